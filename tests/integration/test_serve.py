"""Programs ask by leave: over standard input and output, and over HTTP, with the SDK's own client."""

from __future__ import annotations

import contextlib
import json
import os
import sys

import pytest

pytest.importorskip("mcp", reason='needs the extra "serve"')

import anyio
from mcp.client.client import Client
from mcp.client.stdio import StdioServerParameters, stdio_client
from mcp.client.streamable_http import streamable_http_client
from mcp.shared._httpx_utils import create_mcp_http_client

from tests.command_line import run, run_json
from tests.serving import LEASE, SECRET, ask, make_library, served

NAMES = ["search", "read_passage", "similar", "list_sources", "status"]


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    top = tmp_path_factory.mktemp("served")
    make_library(top)
    return top


@pytest.fixture
def folder(made, own_folders):
    """A library's folder, with grants of this test's own: they lie beside the test's settings."""
    return made / "library"


@contextlib.asynccontextmanager
async def over_stdio(folder, mode):
    arguments = ["-m", "engine.cli", "serve", "--library", str(folder), "--client", "Claude"]
    server = StdioServerParameters(command=sys.executable, args=arguments, env=dict(os.environ))
    async with Client(stdio_client(server), mode=mode) as client:
        yield client


@contextlib.asynccontextmanager
async def over_http(port, token, mode):
    headers = {"Authorization": f"Bearer {token}"}
    async with create_mcp_http_client(headers=headers) as http:
        transport = streamable_http_client(f"http://127.0.0.1:{port}/mcp", http_client=http)
        async with Client(transport, mode=mode) as client:
            yield client


async def call(client, tool, **arguments):
    """Return whether it was refused, and what was said."""
    result = await client.call_tool(tool, arguments)
    text = "".join(part.text for part in result.content)
    if not result.is_error:
        assert json.loads(text) == result.structured_content
    return result.is_error, text


async def session(client, capsys, folder, made):
    """Ask, be denied, be granted, search, read, look for like, be revoked: one connection throughout."""
    here = ("--library", folder)
    assert [tool.name for tool in (await client.list_tools()).tools] == NAMES
    refused, text = await call(client, "search", query="deposit")
    assert refused and "nothing is granted yet" in text
    assert "Claude" in run(capsys, "access", "list", *here)[1]

    papers = made / "docs" / "Papers"
    assert run(capsys, "access", "grant", "Claude", "--folder", papers, "--kind", "text", *here)[0] == 0
    refused, text = await call(client, "search", query="how long may the deposit be kept")
    hits = json.loads(text)["hits"]
    assert not refused and hits[0]["document"] == str(papers / "lease.txt") and LEASE in hits[0]["passages"][0]["text"]
    assert SECRET not in text

    refused, text = await call(client, "read_passage", id=hits[0]["passages"][0]["id"])
    assert not refused and "interest on it at two percent" in json.loads(text)["text"]
    refused, text = await call(client, "similar", id=hits[0]["passages"][0]["id"])
    assert not refused and str(papers / "lease.txt") not in text and SECRET not in text
    refused, text = await call(client, "status")
    assert not refused and json.loads(text)["folders"] == [str(papers)]

    assert run(capsys, "access", "revoke", "Claude", *here)[0] == 0
    refused, text = await call(client, "search", query="deposit")
    assert refused and "may read nothing" in text

    told = run(capsys, "access", "log", *here)[1]
    for part in ("asked to read", "was granted", "searched", "read a passage", "was revoked", "lease.txt"):
        assert part in told
    entries = run_json(capsys, "access", "log", "Claude", *here)[1]["entries"]
    assert [one["event"] for one in entries] == ["asked", "granted", "search", "read", "similar", "revoked"]


@pytest.mark.parametrize("mode", ["legacy", "auto"])
def test_a_client_asks_over_a_pipe(folder, made, capsys, mode):
    async def go():
        async with over_stdio(folder, mode) as client:
            await session(client, capsys, folder, made)

    anyio.run(go)


@pytest.mark.parametrize("mode", ["legacy", "auto"])
def test_a_client_asks_over_http(folder, made, capsys, mode):
    async def go(port, token):
        async with over_http(port, token, mode) as client:
            await session(client, capsys, folder, made)

    with served(folder) as port:
        status, text = ask(port, "request", {"name": "Claude"})
        assert status == 202
        anyio.run(go, port, json.loads(text)["token"])
