"""Steps that change a photo, against edits done by hand."""

import numpy as np

from explain import edits, perturb
from explain.edits import apply
from models.photo import Photo


def plain(rng: np.random.Generator, height: int = 40, width: int = 60) -> Photo:
    return Photo(rng.integers(0, 256, (height, width, 3), dtype=np.uint8))


def test_no_steps_change_nothing(rng: np.random.Generator):
    photo = plain(rng)
    assert apply(photo, []) is photo


def test_a_patch_is_a_square_of_the_short_side(rng: np.random.Generator):
    photo = plain(rng)
    covered = apply(photo, [("cover", 0.5, 0.5, 0.5)])
    changed = (covered.rgb != photo.rgb).any(axis=2)
    rows, columns = np.nonzero(changed)
    # Half of 40 pixels about the middle, (29.5, 19.5): columns 20..39, rows 10..29.
    assert (columns.min(), columns.max(), rows.min(), rows.max()) == (20, 39, 10, 29)
    kept = apply(photo, [("keep", 0.5, 0.5, 0.5)])
    np.testing.assert_array_equal(kept.rgb[10:30, 20:40], photo.rgb[10:30, 20:40])
    cut = apply(photo, [("crop", 0, 1, 0.5)])  # beyond the edge: moved inside
    np.testing.assert_array_equal(cut.rgb, photo.rgb[20:, :20])


def test_steps_follow_one_another(rng: np.random.Generator):
    photo = plain(rng)
    steps = [("grey",), ("mirror",), ("brightness", 0.5), ("turn", 180.0), ("blur", 0.0)]
    by_hand = perturb.rotate(perturb.brightness(perturb.flip(perturb.grey(photo)), 0.5), 180.0)
    np.testing.assert_array_equal(apply(photo, steps).rgb, by_hand.rgb)


def test_what_is_hidden_follows_the_photo(rng: np.random.Generator):
    photo = plain(rng)
    steps = [("cover", 0.0, 0.0, 0.5), ("mirror",), ("grey",), ("turn", 180.0)]
    expected = np.zeros((40, 60), bool)
    expected[-10:, :10] = True  # upper left, then upper right, then lower left
    np.testing.assert_array_equal(edits.hidden(photo, steps), expected)
    assert not edits.hidden(photo, [("blur", 0.1)]).any()
    cut = edits.hidden(photo, [("keep", 0.5, 0.5, 0.5), ("crop", 0.5, 0.5, 1.0)])
    assert cut.shape == (40, 40)
    assert (~cut).sum() == 20 * 20
