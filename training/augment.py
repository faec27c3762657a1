"""Training photos, each time a little different."""

from collections.abc import Mapping

import keras
import numpy as np
import tensorflow as tf

from training import damage
from training.cutouts import Cutouts, Pasted
from training.dataset import Photos
from training.masks import Masks

# What follows a photo's three colours where masks are trained with: how much a pixel belongs to the
# animal, how far to trust that, and whether it came with a CutMix patch from another photo.
MASK, TRUST, PATCH = 3, 4, 5


def random_resized_crop(
    photos: tf.Tensor, size: int, min_area: float, min_aspect: float = 0.75
) -> tf.Tensor:
    """Cut a random part out of every photo, mirror every second one, and resize.

    (N, H, W, K) -> (N, size, size, K) float32. Areas are uniform in [min_area, 1] of the photo,
    aspect ratios log-uniform in [min_aspect, 1 / min_aspect] (Szegedy et al. 2015).
    """
    n = tf.shape(photos)[0]
    area = tf.random.uniform([n], min_area, 1.0)
    aspect = tf.exp(tf.random.uniform([n], np.log(min_aspect), -np.log(min_aspect)))
    height = tf.minimum(tf.sqrt(area / aspect), 1.0)
    width = tf.minimum(tf.sqrt(area * aspect), 1.0)
    top = tf.random.uniform([n]) * (1 - height)
    left = tf.random.uniform([n]) * (1 - width)
    right = left + width
    mirror = tf.random.uniform([n]) < 0.5
    # A box whose right comes before its left is cut out mirrored.
    boxes = tf.stack(
        [top, tf.where(mirror, right, left), top + height, tf.where(mirror, left, right)], axis=1
    )
    return tf.image.crop_and_resize(photos, boxes, tf.range(n), (size, size))


def cut_mix(photos: tf.Tensor, targets: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor, tf.Tensor]:
    """Put a patch of the next photo, at its place, into every photo (Yun et al. 2019).

    The patch has the same place in the whole batch; its share of the area is uniform in 0..1.

    Args:
        photos: (N, S, S, K).
        targets: (N, C), mixed by area.

    Returns:
        Photos, targets, and the patch (1, S, S, 1), 1 inside.
    """
    size = tf.shape(photos)[1]
    side = tf.sqrt(tf.random.uniform([])) * tf.cast(size, tf.float32)
    centre = tf.random.uniform([2]) * tf.cast(size, tf.float32)
    beside = tf.abs(tf.cast(tf.range(size), tf.float32) + 0.5 - centre[:, None]) <= side / 2
    patch = tf.cast(beside[0][:, None] & beside[1][None], tf.float32)[None, :, :, None]
    share = tf.reduce_mean(patch)
    mixed = photos * (1 - patch) + tf.roll(photos, 1, axis=0) * patch
    return mixed, targets * (1 - share) + tf.roll(targets, 1, axis=0) * share, patch


