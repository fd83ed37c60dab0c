"""Which folders and kinds of file does a grant cover? Checked against what the library holds."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from engine.errors import InputError
from engine.paths import display_path, real_path
from engine.serve.grants import Place

if TYPE_CHECKING:
    from engine.library import Library


def places(library: Library, folders: Iterable[Path | str]) -> tuple[Place, ...]:
    """Return folders or files of a library as they are granted.

    Raises:
        InputError: one of them is none of its sources, nor in one.
    """
    return tuple(_place(library, folder) for folder in folders)


def _place(library: Library, folder: Path | str) -> Place:
    ledger = library.store.ledger
    sources = [source.path for source in ledger.sources()]
    given = Path(os.path.abspath(os.path.expanduser(real_path(folder))))
    for form in (given, given.resolve()):
        if any(form.is_relative_to(source) for source in sources):
            # What ``os.fsencode`` undoes: a name need not be UTF-8, and JSON keeps its stray bytes as they are.
            return Place(str(form), os.path.realpath(form))
    raise InputError(f"{display_path(given)} is not in this library; `kenning status` lists its folders.")


def checked_kinds(kinds: Iterable[str]) -> tuple[str, ...]:
    """Return kinds and endings as a query has them ("mail" is "email").

    Raises:
        InputError: one cannot be either.
    """
    from engine.search.filter_values import document_types

    found: list[str] = []
    for one in kinds:
        read = document_types(one)
        if read is None:
            raise InputError(f"{one!r} is no kind of file; write pdf, email, word, sheet, image, code or an ending.")
        found += (name.lstrip(".") for name in read)
    return tuple(dict.fromkeys(found))
