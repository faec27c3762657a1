"""Learning rates by depth, against Adam's first step, which is the rate itself."""

import keras
import numpy as np
import pytest

from training.rates import LayerwiseAdamW, shares_by_depth

SHARES = [0.04, 0.04, 0.2, 0.2, 1, 1, 1, 1]  # kernel and bias of b, c, d and the head


def _network() -> keras.Model:
    """Four layers of a backbone, the first of which is frozen, and a head."""
    keras.utils.set_random_seed(0)
    layers = [keras.layers.Dense(4, name=name) for name in ("a", "b", "c", "d")]
    network = keras.Sequential([keras.Input((4,)), *layers, keras.layers.Dense(2, name="logits")])
    network.get_layer("a").trainable = False
    return network


def test_the_shares_are_geometric_from_the_first_layer_that_learns():
    assert shares_by_depth(_network(), 0.04) == pytest.approx(SHARES)


def test_each_weight_moves_at_its_own_rate_also_after_a_stop():
    network = _network()
    optimizer = LayerwiseAdamW(0.01, shares_by_depth(network, 0.04), weight_decay=0.0)
    network.compile(keras.optimizers.deserialize(keras.optimizers.serialize(optimizer)), "mse")
    before = [np.array(weight) for weight in network.trainable_weights]
    frozen = network.get_layer("a").get_weights()[0]
    rng = np.random.default_rng(0)
    network.train_on_batch(rng.normal(size=(8, 4)), rng.normal(size=(8, 2)))
    # Adam's first step is the rate, whatever the gradient, as long as that is large beside epsilon
    # (Kingma and Ba 2015, section 2.1).
    for weight, old, share in zip(network.trainable_weights, before, SHARES, strict=True):
        step = np.abs(np.array(weight) - old)
        np.testing.assert_allclose(step, 0.01 * share, rtol=0.05)
    np.testing.assert_array_equal(network.get_layer("a").get_weights()[0], frozen)
