"""The report's figures against hand-counted ones, and the page that is drawn of them."""

import json
import math
import re
import shutil
from collections.abc import Mapping
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from explain import perturb
from explain.explanation import explain
from explain.faithfulness import bootstrap_interval, centre_map, pixel_auroc, pointing_hit
from models import bundle
from models.card import Label, Layer, ModelCard, Thresholds
from models.engine import Engine
from models.errors import BundleError, DataError
from models.photo import Photo
from training import backgrounds, synthetic
from training.__main__ import main
from training.dataset import Sample, read_known
from training.report import (
    Observed,
    OnMask,
    Seen,
    Swapped,
    figures,
    find_masks,
    look,
    measure,
    read_mask,
    share,
    without_folders,
)
from training.report_html import render, write

HOSTILE = """"><script>alert(1)</script>' onload='alert(1) {{ 7 * 7 }} $x_1^$ a&b"""


def card(*names: str, **changes: Any) -> ModelCard:
    labels = tuple(Label(name, name) for name in names or ("cats", "dogs"))
    layer = Layer("last", 2, 2, (0.0, 0.0), (16.0, 16.0))
    return ModelCard("Cats and dogs", labels, "tiny_cnn", 32, "linear", layer, **changes)


def seen(label: int, first: float, **changes: Any) -> Seen:
    """A photo of two classes, and the probability of the first."""
    plain = Seen(label, (first, 1 - first), "answer", 100.0, 50.0, 20.0, 1.5)
    return replace(plain, **changes)


def observed(*photos: Seen, **more: Any) -> Observed:
    samples = tuple(Sample(Path(f"{i}.png"), each.label) for i, each in enumerate(photos))
    return Observed(samples, photos, **more)


def measured(*photos: Seen, **more: Any) -> dict[str, Any]:
    return figures(card(), observed(*photos, **more))


def wilson(k: int, n: int, z: float = 1.959964) -> tuple[float, float]:
    middle = k / n + z * z / (2 * n)
    half = z * math.sqrt(k / n * (1 - k / n) / n + z * z / (4 * n * n))
    return (middle - half) / (1 + z * z / n), (middle + half) / (1 + z * z / n)


# --- figures --------------------------------------------------------------------------------------


def test_shares_come_with_their_wilson_interval():
    found = share(np.array([True] * 8 + [False] * 2))
    assert found["value"] == 0.8
    assert found["photos"] == 10
    assert (found["low"], found["high"]) == pytest.approx(wilson(8, 10))
    assert (found["low"], found["high"]) == pytest.approx((0.490, 0.943), abs=0.001)
    assert share(np.array([True] * 5))["high"] == 1
    assert share(np.array([])) is None


def test_accuracy_and_recall_are_counted_over_all_photos_answered_or_not():
    report = measured(
        seen(0, 0.9), seen(0, 0.6, status="unfamiliar"), seen(0, 0.2), seen(1, 0.3), seen(1, 0.7)
    )
    assert report["accuracy"]["value"] == report["classification"]["accuracy"] == 0.6
    assert report["classification"]["confusion"] == [[2, 1], [1, 1]]
    recall = report["classification"]["classes"]["cats"]["recall_95"]
    assert (recall["low"], recall["high"]) == pytest.approx(wilson(2, 3))
    gap = report["bias"]["class_gap"]
    assert gap["value"] == pytest.approx(2 / 3 - 1 / 2)
    assert (gap["best"], gap["worst"]) == ("cats", "dogs")


def test_roc_auc_counts_ordered_pairs():
    # Probabilities of cat: cats 0.9, 0.4; dogs 0.5, 0.4, 0.1. Of 6 pairs 0.9 wins three,
    # 0.4 wins one and ties one.
    report = measured(seen(0, 0.9), seen(0, 0.4), seen(1, 0.5), seen(1, 0.4), seen(1, 0.1))
    assert report["roc_auc"]["classes"]["cats"] == pytest.approx(4.5 / 6)
    assert report["roc_auc"]["macro"] == pytest.approx(4.5 / 6)  # two classes mirror each other
    # Only dogs: nothing to tell them from.
    only_dogs = measured(seen(1, 0.1), seen(1, 0.2))
    assert only_dogs["roc_auc"] is only_dogs["bias"]["class_gap"] is None


