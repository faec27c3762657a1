"""A Keras model from elsewhere becomes a bundle that answers as the model did."""

import json
import shlex
import zipfile

import keras
import numpy as np
import pytest
import tensorflow as tf

from models import bundle
from models.engine import Engine
from models.errors import BundleError
from models.verdict import probabilities
from models.view import View
from training.__main__ import main
from training.wrap import parse_range, read_labels_option, wrap

layers = keras.layers
ANIMALS = ["cat", "dog", "fox"]


def student(*end):
    """The stack of a first course; one name in it is also one of ours."""
    return keras.Sequential(
        [
            keras.Input((32, 32, 3)),
            layers.Conv2D(4, 3, activation="relu", name="scale"),
            layers.MaxPooling2D(),
            layers.Conv2D(8, 3, activation="relu"),
            layers.MaxPooling2D(),
            layers.Flatten(),
            *end,
        ]
    )


def own_scaling():
    inner = student(layers.Dense(3, use_bias=False))
    return keras.Sequential([keras.Input((32, 32, 3)), layers.Rescaling(1 / 255), inner])


def squeezed():
    """Ends in a convolution and pooling, as SqueezeNet does."""
    last = layers.Conv2D(3, 1, name="logits")
    stack = [layers.Conv2D(8, 3, strides=2), last, layers.GlobalAveragePooling2D()]
    return keras.Sequential([keras.Input((32, 32, 3)), *stack, layers.Softmax()])


def transfer():
    """As trained on a GPU: augmentation and a backbone as layers, mixed precision.

    The first blocks of the backbone stand for all of it, which takes LiteRT long to convert.
    """
    keras.config.set_dtype_policy("mixed_float16")
    try:
        whole = keras.applications.MobileNetV2((64, 64, 3), 0.35, include_top=False, weights=None)
        backbone = keras.Model(whole.input, whole.get_layer("block_3_expand_relu").output)
        augment = keras.Sequential([layers.RandomFlip(), layers.RandomRotation(0.1)])
        head = [layers.GlobalAveragePooling2D(), layers.Dropout(0.2), layers.Dense(3)]
        softmax = layers.Activation("softmax", dtype="float32")
        return keras.Sequential([keras.Input((64, 64, 3)), augment, backbone, *head, softmax])
    finally:
        keras.config.set_dtype_policy("float32")


def as_they_are(p):
    return p


def softmax(z):
    return np.exp(z) / np.exp(z).sum()


def yes_or_no(p):
    return np.array([1 - p[0], p[0]])


def sigmoid(z):
    return yes_or_no(1 / (1 + np.exp(-z)))


@pytest.mark.parametrize(
    ("make", "scale", "to_probabilities", "head"),
    [
        (lambda: student(layers.Dense(3, "softmax")), "0..1", as_they_are, "keras"),
        (lambda: student(layers.Dense(3), layers.Softmax()), "0..1", as_they_are, "keras"),
        (own_scaling, "0..255", softmax, "keras"),
        (lambda: student(layers.Dense(1, "sigmoid")), "0..1", yes_or_no, "keras"),
        (lambda: student(layers.Dense(1)), "0..1", sigmoid, "keras"),
        (squeezed, "0..1", as_they_are, "keras"),
        (transfer, "-1..1", as_they_are, "linear"),
    ],
)  # fmt: skip
def test_a_wrapped_model_answers_as_before(make, scale, to_probabilities, head, tmp_path):
    keras.utils.set_random_seed(1)
    model = make()
    file, out = tmp_path / "mine.keras", tmp_path / "bundle"
    model.save(file)
    written, size = file.read_bytes(), model.input_shape[1]
    photo = np.random.default_rng(0).integers(0, 256, (size, size, 3), np.uint8)
    low, high = (float(end) for end in scale.split(".."))
    scores = model.predict_on_batch(low + photo[None] / np.float32(255) * (high - low))[0]
    expected = to_probabilities(scores)

    card = wrap(file, ANIMALS[: len(expected)], scale, out)
    assert (card.architecture, card.input_size, card.head) == ("wrapped", size, head)
    assert file.read_bytes() == written
    assert card.provenance["source_sha256"] == bundle.sha256(file)

    engine = Engine(out, workers=1)
    assert engine.card == card
    evidence = engine.run(View(photo, (1.0, 1.0)))
    assert evidence.features.shape[:2] == (card.layer.rows, card.layer.columns)
    np.testing.assert_allclose(probabilities(evidence.logits, card), expected, atol=1e-2)
    if len(scores) == 1:  # what speaks for one label speaks against the other
        assert evidence.logits.sum() == pytest.approx(0, abs=1e-6)


