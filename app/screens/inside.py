"""Step through the layers of the network."""

import gradio as gr

from app.stage import Stage


def build(stage: Stage, tab: gr.Tab) -> None:
    """Lay out the screen inside its tab and connect it."""
    gr.HTML("")
