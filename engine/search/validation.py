"""Can these options be used at all? Each is looked at before anything is asked of the library.

A number that no row can hold or a text that is none would otherwise come back from the store as damage that is none.
What a library can answer is looked at elsewhere (``search.check_options``).
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import fields
from numbers import Integral, Real
from pathlib import PurePath
from typing import Any

from engine.errors import QueryError
from engine.patterns import lazy
from engine.search.hits import SearchOptions, Steer
from engine.search.tuning import SearchTuning

MODES = ("hybrid", "meaning", "words")
SORTS = ("relevance", "newest", "name", "size", "folder")
# What a page shows at most. Its pages may be asked for one by one.
MAX_HITS = 10_000
# A file's dates are from the years 1 to 9999, and a day of a time zone more.
_FIRST_S, _LAST_S = -62_135_683_200, 253_402_387_200
_MOST_WEIGHT = 1e6
_RANGES = lazy(r"[0-9]{1,18}-[0-9]{1,18}(?:,[0-9]{1,18}-[0-9]{1,18})*")


def check_values(options: SearchOptions) -> None:
    """See that every option is of its kind and in its range.

    Raises:
        QueryError: one is not; the sentence names it.
    """
    for field in fields(options):
        _CHECKS[field.name](field.name, getattr(options, field.name))


def check_steer(steer: Any) -> None:
    """See that these are texts with weights.

    Raises:
        QueryError: one is not.
    """
    _steer("steer", steer)


def _whole(least: int, most: int, noun: str = "") -> Callable[[str, Any], None]:
    def check(name: str, value: Any) -> None:
        if isinstance(value, bool) or not isinstance(value, Integral):
            raise _wrong(name, value, "a whole number")
        if not least <= int(value) <= most:
            what = f"{_shown(value)} {noun} asked for" if noun else f"{name} is {_shown(value)}"
            raise QueryError(f"{what}; choose {least} to {most}.")

    return check


def _number(name: str, value: Any) -> None:
    try:
        usable = isinstance(value, Real) and not isinstance(value, bool) and math.isfinite(value)
    except OverflowError:  # a whole number beyond every float
        usable = False
    if not usable:
        raise _wrong(name, value, "a number")


def _moment(name: str, value: Any) -> None:
    _number(name, value)
    if not _FIRST_S <= value <= _LAST_S:
        raise QueryError(f"{name} is {value:g} seconds since 1970, and no file is from then; choose another date.")


def _flag(name: str, value: Any) -> None:
    if not isinstance(value, bool):
        raise _wrong(name, value, "True or False")


def _text(name: str, value: Any) -> None:
    if not isinstance(value, str):
        raise _wrong(name, value, "text")
    try:
        value.encode("utf-8", "surrogateescape")  # names of files that are no UTF-8
    except UnicodeEncodeError as error:
        raise _wrong(name, value, "text") from error
    if "\0" in value:
        raise _wrong(name, value, "text")


def _path(name: str, value: Any) -> None:
    _text(name, str(value) if isinstance(value, PurePath) else value)


def _texts(name: str, value: Any) -> None:
    if not isinstance(value, list | tuple):  # one string would be taken for its letters
        raise _wrong(name, value, "a list of texts")
    for one in value:
        _text(name, one)


def _steer(name: str, value: Any) -> None:
    if not isinstance(value, list | tuple) or not all(isinstance(one, Steer) for one in value):
        raise _wrong(name, value, "a list of Steer(text, weight)")
    for one in value:
        if not isinstance(one.text, str):
            raise _wrong("a steering text", one.text, "text")
        _number("a steering weight", one.weight)
        if abs(one.weight) > _MOST_WEIGHT:
            raise QueryError(f"A steering weight is {one.weight:g}; choose -{_MOST_WEIGHT:g} to {_MOST_WEIGHT:g}.")


def _maybe(check: Callable[[str, Any], None]) -> Callable[[str, Any], None]:
    return lambda name, value: None if value is None else check(name, value)


def _mode(name: str, value: Any) -> None:
    if not isinstance(value, str) or value not in MODES:
        raise QueryError(f"There is no search mode {_shown(value)}; choose {', '.join(MODES)}.")


def _sort(name: str, value: Any) -> None:
    if not isinstance(value, str) or value not in SORTS:
        raise QueryError(f"Hits cannot be sorted by {_shown(value)}; choose {' or '.join(SORTS)}.")


def _ranges(name: str, value: Any) -> None:
    _text(name, value)
    if value and not _RANGES.fullmatch(value):
        raise _wrong(name, value, 'numbers of documents ("1-5,9-9")')


def _wrong(name: str, value: Any, wanted: str) -> QueryError:
    return QueryError(f"{name} is {_shown(value)}, which is not {wanted}; give it so, or leave it out.")


def _shown(value: Any) -> str:
    try:
        shown = ascii(value)
    except ValueError:  # Python writes no number of more than 4,300 digits
        shown = "a number of thousands of digits"
    return shown if len(shown) <= 60 else shown[:57] + "..."


def _tuning(name: str, value: Any) -> None:
    if not isinstance(value, SearchTuning):
        raise _wrong(name, value, "a SearchTuning")


_CHECKS: dict[str, Callable[[str, Any], None]] = {
    "limit": _whole(1, MAX_HITS, "hits"),
    "mode": _mode,
    "folder": _maybe(_path),
    "types": _texts,
    "after_s": _maybe(_moment),
    "before_s": _maybe(_moment),
    "dims": _maybe(_whole(-(1 << 31), 1 << 31)),  # how many there are the library knows
    "exact": _flag,
    "passages": _whole(1, MAX_HITS, "passages"),
    "languages": _texts,
    "fold": _flag,
    "rerank": _maybe(_flag),
    "steer": _steer,
    "title": _maybe(_text),
    "sort": _sort,
    "documents": _maybe(_ranges),
    "tuning": _tuning,
}
