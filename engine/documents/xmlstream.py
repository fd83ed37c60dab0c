"""How is XML read when anybody may have written it? As a stream of events, with nothing looked up.

expat opens no file and no address by itself. A declared entity, the stuff of entity bombs and
of external references, ends the reading: none of the formats read here has a use for one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import IO, ClassVar, Protocol, TypeVar
from xml.parsers import expat

Attributes = dict[str, str]
_MAX_NAMES = 5_000  # a format has some hundreds; a damaged or hostile file any number
_MOST_DIGITS = 8  # beyond them lies no row, column, level or count; ``int`` refuses more than 4,300
Default = TypeVar("Default", int, None, int | None)
_PREFIXED = {  # attributes whose name alone would clash with another of the same element
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r:",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r:",
}


def whole_number(attributes: Attributes, name: str, otherwise: int) -> int:
    """Return an attribute that is a whole number of at most eight digits; else what is given."""
    return whole_number_of(attributes.get(name, ""), otherwise)


def whole_number_of(words: str, otherwise: Default) -> int | Default:
    """Return the whole number that foreign words say with at most eight digits; else what is given.

    ``str.isdigit`` alone is no guard: it takes "²" and "①", which ``int`` refuses.
    """
    return int(words) if words.isdecimal() and len(words) <= _MOST_DIGITS else otherwise


class DamagedXml(Exception):
    """The XML is not well formed, or declares entities."""


class Listener(Protocol):
    """What a reader of XML answers: elements by their local names, and the text between.

    One that has ``heard``, a set of local names, is told when these elements begin and end, and no others: of most
    elements a reader learns nothing, and each call in Python takes longer than expat takes for the element.
    """

    def start(self, tag: str, attributes: Attributes) -> None:
        """An element begins; the names of its attributes are local too, but for "r:id"."""

    def end(self, tag: str) -> None:
        """An element ends."""

    def text(self, words: str) -> None:
        """Text, as much as stands between two tags."""


class SilentListener:
    """A listener that hears nothing; others override what they need."""

    heard: ClassVar[frozenset[str] | None] = None

    def start(self, tag: str, attributes: Attributes) -> None:
        """Do nothing."""

    def end(self, tag: str) -> None:
        """Do nothing."""

    def text(self, words: str) -> None:
        """Do nothing."""


def parse_xml(content: bytes | IO[bytes] | Iterator[bytes], listener: Listener, *, encoding: str | None = None) -> None:
    """Tell ``listener`` every element and text of an XML document, in order.

    Args:
        content: the document, or a stream or pieces that give it.
        listener: its methods may raise to end the reading.
        encoding: overrides what the document declares.

    Raises:
        DamagedXml: what came before has been told already.
    """
    parser = expat.ParserCreate(encoding, namespace_separator="}")
    parser.buffer_text = True
    parser.buffer_size = 1 << 16
    if len(_LOCAL_NAMES) > _MAX_NAMES:
        _LOCAL_NAMES.clear()
    names = _LOCAL_NAMES
    wanted: frozenset[str] | None = getattr(listener, "heard", None)
    parser.StartElementHandler = _local_start(names, listener.start, wanted)
    parser.EndElementHandler = _local_end(names, listener.end, wanted)
    parser.CharacterDataHandler = listener.text
    parser.EntityDeclHandler = _refuse
    try:
        if isinstance(content, bytes):
            parser.Parse(content, True)
        elif isinstance(content, Iterator):
            for piece in content:
                parser.Parse(piece, False)
            parser.Parse(b"", True)
        else:
            parser.ParseFile(content)
    except (expat.ExpatError, UnicodeError, LookupError) as error:
        parser.buffer_text = False  # tells what has waited for more text
        raise DamagedXml(str(error)) from error


class _LocalNames(dict[str, str]):
    """The part of each name that follows its namespace, looked up once."""

    def __missing__(self, name: str) -> str:
        space, _, local = name.rpartition("}")
        self[name] = _PREFIXED.get(space, "") + local
        return self[name]


# One for all documents: the parts of a presentation are many, and their names the same.
_LOCAL_NAMES = _LocalNames()


def _local_start(
    names: _LocalNames, start: Callable[[str, Attributes], None], wanted: frozenset[str] | None
) -> Callable[[str, Attributes], None]:
    def each(tag: str, attributes: Attributes) -> None:
        start(names[tag], {names[name]: value for name, value in attributes.items()} if attributes else attributes)

    def some(tag: str, attributes: Attributes) -> None:
        if (local := names[tag]) in wanted:  # type: ignore[operator]
            start(local, {names[name]: value for name, value in attributes.items()} if attributes else attributes)

    return each if wanted is None else some


def _local_end(names: _LocalNames, end: Callable[[str], None], wanted: frozenset[str] | None) -> Callable[[str], None]:
    def each(tag: str) -> None:
        end(names[tag])

    def some(tag: str) -> None:
        if (local := names[tag]) in wanted:  # type: ignore[operator]
            end(local)

    return each if wanted is None else some


def _refuse(*_declaration: object) -> None:
    raise DamagedXml("the document declares entities")
