"""A local S3 server (moto) in a thread, which counts bytes and misbehaves when it is told to."""

from __future__ import annotations

import json
import re
import threading
import time
import urllib.request
from collections.abc import Callable
from contextlib import contextmanager

KEY, SECRET = "KENNINGTESTKEY", "kenning-test-secret-of-nobody"


COUNTS = "/-counts"


class Counting:
    """WSGI middleware: counts what goes out and in, and answers in the server's place where ``trouble`` says so."""

    def __init__(self, app):
        self.app = app
        self.sent = self.received = self.requests = 0
        self.trouble: Callable[[str, str], tuple[str, str] | None] = lambda method, path: None
        self.on_request: Callable[[str, str], None] = lambda method, path: None
        self._lock = threading.Lock()

    def __call__(self, environ, start_response):
        method, path = environ["REQUEST_METHOD"], environ["PATH_INFO"]
        if path == COUNTS:
            body = json.dumps({"sent": self.sent, "received": self.received, "requests": self.requests}).encode()
            start_response("200 OK", [("Content-Type", "application/json"), ("Content-Length", str(len(body)))])
            return [body]
        with self._lock:
            self.requests += 1
            self.received += int(environ.get("CONTENT_LENGTH") or 0)
        self.on_request(method, path)
        found = self.trouble(method, path) or self._refusal(environ)
        if found is not None:
            status, code = found
            body = f"<?xml version='1.0'?><Error><Code>{code}</Code><AWSAccessKeyId>{KEY}</AWSAccessKeyId></Error>"
            start_response(status, [("Content-Type", "application/xml"), ("Content-Length", str(len(body)))])
            return [body.encode()]
        blocks = [block for block in self.app(environ, start_response)]
        with self._lock:
            self.sent += sum(map(len, blocks))
        return blocks

    def _refusal(self, environ):
        signed = environ.get("HTTP_AUTHORIZATION", "")
        if environ["PATH_INFO"].startswith("/moto-api"):
            return None
        found = re.search(r"Credential=([^/]+)/", signed)
        if found is None:
            return "403 Forbidden", "AccessDenied"
        return None if found[1] == KEY else ("403 Forbidden", "InvalidAccessKeyId")


class ObjectStore:
    """The running server; ``environment`` is what a client needs to find and open it."""

    def __init__(self, port: int = 0):
        from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
        from werkzeug.serving import WSGIRequestHandler, make_server

        class Quiet(WSGIRequestHandler):
            protocol_version = "HTTP/1.1"  # connections stay open, as at any real server

            def log(self, *_):
                pass

        self.counting = Counting(DomainDispatcherApplication(create_backend_app))
        self._server = make_server("127.0.0.1", port, self.counting, threaded=True, request_handler=Quiet)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        self._thread.start()

    @property
    def environment(self) -> dict[str, str]:
        return {"AWS_ACCESS_KEY_ID": KEY, "AWS_SECRET_ACCESS_KEY": SECRET, "AWS_ENDPOINT_URL": self.url}

    def make_bucket(self, name: str) -> None:
        self.make_bucket_at(self.url, name)

    @staticmethod
    def make_bucket_at(url: str, name: str) -> None:
        headers = {"Authorization": f"AWS4-HMAC-SHA256 Credential={KEY}/20260101/us-east-1/s3/aws4_request"}
        urllib.request.urlopen(urllib.request.Request(f"{url}/{name}", method="PUT", headers=headers)).close()

    def reset(self) -> None:
        self.counting.trouble = lambda method, path: None
        self.counting.on_request = lambda method, path: None

    @contextmanager
    def gone(self):
        """Let every request fail as where the server is not there any more."""
        self.counting.trouble = lambda method, path: ("503 Service Unavailable", "ServiceUnavailable")
        try:
            yield
        finally:
            self.reset()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(10)


if __name__ == "__main__":  # for processes of their own
    store = ObjectStore()
    print(store.url, flush=True)
    while True:
        time.sleep(3600)
