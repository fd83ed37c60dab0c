"""A model hub on 127.0.0.1 that speaks the real protocol, and can be told to misbehave."""

from __future__ import annotations

import contextlib
import hashlib
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

COMMIT = "0123456789abcdef0123456789abcdef01234567"
BLOCK = 1 << 15
# Of these the hub knows a sha256 and not the id of a git blob.
_LARGE = (".safetensors", ".bin", ".onnx", ".onnx_data")


class HubServer:
    """Serves models from memory: ``models[name][path] = bytes``. Requests are kept in ``seen``."""

    def __init__(self):
        self.commit = COMMIT
        self.models: dict[str, dict[str, bytes]] = {}
        self.license = "apache-2.0"
        self.gated = False  # files need the token "secret"
        self.ranges = True  # answer Range requests
        self.shift = 0  # give ranges that start so many bytes later than was asked for
        self.cut_after: list[int] = []  # break the next answers of large files after so many bytes
        self.stall_after = None  # then send nothing more until ``released``
        self.busy = 0  # answer so many requests with 503
        self.damaged = 0  # flip a byte in so many answers of large files
        self.renamed: dict[str, str] = {}  # names whose files lie under another name of this hub
        self.moved_to = ""  # address that large files are redirected to
        self.extra_tree: list[dict] = []
        self.pages = 1
        self.etags: dict[str, str] = {}
        self.released = threading.Event()
        self.seen: list[tuple[str, dict[str, str]]] = []
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                server.seen.append((self.path, dict(self.headers)))
                with contextlib.suppress(ConnectionError):
                    server.answer(self)

            def log_message(self, *args):
                pass

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._http.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._http.server_port}"
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()

    def close(self):
        self.released.set()
        self._http.shutdown()
        self._http.server_close()

    def asked_for(self, part):
        return [headers for path, headers in self.seen if part in path]

    # -- answers ------------------------------------------------------------------------------

    def answer(self, handler):
        parts = urlsplit(handler.path)
        path = unquote(parts.path)
        if self.busy:
            self.busy -= 1
            return self._send(handler, 503, b"busy", {"Retry-After": "0"})
        for old, new in self.renamed.items():
            if path.startswith(f"/{old}/resolve/"):
                return self._send(handler, 307, b"", {"Location": path.replace(old, new, 1)})
        for name, files in self.models.items():
            if path in (f"/api/models/{name}/revision/main", f"/api/models/{name}/revision/{self.commit}"):
                about = {"id": name, "sha": self.commit, "cardData": {"license": self.license}}
                return self._send(handler, 200, json.dumps(about).encode())
            if path == f"/api/models/{name}/tree/{self.commit}":
                return self._tree(handler, name, int(parse_qs(parts.query).get("page", ["0"])[0]))
            if path.startswith(f"/{name}/resolve/{self.commit}/"):
                return self._file(handler, files, path.split(f"/{self.commit}/")[1])
        return self._send(handler, 401, b"{}", {"X-Error-Code": "RepoNotFound"})

    def _tree(self, handler, name, page):
        items = [{"type": "directory", "path": "onnx", "oid": "0" * 40, "size": 0}, *self.extra_tree]
        for path, data in self.models[name].items():
            item = {"type": "file", "path": path, "size": len(data), "oid": blob_id(data)}
            if path.endswith(_LARGE):
                item["lfs"] = {"oid": hashlib.sha256(data).hexdigest(), "size": len(data), "pointerSize": 134}
            items.append(item)
        step = -(-len(items) // self.pages)
        more = page + 1 < self.pages
        link = {"Link": f'<{self.url}{urlsplit(handler.path).path}?recursive=true&page={page + 1}>; rel="next"'}
        return self._send(
            handler, 200, json.dumps(items[page * step : (page + 1) * step]).encode(), link if more else {}
        )

    def _file(self, handler, files, path):
        if self.gated and handler.headers.get("Authorization") != "Bearer secret":
            return self._send(handler, 401, b"{}", {"X-Error-Code": "GatedRepo"})
        if path not in files:
            return self._send(handler, 404, b"{}", {"X-Error-Code": "EntryNotFound"})
        large = path.endswith(_LARGE)
        if large and self.moved_to:
            return self._send(handler, 302, b"", {"Location": f"{self.moved_to}{handler.path}"})
        data = files[path]
        etag = self.etags.get(path, f'"{blob_id(data)}"')
        start, status, headers = 0, 200, {"ETag": etag}
        wanted = handler.headers.get("Range", "")
        if wanted and self.ranges and handler.headers.get("If-Range", etag) == etag:
            start, status = int(wanted.removeprefix("bytes=").rstrip("-")), 206
            start += self.shift
            headers["Content-Range"] = f"bytes {start}-{len(data) - 1}/{len(data)}"
        body = bytearray(data[start:])
        if large and self.damaged and body:
            self.damaged -= 1
            body[-1] ^= 1
        return self._send(handler, status, bytes(body), headers, misbehave=large)

    def _send(self, handler, status, body, headers=None, misbehave=False):
        handler.send_response(status)
        for name, value in (headers or {}).items():
            handler.send_header(name, value)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        cut = self.cut_after.pop(0) if misbehave and self.cut_after else len(body)
        stall = self.stall_after if misbehave and self.stall_after is not None else len(body) + 1
        for at in range(0, min(cut, len(body)), BLOCK):
            if at >= stall:
                handler.wfile.flush()
                self.released.wait(60)
                return
            handler.wfile.write(body[at : min(at + BLOCK, cut)])
        if cut < len(body):
            handler.wfile.flush()
            handler.close_connection = True


def blob_id(data):
    """Return the id that git gives a file."""
    return hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest()
