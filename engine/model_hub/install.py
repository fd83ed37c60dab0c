"""How does an encoder get into the user's data folder, and out again?

Adding one by name is three steps: download the weights, export them, put the encoder in its place.
An encoder appears whole or not at all; what a killed process left is cleared away by the next one.
"""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import filelock

from engine import paths
from engine.encoders.manifest import FILE_NAME, Manifest, find_encoder, load_manifest, verify_files
from engine.encoders.reranker import FILE_NAME as RERANKER_FILE
from engine.errors import DiskFullError, DownloadError, ExportError, ModelDamagedError, ModelError, ModelMissingError
from engine.extras import how_to_add
from engine.model_hub.allowed_files import choose_published
from engine.model_hub.catalogue import CatalogueEntry, find_entry
from engine.model_hub.download import RECORD, OnTransfer, download, forget_download, is_published
from engine.model_hub.hub import ConnectionDropped, Hub, Listing, check_name
from engine.progress import CancelToken
from engine.wording import NO_ROOM, why_not_written

if TYPE_CHECKING:
    from engine.export.exporter import ExportOptions

# What exporting needs besides the engine; asked for before anything is downloaded.
_EXTRA = ("torch", "transformers", "optimum", "onnx")
# While exporting, the float32 and the 8-bit graph lie on the disk beside the weights.
_EXPORT_BYTES_PER_PARAMETER = 9
_WORK = "export-"
# The precision that graphics cards run, and where a graph's weights lie that are too large for its own file.
_ON_CARDS = "float16"
_WEIGHTS_BESIDE = ".data"


@dataclass(frozen=True, slots=True)
class DownloadOffer:
    """What the user must see before an encoder is downloaded. ``size_bytes`` is None while unknown."""

    name: str
    title: str
    license: str
    license_url: str
    authors: str
    size_bytes: int | None
    page: str


@dataclass(frozen=True, slots=True)
class InstallObservers:
    """Who is told how far adding is: bytes, lines of the exporter, and the name of each step.

    Steps are "downloading", "exporting" and "installing".
    """

    on_transfer: OnTransfer | None = None
    on_line: Callable[[str], None] = lambda line: None
    on_step: Callable[[str], None] = lambda step: None


def read_offer(name: str, hub: Hub | None = None) -> DownloadOffer:
    """Return what is offered under a name of the catalogue; for other names, what the hub says.

    Raises:
        ModelError: it ships with Kenning, or is installed already.
        ExportError: it cannot be exported yet; the sentence says why.
        DownloadError: the hub has no such model, or names no licence for it.
    """
    entry = find_entry(name)
    if entry is None:
        return _hub_offer(name, hub or Hub())
    if entry.status == "bundled":
        raise ModelError(f"{entry.title} ships with Kenning; it is there already.")
    if entry.why or not entry.license:
        raise ExportError(f"{entry.title} cannot be added yet: {entry.why}")
    check_free(entry.name)
    return DownloadOffer(
        entry.name, entry.title, entry.license, entry.license_url, entry.authors, entry.weights_bytes, entry.page
    )


def _hub_offer(name: str, hub: Hub) -> DownloadOffer:
    check_name(name)
    if "/" not in name:
        raise ModelMissingError(
            f"{name!r} is no encoder of the catalogue, no folder, and no full name of a model on the hub; "
            "`kenning encoders catalogue` lists what can be added."
        )
    try:
        listing = hub.list_files(name)
    except ConnectionDropped as error:
        raise DownloadError("offline", f"{hub.host} cannot be reached ({error}); check the connection.") from error
    if not listing.license or listing.license == "other":
        raise DownloadError("refused", f"{name} names no licence; read {hub.endpoint}/{name}, then bring its folder.")
    local = local_name(name)
    check_free(local)
    page = f"{hub.endpoint}/{name}"
    size = sum(file.size_bytes for file in listing.files if file.path.endswith(".safetensors") and "/" not in file.path)
    return DownloadOffer(local, name.split("/")[1], listing.license, page, name.split("/")[0], size, page)


def local_name(name: str) -> str:
    """Return the name that a model of the hub gets here."""
    return name.split("/")[-1].lower().replace("_", "-")


