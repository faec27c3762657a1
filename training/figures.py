"""What was observed -> figures, as plain numbers for JSON.

A share comes as {value, low, high, photos}: 0..1, with its 95 % interval.
"""

from collections.abc import Mapping, Sequence
from typing import Any, get_args

import numpy as np

from explain.faithfulness import bootstrap_interval
from models.card import ModelCard
from models.verdict import Status
from training.observe import TOLERANCE, Observation, Observations, OnMask
from training.other_backgrounds import Swap
from training.scores import expected_calibration_error, score
from training.shares import clearly_lowest, share

BINS = 15  # as of the calibration error
CURVE_POINTS = 100
THRESHOLDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99)
SQUARE = 1.05  # photos up to this aspect ratio count as square


def figures(card: ModelCard, observed: Observations) -> dict[str, Any]:
    """Every figure of what was observed; the parts that need masks are None without them."""
    photos, truth, probabilities = observed.photos, observed.truth, observed.probabilities
    confidences = probabilities.max(axis=1)
    right = probabilities.argmax(axis=1) == truth
    # softmax(z) is softmax(z / T) to the power of T, brought back to a sum of 1.
    raw = probabilities**card.temperature
    raw = (raw / raw.sum(axis=1, keepdims=True)).max(axis=1)
    classification = score(card.names, truth, probabilities)
    for index, label in enumerate(card.labels):
        of_class = right[truth == index]
        classification["classes"][label.name] |= {
            "display": label.display,
            "recall_95": share(of_class),
        }
    return {
        "classification": classification,
        "accuracy": share(right),
        "roc_auc": _roc_auc(card.names, truth, probabilities),
        "reliability": _reliability(confidences, right),
        "before_calibration": {
            "calibration_error": expected_calibration_error(raw, right, bins=BINS),
            "reliability": _reliability(raw, right),
        },
        "selective": {
            **_selective(confidences, right),
            "at_thresholds": [
                {"threshold": threshold, **_answered(confidences >= threshold, right)}
                for threshold in THRESHOLDS
            ],
            "verdict": {
                "threshold": card.thresholds.confidence,
                "statuses": {
                    status: sum(photo.status == status for photo in photos)
                    for status in get_args(Status)
                },
                **_answered(np.array([photo.status == "answer" for photo in photos]), right),
            },
        },
        "bias": _bias(photos, right, classification["classes"]),
        "pointing": _pointing([photo.on_mask for photo in photos if photo.on_mask]),
        "backgrounds": _backgrounds(observed.swaps, observed.empty),
    }


def mean(values: np.ndarray) -> dict[str, Any]:
    """Mean of (N,) numbers and its bootstrap interval."""
    low, high = bootstrap_interval(np.asarray(values, float))
    return {"value": float(np.mean(values)), "low": low, "high": high, "photos": len(values)}


def _roc_auc(
    names: Sequence[str], truth: np.ndarray, probabilities: np.ndarray
) -> dict[str, Any] | None:
    """Area under the ROC curve of each class against the rest, and their mean over classes.

    How often a photo of the class gets a higher probability of it than a photo of another class.
    """
    from sklearn.metrics import roc_auc_score  # the page shows reports without scikit-learn

    there = [index for index in range(len(names)) if 0 < np.sum(truth == index) < len(truth)]
    if not there:
        return None
    areas = {
        names[index]: float(roc_auc_score(truth == index, probabilities[:, index]))
        for index in there
    }
    return {"macro": float(np.mean(list(areas.values()))), "classes": areas}


def _reliability(confidences: np.ndarray, right: np.ndarray) -> list[dict[str, Any]]:
    """Accuracy where the network was about equally sure; the bins of the calibration error."""
    index = np.minimum((confidences * BINS).astype(int), BINS - 1)
    return [
        {
            "from": b / BINS,
            "to": (b + 1) / BINS,
            "confidence": float(confidences[index == b].mean()),
            "accuracy": share(right[index == b]),
        }
        for b in np.unique(index).tolist()
    ]


def _selective(confidences: np.ndarray, right: np.ndarray) -> dict[str, Any]:
    """Accuracy of the answered as fewer and surer photos are answered (El-Yaniv & Wiener 2010).

    AURC (Geifman et al. 2019): the error among photos at least as sure as this one, averaged over
    all photos; equally sure photos are answered together. 0 is best.
    """
    order = np.argsort(-confidences, kind="stable")
    sorted_confidences = confidences[order]
    ends = np.flatnonzero(np.append(np.diff(sorted_confidences) != 0, True))
    accuracy = np.cumsum(right[order])[ends] / (ends + 1)
    of_photo = accuracy[np.searchsorted(ends, np.arange(len(order)))]
    drawn = np.unique(np.linspace(0, len(ends) - 1, CURVE_POINTS).round().astype(int))
    return {
        "aurc": float(np.mean(1 - of_photo)),
        "curve": {
            "threshold": sorted_confidences[ends[drawn]].tolist(),
            "coverage": ((ends[drawn] + 1) / len(order)).tolist(),
            "accuracy": accuracy[drawn].tolist(),
        },
    }


