"""A program that means harm gets nothing that was not granted to it, breaks nothing, and keeps nobody else waiting."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import random
import socket
import threading

import pytest

pytest.importorskip("mcp", reason='needs the extra "serve"')

from engine import Library
from engine.serve import guards
from engine.serve.access import Access
from engine.serve.handles import handle
from engine.serve.http_server import bind, make_uvicorn
from engine.serve.service import SearchService
from tests.serving import LEASE, SECRET, ask, make_library, served

TOO_LARGE = 300_000
DEEP = [b"[" * 100_000, b'{"a":' * 40_000, b'{"query":' + b"[" * 5_000 + b"]" * 5_000 + b"}"]
# Every way of naming what is private that a query language has.
QUERIES = [
    SECRET, f"{SECRET} divorce", f'"{SECRET} divorce"', f"{SECRET[:-1]}", "xanthc", "xanht", "xanth*",
    f"title:{SECRET}", f"in:{SECRET}", "in:Private", "author:ann", "from:ann", "type:email", "-in:Papers",
    "-type:text -type:markdown",
    f'"lease" OR "{SECRET}"', "after:1970", "divorce about the deposit", "attachment lost", "outside note", "*", "a*",
]  # fmt: skip
VALUES = [None, True, -1, 0, 10**9, 10**400, 1e308, "", "x" * 10_000, "\0", "\ud800", [], {}, [[]], "../..", "%2e%2e/"]
RPC = ["tools/call", "tools/list", "initialize", "resources/read", "resources/list", "prompts/get",
       "completion/complete", "logging/setLevel", "server/discover", "subscriptions/listen", "nope", ""]  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    top = tmp_path_factory.mktemp("hostile")
    make_library(top)
    return top


def granted(made):
    """Return the program's token and key: it may read texts in Papers."""
    access = Access(made / "library")
    with Library.open(made / "library") as library:
        client = access.grant(
            library, "Mallory", [made / "docs" / "Papers"], ["text", "markdown"], (1_000_000, 5_000_000)
        )
        ids = sorted({row for batch in library.store.rows.scan(["id"], None, 1000) for row in batch["id"].to_pylist()})
    return access.grants.renew_token("Mallory"), client.key, ids


