"""The commands about encoders: what is at hand, what could be, and how one gets here.

With ``--progress``, ``encoders add`` speaks JSON lines on standard output, for the window; the word
``cancel`` on standard input, or its end, stops it. "event" is one of:

    step       {"step": "downloading" | "exporting" | "installing"}
    transfer   {"bytes_done", "bytes_total", "bytes_per_second", "seconds_left", "path"}
    line       {"text"}, from the exporter
    finished   {"name"}
    cancelled  {}; a download is kept
    error      {"kind", "message", "exit"}
"""

from __future__ import annotations

import _thread
import argparse
import dataclasses
import json
import signal
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine import paths
from engine.cli.terminal import change_line, flat, positive_number, print_result, read_settings, trial_text
from engine.errors import Cancelled, EngineError, InputError
from engine.progress import CancelToken
from engine.settings import Settings, save_settings
from engine.third_party import Failure, attempt

if TYPE_CHECKING:
    from engine.encoders.manifest import Manifest
    from engine.model_hub.catalogue import CatalogueEntry
    from engine.model_hub.download import Transfer
    from engine.model_hub.install import DownloadOffer
    from engine.model_hub.recommend import ComputerFacts

Make = Callable[..., argparse.ArgumentParser]


def add_actions(actions: Any, command: Make) -> None:
    """Add the actions of ``kenning encoders`` to its parser; ``command`` makes one with the common options."""
    command(actions, "list", _list, "encoders at hand")
    command(actions, "catalogue", _catalogue, "encoders that are known, with licence, size and published figures")
    recommend = command(
        actions, "recommend", _recommend, "which encoders suit your languages and this computer, best first"
    )
    recommend.add_argument(
        "--lang", action="append", metavar="CODE", help="of your files (default: the library's); repeatable"
    )
    command(actions, "show", _show, "everything known about an encoder").add_argument("name")
    add = command(actions, "add", _add, "install an encoder, from the catalogue or from a folder")
    add.add_argument("what", metavar="NAME|FOLDER", help="a name of the catalogue, or a folder with encoder or weights")
    add.add_argument("--accept-licence", metavar="ID", help="accept this licence, such as Apache-2.0, without asking")
    add.add_argument("--progress", action="store_true", help="print progress as JSON lines; the window uses it")
    remove = command(actions, "remove", _remove, "remove an installed encoder, or what was downloaded of one")
    remove.add_argument("name")
    remove.add_argument("--force", action="store_true", help="even where the library uses it")
    use = command(actions, "use", _use, "use an encoder, for new libraries and for this one: it is read anew with it")
    use.add_argument("name")
    use.add_argument("--only-new", action="store_true", help="for new libraries alone; this one stays as it is")
    use.add_argument("--background", action="store_true", help="do not wait; `kenning status` says how far it is")
    trial = command(actions, "try", _try, "try another encoder on some of the library's passages; nothing is changed")
    trial.add_argument("name")
    trial.add_argument("--passages", type=positive_number, default=400, metavar="N", help="how many are drawn")
    command(actions, "keep", _keep, "give up a change of encoder, or what `status` offers; the library stays as it is")


def _list(options: argparse.Namespace) -> int:
    from engine.encoders import list_encoders
    from engine.model_hub.install import size_bytes

    found: list[dict[str, Any]] = [
        {
            "name": manifest.name,
            "title": manifest.title,
            "license": manifest.license,
            "dims": manifest.full_dims,
            "max_tokens": manifest.read_tokens,
            "size_bytes": size_bytes(manifest),
        }
        for manifest in list_encoders()
    ]
    lines = []
    for e in found:
        size = f"{e['size_bytes'] / 1e6:6.0f} MB"
        lines.append(f"{e['name']:40} {e['dims']:5} dims  {e['max_tokens']:6} tokens  {size}  {e['license']}")
    print_result(options, {"encoders": found}, "\n".join(lines))
    return 0


def _catalogue(options: argparse.Namespace) -> int:
    from engine.model_hub.catalogue import read_catalogue

    entries = read_catalogue()
    here = _installed_names()
    shape = {"encoders": [{**dataclasses.asdict(entry), "installed": entry.name in here} for entry in entries]}
    print_result(options, shape, "\n".join(_entry_line(entry, entry.name in here) for entry in entries))
    return 0


