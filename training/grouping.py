"""A division of photos that keeps groups together: near copies, and frames of one burst."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from training import duplicates
from training.dataset import Sample
from words import say


def apart(
    train: Sequence[Sample], validation: Sequence[Sample], fixed: Collection[Sample]
) -> tuple[list[Sample], list[Sample], dict[Path, int], int]:
    """Divide anew where a group stands on both sides.

    Args:
        train, validation: as divided at random, class by class.
        fixed: photos of these that stay on their side: a group on both is left out of training.

    Returns:
        Both parts, the groups (see `duplicates.groups`), and how many photos were left out of
        training.
    """
    groups = duplicates.groups([sample.path for sample in (*train, *validation)])
    kept = set(fixed)
    free, held = regrouped(
        [s for s in train if s not in kept], [s for s in validation if s not in kept], groups
    )
    held += [sample for sample in validation if sample in kept]
    tested = {groups[sample.path] for sample in held if sample.path in groups}
    learned = free + [sample for sample in train if sample in kept]
    clean = [sample for sample in learned if groups.get(sample.path) not in tested]
    return clean, held, groups, len(learned) - len(clean)


def regrouped(
    rest: Sequence[Sample], taken: Sequence[Sample], groups: Mapping[Path, int]
) -> tuple[list[Sample], list[Sample]]:
    """Two parts of a random division with each group on one side, of about the same sizes.

    Class by class, in the random order of the division: a group is taken with its first photo, as
    long as that brings the number nearer to what was to be taken. Without groups nothing changes.

    Args:
        rest, taken: the division, in random order within each class.
        groups: see `duplicates.groups`.
    """
    side: dict[int, bool] = {}  # whether a group is taken
    parts: tuple[list[Sample], list[Sample]] = ([], [])
    for label in sorted({sample.label for sample in (*rest, *taken)}):
        wanted = sum(sample.label == label for sample in taken)
        ordered = [sample for part in (taken, rest) for sample in part if sample.label == label]
        # Photos without company are groups of one.
        group_of = {s: groups.get(s.path, -1 - i) for i, s in enumerate(ordered)}
        sizes = Counter(group_of.values())
        count = sum(size for group, size in sizes.items() if side.get(group, False))
        own = {group: side[group] for group in sizes if group in side}
        for group, size in sizes.items():  # in the order in which they first occur
            if group not in own:
                own[group] = count + size / 2 <= wanted
                count += size if own[group] else 0
        new = [group for group in own if group not in side]
        if wanted and not any(own.values()) and len(own) > 1 and new:
            own[min(new, key=sizes.__getitem__)] = True
        if all(own.values()) and len(own) > 1 and new:
            own[max(new, key=sizes.__getitem__)] = False
        side |= {group: taken_too for group, taken_too in own.items() if group >= 0}
        for sample in ordered:
            parts[own[group_of[sample]]].append(sample)
    return parts


def remarks(groups: Mapping[Path, int], left_out: int) -> list[str]:
    """Sentences on what was kept together or left out because of the groups."""
    sentences = []
    if groups:
        count = len(set(groups.values()))
        code = "groups_one" if count == 1 else "groups_many"
        sentences.append(say(code, photos=len(groups), groups=count))
    if left_out:
        sentences.append(say("groups_left_out", count=left_out))
    return sentences


def why_missing(
    label: int, samples: Sequence[Sample], groups: Mapping[Path, int], left_out: int
) -> str:
    """Code of the sentence on a class that has no photos for one of the parts."""
    of_class = {groups.get(sample.path) for sample in samples if sample.label == label}
    if len(of_class) == 1 and None not in of_class:
        return "data_part_one_group"
    return "data_part_groups" if left_out else "data_part_empty"
