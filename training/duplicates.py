"""Near copies and bursts: photos that belong together although their files differ.

A copy that was resized, saved again, mirrored, brightened or given a watermark is no new photo, nor
is the next frame of a burst: on both sides of a split, they test a network on what it learned from.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np
from PIL import ExifTags, Image

from models import photo, view
from models.errors import PhotoError

if TYPE_CHECKING:
    from training.split import Split

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
# Neighbours by name: nearer than this they are of one burst, up to UNSURE if their details match.
# Of 4,800 such pairs in ../shared/data/animals and wildlife22, nearly all different photos, 2 are
# up to 14 bits apart and none has such grey values; of 216 in ../shared/cases/bursts.py, all are.
NEIGHBOURS = 12  # bits
UNSURE = 24  # bits
ALIKE = 0.8  # correlation of grey values
# Less alike than this are no copies, and their details are not compared: it takes long.
UNLIKE = 0.3
FLAT = 2.0  # standard deviation of grey values below which there is nothing to compare
PAUSE = 10.0  # seconds between two frames that still are of one burst
FRAMES_A_SECOND = 30  # a camera with more photos at one time has a clock that stands still


def near_duplicates(split: "Split") -> tuple[tuple[Path, Path, int], ...]:
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
    pairs = []
    for path in (path for path in validation if path in hashes):
        distances = np.bitwise_count(codes[:, None] ^ hashes[path])  # (N, 2)
        for index in np.flatnonzero(distances.min(axis=1) <= CANDIDATE):
            near = distances[index].min() <= SAME or any(
                _matches(learned[index], path, mirrored) >= MATCHES
                for mirrored in (False, True)
                if distances[index, int(mirrored)] <= CANDIDATE
            )
            if near:
                pairs.append((learned[index], path, int(distances[index].min())))
    return tuple(sorted(pairs, key=lambda pair: (pair[2], pair[0], pair[1])))


def _hashes(path: Path) -> np.ndarray | None:
    """pHash of a photo and of its mirror image, (2,) uint64; None where it cannot be read."""
    try:
        rgb = photo.open(path).rgb
    except PhotoError:
        return None
    return _hashes_of(rgb)


def _hashes_of(rgb: np.ndarray) -> np.ndarray:
    import imagehash  # the page counts a folder's photos without it

    bits = [imagehash.phash(Image.fromarray(pixels)).hash for pixels in (rgb, rgb[:, ::-1])]
    return np.packbits(bits, axis=None).view(np.uint64)


@dataclass(frozen=True)
class _Fingerprint:
    """What is kept of a photo to compare it with others.

    Attributes:
        hashes: (2,) uint64, see `_hashes`.
        grey: (2, 1024) float32, a small grey picture and its mirror image, of mean 0 and length 1;
            or of zeros where the photo is flat.
        seconds: when it was taken, by the clock of its camera; None where it does not say.
        camera: tells cameras apart; "" where it does not say.
    """

    hashes: np.ndarray
    grey: np.ndarray
    seconds: float | None
    camera: str


def groups(paths: Sequence[Path]) -> dict[Path, int]:
    """Which photos belong together: near copies (see `near_duplicates`) and frames of one burst.

    Frames of a burst were taken by the same camera within ten seconds of each other; where there is
    no time in the file (EXIF), their names differ by a number that runs on, and they look alike.
    Photos whose times say that they show different moments are no copies, however alike: a camera
    at a fixed place sees the same trees every day.

    Returns:
        A number for each photo that has company, the same for all of its group.
    """
    from scipy.cluster.hierarchy import DisjointSet

    with ThreadPoolExecutor() as pool:
        every = zip(paths, pool.map(_fingerprint, paths), strict=True)
        prints = {path: own for path, own in every if own is not None}
    together, moments = DisjointSet(prints), DisjointSet(prints)
    for a, b in _one_after_the_other(prints):
        together.merge(a, b)
        moments.merge(a, b)

    def settled(a: Path, b: Path) -> bool:
        """Whether two photos belong together already, or show different moments by their times."""
        first, second = prints[a], prints[b]
        return together.connected(a, b) or (
            first.seconds is not None
            and second.seconds is not None
            and first.camera == second.camera
            and not moments.connected(a, b)
        )

    unsure = []
    for a, b, alike, distance in _neighbours_by_name(prints):
        if settled(a, b):
            continue
        if distance <= NEIGHBOURS or alike >= ALIKE:
            together.merge(a, b)
        elif distance <= UNSURE:
            unsure.append((a, b, False))
    for a, b, mirrored, alike, distance in _candidates(prints):
        if settled(a, b) or alike < UNLIKE:
            continue
        if distance <= SAME:
            together.merge(a, b)
        else:
            unsure.append((a, b, mirrored))
    with ThreadPoolExecutor() as pool:
        counts = pool.map(lambda pair: _matches(*pair), unsure)
        for (a, b, _), count in zip(unsure, counts, strict=True):
            if count >= MATCHES:
                together.merge(a, b)
    several = sorted(sorted(group) for group in together.subsets() if len(group) > 1)
    return {path: number for number, group in enumerate(several) for path in group}


def _fingerprint(path: Path) -> _Fingerprint | None:
    try:
        rgb = photo.open(path).rgb
    except PhotoError:
        return None
    grey = cv2.resize(
        cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), (32, 32), interpolation=cv2.INTER_AREA
    ).astype(np.float32)
    flat = grey.std() < FLAT
    grey -= grey.mean()
    grey /= np.inf if flat else np.linalg.norm(grey)
    both = np.stack([grey.ravel(), grey[:, ::-1].ravel()])
    return _Fingerprint(_hashes_of(rgb), both, *_taken(path))


def _taken(path: Path) -> tuple[float | None, str]:
    """When a photo was taken, in seconds of its camera's clock, and by which camera (EXIF)."""
    try:
        with Image.open(path) as image:
            exif = image.getexif()
            more = exif.get_ifd(ExifTags.IFD.Exif)
    except Exception:  # damaged headers raise nearly everything; without a time, looks decide
        return None, ""
    serial = more.get(ExifTags.Base.BodySerialNumber)
    names = [exif.get(ExifTags.Base.Make), exif.get(ExifTags.Base.Model), serial]
    camera = "|".join(str(name).strip("\0 ") for name in names if name)
    try:
        text = str(more.get(ExifTags.Base.DateTimeOriginal) or exif.get(ExifTags.Base.DateTime))
        when = datetime.strptime(text.strip("\0 "), "%Y:%m:%d %H:%M:%S")
        part = str(more.get(ExifTags.Base.SubsecTimeOriginal) or "0").strip("\0 ")
        fraction = float(f"0.{part}") if part.isdecimal() else 0.0
    except ValueError:
        return None, camera
    if (when.hour, when.minute, when.second) == (0, 0, 0):
        return None, camera  # a date without a time
    return (when - datetime(1970, 1, 1)).total_seconds() + fraction, camera


