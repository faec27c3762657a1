"""What several screens share: pieces of HTML (`parts.jinja`) and snippets for the browser."""

from pathlib import Path

from app import markup
from app.markup import described as described
from explain.render import uri as uri

# The macros, to be called as functions; the template says what each of them is.
_macros = markup.load("parts")
answer = _macros.answer
bars = _macros.bars
chips = _macros.chips
choose = _macros.choose
compared = _macros.compared
heatmap = _macros.heatmap
hint = _macros.hint
layers = _macros.layers
legend = _macros.legend
panel = _macros.panel
pointable = _macros.pointable
status = _macros.status
unreadable = _macros.unreadable
waiting = _macros.waiting
working = _macros.working

HEAT: int = _macros.heat_side

# For `gr.HTML(js_on_load=...)`.
CLICK, POINT = (
    Path(__file__).with_name(name).read_text(encoding="utf-8") for name in ("click.js", "point.js")
)
