"""How is the model hub asked? Plain HTTPS; nothing that comes back is ever run.

Understands the hub's own environment variables: ``HF_ENDPOINT`` (another hub or a mirror),
``HF_TOKEN`` (for models whose licence must be accepted first) and ``HF_HUB_OFFLINE``. The token
goes to the hub and nowhere else: files come from other hosts, by redirection.
"""

from __future__ import annotations

import http.client
import json
import os
import re
import socket
import ssl
import threading
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from engine.errors import DownloadError
from engine.progress import CancelToken
from engine.version import VERSION

DEFAULT_ENDPOINT = "https://huggingface.co"
# Waits between tries that brought nothing; one byte of progress starts the row again.
WAITS_S = (0.5, 1.0, 2.0, 4.0, 8.0)
# Time without a byte after which a connection counts as dropped.
SILENCE_S = 20.0
_CANCEL_CHECK_S = 0.1
_NAME = re.compile(r"[A-Za-z0-9][\w.-]{0,95}(/[A-Za-z0-9][\w.-]{0,95})?")
_NEXT_PAGE = re.compile(r'<([^>]+)>\s*;\s*rel="next"')
# An answer with these may be better a moment later.
_BUSY = (408, 429, 500, 502, 503, 504)
_LISTING_BYTES = 32 << 20


class ConnectionDropped(Exception):
    """The connection failed or the hub is busy; another try may work. ``wait_s`` is what it asked for."""

    def __init__(self, reason: str, wait_s: float = 0.0) -> None:
        super().__init__(reason)
        self.wait_s = wait_s


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """One file of a model. Large files have a sha256, small ones the id of their git blob."""

    path: str
    size_bytes: int
    sha256: str = ""
    blob_sha1: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """A model at one commit: ``revision`` is its hash, so every later request means the same files."""

    name: str
    revision: str
    license: str  # as the hub spells it; empty where the model card names none
    files: tuple[RemoteFile, ...]


def hub_endpoint() -> str:
    """Return the address of the hub that is asked: ``HF_ENDPOINT``, or the public one."""
    return (os.environ.get("HF_ENDPOINT") or DEFAULT_ENDPOINT).rstrip("/")


