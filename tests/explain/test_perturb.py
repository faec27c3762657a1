"""Edits of photos, computed again by hand, and what they do to answers."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from explain import perturb
from explain.explanation import explain
from models import photo
from models.engine import Engine
from models.errors import PhotoError
from models.load import load
from models.photo import Photo


@pytest.fixture
def picture(rng: np.random.Generator) -> Photo:
    """Small, not square, decoded at half its size, and read-only as all photos that are opened."""
    rgb = rng.integers(0, 256, (60, 90, 3), np.uint8)
    rgb.flags.writeable = False
    return Photo(rgb, 180, 120, ("orientation", "reduced"))


@pytest.fixture
def square(rng: np.random.Generator) -> Photo:
    return Photo(rng.integers(0, 256, (8, 8, 3), np.uint8))


@pytest.fixture
def blob() -> np.ndarray:
    row, column = np.indices((60, 90))
    return np.hypot(row - 30, column - 45) < 18


EDITS: dict[str, Callable[[Photo], Photo]] = {
    "cover grey": lambda p: perturb.cover(p, perturb.disc(p, 40, 20, 9)),
    "cover blur": lambda p: perturb.cover(p, perturb.disc(p, 40, 20, 9), "blur"),
    "keep mean": lambda p: perturb.keep(p, perturb.rectangle(p, 40, 20, 9, 5), "mean"),
    "swap": lambda p: perturb.swap_background(p, perturb.disc(p, 40, 20, 9), perturb.flip(p)),
    "grey": perturb.grey,
    "blur": lambda p: perturb.blur(p, 0.02),
    "blur widely": lambda p: perturb.blur(p, 0.2),
    "no blur": lambda p: perturb.blur(p, 0),
    "brightness": lambda p: perturb.brightness(p, 1.5),
    "rotate": lambda p: perturb.rotate(p, 33.3),
    "flip": perturb.flip,
    "crop": lambda p: perturb.crop(p, 3, 5, 50, 40),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_every_edit_gives_a_new_photo_and_the_same_again(
    edit: Callable[[Photo], Photo], picture: Photo
):
    before = picture.rgb.copy()
    edited = edit(picture)
    np.testing.assert_array_equal(picture.rgb, before)
    assert not np.shares_memory(edited.rgb, picture.rgb)
    assert edited.rgb.flags.c_contiguous
    np.testing.assert_array_equal(edit(picture).rgb, edited.rgb)
    assert edited.notes == picture.notes
    # Twice as many pixels in full as before, also of a crop.
    assert (edited.full_width, edited.full_height) == (2 * edited.width, 2 * edited.height)


# Regions


def test_a_disc_by_hand():
    photo5 = Photo(np.zeros((3, 5, 3), np.uint8))
    expected = [[0, 1, 0, 0, 0], [1, 1, 1, 0, 0], [0, 1, 0, 0, 0]]
    np.testing.assert_array_equal(perturb.disc(photo5, 1, 1, 1), np.array(expected, bool))
    assert not perturb.disc(photo5, 40, 40, 3).any()


@pytest.mark.parametrize(
    ("x", "width", "columns"),
    [(3, 3, [2, 3, 4]), (3.5, 4, [2, 3, 4, 5]), (3, 4, [1, 2, 3, 4]), (0, 3, [0, 1]), (9, 2, [])],
)
def test_a_rectangle_by_hand(x: float, width: float, columns: list[int]):
    across = perturb.rectangle(Photo(np.zeros((3, 7, 3), np.uint8)), x, 1, width, 1)
    assert np.flatnonzero(across[1]).tolist() == columns
    assert not across[[0, 2]].any()
    down = perturb.rectangle(Photo(np.zeros((7, 3, 3), np.uint8)), 1, x, 1, width)
    np.testing.assert_array_equal(down, across.T)


@pytest.mark.parametrize("size", [1, 4, 7, 20])
def test_patches_are_those_that_trying_all_would_find(size: int, rng: np.random.Generator):
    heat = rng.random((20, 31), np.float32)
    sums = {
        (x + (size - 1) / 2, y + (size - 1) / 2): heat[y : y + size, x : x + size].sum(dtype=float)
        for y in range(20 - size + 1)
        for x in range(31 - size + 1)
    }
    hot, cold = perturb.hottest(heat, size), perturb.coldest(heat, size)
    assert hot == max(sums, key=sums.__getitem__)
    assert cold == min(sums, key=sums.__getitem__)
    # Handed on to `rectangle`, they are these very pixels.
    region = perturb.rectangle(Photo(np.zeros((20, 31, 3), np.uint8)), *hot, size, size)
    assert region.sum() == size**2
    assert heat[region].sum(dtype=float) == pytest.approx(sums[hot])


def test_of_equal_patches_the_first_is_taken():
    heat = np.zeros((12, 16), np.float32)
    heat[2:5, 6:9] = 0.1
    heat[8:11, 1:4] = 0.1
    assert perturb.hottest(heat, 3) == (7, 3)
    assert perturb.coldest(heat, 3) == (1, 1)
    assert perturb.hottest(np.zeros((9, 9), np.float32), 4) == (1.5, 1.5)


@pytest.mark.parametrize("size", [0, -1, 13])
def test_a_patch_that_does_not_fit_is_refused(size: int):
    with pytest.raises(PhotoError, match="does not fit"):
        perturb.hottest(np.zeros((12, 16), np.float32), size)


# Cover and keep


def test_fills_by_hand():
    rgb = np.array([[[0, 10, 20], [100, 30, 20]], [[100, 10, 20], [200, 34, 23]]], np.uint8)
    first = np.array([[True, False], [False, False]])
    grey = perturb.cover(Photo(rgb), first).rgb
    assert grey[0, 0].tolist() == [127, 127, 127]
    mean = perturb.cover(Photo(rgb), first, "mean").rgb
    assert mean[0, 0].tolist() == [100, 21, 21]  # of 100, 21 and 20.75
    for covered in (grey, mean):
        np.testing.assert_array_equal(covered[~first], rgb[~first])


@pytest.mark.parametrize("fill", perturb.FILLS)
def test_cover_and_keep_are_complements(picture: Photo, blob: np.ndarray, fill: str):
    covered = perturb.cover(picture, blob, fill).rgb
    kept = perturb.keep(picture, blob, fill).rgb
    np.testing.assert_array_equal(covered[~blob], picture.rgb[~blob])
    np.testing.assert_array_equal(kept[blob], picture.rgb[blob])
    # Together they hide everything.
    everything = perturb.cover(picture, np.ones_like(blob), fill).rgb
    np.testing.assert_array_equal(covered[blob], everything[blob])
    np.testing.assert_array_equal(kept[~blob], everything[~blob])
    assert (everything != picture.rgb).any(axis=2).mean() > 0.9


def test_blur_covers_with_the_blurred_photo(picture: Photo, blob: np.ndarray):
    covered = perturb.cover(picture, blob, "blur").rgb
    blurred = perturb.blur(picture, perturb.COVER_SIGMA).rgb
    np.testing.assert_array_equal(covered[blob], blurred[blob])


# Another background


def test_a_mask_of_everything_gives_the_animal_back(picture: Photo):
    other = replace(picture, rgb=255 - picture.rgb)
    everything = np.ones((60, 90), bool)
    np.testing.assert_array_equal(
        perturb.swap_background(picture, everything, other).rgb, picture.rgb
    )


def test_an_empty_mask_gives_the_background(picture: Photo):
    other = replace(picture, rgb=255 - picture.rgb)
    nothing = np.zeros((60, 90), bool)
    np.testing.assert_array_equal(perturb.swap_background(picture, nothing, other).rgb, other.rgb)


def test_nothing_outside_the_mask_comes_along(picture: Photo, blob: np.ndarray):
    black = Photo(np.zeros((60, 90, 3), np.uint8))
    white_around = replace(picture, rgb=np.where(blob[..., None], picture.rgb, np.uint8(255)))
    for animal in (picture, white_around):
        assert not perturb.swap_background(animal, blob, black).rgb[~blob].any()
    # Well inside, the animal is drawn solid.
    core = np.hypot(*(np.indices(blob.shape) - np.array([30, 45])[:, None, None])) < 14
    drawn = perturb.swap_background(picture, blob, black).rgb
    np.testing.assert_array_equal(drawn[core], picture.rgb[core])


def test_the_edge_is_soft_and_falls_outwards(blob: np.ndarray):
    alpha = perturb.feather(np.kron(blob, np.ones((8, 8))) > 0)  # 480 x 720: sigma 2.9 pixels
    along = alpha[240, 360:]
    assert along[0] == pytest.approx(1)
    assert along[-1] == 0
    assert (np.diff(along) <= 0).all()
    assert ((along > 0) & (along < 1)).sum() >= 3
    assert alpha.dtype == np.float32


def test_a_background_of_another_shape_is_squeezed_whole(picture: Photo):
    halves = np.zeros((30, 200, 3), np.uint8)
    halves[:, 100:] = 200
    drawn = perturb.swap_background(picture, np.zeros((60, 90), bool), Photo(halves))
    assert not drawn.rgb[:, :44].any()
    assert (drawn.rgb[:, 46:] == 200).all()
    assert (drawn.full_width, drawn.full_height) == (180, 120)  # the animal's


@pytest.mark.parametrize(
    "edit", [perturb.cover, perturb.keep, lambda p, m: perturb.swap_background(p, m, p)]
)
def test_a_mask_of_another_photo_is_refused(
    edit: Callable[[Photo, np.ndarray], Photo], picture: Photo
):
    with pytest.raises(PhotoError, match="another size"):
        edit(picture, np.ones((90, 60), bool))
    with pytest.raises(ValueError, match="bool"):
        edit(picture, np.ones((60, 90), np.uint8))


# Colour and sharpness


def test_grey_is_bt601_luma():
    rgb = np.array([[[255, 0, 0], [0, 255, 0], [0, 0, 255], [10, 200, 90]]], np.uint8)
    # 0.299 * 255 = 76.2, 0.587 * 255 = 149.7, 0.114 * 255 = 29.1, 2.99 + 117.4 + 10.26 = 130.65
    expected = np.repeat([[[76], [150], [29], [131]]], 3, axis=2)
    np.testing.assert_array_equal(perturb.grey(Photo(rgb)).rgb, expected)


@pytest.mark.parametrize(
    ("factor", "expected"),
    [(0, [0, 0, 0]), (0.5, [50, 100, 2]), (1, [100, 200, 5]), (1.5, [150, 255, 8])],
)
def test_brightness_stops_at_white(factor: float, expected: list[int]):
    only = Photo(np.array([[[100, 200, 5]]], np.uint8))
    assert perturb.brightness(only, factor).rgb[0, 0].tolist() == expected


@pytest.mark.parametrize("factor", [-0.1, float("nan"), float("inf")])
def test_darker_than_black_is_refused(factor: float, square: Photo):
    with pytest.raises(PhotoError, match="0 or more"):
        perturb.brightness(square, factor)


@pytest.mark.parametrize("sigma", [0.01, 0.1])  # on the photo itself, and on a reduced copy
def test_blur_spreads_an_edge_as_far_as_it_says(sigma: float):
    rgb = np.zeros((40, 400, 3), np.uint8)
    rgb[:, 200:] = 255
    row = perturb.blur(Photo(rgb), sigma).rgb[20, :, 0].astype(float)
    assert (np.diff(row) >= 0).all()
    # Its slope is the Gaussian: total 255, middle on the edge, standard deviation sigma.
    slope, x = np.diff(row) / 255, np.arange(399)
    middle = (slope * x).sum()
    assert slope.sum() == pytest.approx(1, abs=0.01)
    assert middle == pytest.approx(199, abs=1)
    assert np.sqrt((slope * (x - middle) ** 2).sum()) == pytest.approx(sigma * 400, rel=0.05)


def test_no_blur_changes_nothing_and_a_plain_photo_stays(square: Photo):
    np.testing.assert_array_equal(perturb.blur(square, 0).rgb, square.rgb)
    plain = Photo(np.full((30, 500, 3), 77, np.uint8))
    for sigma in (0.001, 0.05, 1):
        np.testing.assert_array_equal(perturb.blur(plain, sigma).rgb, plain.rgb)


@pytest.mark.parametrize("sigma", [-0.01, 1.01, float("nan")])
def test_an_impossible_blur_is_refused(sigma: float, square: Photo):
    with pytest.raises(PhotoError, match="blur"):
        perturb.blur(square, sigma)


# Moving


@pytest.mark.parametrize("side", [7, 8])
@pytest.mark.parametrize("turns", [-1, 0, 1, 2, 3, 5])
def test_quarter_turns_of_a_square_are_exact(side: int, turns: int, rng: np.random.Generator):
    rgb = rng.integers(0, 256, (side, side, 3), np.uint8)
    np.testing.assert_array_equal(perturb.rotate(Photo(rgb), 90 * turns).rgb, np.rot90(rgb, turns))


def test_four_quarter_turns_are_none(square: Photo):
    turned = square
    for _ in range(4):
        turned = perturb.rotate(turned, 90)
    np.testing.assert_array_equal(turned.rgb, square.rgb)


def test_half_a_turn_reverses_any_photo(picture: Photo):
    np.testing.assert_array_equal(perturb.rotate(picture, 180).rgb, picture.rgb[::-1, ::-1])


def test_turning_keeps_the_size_and_fills_with_the_mean_colour():
    rgb = np.zeros((40, 80, 3), np.uint8)
    rgb[:, 40:] = (40, 80, 120)
    turned = perturb.rotate(Photo(rgb), 90)
    assert turned.rgb.shape == rgb.shape
    # The middle 40 columns are the photo, its right half now above; the rest was never seen.
    assert (turned.rgb[:19, 21:59] == (40, 80, 120)).all()
    assert not turned.rgb[21:, 21:59].any()
    assert (turned.rgb[:, [0, 18, 61, 79]] == (20, 40, 60)).all()


def test_a_plain_photo_can_be_turned_unnoticed():
    plain = Photo(np.full((30, 50, 3), (200, 3, 77), np.uint8))
    np.testing.assert_array_equal(perturb.rotate(plain, 17).rgb, plain.rgb)


def test_an_impossible_angle_is_refused(square: Photo):
    with pytest.raises(PhotoError, match="degrees"):
        perturb.rotate(square, float("nan"))


def test_flipping_by_hand_and_twice(picture: Photo):
    row = Photo(np.arange(9, dtype=np.uint8).reshape(1, 3, 3))
    assert perturb.flip(row).rgb.tolist() == [[[6, 7, 8], [3, 4, 5], [0, 1, 2]]]
    np.testing.assert_array_equal(perturb.flip(perturb.flip(picture)).rgb, picture.rgb)


def test_a_crop_keeps_its_pixels_and_stays_inside(picture: Photo):
    cropped = perturb.crop(picture, 10, 20, 40, 25)
    np.testing.assert_array_equal(cropped.rgb, picture.rgb[20:25, 10:40])
    assert (cropped.full_width, cropped.full_height) == (60, 10)
    np.testing.assert_array_equal(perturb.crop(picture, -5, -5, 500, 500).rgb, picture.rgb)


@pytest.mark.parametrize(
    "box", [(5, 5, 5, 9), (5, 5, 9, 5), (9, 5, 5, 9), (90, 0, 99, 60), (-9, -9, 0, 0)]
)
def test_an_empty_crop_is_refused(box: tuple[int, int, int, int], picture: Photo):
    with pytest.raises(PhotoError, match="No part of the photo"):
        perturb.crop(picture, *box)


# Answers


def lost(engine: Engine, picture: Photo) -> tuple[float, float]:
    """What the winner loses with the hottest patch, and with the coldest of the same size."""
    explanation = explain(engine, picture)
    heat = explanation.heat(picture.width, picture.height)
    size = min(picture.width, picture.height) // 2
    losses = []
    for place in (perturb.hottest(heat, size), perturb.coldest(heat, size)):
        covered = perturb.cover(picture, perturb.rectangle(picture, *place, size, size), "mean")
        left = dict(explain(engine, covered, second_look=False).verdict.probabilities)
        losses.append(explanation.verdict.probabilities[0][1] - left[explanation.heatmap.target])
    return losses[0], losses[1]


def test_without_the_hottest_patch_a_cat_is_hardly_a_cat(chelsea: Path):
    """By `compact_cnn`: the default knows this cat, which fills the photo, by any part of it."""
    hot, cold = lost(load("compact_cnn"), photo.open(chelsea))
    assert hot > 0.5
    assert cold < 0.05


def test_the_hottest_patch_matters_to_the_default(animals: Engine, shared: Path):
    """On average, not always: over 60 pets the winner lost 0.28, and nothing with the coldest."""
    pets = sorted((shared / "pets").glob("[cd]*s/*.jpg"))[::16]
    hot, cold = np.transpose([lost(animals, photo.open(path)) for path in pets])
    assert len(pets) >= 10
    assert hot.mean() > cold.mean() + 0.1
    assert np.mean(hot > cold) > 0.8
