"""What should a bug report contain? Versions, devices, the encoder's self-test, and paths."""

from __future__ import annotations

import importlib.metadata
import json
import os
import platform
import shutil
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psutil

import engine
from engine import log, paths, privacy
from engine.bucket.address import is_address
from engine.encoders.instructions import read_instructions
from engine.errors import EngineError
from engine.library import Library
from engine.session_bus import BusError, SessionBus, shortcuts_version

if TYPE_CHECKING:
    from engine.settings import Settings

_PACKAGES = (
    *("onnxruntime-gpu", "onnxruntime", "lancedb", "pyarrow", "tokenizers", "PyStemmer", "pypdf", "pypdfium2"),
    *("openvino", "rapidocr", "PySide6", "numpy"),
)

_LINES = 200  # of each log


def examine(library: Path, settings: Settings) -> dict[str, Any]:
    """Return findings by topic; ``ok`` is False where the encoder or the library cannot be used."""
    versions = {name: _version(name) for name in _PACKAGES}
    encoder = _encoder(settings)
    shelf = _library(library, settings)
    problems = [topic["error"] for topic in (encoder, shelf) if "error" in topic] + privacy.problems()
    if versions["onnxruntime"] and versions["onnxruntime-gpu"]:
        problems.append("onnxruntime and onnxruntime-gpu overwrite each other: uninstall both, install one")
    return {
        "ok": not problems,
        "problems": problems,
        "kenning": engine.__version__,
        "python": sys.version.split()[0],
        "platform": platform.platform(),
        "machine": {
            "cores": os.cpu_count(),
            "memory_gb": round(psutil.virtual_memory().total / 2**30, 1),
            "instructions": _instructions(),
        },
        "versions": {name: found for name, found in versions.items() if found},
        "encoder": encoder,
        "library": shelf,
        "search_bar_key": _key_way(),
        "reporting": "may be on" if privacy.problems() else "off",
        "paths": {
            "data": str(paths.data_dir()),
            "settings": str(paths.config_dir()),
            "assets": str(paths.assets_dir()),
            "logs": str(paths.log_dir()),
        },
    }


def report_text(library: Path, settings: Settings) -> str:
    """Return what a report needs as text: the findings and the last of the logs, the home folder's name left out."""
    findings = json.dumps(examine(library, settings), indent=2, ensure_ascii=False)
    text = f"{findings}\n\n{log.newest_lines(_LINES)}"
    home = str(Path.home())
    return text.replace(home, "~") if len(home) > 1 else text


def _key_way() -> str:
    """Return who can give the search bar a key in this session."""
    try:
        bus = SessionBus()
        try:
            return f"the desktop's portal, version {shortcuts_version(bus)}"
        finally:
            bus.release()
    except BusError:
        here = os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY") and sys.platform == "linux"
        by_x11 = "the X server, with the extra x11" + ("" if _version("xcffib") else ", which is not installed")
        return by_x11 if here else "nobody: bind kenning-desktop --bar by hand"


def _version(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return ""


def _instructions() -> list[str]:
    """Return the processor's instruction sets that decide how fast 8-bit graphs run (Linux only)."""
    known = read_instructions()
    return [name for name in ("avx2", "avx_vnni", "avx512f", "avx512_vnni", "amx_int8") if name in known]


def _encoder(settings: Settings) -> dict[str, Any]:
    """Embed three texts: two that mean the same must lie closer than the third."""
    from engine.encoders import Encoder, find_encoder, verify_files

    try:
        manifest = find_encoder(settings.encoder)
        verify_files(manifest)
        start = time.perf_counter()
        encoder = Encoder.load(manifest, threads=settings.index_threads, device=settings.device)
        loaded = time.perf_counter() - start
        vectors = encoder.embed(["The cat sleeps.", "A kitten is napping.", "Interest rates rose."])
        close, far = float(vectors[0] @ vectors[1]), float(vectors[0] @ vectors[2])
    except EngineError as error:
        return {"error": str(error)}
    if close <= far:
        return {"error": f"the encoder's self-test failed: {close:.3f} is not above {far:.3f}"}
    device = encoder.settle()
    return {
        "name": manifest.name,
        "folder": str(manifest.folder),
        "device": device.name,
        "why_not_better": device.reason,
        "seconds_to_load": round(loaded, 3),
        "self_test": f"passed ({close:.3f} > {far:.3f})",
    }


def _library(folder: Path, settings: Settings) -> dict[str, Any]:
    if not is_address(folder) and not folder.exists():
        return {"folder": str(folder), "state": "not made yet"}
    try:
        with Library.open(folder, settings=settings) as library:
            status = library.status()
    except EngineError as error:
        return {"folder": str(folder), "error": str(error)}
    return {
        "folder": str(folder),
        "state": "opens",
        "documents": status.documents,
        "chunks": status.chunks,
        "bytes": status.bytes_["total"],
        "free_bytes": shutil.disk_usage(folder).free,
    }
