"""HTML fragments and browser snippets that several screens share."""

from collections.abc import Sequence
from html import escape

import numpy as np

from explain import render
from explain.explanation import Explanation, heat_pictures
from explain.render import heat_uri, uri
from models.card import ModelCard
from models.verdict import Verdict
from models.words import percent, say

# Longest side in pixels of heat, which is smooth and stands still when the browser enlarges it.
HEAT = 256

ICONS = {"ambiguous": "🤔", "unfamiliar": "❓", "poor_photo": "🔍", "unreadable": "⚠️"}

# For `gr.HTML(js_on_load=...)`. A click on a button inside the component, or a key on it, triggers
# "click", whose `event.name` is the button's data-name.
CLICK = """
element.addEventListener('click', (event) => {
  const button = event.target.closest('button[data-name]');
  if (button) trigger('click', {name: button.dataset.name});
});
"""

# For `gr.HTML(js_on_load=...)` whose value holds a `pointable(...)`. A click, a tap, or arrow keys
# and Enter trigger "click", whose `event.x` and `event.y` are shares 0..1 of width and height.
POINT = """
const spot = (area) => {
  const mark = area.querySelector('.crosshair');
  mark.style.left = 100 * area.x + '%';
  mark.style.top = 100 * area.y + '%';
};
element.addEventListener('click', (event) => {
  const area = event.target.closest('.pointable');
  if (!area || event.detail === 0) return;
  const box = area.getBoundingClientRect();
  area.x = (event.clientX - box.left) / box.width;
  area.y = (event.clientY - box.top) / box.height;
  spot(area);
  trigger('click', {x: area.x, y: area.y});
});
element.addEventListener('keydown', (event) => {
  const area = event.target.closest('.pointable');
  const step = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};
  if (!area || !(event.key in step || ['Enter', ' '].includes(event.key))) return;
  event.preventDefault();
  area.x ??= 0.5;
  area.y ??= 0.5;
  if (event.key in step) {
    const [right, down] = step[event.key];
    area.x = Math.min(0.98, Math.max(0.02, area.x + right / 25));
    area.y = Math.min(0.98, Math.max(0.02, area.y + down / 25));
    spot(area);
  } else trigger('click', {x: area.x, y: area.y});
});
"""


def panel(
    status: str,
    headline: str,
    icon: str = "",
    reasons: Sequence[str] = (),
    tips: Sequence[str] = (),
) -> str:
    """A sentence in large type, with reasons and tips; `status` chooses border and icon.

    `status` is a `Verdict.status`, "start" (nothing yet) or "unreadable" (an error).
    """
    icon = icon or ICONS.get(status, "")
    said = "".join(f"<p>{escape(reason)}</p>" for reason in reasons)
    items = "".join(f"<li>{escape(tip)}</li>" for tip in tips)
    help_ = f"<div><p class='help'>{escape(say('help'))}</p><ul>{items}</ul></div>" if tips else ""
    return (
        f'<div class="verdict {status}" role="status"><div><p class="headline">'
        f'<span class="icon" aria-hidden="true">{icon}</span> {escape(headline)}</p>{said}</div>'
        f"{help_}</div>"
    )


def waiting(title: str, text: str) -> str:
    """A heading and a dashed box, where something will appear; codes of words."""
    return f'<h2>{escape(say(title))}</h2><p class="waiting">{escape(say(text))}</p>'


def hint(sentence: str) -> str:
    """A remark in quiet type."""
    return f'<p class="hint">{escape(sentence)}</p>'


def layers(photo: np.ndarray, heat: np.ndarray | None, alt: str) -> str:
    """A photo (H, W, 3) and over it, as strong as the visitor wants, heat (h, w) 0..1 or None."""
    over = f'<img class="heat" src="{heat_uri(heat)}" alt="">' if heat is not None else ""
    return (
        f'<div class="frame"><div class="layers"><img src="{uri(photo)}" alt="{escape(alt)}">'
        f"{over}</div></div>"
    )


def legend() -> str:
    """What the colours of a heatmap mean."""
    ramp = ", ".join(f"rgb({r} {g} {b})" for r, g, b in render.ramp(9))
    return (
        f'<div class="legend"><span>{escape(say("low"))}</span>'
        f'<i style="background: linear-gradient(to right, {ramp})"></i>'
        f"<span>{escape(say('high'))}</span></div>"
    )


def described(found: Explanation) -> str:
    """The heatmap in words, for those who do not see it."""
    label = found.card.label(found.heatmap.target).display
    if found.peak is None:
        return say("heatmap_alt_nothing", label=label)
    return say("heatmap_alt", label=label, place=found.place)


def heatmap(found: Explanation) -> str:
    """Photo, heatmap, what it says, and its legend, as one figure."""
    heat = found.heat_picture(HEAT) if found.peak is not None else None
    below = legend() if heat is not None else ""
    return (
        f"<figure>{layers(found.picture(900), heat, described(found))}"
        f"<figcaption>{escape(found.caption)}</figcaption>{below}</figure>"
    )


def compared(found: Sequence[Explanation]) -> str:
    """Heatmaps of several classes side by side, on one scale."""
    heats = heat_pictures(found, HEAT)
    figures = "".join(
        f"<figure>{layers(each.picture(900), heat, described(each))}"
        f"<figcaption>{escape(each.caption)}</figcaption></figure>"
        for each, heat in zip(found, heats, strict=True)
    )
    return f'<div class="compared">{figures}</div>{legend()}{hint(say("one_scale"))}'


def bars(card: ModelCard, said: Verdict, *, shown: int, chosen: str | None = None) -> str:
    """Confidences, largest first, each a button with the class's data-name; see `CLICK`."""
    rows = []
    for name, probability in said.probabilities[:shown]:
        label = card.label(name)
        rows.append(
            f'<button type="button" class="bar" data-name="{escape(name)}"'
            f' aria-pressed="{str(name == chosen).lower()}">'
            f'<span><span class="icon" aria-hidden="true">{escape(label.emoji)}</span> '
            f"{escape(label.display)}</span>"
            f'<span class="value">{percent(probability)}</span>'
            f'<span class="track"><i style="width: {100 * probability:.1f}%"></i></span></button>'
        )
    kind = "" if said.status == "answer" else "unsure"
    return f'<div class="{kind}">{"".join(rows)}</div>'


def pointable(inner: str, label: str) -> str:
    """A picture that can be pointed at, also by arrow keys and Enter; see `POINT`."""
    return (
        f'<div class="pointable" tabindex="0" role="application" aria-label="{escape(label)}">'
        f'{inner}<i class="crosshair" aria-hidden="true"></i></div>'
    )
