"""Where does the graph run, and why there? ONNX Runtime sessions, chosen by a self-test.

A provider that ONNX Runtime lists may still lack its libraries, give other numbers, or be slower than the
processor. So each is tried: it must run a small batch, agree with the processor, and be faster on a full one.
Why a better device is not used is kept and shown. A device that fails later is an error, never a silent
change to another one.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.encoders.openvino_rival import NAME, Place, Rival, is_installed
from engine.errors import ModelDamagedError, ModelError
from engine.extras import how_to_add
from engine.records import dataclass
from engine.third_party import translated

Feeds = dict[str, npt.NDArray[Any]]
# A GPU must agree with the processor on the test batch at least this well (float16 kernels give .999).
_AGREEMENT = 0.99
# The test batch is repeated to this many rows for timing: a GPU pays off on full batches, not on one sentence.
_TIMED_ROWS = 256


_PROCESSOR = ("CPU", NAME)


@dataclass(frozen=True, slots=True)
class Device:
    """Where a session runs, and why not on a better one, or what it wins (or empty).

    "CPU" is ONNX Runtime on the processor, "OpenVINO" that library there; others are "CUDA", "DirectML" and "Core ML".
    """

    name: str
    reason: str

    @property
    def batch_tokens(self) -> int:
        """Return how many padded tokens a batch should hold.

        A core runs 256 to 512 equally fast: what the widest layer gives (1,536 dimensions) stays in its cache, and few
        tokens are padding. A GPU needs many more to fill its units; 32,768 tokens of 384 dimensions take 50 MB a layer.
        """
        return 384 if self.name in _PROCESSOR else 32_768

    def length_step(self, longest: int) -> int:
        """Return what the padded length of a batch is a multiple of.

        On a GPU there are few shapes, so that its memory is used again. OpenVINO prepares each shape, 5 to 70 ms long.
        """
        if self.name == NAME:
            return 2 if longest <= 32 else 4 if longest <= 128 else 8
        return 1 if self.name == "CPU" else 64


@dataclass(frozen=True, slots=True)
class _Accelerator:
    """A provider that may be better than the processor. ``missing`` tells why it cannot work here, or nothing."""

    name: str
    provider: str
    options: dict[str, str]
    missing: Callable[[], str]


def _no_nvidia_driver() -> str:
    """Ask for the driver's library by name: a look that costs nothing and loads nothing else."""
    import ctypes

    try:
        ctypes.CDLL("nvcuda.dll" if os.name == "nt" else "libcuda.so.1")
    except OSError:
        return "no NVIDIA driver was found"
    return ""


_ACCELERATORS = (
    # TF32 rounds inputs to 10 bits; off, so that float32 graphs give float32 numbers.
    _Accelerator(
        "CUDA",
        "CUDAExecutionProvider",
        {"arena_extend_strategy": "kSameAsRequested", "use_tf32": "0"},
        _no_nvidia_driver,
    ),
    _Accelerator("DirectML", "DmlExecutionProvider", {}, lambda: ""),
    _Accelerator("Core ML", "CoreMLExecutionProvider", {"ModelFormat": "MLProgram"}, lambda: ""),
)


