"""A public client asks, too: FastMCP's (Apache-2.0), from ``pip install "fastmcp-slim[client]"``."""

from __future__ import annotations

import json
import os
import sys

import pytest

pytest.importorskip("mcp", reason='needs the extra "serve"')
pytest.importorskip("fastmcp", reason="needs FastMCP's client")

import anyio

from engine import Library
from engine.serve.access import Access
from tests.serving import LEASE, SECRET, make_library, served


@pytest.fixture
def folder(tmp_path, own_folders):
    """A library in which the program may read Papers."""
    library = make_library(tmp_path)
    with Library.open(library) as opened:
        Access(library).grant(opened, "FastMCP", [tmp_path / "docs" / "Papers"], ["text"])
    return library


async def talk(transport):
    from fastmcp import Client
    from fastmcp.exceptions import ToolError

    async with Client(transport) as client:
        assert "search" in [tool.name for tool in await client.list_tools()]
        found = await client.call_tool("search", {"query": "how long may the deposit be kept"})
        hit = found.structured_content["hits"][0]
        assert LEASE in hit["passages"][0]["text"] and SECRET not in json.dumps(found.structured_content)
        read = await client.call_tool("read_passage", {"id": hit["passages"][0]["id"]})
        assert "two percent" in read.structured_content["text"]
        with pytest.raises(ToolError, match="There is no such passage"):
            await client.call_tool("read_passage", {"id": "0" * 16})


def test_it_asks_over_http(folder):
    from fastmcp.client.transports import StreamableHttpTransport

    token = Access(folder).grants.renew_token("FastMCP")
    with served(folder) as port:
        anyio.run(talk, StreamableHttpTransport(f"http://127.0.0.1:{port}/mcp", auth=token))


def test_it_asks_over_a_pipe(folder):
    from fastmcp.client.transports import StdioTransport

    arguments = ["-m", "engine.cli", "serve", "--library", str(folder), "--client", "FastMCP"]
    anyio.run(talk, StdioTransport(sys.executable, arguments, env=dict(os.environ)))
