"""What do an exporter's choices cost? Settings of dynamic integers, and memory for one long text.

    .venv-export/bin/python tests/bench/bench_export.py FOLDER [FOLDER …] [--tokens 8192]

FOLDER is an exported encoder; the first one's float32 graph is made into integers in every way. Prints
cosines with float32 on 30 of the verification texts, the best of six interleaved times for 16 texts of 130 tokens,
and the highest memory of a process that embeds one text of so many tokens.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from machine import facts, show

TEXT = "the whale road runs north past the islands where the grey geese winter . "


def settings() -> dict[str, dict[str, object]]:
    """Return arguments of the quantiser by a name."""
    from onnxruntime.quantization import QuantType

    return {
        "unsigned, a scale a channel": {"weight_type": QuantType.QUInt8, "per_channel": True},
        "signed, a scale a channel": {"weight_type": QuantType.QInt8, "per_channel": True},
        "signed 7 bit, a scale a channel": {"weight_type": QuantType.QInt8, "per_channel": True, "reduce_range": True},
        "unsigned, one scale": {"weight_type": QuantType.QUInt8, "per_channel": False},
    }


def integers(folder: Path) -> dict[str, dict[str, float]]:
    """Quantise a float32 graph in each way; return cosines and seconds by setting."""
    from onnxruntime.quantization import quantize_dynamic

    from engine.encoders import Encoder, load_manifest
    from engine.export import verify
    from engine.export.graph import quiet

    manifest = load_manifest(folder)
    texts = verify.verification_texts()[:30]
    encoders = {"float32": Encoder.load(manifest, device="cpu", threads=2)}
    with tempfile.TemporaryDirectory() as work:
        for name, setting in settings().items():
            path = Path(work) / f"{len(encoders)}.onnx"
            with quiet():
                quantize_dynamic(
                    manifest.folder / manifest.graph_file, path, op_types_to_quantize=["MatMul"], **setting
                )
            # The folder of the manifest holds tokenizer and projections, so the graph is named by its whole path.
            graph = dataclasses.replace(manifest, graph_file=str(path))
            encoders[name] = Encoder.load(graph, device="cpu", threads=2)
    expected = encoders["float32"].embed(texts)
    found = {name: verify.compare(encoder.embed(texts), expected) for name, encoder in encoders.items()}
    seconds = dict.fromkeys(encoders, float("inf"))
    for _ in range(6):
        for name, encoder in encoders.items():
            start = time.perf_counter()
            encoder.embed([TEXT * 8] * 16)
            seconds[name] = min(seconds[name], time.perf_counter() - start)
    return {
        name: {"mean": round(a.mean, 4), "worst": round(a.worst, 4), "seconds": round(seconds[name], 2)}
        for name, a in found.items()
    }


def memory(folder: Path, tokens: int) -> dict[str, int]:
    """Return megabytes of this process before and after embedding one text; to be run in a process of its own."""
    from engine.encoders import Encoder, load_manifest

    encoder = Encoder.load(load_manifest(folder), device="cpu", threads=2)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    ids = encoder._token_ids([TEXT * (tokens // 10)], "document")[0][:tokens]
    encoder._embed_ids([ids], None, None)
    return {"tokens": len(ids), "before": before, "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--tokens", type=int, default=8192)
    parser.add_argument("--memory-only", action="store_true", help="used by this script itself")
    options = parser.parse_args()
    if options.memory_only:
        print(json.dumps(memory(options.folders[0], options.tokens)))
        return
    found = {}
    for folder in options.folders:
        command = [sys.executable, __file__, str(folder), "--tokens", str(options.tokens), "--memory-only"]
        answer = subprocess.run(command, capture_output=True, text=True, check=True)
        found[folder.name] = json.loads(answer.stdout)
    show({**facts(), "integers": integers(options.folders[0]), "megabytes": found})


if __name__ == "__main__":
    main()
