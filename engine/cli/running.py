"""How does a command run, whichever it is? Options that all have; its errors as a line, as JSON, as an exit status."""

from __future__ import annotations

import argparse
import json
import logging
import os
import re
import sys
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

import engine
from engine import light_imports, log, paths
from engine.cli.libraries import library_place
from engine.errors import Cancelled, EngineError
from engine.patterns import lazy
from engine.privacy import remove_traces
from engine.third_party import Failure, attempt

logger = logging.getLogger(__name__)
INTERRUPTED = "interrupted; everything committed is kept."
# What no option looks like that is spelt with one dash.
_UNWANTED = lazy(r"-(?!-|h\Z|k=?\d*\Z|\Z)")


class WrongUsage(SystemExit):
    """What was typed is no command of ours; a line has said so."""

    def __init__(self, message: str) -> None:
        super().__init__(2)
        self.message = message


class CommandParser(argparse.ArgumentParser):
    """A parser that says in a sentence what is wrong.

    It may be told to take what begins with one dash for words: ``kenning search budget -draft``.
    """

    takes_unwanted = False
    """Whether it does; then its only options of one letter are -h, and -k with a number."""

    def __init__(self, **how: Any) -> None:
        super().__init__(**{"allow_abbrev": False, **how})  # "--for" is a slip, and no wish to read all files anew

    def parse_known_args(self, args: Sequence[str] | None = None, namespace: Any = None) -> tuple[Any, list[str]]:  # type: ignore[override]
        """Read arguments as argparse does; a space before a dash keeps it from taking them for options."""
        if self.takes_unwanted and args is not None:
            words = [*args[: args.index("--")]] if "--" in args else [*args]
            args = [*(f" {one}" if _UNWANTED.match(one) else one for one in words), *args[len(words) :]]
        found, unknown = super().parse_known_args(args, namespace)
        if (
            unknown and " " in self.prog
        ):  # a command's: else the program's own help were named, which knows none of them
            self.error(f"unrecognized arguments: {' '.join(unknown)}")
        return found, unknown

    def error(self, message: str) -> NoReturn:
        """End in one sentence instead of a page that says how everything is used."""
        said = paths.printed(message[:1].upper() + message[1:])
        self._print_message(f"kenning: {said}; how it is used: {self.prog} --help\n", sys.stderr)
        raise WrongUsage(f"{said}; how it is used: {self.prog} --help")


class _Unasked:
    """The parser of a command that was not asked for: its name and its line of help are known, and nothing more."""

    def __getattr__(self, _name: str) -> Callable[..., _Unasked]:
        return lambda *_, **__: self


def new_parser(asked: Sequence[str] | None = None) -> tuple[CommandParser, Any]:
    """Return the parser, and what takes its commands.

    Args:
        asked: what was typed; of the commands only the one that it names can be used. Without it all can. To make them
            all takes .03 s, and `kenning --help` needs none.
    """
    parser = CommandParser(
        prog="kenning", description="Find things on your own computer by meaning. Nothing leaves the machine."
    )
    parser.add_argument("--version", action="version", version=f"kenning {engine.__version__}")
    # No option before the command takes a value, so the first word that is no option is its name.
    name = next((word for word in asked if not word.startswith("-")), "") if asked is not None else None

    def made(**how: Any) -> CommandParser | _Unasked:
        return CommandParser(**how) if name in (None, how["prog"].rpartition(" ")[2]) else _Unasked()

    kind: Any = made  # argparse calls it for each command, and wants no class
    return parser, parser.add_subparsers(required=True, metavar="COMMAND", parser_class=kind)


def add_command(
    commands: Any, name: str, run: Callable[..., int], help_text: str, *, inner: bool = False
) -> CommandParser:
    """Add a command with the common options; an ``inner`` one belongs to a command that has them, too."""
    command: CommandParser = commands.add_parser(name, help=help_text, description=help_text)
    if isinstance(command, _Unasked):
        return command
    command.set_defaults(run=run)
    folder = paths.default_library_dir()
    # The defaults of an inner one would take the place of what stands before it: libraries --json list
    off: bool | str = argparse.SUPPRESS if inner else False
    command.add_argument(
        "--library",
        type=library_place,
        default=argparse.SUPPRESS if inner else folder,
        metavar="DIR",
        help="the library's folder, its name in `kenning libraries`, or a published one's address, s3://… "
        f"(default: {paths.display_path(folder)}, or KENNING_LIBRARY)".replace("%", "%%"),
    )
    command.add_argument("--json", action="store_true", default=off, help="print JSON on standard output")
    command.add_argument(
        "--verbose", action="store_true", default=off, help="write what happens to standard error and the log"
    )
    return command


