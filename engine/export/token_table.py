"""How does a table of token vectors (model2vec) become an encoder? As the smallest of graphs: one look-up.

A text's vector is the mean of its tokens' vectors, so pooling and everything after it are those of
any other encoder. One token of zeros stands before every text: it changes the mean's length only,
which scaling takes out again, and gives a text without known tokens the zero vector.

Needs the extra ``export`` (onnx, safetensors).
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.errors import ExportError
from engine.export.weights_folder import WeightsFolder

OPSET = 17
OUTPUT = "token_embeddings"
INPUTS = ("input_ids", "attention_mask")
# The table knows no order, so there is no native context; this bounds memory only.
MAX_TOKENS = 8192
_START = "<|kenning-start|>"


def export_table(source: WeightsFolder, folder: Path) -> int:
    """Write graph and tokenizer of a token table to ``folder`` and return its dimensions.

    Raises:
        ExportError: the folder does not hold what model2vec or sentence-transformers save.
    """
    if not source.config.get("normalize", True):
        raise ExportError("Static encoders whose vectors are not scaled to length 1 cannot be exported yet.")
    table, rows = _read_table(source)
    tokenizer = json.loads((folder / "tokenizer.json").read_text("utf-8"))
    tokens = _token_ids(tokenizer)
    start = max(tokens.values()) + 1
    if len(rows) < start:
        raise ExportError(f"The table has {len(rows)} rows for {start} tokens; give a folder with a whole model.")
    nothing = len(table)  # the row of zeros
    rows = np.concatenate([rows[:start], [nothing]])
    if not source.config.get("keeps_unknown"):
        rows[_unknown(tokenizer, tokens)] = nothing
    _write_tokenizer(tokenizer, start, folder)
    _write_graph(np.concatenate([table, np.zeros((1, table.shape[1]), np.float32)]), rows, folder / "model.onnx")
    return int(table.shape[1])


def _read_table(source: WeightsFolder) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.int64]]:
    """Return token vectors with their weights applied, and the row of each token."""
    from safetensors.numpy import load_file

    tensors = load_file(source.folder / "model.safetensors")
    table = tensors.get("embeddings", tensors.get("embedding.weight"))
    if table is None or table.ndim != 2:
        raise ExportError(f"{source.folder} holds no table of token vectors; its tensors: {', '.join(tensors)}.")
    rows = tensors.get("mapping", np.arange(len(table))).astype(np.int64)
    table = table.astype(np.float32)
    if "weights" in tensors:  # one a token, so tokens share rows no longer
        table, rows = table[rows] * tensors["weights"].astype(np.float32)[:, None], np.arange(len(rows))
    return table, rows


def _token_ids(tokenizer: dict[str, Any]) -> dict[str, int]:
    vocabulary = tokenizer["model"].get("vocab") or {}
    if isinstance(vocabulary, list):  # Unigram: pairs of token and score
        vocabulary = {token: number for number, (token, _) in enumerate(vocabulary)}
    return {**vocabulary, **{added["content"]: added["id"] for added in tokenizer.get("added_tokens") or []}}


def _unknown(tokenizer: dict[str, Any], tokens: dict[str, int]) -> list[int]:
    """Return the id of the unknown token, which model2vec leaves out of the mean; none where there is none."""
    model = tokenizer["model"]
    number = model.get("unk_id", tokens.get(model.get("unk_token") or ""))
    return [] if number is None else [int(number)]


def _write_tokenizer(tokenizer: dict[str, Any], start: int, folder: Path) -> None:
    """Write the tokenizer with our token before every text."""
    flags = dict.fromkeys(("single_word", "lstrip", "rstrip", "normalized"), False)
    tokenizer["added_tokens"] = [
        *(tokenizer.get("added_tokens") or []),
        {"id": start, "content": _START, "special": True, **flags},
    ]
    first, second = ({"Sequence": {"id": part, "type_id": 0}} for part in "AB")
    tokenizer["post_processor"] = {
        "type": "TemplateProcessing",
        "single": [{"SpecialToken": {"id": _START, "type_id": 0}}, first],
        "pair": [first, second],
        "special_tokens": {_START: {"id": _START, "ids": [start], "tokens": [_START]}},
    }
    text = json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":"))
    (folder / "tokenizer.json").write_text(text, encoding="utf-8", newline="\n")


def _write_graph(table: npt.NDArray[np.float32], rows: npt.NDArray[np.int64], path: Path) -> None:
    import onnx
    from onnx import TensorProto, helper, numpy_helper

    nodes = [
        helper.make_node("Gather", ["rows", "input_ids"], ["places"], name="rows"),
        helper.make_node("Gather", ["table", "places"], [OUTPUT], name="table"),
    ]
    constants = [numpy_helper.from_array(rows.astype(np.int64), "rows"), numpy_helper.from_array(table, "table")]
    axes = ["batch", "tokens"]
    given = [helper.make_tensor_value_info(name, TensorProto.INT64, axes) for name in INPUTS]
    told = [helper.make_tensor_value_info(OUTPUT, TensorProto.FLOAT, [*axes, table.shape[1]])]
    graph = helper.make_graph(nodes, "table", given, told, constants)
    model = helper.make_model(
        graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=8, producer_name="kenning"
    )
    onnx.checker.check_model(model)
    onnx.save(model, str(path))
