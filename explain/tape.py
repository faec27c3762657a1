"""A LiteRT network that keeps every value on its way: what each layer found, and gradients.

TensorFlow takes seconds to load and some people have not installed it. A bundle's `model.tflite`
holds the same network, so LiteRT runs it once with all tensors kept, and a backward pass goes
through these by the rules of `explain/gradients.py`. Where the network has an operation without a
rule, `explain/network.py` does the same in TensorFlow.
"""

import threading
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from ai_edge_litert import schema_py_generated as schema
from ai_edge_litert.interpreter import Interpreter, OpResolverType

from explain import gradients
from explain.gradients import Operation
from models.card import Layer, ModelCard
from models.engine import Evidence, Head
from models.geometry import Field
from models.view import View

_CONVOLUTIONS = ("CONV_2D", "DEPTHWISE_CONV_2D", "TRANSPOSE_CONV")
_POOLING = ("MAX_POOL_2D", "AVERAGE_POOL_2D")
# UpSampling2D becomes EXPAND_DIMS, TILE and RESHAPE along each axis, or one of the others.
_ENLARGING = ("RESHAPE", "RESIZE_BILINEAR", "RESIZE_NEAREST_NEIGHBOR")
# Padding adds what no convolution saw; the others are halfway between two maps.
_NO_MAPS = ("PAD", "PADV2", "MIRROR_PAD", "EXPAND_DIMS", "TILE", "RESHAPE")
_MOVING = ("TRANSPOSE", "REVERSE_V2", "GATHER", "RESHAPE", "TRANSPOSE_CONV")


class NoGradient(Exception):
    """A network has an operation that no gradient can be computed for here."""


@dataclass(frozen=True)
class Known:
    """A head whose gradient was asked for together with the features."""

    of: np.ndarray  # (h, w, K) float32

    def gradient(self, features: np.ndarray, weights: np.ndarray) -> np.ndarray:
        """See `Head.gradient`."""
        return self.of


@dataclass(frozen=True)
class Place:
    """Where the cells of a layer look.

    Attributes:
        layer: their centres.
        field: first and last pixel (y, x) that the first of them can depend on; other cells' fields
            are shifted by the layer's stride. It may reach beyond the photo, where there is
            padding.
        number: of the convolution that made it or was the last before it, from 1.
    """

    layer: Layer
    field: tuple[np.ndarray, np.ndarray]
    number: int

    @property
    def middle(self) -> tuple[int, int]:
        """Row and column of the cell in the middle."""
        return self.layer.rows // 2, self.layer.columns // 2


