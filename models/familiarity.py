"""Has the network learned from anything like this photo? Neighbours in its feature space."""

import io
import zipfile
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from models.errors import BundleError

# How much a resemblance to what is none of the classes takes away.
AGAINST = 0.2


@dataclass(frozen=True)
class Memory:
    """What the photos that a network learned from looked like to it.

    Attributes:
        basis: (K, D) float16, the directions in which the features of those photos vary most;
            or None where photos are too few to tell: their features stay as they are, D = K.
        photos: (N, D) int8, their features along them, of length 127.
        known: (N,) bool: shows one of the classes; the others show none, or nothing to be seen.
    """

    basis: np.ndarray | None
    photos: np.ndarray
    known: np.ndarray

    def familiarity(self, features: np.ndarray) -> np.ndarray:
        """How familiar photos are: (..., K) pooled features -> (...) float64 in 0..1.

            s(known) - 0.2 s(others), clipped to 0..1

        s is the cosine similarity to the nearest of these photos (Sun et al. 2022,
        "Out-of-Distribution Detection with Deep Nearest Neighbors"). Where a memory has no
        others, s(others) is 0. How it compares: `python -m benchmarks doubt`.
        """
        basis, photos = self._tables
        unit = _unit(features).astype(np.float32)
        if basis is not None:
            unit = _unit(unit @ basis).astype(np.float32)
        similarity = unit @ photos.T
        score = similarity[..., self.known].max(axis=-1)
        if not self.known.all():
            score = score - AGAINST * similarity[..., ~self.known].max(axis=-1)
        return np.clip(score, 0, 1)

    @cached_property
    def _tables(self) -> tuple[np.ndarray | None, np.ndarray]:
        """Basis and photos as float32, converted once rather than for every photo."""
        basis = None if self.basis is None else self.basis.astype(np.float32)
        return basis, self.photos.astype(np.float32) / 127

    def to_bytes(self) -> bytes:
        """As an .npz file: arrays only, nothing that can execute. For memories with a basis."""
        assert self.basis is not None
        file = io.BytesIO()
        np.savez(file, basis=self.basis, photos=self.photos, known=self.known)
        return file.getvalue()


def load(source: Path | bytes) -> Memory:
    """Read a memory from a file or its content. Raises BundleError where it is anything else."""
    try:
        data = source if isinstance(source, bytes) else source.read_bytes()
        with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
            basis = arrays["basis"]
            memory = Memory(basis, arrays["photos"], arrays["known"])
        (n, d), (k, _) = memory.photos.shape, basis.shape
        fits = basis.shape == (k, d) and memory.known.shape == (n,)
        if not fits or memory.known.dtype != bool or not memory.known.any():
            raise ValueError
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as error:
        raise BundleError("bundle_file_damaged", name="memory.npz") from error
    return memory


def learn(features: np.ndarray, known: np.ndarray, *, dimensions: int | None = 256) -> Memory:
    """Remember photos.

    Args:
        features: (N, K) pooled, of the photos learned from.
        known: (N,) bool, see `Memory`; at least one.
        dimensions: of the space in which photos are compared, where K and N allow so many; None:
            no basis.
    """
    unit = _unit(features)
    if dimensions is None:
        return Memory(None, np.rint(127 * unit).astype(np.int8), np.asarray(known, bool))
    basis = np.linalg.svd(unit, full_matrices=False)[2][:dimensions].T.astype(np.float16)
    photos = _unit(unit @ basis.astype(np.float64))
    return Memory(basis, np.rint(127 * photos).astype(np.int8), np.asarray(known, bool))


def _unit(vectors: np.ndarray) -> np.ndarray:
    vectors = np.asarray(vectors, np.float64)
    return vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-12)
