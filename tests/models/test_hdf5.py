"""HDF5 files whose reading does not end."""

import struct
import time
from pathlib import Path

import h5py
import pytest

from models import hdf5
from models.errors import BundleError


@pytest.fixture
def endless(tmp_path: Path) -> Path:
    """A model's file in which the size of a string leads the library back to where it stands."""
    path = tmp_path / "endless.h5"
    with h5py.File(path, "w") as file:
        file.attrs["model_config"] = "{}" * 50
        file.attrs["keras_version"] = "2.9.0"
    data = bytearray(path.read_bytes())
    first = data.index(b"GCOL") + 16  # the first object of the heap of strings
    struct.pack_into("<Q", data, first + 8, 2**64 - 16)
    path.write_bytes(data)
    return path


def test_a_file_without_end_is_refused(endless: Path, monkeypatch: pytest.MonkeyPatch):
    from training.keras_file import open_model

    monkeypatch.setattr(hdf5, "SECONDS", 1.0)
    start = time.monotonic()
    with pytest.raises(BundleError, match="not a Keras file, or it is damaged"):
        open_model(endless)
    assert time.monotonic() - start < 60
    with pytest.raises(OSError, match="does not end"):
        hdf5.open_file(endless)


def test_other_files_are_read(tmp_path: Path):
    path = tmp_path / "numbers.h5"
    with h5py.File(path, "w") as file:
        file["a/b"] = [1, 2, 3]
    with hdf5.open_file(path) as file:
        assert list(file["a/b"]) == [1, 2, 3]
    path.write_bytes(path.read_bytes()[:100])
    with pytest.raises(OSError, match="file"):
        hdf5.open_file(path)
