"""Which machines may help? Those with this very Kenning and encoder, whose vectors are ours, and that see the files."""

from __future__ import annotations

import functools
import hashlib
import pickle
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from engine.encoders import Encoder, find_encoder
from engine.encoders.matryoshka import Vectors
from engine.errors import ClusterError, EngineError
from engine.third_party import translated
from engine.version import VERSION

# Short, long, and in other scripts: texts whose vectors tell two processors' arithmetic apart.
PROBE = (
    "A whale-road is the sea.",
    "Der Mietvertrag endet am 31. Dezember 2026; die Kaution beträgt 1.250,00 €.",
    "def area(radius: float) -> float: return math.pi * radius ** 2",
    "北京 and Αθήνα are far from Zürich. " * 12,
)
# The same encoder on another kind of processor gives .9999 and more; another graph or a broken kernel far less.
LEAST_COSINE = 0.999
_PROBE_S = 120.0


@dataclass(frozen=True, slots=True)
class MachineCheck:
    """What every machine is asked: about an encoder, and files with the size and date that they have here."""

    encoder: str
    layers: int
    files: tuple[tuple[Path, int, int], ...]
    folder: Path  # with this file in it, if it is ours
    token: str


@dataclass(frozen=True, slots=True)
class MachineReport:
    """What a machine says. ``problem`` is why it knows no vectors, ``unseen`` a file that it sees otherwise."""

    version: str
    build: str
    fingerprint: str = ""
    vectors: Vectors | None = None
    problem: str = ""
    unseen: Path | None = None
    sees_library: bool = False


def build() -> str:
    """Return a hash of this Kenning's own code: two of one version may differ."""
    root = Path(__file__).resolve().parents[1]
    code = hashlib.blake2b(digest_size=8)
    for path in sorted(root.rglob("*.py")):
        code.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return code.hexdigest()


def look(asked: bytes) -> bytes:
    """Answer a ``MachineCheck``; run on the machine that is asked."""
    wanted: MachineCheck = pickle.loads(asked)
    unseen = next((path for path, *facts in wanted.files if _facts(path) != facts), None)
    sees = (wanted.folder / wanted.token).is_file()
    try:
        manifest = find_encoder(wanted.encoder).at_depth(wanted.layers)
        encoder = Encoder.load(manifest, threads=1, device="cpu")
        vectors = encoder.embed(PROBE)
        encoder.close()
        report = MachineReport(VERSION, build(), manifest.fingerprint, vectors, unseen=unseen, sees_library=sees)
    except EngineError as error:
        report = MachineReport(VERSION, build(), problem=str(error), unseen=unseen)
    return pickle.dumps(report)


def _facts(path: Path) -> list[int]:
    try:
        about = path.stat()
    except OSError:
        return []
    return [about.st_size, about.st_mtime_ns]


def ask_all(ray: Any, wanted: MachineCheck) -> dict[str, MachineReport]:
    """Return what every machine of the cluster says that has processors for us, by its name.

    Raises:
        ClusterError: one of them has no Kenning, or does not answer.
    """
    from ray.util.scheduling_strategies import NodeAffinitySchedulingStrategy

    nodes = [node for node in ray.nodes() if node["Alive"] and node["Resources"].get("CPU", 0) >= 1]
    if not nodes:
        raise ClusterError("No machine of the cluster has a processor free for Kenning; look at it with: ray status")
    remote = ray.remote(num_cpus=0, max_retries=0)(_probe())
    asked = {}
    for node in nodes:
        here = NodeAffinitySchedulingStrategy(node["NodeID"], soft=False)
        asked[_name(node)] = remote.options(scheduling_strategy=here).remote(pickle.dumps(wanted))
    reports = {}
    for name, reference in asked.items():
        with translated(functools.partial(_silent, name)):  # one that is gone, or cannot start a process
            told = ray.get(reference, timeout=_PROBE_S)
        if isinstance(told, str):
            raise ClusterError(f"The machine {name} has no Kenning that can help ({told}); install {VERSION} there.")
        reports[name] = pickle.loads(told)
    return reports


def _silent(name: str, error: Exception) -> ClusterError:
    return ClusterError(f"The machine {name} does not answer ({type(error).__name__}); look at it.")


def _probe() -> Callable[[bytes], bytes | str]:
    """Return a function that travels whole, so that it runs where there is no Kenning."""

    def probe(asked: bytes) -> bytes | str:
        try:
            import engine.cluster.machines as there
        except ImportError as error:
            return str(error)
        return there.look(asked)

    return probe


def _name(node: dict[str, Any]) -> str:
    return f"{node['NodeManagerHostname']} ({node['NodeManagerAddress']})"


def check(reports: dict[str, MachineReport], fingerprint: str, vectors: Vectors) -> None:
    """Refuse a cluster of which one machine would give other rows than this one.

    Args:
        reports: of the machines.
        fingerprint: of the library's encoder.
        vectors: what it makes here of ``PROBE``.

    Raises:
        ClusterError: one of them differs; the message says which, and in what.
    """
    ours = build()
    for name, report in reports.items():
        if report.version != VERSION:
            raise ClusterError(f"The machine {name} has Kenning {report.version}, not {VERSION}; install the same.")
        if report.build != ours:
            raise ClusterError(f"Kenning's code on the machine {name} is not that of this one; install the same.")
        if report.problem:
            raise ClusterError(f"The machine {name} cannot use the library's encoder: {report.problem}")
        if report.fingerprint != fingerprint or report.vectors is None:
            raise ClusterError(
                f"The machine {name} has another encoder of that name ({report.fingerprint}, not {fingerprint}); "
                "copy this one there."
            )
        cosine = _least_cosine(report.vectors, vectors)
        if not cosine >= LEAST_COSINE:
            raise ClusterError(
                f"The encoder gives other vectors on the machine {name} (cosine {cosine:.4f}); leave it out of the "
                "cluster, or update its ONNX Runtime."
            )
        if report.unseen is not None:
            raise ClusterError(
                f"The machine {name} does not see the file {report.unseen} as it is here; put the files on storage "
                "that all machines see at the same place, or index them with: kenning index --ray local"
            )


def _least_cosine(theirs: Vectors, ours: Vectors) -> float:
    """Return the lowest cosine of two matrices of unit vectors; -1 where they are of different shape."""
    if theirs.shape != ours.shape:
        return -1.0
    return float(np.einsum("ij,ij->i", theirs, ours).min())


def spread(files: Sequence[tuple[Path, int, int]], most: int = 64) -> tuple[tuple[Path, int, int], ...]:
    """Return some of the files, from everywhere in the list, that stand for all."""
    step = max(1, len(files) // most)
    return tuple(files[::step][:most])
