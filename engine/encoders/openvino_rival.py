"""Does OpenVINO run a graph faster than ONNX Runtime on this machine, and with the same vectors?

OpenVINO is asked only after some work, and only where it may win: it takes seconds and up to 250 MB to open, and a
question nothing. It reads the graph as it is, with float32 between the 8-bit products (its own default rounds to
bfloat16). What was measured is remembered in the cache folder. Whatever goes wrong, at any moment, ONNX Runtime goes
on, and one sentence says so.
"""

from __future__ import annotations

import importlib.util
import json
import logging
import mmap
import os
import platform
import queue
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from engine import paths, privacy
from engine.encoders.instructions import read_instructions
from engine.extras import how_to_add
from engine.private import make_private, replace_private
from engine.records import dataclass
from engine.third_party import Failure, attempt

Feeds = dict[str, npt.NDArray[Any]]
States = npt.NDArray[np.float32]

logger = logging.getLogger(__name__)

NAME = "OpenVINO"
# Padded tokens after which opening it (a second or two, once) may pay: some five seconds of a core's work.
_WORTH_TOKENS = 30_000
# Faster by less than this is chance, and not worth its memory.
_LEAST_GAIN = 1.05
# The means over a text's tokens. ONNX Runtime's own 8-bit vectors lie at .995 of float32's in the worst case.
_AGREEMENT = 0.998
_TIMED = 5
# 8-bit products, as operators of a graph's file name them. On processors whose instructions for them both libraries
# use alike it was never faster (.97 to .99 times with AVX512-VNNI, .70 and .47 with AVX2 alone); AMX it uses better.
_EIGHT_BITS = (b"MatMulInteger", b"QLinearMatMul", b"DynamicQuantizeMatMul")
_MEASURED = ({"avx2"}, {"avx2", "avx512f", "avx512_vnni"})
_TOLD_APART_BY = {"avx2", "avx512f", "avx512_vnni", "avx_vnni", "amx_int8"}
# A process may be killed while it tries; twice is no chance any more.
_MOST_TRIES = 2
_LONGEST_TRY_S = 600


def is_installed() -> bool:
    """Return whether the package is there; a look that imports nothing."""
    return importlib.util.find_spec("openvino") is not None


def may_win(graph: Path, instructions: frozenset[str]) -> bool:
    """Return whether it is worth to try it: not for 8-bit graphs on kinds of processors where it was always slower.

    Args:
        graph: an ONNX file.
        instructions: the processor's, as ``read_instructions`` gives them; empty where they are not known.
    """
    if instructions & _TOLD_APART_BY not in _MEASURED:
        return True
    with graph.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as held:
        return all(held.find(name) < 0 for name in _EIGHT_BITS)


@dataclass(frozen=True, slots=True)
class Place:
    """Which graph runs where: the file, the output, how many batches side by side."""

    graph: Path
    output: str
    lanes: int


class OpenVino:
    """A graph that OpenVINO compiled. ``run`` is safe from as many threads as there are lanes; others wait."""

    def __init__(self, place: Place) -> None:
        openvino = privacy.import_openvino()
        settings = {
            "INFERENCE_PRECISION_HINT": "f32",
            "INFERENCE_NUM_THREADS": place.lanes,
            "NUM_STREAMS": place.lanes,
            "ENABLE_CPU_PINNING": False,  # readers and the window need the cores as well
            "CACHE_DIR": str(_cache(openvino.__version__)),
        }
        self._output = place.output
        core = openvino.Core()
        graph = core.read_model(str(place.graph))
        _mend_shifts(openvino, graph)
        self._model = core.compile_model(graph, "CPU", settings)
        self._inputs = {name for port in self._model.inputs for name in port.get_names()}
        self._requests: queue.SimpleQueue[Any] = queue.SimpleQueue()
        for _ in range(place.lanes):
            self._requests.put(self._model.create_infer_request())

    def reads(self, feeds: Feeds, output: str) -> bool:
        """Return whether it can: optional inputs of a graph are constants to OpenVINO."""
        return output == self._output and feeds.keys() <= self._inputs

    def run(self, feeds: Feeds) -> States:
        """Return the output for one batch, a copy."""
        request = self._requests.get()
        try:
            found = request.infer(feeds, share_inputs=True, share_outputs=True)
            return np.array(found[self._output], dtype=np.float32)
        finally:
            self._requests.put(request)


