"""Gradio components that handle files differently from Gradio's own."""

from functools import cache
from pathlib import Path
from typing import Any

import cv2
import gradio as gr
import numpy as np
from gradio.data_classes import FileData, ImageData

from app.examples import examples
from app.files import ANSWER, write
from app.security import own
from models.photo import SUFFIXES

# What file choosers offer. Browsers do not count all of these as images everywhere.
PHOTO_TYPES = ["image", *sorted(SUFFIXES)]


class PhotoInput(gr.Image):
    """An image input that hands over the uploaded file as it is.

    Gradio's own decoding shows palette indices for GIFs, clips 16 bits and reveals what lies
    under transparency; `models.photo` decodes instead.
    """

    is_template = True  # to the browser it is the ordinary image input

    def preprocess(self, payload: Any) -> str | None:
        """The path of the uploaded file, or None."""
        return None if payload is None else _own(payload)

    def named(self, path: str) -> str:
        """What the browser will call a file that is shown here: Gradio shows copies."""
        copy = self.move_resource_to_block_cache(path)
        assert copy is not None, "None for None only"
        return copy

    def postprocess(self, value: str | None) -> ImageData | None:  # type: ignore[override]
        """The path of an upload or an example is shown as it is, unread; no other is published."""
        if value is None:
            return None
        if value not in examples().values():
            own(value)
        return ImageData(path=value, orig_name=Path(value).name)


def _paths(self: gr.File | gr.UploadButton, payload: Any) -> list[str] | str | None:
    """The paths of the uploaded files, where `file_count` is several; else the path or None.

    Gradio's own way leaves an empty file behind for each. (No base class: Gradio tells the browser
    the name of a component's first one.)
    """
    if self.file_count == "single":
        return None if payload is None else _own(payload)
    return [_own(file) for file in payload.root] if payload else []


def _own(file: FileData | ImageData) -> str:
    path = file.path or ""
    own(path)
    return path


class FilesInput(gr.File):
    """A file input that hands over the uploaded files' paths."""

    is_template = True
    preprocess = _paths


class FilesButton(gr.UploadButton):
    """An upload button that hands over the uploaded files' paths.

    Gradio's own describes itself anew whenever the page is described: with a button or two for each
    class, a third of the page's start.
    """

    is_template = True
    preprocess = _paths

    def api_info(self) -> dict[str, Any]:
        """What Gradio tells programs of it, a JSON schema."""
        return _schema(self.data_model)


@cache
def _schema(model: Any) -> dict[str, Any]:
    return model.model_json_schema()


class Count(gr.Slider):
    """A slider for a number of things, whose maximum may fall.

    Gradio refuses the number that the browser still shows when the maximum has fallen below it.
    """

    is_template = True

    def preprocess(self, payload: float) -> float:
        """The number, or the nearest that there is."""
        return super().preprocess(min(max(payload, self.minimum), self.maximum))


class PictureOutput(gr.Image):
    """An image output that writes every picture to a file of its own.

    Gradio names files by their content and writes equal pictures over each other, even while
    somebody downloads one: in a crowd of equal requests, downloads broke off.
    """

    is_template = True

    def postprocess(  # type: ignore[override]
        self, value: np.ndarray | None
    ) -> ImageData | None:
        """(H, W, 3) uint8 -> a PNG file that Gradio deletes when it is old."""
        if value is None:
            return None
        path = write(self, ANSWER, cv2.imencode(".png", value[..., ::-1])[1].tobytes())
        return ImageData(path=path, orig_name=ANSWER)
