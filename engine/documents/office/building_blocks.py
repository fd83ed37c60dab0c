"""Which texts does a Word document or template keep for later? Its building blocks, AutoText among them."""

from __future__ import annotations

from engine.documents.office.blocks import Block
from engine.documents.xmlstream import Attributes, Listener

_PLACEHOLDER = "bbPlcHdr"  # what an empty field of a form asks for; Word keeps these in nearly every form


class BuildingBlocks:
    """A listener for a glossary part: passes on the words of each block, and takes its name.

    Args:
        inner: listens to paragraphs.
        blocks: where ``inner`` puts them.
    """

    def __init__(self, inner: Listener, blocks: list[Block]) -> None:
        self._inner = inner
        self._blocks = blocks
        self._name = ""
        self._is_placeholder = False
        self._takes = False

    def start(self, tag: str, attributes: Attributes) -> None:
        """Take the beginning of an element."""
        if tag == "docPart":
            self._name, self._is_placeholder = "", False
        elif self._takes:
            self._inner.start(tag, attributes)
        elif tag == "docPartBody":
            self._takes = not self._is_placeholder
            if self._takes and self._name.strip():
                self._blocks.append(Block(self._name.strip(), is_item=True))
        elif tag == "name":
            self._name = attributes.get("val", "")
        elif tag == "type":
            self._is_placeholder = self._is_placeholder or attributes.get("val") == _PLACEHOLDER

    def text(self, words: str) -> None:
        """Take words."""
        if self._takes:
            self._inner.text(words)

    def end(self, tag: str) -> None:
        """Take the end of an element."""
        if tag == "docPartBody":
            self._takes = False
        elif self._takes:
            self._inner.end(tag)
