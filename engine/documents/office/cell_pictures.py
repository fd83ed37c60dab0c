"""Which words do pictures show that stand in cells of a workbook, and not above them?

Excel keeps them as values of cells ("Place in Cell", IMAGE), WPS as results of its function DISPIMG. Source: [MS-XLSX],
2.3.6 (relations of rich values, web images); what Excel 365 and WPS Office write.
"""

from __future__ import annotations

import re

from engine.documents.alt_texts import described
from engine.documents.containers.package import Package
from engine.documents.pictures.inside import PicturesInside
from engine.documents.xmlstream import Attributes, SilentListener

# Kinds of lists, with the elements that are their entries, and those that name the picture of each.
_KINDS = {"richValueRel": ("rel", "rel"), "rdRichValueWebImage": ("webImageSrd", "blip")}
_OF_WPS = "cellImage"
_BY_NAME = re.compile(r'=?(?:_xlfn\.)?DISPIMG\("([^"]{1,100})"', re.IGNORECASE)


class CellPictures:
    """The pictures in the cells of a workbook; their words are given once.

    Args:
        package: the workbook.
        main: its main part.
        pictures: recognises them.
    """

    def __init__(self, package: Package, main: str, pictures: PicturesInside) -> None:
        self._package, self._pictures = package, pictures
        self._parts: dict[str, list[str]] = {}  # by kinds of lists
        self._named: dict[str, tuple[str, str]] = {}  # descriptions and parts
        for relation in package.relations(main):
            if relation.kind in _KINDS:
                self._parts[relation.kind] = self._listed(relation.target, *_KINDS[relation.kind])
            elif relation.kind == _OF_WPS:
                self._take_named(relation.target)

    @property
    def has_names(self) -> bool:
        """Whether formulas ask for pictures by their names."""
        return bool(self._named)

    def words(self, kind: str, at: int) -> str:
        """Return the words of a picture by its place in a list of this kind."""
        parts = self._parts.get(kind, [])
        return self._pictures.part(self._package, parts[at]) if 0 <= at < len(parts) and parts[at] else ""

    def named(self, value: str) -> tuple[str, str] | None:
        """Return the description of the picture that a cell asks for, and its words; None where it asks for none."""
        found = _BY_NAME.match(value) if self._named else None
        if found is None or found[1] not in self._named:
            return None
        said, part = self._named[found[1]]
        return said, self._pictures.part(self._package, part) if part else ""

    def _listed(self, part: str, entry: str, named_by: str) -> list[str]:
        found = _Ids(entry, named_by)
        self._package.parse_aside(part, found)
        targets = {one.id: one.target for one in self._package.relations(part)}
        return [targets.get(key, "") for key in found.ids]

    def _take_named(self, part: str) -> None:
        found = _Named()
        self._package.parse_aside(part, found)
        targets = {one.id: one.target for one in self._package.relations(part)}
        self._named = {name: (said, targets.get(key, "")) for name, (said, key) in found.found.items()}


class _Ids(SilentListener):
    """A listener for the ids of relations that the entries of a list name, "" for one that names none."""

    def __init__(self, entry: str, named_by: str) -> None:
        self.ids: list[str] = []
        self._entry, self._named_by = entry, named_by

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == self._entry:
            self.ids.append("")
        if tag == self._named_by and self.ids:
            self.ids[-1] = attributes.get("r:id", "")


class _Named(SilentListener):
    """A listener for pictures of WPS: description and relation by their names."""

    def __init__(self) -> None:
        self.found: dict[str, tuple[str, str]] = {}
        self._name = self._said = ""

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "cNvPr":
            self._name, self._said = attributes.get("name", ""), described(attributes.get("descr", ""))
        elif tag == "blip" and self._name:
            self.found[self._name] = self._said, attributes.get("r:embed", "")
            self._name = ""
