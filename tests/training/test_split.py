"""Dividing photos: what goes where, and what is refused."""

import shutil
from pathlib import Path

import pytest

from models.errors import DataError
from training import synthetic
from training.__main__ import main
from training.split import Split, read_split


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Two classes of 20 photos, and a third outside the folder."""
    synthetic.write(tmp_path / "all", photos=20)
    (tmp_path / "all" / "triangle").rename(tmp_path / "triangle")
    return tmp_path / "all"


def parts(split: Split) -> dict[str, set[Path]]:
    return {
        name: {sample.path for sample in getattr(split, name)}
        for name in ("train", "tune", "validation")
    }


def test_the_split_is_stratified_disjoint_complete_and_seeded(root: Path):
    split = read_split(root, seed=3)
    files = parts(split)
    assert [len(files[name]) for name in ("train", "tune", "validation")] == [28, 4, 8]
    assert len(set.union(*files.values())) == 40
    for name in files:
        labels = [sample.label for sample in getattr(split, name)]
        assert labels.count(0) == labels.count(1)
    assert parts(read_split(root, seed=3)) == files
    assert parts(read_split(root, seed=4)) != files


def test_a_split_file_decides(root: Path, tmp_path: Path):
    csv = tmp_path / "split.csv"
    rows = [
        f"{name}/{i:04d}.png,{name},{'validation' if i < 5 else 'train'}"
        for name in ("circle", "square")
        for i in range(20)
    ]
    csv.write_text("\n".join(["file,label,split", *rows]))
    split = read_split(root, csv_file=csv)
    names = {f"{path.parent.name}/{path.name}" for path in parts(split)["validation"]}
    assert names == {f"{c}/{i:04d}.png" for c in ("circle", "square") for i in range(5)}


def test_outside_photos_get_the_last_label(root: Path, tmp_path: Path):
    split = read_split(root, outside=[tmp_path / "triangle"])
    outside = [sample for sample in split.train if sample.label == 2]
    assert split.names == ("circle", "square")
    assert len(outside) == 14
    assert all(sample.path.parent.name == "triangle" for sample in outside)


def test_a_copy_of_a_validation_photo_is_left_out_of_training(root: Path):
    original = sorted(parts(read_split(root))["validation"])[0]
    csv = root.parent / "split.csv"
    shutil.copy(original, original.with_name("zz_copy.png"))
    rows = [
        f"{p.parent.name}/{p.name},{p.parent.name},{'validation' if p == original else 'train'}"
        for p in sorted(root.rglob("*.png"))
    ]
    other = next(i for i, row in enumerate(rows) if not row.startswith(original.parent.name))
    rows[other] = rows[other].replace(",train", ",validation")
    csv.write_text("\n".join(["file,label,split", *rows]))
    split = read_split(root, csv_file=csv)
    assert all(path.name != "zz_copy.png" for path in parts(split)["train"])
    assert len(split.remarks) == 1
    assert "zz_copy.png is the same photo as" in split.remarks[0]


def _empty_class(root: Path) -> list[str]:
    (root / "hexagon").mkdir()
    return []


def _single_class(root: Path) -> list[str]:
    shutil.rmtree(root / "square")
    return []


def _missing(root: Path) -> list[str]:
    shutil.rmtree(root)
    return []


def _all_broken(root: Path) -> list[str]:
    for path in root.rglob("*.png"):
        path.write_bytes(b"broken " + path.name.encode() + path.parent.name.encode())
    return []


GOOD = "circle/0000.png,circle,train"


def _csv(*rows: str, header: str = "file,label,split"):
    def write(root: Path) -> list[str]:
        csv = root.parent / "split.csv"
        csv.write_text("\n".join([header, *rows]))
        return ["--split", str(csv)]

    return write


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (_empty_class, "'hexagon' has no photos"),
        (_single_class, "only 'circle'"),
        (_missing, "There is no folder"),
        (_all_broken, "None of the photos can be read"),
        (_csv(GOOD, "circle/0000.png,circle,validation"), "stands in both halves"),
        (_csv(GOOD, "circle/9999.png,circle,train"), "9999.png, which is not there"),
        (_csv("circle/0000.png,cube,train"), "'cube' without folder"),
        (_csv("circle/0000.png,circle,test"), "must be train or validation"),
        (_csv(GOOD), "has no photos for train"),
        (_csv(GOOD, header="a,b"), "needs the columns"),
        (lambda root: ["--split", str(root / "none.csv")], "cannot read the split file"),
        (lambda root: ["--outside", str(root.parent / "nothing")], "outside photos"),
        (lambda root: ["--arch", "resnet_9000"], "no network 'resnet_9000'"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(
    root: Path, spoil, sentence: str, capsys: pytest.CaptureFixture[str]
):
    arguments = ["fit", str(root), "--arch", "tiny_cnn", "--out", str(root.parent / "model")]
    assert main([*arguments, *spoil(root)]) == 1
    said = capsys.readouterr().err.strip().splitlines()
    assert sentence in said[-1]
    assert "Traceback" not in "".join(said)
    assert not (root.parent / "model").exists()


def test_whole_sources_are_kept_aside(root: Path, tmp_path: Path):
    """The smallest source of a folder, further ones up to a quarter; of one source, its end."""
    folders = {name: tmp_path / name for name in ("circles", "things", "night", "unknown")}
    sources = {"circles": "aabbbbbbbbccccccccccdddddddddddddddddddd", "things": "pqqqqqqq",
               "night": "n" * 8, "unknown": ""}  # fmt: skip
    lines, seed = ["file,source"], 50
    for name, folder in folders.items():
        drawn = synthetic.write(
            tmp_path / f"{name}.all", photos=max(len(sources[name]), 8), seed=seed
        )
        (drawn / "circle").rename(folder)
        seed += 1
        for path, source in zip(sorted(folder.iterdir()), sources[name], strict=False):
            lines.append(f"{name}/{path.name},{source}")
    (table := tmp_path / "sources.csv").write_text("\n".join(lines))
    outside = [folders[name] for name in ("things", "night", "unknown")]
    split = read_split(
        root, also=[("circle", folders["circles"])], outside=outside, sources=table, grouped=False
    )
    aside = {name: [s for s in split.aside if s.path.parent.name == name] for name in folders}
    assert {name: len(of) for name, of in aside.items()} == {
        "circles": 10, "things": 1, "night": 2, "unknown": 0,
    }  # fmt: skip
    assert [s.path.stem for s in aside["night"]] == ["0006", "0007"]
    assert {s.label for s in aside["circles"]} == {0}
    assert {s.label for s in aside["things"]} == {len(split.names)}
    others = {s.path for part in (split.train, split.tune, split.validation) for s in part}
    assert not others & {s.path for s in split.aside}
    without = read_split(
        root, also=[("circle", folders["circles"])], outside=outside, grouped=False
    )
    assert not without.aside
    with pytest.raises(DataError, match="cannot read the file of sources"):
        read_split(root, sources=tmp_path / "nowhere.csv")


def test_the_reports_split_shares_one_photo(shared: Path):
    folder = shared / "animals"
    split = read_split(folder, csv_file=folder / "seed_split.csv")
    assert len(split.validation) == 600
    assert len(split.train) + len(split.tune) == 2407  # and one with a banner, see test_duplicates
    assert split.remarks[0] == (
        "cats/0_0674.jpg is the same photo as cats/0_0255.jpg, which is for validation: "
        "left out of training."
    )
    assert split.left_out == 1
