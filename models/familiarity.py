"""How familiar a photo is: its nearest neighbours among the training photos, in feature space."""

import io
import zipfile
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from models.errors import BundleError

# Weight of the similarity to photos of none of the classes.
AGAINST = 0.2


@dataclass(frozen=True)
class Memory:
    """Features of the photos that a network learned from.

    Attributes:
        basis: (K, D) float16, principal directions of those features; None for few photos, whose
            features are kept as they are, D = K.
        photos: (N, D) int8, the features along these directions, of length 127.
        known: (N,) bool: the photo shows one of the classes; others show none, or are damaged.
    """

    basis: np.ndarray | None
    photos: np.ndarray
    known: np.ndarray

    def familiarity(self, features: np.ndarray) -> np.ndarray:
        """How familiar photos are: (..., K) pooled features -> (...) float64 in 0..1.

            s(known) - 0.2 s(others), clipped to 0..1

        s is the cosine similarity to the nearest of these photos (Sun et al. 2022,
        "Out-of-Distribution Detection with Deep Nearest Neighbors"). Without others, s(others) is
        0. Compared with other scores in `python -m benchmarks doubt`.
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
        """Basis and photos as float32, converted once."""
        basis = None if self.basis is None else self.basis.astype(np.float32)
        return basis, self.photos.astype(np.float32) / 127

    def to_bytes(self) -> bytes:
        """As an .npz file of plain arrays. Only for memories with a basis."""
        assert self.basis is not None
        file = io.BytesIO()
        np.savez(file, basis=self.basis, photos=self.photos, known=self.known)
        return file.getvalue()


def load(source: Path | bytes) -> Memory:
    """Read a memory from a file or its content. Raises BundleError for anything else."""
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
        dimensions: of the basis, at most K and N; None for no basis.
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
