"""A smaller learning rate for early layers: what edges and textures look like, they know."""

from collections.abc import Sequence
from typing import Any

import keras
import numpy as np


@keras.saving.register_keras_serializable("training")
class LayerwiseAdamW(keras.optimizers.AdamW):
    """AdamW with a rate of its own for each weight; its weight decay is the same for all.

    "Discriminative fine-tuning" (Howard and Ruder 2018, Universal Language Model Fine-tuning).
    """

    def __init__(self, learning_rate: Any, shares: Sequence[float], **others: Any) -> None:
        """`shares` of the rate: one for each trainable weight, in order; `others`: AdamW's."""
        super().__init__(learning_rate, **others)
        self.shares = list(shares)

    def update_step(self, gradient: Any, variable: Any, learning_rate: Any) -> None:
        """Move a weight."""
        share = self.shares[self._get_variable_index(variable)]
        super().update_step(gradient, variable, learning_rate * share)

    def get_config(self) -> dict[str, Any]:
        """What Keras saves."""
        return {**super().get_config(), "shares": self.shares}


def shares_by_depth(
    model: keras.Model, early: float, fresh: tuple[str, ...] = ("logits",)
) -> list[float]:
    """Shares of the rate, 0..1, one for each of the model's trainable weights, in their order.

    `early` for those of the first layer that learns, 1 for the last of the backbone, geometric in
    between, layer by layer.

    Args:
        model: layers in the order of its graph.
        early: above 0, at most 1.
        fresh: how names of layers without pretrained weights begin; these learn at the full rate.
    """
    learning = [layer for layer in model.layers if layer.trainable_weights]
    old = [layer for layer in learning if not layer.name.startswith(fresh)]
    rates = dict(zip([layer.name for layer in old], np.geomspace(early, 1, len(old)), strict=True))
    by_weight = {
        id(weight): float(rates.get(layer.name, 1))
        for layer in learning
        for weight in layer.trainable_weights
    }
    return [by_weight[id(weight)] for weight in model.trainable_weights]
