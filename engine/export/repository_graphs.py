"""Which of a repository's ONNX files suits this processor? By their names, as exporters of 2024 to 2026 give them.

Sentence-transformers names what a graph was quantised for (``model_qint8_avx512_vnni.onnx``), transformers.js how
(``model_quantized.onnx``, ``model_fp16.onnx``); both keep them in ``onnx/``, with weights of more than 2 GB in a file
beside the graph. The full precision is taken along where there is one: what was quantised is compared with it.
"""

from __future__ import annotations

import platform
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from engine.encoders.instructions import read_instructions

# The name of a graph, and what stands behind "model": its precision.
_GRAPH = re.compile(r"(?:onnx/)?model(?:[_-]([A-Za-z0-9_]+))?\.onnx")
_BESIDE = re.compile(r"(?:_data|\.data)(?:_[0-9]+)?")
_FULL, _HALF = "", "fp16"
_PLAIN_8_BITS = ("quantized", "int8", "uint8")
# Products of signed 8-bit numbers overflow on processors without VNNI; unsigned ones of "avx2" do not.
_BY_PROCESSOR = {
    "vnni": ("qint8_avx512_vnni", "qint8_avx512", "quint8_avx2", *_PLAIN_8_BITS),
    "avx512": ("qint8_avx512", "quint8_avx2", *_PLAIN_8_BITS),
    "x86": ("quint8_avx2", *_PLAIN_8_BITS),
    "arm": ("qint8_arm64", *_PLAIN_8_BITS),
}


@dataclass(frozen=True, slots=True)
class ChosenGraphs:
    """Paths of the graph to run, and of the one to compare it with (empty: there is none)."""

    run: str
    compared: str = ""

    @property
    def paths(self) -> tuple[str, ...]:
        """Return both, each once."""
        return tuple(dict.fromkeys(path for path in (self.run, self.compared) if path))


def processor_kind(machine: str = "", flags: str | None = None) -> str:
    """Return which 8-bit graphs this processor is good at: "vnni", "avx512", "x86" or "arm".

    Args:
        machine: as ``platform.machine`` says; by default this one's.
        flags: of ``/proc/cpuinfo``; by default this machine's. Where nothing tells, the plainest is assumed.
    """
    machine = (machine or platform.machine()).lower()
    if machine.startswith(("arm", "aarch")):
        return "arm"
    words = read_instructions() if flags is None else frozenset(flags.split())
    if words & {"avx512_vnni", "avx_vnni"}:
        return "vnni" if "avx512_vnni" in words else "x86"
    return "avx512" if "avx512f" in words else "x86"


def choose_graphs(paths: Iterable[str], kind: str = "") -> ChosenGraphs | None:
    """Return the graphs of a repository to take, or None where it publishes none that can be told apart.

    Args:
        paths: of all its files.
        kind: of the processor; by default this one's.
    """
    found: dict[str, str] = {}
    for path in sorted(paths, key=lambda one: (not one.startswith("onnx/"), one)):
        if match := _GRAPH.fullmatch(path):
            found.setdefault((match[1] or _FULL).lower(), path)
    small = next((name for name in _BY_PROCESSOR[kind or processor_kind()] if name in found), None)
    if small is not None:
        return ChosenGraphs(found[small], found.get(_FULL, found.get(_HALF, "")))
    if _FULL in found:
        return ChosenGraphs(found[_FULL], found.get(_HALF, ""))
    return ChosenGraphs(found[_HALF]) if _HALF in found else None


def beside(graph: str, paths: Iterable[str]) -> Sequence[str]:
    """Return the files with weights that belong to a graph."""
    return [path for path in paths if path.startswith(graph) and _BESIDE.fullmatch(path[len(graph) :])]
