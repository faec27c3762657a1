"""What a network makes of the page's folder of test photos, for all screens that show them."""

import hashlib
import logging
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from app import parts
from app.album import SIDE
from app.desk import uri
from explain.excites import Peaks, peaks
from models import folders, view
from models import photo as photos
from models.card import ModelCard
from models.errors import ClassifierError, PhotoError
from models.model import Member

log = logging.getLogger(__name__)

MOST = 2000  # photos of a folder: of each class as many; on two cores, a minute or two in all
PAUSE = 0.01  # seconds between two of them: visitors' photos come first


@dataclass(frozen=True)
class Kept:
    """A photo that may be shown, and what a network made of it: with 1280 features 15 KB.

    Attributes:
        name: of its class.
        features: (K,) float32, pooled.
        source: what `photo.open` takes.
        digest: of what the network sees.
        peaks: what of it excites which feature; None where nobody looked.
    """

    name: str
    features: np.ndarray
    source: bytes | str
    digest: str
    peaks: Peaks | None = None


def keep(name: str, source: bytes | str, member: Member) -> Kept:
    """Look at a photo. Raises PhotoError where it cannot be read."""
    square = view.of(photos.open(source), member.card.input_size)
    excited = peaks(member.run(square).features)
    return Kept(name, excited.means, source, digest(square.pixels), excited)


def digest(pixels: np.ndarray) -> str:
    """What tells copies among photos: equal where the network sees the same."""
    return hashlib.sha256(pixels.tobytes()).hexdigest()


def picture(source: bytes | str, photo: photos.Photo) -> str:
    """A photo as a data URI: a small one as it is, any other one shrunk."""
    return uri(source) if isinstance(source, bytes) else parts.uri(view.shrink(photo.rgb, SIDE))


def shown(card: ModelCard, name: str) -> str:
    """What people read of a photo's class, whether or not the network knows it."""
    try:
        return card.label(name).shown
    except ClassifierError:
        return name


class Gallery:
    """The photos of a folder with one subfolder a class, looked at in the background."""

    def __init__(self, root: Path, member: Member) -> None:
        """Nothing is looked at before `photos` are asked for."""
        self._root, self._member = root, member
        self._photos: list[Kept] | None = None
        self._begun = False
        self._lock = threading.Lock()

    def photos(self) -> list[Kept] | None:
        """All of them, or None where that is not known yet."""
        with self._lock:
            if not self._begun:
                self._begun = True
                threading.Thread(target=self._look, name="gallery", daemon=True).start()
        return self._photos

    def _look(self) -> None:
        from training.dataset import class_folders, photos_in

        looked_at: list[Kept] = []
        try:
            places = class_folders(self._root)
            for place in places:
                for path in folders.spread(photos_in(place), MOST // len(places)):
                    with suppress(PhotoError):
                        looked_at.append(keep(place.name, str(path), self._member))
                        time.sleep(PAUSE)
        except (ClassifierError, OSError) as error:
            log.warning("%s", error)
        finally:
            self._photos = looked_at  # whatever went wrong: nobody waits for ever
