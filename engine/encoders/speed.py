"""How fast does an encoder read here? Measured for about a second, on passages of usual length."""

from __future__ import annotations

import time

from engine.encoders.encoder import Encoder
from engine.progress import CancelToken

_TEXT = "The whale road runs north past the islands where the grey geese winter and the ice is late. " * 9
_TEXTS = 24


def tokens_per_second(encoder: Encoder, cancel: CancelToken | None = None) -> float:
    """Return how many tokens an encoder reads in a second.

    Raises:
        Cancelled: ``cancel`` was set.
    """
    encoder.embed([_TEXT], cancel=cancel)  # the first run is slower
    tokens = 0

    def count(more: int) -> None:
        nonlocal tokens
        tokens += more

    start = time.perf_counter()
    encoder.embed([_TEXT] * _TEXTS, cancel=cancel, on_tokens=count)
    return tokens / max(time.perf_counter() - start, 1e-6)
