"""What does a comic book say of itself? Title, summary, people and places, as ComicInfo.xml has them.

Its pages are pictures; a book without that part is refused with what would help. Source: The Anansi Project, ComicInfo
2.1, https://anansi-project.github.io/docs/comicinfo/schemas/v2.1.
"""

from __future__ import annotations

from engine.documents.containers.package import open_package
from engine.documents.document import Document
from engine.documents.flow import Flow
from engine.documents.missing import Missing
from engine.documents.source import DocumentSource
from engine.documents.types.names import no_reader, stem, unread_binary
from engine.documents.xmlstream import SilentListener

_PART = "ComicInfo.xml"
_MAKERS = ("Writer", "Penciller", "Inker", "Colorist", "Letterer", "CoverArtist", "Editor", "Translator")
_SAID = (
    *(
        "Title",
        "Series",
        "Number",
        "Volume",
        "AlternateSeries",
        "StoryArc",
        "SeriesGroup",
        "Summary",
        "Notes",
        *_MAKERS,
    ),
    *("Publisher", "Imprint", "Genre", "Tags", "Web", "Format", "Characters", "Teams", "Locations"),
    *("MainCharacterOrTeam", "ScanInformation", "Review", "Year"),
)


def read_comic(source: DocumentSource) -> Document:
    """Return what a comic book says of itself, a line each.

    Raises:
        UnsupportedFileError: it says nothing, and its pages are pictures.
        UnreadableFileError: it is damaged.
    """
    about = _About()
    with open_package(source) as package:
        names = [name for name in package.names() if name.rpartition("/")[2].lower() == _PART.lower()]
        for name in names[:1]:
            package.parse(name, about)
    if not any(about.said.values()):
        raise no_reader(source.path, unread_binary(source.name))
    said = about.said
    flow = Flow(source.max_chars)
    for key in _SAID:
        flow.line(said.get(key, ""))
    for key in about.pages:
        flow.line(key)
    flow.missing.append(Missing("its pages are pictures", "unpack it into a folder"))
    title = said.get("Title") or " ".join(filter(None, (said.get("Series"), said.get("Number")))) or stem(source.name)
    return flow.document(title, "text", author=said.get("Writer", ""), keywords=said.get("Genre", ""))


class _About(SilentListener):
    """A listener for ComicInfo.xml: its fields, and the bookmarks of its pages."""

    def __init__(self) -> None:
        self.said: dict[str, str] = {}
        self.pages: list[str] = []
        self._words: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._words = []
        if tag == "Page" and attributes.get("Bookmark"):
            self.pages.append(attributes["Bookmark"])

    def text(self, words: str) -> None:
        self._words.append(words)

    def end(self, tag: str) -> None:
        words = " ".join("".join(self._words).split())
        if tag in _SAID and words:
            self.said[tag] = words
        self._words = []
