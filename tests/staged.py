"""Screens without a page around them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, cast

import gradio as gr

from app.config import AppConfig
from app.stage import Stage
from models import bundle
from models.model import Model
from tests.loop import finish

Screen = TypeVar("Screen")


def staged(screen: Callable[[Stage], Screen], engine: Model, data: Path | None = None) -> Screen:
    """What `screen` lays out on the stage of a page with this model, and this folder of photos."""

    async def build() -> Screen:
        with gr.Blocks():
            nothing = cast(Any, None)
            config = AppConfig(bundle.find(bundle.DEFAULT), data=data)
            return screen(Stage(config, engine, *[nothing] * 6))

    return finish(build())
