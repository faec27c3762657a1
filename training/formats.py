"""The formats in which a network can be exported. Imports no TensorFlow: the command line asks."""

import warnings
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ai_edge_litert.interpreter import Interpreter

from models import bundle

if TYPE_CHECKING:
    import keras


@dataclass(frozen=True)
class Format:
    """How a network is written for other programs.

    Attributes:
        file: name of the model file in the folder to write.
        write: writes the network as that file.
        names: of the outputs, in the order in which the written file holds them.
        gradients: whether it can hold heatmaps of heads that are not linear.
    """

    file: str
    write: Callable[["keras.Model", Path], None]
    names: Callable[["keras.Model", Path], list[str]]
    gradients: bool = False


def _write_tflite(model: "keras.Model", file: Path) -> None:
    file.write_bytes(bundle.to_tflite(model, named=True))


def _names_in_tflite(model: "keras.Model", file: Path) -> list[str]:
    """The converter shuffles the outputs."""
    interpreter = Interpreter(str(file))
    outputs = interpreter.get_signature_runner().get_output_details()
    names = {details["index"]: name for name, details in outputs.items()}
    return [names[details["index"]] for details in interpreter.get_output_details()]


def _write_onnx(model: "keras.Model", file: Path) -> None:
    import keras

    photo = keras.InputSpec(shape=model.input.shape, dtype="uint8", name="photo")
    with warnings.catch_warnings():  # Keras asks numpy for names that it no longer has
        warnings.simplefilter("ignore", FutureWarning)
        model.export(file, format="onnx", verbose=False, input_signature=[photo])


def _write_saved_model(model: "keras.Model", file: Path) -> None:
    model.export(file.parent, format="tf_saved_model", verbose=False)


def _sorted_names(model: "keras.Model", file: Path) -> list[str]:
    """Keras hands dictionaries on in the order of their keys."""
    return sorted(model.output)


# A new format is one more line here; the command line offers it by itself.
FORMATS = {
    "tflite": Format("model.tflite", _write_tflite, _names_in_tflite),  # float16 weights
    "onnx": Format("model.onnx", _write_onnx, _sorted_names),
    "saved_model": Format("saved_model.pb", _write_saved_model, _sorted_names, gradients=True),
}
