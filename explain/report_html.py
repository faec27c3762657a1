"""What a model saw in one photo, as a page to keep, print or hand in; it needs nothing else."""

from datetime import date
from html import escape

from explain import render
from explain.explanation import Explanation
from words import percent, say

STYLE = """
:root { color-scheme: light; }
body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #0f172a; background: white;
  font: 1.05rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.9rem; margin: 0; }
h2 { font-size: 1.2rem; margin: 1.4em 0 0.3em; }
.pair { display: flex; flex-wrap: wrap; gap: 1rem; }
.pair figure { flex: 1 1 18rem; margin: 0; }
img { max-width: 100%; height: auto; }
.square { width: 12rem; image-rendering: pixelated; }
table { border-collapse: collapse; }
td, th { padding: 0.2em 0.8em; border: 1px solid #cbd5e1; text-align: left; }
.bar { width: 14rem; height: 0.8rem; background: #e2e8f0; }
.bar i { display: block; height: 100%; background: #0f766e; }
small { color: #475569; }
@media print { body { margin: 0; } figure, table { break-inside: avoid; } }
"""


def page(found: Explanation, *, today: date | None = None) -> str:
    """The page as HTML: no scripts, nothing that is fetched, everything escaped.

    Args:
        found: the explanation.
        today: the date on it; today's by default.
    """
    card, said = found.card, found.verdict
    reasons = "".join(f"<p>{escape(reason)}</p>" for reason in found.reasons)
    tips = "".join(f"<li>{escape(tip)}</li>" for tip in found.tips)
    help_ = f"<h2>{escape(say('help'))}</h2><ul>{tips}</ul>" if tips else ""
    rows = "".join(
        f'<tr><th scope="row">{escape(card.label(name).display)}</th><td>{percent(value)}</td>'
        f'<td><div class="bar"><i style="width: {100 * value:.1f}%"></i></div></td></tr>'
        for name, value in said.probabilities[:10]
    )
    facts = [
        say("photo_report_model", title=card.title),
        say("photo_report_threshold", threshold=percent(card.thresholds.confidence)),
        say("photo_report_date", date=(today or date.today()).isoformat()),
    ]
    if "validation" in card.metrics:
        accuracy, count = (card.metrics["validation"][key] for key in ("accuracy", "photos"))
        facts.insert(1, say("photo_report_accuracy", accuracy=percent(accuracy), photos=count))
    about = "".join(f"<li>{escape(fact)}</li>" for fact in facts)
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy"
 content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>{escape(found.headline)}</title>
<style>{STYLE}</style>
</head>
<body>
<h1>{escape(found.headline)}</h1>
{reasons}{help_}
<div class="pair">
<figure><h2>{escape(say("photo"))}</h2>
<img src="{render.uri(found.picture(900))}" alt="{escape(say("photo"))}"></figure>
<figure><h2>{escape(say("heatmap"))}</h2>
<img src="{render.uri(found.overlay(longest=900))}" alt="{escape(found.caption)}"></figure>
</div>
<h2>{escape(say("bars"))}</h2>
<table>{rows}</table>
<h2>{escape(say("saw"))}</h2>
<img class="square" src="{render.uri(found.view.pixels)}" alt="{escape(say("saw_alt"))}">
<p><small>{escape(say("saw_caption", size=found.view.size))}</small></p>
<h2>{escape(say("photo_report_how"))}</h2>
<p>{escape(say("photo_report_read"))}</p>
<ul>{about}</ul>
</body>
</html>
"""