def _answered(answered: np.ndarray, right: np.ndarray) -> dict[str, Any]:
    return {"answered": share(answered), "accuracy": share(right[answered])}


def _bias(
    photos: Sequence[Observation], right: np.ndarray, classes: Mapping[str, Mapping[str, Any]]
) -> dict[str, Any]:
    """Accuracy within groups of photos, and between the classes."""
    shapes = np.array([_shape(photo.aspect) for photo in photos])
    masked = [index for index, photo in enumerate(photos) if photo.on_mask]
    areas = np.array([photo.on_mask.area for photo in photos if photo.on_mask])
    recalls = {name: of["recall"] for name, of in classes.items() if of["photos"]}
    best, worst = max(recalls, key=recalls.__getitem__), min(recalls, key=recalls.__getitem__)
    return {
        "brightness": _thirds(np.array([photo.brightness for photo in photos]), right),
        "contrast": _thirds(np.array([photo.contrast for photo in photos]), right),
        "sharpness": _thirds(np.array([photo.sharpness for photo in photos]), right),
        "size": _thirds(areas, right[masked]) if masked else None,
        "orientation": [
            {"group": shape, "accuracy": share(right[shapes == shape])}
            for shape in ("portrait", "square", "landscape")
            if (shapes == shape).any()
        ],
        "class_gap": {
            "value": recalls[best] - recalls[worst],
            "best": classes[best]["display"],
            "worst": classes[worst]["display"],
        }
        if len(recalls) > 1
        else None,
    }


def _shape(aspect: float) -> str:
    if max(aspect, 1 / aspect) <= SQUARE:
        return "square"
    return "landscape" if aspect > 1 else "portrait"


def _thirds(values: np.ndarray, right: np.ndarray) -> list[dict[str, Any]]:
    """Accuracy in the lowest, middle and highest third; equal values stay together."""
    third = np.searchsorted(np.quantile(values, [1 / 3, 2 / 3]), values)
    return [
        {
            "group": group,
            "from": float(values[third == index].min()),
            "to": float(values[third == index].max()),
            "accuracy": share(right[third == index]),
        }
        for index, group in enumerate(("lowest", "middle", "highest"))
        if (third == index).any()
    ]


def _pointing(photos: Sequence[OnMask]) -> dict[str, Any] | None:
    """Whether heatmaps lie on animals, beside always guessing the centre; differences paired."""
    if not photos:
        return None
    hit = np.array([photo.hit for photo in photos], float)
    centre_hit = np.array([photo.centre_hit for photo in photos], float)
    auroc = np.array([photo.auroc for photo in photos])
    centre_auroc = np.array([photo.centre_auroc for photo in photos])
    return {
        "tolerance": TOLERANCE,
        "hit": mean(hit),
        "centre_hit": mean(centre_hit),
        "hit_difference": mean(hit - centre_hit),
        "auroc": mean(auroc),
        "centre_auroc": mean(centre_auroc),
        "auroc_difference": mean(auroc - centre_auroc),
    }


def _backgrounds(swaps: Sequence[Swap], empty: Sequence[Status]) -> dict[str, Any] | None:
    if not swaps:
        return None
    before = np.array([swap.before == swap.animal for swap in swaps])
    after = np.array([swap.after == swap.animal for swap in swaps])
    return {
        "original": share(before),
        "swapped": share(after),
        "difference": mean(after.astype(float) - before),
        "follows_background": share(np.array([swap.after == swap.background for swap in swaps])),
        "alone_answered": share(np.array([status == "answer" for status in empty])),
    }


def weakest(bias: Mapping[str, Any]) -> tuple[int, dict[str, Any] | None]:
    """Which kind of photo is recognised less often than others, as far as chance allows to say so.

    Some group is always lowest: it is named only where chance does not explain it.

    Args:
        bias: of a report.

    Returns:
        Number of groups with photos, and the weakest of them: property, group, value, photos, and
        the value of the other groups of the same property; None where no group stands out.
    """
    properties = {
        name: [group for group in bias.get(name) or () if group["accuracy"]]
        for name in ("brightness", "contrast", "sharpness", "size", "orientation")
    }
    total = sum(map(len, properties.values()))
    clear = []
    for name, groups in properties.items():
        photos = [group["accuracy"]["photos"] for group in groups]
        right = [group["accuracy"]["value"] * group["accuracy"]["photos"] for group in groups]
        index = clearly_lowest(right, photos, total)
        if index is not None:
            others = (sum(right) - right[index]) / (sum(photos) - photos[index])
            clear.append(
                {
                    "property": name,
                    "group": groups[index]["group"],
                    "value": groups[index]["accuracy"]["value"],
                    "photos": photos[index],
                    "others": others,
                }
            )
    return total, min(clear, key=lambda group: group["value"], default=None)
