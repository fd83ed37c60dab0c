"""The command that says which files of a source are not read: ``rules``; and the same options for ``add``."""

from __future__ import annotations

import argparse
import dataclasses
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import engine
from engine import paths
from engine.cli.terminal import print_result, read_settings
from engine.errors import InputError
from engine.wording import counted

if TYPE_CHECKING:
    from engine.documents.rules import SourceRules
    from engine.indexing.source_rules import RulesPreview
    from engine.library import Library

Make = Callable[..., argparse.ArgumentParser]


def add_rules(commands: Any, command: Make) -> None:
    """Add ``rules``; ``command`` makes a parser with the common options."""
    rules = command(commands, "rules", _rules, "which files of a folder are not read: list, change, preview, take back")
    rules.add_argument("path", nargs="?", metavar="PATH", help="a folder of the library (default: list all)")
    add_rule_options(rules)
    rules.add_argument("--drop", action="append", default=[], metavar="RULE", help="take this rule out; repeatable")
    rules.add_argument("--clear", action="store_true", help="take all rules of this folder out")
    rules.add_argument("--undo", action="store_true", help="as it was before the last change")


def add_rule_options(command: argparse.ArgumentParser) -> None:
    """Add the options that make rules."""
    command.add_argument(
        "--exclude",
        action="append",
        default=[],
        metavar="PATTERN",
        help="leave out what matches, as in a .gitignore file; repeatable",
    )
    command.add_argument(
        "--only",
        action="append",
        default=[],
        metavar="KIND",
        help="read only this ending, kind or pattern (pdf, word, 'notes-*'); repeatable",
    )
    command.add_argument("--dry-run", action="store_true", help="say what would be left out, and change nothing")


def apply_rules(
    options: argparse.Namespace, library: Library, path: str, rules: SourceRules
) -> tuple[dict[str, Any], str]:
    """Give a source rules, or with ``--dry-run`` find out what they would do; return both as JSON and as text."""
    shown = paths.display_path(path)
    if options.dry_run:
        preview = library.preview_rules(path, rules)
        return {"source": shown, **dataclasses.asdict(preview)}, _preview_text(shown, preview) + _note(rules)
    library.set_rules(path, rules)
    shape = {"source": shown, **dataclasses.asdict(rules)}
    return shape, f"{_rules_text(shown, rules)}{_note(rules)}\napply it with: kenning index; take it back with: --undo"


def known_rules(library: Library, path: str) -> SourceRules:
    """Return a folder's own rules; none for one that is no source yet."""
    from engine.documents.rules import SourceRules

    try:
        return library.rules(path)
    except InputError:
        return SourceRules()


def joined(known: SourceRules, options: argparse.Namespace) -> SourceRules:
    """Return the rules that are there with those that were given."""
    from engine.documents.rules import SourceRules

    return SourceRules(
        tuple(dict.fromkeys([*known.exclude, *options.exclude])), tuple(dict.fromkeys([*known.only, *options.only]))
    )


def _rules(options: argparse.Namespace) -> int:
    with engine.Library.open(options.library, settings=read_settings()) as library:
        changes = any((options.exclude, options.only, options.drop, options.clear, options.undo))
        if options.path is None:
            if changes:
                raise InputError("Say for which folder: kenning rules FOLDER --exclude PATTERN")
            _list(options, library)
        elif options.undo:
            if any((options.exclude, options.only, options.drop, options.clear)):
                raise InputError("--undo stands alone: take the last change back first, then make another.")
            _undo(options, library)
        elif changes or options.dry_run:
            rules = _changed(options, library.rules(options.path))
            print_result(options, *apply_rules(options, library, options.path, rules))
        else:
            rules = library.rules(options.path)
            shown = paths.display_path(options.path)
            print_result(options, {"source": shown, **dataclasses.asdict(rules)}, _rules_text(shown, rules))
    return 0


def _changed(options: argparse.Namespace, known: SourceRules) -> SourceRules:
    from engine.documents.rules import SourceRules
    from engine.indexing.source_rules import without

    missing = [one for one in options.drop if one not in (*known.exclude, *known.only)]
    if missing:
        raise InputError(f"There is no rule {missing[0]}; kenning rules lists them.")
    return joined(SourceRules() if options.clear else without(known, options.drop), options)


def _undo(options: argparse.Namespace, library: Library) -> None:
    before = library.rules_before(options.path)
    if before is None:
        raise InputError("The rules of this folder were never changed.")
    if options.dry_run:
        print_result(options, *apply_rules(options, library, options.path, before))
        return
    library.undo_rules(options.path)
    shown = paths.display_path(options.path)
    print_result(options, {"source": shown, **dataclasses.asdict(before)}, _rules_text(shown, before))


def _list(options: argparse.Namespace, library: Library) -> None:
    found = {paths.display_path(one.path): library.rules(one.path) for one in library.store.ledger.sources()}
    shape = {"sources": [{"source": path, **dataclasses.asdict(rules)} for path, rules in found.items()]}
    print_result(options, shape, "\n".join(_rules_text(path, rules) for path, rules in found.items()))


def _rules_text(shown: str, rules: SourceRules) -> str:
    lines = [f"  left out: {one}" for one in rules.exclude] + [f"  read only: {one}" for one in rules.only]
    return "\n".join([f"{shown}:", *(lines or ["  no rules of its own; .kenningignore and .gitignore files count"])])


def _note(rules: SourceRules) -> str:
    """Return a line about endings that no reader knows: they may be typed wrongly; empty where there are none."""
    from engine.documents.rules import unknown_kinds

    unknown = ", ".join(f".{word}" for word in unknown_kinds(rules))
    return f"\n  no reader knows {unknown}; only what such a file holds could tell what it is" if unknown else ""


def _preview_text(shown: str, preview: RulesPreview) -> str:
    lines = [
        f"{shown}: {counted(preview.files, 'file')} would be read, {preview.left_out:,} left out by rules; "
        f"{preview.dropped:,} would leave the library, {preview.let_in:,} would be let in; nothing was changed"
    ]
    lines += [f"  out: {path}" for path in preview.examples]
    lines += [f"  in:  {path}" for path in preview.let_in_examples]
    return "\n".join(lines)
