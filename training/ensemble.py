"""Join bundles to an ensemble, calibrate it, and write it as a bundle of its own."""

import contextlib
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from models import bundle, verdict
from models.card import Member, ModelCard
from models.engine import Engine
from models.ensemble import Ensemble
from models.errors import BundleError, DataError
from training import calibrate, dataset
from training.evaluate import score


def join(
    members: Sequence[Path],
    out: Path,
    split: dataset.Split,
    *,
    weights: Sequence[float] | None = None,
    title: str | None = None,
    provenance: Mapping[str, Any],
    say: Callable[[str], None] = print,
) -> ModelCard:
    """Write the ensemble `out` of bundles that know the same classes.

    A member beside `out` stays where it is; any other is copied into it. Temperature and
    thresholds come from the tune photos, figures from the validation photos, as for one network.

    Args:
        members: their folders.
        out: folder to write; an older bundle there is replaced.
        split: the photos, divided as for the members' training.
        weights: one for each member, greater than 0; equal by default.
        title: one line for people.
        provenance: how it was made, for the card; "seed" is that of the split.
        say: told what is left out, and what may be wrong.

    Raises:
        BundleError: members that cannot be joined, or `out` holds something else.
        DataError: weights that cannot be used, or photos of other classes.
    """
    weights, folders = check(members, out, weights)
    out = out.resolve()
    if len({folder.name for folder in folders}) < len(set(folders)):
        raise BundleError("Two members have folders of the same name: rename one of them.")
    cards = [bundle.read_card(folder) for folder in folders]
    first = cards[0]
    for folder, card in zip(folders, cards, strict=True):
        bundle.check_member(folder.name, card, first.names)
        _compare_splits(folder.name, card, split, provenance, say)
    if set(split.names) != set(first.names):
        raise DataError(
            f"The photos are of other classes ({', '.join(split.names)}) than the members know "
            f"({', '.join(first.names)})."
        )
    places = [_place(*each, out) for each in zip(folders, cards, strict=True)]
    card = ModelCard(
        title=title or f"{', '.join(first.names)} by {', '.join(f.name for f in folders)}",
        labels=first.labels,
        architecture="ensemble",
        input_size=first.input_size,
        head="ensemble",
        layer=first.layer,
        provenance={**provenance, "photos": _counts(split), "groups": split.grouping},
        members=tuple(
            Member(place, weight, bundle.fingerprint(member))
            for place, weight, member in zip(places, weights, cards, strict=True)
        ),
    )
    card = measured(Ensemble(card, [Engine(folder) for folder in folders]), split, say)
    with bundle.replacing(out) as temporary:
        for folder, place, member in zip(folders, places, cards, strict=True):
            if folder.parent != out.parent and not (temporary / place).exists():
                (temporary / place).mkdir()
                for name in member.files:
                    content = bundle.read_file(folder, member, name)
                    (temporary / place / name).write_bytes(content)
                (temporary / place / bundle.CARD).write_text(member.to_json(), encoding="utf-8")
        (temporary / bundle.CARD).write_text(card.to_json(), encoding="utf-8")
    return card


def _place(folder: Path, card: ModelCard, out: Path) -> str:
    """Name of a member's folder, inside `out` where it is copied; it never replaces another's."""
    inside = out / folder.name
    if folder.parent == out.parent or not inside.exists():
        return folder.name
    digest = bundle.fingerprint(card)
    with contextlib.suppress(BundleError):
        if bundle.fingerprint(bundle.read_card(inside)) == digest:
            return folder.name
    return f"{folder.name}-{digest[:8]}"


