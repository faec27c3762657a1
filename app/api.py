"""The endpoints for programs, /explain and /same_animal; see `docs/command-line.md`."""

from pathlib import Path
from typing import Any

import gradio as gr
import numpy as np

from app.components import FilesInput, PhotoInput, PictureOutput
from app.stage import guard
from explain.explanation import explain
from explain.together import MAX_PHOTOS, Witness, join, witness
from models.errors import PhotoError
from models.model import Model
from words import say


def build(engine: Model, workers: int) -> None:
    """Add them to the current `gr.Blocks`.

    /explain: (photo, target or null, threshold or null) -> JSON, overlay.
    /same_animal: (photos, at most `MAX_PHOTOS`) -> JSON of the joint answer.
    """

    # Programs that speak MCP know the functions by these names.
    def explain_photo(
        photo: str | None, target: str | None = None, threshold: float | None = None
    ) -> tuple[dict[str, Any], np.ndarray]:
        if photo is None:
            raise PhotoError("start")
        explanation = explain(engine, photo, target=target or None, threshold=threshold)
        return {"photo": Path(photo).name, **explanation.to_dict()}, explanation.overlay()

    # Components without a place on the page, only so that the endpoint has typed parameters.
    inputs = [
        PhotoInput(visible=False, label="photo", type="filepath"),
        gr.Textbox(None, visible=False, label="target"),
        gr.Number(None, visible=False, label="threshold"),
    ]
    outputs = [
        gr.JSON(visible=False, label="result"),
        PictureOutput(visible=False, label="overlay"),
    ]
    gr.Button(visible=False).click(
        guard(explain_photo, str), inputs, outputs,
        api_name="explain", api_description=say("mcp_explain"),
        concurrency_limit=workers, concurrency_id="engine",
    )  # fmt: skip

    def same_animal(photos: list[str] | None) -> dict[str, Any]:
        if not photos:
            raise PhotoError("start")
        if len(photos) > MAX_PHOTOS:
            raise PhotoError("strip_full", most=MAX_PHOTOS)
        used: list[str] = []
        witnesses: list[Witness] = []
        left_out: list[tuple[str, PhotoError]] = []
        for path in photos:
            name = Path(path).name
            try:
                witnesses.append(witness(explain(engine, path)))
                used.append(name)
            except PhotoError as error:
                left_out.append((name, error))
        if not witnesses:
            raise left_out[0][1]
        return {
            "same_animal": used,
            "left_out": [{"photo": name, "error": str(error)} for name, error in left_out],
            **join(engine.card, witnesses).to_dict(),
        }

    gr.Button(visible=False).click(
        guard(same_animal, str),
        FilesInput(visible=False, file_count="multiple", label="photos"),
        gr.JSON(visible=False, label="result"),
        api_name="same_animal", api_description=say("mcp_same_animal"),
        concurrency_limit=workers, concurrency_id="engine",
    )  # fmt: skip
