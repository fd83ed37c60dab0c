"""How does a file that leaves Kenning come into being? Beside its place, and under its name once it is whole."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from engine.errors import DiskFullError, InputError
from engine.paths import display_path
from engine.wording import NO_ROOM, why_not_written


@contextmanager
def new_file(path: Path, library: Path, *, suffix: str, force: bool) -> Iterator[tuple[Path, Path]]:
    """Lend a temporary file beside the place; at the end it takes the name, after an error nothing is left of it.

    Args:
        path: the file to write.
        library: a folder in which it must not lie.
        suffix: what such files end in, for the advice.
        force: replace a file that is there.

    Yields:
        the temporary file to be written, and the place, absolute.

    Raises:
        InputError: the place cannot be written to, is taken, or lies inside the library.
        DiskFullError: there was no room.
    """
    target = _usable(path, library, suffix=suffix, force=force)
    temporary = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        yield temporary, target
        os.replace(temporary, target)
    except OSError as error:
        reason = why_not_written(error)
        if error.errno in NO_ROOM:
            shown = display_path(target.parent)
            raise DiskFullError(f"{shown} has no room ({reason}); free some space or choose another place.") from error
        raise InputError(f"{display_path(target)} cannot be written ({reason}); choose another place.") from error
    finally:
        temporary.unlink(missing_ok=True)


def _usable(path: Path, library: Path, *, suffix: str, force: bool) -> Path:
    target = Path(os.path.abspath(path.expanduser()))
    shown = display_path(target)
    inside = target.parent.resolve().is_relative_to(library.resolve())
    if inside or target.resolve().is_relative_to(library.resolve()):
        raise InputError(f"{shown} lies inside the library; choose another place.")
    if target.is_dir():
        raise InputError(f"{shown} is a folder; name a file in it, such as {display_path(target / suffix)}.")
    if not target.parent.is_dir():
        raise InputError(f"There is no folder {display_path(target.parent)}; make it first.")
    if os.path.lexists(target) and not force:
        raise InputError(f"{shown} is there already; choose another name, or replace it with --force.")
    return target