def _one_after_the_other(prints: Mapping[Path, _Fingerprint]) -> Iterator[tuple[Path, Path]]:
    """Pairs of photos by one camera (or, where it has no name, in one folder) within `PAUSE`."""
    timed = defaultdict(list)
    for path, own in prints.items():
        if own.seconds is not None:
            timed[own.camera or path.parent].append((own.seconds, path))
    for of_camera in timed.values():
        at_once = Counter(int(seconds) for seconds, _ in of_camera)
        ordered = sorted(one for one in of_camera if at_once[int(one[0])] <= FRAMES_A_SECOND)
        for (earlier, a), (later, b) in pairwise(ordered):
            if later - earlier <= PAUSE:
                yield a, b


def _neighbours_by_name(
    prints: Mapping[Path, _Fingerprint],
) -> Iterator[tuple[Path, Path, float, int]]:
    """Pairs of photos in a folder whose names differ by a number that runs on, one may be gone.

    Both photos, the correlation of their grey values, and the distance of their hashes. Flat
    photos are left out.
    """
    series = defaultdict(list)
    for path in prints:
        if match := re.fullmatch(r"(.*?)(\d{1,18})(\D*)", path.stem):
            prefix, number, rest = match.groups()
            series[path.parent, prefix, rest, path.suffix.lower()].append((int(number), path))
    for numbered in series.values():
        numbered.sort()
        for (before, a), (after, b) in pairwise(numbered):
            one, other = prints[a], prints[b]
            if after - before <= 2 and one.grey.any() and other.grey.any():
                distance = int(np.bitwise_count(one.hashes[0] ^ other.hashes[0]))
                yield a, b, float(one.grey[0] @ other.grey[0]), distance


def _candidates(
    prints: Mapping[Path, _Fingerprint],
) -> Iterator[tuple[Path, Path, bool, float, int]]:
    """Pairs of photos whose hashes are near.

    Both photos, whether one is mirrored, the correlation of their grey values, and the distance of
    their hashes.
    """
    paths = [path for path, own in prints.items() if own.grey.any()]
    if not paths:
        return
    hashes = np.stack([prints[path].hashes for path in paths])
    for index, own in enumerate(hashes[:, 0]):
        distances = np.bitwise_count(hashes[index + 1 :] ^ own)
        for other, mirrored in np.argwhere(distances <= CANDIDATE).tolist():
            a, b = paths[index], paths[index + 1 + other]
            alike = float(prints[a].grey[0] @ prints[b].grey[mirrored])
            yield a, b, bool(mirrored), alike, int(distances[other, mirrored])


def _matches(a: Path, b: Path, mirrored: bool) -> int:
    """How many details of photo `a` are in photo `b`, or its mirror image, all moved alike.

    A detail matches where it is clearly more alike than the second best (Lowe 2004); the largest
    number of matches that agree on one affine transformation within 3 pixels is counted (RANSAC).
    """
    points, features = _details(a, False)
    other_points, other_features = _details(b, mirrored)
    if features is None or other_features is None:
        return 0
    pairs = cv2.BFMatcher(cv2.NORM_HAMMING).knnMatch(features, other_features, k=2)
    good = [p[0] for p in pairs if len(p) == 2 and p[0].distance < 0.75 * p[1].distance]
    if len(good) < MATCHES:
        return 0
    places = points[[m.queryIdx for m in good]]
    other_places = other_points[[m.trainIdx for m in good]]
    _, agree = cv2.estimateAffine2D(places, other_places, ransacReprojThreshold=3)
    return int(np.count_nonzero(agree))


@lru_cache(maxsize=1024)  # 20 kB each
def _details(path: Path, mirrored: bool) -> tuple[np.ndarray, np.ndarray | None]:
    """Places (N, 2) float32 and ORB features (N, 32) uint8 of a photo, or of its mirror image."""
    rgb = view.shrink(photo.open(path).rgb, SIDE)
    grey = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)
    if mirrored:
        grey = np.ascontiguousarray(grey[:, ::-1])
    points, features = cv2.ORB.create().detectAndCompute(grey, None)
    return np.array([point.pt for point in points], np.float32).reshape(-1, 2), features
