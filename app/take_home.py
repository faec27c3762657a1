"""The button that saves the model in use as a page that needs no server (`training/web`)."""

from typing import Any

import gradio as gr

from app import files
from app.stage import Stage, guard
from models.model import Model
from words import language, say

# Packing keeps a core busy for seconds: one at a time, and beside the lane of photos.
ALONE: dict[str, Any] = {
    "concurrency_limit": 1,
    "concurrency_id": "slow",
    "api_visibility": "private",
}
SAVE = """(file) => {
  const link = document.createElement('a');
  Object.assign(link, {href: file.url, download: file.orig_name});
  link.click();
}"""


def build(stage: Stage) -> None:
    """Lay out the button and connect it."""
    button = gr.Button(say("web_take_home"), size="sm", elem_classes="take_home", min_width=100)
    file = gr.DownloadButton(visible="hidden")

    def write(own: Model | None) -> str:
        from training.web.export import html

        return files.write(file, say("web_file"), html(stage.model(own), language()).encode())

    button.click(guard(write), stage.own, file, show_progress_on=button, **ALONE).then(
        None, file, None, js=SAVE, queue=False, api_visibility="private"
    )