def run(make_parser: Callable[[Sequence[str]], CommandParser], arguments: Sequence[str] | None = None) -> int:
    """Run one command; return the exit status. What it said is written by then, or nobody wants it.

    Args:
        make_parser: makes one that knows the command that the arguments name.
        arguments: what was typed; by default what the process was started with.
    """
    arguments = sys.argv[1:] if arguments is None else arguments
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # file names need not be UTF-8
    as_json = "--json" in [*arguments, "--"][: [*arguments, "--"].index("--")]
    try:
        return _written(_run(make_parser, arguments, as_json=as_json))
    except WrongUsage as end:
        _tell_json("usage", end.message, as_json=as_json)
        raise SystemExit(_written(0) or end.code) from None
    except SystemExit as end:  # of the parser: help, or wrong usage
        status = _written(0)
        raise SystemExit(status) if status else end from None


def _run(make_parser: Callable[[Sequence[str]], CommandParser], arguments: Sequence[str], *, as_json: bool) -> int:
    options = make_parser(arguments).parse_args(arguments)
    remove_traces()
    light_imports.own_process()
    log.start("command-line", verbose=options.verbose)
    logger.debug("command: %s", options)
    try:
        status: int | Failure = attempt(lambda: options.run(options), but=(EngineError, Cancelled, BrokenPipeError))
    except EngineError as error:
        log.trouble(logger, "a command ended", error)
        print(f"kenning: {paths.printed(str(error))}", file=sys.stderr)
        _tell_json(code_of(error), str(error), as_json=as_json)
        return error.exit_status
    except (Cancelled, KeyboardInterrupt):
        print(f"kenning: {INTERRUPTED}", file=sys.stderr)
        _tell_json("interrupted", INTERRUPTED, as_json=as_json)
        return 130
    except BrokenPipeError:
        _drop_output()
        return 0
    if not isinstance(status, Failure):
        return status
    if _is_of_output(status.error):
        return _tell_unwritten(status.error)
    return _tell_bug(status.error, as_json=as_json)


def code_of(error: EngineError) -> str:
    """Return what programs know an error by: ``store_missing`` is the code of a StoreMissingError.

    Where such an error can have several reasons its ``kind`` follows: ``download_offline``.
    """
    name = re.sub(r"(?<!^)(?=[A-Z])", "_", type(error).__name__.removesuffix("Error")).lower()
    kind = getattr(error, "kind", "")
    return f"{name}_{kind}" if kind else name


def _tell_json(code: str, message: str, *, as_json: bool) -> None:
    """Print an error for programs, as the last line of standard output."""
    if as_json:
        print(json.dumps({"error": {"code": code, "message": message}}))


def _written(status: int) -> int:
    """Return the exit status, once what waits to be written is; else Python tries at its end, and ends with 120."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:  # who reads has seen enough
        _drop_output()
    except OSError as error:
        return _tell_unwritten(error)
    return status


def _is_of_output(error: Exception) -> bool:
    """Return whether an error is of the system, and came where a command printed."""
    if not isinstance(error, OSError) or error.filename is not None:
        return False
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return trace is not None and trace.tb_frame.f_globals.get("__name__", "").startswith("engine.cli")


def _tell_unwritten(error: Exception) -> int:
    """Say that the output cannot be written; return the exit status."""
    _drop_output()
    reason = error.strerror if isinstance(error, OSError) else error
    print(f"kenning: The output cannot be written: {reason}.", file=sys.stderr)
    return 3


def _drop_output() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _tell_bug(error: Exception, *, as_json: bool) -> int:
    """End in a line, and in a trace for the report; return the exit status."""
    log.trouble(logger, "unexpected error", error)
    if os.environ.get("KENNING_DEBUG"):
        raise error
    told = f"kenning doctor tells what to report, and {log.path_of('command-line')} where it happened."
    print(f"kenning: unexpected error: {error!r}; {told}", file=sys.stderr)
    _tell_json("unexpected", f"Unexpected error: {error!r}; {told}", as_json=as_json)
    return 3