def _mend_shifts(openvino: Any, graph: Any) -> None:
    """Shift bits where OpenVINO made products and quotients of it, which the processor rounds and keeps within a byte.

    ONNX's BitShift, by which tables of words with 4 bits are unpacked: 0xAB << 4 is 0xFF there, and 0x1F >> 4 is 2.
    """
    ways = {"Multiply": openvino.opset15.bitwise_left_shift, "Divide": openvino.opset15.bitwise_right_shift}
    for node in graph.get_ops():
        if node.get_type_name() not in ways or node.get_output_element_type(0) != openvino.Type.u8:
            continue
        power = node.input_value(1).get_node()
        if power.get_type_name() == "Power":
            shifted = ways[node.get_type_name()](node.input_value(0), power.input_value(1))
            node.output(0).replace(shifted.output(0))


class Rival:
    """OpenVINO beside a session of ONNX Runtime: not asked yet, running, or out of the race for a reason.

    Args:
        place: what would run.
        wanted: somebody asked for it: it is tried at once, and need not be faster.
    """

    def __init__(self, place: Place, *, wanted: bool) -> None:
        self._place = place
        self._wanted = wanted
        self._waits_tokens = 0 if wanted else _WORTH_TOKENS
        self._model: OpenVino | None = None
        self._trying = threading.Lock()
        self.reason = ""  # why it does not run, or what it wins

    @property
    def runs(self) -> bool:
        """Whether batches go to OpenVINO."""
        return self._model is not None

    def run(self, feeds: Feeds, output: str, other: Callable[[], States]) -> States:
        """Return the output for one batch, from OpenVINO or from ``other``, which asks ONNX Runtime."""
        self._count(feeds, output, other)
        model = self._model
        if model is None or not model.reads(feeds, output):
            return other()
        found = attempt(lambda: model.run(feeds))
        if isinstance(found, Failure):
            self._model = None
            self._stay(f"it failed ({_first_line(found.error)})")
            return other()
        return found

    def settle(self, feeds: Feeds, output: str, other: Callable[[], States]) -> None:
        """Decide now instead of after some work."""
        self._waits_tokens = min(self._waits_tokens, 0)
        self._count(feeds, output, other)

    def _count(self, feeds: Feeds, output: str, other: Callable[[], States]) -> None:
        if self.runs or self.reason:
            return
        self._waits_tokens -= next(iter(feeds.values())).size
        if self._waits_tokens <= 0 and self._trying.acquire(blocking=False):
            try:
                self._try(feeds, output, other)
            finally:
                self._trying.release()

    def _try(self, feeds: Feeds, output: str, other: Callable[[], States]) -> None:
        if self.runs or self.reason:
            return
        if hindrance := self._hindrance():
            self._stay(hindrance)
            return
        verdicts = _Verdicts(self._place)
        if verdicts.is_tried_elsewhere():
            self._waits_tokens = _WORTH_TOKENS
            return
        gain = verdicts.gain()
        if verdicts.is_given_up():
            self._stay(f"it ended {_MOST_TRIES} processes that tried it")
            return
        if gain is not None and gain < _LEAST_GAIN and not self._wanted:
            self._stay(_told(gain))
            return

        def compare() -> tuple[OpenVino, float, float] | None:
            verdicts.begin()
            model = OpenVino(self._place)
            if not model.reads(feeds, output):
                verdicts.end(gain)
                return None
            agreement, measured = _compare(model, feeds, other, timed=gain is None)
            verdicts.end(measured if gain is None else gain)
            return model, agreement, measured if gain is None else gain

        compared = attempt(compare)
        if isinstance(compared, Failure):  # its own errors, ImportError of another version, OSError of a library
            verdicts.end(None)
            self._stay(f"it cannot run this encoder here ({_first_line(compared.error)})")
        elif compared is not None:
            self._decide(*compared)

    def _hindrance(self) -> str:
        if not is_installed():
            return f"it is not installed; {how_to_add('openvino')}"
        if not self._wanted and not may_win(self._place.graph, read_instructions()):
            return "not faster with 8-bit graphs on such a processor, so it is left out unless it is asked for"
        return ""

    def _decide(self, model: OpenVino, agreement: float, gain: float) -> None:
        if agreement < _AGREEMENT:
            self._stay(f"its vectors differ (cosine {agreement:.3f})")
        elif gain < _LEAST_GAIN and not self._wanted:
            self._stay(_told(gain))
        else:
            self._model, self.reason = model, _told(gain)
            logger.info("the encoder goes on with OpenVINO, %s", self.reason)

    def _stay(self, reason: str) -> None:
        self.reason = reason
        logger.info("ONNX Runtime goes on without OpenVINO: %s", reason)


