"""python -m explain.convert: a table for other programs, read by independent readers."""

import json
import os
import shutil
from pathlib import Path

import pandas as pd
import pytest
from frictionless import Package
from jsonschema import Draft202012Validator, FormatChecker
from PIL import Image

from explain.__main__ import main as explain
from explain.boxes import Detections
from explain.convert import main
from explain.corrections import Corrections
from explain.entries import Entry
from tests.explain.camtrap_dp import PROFILE, SCHEMAS
from tests.made import trap_photo

ODD = ["=SUM(A1).jpg", 'a,b"c.jpg', "a..b.jpg", "\u041a\u043e\u0442 \U0001f431.jpg", "a\nb.jpg"]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, chelsea: Path) -> Path:
    """A folder with photos of two places in `study`, and their table."""
    base = tmp_path_factory.mktemp("convert")
    study = base / "study"
    for number, name in enumerate(ODD):
        trap_photo(study / "hill" / name, f"2024:05:06 22:13:{number:02}", gps=(52.5, 13.25))
    trap_photo(study / "lake" / "1.jpg", "2024:05:06 23:00:00", gps=(52.75, 13.0), seed=1)
    trap_photo(study / "lake" / "2.jpg", seed=2)  # without a time
    shutil.copy(chelsea, study / "lake" / "cat.png")
    (study / "lake" / "torn.jpg").write_bytes(b"\xff\xd8\xff torn")
    explain([str(study), "--table", str(base / "t.jsonl"), "--workers", "1"])
    return base


@pytest.fixture
def table(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(made / "t.jsonl", tmp_path))


def photos_of(made: Path) -> set[str]:
    found = (made / "study").rglob("*.*g")
    return {path.relative_to(made / "study").as_posix() for path in found}


def test_timelapse_finds_every_photo(made: Path, table: Path, tmp_path: Path, capsys):
    out = tmp_path / "timelapse.csv"
    assert main([str(table), "--to", "timelapse", "--out", str(out)]) == 0
    assert capsys.readouterr().out == f"9 photos in {out}\n"
    frame = pd.read_csv(out, keep_default_na=False, dtype=str)
    assert list(frame.columns[:4]) == ["File", "RelativePath", "DateTime", "DeleteFlag"]
    paths = frame["RelativePath"].str.replace("\\", "/") + "/" + frame["File"]
    assert set(paths) == photos_of(made)
    first = frame[frame["File"] == ODD[0]].iloc[0]
    assert (first["DateTime"], first["EventPhotos"]) == ("2024-05-06 22:13:00", "5")
    assert frame[frame["File"] == "cat.png"].iloc[0]["Label"] == "cats"


def test_megadetectors_json_is_read_back(made: Path, table: Path, tmp_path: Path):
    out = tmp_path / "md.json"
    assert main([str(table), "--to", "megadetector", "--out", str(out)]) == 0
    content = json.loads(out.read_text(encoding="utf-8"))
    images = {image["file"]: image for image in content["images"]}
    assert set(images) == photos_of(made)
    assert images["lake/torn.jpg"]["detections"] is None
    assert images["lake/torn.jpg"]["failure"]
    [cat] = images["lake/cat.png"]["detections"]
    names = content["classification_categories"]
    assert names[cat["classifications"][0][0]] == "cats"
    assert cat["bbox"] == [0, 0, 1, 1]
    assert content["detection_categories"][cat["category"]] == "animal"
    box = Detections(out).of(Entry("x", Path("lake/cat.png")))
    assert (box.kind, box.width) == ("animal", 1.0)


PACKAGE = ["--to", "camtrap-dp", "--zone", "Europe/Berlin", "--contributor", "A. Person"]


def test_camtrap_dp_is_valid(made: Path, table: Path, tmp_path: Path, capsys):
    out = tmp_path / "package"
    assert main([str(table), *PACKAGE, "--out", str(out), "--title", "Hill and lake"]) == 0
    assert "3 photos do not tell when they were taken" in capsys.readouterr().out
    package = json.loads((out / "datapackage.json").read_text(encoding="utf-8"))
    assert package["profile"].endswith("/1.0.2/camtrap-dp-profile.json")
    Draft202012Validator(PROFILE, format_checker=FormatChecker()).validate(package)
    for resource in package["resources"]:
        assert resource["schema"].endswith(f"/1.0.2/{resource['name']}-table-schema.json")
        resource["schema"] = SCHEMAS[resource["name"]]
    del package["profile"]
    report = Package(package, basepath=str(out)).validate()
    assert report.valid, report.flatten(["type", "message"])
    assert {"type": "Polygon"}.items() <= package["spatial"].items()
    assert package["temporal"] == {"start": "2024-05-06", "end": "2024-05-06"}
    deployments = pd.read_csv(out / "deployments.csv").set_index("deploymentID")
    assert deployments.loc["hill", "latitude"] == 52.5
    assert deployments.loc["hill", "deploymentStart"] == "2024-05-06T22:13:00+02:00"
    media = pd.read_csv(out / "media.csv")
    assert set(media["mediaID"]) == {f"hill/{name}" for name in ODD} | {"lake/1.jpg"}
    seen = pd.read_csv(out / "observations.csv")
    assert list(seen["observationLevel"]).count("event") == 1  # five of one second each