def test_before_calibration_it_was_as_sure_as_its_logits():
    # The card's temperature is 2: 0.9 of two classes had a logit of 2 log 9, and 81 : 1.
    photos = [seen(0, 0.9), seen(0, 0.9), seen(1, 0.9)]
    report = figures(replace(card(), temperature=2.0), observed(*photos))
    [bin_] = report["before_calibration"]["reliability"]
    assert bin_["confidence"] == pytest.approx(81 / 82)
    error = report["before_calibration"]["calibration_error"]
    assert error == pytest.approx(81 / 82 - 2 / 3)


def test_the_bins_add_up_to_the_calibration_error(rng: np.random.Generator):
    report = measured(
        *(seen(int(a), b) for a, b in zip(rng.integers(0, 2, 200), rng.random(200), strict=True))
    )
    bins = report["reliability"]
    assert sum(each["accuracy"]["photos"] for each in bins) == 200
    gap = sum(
        each["accuracy"]["photos"] * abs(each["accuracy"]["value"] - each["confidence"])
        for each in bins
    )
    assert gap / 200 == pytest.approx(report["classification"]["calibration_error"])
    for each in bins:
        assert each["from"] <= each["confidence"] <= each["to"]
        assert each["to"] - each["from"] == pytest.approx(1 / 15)


def test_answering_fewer_photos():
    # Right at 0.9; wrong and right at 0.8, answered together; right at 0.6.
    report = measured(seen(0, 0.9), seen(1, 0.8), seen(0, 0.8), seen(1, 0.4))["selective"]
    assert report["curve"] == {
        "threshold": pytest.approx([0.9, 0.8, 0.6]),
        "coverage": pytest.approx([1 / 4, 3 / 4, 1]),
        "accuracy": pytest.approx([1, 2 / 3, 3 / 4]),
    }
    assert report["aurc"] == pytest.approx((0 + 1 / 3 + 1 / 3 + 1 / 4) / 4)
    at = {each["threshold"]: each for each in report["at_thresholds"]}
    assert at[0.0]["answered"]["value"] == 1
    assert at[0.7]["answered"]["value"] == 3 / 4
    assert at[0.7]["accuracy"]["value"] == pytest.approx(2 / 3)
    assert at[0.95]["answered"]["value"] == 0
    assert at[0.95]["accuracy"] is None


def test_the_curve_is_thinned_but_keeps_its_ends(rng: np.random.Generator):
    curve = measured(*(seen(0, p) for p in rng.random(500)))["selective"]["curve"]
    assert len(curve["coverage"]) == 100
    assert curve["coverage"][0] == pytest.approx(1 / 500)
    assert curve["coverage"][-1] == 1
    assert curve["coverage"] == sorted(curve["coverage"])


def test_the_verdicts_are_counted_as_they_were():
    photos = (
        seen(0, 0.9), seen(0, 0.2), seen(1, 0.4, status="ambiguous"),
        seen(1, 0.1, status="unfamiliar"), seen(1, 0.1, status="poor_photo"),
    )  # fmt: skip
    strict = card(thresholds=Thresholds(confidence=0.77))
    verdict = figures(strict, observed(*photos))["selective"]["verdict"]
    assert verdict["statuses"] == {"answer": 2, "ambiguous": 1, "unfamiliar": 1, "poor_photo": 1}
    assert verdict["answered"]["value"] == 2 / 5
    assert verdict["accuracy"]["value"] == 1 / 2
    assert verdict["threshold"] == 0.77


def test_thirds_of_the_photos():
    # Ten photos from dark to bright; the three brightest are wrong.
    photos = [seen(0, 0.9 if i < 7 else 0.1, brightness=float(10 * i)) for i in range(10)]
    thirds = measured(*photos)["bias"]["brightness"]
    assert [each["group"] for each in thirds] == ["lowest", "middle", "highest"]
    assert [(each["from"], each["to"]) for each in thirds] == [(0, 30), (40, 60), (70, 90)]
    assert [each["accuracy"]["photos"] for each in thirds] == [4, 3, 3]
    assert [each["accuracy"]["value"] for each in thirds] == [1, 1, 0]
    assert thirds[2]["accuracy"]["high"] == pytest.approx(wilson(0, 3)[1])