def _told(gain: float) -> str:
    return f"{gain:.2f} times the speed of ONNX Runtime"


def _first_line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0][:200]


def _compare(model: OpenVino, feeds: Feeds, other: Callable[[], States], *, timed: bool) -> tuple[float, float]:
    """Return the worst cosine of a text of this batch, and by how much OpenVINO is faster (1 where not timed)."""
    expected, found = _means(other(), feeds), _means(model.run(feeds), feeds)
    lengths = np.linalg.norm(expected, axis=1) * np.linalg.norm(found, axis=1)
    worst = float(((expected * found).sum(axis=1) / np.maximum(lengths, 1e-12)).min())
    if not timed:
        return worst, 1.0
    here, there = [], []
    for _ in range(_TIMED):  # in turns, and the best of each: other work of the machine hits both
        here.append(_seconds(other))
        there.append(_seconds(lambda: model.run(feeds)))
    return worst, min(here) / min(there)


def _means(states: States, feeds: Feeds) -> States:
    if states.ndim == 2:  # the graph pools by itself
        return states
    mask = feeds["attention_mask"][:, :, None].astype(np.float32)
    return np.asarray((states * mask).sum(axis=1), dtype=np.float32)


def _seconds(run: Callable[[], States]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def _cache(version: str) -> Path:
    """Return the private folder of what this version compiled; what other versions left is removed."""
    folder = paths.cache_dir() / "openvino" / version.replace("/", "-")  # it ends in a branch's name
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    folder.parent.chmod(0o700)
    for old in folder.parent.iterdir():
        if old.is_dir() and old != folder:
            with suppress(OSError):
                for blob in old.iterdir():
                    blob.unlink()
                old.rmdir()
    return folder


class _Verdicts:
    """What was measured on this machine with these versions of graph and libraries, and who measures just now.

    Processes that ended while they measured were ended by OpenVINO, for all that is known: it is not tried again.
    """

    def __init__(self, place: Place) -> None:
        from importlib.metadata import PackageNotFoundError, version

        import onnxruntime

        about = place.graph.stat()
        try:
            openvino = version("openvino")
        except PackageNotFoundError:
            openvino = ""
        facts = (openvino, onnxruntime.__version__, platform.node(), place.lanes, about.st_size, about.st_mtime_ns)
        self._key = " ".join(map(str, (place.graph, *facts)))
        self._path = paths.cache_dir() / "openvino.json"

    def gain(self) -> float | None:
        """Return by how much OpenVINO was faster, or None where that is not known."""
        return self._known().get("gain")

    def is_given_up(self) -> bool:
        """Return whether processes ended that tried it."""
        known = self._known()
        return "by" in known and bool(known["tries"] >= _MOST_TRIES)

    def is_tried_elsewhere(self) -> bool:
        """Return whether another living process measures."""
        known = self._known()
        young = time.time() - known.get("since", 0) < _LONGEST_TRY_S  # the system gives numbers of processes again
        import psutil  # only where a verdict is being looked for; a search does without its 15 ms

        return bool(known.get("by", os.getpid()) != os.getpid() and young and psutil.pid_exists(known["by"]))

    def begin(self) -> None:
        """Note that this process tries it."""
        known = self._known()
        tries = known.get("tries", 0) + 1
        self._write({**known, "by": os.getpid(), "since": time.time(), "tries": tries})

    def end(self, gain: float | None) -> None:
        """Note what came out."""
        self._write({} if gain is None else {"gain": round(gain, 3)})

    def _known(self) -> dict[str, Any]:
        return self._read().get(self._key, {})

    def _read(self) -> dict[str, dict[str, Any]]:
        try:
            known = json.loads(self._path.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return known if isinstance(known, dict) else {}

    def _write(self, entry: dict[str, Any]) -> None:
        known = {**self._read(), self._key: entry}
        with suppress(OSError):  # then it is measured anew
            make_private(self._path.parent)
            replace_private(self._path, json.dumps(known, indent=1))
