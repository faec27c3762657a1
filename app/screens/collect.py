"""Photos from phones, on Teach: let in or thrown away. While they wait: `app/inbox.py`."""

from pathlib import Path
from typing import Any

import gradio as gr

from app import markup, phones
from app.desk import Answer, uri
from app.inbox import Classes, Inbox
from app.stage import Stage
from models import taught
from models.taught import MAX_CLASSES
from words import say

html = markup.load("collect")

SCRIPT = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
TOGETHER = 20  # photos that the browser asks for at a time


def build(stage: Stage) -> None:
    """Lay out the button and what it opens."""
    inboxes = stage.inboxes

    async def collect(request: Any, visit: gr.Request) -> Answer:
        """What `collect.js` asks for, a request that anybody may have written."""
        try:
            match request:
                case {"open": True}:
                    now = stage.reach(visit)
                    if now.address is None:
                        return {"problem": now.why_not}
                    return {"key": inboxes.start().key}
                case {"key": str(key), "way": True} if inbox := inboxes.of(key):
                    address = stage.reach(visit).address
                    return {"way": address and phones.door(address, "send", inbox.code)}
                case {"key": str(key), "end": True}:
                    inboxes.end(key)
                case {"key": str(key)} if inbox := inboxes.of(key):
                    return _sorted(inbox, request)
        except (TypeError, ValueError):
            return {"problem": say("not_understood")}
        return {"gone": True}

    gr.HTML(
        None, html_template=html.panel(TOGETHER), js_on_load=SCRIPT, server_functions=[collect],
        elem_id="teach_phones",
    )  # fmt: skip


def _sorted(inbox: Inbox, request: dict[str, Any]) -> Answer:
    match request:
        case {"classes": list(classes)}:
            waiting = inbox.sort(_classes(classes))
            return {"waiting": list(waiting.items()), "phones": inbox.phones}
        case {"see": list(names)}:
            seen = inbox.see(_names(names))
            return {"photos": [(name, uri(jpeg)) for name, jpeg in seen.items()]}
        case {"drop": list(names)}:
            inbox.drop(map(str, names))
            return {}
    raise ValueError("request")


def _classes(given: list[Any]) -> Classes:
    """[[what tells it apart, name]]. Raises TypeError or ValueError for anything else."""
    classes = {str(kind)[:40]: taught.clean(str(name)) for kind, name in given}
    if len(classes) > MAX_CLASSES:
        raise ValueError("classes")
    return classes


def _names(given: list[Any]) -> list[str]:
    if len(given) > TOGETHER:
        raise ValueError("photos")
    return [str(name) for name in given]