def test_equal_photos_stay_together():
    photos = [seen(0, 0.9, contrast=7.0) for _ in range(9)]
    [only] = measured(*photos)["bias"]["contrast"]
    assert only["accuracy"]["photos"] == 9


def test_shapes_of_photos():
    aspects = (0.5, 1.0, 1.04, 1 / 1.04, 1.5, 2.0)
    photos = [seen(0, 0.1 if a > 1.9 else 0.9, aspect=a) for a in aspects]
    found = {
        each["group"]: (each["accuracy"]["photos"], each["accuracy"]["value"])
        for each in measured(*photos)["bias"]["orientation"]
    }
    assert found == {"portrait": (1, 1), "square": (3, 1), "landscape": (2, 0.5)}


def test_heatmaps_are_compared_with_the_centre_photo_by_photo():
    on = [
        OnMask(area, hit, centre, auroc, 0.6)
        for area, hit, centre, auroc in (
            (0.1, True, False, 0.9), (0.2, True, True, 0.8), (0.6, False, True, 0.4),
        )
    ]  # fmt: skip
    photos = [seen(0, 0.9, on_mask=each) for each in on]
    photos.append(seen(0, 0.1))  # without a mask: not counted
    report = measured(*photos)
    pointing = report["pointing"]
    assert pointing["hit"]["photos"] == 3
    assert pointing["hit"]["value"] == pytest.approx(2 / 3)
    assert pointing["centre_hit"]["value"] == pytest.approx(2 / 3)
    assert pointing["hit_difference"]["value"] == pytest.approx(0)
    assert pointing["auroc"]["value"] == pytest.approx(0.7)
    assert pointing["auroc_difference"]["value"] == pytest.approx(0.1)
    low, high = bootstrap_interval(np.array([0.3, 0.2, -0.2]))
    difference = pointing["auroc_difference"]
    assert (difference["low"], difference["high"]) == pytest.approx((low, high))
    sizes = report["bias"]["size"]
    assert [each["to"] for each in sizes] == [0.1, 0.2, 0.6]
    assert [each["accuracy"]["value"] for each in sizes] == [1, 1, 1]


def test_other_backgrounds():
    swapped = (
        Swapped(animal=0, background=1, before=0, after=0),
        Swapped(animal=0, background=1, before=0, after=1),
        Swapped(animal=1, background=0, before=1, after=0),
        Swapped(animal=1, background=0, before=0, after=1),
    )
    alone = ("answer", "unfamiliar", "ambiguous")
    found = measured(seen(0, 0.9), swapped=swapped, alone=alone)["backgrounds"]
    assert found["original"]["value"] == 3 / 4
    assert found["swapped"]["value"] == 2 / 4
    assert found["difference"]["value"] == pytest.approx(-1 / 4)
    expected = bootstrap_interval(np.array([0.0, -1, -1, 1]))
    assert (found["difference"]["low"], found["difference"]["high"]) == pytest.approx(expected)
    assert found["follows_background"]["value"] == 2 / 4
    assert found["alone_answered"]["value"] == pytest.approx(1 / 3)


def test_without_masks_there_is_nothing_to_say_of_places():
    report = measured(seen(0, 0.9), seen(1, 0.2))
    assert report["pointing"] is report["backgrounds"] is report["bias"]["size"] is None


# --- masks ----------------------------------------------------------------------------------------


