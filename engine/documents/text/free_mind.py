"""How is a map of FreeMind or Freeplane read? From its one XML file, in which notes are rich text or plain.

Source: FreeMind's schema; Freeplane as it writes.
"""

from __future__ import annotations

from functools import partial

from engine.documents.characters.encoding import decode
from engine.documents.document import Document
from engine.documents.flow import Flow
from engine.documents.missing import Missing
from engine.documents.repaired_xml import read_in_part
from engine.documents.source import DocumentSource
from engine.documents.text.mind_maps import BLANKS, BREAKS, Map, Topic, finished, rich_lines, take_link, write_maps
from engine.documents.xmlstream import Attributes, SilentListener, parse_xml

_ENCRYPTED = Missing("parts of the map are encrypted", "save a copy without the password")
_NOTE_HOOK = "accessories/plugins/NodeNote.properties"


def read_free_mind(source: DocumentSource, data: bytes) -> Document:
    """Return the topics of a map of FreeMind or Freeplane; of a damaged one those that can be made out.

    Raises:
        UnreadableFileError: damaged, and no words can be made out.
    """
    return read_in_part(source.damaged("mind map"), data, partial(_read, source), source.budget.go_on)


def _read(source: DocumentSource, data: bytes) -> Document:
    found, flow = _FreeMind(), Flow(source.max_chars)
    parse_xml(decode(data).encode("utf-8"), found, encoding="utf-8")
    write_maps(flow, [found.map])
    flow.missing += [_ENCRYPTED] if found.is_encrypted else []
    return finished(source, flow, [found.map], "")


class _FreeMind(SilentListener):
    """A listener for a map of FreeMind or Freeplane; words of rich text come line by line, plain ones as they are.

    Notes of FreeMind 0.8, which other programs write too, are plain text in a hook.
    """

    def __init__(self) -> None:
        self.map = Map()
        self.is_encrypted = False
        self._open: list[Topic] = []
        self._rich = ""
        self._is_plain = False
        self._words: list[str] = []
        self._unseen = False  # the style of rich text

    def start(self, tag: str, attributes: Attributes) -> None:
        if self._rich and tag == "text":
            self._is_plain, self._words = True, []
        elif self._rich:
            self._unseen = self._unseen or tag in ("head", "style", "script")
            self._words += ["\n"] if tag in BREAKS else []
        elif tag == "node":
            topic = Topic(attributes.get("TEXT", attributes.get("LOCALIZED_TEXT", "")))
            take_link(topic, attributes.get("LINK", ""))
            self.is_encrypted = self.is_encrypted or "ENCRYPTED_CONTENT" in attributes
            (self._open[-1].below if self._open else self.map.topics).append(topic)
            self._open.append(topic)
        elif tag == "richcontent" and self._open:
            self._begin(attributes.get("TYPE", "NOTE"))
        elif tag == "hook" and self._open and attributes.get("NAME") == _NOTE_HOOK:
            self._begin("NOTE")
        elif tag == "attribute" and self._open:
            said = ": ".join(filter(None, (attributes.get("NAME", ""), attributes.get("VALUE", ""))))
            self._open[-1].notes += [said] if said else []
        elif tag == "arrowlink":
            labels = (attributes.get(name, "").strip() for name in ("SOURCE_LABEL", "MIDDLE_LABEL", "TARGET_LABEL"))
            self.map.arrows += filter(None, labels)

    def _begin(self, kind: str) -> None:
        self._rich, self._is_plain, self._words, self._unseen = kind, False, [], False

    def text(self, words: str) -> None:
        if self._rich and not self._unseen:
            self._words.append(words if self._is_plain else BLANKS.sub(" ", words))

    def end(self, tag: str) -> None:
        if tag in ("richcontent", "hook") and self._rich:
            words = "".join(self._words).strip() if self._is_plain else rich_lines(self._words)
            kind, self._rich = self._rich, ""
            if kind == "NODE":
                self._open[-1].title = words
            else:
                self._open[-1].notes += [words] if words else []
        elif self._rich:
            self._unseen = self._unseen and tag not in ("head", "style", "script")
            self._words += ["\n"] if tag in BREAKS else []
        elif tag == "node" and self._open:
            self._open.pop()
