"""How is a PyTorch encoder written as an ONNX graph? Traced by optimum, then given its optional inputs.

Needs the extra ``export`` (torch, optimum, onnx).
"""

from __future__ import annotations

import contextlib
import inspect
import logging
import tempfile
import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from engine.errors import ExportError
from engine.export.architectures import ARCHITECTURES, TracedInputs
from engine.export.attention import MICROSOFT, OWN, write_functions
from engine.export.optional_inputs import add_defaults

OPSET = 18
OUTPUT = "token_embeddings"
# A graph in one file may have 2 GB; weights go beside it well before.
_ONE_FILE_BYTES = 1_500_000_000
_AXES = {0: "batch", 1: "tokens"}


def export_graph(model: Any, path: Path) -> dict[str, int]:
    """Write the float32 graph: token states from ids, mask and, where there is a table, positions.

    Args:
        model: the encoder, as transformers loads it.
        path: the file to write; weights of more than 1.5 GB go beside it, into ``path.name + ".data"``.

    Returns:
        How often each operator that stands for many of PyTorch's is in the graph, fusions of ONNX Runtime included.

    Raises:
        ExportError: the graph does not hold one attention operator for each layer.
    """
    import onnx
    from onnx import external_data_helper

    architecture = ARCHITECTURES[model.config.model_type]
    shape = architecture.shape(model)
    with quiet(), tempfile.TemporaryDirectory(dir=path.parent.parent) as traced:
        _trace(model, Path(traced))
        graph = onnx.load(str(Path(traced) / "model.onnx"), load_external_data=False)
        calls = Counter(node.op_type for node in graph.graph.node if node.domain in (OWN, MICROSOFT))
        graph = write_functions(graph, shape.heads, shape.width, shape.scale, one_way=shape.one_way)
        external_data_helper.load_external_data_for_model(graph, traced)
    layers = len(architecture.layers(model))
    attentions = sum(calls[name] for name in ("MultiHeadAttention", "Biased", "Causal", "Relative"))
    if attentions != layers:
        raise ExportError(f"The graph has {attentions} attention operators for {layers} layers; report it.")
    for node in graph.graph.node:
        node.output[:] = [OUTPUT if name == "last_hidden_state" else name for name in node.output]
    graph.graph.output[0].name = OUTPUT
    _lift_constants(graph.graph)
    add_defaults(graph, architecture.defaults(model))
    graph.producer_name = "kenning"
    save_graph(graph, path)
    return dict(sorted((calls + _fused(path)).items()))


def _fused(path: Path) -> Counter[str]:
    """Return how often ONNX Runtime's own fusions find what they look for: norms and activations in one step."""
    import onnx
    import onnxruntime

    if path.with_name(f"{path.name}.data").exists():
        return Counter()  # too large to be written out again
    with tempfile.TemporaryDirectory() as work:
        options = onnxruntime.SessionOptions()
        options.optimized_model_filepath = str(Path(work) / "optimized.onnx")
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
        options.log_severity_level = 4
        onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        found = onnx.load(options.optimized_model_filepath).graph.node
    return Counter(node.op_type for node in found if node.op_type.endswith(("Normalization", "Gelu")))


def _lift_constants(graph: Any) -> None:
    """Turn matrices that were traced as operators into weights; only those are seen by quantisers."""
    for node in [node for node in graph.node if node.op_type == "Constant"]:
        value = node.attribute[0].t
        if len(value.dims) == 2:
            graph.node.remove(node)
            value.name = node.output[0]
            graph.initializer.append(value)


def save_graph(graph: Any, path: Path) -> None:
    """Write a graph, with large weights in a second file beside it."""
    import onnx

    beside = path.with_name(f"{path.name}.data")
    beside.unlink(missing_ok=True)  # onnx would append to it
    large = graph.ByteSize() > _ONE_FILE_BYTES
    onnx.save(graph, str(path), save_as_external_data=large, location=beside.name if large else None)


def _trace(model: Any, folder: Path) -> None:
    """Let optimum trace our form of the model's forward; the model itself stays as it was."""
    import torch
    from optimum.exporters.onnx import onnx_export_from_model
    from optimum.exporters.onnx.config import TextEncoderOnnxConfig
    from optimum.utils import DummyTextInputGenerator, NormalizedTextConfig

    architecture = ARCHITECTURES[model.config.model_type]
    defaults = architecture.defaults(model)
    names = (*architecture.inputs, *defaults)

    class Inputs(DummyTextInputGenerator):  # type: ignore[misc] # optimum is untyped
        """Example inputs for tracing: texts of 16 tokens, positions in order, every option at its default."""

        SUPPORTED_INPUT_NAMES = names

        def generate(self, input_name: str, *args: Any, **kwargs: Any) -> Any:
            if input_name in defaults:
                return torch.from_numpy(defaults[input_name].copy())
            if input_name == "position_ids":
                return torch.arange(self.sequence_length).expand(self.batch_size, -1).contiguous()
            return super().generate(input_name, *args, **kwargs)

    class Config(TextEncoderOnnxConfig):  # type: ignore[misc] # optimum is untyped
        """The inputs and the output of ours."""

        NORMALIZED_CONFIG_CLASS = NormalizedTextConfig
        DUMMY_INPUT_GENERATOR_CLASSES = (Inputs,)
        inputs = property(lambda self: {name: _axes(name) for name in names})
        outputs = property(lambda self: {"last_hidden_state": _AXES})

        def fix_dynamic_axes(self, *args: Any, **kwargs: Any) -> None:
            """Nothing to fix; it would open the graph, which still calls functions of ours."""

    states = architecture.states(model)

    def forward(*args: Any, **given: Any) -> dict[str, Any]:
        return {"last_hidden_state": states(TracedInputs(*args, **given))}

    forward.__signature__ = inspect.signature(TracedInputs)  # type: ignore[attr-defined] # optimum orders the inputs by it
    model.forward = forward
    try:
        config = {"model": Config(model.config, task="feature-extraction")}
        onnx_export_from_model(
            model, folder, task="feature-extraction", opset=OPSET, custom_onnx_configs=config, do_validation=False
        )
    finally:
        del model.forward  # the class's own is back


def _axes(name: str) -> dict[int, str]:
    if name == "position_table":
        return {0: "rows"}
    return _AXES if name.endswith(("_ids", "_mask")) else {}


@contextlib.contextmanager
def quiet() -> Iterator[None]:
    """Keep the exporters' warnings from the user; what matters is compared afterwards."""
    import optimum.utils.logging
    import transformers.utils.logging

    loggers = (transformers.utils.logging, optimum.utils.logging)
    root = logging.getLogger()
    before, level = [logger.get_verbosity() for logger in loggers], root.level
    root.setLevel(logging.ERROR)  # onnxruntime's tools speak through it
    for logger in loggers:
        logger.set_verbosity_error()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        root.setLevel(level)
        for logger, verbosity in zip(loggers, before, strict=True):
            logger.set_verbosity(verbosity)