def test_masks_are_found_by_class_or_by_a_name_that_only_one_photo_has(tmp_path: Path):
    root, masks = tmp_path / "photos", tmp_path / "masks"
    names = ("cats/tom.jpg", "cats/1.jpg", "dogs/1.jpg", "dogs/deep/rex.webp", "dogs/bello.jpg")
    samples = [Sample(root / name, 0) for name in names]
    for name in ("tom.png", "1.png", "dogs/1.png", "dogs/deep/rex.png"):
        (masks / name).parent.mkdir(parents=True, exist_ok=True)
        (masks / name).touch()
    assert find_masks(samples, root, masks) == {
        root / "cats/tom.jpg": masks / "tom.png",
        root / "dogs/1.jpg": masks / "dogs/1.png",
        root / "dogs/deep/rex.webp": masks / "dogs/deep/rex.png",
    }


def test_a_mask_takes_the_size_of_its_photo(tmp_path: Path):
    mask = np.zeros((20, 40), np.uint8)
    mask[:, 20:] = 255
    cv2.imwrite(str(tmp_path / "mask.png"), mask)
    found = read_mask(tmp_path / "mask.png", Photo(np.zeros((10, 20, 3), np.uint8)))
    assert found.shape == (10, 20)
    assert found[:, 10:].all()
    assert not found[:, :10].any()
    with pytest.raises(DataError, match="proportions"):
        read_mask(tmp_path / "mask.png", Photo(np.zeros((20, 20, 3), np.uint8)))
    for colour in (0, 255):
        cv2.imwrite(str(tmp_path / "plain.png"), np.full((20, 40), colour, np.uint8))
        with pytest.raises(DataError, match="white on the animal"):
            read_mask(tmp_path / "plain.png", Photo(np.zeros((10, 20, 3), np.uint8)))


# --- looking at photos ----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twelve pictures of shapes; their masks stand in pictures.masks."""
    return synthetic.write(tmp_path_factory.mktemp("report") / "pictures", photos=4, seed=17)


def picture_and_mask(path: Path) -> tuple[np.ndarray, np.ndarray]:
    mask = synthetic.beside(path.parents[1], "masks") / path.parent.name / path.name
    return cv2.imread(str(path))[..., ::-1], cv2.imread(str(mask), cv2.IMREAD_GRAYSCALE) > 127


def test_every_photo_is_seen_as_the_page_sees_it(shapes_engine: Engine, pictures: Path):
    samples, _ = read_known(pictures, shapes_engine.card.names)
    masks = find_masks(samples, pictures, synthetic.beside(pictures, "masks"))
    found = look(shapes_engine, samples, masks, background_photos=0)
    assert found.samples == tuple(samples)
    assert not found.swapped
    for sample, each in zip(samples, found.seen, strict=True):
        expected = explain(shapes_engine, sample.path)
        _, mask = picture_and_mask(sample.path)
        assert each.label == sample.label
        names = shapes_engine.card.names
        probabilities = dict(zip(names, each.probabilities, strict=True))
        assert probabilities == dict(expected.verdict.probabilities)
        assert each.status == expected.verdict.status
        assert each.on_mask == OnMask(
            area=mask.mean(),
            hit=expected.peak is not None and pointing_hit(mask, expected.peak),
            centre_hit=pointing_hit(mask, (47.5, 47.5)),
            auroc=pixel_auroc(mask, expected.heat(96, 96)),
            centre_auroc=pixel_auroc(mask, centre_map(96, 96)),
        )


def test_every_animal_changes_its_background_once(shapes_engine: Engine, pictures: Path):
    samples, _ = read_known(pictures, shapes_engine.card.names)
    masks = find_masks(samples, pictures, synthetic.beside(pictures, "masks"))
    found = look(shapes_engine, samples, masks)
    assert len(found.swapped) == len(found.alone) == 12

    def answer(picture: Photo) -> int:
        name, _ = explain(shapes_engine, picture).verdict.probabilities[0]
        return shapes_engine.card.names.index(name)

    lenders = backgrounds.pairs(np.array([sample.label for sample in samples]))
    expected = []
    for guest, lender in enumerate(lenders):
        (animal, mask), (scene, its_mask) = (
            picture_and_mask(samples[index].path) for index in (guest, lender)
        )
        scene = backgrounds.without_animal(scene, backgrounds.grown(its_mask))
        after = answer(perturb.swap_background(Photo(animal), mask, Photo(scene)))
        label, background = samples[guest].label, samples[lender].label
        expected.append(Swapped(label, background, answer(Photo(animal)), after))

    def sort(swaps):
        return sorted((s.animal, s.background, s.before, s.after) for s in swaps)

    assert sort(found.swapped) == sort(expected)
    assert len(look(shapes_engine, samples, masks, background_photos=3).swapped) == 3


