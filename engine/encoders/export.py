"""How does a folder of PyTorch weights become an encoder that Kenning can run?

``export_encoder`` is the whole of it: read what the source says about itself, export the graph
with optimum, quantise it, compare it with PyTorch, and only then put it in place.

Needs the extra ``export`` (torch, transformers, optimum, onnx); nothing else in the engine does.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import tempfile
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

from engine import paths
from engine.encoders.manifest import FILE_NAME, FORMAT
from engine.encoders.options import option_names
from engine.encoders.source import Source, read_source
from engine.errors import ExportError

Log = Callable[[str], None]
PRECISIONS = ("int8", "float32")
GRAPH = "model.onnx"
OPSET = 18
_INPUTS = ("input_ids", "attention_mask", "position_ids")
_OUTPUT = "token_embeddings"
_LICENSES = ("LICENSE", "LICENSE.txt", "LICENSE.md")


def export_encoder(
    source: str | Path, out: Path, *, name: str = "", precision: str = "int8", log: Log | None = None
) -> Path:
    """Export an encoder and return its folder, complete and compared with PyTorch.

    Args:
        source: a local folder with weights, or an installed package that carries one.
        out: the folder to make; it must not exist or be empty.
        name: the encoder's name; by default the source's own.
        precision: "int8" (a quarter of the size, about twice the speed on processors) or "float32".
        log: told one line about each step.

    Raises:
        ExportError: the extra is not installed, the source cannot be exported, or the numbers differ.
    """
    log = log or (lambda _: None)
    out = Path(out)
    if precision not in PRECISIONS:
        raise ExportError(f"There is no precision {precision!r}; choose one of {', '.join(PRECISIONS)}.")
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise ExportError(f"{out} exists already; choose a new folder.")
    found = read_source(source)
    _check_extra()
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent) as staging:
            made = _export_into(Path(staging), found, name or found.name, precision, log)
            if out.exists():
                out.rmdir()  # empty; Windows replaces no folder by another
            os.replace(made, out)
    except OSError as error:
        raise ExportError(f"The encoder could not be written to {out} ({error}).") from error
    log(f"wrote {out}")
    return out


def _check_extra() -> None:
    try:
        import onnx  # noqa: F401 - asked for here so that the one sentence below says what to do
        import optimum.exporters.onnx  # noqa: F401
        import torch  # noqa: F401
        import transformers  # noqa: F401
    except ImportError as error:
        raise ExportError(f'Exporting needs more packages ({error}); pip install "kenning[export]".') from error


def _export_into(staging: Path, source: Source, name: str, precision: str, log: Log) -> Path:
    """Make the encoder in a folder under ``staging`` and return that folder."""
    from engine.encoders import quantize, verify

    model = _load_model(source)
    floats, integers = staging / "float32", staging / "int8"
    for folder in (floats, integers):
        _write_texts(folder, source, name)
    log("exporting the float32 graph")
    _export_graph(model, floats / GRAPH)
    _write_manifest(floats, source, name, OPSET, "none, float32", {})
    agreement = verify.check(floats, model, quantized=False)
    log(f"float32 against PyTorch: cosine {agreement.worst:.6f} at worst of {agreement.texts} texts")
    fidelity = {"reference": "PyTorch float32, one text at a time", "float32": agreement.as_json()}
    if precision == "float32":
        _write_manifest(floats, source, name, OPSET, "none, float32", fidelity)
        return floats
    log("quantising; this takes a minute or two")
    quantize.quantize_encoder(_weights(model), _tokenizer(integers), integers / GRAPH, log)
    _write_manifest(integers, source, name, quantize.OPSET, quantize.METHOD, {})
    agreement = verify.check(integers, model, quantized=True)
    log(f"int8 against PyTorch: cosine {agreement.mean:.5f} in the mean, {agreement.worst:.5f} at worst")
    _write_manifest(integers, source, name, quantize.OPSET, quantize.METHOD, {**fidelity, **agreement.as_json()})
    return integers


def _load_model(source: Source) -> Any:
    from transformers import AutoModel

    with _quiet():
        try:
            model = AutoModel.from_pretrained(
                source.folder, attn_implementation="eager", add_pooling_layer=False, local_files_only=True
            )
        except (OSError, ValueError, RuntimeError) as error:
            raise ExportError(f"The weights in {source.folder} cannot be loaded ({error}).") from error
    # This buffer has one entry for each trained position and would cut every text there.
    del model.embeddings.token_type_ids
    return model.float().eval()


def _export_graph(model: Any, path: Path) -> None:
    """Write the float32 graph: token states from ids, mask and positions, all with free lengths."""
    import onnx
    import torch
    from optimum.exporters.onnx import onnx_export_from_model
    from optimum.exporters.onnx.model_configs import BertOnnxConfig
    from optimum.utils import DummyTextInputGenerator

    axes = {0: "batch", 1: "tokens"}

    class Inputs(DummyTextInputGenerator):  # type: ignore[misc] # optimum is untyped
        """Example inputs for tracing, positions among them."""

        SUPPORTED_INPUT_NAMES = _INPUTS

        def generate(self, input_name: str, *args: Any, **kwargs: Any) -> Any:
            if input_name == "position_ids":
                return torch.arange(self.sequence_length).expand(self.batch_size, -1).contiguous()
            return super().generate(input_name, *args, **kwargs)

    class Config(BertOnnxConfig):  # type: ignore[misc] # optimum is untyped
        """BERT with positions as an input, so that the run time chooses them."""

        DUMMY_INPUT_GENERATOR_CLASSES = (Inputs,)
        inputs = property(lambda self: {name: axes for name in _INPUTS})
        outputs = property(lambda self: {"last_hidden_state": axes})

    with _quiet(), tempfile.TemporaryDirectory(dir=path.parent.parent) as traced:
        config = {"model": Config(model.config, task="feature-extraction")}
        onnx_export_from_model(
            model, traced, task="feature-extraction", opset=OPSET, custom_onnx_configs=config, do_validation=False
        )
        graph = onnx.load(str(Path(traced) / GRAPH))
    for node in graph.graph.node:
        node.output[:] = [_OUTPUT if name == "last_hidden_state" else name for name in node.output]
    graph.graph.output[0].name = _OUTPUT
    onnx.save(graph, str(path))


def _weights(model: Any) -> Any:
    from engine.encoders.calibrate import BertWeights

    arrays = {name: tensor.numpy().astype(np.float32) for name, tensor in model.state_dict().items()}
    return BertWeights(arrays, model.config.num_attention_heads, model.config.layer_norm_eps)


def _tokenizer(folder: Path) -> Any:
    from tokenizers import Tokenizer

    return Tokenizer.from_file(str(folder / "tokenizer.json"))


def _write_texts(folder: Path, source: Source, name: str) -> None:
    """Write the tokenizer, without the padding and truncation it was saved with, licence and notice."""
    folder.mkdir()
    try:
        tokenizer = json.loads((source.folder / "tokenizer.json").read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ExportError(f"{source.folder} has no readable tokenizer.json ({error}).") from error
    tokenizer["padding"] = tokenizer["truncation"] = None
    text = json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":"))
    (folder / "tokenizer.json").write_text(text, encoding="utf-8", newline="\n")
    own = [source.folder / file for file in _LICENSES if (source.folder / file).is_file()]
    bundled = paths.assets_dir() / "encoders" / "all-minilm-l6-v2" / "LICENSE"
    if own:
        shutil.copyfile(own[0], folder / "LICENSE")
    elif source.license == "Apache-2.0" and bundled.is_file():
        shutil.copyfile(bundled, folder / "LICENSE")
    else:
        (folder / "LICENSE").write_text(f"{source.license or 'unknown'}; see the source of the weights.\n", "utf-8")
    (folder / "NOTICE").write_text(_notice(source, name), encoding="utf-8", newline="\n")


def _notice(source: Source, name: str) -> str:
    title = source.known.get("source", name)
    by = f" by {source.known['authors']}" if "authors" in source.known else ""
    return (
        f"{title}{by}, licence: {source.license or 'unknown'}.\n"
        f"Weights: model.safetensors, sha256 {source.weights_sha256}.\n"
        "Changes made by Kenning: converted to ONNX with position ids as an input, quantised as\n"
        f"{FILE_NAME} says; the tokenizer's own truncation and padding were removed.\n"
    )


def _write_manifest(
    folder: Path, source: Source, name: str, opset: int, quantization: str, fidelity: dict[str, Any]
) -> None:
    """Write encoder.json; it lists every other file of the folder."""
    config, known = source.config, source.known
    rows = config["max_position_embeddings"]
    manifest = {
        "format": FORMAT,
        "name": name,
        "title": known.get("title", name),
        "space": known.get("name", name),
        "source": {
            "name": known.get("source", source.folder.name),
            "package": source.package,
            "revision": "",
            "weights_sha256": source.weights_sha256,
        },
        "license": source.license or "unknown",
        "languages": list(source.languages),
        "architecture": config["model_type"],
        "parameters": source.parameters,
        "layers": config["num_hidden_layers"],
        "full_dims": config["hidden_size"],
        "pooling": source.pooling,
        "normalize": source.normalize,
        "query_prefix": source.query_prefix,
        "document_prefix": source.document_prefix,
        "native_tokens": rows,
        # Past the native context only with a method that was measured on these weights.
        "max_tokens": known.get("max_tokens", rows),
        "positions": known.get("positions", {"method": "none", "period": 0, "rows": rows, "offset": 0}),
        "graph": {
            "file": GRAPH,
            "inputs": list(_INPUTS),
            "options": option_names(folder / GRAPH),
            "output": _OUTPUT,
            "opset": opset,
            "quantization": quantization,
        },
        "fidelity": fidelity,
        "ladder": known.get("ladder") or [{"dims": config["hidden_size"], "kept": 1.0}],
        "ladder_sets": known.get("ladder_sets", []),
        "files": {path.name: _facts(path) for path in sorted(folder.iterdir()) if path.name != FILE_NAME},
    }
    text = json.dumps(manifest, indent=1, ensure_ascii=False) + "\n"
    (folder / FILE_NAME).write_text(text, encoding="utf-8", newline="\n")


def _facts(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        return {"sha256": hashlib.file_digest(file, "sha256").hexdigest(), "size_bytes": path.stat().st_size}


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Keep the exporters' warnings from the user; what matters is compared afterwards."""
    import optimum.utils.logging
    import transformers.utils.logging

    loggers = (transformers.utils.logging, optimum.utils.logging)
    before = [logger.get_verbosity() for logger in loggers]
    for logger in loggers:
        logger.set_verbosity_error()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        for logger, verbosity in zip(loggers, before, strict=True):
            logger.set_verbosity(verbosity)
