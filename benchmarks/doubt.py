"""Does the model know when it does not know? Measures every check between logits and answer."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from scipy.special import logsumexp
from sklearn.covariance import LedoitWolf
from sklearn.metrics import roc_auc_score

from explain import cam
from explain.explanation import explain
from models import familiarity, photo, quality, verdict, view
from models.engine import Engine
from models.errors import BundleError
from models.load import load
from models.photo import Photo
from models.verdict import Verdict
from training import calibrate, dataset
from training.confidence import temperature
from training.damage import DAMAGES
from training.scores import expected_calibration_error
from training.shares import share
from training.split import Split, read_split

KNOWN = {"pets/cats": "cats", "pets/dogs": "dogs", "snakes_wild/snakes": "snakes"}
DAMAGED = ("blur", "dark", "noise", "jpeg", "small")


@dataclass(frozen=True)
class Outcomes:
    """What the model makes of some photos of one folder.

    Attributes:
        logits, features: (N, C), and (N, K) pooled.
        verdicts: of each photo.
    """

    logits: np.ndarray
    features: np.ndarray
    verdicts: list[Verdict]

    @property
    def answered(self) -> np.ndarray:
        """(N,) bool."""
        return np.array([v.status == "answer" for v in self.verdicts])

    def right(self, labels: np.ndarray) -> np.ndarray:
        """(N,) bool: the most probable class is the photo's."""
        return np.array([v.probabilities[0][0] for v in self.verdicts]) == labels


def run(folder: Path, data: Path) -> dict[str, Any]:
    """Measure a bundle of one network that knows cats, dogs and snakes.

    Args:
        folder: of the bundle.
        data: with animals/, wildlife22/, pets/, snakes_wild/ and outliers/; see docs/DATA.md.
    """
    engine = load(folder)
    if not isinstance(engine, Engine) or engine.memory is None:
        raise BundleError("bench_no_memory")
    known = [_observe(engine, _photos(data / name)) for name in KNOWN]
    labels = np.concatenate(
        [
            [label] * len(outcomes.verdicts)
            for label, outcomes in zip(KNOWN.values(), known, strict=True)
        ]
    )
    everyone = _joined(known)
    outside = {
        name: _observe(engine, _photos(data / "outliers" / name)) for name in ("things", "animals")
    }
    split = _split(data, engine)
    held = [sample for sample in split.validation if sample.label < len(split.names)]
    truth = np.array([split.names[sample.label] for sample in held])
    return {
        "model": engine.card.title,
        "calibration": _calibration(engine, data, everyone, labels),
        "familiarity_auroc": _familiarities(engine, data, known, outside),
        "answers": _answers(known, everyone, labels, outside),
        "aside": _aside(engine, data),
        "damage": _damage(engine, [p for name in KNOWN for p in _photos(data / name)], labels),
        "damage_of_validation_photos": _damage(engine, [s.path for s in held], truth),
        "small_animals": _small(engine, data, outside),
        "two_photos": _pairs(engine, everyone, labels),
    }


def _photos(folder: Path) -> list[Path]:
    return dataset.photos_in(folder)


def _observe(engine: Engine, photos: Sequence[Path | Photo]) -> Outcomes:
    def one(source: Path | Photo) -> tuple[np.ndarray, np.ndarray, Verdict]:
        picture = source if isinstance(source, Photo) else photo.open(source)
        square = view.of(picture, engine.card.input_size)
        evidence = engine.run(square)
        decision = verdict.decide(
            evidence.logits,
            quality.measure(picture, square),
            engine.card,
            engine.familiarity([evidence]),
            cam.second(evidence, engine.card),
        )
        return evidence.logits, evidence.features.mean(axis=(0, 1)), decision

    with ThreadPoolExecutor(2) as pool:
        logits, features, verdicts = zip(*pool.map(one, photos), strict=True)
    return Outcomes(np.stack(logits), np.stack(features), list(verdicts))


def _joined(parts: Sequence[Outcomes]) -> Outcomes:
    return Outcomes(
        np.concatenate([p.logits for p in parts]),
        np.concatenate([p.features for p in parts]),
        [v for p in parts for v in p.verdicts],
    )


