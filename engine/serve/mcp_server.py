"""How does an MCP client ask? Through the official SDK's server; on standard input and output it runs from here.

The low-level server is used: it leaves checking of arguments and wording of refusals to us, for every transport alike.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import anyio
import anyio.to_thread
import mcp_types as types
from mcp.server.context import ServerRequestContext
from mcp.server.lowlevel.server import Server
from mcp.server.stdio import stdio_server

from engine.progress import CancelToken
from engine.serve.grants import visible
from engine.serve.service import Caller, Refused, SearchService
from engine.serve.tools import INSTRUCTIONS, TOOLS
from engine.version import VERSION

ANSWER_S = 30.0
_THREADS = 4
_MOST_WAITING = 32

Context = ServerRequestContext[Any, Any]
Identify = Callable[[Context], Caller]


class RequestPool:
    """Runs the service's answers on threads: a few at a time, a few more waiting, each with a time limit."""

    def __init__(self, service: SearchService) -> None:
        self._service = service
        self._waiting = 0
        self._limiter: anyio.CapacityLimiter | None = None

    async def answer(self, caller: Caller, tool: str, arguments: Any) -> dict[str, Any]:
        """Return the service's answer.

        Raises:
            Refused: as the service, or there is too much to do.
        """
        if self._waiting >= _MOST_WAITING:
            raise Refused("busy", "Kenning has too many questions at once; ask again in a moment.")
        if self._limiter is None:
            self._limiter = anyio.CapacityLimiter(_THREADS)
        token = CancelToken()
        self._waiting += 1
        try:
            with anyio.fail_after(ANSWER_S):
                return await anyio.to_thread.run_sync(
                    self._service.answer, caller, tool, arguments, token, abandon_on_cancel=True, limiter=self._limiter
                )
        except TimeoutError:
            raise Refused("busy", "This took too long; ask for less, or later.") from None
        finally:
            token.cancel()
            self._waiting -= 1

    async def greet(self, caller: Caller) -> None:
        """Let the person see that a program is there."""
        await anyio.to_thread.run_sync(self._service.greet, caller)


def make_server(answering: RequestPool, identify: Identify) -> Server[Any]:
    """Return the SDK's server; ``identify`` tells who sent a request."""

    async def list_tools(ctx: Context, params: types.PaginatedRequestParams | None) -> types.ListToolsResult:
        try:
            await answering.greet(identify(ctx))
        except Refused:
            pass  # what there is may be known to all; what there is to read is told by the answers
        return types.ListToolsResult(tools=_listed())

    async def call_tool(ctx: Context, params: types.CallToolRequestParams) -> types.CallToolResult:
        try:
            answer = await answering.answer(identify(ctx), params.name, params.arguments)
        except Refused as refusal:
            return types.CallToolResult(content=[_text(str(refusal))], is_error=True)
        return types.CallToolResult(content=[_text(json.dumps(answer))], structured_content=answer)

    return Server(
        "kenning",
        version=VERSION,
        title="Kenning",
        instructions=INSTRUCTIONS,
        on_list_tools=list_tools,
        on_call_tool=call_tool,
    )


def serve_stdio(service: SearchService, name: str) -> None:
    """Answer one client on standard input and output until it ends.

    Args:
        service: answers.
        name: the client's, as the person gave it; empty takes what the client calls itself.
    """

    def identify(ctx: Context) -> Caller:
        asked = ctx.session.client_params
        program = asked.client_info.name if asked is not None and asked.client_info is not None else ""
        return Caller(name or program or "a program without a name", visible(program)[:64])

    anyio.run(_run_stdio, make_server(RequestPool(service), identify))


async def _run_stdio(server: Server[Any]) -> None:
    async with stdio_server() as (read, write):
        await server.run(read, write, server.create_initialization_options())


def _text(text: str) -> types.TextContent:
    return types.TextContent(type="text", text=text)


def _listed() -> list[types.Tool]:
    hints = types.ToolAnnotations(read_only_hint=True, destructive_hint=False, open_world_hint=False)
    return [
        types.Tool(
            name=tool.name,
            title=tool.title,
            description=tool.description,
            input_schema=tool.schema,
            annotations=hints,
        )
        for tool in TOOLS
    ]
