"""How are vectors made smaller? Rotation first, so that the leading dimensions matter most; then truncation."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from engine.errors import DimensionError

Vectors = npt.NDArray[np.float32]


def truncate(vectors: Vectors, keep_dims: int) -> Vectors:
    """Keep the leading dimensions of Matryoshka vectors, scaled to unit length.

    Args:
        vectors: (rows, full_dims) float32.
        keep_dims: dimensions to keep, 1 to full_dims.

    Returns:
        (rows, keep_dims) float32, a new array. Rows have length 1, except that
        a row whose kept part is all zero stays zero.

    Raises:
        DimensionError: keep_dims is outside 1 to full_dims.

    Source: Kusupati et al., Matryoshka Representation Learning, 2022,
        arXiv:2205.13147, section 3. The rescaling is ours: we rank by dot product.
    """
    if not 1 <= keep_dims <= vectors.shape[1]:
        raise DimensionError(keep_dims, vectors.shape[1])
    return normalize(vectors[:, :keep_dims])


def normalize(vectors: Vectors) -> Vectors:
    """Return the rows scaled to length 1, a new float32 array; zero rows stay zero."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)  # (rows, 1)
    return np.asarray(vectors / np.maximum(lengths, np.float32(1e-12)), dtype=np.float32)


def fit_rotation(batches: Iterable[npt.NDArray[np.floating]], full_dims: int) -> Vectors:
    """Fit the rotation that puts most of the vectors' energy into the leading dimensions.

    The columns are the eigenvectors of the uncentred second-moment matrix, largest eigenvalue
    first. Uncentred, because vectors are ranked by dot product, which a shift would change.
    The fit streams: memory is one batch and one full_dims² float64 matrix.

    Args:
        batches: arrays (rows, full_dims) of any float type. No rows at all give the identity.
        full_dims: columns of every batch.

    Returns:
        (full_dims, full_dims) float32, orthogonal to 1e-6: ``vectors @ rotation`` keeps every
        full-size dot product. Each column's largest entry is positive, so a fit is repeatable.
    """
    moment = np.zeros((full_dims, full_dims), dtype=np.float64)
    rows = 0
    for batch in batches:
        block = np.asarray(batch, dtype=np.float64)
        moment += block.T @ block
        rows += len(block)
    if rows == 0:
        return np.eye(full_dims, dtype=np.float32)
    _, vectors = np.linalg.eigh(moment / rows)  # ascending eigenvalues
    rotation = vectors[:, ::-1]
    peaks = rotation[np.abs(rotation).argmax(axis=0), np.arange(full_dims)]
    return np.ascontiguousarray(rotation * np.sign(peaks), dtype=np.float32)


def project(vectors: Vectors, rotation: Vectors | None, keep_dims: int) -> Vectors:
    """Rotate, truncate and rescale: what is searched. (rows, full_dims) to (rows, keep_dims) float32."""
    return truncate(vectors if rotation is None else vectors @ rotation, keep_dims)
