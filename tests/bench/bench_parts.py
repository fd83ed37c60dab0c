"""Where does an encoder's time go: tokenizer, table, layers, by operator? And what would half of the layers cost?

    python tests/bench/bench_parts.py [--encoder multilingual-e5-small] [--rounds 3] [--layers 6]

Processor time of reading chunks of 900 characters in English, German, Russian and Chinese. A shallower graph is cut
from the same weights (that needs the extra export): its speed is a student's, its vectors mean nothing.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import machine

from engine.encoders import Encoder, find_encoder
from engine.encoders.encoder import _batches, _feeds
from engine.evaluate import load_judged_set

_SETS = ("xquad-en", "xquad-de", "xquad-ru", "xquad-zh")
_CHARS = {"xquad-zh": 300}  # as many tokens as 900 characters of the others have
Feeds = dict[str, Any]


def chunks_of(data: Path, share: float) -> list[str]:
    """Return pieces of the sets' texts, of the size that documents are cut into."""
    found = []
    for name in _SETS:
        text = " ".join(text for _, text in load_judged_set(data / name).documents.values())
        chars = _CHARS.get(name, 900)
        found += [text[at : at + chars] for at in range(0, int(30 * chars * share), chars)]
    return found


def cpu(work: Callable[[], object], rounds: int) -> float:
    """Return the median of the processor seconds that it takes, once warm."""
    work()
    times = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return statistics.median(times)


def open_graph(path: Path | bytes, profile: str = "") -> Any:
    """Open a graph as the encoder does, on one thread."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_mem_pattern = False
    if profile:
        options.enable_profiling, options.profile_file_prefix = True, profile
    return onnxruntime.InferenceSession(path if isinstance(path, bytes) else str(path), options)


def by_operator(graph: Path, feeds: list[Feeds], rounds: int) -> dict[str, float]:
    """Return the share of each kind of operator in the time of the graph."""
    with tempfile.TemporaryDirectory() as folder:
        session = open_graph(graph, f"{folder}/profile")
        for _ in range(rounds):
            for one in feeds:
                session.run(None, one)
        events = json.loads(Path(session.end_profiling()).read_text())
    spent: Counter[str] = Counter()
    for event in events:
        if event.get("cat") == "Node" and "op_name" in event.get("args", {}):
            where = "words: " if "words" in event["name"].lower() else ""
            spent[where + event["args"]["op_name"]] += event["dur"]
    total = sum(spent.values())
    return {name: round(time / total, 3) for name, time in spent.most_common(14)}


def shallower(graph: Path, layers: int) -> bytes:
    """Return the graph's first layers. What no output needs is taken out: ONNX Runtime would run it."""
    import onnx

    model = onnx.load(graph)
    del model.graph.output[:]
    output = onnx.helper.make_tensor_value_info(f"layer{layers}_entry", onnx.TensorProto.FLOAT, None)
    model.graph.output.append(output)
    wanted, kept = {output.name}, []
    for node in reversed(model.graph.node):
        if wanted.intersection(node.output):
            kept.append(node)
            wanted.update(node.input)
    del model.graph.node[:]
    model.graph.node.extend(reversed(kept))
    weights = [one for one in model.graph.initializer if one.name in wanted]
    del model.graph.initializer[:]
    model.graph.initializer.extend(weights)
    return bytes(model.SerializeToString())


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--encoder", default="multilingual-e5-small")
    parser.add_argument("--data", type=Path, default=machine.SHARED / "ir")
    parser.add_argument("--share", type=float, default=1.0)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--layers", type=int)
    options = parser.parse_args()
    manifest = find_encoder(options.encoder)
    encoder = Encoder.load(manifest, threads=os.cpu_count() or 1, device="cpu")
    texts = chunks_of(options.data, options.share)
    ids = encoder._token_ids(texts, "document")
    lengths = [len(one) for one in ids]
    budget = encoder.device.batch_tokens
    batches = [_feeds([ids[row] for row in rows], manifest) for rows in _batches(lengths, manifest, budget)]
    graph = manifest.folder / manifest.graph_file
    session = open_graph(graph)
    tokens = sum(lengths)

    def all_batches(of: Any) -> None:
        for feeds in batches:
            of.run([of.get_outputs()[0].name], feeds)

    seconds = {
        "whole": cpu(lambda: encoder.embed(texts), options.rounds),
        "cutting's tokens": cpu(lambda: [encoder.token_offsets(text) for text in texts], options.rounds),
        "embedding's tokens": cpu(lambda: encoder._token_ids(texts, "document"), options.rounds),
        "graph": cpu(lambda: all_batches(session), options.rounds),
    }
    if options.layers:
        cut = open_graph(shallower(graph, options.layers))
        seconds[f"graph of {options.layers} layers"] = cpu(lambda: all_batches(cut), options.rounds)
    padded = sum(one["input_ids"].size for one in batches)
    machine.show(
        {
            "machine": machine.facts(),
            "encoder": options.encoder,
            "texts": len(texts),
            "tokens": tokens,
            "padding": round(padded / tokens - 1, 3),
            "cpu_seconds": {name: round(value, 3) for name, value in seconds.items()},
            "tokens_a_cpu_second": {name: round(tokens / value) for name, value in seconds.items()},
            "operators": by_operator(graph, batches, options.rounds),
        }
    )


if __name__ == "__main__":
    main()
