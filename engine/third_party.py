"""What may come out of code that is not ours? Anything. It is caught here, and where the window runs its jobs.

Parsers of hostile files, ONNX Runtime, the tokenizers library, Ray and LanceDB raise classes that share no base, or
that nobody can import. The outermost function of a thread or a process has to tell of a bug, whatever that is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from engine.records import dataclass

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Failure:
    """What was raised in the place of a result."""

    error: Exception


def attempt(work: Callable[[], Result], but: tuple[type[BaseException], ...] = ()) -> Result | Failure:
    """Return what some work gives, or how it failed.

    Args:
        work: calls what may raise anything.
        but: errors that the caller knows how to treat; they are raised.
    """
    try:
        return work()
    except but:
        raise
    except Exception as error:
        return Failure(error)


@contextmanager
def translated(
    turn: Callable[[Exception], Exception | None], but: tuple[type[BaseException], ...] = ()
) -> Iterator[None]:
    """Raise an error of ours in the place of whatever a library raises.

    Args:
        turn: makes ours of theirs; None where it is to be raised as it is.
        but: errors that are raised as they are.
    """
    try:
        yield
    except but:
        raise
    except Exception as error:
        ours = turn(error)
        if ours is None:
            raise
        raise ours from error
