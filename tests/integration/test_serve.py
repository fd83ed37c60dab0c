"""Programs ask by leave: over standard input and output, and over HTTP, with the SDK's own client."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import socket
import sys

import pytest

pytest.importorskip("mcp", reason='needs the extra "serve"')

import anyio
from mcp.client.client import Client
from mcp.client.stdio import StdioServerParameters, stdio_client
from mcp.client.streamable_http import streamable_http_client
from mcp.shared._httpx_utils import create_mcp_http_client

from engine import Library
from engine.errors import InputError
from engine.maintenance.delete import delete_library
from engine.serve.access import Access
from engine.serve.http_server import bind
from engine.serve.service import Caller, Refused, SearchService
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


def test_the_server_listens_on_loopback_alone_and_answers_without_delay():
    made = bind(0)
    try:
        assert made.getsockname()[0] == "127.0.0.1"
        assert made.proto == socket.IPPROTO_TCP  # else asyncio leaves Nagle's algorithm on: 40 ms an answer
        with pytest.raises(InputError, match="cannot be had"):
            bind(made.getsockname()[1])
    finally:
        made.close()


def test_a_limit_cuts_what_is_handed_out_and_another_program_cannot_take_a_name(made, folder):
    access = Access(folder)
    with Library.open(folder) as library:
        service, claude = SearchService(library, access.grants), Caller("Claude", "claude-ai")
        access.grants.ask("Claude", "claude-ai")
        access.grant(library, "Claude", [made / "docs" / "Papers"], ["text", "markdown"], (2, 2))
        first = service.answer(claude, "search", {"query": "lease tomatoes bicycles garage"})
        assert sum(len(hit["passages"]) for hit in first["hits"]) == 2 and first["is_cut_by_limit"]
        with pytest.raises(Refused, match="limit of Claude is reached"):
            service.answer(claude, "search", {"query": "lease"})
        with pytest.raises(Refused, match="belongs to another program"):
            service.answer(Caller("Claude", "other"), "status", {})


def test_nothing_is_handed_out_that_cannot_be_logged(made, folder):
    access = Access(folder)
    with Library.open(folder) as library:
        access.grant(library, "Claude", [made / "docs" / "Papers"])
        (access.folder / "log.jsonl").unlink()
        (access.folder / "log.jsonl").mkdir()
        with pytest.raises(Refused, match="cannot answer now"):
            SearchService(library, access.grants).answer(Caller("Claude"), "search", {"query": "lease"})


@pytest.mark.skipif(os.name == "nt", reason="there no file that is open goes")
def test_a_program_is_told_that_the_library_went_and_reads_nothing_of_it(made, folder, tmp_path):
    folder = shutil.copytree(folder, tmp_path / "library")
    access = Access(folder)
    with Library.open(folder) as library:
        access.grant(library, "Claude", [made / "docs" / "Papers"])
        service = SearchService(library, access.grants)
        assert service.answer(Caller("Claude"), "search", {"query": "lease"})
        delete_library(folder)
        for tool, arguments in (("search", {"query": "lease"}), ("status", {})):
            with pytest.raises(Refused, match="start `kenning serve` again"):
                service.answer(Caller("Claude"), tool, arguments)


def test_a_grant_of_what_is_not_in_the_library_is_refused(folder, tmp_path, capsys):
    status, _, said = run(capsys, "access", "grant", "Claude", "--folder", tmp_path, "--library", folder)
    assert status == 2 and "is not in this library" in said
    assert run_json(capsys, "access", "list", "--library", folder)[1] == {"programs": []}