def average(
    members: Sequence[Path],
    out: Path,
    split: dataset.Split,
    *,
    weights: Sequence[float] | None = None,
    title: str | None = None,
    provenance: Mapping[str, Any],
    say: Callable[[str], None] = print,
) -> ModelCard:
    """Write one network, whose weights are the mean of the members' (Wortsman et al. 2022).

    Members must have started from the same pretrained weights: then what lies between them is as
    good as they are, or better, for the price of one. Arguments and errors are those of `join`.
    """
    from training import fit

    weights, folders = check(members, out, weights)
    cards = [bundle.read_card(folder) for folder in folders]
    first = cards[0]
    for folder, card in zip(folders, cards, strict=True):
        if (card.architecture, card.input_size, card.labels, card.outside) != (
            first.architecture,
            first.input_size,
            first.labels,
            first.outside,
        ) or card.members:
            raise BundleError(
                f"{folder.name} is another kind of network than {folders[0].name}, or knows other "
                "classes: their weights have no mean."
            )
        _compare_splits(folder.name, card, split, provenance, say)
    model, *others = (bundle.load_keras(folder) for folder in folders)
    shares = [weight / sum(weights) for weight in weights]
    together = zip(*(network.get_weights() for network in (model, *others)), strict=True)
    model.set_weights([sum(s * w for s, w in zip(shares, each, strict=True)) for each in together])
    made = [
        {"bundle": folder.name, "share": share, **card.provenance}
        for folder, share, card in zip(folders, shares, cards, strict=True)
    ]
    sources = dict.fromkeys(source for each in made for source in each.get("sources", ()))
    details = {
        **provenance, "sources": list(sources), "photos": _counts(split),
        "aside": len(split.aside), "groups": split.grouping,
        "seconds": sum(each.get("seconds", 0) for each in made),
        "parameters": model.count_params(), "mean_of": made,
    }  # fmt: skip
    card = replace(first, title=title or first.title, provenance=details)
    tune, held = (dataset.load(part, card.input_size) for part in (split.tune, split.validation))
    with bundle.replacing(out) as draft:
        card = bundle.save(draft, model, card)
        return bundle.update_card(draft, *fit.measured(draft, card, split, tune, held))


def check(
    members: Sequence[Path], out: Path, weights: Sequence[float] | None
) -> tuple[list[float], list[Path]]:
    """Weights and folders of members that can be joined, see `join`."""
    folders = [folder.resolve() for folder in members]
    found = [1 / len(folders)] * len(folders) if weights is None else list(weights)
    if len(found) != len(folders):
        raise DataError(f"There are {len(folders)} members but {len(found)} weights.")
    if not all(0 < weight < math.inf for weight in found):
        raise DataError("Every weight must be a number greater than 0.")
    bundle.refuse_foreign(out)
    if out.resolve() in folders:
        raise BundleError("The ensemble would replace its own member: choose another --out.")
    return found, folders


def _compare_splits(
    name: str,
    card: ModelCard,
    split: dataset.Split,
    provenance: Mapping[str, Any],
    say: Callable[[str], None],
) -> None:
    """Photos that a member learned from would make the ensemble look too good."""
    made = card.provenance
    if made.get("photos") != _counts(split) or made.get("seed") != provenance["seed"]:
        say(
            f"{name} seems to have learned from another division of the photos: temperature, "
            "thresholds and figures may be too good. Give --split, --also, --outside and --seed "
            "as for its training."
        )


def _counts(split: dataset.Split) -> dict[str, int]:
    return {part: len(getattr(split, part)) for part in ("train", "tune", "validation")}


def measured(model: Ensemble, split: dataset.Split, say: Callable[[str], None]) -> ModelCard:
    """The ensemble's card, calibrated on the tune photos and measured on the validation photos."""
    model.card = calibrate.calibrated(model, _views(model, split, split.tune, say))
    held = _views(model, split, split.validation, say)
    logits, familiar = calibrate.look(model, {side: photos.pixels for side, photos in held.items()})
    first = held[model.card.input_size]
    figures = score(model.card.names, first.labels, verdict.probabilities(logits, model.card))
    more = calibrate.measured(model.card, first, logits, familiar)
    return replace(model.card, metrics={"validation": figures.to_dict(), **more})


def _views(
    model: Ensemble,
    split: dataset.Split,
    samples: Sequence[dataset.Sample],
    say: Callable[[str], None],
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
    for path, sentence in photos[model.card.input_size].unreadable:
        say(f"Left out: {path}: {sentence}")
    return photos
