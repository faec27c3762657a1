"""Join bundles to an ensemble, calibrate it, and write it as a bundle of its own."""

import contextlib
import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from models import bundle
from models.card import Member, ModelCard
from models.engine import Engine
from models.ensemble import Ensemble
from models.errors import BundleError, DataError
from models.figures import Provenance
from training import dataset, measure
from training.split import Split
from words import say


def join(
    members: Sequence[Path],
    out: Path,
    split: Split,
    *,
    weights: Sequence[float] | None = None,
    title: str | None = None,
    provenance: Provenance,
    log: Callable[[str], None] = print,
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
        log: called with sentences on what is left out, and what may be wrong.

    Raises:
        BundleError: members that cannot be joined, or `out` holds something else.
        DataError: weights that cannot be used, or photos of other classes.
    """
    weights, folders = check(members, out, weights)
    out = out.resolve()
    if len({folder.name for folder in folders}) < len(set(folders)):
        raise BundleError("ensemble_same_folder")
    cards = [bundle.read_card(folder) for folder in folders]
    first = cards[0]
    for folder, card in zip(folders, cards, strict=True):
        bundle.check_member(folder.name, card, first.names)
        _compare_splits(folder.name, card, split, provenance, log)
    if set(split.names) != set(first.names):
        photos, members_know = ", ".join(split.names), ", ".join(first.names)
        raise DataError("ensemble_other_classes", photos=photos, members=members_know)
    places = [_place(folder, card, out) for folder, card in zip(folders, cards, strict=True)]
    names, networks = ", ".join(first.names), ", ".join(folder.name for folder in folders)
    card = ModelCard(
        title=title or say("model_title", names=names, network=networks),
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
    card = measure.ensemble(Ensemble(card, [Engine(folder) for folder in folders]), split, log)
    with bundle.replacing(out) as temporary:
        for folder, place, member in zip(folders, places, cards, strict=True):
            if folder.parent != out.parent and not (temporary / place).exists():
                _copy(folder, member, temporary / place)
        (temporary / bundle.CARD).write_text(card.to_json(), encoding="utf-8")
    return card


def _copy(folder: Path, card: ModelCard, copy: Path) -> None:
    """Copy the files that a member's card names, verified, and the card itself."""
    copy.mkdir()
    for name in card.files:
        (copy / name).write_bytes(bundle.read_file(folder, card, name))
    (copy / bundle.CARD).write_text(card.to_json(), encoding="utf-8")


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
    split: Split,
    *,
    weights: Sequence[float] | None = None,
    title: str | None = None,
    provenance: Provenance,
    log: Callable[[str], None] = print,
) -> ModelCard:
    """Write one network, whose weights are the mean of the members' (Wortsman et al. 2022).

    Members must have started from the same pretrained weights: then what lies between them is as
    good as they are, or better, for the price of one. Arguments and errors are those of `join`.
    """
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
            raise BundleError("ensemble_other_network", name=folder.name, first=folders[0].name)
        _compare_splits(folder.name, card, split, provenance, log)
    model, *others = (bundle.load_keras(folder) for folder in folders)
    shares = [weight / sum(weights) for weight in weights]
    together = zip(*(network.get_weights() for network in (model, *others)), strict=True)
    model.set_weights([sum(s * w for s, w in zip(shares, of, strict=True)) for of in together])
    made = [
        {"bundle": folder.name, "share": share, **card.provenance}
        for folder, share, card in zip(folders, shares, cards, strict=True)
    ]
    sources = dict.fromkeys(s for card in cards for s in card.provenance.get("sources", ()))
    details: Provenance = {
        **provenance, "sources": list(sources), "photos": _counts(split),
        "aside": len(split.aside), "groups": split.grouping,
        "seconds": sum(card.provenance.get("seconds", 0) for card in cards),
        "parameters": model.count_params(), "mean_of": made,
    }  # fmt: skip
    card = replace(first, title=title or first.title, provenance=details)
    tune, held = (dataset.load(part, card.input_size) for part in (split.tune, split.validation))
    with bundle.replacing(out) as draft:
        card = bundle.save(draft, model, card)
        return bundle.update_card(draft, *measure.network(draft, card, split, tune, held))


def check(
    members: Sequence[Path], out: Path, weights: Sequence[float] | None
) -> tuple[list[float], list[Path]]:
    """Weights and folders of members that can be joined, see `join`."""
    folders = [folder.resolve() for folder in members]
    shares = [1 / len(folders)] * len(folders) if weights is None else list(weights)
    if len(shares) != len(folders):
        raise DataError("ensemble_weights", members=len(folders), weights=len(shares))
    if not all(0 < weight < math.inf for weight in shares):
        raise DataError("ensemble_weight_sign")
    bundle.refuse_foreign(out)
    if out.resolve() in folders:
        raise BundleError("ensemble_own_member")
    return shares, folders


def _compare_splits(
    name: str,
    card: ModelCard,
    split: Split,
    provenance: Provenance,
    log: Callable[[str], None],
) -> None:
    """Photos that a member learned from would make the ensemble look too good."""
    made = card.provenance
    if made.get("photos") != _counts(split) or made.get("seed") != provenance["seed"]:
        log(say("ensemble_other_split", name=name))


def _counts(split: Split) -> dict[str, int]:
    return {part: len(getattr(split, part)) for part in ("train", "tune", "validation")}
