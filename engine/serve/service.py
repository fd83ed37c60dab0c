"""What does a program get to a question? The answer within its grant, noted in the log before it is handed out.

SECURITY: a refusal says the same whether something is absent or merely not granted. Errors of the library are not
passed on, for they name paths. Numbers that count more than the grant (scores, the library's size, documents' numbers)
are not told. The order of a program's own hits still depends a little on how rare words are in the whole library.
"""

from __future__ import annotations

import datetime
import logging
import math
import os
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.errors import Cancelled, EngineError, QueryError, StoreMissingError
from engine.library import Library
from engine.log import trouble
from engine.paths import display_path
from engine.progress import CancelToken
from engine.search.hits import Hit, Passage, SearchOptions, SearchResult, place_text
from engine.serve.grants import AccessError, Client, Grants
from engine.serve.handles import handle, number
from engine.serve.log import AccessLog, LogEntry, ServedPassage
from engine.serve.scope import Scope, Scopes
from engine.serve.tools import BY_NAME
from engine.serve.usage import Usage
from engine.store import FileRecord
from engine.store.columns import ID_SHIFT
from engine.third_party import Failure, attempt

log = logging.getLogger(__name__)

Answer = dict[str, Any]
# A text of so many characters counts as one passage of a limit.
_PASSAGE_CHARS = 1_500
_MOST_ID = 1 << 62
_NO_PASSAGE = "There is no such passage; search again, its document may have changed."
_NOT_NOW = "Kenning cannot answer now; try again, and ask the person to look at Kenning if it stays so."
_GONE = "Kenning's library was deleted or made anew while this was open; the person has to start `kenning serve` again."


class Refused(Exception):
    """No answer. ``kind`` is "denied", "limit", "absent", "input", "busy" or "failed"; the text says what to do."""

    def __init__(self, kind: str, text: str) -> None:
        super().__init__(text)
        self.kind = kind


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks: the name it was given, and what it calls itself."""

    name: str
    program: str = ""


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question under way: whose, within what, with which arguments."""

    scope: Scope
    arguments: Mapping[str, Any]
    token: CancelToken

    @property
    def client(self) -> Client:
        return self.scope.client


