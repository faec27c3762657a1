"""What a network makes of its pixels tells which it takes."""

import keras
import numpy as np
import pytest

from training.pixel_range import expected_range

layers, applications = keras.layers, keras.applications
BYTES, SHARES, SIGNED = (0, 255), (0, 1), (-1, 1)
MEAN, SPREAD = np.float32([0.485, 0.456, 0.406]), np.float32([0.229, 0.224, 0.225])


@pytest.mark.parametrize(
    ("prepare", "range_"),
    [
        ([layers.Rescaling(1 / 255)], BYTES),
        ([layers.RandomFlip(), layers.Resizing(8, 8), layers.Rescaling(1 / 127.5, -1)], BYTES),
        ([layers.Rescaling(1 / 255), layers.Rescaling(1 / 255)], BYTES),  # the first one counts
        ([applications.resnet50.preprocess_input], BYTES),  # BGR minus means
        ([applications.densenet.preprocess_input], BYTES),
        ([applications.mobilenet_v2.preprocess_input], BYTES),
        ([lambda x: x[..., ::-1] - 255 * MEAN], BYTES),
        ([lambda x: 255 - x], BYTES),
        ([layers.Normalization(mean=[120, 110, 99], variance=[3600, 3500, 3400])], BYTES),
        ([layers.Rescaling(255.0)], SHARES),
        ([layers.Rescaling(2, -1)], SHARES),
        ([lambda x: x - 0.5], SHARES),
        ([lambda x: (x - MEAN) / SPREAD], SHARES),
        ([layers.Normalization(mean=MEAN, variance=SPREAD**2)], SHARES),
        ([lambda x: (x + 1) * 127.5], SIGNED),
        ([layers.Rescaling(0.5, 0.5)], SIGNED),
        ([layers.Normalization(mean=[0, 0, 0.1], variance=[0.25, 0.25, 0.25])], SIGNED),
        ([], None),
        ([layers.RandomFlip(), lambda x: x[..., ::-1]], None),
        ([layers.BatchNormalization()], None),
        ([layers.Conv2D(3, 1), layers.Rescaling(1 / 255)], None),
    ],
)
def test_the_range_is_read_from_the_first_step_that_tells(prepare, range_):
    photo = x = keras.Input((16, 16, 3))
    for step in prepare:
        x = step(x)
    x = layers.GlobalAveragePooling2D()(layers.Conv2D(2, 3)(x))
    assert expected_range(keras.Model(photo, x)) == range_


@pytest.mark.parametrize("name", ["EfficientNetB0", "EfficientNetV2B0", "MobileNetV3Small"])
def test_networks_with_preprocessing_inside_take_bytes(name):
    network = getattr(applications, name)(weights=None, input_shape=(32, 32, 3), classes=2)
    assert expected_range(network) == BYTES
