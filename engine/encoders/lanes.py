"""How do all cores work on a list of batches? Each takes a whole one, so that none waits inside an operator."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from engine.progress import CancelToken

Batch = TypeVar("Batch")
Result = TypeVar("Result")


def run_batches(
    batches: Sequence[Batch], run: Callable[[Batch], Result], lanes: int, cancel: CancelToken | None = None
) -> Iterator[tuple[Batch, Result]]:
    """Yield every batch with its result, in order.

    Args:
        batches: the work, longest first, so that the lanes end together.
        run: called from ``lanes`` threads at once; its first error ends all and is raised here.
        lanes: batches that run side by side; a single batch, or one lane, needs no thread.
        cancel: checked before each batch.

    Raises:
        Cancelled: ``cancel`` was set; batches that run already are waited for.
    """

    def checked(batch: Batch) -> Result:
        if cancel is not None:
            cancel.check()
        return run(batch)

    if lanes < 2 or len(batches) < 2:
        for batch in batches:
            yield batch, checked(batch)
        return
    pool = ThreadPoolExecutor(min(lanes, len(batches)), thread_name_prefix="encode")
    try:
        yield from zip(batches, pool.map(checked, batches), strict=True)
    finally:
        pool.shutdown(cancel_futures=True)
