"""What does the desktop's own search get from Kenning? GNOME Shell and KRunner ask over the session bus.

Both ask for hits by words that were typed, and say later which of them shall be opened. They get names and the
beginning of the best passage, and nothing but hits that they were given before can be opened. What is no honest
question (too long, too many words, of another type) gets an empty answer.
"""

from __future__ import annotations

import hashlib
import os
from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QMimeDatabase

from desktop.resident.window_request import MOST_QUERY_CHARS
from desktop.texts.member_names import member_name, member_title
from engine.desktop_files import GNOME_PATH, KRUNNER_PATH
from engine.records import dataclass
from engine.search.hits import Hit, SearchResult

GNOME = "org.gnome.Shell.SearchProvider2"
KRUNNER = "org.kde.krunner1"
HITS = 8
_MOST_WORDS = 200
_MOST_IDS = 100
_KEPT = 400  # hits that can still be opened
_EXCERPT_CHARS = 160
_FEWEST_CHARS = 3  # a letter finds everything, and costs as much as a question
_POSSIBLE = 30  # KRunner's word for a match that is not exact

# What each method takes, and what it gives: the signatures of the two specifications.
METHODS: dict[tuple[str, str], tuple[str, str]] = {
    (GNOME, "GetInitialResultSet"): ("as", "as"),
    (GNOME, "GetSubsearchResultSet"): ("asas", "as"),
    (GNOME, "GetResultMetas"): ("as", "aa{sv}"),
    (GNOME, "ActivateResult"): ("sasu", ""),
    (GNOME, "LaunchSearch"): ("asu", ""),
    (KRUNNER, "Actions"): ("", "a(sss)"),
    (KRUNNER, "Match"): ("s", "a(sssida{sv})"),
    (KRUNNER, "Run"): ("ss", ""),
    (KRUNNER, "Teardown"): ("", ""),
    (KRUNNER, "SetActivationToken"): ("s", ""),
}
PATHS = {GNOME: GNOME_PATH, KRUNNER: KRUNNER_PATH}


@dataclass(frozen=True, slots=True)
class Row:
    """A hit as another program sees it."""

    id: str
    path: str
    question: str
    title: str
    text: str
    icon: str
    match: float


class Rows:
    """The hits that were given away last; any thread may ask, for each step is one of a dictionary's own."""

    def __init__(self) -> None:
        self._rows: OrderedDict[str, Row] = OrderedDict()

    def keep(self, rows: Sequence[Row]) -> None:
        """Remember hits, and forget the oldest."""
        for row in rows:
            self._rows.pop(row.id, None)
            self._rows[row.id] = row
        while len(self._rows) > _KEPT:
            self._rows.popitem(last=False)

    def get(self, id_: str) -> Row | None:
        """Return a hit that was given away."""
        return self._rows.get(id_)


def question_of(words: Sequence[str]) -> str:
    """Return the question that typed words are, empty where they are none that is worth asking."""
    if len(words) > _MOST_WORDS or sum(map(len, words)) > MOST_QUERY_CHARS:
        return ""
    text = " ".join(" ".join(words).replace("\0", "").split())
    return text if _FEWEST_CHARS <= len(text) <= MOST_QUERY_CHARS else ""


def asked_question(member: str, body: tuple[Any, ...]) -> str:
    """Return what a method asks for, empty where it asks nothing."""
    if member == "Match":
        return question_of(body)
    at = {"GetInitialResultSet": 0, "GetSubsearchResultSet": 1}.get(member)
    return question_of(body[at]) if at is not None else ""


def rows_of(question: str, result: SearchResult) -> list[Row]:
    """Return what is given away of an answer: what is likely to be one, and no more than the first few."""
    if result.weak or result.listed:
        return []
    return [_row(question, hit) for hit in result.hits if hit.likely][:HITS]


def _row(question: str, hit: Hit) -> Row:
    name, own = member_name(hit.path, hit.container), member_title(hit)
    said = next((_plain(passage.text) for passage in hit.passages), "")
    mark = hashlib.sha256(os.fsencode(hit.path)).hexdigest()[:20]
    title = name if own == name else f"{own} ({name})"
    icon = QMimeDatabase().mimeTypeForFile(hit.path, QMimeDatabase.MatchMode.MatchExtension).iconName()
    return Row(mark, hit.path, question, _plain(title), said, icon, min(1.0, max(0.0, hit.match)))


def _plain(text: str) -> str:
    """Return a text that the bus takes, on one line."""
    line = " ".join("".join(letter if letter.isprintable() else " " for letter in text[: 8 * _EXCERPT_CHARS]).split())
    short = line if len(line) <= _EXCERPT_CHARS else line[: _EXCERPT_CHARS - 1].rstrip() + "…"
    return short.encode("utf-8", "replace").decode("utf-8")


def empty_answer(signature: str) -> tuple[Any, ...]:
    """Return what a method gives where it gives nothing."""
    return ([],) if signature else ()


def answer_of(interface: str, rows: Sequence[Row]) -> tuple[Any, ...]:
    """Return hits as the one or the other wants them."""
    if interface == GNOME:
        return ([row.id for row in rows],)
    return ([_krunner_match(row) for row in rows],)


def _krunner_match(row: Row) -> tuple[Any, ...]:
    more = {"subtext": ("s", row.text), "category": ("s", "Kenning")}
    return (row.id, row.title, row.icon, _POSSIBLE, row.match, more)


def metas_of(ids: Sequence[str], get: Callable[[str], Row | None]) -> tuple[Any, ...]:
    """Return what GNOME Shell shows of hits that it was given; what it was not given is left out."""
    found = [row for row in map(get, list(ids)[:_MOST_IDS]) if row is not None]
    return ([_gnome_meta(row) for row in found],)


def _gnome_meta(row: Row) -> dict[str, tuple[str, str]]:
    texts = {"id": row.id, "name": row.title, "description": row.text, "gicon": row.icon}
    return {key: ("s", text) for key, text in texts.items()}


def introspection(path: str) -> str:
    """Return what an object offers, as XML, for those who ask before they call."""
    offered = [interface for interface, where in PATHS.items() if where == path]
    parts = []
    for interface in offered:
        methods = "".join(
            f'<method name="{member}">{_arguments(takes, "in")}{_arguments(gives, "out")}</method>'
            for (of, member), (takes, gives) in METHODS.items()
            if of == interface
        )
        parts.append(f'<interface name="{interface}">{methods}</interface>')
    return f"<node>{''.join(parts)}</node>"


def _arguments(signature: str, way: str) -> str:
    found, rest = [], signature
    while rest:
        length = _one_type(rest)
        found.append(f'<arg type="{rest[:length]}" direction="{way}"/>')
        rest = rest[length:]
    return "".join(found)


def _one_type(signature: str) -> int:
    """Return how many letters the first whole type of a signature has."""
    at = len(signature) - len(signature.lstrip("a"))
    depth = 0
    for place in range(at, len(signature)):
        depth += (signature[place] in "({") - (signature[place] in ")}")
        if depth == 0:
            return place + 1
    return len(signature)
