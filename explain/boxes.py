"""Where a detector saw animals: boxes in the JSON that MegaDetector writes."""

import hashlib
import json
import math
import os
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from explain.entries import Entry
from models.errors import TableError
from models.names import comparable, shown
from models.photo import Photo

# Confidence below which a box is none, where a file does not say: MegaDetector's own advice for its
# version 5, and for earlier ones.
LEAST, LEAST_EARLY = 0.2, 0.8
KINDS = {"1": "animal", "2": "person", "3": "vehicle"}  # unless a file calls them otherwise
MARGIN = 0.1  # of a box's longer side, that is looked at around it


@dataclass(frozen=True)
class Box:
    """A detection.

    Attributes:
        kind: its category, such as "animal", "person" or "vehicle"; "blank" where nothing was seen.
        confidence: 0..1.
        left, top, width, height: shares of the photo, 0..1.
    """

    kind: str
    confidence: float = 0.0
    left: float = 0.0
    top: float = 0.0
    width: float = 0.0
    height: float = 0.0


class Detections:
    """The best box of each photo: of the animals, or else of what there is.

    Attributes:
        digest: of the file.
        missed: photos that were asked for and that the detector was not shown.
    """

    def __init__(self, path: Path) -> None:
        """Read a file of MegaDetector, or of a program that writes the same.

        Raises:
            TableError: it is no such file.
        """
        try:
            data = path.read_bytes()
            content = json.loads(data)
            least = _least(content.get("info") or {})
            kinds = KINDS | (content.get("detection_categories") or {})
            boxes = {
                _key(image["file"]): _best(image.get("detections"), kinds, least)
                for image in content["images"]
            }
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise TableError("detections_damaged", path=shown(str(path))) from error
        self._boxes = boxes
        # Windows ignores case; names that differ only in case are ambiguous there, so left out.
        folded = Counter(map(str.casefold, boxes))
        self._folded = {
            name.casefold(): box for name, box in boxes.items() if folded[name.casefold()] == 1
        }
        self.digest = hashlib.sha256(data).hexdigest()
        self.missed = 0

    def of(self, entry: Entry) -> Box | None:
        """The box of a photo; None where the detector has not seen it, or failed."""
        names = (entry.place.as_posix(), entry.path, os.path.abspath(entry.path))
        keys = [_key(name) for name in names]
        for boxes, spelled in ((self._boxes, str), (self._folded, str.casefold)):
            for key in keys:
                if (name := spelled(key)) in boxes:
                    return boxes[name]
        self.missed += 1
        return None


def _key(name: str) -> str:
    return comparable(name).replace("\\", "/").removeprefix("./")


def _least(info: dict[str, Any]) -> float:
    """The confidence below which a box is none, for the version of the detector that wrote this."""
    advice = (info.get("detector_metadata") or {}).get("typical_detection_threshold")
    if isinstance(advice, int | float):
        return advice
    early = re.search(r"v[234]\b|v[234][._]", str(info.get("detector")))
    return LEAST_EARLY if early else LEAST


def _best(detections: Any, kinds: dict[str, str], least: float) -> Box | None:
    """The best of a photo's boxes; None where the detector failed or its entry cannot be read."""
    if detections is None:
        return None
    try:
        boxes = [
            _box(detection, kinds) for detection in detections if float(detection["conf"]) >= least
        ]
    except (KeyError, TypeError, ValueError):
        return None
    animals = [box for box in boxes if box.kind == "animal"]
    return max(animals or boxes, key=lambda box: box.confidence, default=Box("blank"))


def _box(detection: dict[str, Any], kinds: dict[str, str]) -> Box:
    left, top, width, height = (float(side) for side in detection["bbox"])
    if not all(map(math.isfinite, (left, top, width, height))):
        raise ValueError(detection)
    return Box(
        str(kinds[str(detection["category"])]).lower(),
        float(detection["conf"]),
        left,
        top,
        width,
        height,
    )


def crop(photo: Photo, box: Box) -> tuple[Photo, tuple[int, int]]:
    """The part of a photo around a box, and its left and top in pixels of the full photo."""
    scale = photo.full_width / photo.width
    margin = MARGIN * max(box.width * photo.width, box.height * photo.height)
    left, top = box.left * photo.width - margin, box.top * photo.height - margin
    right = (box.left + box.width) * photo.width + margin
    bottom = (box.top + box.height) * photo.height + margin
    x = min(max(int(left), 0), photo.width - 1)
    y = min(max(int(top), 0), photo.height - 1)
    part = photo.rgb[y : max(int(np.ceil(bottom)), y + 1), x : max(int(np.ceil(right)), x + 1)]
    height, width = part.shape[:2]
    size = round(width * scale), round(height * scale)
    return (
        Photo(np.ascontiguousarray(part), *size, photo.notes, photo.exif),
        (round(x * scale), round(y * scale)),
    )