def _recommend(options: argparse.Namespace) -> int:
    from engine.model_hub.recommend import recommend

    languages = options.lang or _languages(options.library)
    computer = _computer()
    found, here = recommend(languages, computer), _installed_names()
    shape = [
        {
            "name": one.entry.name,
            "title": one.entry.title,
            "installed": one.entry.name in here,
            "figure": dataclasses.asdict(one.figure),
            "minutes_10000_passages": round(one.minutes, 1),
            "memory_bytes": one.memory_bytes,
        }
        for one in found
    ]
    facts = {"languages": list(languages), **dataclasses.asdict(computer)}
    lines = [
        f"for {', '.join(languages) or 'en'}, with {computer.memory_bytes / 1e9:.0f} GB of memory and "
        f"{computer.tokens_per_second:,.0f} tokens a second ({computer.encoder}); 10,000 passages take:"
    ]
    for one in found:
        state = "installed" if one.entry.name in here else f"kenning encoders add {one.entry.name}"
        lines.append(
            f"{one.entry.name:38} {one.figure.score:5g} {one.figure.set}  {max(1.0, one.minutes):4.0f} min  "
            f"{one.memory_bytes / 1e6:5.0f} MB  {state}"
        )
    print_result(options, {**facts, "recommended": shape}, "\n".join(lines))
    return 0


def _languages(folder: Path) -> list[str]:
    """Return the languages of a library's documents, and the user's own."""
    from engine.encoders.choice import frequent, user_languages
    from engine.library import Library

    found: dict[str, int] = {}
    try:
        with Library.open(folder) as library:
            found = library.store.ledger.languages()
    except EngineError:
        pass  # there is none yet
    return list(dict.fromkeys([*frequent(found), *user_languages()]))


def _computer() -> ComputerFacts:
    """Look at the memory, and let the bundled encoder read for a second."""
    import psutil

    from engine.encoders import DEFAULT, Encoder, find_encoder
    from engine.encoders.speed import tokens_per_second
    from engine.model_hub.recommend import ComputerFacts

    encoder = Encoder.load(find_encoder(DEFAULT), threads=read_settings().index_threads, device="cpu")
    try:
        speed = tokens_per_second(encoder)
    finally:
        encoder.close()
    return ComputerFacts(psutil.virtual_memory().total, speed)


def _entry_line(entry: CatalogueEntry, installed: bool) -> str:
    from engine.model_hub.catalogue import best_figure

    figure = best_figure(entry)
    size = f"{entry.weights_bytes / 1e6:5.0f} MB" if entry.weights_bytes else "   ?   "
    context = f"{entry.native_tokens:6,}" if entry.native_tokens else "   any"
    measured = f"{figure.score:5g} {figure.set}" if figure else "  -   no figure published"
    state = (
        "installed"
        if installed
        else {"export": "", "onnx": "as published", "not yet": "not yet"}.get(entry.status, entry.status)
    )
    return (
        f"{entry.name:38} {entry.full_dims:5} dims {context} tokens {size}  {entry.license or 'no licence':10} "
        f"{measured:48} {entry.languages:40} {state}"
    ).rstrip()


def _installed_names() -> set[str]:
    from engine.encoders import list_encoders

    return {manifest.name for manifest in list_encoders()}


def _show(options: argparse.Namespace) -> int:
    from engine.encoders import find_encoder
    from engine.errors import ModelMissingError
    from engine.model_hub.catalogue import fact_lines, find_entry

    entry = find_entry(options.name)
    published = [f"{fact:14}{text}" for fact, text in fact_lines(entry)] if entry else []
    try:
        raw = find_encoder(entry.name if entry else options.name).raw
    except ModelMissingError:
        if entry is None:
            raise
        print_result(options, dataclasses.asdict(entry), "\n".join(published))
        return 0
    parts = ["installed:", *(f"  {line}" for line in flat(raw))]
    parts += ["published:", *(f"  {line}" for line in published)] if published else []
    print_result(options, raw, "\n".join(parts))
    return 0


def _add(options: argparse.Namespace) -> int:
    if options.progress:
        return _Reporter().run(options)
    token = CancelToken()
    accept_licence(options)
    manifest = _install(options.what, token, _Console())
    print_result(options, {"name": manifest.name}, f"installed {manifest.name} ({manifest.license})")
    return 0


