"""How does a program ask over HTTP? MCP at /mcp, JSON at /api, both on the loopback address alone.

SECURITY: every request brings its program's token, so that a grant that is taken back is gone with the next request;
there are no sessions that could outlive it or be taken over. Without a token nothing is told but what the API is like,
and the one thing that can be done is to ask the person. ``guards`` stands before all of it.
"""

from __future__ import annotations

import contextlib
import json
import socket
from collections.abc import AsyncIterator, Callable
from typing import Any

import anyio.to_thread
import uvicorn
from mcp.server.lowlevel.server import Server
from mcp.server.streamable_http_manager import StreamableHTTPSessionManager
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from engine.errors import EngineError, InputError
from engine.serve import openapi
from engine.serve.guards import MOST_CONNECTIONS, MOST_HEAD_BYTES, Guard, TimedProtocol, answer_json
from engine.serve.log import AccessLog
from engine.serve.mcp_server import Context, RequestPool, make_server
from engine.serve.service import Caller, Refused, SearchService

HOST = "127.0.0.1"
_CALLER = "kenning.caller"
_STATUS = {"denied": 403, "limit": 429, "absent": 404, "input": 400, "busy": 503, "failed": 500}
_TOKEN_CHARS = 200
_CHALLENGE = ((b"www-authenticate", b"Bearer"),)
_NO_TOKEN = (
    "Send the token of your program: Authorization: Bearer TOKEN. A person gets one with `kenning access grant NAME "
    "--folder FOLDER --token`; a program asks for one with POST /api/request."
)


def bind(port: int) -> socket.socket:
    """Return a socket on the loopback address; port 0 takes a free one.

    Raises:
        InputError: the port cannot be had.
    """
    # asyncio switches Nagle's algorithm off only where the protocol is named: without, each answer takes 40 ms more.
    made = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    exclusive = getattr(socket, "SO_EXCLUSIVEADDRUSE", None)  # Windows lets others share a port with SO_REUSEADDR
    made.setsockopt(socket.SOL_SOCKET, exclusive if exclusive is not None else socket.SO_REUSEADDR, 1)
    try:
        made.bind((HOST, port))
        made.listen(MOST_CONNECTIONS)  # whoever is told the address may come at once
    except (OSError, OverflowError) as error:
        made.close()
        raise InputError(f"Port {port} cannot be had ({error}); choose another with --port.") from error
    return made


def serve_http(service: SearchService, made: socket.socket, ready: Callable[[str], None] = lambda _: None) -> None:
    """Answer on a socket until interrupted; ``ready`` is told the address."""
    port = made.getsockname()[1]
    ready(f"http://{HOST}:{port}")
    make_uvicorn(service, port).run(sockets=[made])


def make_uvicorn(service: SearchService, port: int) -> uvicorn.Server:
    """Return the web server for a port, not started."""
    return uvicorn.Server(
        uvicorn.Config(
            make_app(service, port),
            http=TimedProtocol,
            ws="none",
            lifespan="on",
            proxy_headers=False,  # nobody stands between, so nobody may say so
            server_header=False,
            access_log=False,
            log_level="warning",
            limit_concurrency=MOST_CONNECTIONS,
            h11_max_incomplete_event_size=MOST_HEAD_BYTES,
            timeout_keep_alive=30,
            timeout_graceful_shutdown=3,
        )
    )


def make_app(service: SearchService, port: int) -> Guard:
    """Return the application that answers on a port."""
    answering = RequestPool(service)
    api = _Api(service, answering, f"http://{HOST}:{port}")
    mcp = _Mcp(service, make_server(answering, _caller_of))

    @contextlib.asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        async with mcp.manager.run():
            yield

    routes = [
        Route("/openapi.json", api.describe, methods=["GET"]),
        Route("/api/request", api.request, methods=["POST"]),
        Route("/api/{tool}", api.ask, methods=["GET", "POST"]),
        Route("/mcp", mcp),
    ]
    app = Starlette(routes=routes, lifespan=lifespan, exception_handlers={Exception: _unexpected})
    app.router.redirect_slashes = False
    return Guard(app, [f"{name}:{port}" for name in (HOST, "localhost", "[::1]")])