def own_layer():
    class Mine(layers.Layer):
        def call(self, x):
            return 2 * x

    return student(Mine(), layers.Dense(3))


def subclassed():
    class Mine(keras.Model):
        def call(self, x):
            return x

    return Mine()


@keras.saving.register_keras_serializable()
class Registered(keras.Model):
    """A class that the program happens to know."""

    def call(self, x):
        return x


def functional(size=(32, 32, 3), inputs=1, outputs=1):
    photos = [keras.Input(size) for _ in range(inputs)]
    x = layers.Conv2D(3, 1)(layers.Concatenate()(photos) if inputs > 1 else photos[0])
    return keras.Model(photos, [layers.GlobalAveragePooling2D()(x) for _ in range(outputs)])


def unbuilt():
    return keras.Sequential([layers.Conv2D(3, 3), layers.GlobalAveragePooling2D()])


@pytest.mark.filterwarnings("ignore:You are saving a model that has not yet been built")
@pytest.mark.parametrize(
    ("make", "labels", "sentence"),
    [
        (lambda: student(layers.Lambda(lambda x: x), layers.Dense(3)), ANIMALS, "its own"),
        (own_layer, ANIMALS, "needs program code of its own"),
        (subclassed, ANIMALS, "needs program code of its own"),
        (Registered, ANIMALS, "Only Sequential and Functional"),
        (functional, ["cat"], "at least two labels"),
        (functional, ["cat", "dog", "cat"], "only once"),
        (functional, ["cat", "dog"], "2 labels .* outputs number 3"),
        (lambda: student(layers.Dense(1)), ANIMALS, "3 labels .* outputs number 1"),
        (unbuilt, ANIMALS, "one fixed size"),
        (lambda: functional((None, None, 3)), ANIMALS, "one fixed size"),
        (lambda: functional((32, 48, 3)), ANIMALS, "square"),
        (lambda: functional((32, 32, 1)), ANIMALS, "RGB"),
        (lambda: functional(inputs=2), ANIMALS, "one input and one output"),
        (lambda: functional(outputs=2), ANIMALS, "one input and one output"),
        (lambda: student(layers.Dense(3, "sigmoid")), ANIMALS, "yes or no for itself"),
        (lambda: student(layers.Dense(3, "relu")), ANIMALS, "does not end in class scores"),
        (lambda: student(layers.Reshape((2, 2, -1))), ANIMALS, "does not end in class scores"),
        (lambda: keras.Sequential([keras.Input((32, 32, 3)), layers.Flatten(), layers.Dense(3)]),
         ANIMALS, "no convolutional layer"),
    ],
)  # fmt: skip
def test_what_cannot_be_wrapped_is_said_in_a_sentence(make, labels, sentence, tmp_path):
    make().save(file := tmp_path / "mine.keras")
    with pytest.raises(BundleError, match=sentence):
        wrap(file, labels, "0..1", tmp_path / "bundle")
    assert not (tmp_path / "bundle").exists()


def test_what_is_no_keras_file_is_said_so(tmp_path):
    for name, content in (("mine.keras", b"hello"), ("photo.jpg", b"hello")):
        (tmp_path / name).write_bytes(content)
    for name in ("mine.keras", "photo.jpg", "missing.keras"):
        with pytest.raises(BundleError, match=f"{name} is not a Keras file"):
            wrap(tmp_path / name, ANIMALS, "0..1", tmp_path / "bundle")


