"""What does a tokenizer get to read, and what is kept of what it says?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from engine.encoders.manifest import Manifest
from engine.errors import ModelDamagedError

# Tokenizing a whole book at once costs gigabytes; this many characters at a time costs 100 MB.
_PIECE_CHARS = 200_000


def load_tokenizer(manifest: Manifest) -> Any:
    """Open an encoder's tokenizer, which neither pads nor cuts.

    Raises:
        ModelDamagedError: it cannot be read.
    """
    from tokenizers import Tokenizer

    path = manifest.folder / "tokenizer.json"
    try:
        tokenizer = Tokenizer.from_file(str(path))
    except Exception as error:  # the tokenizers library raises bare Exception
        raise ModelDamagedError(f"The tokenizer {path} cannot be read ({error}); install it again.") from error
    tokenizer.no_padding()
    tokenizer.no_truncation()  # embedding cuts; token_offsets must see all
    return tokenizer


def cut(ids: list[int], max_tokens: int) -> list[int]:
    """Keep the first tokens and the closing special one."""
    return ids if len(ids) <= max_tokens else [*ids[: max_tokens - 1], ids[-1]]


def pieces(text: str) -> Iterator[tuple[int, str]]:
    """Yield (start, piece), cut at the last white space before every ``_PIECE_CHARS`` characters."""
    start = 0
    while start < len(text):
        end = min(len(text), start + _PIECE_CHARS)
        if end < len(text):
            while end > start and not text[end - 1].isspace():
                end -= 1
            end = end if end > start else min(len(text), start + _PIECE_CHARS)
        yield start, text[start:end]
        start = end


def clean(text: str) -> str:
    """Replace lone surrogates, which the tokenizer refuses, one character for one."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8") if _broken(text) else text


def _broken(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False
