"""ImageNet's answers as a second target, so that fine-tuning does not forget the rest.

Learning without Forgetting (Li and Hoiem 2016): while a network learns new classes, it also has to
give the answers that the pretrained network gives to the same photos, softened by a temperature
(Hinton et al. 2015). One more dense layer reads them off the features and is dropped after
training; what stays are features that still tell 1000 classes apart, breeds among them.
"""

from collections.abc import Mapping

import keras
import tensorflow as tf

from models import backbones, graph
from models.architectures import FINE
from models.errors import DataError

TEMPERATURE = 2.0  # as in Li and Hoiem 2016
OUTPUT = "distilled"


def with_answers(model: keras.Model, weights: str, frozen_until: str = "") -> keras.Model:
    """The same network, layers shared, and its distance from ImageNet's answers as one more output.

    Args:
        model: (N, S, S, 3) uint8 -> logits (N, C), a backbone with its pretrained weights under a
            linear head.
        weights: file of the stock network, top included.
        frozen_until: layer up to which the backbone keeps its weights, so that both networks share
            what comes before. Everything must pass through it.

    Returns:
        (N, S, S, 3) -> {"logits": (N, C), "distilled": (N, 1)}, the Kullback-Leibler divergence of
        the softened answers, in nats, from the pretrained network's.

    Raises:
        DataError: no backbone, or no file of weights with a top.
        BundleError: the file does not fit.
    """
    name = model.name.removesuffix(FINE)
    if name not in backbones.BACKBONES or weights in ("imagenet", "none"):
        raise DataError("distillation_weights")
    ops, backbone = keras.ops, backbones.BACKBONES[name]
    stock = backbones.stock(name, weights)
    whole = backbone.application(
        input_shape=model.input_shape[1:], weights=None, classifier_activation=None
    )
    whole.set_weights(stock.get_weights())
    begin = frozen_until or "scale"
    start = whole.get_layer(frozen_until).output if frozen_until else whole.input
    teacher = keras.Model(start, whole.output, name="distilled_teacher")
    teacher.trainable = False
    right = ops.stop_gradient(teacher(model.get_layer(begin).output)) / TEMPERATURE
    features = graph.use(model, graph.explained_layer(model)).output
    pooled = keras.layers.GlobalAveragePooling2D(name="distilled_pool")(features)
    given = keras.layers.Dense(right.shape[-1], name="distilled_answers")(pooled) / TEMPERATURE
    log_right = ops.log_softmax(right)
    divergence = ops.sum(ops.exp(log_right) * (log_right - ops.log_softmax(given)), axis=-1)
    outputs = {"logits": model.outputs[0], OUTPUT: ops.expand_dims(divergence, -1)}
    return keras.Model(model.inputs[0], outputs, name=model.name)


@keras.saving.register_keras_serializable("training")
class Divergence(keras.losses.Loss):
    """What `with_answers` tells, where the target is 1; nothing where it is 0. Both (N, 1)."""

    def call(self, y_true: keras.KerasTensor, y_pred: keras.KerasTensor) -> keras.KerasTensor:
        """(N,) float32."""
        return keras.ops.sum(y_true * y_pred, axis=-1)


def asked(
    photos: tf.Tensor, targets: tf.Tensor | Mapping[str, tf.Tensor]
) -> tuple[tf.Tensor, dict[str, tf.Tensor]]:
    """A batch of `augment.pipeline`, whose photos are all to be answered as ImageNet has them."""
    wanted = dict(targets) if isinstance(targets, Mapping) else {"logits": targets}
    return photos, wanted | {OUTPUT: tf.ones([tf.shape(photos)[0], 1])}
