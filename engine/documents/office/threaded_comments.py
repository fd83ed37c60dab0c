"""What did people say to each other beside the cells of a workbook? Each thread in order, with who said it.

Excel writes a copy of every thread as one old comment with a notice before it, and other programs do not: the threads
are read, and of a cell that has one the copy is not. Source: [MS-XLSX], 2.6.204 (threaded comments), 2.6.200 (persons).
"""

from __future__ import annotations

from dataclasses import dataclass

from engine.documents.containers.package import Package
from engine.documents.xmlstream import Attributes, SilentListener

# What stands in the place of a name: programs that know none, and threads, which have their own.
_NO_NAMES = frozenset(("author", "unknown author", "openpyxl"))
_OF_A_THREAD = "tc={"


@dataclass(slots=True)
class _Said:
    cell: str
    person: str
    begun_by: str  # the first comment of the thread
    moment: str  # ISO 8601, which sorts as it stands
    words: str = ""


def people(package: Package, main: str) -> dict[str, str]:
    """Return the names of those who commented on a workbook, by their numbers; ``main`` is the workbook's part."""
    found = _People()
    for part in package.related(main, "person"):
        package.parse_aside(part, found)
    return found.names


def said_by(author: str, words: str) -> str:
    """Return a comment with its author before it, as "Anna: words", unless it begins with that name, as Excel's do."""
    name = " ".join(author.split())
    if not any(map(str.isalpha, name)) or name.casefold() in _NO_NAMES or name.startswith(_OF_A_THREAD):
        return words
    begun, said = name.casefold(), words.casefold()
    is_named = said.startswith(begun) and not said[len(begun) :][:1].isalnum()  # "Also" does not name Al
    return words if is_named else f"{name}: {words}"


def with_threads(package: Package, sheet: str, comments: list[str], names: dict[str, str]) -> list[str]:
    """Return the comments of a sheet, "B2: words", those in threads as "B2: Anna: words", replies by their time.

    Args:
        package: the workbook.
        sheet: the sheet's part.
        comments: those of the old kind.
        names: as ``people`` gives them.
    """
    found = _Threads()
    for part in package.related(sheet, "threadedComment"):
        package.parse_aside(part, found)
    if not found.said:
        return comments
    begun = {said.begun_by: number for number, said in reversed(list(enumerate(found.said)))}
    ordered = sorted(found.said, key=lambda said: (begun[said.begun_by], said.moment))
    cells = {said.cell for said in ordered}
    lines = [line for line in comments if line.partition(":")[0] not in cells]
    for said in ordered:
        words = " ".join(said.words.split())
        name = names.get(said.person, "")
        if words:
            lines.append(f"{said.cell}: {said_by(name, words)}")
    return lines


class _People(SilentListener):
    def __init__(self) -> None:
        self.names: dict[str, str] = {}

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "person":
            self.names[attributes.get("id", "")] = " ".join(attributes.get("displayName", "").split())


class _Threads(SilentListener):
    def __init__(self) -> None:
        self.said: list[_Said] = []
        self._takes_text = False

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "threadedComment":
            begun_by = attributes.get("parentId") or attributes.get("id", "")
            moment = attributes.get("dT", "") if "parentId" in attributes else ""
            cell, person = attributes.get("ref", ""), attributes.get("personId", "")
            self.said.append(_Said(cell, person, begun_by, moment))
        self._takes_text = tag == "text" and bool(self.said)

    def end(self, tag: str) -> None:
        self._takes_text = False

    def text(self, words: str) -> None:
        if self._takes_text:
            self.said[-1].words += words
