"""Where does the graph run, and why there? ONNX Runtime sessions, chosen by a self-test."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.errors import ModelDamagedError

Feeds = dict[str, npt.NDArray[Any]]
# A GPU must agree with the processor on the test batch at least this well (float16 kernels give .999).
_AGREEMENT = 0.99


@dataclass(frozen=True, slots=True)
class Device:
    """Where a session runs: "CPU" or "CUDA", and why not on a better one (empty: none is better)."""

    name: str
    reason: str


@dataclass(slots=True)
class Session:
    """An open graph. ``run`` is safe from several threads; ONNX Runtime releases the interpreter lock."""

    _inference: Any
    _output: str
    device: Device

    def run(self, feeds: Feeds, output: str = "") -> npt.NDArray[np.float32]:
        """Return the graph's output for one batch, (batch, tokens, dims) float32; or another output."""
        result: npt.NDArray[np.float32] = self._inference.run([output or self._output], feeds)[0]
        return result


def open_session(graph: Path, output: str, probe: Feeds, *, threads: int = 0, device: str = "auto") -> Session:
    """Open a graph on the GPU where that works and is faster, else on the processor.

    Args:
        graph: the ONNX file.
        output: the output to compute.
        probe: a small batch, run on each device to compare numbers and speed.
        threads: processor threads; 0 means one for each core.
        device: "auto", or "cpu" to try nothing else.

    Raises:
        ModelDamagedError: ONNX Runtime cannot load or run the graph on the processor.
    """
    runtime = _import_runtime()
    cpu = _open(runtime, graph, ["CPUExecutionProvider"], threads)
    expected = _run_probe(cpu, output, probe, graph)
    if device == "cpu":
        return Session(cpu, output, Device("CPU", "asked for"))
    if "CUDAExecutionProvider" not in runtime.get_available_providers():
        return Session(cpu, output, Device("CPU", "this ONNX Runtime has no CUDA provider"))
    gpu, reason = _try_cuda(runtime, graph, output, probe, expected)
    if gpu is not None and _seconds(gpu, output, probe) < _seconds(cpu, output, probe):
        return Session(gpu, output, Device("CUDA", ""))
    return Session(cpu, output, Device("CPU", reason or "this graph ran faster on the processor"))


def _import_runtime() -> Any:
    """Import ONNX Runtime on first use (it takes 0.2 s) and keep it quiet and private."""
    import onnxruntime

    onnxruntime.set_default_logger_severity(4)  # failures are raised; log lines would repeat them
    if hasattr(onnxruntime, "disable_telemetry_events"):
        onnxruntime.disable_telemetry_events()  # the Windows wheel reports usage unless told not to
    return onnxruntime


def _open(runtime: Any, graph: Path, providers: list[Any], threads: int) -> Any:
    options = runtime.SessionOptions()
    options.intra_op_num_threads = threads or os.cpu_count() or 1
    options.inter_op_num_threads = 1
    # Batches differ in shape, so remembered memory plans only pile up.
    options.enable_mem_pattern = False
    # Idle threads that spin would take the cores from the readers and the window.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    try:
        return runtime.InferenceSession(str(graph), options, providers=providers)
    except Exception as error:  # ONNX Runtime's errors share no public base class
        raise ModelDamagedError(f"The encoder's graph {graph} cannot be loaded ({error}); install it again.") from error


def _run_probe(session: Any, output: str, probe: Feeds, graph: Path) -> npt.NDArray[np.float32]:
    try:
        result: npt.NDArray[np.float32] = session.run([output], probe)[0]
    except Exception as error:  # as above
        raise ModelDamagedError(f"The encoder's graph {graph} does not run ({error}); install it again.") from error
    if not np.isfinite(result).all():
        raise ModelDamagedError(f"The encoder's graph {graph} gives no finite numbers; install it again.")
    return result


def _try_cuda(
    runtime: Any, graph: Path, output: str, probe: Feeds, expected: npt.NDArray[np.float32]
) -> tuple[Any, str]:
    """Return a CUDA session that gives the processor's numbers, or None and the reason."""
    if not _has_nvidia_driver():
        return None, "no NVIDIA driver was found"
    try:
        runtime.preload_dlls()
        options = {"arena_extend_strategy": "kSameAsRequested", "use_tf32": "0"}
        session = _open(runtime, graph, [("CUDAExecutionProvider", options)], 1)
        if session.get_providers()[0] != "CUDAExecutionProvider":
            return None, 'the CUDA libraries are missing; install with: pip install "kenning[cuda]"'
        found = _run_probe(session, output, probe, graph)
    except ModelDamagedError as error:
        return None, f"the GPU's self-test failed ({error.__cause__})"
    cosine = float((found * expected).sum() / (np.linalg.norm(found) * np.linalg.norm(expected) + 1e-12))
    if cosine < _AGREEMENT:
        return None, f"the GPU's numbers differ from the processor's (cosine {cosine:.3f})"
    return session, ""


def _has_nvidia_driver() -> bool:
    """Ask for the driver's library by name: a look that costs nothing and loads nothing else."""
    import ctypes

    name = "nvcuda.dll" if os.name == "nt" else "libcuda.so.1"
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _seconds(session: Any, output: str, probe: Feeds) -> float:
    """Return the best of three runs, in seconds; the first, cold run is not counted."""
    session.run([output], probe)
    times = []
    for _ in range(3):
        start = time.perf_counter()
        session.run([output], probe)
        times.append(time.perf_counter() - start)
    return min(times)
