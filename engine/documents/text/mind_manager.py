"""How is a map of MindManager read? From its ``Document.xml``, with the pictures and files that its topics name.

The format is not published; read as the program writes it.
"""

from __future__ import annotations

from engine.documents.containers.package import Package, open_package
from engine.documents.document import Bundle, Document
from engine.documents.flow import Flow
from engine.documents.pictures.inside import PicturesInside
from engine.documents.source import DocumentSource
from engine.documents.text.mind_maps import (
    BLANKS,
    BREAKS,
    Map,
    Topic,
    finished,
    is_picture,
    rich_lines,
    take_link,
    with_files,
    write_maps,
)
from engine.documents.types.names import last_of_path
from engine.documents.xmlstream import Attributes, SilentListener

_INSIDE, _FILES = "mmarch://", "bin/"


def read_mind_manager(source: DocumentSource) -> Document | Bundle:
    """Return the topics of a map of MindManager, and the files that were attached to them.

    Raises:
        UnreadableFileError: damaged.
    """
    with open_package(source) as package:
        inside = PicturesInside(source)
        found = _MindManager(package, inside)
        if not package.parse("Document.xml", found):
            raise source.damaged("mind map")
        flow = Flow(source.max_chars)
        write_maps(flow, [found.map])
        for part in found.left():
            if is_picture(package, part):  # of the background, say
                flow.line(inside.part(package, part), as_written=True)
            else:
                found.attached[part] = last_of_path(part)
        return inside.told(with_files(package, finished(source, flow, [found.map], found.author), found.attached))


class _MindManager(SilentListener):
    """A listener for the document of a map of MindManager; ``attached`` gets parts of the file with their names."""

    def __init__(self, package: Package, inside: PicturesInside) -> None:
        self._package, self._inside = package, inside
        self.attached: dict[str, str] = {}
        self._shown: set[str] = set()  # parts that are pictures
        self._file: str | None = None  # the name of one whose address follows
        self._address: list[str] | None = None
        self.map = Map()
        self.author = ""
        self._open: list[Topic] = []
        self._floating: list[int] = []  # how many topics are open around each list of those that float
        self._note: list[str] | None = None  # the words of one that is open
        self._preview = ""  # of the note

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "Uri":
            self._address = []
        elif self._note is not None:
            self._note += ["\n"] if tag in BREAKS else []
        elif tag == "AttachmentData":
            self._file = last_of_path(attributes.get("FileName", ""))
        elif tag == "Topic":
            topic = Topic()
            above = self._open[-1] if self._open else None
            floats = above is not None and bool(self._floating) and self._floating[-1] == len(self._open)
            into = self.map.topics if above is None else above.floating if floats else above.below
            into.append(topic)
            self._open.append(topic)
        elif tag == "FloatingTopics":
            self._floating.append(len(self._open))
        elif tag == "LastModifiedBy" or (tag == "Author" and not self.author):
            self.author = attributes.get("Name", "").strip() or self.author
        elif self._open:
            self._learn(self._open[-1], tag, attributes)

    def _learn(self, topic: Topic, tag: str, attributes: Attributes) -> None:
        if tag == "Text":
            topic.title = topic.title or attributes.get("PlainText", "")
        elif tag == "NotesXhtmlData":
            self._note, self._preview = [], attributes.get("PreviewPlainText", "").strip()
        elif tag == "TextLabel":
            topic.labels += filter(None, [attributes.get("TextLabelName", "").strip()])
        elif tag == "Hyperlink":
            take_link(topic, attributes.get("Url", ""))
        elif tag == "Task":
            topic.labels += filter(None, [attributes.get("Resources", "").strip()])

    def text(self, words: str) -> None:
        if self._address is not None:
            self._address.append(words)
        elif self._note is not None:
            self._note.append(BLANKS.sub(" ", words))

    def left(self) -> list[str]:
        """Return the files inside the map that no topic has."""
        known = self._shown.union(map(str.lower, self.attached))
        parts = [part.replace("\\", "/") for part in self._package.names() if not part.endswith(("/", "\\"))]
        return [part for part in parts if part.lower().startswith(_FILES) and part.lower() not in known]

    def _lead(self, address: str) -> None:
        """Take which part of the file belongs to a topic, as a picture or as a file."""
        part = address.removeprefix(_INSIDE)
        if part == address or not self._package.has(part):
            return
        if self._file is not None:
            self.attached[part] = self._file or last_of_path(part)
        elif self._open and is_picture(self._package, part):
            self._shown.add(part.lower())
            words = self._inside.part(self._package, part)
            self._open[-1].notes += [words] if words else []

    def end(self, tag: str) -> None:
        if tag == "Uri" and self._address is not None:
            address, self._address = "".join(self._address).strip(), None
            self._lead(address)
        elif tag == "AttachmentData":
            self._file = None
        elif tag == "NotesXhtmlData" and self._note is not None:
            words, self._note = rich_lines(self._note) or self._preview, None
            if self._open:
                self._open[-1].notes += [words] if words else []
        elif self._note is not None:
            self._note += ["\n"] if tag in BREAKS else []
        elif tag == "Topic" and self._open:
            self._open.pop()
        elif tag == "FloatingTopics" and self._floating:
            self._floating.pop()