@pytest.mark.parametrize("part", ["config.json", "model.weights.h5"])
def test_a_damaged_file_is_said_to_be_damaged(part, tmp_path):
    functional().save(tmp_path / "whole.keras")
    with (
        zipfile.ZipFile(tmp_path / "whole.keras") as whole,
        zipfile.ZipFile(tmp_path / "damaged.keras", "w") as damaged,
    ):
        for name in whole.namelist():
            damaged.writestr(name, b"{" if name == part else whole.read(name))
    with pytest.raises(BundleError, match="is damaged, or was saved by another version"):
        wrap(tmp_path / "damaged.keras", ANIMALS, "0..1", tmp_path / "bundle")


def test_the_command_line_prints_the_sentence(tmp_path, capsys):
    functional().save(file := tmp_path / "mine.keras")
    out = tmp_path / "bundle"
    options = ["wrap", str(file), "--scale", "-1..1", "--out", str(out), "--labels"]
    assert main([*options, "cat,dog"]) == 1
    assert "outputs number 3" in capsys.readouterr().err
    assert main([*options, "cat, dog, fox"]) == 0
    assert bundle.load_card(out).names == ("cat", "dog", "fox")


def preprocessed(*prepare, end="softmax"):
    """As transfer models are made: preprocessing, augmentation and a nested network inside."""
    photo = x = keras.Input((32, 32, 3))
    x = keras.Sequential([layers.RandomFlip(), layers.RandomRotation(0.1)])(x)
    for step in prepare:
        x = step(x)
    inner = keras.Input((32, 32, 3))
    base = keras.Model(inner, layers.Conv2D(4, 3, strides=2, activation="relu", name="map")(inner))
    x = layers.Dropout(0.2)(layers.GlobalAveragePooling2D()(base(x, training=False)))
    return keras.Model(photo, layers.Dense(3, activation=end)(x))


@pytest.mark.parametrize(
    ("prepare", "end", "suffix"),
    [
        ([keras.applications.resnet50.preprocess_input], "softmax", ".keras"),  # VGG16's, too
        ([keras.applications.resnet50.preprocess_input], "softmax", ".h5"),
        ([keras.applications.densenet.preprocess_input], tf.nn.softmax, ".keras"),
        ([lambda x: x[..., ::-1] - np.float32([103.9, 116.8, 123.7])], keras.ops.softmax, ".h5"),
        ([layers.Resizing(32, 32), layers.Rescaling(1 / 255)], "log_softmax", ".keras"),
    ],
)
@pytest.mark.filterwarnings("ignore:You are saving your model as an HDF5 file")
def test_preprocessing_inside_is_kept_and_needs_no_scale(prepare, end, suffix, tmp_path):
    keras.utils.set_random_seed(2)
    (model := preprocessed(*prepare, end=end)).save(file := tmp_path / f"mine{suffix}")
    card = wrap(file, ANIMALS, None, out := tmp_path / "bundle")
    assert (card.head, card.layer.name) == ("linear", "map")
    assert (card.layer.first, card.layer.stride) == ((1.0, 1.0), (2.0, 2.0))
    assert "--scale=0..255" in card.provenance["command"]

    photo = np.random.default_rng(0).integers(0, 256, (32, 32, 3), np.uint8)
    scores = model.predict_on_batch(photo[None].astype(np.float32))[0]
    expected = np.exp(scores) if end == "log_softmax" else scores
    evidence = Engine(out, workers=1).run(View(photo, (1.0, 1.0)))
    np.testing.assert_allclose(softmax(evidence.logits), expected, atol=2e-3)
    # The map: the nested network's features of the prepared photo, and the dense layer's kernel.
    x = photo[None].astype(np.float32)
    for step in prepare:
        x = step(keras.ops.convert_to_tensor(x))
    features = model.get_layer(model.layers[-4].name)(x)[0]
    np.testing.assert_allclose(evidence.features, features, rtol=5e-3, atol=5e-3 * np.max(features))
    gradient = evidence.head.gradient(evidence.features, np.eye(3, dtype=np.float32)[1])
    kernel = model.layers[-1].get_weights()[0]
    np.testing.assert_allclose(gradient[0, 0], kernel[:, 1] / 15**2, rtol=2e-3)


