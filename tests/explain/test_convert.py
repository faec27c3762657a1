"""python -m explain.convert: a table for other programs, read by independent readers."""

import csv
import json
import os
import shutil
from pathlib import Path

import pandas as pd
import pytest
from frictionless import Package
from jsonschema import Draft202012Validator, FormatChecker
from PIL import Image

from explain import records
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


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_a_table_that_a_spreadsheet_saved_is_the_same(made: Path, tmp_path: Path, encoding: str):
    """As Excel does it in German: semicolons, commas in numbers, WAHR, empty lines."""
    rows = [row for row in records.read(made / "t.jsonl") if row["photo"].isascii()]

    def cell(value: object) -> str:
        if isinstance(value, bool):
            return "WAHR" if value else "FALSCH"
        return str(value).replace(".", ",") if isinstance(value, float) else str(value or "")

    with (tmp_path / "t.csv").open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(records.COLUMNS)
        for row in rows:
            writer.writerow(map(cell, row.values()))
            writer.writerow("" for _ in row)
    assert list(records.read(tmp_path / "t.csv")) == rows


@pytest.mark.parametrize("to", [["timelapse"], ["camtrap-dp", *PACKAGE[2:]]])
def test_a_time_that_a_spreadsheet_turned_around_is_said(
    table: Path, tmp_path: Path, to: list[str], capsys
):
    table.write_text(
        table.read_text(encoding="utf-8").replace("2024-05-06T23:00", "06.05.2024 23:00")
    )
    assert main([str(table), "--to", *to, "--out", str(tmp_path / "out")]) == 1
    assert "06.05.2024 23:00:00 is not a time" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()  # whole or not at all


def test_paths_of_both_kinds_have_a_root(made: Path, tmp_path: Path, monkeypatch):
    monkeypatch.chdir(made)
    rows = [*records.read(made / "t.jsonl")][:3]
    rows[0]["photo"], rows[1]["photo"] = "study/a.jpg", "https://store/b.jpg"
    with records.writing(tmp_path / "t.jsonl") as writer:
        writer.write(rows)
    assert main([str(tmp_path / "t.jsonl"), "--to", "timelapse", "--out", str(tmp_path / "o")]) == 0
    names = list(pd.read_csv(tmp_path / "o", keep_default_na=False)["RelativePath"])
    assert (names[0], names[2]) == ("", "hill")


def test_folders_hold_any_name_and_label_and_name_what_is_gone(made: Path, tmp_path: Path, capsys):
    [row] = [row for row in records.read(made / "t.jsonl") if row["label"]]
    long = "x" * 251 + ".png"
    paths = [tmp_path / name / long for name in "abc"]
    for path in paths[:2]:
        path.parent.mkdir()
        shutil.copy(row["photo"], path)
    with records.writing(tmp_path / "t.jsonl") as writer:
        writer.write([row | {"photo": str(path), "label": ".."} for path in paths])
    out = tmp_path / "sorted"
    assert main([str(tmp_path / "t.jsonl"), "--to", "folders", "--copy", "--out", str(out)]) == 0
    said = capsys.readouterr()
    assert said.out == f"2 photos in {out}\n"
    assert "Left out: " in said.err
    assert sorted(path.name for path in (out / "_").iterdir()) == [f"{'x' * 249}-2.png", long]


def test_places_are_read_as_a_spreadsheet_saves_them(
    made: Path, table: Path, tmp_path: Path, capsys
):
    places, out = tmp_path / "places.csv", tmp_path / "package"
    text = "Folder;Latitude;longitude;deploymentID;deploymentStart;habitat\r\n"
    one = "{};52,5;13,25;north;2024-05-01 10:00;Gew\u00e4sser\r\n"
    lines = text + one.format("hill") + one.format("lake") + ";;;;;\r\n"
    places.write_bytes(lines.encode("cp1252"))
    arguments = [str(table), *PACKAGE, "--out", str(out), "--deployments", str(places)]
    assert main(arguments) == 0
    [row] = pd.read_csv(out / "deployments.csv").to_dict("records")
    assert (row["deploymentID"], row["latitude"], row["longitude"]) == ("north", 52.5, 13.25)
    assert (row["deploymentStart"], row["habitat"]) == (
        "2024-05-01T10:00:00+02:00",
        "Gew\u00e4sser",
    )
    for wrong in ("latitude\nhill,91", "longitude\nhill,east", "deploymentEnd\nhill,06.05.2024"):
        places.write_text(f"folder,{wrong}\n")
        assert main(arguments) == 1
        assert "does not fit the column" in capsys.readouterr().err


def test_scientific_names_are_read_as_a_spreadsheet_saves_them(table: Path, tmp_path: Path):
    (tmp_path / "taxa.csv").write_bytes("cats;Felis silvestris\r\n".encode("utf-16"))
    corrections = Corrections.of(table)
    corrections.add([row["photo"] for row in records.read(table)], "cats")
    out = tmp_path / "package"
    assert (
        main([str(table), *PACKAGE, "--out", str(out), "--taxa", str(tmp_path / "taxa.csv")]) == 0
    )
    assert "Felis silvestris" in set(pd.read_csv(out / "observations.csv")["scientificName"])


def test_a_file_that_is_no_table_is_refused(tmp_path: Path, capsys):
    path = tmp_path / "t.csv"
    path.write_text("a,b\n1,2\n")
    assert main([str(path), "--to", "timelapse", "--out", str(tmp_path / "o.csv")]) == 1
    assert "is not a table" in capsys.readouterr().err
