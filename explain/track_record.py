"""How well each method did in tests, in words: the figures of `docs/EXPLANATIONS.md`."""

import json
from pathlib import Path

from explain import forgetting
from words import say

MEASURED = json.loads(Path(__file__).with_name("measured.json").read_text(encoding="utf-8"))


def track_record(method: str) -> str:
    """What is known of a method; that nothing is, where it was not measured yet."""
    figures = MEASURED["methods"].get(method)
    if figures is None:
        return say("method_unmeasured")
    photos = MEASURED["photos"]
    return say(
        "method_measured",
        hits=round(figures["off_centre"] * photos),
        photos=photos,
        verdict=say(f"method_{forgetting.kind(figures['without_weights'])}"),
    )
