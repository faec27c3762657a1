"""python -m explain --table: many photos, a row each, whatever happens meanwhile."""

import csv
import io
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import cv2
import fsspec
import numpy as np
import pandas as pd
import pytest
from PIL import Image
from pyarrow import parquet

from explain import boxes, entries, field, records
from explain.__main__ import main
from explain.entries import Entry
from explain.field import journal_of
from models.errors import TableError
from tests.made import trap_photo

ODD = ["=SUM(A1).jpg", 'a,b"c.jpg', "\u041a\u043e\u0442 \U0001f431.jpg", "line\nbreak.jpg"]


@pytest.fixture
def card(tmp_path: Path, chelsea: Path) -> Path:
    """A memory card: a burst of four by night, one photo later, a cat, and a broken file."""
    folder = tmp_path / "card"
    for second in range(4):
        trap_photo(folder / f"IMG_{second}.jpg", f"2024:05:06 22:13:{2 * second:02}", seed=second)
    trap_photo(folder / "IMG_9.jpg", "2024:05:07 06:00:00", night=False, banner=False, seed=9)
    shutil.copy(chelsea, folder / "cat.png")
    (folder / "torn.jpg").write_bytes(b"\xff\xd8\xff torn")
    return folder


def table(folder: Path, path: Path, *more: str, workers: int = 1) -> list[records.Record]:
    main([str(folder), "--table", str(path), "--workers", str(workers), *more])
    return list(records.read(path))


def test_every_photo_has_a_row_that_tells_what_there_is(card: Path, tmp_path: Path, capsys):
    assert main([str(card), "--table", str(tmp_path / "t.jsonl"), "--workers", "1"]) == 1  # torn
    printed = capsys.readouterr()
    assert printed.out == (
        "7 photos in 4 events: 1 answered, 5 without an answer, 1 that cannot be read.\n"
    )
    rows = {os.path.basename(row["photo"]): row for row in records.read(tmp_path / "t.jsonl")}
    assert list(rows) == sorted(os.listdir(card))
    assert all(list(row) == list(records.COLUMNS) for row in rows.values())
    cat, torn, first, day = (
        rows[name] for name in ("cat.png", "torn.jpg", "IMG_0.jpg", "IMG_9.jpg")
    )
    assert (cat["verdict"], cat["label"], cat["event_label"]) == ("answer", "cats", "cats")
    assert json.loads(cat["probabilities"])["cats"] == cat["confidence"] > 0.9
    assert (cat["taken"], cat["camera"], cat["banner"]) == (None, None, 0)
    assert (torn["verdict"], torn["codes"]) == ("unreadable", "photo_damaged")
    assert torn["why"].endswith(".")
    assert (first["taken"], first["camera"]) == ("2024-05-06T22:13:00", "TRAPCO T1")
    assert (first["night"], day["night"]) == (True, False)
    assert first["banner"] == pytest.approx(32 / 480, abs=0.01)
    assert 0 <= first["banner_heat"] < 0.1
    assert day["banner"] == 0


def test_a_burst_is_one_event_with_one_answer(card: Path, tmp_path: Path):
    rows = table(card, tmp_path / "t.jsonl")
    burst = [row for row in rows if row["event_photos"] == 4]
    assert [os.path.basename(row["photo"]) for row in burst] == [f"IMG_{i}.jpg" for i in range(4)]
    kinds = ("event", "event_verdict", "event_label", "event_confidence")
    assert len({tuple(row[kind] for kind in kinds) for row in burst}) == 1
    assert burst[0]["event"] == burst[0]["photo"]
    assert all(row["event_photos"] == 1 for row in rows if row not in burst)


