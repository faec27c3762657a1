"""Training photos, each time a little different."""

from collections.abc import Mapping

import keras
import numpy as np
import tensorflow as tf

from models.card import Layer
from training import damage
from training.cell_loss import cell_weights
from training.cutouts import Cutouts, Pasted
from training.dataset import Photos
from training.masks import Masks

# Side of what tells where animals are, as a share of the photos' side: cells are 16 pixels wide.
COARSE = 0.5


def random_boxes(n: tf.Tensor, min_area: float, min_aspect: float = 0.75) -> tf.Tensor:
    """(N, 4): a random part of every photo, every second one mirrored, for `crop`.

    Areas are uniform in [min_area, 1] of the photo, aspect ratios log-uniform in
    [min_aspect, 1 / min_aspect] (Szegedy et al. 2015).
    """
    area = tf.random.uniform([n], min_area, 1.0)
    aspect = tf.exp(tf.random.uniform([n], np.log(min_aspect), -np.log(min_aspect)))
    height = tf.minimum(tf.sqrt(area / aspect), 1.0)
    width = tf.minimum(tf.sqrt(area * aspect), 1.0)
    top = tf.random.uniform([n]) * (1 - height)
    left = tf.random.uniform([n]) * (1 - width)
    right = left + width
    mirror = tf.random.uniform([n]) < 0.5
    # A box whose right comes before its left is cut out mirrored.
    return tf.stack(
        [top, tf.where(mirror, right, left), top + height, tf.where(mirror, left, right)], axis=1
    )


def crop(photos: tf.Tensor, boxes: tf.Tensor, size: int) -> tf.Tensor:
    """(N, H, W, K) and boxes (N, 4) -> (N, size, size, K) float32."""
    return tf.image.crop_and_resize(photos, boxes, tf.range(tf.shape(photos)[0]), (size, size))


def turn(photos: tf.Tensor, angles: tf.Tensor) -> tf.Tensor:
    """(N, S, S, K) float32 about their middles by angles (N,) in radians; borders are reflected."""
    size = tf.shape(photos)[1]
    middle = (tf.cast(size, tf.float32) - 1) / 2
    c, s, zero = tf.cos(angles), tf.sin(angles), tf.zeros_like(angles)
    x, y = middle - c * middle + s * middle, middle - s * middle - c * middle
    return tf.raw_ops.ImageProjectiveTransformV3(
        images=photos,
        transforms=tf.stack([c, -s, x, s, c, y, zero, zero], axis=1),
        output_shape=[size, size],
        fill_value=0.0,
        interpolation="BILINEAR",
        fill_mode="REFLECT",
    )


def random_patch() -> tuple[tf.Tensor, tf.Tensor]:
    """Of CutMix (Yun et al. 2019): middle (2,) and half the side, in sides of a photo.

    Its area is uniform in 0..1, but for what lies beyond the photo.
    """
    return tf.random.uniform([2]), tf.sqrt(tf.random.uniform([])) / 2


def inside(patch: tuple[tf.Tensor, tf.Tensor], size: int) -> tf.Tensor:
    """(1, size, size, 1) float32: 1 where the patch is."""
    middle, half = patch
    at = (tf.range(size, dtype=tf.float32) + 0.5) / size
    beside = tf.abs(at - middle[:, None]) <= half
    return tf.cast(beside[0][:, None] & beside[1], tf.float32)[None, ..., None]


def cell_targets(
    maps: tf.Tensor,
    others: tf.Tensor,
    patch: tf.Tensor,
    classes: tf.Tensor,
    other_classes: tf.Tensor,
    weights: tuple[np.ndarray, np.ndarray],
) -> tf.Tensor:
    """What `cell_loss.CellLoss` wants: (N, h, w, 2 named), masks and trusts of each class.

    Where a patch of another photo hides a photo, its animal is not; how far to trust that follows
    from what is known of the animal at all.

    Args:
        maps: (N, T, T, 2) in 0..1 of the photos, see `masks.Masks`.
        others: the same of the photos that patches come from.
        patch: (1, T, T, 1), 1 where the other photo is.
        classes, other_classes: (N, named) one-hot; 0 where that is none of the named classes.
        weights: see `cell_loss.cell_weights`.
    """
    same = tf.reduce_sum(classes * other_classes, axis=-1)[:, None, None, None]
    masks, trusts = 0.0, 0.0
    for known, here, of in ((maps, 1 - patch, classes), (others, patch, other_classes)):
        of = of[:, None, None]
        most = tf.reduce_max(known[..., 1:], axis=(1, 2), keepdims=True)
        # Of one class, both animals are wanted, each where it is.
        trust = known[..., 1:] * here + (1 - same) * most * (1 - here)
        pooled = tf.einsum(
            "is,nstk,jt->nijk",
            weights[0],
            tf.concat([known[..., :1] * here, trust], axis=-1),
            weights[1],
        )
        masks += of * pooled[..., :1]
        trusts += of * pooled[..., 1:]
    return tf.concat([masks, trusts], axis=-1)


