"""Animals of training photos before other photos' backgrounds, and those backgrounds alone.

A network that sees snakes in grass only may learn the grass. Cut and paste (Dwibedi et al. 2017)
takes that away: the animal before any background is still the animal, a background without it is
"none of these". Where the animal is, no person says: another network's heatmap and the photo's
colours do (GrabCut), roughly, which is enough to keep the telling parts.
"""

from dataclasses import dataclass, field

import cv2
import numpy as np

from explain import cam, drawing, render
from models import view
from models.engine import Engine
from models.view import View
from training import backgrounds
from training.dataset import Photos
from training.masks import Masks

SIDE = 120  # pixels at which animals are cut out: a tenth of a second a photo
# Shares of a photo that an animal can cover; a smaller or larger mask is taken for a failure.
SMALLEST, LARGEST = 0.04, 0.75
DECIDED = 0.93  # mean distance of a guessed mask from grey, 0..1: fringes are all that may be grey


@dataclass(frozen=True)
class Cutouts:
    """What `cut` found in N photos.

    Attributes:
        alphas: (N, S, S) uint8, how solid the animal is.
        scenes: (N, S, S, 3) uint8, the photos with their animals painted over.
        usable: (N,) bool, whether an animal was found at all.
        swapped: share of the usable photos that is set onto another's scene, 0..1.
        emptied: share of them whose scene stands for "none of these", 0..1.
    """

    alphas: np.ndarray
    scenes: np.ndarray
    usable: np.ndarray
    swapped: float
    emptied: float

    def draw(
        self, photos: Photos, indices: np.ndarray, none: int, rng: np.random.Generator
    ) -> tuple[np.ndarray, np.ndarray]:
        """A batch: photos (n, S, S, 3) uint8 and labels (n,), some of them changed.

        `none` is the label of "none of these".
        """
        pixels, labels = photos.pixels[indices], photos.labels[indices].astype(np.int64)
        lenders = np.flatnonzero(self.usable)
        for row, index in enumerate(indices):
            chance = rng.random()
            if not self.usable[index]:
                continue
            if chance < self.emptied:
                pixels[row], labels[row] = self.scenes[index], none
            elif chance < self.emptied + self.swapped:
                scene = self.scenes[rng.choice(lenders)][:, :: rng.choice([1, -1])]
                alpha = self.alphas[index][..., None].astype(np.float32) / 255
                mixed = alpha * photos.pixels[index] + (1 - alpha) * scene
                pixels[row] = np.rint(mixed).astype(np.uint8)
        return pixels, labels


def cut(engine: Engine, photos: Photos, swapped: float, emptied: float) -> Cutouts:
    """Find the animal in every photo by the heatmap of a model that knows the same classes.

    In photos of "none of these" it is looked for in the middle: they must be cut as well, or the
    seam of a cut would tell them from the named classes.

    Args:
        engine: a running bundle.
        photos: squares; labels are indices of the engine's classes, or one more.
        swapped, emptied: see `Cutouts`.
    """
    card = engine.card
    count, side = photos.pixels.shape[:2]
    alphas = np.zeros((count, side, side), np.uint8)
    scenes, usable = photos.pixels.copy(), np.zeros(count, bool)
    bell = np.exp(-0.5 * ((np.arange(SIDE) - (SIDE - 1) / 2) / (0.2 * SIDE)) ** 2)
    middle = np.outer(bell, bell).astype(np.float32)
    for index, (rgb, label) in enumerate(zip(photos.pixels, photos.labels, strict=True)):
        heat = middle
        if label < len(card.labels):
            seen = View(view.resize(rgb, card.input_size, card.input_size), (1.0, 1.0))
            weights = cam.target_weights(card, card.names[label])
            cells = cam.grad_cam(engine.run(seen), weights)
            heat = render.rectify(drawing.to_photo(cells, card.layer, seen, SIDE, SIDE))
        small = view.resize(rgb, SIDE, SIDE)
        animal = grab(small, heat)
        if not SMALLEST <= animal.mean() <= LARGEST:
            continue
        usable[index] = True
        # The animal takes its fringe along; the scene loses that and a little more.
        fringed = backgrounds.grown(animal)
        hidden = backgrounds.grown(fringed)
        painted = cv2.inpaint(small, hidden.astype(np.uint8), 3, cv2.INPAINT_TELEA)
        over = cv2.resize(hidden.astype(np.float32), (side, side)) > 0.5
        scenes[index] = np.where(over[..., None], view.resize(painted, side, side), rgb)
        soft = cv2.GaussianBlur(fringed.astype(np.float32), (0, 0), 0.8)
        alphas[index] = np.rint(255 * np.clip(cv2.resize(soft, (side, side)), 0, 1))
    return Cutouts(alphas, scenes, usable, swapped, emptied)