def test_near_duplicates_are_listed_and_left_out_of_a_second_accuracy(
    shapes_engine: Engine, pictures: Path
):
    samples, _ = read_known(pictures, shapes_engine.card.names)
    # Called another class: wrong in any case, but known from training.
    wrong = [Sample(s.path, (s.label + 1) % 3) for s in samples[:3]]
    elsewhere = pictures.parent / "learned" / "a.png"
    report = measure(
        shapes_engine,
        wrong + samples[3:],
        pictures,
        near_duplicates=[
            (pictures / "circle" / "0003.png", samples[0].path, 2),
            (elsewhere, samples[1].path, 4),
            (elsewhere, samples[2].path, 5),
        ],
    )
    found = report["near_duplicates"]
    assert found["photos"] == 3
    assert found["pairs"][:2] == [
        {"training": "circle/0003.png", "validation": "circle/0000.png", "distance": 2},
        {"training": "a.png", "validation": "circle/0001.png", "distance": 4},
    ]
    right = report["accuracy"]["value"] * 12
    assert found["accuracy_without"]["photos"] == 9
    assert found["accuracy_without"]["value"] == pytest.approx(right / 9)
    assert measure(shapes_engine, samples, pictures)["near_duplicates"] is None


# --- the command line -----------------------------------------------------------------------------


@pytest.fixture
def model(shapes: Path, tmp_path: Path) -> Path:
    """A copy, for other tests count the files of the trained bundle."""
    return shutil.copytree(shapes, tmp_path / "model")


