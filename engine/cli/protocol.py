"""What do the window and the indexing process say to each other? Frozen messages, one JSON object a line.

The window writes one ``Request``, then any ``Word``, one a line. The process answers with ``Event``s until one of them
is ``Finished`` or ``Failed``; a process that has followed then rests, and follows once more at the word ``again``.
Every object names the version of the protocol: an update may have replaced the program under a window that is still
open, and half an understanding would be worse than none. What is unknown or damaged is refused as a whole, before
anything is done about it. Not for what the command line prints: see ``report_json``.
"""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from collections.abc import Collection
from enum import StrEnum
from typing import Any

from engine.errors import InputError
from engine.progress import Progress
from engine.records import dataclass
from engine.reports.choice import EncoderChoice
from engine.reports.index_report import IndexReport
from engine.reports.maintenance import CheckReport, CompactReport

VERSION = 2
READING = ("index", "follow", "retry")  # operations that read files
UPKEEP = ("compact", "repair")
OPERATIONS = (*READING, "remove", "resize", "change", "keep", *UPKEEP)

Report = IndexReport | CheckReport | CompactReport


class ProtocolError(InputError):
    """A message is none of this version's, or is damaged."""


class Word(StrEnum):
    """What is said to an operation that runs."""

    PAUSE = "pause"
    RESUME = "resume"
    TYPING = "typing"  # somebody does
    INSIST = "insist"  # go on, on battery or not
    CANCEL = "cancel"
    AGAIN = "again"  # to a process that rests: follow once more

    def line(self) -> bytes:
        """Return the word as a line of the process's input."""
        return self.encode() + b"\n"


@dataclass(frozen=True, slots=True)
class Operation:
    """What the indexing process is asked to do. ``quiet`` runs show no strip while they find nothing.

    ``follow`` looks where a watcher has said that something changed. ``dims`` and ``store`` belong to ``resize``,
    ``encoder`` to ``change``, ``force`` to ``index``; no ``paths`` means all sources. ``remove`` first notes its
    sources in the library, unless that was done (``noted``), and then removes those that nobody has added anew.
    """

    name: str  # one of OPERATIONS
    paths: tuple[str, ...] = ()
    dims: int | None = None
    store: str | None = None
    force: bool = False
    encoder: str = ""
    quiet: bool = False
    noted: bool = False

    @property
    def is_emptied(self) -> bool:
        """Whether it is a removal of which nothing is left."""
        return self.name == "remove" and not self.paths

    def sparing(self, sources: Collection[str]) -> Operation:
        """Return the operation; of a removal what is left of it without some sources, which may be nothing."""
        if self.name != "remove":
            return self
        return dataclasses.replace(self, paths=tuple(path for path in self.paths if path not in sources))


@dataclass(frozen=True, slots=True)
class Request:
    """An operation, and whether it goes on when the input ends: its window may be gone by then."""

    operation: Operation
    survive: bool = False

    def line(self) -> bytes:
        """Return the request as the first line of the process's input."""
        return _line("request", self)


@dataclass(frozen=True, slots=True)
class Progressed:
    """How far an operation is that reads files."""

    progress: Progress


@dataclass(frozen=True, slots=True)
class Shared:
    """What is done of compacting or repairing, 0 to 1."""

    share: float


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which encoder a new library got."""

    choice: EncoderChoice


@dataclass(frozen=True, slots=True)
class Committed:
    """So many documents have become searchable."""

    documents: int


@dataclass(frozen=True, slots=True)
class Held:
    """The operation waits by itself for "battery" or "typing"; or "", for nothing any more."""

    reason: str


@dataclass(frozen=True, slots=True)
class Paused:
    """The operation waits because the user said so."""


@dataclass(frozen=True, slots=True)
class Resumed:
    """The operation goes on."""


@dataclass(frozen=True, slots=True)
class Noted:
    """What shall be removed is noted in the library: to be tried again, it is not noted again."""


@dataclass(frozen=True, slots=True)
class Finished:
    """The operation has ended; nothing follows, unless it was ``follow`` and is asked for again."""

    report: Report


@dataclass(frozen=True, slots=True)
class Failed:
    """The operation has failed with an error of the class ``kind``; nothing follows."""

    kind: str
    text: str  # ``message`` is what every line calls its own kind
    exit_status: int


Event = Progressed | Shared | Chosen | Committed | Held | Paused | Resumed | Noted | Finished | Failed
_EVENTS: dict[str, type[Any]] = {kind.__name__.lower(): kind for kind in typing.get_args(Event)}


def event_line(event: Event) -> str:
    """Return an event as a line of the process's output, without its end."""
    return _line(type(event).__name__.lower(), event).decode().rstrip("\n")