def test_scaling_twice_is_refused_with_the_right_value(tmp_path):
    own_scaling().save(file := tmp_path / "mine.keras")
    for wrong in ("0..1", "-1..1"):
        with pytest.raises(BundleError, match=r"takes them as 0\.\.255, not .* --scale 0\.\.255"):
            wrap(file, ANIMALS, wrong, tmp_path / "bundle")
    student(layers.Dense(3)).save(file)
    with pytest.raises(BundleError, match=r"does not say which pixel values .* add --scale 0\.\.1"):
        wrap(file, ANIMALS, None, tmp_path / "bundle")
    assert not (tmp_path / "bundle").exists()


def test_a_bundle_that_would_answer_otherwise_is_not_written(tmp_path):
    model = student(layers.Dense(3))
    model.layers[-1].set_weights([np.full_like(w, 1e6) for w in model.layers[-1].get_weights()])
    model.save(file := tmp_path / "mine.keras")
    with pytest.raises(BundleError, match="loses its precision in float16"):
        wrap(file, ANIMALS, "0..1", tmp_path / "bundle")
    assert list(tmp_path.iterdir()) == [file]


ODD = ['Hund, "klein"', "😺 Katze & Co <b>", "=1+1"]
QUOTED = '"Hund, ""klein""",😺 Katze & Co <b>,=1+1'


def test_odd_labels_are_read_however_they_are_given(tmp_path):
    (tmp_path / "labels.txt").write_text("\n".join(ODD) + "\n", encoding="utf-8")
    (tmp_path / "labels.json").write_text(json.dumps({name: i for i, name in enumerate(ODD)}))
    for given in (QUOTED, str(tmp_path / "labels.txt"), str(tmp_path / "labels.json")):
        assert read_labels_option(given) == ODD


@pytest.mark.parametrize(
    "given", [["--labels", QUOTED], [part for name in ODD for part in ("--label", name)]]
)
def test_odd_labels_come_through_and_the_recorded_command_repeats_them(given, tmp_path):
    functional().save(file := tmp_path / "mine.keras")
    out = tmp_path / "bundle"
    assert main(["wrap", str(file), *given, "--scale", "0..1", "--out", str(out)]) == 0
    card = bundle.load_card(out)
    assert list(card.names) == ODD
    words = shlex.split(card.provenance["command"])
    assert read_labels_option(words[words.index("--labels") + 1]) == ODD


def test_labels_of_teachable_machine_lose_their_numbers(tmp_path):
    (tmp_path / "labels.txt").write_text("0 Class 1\n1 2 dogs, small\n", encoding="utf-8")
    assert read_labels_option(str(tmp_path / "labels.txt")) == ["Class 1", "2 dogs, small"]
    (tmp_path / "labels.txt").write_text("101 dalmatians\ncats\n", encoding="utf-8")
    assert read_labels_option(str(tmp_path / "labels.txt")) == ["101 dalmatians", "cats"]
    with pytest.raises(BundleError, match=r"no labels file names\.txt"):
        read_labels_option("names.txt")


@pytest.mark.parametrize(
    ("text", "ends"),
    [("0..1", (0, 1)), ("-1..1", (-1, 1)), ("0..255", (0, 255)), ("[-1, 1]", (-1, 1)),
     ("0-1", (0, 1)), ("-0.5..0.5", (-0.5, 0.5))],
)  # fmt: skip
def test_ranges_are_read_as_people_write_them(text: str, ends: tuple[float, float]):
    assert parse_range(text) == ends


@pytest.mark.parametrize("text", ["", "1", "1..0", "black..white", "0..1..2"])
def test_what_is_no_range_is_said(text: str):
    with pytest.raises(BundleError, match="not a range of pixel values"):
        parse_range(text)
