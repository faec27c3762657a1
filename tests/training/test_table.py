"""Split files as spreadsheets save them."""

from pathlib import Path

import pytest

from models.errors import DataError
from training import synthetic, table
from training.split import read_split

COLUMNS = ("file", "label", "split")
ROWS = [COLUMNS] + [
    (f"{name}/{i:04d}.png", name, "validation" if i < 3 else "train")
    for name in ("circle", "square") for i in range(8)
]  # fmt: skip


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data") / "set"
    synthetic.write(folder, photos=8)
    (folder / "triangle").rename(folder.parent / "triangle")
    return folder


def cells(change):
    return [tuple(change(cell) for cell in row) for row in ROWS]


def text(rows=ROWS, sep=",", end="\r\n", before="", after=""):
    return before + end.join(sep.join(row) for row in rows) + end + after


@pytest.mark.parametrize(
    "data",
    [
        text().encode(),
        text().encode("utf-8-sig"),
        text(sep=";").encode("utf-8-sig"),
        text(sep="\t").encode("utf-16"),
        text(sep="\t").encode("utf-16-le"),
        text(sep="|").encode(),
        text(sep=", ").encode(),
        text(end="\r").encode(),  # old Macs
        text(sep=";", before="sep=;\r\n", after=";;\r\n\r\n").encode(),
        text(cells(lambda c: c.replace("/", "\\"))).encode(),
        text(cells(lambda c: c.capitalize() if c in COLUMNS else c)).encode(),
        text(cells(lambda c: {"validation": "Val", "train": "TRAINING"}.get(c, c))).encode(),
        text(cells(lambda c: {"validation": "valid "}.get(c, c))).encode(),
        text(cells(lambda c: {"validation": "test"}.get(c, c))).encode(),
        text(cells(lambda c: f'"{c}"')).encode(),
        text(cells(lambda c: f"./{c}" if "/" in c else c)).encode(),
        text(cells(lambda c: f"set/{c}" if "/" in c else c)).encode(),
        text(cells(lambda c: f"C:\\Users\\t\\set\\{c}" if "/" in c else c)).encode(),
        text(cells(lambda c: c.upper() if "/" in c else c)).encode(),
        text([(*row, "note") for row in ROWS]).encode(),
    ],
)
def test_a_split_is_read_however_it_was_saved(data: bytes, root: Path, tmp_path: Path):
    (tmp_path / "split.csv").write_bytes(data)
    split = read_split(root, csv_file=tmp_path / "split.csv")
    held = {f"{s.path.parent.name}/{s.path.name}" for s in split.validation}
    assert held == {file for file, _, part in ROWS if part == "validation"}
    assert len(split.train) + len(split.tune) == 10


def test_absolute_paths(root: Path, tmp_path: Path):
    rows = cells(lambda c: str(root.resolve() / c) if "/" in c else c)
    (tmp_path / "split.csv").write_text(text(rows))
    assert len(read_split(root, csv_file=tmp_path / "split.csv").validation) == 6


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"PK\x03\x04 and so on", "is an Excel workbook"),
        (b"photo,class\r\na,b\r\n", "file, label, split is missing"),
        (text([*ROWS, ("circle/0000.png", "circle")]).encode(), "row 18 .*too few cells"),
        (text([*ROWS, ("circle/0000.png", "square", "train")]).encode(), "lies in the folder of"),
        (text([*ROWS, ("circle/0000.png", "circle", "holdout")]).encode(), "not 'holdout'"),
        (b"", "needs the columns"),
    ],
)
def test_what_cannot_be_read_is_named(data: bytes, sentence: str, root: Path, tmp_path: Path):
    (tmp_path / "split.csv").write_bytes(data)
    with pytest.raises(DataError, match=sentence):
        read_split(root, csv_file=tmp_path / "split.csv")


def test_western_windows_and_utf8_names(tmp_path: Path):
    for encoding in ("cp1252", "utf-8", "utf-16"):
        (tmp_path / "a.csv").write_bytes("File;Label\r\nFüchse/1.jpg;Füchse\r\n".encode(encoding))
        assert table.read(tmp_path / "a.csv", ("file", "label")) == [
            {"file": "Füchse/1.jpg", "label": "Füchse"}
        ]
