"""Cross-encoders of each kind, small and random: exported by optimum, compared with PyTorch, used without it."""

from __future__ import annotations

import importlib.util
import json

import numpy as np
import pytest

from engine import paths
from engine.encoders.reranker import Reranker, load_reranker_manifest, verify_reranker_files
from engine.errors import ExportError
from tests.export.models import DIMS, HEADS, LAYERS, TOKENS, byte_tokenizer, save_source
from tests.reranker_files import GRAPH_FILE, GRAPH_TEXT

_ABSENT = [name for name in ("torch", "transformers", "optimum", "onnx") if importlib.util.find_spec(name) is None]

pytestmark = [
    pytest.mark.export,
    pytest.mark.skipif(bool(_ABSENT), reason=f"exporting needs {', '.join(_ABSENT)}"),
    pytest.mark.filterwarnings("ignore"),
]
# MiniLM cross-encoders are BERT, gte-reranker-modernbert is ModernBERT, bge-reranker-v2-m3 is XLM-RoBERTa.
KINDS = ("Bert", "ModernBert", "XLMRoberta", "DistilBert")
QUESTION, PASSAGES = "how long is it", ["six months", "a goose " * 30, "", "how long is [SEP] it </s>"]


def pair_tokenizer():
    """Bytes, put together with one separator; typed separators are bytes as well."""
    from tokenizers import processors

    tokenizer = byte_tokenizer()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>", pair="<s>:0 $A:0 </s>:0 $B:1 </s>:1", special_tokens=[("<s>", 0), ("</s>", 2)]
    )
    return tokenizer


def save_classifier(kind, folder, labels=1):
    import torch
    import transformers as hub

    common = {"vocab_size": 261, "hidden_size": DIMS, "num_attention_heads": HEADS, "num_hidden_layers": LAYERS}
    common |= {"intermediate_size": 128, "pad_token_id": 1, "bos_token_id": 0, "eos_token_id": 2}
    common |= {"max_position_embeddings": TOKENS + 2, "num_labels": labels}
    if kind == "ModernBert":
        common |= {"cls_token_id": 0, "sep_token_id": 2, "reference_compile": False}
        common |= {"local_attention": 16, "global_attn_every_n_layers": 3}
    if kind == "DistilBert":
        common = {"vocab_size": 261, "dim": DIMS, "n_layers": LAYERS, "n_heads": HEADS, "hidden_dim": 128}
        common |= {"max_position_embeddings": TOKENS + 2, "pad_token_id": 1, "num_labels": labels}
    torch.manual_seed(5)
    model = getattr(hub, f"{kind}ForSequenceClassification")(getattr(hub, f"{kind}Config")(**common)).eval()
    for weights in model.parameters():
        if weights.dim() > 1:
            torch.nn.init.normal_(weights, std=0.15)
    model.save_pretrained(folder)
    pair_tokenizer().save(str(folder / "tokenizer.json"))
    (folder / "README.md").write_text("---\nlicense: apache-2.0\nlanguage: en\n---\n", "utf-8")
    return folder


def expected_numbers(folder, reranker):
    """PyTorch's numbers, one pair at a time."""
    import torch
    from transformers import AutoModelForSequenceClassification

    model = AutoModelForSequenceClassification.from_pretrained(folder, attn_implementation="eager").eval()
    found = []
    for pair in reranker.encoded(QUESTION, PASSAGES):
        ids = {"input_ids": pair.ids, "attention_mask": pair.attention_mask, "token_type_ids": pair.type_ids}
        given = {name: torch.tensor([ids[name]]) for name in reranker.manifest.graph_inputs}
        with torch.no_grad():
            found.append(float(model(**given).logits[0, 0]))
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_a_classifier_of_each_kind_gives_pytorchs_numbers(kind, tmp_path):
    from engine.export.reranker import export_reranker, is_reranker

    folder = save_classifier(kind, tmp_path / kind.lower())
    assert is_reranker(folder)
    made = export_reranker(folder, tmp_path / "out", precision="float32")
    manifest = load_reranker_manifest(made)
    verify_reranker_files(manifest)
    assert (manifest.license, manifest.languages) == ("Apache-2.0", ("en",))
    reranker = Reranker.load(manifest, device="cpu")
    found = reranker.score(QUESTION, PASSAGES)
    assert np.allclose(found, expected_numbers(folder, reranker), atol=1e-4) and np.ptp(found) > 0.01
    assert [pair.ids.count(2) for pair in reranker.encoded(QUESTION, PASSAGES)] == [2] * 4


