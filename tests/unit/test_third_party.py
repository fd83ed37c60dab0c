"""What libraries raise becomes an error of ours in one place, and nowhere else is everything caught."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from engine.errors import Cancelled, ModelDamagedError
from engine.third_party import Failure, attempt, translated

ROOT = Path(__file__).resolve().parents[2]


class Foreign(Exception):
    """Of a library that has no class of its own for anything."""


def fail(error):
    raise error


def everything_caught():
    """Yield where every error is caught: by ``Exception``, by nothing named, or with interrupts and never raised."""
    for path in sorted([*(ROOT / "engine").rglob("*.py"), *(ROOT / "desktop").rglob("*.py")]):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ExceptHandler):
                named = ast.unparse(node.type) if node.type is not None else ""
                ends = isinstance(node.body[-1], ast.Raise) and node.body[-1].exc is None
                if named in ("", "Exception") or ("BaseException" in named and not ends):
                    yield path.relative_to(ROOT).as_posix()


def test_everything_is_caught_in_three_places_alone():
    found = list(everything_caught())
    # The thread that encodes keeps the first error of a run, of whatever thread, and raises it.
    assert [place for place in found if place != "engine/indexing/pipeline.py"] == [
        "desktop/threads/jobs.py",
        "engine/third_party.py",
        "engine/third_party.py",
    ]


def test_an_attempt_gives_the_result_or_how_it_failed():
    assert attempt(lambda: 7) == 7
    failed = attempt(lambda: fail(Foreign("x")))
    assert isinstance(failed, Failure) and isinstance(failed.error, Foreign)


@pytest.mark.parametrize("error", [Cancelled(), KeyboardInterrupt()])
def test_what_the_caller_knows_and_an_interrupt_go_through_an_attempt(error):
    with pytest.raises(type(error)):
        attempt(lambda: fail(error), but=(Cancelled,))


def test_a_librarys_error_becomes_ours_and_is_its_cause():
    with (
        pytest.raises(ModelDamagedError, match="Foreign") as raised,
        translated(lambda error: ModelDamagedError(repr(error))),
    ):
        raise Foreign("x")
    assert isinstance(raised.value.__cause__, Foreign)


def test_an_error_that_is_not_the_librarys_stays_as_it_is():
    with pytest.raises(Foreign), translated(lambda _: None):
        raise Foreign("x")
    with pytest.raises(Cancelled), translated(lambda _: ModelDamagedError("x"), but=(Cancelled,)):
        raise Cancelled
