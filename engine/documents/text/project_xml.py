"""How is a plan of Project that was saved as XML read? Task by task as the plan is indented, with notes and people.

Source: Microsoft, Project XML Data Interchange Schema (MSPDI), 2007 and later.
"""

from __future__ import annotations

from functools import partial

from engine.documents.characters.encoding import decode
from engine.documents.damaged_xml import Nesting, ended
from engine.documents.document import Document
from engine.documents.flow import Flow
from engine.documents.properties import key_words, moment, real_title
from engine.documents.repaired_xml import read_in_part
from engine.documents.source import DocumentSource
from engine.documents.types.names import stem
from engine.documents.xmlstream import Attributes, SilentListener, parse_xml, whole_number_of

_LISTED = ("Task", "Resource", "Assignment")
_DAY_CHARS = 10  # of a date and time
_MAX_LEVEL = 6

Facts = dict[str, str]
_NESTING = Nesting(
    ended("Task Resource Assignment", by="Task Resource Assignment")
    | ended("Tasks Resources Assignments", by="Tasks Resources Assignments"),
    frozenset({"Name", "Notes", "UID", "ID", "Start", "Finish", "OutlineLevel", "Summary", "TaskUID", "ResourceUID"})
    | {"Title", "Subject", "Category", "Keywords", "Comments", "Author", "Manager", "LastSaved", "CreationDate"},
)


def read_project_xml(source: DocumentSource, data: bytes) -> Document:
    """Return the tasks of a plan: those with others below them as headings, with days, people and notes.

    Raises:
        UnreadableFileError: the file is damaged, and no words can be made out.
    """
    return read_in_part(source.damaged("plan"), data, partial(_read, source), source.budget.go_on, _NESTING)


def _read(source: DocumentSource, data: bytes) -> Document:
    plan, flow = _Plan(), Flow(source.max_chars)
    parse_xml(decode(data).encode("utf-8"), plan, encoding="utf-8")
    people = {one.get("UID", ""): one.get("Name", "") for one in plan.listed["Resource"]}
    of_tasks: dict[str, list[str]] = {}
    for one in plan.listed["Assignment"]:
        name = people.get(one.get("ResourceUID", ""), "")
        of_tasks.setdefault(one.get("TaskUID", ""), []).extend([name] if name else [])
    for task in plan.listed["Task"]:
        _write_task(flow, task, of_tasks.get(task.get("UID", ""), []))
    flow.part("\n\n")
    for person in plan.listed["Resource"]:
        for words in (person.get("Name", ""), person.get("Notes", "")):
            flow.line(words.strip(), as_written=True)
    facts = plan.facts
    title = real_title(facts.get("Title", "")) or stem(facts.get("Name", "") or source.name)
    return flow.document(
        title,
        "table",
        author=facts.get("Author", "") or facts.get("Manager", ""),
        dated=moment(facts.get("LastSaved", "")) or moment(facts.get("CreationDate", "")),
        keywords=key_words(*(facts.get(name, "") for name in ("Subject", "Category", "Keywords", "Comments"))),
    )


def _write_task(flow: Flow, task: Facts, people: list[str]) -> None:
    name = " ".join(task.get("Name", "").split())
    if name and task.get("Summary") == "1":
        flow.heading(name, max(1, min(whole_number_of(task.get("OutlineLevel", ""), 1), _MAX_LEVEL)))
    else:
        flow.part("\n\n")
        flow.line(name, as_written=True)
    days = dict.fromkeys(task.get(end, "")[:_DAY_CHARS] for end in ("Start", "Finish"))
    about = ", ".join(filter(None, (" – ".join(filter(None, days)), *people)))
    flow.line(about if name else "", as_written=True)
    flow.line(task.get("Notes", "").strip(), as_written=True)


class _Plan(SilentListener):
    """A listener for a plan: what it says of itself, and its tasks, people, and who does what."""

    def __init__(self) -> None:
        self.facts: Facts = {}
        self.listed: dict[str, list[Facts]] = {name: [] for name in _LISTED}
        self._around: list[str] = []
        self._words: list[str] = []

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag in self.listed:
            self.listed[tag].append({})
        self._around.append(tag)
        self._words = []

    def text(self, words: str) -> None:
        self._words.append(words)

    def end(self, tag: str) -> None:
        self._around.pop()
        words, self._words = "".join(self._words), []
        around = self._around[-1] if self._around else ""
        if around in self.listed and words.strip():
            self.listed[around][-1].setdefault(tag, words)
        elif around == "Project" and words.strip():
            self.facts.setdefault(tag, words.strip())