class Tape:
    """One network, run with all of its values kept. Any number of threads may share it.

    Attributes:
        places: where the cells of each layer look, in the order they run, by the layer's name. They
            are the maps that alone decide the logits: no path leads around them.
        convolutions: how many layers of the network are convolutions.
    """

    def __init__(self, tflite: bytes, card: ModelCard, *, linear: bool) -> None:
        """Read a network and run it once.

        Args:
            tflite: content of a bundle's model.tflite.
            card: of the bundle: the input size, and the name of the explained layer.
            linear: whether the head is linear: what follows the explained layer is then left out.

        Raises:
            NoGradient: an operation between the first layer and the logits has no rule.
        """
        self._lock = threading.Lock()
        # Delegates fuse operations and keep nothing of what is between them.
        self._interpreter = Interpreter(
            model_content=tflite,
            num_threads=1,
            experimental_op_resolver_type=OpResolverType.BUILTIN_WITHOUT_DEFAULT_DELEGATES,
            experimental_preserve_all_tensors=True,
        )
        self._interpreter.allocate_tensors()
        self._photo = int(self._interpreter.get_input_details()[0]["index"])
        outputs = [int(details["index"]) for details in self._interpreter.get_output_details()]
        self._pixels: np.ndarray | None = None
        self._invoke(np.zeros((card.input_size, card.input_size, 3), np.uint8))
        self._shapes = {
            int(details["index"]): tuple(map(int, details["shape"]))
            for details in self._interpreter.get_tensor_details()
        }
        # The converter may swap the outputs: the features are the one that has cells.
        self._logits, self._features = sorted(outputs, key=lambda index: len(self._shape(index)))
        graph = schema.ModelT.InitFromObj(schema.Model.GetRootAs(tflite, 0))
        self._operations = _operations(graph, self._photo)
        # A linear head is arithmetic, and a taught one is not in the file: the way back begins at
        # the features.
        self._start = self._features if linear else self._logits
        self._makers = {op.outputs[0]: place for place, op in enumerate(self._operations)}
        self._operations = self._operations[: self._makers[self._start] + 1]
        windows = self._windows()
        maps = [index for index in self._maps() if index in windows]
        unknown = {
            op.kind
            for op in self._operations[self._makers[maps[0]] + 1 if maps else 0 :]
            if not gradients.known(op)
        }
        if unknown or self._features not in maps:
            raise NoGradient(", ".join(sorted(unknown)) or "no map")
        names = {index: graph.subgraphs[0].tensors[index].name.decode() for index in maps}
        names[self._features] = card.layer.name
        self._indices = {names[index]: index for index in maps}
        made = np.cumsum([op.kind in _CONVOLUTIONS for op in self._operations]).tolist()
        self.convolutions = made[-1]
        self.places = {
            name: windows[index].place(name, self._shape(index), made[self._makers[index]])
            for name, index in self._indices.items()
        }

    def run(
        self, view: View, head: Head, weights: np.ndarray, layers: Sequence[str]
    ) -> dict[str, Evidence]:
        """What layers found in a view of side `card.input_size`, by their names.

        Args:
            view: what the network sees, once, whether the model mirrors or not.
            head: of the model: a linear one may be another than the file's.
            weights: (C,) float32 over the model's logits. The heads of the evidence know the
                gradient of weights . logits, for these weights alone.
            layers: some of `places`. The fewer and the later, the faster.
        """
        indices = [self._indices[name] for name in layers]
        with self._lock:
            self._invoke(view.pixels)
            logits, features = self._value(self._logits)[0], self._value(self._features)
            seed = weights[None]
            if self._start == self._features:
                gradient = head.gradient(features[0], weights)[None]
                seed = np.broadcast_to(gradient, features.shape)
            back = self._back(seed, indices, self._start)
            return {
                name: Evidence(logits, self._value(index)[0], Known(back[index][0]))
                for name, index in zip(layers, indices, strict=True)
            }

    def _invoke(self, pixels: np.ndarray) -> None:
        """Fill in the values for a view; those of the last one are still there."""
        if self._pixels is not None and np.array_equal(pixels, self._pixels):
            return
        self._pixels = None  # should this fail half way
        self._interpreter.set_tensor(self._photo, pixels[None])
        self._interpreter.invoke()
        self._pixels = pixels.copy()

    def first_convolution(self, view: View) -> tuple[Operation, list[np.ndarray], np.ndarray]:
        """The convolution that runs first, what it got (map, kernels, bias), and its output.

        Values of one run with `view`; the maps are (1, h, w, K), weights are dequantised where the
        file has an operation for that.
        """
        op = next(op for op in self._operations if op.kind in _CONVOLUTIONS)
        with self._lock:
            self._invoke(view.pixels)
            return op, [self._value(index) for index in op.inputs], self._value(op.outputs[0])

    def moves(self, view: View, layers: Sequence[str]) -> dict[str, np.ndarray]:
        """How much each cell of the first layer moves the middle cell of others.

        Returns:
            By the names of the layers, (h, w) float32, >= 0: the absolute gradient of the sum of
            the cell's features, added up over the first layer's channels.
        """
        first, moved = next(iter(self._indices.values())), {}
        with self._lock:
            self._invoke(view.pixels)
            for name in layers:
                seed = np.zeros(self._shape(self._indices[name]), np.float32)
                seed[(0, *self.places[name].middle)] = 1
                back = self._back(seed, [first], self._indices[name])
                moved[name] = np.asarray(np.abs(back[first][0]).sum(axis=-1))
        return moved

    def _value(self, index: int) -> np.ndarray:
        """A tensor of the last run, as a copy; nothing for an input that is left out."""
        return self._interpreter.get_tensor(index) if index >= 0 else np.empty(0, np.float32)

    def _shape(self, index: int) -> tuple[int, ...]:
        return self._shapes[index]

    def _back(self, seed: np.ndarray, wanted: Sequence[int], end: int) -> dict[int, np.ndarray]:
        """Gradients with respect to the wanted tensors, by index, from that of a later one."""
        back = {end: seed}
        first = min(self._makers[index] for index in wanted)
        for op in reversed(self._operations[first + 1 :]):
            [output] = op.outputs
            g = back.get(output) if output in wanted else back.pop(output, None)
            if g is None:
                continue
            values = [self._value(index) for index in op.inputs]
            parts = gradients.back(op, values, self._value(output), g)
            for index, part in zip(op.inputs, parts, strict=False):
                if part is not None and index in self._makers:
                    back[index] = back[index] + part if index in back else part
        return back

    def _maps(self) -> list[int]:
        """Tensors that can be explained, in the order they run; as `graph.feature_layers`."""
        last_use = {i: place for place, op in enumerate(self._operations) for i in op.inputs}
        maps: list[int] = []
        convolved: set[int] = set()
        needed_until = 0  # the last place where something made before this one is used
        for place, op in enumerate(self._operations):
            [output] = op.outputs
            if op.kind in _CONVOLUTIONS or (
                op.kind not in _POOLING and convolved.intersection(op.inputs)
            ):
                convolved.add(output)
                if (
                    _is_map(self._shape(output))
                    and op.kind not in _NO_MAPS
                    and needed_until <= place
                ):
                    maps.append(output)
            needed_until = max(needed_until, last_use.get(output, 0))
        return maps

    def _windows(self) -> dict[int, "_Window"]:
        """What the first cell of each map sees, where that is known; as `models.geometry`."""
        windows = {self._photo: _Window(np.zeros(2), np.ones(2), np.zeros(2), np.zeros(2))}
        grids = {self._photo: self._shape(self._photo)[1:3]}
        for op in self._operations:
            [output] = op.outputs
            parents = [index for index in op.inputs if index in windows]
            shape = self._shape(output)
            if not parents or shape[1:3] == (1, 1) or len(shape) < 3:
                continue
            if op.kind in ("EXPAND_DIMS", "TILE"):  # on the way to cells that are repeated
                windows[output], grids[output] = windows[parents[0]], grids[parents[0]]
                continue
            read = [windows[index] for index in parents]
            slid = self._slides(op, grids[parents[0]], shape[1:3])
            if slid is None or not all(np.allclose(w.stride, read[0].stride) for w in read):
                continue
            windows[output], grids[output] = _joined(read, *slid), shape[1:3]
        return windows

    def _slides(
        self, op: Operation, before: tuple[int, ...], after: tuple[int, ...]
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray] | None:
        """Of output cell 0: centre, stride, and reach to either side, in input cells, (y, x) each.

        None where it is not known. `before` and `after` are rows and columns of cells.
        """
        size, new_size = np.array(before, float), np.array(after, float)
        options, none = op.options, np.zeros(2)
        if op.kind in ("PAD", "PADV2"):
            return -self._value(op.inputs[1])[1:3, 0].astype(float), np.ones(2), none
        if op.kind == "STRIDED_SLICE" and len(self._value(op.inputs[1])) == 4:
            first = self._value(op.inputs[1])[1:3].astype(float)
            masked = [bool(options["beginMask"] & bit) for bit in (2, 4)]
            return np.where(masked, 0, first), self._value(op.inputs[3])[1:3].astype(float), none
        if op.kind in ("CONV_2D", "DEPTHWISE_CONV_2D"):
            kernel = np.array(self._shape(op.inputs[1])[1:3])
            dilation = np.array([options["dilationHFactor"], options["dilationWFactor"]])
        elif op.kind in _POOLING:
            kernel = np.array([options["filterHeight"], options["filterWidth"]])
            dilation = np.ones(2, int)
        elif op.kind in _ENLARGING and (new_size >= size).all():
            step = size / new_size
            return (step - 1) / 2, step, none
        elif before == after and op.kind not in _MOVING:
            return none, np.ones(2), none
        else:
            return None
        step = np.array([options["strideH"], options["strideW"]])
        extent = (kernel - 1) * dilation + 1
        padding = none
        if options["padding"] == gradients.SAME:
            sides = zip(before, after, step, extent, strict=True)
            padding = np.array([gradients.padding(*map(int, side)) for side in sides])
        return (extent - 1) / 2 - padding, step.astype(float), (extent - 1) / 2


