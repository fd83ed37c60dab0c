"""How does a folder with a cross-encoder become a reranker that Kenning can run?

Two kinds of folders: a sequence classifier of transformers (BERT and its kin, ModernBERT), whose graph gives the
number, and sentence-transformers' modules (a transformer, pooling, dense layers and norms), whose graph gives token
states and whose last layers go beside it. Traced by optimum, compared pair by pair with PyTorch.

Needs the extra ``export`` (torch, transformers, optimum, onnx).
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.encoders.facts import FORMAT, PAIR_INPUTS, RERANKER
from engine.encoders.projection import ProjectionStep, save_projections
from engine.encoders.reranker import FILE_NAME, Reranker, RerankerManifest, load_reranker_manifest
from engine.errors import ExportError
from engine.export.exporter import check_extra
from engine.export.manifest_draft import file_facts, write_json, write_texts
from engine.export.weights_folder import WeightsFolder, reach_tokens, read_layers, read_source

Log = Callable[[str], None]
SUPPORTED = ("bert", "roberta", "xlm-roberta", "distilbert", "modernbert")
GRAPH = "model.onnx"
# A traced float32 graph gives PyTorch's numbers; an 8-bit one must leave their order as it is. Published 8-bit graphs
# of small ModernBERT rerankers fall to a rank correlation of .8.
_FLOAT_APART, LEAST_CORRELATION = 1e-3, 0.98
_QUESTIONS = ("How long may the landlord keep the deposit?", "grey geese in winter", "Wie lange backt das Brot?")
_ONE = "gives {0} numbers a pair, not one; only rerankers with one can be used."


def is_reranker(folder: Path) -> bool:
    """Return whether a folder of weights holds a cross-encoder: one number a pair, no vectors."""
    source = read_source(folder)
    if any("ForSequenceClassification" in str(name) for name in source.config.get("architectures") or ()):
        return True
    last = source.projections[-1] if source.projections else None
    return last is not None and last.kind == "dense" and read_layers(source)[-1].weights.shape[1] == 1


def export_reranker(
    source: str | Path, out: Path, *, name: str = "", precision: str = "", log: Log | None = None
) -> Path:
    """Export a cross-encoder and return its folder, complete and compared with PyTorch.

    Args:
        source: a local folder with weights.
        out: the folder to make.
        name: by default the source's own.
        precision: "float32" or "int8"; by default int8 where that leaves the order of passages as it is.
        log: told one line about each step.

    Raises:
        ExportError: the extra is not installed, the source is no reranker of a known kind, or the numbers differ.
    """
    log, out = log or (lambda _: None), Path(out)
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise ExportError(f"{out} exists already; choose a new folder.")
    found = read_source(source)
    if found.architecture not in SUPPORTED:
        raise ExportError(f"Rerankers of type {found.architecture!r} cannot be exported yet: {', '.join(SUPPORTED)}.")
    check_extra()
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent) as staging:
            folder = Path(staging) / "reranker"
            _Export(found, folder, name or found.name, log).make(precision)
            if out.exists():
                out.rmdir()
            os.replace(folder, out)
    except OSError as error:
        raise ExportError(f"The reranker could not be written to {out} ({error}).") from error
    log(f"wrote {out}")
    return out


class _Export:
    """One export: the model, its graph in one or two precisions, and the manifest around the better."""

    def __init__(self, source: WeightsFolder, folder: Path, name: str, log: Log) -> None:
        self._source, self._folder, self._name, self._log = source, folder, name, log
        self._layers: tuple[ProjectionStep, ...] = ()
        self._model = self._load()

    def _load(self) -> Any:
        from transformers import AutoModel, AutoModelForSequenceClassification

        from engine.export.graph import quiet

        modular = bool(self._source.projections)
        kind = AutoModel if modular else AutoModelForSequenceClassification
        with quiet():
            try:
                model = kind.from_pretrained(
                    self._source.folder, attn_implementation="eager", local_files_only=True, dtype="float32"
                )
            except (OSError, ValueError, RuntimeError) as error:
                raise ExportError(f"The weights in {self._source.folder} cannot be loaded ({error}).") from error
        if modular:
            self._layers = read_layers(self._source)
        outputs = self._layers[-1].weights.shape[-1] if modular else int(model.config.num_labels)
        if outputs != 1:
            raise ExportError(f"{self._source.name} {_ONE.format(outputs)}")
        if hasattr(model.config, "reference_compile"):
            model.config.reference_compile = False
        return model.eval()

    def make(self, precision: str) -> None:
        from engine.export import variants

        write_texts(self._source, self._folder, self._name)
        steps = save_projections(self._layers, self._folder)
        self._log("exporting the float32 graph")
        path = self._folder / GRAPH
        inputs = self._trace(path)
        manifest = self._write(inputs, steps)
        expected, found = self._expected(manifest), self._found(manifest)
        apart = float(np.abs(found - expected).max()) / max(1.0, float(np.abs(expected).max()))
        if not apart <= _FLOAT_APART:
            raise ExportError(f"The graph's numbers differ from PyTorch's by {apart:.1e}; report it.")
        if precision == "float32":
            return
        floats = path.with_name("model-float32.onnx")
        os.replace(path, floats)
        self._log("quantising")
        variants.to_int8(floats, path)
        kept = correlation(self._found(self._write(inputs, steps)), expected)
        self._log(f"8 bits keep the order of passages with a correlation of {kept:.3f}")
        if kept < LEAST_CORRELATION and precision != "int8":
            self._log("that is too little; the float32 graph is kept")
            os.replace(floats, path)
        floats.unlink(missing_ok=True)
        self._write(inputs, steps)

    def _trace(self, path: Path) -> list[str]:
        import onnx
        from optimum.exporters.onnx import onnx_export_from_model

        from engine.export.graph import OPSET, quiet, save_graph

        task = "feature-extraction" if self._layers else "text-classification"
        with quiet(), tempfile.TemporaryDirectory(dir=self._folder.parent) as traced:
            onnx_export_from_model(self._model, Path(traced), task=task, opset=OPSET, do_validation=False)
            graph = onnx.load(str(Path(traced) / GRAPH))
        graph.graph.doc_string = graph.doc_string = ""
        graph.producer_name = "kenning"
        save_graph(graph, path)
        return [given.name for given in graph.graph.input if given.name in PAIR_INPUTS]

    def _write(self, inputs: list[str], steps: list[dict[str, str]]) -> RerankerManifest:
        output = "last_hidden_state" if self._layers else "logits"
        graph = {"file": GRAPH, "inputs": inputs, "output": output}
        return write_reranker_manifest(self._source, self._folder, self._name, graph, steps)

    def _found(self, manifest: RerankerManifest) -> Any:
        return verification_scores(manifest)

    def _expected(self, manifest: RerankerManifest) -> Any:
        """Return PyTorch's numbers of the same pairs, one at a time, (pairs,)."""
        import torch

        from engine.encoders.encoder import pool
        from engine.encoders.projection import project

        reranker = Reranker.load(manifest, device="cpu")
        numbers = []
        for question in _QUESTIONS:
            for pair in reranker.encoded(question, _passages()):
                ids = {"input_ids": pair.ids, "attention_mask": pair.attention_mask, "token_type_ids": pair.type_ids}
                given = {name: torch.tensor([ids[name]]) for name in manifest.graph_inputs}
                with torch.no_grad():
                    made = self._model(**given)
                if not self._layers:
                    numbers.append(float(made.logits[0, 0]))
                    continue
                mask = np.ones((1, len(pair.ids)), dtype=np.int64)
                pooled = pool(made.last_hidden_state.numpy(), mask, manifest.pooling)
                numbers.append(float(project(pooled, self._layers)[0, 0]))
        reranker.close()
        return np.array(numbers)