class Session:
    """An open graph. ``run`` is safe from several threads; ONNX Runtime releases the interpreter lock.

    On the processor a batch runs on the thread that asks for it, and ``lanes`` says how many may ask at once: one
    thread for each operator of a batch would wait for the others some hundred times.

    Args:
        inference: ONNX Runtime's session.
        output: the output to compute.
        device: where it runs.
        lanes: batches that should run side by side.
        open_wide: opens the same graph with all threads in each operator, for a long text that runs alone.
        rival: another library for the processor, which may turn out to be faster.
    """

    def __init__(
        self,
        inference: Any,
        output: str,
        device: Device,
        *,
        lanes: int = 1,
        open_wide: Callable[[], Any] | None = None,
        rival: Rival | None = None,
    ) -> None:
        self._inference = inference
        self._output = output
        self._open_wide = open_wide
        self._wide: Any = None
        self._wide_lock = threading.Lock()
        self._rival = rival
        self._device = device
        self.lanes = lanes

    @property
    def device(self) -> Device:
        """Where batches run now, and why."""
        if self._rival is None or not self._rival.reason:
            return self._device
        if self._rival.runs:
            return Device(NAME, self._rival.reason)
        told = f"{NAME}: {self._rival.reason}"
        return Device("CPU", "; ".join(part for part in (self._device.reason, told) if part))

    def settle(self, feeds: Feeds) -> None:
        """Decide where to run now, not after some work."""
        if self._rival is not None:
            self._rival.settle(feeds, self._output, lambda: self._run_here(feeds, self._output))

    def run(
        self, feeds: Feeds, output: str = "", *, long: bool = False, shrink: bool = False
    ) -> npt.NDArray[np.float32]:
        """Return the graph's output for one batch, (batch, tokens, dims) float32; or another output.

        Args:
            feeds: arrays by input name.
            output: which output, by default the one the session was opened for.
            long: one long text: it runs alone, on all threads, and its memory is given back to the system afterwards.
            shrink: give the memory back that this batch took, too.

        Raises:
            ModelError: the device failed, for example for want of memory.
        """
        wanted = output or self._output
        with translated(self._failed):
            if long:
                return self._run_long(feeds, wanted)
            if self._rival is not None:
                return self._rival.run(feeds, wanted, lambda: self._run_here(feeds, wanted, shrink=shrink))
            return self._run_here(feeds, wanted, shrink=shrink)

    def _failed(self, error: Exception) -> ModelError:
        return ModelError(
            f"The encoder failed on {self.device.name} ({error}); close other programs, "
            "or choose the processor in the settings."
        )

    def _run_here(self, feeds: Feeds, output: str, *, shrink: bool = False) -> npt.NDArray[np.float32]:
        options = self._shrinking() if shrink else None
        if self._device.name != "CPU":
            return self._run_bound(feeds, output, options)
        result: npt.NDArray[np.float32] = self._inference.run([output], feeds, options)[0]
        return result

    def _run_long(self, feeds: Feeds, output: str) -> npt.NDArray[np.float32]:
        options = self._shrinking()
        if self._device.name != "CPU":
            return self._run_bound(feeds, output, options)
        with self._wide_lock:  # two would take twice the memory
            if self._wide is None:
                self._wide = self._open_wide() if self._open_wide is not None else self._inference
            result: npt.NDArray[np.float32] = self._wide.run([output], feeds, options)[0]
        return result

    def _run_bound(self, feeds: Feeds, output: str, options: Any) -> npt.NDArray[np.float32]:
        """Run with bound inputs and output: one copy to the device, one back, none in between."""
        binding = self._inference.io_binding()
        for name, array in feeds.items():
            binding.bind_cpu_input(name, np.ascontiguousarray(array))
        binding.bind_output(output)
        self._inference.run_with_iobinding(binding, options)
        result: npt.NDArray[np.float32] = binding.copy_outputs_to_cpu()[0]
        return result

    def _shrinking(self) -> Any:
        import onnxruntime

        options = onnxruntime.RunOptions()
        where = {"CPU": "cpu:0", "CUDA": "gpu:0"}.get(self._device.name, "")
        if where:
            options.add_run_config_entry("memory.enable_memory_arena_shrinkage", where)
        return options


def open_session(
    graph: Path, output: str, probe: Feeds, *, threads: int = 0, device: str = "auto", gpu_graph: Path | None = None
) -> Session:
    """Open a graph on the best device where it works and is faster, else on the processor.

    Args:
        graph: the ONNX file.
        output: the output to compute.
        probe: a small batch, run on each device to compare numbers and speed.
        threads: processor cores to keep busy; 0 means all.
        device: "auto"; "processor" to try no GPU; "openvino" for it alone, from the first text on; "cpu" for ONNX
            Runtime on the processor.
        gpu_graph: the same encoder in float16, for devices that are good at it.

    Raises:
        ModelDamagedError: ONNX Runtime cannot load or run the graph on the processor.
    """
    runtime = _import_runtime()
    lanes = threads or _cores()

    def open_cpu(own_threads: int) -> Any:
        return _open(runtime, graph, ["CPUExecutionProvider"], own_threads)

    def on_cpu(reason: str) -> Session:
        wide = (lambda: open_cpu(lanes)) if lanes > 1 else None
        wanted = device == "openvino"
        tried = wanted or (device != "cpu" and is_installed())
        rival = Rival(Place(graph, output, lanes), wanted=wanted) if tried else None
        return Session(cpu, output, Device("CPU", reason), lanes=lanes, open_wide=wide, rival=rival)

    cpu = open_cpu(1)
    expected = _run_probe(cpu, output, probe, graph)
    if device == "openvino":
        session = on_cpu("")
        session.settle(probe)
        return session
    if device != "auto":
        return on_cpu("asked for" if device == "cpu" else "no GPU is wanted")
    available = runtime.get_available_providers()
    reasons = []
    for accelerator in _ACCELERATORS:
        if accelerator.provider not in available:
            continue
        found, reason = _try(runtime, accelerator, gpu_graph or graph, (output, probe), expected)
        if found is not None:
            reason = _slower(found, (cpu, lanes), output, probe)
            if not reason:
                return Session(found, output, Device(accelerator.name, ""))
        reasons.append(f"{accelerator.name}: {reason}")
    return on_cpu("; ".join(reasons) or "this ONNX Runtime has no GPU provider")


