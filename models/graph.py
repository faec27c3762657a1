"""Reading a Keras graph: flatten it, find the layer to explain, split it there.

The only part of `models` that needs TensorFlow besides `architectures`; imported on first need.
"""

import keras

from models.errors import BundleError, TargetError

layers = keras.layers

# What may follow the last convolutional activation and still leave its grid in place: all of it
# belongs to the head, because it only summarises or thins what the convolutions found.
_HEAD_LAYERS = (
    layers.MaxPooling2D,
    layers.AveragePooling2D,
    layers.ZeroPadding2D,
    layers.Dropout,
    layers.SpatialDropout2D,
    layers.Identity,
)


def flatten(model: keras.Model, inputs: keras.KerasTensor) -> keras.Model:
    """The same computation as one Functional graph without nested models, on new inputs.

    Layers, and with them weights, are shared with `model`, not copied.
    """

    def call(layer, *args, **kwargs):
        if isinstance(layer, keras.Model):
            return flatten(layer, args[0]).output
        return layer(*args, **kwargs)

    if isinstance(model, keras.Sequential):
        x = inputs
        for layer in model.layers:
            x = call(layer, x)
        return keras.Model(inputs, x)
    if not hasattr(model, "operations"):  # a subclassed model keeps no graph
        raise BundleError("Only Sequential and Functional Keras models can be explained.")
    if len(model.inputs) != 1 or len(model.outputs) != 1:
        raise BundleError("Only models with one input and one output can be explained.")
    return keras.models.clone_model(
        model, input_tensors=inputs, clone_function=lambda layer: layer, call_function=call
    )


def explained_layer(model: keras.Model) -> str:
    """Name of the last convolutional activation of a flat model.

    That is the last tensor (N, h, w, K) with more than one cell, before any pooling, padding or
    dropout: those belong to the head. Normalisation and nonlinearity of the last convolution
    belong to the activation.

    Raises:
        BundleError: no layer has such an output.
    """
    candidates = feature_layers(model)
    if not candidates:
        raise BundleError("This model has no convolutional layer, so there is no map to show.")
    return candidates[-1]


def feature_layers(model: keras.Model) -> list[str]:
    """Names of all layers whose output is a map (N, h, w, K) fit to be explained, in order."""
    names = []
    for layer in model.layers:
        shape = getattr(layer.output, "shape", ())
        is_map = len(shape) == 4 and None not in shape[1:] and shape[1] * shape[2] > 1
        is_head = isinstance(layer, _HEAD_LAYERS)
        if is_map and not is_head and not isinstance(layer, layers.InputLayer):
            names.append(layer.name)
    return names


def split(model: keras.Model, layer: str) -> tuple[keras.Model, keras.Model]:
    """Cut a flat model after a layer: (photo -> {"features", "logits"}), (features -> logits).

    Raises:
        TargetError: the model has no such layer.
    """
    try:
        features = model.get_layer(layer).output
    except ValueError as error:
        raise TargetError(
            f"There is no layer {layer!r}; layers with a map: {', '.join(feature_layers(model))}."
        ) from error
    body = keras.Model(model.input, {"features": features, "logits": model.output})
    return body, keras.Model(features, model.output)


def linear_head(model: keras.Model, layer: str) -> layers.Dense | None:
    """The dense layer where global average pooling and it are all that follow `layer`.

    None for any other head: dropout is allowed, as it does nothing outside training.
    """
    names = [each.name for each in model.layers]
    tail = [
        each
        for each in model.layers[names.index(layer) + 1 :]
        if not isinstance(each, layers.Dropout)
    ]
    if (
        len(tail) == 2
        and isinstance(tail[0], layers.GlobalAveragePooling2D)
        and isinstance(tail[1], layers.Dense)
        and tail[1].activation is keras.activations.linear
    ):
        return tail[1]
    return None
