"""Maps and times of tf-keras-vis 0.8.7 and Xplique 2.0.2 beside ours, on the same network.

Ours is a bundle's network looking once (`explain.network.of_bundle`); the peers get a copy of it
whose photo is float32, as their gradient tapes ask for. Explained is one logit, not centred, at
the card's layer. Compared are cells before they are enlarged, signed where the peer gives them
signed (`SIGNED`), otherwise rectified on both sides. Where a peer's formula is
another one, `varied` is ours with their variation: that it reaches them shows that the variation
named here is all there is.

- Grad-CAM and LayerCAM are the same everywhere.
- Grad-CAM++, tf-keras-vis: divides a_ijk by its sum over the cells, as the authors' code does and
  their paper (eq. 19) does not. Where the gradient is the same in every cell, a_ijk becomes 1/(hw),
  and the map that of LayerCAM.
- Grad-CAM++, Xplique: has the mean of A over the cells where the paper has its sum.
- Score-CAM, tf-keras-vis: (1) draws channels stretched to the view's corners, not where their cells
  look; (2) multiplies the photo as it is given, so that what is covered is black, not grey (the
  paper's photo is normalised: its zero is the mean colour); (3) weights a channel by the target's
  probability, a softmax over the classes of what the model gives, where the paper takes a softmax
  over the channels of the gain on an empty photo. `their_masks` has (1) and (2), `their_weights`
  has (3), `varied` all three. Both take the `CHANNELS` that vary most ("faster Score-CAM").
- Occlusion is the same; but Xplique adds what was lost to every pixel that was covered, where ours
  is one cell a square. Compared are pixels, ours spread over its squares.

RISE is left out: Xplique draws masks of its own, so a correlation would measure their noise.

Least correlations found: on `animals` 0.9999 (Grad-CAM++, both peers) and 0.990 (Score-CAM); on
`report_cnn`, whose gradient differs from cell to cell, Grad-CAM++ 0.74 (tf-keras-vis) and 0.98
(Xplique), Score-CAM 0.94. All others, and every `varied`, are 1 to ten digits.
"""

import contextlib
import importlib.util
import io
from collections import defaultdict
from collections.abc import Callable
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from explain import cam, masks
from explain.methods import CHANNELS
from explain.perturb import GREY
from models import bundle, photo, view
from models.engine import Engine, Evidence
from models.view import View

if TYPE_CHECKING:
    import keras

    from explain.network import Network

PACKAGES = {"tf_keras_vis": "tf-keras-vis", "xplique": "xplique"}
SIGNED = {("tf-keras-vis", "grad_cam"), ("xplique", "occlusion")}
STEPS = 13  # squares of occlusion along each side
Way = Callable[[np.ndarray, int], np.ndarray]  # photo (1, S, S, 3) float32, target -> map


def missing() -> str | None:
    """What is not installed, in one sentence; None if nothing is missing."""
    absent = [name for module, name in PACKAGES.items() if importlib.util.find_spec(module) is None]
    if not absent:
        return None
    return f"Not installed: {' and '.join(absent)}; requirements-peers.txt says how to get them."


def versions() -> dict[str, str]:
    """Of the peers, as installed."""
    return {name: metadata.version(name) for name in PACKAGES.values()}


def ways(folder: Path, layer: str, pixels: np.ndarray) -> dict[str, Callable[[], object]]:
    """What to time: a compiled forward pass, and each peer's Grad-CAM after one.

    Neither peer returns the prediction, which the target is chosen by; so they look once more.
    Both give cells before enlarging, as ours does.

    Args:
        folder: a bundle.
        layer: name of the explained layer.
        pixels: (S, S, 3) uint8.
    """
    import tensorflow as tf

    model = _float_copy(folder)
    given = pixels[None].astype(np.float32)
    predict = tf.function(lambda batch: model(batch, training=False))

    def forward() -> np.ndarray:
        return predict(tf.constant(given)).numpy()[0]

    def explained(way: Way) -> Callable[[], object]:
        return lambda: way(given, int(forward().argmax()))

    return {
        "keras_forward": forward,
        "tf_keras_vis_forward_and_grad_cam": explained(_tf_keras_vis(model, layer)["grad_cam"]),
        "xplique_forward_and_grad_cam": explained(_xplique(model, layer)["grad_cam"]),
    }