def test_a_night_series_is_one_event_and_its_banner_carries_no_heat(tmp_path: Path, chelsea: Path):
    """A cat in infrared grey, which walks through ten frames with a banner."""
    cat = cv2.resize(cv2.imread(str(chelsea), cv2.IMREAD_GRAYSCALE), (640, 480))
    for number in range(10):
        path = trap_photo(tmp_path / "card" / f"{number}.jpg", f"2024:05:06 22:13:{2 * number:02}")
        with Image.open(path) as photo:
            exif, frame = photo.getexif(), np.asarray(photo).copy()
        frame[:-32] = np.roll(cat, 5 * number, axis=1)[:-32, :, None]
        Image.fromarray(frame).save(path, quality=90, exif=exif)
    rows = table(tmp_path / "card", tmp_path / "t.jsonl")
    assert {(row["event_photos"], row["event_label"]) for row in rows} == {(10, "cats")}
    assert all(row["night"] for row in rows)
    assert all(row["banner_heat"] < row["banner"] for row in rows)


def test_a_gap_is_what_one_asks_for(card: Path, tmp_path: Path):
    rows = table(card, tmp_path / "t.jsonl", "--gap", "1")
    assert {row["event_photos"] for row in rows} == {1}


def test_three_formats_hold_the_same(card: Path, tmp_path: Path):
    for number, name in enumerate(ODD):
        trap_photo(card / name, seed=number)
    broken = os.fsencode(card) + b"/F\xfcchse.jpg"
    shutil.copy(card / "IMG_0.jpg", broken)
    kept = [table(card, tmp_path / f"t{suffix}") for suffix in records.SUFFIXES]
    assert kept[0] == kept[1] == kept[2]
    # Independent readers.
    names = [os.path.join(card, name) for name in [*ODD, "F\\xfcchse.jpg"]]
    with (tmp_path / "t.csv").open(encoding="utf-8", newline="") as file:
        plain = list(csv.DictReader(file))
    frames = (
        pd.read_csv(tmp_path / "t.csv"),
        pd.read_json(tmp_path / "t.jsonl", lines=True),
        parquet.read_table(tmp_path / "t.parquet").to_pandas(),
        pd.DataFrame(plain),
    )
    for frame in frames:
        assert list(frame.columns) == list(records.COLUMNS)
        assert set(names) < set(frame["photo"])
    for frame in frames[:3]:
        for column in ("confidence", "banner_heat"):
            known = [float("nan") if r[column] is None else r[column] for r in kept[0]]
            # pandas does not read every last digit.
            np.testing.assert_allclose(frame[column].to_numpy(float), known, rtol=1e-9)


def test_photos_in_stores_are_looked_at_like_files(card: Path, tmp_path: Path):
    """A list in one store, with photos beside it, in another one, and one that is gone."""
    memory = fsspec.filesystem("memory")
    for name in ("cat.png", "torn.jpg"):
        memory.pipe(f"/trap/{name}", (card / name).read_bytes())
    there = ["memory://trap/torn.jpg", "memory://trap/gone.jpg", f"file://{card}/IMG_0.jpg"]
    memory.pipe("/trap/list.csv", "\n".join(["photo", "cat.png", *there]).encode())
    rows = {row["photo"]: row for row in table("memory://trap/list.csv", tmp_path / "a.jsonl")}
    assert list(rows) == ["memory://trap/cat.png", *there]
    assert rows.pop(there[1])["verdict"] == "unreadable"
    files = {os.path.basename(row["photo"]): row for row in table(card, tmp_path / "b.jsonl")}
    own = {"photo", "event", "event_photos", "event_verdict", "event_label", "event_confidence"}
    for path, row in rows.items():
        beside = files[os.path.basename(path)]
        assert {key: row[key] for key in row.keys() - own} == {
            key: beside[key] for key in beside.keys() - own
        }


def test_an_address_of_no_known_store_is_said_at_once(tmp_path: Path, capsys):
    (tmp_path / "list.txt").write_text("cat.png\nnowhere://trap/cat.png\n")
    assert main([str(tmp_path / "list.txt"), "--table", str(tmp_path / "t.csv")]) == 1
    assert "nowhere://" in capsys.readouterr().err
    assert not (tmp_path / "t.csv").exists()


