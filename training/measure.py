"""What a new model is worth: calibrated, then measured on photos that had no part in it."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from models import bundle, quality, verdict
from models.card import ModelCard
from models.engine import Engine
from models.ensemble import Ensemble
from models.figures import Metrics, RiskCoverage
from models.model import Model
from models.names import shown
from training import calibrate, confidence, dataset
from training.scores import expected_calibration_error, score
from training.shares import clearly_lowest, effective
from training.split import Split
from words import say
from words.report import interval


def network(
    out: Path,
    card: ModelCard,
    split: Split,
    tune: dataset.Photos,
    validation: dataset.Photos,
    effort: calibrate.Effort = calibrate.THOROUGH,
) -> tuple[ModelCard, dict[str, bytes]]:
    """Calibrate and measure the network of the bundle `out`; nothing is written.

    Returns:
        The card with temperature and thresholds from the tune photos and those that are kept aside,
        and figures from the validation photos; and memory.npz, of the training photos.
    """
    engine, side = Engine(out), card.input_size
    learned = dataset.load(calibrate.sample(split.train, split.seed, effort), side)
    engine.memory = calibrate.remember(engine, learned, split.seed, effort)
    engine.card = card
    tuning, strangers = tune.of_named(card.names), range(0)
    by_others = [sample for sample in split.aside if sample.label < len(card.names)]
    if by_others:
        aside = dataset.load(by_others, side)
        strangers = range(len(tuning.labels), len(tuning.labels) + len(aside.labels))
        tuning = tuning.joined(aside)
    engine.card = calibrate.calibrated(engine, {side: tuning}, effort, strangers)
    held_out = validation.of_named(card.names)
    groups = [split.groups.get(path, path) for path in held_out.paths]
    metrics = _metrics(engine, {side: held_out}, groups)
    metrics["validation"]["independent"] = effective(groups)
    count = len(tuning.labels)
    metrics["threshold"] = {
        "photos": count,
        "risk": confidence.provable_risk(count),
        "certainty": confidence.CERTAINTY,
    }
    return replace(engine.card, metrics=metrics), {bundle.MEMORY: engine.memory.to_bytes()}


def ensemble(model: Ensemble, split: Split, log: Callable[[str], None]) -> ModelCard:
    """The ensemble's card, calibrated on the tune photos and measured on the validation photos."""
    model.card = calibrate.calibrated(model, _views(model, split, split.tune, log))
    held_out = _views(model, split, split.validation, log)
    return replace(model.card, metrics=_metrics(model, held_out))


def _metrics(
    model: Model, held_out: Mapping[int, dataset.Photos], groups: Sequence[Hashable] | None = None
) -> Metrics:
    """Figures of a calibrated model on photos of named classes, as views of every member's side."""
    card, first = model.card, held_out[model.card.input_size]
    views = {side: photos.pixels for side, photos in held_out.items()}
    logits, familiar = calibrate.outputs(model, views)
    values = verdict.probabilities(logits, card)
    validation: Any = score(card.names, first.labels, values, groups)
    return {"validation": validation, **figures(card, first, logits, familiar)}


def _views(
    model: Ensemble,
    split: Split,
    samples: Sequence[dataset.Sample],
    log: Callable[[str], None],
) -> dict[int, dataset.Photos]:
    """Photos of named classes as every member's squares, labels as the ensemble's indices."""
    names = model.card.names
    named = [
        dataset.Sample(sample.path, names.index(split.names[sample.label]))
        for sample in samples
        if sample.label < len(names)
    ]
    photos = {
        side: dataset.load(named, side)
        for side in {member.card.input_size for member in model.members}
    }
    for path, reason in photos[model.card.input_size].unreadable:
        log(say("photo_left_out", photo=shown(str(path)), reason=reason))
    return photos


