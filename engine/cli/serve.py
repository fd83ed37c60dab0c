"""The commands about other programs: answer them (``serve``), and decide what they may read (``access``)."""

from __future__ import annotations

import argparse
import dataclasses
import importlib.util
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import engine
from engine.cli.terminal import positive_number, print_result, read_settings, whole_number
from engine.errors import EngineError, InputError
from engine.extras import how_to_add

if TYPE_CHECKING:
    from engine.library import Library
    from engine.serve.access import Access, Program

Make = Callable[..., argparse.ArgumentParser]


def add_access(commands: Any, command: Make) -> None:
    """Add ``serve`` and ``access``; ``command`` makes a parser with the common options."""
    serve = command(commands, "serve", _serve, "answer other programs (MCP, HTTP) within what they were granted")
    serve.add_argument("--client", default="", metavar="NAME", help="the program that starts this, as you call it")
    serve.add_argument("--http", action="store_true", help="MCP and a JSON API over HTTP, on this computer alone")
    serve.add_argument(
        "--port", type=whole_number, default=0, metavar="N", help="with --http (default: one that is free)"
    )
    access = commands.add_parser("access", help="list programs, grant, deny or revoke, and see what they got")
    actions = access.add_subparsers(required=True, metavar="ACTION")
    command(actions, "list", _list, "which programs there are, and what each may read")
    _add_grant(command(actions, "grant", _grant, "let a program read some folders, in place of what it might before"))
    deny = command(actions, "deny", _deny, "let a program read nothing; it is not asked about again")
    deny.add_argument("name", metavar="NAME")
    revoke = command(actions, "revoke", _revoke, "take back what was granted, at once, also where it is running")
    revoke.add_argument("name", metavar="NAME")
    log = command(actions, "log", _log, "which program got which passages, and when; newest last")
    log.add_argument("name", nargs="?", metavar="NAME", help="of this program alone")
    log.add_argument("-n", dest="most", type=positive_number, default=50, metavar="N", help="lines (%(default)s)")


def _add_grant(grant: argparse.ArgumentParser) -> None:
    grant.add_argument("name", metavar="NAME")
    grant.add_argument(
        "--folder",
        dest="folders",
        action="append",
        required=True,
        metavar="PATH",
        help="a folder or file of the library; may be repeated",
    )
    grant.add_argument(
        "--kind", dest="kinds", action="append", default=[], metavar="KIND", help="only these: pdf, mail, word, docx …"
    )
    grant.add_argument("--per-hour", type=positive_number, default=1_000, metavar="N", help="passages (%(default)s)")
    grant.add_argument("--per-day", type=positive_number, default=5_000, metavar="N", help="passages (%(default)s)")
    grant.add_argument("--token", action="store_true", help="print a new token, for HTTP; an earlier one is void")


# -- answering ------------------------------------------------------------------------------------


def _serve(options: argparse.Namespace) -> int:
    if importlib.util.find_spec("mcp") is None:
        raise InputError(f"Answering other programs needs one more part; {how_to_add('serve')}")
    from engine.serve.mcp_server import serve_stdio
    from engine.serve.service import SearchService

    access = _access(options)
    with engine.Library.open(options.library, settings=read_settings()) as library:
        service = SearchService(library, access.grants)
        warming = threading.Thread(target=_warm, args=(library,), name="warming", daemon=True)
        if options.http:
            _serve_http(options, service, warming)
        else:
            if sys.stdin.isatty():
                sys.stderr.write("kenning: waiting for an MCP client on standard input; --http serves over HTTP.\n")
            warming.start()
            serve_stdio(service, options.client)
        if warming.is_alive():
            warming.join(10)  # what it opens is not to be closed under it
    return 0


def _serve_http(options: argparse.Namespace, service: Any, warming: threading.Thread) -> None:
    from engine.serve.http_server import bind, serve_http

    made = bind(options.port)
    warming.start()

    def tell(base: str) -> None:
        shape = {"mcp": f"{base}/mcp", "api": f"{base}/api", "openapi": f"{base}/openapi.json"}
        text = f"Kenning answers at {base}/mcp (MCP) and {base}/api (JSON, described at {base}/openapi.json)"
        print_result(options, shape, text)
        sys.stdout.flush()

    with made:
        serve_http(service, made, tell)


def _warm(library: Library) -> None:
    with suppress(EngineError):  # whoever asks first is told
        library.warm()


def _access(options: argparse.Namespace) -> Access:
    from engine.library import library_folder
    from engine.serve.access import Access  # nobody else who starts the command line waits for it

    return Access(library_folder(options.library))


# -- deciding -------------------------------------------------------------------------------------


def _list(options: argparse.Namespace) -> int:
    programs = _access(options).programs()
    shape = {"programs": [dataclasses.asdict(one) for one in programs]}
    print_result(options, shape, "\n".join(map(_program_text, programs)) or "no program has asked to read yet")
    return 0


def _program_text(one: Program) -> str:
    from engine.serve.access import grant_text
    from engine.serve.grants import visible

    called = f" ({visible(one.program)})" if one.program and one.program != one.name else ""
    words = {"asking": "asks to read", "granted": "may read", "denied": "may read nothing", "revoked": "was revoked"}
    may = f" {visible(grant_text(one))}" if one.state == "granted" else ""
    return f"{visible(one.name)}{called} {words[one.state]}{may}"


def _grant(options: argparse.Namespace) -> int:
    from engine.serve.access import grant_text
    from engine.serve.grants import visible

    access = _access(options)
    limits = (options.per_hour, options.per_day)
    with engine.Library.open(options.library, settings=read_settings()) as library:
        client = access.grant(library, options.name, options.folders, options.kinds, limits)
    token = access.grants.renew_token(client.name) if options.token else ""
    text = f"{client.name} may read {visible(grant_text(client))}" + (
        f"\nits token, shown once: {token}" if token else ""
    )
    print_result(options, {"name": client.name, "may_read": grant_text(client), "token": token or None}, text)
    return 0


def _deny(options: argparse.Namespace) -> int:
    client = _access(options).deny(options.name)
    print_result(options, {"name": client.name, "state": "denied"}, f"{client.name} may read nothing")
    return 0


def _revoke(options: argparse.Namespace) -> int:
    client = _access(options).deny(options.name, revoke=True)
    print_result(options, {"name": client.name, "state": "revoked"}, f"{client.name} reads nothing from now on")
    return 0


def _log(options: argparse.Namespace) -> int:
    from engine.serve.log import entry_text

    entries = list(reversed(_access(options).log(options.most, options.name)))
    shape = {"entries": [dataclasses.asdict(one) for one in entries]}
    print_result(options, shape, "\n".join(map(entry_text, entries)) or "nothing was handed out yet")
    return 0
