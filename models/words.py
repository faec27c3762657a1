"""Codes and numbers into plain sentences. One table a language; a language is one more table."""

from typing import Any

ENGLISH = {
    # What the network answers.
    "sure": "very sure",
    "fairly_sure": "fairly sure",
    "leaning": "not very sure",
    "answer": "I think {label}, {sureness} ({confidence})",
    "ambiguous": "I cannot decide. My best guess is {label} ({confidence})",
    "unfamiliar": "I do not know what this is. I was only taught {known}",
    "poor_photo": "This photo is too hard for me to read",
    # Reasons: why there is no answer.
    "too_small": "The photo is tiny: its short side has {value:.0f} pixels, I need {limit:.0f}.",
    "too_plain": "The photo shows almost one single shade, there is nothing to recognise.",
    "too_dark": "The photo is too dark.",
    "too_bright": "The photo is too bright, its details are washed out.",
    "too_blurred": "The photo is blurred.",
    "looks_unfamiliar": "This looks unlike the photos of {known} that I learned from.",
    "between": "It could be {label} ({confidence}) or {runner_up} ({runner_up_confidence}).",
    "below_threshold": (
        "My confidence of {confidence} is below the {limit} that are asked for before I answer."
    ),
    # Tips: the photo that would help.
    "come_closer_pixels": "Use a larger version of the photo, or come closer.",
    "show_subject": "Take a photo in which the animal stands out from its surroundings.",
    "more_light": "Turn on a light or go outside, then try again.",
    "less_light": "Turn away from the sun or the lamp, then try again.",
    "hold_still": "Hold the camera still and tap the animal to focus, then try again.",
    "only_these": "Try a photo of {known}, with the whole animal in the picture.",
    "show_face": "Show the whole animal from the front or the side, and fill the picture with it.",
    # What the heatmap says.
    "map": "Brighter means: this part speaks for {label}.",
    "map_nothing": "Nothing in this photo speaks for {label}.",
    "low": "little",
    "high": "much",
}

LANGUAGES = {"en": ENGLISH}


def say(code: str, *, language: str = "en", **values: Any) -> str:
    """The sentence of a code with its values filled in. An unknown code raises KeyError."""
    return LANGUAGES[language][code].format(**values)


def percent(probability: float) -> str:
    """A probability in 0..1 with one decimal, never rounded up to certainty.

    >>> percent(0.9724), percent(0.9999), percent(0.0001)
    ('97.2 %', '>99.9 %', '<0.1 %')
    """
    if 0.9995 <= probability < 1:
        return ">99.9 %"
    if 0 < probability < 0.0005:
        return "<0.1 %"
    return f"{100 * probability:.1f} %"


def sureness(confidence: float) -> str:
    """How sure a calibrated probability in 0..1 is, in words."""
    code = "sure" if confidence >= 0.99 else "fairly_sure" if confidence >= 0.8 else "leaning"
    return say(code)


def either(names: list[str]) -> str:
    """A list for people: "cats, dogs or snakes"."""
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " or " + names[-1]


def both(names: list[str]) -> str:
    """A list for people: "cats, dogs and snakes"."""
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]
