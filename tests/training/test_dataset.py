"""Folders of photos: which are read, and which are left out and named."""

from pathlib import Path

import numpy as np
import pytest

from models.errors import DataError
from training import dataset, synthetic
from training.split import read_split


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Two classes of 20 photos, and a third outside the folder."""
    synthetic.write(tmp_path / "all", photos=20)
    (tmp_path / "all" / "triangle").rename(tmp_path / "triangle")
    return tmp_path / "all"


def test_photos_kept_on_disk_stay_there_when_some_are_unreadable(
    root: Path, monkeypatch: pytest.MonkeyPatch
):
    """One broken photo, and all others were copied into memory."""
    samples = [*read_split(root).train]
    for index in (0, 3, len(samples) - 1):
        samples[index].path.write_bytes(b"not a photo")
    in_memory = dataset.load(samples, 32)
    monkeypatch.setattr(dataset, "MEMORY_BYTES", 1)
    on_disk = dataset.load(samples, 32)
    assert isinstance(on_disk.pixels, np.memmap)
    assert on_disk.pixels.base is not None  # a part of the file, no copy of it
    assert len(on_disk.pixels) == len(samples) - 3 == len(on_disk.paths) == len(on_disk.labels)
    np.testing.assert_array_equal(on_disk.pixels, in_memory.pixels)
    for pixels, path in zip(on_disk.pixels, on_disk.paths, strict=True):
        [alone] = dataset.load([dataset.Sample(path, 0)], 32).pixels
        np.testing.assert_array_equal(pixels, alone)


def test_unreadable_photos_are_named_and_left_out(root: Path):
    (root / "circle" / "0000.png").write_bytes(b"not a photo")
    samples, _ = dataset.read_known(root, ["circle", "square"])
    photos = dataset.load(samples, 32)
    assert photos.pixels.shape == (39, 32, 32, 3)
    assert photos.pixels.dtype == np.uint8
    assert len(photos.labels) == len(photos.paths) == 39
    [(path, sentence)] = photos.unreadable
    assert path.name == "0000.png"
    assert sentence.endswith(".")


def test_a_photo_that_is_gone_is_left_to_be_named_when_it_is_loaded(root: Path):
    (root / "circle" / "gone.png").symlink_to(root / "nowhere.png")
    split = read_split(root)
    samples = [*split.train, *split.tune, *split.validation]
    [(path, sentence)] = dataset.load(samples, 32).unreadable
    assert path.name == "gone.png"
    assert "no such file" in sentence


def test_folders_that_a_model_does_not_know_are_left_out_and_named(root: Path):
    samples, remarks = dataset.read_known(root, ["square", "triangle"])
    assert {(sample.path.parent.name, sample.label) for sample in samples} == {("square", 0)}
    assert remarks == ["Left out: the model knows no 'circle'."]
    with pytest.raises(DataError, match="no photos in folders that the model knows: dogs"):
        dataset.read_known(root, ["dogs"])
