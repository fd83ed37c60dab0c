"""The commands about rerankers: what is at hand, how long it takes here, and which one settles a library's lists."""

from __future__ import annotations

import argparse
import dataclasses
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine import paths
from engine.cli.encoders import accept_licence
from engine.cli.terminal import print_result, read_settings
from engine.settings import OFF, save_settings

if TYPE_CHECKING:
    from engine.encoders.reranker import RerankerManifest
    from engine.search.rerank_scale import RerankerMeasure

Make = Callable[..., argparse.ArgumentParser]


def add_rerankers(commands: Any, command: Make) -> None:
    """Add ``kenning rerankers`` and its actions; ``command`` makes a parser with the common options."""
    rerankers = commands.add_parser("rerankers", help="list, add, export, check, use or remove a reranker")
    actions = rerankers.add_subparsers(required=True, metavar="ACTION")
    command(actions, "list", _list, "rerankers at hand, and how long each takes here")
    add = command(actions, "add", _add, "install a reranker from a folder, or one whose ONNX files are published")
    add.add_argument("what", metavar="FOLDER|NAME", help="a folder, exported or with weights, or a name of the hub")
    add.add_argument("--name", default="", help="its name; by default the folder's own")
    add.add_argument("--accept-licence", metavar="ID", help="accept this licence of what is downloaded, without asking")
    export = command(actions, "export", _export, 'export a cross-encoder to ONNX (needs the extra "export")')
    export.add_argument("source", type=Path, metavar="FOLDER")
    export.add_argument("--out", type=Path, required=True, metavar="DIR")
    export.add_argument("--name", default="")
    export.add_argument("--precision", choices=("int8", "float32"), default="")
    command(actions, "check", _check, "measure a reranker on this machine: time and scale").add_argument("name")
    use = command(actions, "use", _use, "let a reranker settle this library's lists; off for none")
    use.add_argument("name", help='a name, a folder, "off", or "default" for what the settings say')
    use.add_argument("--default", action="store_true", help="in the settings: for every library without its own")
    command(actions, "remove", _remove, "remove an installed reranker").add_argument("name")


def _list(options: argparse.Namespace) -> int:
    from engine.encoders.reranker import list_rerankers
    from engine.library import Library
    from engine.search.rerank_scale import read_measure

    shapes, lines = [], []
    for manifest in list_rerankers():
        known = read_measure(manifest)
        shapes.append(_shape(manifest, known))
        lines.append(f"{manifest.name:40} {manifest.size_bytes / 1e6:6.0f} MB  {manifest.license:12} {_told(known)}")
    chosen = read_settings().reranker
    if (options.library / "library.json").exists():
        with Library.open(options.library, settings=read_settings()) as library:
            chosen = library.reranker
    lines.append(f"this library's lists are settled by: {chosen}")
    print_result(options, {"rerankers": shapes, "used": chosen}, "\n".join(lines))
    return 0


def _shape(manifest: RerankerManifest, known: RerankerMeasure | None) -> dict[str, Any]:
    return {
        "name": manifest.name,
        "title": manifest.title,
        "license": manifest.license,
        "languages": list(manifest.languages),
        "size_bytes": manifest.size_bytes,
        "ms": known.ms if known is not None else None,
        "told": known.told if known is not None else None,
        "by_itself": known.is_quick if known is not None else None,
    }


def _told(known: RerankerMeasure | None) -> str:
    """Say how long a reranker takes here, and what follows from it."""
    from engine.search.rerank_scale import MOST_MS, READ

    if known is None:
        return "not measured yet: kenning rerankers check NAME"
    by_itself = "settles lists by itself" if known.is_quick else f"off unless asked for (above {MOST_MS:.0f} ms)"
    return f"{known.ms:.0f} ms for {READ} passages here: {by_itself}; {100 * known.told:.0f} % of answers told"


def _add(options: argparse.Namespace) -> int:
    from engine.model_hub.download import is_of_hub
    from engine.model_hub.rerankers import add_published, add_reranker

    if is_of_hub(options.what):
        options.progress = False
        accept_licence(options)
        manifest = add_published(options.what, log=_say)
    else:
        manifest = add_reranker(Path(options.what), name=options.name, log=_say)
    known = _measured(manifest)
    told = f"{_told(known)}; use it: kenning rerankers use {manifest.name}"
    text = f"installed {manifest.name} ({manifest.license}); {told}"
    print_result(options, _shape(manifest, known), text)
    return 0


def _measured(manifest: RerankerManifest) -> RerankerMeasure:
    from engine.encoders.reranker import Reranker
    from engine.search.rerank_scale import measure

    _say("measuring on this machine …")
    settings = read_settings()
    reranker = Reranker.load(manifest, threads=settings.index_threads, device=settings.device)
    try:
        return measure(reranker)
    finally:
        reranker.close()


def _export(options: argparse.Namespace) -> int:
    from engine.export.reranker import export_reranker

    made = export_reranker(options.source, options.out, name=options.name, precision=options.precision, log=_say)
    print_result(options, {"folder": str(made)}, f"exported to {made}")
    return 0


def _check(options: argparse.Namespace) -> int:
    from engine.encoders.reranker import find_reranker, verify_reranker_files

    manifest = find_reranker(options.name)
    verify_reranker_files(manifest)
    known = _measured(manifest)
    print_result(options, _shape(manifest, known), f"{manifest.name}: {_told(known)}")
    return 0


def _use(options: argparse.Namespace) -> int:
    from engine.encoders.reranker import find_reranker
    from engine.library import Library
    from engine.search.rerank_scale import read_measure

    name = None if options.name == "default" else options.name
    known, by = None, name or read_settings().reranker
    if by != OFF:
        manifest = find_reranker(by)
        known, by = read_measure(manifest) or _measured(manifest), manifest.reference
    if options.default:
        save_settings(dataclasses.replace(read_settings(), reranker=by), paths.config_dir())
    else:
        with Library.open(options.library, settings=read_settings()) as library:
            library.use_reranker(None if name is None else by)
    whose = "lists of every library without its own" if options.default else f"lists of {options.library}"
    text = f"{whose} stay as they are found" if by == OFF else f"{whose} are settled by {by}; {_told(known)}"
    print_result(options, {"reranker": by, "default": options.default}, text)
    return 0


def _remove(options: argparse.Namespace) -> int:
    from engine.model_hub.rerankers import remove_reranker

    remove_reranker(options.name)
    settings = read_settings()
    if settings.reranker == options.name:
        save_settings(dataclasses.replace(settings, reranker=OFF), paths.config_dir())
    print_result(options, {"removed": options.name}, f"removed {options.name}")
    return 0


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")
