"""What does a tokenizer get to read, and what is kept of what it says?"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from engine.encoders.manifest import Manifest
from engine.errors import ModelDamagedError
from engine.light_imports import import_tokenizers
from engine.third_party import translated

# Tokenizing a whole book at once costs gigabytes; this many characters at a time costs 100 MB.
_PIECE_CHARS = 200_000
# Of the encoders used last. One of many languages takes a second and 290 MB to open, and what reads files, what reads
# questions and the next library that is opened use the same; of its memory a process gets back a fifth when it closes.
_KEPT = 2


def load_tokenizer(manifest: Manifest) -> Any:
    """Open an encoder's tokenizer, which neither pads nor cuts, and reads special tokens in a text as plain text.

    Encoders of one file share it, from any thread; so nobody may change it.

    Raises:
        ModelDamagedError: it cannot be read.
    """
    path, prefixes = manifest.folder / "tokenizer.json", (manifest.query_prefix, manifest.document_prefix)
    try:
        found = path.stat()
    except OSError:
        return read_tokenizer(path, prefixes)  # which says so
    return _opened(path, prefixes, (found.st_ino, found.st_mtime_ns, found.st_size))


@functools.lru_cache(maxsize=_KEPT)
def _opened(path: Path, prefixes: tuple[str, str], _as_found: tuple[int, int, int]) -> Any:
    return read_tokenizer(path, prefixes)


def read_tokenizer(path: Path, prefixes: Iterable[str] = ()) -> Any:
    """Open a tokenizer file; see ``load_tokenizer``.

    Args:
        path: of a ``tokenizer.json``.
        prefixes: what the encoder wants before its texts. Where one holds special tokens, those of texts are read as
            such too: the two are tokenized as one.
    """
    tokenizers = import_tokenizers()
    with translated(
        lambda error: ModelDamagedError(f"The tokenizer {path} cannot be read ({error}); install it again.")
    ):
        tokenizer = tokenizers.Tokenizer.from_file(str(path))
    tokenizer.no_padding()
    tokenizer.no_truncation()  # embedding cuts; token_offsets must see all
    special = {token.content: number for number, token in tokenizer.get_added_tokens_decoder().items() if token.special}
    if not any(content in prefix for content in special for prefix in prefixes):
        tokenizer.encode_special_tokens = True
        _take_apart(tokenizer, special)
    return tokenizer


def _take_apart(tokenizer: Any, special: dict[str, int]) -> None:
    """Keep a tokenizer's model from finding a special token in its vocabulary, where it is a word like any other.

    ``encode_special_tokens`` only stops the search before the model. SentencePiece's own library never matches control
    symbols, but here the best way through a Unigram vocabulary takes them, for they cost nothing: XLM-R reads a typed
    "</s>" as the end of the text. A cut behind their first character, after all other steps before the model, leaves
    every text without them as it is.
    """
    tokenizers = import_tokenizers()
    pre_tokenizers = tokenizers.pre_tokenizers
    unigram = isinstance(tokenizer.model, tokenizers.models.Unigram)
    found = [content for content, number in special.items() if unigram or _is_read(tokenizer, content, number)]
    marks = [f"{re.escape(content[0])}(?={re.escape(content[1:])})" for content in found if len(content) > 1]
    if marks:
        before = [tokenizer.pre_tokenizer] if tokenizer.pre_tokenizer else []
        split = pre_tokenizers.Split(tokenizers.Regex("|".join(marks)), "isolated")
        tokenizer.pre_tokenizer = pre_tokenizers.Sequence([*before, split])


def _is_read(tokenizer: Any, content: str, number: int) -> bool:
    """Return whether a special token, typed alone or among letters, becomes its id."""
    texts = (content, f"a {content} a", f"a{content}a")
    return any(number in tokenizer.encode(text, add_special_tokens=False).ids for text in texts)


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
