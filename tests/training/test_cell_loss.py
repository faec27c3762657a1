"""Cells as outputs, and the loss on them, against sums written out by hand."""

import numpy as np
import pytest

from models.architectures import build
from models.errors import DataError
from training import cell_loss
from training.cell_loss import CellLoss, with_cells, without_cells


@pytest.mark.parametrize(
    ("cells", "first", "stride", "size", "spans"),
    [
        (4, 1.5, 4, 16, [(0, 4), (4, 8), (8, 12), (12, 16)]),
        (2, 7, 8, 16, [(3, 11), (11, 16)]),  # drawn low, as padding behind has it
        (3, 0, 8, 17, [(0, 4.5), (4.5, 12.5), (12.5, 17)]),
        (2, 15, 16, 20, [(7.5, 19.5), (19, 20)]),  # the last one is centred beyond the border
    ],
)
def test_a_cell_averages_the_pixels_nearest_to_it(cells, first, stride, size, spans):
    found = cell_loss.windows(cells, first, stride, size)
    assert found.shape == (cells, size)
    np.testing.assert_allclose(found.sum(axis=1), 1, rtol=1e-6)
    for row, (low, high) in zip(found[:1], spans[:1], strict=True):
        middle = (row @ np.arange(size)) + 0.5
        assert middle == pytest.approx((low + high) / 2, abs=0.51)


def test_cells_average_to_the_centred_logits():
    model = build("tiny_cnn", 4, size=32)
    dense = model.get_layer("logits")
    dense.set_weights([np.random.default_rng(0).normal(size=w.shape) for w in dense.get_weights()])
    told = with_cells(model, 3)
    photos = np.random.default_rng(1).integers(0, 256, (2, 32, 32, 3), np.uint8)
    found = told.predict_on_batch(photos)
    expected = model.predict_on_batch(photos)
    np.testing.assert_allclose(found["logits"], expected, rtol=1e-5)
    named = expected[:, :3]
    centred = named - named.mean(axis=1, keepdims=True)
    np.testing.assert_allclose(found["cells"].mean(axis=(1, 2)), centred, rtol=1e-4, atol=1e-5)
    np.testing.assert_allclose(without_cells(told).predict_on_batch(photos), expected, rtol=1e-5)
    with pytest.raises(DataError, match="pooling and one dense layer"):
        with_cells(build("report_cnn", 3, size=96), 3)


def test_the_loss_is_the_cross_entropy_of_trusted_cells():
    rng = np.random.default_rng(0)
    cells = rng.normal(2, 3, (2, 4, 5, 3)).astype(np.float32)
    mask, trust = rng.random((2, 2, 4, 5, 3)).astype(np.float32)
    p = 1 / (1 + np.exp(-(cells.astype(float) - cell_loss.LIMIT)))
    by_hand = -(mask * np.log(p) + (1 - mask) * np.log(1 - p))
    expected = (trust * by_hand).sum(axis=-1).mean(axis=(1, 2))
    wanted = np.concatenate([mask, trust], axis=-1)
    found = CellLoss(reduction=None)(wanted, cells)
    np.testing.assert_allclose(found, expected, rtol=1e-4)
    wanted[..., 3:] = 0
    assert not np.any(CellLoss(reduction=None)(wanted, cells))
