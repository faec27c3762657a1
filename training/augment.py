"""Training photos, each time a little different."""

import keras
import numpy as np
import tensorflow as tf

from training.cutouts import Cutouts
from training.dataset import Photos


def random_resized_crop(
    photos: tf.Tensor, size: int, min_area: float, min_aspect: float = 0.75
) -> tf.Tensor:
    """Cut a random part out of every photo, mirror every second one, and resize.

    (N, H, W, 3) -> (N, size, size, 3) float32. Areas are uniform in [min_area, 1] of the photo,
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
    cutouts: Cutouts | None = None,
) -> tf.data.Dataset:
    """Shuffled, augmented batches: (N, size, size, 3) uint8 photos, (N, outputs) float32 targets.

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
        cutouts: to set some animals onto other photos' backgrounds.
    """
    layers = keras.layers
    jitter = [
        layers.RandomBrightness(brightness, value_range=(0, 255)),
        layers.RandomContrast(contrast, value_range=(0, 255)),
    ]
    if rotation:
        jitter.insert(0, layers.RandomRotation(rotation, fill_mode="reflect"))
    if randaugment:
        jitter.append(layers.RandAugment((0, 255), num_ops=2, factor=randaugment))
    if erasing:
        jitter.append(layers.RandomErasing(factor=erasing, value_range=(0, 255)))
    cut, blend = layers.CutMix(), layers.MixUp()

    def augment(photos: tf.Tensor, targets: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
        photos = random_resized_crop(photos, size, min_area)
        for layer in jitter:
            photos = layer(photos, training=True)
        if cutmix and tf.random.uniform([]) < cutmix:
            mixed = cut({"images": photos, "labels": targets}, training=True)
            photos, targets = mixed["images"], mixed["labels"]
        elif mixup and tf.random.uniform([]) < mixup:
            mixed = blend({"images": photos, "labels": targets}, training=True)
            photos, targets = mixed["images"], mixed["labels"]
        targets = targets * (1 - label_smoothing) + label_smoothing / outputs
        return tf.cast(tf.clip_by_value(photos + 0.5, 0, 255), tf.uint8), targets

    everything, rng = Photos(pixels, labels, ()), np.random.default_rng(seed)

    def take(indices: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        if cutouts:
            return cutouts.draw(everything, indices, outputs - 1, rng)
        return pixels[indices], labels[indices].astype(np.int64)

    def gather(indices: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
        photos, of_photos = tf.numpy_function(take, [indices], [tf.uint8, tf.int64])
        photos.set_shape([None, *pixels.shape[1:]])
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