def add_encoder(
    what: str, *, observers: InstallObservers | None = None, cancel: CancelToken | None = None, hub: Hub | None = None
) -> Manifest:
    """Install an encoder: from a folder, or by name, downloading and exporting it first.

    Args:
        what: a folder with an exported encoder, a folder with weights, a name of the catalogue, or a
            full name of the hub. The licence of what is downloaded must have been accepted: ``read_offer``.
        observers: told how far it is.
        cancel: checked while downloading and between the steps.
        hub: by default the one that the environment names.

    Raises:
        ModelError, ExportError, DownloadError, DiskFullError: nothing was installed; a download is kept.
        Cancelled: likewise.
    """
    observers, cancel = observers or InstallObservers(), cancel or CancelToken()
    folder = Path(what).expanduser()
    if (folder / FILE_NAME).is_file():
        observers.on_step("installing")
        return install_encoder(folder)
    if (folder / RERANKER_FILE).is_file():
        raise ModelError(f"{paths.display_path(folder)} holds a reranker; add it with: kenning rerankers add FOLDER")
    if folder.is_dir():
        check_extra()
        _must_be_encoder(folder)
        return _export_and_install(folder.resolve(), "", None, observers, cancel)
    offer, entry = read_offer(what, hub), find_entry(what)
    if entry is not None and not entry.onnx_hub:
        check_extra()

    def see(listing: Listing) -> None:  # before gigabytes arrive that nothing could be made of
        if not choose_published(listing):
            check_extra()

    observers.on_step("downloading")
    told = observers.on_transfer
    weights = download(what, hub=hub, on_listing=see, on_transfer=told, cancel=cancel, published=True)
    install = _install_published if is_published(weights) else _export_and_install
    manifest = install(weights, offer.name, entry, observers, cancel)
    forget_download(what)
    return manifest


def _install_published(
    files: Path, name: str, entry: CatalogueEntry | None, observers: InstallObservers, cancel: CancelToken
) -> Manifest:
    from engine.export.repository_encoder import make_published

    with work_folder() as work:
        check_room(work, 2 * sum(path.stat().st_size for path in files.rglob("*") if path.is_file()))
        cancel.check()
        observers.on_step("exporting")
        made = make_published(files, work / "encoder", name=name, log=observers.on_line)
        _write_source(made, entry, files)
        cancel.check()
        observers.on_step("installing")
        return _put_in_place(made, work, is_foreign=True)


def _write_source(made: Path, entry: CatalogueEntry | None, files: Path) -> None:
    """Note which commit the files are from, and what the catalogue knows besides."""
    if entry is not None:
        _write_facts(made, entry)
    record = json.loads((files / RECORD).read_text("utf-8"))
    raw = json.loads((made / FILE_NAME).read_text("utf-8"))
    raw["source"] |= {"name": record["name"], "revision": record["revision"]}
    _write_raw(made, raw)


def check_extra() -> None:
    """Refuse where the packages for exporting are not installed, saying which command installs them.

    Raises:
        ExportError: one of them is missing.
    """
    missing = [name for name in _EXTRA if importlib.util.find_spec(name) is None]
    if missing:
        raise ExportError(f"Exporting needs {', '.join(missing)}; {how_to_add('export')}")


def _export_and_install(
    weights: Path, name: str, entry: CatalogueEntry | None, observers: InstallObservers, cancel: CancelToken
) -> Manifest:
    from engine.export.exporter import export_encoder

    _check_agreement(weights, entry)
    with work_folder() as work:
        if entry is not None and entry.parameters:
            check_room(work, entry.parameters * _EXPORT_BYTES_PER_PARAMETER)
        cancel.check()
        observers.on_step("exporting")
        made = export_encoder(weights, work / "encoder", name=name, options=options_of(entry), log=observers.on_line)
        if entry is not None:
            _write_facts(made, entry)
        cancel.check()
        observers.on_step("installing")
        return _put_in_place(made, work)


def _must_be_encoder(folder: Path) -> None:
    from engine.export.reranker import is_reranker

    if is_reranker(folder):
        raise ExportError(f"{paths.display_path(folder)} holds a reranker; add it with: kenning rerankers add FOLDER")