def _install(what: str, cancel: CancelToken, told: _Console | _Reporter) -> Manifest:
    from engine.model_hub.install import InstallObservers, add_encoder

    manifest = add_encoder(what, observers=InstallObservers(told.transfer, told.line, told.step), cancel=cancel)
    if not Path(what).expanduser().is_dir():  # it took a while in any case; a library waits for nothing then
        told.line("measuring what its cosines mean")
        _calibrate(manifest)
    return manifest


def _calibrate(manifest: Manifest) -> None:
    """Find out what an encoder's cosines mean, which its first library would wait for; one that fails has no scale."""
    from engine.encoders import Encoder
    from engine.search.confidence_scale import ensure_calibration

    encoder = Encoder.load(manifest, threads=read_settings().index_threads, device="cpu")
    try:
        ensure_calibration(encoder)
    finally:
        encoder.close()


def accept_licence(options: argparse.Namespace) -> None:
    """Show the licence of what would be downloaded, and go on only where it is accepted.

    Raises:
        InputError: it was not accepted, or another one was.
        Cancelled: the user said no.
    """
    from engine.model_hub.install import read_offer

    if Path(options.what).expanduser().is_dir():
        return  # nothing is downloaded; the manifest names the licence
    offer = read_offer(options.what)
    if options.accept_licence is not None:
        if options.accept_licence.lower() != offer.license.lower():
            raise InputError(f"{offer.title} is given under {offer.license}, not {options.accept_licence!r}.")
        return
    if options.progress or not sys.stdin.isatty():
        raise InputError(
            f"{offer.title} is given under {offer.license}: read {offer.license_url}, and run this again with "
            f"--accept-licence {offer.license}"
        )
    print(_offer_text(offer), file=sys.stderr)
    print("Accept the licence and download? (y/N) ", end="", file=sys.stderr, flush=True)
    if input().strip().lower() not in ("y", "yes"):
        raise Cancelled


def _offer_text(offer: DownloadOffer) -> str:
    size = f"about {offer.size_bytes / 1e6:,.0f} MB" if offer.size_bytes else "size not published"
    return f"{offer.title} by {offer.authors}\n  {offer.page}\n  licence {offer.license}: {offer.license_url}\n  {size}"


def _remove(options: argparse.Namespace) -> int:
    from engine.model_hub.install import remove_encoder

    if not options.force and _library_uses(options.library, options.name):
        raise InputError(
            f"The library {options.library} was made with {options.name} and could not be searched without it; "
            "--force removes it all the same."
        )
    remove_encoder(options.name)
    settings = read_settings()
    if settings.encoder == options.name:
        save_settings(dataclasses.replace(settings, encoder=Settings().encoder), paths.config_dir())
    print_result(options, {"removed": options.name}, f"removed {options.name}")
    return 0


def _library_uses(folder: Path, name: str) -> bool:
    from engine.library import Library

    try:
        with Library.open(folder) as library:
            status = library.status()
            return name in (status.encoder.name, status.change.encoder if status.change else "")
    except EngineError:
        return False


def _use(options: argparse.Namespace) -> int:
    from engine.encoders import find_encoder

    manifest = find_encoder(options.name)
    save_settings(dataclasses.replace(read_settings(), encoder=manifest.reference), paths.config_dir())
    changed = not options.only_new and _change(options, manifest)
    text = f"new libraries will use {manifest.name}"
    if changed:
        begun = "is being read anew; `kenning status` says how far it is"
        text += f"; {options.library} {begun if options.background else 'reads with it now'}"
    print_result(options, {"encoder": manifest.name, "library_changed": changed}, text)
    return 0


def _change(options: argparse.Namespace, manifest: Manifest) -> bool:
    """Bring the library to the encoder, where there is one; return whether it has, or will have, another than before.

    Raises:
        Cancelled: stopped with Ctrl-C; what was read is kept.
    """
    from engine.errors import StoreMissingError
    from engine.library import Library

    token = CancelToken()
    previous = signal.signal(signal.SIGINT, lambda *_: token.cancel())
    try:
        with Library.open(options.library, settings=read_settings()) as library:
            ledger = library.store.ledger  # not the status, which needs the present encoder: that one may be gone
            is_other = bool(ledger.meta("encoder_fingerprint") != manifest.fingerprint)
            chunks = sum(count for _, count, _ in ledger.counts().values())
            if is_other and chunks:
                say = f"reading {chunks:,} passages anew with {manifest.title}; searches are answered as before"
                print(say, file=sys.stderr)
            if options.background and chunks:
                if is_other:
                    _start_in_background(options.library, manifest.reference)
                return is_other
            return library.use_encoder(manifest.reference, on_progress=change_line(), cancel=token)
    except StoreMissingError:
        return False
    except Cancelled:
        print(
            f"\nstopped; what was read is kept. Go on: kenning encoders use {manifest.name}; "
            "give up: kenning encoders keep",
            file=sys.stderr,
        )
        raise
    finally:
        signal.signal(signal.SIGINT, previous)


