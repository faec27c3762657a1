"""Overlays and heatmaps as files."""

import errno
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from explain.explanation import Explanation
from models import folders

# Errors that concern the name of one picture only; after any other, the next photo would fail, too.
PHOTOS_FAULT = (errno.ENAMETOOLONG, errno.EINVAL, errno.EILSEQ)


@dataclass
class Pictures:
    """Writes overlays and heatmaps below a folder, never two to the same name in one run."""

    folder: Path
    _taken: set[str] = field(default_factory=set)

    def reserve(self, place: Path) -> Path:
        """A stem below the folder that no other photo of this run has."""
        stem, number = place.with_suffix(""), 1
        # Compared without case: some file systems do not tell a.png from A.png.
        while str(stem).casefold() in self._taken:
            number += 1
            stem = place.with_name(f"{place.stem}-{number}")
        self._taken.add(str(stem).casefold())
        return self.folder / stem

    @staticmethod
    def write(stem: Path, explanation: Explanation) -> dict[str, str]:
        """Write STEM.overlay.png and STEM.heatmap.png; returns their paths by key."""
        stem.parent.mkdir(parents=True, exist_ok=True)
        photo = explanation.photo
        heat = explanation.heat(photo.full_width, photo.full_height)
        pictures = {
            "overlay": explanation.overlay(),
            "heatmap": np.rint(heat * 255).astype(np.uint8),
        }
        paths = {}
        for kind, pixels in pictures.items():
            path = stem.with_name(f"{stem.name}.{kind}.png")
            mark = PngInfo()
            mark.add_text("Software", folders.MARK)  # so that it is never taken for a photo
            part = stem.with_name(f".{path.name}.part")  # appears complete or not at all
            try:
                Image.fromarray(pixels).save(part, "PNG", compress_level=1, pnginfo=mark)
                part.replace(path)
            finally:
                part.unlink(missing_ok=True)
            paths[kind] = str(path)
        return paths
