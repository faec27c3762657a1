"""Classical features and classifiers that a network has to beat, compared on one split."""

import pickle
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import cv2
import numpy as np
from skimage.feature import hog
from sklearn.base import ClassifierMixin
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.neighbors import KNeighborsClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC
from threadpoolctl import threadpool_limits

from models import bundle
from models.errors import DataError
from models.load import load
from models.model import Model
from models.names import shown
from models.view import View
from training import dataset
from training.observe import answer
from training.scores import Confusion
from training.split import Split
from words import number, percent, say

SIDE = 128  # px of the square from which the classical features are taken
THREADS = 1
T = TypeVar("T")


def colour(pixels: np.ndarray) -> np.ndarray:
    """Colours: a joint HSV histogram of 8 x 8 x 8 bins.

    (S, S, 3) uint8 -> (512,) float32, the square roots of the shares. Their Euclidean distance is
    the Hellinger distance of the histograms, in which one large bin does not drown the others
    (Arandjelovic and Zisserman 2012).
    """
    hsv = cv2.cvtColor(pixels, cv2.COLOR_RGB2HSV)
    counts = cv2.calcHist([hsv], [0, 1, 2], None, [8, 8, 8], [0, 180, 0, 256, 0, 256])
    return np.sqrt(counts.ravel() / counts.sum())


def outlines(pixels: np.ndarray) -> np.ndarray:
    """Outlines: histograms of oriented gradients (Dalal and Triggs 2005).

    (S, S, 3) uint8 -> float32 in 0..1; 9 orientations, cells of an eighth of the side, blocks of
    2 x 2 cells.
    """
    cell = pixels.shape[0] // 8
    cells = hog(pixels, pixels_per_cell=(cell, cell), cells_per_block=(2, 2), channel_axis=-1)
    return cells.astype(np.float32)


FEATURES: dict[str, Callable[[np.ndarray], np.ndarray]] = {"colour": colour, "HOG": outlines}


def classifiers(photos: int, seed: int) -> dict[str, ClassifierMixin]:
    """Untrained classifiers by name, for so many photos to learn from.

    Settings by three-fold cross-validation on the photos to learn from of ../shared/data/animals.
    Neighbours by the cosine: by Euclidean distance, a few plain photos are nearest to nearly all.
    """
    return {
        "logistic regression": make_pipeline(
            StandardScaler(), LogisticRegression(C=1e-3, max_iter=2000)
        ),
        "SVM": make_pipeline(StandardScaler(), SVC(C=10)),
        "random forest": RandomForestClassifier(200, random_state=seed),
        "nearest neighbours": make_pipeline(
            StandardScaler(), KNeighborsClassifier(min(15, photos), metric="cosine")
        ),
    }


@dataclass(frozen=True)
class Row:
    """One algorithm, measured.

    Attributes:
        name: features and classifier, or the name of the bundle.
        accuracy, macro_f1: 0..1, on the validation photos.
        training_seconds: features included; None if it was not recorded.
        trained_here: whether these are processor seconds of this run. Else they are what the
            card says: from start to end, wherever and on however many cores that was.
        milliseconds: median processor time a photo, from decoded square to class.
        size: bytes that must be kept: the pickled classifier, or every `model.tflite`.
    """

    name: str
    accuracy: float
    macro_f1: float
    training_seconds: float | None
    trained_here: bool
    milliseconds: float
    size: int


@dataclass(frozen=True)
class Comparison:
    """Algorithms on the same photos.

    Attributes:
        learned, validated: numbers of photos.
        rows: best macro-F1 first.
        remarks: sentences on other differences between rows than the algorithm.
    """

    learned: int
    validated: int
    rows: tuple[Row, ...]
    remarks: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """Plain values for JSON."""
        return {**asdict(self), "best": self.rows[0].name, "threads": THREADS}

    def to_text(self) -> str:
        """A table for people."""
        width = max(len(row.name) for row in self.rows)
        values = {"learned": self.learned, "validated": self.validated, "threads": THREADS}
        lines = [
            say("compare_head", **values),
            "",
            f"{'':{width}}  {say('compare_accuracy'):>8}  {say('compare_macro_f1'):>8}"
            f"  {say('compare_training'):>9}  {say('compare_time'):>12}  {say('compare_size'):>9}",
        ]
        for row in self.rows:
            seconds = (
                "-" if row.training_seconds is None else f"{number(row.training_seconds, 1)} s"
            )
            lines.append(
                f"{row.name:{width}}  {percent(row.accuracy):>8}  {number(row.macro_f1, 3):>8}"
                f"  {seconds:>9}{' ' if row.trained_here else '*'}"
                f"  {number(row.milliseconds, 1):>8} ms  {number(row.size / 1e6, 2):>6} MB"
            )
        if not all(row.trained_here for row in self.rows):
            lines += ["", say("compare_card_time")]
        return "\n".join([*lines, "", say("compare_best", name=self.rows[0].name)])


def shipped(names: Sequence[str]) -> list[Path]:
    """The bundles of `models/zoo` that know these classes and no others, in any order."""
    folders = sorted(card.parent for card in bundle.ZOO.glob(f"*/{bundle.CARD}"))
    return [folder for folder in folders if set(bundle.read_card(folder).names) == set(names)]


