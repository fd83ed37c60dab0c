"""The command line: parses, calls, prints. Everything it does is a call of ``Library`` or of an encoder.

Exit status: 0 done, 1 done but some files failed or nothing found, 2 wrong usage or bad input,
3 the library or encoder is damaged, missing or locked, 130 interrupted (everything committed is kept).
"""

from __future__ import annotations

import argparse
import dataclasses
import functools
import json
import signal
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import engine
from engine import paths
from engine.cli.dry_run import add_dry_run, dry_run
from engine.cli.encoders import add_actions
from engine.cli.libraries import add_libraries, add_tag, note_library
from engine.cli.library_map import add_map
from engine.cli.published import add_published
from engine.cli.rerankers import add_rerankers
from engine.cli.rules import add_rule_options, add_rules, apply_rules, joined, known_rules
from engine.cli.running import INTERRUPTED, CommandParser, new_parser, run
from engine.cli.running import add_command as _command
from engine.cli.search import MODES, add_finding
from engine.cli.serve import add_access
from engine.cli.service import add_service
from engine.cli.sizes import STORES, add_commands
from engine.cli.store import add_upkeep
from engine.cli.terminal import (
    choice_text,
    failure_text,
    flat,
    progress_line,
    report_text,
    status_text,
    whole_number,
)
from engine.cli.terminal import print_result as _print
from engine.cli.terminal import read_settings as _settings
from engine.cli.vectors import add_vectors
from engine.cli.waiting import add_waiting, behind_others
from engine.cli.watch import add_watch
from engine.errors import StoreMissingError
from engine.progress import CancelToken
from engine.wording import counted

if TYPE_CHECKING:
    from engine.library import Library
    from engine.reports.choice import EncoderChoice

# Files that did not fail and are not searched either, as the ledger calls them and as a person does.
_NOT_READ = {"skipped": "of a kind that is not read", "pending": "still wait to be read"}