def ratios(times: dict[str, float]) -> dict[str, dict[str, float]]:
    """Prediction and Grad-CAM over the passes taken: ours, and each peer's, one look each.

    `own_forward` is one prediction in the same runtime, for ours all passes that it takes;
    `ours` is our prediction and heatmap.
    """
    ours = times["litert_forward_and_heatmap_beside_keras"]
    forwards = {"ours": times["litert_forwards_beside_keras"]}
    shown = {"ours": ours}
    for peer in PACKAGES:
        forwards[peer] = times["keras_forward"]
        shown[peer] = times[f"{peer}_forward_and_grad_cam"]
    return {
        name: {"over_own_forward": time / forwards[name], "over_ours": time / ours}
        for name, time in shown.items()
    }


def agreement(engine: Engine) -> dict[str, dict[str, dict[str, float]]]:
    """Pearson correlations of maps with a peer's, by peer and method.

    Each has the number of maps, and the least and the median correlation of `ours`, and of what
    the module's head names. Quick methods explain every class in every photo, slow ones the most
    probable class. Maps that are the same everywhere have no correlation and do not count.
    """
    from explain import network

    net = network.of_bundle(engine)
    model, layer = _float_copy(engine.folder), net.card.layer.name
    peers = {"tf-keras-vis": _tf_keras_vis(model, layer), "xplique": _xplique(model, layer)}
    found: dict[str, dict[str, dict[str, list[float]]]] = {
        peer: {method: defaultdict(list) for method in methods} for peer, methods in peers.items()
    }
    for path in _photos():
        seen = view.of(photo.open(path), net.card.input_size)
        evidence = net.run(seen)
        given = seen.pixels[None].astype(np.float32)
        likely = int(evidence.logits[: len(net.card.labels)].argmax())
        for peer, methods in peers.items():
            for method, way in methods.items():
                slow = method in ("score_cam", "occlusion")
                for target in [likely] if slow else range(len(net.card.labels)):
                    theirs = way(given, target)
                    maps = _ours(peer, method, net, model, seen, evidence, target)
                    for name, cells in maps.items():
                        ours = cells if (peer, method) in SIGNED else np.maximum(cells, 0)
                        value = _correlation(ours, theirs)
                        if np.isfinite(value):
                            found[peer][method][name].append(value)
    return {
        peer: {
            method: {
                "maps": max(map(len, values.values()), default=0),
                **{f"{name}_min": min(each) for name, each in values.items()},
                **{f"{name}_median": float(np.median(each)) for name, each in values.items()},
            }
            for method, values in methods.items()
        }
        for peer, methods in found.items()
    }


def _photos() -> list[Path]:
    """Photos that come with packages of requirements.txt: cats of three kinds, and no animals."""
    import gradio.media
    import skimage

    data = Path(skimage.__file__).parent / "data"
    return [
        *(data / name for name in ("chelsea.png", "astronaut.png", "coffee.png")),
        *(Path(gradio.media.get_image(name)) for name in ("lion.jpg", "cheetah1.jpg")),
    ]


def _float_copy(folder: Path) -> "keras.Model":
    """The network with a float32 input. No layer is shared: both peers go by `layer.output`."""
    import keras

    network = bundle.load_keras(folder)
    shape = network.inputs[0].shape[1:]
    copy = keras.models.clone_model(network, input_tensors=keras.Input(shape, dtype="float32"))
    copy.set_weights(network.get_weights())
    return copy


def _tf_keras_vis(model: "keras.Model", layer: str) -> dict[str, Way]:
    from tf_keras_vis.gradcam import Gradcam
    from tf_keras_vis.gradcam_plus_plus import GradcamPlusPlus
    from tf_keras_vis.layercam import Layercam
    from tf_keras_vis.scorecam import Scorecam

    def way(kind: type, **options: Any) -> Way:
        shown = kind(model)

        def cells(given: np.ndarray, target: int) -> np.ndarray:
            with contextlib.redirect_stdout(io.StringIO()):  # Score-CAM shows its progress
                found = shown(
                    lambda outputs: outputs[:, target],
                    given,
                    penultimate_layer=layer,
                    seek_penultimate_conv_layer=False,
                    expand_cam=False,
                    normalize_cam=False,
                    **options,
                )
            return np.asarray(found)[0]

        return cells

    channels = min(CHANNELS, model.get_layer(layer).output.shape[-1])
    return {
        "grad_cam": way(Gradcam, activation_modifier=None),  # else rectified
        "grad_cam++": way(GradcamPlusPlus),
        "layer_cam": way(Layercam),
        "score_cam": way(Scorecam, max_N=channels),
    }


