"""How does a reranker get into the user's data folder, and out again? As encoders do: whole or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from engine import paths
from engine.encoders.reranker import (
    FILE_NAME,
    Reranker,
    RerankerManifest,
    find_reranker,
    load_reranker_manifest,
    verify_reranker_files,
)
from engine.errors import DownloadError, ModelError, ModelMissingError
from engine.model_hub.download import download, forget_download, is_published
from engine.model_hub.hub import Hub
from engine.model_hub.install import (
    check_free,
    check_own,
    check_room,
    disk_error,
    local_name,
    put_in_place,
    work_folder,
)


def add_published(
    name: str, *, hub: Hub | None = None, log: Callable[[str], None] = lambda line: None
) -> RerankerManifest:
    """Install a reranker from the ONNX files that its repository publishes.

    Args:
        name: of the hub. Its licence must have been accepted: ``read_offer`` tells it.
        hub: by default the one that the environment names.
        log: told one line about each step.

    Raises:
        DownloadError, ExportError, ModelError, DiskFullError: nothing was installed; a download is kept.
    """
    from engine.export.repository_reranker import make_published_reranker

    local = local_name(name)
    check_free(local)
    files = download(name, hub=hub, published=True)
    if not is_published(files):
        forget_download(name)
        raise DownloadError("unusable", f"{name} publishes no ONNX files; add a folder with its weights instead.")
    with work_folder() as work:
        made = make_published_reranker(files, work / "reranker", name=local, log=log)
        manifest = _put_in_place(made, work)
    forget_download(name)
    return manifest


def add_reranker(folder: Path, *, name: str = "", log: Callable[[str], None] = lambda line: None) -> RerankerManifest:
    """Install a reranker from a folder: one that was exported, or one with weights, which is exported first.

    Raises:
        ModelMissingError, ModelDamagedError, ExportError: nothing usable is there.
        ModelError: something of that name is installed; it is left as it is.
        DiskFullError: too little room; nothing was installed.
    """
    folder = folder.expanduser()
    if (folder / FILE_NAME).is_file():
        return install_reranker(folder)
    if not folder.is_dir():
        raise ModelMissingError(f"There is no folder {paths.display_path(folder)}; give one with a reranker.")
    from engine.export.reranker import export_reranker

    with work_folder() as work:
        made = export_reranker(folder.resolve(), work / "reranker", name=name, log=log)
        return _put_in_place(made, work)


def install_reranker(folder: Path) -> RerankerManifest:
    """Copy an exported reranker into the user's, checking the sha256 of every file, and try it.

    Raises:
        ModelMissingError, ModelDamagedError, ModelError, DiskFullError: as ``add_reranker``.
    """
    manifest = load_reranker_manifest(folder)
    check_free(manifest.name)
    check_own(folder, manifest.raw["files"])
    with work_folder() as work:
        check_room(work, manifest.size_bytes)
        staged = work / manifest.name
        try:
            staged.mkdir()
            for file in [FILE_NAME, *manifest.raw["files"]]:
                shutil.copyfile(folder / file, staged / file)
        except OSError as error:
            raise disk_error(error, staged) from error
        return _put_in_place(staged, work)


def _put_in_place(made: Path, work: Path) -> RerankerManifest:
    manifest = load_reranker_manifest(made)
    verify_reranker_files(manifest)
    _try_out(manifest)
    return load_reranker_manifest(put_in_place(made, manifest.name, work))


def _try_out(manifest: RerankerManifest) -> None:
    reranker = Reranker.load(manifest, device="cpu")
    try:
        reranker.score("Which sea?", ["A whale-road is the sea.", "Bread is baked."])
    finally:
        reranker.close()


def remove_reranker(name: str) -> None:
    """Delete an installed reranker.

    Raises:
        ModelMissingError: there is none of that name among the user's.
        ModelError: its files are in use.
    """
    manifest = find_reranker(name)
    if manifest.folder.parent != paths.encoder_dirs()[0]:
        raise ModelMissingError(f"{name!r} is not an installed reranker.")
    try:
        with work_folder() as work:
            os.replace(manifest.folder, work / "removed")
    except PermissionError as error:
        raise ModelError(f"{manifest.title} is in use; close the libraries that use it, then try again.") from error