def test_places_are_given_where_photos_have_none(made: Path, table: Path, tmp_path: Path, capsys):
    bare = tmp_path / "bare"
    trap_photo(bare / "wood" / "a.jpg", "2024:05:06 22:13:00")
    path, out = tmp_path / "bare.jsonl", tmp_path / "package"
    explain([str(bare), "--table", str(path), "--workers", "1"])
    capsys.readouterr()
    arguments = [str(path), *PACKAGE, "--out", str(out), "--root", str(bare)]
    assert main(arguments) == 1
    assert "wood" in capsys.readouterr().err
    places = tmp_path / "places.csv"
    places.write_text("folder,latitude,longitude,habitat\nwood,-3.5,36,forest\n")
    assert main([*arguments, "--deployments", str(places)]) == 0
    [row] = pd.read_csv(out / "deployments.csv").to_dict("records")
    assert (row["latitude"], row["longitude"], row["habitat"]) == (-3.5, 36, "forest")


@pytest.mark.parametrize("option", ["--zone", "--contributor"])
def test_camtrap_dp_asks_for_what_it_needs(table: Path, tmp_path: Path, option: str, capsys):
    at = PACKAGE.index(option)
    rest = PACKAGE[:at] + PACKAGE[at + 2 :]
    assert main([str(table), *rest, "--out", str(tmp_path / "package")]) == 1
    assert option in capsys.readouterr().err
    assert not (tmp_path / "package").exists()


@pytest.mark.parametrize("copies", [False, True])
def test_folders_by_class_leave_the_originals(
    made: Path, table: Path, tmp_path: Path, copies: bool
):
    before = {path: os.stat(path) for path in (made / "study").rglob("*.*g")}
    arguments = [str(table), "--to", "folders", "--out", str(tmp_path / "sorted")]
    for _ in range(2):  # the second time, all of it is there
        assert main([*arguments, *(["--copy"] if copies else [])]) == 0
        cat = tmp_path / "sorted" / "cats" / "cat.png"
        assert cat.is_symlink() != copies
        assert cat.read_bytes() == (made / "study/lake/cat.png").read_bytes()
        placed = [path for path in (tmp_path / "sorted").rglob("*") if not path.is_dir()]
        assert len(placed) == len(before) - 1  # one is torn
    assert {path: os.stat(path).st_mtime_ns for path in before} == {
        path: stat.st_mtime_ns for path, stat in before.items()
    }


def test_contact_sheet(table: Path, tmp_path: Path):
    out = tmp_path / "sheet.jpg"
    assert main([str(table), "--to", "sheet", "--out", str(out)]) == 0
    with Image.open(out) as sheet:
        assert sheet.width > 1000


def test_what_a_person_says_goes_with_it(made: Path, table: Path, tmp_path: Path):
    corrections, out = Corrections.of(table), tmp_path / "timelapse.csv"
    corrections.add([str(made / "study/lake/1.jpg")], "fox")
    corrections.add([str(made / "study/lake/cat.png")], "")
    corrections.add([str(made / "study/lake/2.jpg")], "dogs")
    corrections.add([str(made / "study/lake/2.jpg")], None)  # taken back
    with corrections.path.open("ab") as file:
        file.write(b'{"photo": "torn')  # by a program that was killed
    main([str(table), "--to", "timelapse", "--out", str(out)])
    frame = pd.read_csv(out, keep_default_na=False, dtype=str).set_index("File")
    assert frame.loc["1.jpg", "Label"] == "fox"
    assert (frame.loc["cat.png", "Label"], frame.loc["cat.png", "Verdict"]) == ("", "blank")
    assert frame.loc["2.jpg", "Verdict"] != "answer"
    package = tmp_path / "package"
    main([str(table), *PACKAGE, "--out", str(package)])
    seen = pd.read_csv(package / "observations.csv").set_index("observationID")
    assert seen.loc["photo lake/1.jpg", "classificationMethod"] == "human"
    assert Corrections.of(table).labels == corrections.labels


def test_a_file_that_is_no_table_is_refused(tmp_path: Path, capsys):
    path = tmp_path / "t.csv"
    path.write_text("a,b\n1,2\n")
    assert main([str(path), "--to", "timelapse", "--out", str(tmp_path / "o.csv")]) == 1
    assert "is not a table" in capsys.readouterr().err
