"""HTML fragments and browser snippets that several screens share."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from markupsafe import Markup

from explain import render
from explain.explanation import Explanation, heat_pictures
from explain.render import heat_uri, uri
from models.card import ModelCard
from models.verdict import Verdict
from words import percent, say

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


def html(template: str, **values: Any) -> Markup:
    """A piece of HTML: `template` with {values} in it, which are escaped unless they are HTML.

    What a model folder, a file's name or a visitor calls something goes in by this alone.
    """
    return Markup(template).format(**values)


def joined(template: str, rows: Iterable[Mapping[str, Any]]) -> Markup:
    """`html` once for each row, one after the other."""
    return Markup("").join(html(template, **row) for row in rows)


def panel(
    status: str,
    headline: str,
    icon: str = "",
    reasons: Sequence[str] = (),
    tips: Sequence[str] = (),
) -> Markup:
    """A sentence in large type, with reasons and tips; `status` chooses border and icon.

    `status` is a `Verdict.status`, "start" (nothing yet) or "unreadable" (an error).
    """
    items = joined("<li>{tip}</li>", ({"tip": tip} for tip in tips))
    return html(
        '<div class="verdict {status}" role="status"><div><p class="headline">'
        '<span class="icon" aria-hidden="true">{icon}</span> {headline}</p>{reasons}</div>'
        "{tips}</div>",
        status=status,
        headline=headline,
        icon=icon or ICONS.get(status, ""),
        reasons=joined("<p>{reason}</p>", ({"reason": reason} for reason in reasons)),
        tips=html(
            "<div><p class='help'>{title}</p><ul>{items}</ul></div>", title=say("help"), items=items
        )
        if tips
        else "",
    )


def waiting(title: str, text: str) -> Markup:
    """A heading and a dashed box, where something will appear; codes of words."""
    return html('<h2>{title}</h2><p class="waiting">{text}</p>', title=say(title), text=say(text))


def hint(sentence: str) -> Markup:
    """A remark in quiet type."""
    return html('<p class="hint">{sentence}</p>', sentence=sentence)


def layers(photo: np.ndarray, heat: np.ndarray | None, alt: str) -> Markup:
    """A photo (H, W, 3) and over it, as strong as the visitor wants, heat (h, w) 0..1 or None."""
    over = ""
    if heat is not None:
        over = html('<img class="heat" src="{source}" alt="">', source=heat_uri(heat))
    return html(
        '<div class="frame"><div class="layers"><img src="{source}" alt="{alt}">{over}</div></div>',
        source=uri(photo),
        alt=alt,
        over=over,
    )


def legend() -> Markup:
    """What the colours of a heatmap mean."""
    return html(
        '<div class="legend"><span>{low}</span><i style="background: linear-gradient(to right, '
        '{ramp})"></i><span>{high}</span></div>',
        low=say("low"),
        ramp=", ".join(f"rgb({r} {g} {b})" for r, g, b in render.ramp(9)),
        high=say("high"),
    )


def described(found: Explanation) -> str:
    """The heatmap in words, for those who do not see it."""
    label = found.card.label(found.heatmap.target).display
    if found.peak is None:
        return say("heatmap_alt_nothing", label=label)
    return say("heatmap_alt", label=label, place=found.place)


def heatmap(found: Explanation) -> Markup:
    """Photo, heatmap, what it says, and its legend, as one figure."""
    heat = found.heat_picture(HEAT) if found.peak is not None else None
    return html(
        "<figure>{picture}<figcaption>{caption}</figcaption>{below}</figure>",
        picture=layers(found.picture(900), heat, described(found)),
        caption=found.caption,
        below=legend() if heat is not None else "",
    )


def compared(found: Sequence[Explanation]) -> Markup:
    """Heatmaps of several classes side by side, on one scale."""
    figures = joined(
        "<figure>{picture}<figcaption>{caption}</figcaption></figure>",
        (
            {
                "picture": layers(each.picture(900), heat, described(each)),
                "caption": each.caption,
            }
            for each, heat in zip(found, heat_pictures(found, HEAT), strict=True)
        ),
    )
    return html('<div class="compared">{figures}</div>', figures=figures) + (
        legend() + hint(say("one_scale"))
    )


def bars(card: ModelCard, said: Verdict, *, shown: int, chosen: str | None = None) -> Markup:
    """Confidences, largest first, each a button with the class's data-name; see `CLICK`."""
    rows = joined(
        '<button type="button" class="bar" data-name="{name}" aria-pressed="{pressed}">'
        '<span><span class="icon" aria-hidden="true">{icon}</span> {label}</span>'
        '<span class="value">{value}</span>'
        '<span class="track"><i style="width: {width}%"></i></span></button>',
        (
            {
                "name": name,
                "pressed": str(name == chosen).lower(),
                "icon": card.label(name).emoji,
                "label": card.label(name).display,
                "value": percent(probability),
                "width": f"{100 * probability:.1f}",
            }
            for name, probability in said.probabilities[:shown]
        ),
    )
    kind = "" if said.status == "answer" else "unsure"
    return html('<div class="{kind}">{rows}</div>', kind=kind, rows=rows)


def pointable(inner: Markup, label: str) -> Markup:
    """A picture that can be pointed at, also by arrow keys and Enter; see `POINT`."""
    return html(
        '<div class="pointable" tabindex="0" role="application" aria-label="{label}">'
        '{inner}<i class="crosshair" aria-hidden="true"></i></div>',
        label=label,
        inner=inner,
    )