class _Mcp:
    """MCP's own path: a token, then the SDK. Without sessions, so with POST alone."""

    def __init__(self, service: SearchService, server: Server[Any]) -> None:
        self._service = service
        self.manager = StreamableHTTPSessionManager(server, json_response=True, stateless=True)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["method"] != "POST":
            await answer_json(send, 405, {"error": "Use POST; there are no sessions."}, [(b"allow", b"POST")])
            return
        caller = await _caller(self._service, Request(scope))
        if caller is None:
            await answer_json(send, 401, {"error": _NO_TOKEN}, _CHALLENGE)
            return
        await self.manager.handle_request({**scope, _CALLER: caller}, receive, send)


class _Api:
    """The JSON API."""

    def __init__(self, service: SearchService, answering: RequestPool, base: str) -> None:
        self._service = service
        self._answering = answering
        self._base = base

    async def describe(self, request: Request) -> Response:
        return _json(openapi.document(self._base))

    async def ask(self, request: Request) -> Response:
        caller = await _caller(self._service, request)
        if caller is None:
            return _json({"error": _NO_TOKEN, "kind": "token"}, 401, {"www-authenticate": "Bearer"})
        try:
            arguments = await _body(request)
            return _json(await self._answering.answer(caller, request.path_params["tool"], arguments))
        except Refused as refusal:
            return _json({"error": str(refusal), "kind": refusal.kind}, _STATUS[refusal.kind])

    async def request(self, request: Request) -> Response:
        """Ask the person for leave; the answer is a token, which is worth nothing yet."""
        try:
            given = await _body(request)
            if set(given) != {"name"}:
                raise Refused("input", 'Send {"name": "what your program is called"}.')
            client, token = await anyio.to_thread.run_sync(self._service.grants.ask_for_token, given["name"])
            await anyio.to_thread.run_sync(AccessLog(self._service.grants.folder).note, client.name, "asked")
        except (Refused, InputError) as error:
            return _json({"error": str(error), "kind": "input"}, 400)
        except EngineError:
            return _json({"error": "Kenning cannot note that now; try again later.", "kind": "failed"}, 500)
        return _json({"name": client.name, "state": client.state, "token": token}, 202)


async def _body(request: Request) -> dict[str, Any]:
    body = await request.body()
    try:
        given = json.loads(body) if body else {}
    except (ValueError, RecursionError):
        raise Refused("input", "The request is no JSON.") from None
    if not isinstance(given, dict):
        raise Refused("input", "Send a JSON object.")
    return given


async def _caller(service: SearchService, request: Request) -> Caller | None:
    """Return whose token a request brings, or None."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not 0 < len(token) <= _TOKEN_CHARS:
        return None
    try:
        client = await anyio.to_thread.run_sync(service.grants.by_token, token.strip())
    except EngineError:
        return None
    return Caller(client.name) if client is not None else None


def _caller_of(ctx: Context) -> Caller:
    caller = ctx.request.scope.get(_CALLER) if ctx.request is not None else None
    if not isinstance(caller, Caller):  # no way leads here; if one did, it would get nothing
        raise Refused("denied", _NO_TOKEN)
    return caller


def _json(shape: dict[str, Any], status: int = 200, headers: dict[str, str] | None = None) -> Response:
    fixed = {"cache-control": "no-store", "x-content-type-options": "nosniff"}
    return JSONResponse(shape, status, {**fixed, **(headers or {})})


async def _unexpected(_: Request, error: Exception) -> Response:
    return _json({"error": "Kenning cannot answer now; try again later.", "kind": "failed"}, 500)