def test_the_command_writes_the_report_into_the_bundle(
    model: Path, pictures: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    root = shutil.copytree(pictures, tmp_path / "photos")
    masks = shutil.copytree(synthetic.beside(pictures, "masks"), tmp_path / "photos.masks")
    (root / "square" / "broken.png").write_bytes(b"not a picture")
    (masks / "circle" / "0000.png").write_bytes(b"nor this")
    command = ["evaluate", str(model), str(root), "--report", f"--masks={masks}"]
    assert main([*command, "--json"]) == 0
    printed, said = capsys.readouterr()
    assert "Wrote report.json and report.html" in said

    bundle.load_card(model)  # more files than the card knows are no damage
    assert not list(model.glob("*.next"))
    report = json.loads((model / "report.json").read_text())
    about = report["about"]
    assert about["data"] == "photos"
    assert about["command"] == (
        "python -m training evaluate model photos --report --masks=photos.masks --json"
    )
    assert about["files"]["model.keras"] == bundle.sha256(model / "model.keras")
    assert re.fullmatch(r"20\d\d-\d\d-\d\d", about["date"])
    assert about["split"] is None
    assert [remark.split(":")[0] for remark in about["remarks"]] == [
        "circle/0000.png", "square/broken.png",
    ]  # fmt: skip
    assert report["classification"]["photos"] == 12
    assert json.loads(printed)["confusion"] == report["classification"]["confusion"]
    assert report["pointing"]["hit"]["photos"] == 11
    # Without its mask, a photo neither gives nor gets a background.
    lenders = backgrounds.pairs(np.repeat([0, 1, 2], 4))
    pairs = sum(guest != 0 and lender != 0 for guest, lender in enumerate(lenders))
    assert report["backgrounds"]["swapped"]["photos"] == pairs

    page = (model / "report.html").read_text()
    assert page == render(report)
    for text in (page, json.dumps(report)):
        assert str(tmp_path) not in text
        assert "tmp" not in text


def test_a_split_is_searched_for_near_duplicates(
    model: Path, pictures: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    root = shutil.copytree(pictures, tmp_path / "photos")
    lines = ["file,label,split"]
    for name in synthetic.NAMES:
        cv2.imwrite(  # the same picture, saved again
            str(root / name / "again.jpg"), cv2.imread(str(root / name / "0000.png"))
        )
        lines += [f"{name}/000{i}.png,{name},train" for i in range(3)]
        lines += [f"{name}/{file},{name},validation" for file in ("0003.png", "again.jpg")]
    (tmp_path / "split.csv").write_text("\n".join(lines))
    arguments = ["--split", str(tmp_path / "split.csv"), "--report", "--backgrounds", "0"]
    assert main(["evaluate", str(model), str(root), *arguments]) == 0
    report = json.loads((model / "report.json").read_text())
    assert report["about"]["split"] == "split.csv"
    assert report["classification"]["photos"] == 6
    assert {"training": "circle/0000.png", "validation": "circle/again.jpg"} in [
        {key: pair[key] for key in ("training", "validation")}
        for pair in report["near_duplicates"]["pairs"]
    ]
    assert report["near_duplicates"]["accuracy_without"]["photos"] == 3
    assert "6 photos" in capsys.readouterr().out
    assert "circle/again.jpg" in (model / "report.html").read_text()


def test_what_is_wrong_is_said(
    model: Path, pictures: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    command = ["evaluate", str(model), str(pictures), "--report"]
    assert main([*command, "--masks", str(tmp_path / "none")]) == 1
    assert "no mask" in capsys.readouterr().err
    assert not (model / "report.json").exists()
    with pytest.raises(SystemExit) as wrong_usage:
        main([*command, "--backgrounds", "-1"])
    assert wrong_usage.value.code == 2


def test_a_command_line_tells_nothing_of_the_machine():
    line = "python -m training evaluate '/home/me/my model' ../photos --masks=/data/masks --report"
    assert without_folders(line) == (
        "python -m training evaluate 'my model' ../photos --masks=masks --report"
    )


# --- the page -------------------------------------------------------------------------------------


class Tags(HTMLParser):
    """All tags of a page with their attributes, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, Mapping[str, str | None]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attributes)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def named(self, tag: str) -> list[Mapping[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def full_report(name: str = "cats") -> dict[str, Any]:
    """A report with every section; `name` is a class, a file, a folder."""
    mask = OnMask(0.3, True, False, 0.875, 0.6)
    return {
        "format": 1,
        "about": {
            "title": name, "architecture": name, "files": {name: name}, "data": name,
            "packages": {name: "1"}, "split": name, "command": name, "date": "2030-01-02",
            "remarks": [name],
        },
        "history": {"loss": [1.0, 0.5], "val_loss": [1.2, 1.2]},
        **figures(
            card(name, "dogs"),
            observed(
                *[seen(i % 2, 0.3 + 0.04 * i, on_mask=mask) for i in range(10)],
                swapped=(Swapped(0, 1, 0, 1), Swapped(1, 0, 1, 1)),
                alone=("answer", "unfamiliar"),
            ),
        ),
        "near_duplicates": {
            "pairs": [{"training": name, "validation": name, "distance": 3}],
            "photos": 1,
            "accuracy_without": share(np.array([True, False])),
        },
    }  # fmt: skip


@pytest.fixture(scope="module")
def html() -> str:
    return render(full_report())


def test_a_hostile_name_is_text_and_nothing_else(html: str):
    page, plain = Tags(render(full_report(HOSTILE))), Tags(html)
    assert [tag for tag, _ in page.tags] == [tag for tag, _ in plain.tags]
    assert {key for _, attributes in page.tags for key in attributes} == {
        key for _, attributes in plain.tags for key in attributes
    }
    assert not page.named("script")
    assert page.text.count(HOSTILE) >= 10


def test_the_page_needs_nothing_but_itself(html: str):
    page = Tags(html)
    assert not re.search(r"https?://|//[a-z]+\.|@import", html)
    assert all(target.startswith("#") for target in re.findall(r"url\(['\"]?([^)]*)", html))
    for tag, attributes in page.tags:
        assert tag not in ("script", "link", "img", "iframe", "object", "image")
        for key in ("src", "href", "xlink:href", "srcset", "action", "data"):
            assert attributes.get(key, "#").startswith("#")
        assert not any(key.startswith("on") for key in attributes)
    policy = [m["content"] for m in page.named("meta") if m.get("http-equiv")]
    assert policy == ["default-src 'none'; style-src 'unsafe-inline'"]


def test_the_page_can_be_read_without_seeing_it(html: str):
    page = Tags(html)
    assert page.named("html")[0]["lang"] == "en"
    assert len(page.named("h1")) == 1
    assert len(page.named("table")) == len(page.named("caption")) >= 9
    assert all(attributes.get("scope") for attributes in page.named("th"))
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    targets = [a["href"] for a in page.named("a")]
    assert {target.removeprefix("#") for target in targets} <= set(ids)
    # Diagrams are hidden from screen readers: a table beside each says the same.
    assert all(svg["aria-hidden"] == "true" for svg in page.named("svg"))
    # What scrolls sideways can be scrolled by keys.
    scrolled = [a for _, a in page.tags if a.get("class") == "scroll"]
    assert all(a["tabindex"] == "0" and a["aria-label"] for a in scrolled)


def test_the_page_says_the_figures(html: str):
    report = full_report()
    text = " ".join(Tags(html.replace("<", " <")).text.replace("\u00a0", " ").split())
    accuracy = report["accuracy"]
    assert f"Right {100 * accuracy['value']:.1f} %" in text
    assert f"{100 * accuracy['low']:.1f} % to {100 * accuracy['high']:.1f} %" in text
    assert "heatmap 100.0 % (100.0 % to 100.0 %) 0.875 (0.875 to 0.875)" in text
    assert "right on the other background 2 50.0 %" in text
    assert "difference, photo by photo (bootstrap) 2 −50.0 points (−100.0 to +0.0)" in text
    assert "epoch loss loss, kept aside 1 1.0000 1.2000 2 0.5000 1.2000" in text
    assert f"(AURC) is {report['selective']['aurc']:.4f}" in text


def test_diagrams_are_drawn_for_what_there_is(html: str):
    assert len(Tags(html).named("svg")) == 3  # reliability, risk and coverage, loss
    report = full_report()
    report["history"] |= {"accuracy": [0.5, 0.6], "val_accuracy": [0.4, 0.5]}
    assert len(Tags(render(report)).named("svg")) == 4
    for part in ("history", "pointing", "backgrounds", "near_duplicates"):
        report[part] = None
    page = Tags(render(report))
    assert len(page.named("svg")) == 2
    ids = {attributes.get("id") for attributes in page.named("section")}
    assert ids == {"classes", "sure", "answers", "bias", "about"}


def test_colours_of_diagrams_follow_the_theme(html: str):
    drawn = re.findall(r"<svg.*?</svg>", html, re.DOTALL)
    assert all("var(--first)" in svg and "currentColor" in svg for svg in drawn)
    for svg in drawn:
        assert set(re.findall(r"(?:fill|stroke): ([^;\"]+)", svg)) <= {
            "none", "currentColor", "var(--line)", "var(--first)", "var(--second)",
        }  # fmt: skip


def test_the_same_figures_give_the_same_page(html: str):
    assert render(json.loads(json.dumps(full_report()))) == html


def test_the_history_of_a_card_reaches_the_report(shapes_engine: Engine, pictures: Path):
    samples, _ = read_known(pictures, shapes_engine.card.names)
    engine = Engine(shapes_engine.folder)
    history = [{"loss": 2.0, "accuracy": 0.5, "seconds": 3.0}, {"loss": 1.0, "accuracy": 0.75}]
    engine.card = replace(engine.card, provenance={"history": history})
    assert measure(engine, samples[:3], pictures)["history"] == {
        "loss": [2.0, 1.0], "accuracy": [0.5, 0.75],
    }  # fmt: skip
    for provenance in ({}, {"history": history[:1]}):
        engine.card = replace(engine.card, provenance=provenance)
        assert measure(engine, samples[:3], pictures)["history"] is None


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path):
    (tmp_path / "file").touch()
    with pytest.raises(BundleError, match="cannot write a report"):
        write(tmp_path / "file", full_report())