@dataclass(frozen=True)
class _Window(Field):
    """A field that knows how it is kept."""

    def place(self, name: str, shape: tuple[int, ...], number: int) -> Place:
        """As it is kept, of a map (1, h, w, K)."""
        (y, x), (dy, dx) = self.first.tolist(), self.stride.tolist()
        layer = Layer(name, shape[1], shape[2], (y, x), (dy, dx))
        return Place(layer, (self.low, self.high), number)


def _joined(
    parents: Sequence[_Window], offset: np.ndarray, step: np.ndarray, reach: np.ndarray
) -> _Window:
    """The window of a cell that reads from several maps; see `models.geometry.layer_geometry`."""
    stride = parents[0].stride
    return _Window(
        np.mean([parent.first for parent in parents], axis=0) + offset * stride,
        stride * step,
        np.min([parent.low for parent in parents], axis=0) + (offset - reach) * stride,
        np.max([parent.high for parent in parents], axis=0) + (offset + reach) * stride,
    )


def _is_map(shape: tuple[int, ...]) -> bool:
    return len(shape) == 4 and shape[1] * shape[2] > 1


def _operations(graph: schema.ModelT, photo: int) -> list[Operation]:
    """What depends on the photo's values, in the order it runs; not what depends on its size."""
    names = {number: name for name, number in vars(schema.BuiltinOperator).items()}
    live, operations = {photo}, []
    for op in graph.subgraphs[0].operators:
        code = graph.operatorCodes[op.opcodeIndex]
        kind = names.get(max(code.builtinCode, code.deprecatedBuiltinCode), "CUSTOM")
        if kind == "SHAPE" or not live.intersection(op.inputs.tolist()):
            continue
        live.update(op.outputs.tolist())
        options = vars(op.builtinOptions) if op.builtinOptions else {}
        inputs, outputs = tuple(op.inputs.tolist()), tuple(op.outputs.tolist())
        if len(outputs) > 1:
            raise NoGradient(kind)
        operations.append(Operation(kind, inputs, outputs, options))
    return operations
