"""How is a text read that is longer than any the encoder was trained on? Context extension, chosen at run time.

One graph serves every method: what differs is what it is fed. ``place`` answers for one text with its
position ids and, where the method needs them, optional inputs of the graph (``options.py``). A text that
fits the native context is fed the ids it was trained with and no option, so its vector is the same to the
last bit whatever the method.

Source: Zhu et al., LongEmbed, 2024, arXiv:2404.12096, section 3.2 and appendix B.
"""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from engine.encoders.manifest import Manifest, Positions
from engine.encoders.options import (
    ABSOLUTE,
    ATTENTION_SCALE,
    GROUP_SIZE,
    INVERSE_FREQUENCIES,
    NEEDS,
    NEIGHBOUR_WINDOW,
    POSITION_TABLE,
    ROTARY,
)
from engine.errors import InputError
from engine.records import dataclass

# Table 6 of the paper: by how much the rotary base grows when texts are 2, 4 and 8 times as long.
_NTK_LENGTHS, _NTK_FACTORS = (1.0, 2.0, 4.0, 8.0), (1.0, 3.0, 5.0, 10.0)


@dataclass(frozen=True, slots=True)
class Placement:
    """What the graph is fed for one text: ids (tokens,) int64, and optional inputs that all of its batch must share."""

    ids: npt.NDArray[np.int64]
    options: dict[str, npt.NDArray[np.float32]]


def place(tokens: int, manifest: Manifest, table: npt.NDArray[np.float32] | None = None) -> Placement:
    """Return the positions of a text of so many tokens, special ones included.

    Args:
        tokens: length of the text, at most ``usable_tokens``.
        manifest: names the method.
        table: (rows, dims) float32, the graph's own position table; needed for "interpolated" only.
    """
    positions = manifest.positions
    ids = position_ids(tokens, manifest)
    if tokens <= manifest.native_tokens:
        return Placement(ids, {})
    stretch = -(-tokens // manifest.native_tokens)
    options: dict[str, npt.NDArray[np.float32]] = {}
    if positions.log_scaling:
        scale = max(1.0, math.log(tokens) / math.log(manifest.native_tokens))
        options[ATTENTION_SCALE] = np.array(scale, dtype=np.float32)
    if positions.method == "interpolated":
        assert table is not None
        options[POSITION_TABLE] = stretch_table(table, stretch, positions.offset)
    elif positions.method == "ntk":
        options[INVERSE_FREQUENCIES] = ntk_frequencies(positions, stretch)
    elif positions.method == "self-extend":
        # Table 6: groups of one more than the stretch; the nearest native/stretch tokens keep their own positions.
        options[GROUP_SIZE] = np.array(stretch + 1, dtype=np.float32)
        options[NEIGHBOUR_WINDOW] = np.array(manifest.native_tokens // stretch, dtype=np.float32)
    return Placement(ids, options)


def position_ids(tokens: int, manifest: Manifest) -> npt.NDArray[np.int64]:
    """Return the position id of each token of a text, (tokens,) int64; optional inputs are ``place``'s."""
    positions = manifest.positions
    ids = np.arange(tokens, dtype=np.int64)
    if tokens > manifest.native_tokens:
        used = positions.period or manifest.native_tokens
        if positions.method == "recurrent":
            ids %= used
        elif positions.method == "grouped":
            ids //= -(-tokens // used)
    return ids + positions.offset


def stretch_table(table: npt.NDArray[np.float32], stretch: int, offset: int = 0) -> npt.NDArray[np.float32]:
    """Interpolate a position table linearly: row ``offset + stretch * i`` of the result is row ``offset + i``.

    Rows below ``offset`` are not positions and stay; the last rows, which have no right neighbour, repeat the
    last trained one (the paper gives no rule for them).

    Returns:
        (offset + stretch * (rows - offset), dims) float32, a new array.
    """
    trained = len(table) - offset
    at = np.arange(trained * stretch, dtype=np.float64) / stretch
    left = np.floor(at).astype(np.int64)
    right = np.minimum(left + 1, trained - 1)
    share = (at - left).astype(np.float32)[:, None]  # (rows, 1)
    rows = table[offset:]
    return np.concatenate([table[:offset], (1 - share) * rows[left] + share * rows[right]])


def ntk_frequencies(positions: Positions, stretch: float) -> npt.NDArray[np.float32]:
    """Return rotary frequencies with a larger base, (head_dims / 2,) float32.

    Source: section 3.2 of the paper, with the factors of its table 6; between and past them in proportion.
    """
    factor = float(np.interp(stretch, _NTK_LENGTHS, _NTK_FACTORS)) * max(1.0, stretch / _NTK_LENGTHS[-1])
    steps = np.arange(0, positions.head_dims, 2, dtype=np.float64) / positions.head_dims
    return ((positions.theta * factor) ** -steps).astype(np.float32)


def windows(ids: list[int], manifest: Manifest) -> list[list[int]]:
    """Cut a tokenized text into windows that fit: parallel context windows. A text that fits is one window.

    Every window has the text's first and last special token; the last one reaches back, so that all are full.
    The text's vector is the mean of the windows' vectors before they are scaled to length 1.
    """
    positions = manifest.positions
    if positions.method != "windows" or len(ids) <= manifest.native_tokens:
        return [ids]
    inner = (positions.period or manifest.native_tokens) - 2
    body = ids[1:-1]
    starts = [min(start, len(body) - inner) for start in range(0, len(body), inner)]
    return [[ids[0], *body[start : start + inner], ids[-1]] for start in starts]


def usable_tokens(manifest: Manifest) -> int:
    """Return how many tokens of one text the encoder reads, specials included."""
    return manifest.read_tokens


def with_method(manifest: Manifest, words: str) -> Manifest:
    """Return the encoder's manifest with another way to read long texts.

    Args:
        manifest: the encoder.
        words: a method, with a number after a colon where it takes one, and "+log" for log-length scaling:
            "none", "recurrent:128", "grouped", "grouped:128", "interpolated", "windows:256", "ntk+log" …

    Raises:
        InputError: there is no such method, or this encoder's graph does not allow it.
    """
    method, plus, scaling = words.partition("+")
    name, colon, number = method.partition(":")
    known = ROTARY if manifest.positions.theta else ABSOLUTE
    if name not in known or (plus and scaling != "log") or (colon and not _is_period(number, manifest)):
        raise InputError(f"{words!r} is no way to read long texts; {manifest.name} knows {', '.join(known)}.")
    needed = (*NEEDS.get(name, ()), *((ATTENTION_SCALE,) if plus else ()))
    if missing := [option for option in needed if option not in manifest.graph_options]:
        raise InputError(f"The graph of {manifest.name} has no input {missing[0]!r}; export it again for {words!r}.")
    positions = replace(manifest.positions, method=name, period=int(number or 0), log_scaling=bool(plus))
    return replace(manifest, positions=positions)


def _is_period(number: str, manifest: Manifest) -> bool:
    return number.isdecimal() and 3 <= int(number) <= manifest.native_tokens