def figures(
    card: ModelCard, photos: dataset.Photos, logits: np.ndarray, familiar: np.ndarray
) -> Metrics:
    """What the card's numbers do on photos that had no part in them: figures for the card.

    Args:
        card: calibrated.
        photos: of named classes, as the first member sees them.
        logits, familiar: of these photos, see `look`.

    Returns:
        calibration_error: expected calibration error, before and after the temperature.
        conformal: share of sets that hold the right class, and their mean size.
        risk_coverage: for a threshold of 0..100 %, how many of the photos are answered, and how
            many of them wrongly.
        confidence_alone: the same, were there no other check than this threshold.
    """
    values = verdict.probabilities(logits, card)
    right = values.argmax(axis=1) == photos.labels
    before = verdict.probabilities(logits, replace(card, temperature=1.0)).max(axis=1)
    inside = verdict.prediction_set(values, card)
    open_card = replace(card, thresholds=replace(card.thresholds, confidence=0.0))
    # Loaded photos are squares already; how small they were is not known here.
    verdicts = [
        verdict.decide(z, quality.of_pixels(pixels, 1 << 20), open_card, f)
        for z, pixels, f in zip(logits, photos.pixels, familiar, strict=True)
    ]
    allowed = np.array([decided.status == "answer" for decided in verdicts])
    return {
        "calibration_error": {
            "before": expected_calibration_error(before, right),
            "after": expected_calibration_error(values.max(axis=1), right),
        },
        "conformal": {
            "covered": float(inside[np.arange(len(right)), photos.labels].mean()),
            "mean_size": float(inside.sum(axis=1).mean()),
        },
        "risk_coverage": _traded(values.max(axis=1), right, allowed),
        "confidence_alone": _traded(values.max(axis=1), right, np.ones_like(right)),
    }


def _traded(confidences: np.ndarray, right: np.ndarray, allowed: np.ndarray) -> RiskCoverage:
    """What thresholds of 0..100 % do: of the photos, (N,) each, only `allowed` are answered."""
    answered = [allowed & (confidences >= percent / 100) for percent in range(101)]
    return {
        "photos": len(right),
        "answered": [int(chosen.sum()) for chosen in answered],
        "wrong": [int((chosen & ~right).sum()) for chosen in answered],
    }


def ending(card: ModelCard) -> list[str]:
    """How good a new model is, for the command line: accuracy, recall of each class, the weakest.

    On the validation photos, with 95 % intervals.
    """
    figures = card.metrics["validation"]
    accuracy, classes = figures["accuracy_95"], figures["classes"]
    lines = [say("fit_accuracy", photos=figures["photos"], share=interval(accuracy))]
    independent = figures.get("independent", figures["photos"])
    if independent < 0.9 * figures["photos"]:
        lines.append(say("fit_independent", photos=independent))
    tested = {name: of for name, of in classes.items() if of["photos"]}
    width = max(map(len, tested))
    for name, of in tested.items():
        right = round(of["recall"] * of["photos"])
        recall = of["recall_95"]
        assert recall is not None  # there are photos of it
        share = interval(recall)
        line = say("fit_class", right=right, photos=of["photos"], share=share)
        lines.append(f"    {name:{width}}  {line}")
    recalls = {name: of["recall"] for name, of in tested.items()}
    if len(set(recalls.values())) > 1:
        least = min(recalls.values())
        weakest = ", ".join(name for name, recall in recalls.items() if recall == least)
        scale = independent / figures["photos"]
        counts = [of["photos"] * scale for of in tested.values()]
        right_of = [of["recall"] * count for of, count in zip(tested.values(), counts, strict=True)]
        clear = clearly_lowest(right_of, counts) is not None
        lines.append(say("fit_weakest" if clear else "fit_weakest_chance", names=weakest))
    asked, sets = card.metrics["threshold"], card.conformal
    if sets is not None and sets.coverage < calibrate.COVERAGE:
        lines.append(
            say(
                "fit_few",
                photos=asked["photos"],
                coverage=100 * sets.coverage,
                risk=100 * asked["risk"],
            )
        )
    largest = max(of["photos"] for of in tested.values()) / figures["photos"]
    if len(tested) > 1 and accuracy["low"] <= largest:
        lines.append(say("fit_guessing"))
    return lines
