"""Small encoders of every kind with random weights, saved as their authors would save them."""

from __future__ import annotations

import json

KINDS = ("bert", "roberta", "xlm-roberta", "distilbert", "mpnet", "modernbert", "qwen3")
LAYERS, DIMS, HEADS, TOKENS = 4, 64, 4, 128
SPECIALS = ["<s>", "<pad>", "</s>", "<unk>", "<mask>"]


def byte_tokenizer(*, last_only: bool = False):
    """A tokenizer whose tokens are bytes: no text is unknown to it."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors

    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    vocabulary = {token: number for number, token in enumerate([*SPECIALS, *alphabet])}
    tokenizer = Tokenizer(models.BPE(vocabulary, [], unk_token="<unk>"))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    single = "$A </s>" if last_only else "<s> $A </s>"
    tokenizer.post_processor = processors.TemplateProcessing(single=single, special_tokens=[("<s>", 0), ("</s>", 2)])
    return tokenizer


def make_model(kind, *, layers=LAYERS):
    """A model of one kind with weights large enough for its attention to be picky."""
    import torch
    import transformers as hub

    common = {"vocab_size": 261, "hidden_size": DIMS, "num_attention_heads": HEADS, "num_hidden_layers": layers}
    common |= {"intermediate_size": 128, "pad_token_id": 1, "bos_token_id": 0, "eos_token_id": 2}
    absolute = common | {"max_position_embeddings": TOKENS}
    after_padding = common | {"max_position_embeddings": TOKENS + 2}
    torch.manual_seed(11)
    if kind == "bert":
        model = hub.BertModel(hub.BertConfig(**absolute))
    elif kind == "roberta":
        model = hub.RobertaModel(hub.RobertaConfig(**after_padding))
    elif kind == "xlm-roberta":
        model = hub.XLMRobertaModel(hub.XLMRobertaConfig(**after_padding))
    elif kind == "mpnet":
        model = hub.MPNetModel(hub.MPNetConfig(**after_padding))
    elif kind == "distilbert":
        sizes = {"dim": DIMS, "n_layers": layers, "n_heads": HEADS, "hidden_dim": 128}
        model = hub.DistilBertModel(
            hub.DistilBertConfig(vocab_size=261, max_position_embeddings=TOKENS, pad_token_id=1, **sizes)
        )
    elif kind == "modernbert":
        special = {"cls_token_id": 0, "sep_token_id": 2, "reference_compile": False}
        model = hub.ModernBertModel(
            hub.ModernBertConfig(**absolute, **special, local_attention=16, global_attn_every_n_layers=3)
        )
    else:
        model = hub.Qwen3Model(hub.Qwen3Config(**absolute, num_key_value_heads=2, head_dim=16))
    for name, weights in model.named_parameters():
        if weights.dim() > 1:
            torch.nn.init.normal_(weights, std=0.15)
        elif "norm" in name.lower() and name.endswith("weight"):
            torch.nn.init.normal_(weights, mean=1, std=0.1)
        else:
            torch.nn.init.normal_(weights, std=0.1)
    return model.eval()


def save_source(kind, folder, *, pooling="", model=None, tokenizer=None, extra=(), normalize=True):
    """Save a sentence-transformers folder: the transformer, pooling, modules of ``extra``, scaling."""
    model = model or make_model(kind)
    model.save_pretrained(folder)
    tokenizer = tokenizer or byte_tokenizer(last_only=kind == "qwen3")
    tokenizer.save(str(folder / "tokenizer.json"))
    named = {"tokenizer_class": "PreTrainedTokenizerFast", "pad_token": "<pad>", "model_max_length": TOKENS}
    named["model_input_names"] = ["input_ids", "attention_mask"]  # no token types: DistilBERT refuses them
    (folder / "tokenizer_config.json").write_text(json.dumps(named), "utf-8")
    pooling = pooling or ("pooling_mode_lasttoken" if kind == "qwen3" else "pooling_mode_mean_tokens")
    modules = [("Transformer", ""), ("Pooling", "1_Pooling"), *extra, *([("Normalize", "9_Normalize")] * normalize)]
    listed = [
        {"idx": number, "name": str(number), "path": path, "type": f"sentence_transformers.models.{module}"}
        for number, (module, path) in enumerate(modules)
    ]
    (folder / "modules.json").write_text(json.dumps(listed), "utf-8")
    (folder / "1_Pooling").mkdir(exist_ok=True)
    (folder / "1_Pooling/config.json").write_text(
        json.dumps({"word_embedding_dimension": DIMS, pooling: True}), "utf-8"
    )
    (folder / "sentence_bert_config.json").write_text(json.dumps({"max_seq_length": TOKENS}), "utf-8")
    prompts = {"prompts": {"query": "query: ", "document": ""}}
    (folder / "config_sentence_transformers.json").write_text(json.dumps(prompts), "utf-8")
    return folder