def read_request(line: str | bytes) -> Request:
    """Return the request in the first line of the process's input.

    Raises:
        ProtocolError: it is none, or asks for what there is not.
    """
    raw = _parse(line)
    if raw is None or raw.pop("message") != "request":
        raise ProtocolError("The first line of the input is no request of a window. Start Kenning again.")
    request: Request = _decode(Request, raw, "request")
    operation = request.operation
    if operation.name not in OPERATIONS:
        raise ProtocolError(f"There is no operation {operation.name!r}; ask for one of {', '.join(OPERATIONS)}.")
    if operation.name == "resize" and operation.dims is None:
        raise ProtocolError("The operation 'resize' needs 'dims'; name the wanted dimensions.")
    if operation.name == "change" and not operation.encoder:
        raise ProtocolError("The operation 'change' needs 'encoder'; name the wanted one.")
    return request


def read_event(line: str | bytes) -> Event | None:
    """Return the event in a line of the process's output; None for a stray print of some library.

    Raises:
        ProtocolError: the line is a message, but none that this version knows whole.
    """
    raw = _parse(line)
    if raw is None:
        return None
    name = raw.pop("message")
    kind = _EVENTS.get(name) if isinstance(name, str) else None
    if kind is None:
        raise ProtocolError(f"The indexing process says {name!r}, which is unknown here. Start Kenning again.")
    event: Event = _decode(kind, raw, str(name))
    return event


def _line(name: str, message: object) -> bytes:
    return json.dumps({"protocol": VERSION, "message": name, **_encode(message)}).encode() + b"\n"


def _encode(value: Any) -> Any:
    """Return a value as JSON takes it; where a field may be of several classes, ``type`` names its class."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        kinds = _field_kinds(type(value))
        raw = {name: _encode(getattr(value, name)) for name in kinds}
        for name, kind in kinds.items():
            if len(_classes(kind)) > 1:
                raw[name]["type"] = type(getattr(value, name)).__name__
        return raw
    return [_encode(one) for one in value] if isinstance(value, tuple) else value


def _parse(line: str | bytes) -> dict[str, Any] | None:
    """Return the fields of a message of this version, ``message`` among them; None where the line is no message."""
    text = line.decode("utf-8", "replace") if isinstance(line, bytes) else line
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError) as error:
        if text.startswith('{"protocol"'):
            raise ProtocolError(f"A message is damaged ({error}). Try again.") from error
        return None
    if not isinstance(raw, dict) or "protocol" not in raw:
        return None
    version = raw.pop("protocol")
    if version != VERSION or isinstance(version, bool):
        raise ProtocolError(f"A message has version {version!r} of the protocol, not {VERSION}. Start Kenning again.")
    raw.setdefault("message", None)
    return raw


def _decode(kind: Any, raw: Any, where: str) -> Any:
    """Return what ``raw`` is as a ``kind``, made of dataclasses, tuples, str, int, float, bool and None."""
    if dataclasses.is_dataclass(kind):
        return _decode_object(typing.cast("type[Any]", kind), raw, where)
    if typing.get_origin(kind) is tuple:
        if not isinstance(raw, list):
            raise _wrong(where, raw)
        return tuple(_decode(typing.get_args(kind)[0], one, where) for one in raw)
    if isinstance(kind, types.UnionType):
        return _decode_union(kind, raw, where)
    if kind is float and type(raw) is int:
        return float(raw)
    if type(raw) is not kind:
        raise _wrong(where, raw)
    return raw


def _decode_object(kind: type[Any], raw: Any, where: str) -> Any:
    if not isinstance(raw, dict):
        raise _wrong(where, raw)
    kinds = _field_kinds(kind)
    unknown = [name for name in raw if name not in kinds]
    if unknown:
        raise ProtocolError(f"The field {unknown[0]!r} of {where} is unknown here. Start Kenning again.")
    given = {name: _decode(kinds[name], value, f"{where}.{name}") for name, value in raw.items()}
    try:
        return kind(**given)
    except TypeError as error:
        raise ProtocolError(f"A field of {where} is missing ({error}). Start Kenning again.") from error


def _decode_union(kind: types.UnionType, raw: Any, where: str) -> Any:
    if raw is None and type(None) in kind.__args__:
        return None
    classes = _classes(kind)
    if len(classes) > 1 and isinstance(raw, dict):
        named = {one.__name__: one for one in classes}
        name = raw.get("type")
        if not isinstance(name, str) or name not in named:
            raise ProtocolError(f"The field {where} is of an unknown type, {name!r}. Start Kenning again.")
        return _decode(named[name], {key: value for key, value in raw.items() if key != "type"}, where)
    return _decode(next(one for one in kind.__args__ if one is not type(None)), raw, where)


def _classes(kind: Any) -> tuple[type[Any], ...]:
    """Return the dataclasses that a field may be of."""
    every = kind.__args__ if isinstance(kind, types.UnionType) else (kind,)
    return tuple(one for one in every if isinstance(one, type) and dataclasses.is_dataclass(one))


def _field_kinds(kind: type[Any]) -> dict[str, Any]:
    hints = typing.get_type_hints(kind)
    return {field.name: hints[field.name] for field in dataclasses.fields(kind)}


def _wrong(where: str, raw: Any) -> ProtocolError:
    return ProtocolError(f"The field {where} cannot be {str(raw)[:80]!r}. Start Kenning again.")