class Hostile:
    """Makes requests; each returns everything that came back, as text."""

    def __init__(self, port, made):
        self.port, self.made = port, made
        self.token, self.key, self.ids = granted(made)
        self.random = random.Random(7)
        self.kinds = [self.search, self.folder, self.passage, self.values, self.tokens, self.headers, self.deep,
                      self.large, self.paths, self.methods, self.rpc, self.raw, self.strangers]  # fmt: skip

    def run(self, number):
        return self.kinds[number % len(self.kinds)](number // len(self.kinds))

    def send(self, path, body=b"", headers=(), method="POST", token=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.putrequest(method, path, skip_host=True)
            given = [("Host", f"127.0.0.1:{self.port}"), ("Content-Type", "application/json")]
            given += [("Authorization", f"Bearer {self.token if token is None else token}")]
            names = {name.lower() for name, _ in headers}
            for name, value in [*(one for one in given if one[0].lower() not in names), *headers]:
                connection.putheader(name, value)
            if "content-length" not in names and "transfer-encoding" not in names:
                connection.putheader("Content-Length", str(len(body)))
            connection.endheaders(body)
            answer = connection.getresponse()
            text = answer.read().decode("utf-8")
            assert answer.status != 500, text
            return f"{answer.status} {answer.reason} {answer.getheaders()} {text}"
        except (ConnectionError, http.client.RemoteDisconnected):
            return ""  # refused before it was read whole
        finally:
            connection.close()

    def tool(self, tool, **arguments):
        body = json.dumps(arguments).encode()
        if self.random.random() < 0.5:
            return self.send(f"/api/{tool}", body)
        call = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": tool, "arguments": arguments}}
        accept = ("Accept", "application/json, text/event-stream")
        return self.send("/mcp", json.dumps(call).encode(), [accept])

    def search(self, number):
        mode = self.random.choice(["hybrid", "meaning", "words"])
        return self.tool("search", query=QUERIES[number % len(QUERIES)], mode=mode, limit=50, passages=5)

    def folder(self, number):
        papers, private = self.made / "docs" / "Papers", self.made / "docs" / f"Private {SECRET}"
        folders = [private, f"{papers}/../{private.name}", f"{papers}/linked", f"{papers}/link.txt", "/", "..", "~",
                   papers / "letter.eml", papers / "old.zip", f"{papers}/old.zip/letter.eml", self.made,
                   f"{papers}/./../"]  # fmt: skip
        chosen = str(folders[number % len(folders)])
        if number % 2:
            return self.tool("search", query=f'deposit in:"{chosen}"')
        return self.tool("search", query="deposit lease divorce", folder=chosen, limit=50)

    def passage(self, number):
        foreign = handle(self.ids[number % len(self.ids)], self.key)
        guess = self.random.choice(
            [foreign, str(self.ids[number % len(self.ids)]), f"{self.random.getrandbits(64):016x}"]
        )
        if number % 3:
            return self.tool("read_passage", id=guess, before=5_000, after=5_000)
        return self.tool("similar", id=guess, limit=50)

    def values(self, number):
        name = self.random.choice(
            ["query", "limit", "passages", "mode", "folder", "types", "after", "nope", "id", "text"]
        )
        value = VALUES[number % len(VALUES)]
        return self.tool(self.random.choice(["search", "similar", "read_passage"]), **{"query": "deposit", name: value})

    def tokens(self, number):
        wrong = [
            "",
            "x",
            self.token[:-1],
            self.token + "x",
            self.token.upper(),
            "é" * 40,
            "x" * 5_000,
            self.key,
            "Mallory",
        ]
        headers = [("Authorization", "Basic TWFsbG9yeTp4")] if number % 5 == 0 else ()
        return self.send("/api/search", b'{"query": "deposit"}', headers, token=wrong[number % len(wrong)])

    def headers(self, number):
        port = self.port
        bad = [("Host", "evil.example"), ("Host", f"evil.example:{port}"), ("Host", "127.0.0.1"), ("Host", ""),
               ("Host", f"127.0.0.1:{port}.evil.example"), ("Origin", "null"), ("Origin", "https://evil.example"),
               ("Origin", f"http://127.0.0.1:{port}"), ("Origin", f"http://localhost:{port}@evil.example"),
               ("Authorization", f"Bearer {self.token}\tx"), ("Content-Type", "text/plain"),
               ("Content-Length", "-1"), ("Content-Length", "99999999999"), ("Content-Length", "1e3")]  # fmt: skip
        name, value = bad[number % len(bad)]
        twice = [("Origin", "https://a.example"), ("Origin", "")] if number % 9 == 0 else [(name, value)]
        forged = [("X-Forwarded-For", "127.0.0.1"), ("X-Forwarded-Host", f"127.0.0.1:{port}"), ("Forwarded", "for=::1")]
        said = self.send(self.random.choice(["/mcp", "/api/search"]), b'{"query": "deposit"}', [*twice, *forged])
        assert not said.startswith("200"), said
        return said

    def deep(self, number):
        return self.send(self.random.choice(["/mcp", "/api/search", "/api/request"]), DEEP[number % len(DEEP)])

    def large(self, number):
        body = b'{"query": "' + b"x" * TOO_LARGE + b'"}'
        if number % 2:
            return self.send(
                "/api/search", b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body), [("Transfer-Encoding", "chunked")]
            )
        return self.send("/mcp", body)

    def paths(self, number):
        paths = ["/api/../mcp", "/mcp/", "/mcp/../../etc/passwd", "/api/%2e%2e/%2e%2e/etc/passwd", "/api/search/x",
                 "//", "/api/", "/docs", "/.well-known/oauth-protected-resource", "/api/answer",
                 "/api/__class__"]  # fmt: skip
        return self.send(paths[number % len(paths)], b"{}", method=self.random.choice(["GET", "POST"]))

    def methods(self, number):
        method = ["PUT", "DELETE", "TRACE", "CONNECT", "PATCH", "OPTIONS", "HEAD", "GET"][number % 8]
        return self.send(self.random.choice(["/mcp", "/api/search"]), b"", method=method)

    def rpc(self, number):
        params = self.random.choice([None, [], {}, {"name": "search"}, {"name": 1}, {"uri": "file:///etc/passwd"}, "x"])
        one = {
            "jsonrpc": "2.0",
            "id": self.random.choice([1, None, "x", 10**40, [1]]),
            "method": RPC[number % len(RPC)],
        }
        shape = self.random.choice([{**one, "params": params}, [one, one], one, {}, None, 1])
        version = self.random.choice(["2025-06-18", "2026-07-28", "1", "../..", "x" * 1_000])
        headers = [("Accept", "application/json, text/event-stream"), ("Mcp-Protocol-Version", version)]
        return self.send("/mcp", json.dumps(shape).encode(), [*headers, ("Mcp-Session-Id", f"{number:032x}")])

    def raw(self, number):
        said = [b"\0" * 100, b"GET / HTTP/9.9\r\n\r\n", os.urandom(200), b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 5_000,
                b"POST /mcp HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Length: 4\r\n" % self.port
                + b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET",
                b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", b"POST /api/search HTTP/1.1\r\n"]  # fmt: skip
        with socket.create_connection(("127.0.0.1", self.port), timeout=0.2) as line:
            try:
                line.sendall(said[number % len(said)])
                return line.recv(100_000).decode("latin-1")
            except OSError:
                return ""

    def strangers(self, number):
        names = [f"stranger {number}", "Mallory", "", "x" * 100, "a\u202eb", "\0", 5, None, "Mallory "]
        return self.send("/api/request", json.dumps({"name": names[number % len(names)]}).encode(), token="")


@pytest.mark.parametrize("requests", [260, pytest.param(1_000, marks=pytest.mark.slow)])
def test_hostile_requests_get_nothing_and_break_nothing(made, own_folders, requests):
    with served(made / "library") as port:
        hostile = Hostile(port, made)
        said = [hostile.run(number) for number in range(requests)]
        leaks = [text for text in said if SECRET in text.casefold() or "example.org" in text]
        assert not leaks, leaks[:3]
        status, text = ask(port, "search", {"query": "how long may the deposit be kept"}, hostile.token)
        assert status == 200 and LEASE in text
    assert any(LEASE in text for text in said)  # what was granted it did get
    assert len([one for one in Access(made / "library").programs() if one.state == "asking"]) <= 20


def test_what_is_not_granted_is_as_absent_as_what_never_was(made, own_folders):
    with served(made / "library") as port:
        hostile = Hostile(port, made)
        read = {
            ask(port, "read_passage", {"id": handle(number, hostile.key)}, hostile.token)
            for number in [*hostile.ids, 5 << 40, 1]
        }
        absent = [answer for answer in read if answer[0] != 200]
        assert len(absent) == 1 and absent[0][0] == 404
        # Of a word that only private texts hold it must not show that none is put right in its place.
        for there, nowhere in [(SECRET, "xqanthic"), ("divorce", "dxvorce"), ("gardem", "gardex")]:
            answers = {ask(port, "search", {"query": one, "mode": "words"}, hostile.token) for one in (there, nowhere)}
            assert answers == {(200, '{"hits":[],"is_cut_by_limit":false}')}
        # What is not granted takes no place in a short list.
        best = {"query": f"{SECRET} divorce about the deposit and the lease", "limit": 1}
        assert LEASE in ask(port, "search", best, hostile.token)[1]
        private = str(made / "docs" / f"Private {SECRET}")
        for one in (private, private + " not there"):
            assert '"hits":[]' in ask(port, "search", {"query": "deposit", "folder": one}, hostile.token)[1]


def test_slow_clients_are_let_go_and_keep_nobody_waiting(made, own_folders, monkeypatch):
    monkeypatch.setattr(guards, "HEAD_S", 1.0)
    monkeypatch.setattr(guards, "BODY_S", 1.0)
    token, _, _ = granted(made)
    head = "POST /api/search HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nContent-Type: application/json\r\n"
    head += "Content-Length: 50\r\n\r\n{{"
    with served_here(made / "library") as port:
        heads = [b"", b"G", b"POST /mcp HTTP/1.1\r\nX: "] * 5
        lines = [(socket.create_connection(("127.0.0.1", port), timeout=30), b"") for _ in heads]
        lines += [(socket.create_connection(("127.0.0.1", port), timeout=30), b"408") for _ in range(5)]
        for (line, _), part in zip(lines, [*heads, *[head.format(port).encode()] * 5], strict=True):
            line.sendall(part)
        assert ask(port, "status", {}, token)[0] == 200
        for line, answer in lines:
            assert answer in received(line)
            line.close()


def received(line):
    """Return what comes until the other side ends."""
    said = b""
    try:
        while part := line.recv(4_096):
            said += part
    except ConnectionResetError:
        pass
    return said


@contextlib.contextmanager
def served_here(folder):
    """Run the web server in a thread of this process; yield its port."""
    made = bind(0)
    port = made.getsockname()[1]
    with Library.open(folder) as library:
        server = make_uvicorn(SearchService(library, Access(folder).grants), port)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [made]})
        thread.start()
        try:
            yield port
        finally:
            server.should_exit = True
            thread.join(20)
            made.close()
