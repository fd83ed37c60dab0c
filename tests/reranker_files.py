"""A small cross-encoder that counts: so many tokens of the question stand in the passage. Real files, no weights."""

from __future__ import annotations

import hashlib
import json
import shutil
from dataclasses import replace
from pathlib import Path

from engine import paths
from engine.search.confidence_scale import load_reference
from engine.search.rerank_scale import READ

GRAPH_FILE = Path(__file__).parent / "data" / "counting-reranker.onnx"
# What the file was made from, by onnx.parser; tests/export holds that it still is.
GRAPH_TEXT = """
<ir_version: 8, opset_import: ["" : 18]>
counting (int64[B,T] input_ids, int64[B,T] attention_mask, int64[B,T] token_type_ids) => (float[B,1] logits) {
  one = Constant <value = int64[1] {1}> ()
  two = Constant <value = int64[1] {2}> ()
  left = Unsqueeze (input_ids, two)
  right = Unsqueeze (input_ids, one)
  same = Equal (left, right)
  real = Cast <to = 9> (attention_mask)
  passage = Cast <to = 9> (token_type_ids)
  other = Not (passage)
  question = And (real, other)
  of_question = Unsqueeze (question, two)
  of_passage = Unsqueeze (passage, one)
  across = And (of_question, of_passage)
  found = And (same, across)
  counted = Cast <to = 1> (found)
  held = ReduceMax <keepdims = 0> (counted, two)
  logits = ReduceSum <keepdims = 1> (held, one)
}
"""


def write_reranker(folder, *, graph=None, name="counting", graph_facts=None, **changes):
    """Write a reranker's folder: this graph or another file, MiniLM's tokenizer, a manifest with ``changes``."""
    folder.mkdir(parents=True)
    shutil.copyfile(graph or GRAPH_FILE, folder / "model.onnx")
    shutil.copyfile(paths.assets_dir() / "encoders" / "all-minilm-l6-v2" / "tokenizer.json", folder / "tokenizer.json")
    files = {
        path.name: {"sha256": hashlib.sha256(path.read_bytes()).hexdigest(), "size_bytes": path.stat().st_size}
        for path in folder.iterdir()
    }
    facts = {
        "format": 1,
        "kind": "reranker",
        "name": name,
        "title": "Counting reranker",
        "license": "Apache-2.0",
        "languages": [],
        "max_tokens": 512,
        "pooling": "",
        "graph": graph_facts
        or {"file": "model.onnx", "inputs": ["input_ids", "attention_mask", "token_type_ids"], "output": "logits"},
        "projections": [],
        "files": files,
    }
    (folder / "reranker.json").write_text(json.dumps(facts | changes), "utf-8")
    return folder


def small_reference(languages=frozenset(), *, questions=3):
    """Return a part of the reference set: so many questions, and of the passages what timing and crowds take."""
    whole = load_reference(languages)
    passages = 3 * READ  # those that are timed
    assert max(whole.answers[:questions]) < passages
    return replace(
        whole,
        passages=whole.passages[:passages],
        languages=whole.languages[:passages],
        questions=whole.questions[:questions],
        answers=whole.answers[:questions],
        shares=whole.shares[:questions, :passages],
    )
