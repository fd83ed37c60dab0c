"""How do a repository's own ONNX files become a reranker, without torch? As an encoder's do.

Some graphs give the number (``logits``), others token states, whose last layers lie beside them as
sentence-transformers keeps them. A quantised graph has to keep the order of passages: some that are published do not.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from engine.encoders.facts import PAIR_INPUTS
from engine.encoders.projection import save_projections
from engine.encoders.reranker import RerankerManifest
from engine.errors import ExportError
from engine.export.manifest_draft import write_texts
from engine.export.repository_encoder import copy_graph, open_graph, published_graphs, remove_graph, whole_or_nothing
from engine.export.reranker import LEAST_CORRELATION, correlation, verification_scores, write_reranker_manifest
from engine.export.weights_folder import WeightsFolder, read_layers, read_published

Log = Callable[[str], None]
_NUMBERS, _STATES = ("logits", "scores"), ("last_hidden_state", "token_embeddings")


def make_published_reranker(folder: Path, out: Path, *, name: str = "", log: Log | None = None) -> Path:
    """Make a reranker from a folder with published ONNX files and return its folder.

    Raises:
        ExportError: there is no graph, or none that gives one number a pair.
    """
    log = log or (lambda _: None)
    chosen, source = published_graphs(folder), read_published(folder)
    name = name or source.name
    write_texts(source, out, name)
    with whole_or_nothing(out, name):
        graphs = [copy_graph(folder, path, out) for path in chosen.paths]
        kept = _better(source, graphs, name, log) if len(graphs) > 1 else graphs[0]
        for graph in graphs:
            if graph is not kept:
                remove_graph(graph)
        verification_scores(_write(source, kept, name))
    return out


def _better(source: WeightsFolder, graphs: list[Path], name: str, log: Log) -> Path:
    """Return the small graph where it keeps the other precision's order of passages, else that one."""
    small, full = (verification_scores(_write(source, graph, name)) for graph in graphs)
    kept = correlation(small, full)
    log(f"{graphs[0].name} keeps the order of {graphs[1].name} with a correlation of {kept:.3f}")
    if kept >= LEAST_CORRELATION:
        return graphs[0]
    log(f"that is too little; {graphs[1].name} is kept")
    return graphs[1]


def _write(source: WeightsFolder, graph: Path, name: str) -> RerankerManifest:
    session = open_graph(graph)
    given = [one.name for one in session.get_inputs()]
    outputs = [one.name for one in session.get_outputs()]
    if unknown := [one for one in given if one not in PAIR_INPUTS]:
        raise ExportError(f"The graph of {name} wants {', '.join(unknown[:3])}, which Kenning cannot give.")
    output = next((one for one in (*_NUMBERS, *_STATES) if one in outputs), "")
    if not output:
        raise ExportError(f"The graph of {name} gives {', '.join(outputs)}: no number of a pair.")
    layers = read_layers(source) if output in _STATES else ()
    if output in _STATES and not (layers and layers[-1].weights.shape[-1] == 1):
        raise ExportError(f"{name} gives states of tokens and has no last layer that makes a number of them.")
    steps = save_projections(layers, graph.parent)
    facts = {"file": graph.name, "inputs": given, "output": output}
    return write_reranker_manifest(source, graph.parent, name, facts, steps)