def write_reranker_manifest(
    source: WeightsFolder, folder: Path, name: str, graph: dict[str, Any], steps: list[dict[str, str]]
) -> RerankerManifest:
    """Write ``reranker.json``, which lists every other file of the folder, and return it as it is read.

    Args:
        source: what the weights' own files say.
        folder: with graph, tokenizer and licence.
        name: of the reranker.
        graph: its file, inputs and output.
        steps: the layers behind its token states; none where it gives the number.
    """
    facts: dict[str, Any] = {
        "format": FORMAT,
        "kind": RERANKER,
        "name": name,
        "title": source.known.get("title", name),
        "source": {"name": source.folder.name, "revision": "", "weights_sha256": source.weights_sha256},
        "license": source.license or "unknown",
        "languages": list(source.languages),
        "architecture": source.architecture,
        "parameters": source.parameters,
        "max_tokens": reach_tokens(source),
        "pooling": source.pooling if steps else "",
        "graph": graph,
        "projections": steps,
    }
    kept = (path for path in sorted(folder.iterdir()) if path.name not in (FILE_NAME, "model-float32.onnx"))
    write_json(folder / FILE_NAME, facts | {"files": {path.name: file_facts(path) for path in kept}})
    return load_reranker_manifest(folder)


def verification_scores(manifest: RerankerManifest) -> npt.NDArray[np.float32]:
    """Return a reranker's numbers of questions and passages that nothing was chosen by, (pairs,)."""
    reranker = Reranker.load(manifest, device="cpu")
    try:
        return np.concatenate([reranker.score(question, _passages()) for question in _QUESTIONS])
    finally:
        reranker.close()


def _passages() -> list[str]:
    from engine.export.verify import verification_texts

    return [text for text in verification_texts() if text]


def correlation(one: Any, other: Any) -> float:
    """Return Spearman's rank correlation; numbers that are all equal correlate with nothing."""
    ranks = [np.argsort(np.argsort(values)).astype(float) for values in (one, other)]
    if min(float(np.ptp(values)) for values in (one, other)) == 0:
        return 0.0
    return float(np.corrcoef(np.stack(ranks))[0, 1])
