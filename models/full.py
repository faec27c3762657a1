"""What the page is installed without, and the sentence for whoever needs it.

`requirements-page.txt` brings what opens, explains and teaches. Training, exports, and networks
that only TensorFlow can differentiate need `requirements.txt`; Parquet and clusters need
`requirements-field.txt`.
"""

from importlib.util import find_spec

from models.errors import BundleError

# By the name that is imported: what people call it.
PACKAGES = {
    "h5py": "h5py",
    "imagehash": "ImageHash",
    "keras": "TensorFlow",
    "matplotlib": "Matplotlib",
    "mcp": "mcp",
    "optuna": "Optuna",
    "scipy": "SciPy",
    "skimage": "scikit-image",
    "sklearn": "scikit-learn",
    "tensorflow": "TensorFlow",
    "tf2onnx": "tf2onnx",
}
# The same for `requirements-field.txt`.
FIELD = {
    "pyarrow": "PyArrow",
    "ray": "Ray",
}


def require(package: str) -> None:
    """Raise BundleError unless a package of these tables is installed; nothing is imported."""
    if find_spec(package) is None:
        raise _missing(package)


def explained(error: ModuleNotFoundError) -> BundleError | None:
    """A failed import as a sentence; None where it is of none of these tables."""
    package = (error.name or "").partition(".")[0]
    return _missing(package) if package in PACKAGES | FIELD else None


def _missing(package: str) -> BundleError:
    if package in FIELD:
        return BundleError("needs_field", package=FIELD[package])
    return BundleError("needs_package", package=PACKAGES[package])
