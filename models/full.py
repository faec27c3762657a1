"""What the page is installed without, and the sentence for whoever needs it.

`requirements-page.txt` brings what opens, explains and teaches. Training, exports, and networks
that only TensorFlow can differentiate need `requirements.txt`.
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


def require(package: str) -> None:
    """Raise BundleError unless a package of `PACKAGES` is installed; nothing is imported."""
    if find_spec(package) is None:
        raise BundleError("needs_package", package=PACKAGES[package])


def explained(error: ModuleNotFoundError) -> BundleError | None:
    """A failed import as a sentence; None where it is none of `PACKAGES`."""
    package = PACKAGES.get((error.name or "").partition(".")[0])
    return None if package is None else BundleError("needs_package", package=package)
