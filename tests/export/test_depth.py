"""Depth as a choice (2D Matryoshka): an encoder trained for it keeps its quality at half its layers, its twin does not.

Both are small BERTs taught the same made-up language: a query holds four words of one tongue, its
document the same four of the other in another order, and the wrong documents differ in one word.
"""

from __future__ import annotations

import importlib.util
import json

import numpy as np
import pytest

from engine.encoders import Encoder, load_manifest
from engine.encoders.matryoshka import truncate
from engine.errors import InputError
from tests.export.models import SPECIALS, save_source

pytestmark = [
    pytest.mark.export,
    pytest.mark.skipif(importlib.util.find_spec("optimum") is None, reason="exporting needs the extra 'export'"),
    pytest.mark.filterwarnings("ignore"),  # torch, optimum and onnx warn about their own future
]

WORDS, LENGTH, STEPS = 60, 4, 120


def word_tokenizer():
    from tokenizers import Tokenizer, models, pre_tokenizers, processors

    words = [*SPECIALS, *(f"q{n}" for n in range(WORDS)), *(f"d{n}" for n in range(WORDS))]
    tokenizer = Tokenizer(models.WordLevel({word: n for n, word in enumerate(words)}, unk_token="<unk>"))
    tokenizer.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>", special_tokens=[("<s>", 0), ("</s>", 2)]
    )
    return tokenizer


def draw_pairs(count, seed):
    """Numbers of the words of queries and documents, (count, LENGTH) each."""
    random = np.random.default_rng(seed)
    queries = np.stack([random.permutation(WORDS)[:LENGTH] for _ in range(count)])
    return queries, random.permuted(queries, axis=1)


def teach(*, every_depth):
    """Train a BERT of 4 layers, at every depth and at half the dimensions too, or at its end only.

    Source: Matryoshka2dLoss of sentence-transformers, one random layer and one smaller size a step,
    without its term between the depths' distributions.
    """
    import torch
    import transformers as hub
    from torch.nn.functional import cross_entropy, normalize

    torch.manual_seed(0)
    sizes = {"hidden_size": 64, "num_hidden_layers": 4, "num_attention_heads": 4, "intermediate_size": 128}
    quiet = {"hidden_dropout_prob": 0.0, "attention_probs_dropout_prob": 0.0}
    model = hub.BertModel(
        hub.BertConfig(vocab_size=len(SPECIALS) + 2 * WORDS, max_position_embeddings=32, **sizes, **quiet)
    )
    model.embeddings.word_embeddings.weight.requires_grad_(False)  # so the layers have to learn the language
    optimizer = torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], lr=2e-3)

    def states(numbers, first):
        ids = np.pad(numbers + first, ((0, 0), (1, 1)), constant_values=((0, 0), (0, 2)))
        given = {"input_ids": torch.tensor(ids), "attention_mask": torch.ones(ids.shape, dtype=torch.int64)}
        hidden = model(**given, output_hidden_states=True).hidden_states[1:]
        return [layer.mean(dim=1) for layer in hidden]

    def loss(queries, documents, dims):
        scores = normalize(queries[:, :dims], dim=1) @ normalize(documents[:, :dims], dim=1).T
        return cross_entropy(20 * scores, torch.arange(len(scores)))

    for step in range(STEPS):
        queries, documents = draw_pairs(64, seed=1000 + step)
        queries, documents = states(queries, len(SPECIALS)), states(documents, len(SPECIALS) + WORDS)
        total = loss(queries[-1], documents[-1], 64)
        if every_depth:
            layer, dims = step % 3, 16 if step % 2 else 32
            total = total + loss(queries[-1], documents[-1], dims)
            total = total + loss(queries[layer], documents[layer], 64) + loss(queries[layer], documents[layer], dims)
        optimizer.zero_grad()
        total.backward()
        optimizer.step()
    return model.eval()


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    """The encoder that was trained for it, and its twin, each exported at 1, 2 and all 4 layers."""
    from engine.export.exporter import ExportOptions, export_encoder

    folder = tmp_path_factory.mktemp("depth")
    found = {}
    for name, every_depth in (("trained", True), ("twin", False)):
        source = save_source("bert", folder / name, model=teach(every_depth=every_depth), tokenizer=word_tokenizer())
        config = json.loads((source / "config.json").read_text("utf-8"))
        config |= {"matryoshka_layers": [1, 2]} if every_depth else {}
        (source / "config.json").write_text(json.dumps(config), "utf-8")
        wishes = ExportOptions(precisions=("float32",), layers=(2, 1), trained_depths=not every_depth)
        found[name] = load_manifest(export_encoder(source, folder / f"{name}-out", options=wishes))
    return found


def accuracy(manifest, layers, dims=64):
    """The share of queries whose own document comes before four that differ from it in one word, and all others."""
    encoder = Encoder.load(manifest, device="cpu", layers=layers)
    queries, documents = draw_pairs(100, seed=7)
    wrong = [documents.copy() for _ in range(LENGTH)]
    for place, other in enumerate(wrong):
        other[:, place] = (other[:, place] + 7) % WORDS
    asked = encoder.embed([" ".join(f"q{word}" for word in row) for row in queries])
    held = encoder.embed([" ".join(f"d{word}" for word in row) for row in np.concatenate([documents, *wrong])])
    encoder.close()
    scores = truncate(asked, dims) @ truncate(held, dims).T
    return float((scores.argmax(axis=1) == np.arange(100)).mean())


@pytest.fixture(scope="module")
def accuracies(exported):
    """Accuracy by name, layers and dimensions."""
    sizes = [(4, 64), (2, 64), (2, 32), (1, 64)]
    return {(name, *size): accuracy(exported[name], *size) for name in exported for size in sizes}


def test_training_for_every_depth_keeps_quality_at_half_the_layers(accuracies):
    assert accuracies["trained", 4, 64] >= 0.95
    assert accuracies["trained", 2, 64] >= 0.9
    assert accuracies["trained", 2, 32] >= 0.85
    assert accuracies["trained", 1, 64] >= 0.7


def test_its_twin_loses_what_it_was_not_trained_to_keep(accuracies):
    assert accuracies["twin", 4, 64] >= 0.95
    assert accuracies["twin", 2, 64] < accuracies["trained", 2, 64] - 0.05
    assert accuracies["twin", 1, 64] < 0.5


def test_depths_are_graphs_of_their_own(exported):
    manifest = exported["trained"]
    assert [(depth.layers, depth.graph_file) for depth in manifest.depths] == [
        (2, "model-layers2.onnx"),
        (1, "model-layers1.onnx"),
    ]
    sizes = [manifest.raw["files"][name]["size_bytes"] for name in ("model.onnx", "model-layers2.onnx")]
    assert sizes[1] < sizes[0]
    prints = {manifest.at_depth(layers).fingerprint for layers in (0, 1, 2, 4)}
    assert len(prints) == 3 and manifest.at_depth(4) is manifest
    with pytest.raises(InputError, match=r"no graph of 3 layers; depths it was exported at: 2, 1"):
        Encoder.load(manifest, device="cpu", layers=3)


def test_each_depth_was_compared_with_the_cut_model(exported):
    for depth in exported["trained"].raw["depths"]:
        assert depth["fidelity"]["worst"] >= 0.9999 and depth["operators"]["MultiHeadAttention"] == depth["layers"]
