"""Methods that ask again, on scores whose map is known."""

import numpy as np
import pytest

from explain import drawing, masks
from models.card import Layer
from models.view import View

SIZE = 64


def view_of(pixels: np.ndarray) -> View:
    return View(pixels, (1.0, 1.0))


@pytest.fixture
def square() -> View:
    """White where the score looks, black elsewhere."""
    pixels = np.zeros((SIZE, SIZE, 3), np.uint8)
    pixels[8:24, 40:56] = 255
    return view_of(pixels)


def brightness(views: np.ndarray) -> np.ndarray:
    """Mean brightness of rows 8..23, columns 40..55: nothing else counts."""
    return views[:, 8:24, 40:56].mean(axis=(1, 2, 3), dtype=np.float32)


def place(cells: np.ndarray, layer: Layer) -> tuple[float, float]:
    """(y, x) of the maximum in view pixels; of the middle of an even plateau."""
    rows, columns = np.nonzero(cells >= cells.max() - 1e-3 * abs(cells.max()))
    at = np.array([rows.mean(), columns.mean()])
    return tuple(np.array(layer.first) + at * np.array(layer.stride))


def test_occlusion_is_what_is_lost_behind_each_square(square: View):
    cells, layer = masks.occlusion(square, brightness, patch=0.25, steps=13)
    assert (layer.rows, layer.columns) == cells.shape == (13, 13)
    assert place(cells, layer) == pytest.approx((15.5, 47.5))  # the middle of what counts
    assert cells.max() == 255 - masks.GREY  # the square that hides it all
    assert cells[12, 0] == 0  # one that hides none of it
    # Half of it hidden, half of that lost: squares start at multiples of 4.
    assert cells[2, 12] == pytest.approx((255 - masks.GREY) / 2)


def test_rise_is_brightest_where_the_score_looks(square: View):
    cells, layer = masks.rise(square, brightness, masks=800)
    assert cells.shape == (56, 56)
    assert place(cells, layer) == pytest.approx((15.5, 47.5), abs=5)
    assert cells[40, 10] < 0.3 * cells.max()
    assert cells.min() < 0  # the mean is taken off


def test_rise_of_a_score_that_looks_nowhere_is_nothing(square: View):
    cells, _ = masks.rise(square, lambda views: np.full(len(views), 7.0, np.float32), masks=50)
    np.testing.assert_allclose(cells, 0, atol=1e-6)


def test_random_masks_let_half_through_at_every_pixel(rng: np.random.Generator):
    mean = np.mean([masks._random_mask(rng, 7, SIZE) for _ in range(3000)], axis=0)
    assert mean.shape == (SIZE, SIZE)
    np.testing.assert_allclose(mean, 0.5, atol=0.05)


def test_score_cam_weighs_channels_by_what_they_let_through(square: View):
    """Channel 1 looks where the score does, channel 0 elsewhere; 2 cannot tell places apart."""
    layer = Layer("relu", 4, 4, (7.5, 7.5), (16.0, 16.0))
    features = np.zeros((4, 4, 3), np.float32)
    features[3, 0, 0] = features[0, 2, 1] = features[1, 3, 1] = 2
    features[..., 2] = 0.1

    def score(views: np.ndarray) -> np.ndarray:
        return brightness(views) / 10

    gains = []
    for k in range(3):  # in the words of the paper, one channel at a time
        drawn = drawing.to_photo(features[..., k], layer, square, SIZE, SIZE)
        keep = (drawn - drawn.min()) / (drawn.max() - drawn.min())
        gains.append(score(masks.cover(square.pixels, keep)[None])[0])
    alpha = np.exp(np.array(gains) - max(gains))
    expected = features @ (alpha / alpha.sum())
    found = masks.score_cam(square, features, layer, score)
    np.testing.assert_allclose(found, expected, rtol=1e-4)
    assert np.unravel_index(found.argmax(), found.shape) in [(0, 2), (1, 3)]
    # The channel that varies least is the one left out.
    some = masks.score_cam(square, features, layer, score, channels=2)
    alpha = alpha[:2] / alpha[:2].sum()
    np.testing.assert_allclose(some, features[..., :2] @ alpha, rtol=1e-4)


def test_progress_ends_at_one(square: View):
    told: list[float] = []
    masks.occlusion(square, brightness, steps=7, progress=told.append)
    assert told == pytest.approx([32 / 49, 1.0])


def test_covering_fades_to_grey():
    pixels = np.full((2, 2, 3), 227, np.uint8)
    keep = np.array([[1, 0], [0.5, 0.25]])
    np.testing.assert_array_equal(masks.cover(pixels, keep)[..., 0], [[227, 127], [177, 152]])