def test_the_layers_behind_a_transformer_of_modules_are_applied(tmp_path):
    """As the ettin rerankers are kept: token states, the first token's, dense with GELU, a norm, one number."""
    import torch
    from safetensors.torch import save_file

    from engine.export.reranker import export_reranker, is_reranker

    torch.manual_seed(3)
    folder = tmp_path / "modular"
    extra = (("Dense", "2_Dense"), ("LayerNorm", "3_LayerNorm"), ("Dense", "4_Dense"))
    save_source("modernbert", folder, pooling="pooling_mode_cls_token", extra=extra, normalize=False)
    pair_tokenizer().save(str(folder / "tokenizer.json"))
    first, norm, last = torch.nn.Linear(DIMS, DIMS), torch.nn.LayerNorm(DIMS), torch.nn.Linear(DIMS, 1)
    torch.nn.init.normal_(norm.weight, mean=1, std=0.3)
    shapes = (
        ("2_Dense", "linear", first, "GELU"),
        ("3_LayerNorm", "norm", norm, ""),
        ("4_Dense", "linear", last, "Identity"),
    )
    for place, prefix, layer, activation in shapes:
        (folder / place).mkdir()
        named = {"activation_function": f"torch.nn.modules.activation.{activation}"} if activation else {}
        (folder / place / "config.json").write_text(json.dumps(named), "utf-8")
        arrays = {f"{prefix}.weight": layer.weight.detach(), f"{prefix}.bias": layer.bias.detach()}
        save_file(arrays, str(folder / place / "model.safetensors"))
    assert is_reranker(folder)
    reranker = Reranker.load(load_reranker_manifest(export_reranker(folder, tmp_path / "out", precision="float32")))
    from transformers import AutoModel

    model = AutoModel.from_pretrained(folder, attn_implementation="eager").eval()
    expected = []
    for pair in reranker.encoded(QUESTION, PASSAGES):
        with torch.no_grad():
            states = model(torch.tensor([pair.ids])).last_hidden_state[:, 0]
            expected.append(float(last(norm(torch.nn.functional.gelu(first(states))))[0, 0]))
    assert np.allclose(reranker.score(QUESTION, PASSAGES), expected, atol=1e-4) and np.ptp(expected) > 0.01


def test_an_encoder_is_no_reranker(sources):
    from engine.export.reranker import is_reranker

    assert not is_reranker(sources("bert"))


def test_eight_bits_are_kept_only_where_the_order_of_passages_stays(tmp_path):
    from engine.export.reranker import export_reranker

    said = []
    folder = save_classifier("Bert", tmp_path / "bert")
    made = load_reranker_manifest(export_reranker(folder, tmp_path / "out", log=said.append))
    kept = float(next(line for line in said if "correlation" in line).rsplit(" ", 1)[1])
    floats = load_reranker_manifest(export_reranker(folder, tmp_path / "floats", precision="float32"))
    assert (made.size_bytes < 0.6 * floats.size_bytes) == (kept >= 0.98)
    verify_reranker_files(made)


def test_a_classifier_with_several_numbers_is_refused(tmp_path):
    from engine.export.reranker import export_reranker

    with pytest.raises(ExportError, match="3 numbers a pair"):
        export_reranker(save_classifier("Bert", tmp_path / "many", labels=3), tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_folder_of_weights_is_installed(tmp_path):
    from engine.model_hub.rerankers import add_reranker

    manifest = add_reranker(save_classifier("Bert", tmp_path / "my-reranker"))
    assert manifest.folder == paths.encoder_dirs()[0] / "my-reranker"
    assert not list((paths.data_dir() / "downloads").glob("export-*"))


def test_a_reranker_is_not_taken_for_an_encoder(tmp_path):
    from engine.model_hub.install import add_encoder

    with pytest.raises(ExportError, match="kenning rerankers add"):
        add_encoder(str(save_classifier("Bert", tmp_path / "bert")))


def test_the_counting_graph_is_what_its_text_says():
    import onnx.parser

    assert onnx.load(str(GRAPH_FILE)) == onnx.parser.parse_model(GRAPH_TEXT)
