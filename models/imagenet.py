"""The ready-made MobileNetV2 with the 1000 classes of ImageNet, as a bundle like any other.

Its weights do not ship. Keras downloads them once, or a file holds them:

    python -m models.imagenet [--weights FILE]

The bundle lies in the user's cache folder, where `bundle.find("imagenet")` finds it. TensorFlow is
needed to make it, not to run it.
"""

import argparse
import contextlib
import csv
import os
import sys
import threading
import urllib.request
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from models import bundle, command, full
from models.card import Label, Layer, ModelCard, Thresholds
from models.errors import BundleError
from models.figures import Published
from words import say

if TYPE_CHECKING:
    import keras

NAME = "imagenet"
CLASSES = Path(__file__).with_name("imagenet_classes.csv")
SIZE = 224
# The file that Keras downloads, and how long it may take until its server answers.
WEIGHTS = (
    "https://storage.googleapis.com/tensorflow/keras-applications/mobilenet_v2/"
    "mobilenet_v2_weights_tf_dim_ordering_tf_kernels_1.0_224.h5"
)
REACH_SECONDS = 4.0
# What `models.geometry.layer_geometry` finds; constants, so that no Keras graph is needed.
LAYER = Layer("out_relu", 7, 7, (31.0, 31.0), (32.0, 32.0))
# Accuracy on the 50,000 photos of ImageNet's validation set.
PUBLISHED: Published = {
    "accuracy": 0.713,
    "photos": 50_000,
    "data": "ImageNet",
    "source": "https://keras.io/api/applications/",
}


def reach() -> None:
    """Raise BundleError, within seconds, where the weights can neither be found nor downloaded."""
    home = Path(os.environ.get("KERAS_HOME") or Path.home() / ".keras")
    if (home / "models" / WEIGHTS.rpartition("/")[2]).is_file():
        return
    answered = threading.Event()

    def ask() -> None:
        request = urllib.request.Request(WEIGHTS, method="HEAD")
        with contextlib.suppress(OSError, ValueError):
            urllib.request.urlopen(request, timeout=REACH_SECONDS).close()
            answered.set()

    # Looking up a name has no timeout of its own.
    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(REACH_SECONDS)
    if not answered.is_set():
        raise unreachable()


def unreachable() -> BundleError:
    """What is said where the weights cannot be downloaded."""
    return BundleError("imagenet_no_download", address=WEIGHTS)


def cached() -> Path | None:
    """The bundle in the cache folder, or None where it has not been made yet."""
    cache = bundle.cache()
    folder = cache / NAME if cache else None
    return folder if folder and (folder / bundle.CARD).is_file() else None


def labels() -> tuple[Label, ...]:
    """The classes in the order of the logits.

    A class is named by its WordNet number: the names "crane" and "maillot" each stand for two
    classes.
    """
    with CLASSES.open(encoding="utf-8", newline="") as file:
        return tuple(
            Label(row["synset"], row["name"].replace("_", " ")) for row in csv.DictReader(file)
        )


def build(weights: str) -> "keras.Model":
    """The network: (N, 224, 224, 3) uint8 photos -> (N, 1000) float32 logits.

    Args:
        weights: "imagenet" (downloaded), or the path of a Keras weights file of the stock network,
            top included.

    Raises:
        BundleError: the weights cannot be had, or do not fit; or TensorFlow is not installed.
    """
    full.require("keras")
    import keras

    from models import graph

    try:
        # Keras prints its progress where programs expect our output.
        with contextlib.redirect_stdout(sys.stderr):
            stock = keras.applications.MobileNetV2(
                input_shape=(SIZE, SIZE, 3), weights=weights, classifier_activation=None
            )
    except Exception as error:  # Keras raises a bare Exception where a download fails
        if weights == NAME:
            raise unreachable() from error
        raise BundleError("imagenet_other", name=Path(weights).name) from error
    photo = keras.Input((SIZE, SIZE, 3), dtype="uint8", name="photo")
    scale = keras.layers.Rescaling(1 / 127.5, offset=-1, name="scale")
    return graph.flatten(keras.Sequential([photo, scale, stock], name="mobilenet_v2"), photo)


def make(weights: str = NAME) -> Path:
    """Convert the network into the bundle in the cache folder, and return it.

    An older one there is replaced. Arguments and errors as for `build`; and BundleError where the
    cache folder cannot be written.
    """
    cache = bundle.cache()
    if cache is None:
        raise BundleError("imagenet_no_home")
    model = build(weights)
    file = "" if weights == NAME else Path(weights).name
    command = "python -m models.imagenet" + (f" --weights {file}" if file else "")
    card = ModelCard(
        title=say("imagenet_title"),
        labels=labels(),
        architecture="mobilenet_v2",
        input_size=SIZE,
        head="linear",
        layer=LAYER,
        centred=True,
        # Not calibrated here. Answered is what is likelier than all the rest together.
        thresholds=Thresholds(confidence=0.5),
        provenance={
            "command": command,
            "weights": file or "keras.applications.MobileNetV2, ImageNet, Apache-2.0",
            "parameters": model.count_params(),
            "packages": {name: metadata.version(name) for name in ("tensorflow", "keras")},
        },
        metrics={"published": PUBLISHED},
    )
    folder = cache / NAME
    try:
        bundle.save(folder, model, card)
    except OSError as error:
        raise BundleError("imagenet_no_room", folder=folder) from error
    return folder


@command.line
def main(arguments: list[str] | None = None) -> int:
    """Get the network, a line for each step. Exit status: 0, 1 where it cannot be had."""
    parser = argparse.ArgumentParser(
        prog="python -m models.imagenet", description=say("imagenet_about")
    )
    parser.add_argument(
        "--weights", metavar="FILE", default=NAME, help=say("help_imagenet_weights")
    )
    command.add_language(parser)
    options = parser.parse_args(arguments)
    print(say("imagenet_getting"), flush=True)
    folder = make(options.weights)
    print(say("imagenet_ready", folder=folder), flush=True)
    return 0


if __name__ == "__main__":
    command.run(main)