def _cores() -> int:
    """Return how many cores this process may use, which may be fewer than there are."""
    allowed = getattr(os, "sched_getaffinity", None)  # not on Windows and macOS
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def _import_runtime() -> Any:
    """Import ONNX Runtime on first use (it takes 0.2 s) and keep it quiet and private."""
    import onnxruntime

    onnxruntime.set_default_logger_severity(4)  # failures are raised; log lines would repeat them
    if hasattr(onnxruntime, "disable_telemetry_events"):
        onnxruntime.disable_telemetry_events()  # older Windows wheels; newer ones are silenced by ``engine.privacy``
    return onnxruntime


def _open(runtime: Any, graph: Path, providers: list[Any], threads: int) -> Any:
    options = runtime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # Batches differ in shape, so remembered memory plans only pile up.
    options.enable_mem_pattern = False
    # Idle threads that spin would take the cores from the readers and the window.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    with translated(
        lambda error: ModelDamagedError(f"The encoder's graph {graph} cannot be loaded ({error}); install it again.")
    ):
        return runtime.InferenceSession(str(graph), options, providers=providers)


def _run_probe(session: Any, output: str, probe: Feeds, graph: Path) -> npt.NDArray[np.float32]:
    with translated(
        lambda error: ModelDamagedError(f"The encoder's graph {graph} does not run ({error}); install it again.")
    ):
        result: npt.NDArray[np.float32] = session.run([output], probe)[0]
    if not np.isfinite(result).all():
        raise ModelDamagedError(f"The encoder's graph {graph} gives no finite numbers; install it again.")
    return result


def _try(
    runtime: Any, kind: _Accelerator, graph: Path, test: tuple[str, Feeds], expected: npt.NDArray[np.float32]
) -> tuple[Any, str]:
    """Return a session on that device that gives the processor's numbers, or None and the reason."""
    if missing := kind.missing():
        return None, missing
    try:
        if kind.name == "CUDA":
            runtime.preload_dlls()
        session = _open(runtime, graph, [(kind.provider, kind.options)], 1)
        if session.get_providers()[0] != kind.provider:
            return None, _libraries_missing(kind)
        found = _run_probe(session, *test, graph)
    except ModelDamagedError as error:
        return None, f"the self-test failed ({error.__cause__})"
    cosine = float((found * expected).sum() / (np.linalg.norm(found) * np.linalg.norm(expected) + 1e-12))
    if cosine < _AGREEMENT:
        return None, f"its numbers differ from the processor's (cosine {cosine:.3f})"
    return session, ""


def _libraries_missing(kind: _Accelerator) -> str:
    if kind.name == "CUDA":
        return f"its libraries are missing; {how_to_add('cuda')}"
    return "its libraries are missing"


def _slower(found: Any, cpu: tuple[Any, int], output: str, probe: Feeds) -> str:
    """Return why the processor, with so many cores, is the better choice for full batches, or nothing."""
    rows = len(next(iter(probe.values())))
    full = {name: np.tile(array, (-(-_TIMED_ROWS // rows), 1)) for name, array in probe.items()}
    session, cores = cpu
    there, here = _seconds(found, output, full), _seconds(session, output, full) / cores
    return "" if there < here else f"this graph runs {there / here:.1f} times as long there as on the processor"


def _seconds(session: Any, output: str, feeds: Feeds) -> float:
    """Return the best of three runs, in seconds; the first, cold run is not counted."""
    session.run([output], feeds)
    times = []
    for _ in range(3):
        start = time.perf_counter()
        session.run([output], feeds)
        times.append(time.perf_counter() - start)
    return min(times)