class SearchService:
    """Answers for one library. Safe from several threads; what it remembers is made at first use."""

    def __init__(self, library: Library, grants: Grants) -> None:
        self.grants = grants
        self._library = library
        self._ledger = library.store.ledger
        self._scopes = Scopes(library.store)
        self._usage = Usage(grants.folder)
        self._log = AccessLog(grants.folder)
        self._tools: dict[str, Callable[[_Asked], Answer]] = {
            "search": self._search,
            "read_passage": self._read,
            "similar": self._similar,
            "list_sources": self._list_sources,
            "status": self._status,
        }

    # -- who asks ------------------------------------------------------------------------------

    def greet(self, caller: Caller) -> Client:
        """Return a program as it is known; one that is not is noted as asking, for the person to see.

        Raises:
            Refused: its name cannot be used, or nobody knows who may read.
        """
        try:
            known = self.grants.client(caller.name)
            client = self.grants.ask(caller.name, caller.program)
            if known is None:
                self._log.note(client.name, "asked", f"it calls itself {caller.program}" if caller.program else "")
        except AccessError as error:
            trouble(log, "the list of programs failed", error)
            raise Refused("failed", _NOT_NOW) from None
        except EngineError as error:
            raise Refused("input", str(error)) from None
        return client

    def _granted(self, caller: Caller) -> Client:
        client = self.greet(caller)
        if caller.program and client.program and caller.program != client.program:
            text = "This name belongs to another program; start Kenning for this one with another --client name."
            raise Refused("denied", text)
        if client.state == "asking":
            text = (
                f"{client.name} has asked, and nothing is granted yet. The person decides in Kenning under "
                f'Settings > Access, or with: kenning access grant "{client.name}" --folder FOLDER'
            )
            raise Refused("denied", text)
        if client.state != "granted":
            raise Refused("denied", f"{client.name} may read nothing here; only the person can change that in Kenning.")
        return client

    # -- answers -------------------------------------------------------------------------------

    def answer(self, caller: Caller, tool: str, arguments: Any, token: CancelToken | None = None) -> Answer:
        """Answer one question.

        Args:
            caller: who asks.
            tool: the name of one in ``tools``.
            arguments: a JSON object, unchecked.
            token: stops it.

        Raises:
            Refused: always with what to do next, never with what is not granted.
        """
        client = self._granted(caller)
        checked = checked_arguments(tool, arguments)

        def answer() -> Answer:
            return self._tools[tool](_Asked(self._scopes.of(client), checked, token or CancelToken()))

        try:
            answered = attempt(answer, but=(Refused, QueryError, Cancelled))
        except QueryError as error:  # about the question alone
            raise Refused("input", str(error)) from None
        except Cancelled:
            raise Refused("busy", "This took too long; ask for less, or later.") from None
        if isinstance(answered, Failure):  # a bug, or a damaged library: its words may name what is not granted
            trouble(log, f"{tool} failed", answered.error)
            raise Refused("failed", _GONE if isinstance(answered.error, StoreMissingError) else _NOT_NOW)
        return answered

    def _search(self, asked: _Asked) -> Answer:
        options = self._options(asked, mode=asked.arguments["mode"], sort=asked.arguments["sort"])
        result = self._library.search(asked.arguments["query"], options, asked.token)
        return self._hand_out(asked, result, "search", asked.arguments["query"])

    def _similar(self, asked: _Asked) -> Answer:
        given, text = asked.arguments.get("id"), asked.arguments.get("text")
        if (given is None) == (text is None):
            raise Refused("input", "Give either the id of a passage or a text.")
        leave_out = None
        if given is not None:
            found, record = self._passage(asked, given)
            text, leave_out = found.text, record.document_id
        options = self._options(asked)
        result = self._library.similar_to_text(str(text), options, leave_out=leave_out, cancel=asked.token)
        return self._hand_out(asked, result, "similar", "" if given is not None else str(text))

    def _read(self, asked: _Asked) -> Answer:
        passage, record = self._passage(asked, asked.arguments["id"])
        document = self._ledger.document(record)
        if document is None:
            raise Refused("absent", _NO_PASSAGE)
        start = max(0, passage.start - int(asked.arguments["before"]))
        end = passage.end + int(asked.arguments["after"])
        text = document.text[start:end]
        place = place_text(passage)
        cost = math.ceil(len(text) / _PASSAGE_CHARS) or 1
        taken = self._take(asked, cost, "read", "", lambda _: [ServedPassage(display_path(record.path), place)])
        if taken < cost:
            start, text = passage.start, document.text[passage.start : passage.end]
        return {
            **self._document(record),
            "id": asked.arguments["id"],
            "place": place,
            "headings": passage.headings,
            "text": text,
            "passage_start": passage.start - start,
            "passage_end": passage.end - start,
            "has_more_before": start > 0,
            "has_more_after": start + len(text) < len(document.text),
        }

    def _list_sources(self, asked: _Asked) -> Answer:
        sources = []
        for place in asked.client.places:
            within = [one for one in self._records(asked.scope) if one.path.is_relative_to(place.path)]
            sources.append(
                {
                    "folder": display_path(place.path),
                    "documents": len(within),
                    "passages": sum(one.chunks for one in within),
                }
            )
        return {"sources": sources}

    def _status(self, asked: _Asked) -> Answer:
        client = asked.client
        records = self._records(asked.scope)
        hour, day = self._usage.left(client)
        return {
            "client": client.name,
            "folders": [display_path(place.path) for place in client.places],
            "kinds": list(client.kinds) or "all",
            "documents": len(records),
            "passages": sum(record.chunks for record in records),
            "limits": {"an_hour": client.per_hour, "a_day": client.per_day},
            "left": {"this_hour": min(hour, day), "today": day},
        }

    # -- within the grant ----------------------------------------------------------------------

    def _options(self, asked: _Asked, mode: str = "meaning", sort: str = "relevance") -> SearchOptions:
        given = asked.arguments
        folder, is_granted = _folder(asked.client, given.get("folder"))
        return SearchOptions(
            limit=int(given["limit"]),
            passages=int(given["passages"]),
            mode=mode,
            sort=sort,
            folder=folder,
            types=tuple(given.get("types", ())),
            languages=tuple(given.get("languages", ())),
            after_s=_day(given.get("after")),
            before_s=_day(given.get("before")),
            documents=asked.scope.ranges if is_granted else "",
        )

    def _records(self, scope: Scope) -> list[FileRecord]:
        return list(self._ledger.by_document(scope.ids).values())

    def _passage(self, asked: _Asked, given: str) -> tuple[Passage, FileRecord]:
        """Return a passage by its handle; one outside the grant is as absent as one that never was."""
        found = number(given, asked.client.key)
        if found is None or found > _MOST_ID or found >> ID_SHIFT not in asked.scope.ids:
            raise Refused("absent", _NO_PASSAGE)
        rows = self._library.store.rows.by_ids([found])
        records = self._ledger.by_document([found >> ID_SHIFT])
        record = records.get(found >> ID_SHIFT)
        if not rows or record is None or not self._scopes.holds(asked.scope, record):
            raise Refused("absent", _NO_PASSAGE)
        row = rows[0]
        return Passage(row.text, row.start, row.end, row.page, 0.0, (), row.place, row.headings, row.id), record

    def _hand_out(self, asked: _Asked, result: SearchResult, event: str, query: str) -> Answer:
        """Return hits as an answer: looked at once more, cut to what is left of the limit, and noted."""
        family = [hit for hit in result.hits for hit in (hit, *hit.versions)]
        records = self._ledger.by_document(hit.document_id for hit in family)
        records = {key: record for key, record in records.items() if self._scopes.holds(asked.scope, record)}
        hits = [hit for hit in result.hits if hit.document_id in records]
        pairs = [(hit, passage) for hit in hits for passage in hit.passages]
        handed = [ServedPassage(display_path(records[hit.document_id].path), place_text(one)) for hit, one in pairs]
        taken = self._take(asked, max(1, len(pairs)), event, query, lambda most: handed[:most])
        answer: list[Answer] = []
        for hit in hits:
            shown, taken = hit.passages[:taken], max(0, taken - len(hit.passages))
            if shown:
                answer.append(self._hit(asked, hit, shown, records))
        return {"hits": answer, "is_cut_by_limit": sum(len(one["passages"]) for one in answer) < len(pairs)}

    def _hit(self, asked: _Asked, hit: Hit, shown: Iterable[Passage], records: Mapping[int, FileRecord]) -> Answer:
        record = records[hit.document_id]
        versions = [records[one.document_id] for one in hit.versions if one.document_id in records]
        return {
            **self._document(record),
            "passages": [self._shown(asked, passage) for passage in shown],
            "also": [display_path(one.path) for one in self._copies(asked, record)],
            "nearly_the_same": [display_path(one.path) for one in versions],
        }

    def _copies(self, asked: _Asked, record: FileRecord) -> list[FileRecord]:
        paths = self._ledger.copies([record.content]).get(record.content, [])
        others = (self._ledger.file(path) for path in paths if path != record.path)
        return [one for one in others if one is not None and self._scopes.holds(asked.scope, one)]

    def _document(self, record: FileRecord) -> Answer:
        shape = {
            "document": display_path(record.path),
            "title": record.title,
            "type": record.type,
            "author": record.author,
            "language": record.language,
            "changed": datetime.datetime.fromtimestamp(record.changed_s, datetime.UTC).date().isoformat(),
        }
        return {key: value for key, value in shape.items() if value}

    def _shown(self, asked: _Asked, passage: Passage) -> Answer:
        shape = {
            "id": handle(passage.chunk_id, asked.client.key),
            "place": place_text(passage),
            "headings": passage.headings,
            "text": passage.text,
        }
        return {key: value for key, value in shape.items() if value}

    def _take(
        self, asked: _Asked, wanted: int, event: str, query: str, handed: Callable[[int], list[ServedPassage]]
    ) -> int:
        """Take passages from the limit and note them; a grant that changed meanwhile gives nothing.

        Raises:
            Refused: the grant is gone, the limit is reached, or it cannot be noted.
        """
        client = asked.client

        def note(taken: int) -> None:
            if self.grants.client(client.name) != client:
                raise Refused("denied", f"What {client.name} may read has just been changed; ask again.")
            self._log.append(LogEntry(time.time(), client.name, event, query, tuple(handed(taken))))

        try:
            taken = self._usage.take(client, wanted, note)
        except AccessError as error:
            trouble(log, "the log of what is handed out failed", error)
            raise Refused("failed", _NOT_NOW) from None
        if not taken:
            hour, day = self._usage.left(client)
            when = "tomorrow" if not day else "in the next hour"
            raise Refused(
                "limit", f"The limit of {client.name} is reached; go on {when}, or ask the person to raise it."
            )
        return taken


