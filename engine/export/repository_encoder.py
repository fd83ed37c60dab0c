"""How do a repository's own ONNX files become an encoder, without torch? Looked at, compared, and run as they are.

A published graph works its positions out itself and may want token types, which are fed as zeros. Where the package
``onnx`` is installed and the graph looks its positions up in a table, they become an input, so that long texts can be
read by repeated or grouped positions; else they are read in windows. What is quantised is compared with the full
precision, and gives way to it where it differs.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from engine.encoders.encoder import Encoder
from engine.encoders.facts import INPUTS
from engine.encoders.manifest import Manifest
from engine.encoders.projection import save_projections
from engine.errors import ExportError, ModelError
from engine.export.manifest_draft import Draft
from engine.export.positions_input import expose_positions
from engine.export.repository_graphs import ChosenGraphs, beside, choose_graphs
from engine.export.verify import Agreement, Bar, compare, verification_texts
from engine.export.weights_folder import position_offset, reach_tokens, read_layers, read_published
from engine.third_party import translated

Log = Callable[[str], None]
# Token states first: their pooling is known, and only they can be explained.
_STATES = ("token_embeddings", "last_hidden_state")
_POOLED = ("sentence_embedding", "sentence_embeddings", "embeddings", "text_embeds")
# What was quantised by others, against their full precision: as our own dynamic graphs against PyTorch. Half precision
# is held to what rounding does.
_QUANTISED, _HALF = Bar(0.985, 0.96), Bar(0.999, 0.999)
_PLAIN = "positions inside the graph: long texts are read in windows alone"


def make_published(folder: Path, out: Path, *, name: str = "", log: Log | None = None) -> Path:
    """Make an encoder from a folder with published ONNX files and return its folder.

    Args:
        folder: as the repository has it: ``config.json``, ``tokenizer.json``, ``onnx/model.onnx`` or others.
        out: the folder to make; it must not exist.
        name: the encoder's name; by default the folder's.
        log: told one line about each step, and which features are off.

    Raises:
        ExportError: there is no graph, it cannot be run as an encoder, or no two precisions agree.
    """
    log = log or (lambda _: None)
    chosen, source = published_graphs(folder), read_published(folder)
    draft = Draft(out, source, name or source.name)
    draft.write_texts()
    with whole_or_nothing(out, draft.name):
        return _Making(draft, log).make(chosen)


def published_graphs(folder: Path) -> ChosenGraphs:
    """Return which of a folder's graphs to run.

    Raises:
        ExportError: there is none.
    """
    chosen = choose_graphs(files_of(folder))
    if chosen is None:
        raise ExportError(f"There is no ONNX file in {folder} that can be used.")
    return chosen


@contextmanager
def whole_or_nothing(out: Path, name: str) -> Iterator[None]:
    """Remove the folder that is being made where that fails, and say why in one kind of error.

    Raises:
        ExportError: it failed.
    """
    try:
        yield
    except (ModelError, OSError) as error:
        shutil.rmtree(out, ignore_errors=True)
        if isinstance(error, ExportError):
            raise
        raise ExportError(f"The ONNX files of {name} cannot be used ({error})") from error


class _Making:
    """One encoder in the making, from files that others published."""

    def __init__(self, draft: Draft, log: Log) -> None:
        self._draft, self._log = draft, log

    def make(self, chosen: ChosenGraphs) -> Path:
        draft = self._draft
        graphs = [copy_graph(draft.source.folder, path, draft.folder) for path in chosen.paths]
        self._describe(graphs[0])
        draft.options = ()
        draft.graph = {"quantization": f"as published: {chosen.run}"}
        kept = self._compare(graphs, chosen) if len(graphs) > 1 else graphs[0]
        if len(graphs) == 1:
            self._log("one precision is published: there is nothing to compare it with")
            draft.fidelity = {"reference": "none was published"}
        for graph in graphs:
            if graph is not kept:
                remove_graph(graph)
        for line in self._open_positions(kept):
            self._log(line)
        manifest = draft.write(kept.name)
        _must_run(manifest)
        return draft.folder

    def _describe(self, graph: Path) -> None:
        """Fill in inputs, output, sizes and positions, from the graph and the configuration."""
        draft, source = self._draft, self._draft.source
        session = open_graph(graph)
        given = [one.name for one in session.get_inputs()]
        if unknown := [name for name in given if name not in INPUTS]:
            raise ExportError(f"The graph of {draft.name} wants {', '.join(unknown[:3])}, which Kenning cannot give.")
        outputs = {one.name: one for one in session.get_outputs()}
        draft.output = next((name for name in (*_STATES, *_POOLED) if name in outputs), "")
        if not draft.output:
            raise ExportError(f"The graph of {draft.name} gives {', '.join(outputs)}: no embeddings.")
        draft.inputs = tuple(given)
        dims = _dims(session, draft.output, given)
        steps = read_layers(source) if draft.output in _STATES else ()
        if draft.output in _POOLED:
            draft.pooling = "graph"
        draft.pooled_dims, draft.full_dims = dims, steps[-1].weights.shape[-1] if steps else dims
        draft.projections = save_projections(steps, draft.folder)
        draft.layers = int(source.config.get("num_hidden_layers") or source.config.get("n_layers") or 0)
        draft.native_tokens = draft.max_tokens = reach_tokens(source)
        draft.positions = {"method": "none", "rows": draft.native_tokens + position_offset(source), "offset": 0}

    def _compare(self, graphs: list[Path], chosen: ChosenGraphs) -> Path:
        """Return the graph to keep: the small one where it agrees with the other precision."""
        small, full = (self._vectors(graph) for graph in graphs)
        agreement: Agreement = compare(small, full)
        bar = _HALF if "fp16" in (chosen.compared if not _is_small(chosen.run) else chosen.run) else _QUANTISED
        told = f"cosine {agreement.mean:.5f} in the mean, {agreement.worst:.5f} at worst"
        self._log(f"{graphs[0].name} against {graphs[1].name}: {told}")
        self._draft.fidelity = {"reference": f"the published {chosen.compared}", **agreement.as_json()}
        if agreement.reaches(bar):
            return graphs[0]
        if not _is_small(chosen.run):
            raise ExportError(f"The two precisions of {self._draft.name} differ: {told}.")
        self._log(f"that is too far; {graphs[1].name} is kept")
        self._draft.graph = {"quantization": f"as published: {chosen.compared}"}
        return graphs[1]

    def _vectors(self, graph: Path) -> Any:
        encoder = Encoder.load(self._draft.write(graph.name), device="cpu")
        try:
            return encoder.embed(verification_texts())
        finally:
            encoder.close()

    def _open_positions(self, graph: Path) -> list[str]:
        """Make positions an input where that can be done and changes nothing; return what is to be said."""
        draft = self._draft
        if "position_ids" in draft.inputs:
            return []
        before = self._vectors(graph)
        kept = graph.read_bytes()
        table = expose_positions(graph)
        if table is None:
            return [_PLAIN]
        plain = (draft.inputs, draft.positions)
        rows, offset = table
        draft.inputs = (*draft.inputs, "position_ids")
        draft.positions = {"method": "none", "period": 0, "rows": rows, "offset": offset}
        try:
            if compare(self._vectors(graph), before).reaches(Bar(0.99999, 0.9999)):
                return ["positions became an input: long texts can be read by repeated or grouped positions"]
        except ModelError:
            pass
        graph.write_bytes(kept)
        draft.inputs, draft.positions = plain
        return [_PLAIN]


def _is_small(path: str) -> bool:
    return "int8" in path or "quantized" in path


def files_of(folder: Path) -> list[str]:
    """Return the paths of all files in a folder, from there."""
    return [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]


def copy_graph(source: Path, path: str, folder: Path) -> Path:
    """Copy a graph and the weights beside it, which it knows by their name; return where it lies now.

    Raises:
        ExportError: the folder has a file of that name.
    """
    for one in (path, *beside(path, files_of(source))):
        target = folder / Path(one).name
        if target.exists():
            raise ExportError(f"{source.name} has two files named {target.name}.")
        shutil.copyfile(source / one, target)
    return folder / Path(path).name


def remove_graph(graph: Path) -> None:
    """Delete a graph and the weights beside it."""
    for name in (graph.name, *beside(graph.name, [path.name for path in graph.parent.iterdir()])):
        (graph.parent / name).unlink(missing_ok=True)


def open_graph(graph: Path) -> Any:
    """Return an ONNX Runtime session of a graph, to look at what it takes and gives.

    Raises:
        ExportError: it cannot be loaded.
    """
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    with translated(lambda error: ExportError(f"{graph.name} cannot be loaded ({error}).")):
        return onnxruntime.InferenceSession(str(graph), options, providers=["CPUExecutionProvider"])


def _dims(session: Any, output: str, inputs: list[str]) -> int:
    """Return how many dimensions an output has, by running it: shapes in a file may be names."""
    import numpy as np

    ids = np.array([[5, 6, 7]], dtype=np.int64)
    known = {"input_ids": ids, "position_ids": ids - 3}
    fed = {name: known.get(name, np.ones_like(ids) * (name == "attention_mask")) for name in inputs}
    with translated(lambda error: ExportError(f"The graph does not run ({error}).")):
        return int(session.run([output], fed)[0].shape[-1])


def _must_run(manifest: Manifest) -> None:
    encoder = Encoder.load(manifest, device="cpu")
    try:
        encoder.embed(["A whale-road is the sea.", ""])
    finally:
        encoder.close()