def options_of(entry: CatalogueEntry | None) -> ExportOptions:
    """Return what to export: also at the depths that an encoder was trained for, which only its authors tell."""
    from engine.export.exporter import ExportOptions

    if entry is None or not entry.layers_ladder:
        return ExportOptions()
    return ExportOptions(layers=entry.layers_ladder[1:], trained_depths=True)


def _check_agreement(weights: Path, entry: CatalogueEntry | None) -> None:
    """Refuse weights whose own files say something else about pooling than their authors do: vectors would be wrong."""
    from engine.export.weights_folder import read_source

    found = read_source(weights)
    if entry is not None and found.pooling != entry.pooling:
        raise ExportError(
            f"The files of {entry.title} say that tokens are pooled by {found.pooling}, its authors say by "
            f"{entry.pooling}; nothing was installed. Please report it."
        )


@contextmanager
def work_folder() -> Iterator[Path]:
    """Provide a temporary folder beside the encoders; only one process at a time adds encoders."""
    root = paths.data_dir() / "downloads"
    root.mkdir(parents=True, exist_ok=True)
    try:
        with filelock.FileLock(root / ".export.lock", blocking=False):
            for left in root.glob(_WORK + "*"):  # by a process that was killed
                shutil.rmtree(left, ignore_errors=True)
            with tempfile.TemporaryDirectory(prefix=_WORK, dir=root, ignore_cleanup_errors=True) as work:
                yield Path(work)
    except filelock.Timeout as error:
        raise ModelError("Another encoder is being added; wait until it is done.") from error


def check_room(folder: Path, needed: int) -> None:
    """Check that so many bytes fit on the disk of a folder.

    Raises:
        DiskFullError: they do not.
    """
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise DiskFullError(
            f"Exporting needs about {needed / 1e6:,.0f} MB for a while, and the disk of {folder.parent} has "
            f"{free / 1e6:,.0f} MB free; make room and run it again."
        )


def _write_facts(folder: Path, entry: CatalogueEntry) -> None:
    """Add to the manifest what the catalogue knows and the files of the weights do not tell."""
    path = folder / FILE_NAME
    raw = json.loads(path.read_text("utf-8"))
    raw["title"] = entry.title
    raw["license"] = entry.license
    raw["source"] |= {"name": entry.hub, "revision": entry.revision}
    for prefix in ("query_prefix", "document_prefix"):  # many model cards tell them in prose only
        raw[prefix] = raw[prefix] or getattr(entry, prefix)
    _write_raw(folder, raw)


def _write_raw(folder: Path, raw: dict[str, Any]) -> None:
    text = json.dumps(raw, indent=1, ensure_ascii=False) + "\n"
    (folder / FILE_NAME).write_text(text, encoding="utf-8", newline="\n")


def install_encoder(folder: Path) -> Manifest:
    """Copy an exported encoder into the user's encoders, checking the sha256 of every file, and try it.

    Graphs that no run of Kenning opens are left behind: of all precisions, the one that the manifest names for the
    processor and the float16 one for graphics cards are copied.

    Raises:
        ModelMissingError, ModelDamagedError: nothing usable is there.
        ModelError: an encoder of that name is installed; it is left as it is.
        DiskFullError: too little room; nothing was installed.
    """
    manifest = load_manifest(folder)
    check_free(manifest.name)
    raw = _without_spare_graphs(manifest.raw)
    check_own(folder, raw["files"])
    with work_folder() as work:
        check_room(work, sum(facts["size_bytes"] for facts in raw["files"].values()))
        staged = work / manifest.name
        try:
            staged.mkdir()
            for name in [FILE_NAME, *raw["files"]]:
                shutil.copyfile(folder / name, staged / name)
            if raw != manifest.raw:
                _write_raw(staged, raw)
        except OSError as error:
            raise disk_error(error, staged) from error
        return _put_in_place(staged, work, is_foreign=True)


