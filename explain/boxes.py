"""Where a detector saw animals: boxes in the JSON that MegaDetector writes."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from explain.entries import Entry
from models.errors import TableError
from models.names import shown
from models.photo import Photo

LEAST = 0.2  # confidence below which a box is none; MegaDetector's own advice for its version 5
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
    """The best box of each photo: of the animals, or else of what there is."""

    def __init__(self, path: Path) -> None:
        """Read a file of MegaDetector, or of a program that writes the same.

        Raises:
            TableError: it is no such file.
        """
        try:
            data = path.read_bytes()
            content = json.loads(data)
            kinds = content["detection_categories"]
            self._boxes = {
                _key(image["file"]): _best(image["detections"], kinds)
                for image in content["images"]
                if image.get("detections") is not None
            }
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise TableError("detections_damaged", path=shown(str(path))) from error
        self.digest = hashlib.sha256(data).hexdigest()

    def of(self, entry: Entry) -> Box | None:
        """The box of a photo; None where the detector has not seen it, or failed."""
        for name in (entry.place.as_posix(), entry.path):
            if (box := self._boxes.get(_key(name))) is not None:
                return box
        return None


def _key(name: str) -> str:
    return name.replace("\\", "/").removeprefix("./")


def _best(detections: list[dict[str, Any]], kinds: dict[str, str]) -> Box:
    found = [
        Box(kinds[one["category"]], float(one["conf"]), *(float(side) for side in one["bbox"]))
        for one in detections
        if one["conf"] >= LEAST
    ]
    animals = [box for box in found if box.kind == "animal"]
    return max(animals or found, key=lambda box: box.confidence, default=Box("blank"))


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
