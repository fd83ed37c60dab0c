"""Who wrote a document, when, and what is it called? From the properties that Office files carry."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from engine.documents.characters.cleaning import one_line
from engine.documents.containers.package import Package
from engine.documents.xmlstream import Attributes

_FIELDS = {"title": "title", "creator": "author", "initial-creator": "author", "modified": "dated", "date": "dated"}
_KEYWORDS = frozenset(("keywords", "keyword", "subject", "description", "category"))
_MAX_KEYWORDS_CHARS = 50_000  # what is longer was written by no person about a file
_OWN = ("lpwstr", "lpstr", "user-defined")
_TAKEN = frozenset((*_FIELDS, *_KEYWORDS, *_OWN))
_OF_PROGRAMS = re.compile(
    r"_|MSIP_|ContentType|ClassificationContent|KSO|ICV$|Grammarly|Zotero|Mendeley|Docear|MTWinEqns|PDF|Adobe|Generator"
    r"|.*(?:version|id|guid|hash|url|tags|path)$",
    re.IGNORECASE,
)
# Numbers, dates, names for programs: one word, which is told first, for else each of its signs is tried to the end.
_CODE = re.compile(r"(?!\S*+\s)\S*[\d_{}=/\\]\S*|true|false|yes|no", re.IGNORECASE)
_FRACTION = re.compile(r"\.(\d{1,6})\d*")
# What programs write where nobody gave a title.
_NO_TITLE = re.compile(
    r"(powerpoint[- ]pr.sentation|pr.sentation powerpoint|(microsoft )?(word|excel|powerpoint)( -.*)?|untitled\W*\d*"
    r"|unbenannt\W*\d*|sans nom|slide \d+|folie \d+|title|document\d*|dokument\d*|default|no slide title|template"
    r"|unspecified)",
    re.IGNORECASE,
)
_LATEST = datetime(2200, 1, 1, tzinfo=UTC).timestamp()


class Properties:
    """A listener for ``docProps/core.xml`` and ``custom.xml``, and ODF's ``meta.xml``: title, authors, date, keywords.

    What people added themselves, such as the name of a project, counts as keywords.
    """

    def __init__(self) -> None:
        self.title = ""
        self._authors: dict[str, str] = {}
        self._keywords: list[str] = []
        self.dated: float | None = None
        self._words: list[str] = []
        self._own = ""  # the name of a property that is none of the format's

    @property
    def author(self) -> str:
        """Who wrote it: first who began it, then who wrote it last where the file tells them apart."""
        return ", ".join(dict.fromkeys(filter(None, map(self._authors.get, ("initial-creator", "creator")))))

    @property
    def keywords(self) -> str:
        """What it is found by beside its text."""
        return key_words(*self._keywords)

    def start(self, tag: str, attributes: Attributes) -> None:
        """An element begins."""
        self._words.clear()
        if tag in ("property", "user-defined"):
            self._own = attributes.get("name", "")

    def text(self, words: str) -> None:
        """Words of the element at hand."""
        self._words.append(words)

    def end(self, tag: str) -> None:
        """Take the element's words where they are wanted."""
        field, words = _FIELDS.get(tag, ""), one_line("".join(self._words)) if tag in _TAKEN else ""
        self._words.clear()
        if not words:
            return
        if field == "title":
            self.title = real_title(words)
        elif field == "author":
            self._authors.setdefault(tag, words)
        elif field == "dated":
            self.dated = moment(words)
        elif tag in _KEYWORDS or (tag in _OWN and is_said(self._own, words)):
            self._keywords.append(words)


def read_properties(package: Package) -> Properties:
    """Return the properties of an Office Open XML file."""
    found = Properties()
    for part in package.related("", "core-properties") or ["docProps/core.xml"]:
        package.parse_aside(part, found)
    for part in package.related("", "custom-properties") or ["docProps/custom.xml"]:
        package.parse_aside(part, found)
    return found


def is_said(name: str, words: str) -> bool:
    """Return whether a property that is none of the format's holds words of a person, and no code of a program."""
    return bool(name) and not _OF_PROGRAMS.match(name) and not _CODE.fullmatch(words) and words[:1] not in "<{["


def key_words(*said: str) -> str:
    """Return what a file says about itself (keywords, subject, description), each once, as one line."""
    found = dict.fromkeys(real_title(one_line(words)) for words in said if words)
    return "; ".join(filter(None, found))[:_MAX_KEYWORDS_CHARS]


def real_title(words: str) -> str:
    """Return a title, or "" where it is only what programs put there by themselves."""
    words = words.strip()
    return "" if _NO_TITLE.fullmatch(words) or not any(map(str.isalnum, words)) else words


def moment(words: str) -> float | None:
    """Return an ISO date or date and time in seconds since the epoch; without a zone it is UTC."""
    try:
        found = datetime.fromisoformat(_FRACTION.sub(r".\1", words.strip()))
    except ValueError:
        return None
    return plausible((found if found.tzinfo else found.replace(tzinfo=UTC)).timestamp)


def plausible(seconds: object) -> float | None:
    """Return a time since the epoch, given or computed, or None where it is out of reason.

    Args:
        seconds: the number, or a function that gives it and may overflow.
    """
    try:
        value = float(seconds() if callable(seconds) else seconds)  # type: ignore[arg-type]
    except (ValueError, OverflowError, OSError, TypeError):
        return None
    return value if 0 < value < _LATEST else None