def _start_in_background(library: Path, encoder: str) -> None:
    import subprocess

    from engine.cli.protocol import Operation, Request

    command = [sys.executable, "-P", "-m", "engine.cli.indexing_process"]
    if getattr(sys, "frozen", False):
        command = [sys.executable, "--indexing-process"]
    request = Request(Operation("change", encoder=encoder), survive=True)
    process = subprocess.Popen(
        [*command, "--library", str(library)],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    assert process.stdin is not None
    process.stdin.write(request.line())
    process.stdin.close()


def _try(options: argparse.Namespace) -> int:
    from engine.evaluate.try_encoder import try_encoder
    from engine.library import Library

    with Library.open(options.library, settings=read_settings()) as library:
        trial = try_encoder(library, options.name, passages=options.passages)
    print_result(options, dataclasses.asdict(trial), trial_text(trial))
    return 0


def _keep(options: argparse.Namespace) -> int:
    from engine.library import Library

    with Library.open(options.library, settings=read_settings()) as library:
        given_up = library.keep_encoder()
        name = library.store.ledger.meta("encoder")
        library.dismiss_offer()
    text = f"the change is given up; the library stays with {name}" if given_up else f"the library stays with {name}"
    print_result(options, {"given_up": given_up}, text)
    return 0


class _Console:
    """Tells a person how far adding is, on standard error."""

    def step(self, step: str) -> None:
        print(f"{step} …", file=sys.stderr)

    def line(self, text: str) -> None:
        print(f"  {text}", file=sys.stderr)

    def transfer(self, now: Transfer) -> None:
        if not sys.stderr.isatty():
            return
        left = f", {now.seconds_left:.0f} s left" if now.seconds_left is not None else ""
        rate = f"{now.bytes_per_second / 1e6:.1f} MB/s"
        line = f"  {now.bytes_done / 1e6:,.0f} of {now.bytes_total / 1e6:,.0f} MB, {rate}{left}"
        end = "\n" if now.bytes_done == now.bytes_total else ""
        print(f"\r\033[K{line}", end=end, file=sys.stderr, flush=True)


class _Reporter:
    """Tells the window how far adding is, as JSON lines, and obeys the word ``cancel``."""

    def __init__(self) -> None:
        self._token = CancelToken()
        self._lock = threading.Lock()
        self._exporting = False

    def run(self, options: argparse.Namespace) -> int:
        threading.Thread(target=self._listen, name="cancel-listener", daemon=True).start()

        def install() -> Manifest:
            accept_licence(options)
            return _install(options.what, self._token, self)

        try:
            installed = attempt(install, but=(Cancelled, EngineError))
        except (Cancelled, KeyboardInterrupt):
            self._write(event="cancelled")
            return 130
        except EngineError as error:
            self._write(event="error", kind=type(error).__name__, message=str(error), exit=error.exit_status)
            return error.exit_status
        if isinstance(installed, Failure):  # the window must hear of a bug, whatever it is
            bug = installed.error
            message = f"Adding the encoder failed unexpectedly ({bug!r}); nothing was installed. Please report it."
            self._write(event="error", kind=type(bug).__name__, message=message, exit=3)
            return 3
        self._write(event="finished", name=installed.name)
        return 0

    def step(self, step: str) -> None:
        self._exporting = step == "exporting"
        self._write(event="step", step=step)

    def line(self, text: str) -> None:
        self._write(event="line", text=text)

    def transfer(self, now: Transfer) -> None:
        self._write(event="transfer", **dataclasses.asdict(now))

    def _listen(self) -> None:
        for line in sys.stdin:
            if line.strip() == "cancel":
                break
        self._token.cancel()
        while self._exporting:  # the exporter checks no token; an interrupt still clears its files away
            _thread.interrupt_main()
            time.sleep(1)

    def _write(self, **event: Any) -> None:
        with self._lock:
            try:
                print(json.dumps(event), flush=True)
            except (OSError, ValueError):  # nobody listens any more
                return
