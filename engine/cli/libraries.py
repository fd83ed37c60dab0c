"""The commands about what a person keeps: the libraries that are known, and the tags of documents."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from engine import paths
from engine.cli.terminal import print_result, read_settings
from engine.errors import InputError, SettingsError
from engine.known_libraries import KnownLibraries, KnownLibrary, absolute, is_library
from engine.wording import counted

Make = Callable[..., argparse.ArgumentParser]


def add_libraries(commands: Any, command: Make) -> None:
    """Add ``libraries`` with its actions; ``command`` makes a parser with the common options."""
    libraries = command(
        commands, "libraries", _list, "the libraries that are known here, and what can be done with them"
    )
    actions = libraries.add_subparsers(metavar="ACTION")
    command(actions, "list", _list, "every known library: name, folder, and whether it is there", inner=True)
    add = command(actions, "add", _add, "remember a library that is somewhere on this computer", inner=True)
    add.add_argument("folder", type=Path, metavar="DIR")
    add.add_argument("--name", default="", help="what it is called (default: its folder's name)")
    rename = command(actions, "rename", _rename, "call a library otherwise; its folder stays as it is", inner=True)
    rename.add_argument("which", metavar="NAME|DIR")
    rename.add_argument("name", metavar="NEW NAME")
    remove = command(actions, "remove", _remove, "take a library out of the list; no file is deleted", inner=True)
    remove.add_argument("which", metavar="NAME|DIR")
    delete = command(
        actions, "delete", _delete, "delete a library's own files for good; your documents stay", inner=True
    )
    delete.add_argument("which", metavar="NAME|DIR")
    delete.add_argument("--yes", action="store_true", help="do it; without this, what would be lost is said")


def add_tag(commands: Any, command: Make) -> None:
    """Add ``tag``; ``command`` makes a parser with the common options."""
    tag = command(commands, "tag", _tag, "tag documents, or list the tags; what is pinned stands first in lists")
    tag.add_argument("paths", nargs="*", metavar="PATH", help="documents of the library; none lists every tag")
    tag.add_argument("--add", action="append", default=[], metavar="TAG", help="give this tag; may be repeated")
    tag.add_argument("--remove", action="append", default=[], metavar="TAG", help="take this tag; may be repeated")
    pins = tag.add_mutually_exclusive_group()
    pins.add_argument("--pin", action="store_true", help="give the tag pinned")
    pins.add_argument("--unpin", action="store_true", help="take the tag pinned")


def _tag(options: argparse.Namespace) -> int:
    from engine.library import Library
    from engine.store.marks import PINNED, held_record

    add = [*options.add, *([PINNED] if options.pin else [])]
    drop = [*options.remove, *([PINNED] if options.unpin else [])]
    if (add or drop) and not options.paths:
        raise InputError("Name the documents to tag: kenning tag PATH --add TAG")
    with Library.open(options.library, settings=read_settings()) as library:
        if add or drop:
            library.tag(options.paths, add, drop)
        # A tag without --add is no document.
        records = [held_record(library.store.ledger, str(absolute(Path(path)))) for path in options.paths]
        tags = library.tags()
    if records:
        wanted = {paths.display_path(record.path) for record in records}
        tags = {path: given for path, given in tags.items() if path in wanted}
    shape = {"documents": [{"path": path, "tags": list(given)} for path, given in tags.items()]}
    print_result(options, shape, "\n".join(f"{path}: {', '.join(given)}" for path, given in tags.items()) or "no tags")
    return 0


def library_place(text: str) -> Path:
    """Read what stands behind ``--library``: a folder, or the name of a known library where no folder is called so."""
    path = Path(text)
    if "://" not in text and not os.path.isdir(path):
        with suppress(SettingsError):
            found = _known().find(text)
            if found is not None:
                return found.path
    return path


def note_library(folder: Path) -> None:
    """Remember a library that was opened to be written to; a list that cannot be written is no reason to fail."""
    with suppress(SettingsError, InputError):
        _known().note(folder)


def _known() -> KnownLibraries:
    return KnownLibraries(paths.config_dir())


def _list(options: argparse.Namespace) -> int:
    here = absolute(options.library)
    shape = [
        {
            "name": one.name,
            "path": paths.display_path(one.path),
            "there": is_library(one.path),
            "default": one.path == here,
        }
        for one in _known().listed()
    ]
    lines = [
        f"{'*' if one['default'] else ' '} {one['name']}  {one['path']}{'' if one['there'] else '  (not there now)'}"
        for one in shape
    ]
    print_result(
        options, {"libraries": shape}, "\n".join(lines) or "no library is known yet; make one with: kenning index"
    )
    return 0


def _add(options: argparse.Namespace) -> int:
    if not is_library(options.folder):
        raise InputError(f"There is no library in {paths.display_path(options.folder)}; make one with: kenning index")
    noted = _known().note(options.folder, options.name)
    print_result(options, _shape(noted), f"known as {noted.name}")
    return 0


def _rename(options: argparse.Namespace) -> int:
    renamed = _known().rename(_find(options.which).path, options.name)
    print_result(options, _shape(renamed), f"{paths.display_path(renamed.path)} is called {renamed.name}")
    return 0


def _remove(options: argparse.Namespace) -> int:
    gone = _find(options.which)
    _known().forget(gone.path)
    where = paths.display_path(gone.path)
    print_result(options, _shape(gone), f"{gone.name} is out of the list; its files stay in {where}")
    return 0


def _delete(options: argparse.Namespace) -> int:
    from engine.maintenance.delete import delete_library, loss_of

    known = _known()
    found = known.find(options.which)
    folder = found.path if found is not None else absolute(Path(options.which))
    loss = loss_of(folder)
    where = paths.display_path(folder)
    what = "an unknown number of documents" if loss.documents is None else counted(loss.documents, "document")
    if not options.yes:
        raise InputError(
            f"{where} holds what was read of {what}, {loss.size_bytes / 1e6:.1f} MB; your own files stay. "
            "To delete it for good, say --yes"
        )
    left = delete_library(folder)
    known.forget(folder)
    stay = counted(len(left), "other file in the folder stays", "other files in the folder stay")
    stays = f"; {stay}" if left else ""
    shape = {"path": where, "documents": loss.documents, "size_bytes": loss.size_bytes}
    print_result(options, {**shape, "left": [paths.display_path(path) for path in left]}, f"deleted {where}{stays}")
    return 0


def _find(which: str) -> KnownLibrary:
    found = _known().find(which)
    if found is None:
        raise InputError(f"No library is called {which!r}; `kenning libraries` lists those that are known.")
    return found


def _shape(library: KnownLibrary) -> dict[str, str]:
    return {"name": library.name, "path": paths.display_path(library.path)}