def grab(rgb: np.ndarray, heat: np.ndarray) -> np.ndarray:
    """GrabCut (Rother et al. 2004) that starts from heat instead of a rectangle.

    On the pets 0.6 of what mask and animal cover together is covered by both (limits here chosen
    on their first half); the hottest parts are always in it.

    Args:
        rgb: (H, W, 3) uint8.
        heat: (H, W) in 0..1.

    Returns:
        (H, W) bool, True on the animal.
    """
    state = np.full(heat.shape, cv2.GC_PR_BGD, np.uint8)
    state[heat > 0.25] = cv2.GC_PR_FGD
    state[heat > 0.7] = cv2.GC_FGD
    state[heat < 0.05] = cv2.GC_BGD
    bgr, models = np.ascontiguousarray(rgb[..., ::-1]), np.zeros((2, 1, 65))
    try:
        cv2.grabCut(bgr, state, (0, 0, 0, 0), models[0], models[1], 2, cv2.GC_INIT_WITH_MASK)
    except cv2.error:  # it needs some of both
        return heat > 0.25
    return (state == cv2.GC_FGD) | (state == cv2.GC_PR_FGD)


@dataclass(frozen=True)
class Pasted:
    """Animals with masks, to be set onto other places, and places that they are taken from.

    Moved and made smaller or larger as well, so that neither surroundings nor the middle of the
    photo tell what it is and where. A place whose animal is painted over, or hidden by another
    place of the same outline, is "none of these": surroundings and outline alone are no animal.

    Attributes:
        scenes: (M, S, S, 3) uint8 photos without animals.
        usable: (N,) bool, of the photos learned from, whether the mask is good enough.
        share: of the usable photos that are pasted, 0..1.
        emptied: (E, S, S, 3) uint8 photos whose animals are painted over; every second animal is
            pasted onto one of these.
        empty_share: of the usable photos that show such a place alone, 0..1.
    """

    scenes: np.ndarray
    usable: np.ndarray
    share: float
    emptied: np.ndarray = field(default_factory=lambda: np.zeros((0, 1, 1, 3), np.uint8))
    empty_share: float = 0.0

    def draw(
        self, photos: np.ndarray, maps: np.ndarray, usable: np.ndarray, rng: np.random.Generator
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """A batch with some of its animals elsewhere, and some gone.

        Args:
            photos: (n, S, S, 3) uint8; changed in place, as are the maps.
            maps: (n, T, T, 2) uint8, see `masks.Masks`.
            usable: (n,) bool.
            rng: chooses photos, scenes and places.

        Returns:
            photos; maps; (n,) bool, which photos hold no animal any more.
        """
        side, kept = photos.shape[1], maps.shape[1:3]
        chance = rng.random(len(photos))
        empty = usable & (chance >= 1 - self.empty_share)
        for row in np.flatnonzero(usable & (chance < self.share)):
            scene = self._scene(rng, emptied=rng.random() < 0.5)
            animal = cv2.resize(maps[row, ..., 0], (side, side))
            move = _move(animal, rng)
            alpha = cv2.warpAffine(animal, move, (side, side))
            alpha = cv2.GaussianBlur(alpha, (0, 0), 0.8)  # no seam to learn
            moved = cv2.warpAffine(photos[row], move, (side, side))
            photos[row] = _blend(alpha, moved, scene)
            maps[row, ..., 0] = cv2.resize(alpha, kept, interpolation=cv2.INTER_AREA)
            maps[row, ..., 1] = 255
        for row in np.flatnonzero(empty):
            if len(self.emptied) and rng.random() < 0.6:
                photos[row] = self._scene(rng, emptied=True)
            else:
                hidden = _hidden(maps[row, ..., 0], side)
                alpha = cv2.GaussianBlur(255 * hidden.astype(np.uint8), (0, 0), 0.8)
                photos[row] = _blend(alpha, self._scene(rng, emptied=False), photos[row])
            maps[row] = 0
        return photos, maps, empty

    def _scene(self, rng: np.random.Generator, *, emptied: bool) -> np.ndarray:
        among = self.emptied if emptied and len(self.emptied) else self.scenes
        return among[rng.integers(len(among))][:, :: rng.choice([1, -1])]


def _blend(alpha: np.ndarray, front: np.ndarray, behind: np.ndarray) -> np.ndarray:
    """alpha (S, S) uint8, photos (S, S, 3) uint8."""
    solid = alpha[..., None].astype(np.float32) / 255
    return np.rint(solid * front + (1 - solid) * behind).astype(np.uint8)


def _hidden(mask: np.ndarray, side: int) -> np.ndarray:
    """(S, S) bool from a mask (T, T) uint8: the animal, its fringe, and a little more."""
    return backgrounds.grown(backgrounds.grown(cv2.resize(mask, (side, side)) > 64))


def _move(alpha: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """(2, 3): scales an animal (S, S) uint8 and puts its middle anywhere in the picture.

    It becomes 0.3 to 1.1 times as large, but not so small that it cannot be seen.
    """
    side = alpha.shape[0]
    rows, columns = np.nonzero(alpha > 127)
    if len(rows) == 0:
        return np.eye(2, 3)
    share = np.sqrt(len(rows)) / side
    scale = max(rng.uniform(0.3, 1.1), min(0.12 / share, 1))
    middle = np.array([columns.mean(), rows.mean()])
    x, y = rng.uniform(0.15, 0.85, 2) * side - scale * middle
    return np.array([[scale, 0, x], [0, scale, y]])


def paste(
    scenes: np.ndarray,
    masks: Masks,
    share: float,
    photos: np.ndarray | None = None,
    empty_share: float = 0.0,
) -> Pasted:
    """Prepare to paste animals whose masks were drawn, or guessed without much doubt.

    Args:
        scenes: (M, S, S, 3) uint8 photos without animals.
        masks: of the photos learned from.
        share: see `Pasted`.
        photos: (N, S, S, 3) uint8 those learned from, needed with `empty_share`.
        empty_share: see `Pasted`.
    """
    alpha = masks.maps[..., 0].astype(np.float32) / 255
    area, decided = alpha.mean(axis=(1, 2)), np.abs(2 * alpha - 1).mean(axis=(1, 2))
    known = (masks.maps[..., 1] > 0).all(axis=(1, 2))
    good = masks.true | (decided > DECIDED)
    usable = known & good & (area >= SMALLEST) & (area <= LARGEST)
    if photos is None or not empty_share:
        return Pasted(scenes, usable, share)
    emptied = np.empty((usable.sum(), *photos.shape[1:]), np.uint8)
    for place, index in zip(emptied, np.flatnonzero(usable), strict=True):
        place[:] = backgrounds.without_animal(
            photos[index], _hidden(masks.maps[index, ..., 0], photos.shape[1])
        )
    return Pasted(scenes, usable, share, emptied, empty_share)
