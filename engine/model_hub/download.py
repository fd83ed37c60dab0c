"""How do an encoder's weights get onto this machine? Whole, checked, or not at all.

Only what is needed is taken: configuration, tokenizer, safetensors, model card and licence; never
code, never pickles. The commit is pinned before the first file. A file is written as ``NAME.part``
and gets its name when its hash is right; after an interruption the next run goes on where it stopped.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import filelock

from engine import paths
from engine.errors import DiskFullError, DownloadError
from engine.model_hub.allowed_files import INDEX, choose_files, choose_published
from engine.model_hub.catalogue import find_entry
from engine.model_hub.hub import ConnectionDropped, Hub, Listing, RemoteFile, check_name, is_model_name
from engine.private import replace_whole
from engine.progress import CancelToken
from engine.wording import NO_ROOM, why_not_written

RECORD = "download.json"
# Behind the commit, in the name of a folder with published ONNX files.
_PUBLISHED = "-onnx"
_BLOCK_BYTES = 1 << 18
# Kept free beyond the download itself.
_MARGIN_BYTES = 64 << 20
_RATE_WINDOW_S = 8.0
_REPORT_S = 0.1


@dataclass(frozen=True, slots=True)
class Transfer:
    """How far a download is. ``seconds_left`` is None while unknown."""

    bytes_done: int
    bytes_total: int
    bytes_per_second: float
    seconds_left: float | None
    path: str


OnTransfer = Callable[[Transfer], None]


def is_of_hub(source: str) -> bool:
    """Return whether a source of weights is a name of the hub, such as "intfloat/e5-small-v2", and no folder."""
    return source.count("/") == 1 and is_model_name(source) and not Path(source).is_dir()


def download_source(name: str, *, log: Callable[[str], None] | None = None) -> Path:
    """Return the folder with the weights of a model, downloaded unless it is there already.

    Args:
        name: a name of the catalogue, or of the hub, such as "intfloat/e5-small-v2".
        log: told the licence, and how far the download is.

    Raises:
        DownloadError, DiskFullError: it could not be downloaded; what has arrived is kept.
    """
    say = log or (lambda _: None)
    entry = find_entry(name)
    if entry is not None and entry.license:
        say(f"licence of {entry.title}: {entry.license}, {entry.license_url}")
    told = 0

    def tell(now: Transfer) -> None:
        nonlocal told
        tenth = 10 * now.bytes_done // max(1, now.bytes_total)
        if tenth > told:
            told = tenth
            say(f"downloaded {now.bytes_done / 1e6:,.0f} of {now.bytes_total / 1e6:,.0f} MB")

    def introduce(listing: Listing) -> None:
        if entry is None:
            say(f"licence of {listing.name}, as its model card names it: {listing.license or 'none'}")

    folder = download(name, on_listing=introduce, on_transfer=tell)
    say(f"the weights are kept in {folder}; `kenning encoders remove {name}` deletes them")
    return folder


def download(
    name: str,
    *,
    hub: Hub | None = None,
    on_listing: Callable[[Listing], None] | None = None,
    on_transfer: OnTransfer | None = None,
    cancel: CancelToken | None = None,
    published: bool = False,
) -> Path:
    """Download a model's weights, checking every file, and return their folder.

    Args:
        name: as for ``download_source``; the catalogue's commit and sha256 are used where it has them.
        hub: by default the one that the environment names.
        on_listing: told what the hub has, before anything is downloaded.
        on_transfer: told how far the download is, at most ten times a second.
        cancel: stops within 0.2 s (while a connection is being made: within its time limit).
        published: take the repository's ONNX files where it has any; ``is_published`` tells of the folder.

    Raises:
        DownloadError, DiskFullError: what has arrived is kept, and the next run goes on there.
        Cancelled: likewise.
    """
    entry = find_entry(name)
    hub_name, revision = (entry.hub, entry.revision) if entry else (name, "")
    if entry and published and entry.onnx_hub not in ("", entry.hub):
        hub_name, revision = entry.onnx_hub, ""  # a repository of ONNX files has commits of its own
    check_name(hub_name)
    hub, cancel = hub or Hub(), cancel or CancelToken()
    folder = download_dir(hub_name)
    for place in [folder / f"{revision}{_PUBLISHED}"] * published + [folder / revision]:
        if revision and _is_whole(place, revision):
            return place
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with filelock.FileLock(folder / ".lock", blocking=False):
            listing = _first_contact(hub, hub_name, revision, cancel)
            if entry and entry.license and listing.license.lower() not in ("", entry.license.lower()):
                raise DownloadError(
                    "refused",
                    f"{hub.host} gives {entry.title} under {listing.license}, the catalogue says {entry.license}; "
                    "nothing was downloaded. Read the licence there, then bring the folder by hand.",
                )
            if on_listing is not None:
                on_listing(listing)
            graphs = choose_published(listing) if published else ()
            files = graphs or choose_files(listing)
            _check_sum_of(files, entry.weights_sha256 if entry else "")
            target = folder / (listing.revision + _PUBLISHED * bool(graphs))
            if not _is_whole(target, listing.revision):
                _Run(hub, listing, files, target, on_transfer, cancel).fetch_all()
            return target
    except filelock.Timeout as error:
        raise DownloadError("refused", f"{hub_name} is being downloaded by another process; wait for it.") from error
    except OSError as error:
        raise _disk_error(error, folder) from error


def is_published(folder: Path) -> bool:
    """Return whether a downloaded folder holds ONNX files, not weights to be exported."""
    return folder.name.endswith(_PUBLISHED)


def download_dir(hub_name: str) -> Path:
    """Return where the downloads of a model lie, one folder a commit."""
    return paths.data_dir() / "downloads" / hub_name.lower().replace("/", "--")


def forget_download(name: str) -> bool:
    """Delete what was downloaded of a model, whole or in part; return whether there was anything."""
    entry = find_entry(name)
    hub_name = entry.hub if entry else name
    hubs = {hub_name, *([entry.onnx_hub] if entry and entry.onnx_hub else [])}
    folders = [download_dir(one) for one in hubs if is_model_name(one) and download_dir(one).is_dir()]
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
    return bool(folders)


def arrived_bytes(name: str) -> int:
    """Return how much of a model was downloaded by runs that did not finish."""
    return sum(_size(part) for part in download_dir(name).glob("*/**/*") if not part.name.endswith(".etag"))


def _check_sum_of(files: Sequence[RemoteFile], weights_sha256: str) -> None:
    for file in files:
        if file.path == "model.safetensors" and weights_sha256 and file.sha256 != weights_sha256:
            raise DownloadError(
                "refused", "The hub offers other weights than the catalogue knows; nothing was downloaded."
            )


def _is_whole(folder: Path, revision: str) -> bool:
    """Return whether a finished download of that commit lies in ``folder``, no file cut or gone."""
    try:
        record = json.loads((folder / RECORD).read_text("utf-8"))
        sizes = {path: (folder / path).stat().st_size for path in record["files"]}
        return bool(record["revision"] == revision and sizes == record["files"])
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _first_contact(hub: Hub, name: str, revision: str, cancel: CancelToken) -> Listing:
    """Return the listing; where the hub cannot be reached, say so soon, and what else would help."""
    for wait in (*hub.waits_s[:1], None):
        try:
            return hub.list_files(name, revision, cancel)
        except ConnectionDropped as error:
            if wait is None:
                raise DownloadError(
                    "offline",
                    f"{hub.host} cannot be reached ({error}). Check the connection; or download the files of {name} "
                    "on another computer, bring the folder here, and run: kenning encoders add FOLDER",
                ) from error
            _pause(max(wait, error.wait_s), cancel)
    raise AssertionError("the loop returns or raises")


def _pause(seconds: float, cancel: CancelToken) -> None:
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        cancel.check()
        threading.Event().wait(min(left, 0.1))
    cancel.check()


def _disk_error(error: OSError, folder: Path) -> Exception:
    reason, shown = why_not_written(error), paths.display_path(folder)
    if error.errno in NO_ROOM:
        return DiskFullError(
            f"{shown} has no room ({reason}); make room and run it again; it goes on where it stopped."
        )
    return DownloadError("damaged", f"{error.filename or shown} cannot be written ({reason}).")


class _Run:
    """The download of one listing into one folder."""

    def __init__(
        self,
        hub: Hub,
        listing: Listing,
        files: Sequence[RemoteFile],
        folder: Path,
        on_transfer: OnTransfer | None,
        cancel: CancelToken,
    ) -> None:
        self._hub, self._listing, self._files, self._folder = hub, listing, files, folder
        self._cancel = cancel
        self._meter = _Meter(sum(file.size_bytes for file in files), on_transfer)

    def fetch_all(self) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        missing = [file for file in self._files if not self._is_here(file)]
        self._check_room(missing)
        for file in missing:
            self._fetch(file)
            if file.path.endswith(INDEX):
                self._check_shards(file)
        self._meter.report("", last=True)
        record = {
            "name": self._listing.name,
            "revision": self._listing.revision,
            "files": {file.path: file.size_bytes for file in self._files},
        }
        replace_whole(self._folder / RECORD, (json.dumps(record, indent=1) + "\n").encode())

    def _is_here(self, file: RemoteFile) -> bool:
        """Return whether an earlier run finished this file: only checked files have their own name."""
        path = self._folder / file.path
        here = path.is_file() and path.stat().st_size == file.size_bytes
        if here:
            self._meter.add(file.size_bytes, fresh=False)
        return here

    def _check_room(self, missing: Sequence[RemoteFile]) -> None:
        arrived = sum(_size(self._part(file)) for file in missing)
        needed = sum(file.size_bytes for file in missing) - arrived + _MARGIN_BYTES
        free = shutil.disk_usage(self._folder).free
        if missing and free < needed:
            raise DiskFullError(
                f"{self._listing.name} needs {needed / 1e6:,.0f} MB, and the disk of {self._folder} has "
                f"{free / 1e6:,.0f} MB free; make room and run it again."
            )

    def _part(self, file: RemoteFile) -> Path:
        return self._folder / (file.path + ".part")

    def _fetch(self, file: RemoteFile) -> None:
        """Fetch one file. A part that went wrong is thrown away and fetched anew, once."""
        part = self._part(file)
        part.parent.mkdir(parents=True, exist_ok=True)
        self._meter.add(_size(part), fresh=False)
        for final in (False, True):
            self._fill(file, part)
            if _hash_matches(part, file):
                os.replace(part, self._folder / file.path)
                _tag(part).unlink(missing_ok=True)
                return
            self._drop(part)
            if final:
                raise DownloadError(
                    "damaged",
                    f"{file.path} of {self._listing.name} arrived twice with a wrong hash; it was thrown away. "
                    "Try later, or from another network.",
                )

    def _fill(self, file: RemoteFile, part: Path) -> None:
        """Bring the part to its full length, however often the connection breaks."""
        tries, most = 0, _size(part)
        while _size(part) < file.size_bytes or not part.exists():
            try:
                self._take(file, part)
                continue
            except ConnectionDropped as error:
                tries = 0 if _size(part) > most else tries + 1
                most = max(most, _size(part))  # a hub that starts again each time gets nowhere, and is given up
                if tries > len(self._hub.waits_s):
                    raise DownloadError(
                        "offline",
                        f"The connection to {self._hub.host} keeps breaking ({error}); what has arrived is kept, "
                        "run it again to go on.",
                    ) from error
                _pause(max(self._hub.waits_s[max(0, tries - 1)], error.wait_s), self._cancel)

    def _take(self, file: RemoteFile, part: Path) -> None:
        """Ask once and write what comes; Dropped where less came than was missing."""
        start, tag = _size(part), _tag(part)
        known = tag.read_text("utf-8") if tag.is_file() else ""
        if start and not known:  # nothing proves that the rest would belong to it
            self._drop(part)
            start = 0
        headers = {"Range": f"bytes={start}-", "If-Range": known} if start else {}
        url = self._hub.file_url(self._listing, file.path)
        with self._hub.open(url, self._listing.name, headers, self._cancel) as answer:
            goes_on = answer.status == 206 and answer.headers.get("Content-Range", "").startswith(f"bytes {start}-")
            if start and not goes_on:  # the hub cannot go on, or has another file now
                self._drop(part)
                if answer.status == 206:
                    raise ConnectionDropped("it gave another part than was asked for")
            etag = answer.headers.get("ETag", "")
            tag.write_text("" if etag.startswith("W/") else etag, encoding="utf-8")
            with part.open("ab") as out:
                while data := answer.read(_BLOCK_BYTES):
                    out.write(data)
                    self._meter.add(len(data))
                    self._meter.report(file.path)
                    if out.tell() > file.size_bytes:
                        break
        if _size(part) > file.size_bytes:
            self._drop(part)
            raise DownloadError("refused", f"{file.path} is longer than its listing says; it was thrown away.")
        if _size(part) < file.size_bytes:
            raise ConnectionDropped("it ended early")

    def _drop(self, part: Path) -> None:
        self._meter.add(-_size(part), fresh=False)
        part.unlink(missing_ok=True)
        _tag(part).unlink(missing_ok=True)

    def _check_shards(self, index: RemoteFile) -> None:
        """Refuse an index that names files which are not part of the download, before gigabytes are fetched."""
        folder = index.path.removesuffix(INDEX)
        try:
            named = set(json.loads((self._folder / index.path).read_text("utf-8"))["weight_map"].values())
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise DownloadError("refused", f"{index.path} of {self._listing.name} cannot be read ({error}).") from error
        if not {folder + str(shard) for shard in named} <= {file.path for file in self._files}:
            raise DownloadError("refused", f"{index.path} of {self._listing.name} names files that are not there.")


class _Meter:
    """Counts bytes and works out the rate of the last seconds."""

    def __init__(self, total: int, on_transfer: OnTransfer | None) -> None:
        self._total, self._tell = total, on_transfer
        self._done = 0
        self._arrived = 0  # in this run, over the network
        self._points: deque[tuple[float, int]] = deque([(time.monotonic(), 0)])
        self._told = 0.0

    def add(self, count: int, *, fresh: bool = True) -> None:
        self._done += count
        self._arrived += count if fresh else 0

    def report(self, path: str, *, last: bool = False) -> None:
        now = time.monotonic()
        if self._tell is None or (now - self._told < _REPORT_S and not last):
            return
        self._told = now
        self._points.append((now, self._arrived))
        while len(self._points) > 2 and now - self._points[1][0] > _RATE_WINDOW_S:
            self._points.popleft()
        since, before = self._points[0]
        rate = (self._arrived - before) / max(now - since, 1e-3)
        left = (self._total - self._done) / rate if rate > 0 else None
        self._tell(Transfer(self._done, self._total, rate, left, path))


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0


def _tag(part: Path) -> Path:
    """Return where the ETag of a part is kept, which says whether the rest belongs to it."""
    return part.with_name(part.name + ".etag")


def _hash_matches(part: Path, file: RemoteFile) -> bool:
    digest = hashlib.sha256() if file.sha256 else hashlib.sha1(f"blob {file.size_bytes}\0".encode())
    with part.open("rb") as opened:
        while block := opened.read(1 << 20):
            digest.update(block)
    return digest.hexdigest() == (file.sha256 or file.blob_sha1)
