"""Which HTTP requests are heard at all? Those of programs of this computer, whole, small and in time.

SECURITY: a page in a browser must not reach the library, whatever name of a host leads it here: ``Host`` has to be this
very address and port, and a request with an ``Origin`` comes from a page and is refused. The rest keeps one bad program
from costing others: sizes, depth and times are limited, headers that count must stand there once.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterable
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

MOST_BODY_BYTES = 256 * 1024
MOST_HEAD_BYTES = 16 * 1024
MOST_CONNECTIONS = 64
HEAD_S, BODY_S, REQUEST_S = 10.0, 10.0, 60.0
_DEEPEST = 32
_ONCE = (b"host", b"origin", b"authorization", b"content-length", b"content-type", b"mcp-protocol-version")
_OPEN, _CLOSE = frozenset(b"[{"), frozenset(b"]}")


class Guard:
    """Wraps the application; ``names`` are what a ``Host`` may say."""

    def __init__(self, app: ASGIApp, names: Iterable[str]) -> None:
        self._app = app
        self._names = frozenset(names)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer what is refused, and hand on the rest with its body read."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        status, text = self._refusal(scope)
        if not status:
            status, text, receive = await _read_body(scope, receive)
        if status:
            # The rest of such a request may be on its way still: nobody waits for it.
            await answer_json(send, status, {"error": text}, [(b"connection", b"close")])
            return
        await _in_time(self._app, scope, receive, send)

    def _refusal(self, scope: Scope) -> tuple[int, str]:
        headers: dict[bytes, list[bytes]] = {}
        for name, value in scope["headers"]:
            headers.setdefault(name.lower(), []).append(value)
        if any(len(headers.get(name, ())) > 1 for name in _ONCE):
            return 400, "A header stands there twice."
        host = headers.get(b"host", [b""])[0].decode("latin-1").lower()
        if host not in self._names:
            return 421, "This server answers under its own address alone."
        if b"origin" in headers:
            return 403, "Web pages may not ask."
        return _wrong_body(scope["method"], headers)


def _wrong_body(method: str, headers: dict[bytes, list[bytes]]) -> tuple[int, str]:
    if method != "POST":
        return 0, ""
    kind = headers.get(b"content-type", [b""])[0].split(b";")[0].strip().lower()
    if kind != b"application/json":
        return 415, "Send JSON, with Content-Type: application/json."
    length = headers.get(b"content-length", [b"0"])[0]
    if not length.isdigit() or len(length) > 12 or int(length) > MOST_BODY_BYTES:
        return 413, f"A request is at most {MOST_BODY_BYTES} bytes."
    return 0, ""


async def _read_body(scope: Scope, receive: Receive) -> tuple[int, str, Receive]:
    """Return the whole body as something to receive, or a status and why not."""
    body = bytearray()
    try:
        async with asyncio.timeout(BODY_S):
            while True:
                message = await receive()
                if message["type"] == "http.disconnect":
                    return 400, "The request broke off.", receive
                body += message.get("body", b"")
                if len(body) > MOST_BODY_BYTES:
                    return 413, f"A request is at most {MOST_BODY_BYTES} bytes.", receive
                if not message.get("more_body", False):
                    break
    except TimeoutError:
        return 408, "The request came too slowly.", receive
    if is_too_deep(body):
        return 400, f"JSON is nested at most {_DEEPEST} deep here.", receive
    return 0, "", _replay(bytes(body), receive)


def _replay(body: bytes, receive: Receive) -> Receive:
    sent = False

    async def again() -> Message:
        nonlocal sent
        if sent:
            return await receive()
        sent = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again


def is_too_deep(body: bytes | bytearray) -> bool:
    """Return whether JSON nests deeper than anything that is asked here; brackets in texts count, too."""
    if body.count(b"[") + body.count(b"{") <= _DEEPEST:
        return False
    depth = 0
    for byte in body:
        if byte in _OPEN:
            depth += 1
            if depth > _DEEPEST:
                return True
        elif byte in _CLOSE:
            depth = max(0, depth - 1)
    return False


async def _in_time(app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
    started = False

    async def note(message: Message) -> None:
        nonlocal started
        started = True
        await send(message)

    try:
        async with asyncio.timeout(REQUEST_S):
            await app(scope, receive, note)
    except TimeoutError:
        if not started:
            await answer_json(send, 503, {"error": "This took too long; ask for less, or later."})


async def answer_json(
    send: Send, status: int, shape: dict[str, Any], headers: Iterable[tuple[bytes, bytes]] = ()
) -> None:
    """Send one JSON answer, which nobody may keep."""
    body = json.dumps(shape).encode("ascii")
    fixed = [
        (b"content-type", b"application/json"),
        (b"content-length", str(len(body)).encode("ascii")),
        (b"cache-control", b"no-store"),
        (b"x-content-type-options", b"nosniff"),
    ]
    await send({"type": "http.response.start", "status": status, "headers": [*fixed, *headers]})
    await send({"type": "http.response.body", "body": body})


class TimedProtocol(H11Protocol):
    """uvicorn's protocol, which waits for the head of a request as long as one likes, with an end to that."""

    _head_timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Wait for a first request from now on."""
        super().connection_made(transport)
        self._wait_for_head()

    def data_received(self, data: bytes) -> None:
        """Stop waiting once a head is whole; begin again with the next."""
        super().data_received(data)
        if self.cycle is not None and not self.cycle.response_complete:
            self._stop_waiting()
        elif self._head_timer is None:
            self._wait_for_head()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing more."""
        self._stop_waiting()
        super().connection_lost(exc)

    def _wait_for_head(self) -> None:
        self._head_timer = self.loop.call_later(HEAD_S, self._end_slow_head)

    def _stop_waiting(self) -> None:
        if self._head_timer is not None:
            self._head_timer.cancel()
            self._head_timer = None

    def _end_slow_head(self) -> None:
        self._head_timer = None
        if (self.cycle is None or self.cycle.response_complete) and not self.transport.is_closing():
            self.transport.abort()
