"""The training loop: which weights are kept."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from models import view
from models.architectures import build
from training import dataset, synthetic
from training.recipes import RECIPES
from training.split import read_split
from training.train import mix, train

FIT = ["--arch", "tiny_cnn", "--quiet"]


@pytest.mark.parametrize("ema", [pytest.param(0.0, marks=pytest.mark.slow), 0.5])
def test_the_weights_kept_are_those_that_were_best(tmp_path: Path, ema: float):
    """With a moving average, too: it is the average that is evaluated, and kept."""
    root = synthetic.write(tmp_path / "shapes", photos=12)
    split = read_split(root)
    photos, tune = dataset.load(split.train, 48), dataset.load(split.tune, 48)
    recipe = replace(
        RECIPES["tiny_cnn"], size=48, train_size=32, epochs=3, ema=ema, mixup=0.5, cutmix=0.5,
        erasing=0.5, randaugment=0.3,
    )  # fmt: skip
    model, history = train(recipe, 3, photos, tune, tmp_path / "run", progress=False)
    assert model.input.shape[1] == 32
    assert len(history) == 3
    small = np.stack([view.resize(pixels, 32, 32) for pixels in tune.pixels])
    z = model.predict_on_batch(small).astype(np.float64)
    z -= z.max(axis=1, keepdims=True)
    loss = np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(z)), tune.labels]
    assert loss.mean() == pytest.approx(min(e["val_loss"] for e in history), rel=1e-3)


def test_a_share_of_the_starting_weights_is_kept_but_not_in_the_head():
    trained, start = build("tiny_cnn", 3, size=32), build("tiny_cnn", 3, size=32)
    before = trained.get_weights()
    mix(trained, start, 0.25)
    for old, new, first in zip(before, trained.get_weights(), start.get_weights(), strict=True):
        is_head = old.shape in {(64, 3), (3,)}
        expected = old if is_head else 0.75 * old + 0.25 * first
        np.testing.assert_allclose(new, expected, atol=1e-6)