class Hub:
    """One hub: its address, the token for it, and how patient to be. Safe to use from several threads."""

    def __init__(
        self,
        endpoint: str | None = None,
        token: str | None = None,
        waits_s: tuple[float, ...] = WAITS_S,
        silence_s: float = SILENCE_S,
    ) -> None:
        self.waits_s = waits_s
        self._silence_s = silence_s
        self.endpoint = (endpoint or hub_endpoint()).rstrip("/")
        self._token = os.environ.get("HF_TOKEN", "") if token is None else token
        parts = urllib.parse.urlsplit(self.endpoint)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise DownloadError("refused", f"HF_ENDPOINT is {self.endpoint!r}; give an address such as https://host.")
        self.host = parts.hostname
        if parts.scheme == "http" and self.host not in ("127.0.0.1", "::1", "localhost"):
            self._token = ""  # anybody on the way could read it

    def file_url(self, listing: Listing, path: str) -> str:
        """Return the address of a file at the listing's commit."""
        return f"{self.endpoint}/{_quoted(listing.name)}/resolve/{listing.revision}/{_quoted(path)}"

    def list_files(self, name: str, revision: str = "", cancel: CancelToken | None = None) -> Listing:
        """Return the files of a model and the commit they belong to.

        Args:
            name: such as "intfloat/e5-small-v2".
            revision: a commit, branch or tag; empty means the newest.
            cancel: ends the wait for an answer.

        Raises:
            DownloadError: there is no such model, its licence was not accepted, or the answer is no listing.
            Dropped: the hub cannot be reached now.
        """
        check_name(name)
        base = f"{self.endpoint}/api/models/{_quoted(name)}"
        about, _ = self._json(f"{base}/revision/{urllib.parse.quote(revision or 'main', safe='')}", name, cancel)
        try:
            commit = about["sha"]
            if not re.fullmatch(r"[0-9a-f]{40}", commit):
                raise ValueError(f"{commit!r} is no commit")
            files = tuple(self._pages(f"{base}/tree/{commit}?recursive=true", name, cancel))
            named = (about.get("cardData") or {}).get("license") or ""
            license_name = ", ".join(map(str, named)) if isinstance(named, list) else str(named)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise DownloadError("refused", f"{self.host} gave no listing of {name} ({error}); try later.") from error
        return Listing(name, commit, license_name, files)

    def _pages(self, url: str, name: str, cancel: CancelToken | None) -> Iterator[RemoteFile]:
        while url:
            items, link = self._json(url, name, cancel)
            for item in items:
                if item["type"] == "file":
                    large = item.get("lfs") or {}
                    size = int(large.get("size", item["size"]))
                    yield RemoteFile(item["path"], size, large.get("oid", ""), "" if large else item["oid"])
            found = _NEXT_PAGE.search(link)
            following = urllib.parse.urljoin(url, found[1]) if found else ""
            if following and _origin(following) != _origin(self.endpoint):
                raise ValueError("its next page lies on another host")
            url = following

    def _json(self, url: str, name: str, cancel: CancelToken | None) -> tuple[Any, str]:
        with self.open(url, name, cancel=cancel) as answer:
            parts, size = [], 0
            while part := answer.read(1 << 16):
                parts.append(part)
                size += len(part)
                if size > _LISTING_BYTES:
                    raise DownloadError("refused", f"The listing of {name} is too long to be one.")
            return json.loads(b"".join(parts)), answer.headers.get("Link", "")

    def open(
        self, url: str, name: str, headers: dict[str, str] | None = None, cancel: CancelToken | None = None
    ) -> HubResponse:
        """Ask for ``url``, following redirections; the caller closes the answer.

        Raises:
            DownloadError: the hub refuses; the sentence says what to do.
            Dropped: no connection, or the hub is busy.
            Cancelled: ``cancel`` was set.
        """
        if os.environ.get("HF_HUB_OFFLINE", "").upper() in ("1", "ON", "YES", "TRUE"):
            raise DownloadError("offline", "HF_HUB_OFFLINE is set, so nothing is downloaded; unset it first.")
        request = urllib.request.Request(url, headers={"User-Agent": f"kenning/{VERSION}", **(headers or {})})
        if self._token and _origin(url) == _origin(self.endpoint):
            request.add_unredirected_header("Authorization", f"Bearer {self._token}")
        line = _Line(cancel or CancelToken())
        try:
            return HubResponse(line.open(request, self._silence_s), line)
        except urllib.error.HTTPError as error:
            line.close()
            with error:
                raise self._explained(error, name) from error
        except (OSError, http.client.HTTPException, ValueError) as error:
            line.close()
            line.cancel.check()
            raise ConnectionDropped(_reason(error)) from error
        except BaseException:
            line.close()
            raise

    def _explained(self, error: urllib.error.HTTPError, name: str) -> Exception:
        """Return what a refusal means. The hub answers 401 for what does not exist, too; a header tells."""
        code = error.headers.get("X-Error-Code", "")
        if error.code in _BUSY:
            return ConnectionDropped(f"status {error.code}", _seconds(error.headers.get("Retry-After", "")))
        if error.code == 404 or code in ("RepoNotFound", "RevisionNotFound", "EntryNotFound"):
            if code in ("RevisionNotFound", "EntryNotFound"):
                return DownloadError("absent", f"{self.host} has no such file or version of {name}; check the name.")
            return DownloadError("absent", f"{self.host} has no {name}, or it is private; check the name.")
        if error.code in (401, 403):
            return DownloadError(
                "gated",
                f"{name} is given only to those who accepted its licence: accept it at {self.endpoint}/{name}, make "
                "a token for reading at the hub's settings, and set the environment variable HF_TOKEN to it.",
            )
        return DownloadError("refused", f"{self.host} refused to give {name} (status {error.code}); try later.")


class HubResponse:
    """An open answer of the hub. ``read`` gives what has arrived; closing ends the connection."""

    def __init__(self, response: Any, line: _Line) -> None:
        self._response = response
        self._line = line
        self.status: int = response.status
        self.headers: Any = response.headers

    def read(self, most_bytes: int) -> bytes:
        """Return the next bytes, at most ``most_bytes``; empty at the end, or where the connection was cut."""
        try:
            data: bytes = self._response.read1(most_bytes)
        except (OSError, http.client.HTTPException, ValueError) as error:
            self._line.cancel.check()
            raise ConnectionDropped(_reason(error)) from error
        self._line.cancel.check()
        return data

    def __enter__(self) -> HubResponse:
        return self

    def __exit__(self, *_: object) -> None:
        self._line.close()
        self._response.close()


