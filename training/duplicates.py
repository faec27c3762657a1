"""Photos that stand on both sides of a split although their files differ.

A copy that was resized, saved again, mirrored, brightened or given a watermark is no new photo:
a network that learned from it is tested on what it knows.
"""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import cv2
import imagehash
import numpy as np
from PIL import Image

from models import photo, view
from models.errors import PhotoError
from training.dataset import Split

# Chosen by looking at ../shared/data/animals. The hash alone does not do: of its photos, the only
# copies that differ visibly are from stock agencies, with and without a banner, 12 bits apart. So
# are 37 of 4.5 million other pairs, with no more in common than a dark animal in the middle; the
# nearest are 10 bits apart (8 among generated shapes). 300 photos altered on purpose: halved or
# saved as JPEG of quality 10, at most 4 bits; 20 % brighter, 97 % of them at most 4; a bar over a
# twelfth of the photo, 90 % at most 10, 99 % at most 16. A banner for which a photo is squeezed can
# move the hash by 6 to 24 bits: those beyond CANDIDATE are missed, for the sake of time.
SAME = 6  # bits; up to here, the hash is enough
CANDIDATE = 14  # bits; up to here, details have to match, too
# Details found in both, all moved alike: 189 and more in the copies there, 9 at most in 987 other
# pairs up to 16 bits apart, one of them the same snake in another shot.
MATCHES = 20
SIDE = 256  # px; longest side of the photos whose details are compared


def near_duplicates(split: Split) -> tuple[tuple[Path, Path, int], ...]:
    """Find photos to learn from (train and tune) that are copies of validation photos.

    Perceptual hashes of 64 bits (pHash: which of the lowest frequencies of a discrete cosine
    transform are above their median; Zauner 2010) are compared, also with the mirrored photo.
    Where they are near but not nearly equal, ORB features (Rublee et al. 2011) of both photos
    have to match under one affine transformation. Photos that cannot be read are passed over.

    Returns:
        (photo to learn from, validation photo, Hamming distance 0..64), nearest first.
    """
    validation = [sample.path for sample in split.validation]
    held_out = set(validation)  # with few photos, the validation photos tune, too
    learned = [s.path for s in (*split.train, *split.tune) if s.path not in held_out]
    with ThreadPoolExecutor() as pool:
        paths = [*learned, *validation]
        every = zip(paths, pool.map(_hashes, paths), strict=True)
        hashes = {path: both for path, both in every if both is not None}
    learned = [path for path in learned if path in hashes]
    codes = np.array([hashes[path][0] for path in learned], np.uint64)
    found = []
    for path in (path for path in validation if path in hashes):
        distances = np.bitwise_count(codes[:, None] ^ hashes[path])  # (N, 2)
        for index in np.flatnonzero(distances.min(axis=1) <= CANDIDATE):
            near = distances[index].min() <= SAME or any(
                _matches(learned[index], path, mirrored) >= MATCHES
                for mirrored in (False, True)
                if distances[index, int(mirrored)] <= CANDIDATE
            )
            if near:
                found.append((learned[index], path, int(distances[index].min())))
    return tuple(sorted(found, key=lambda pair: (pair[2], pair[0], pair[1])))


def _hashes(path: Path) -> np.ndarray | None:
    """pHash of a photo and of its mirror image, (2,) uint64; None where it cannot be read."""
    try:
        rgb = photo.open(path).rgb
    except PhotoError:
        return None
    bits = [imagehash.phash(Image.fromarray(pixels)).hash for pixels in (rgb, rgb[:, ::-1])]
    return np.packbits(bits, axis=None).view(np.uint64)


def _matches(a: Path, b: Path, mirrored: bool) -> int:
    """How many details of photo `a` are in photo `b`, or its mirror image, all moved alike.

    A detail matches where it is clearly more alike than the second best (Lowe 2004); the largest
    number of matches that agree on one affine transformation within 3 pixels is counted (RANSAC).
    """
    first, second = (view.shrink(photo.open(path).rgb, SIDE) for path in (a, b))
    if mirrored:
        second = np.ascontiguousarray(second[:, ::-1])
    orb = cv2.ORB.create()
    points, features = orb.detectAndCompute(cv2.cvtColor(first, cv2.COLOR_RGB2GRAY), None)
    other_points, other_features = orb.detectAndCompute(
        cv2.cvtColor(second, cv2.COLOR_RGB2GRAY), None
    )
    if features is None or other_features is None:
        return 0
    pairs = cv2.BFMatcher(cv2.NORM_HAMMING).knnMatch(features, other_features, k=2)
    good = [p[0] for p in pairs if len(p) == 2 and p[0].distance < 0.75 * p[1].distance]
    if len(good) < MATCHES:
        return 0
    places = np.array([points[m.queryIdx].pt for m in good], np.float32)
    other_places = np.array([other_points[m.trainIdx].pt for m in good], np.float32)
    _, agree = cv2.estimateAffine2D(places, other_places, ransacReprojThreshold=3)
    return int(np.count_nonzero(agree))
