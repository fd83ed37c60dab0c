"""What does each token of a text add to its cosine with a question?

A text's vector is the mean of its tokens' states, so the cosine is a sum of one number for each token: exact,
from one pass through the graph. Dense layers after pooling are followed backwards: a linear one leaves the
sum as it is, an activation scales each dimension by what it made of it, and biases belong to no token.

Source: attribution by the rescale rule of DeepLIFT (Shrikumar et al., 2017, arXiv:1704.02685, section 3.5.2),
    which is plain arithmetic where there is no activation.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from engine.encoders.matryoshka import Vectors, normalize
from engine.encoders.projection import ProjectionStep, project, project_back
from engine.records import dataclass


@dataclass(frozen=True, slots=True)
class TokenStates:
    """One text as the graph read it: what is needed to take its vector apart.

    Attributes:
        offsets: (tokens, 2) int64, each token's span in the text; (-1, -1) for one that is not of the text.
        states: (tokens, pooled_dims) float32.
        weights: (tokens,) float32, each token's part in the pooled vector; they add up to 1.
        projections: the steps between the pooled state and the vector.
        scaled: whether the vector is brought to length 1.
    """

    offsets: npt.NDArray[np.int64]
    states: Vectors
    weights: npt.NDArray[np.float32]
    projections: tuple[ProjectionStep, ...] = ()
    scaled: bool = True

    def vector(self, tokens: npt.NDArray[np.bool_] | None = None) -> Vectors:
        """Return the text's vector, (full_dims,) float32, or that of some of its tokens (a mask)."""
        weights = self.weights if tokens is None else self.weights * tokens
        pooled = np.asarray(weights @ self.states, dtype=np.float32) / np.float32(max(float(weights.sum()), 1e-12))
        found = project(pooled[None], self.projections)
        return np.asarray((normalize(found) if self.scaled else found)[0], dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Shares:
    """A cosine taken apart: one share for each token, and ``rest`` for what belongs to none. All add up to it."""

    cosine: float
    tokens: npt.NDArray[np.float32]
    rest: float


def take_apart(query: Vectors, text: TokenStates) -> Shares:
    """Return what each token of a text adds to the dot product of its vector with a question's.

    Args:
        query: (full_dims,) float32, of length 1.
        text: pooled over its tokens ("mean").

    Returns:
        Shares for all tokens, those that are not of the text among them.
    """
    pooled = (text.weights @ text.states)[None]
    made = project(pooled, text.projections)[0]
    length = max(float(np.linalg.norm(made)), 1e-12) if text.scaled else 1.0
    towards, rest = project_back(pooled, query / np.float32(length), text.projections)
    shares = np.asarray(text.weights * (text.states @ towards), dtype=np.float32)
    return Shares(float(query @ made) / length, shares, rest)


def gather_words(text: str, offsets: npt.NDArray[np.int64]) -> list[tuple[int, int, list[int]]]:
    """Merge pieces of words: return (start, end, its tokens) of every word, in order.

    Pieces belong together where they touch and both sides of the seam are letters or digits.
    """
    words: list[tuple[int, int, list[int]]] = []
    for token in np.flatnonzero(offsets[:, 1] > offsets[:, 0]).tolist():
        start, end = offsets[token].tolist()
        while start < end and text[start].isspace():  # byte-level tokenizers count the blank before a word
            start += 1
        if start == end:
            continue
        if words and start <= words[-1][1] and (start < words[-1][1] or _one_word(text, start)):
            begin, before, members = words[-1]
            words[-1] = (begin, max(before, end), [*members, token])
        else:
            words.append((start, end, [token]))
    return words


def _one_word(text: str, seam: int) -> bool:
    left, right = text[seam - 1], text[seam]
    # Han, kana and Thai write no blanks: there each token stays a word of its own.
    return left.isalnum() and right.isalnum() and max(left, right) < "\u0e00"


def pieces_of(offsets: npt.NDArray[np.int64], span: tuple[int, int]) -> npt.NDArray[np.bool_]:
    """Return which tokens begin inside a span of the text, (tokens,) bool."""
    return np.asarray((offsets[:, 0] >= span[0]) & (offsets[:, 0] < span[1]) & (offsets[:, 1] > offsets[:, 0]))