def _without_spare_graphs(raw: dict[str, Any]) -> dict[str, Any]:
    """Return a manifest without the precisions that nothing opens, and without their files."""
    variants = raw.get("variants", {})
    used = {raw["graph"]["file"], *(depth["file"] for depth in raw.get("depths", ()))}
    kept = {name: one for name, one in variants.items() if name == _ON_CARDS or one.get("file") in used}
    used |= {one["file"] for one in kept.values() if "file" in one}
    spare = {one["file"] for one in variants.values() if "file" in one} - used
    spare |= {f"{name}{_WEIGHTS_BESIDE}" for name in spare}
    if not spare & raw["files"].keys():
        return raw
    files = {name: facts for name, facts in raw["files"].items() if name not in spare}
    return raw | {"variants": kept, "files": files}


def check_own(folder: Path, names: Iterable[str]) -> None:
    """Refuse links to other places: what is copied is what lies in the folder.

    Raises:
        ModelDamagedError: a file leads out of it.
    """
    root = folder.resolve()
    for name in names:
        if (folder / name).resolve().parent != root:
            shown = paths.display_path(folder / name)
            raise ModelDamagedError(f"{shown} leads out of the encoder's folder; put the file itself there.")


def _try_out(folder: Path) -> None:
    """Embed one sentence: the graph has to open and return what the manifest says.

    Raises:
        ModelDamagedError, ModelError: it cannot be used.
    """
    from engine.encoders.encoder import Encoder

    encoder = Encoder.load(folder, device="cpu")
    try:
        encoder.embed(["A whale-road is the sea."], kind="query")
    finally:
        encoder.close()


def _put_in_place(made: Path, work: Path, *, is_foreign: bool = False) -> Manifest:
    """Move a whole encoder from the work folder to its place, in one step; one that others made is tried before."""
    manifest = load_manifest(made)
    verify_files(manifest)
    if is_foreign:
        _try_out(made)
    return load_manifest(put_in_place(made, manifest.name, work))


def put_in_place(made: Path, name: str, work: Path) -> Path:
    """Move a finished folder to where models are looked for; return where it lies now.

    Args:
        made: the folder, on the same disk.
        name: what the model is called.
        work: takes what was left under that name.

    Raises:
        ModelError: something is installed under that name, or the place cannot be written to.
        DiskFullError: there is no room.
    """
    check_free(name)
    target = paths.encoder_dirs()[0] / name
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists():  # what is there is neither encoder nor reranker: a leftover
            os.replace(target, work / "leftover")
        os.replace(made, target)
    except OSError as error:
        raise disk_error(error, target) from error
    return target


def check_free(name: str) -> None:
    """Check that nothing is installed under a name.

    Raises:
        ModelError: something is.
    """
    for what, file in (("An encoder", FILE_NAME), ("A reranker", RERANKER_FILE)):
        if (paths.encoder_dirs()[0] / name / file).exists():
            raise ModelError(f"{what} {name!r} is installed already; remove it first.")


def disk_error(error: OSError, place: Path) -> Exception:
    """Return what went wrong while something was written to ``place``."""
    reason = why_not_written(error)
    if error.errno in NO_ROOM:
        shown = paths.display_path(place.parent)
        return DiskFullError(f"{shown} has no room ({reason}); nothing was installed. Make room and try again.")
    return ModelError(f"The files could not be written to {paths.display_path(place)} ({reason}).")


def remove_encoder(name: str) -> None:
    """Delete an encoder that the user installed, and what was downloaded of it.

    Raises:
        ModelMissingError: there is none of that name.
        ModelError: it ships with Kenning.
    """
    if forget_download(name) and not (paths.encoder_dirs()[0] / name).is_dir():
        return  # a download that was stopped half-way
    manifest = find_encoder(name)
    if manifest.folder.parent != paths.encoder_dirs()[0]:
        if manifest.folder.parent == paths.encoder_dirs()[1]:
            raise ModelError(f"{manifest.name} ships with Kenning and stays.")
        raise ModelMissingError(f"{name!r} is not an installed encoder.")
    try:
        with work_folder() as work:  # gone in one step: a kill half-way leaves no half encoder
            os.replace(manifest.folder, work / "removed")
    except PermissionError as error:
        raise ModelError(f"{manifest.title} is in use; close the libraries that use it, then try again.") from error


def size_bytes(manifest: Manifest) -> int:
    """Return what an encoder takes on disk."""
    return sum(int(facts["size_bytes"]) for facts in manifest.raw["files"].values())