def compare(
    split: Split,
    bundles: Sequence[Path],
    *,
    split_name: str,
    seed: int = 0,
    log: Callable[[str], None] = print,
) -> Comparison:
    """Train every classical algorithm, and measure them and the bundles on the validation photos.

    Args:
        split: without photos of "none of these". Classifiers learn from train and tune.
        bundles: folders of bundles that know these classes, in any order.
        split_name: as bundles trained on this split have it in their provenance.
        seed: of everything random.
        log: called with sentences on what is being done.

    Raises:
        BundleError: a bundle is missing or damaged.
        DataError: a bundle knows other classes, or no photo of a class can be read.
    """
    # First, so that a broken bundle is reported before minutes of training.
    models = [_open(folder, split.names) for folder in bundles]
    log(say("compare_reading"))
    held_out = {sample.path for sample in split.validation}
    learn = [s for s in (*split.train, *split.tune) if s.path not in held_out]
    train = dataset.load(learn, SIDE)
    sides = {SIDE, *(member.card.input_size for model in models for member in model.members)}
    validation = {side: dataset.load(split.validation, side) for side in sides}
    for label, name in enumerate(split.names):
        if label not in train.labels:
            raise DataError("compare_unreadable", name=name)
    unreadable = (*train.unreadable, *validation[SIDE].unreadable)
    remarks = [
        say("photo_left_out", photo=shown(str(path)), reason=reason) for path, reason in unreadable
    ]
    rows: list[Row] = []
    with threadpool_limits(THREADS):
        rows += _classical(train, validation[SIDE], seed, log)
        for folder, model in zip(bundles, models, strict=True):
            log(say("compare_measuring", name=folder.name))
            rows.append(_network(folder.name, model, split.names, validation))
            trained_on = model.card.provenance.get("split")
            if trained_on != split_name:
                remarks.append(
                    say(
                        "compare_other_split",
                        name=folder.name,
                        split=trained_on or say("not_known"),
                    )
                )
    rows.sort(key=lambda row: -row.macro_f1)
    return Comparison(len(train.labels), len(validation[SIDE].labels), tuple(rows), tuple(remarks))


def _open(folder: Path, names: Sequence[str]) -> Model:
    model = load(folder, workers=1, threads=THREADS)
    if set(model.card.names) != set(names):
        raise DataError(
            "compare_other_classes",
            name=folder.name,
            known=", ".join(model.card.names),
            photos=", ".join(names),
        )
    return model


def _classical(
    train: dataset.Photos, validation: dataset.Photos, seed: int, log: Callable[[str], None]
) -> Iterator[Row]:
    """Each classifier on each kind of features, and on all of them."""
    columns, spent = {}, {}
    for kind, take in FEATURES.items():
        log(say("compare_features", name=kind))
        columns[kind], spent[kind] = _timed(_all, take, train.pixels)
    for kinds in (*((kind,) for kind in FEATURES), tuple(FEATURES)):
        inputs = np.hstack([columns[kind] for kind in kinds])
        for classifier, untrained in classifiers(len(train.labels), seed).items():
            name = f"{' + '.join(kinds)}, {classifier}"
            log(say("compare_fitting", name=name))
            model, seconds = _timed(untrained.fit, inputs, train.labels)
            yield _row(
                name,
                partial(_classify, model, kinds, validation.pixels),
                validation.labels,
                int(train.labels.max()) + 1,
                seconds=seconds + sum(spent[kind] for kind in kinds),
                trained_here=True,
                size=len(pickle.dumps(model)),
            )


def _all(take: Callable[[np.ndarray], np.ndarray], pixels: np.ndarray) -> np.ndarray:
    return np.stack([take(square) for square in pixels])


def _classify(model: Any, kinds: Sequence[str], pixels: np.ndarray, index: int) -> int:
    features = np.hstack([FEATURES[kind](pixels[index]) for kind in kinds])
    return int(model.predict(features[None])[0])


def _network(
    name: str, model: Model, names: Sequence[str], validation: Mapping[int, dataset.Photos]
) -> Row:
    views = [validation[member.card.input_size] for member in model.members]

    def classify(index: int) -> int:
        best = answer(model, [View(photos.pixels[index], (1.0, 1.0)) for photos in views])
        return names.index(model.card.names[best])

    networks = {member.folder: member for member in model.members}  # one may be in it twice
    noted = [member.card.provenance.get("seconds") for member in networks.values()]
    seconds = [float(number) for number in noted if number is not None]
    return _row(
        name,
        classify,
        views[0].labels,
        len(names),
        seconds=sum(seconds) if len(seconds) == len(noted) else None,
        trained_here=False,
        size=sum((folder / bundle.TFLITE).stat().st_size for folder in networks),
    )


def _row(
    name: str,
    classify: Callable[[int], int],
    truth: np.ndarray,
    classes: int,
    *,
    seconds: float | None,
    trained_here: bool,
    size: int,
) -> Row:
    """Classify one photo after another, as the page does, and count."""
    answers, times = zip(*(_timed(classify, index) for index in range(len(truth))), strict=True)
    confusion = Confusion.of([""] * classes, truth, np.array(answers))
    return Row(
        name=name,
        accuracy=confusion.accuracy,
        macro_f1=confusion.macro_f1,
        training_seconds=seconds,
        trained_here=trained_here,
        milliseconds=1000 * float(np.median(times)),
        size=size,
    )


def _timed(work: Callable[..., T], *inputs: Any) -> tuple[T, float]:
    """What `work` returns, and the processor seconds that it took."""
    started = time.process_time()
    return work(*inputs), time.process_time() - started
