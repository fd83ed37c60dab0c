"""Which files shall not be read? Rules of a source, ``.kenningignore`` and ``.gitignore`` files, in git's syntax.

A source's own rules come before those of ``.kenningignore``, and these before those of ``.gitignore``; among files of
one name the deepest decides, in a file the last line. What lies in a folder that is left out is left out. A
``.gitignore`` counts down to the next repository, and where a source lies in one those above it count, too.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from engine.documents.ignore_patterns import Pattern, last_match, pattern_fault, read_pattern, read_patterns
from engine.documents.types.names import KINDS, is_kind
from engine.paths import display_path
from engine.records import dataclass

KENNING, GIT = ".kenningignore", ".gitignore"
IGNORE_FILES = frozenset({KENNING, GIT})
_MOST_BYTES = 1 << 20
LEFT_OUT = "left out by"  # how the reason of what a rule left out begins
_GLOB = frozenset("*?[/!")


@dataclass(frozen=True, slots=True)
class SourceRules:
    """Rules of one source: patterns that leave out, and what alone is read (endings, kinds, or patterns)."""

    exclude: tuple[str, ...] = ()
    only: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Listed:
    """The patterns of one file, or of a source: paths count from the folder it lies in."""

    name: str
    skip: int  # bytes of a whole path before the part that is compared
    patterns: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Chain:
    """The rules that count in one folder, outermost first."""

    own: tuple[_Listed, ...] = ()
    kenning: tuple[_Listed, ...] = ()
    git: tuple[_Listed, ...] = ()
    only: tuple[str, ...] = ()
    wanted: tuple[Pattern, ...] = ()  # of ``only``
    reads_git: bool = True

    @property
    def is_empty(self) -> bool:
        """Whether it leaves nothing out."""
        return not (self.own or self.kenning or self.git or self.only)

    def left_out(self, path: str, *, is_folder: bool) -> str:
        """Return why a file or folder in this folder is left out, or nothing."""
        listed, pattern = self._deciding(path, is_folder=is_folder)
        if pattern is not None and listed is not None and not pattern.negative:
            return f"{LEFT_OUT} the rule {pattern.text} of {listed.name}"
        if self.only and not is_folder and not self._is_wanted(path):
            return f"{LEFT_OUT} the rule that only {', '.join(self.only)} is read"
        return ""

    def lets_in(self, path: str) -> bool:
        """Return whether a rule that was made for Kenning asks for a folder that is left out otherwise."""
        if not self.own and not self.kenning:
            return False
        listed, pattern = self._deciding(path, is_folder=True)
        return pattern is not None and pattern.negative and listed not in self.git

    def _deciding(self, path: str, *, is_folder: bool) -> tuple[_Listed | None, Pattern | None]:
        raw = _raw(path)
        for lists in (self.own, self.kenning, self.git):
            for listed in reversed(lists):
                pattern = last_match(listed.patterns, raw[listed.skip :], is_folder=is_folder)
                if pattern is not None:
                    return listed, pattern
        return None, None

    def _is_wanted(self, path: str) -> bool:
        name = os.path.basename(path).lower()
        ending = os.path.splitext(name)[1].lstrip(".")
        if ending in self.only or KINDS.get(ending, ending) in self.only:
            return True
        if any("." in one and name.endswith(f".{one}") for one in self.only):  # tar.gz
            return True
        found = last_match(self.wanted, _raw(os.path.basename(path)), is_folder=False)
        return found is not None and not found.negative

    def below(self, folder: str, names: Collection[str]) -> Chain:
        """Return the rules that count in a folder in which these names are."""
        chain = replace(self, git=()) if self.git and ".git" in names else self
        if KENNING in names:
            chain = replace(chain, kenning=(*chain.kenning, *_read(folder, KENNING)))
        if GIT in names and self.reads_git:
            chain = replace(chain, git=(*chain.git, *_read(folder, GIT)))
        return chain


class Rules:
    """The rules of some sources; ``chain_at`` is where a walk begins."""

    def __init__(self, sources: Mapping[Path, SourceRules], *, gitignore: bool = True) -> None:
        self._sources = sources
        self._gitignore = gitignore

    def chain_at(self, place: Path) -> Chain:
        """Return the rules that count for a place: those of its source and of the folders above it."""
        source = max(
            (one for one in self._sources if one == place or one in place.parents),
            key=lambda one: len(one.parts),
            default=place,
        )
        chain = self._begin(source)
        for folder in _between(source, place):
            chain = chain.below(str(folder), _ignore_files_in(folder))
        return chain

    def leave_out(self, path: Path) -> bool:
        """Return whether a file or folder is left out, itself or with a folder it lies in; a source never is."""
        source = max(
            (one for one in self._sources if one in path.parents), key=lambda one: len(one.parts), default=None
        )
        if source is None or path in self._sources:
            return False
        chain = self._begin(source)
        for folder in _between(source, path):
            chain = chain.below(str(folder), _ignore_files_in(folder))
            step = folder / path.relative_to(folder).parts[0]
            if chain.left_out(str(step), is_folder=step != path or os.path.isdir(step)):
                return True
        return False

    def _begin(self, source: Path) -> Chain:
        rules = self._sources.get(source, SourceRules())
        patterns = tuple(one for text in rules.exclude if (one := read_pattern(os.fsencode(text))) is not None)
        own = (_Listed("this folder", _skip(str(source)), patterns),) if patterns else ()
        only = tuple(text.lower().lstrip(".") if not _GLOB.intersection(text) else text for text in rules.only)
        globs = tuple(one for text in only if _GLOB.intersection(text) and (one := read_pattern(os.fsencode(text))))
        chain = Chain(own, only=only, wanted=globs, reads_git=self._gitignore)
        if self._gitignore:
            for folder in _above_in_repository(source):
                chain = replace(chain, git=(*chain.git, *_read(str(folder), GIT)))
        return chain


def _fault(text: str, pattern: Pattern) -> str:
    shown = f"'{text}'"  # a backslash once, as it was typed
    match pattern_fault(pattern):
        case "bracket":
            return f"The bracket in {shown} is not closed; write ], or \\[ for the sign itself."
        case "class":
            return f"What stands in the brackets of {shown} matches nothing; write it as in [a-z] or [!0-9]."
        case "backslash":
            return (
                f"{shown} ends in a backslash, so that it matches nothing; a folder is written with /, as in 'drafts/'."
            )
    return ""


def exclude_fault(text: str) -> str:
    """Return in a sentence why a rule of ``exclude`` can leave nothing out; nothing where it can."""
    pattern = read_pattern(os.fsencode(text))
    if pattern is None:
        return f"{text!r} is no pattern; write one as in a .gitignore file, such as '*.log' or 'drafts/'."
    return _fault(text, pattern)


def only_fault(text: str) -> str:
    """Return in a sentence why a rule of ``only`` can let nothing in; nothing where it can."""
    pattern = read_pattern(os.fsencode(text))
    if not text.strip(" .") or pattern is None:
        return f"{text!r} is no kind of file; write an ending, a kind or a pattern: pdf, word, 'notes-*'."
    return _fault(text, pattern)


def unknown_kinds(rules: SourceRules) -> tuple[str, ...]:
    """Return those of ``only`` that are an ending which no reader knows, in lower case without the dot.

    They are no fault: a file of any ending is read where its content tells what it is.
    """
    words = (text.lower().strip(". ") for text in rules.only if not _GLOB.intersection(text))
    return tuple(word for word in words if word and not is_kind(word.rpartition(".")[2]))


def meant_by(path: Path) -> Path:
    """Return where to look after a path has changed: an ignore file means its folder."""
    return path.parent if path.name in IGNORE_FILES else path


def _between(source: Path, place: Path) -> Iterator[Path]:
    """Yield the folders from a source down to the one that a place lies in."""
    if source == place:
        return
    folder = source
    yield folder
    for name in place.relative_to(source).parts[:-1]:
        folder /= name
        yield folder


def _above_in_repository(source: Path) -> list[Path]:
    """Return the folders above a source that lie in its repository, outermost first; none where it lies in none."""
    if os.path.lexists(source / ".git"):
        return []
    above = []
    for folder in source.parents:
        above.append(folder)
        if os.path.lexists(folder / ".git"):
            return above[::-1]
    return []


def _ignore_files_in(folder: Path) -> list[str]:
    return [name for name in (KENNING, GIT, ".git") if os.path.lexists(folder / name)]


def _read(folder: str, name: str) -> tuple[_Listed, ...]:
    """Return an ignore file's patterns; none for one that cannot be read, or is a link, as in git."""
    path = os.path.join(folder, name)
    try:
        if os.path.islink(path) or os.path.getsize(path) > _MOST_BYTES:
            return ()
        with open(path, "rb") as file:
            patterns = read_patterns(file.read(_MOST_BYTES))
    except OSError:
        return ()
    return (_Listed(display_path(path), _skip(folder), patterns),) if patterns else ()


def _skip(folder: str) -> int:
    return len(_raw(folder).rstrip(b"/")) + 1


def _raw(path: str) -> bytes:
    raw = os.fsencode(path)
    return raw.replace(b"\\", b"/") if os.name == "nt" else raw
