"""How are models found, and are their files whole? Folders with a manifest that names every other file.

Encoders and rerankers lie in the same places and are kept the same way; ``what`` names the kind in sentences.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Protocol, TypeVar

from engine import paths
from engine.errors import ModelDamagedError, ModelMissingError


class Named(Protocol):
    """A manifest, as far as it is found by its name."""

    @property
    def name(self) -> str:
        """What it is called."""


Found = TypeVar("Found", bound=Named)
Made = TypeVar("Made")


def read_manifest(path: Path, what: str, make: Callable[[Any], Made]) -> Made:
    """Return what ``make`` makes of a manifest's JSON; ``make`` raises ValueError where that cannot be used.

    Raises:
        ModelMissingError: there is no such file.
        ModelDamagedError: it cannot be read or used.
    """
    try:
        return make(json.loads(path.read_text("utf-8")))
    except FileNotFoundError as error:
        raise ModelMissingError(
            f"There is no {what} at {paths.display_path(path.parent)}; `kenning {what}s list` shows those at hand."
        ) from error
    except (OSError, ValueError, RecursionError) as error:
        raise ModelDamagedError(
            f"The {what}'s manifest {paths.display_path(path)} cannot be used ({error}); install it again."
        ) from error


def check_sizes(folder: Path, files: Mapping[str, Mapping[str, Any]], what: str) -> None:
    """Catch a cut or missing file at once; hashing 23 MB at each start would cost 20 ms for little.

    Raises:
        ModelDamagedError: a file is absent or of another size.
    """
    for name, facts in files.items():
        path = folder / name
        found = path.stat().st_size if path.is_file() else -1
        if found != facts["size_bytes"]:
            shown = paths.display_path(path)
            if found < 0:
                raise ModelDamagedError(f"The {what}'s file {shown} is missing; install it again.")
            raise ModelDamagedError(
                f"The {what}'s file {shown} has {found} bytes, not {facts['size_bytes']}; install it again."
            )


def check_sums(folder: Path, files: Mapping[str, Mapping[str, Any]], what: str) -> None:
    """Compare the sha256 of every file with the manifest.

    Raises:
        ModelDamagedError: the first that differs.
    """
    for name, facts in files.items():
        with (folder / name).open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
        if found != facts["sha256"]:
            shown = paths.display_path(folder / name)
            raise ModelDamagedError(f"The {what}'s file {shown} was altered; install it again.")


def find_model(
    name: str, file_name: str, what: str, load: Callable[[Path], Found], folders: Iterable[Path] | None = None
) -> Found:
    """Return the model of that name from the user's folder or the bundled ones, or at that path.

    Raises:
        ModelMissingError: there is none.
        ModelDamagedError: it cannot be used.
    """
    if name and (Path(name) / file_name).is_file():
        return load(Path(name))
    for folder in folders or paths.encoder_dirs():
        if name and (folder / name / file_name).is_file():
            return load(folder / name)
    known = ", ".join(found.name for found in list_models(file_name, load, folders)) or "none"
    raise ModelMissingError(f"There is no {what} {name!r}; at hand: {known}.")


def list_models(file_name: str, load: Callable[[Path], Found], folders: Iterable[Path] | None = None) -> list[Found]:
    """Return every readable model, the user's own first; damaged ones are left out."""
    found: dict[str, Found] = {}
    for folder in folders or paths.encoder_dirs():
        for path in sorted(folder.glob(f"*/{file_name}")):
            try:
                manifest = load(path.parent)
            except (ModelDamagedError, ModelMissingError):
                continue
            found.setdefault(manifest.name, manifest)
    return list(found.values())