def pipeline(
    pixels: np.ndarray,
    labels: np.ndarray,
    outputs: int,
    *,
    size: int,
    batch: int,
    min_area: float,
    rotation: float,
    brightness: float,
    contrast: float,
    cutmix: float,
    mixup: float,
    randaugment: float,
    erasing: float,
    label_smoothing: float,
    seed: int,
    damaged: float = 0.0,
    cutouts: Cutouts | None = None,
    masks: Masks | None = None,
    pasted: Pasted | None = None,
    cells: Layer | None = None,
    named: int = 0,
) -> tf.data.Dataset:
    """Shuffled, augmented batches: (N, size, size, 3) uint8 photos, (N, outputs) float32 targets.

    With masks, targets are {"logits": those, "cells": see `cell_targets`}.

    Args:
        pixels, labels: (M, S, S, 3) uint8 and (M,), S >= size.
        outputs: number of classes.
        size: side of the network's input, pixels.
        batch: photos a step.
        min_area: least part of a photo's area that a crop keeps, 0..1; 1 crops nothing.
        rotation: largest turn, in parts of a full turn.
        brightness, contrast: largest relative change.
        cutmix: share of batches in which a patch comes from another photo (Yun et al. 2019).
        mixup: share of the other batches that are blended with other photos (Zhang et al. 2018).
        randaugment: strength 0..1 of two random operations a photo (Cubuk et al. 2020); 0: none.
        erasing: share of photos of which a rectangle is erased (Zhong et al. 2020).
        label_smoothing: probability mass spread over all classes (Szegedy et al. 2016).
        seed: of the order in which photos come; the augmentation follows the global seed.
        damaged: share of photos that are spoilt, see `damage.spoil`.
        cutouts: to set some animals onto other photos' backgrounds.
        masks: of the photos; they are cropped, turned, mirrored and patched like these. Not
            together with cutouts.
        pasted: to set some of the animals with masks onto other places.
        cells: where the explained layer's look in a view of side `size`; needed with masks.
        named: how many classes have a name, needed with masks.
    """
    layers = keras.layers
    jitter = [
        layers.RandomBrightness(brightness, value_range=(0, 255)),
        layers.RandomContrast(contrast, value_range=(0, 255)),
    ]
    if randaugment:
        jitter.append(layers.RandAugment((0, 255), num_ops=2, factor=randaugment))
    if erasing:
        jitter.append(layers.RandomErasing(factor=erasing, value_range=(0, 255)))
    blend = layers.MixUp()
    everything, rng = Photos(pixels, labels, ()), np.random.default_rng(seed)

    coarse = round(COARSE * size)

    def augment(
        photos: tf.Tensor, maps: tf.Tensor, targets: tf.Tensor
    ) -> tuple[tf.Tensor, tf.Tensor | Mapping[str, tf.Tensor]]:
        n = tf.shape(photos)[0]
        boxes = random_boxes(n, min_area)
        angles = tf.random.uniform([n], -2 * np.pi * rotation, 2 * np.pi * rotation)
        photos, maps = crop(photos, boxes, size), crop(maps, boxes, coarse) / 255
        if rotation:
            photos, maps = turn(photos, angles), turn(maps, angles)
        for layer in jitter:
            photos = layer(photos, training=True)
        classes = other_classes = targets
        others, patch = maps, tf.zeros([1, coarse, coarse, 1])
        if cutmix and tf.random.uniform([]) < cutmix:
            place = random_patch()
            patch, where = inside(place, coarse), inside(place, size)
            share = tf.reduce_mean(where)
            photos += where * (tf.roll(photos, 1, axis=0) - photos)
            others, other_classes = tf.roll(maps, 1, axis=0), tf.roll(classes, 1, axis=0)
            targets = (1 - share) * classes + share * other_classes
        elif mixup and tf.random.uniform([]) < mixup:
            mixed = blend({"images": photos, "labels": targets}, training=True)
            photos, targets = mixed["images"], mixed["labels"]
            maps *= 0  # of two blended animals no map tells which is where
        targets = targets * (1 - label_smoothing) + label_smoothing / outputs
        photos = tf.cast(tf.clip_by_value(photos + 0.5, 0, 255), tf.uint8)
        if damaged:
            photos = tf.numpy_function(spoilt, [photos], tf.uint8)
            photos.set_shape([None, size, size, 3])
        if masks is None:
            return photos, targets
        wanted = cell_targets(
            maps, others, patch, classes[:, :named], other_classes[:, :named], weights
        )
        return photos, {"logits": targets, "cells": wanted}

    def take(indices: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        if cutouts:
            photos, of_photos = cutouts.draw(everything, indices, outputs - 1, rng)
        else:
            photos, of_photos = pixels[indices], labels[indices].astype(np.int64)
        if masks is None:
            return photos, np.zeros((len(photos), 1, 1, 2), np.uint8), of_photos
        maps = masks.maps[indices]
        if pasted:
            photos, maps, empty = pasted.draw(photos, maps, pasted.usable[indices], rng)
            of_photos[empty] = outputs - 1
        return photos, maps, of_photos

    def spoilt(photos: np.ndarray) -> np.ndarray:
        chosen = rng.random(len(photos)) < damaged
        pairs = zip(photos, chosen, strict=True)
        return np.stack([damage.spoil(p, rng) if yes else p for p, yes in pairs])

    def gather(indices: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor, tf.Tensor]:
        photos, maps, of_photos = tf.numpy_function(take, [indices], [tf.uint8, tf.uint8, tf.int64])
        photos.set_shape([None, *pixels.shape[1:]])
        maps.set_shape([None, None, None, 2])
        of_photos.set_shape([None])
        return photos, maps, tf.one_hot(of_photos, outputs)

    weights = cell_weights(cells, size, coarse) if cells else (np.empty(0), np.empty(0))
    return (
        tf.data.Dataset.range(len(labels))
        .shuffle(len(labels), seed=seed)
        .batch(batch)
        .map(gather)
        .map(augment, num_parallel_calls=tf.data.AUTOTUNE)
        .prefetch(2)
    )
