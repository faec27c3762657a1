"""Photos that stand on both sides of a split although their files differ.

A copy that was resized, saved again, mirrored, brightened or given a watermark is no new photo,
nor is the next frame of a burst: a network that learned from it is tested on what it knows.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
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
    from training.dataset import Sample, Split

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
FRAMES_A_SECOND = 30  # more with the same time by one camera: its clock stands still


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
    return _hashes_of(rgb)


def _hashes_of(rgb: np.ndarray) -> np.ndarray:
    import imagehash  # the page counts a folder's photos without it

    bits = [imagehash.phash(Image.fromarray(pixels)).hash for pixels in (rgb, rgb[:, ::-1])]
    return np.packbits(bits, axis=None).view(np.uint64)


@dataclass(frozen=True)
class _Look:
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
        every = zip(paths, pool.map(_look, paths), strict=True)
        looks = {path: look for path, look in every if look is not None}
    together = DisjointSet(looks)
    moments = DisjointSet(looks)
    for a, b in _one_after_the_other(looks):
        together.merge(a, b)
        moments.merge(a, b)

    def other_moment(a: Path, b: Path) -> bool:
        first, second = looks[a], looks[b]
        return (
            first.seconds is not None
            and second.seconds is not None
            and first.camera == second.camera
            and not moments.connected(a, b)
        )

    unsure = []
    for a, b in _neighbours_by_name(looks):
        distance = int(np.bitwise_count(looks[a].hashes[0] ^ looks[b].hashes[0]))
        flat = not (looks[a].grey.any() and looks[b].grey.any())
        if flat or together.connected(a, b) or other_moment(a, b):
            continue
        if distance <= NEIGHBOURS or float(looks[a].grey[0] @ looks[b].grey[0]) >= ALIKE:
            together.merge(a, b)
        elif distance <= UNSURE:
            unsure.append((a, b, False))
    for a, b, mirrored, distance in _candidates(looks):
        if together.connected(a, b) or other_moment(a, b):
            continue
        alike = float(looks[a].grey[0] @ looks[b].grey[int(mirrored)])
        if alike >= UNLIKE and distance <= SAME:
            together.merge(a, b)
        elif alike >= UNLIKE:
            unsure.append((a, b, mirrored))
    with ThreadPoolExecutor() as pool:
        counts = pool.map(lambda pair: _matches(*pair), unsure)
        for (a, b, _), count in zip(unsure, counts, strict=True):
            if count >= MATCHES:
                together.merge(a, b)
    found = sorted(
        (sorted(each) for each in together.subsets() if len(each) > 1), key=lambda g: g[0]
    )
    return {path: number for number, group in enumerate(found) for path in group}


def apart(
    train: Sequence["Sample"], validation: Sequence["Sample"], fixed: Collection["Sample"]
) -> tuple[list["Sample"], list["Sample"], dict[Path, int], int]:
    """Divide anew where a group stands on both sides.

    Args:
        train, validation: as divided at random, class by class.
        fixed: photos of these that stay on their side: a group on both is left out of training.

    Returns:
        Both parts, the groups (see `groups`), and how many photos were left out of training.

    """
    found = groups([sample.path for sample in (*train, *validation)])
    kept = set(fixed)
    free, held = regrouped(
        [s for s in train if s not in kept], [s for s in validation if s not in kept], found
    )
    held += [sample for sample in validation if sample in kept]
    tested = {found[sample.path] for sample in held if sample.path in found}
    learned = free + [sample for sample in train if sample in kept]
    clean = [sample for sample in learned if found.get(sample.path) not in tested]
    return clean, held, found, len(learned) - len(clean)


def regrouped(
    rest: Sequence["Sample"], taken: Sequence["Sample"], found: Mapping[Path, int]
) -> tuple[list["Sample"], list["Sample"]]:
    """Two parts of a random division with each group on one side, of about the same sizes.

    Class by class, in the random order of the division: a group is taken with its first photo, as
    long as that brings the number nearer to what was to be taken. Without groups nothing changes.

    Args:
        rest, taken: the division, in random order within each class.
        found: see `groups`.
    """
    side: dict[int, bool] = {}  # whether a group is taken
    parts: tuple[list[Sample], list[Sample]] = ([], [])
    for label in sorted({sample.label for sample in (*rest, *taken)}):
        wanted = sum(sample.label == label for sample in taken)
        ordered = [sample for part in (taken, rest) for sample in part if sample.label == label]
        # Photos without company are groups of one.
        group_of = {s: found.get(s.path, -1 - i) for i, s in enumerate(ordered)}
        sizes = Counter(group_of.values())
        count = sum(size for group, size in sizes.items() if side.get(group, False))
        own = {group: side[group] for group in sizes if group in side}
        for group, size in sizes.items():  # in the order in which they first occur
            if group not in own:
                own[group] = count + size / 2 <= wanted
                count += size if own[group] else 0
        new = [group for group in own if group not in side]
        if wanted and not any(own.values()) and len(own) > 1 and new:
            own[min(new, key=sizes.__getitem__)] = True
        if all(own.values()) and len(own) > 1 and new:
            own[max(new, key=sizes.__getitem__)] = False
        side |= {group: taken_too for group, taken_too in own.items() if group >= 0}
        for sample in ordered:
            parts[own[group_of[sample]]].append(sample)
    return parts


def told(found: Mapping[Path, int], left_out: int) -> list[str]:
    """What was found, in words."""
    said = []
    if found:
        count = len(set(found.values()))
        said.append(
            f"{len(found)} photos in {count} group{'s' * (count > 1)} of near copies or bursts "
            "stay together: all of a group learn, or all of it test."
        )
    if left_out:
        said.append(
            f"{left_out} of them left out of training, because others of their group are for "
            "validation."
        )
    return said


def why_missing(
    label: int, samples: Sequence["Sample"], found: Mapping[Path, int], left_out: int
) -> str:
    """More words for a class that has no photos for one of the parts."""
    of_class = {found.get(sample.path) for sample in samples if sample.label == label}
    if len(of_class) == 1 and None not in of_class:
        return (
            " All its photos are near copies of each other or one burst, and cannot be learned "
            "from and tested on: take photos on other occasions. (--ungrouped divides them anyway; "
            "what is measured then is too good.)"
        )
    if left_out:
        return " The others are near copies of its photos for validation, or of their bursts."
    return ""


def _look(path: Path) -> _Look | None:
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
    return _Look(_hashes_of(rgb), both, *_taken(path))


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


def _one_after_the_other(looks: Mapping[Path, _Look]) -> Iterator[tuple[Path, Path]]:
    """Pairs of photos by one camera (or, where it has no name, in one folder) within `PAUSE`."""
    timed = defaultdict(list)
    for path, look in looks.items():
        if look.seconds is not None:
            timed[look.camera or path.parent].append((look.seconds, path))
    for of_camera in timed.values():
        at_once = Counter(int(seconds) for seconds, _ in of_camera)
        ordered = sorted(one for one in of_camera if at_once[int(one[0])] <= FRAMES_A_SECOND)
        for (earlier, a), (later, b) in pairwise(ordered):
            if later - earlier <= PAUSE:
                yield a, b


def _neighbours_by_name(looks: Mapping[Path, _Look]) -> Iterator[tuple[Path, Path]]:
    """Pairs of photos in a folder whose names differ by a number that runs on, one may be gone."""
    series = defaultdict(list)
    for path in looks:
        if match := re.fullmatch(r"(.*?)(\d{1,18})(\D*)", path.stem):
            prefix, number, rest = match.groups()
            series[path.parent, prefix, rest, path.suffix.lower()].append((int(number), path))
    for numbered in series.values():
        numbered.sort()
        for (before, a), (after, b) in pairwise(numbered):
            if after - before <= 2:
                yield a, b


def _candidates(looks: Mapping[Path, _Look]) -> Iterator[tuple[Path, Path, bool, int]]:
    """Pairs of photos whose hashes are near: the photos, whether one is mirrored, the distance."""
    paths = [path for path, look in looks.items() if look.grey.any()]
    if not paths:
        return
    hashes = np.stack([looks[path].hashes for path in paths])
    for index, own in enumerate(hashes[:, 0]):
        distances = np.bitwise_count(hashes[index + 1 :] ^ own)
        for other, mirrored in np.argwhere(distances <= CANDIDATE).tolist():
            pair = paths[index], paths[index + 1 + other]
            yield *pair, bool(mirrored), int(distances[other, mirrored])


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