_ENCODER_HELP = "the encoder of a new library (default: the one that reads the languages of its first files)"


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return the exit status."""
    return run(_parser, arguments)


# -- commands -------------------------------------------------------------------------------------


def _add(options: argparse.Namespace) -> int:
    if options.dry_run or options.exclude or options.only:
        return _add_with_rules(options)
    with _library(options, create=True) as library:
        if options.encoder:
            library.begin_with(options.encoder)
        known = {paths.display_path(source.path) for source in library.store.ledger.sources()}
        added = library.add(options.paths)
        inside = _sources_around(library, options.paths)
    lines = [
        f"{shown} was added before" if path in known else f"added {shown}; read it with: kenning index"
        for path, shown in ((path, paths.printed_path(path)) for path in added)
    ]
    lines += [f"{path} is part of {around}, which is read already; no file is read twice" for path, around in inside]
    _print(options, {"sources": added}, "\n".join(lines))
    return 0


def _add_with_rules(options: argparse.Namespace) -> int:
    """Add sources with rules of their own, or say what those would leave out."""
    from engine.documents.rules import SourceRules
    from engine.indexing.source_rules import check_rules  # imports the store

    check_rules(joined(SourceRules(), options))  # before anything is made
    with _dry_library(options) if options.dry_run else _library(options, create=True) as library:
        if options.encoder and not options.dry_run:
            library.begin_with(options.encoder)
        added = options.paths if options.dry_run else library.add(options.paths)
        found = [apply_rules(options, library, path, joined(known_rules(library, path), options)) for path in added]
    _print(options, {"sources": [shape for shape, _ in found]}, "\n".join(text for _, text in found))
    return 0


@contextmanager
def _dry_library(options: argparse.Namespace) -> Iterator[Library]:
    """Lend the library to look at; where there is none yet an empty one, which is gone afterwards."""
    with ExitStack() as held:
        try:
            library = _library(options)
        except StoreMissingError:
            folder = held.enter_context(TemporaryDirectory(prefix="kenning-"))
            library = engine.Library.open(Path(folder) / "library", create=True)
        yield held.enter_context(library)


def _remove(options: argparse.Namespace) -> int:
    with _library(options) as library:
        gone = behind_others(options, lambda: library.remove(options.paths))
        still = _sources_around(library, options.paths)
    done = f"forgot {counted(gone, 'document')}; the files on disk are untouched"
    inside = (f"what lies in {path} is found still, for it is part of {around}" for path, around in still)
    _print(options, {"documents": gone}, "\n".join([done, *inside]))
    return 0


def _sources_around(library: Library, given: Iterable[str | Path]) -> list[tuple[str, str]]:
    """Return those paths that lie in another source, each with that one, as they are printed."""
    sources = [Path(source.path) for source in library.store.ledger.sources()]
    found = []
    for path in (paths.real_path(one).resolve() for one in given):
        around = next((one for one in sources if one != path and path.is_relative_to(one)), None)
        if around is not None:
            found.append((paths.printed_path(path), paths.printed_path(around)))
    return found


def _index(options: argparse.Namespace) -> int:
    if options.dry_run:
        return dry_run(options)
    token = CancelToken()
    previous = signal.signal(signal.SIGINT, lambda *_: token.cancel())
    chosen: list[EncoderChoice] = []

    def tell(choice: EncoderChoice) -> None:
        chosen.append(choice)
        print(choice_text(choice), file=sys.stderr)

    try:
        with _library(options, create=True, rebuild=options.force) as library:
            if options.encoder:
                library.begin_with(options.encoder)
            run = functools.partial(
                library.index,
                options.paths,
                force=options.force,
                on_progress=progress_line(),
                on_choice=tell,
                cancel=token,
                ray=options.ray,
            )
            report = behind_others(options, run, token)
            sources = [source.path for source in library.store.ledger.sources()]
    finally:
        signal.signal(signal.SIGINT, previous)
        if sys.stderr.isatty():
            print(file=sys.stderr)
    away = (paths.printed_path(path) for path in sources if not Path(path).exists())
    gone = [f"  cannot be found now, its documents are kept: {path}" for path in away]
    from engine.cli.indexing_process import report_json

    told = {"encoder_chosen": dataclasses.asdict(chosen[0])} if chosen else {}
    _print(options, {**report_json(report), **told}, "\n".join([report_text(report), *gone]))
    if report.cancelled:  # as the report says; an error would be a second thing on standard output
        print(f"kenning: {INTERRUPTED}", file=sys.stderr)
        return 130
    return 1 if report.failed else 0


def _status(options: argparse.Namespace) -> int:
    with _library(options) as library:
        status = library.status()
    shape = dataclasses.asdict(status)
    shape["bytes"] = shape.pop("bytes_")
    _print(options, shape, status_text(status))
    return 0


def _failures(options: argparse.Namespace) -> int:
    with _library(options) as library:
        failures = library.failures()
        counts = {state: files for state, (files, _, _) in library.store.ledger.counts().items()}
    for failure in failures:
        if options.json:
            print(json.dumps(dataclasses.asdict(failure)))
        else:
            print(paths.printed(f"{paths.printed_path(failure.path)}\n    {failure_text(failure)}"))
    if not failures and not options.json:
        print(_no_failures(counts))
    return 0


def _no_failures(counts: dict[str, int]) -> str:
    """Return what became of the files where none failed: not every one was read for that."""
    if not any(counts.values()):
        return "no file was looked at yet; read some with: kenning index FOLDER"
    rest = [f"{counts[state]} {told}" for state, told in _NOT_READ.items() if counts.get(state)]
    return f"no file failed; {', '.join(rest)}" if rest else "every file was read"


def _embed(options: argparse.Namespace) -> int:
    from engine.encoders import Encoder, find_encoder
    from engine.encoders.matryoshka import truncate

    settings = _settings()
    manifest = find_encoder(options.encoder or settings.encoder)
    encoder = Encoder.load(manifest, device=settings.device, long_texts=options.long_texts)
    for line in _stdin_lines():
        vectors = encoder.embed([line], kind=options.kind)
        vectors = truncate(vectors, options.dims) if options.dims is not None else vectors
        print(json.dumps({"vector": [round(float(number), 6) for number in vectors[0]]}), flush=True)
    return 0


def _eval(options: argparse.Namespace) -> int:
    from engine.evaluate import evaluate

    encoder = options.encoder or _settings().encoder
    given = {"mode": options.mode, "dims": options.dims, "store": options.store, "encoder": encoder}
    result = evaluate(options.directory, **given)
    text = "\n".join(f"{name:16} {value}" for name, value in result.items())
    _print(options, result, text)
    return 0


def _doctor(options: argparse.Namespace) -> int:
    from engine.cli.doctor import examine

    findings = examine(options.library, _settings())
    _print(options, findings, "\n".join(flat(findings)))
    return 0 if findings["ok"] else 3


def _encoders_export(options: argparse.Namespace) -> int:
    from engine.evaluate import encoder_judge
    from engine.export.exporter import ExportOptions, export_encoder
    from engine.model_hub.download import download_source, is_of_hub

    wanted = ExportOptions(
        precisions=tuple(dict.fromkeys(options.precision or ())),
        layers=options.layers,
        trained_depths=options.trained_depths,
        rotation=options.rotation,
        judge=encoder_judge(options.judge) if options.judge else None,
    )
    say = functools.partial(print, file=sys.stderr)
    source = download_source(options.source, log=say) if is_of_hub(options.source) else options.source
    folder = export_encoder(source, options.out, name=options.name, options=wanted, log=say)
    _print(options, {"folder": str(folder)}, f"exported to {folder}")
    return 0


# -- what commands share --------------------------------------------------------------------------


def _library(options: argparse.Namespace, *, create: bool = False, rebuild: bool = False) -> Library:
    if create:
        from engine.library import check_paths

        check_paths(options.paths)  # what is misspelt makes no library
    opened = engine.Library.open(options.library, settings=_settings(), create=create, rebuild=rebuild)
    if create:
        note_library(options.library)
    return opened


def _stdin_lines() -> Iterator[str]:
    for line in sys.stdin.buffer:
        yield line.decode("utf-8", "replace").rstrip("\r\n")


# -- the parser -----------------------------------------------------------------------------------


def _parser(asked: Sequence[str] | None = None) -> CommandParser:
    parser, commands = new_parser(asked)
    _library_commands(commands)
    add_finding(commands, _command)
    _tool_commands(commands)
    _encoder_commands(commands)
    add_rerankers(commands, _command)
    add_map(commands, _command)
    add_tag(commands, _command)
    add_libraries(commands, _command)
    add_access(commands, _command)
    add_service(commands, _command)
    add_published(commands, _command)
    return parser


def _library_commands(commands: Any) -> None:
    add = _command(commands, "add", _add, "remember folders or files; no reading yet")
    add.add_argument("paths", nargs="+", metavar="PATH")
    add.add_argument("--encoder", metavar="NAME", help=_ENCODER_HELP)
    add_rule_options(add)
    add_rules(commands, _command)
    remove = _command(
        commands, "remove", _remove, "forget folders or files and their chunks; nothing on disk is touched"
    )
    remove.add_argument("paths", nargs="+", metavar="PATH")
    add_waiting(remove)
    index = _command(commands, "index", _index, "add, and bring up to date: only what changed is read")
    index.add_argument("paths", nargs="*", metavar="PATH")
    index.add_argument("--force", action="store_true", help="read every file again; rebuild damaged rows")
    index.add_argument("--encoder", metavar="NAME", help=_ENCODER_HELP)
    add_waiting(index)
    add_dry_run(index)
    index.add_argument(
        "--ray",
        metavar="ADDRESS",
        help="let a Ray cluster read and embed: HOST:PORT of its head node, or local for a Ray of our own on this "
        'computer (needs the extra "cluster")',
    )
    add_commands(commands, _command)
    add_watch(commands, _command)
    add_upkeep(commands, _command)
    add_vectors(commands, _command)
    _command(commands, "status", _status, "sources, counts, sizes on disk, encoder, failures, what is pending")
    _command(commands, "failures", _failures, "files that were not read whole: why, and what would help")


def _tool_commands(commands: Any) -> None:
    embed = _command(commands, "embed", _embed, 'turn lines of standard input into lines of {"vector": [...]}')
    embed.add_argument("--kind", choices=("query", "document"), default="document")
    embed.add_argument("--dims", type=whole_number, metavar="N", help="keep the leading dimensions only")
    embed.add_argument("--encoder", metavar="NAME", help="by name or folder (default: the one in the settings)")
    embed.add_argument(
        "--long-texts",
        default="",
        metavar="METHOD",
        help="how texts beyond the native context are read: none, windows, recurrent:128, grouped, interpolated, "
        "ntk or self-extend; +log scales attention (default: what the encoder's manifest says)",
    )
    judged = _command(commands, "eval", _eval, "measure search quality on a judged set in BEIR layout")
    judged.add_argument("directory", type=Path, metavar="DIR")
    judged.add_argument("--mode", choices=MODES, default="hybrid")
    judged.add_argument("--encoder", metavar="NAME", help="by name or folder (default: the one that is used)")
    judged.add_argument("--dims", type=whole_number, metavar="N", help="dimensions searched (default: the setting)")
    judged.add_argument("--store", choices=STORES, help="what is kept of each (default: the setting)")
    _command(commands, "doctor", _doctor, "versions, providers, encoder self-test, paths: paste it into a bug report")


def _encoder_commands(commands: Any) -> None:
    encoders = commands.add_parser("encoders", help="list, show, add, export, remove or use an encoder")
    actions = encoders.add_subparsers(required=True, metavar="ACTION")
    add_actions(actions, _command)
    export = _command(actions, "export", _encoders_export, 'export a text encoder to ONNX (needs the extra "export")')
    _add_export_options(export)


def _add_export_options(export: argparse.ArgumentParser) -> None:
    export.add_argument(
        "source",
        metavar="SOURCE",
        help="a local folder, an installed package that carries weights, or a name of the hub such as org/model",
    )
    export.add_argument("--out", type=Path, required=True, metavar="DIR")
    export.add_argument("--name", default="", help="name of the encoder; by default the source's own")
    export.add_argument(
        "--precision",
        action="append",
        choices=("int8", "float32", "float16"),
        help="may be given several times, the one to run first; by default int8 where it is close enough to float32",
    )
    export.add_argument(
        "--layers",
        type=_numbers,
        default=(),
        metavar="N,N…",
        help="export at these depths, too (encoders with 2D Matryoshka training)",
    )
    export.add_argument(
        "--trained-depths", action="store_true", help="the encoder was trained for its --layers, though no file says so"
    )
    export.add_argument(
        "--rotation", type=Path, metavar="FILE.npy", help="fold this orthogonal matrix into the encoder"
    )
    export.add_argument(
        "--judge",
        type=Path,
        action="append",
        metavar="DIR",
        help="measure every graph on this judged set in BEIR layout; may be given several times",
    )


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(whole_number(part) for part in text.split(","))


if __name__ == "__main__":
    sys.exit(main())