def cell_targets(
    maps: tf.Tensor,
    own: tf.Tensor,
    patched: tf.Tensor,
    trusted: tf.Tensor,
    weights: tuple[np.ndarray, np.ndarray],
) -> tf.Tensor:
    """What `masks.CellLoss` wants: (N, h, w, 2 named), masks and trusts of each class.

    Where a photo has a patch of another one, the animal of the one is not in the part of the other,
    which is as certain as whether there is a mask of it at all.

    Args:
        maps: (N, S, S, 3), the channels MASK, TRUST and PATCH in 0..1.
        own, patched: (N, named) one-hot classes of the photos, and of their patches' photos; 0
            where that is none of the named classes.
        trusted: (N, 2), the most that is trusted in the photo, and in its patch's photo.
        weights: see `masks.cell_weights`.
    """
    mask, trust, patch = (maps[..., index, None] for index in range(3))
    inside, outside = patch, 1 - patch
    channels = tf.concat([mask * outside, mask * inside, trust * outside, trust * inside], axis=-1)
    channels = tf.concat([channels, inside], axis=-1)
    down, across = weights
    pooled = tf.einsum("is,nstk,jt->nijk", down, channels, across)
    mask_own, mask_patch, trust_own, trust_patch, share = tf.split(pooled, 5, axis=-1)
    same = tf.reduce_sum(own * patched, axis=-1)[:, None, None, None]
    most_own, most_patch = (trusted[:, i, None, None, None] for i in range(2))
    own, patched = own[:, None, None], patched[:, None, None]
    # Of one class, both animals are wanted; of two, each is not wanted where the other photo is.
    masks = own * mask_own + patched * mask_patch
    trusts = own * (trust_own + (1 - same) * most_own * share)
    trusts += patched * (trust_patch + (1 - same) * most_patch * (1 - share))
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
    cells: tuple[np.ndarray, np.ndarray] | None = None,
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
        cells: see `masks.cell_weights`; needed with masks.
        named: how many classes have a name, needed with masks.
    """
    layers = keras.layers
    jitter = [
        layers.RandomBrightness(brightness, value_range=(0, 255)),
        layers.RandomContrast(contrast, value_range=(0, 255)),
    ]
    turn = layers.RandomRotation(rotation, fill_mode="reflect") if rotation else None
    if randaugment:
        jitter.append(layers.RandAugment((0, 255), num_ops=2, factor=randaugment))
    if erasing:
        jitter.append(layers.RandomErasing(factor=erasing, value_range=(0, 255)))
    blend = layers.MixUp()
    everything, rng = Photos(pixels, labels, ()), np.random.default_rng(seed)

    def augment(
        photos: tf.Tensor, targets: tf.Tensor
    ) -> tuple[tf.Tensor, tf.Tensor | Mapping[str, tf.Tensor]]:
        photos = random_resized_crop(photos, size, min_area)
        if turn:
            photos = turn(photos, training=True)
        photos, maps = photos[..., :3], photos[..., 3:] / 255
        for layer in jitter:
            photos = layer(photos, training=True)
        own = other = targets
        most = most_other = tf.reduce_max(maps[..., 1], axis=(1, 2)) if masks else None
        patch = tf.zeros([1, size, size, 1])
        if cutmix and tf.random.uniform([]) < cutmix:
            together = tf.concat([photos, maps], axis=-1)
            together, targets, patch = cut_mix(together, targets)
            photos, maps = together[..., :3], together[..., 3:]
            other = tf.roll(own, 1, axis=0)
            if masks:
                most_other = tf.roll(most, 1, axis=0)
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
        trusted = tf.stack([most, most_other], axis=-1)
        maps = tf.concat([maps, tf.broadcast_to(patch, tf.shape(maps[..., :1]))], axis=-1)
        wanted = cell_targets(maps, own[:, :named], other[:, :named], trusted, cells)
        return photos, {"logits": targets, "cells": wanted}

    def take(indices: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        if cutouts:
            return cutouts.draw(everything, indices, outputs - 1, rng)
        photos, of_photos = pixels[indices], labels[indices].astype(np.int64)
        if masks is not None:
            maps = np.stack([masks.of_side(index, photos.shape[1]) for index in indices])
            if pasted:
                photos, maps = pasted.draw(photos, maps, pasted.usable[indices], rng)
            photos = np.concatenate([photos, maps], axis=-1)
        return photos, of_photos

    def spoilt(photos: np.ndarray) -> np.ndarray:
        chosen = rng.random(len(photos)) < damaged
        each = zip(photos, chosen, strict=True)
        return np.stack([damage.spoil(p, rng) if yes else p for p, yes in each])

    def gather(indices: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
        photos, of_photos = tf.numpy_function(take, [indices], [tf.uint8, tf.int64])
        photos.set_shape([None, *pixels.shape[1:3], 3 if masks is None else 5])
        of_photos.set_shape([None])
        return photos, tf.one_hot(of_photos, outputs)

    return (
        tf.data.Dataset.range(len(labels))
        .shuffle(len(labels), seed=seed)
        .batch(batch)
        .map(gather)
        .map(augment, num_parallel_calls=tf.data.AUTOTUNE)
        .prefetch(2)
    )
