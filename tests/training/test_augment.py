"""Masks are cropped, turned, mirrored and patched like their photos."""

import functools
from unittest import mock

import keras
import numpy as np
import pytest

from models import graph
from models.architectures import build
from models.geometry import layer_geometry
from tests.made import spotted
from training import augment
from training.augment import pipeline
from training.cell_loss import cell_weights
from training.masks import SIDE


@functools.cache
def fine_cells():
    model = build("mobilenet_v2_fine", 3, size=64)
    return layer_geometry(model, graph.explained_layer(model))


def batches(pixels, labels, maps, coarse=1.0, **options):
    cells = fine_cells()
    plain = dict.fromkeys(
        ("rotation", "brightness", "contrast", "cutmix", "mixup", "randaugment", "erasing",
         "label_smoothing", "damaged"), 0.0,
    )  # fmt: skip
    plain |= {"size": 64, "batch": len(pixels), "min_area": 1.0, "seed": 0, "masks": maps}
    plain |= {"cells": cells, "named": 2}
    keras.utils.set_random_seed(3)
    with mock.patch.object(augment, "COARSE", coarse):
        photos, targets = next(iter(pipeline(pixels, labels, 3, **(plain | options))))
    weights = cell_weights(cells, 64, 64)
    return photos.numpy(), {k: v.numpy() for k, v in targets.items()}, weights


def pooled(grey, cells):
    return np.einsum("is,nst,jt->nij", cells[0], grey, cells[1])


@pytest.mark.parametrize(
    ("options", "tolerance"),
    [
        ({}, 0.01),
        ({"min_area": 0.3}, 0.01),
        ({"rotation": 0.3}, 0.01),
        # Kept at half the photos' side, edges differ by a part of a pixel.
        ({"min_area": 0.4, "rotation": 0.1, "coarse": augment.COARSE}, 0.12),
    ],
)
def test_a_mask_follows_its_pixels(options, tolerance):
    pixels, maps = spotted(16, SIDE)
    photos, targets, cells = batches(pixels, np.zeros(16, int), maps, **options)
    found = targets["cells"]
    assert found.shape == (16, 4, 4, 4)
    seen = pooled(photos[..., 0] / 255.0, cells)
    np.testing.assert_allclose(found[..., 0], seen, atol=tolerance)
    assert not found[..., [1, 3]].any()  # not a word of other classes
    np.testing.assert_allclose(found[..., 2], 1, atol=1e-5)


def test_a_patch_brings_its_mask_and_hides_the_others():
    pixels, maps = spotted(16, SIDE)
    labels = np.arange(16) % 2
    pixels[labels == 1] = pixels[labels == 1][..., ::-1]  # the animals of class 1 are blue
    maps.maps[0, ..., 1] = 0  # of one photo nothing is known
    photos, targets, cells = batches(pixels, labels, maps, cutmix=1.0)
    share = targets["logits"]
    assert ((share > 0).sum(axis=1) == 2).any()
    red, blue = (pooled(photos[..., channel] / 255.0, cells) for channel in (0, 2))
    found = targets["cells"]
    for index, (mask, trust) in enumerate(zip(found[..., :2], found[..., 2:], strict=True)):
        for label, seen in ((0, red[index]), (1, blue[index])):
            sure = trust[..., label] > 0.999
            np.testing.assert_allclose(mask[..., label][sure], seen[sure], atol=0.02)
    assert (found[..., 2:].sum(axis=(1, 2, 3)) > 0).all()


def test_photos_of_none_and_blended_photos_teach_nothing_about_cells():
    pixels, maps = spotted(8, SIDE)
    _, targets, _ = batches(pixels, np.full(8, 2), maps)
    assert not targets["cells"].any()
    _, targets, _ = batches(pixels, np.arange(8) % 2, maps, mixup=1.0)
    assert not targets["cells"][..., 2:].any()
