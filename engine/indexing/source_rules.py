"""Which rules do the sources have, what would others leave out, and how are the last ones taken back?"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.documents import FileEntry, SkippedFile, scan_sources
from engine.documents.rules import LEFT_OUT, Rules, SourceRules, exclude_fault, only_fault
from engine.errors import InputError
from engine.paths import display_path
from engine.progress import CancelToken
from engine.settings import Settings
from engine.store import Ledger

_RULES, _BEFORE = "source_rules", "source_rules_before"
_EXAMPLES = 10


@dataclass(frozen=True, slots=True)
class RulesPreview:
    """What rules would do to a source, as its files are now.

    ``left_out`` counts the files that they leave out, those of ignore files among them; ``dropped`` those that are in
    the library and would leave it, ``let_in`` those that a rule leaves out now and would not any more; each with a few
    examples.
    """

    files: int
    left_out: int
    dropped: int
    let_in: int
    examples: tuple[str, ...]
    let_in_examples: tuple[str, ...]


def rules_of(ledger: Ledger, settings: Settings) -> Rules:
    """Return the rules of all sources of a library."""
    known = ledger.meta(_RULES, {})
    sources = {source.path: _made(known.get(str(source.path), {})) for source in ledger.sources()}
    return Rules(sources, gitignore=settings.gitignore)


def source_rules(ledger: Ledger, source: Path) -> SourceRules:
    """Return a source's own rules."""
    return _made(ledger.meta(_RULES, {}).get(str(source), {}))


def check_rules(rules: SourceRules, kept: Iterable[SourceRules] = ()) -> None:
    """Refuse rules that say nothing: an empty one after ``only`` would leave out every file.

    Args:
        rules: that somebody wants.
        kept: those that are there already, which an earlier version may have taken; they stand in nobody's way.

    Raises:
        InputError: one is empty, a comment, a sign without a name, or can match no file: a bracket is not closed.
    """
    known = [*kept]
    faults = [exclude_fault(text) for text in rules.exclude if not any(text in one.exclude for one in known)]
    faults += [only_fault(text) for text in rules.only if not any(text in one.only for one in known)]
    for fault in filter(None, faults):
        raise InputError(fault)


def set_source_rules(ledger: Ledger, source: Path, rules: SourceRules) -> None:
    """Give a source other rules of its own; those of before can be had back once."""
    known, before = ledger.meta(_RULES, {}), ledger.meta(_BEFORE, {})
    before[str(source)] = known.get(str(source), {})
    known[str(source)] = {"exclude": list(rules.exclude), "only": list(rules.only)}
    ledger.set_meta(**{_RULES: known, _BEFORE: before})


def rules_before(ledger: Ledger, source: Path) -> SourceRules | None:
    """Return what a source's rules were before they were changed last; None where they never were."""
    before = ledger.meta(_BEFORE, {})
    return _made(before[str(source)]) if str(source) in before else None


def preview_rules(
    ledger: Ledger,
    settings: Settings,
    source: Path,
    rules: SourceRules,
    *,
    exclude: Iterable[Path] = (),
    cancel: CancelToken | None = None,
) -> RulesPreview:
    """Say what other rules would do to a source; it is walked, and no file is opened.

    Args:
        ledger: of the library.
        settings: the user's.
        source: known to the library or not.
        rules: its own rules to be.
        exclude: folders that are never entered.
        cancel: checked now and then.
    """
    sources = {one.path: source_rules(ledger, one.path) for one in ledger.sources()} | {source: rules}
    found = scan_sources(
        [source, *(one for one in sources if source in one.parents)],  # as a run walks them
        hidden=settings.hidden_files,
        max_bytes=settings.max_file_mb << 20,
        exclude=exclude,
        rules=Rules(sources, gitignore=settings.gitignore),
    )
    states = {record.path: record for record in ledger.files(under=source)}
    files, out, dropped, let_in = 0, 0, [], []
    for number, one in enumerate(found):
        if cancel is not None and number % 256 == 0:
            cancel.check()
        record = states.get(one.path)
        if isinstance(one, SkippedFile) and one.reason.startswith(LEFT_OUT):
            out += 1
            if record is None or not record.reason.startswith(LEFT_OUT):
                dropped.append((record is not None and record.state in ("indexed", "container"), one.path))
        elif isinstance(one, FileEntry):
            files += 1
            if record is not None and record.reason.startswith(LEFT_OUT):
                let_in.append(one.path)
    shown = [path for _, path in sorted(dropped, key=lambda pair: (not pair[0], pair[1]))]
    count = sum(is_in for is_in, _ in dropped)
    return RulesPreview(files, out, count, len(let_in), _examples(shown), _examples(sorted(let_in)))


def _examples(paths: Sequence[Path]) -> tuple[str, ...]:
    return tuple(display_path(path) for path in paths[:_EXAMPLES])


def _made(stored: dict[str, Any]) -> SourceRules:
    return SourceRules(tuple(stored.get("exclude", ())), tuple(stored.get("only", ())))


def without(rules: SourceRules, patterns: Iterable[str]) -> SourceRules:
    """Return rules without some of their patterns or kinds."""
    gone = {os.fspath(one) for one in patterns}
    return SourceRules(
        tuple(one for one in rules.exclude if one not in gone), tuple(one for one in rules.only if one not in gone)
    )