class _Line:
    """The connections of one request, cut by a watching thread as soon as the request is cancelled."""

    def __init__(self, cancel: CancelToken) -> None:
        self.cancel = cancel
        self._sockets: list[socket.socket] = []
        self._closed = threading.Event()
        self._watcher = threading.Thread(target=self._watch, name="download-watcher", daemon=True)

    def open(self, request: urllib.request.Request, silence_s: float) -> Any:
        self.cancel.check()
        self._watcher.start()
        opener = urllib.request.OpenerDirector()
        for handler in (
            urllib.request.ProxyHandler(),
            _Http(self),
            _Https(self),
            urllib.request.HTTPDefaultErrorHandler(),
            _Redirect(),
            urllib.request.HTTPErrorProcessor(),
        ):
            opener.add_handler(handler)
        return opener.open(request, timeout=silence_s)

    def note(self, connection: http.client.HTTPConnection) -> None:
        self._sockets.append(connection.sock)

    def _watch(self) -> None:
        while not self._closed.wait(_CANCEL_CHECK_S):
            if self.cancel.cancelled:
                for sock in self._sockets:
                    try:
                        socket.socket.shutdown(sock, socket.SHUT_RDWR)  # a blocked read returns at once
                    except OSError:
                        continue  # closed already
                return

    def close(self) -> None:
        self._closed.set()
        if self._watcher.is_alive():
            self._watcher.join()


class _Http(urllib.request.HTTPHandler):
    def __init__(self, line: _Line) -> None:
        super().__init__()
        self._line = line

    def http_open(self, request: urllib.request.Request) -> http.client.HTTPResponse:
        line = self._line

        class Connection(http.client.HTTPConnection):
            def connect(self) -> None:
                super().connect()
                line.note(self)

        return self.do_open(Connection, request)


class _Https(urllib.request.HTTPSHandler):
    def __init__(self, line: _Line) -> None:
        super().__init__()
        self._line = line

    def https_open(self, request: urllib.request.Request) -> http.client.HTTPResponse:
        import truststore  # the certificates that the system and its administrator trust

        line = self._line

        class Connection(http.client.HTTPSConnection):
            def connect(self) -> None:
                super().connect()
                line.note(self)

        return self.do_open(Connection, request, context=truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT))


class _Redirect(urllib.request.HTTPRedirectHandler):
    """Follows to other hosts without the token, and never from an encrypted to an open connection."""

    def redirect_request(
        self, req: urllib.request.Request, fp: Any, code: int, msg: str, headers: Any, newurl: str
    ) -> urllib.request.Request | None:
        if req.type == "https" and urllib.parse.urlsplit(newurl).scheme != "https":
            raise DownloadError("refused", "The hub led from an encrypted to an open connection; nothing was loaded.")
        made = super().redirect_request(req, fp, code, msg, headers, newurl)
        token = req.unredirected_hdrs.get("Authorization")
        if made is not None and token and _origin(req.full_url) == _origin(newurl):
            made.add_unredirected_header("Authorization", token)
        return made


def is_model_name(name: str) -> bool:
    """Return whether ``name`` can be a model's, such as "intfloat/e5-small-v2"; it also becomes a folder."""
    return bool(_NAME.fullmatch(name)) and ".." not in name


def check_name(name: str) -> None:
    """Refuse what cannot be a model's name.

    Raises:
        DownloadError: it cannot.
    """
    if not is_model_name(name):
        raise DownloadError("absent", f"{name!r} is no name of a model; they look like intfloat/e5-small-v2.")


def _origin(url: str) -> tuple[str, str, int]:
    parts = urllib.parse.urlsplit(url)
    return parts.scheme, parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)


def _quoted(path: str) -> str:
    return urllib.parse.quote(path, safe="/")


def _seconds(retry_after: str) -> float:
    return min(float(retry_after), 60.0) if retry_after.isdecimal() else 0.0


def _reason(error: Exception) -> str:
    inner = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(inner, TimeoutError):
        return "no answer"
    return str(getattr(inner, "strerror", "") or inner or type(inner).__name__)
