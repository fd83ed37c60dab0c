"""How does an encoder get into the user's data folder, and out again?"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from engine import paths
from engine.encoders.manifest import FILE_NAME, Manifest, find_encoder, load_manifest, verify_files
from engine.errors import ModelError, ModelMissingError


def install_encoder(folder: Path) -> Manifest:
    """Copy an exported encoder into the user's encoders, after checking the sha256 of every file.

    Raises:
        ModelMissingError, ModelDamagedError: nothing usable is there.
        ModelError: an encoder of that name is installed; it is left as it is.
    """
    manifest = load_manifest(folder)
    verify_files(manifest)
    target = paths.encoder_dirs()[0] / manifest.name
    if target.exists():
        raise ModelError(f"An encoder {manifest.name!r} is installed already; remove it first.")
    staged = target.with_name(target.name + ".new")
    shutil.rmtree(staged, ignore_errors=True)
    staged.mkdir(parents=True)
    for name in [FILE_NAME, *manifest.raw["files"]]:
        shutil.copyfile(folder / name, staged / name)
    os.replace(staged, target)
    return load_manifest(target)


def remove_encoder(name: str) -> None:
    """Delete an encoder that the user installed.

    Raises:
        ModelMissingError: there is none of that name.
        ModelError: it ships with Kenning.
    """
    manifest = find_encoder(name)
    if manifest.folder.parent != paths.encoder_dirs()[0]:
        if manifest.folder.parent == paths.encoder_dirs()[1]:
            raise ModelError(f"{manifest.name} ships with Kenning and stays.")
        raise ModelMissingError(f"{name!r} is not an installed encoder.")
    shutil.rmtree(manifest.folder)