def _xplique(model: "keras.Model", layer: str) -> dict[str, Way]:
    from xplique.attributions import GradCAM, GradCAMPP, Occlusion

    classes, size = model.outputs[0].shape[-1], model.inputs[0].shape[1]
    one_hot = np.eye(classes, dtype=np.float32)

    def way(kind: type) -> Way:
        shown = kind(model, conv_layer=layer)

        def cells(given: np.ndarray, target: int) -> np.ndarray:
            """The steps of its `explain`, but for the last, which enlarges."""
            features, gradient = shown._gradient(given, one_hot[[target]])
            weights = shown._compute_weights(gradient, features)
            return shown._apply_weights(weights, features).numpy()[0]

        return cells

    found = {"grad_cam": way(GradCAM), "grad_cam++": way(GradCAMPP)}
    side, stride = _squares(size)
    if side + stride * (STEPS - 1) == size:  # otherwise ours are not evenly spaced
        covered = Occlusion(model, patch_size=side, patch_stride=stride, occlusion_value=GREY)
        found["occlusion"] = lambda given, target: np.squeeze(covered(given, one_hot[[target]]))
    return found


def _ours(
    peer: str,
    method: str,
    net: "Network",
    model: "keras.Model",
    seen: View,
    evidence: Evidence,
    target: int,
) -> dict[str, np.ndarray]:
    """Our map, not rectified, and those with the peer's variations: see the module's head."""
    weights = np.eye(len(evidence.logits), dtype=np.float32)[target]
    if method == "grad_cam":
        return {"ours": cam.grad_cam(evidence, weights)}
    if method == "layer_cam":
        return {"ours": cam.layer_cam(evidence, weights)}
    if method == "grad_cam++":
        return {
            "ours": cam.grad_cam_plus_plus(evidence, weights),
            "varied": _plus_plus(evidence, weights, peer),
        }
    if method == "score_cam":
        return _score_cam(net, model, seen, evidence, target)
    lost, _ = masks.occlusion(seen, lambda views: net.logits(views)[:, target], steps=STEPS)
    side, stride = _squares(seen.size)
    spread = np.zeros((seen.size, seen.size))
    for (row, column), value in np.ndenumerate(lost):
        y, x = row * stride, column * stride
        spread[y : y + side, x : x + side] += value
    return {"ours": spread}


def _plus_plus(evidence: Evidence, weights: np.ndarray, peer: str) -> np.ndarray:
    features = evidence.features.astype(np.float64)
    gradient = np.broadcast_to(evidence.head.gradient(evidence.features, weights), features.shape)
    total = features.mean((0, 1)) if peer == "xplique" else features.sum((0, 1))
    a = np.where(gradient == 0, 0, 1 / (2 + gradient * total))
    if peer == "tf-keras-vis":
        whole = a.sum((0, 1))
        a /= np.where(whole == 0, 1, whole)
    return features @ (a * np.maximum(gradient, 0)).sum((0, 1))


def _score_cam(
    net: "Network", model: "keras.Model", seen: View, evidence: Evidence, target: int
) -> dict[str, np.ndarray]:
    from scipy.ndimage import zoom

    features, layer = evidence.features, net.card.layer
    answers: list[np.ndarray] = []  # to the empty view, then to ours

    def score(views: np.ndarray) -> np.ndarray:
        answers.append(net.logits(views))
        return answers[-1][:, target]

    ours = masks.score_cam(seen, features, layer, score, channels=CHANNELS)
    nothing, *rest = answers
    behind_ours = np.concatenate(rest)
    kept = features[..., np.argsort(-features.std(axis=(0, 1)), kind="stable")[:CHANNELS]]
    drawn = zoom(kept, (seen.size / layer.rows, seen.size / layer.columns, 1), order=1)
    low, high = drawn.min((0, 1)), drawn.max((0, 1))
    drawn = np.moveaxis((drawn - low) / (high - low + 1e-7), -1, 0)[..., None]
    behind_theirs = np.concatenate(
        [
            model(seen.pixels * drawn[start : start + masks.BATCH], training=False).numpy()
            for start in range(0, len(drawn), masks.BATCH)
        ]
    )
    return {
        "ours": ours,
        "their_masks": kept @ _softmax((behind_theirs - nothing)[:, target]),
        "their_weights": kept @ _softmax(behind_ours)[:, target],
        "varied": kept @ _softmax(behind_theirs)[:, target],
    }


def _squares(size: int) -> tuple[int, int]:
    """Side and stride of our occlusion's squares, in view pixels."""
    side = round(0.25 * size)
    return side, (size - side) // (STEPS - 1)


def _softmax(logits: np.ndarray) -> np.ndarray:
    """Over the last axis."""
    powers = np.exp(logits - logits.max(-1, keepdims=True))
    return powers / powers.sum(-1, keepdims=True)


def _correlation(one: np.ndarray, other: np.ndarray) -> float:
    if np.ptp(one) == 0 or np.ptp(other) == 0:
        return float("nan")
    return float(np.corrcoef(np.ravel(one), np.ravel(other))[0, 1])
