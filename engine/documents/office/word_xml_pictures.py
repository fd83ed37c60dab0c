"""Which words do pictures show that are written into the one XML file of a Word document of 2003?

Source: Microsoft Office 2003 XML reference schemas, WordprocessingML: ``w:binData`` in base64, which shapes name.
"""

from __future__ import annotations

import base64
import binascii

from engine.documents.office.pasted_drawings import picture_form
from engine.documents.pictures.inside import PicturesInside
from engine.documents.xmlstream import Attributes, SilentListener

_BINARY = "binData"


class WrittenPictures(SilentListener):
    """A listener for the pictures of a document, by their names ("wordml://02000001.jpg")."""

    def __init__(self) -> None:
        self._letters: dict[str, str] = {}
        self._forms: dict[str, bool] = {}  # pictures that were taken: whether each can be read
        self._name = ""
        self._pieces: list[str] = []

    def start(self, tag: str, attributes: Attributes) -> None:
        """A picture may begin."""
        if tag == _BINARY:
            self._name, self._pieces = attributes.get("name", ""), []

    def text(self, words: str) -> None:
        """Letters of a picture, or other words."""
        if self._name:
            self._pieces.append(words)

    def end(self, tag: str) -> None:
        """A picture may end."""
        if tag == _BINARY:
            self._letters[self._name] = "".join(self._pieces)
            self._name = ""

    def words(self, pictures: PicturesInside, name: str) -> str | None:
        """Return the words of a picture by its name; None where there is none, or none that can be read.

        They are empty for a picture that was met before, which is not unpacked again.
        """
        if name in self._forms:
            return "" if self._forms[name] else None
        try:
            data = base64.b64decode(self._letters.pop(name, "").encode("ascii", "replace"))
        except binascii.Error:
            data = b""
        form = picture_form(data, pictures)
        self._forms[name] = form is not None
        return form
