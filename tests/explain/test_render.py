"""Heat into colours."""

import base64
import io

import numpy as np
import pytest
from PIL import Image, features

from explain import render


def test_rectify_divides_by_the_maximum_never_by_min_max():
    drawn = np.array([[-4.0, 1.0], [2.0, 4.0]], np.float32)
    np.testing.assert_array_equal(render.rectify(drawn), [[0, 0.25], [0.5, 1]])
    # All positive: the least of it stays positive.
    np.testing.assert_array_equal(render.rectify(np.array([[2.0, 4.0]])), [[0.5, 1]])


def test_nothing_positive_is_all_zero():
    assert not render.rectify(np.full((2, 2), -1.0, np.float32)).any()


@pytest.mark.parametrize("draw", [lambda heat: render.coloured(heat)[..., :3], render.feature_map])
def test_brightness_alone_carries_the_order(draw):
    """So the map survives colour blindness and greyscale printing."""
    heat = np.linspace(0, 1, 64, dtype=np.float32)[None]
    rgb = draw(heat)[0] / 255
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)  # sRGB
    luminance = linear @ [0.2126, 0.7152, 0.0722]
    assert (np.diff(luminance) > -1e-3).all()
    assert luminance[-1] - luminance[0] > 0.5


def test_a_feature_map_is_drawn_from_its_least_to_its_largest_value():
    drawn = render.feature_map(np.array([[-3.0, 0.0], [3.0, 3.0]], np.float32)).astype(int)
    brightness = drawn.sum(axis=2)
    assert brightness[0, 0] < brightness[0, 1] < brightness[1, 0] == brightness[1, 1]
    even = render.feature_map(np.ones((2, 2), np.float32))
    assert (even == even[0, 0]).all()


def test_the_small_file_holds_the_same_colours():
    heat = np.linspace(0, 1, 300, dtype=np.float32).reshape(15, 20)
    data = base64.b64decode(render.heat_uri(heat).removeprefix("data:image/png;base64,"))
    with Image.open(io.BytesIO(data)) as image:
        np.testing.assert_array_equal(np.asarray(image.convert("RGBA")), render.coloured(heat))


def test_no_heat_leaves_the_photo_and_no_opacity_too(rng: np.random.Generator):
    photo = rng.integers(0, 256, (6, 7, 3), dtype=np.uint8)
    np.testing.assert_array_equal(render.overlay(photo, np.zeros((6, 7))), photo)
    np.testing.assert_array_equal(render.overlay(photo, np.ones((6, 7)), opacity=0), photo)


def test_full_heat_at_full_opacity_is_the_end_of_the_legend():
    drawn = render.overlay(np.zeros((1, 1, 3), np.uint8), np.ones((1, 1)), opacity=1)
    assert tuple(drawn[0, 0]) == render.ramp(2)[-1]


@pytest.mark.parametrize("width", [20, 300, 1600])
def test_the_legend_stands_below_and_leaves_the_picture_alone(width: int):
    picture = np.full((50, width, 3), 7, np.uint8)
    drawn = render.with_legend(picture, "Brighter: this part speaks more for cat", ("-", "+"))
    np.testing.assert_array_equal(drawn[:50], picture)
    assert drawn.shape[0] > 50
    if width > 20:  # heat as it was drawn, from none over grey to full
        bar = drawn[50:].reshape(-1, 3)
        full = render.overlay(np.full((1, 1, 3), render.GREY, np.uint8), np.ones((1, 1)))
        assert (bar == render.GREY).all(axis=1).any()
        assert (bar == full[0, 0]).all(axis=1).any()
    assert drawn.shape[1:] == (width, 3)
    without = render.with_legend(picture, "Nothing", None)
    assert without.shape[0] < drawn.shape[0]


def test_signs_of_other_languages_are_drawn():
    """Each as itself, not as the box of a sign that a typeface lacks."""
    font = render.font_of(24)
    boxes = {bytes(font.getmask(sign)) for sign in "\ue000\ue001"}
    pictures = [bytes(font.getmask(sign)) for sign in "äöüßéñçœ„“–…"]
    assert not boxes & set(pictures)
    assert len(set(pictures)) == len(pictures)


@pytest.fixture
def pages_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer with no typeface but the page's."""
    faces = render.typefaces()[:1]
    monkeypatch.setattr(render, "typefaces", lambda: faces)


@pytest.mark.usefixtures("pages_alone")
@pytest.mark.parametrize("sentence", ["बिल्ली", "قطة", "猫", "cat or 猫"])
def test_a_sentence_without_letters_is_left_out(sentence: str):
    assert render.typeface(sentence) is None
    picture = np.zeros((50, 300, 3), np.uint8)
    drawn = render.with_legend(picture, sentence, ("-", "+"))
    line = (len(drawn) - 50) // 2
    assert (drawn[50 : 50 + line] == 255).all()
    assert (drawn[50 + line :] < 100).any()  # the ends and their bar stay


def test_letters_that_join_are_not_drawn_one_by_one(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(features, "check", lambda name: False)
    assert render.typeface("قطة") is None
    assert render.typeface("cat")