def checked_arguments(tool: str, arguments: Any) -> dict[str, Any]:
    """Return arguments with what is not given as the tool's schema says.

    Raises:
        Refused: there is no such tool, or they are not of its shape.
    """
    known = BY_NAME.get(tool)
    if known is None:
        raise Refused("absent", f"There is no such tool; there are {', '.join(BY_NAME)}.")
    from jsonschema import Draft202012Validator

    given = {} if arguments is None else arguments
    fault = next(Draft202012Validator(known.schema).iter_errors(given), None)
    if fault is not None:
        where = "".join(f"{part}: " for part in list(fault.absolute_path)[:2])
        raise Refused("input", f"{where}{fault.message[:200]}"[:300])
    if not all(_is_text(one) for value in given.values() for one in (value if isinstance(value, list) else [value])):
        raise Refused("input", "A text holds characters that are none.")
    defaults = {name: one["default"] for name, one in known.schema["properties"].items() if "default" in one}
    return {**defaults, **given}


def _is_text(value: Any) -> bool:
    """Return whether a value can be asked for: a text without what no file holds, or no text at all."""
    try:
        return not isinstance(value, str) or b"\0" not in value.encode("utf-8")
    except UnicodeEncodeError:  # half of a surrogate pair
        return False


def _folder(client: Client, given: str | None) -> tuple[str | None, bool]:
    """Return the folder to search below, and whether it is granted; one that is not is never looked for on the disk."""
    if given is None:
        return None, True
    folder = os.path.normpath(os.path.expanduser(given))
    inside = any(Path(folder).is_relative_to(display_path(place.path)) for place in client.places)
    return (folder, True) if inside else (None, False)


def _day(text: str | None) -> float | None:
    if text is None:
        return None
    from engine.search.filter_values import day_start

    second = day_start(text, datetime.date.today())
    if second is None:
        raise Refused("input", "after and before are days: 2024-03-01, 2024-03 or 2024.")
    return second
