"""How does a text become spans small enough to point at, and whole enough to mean something?

Promises: every character that is not blank is in a chunk, in order; a chunk lies on one page and
is cut at the best boundary there is. Not for: reading files (``engine.documents``), or what a
chunk means (``engine.encoders``).
"""

from engine.chunks.chunk import Chunk
from engine.chunks.split import DEFAULT_OVERLAP_TOKENS, DEFAULT_TARGET_TOKENS, split_text

__all__ = ["DEFAULT_OVERLAP_TOKENS", "DEFAULT_TARGET_TOKENS", "Chunk", "split_text"]
