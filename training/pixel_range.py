"""What range of pixel values a network takes, read from the preprocessing inside it.

A photo that is scaled twice, by the network and before it, is nearly black to the network: it then
answers almost the same for every photo, and nothing else shows it.
"""

import keras
import numpy as np

from models import graph

RANGES = ((0.0, 255.0), (0.0, 1.0), (-1.0, 1.0))

# Layers and bare operations that may prepare pixels; the first other one begins the network.
_PREPARING = {
    "InputLayer", "Identity", "Rescaling", "Normalization", "Resizing", "CenterCrop", "Cropping2D",
    "ZeroPadding2D", "RandomCrop", "RandomFlip", "RandomRotation", "RandomZoom", "RandomContrast",
    "RandomBrightness", "RandomTranslation", "RandomShear", "RandomSaturation", "RandomHue",
    "RandomGrayscale", "RandomColorJitter", "RandomErasing", "RandomSharpness",
    "RandomPosterization", "RandomColorDegeneration", "RandomInvert", "RandomGaussianBlur",
    "RandomPerspective", "RandomElasticTransform", "AutoContrast", "AugMix",
    "RandAugment", "MixUp", "CutMix",
    "GaussianNoise", "GaussianDropout", "Dropout", "SpatialDropout2D",
    "GetItem", "Stack", "Concatenate", "Flip", "Cast", "Reshape", "ExpandDims", "Squeeze", "Split",
    "Add", "Subtract", "Multiply", "Divide", "TrueDivide", "Negative", "Clip", "Resize", "Take",
}  # fmt: skip

# What preprocessing usually makes of black and white.
_USUAL = (
    (0, 1), (0, 255 / 256), (-1, 1), (-1, 127 / 128), (0, 255), (-0.5, 0.5), (-127.5, 127.5),
    (-128, 127),
)  # fmt: skip


def expected_range(model: keras.Model) -> tuple[float, float] | None:
    """What black and white are for a network that prepares its pixels itself, else None.

    After each preparing step it is checked which of `RANGES` would have come out as a usual range,
    or, where none does, as standardised values; the first step with one answer decides.

    Args:
        model: flat, (N, S, S, 3) pixels -> anything.
    """
    source = model.inputs[0]
    prepared = {id(source)}
    size = source.shape[1]
    ends = np.array(RANGES, np.float32).reshape(-1, 1, 1, 1)
    constant = np.broadcast_to(ends, (len(ends), size, size, 3))
    for call in graph.calls(model):
        if not call.inputs:
            continue
        if type(call.layer).__name__ not in _PREPARING or not all(
            id(tensor) in prepared for tensor in call.inputs
        ):
            continue
        prepared.add(id(call.output))
        shape = call.output.shape
        if len(shape) != 4 or shape[3] != 3 or None in shape[1:]:
            continue
        made = keras.Model(source, call.output)(constant, training=False)
        middle = np.asarray(made)[:, shape[1] // 2, shape[2] // 2].reshape(-1, 2, 3)
        for fits in (_is_usual, _is_standardised):
            answers = [r for r, pair in zip(RANGES, middle, strict=True) if fits(pair)]
            if len(answers) == 1:
                return answers[0]
            if answers:  # as it came, or a question that this cannot answer
                break
    return None


def _is_usual(ends: np.ndarray) -> bool:
    """Whether black and white, (2, 3), became the ends of a usual range, in any order."""
    low, high = np.sort(ends, axis=0)
    return any(
        np.allclose([low, high], [[a] * 3, [b] * 3], rtol=0, atol=0.001 * (b - a))
        for a, b in _USUAL
    )


def _is_standardised(ends: np.ndarray) -> bool:
    """Whether the mean of photos was subtracted, or that and their deviation divided by."""
    low, high = ends
    width = high - low
    divided = (low >= -4) & (low <= -0.5) & (high >= 0.5) & (high <= 5) & (width >= 2.5)
    subtracted = np.zeros(3, bool)
    for (a, b), least, most in zip(RANGES, (40, 0.2, 0.7), (215, 0.8, 1.3), strict=True):
        subtracted |= np.isclose(width, b - a, rtol=0.03) & (-most <= low) & (low <= -least)
    return bool(divided.all() or subtracted.all())