def test_killed_at_any_moment_no_photo_is_missing_or_twice(tmp_path: Path):
    folder, whole = tmp_path / "card", tmp_path / "whole.jsonl"
    for number in range(32):  # more than are done before the last kill
        trap_photo(folder / f"{number:02}.jpg", f"2024:05:06 22:{number:02}:00", seed=number)
    expected = table(folder, whole)
    killed = tmp_path / "killed.jsonl"
    command = [sys.executable, "-m", "explain", str(folder), "--table", str(killed), "--resume"]
    rng = np.random.default_rng(int.from_bytes(os.urandom(4)))
    for _ in range(2):
        process = subprocess.Popen([*command, "--workers", "2"], stderr=subprocess.DEVNULL)
        done = lines(journal_of(killed))
        target = done + int(rng.integers(0, 8))
        while lines(journal_of(killed)) < target and process.poll() is None:
            time.sleep(0.002)
        helpers = children(process.pid)
        process.send_signal(signal.SIGKILL)
        process.wait()
        ended(helpers)
    assert not killed.exists()  # appears whole or not at all
    assert table(folder, killed, "--resume") == expected


def lines(path: Path) -> int:
    return path.read_bytes().count(b"\n") if path.exists() else 0


def children(pid: int) -> list[int]:
    try:
        return [int(n) for n in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def ended(pids: list[int]) -> None:
    """Wait for processes that nobody needs any more."""
    deadline = time.monotonic() + 60
    while any(Path(f"/proc/{pid}").exists() for pid in pids):
        assert time.monotonic() < deadline, "left behind"
        time.sleep(0.05)


def test_a_torn_line_costs_its_photo_alone(card: Path, tmp_path: Path):
    path = tmp_path / "t.csv"
    expected = table(card, path)
    journal = journal_of(path)
    for cut in (1, 7, 300):
        data = journal.read_bytes()
        journal.write_bytes(data[:-cut])
        assert table(card, path, "--resume") == expected
        assert journal.read_bytes() == data


def test_events_do_not_depend_on_the_order_of_the_work(card: Path, tmp_path: Path):
    for number in range(3):  # three in one second
        trap_photo(card / f"RAPID_{number}.jpg", "2024:05:08 01:00:00", seed=number)
    path = tmp_path / "t.jsonl"
    expected = table(card, path)
    head, *done = journal_of(path).read_bytes().splitlines(keepends=True)
    journal_of(path).write_bytes(head + b"".join(reversed(done)))
    assert table(card, path, "--resume") == expected[::-1]


def test_new_photos_are_added(card: Path, tmp_path: Path):
    path = tmp_path / "t.csv"
    before = table(card, path)
    trap_photo(card / "IMG_99.jpg", "2024:05:07 06:00:05", seed=99)
    after = table(card, path, "--resume")
    assert len(after) == len(before) + 1
    joined = {row["photo"]: row["event_photos"] for row in after}
    assert joined[str(card / "IMG_99.jpg")] == joined[str(card / "IMG_9.jpg")] == 2


@pytest.mark.parametrize(
    ("more", "sentence"),
    [([], "Add --resume"), (["--resume", "--target", "dogs"], "other options")],
)
def test_work_is_not_overwritten_or_mixed(
    card: Path, tmp_path: Path, more: list[str], sentence: str, capsys
):
    path = tmp_path / "t.csv"
    table(card, path)
    before = path.read_bytes()
    assert main([str(card), "--table", str(path), "--workers", "1", *more]) == 1
    assert sentence in capsys.readouterr().err
    assert path.read_bytes() == before


@pytest.mark.parametrize("suffix", [".parquet", ".csv", ".jsonl", ".txt"])
def test_a_manifest_names_photos_beside_it(card: Path, tmp_path: Path, suffix: str):
    names = ["card/cat.png", str(card / "IMG_0.jpg"), "card/missing.jpg", "card/cat.png"]
    frame, path = pd.DataFrame({"path": names}), tmp_path / f"list{suffix}"
    if suffix == ".parquet":
        frame.to_parquet(path)
    elif suffix == ".csv":
        frame.to_csv(path)
    elif suffix == ".jsonl":
        frame.to_json(path, orient="records", lines=True)
    else:
        path.write_text("\n".join(names))
    rows = table(path, tmp_path / "t.csv")
    assert [(os.path.basename(row["photo"]), row["verdict"]) for row in rows] == [
        ("cat.png", "answer"), ("IMG_0.jpg", rows[1]["verdict"]), ("missing.jpg", "unreadable"),
    ]  # fmt: skip


LIST = "photo;note\r\nF\u00fcchse.jpg;a\r\nsub/1.jpg;b\r\n"
LINES = "F\u00fcchse.jpg\r\nsub/1.jpg\r\n"


@pytest.mark.parametrize(
    ("suffix", "data"),
    [
        (".csv", LIST.encode("utf-8-sig")),
        (".csv", LIST.encode("cp1252")),
        (".csv", LIST.replace(";", "\t").encode("utf-16")),
        (".csv", f"sep=;\r\n{LIST}".encode()),
        (".csv", LIST.replace("/", "\\").replace("photo", " Photo").encode()),
        (".txt", LINES.encode("utf-16")),  # by PowerShell
        (".txt", LINES.encode("cp1252")),
        (".jsonl", b'{"path": "F\xc3\xbcchse.jpg"}\n{"path": null}\n\n{"path": "sub/1.jpg"}'),
    ],
)
def test_a_manifest_is_read_however_it_was_saved(suffix: str, data: bytes, tmp_path: Path):
    photos = [tmp_path / "F\u00fcchse.jpg", tmp_path / "sub" / "1.jpg"]
    (tmp_path / "sub").mkdir()
    for photo in photos:
        photo.touch()
    (tmp_path / f"list{suffix}").write_bytes(data)
    found = entries.manifest(str(tmp_path / f"list{suffix}"))
    assert [entry.path for entry in found] == list(map(str, photos))


@pytest.mark.parametrize("text", ['[{"photo": "1.jpg"}]', '{"photo": "1.jpg"}\n["1.jpg"]', "7"])
def test_what_is_no_manifest_is_said(text: str, tmp_path: Path):
    (tmp_path / "list.jsonl").write_text(text)
    with pytest.raises(TableError, match="is not a list of photos"):
        list(entries.manifest(str(tmp_path / "list.jsonl")))


def test_a_list_that_is_not_in_its_store_is_said(tmp_path: Path, capsys):
    assert main(["memory://none/list.csv", "--table", str(tmp_path / "t.csv")]) == 1
    assert capsys.readouterr().err == (
        "I cannot use memory://none/list.csv: it is not there; check the name.\n"
    )


def test_a_store_that_hands_out_little_at_a_time_gives_whole_photos(
    chelsea: Path, monkeypatch: pytest.MonkeyPatch
):
    class Drops(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            return super().read(min(size or -1, 1000))

    monkeypatch.setattr(field, "opened", lambda path: Drops(chelsea.read_bytes()))
    assert field.read("https://store/cat.png") == chelsea.read_bytes()


def test_a_web_server_that_hangs_costs_its_photos_alone(
    chelsea: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    pytest.importorskip("aiohttp")
    monkeypatch.setattr(entries, "SILENT", 2.0)
    done = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path == "/hangs.png":
                done.wait(60)
                return
            self.send_response(200 if self.path == "/cat.png" else 404)
            self.end_headers()
            self.wfile.write(chelsea.read_bytes())

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever).start()
        address = f"http://127.0.0.1:{server.server_address[1]}"
        names = ("hangs.png", "gone.png", "cat.png")
        (tmp_path / "list.txt").write_text("\n".join(f"{address}/{name}" for name in names))
        try:
            rows = table(tmp_path / "list.txt", tmp_path / "t.jsonl")
        finally:
            done.set()
            server.shutdown()
    assert [row["codes"] for row in rows[:2]] == ["photo_unreadable", "photo_missing"]
    assert rows[2]["label"] == "cats"


def test_what_was_not_there_is_tried_again(card: Path, tmp_path: Path):
    """A card that is put back, and a folder that was empty."""
    path, away = tmp_path / "t.csv", tmp_path / "away.png"
    (card / "empty").mkdir()
    (card / "cat.png").rename(away)
    (card / "cat.png").symlink_to(away.with_name("elsewhere"))
    given = [str(card / "cat.png"), str(card / "torn.jpg"), str(card / "empty")]
    main([*given, "--table", str(path), "--workers", "1"])
    assert [row["codes"] for row in records.read(path)] == ["photo_missing", "photo_damaged", None]
    (card / "cat.png").unlink()
    away.rename(card / "cat.png")
    shutil.copy(card / "IMG_0.jpg", card / "empty" / "a.jpg")
    for _ in range(2):
        main([*given, "--table", str(path), "--workers", "1", "--resume"])
        rows = {row["photo"]: row["label"] for row in records.read(path)}
        assert rows == {given[1]: None, given[0]: "cats", os.path.join(given[2], "a.jpg"): None}


def test_pictures_have_the_same_names_after_a_stop(card: Path, tmp_path: Path):
    shutil.copy(card / "cat.png", card / "cat.jpg")  # the same stem
    out, path = tmp_path / "out", tmp_path / "t.csv"
    expected = table(card, path, "--out", str(out))
    journal = journal_of(path)
    head = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(b"".join(head[:-2]))
    assert table(card, path, "--out", str(out), "--resume") == expected
    for row in expected:
        assert (row["overlay"] is None) == (row["verdict"] == "unreadable")
        assert row["overlay"] is None or Path(row["overlay"]).exists()


def test_boxes_are_looked_into_and_blanks_are_not(card: Path, tmp_path: Path):
    box = [0.5, 0.25, 0.25, 0.5]
    seen = [
        {"category": "1", "conf": 0.9, "bbox": box},
        {"category": "1", "conf": 0.3, "bbox": box},
    ]
    detections = {
        "detection_categories": {"1": "animal", "2": "person"},
        "images": [
            {"file": "cat.png", "detections": seen},
            {"file": "IMG_0.jpg", "detections": [{**seen[0], "conf": 0.1}]},
            {"file": "IMG_1.jpg", "detections": [{**seen[0], "category": "2"}]},
            {"file": "IMG_2.jpg", "failure": "image access failure", "detections": None},
        ],
    }
    file = tmp_path / "detections.json"
    file.write_text(json.dumps(detections))
    rows = {
        os.path.basename(row["photo"]): row
        for row in table(card, tmp_path / "t.csv", "--boxes", str(file))
    }
    cat = rows["cat.png"]
    assert (cat["box_kind"], cat["box_confidence"], cat["box_left"]) == ("animal", 0.9, 0.5)
    assert (cat["width"], cat["height"]) == (451, 300)
    assert 0.45 * 451 <= cat["peak_x"] <= 0.8 * 451
    assert (rows["IMG_0.jpg"]["verdict"], rows["IMG_1.jpg"]["verdict"]) == ("blank", "person")
    assert rows["IMG_0.jpg"]["taken"] == "2024-05-06T22:13:00"
    assert rows["IMG_0.jpg"]["probabilities"] is None
    assert rows["IMG_2.jpg"]["box_kind"] is None  # the detector failed: the whole photo is seen


BOX = [0.5, 0.25, 0.25, 0.5]


def detected(path: Path, *images: dict, **more: object) -> boxes.Detections:
    path.write_text(json.dumps({"images": images, **more}))
    return boxes.Detections(path)


def one(conf: float, category: str = "1", bbox: list = BOX) -> list[dict]:
    return [{"category": category, "conf": conf, "bbox": bbox}]


@pytest.mark.parametrize(
    ("info", "kind"),
    [
        ({}, "animal"),
        ({"detector": "md_v5a.0.0.pt"}, "animal"),
        ({"detector": "megadetector_v4.1"}, "blank"),
        ({"detector": "md_v4.1.0.pb"}, "blank"),
        ({"detector": "x", "detector_metadata": {"typical_detection_threshold": 0.6}}, "blank"),
    ],
)
def test_a_box_counts_from_where_its_detector_says(info: dict, kind: str, tmp_path: Path):
    found = detected(tmp_path / "d.json", {"file": "a.jpg", "detections": one(0.5)}, info=info)
    assert found.of(Entry("a.jpg", Path("a.jpg"))).kind == kind


@pytest.mark.parametrize(
    "detections",
    [None, one(0.9, "7"), one(0.9, bbox=[0.1, float("nan"), 0.1, 0.1]), one(0.9, bbox=[0.1, 0.1])],
)
def test_what_a_detector_did_not_do_well_is_looked_at_whole(detections: object, tmp_path: Path):
    images = [{"file": "a.jpg", "detections": detections}, {"file": "b.jpg", "failure": "x"}]
    found = detected(tmp_path / "d.json", *images, detection_categories=None)
    assert [found.of(Entry(name, Path(name))) for name in ("a.jpg", "b.jpg")] == [None, None]
    assert found.missed == 0


def test_photos_are_found_however_the_detector_calls_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    names = [
        str(tmp_path / "card" / "1.jpg"), "./sub\\2.JPG", "u\u0308.jpg", "Twin.jpg", "TWIN.jpg",
    ]  # fmt: skip
    images = ({"file": name, "detections": one(0.9)} for name in names)
    found = detected(tmp_path / "d.json", *images)
    asked = ["1.jpg", "sub/2.jpg", "\u00fc.jpg", "Twin.jpg", "twin.jpg", "other/1.jpg"]
    seen = [found.of(Entry(f"card/{name}", Path(name))) is not None for name in asked]
    assert seen == [True, True, True, True, False, False]
    assert found.missed == 2


def test_photos_that_the_detector_was_not_shown_are_counted(card: Path, tmp_path: Path, capsys):
    detected(tmp_path / "d.json", {"file": "cat.png", "detections": one(0.9)})
    table(card, tmp_path / "t.csv", "--boxes", str(tmp_path / "d.json"))
    assert "6 photos are not in " in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [["--resume"], ["--workers", "2"], ["--table", "t.csv", "--json"],
     ["--table", "t.csv", "--workers", "0"], ["--table", "t.csv", "--gap", "-1"]],
)  # fmt: skip
def test_wrong_usage_is_two(arguments: list[str], tmp_path: Path):
    with pytest.raises(SystemExit) as exit_:
        main([str(tmp_path), *arguments])
    assert exit_.value.code == 2


def test_a_table_of_an_unknown_kind_is_refused_at_once(tmp_path: Path, capsys):
    assert main([str(tmp_path), "--table", str(tmp_path / "t.xls")]) == 1
    assert ".parquet, .csv, .jsonl" in capsys.readouterr().err
    assert os.listdir(tmp_path) == []


def test_every_column_is_documented():
    text = (Path(__file__).parents[2] / "docs" / "field.md").read_text(encoding="utf-8")
    named = [line.split("|")[1] for line in text.splitlines() if line.startswith("| `")]
    assert {f"`{column}`" for column in records.COLUMNS} <= set(
        re.findall(r"`\w+`", "".join(named))
    )
