"""What do the window and the indexing process say to each other? One JSON object a line.

The operation goes in first; then single words (pause, resume, cancel). Events come out.
"""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass, field
from typing import Any

from engine.progress import Progress
from engine.reports.choice import EncoderChoice
from engine.reports.index_report import FileFailure, IndexReport
from engine.reports.maintenance import CheckReport, CompactReport, Problem

UPKEEP = ("compact", "repair")
Report = IndexReport | CheckReport | CompactReport


@dataclass(frozen=True, slots=True)
class Operation:
    """What the indexing process is asked to do. ``quiet`` runs show no strip while they find nothing."""

    name: str  # "index", "remove", "retry", "resize", "compact", "repair", "change" (of encoder) or "keep"
    paths: tuple[str, ...] = ()
    dims: int | None = None
    store: str | None = None
    force: bool = False
    encoder: str = ""
    quiet: bool = False

    def line(self, *, survive: bool) -> bytes:
        """Return the operation as the first line of the process's input."""
        wish: dict[str, Any] = {"operation": self.name}
        if self.name == "resize":
            wish["dims"] = self.dims
            if self.store is not None:
                wish["store"] = self.store
        elif self.name == "change":
            wish["encoder"] = self.encoder
        elif self.name not in (*UPKEEP, "keep"):
            wish["paths"] = list(self.paths)
        if self.name == "index":
            wish["force"] = self.force
        if survive:
            wish["survive"] = True
        return json.dumps(wish).encode() + b"\n"


@dataclass(frozen=True, slots=True)
class ProcessFailure:
    """Why an operation ended early. ``kind`` is an error's class name, or "crashed" or "unstartable"."""

    kind: str
    message: str
    operation: Operation


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the process's output; the field that belongs to ``name`` is set."""

    name: str
    progress: Progress | None = None
    documents: int = 0
    share: float = 0.0
    report: Report | None = None
    choice: EncoderChoice | None = None
    kind: str = ""
    message: str = ""
    raw: dict[str, Any] = field(default_factory=dict)


def parse_event(line: bytes) -> Event | None:
    """Return the event in ``line``, or None where it is none (a stray print of a library)."""
    try:
        raw = json.loads(line)
        name = raw["event"]
    except (ValueError, KeyError, TypeError):
        return None
    if name == "progress":
        return Event(name, progress=Progress(**_known(Progress, {"phase": "", **raw})), raw=raw)
    if name == "finished":
        return Event(name, report=_report(raw.get("report", {})), raw=raw)
    if name == "chosen":
        lists = {key: tuple(map(str, raw.get(key, ()))) for key in ("languages", "own")}
        facts = {"encoder": "", "title": "", **raw, **lists}
        return Event(name, choice=EncoderChoice(**_known(EncoderChoice, facts)), raw=raw)
    if name == "share":
        return Event(name, share=float(raw.get("share", 0)), raw=raw)
    message, kind = str(raw.get("message", "")), str(raw.get("kind", ""))
    return Event(name, documents=int(raw.get("documents", 0) or 0), kind=kind, message=message, raw=raw)


def _known(kind: type[Any], raw: dict[str, Any]) -> dict[str, Any]:
    names = {item.name for item in dataclasses.fields(kind)}
    return {name: value for name, value in raw.items() if name in names}


def _report(raw: dict[str, Any]) -> Report:
    if "problems" in raw:
        problems = (Problem(**_known(Problem, {**item, "paths": tuple(item["paths"])})) for item in raw["problems"])
        lists = {"problems": tuple(problems), "repaired": tuple(raw.get("repaired", ()))}
        return CheckReport(**{**_known(CheckReport, raw), **lists})
    if "after_bytes" in raw:
        return CompactReport(**{**_known(CompactReport, raw), "left_out": tuple(raw.get("left_out", ()))})
    flat = {**raw, **raw.get("documents", {})}
    failures = tuple(FileFailure(**_known(FileFailure, item)) for item in raw.get("failures", ()))
    lists = {"failures": failures, "notes": tuple(map(str, raw.get("notes", ())))}
    return IndexReport(**{**_known(IndexReport, flat), **lists})
