"""Can what a manifest says be used? Every field is compared with what the code expects of it, before anything acts.

A manifest may come from anybody. What is wrong with one is said in one sentence, at the door, and never met later
as a file outside of the encoder's folder, a missing key or a negative size. Fields that nothing acts on pass.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Any

from engine.encoders.options import ABSOLUTE, ATTENTION_SCALE, NEEDS, ROTARY
from engine.patterns import lazy

FORMAT = 1
# "graph": it gives one vector a text itself.
POOLINGS = ("mean", "cls", "last", "max", "graph")
INPUTS = ("input_ids", "attention_mask", "position_ids", "token_type_ids")
# What tells a reranker's manifest from an encoder's, what its graph may take, and the least room for a pair.
RERANKER = "reranker"
PAIR_INPUTS = ("input_ids", "attention_mask", "token_type_ids")
_LEAST_PAIR = 16
# Names become folders and files of the user's: nothing that could lead elsewhere.
_NAME = lazy(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_FILE = lazy(r"[A-Za-z0-9_-][A-Za-z0-9._-]*")
_SHA256 = lazy(r"[0-9a-f]{64}")
_MOST_DIMS = 65_536
_MOST = (1 << 31) - 1
_TOKENIZER, _PROJECTIONS = "tokenizer.json", "projections.npz"
# What a file may take: more than any disk holds is a mistake.
_MOST_BYTES = 1 << 50

Check = Callable[[str, Any], None]  # told where a value stands, and the value; raises ValueError


def check_facts(raw: Any) -> None:
    """Look at a whole manifest, as it was read.

    Raises:
        ValueError: what is wrong, as the end of a sentence.
    """
    _MANIFEST("the manifest", raw)
    _check_files(raw)
    _check_sizes(raw)
    _check_positions(raw)


def check_reranker_facts(raw: Any) -> None:
    """Look at a reranker's manifest, as it was read.

    Raises:
        ValueError: what is wrong, as the end of a sentence.
    """
    _RERANKER("the manifest", raw)
    opened = [("graph.file", raw["graph"]["file"]), ("the tokenizer", _TOKENIZER)]
    opened += [("projections", _PROJECTIONS)] if raw["projections"] else []
    _must_be_listed(opened, raw)
    if "attention_mask" not in raw["graph"]["inputs"]:
        raise ValueError("graph.inputs lacks 'attention_mask'")
    if not raw["pooling"] and raw["projections"]:
        raise ValueError("projections have nothing to work on where nothing is pooled")


# -- kinds of values -------------------------------------------------------------------------------


def _text(pattern: re.Pattern[str] | None = None, what: str = "text") -> Check:
    def check(at: str, value: Any) -> None:
        if not isinstance(value, str) or (pattern is not None and not pattern.fullmatch(value)):
            raise _wrong(at, value, what)
        try:
            value.encode("utf-8")
        except UnicodeEncodeError as error:
            raise _wrong(at, value, what) from error

    return check


def _whole(least: int, most: int) -> Check:
    def check(at: str, value: Any) -> None:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise _wrong(at, value, f"a whole number from {least:,} to {most:,}")

    return check


def _number(least: float, most: float) -> Check:
    def check(at: str, value: Any) -> None:
        usable = isinstance(value, int | float) and not isinstance(value, bool)
        if not usable or not least <= value <= most or not math.isfinite(value):
            raise _wrong(at, value, f"a number from {least:g} to {most:g}")

    return check


def _flag(at: str, value: Any) -> None:
    if not isinstance(value, bool):
        raise _wrong(at, value, "true or false")


def _one_of(*known: str) -> Check:
    def check(at: str, value: Any) -> None:
        if not isinstance(value, str) or value not in known:
            raise _wrong(at, value, f"one of {', '.join(map(repr, known))}")

    return check


def _list(each: Check, least: int = 0) -> Check:
    def check(at: str, value: Any) -> None:
        if not isinstance(value, list) or len(value) < least:
            raise _wrong(at, value, "a list" if not least else f"a list of {least} or more")
        for place, one in enumerate(value):
            each(f"{at}[{place}]", one)

    return check


def _record(needed: dict[str, Check], optional: dict[str, Check], *, closed: bool = False) -> Check:
    def check(at: str, value: Any) -> None:
        if not isinstance(value, dict):
            raise _wrong(at, value, "an object")
        inside = "" if at == "the manifest" else f"{at}."
        for name in needed.keys() - value.keys():
            raise ValueError(f"{inside}{name} is missing")
        for name, one in value.items():
            if found := needed.get(name) or optional.get(name):
                found(f"{inside}{name}", one)
            elif closed:
                raise ValueError(f"{inside}{name[:40]!r} is unknown")

    return check


def _named(each: Check, names: Check) -> Check:
    def check(at: str, value: Any) -> None:
        if not isinstance(value, dict):
            raise _wrong(at, value, "an object")
        for name, one in value.items():
            names(f"a name in {at}", name)
            each(f"{at}.{name}", one)

    return check


def _wrong(at: str, value: Any, wanted: str) -> ValueError:
    shown = ascii(value)
    return ValueError(f"{at} is {shown if len(shown) <= 60 else shown[:57] + '...'}, not {wanted}")


_ANY_TEXT, _COUNT = _text(), _whole(0, _MOST)
_FILE_NAME = _text(_FILE, "the name of a file in its folder")
_LADDER = _list(_record({"dims": _whole(1, _MOST_DIMS), "kept": _number(0, 10)}, {}))
_OPEN = _record({}, {})
_STEP = _record({"kind": _one_of("dense", "norm", "center"), "activation": _one_of("", "tanh", "relu", "gelu")}, {})
_FILES = _named(
    _record({"sha256": _text(_SHA256, "64 hexadecimal digits"), "size_bytes": _whole(0, _MOST_BYTES)}, {}), _FILE_NAME
)
_RERANKER = _record(
    {
        "format": _whole(FORMAT, FORMAT),
        "kind": _one_of(RERANKER),
        "name": _text(_NAME, "a name for a reranker"),
        **dict.fromkeys(("title", "license"), _ANY_TEXT),
        "max_tokens": _whole(_LEAST_PAIR, _MOST),
        "pooling": _one_of("", *POOLINGS),
        "graph": _record({"file": _FILE_NAME, "inputs": _list(_one_of(*PAIR_INPUTS), 1), "output": _ANY_TEXT}, {}),
        "projections": _list(_STEP),
        "files": _FILES,
    },
    {"languages": _list(_ANY_TEXT), "architecture": _ANY_TEXT, "parameters": _whole(0, 1 << 50), "source": _OPEN},
)
_MANIFEST = _record(
    {
        "format": _whole(FORMAT, FORMAT),
        "name": _text(_NAME, "a name for an encoder"),
        **dict.fromkeys(("title", "space", "license", "query_prefix", "document_prefix"), _ANY_TEXT),
        "full_dims": _whole(1, _MOST_DIMS),
        "pooling": _one_of(*POOLINGS),
        "normalize": _flag,
        "native_tokens": _whole(1, _MOST),
        "max_tokens": _whole(1, _MOST),
        "positions": _record(
            {},
            {
                "method": _one_of(*dict.fromkeys((*ABSOLUTE, *ROTARY))),
                **dict.fromkeys(("period", "rows", "offset", "head_dims"), _COUNT),
                "log_scaling": _flag,
                "theta": _number(0, 1e15),
            },
            closed=True,
        ),
        "graph": _record(
            {"file": _FILE_NAME, "inputs": _list(_one_of(*INPUTS), 1), "output": _ANY_TEXT},
            {"options": _list(_ANY_TEXT)},
        ),
        "ladder": _LADDER,
        "files": _FILES,
    },
    {
        "pooled_dims": _whole(1, _MOST_DIMS),
        "layers": _COUNT,
        "languages": _list(_ANY_TEXT),
        "ladder_binary": _LADDER,
        "depths": _list(_record({"layers": _whole(1, 10_000), "file": _FILE_NAME}, {"ladder": _LADDER})),
        "projections": _list(_STEP),
        "variants": _named(_record({}, {"file": _FILE_NAME}), _ANY_TEXT),
        "source": _OPEN,
        "fidelity": _OPEN,
    },
)


# -- what one field says about another -------------------------------------------------------------


def _check_files(raw: dict[str, Any]) -> None:
    """Everything that is opened is a listed file: only those are copied, and compared with their sums."""
    opened = [("graph.file", raw["graph"]["file"]), ("the tokenizer", _TOKENIZER)]
    opened += [("a depth's file", depth["file"]) for depth in raw.get("depths", ())]
    opened += [("a variant's file", one["file"]) for one in raw.get("variants", {}).values() if "file" in one]
    opened += [("projections", _PROJECTIONS)] if raw.get("projections") else []
    _must_be_listed(opened, raw)


def _must_be_listed(opened: list[tuple[str, str]], raw: dict[str, Any]) -> None:
    for what, name in opened:
        if name not in raw["files"]:
            raise ValueError(f"{what} is {name!r}, which is not among its files")


def _check_sizes(raw: dict[str, Any]) -> None:
    rungs = [*raw["ladder"], *raw.get("ladder_binary", ())]
    rungs += [rung for depth in raw.get("depths", ()) for rung in depth.get("ladder", ())]
    for rung in rungs:
        if rung["dims"] > raw["full_dims"]:
            raise ValueError(f"a ladder names {rung['dims']} dimensions, the encoder gives {raw['full_dims']}")
    pooled, full = raw.get("pooled_dims", raw["full_dims"]), raw["full_dims"]
    if pooled != full and not raw.get("projections"):
        raise ValueError(f"pooled_dims is {pooled}, and nothing makes {full} dimensions of them")


def _check_positions(raw: dict[str, Any]) -> None:
    """The way in which long texts are read has to be one for these positions, and the graph has to allow it."""
    positions, options = raw["positions"], raw["graph"].get("options", ())
    method = positions.get("method", "none")
    if method not in (ROTARY if positions.get("theta") else ABSOLUTE):
        raise ValueError(f"positions.method is {method!r}, which is not for these positions")
    needed = [*NEEDS.get(method, ()), *([ATTENTION_SCALE] if positions.get("log_scaling") else [])]
    if missing := [option for option in needed if option not in options]:
        raise ValueError(f"positions.method is {method!r}, and the graph has no input {missing[0]!r}")
    if method == "ntk" and (positions.get("head_dims", 0) < 2 or positions["head_dims"] % 2):
        raise ValueError(f"positions.head_dims is {positions.get('head_dims', 0)}, not an even number")
    used = positions.get("period", 0)
    if used and not 3 <= used <= raw["native_tokens"]:
        raise ValueError(f"positions.period is {used}, not from 3 to {raw['native_tokens']} (or 0)")
    if method == "windows" and raw["native_tokens"] < 3:
        raise ValueError("native_tokens leaves no room for a window")
    if "position_ids" in raw["graph"]["inputs"] and not positions.get("theta"):
        last = positions.get("offset", 0) + (used or 1)
        if last > positions.get("rows", 512):
            raise ValueError(f"positions end at {last}, and the table has {positions.get('rows', 512)} rows")