def _halves(parts: Sequence[Outcomes]) -> tuple[Outcomes, Outcomes]:
    """First and second halves of every folder, files sorted by name."""
    return tuple(  # type: ignore[return-value]
        _joined(
            [
                Outcomes(p.logits[cut], p.features[cut], p.verdicts[cut])
                for p in parts
                for middle in [len(p.verdicts) // 2]
                for cut in [slice(None, middle) if first else slice(middle, None)]
            ]
        )
        for first in (True, False)
    )


def _calibration(engine: Engine, data: Path, known: Outcomes, labels: np.ndarray) -> dict[str, Any]:
    """Calibration error of the shipped temperature; cross-fitted: each half by the other's.

    And conformal coverage on one half of the validation photos with the limit of the other.
    """
    split = _split(data, engine)
    held = dataset.load(split.validation, engine.card.input_size).of_named(engine.card.names)
    logits = engine.logits(held.pixels)
    names = list(engine.card.names)
    truth = np.array([names.index(label) for label in labels])

    def error(logits: np.ndarray, truth: np.ndarray, temperature: float) -> float:
        card = replace(engine.card, temperature=temperature)
        values = verdict.probabilities(logits, card)
        right = values.argmax(axis=1) == truth
        return expected_calibration_error(values.max(axis=1), right)

    halves = np.random.default_rng(0).permutation(len(held.labels)) % 2 == 0
    crossed, covered, sizes = [], [], []
    for part in (halves, ~halves):
        other = logits[~part][:, : len(names)]
        fitted = replace(engine.card, temperature=temperature(other, held.labels[~part]))
        values = verdict.probabilities(logits[part], fitted)
        crossed.append((values, held.labels[part]))
        of_other = verdict.probabilities(logits[~part], fitted)
        fitted = replace(fitted, conformal=calibrate.conformal(of_other, held.labels[~part]))
        inside = verdict.prediction_set(values, fitted)
        covered.append(inside[np.arange(len(values)), held.labels[part]])
        sizes.append(inside.sum(axis=1))
    values, right = (np.concatenate(each) for each in zip(*crossed, strict=True))
    inside = verdict.prediction_set(verdict.probabilities(known.logits, engine.card), engine.card)
    return {
        "validation": error(logits, held.labels, engine.card.temperature),
        "validation_without_temperature": error(logits, held.labels, 1.0),
        "validation_cross_fitted": expected_calibration_error(
            values.max(axis=1), values.argmax(axis=1) == right
        ),
        "pets_and_snakes_wild": error(known.logits, truth, engine.card.temperature),
        "conformal_nominal": calibrate.COVERAGE,
        "conformal_covered_on_other_half": float(np.concatenate(covered).mean()),
        "conformal_covered_on_other_half_95": share(np.concatenate(covered)),
        "conformal_mean_set_size": float(np.concatenate(sizes).mean()),
        "conformal_covered_on_pets_and_snakes_wild": float(
            inside[np.arange(len(truth)), truth].mean()
        ),
        "conformal_covered_on_pets_and_snakes_wild_95": share(inside[np.arange(len(truth)), truth]),
        "conformal_mean_set_size_there": float(inside.sum(axis=1).mean()),
    }


def _split(data: Path, engine: Engine) -> Split:
    """The photos divided as for the training of the default model: see training/RESULTS.md."""
    wild, sources = data / "wildlife22", data / "sources.csv"
    also = [(f"{name}s", wild / name) for name in ("cat", "dog", "snake")]
    outside = [f for f in dataset.class_folders(wild) if f"{f.name}s" not in dict(also)]
    if engine.card.provenance.get("aside"):
        for folder in ("strangers", "masked", "boxed"):
            there = ((name, data / folder / name) for name in dict(also))
            also += [(name, path) for name, path in there if path.is_dir()]
        outside += dataset.class_folders(data / "outside")
        outside += [data / "backgrounds", data / "masked" / "others"]
    return read_split(
        data / "animals",
        csv_file=data / "animals" / "seed_split.csv",
        also=also,
        outside=outside,
        sources=sources if engine.card.provenance.get("aside") else None,
        grouped=engine.card.provenance.get("groups") is not None,
    )


def _aside(engine: Engine, data: Path) -> dict[str, Any] | None:
    """What becomes of photos by others than those who took the ones learned from.

    Of the classes: the thresholds were set on these. Of other things, by group: nothing was; files
    sorted by name, their first halves may choose between models.
    """
    split = _split(data, engine)
    if not split.aside:
        return None
    named = len(split.names)
    groups: dict[str, list[Path]] = {}
    for sample in split.aside:
        name = split.names[sample.label] if sample.label < named else sample.path.parent.name
        groups.setdefault(name, []).append(sample.path)
    outcomes = {name: _observe(engine, sorted(paths)) for name, paths in sorted(groups.items())}
    known = {name: outcomes.pop(name) for name in split.names if name in outcomes}
    labels = np.concatenate([[name] * len(of.verdicts) for name, of in known.items()])
    everyone, others = _joined(list(known.values())), _joined(list(outcomes.values()))
    halves = _halves(list(outcomes.values()))
    return {
        "known": len(labels),
        "known_right": share(everyone.right(labels)),
        "known_answered": share(everyone.answered),
        "known_answered_right": share(everyone.right(labels)[everyone.answered]),
        "others": len(others.verdicts),
        "others_not_answered": share(~others.answered),
        "others_not_answered_first_half": share(~halves[0].answered),
        "others_not_answered_second_half": share(~halves[1].answered),
        "others_not_answered_by_group": {
            name: {"photos": len(of.verdicts), "not_answered": float(1 - of.answered.mean())}
            for name, of in outcomes.items()
        },
    }


def _familiarities(
    engine: Engine, data: Path, known: Sequence[Outcomes], outside: dict[str, Outcomes]
) -> dict[str, dict[str, float]]:
    """Area under the ROC curve of many scores: photos of known classes against the others.

    `development` is the validation photos against the animals of wildlife22 held out from training.
    The rest is pets and snakes_wild against outliers: all, and each half of the files.
    """
    card, split = engine.card, _split(data, engine)
    learned = dataset.load(calibrate.sample(split.train, 0), card.input_size)
    _, features = engine.run_many(learned.pixels)
    labels, named = learned.labels, len(card.names)
    held = dataset.load(split.validation, card.input_size)
    held_logits, held_features = engine.run_many(held.pixels)
    unit = features / np.linalg.norm(features, axis=1, keepdims=True)
    means = np.stack([features[labels == c].mean(axis=0) for c in range(named)])
    inner = features[labels < named]
    within = LedoitWolf().fit(inner - means[labels[labels < named]]).precision_
    overall = LedoitWolf().fit(features)

    def distance(x: np.ndarray, mean: np.ndarray, precision: np.ndarray) -> np.ndarray:
        return np.einsum("nk,kl,nl->n", x - mean, precision, x - mean)

    def nearest(x: np.ndarray, among: np.ndarray, k: int) -> np.ndarray:
        similarity = x / np.linalg.norm(x, axis=1, keepdims=True) @ among.T
        return np.sort(similarity, axis=1)[:, -k]

    def mahalanobis(x: np.ndarray) -> np.ndarray:
        return -np.min([distance(x, mean, within) for mean in means], axis=0)

    plain = familiarity.learn(inner, np.ones(len(inner), bool))
    with_others = familiarity.learn(features, labels < named)
    memory = engine.memory
    assert memory is not None
    scores = {
        "maximum softmax": lambda z, x: verdict.probabilities(z, card).max(axis=1),
        "energy": lambda z, x: logsumexp(z[:, :named], axis=1),
        "none of these": lambda z, x: logsumexp(z[:, :named], axis=1) - z[:, -1],
        "Mahalanobis": lambda z, x: mahalanobis(x),
        "relative Mahalanobis": lambda z, x: (
            mahalanobis(x) + distance(x, overall.location_, overall.precision_)
        ),
        "nearest neighbour": lambda z, x: nearest(x, unit[labels < named], 1),
        "10th nearest neighbour": lambda z, x: nearest(x, unit[labels < named], 10),
        "nearest, 256 dimensions": lambda z, x: plain.familiarity(x),
        "nearest known - 0.2 nearest other": lambda z, x: with_others.familiarity(x),
        "the same with spoilt photos (ships)": lambda z, x: memory.familiarity(x),
    }
    first, second = _halves(known)
    halves = {name: _halves([outcomes]) for name, outcomes in outside.items()}
    table = {}
    for name, score in scores.items():

        def area(ins: Outcomes, outs: Outcomes, score: Any = score) -> float:
            a, b = score(ins.logits, ins.features), score(outs.logits, outs.features)
            return float(roc_auc_score(np.arange(len(a) + len(b)) < len(a), np.append(a, b)))

        inside = held.labels < named
        of_held = score(held_logits, held_features)
        everyone = _joined(known)
        table[name] = {"development": float(roc_auc_score(inside, of_held))} | {
            key: value
            for kind in outside
            for key, value in (
                (kind, area(everyone, outside[kind])),
                (f"{kind}_first_half", area(first, halves[kind][0])),
                (f"{kind}_second_half", area(second, halves[kind][1])),
            )
        }
    return table


def _answers(
    known: Sequence[Outcomes], everyone: Outcomes, labels: np.ndarray, outside: dict[str, Outcomes]
) -> dict[str, Any]:
    answered, right = everyone.answered, everyone.right(labels)
    return {
        "known_answered": float(answered.mean()),
        "known_answered_95": share(answered),
        "known_answered_right": float(right[answered].mean()),
        "known_answered_right_95": share(right[answered]),
        "known_answered_by_folder": {
            name: float(outcomes.answered.mean())
            for name, outcomes in zip(KNOWN, known, strict=True)
        },
        "known_refused_because": _reasons(everyone.verdicts),
        **{
            f"{name}_not_answered": float(1 - outcomes.answered.mean())
            for name, outcomes in outside.items()
        },
        **{
            f"{name}_not_answered_95": share(~outcomes.answered)
            for name, outcomes in outside.items()
        },
    }


def _reasons(verdicts: Sequence[Verdict]) -> dict[str, int]:
    first = [v.findings[0].reason for v in verdicts if v.findings]
    return {reason: first.count(reason) for reason in dict.fromkeys(first)}


def _damage(engine: Engine, paths: Sequence[Path], labels: np.ndarray) -> dict[str, Any]:
    """Answered, and right among those, of photos after each damage."""
    pictures = [photo.open(path) for path in paths]
    result: dict[str, Any] = {}
    for name in DAMAGED:
        damage, steps = DAMAGES[name], []
        total = wrong = 0
        for strength in damage.strengths:
            outcomes = _observe(engine, [Photo(damage.apply(p.rgb, strength)) for p in pictures])
            answered = outcomes.answered
            errors = int((answered & ~outcomes.right(labels)).sum())
            steps.append(
                {"strength": strength, "answered": float(answered.mean()), "wrong": errors}
            )
            total, wrong = total + int(answered.sum()), wrong + errors
        result[name] = {"answered_right": 1 - wrong / max(total, 1), "strengths": steps}
    return result


def _small(engine: Engine, data: Path, outside: dict[str, Outcomes]) -> dict[str, Any]:
    """How often "it is small" is said of what is not answered: small animals, and none at all.

    Every pet is set, 0.35 times as large, onto a photo of things, left of the middle.
    """
    scenes = _photos(data / "outliers" / "things")[::5]
    found = []
    for number, path in enumerate(
        p for name in KNOWN if "pets" in name for p in _photos(data / name)
    ):
        pet = photo.open(path).rgb
        height, width = pet.shape[:2]
        scene = view.resize(photo.open(scenes[number % len(scenes)]).rgb, width, height)
        h, w = round(0.35 * height), round(0.35 * width)
        top, left = (height - h) // 2, (width - w) // 3
        scene[top : top + h, left : left + w] = view.resize(pet, w, h)
        found.append(explain(engine, Photo(scene)).verdict)
    refused = [v for v in found if v.status != "answer"]
    strangers = [
        v
        for name in outside
        for v in (explain(engine, path).verdict for path in _photos(data / "outliers" / name))
        if v.status != "answer"
    ]

    def said(verdicts: Sequence[Verdict]) -> float:
        return sum(v.findings[0].reason == "looks_small" for v in verdicts) / max(len(verdicts), 1)

    return {
        "answered": 1 - len(refused) / len(found),
        "not_answered_told_to_come_closer": said(refused),
        "outliers_told_to_come_closer": said(strangers),
    }


def _pairs(engine: Engine, known: Outcomes, labels: np.ndarray) -> dict[str, Any]:
    """Every photo that is not answered, together with every other photo of its class."""
    answered = right = pairs = 0
    for index in np.flatnonzero(~known.answered):
        for other in np.flatnonzero(labels == labels[index]):
            if other == index:
                continue
            pair = [known.verdicts[index], known.verdicts[other]]
            joint, _ = verdict.together(pair, engine.card)
            pairs += 1
            answered += joint.status == "answer"
            right += joint.label == labels[index]
    return {
        "pairs": pairs,
        "answered": answered / max(pairs, 1),
        "right": right / max(answered, 1),
    }
