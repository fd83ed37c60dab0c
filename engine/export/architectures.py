"""How does each kind of encoder turn token ids into states? One traced form for all of them.

The weights and layers are those of transformers; only what is between them is ours, so that
positions, attention scale and rotary frequencies are inputs and the attention is one operator.
``ARCHITECTURES`` is the whole list; an export compares every graph with transformers' own forward.

Needs the extra ``export`` (torch).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import torch

from engine.export import attention

# A run that feeds no window: farther apart than any two tokens.
FAR = 1e9


@dataclass(frozen=True, slots=True)
class TracedInputs:
    """The graph's inputs as traced tensors; those an architecture lacks are None."""

    input_ids: Any
    attention_mask: Any
    position_ids: Any = None
    attention_scale: Any = None
    position_table: Any = None
    inverse_frequencies: Any = None
    group_size: Any = None
    neighbour_window: Any = None

    @property
    def mask(self) -> Any:
        """Return 1 for tokens and 0 for padding, (batch, tokens) float."""
        return self.attention_mask.to(torch.float32)


# From the graph's inputs to the last hidden states, (batch, tokens, dims); what is traced.
States = Callable[[TracedInputs], Any]


@dataclass(frozen=True, slots=True)
class Shape:
    """What the graph's functions must know: attention heads, their common width, the scores' factor."""

    heads: int
    width: int
    scale: float
    one_way: bool = False


@dataclass(frozen=True, slots=True)
class Architecture:
    """One kind of encoder.

    ``states`` prepares what computes a model's last hidden states; ``layers`` gives its list of layers,
    which may be cut; ``table`` gives the position table and ``frequencies`` the rotary ones, one of them
    being None; ``offset`` is the position id of the first token.
    """

    states: Callable[[Any], States]
    shape: Callable[[Any], Shape]
    layers: Callable[[Any], Any]
    table: Callable[[Any], Any] | None = None
    frequencies: Callable[[Any], Any] | None = None
    offset: Callable[[Any], int] = lambda model: 0
    # The integer graph of ``quantize`` fits: layer norms after the sums, GELU, no bias in the attention.
    post_norm: bool = False

    def defaults(self, model: Any) -> dict[str, npt.NDArray[np.float32]]:
        """Return the optional inputs of this model's graph with what they are where a run feeds none."""
        found = {"attention_scale": np.array(1, dtype=np.float32)}
        if self.table is not None:
            found["position_table"] = _array(self.position_table(model))
        if self.frequencies is not None:
            found["inverse_frequencies"] = _array(self.frequencies(model))
            found["group_size"] = np.array(1, dtype=np.float32)
            found["neighbour_window"] = np.array(FAR, dtype=np.float32)
        return found

    def position_table(self, model: Any) -> Any:
        """Return the vectors of the absolute positions, (rows, dims), with what every token gets besides."""
        assert self.table is not None  # asked of absolute positions only
        return self.table(model)

    def rotary(self, model: Any) -> tuple[float, int]:
        """Return base and dimensions of the rotary frequencies: frequency n is base ** (-2 n / dimensions)."""
        assert self.frequencies is not None  # asked of rotary positions only
        config = model.config
        theta = config.global_rope_theta if hasattr(config, "global_rope_theta") else config.rope_theta
        return float(theta), 2 * len(self.frequencies(model))

    def reach_tokens(self, model: Any, text_bytes: int) -> int:
        """Return how long one text may be for the states of a run to stay below ``text_bytes``.

        Counted are a block of scores with its copies (where the kernel does not go block by block
        itself), about twelve arrays of states and three of the feed-forward part.
        """
        config, shape = model.config, self.shape(model)
        copies = 8 if self.frequencies is not None else 4 if config.model_type == "mpnet" else 0
        feed_forward = getattr(config, "intermediate_size", None) or config.hidden_dim
        row_floats = shape.heads * attention.BLOCK * copies + 12 * config.hidden_size + 3 * feed_forward
        return int(text_bytes // (4 * row_floats) // 1024 * 1024)

    @property
    def inputs(self) -> tuple[str, ...]:
        """Return the names of the inputs that every run feeds."""
        return ("input_ids", "attention_mask", *(["position_ids"] if self.table is not None else []))


def cut(model: Any, layers: int) -> None:
    """Cut a model to its first layers, in place."""
    del ARCHITECTURES[model.config.model_type].layers(model)[layers:]
    model.config.num_hidden_layers = layers


def _array(tensor: Any) -> npt.NDArray[np.float32]:
    return np.ascontiguousarray(tensor.detach().numpy(), dtype=np.float32)


# -- layer norms after the sums: BERT, RoBERTa, XLM-RoBERTa, DistilBERT, MPNet -----------------------


@dataclass(frozen=True, slots=True)
class Block:
    """The parts of one such layer, whatever they are called in the model."""

    query: Any
    key: Any
    value: Any
    output: Any
    output_norm: Any
    up: Any
    activation: Any
    down: Any
    down_norm: Any


def blocks(model: Any) -> list[Block]:
    """Return the layers of a post-norm encoder by their parts."""
    found = []
    for layer in ARCHITECTURES[model.config.model_type].layers(model):
        if hasattr(layer, "ffn"):  # DistilBERT
            inner, feed = layer.attention, layer.ffn
            parts = (inner.q_lin, inner.k_lin, inner.v_lin, inner.out_lin, layer.sa_layer_norm)
            found.append(Block(*parts, feed.lin1, feed.activation, feed.lin2, layer.output_layer_norm))
            continue
        outer = layer.attention
        if hasattr(outer, "attn"):  # MPNet
            inner = outer.attn
            parts = (inner.q, inner.k, inner.v, inner.o, outer.LayerNorm)
        else:
            inner = outer.self
            parts = (inner.query, inner.key, inner.value, outer.output.dense, outer.output.LayerNorm)
        middle = layer.intermediate
        feed_forward = (middle.dense, middle.intermediate_act_fn, layer.output.dense, layer.output.LayerNorm)
        found.append(Block(*parts, *feed_forward))
    return found


def _post_norm(model: Any) -> States:
    shape, embeddings = _even_shape(model), model.embeddings
    parts = blocks(model)
    wide = [(_widened(block.query, shape.heads, 1.0), _widened(block.key, shape.heads, 0.0)) for block in parts]

    def states_of(given: TracedInputs) -> Any:
        places = torch.nn.functional.embedding(given.position_ids, given.position_table)
        states = embeddings.LayerNorm(embeddings.word_embeddings(given.input_ids) + places)
        line = _distance_bias(model, given.input_ids) if model.config.model_type == "mpnet" else None
        absent = attention.masking(given.mask, shape.heads, shape.width // shape.heads)
        for block, (wide_query, wide_key) in zip(parts, wide, strict=True):
            query = wide_query(states) * given.attention_scale
            key, value = wide_key(states) + absent, block.value(states)
            if line is None:
                context = attention.both_ways(query, key, value, shape.heads, shape.scale)
            else:
                context = attention.relative(query, key, value, line)
            states = block.output_norm(block.output(context) + states)
            states = block.down_norm(block.down(block.activation(block.up(states))) + states)
        return states

    return states_of


def _widened(linear: Any, heads: int, last: float) -> Callable[[Any], Any]:
    """Return a product whose heads have one more dimension, always ``last``: cheaper than adding it after."""
    weight = linear.weight.detach().unflatten(0, (heads, -1))
    bias = linear.bias.detach().unflatten(0, (heads, -1))
    weight = torch.cat([weight, torch.zeros_like(weight[:, :1])], dim=1).flatten(0, 1).T.contiguous()
    bias = torch.cat([bias, torch.full((heads, 1), last)], dim=1).flatten()
    return lambda states: states @ weight + bias


def _distance_bias(model: Any, input_ids: Any) -> Any:
    """Return MPNet's bias of every distance, (heads, 2 tokens - 1), beginning with the farthest token before."""
    encoder = model.encoder
    tokens = torch._shape_as_tensor(input_ids)[1]
    buckets = encoder.relative_position_bucket(torch.arange(1 - tokens, tokens))
    return encoder.relative_attention_bias(buckets).transpose(0, 1)


def _even_shape(model: Any) -> Shape:
    config = model.config  # DistilBERT's has the same names as aliases
    heads, width = config.num_attention_heads, config.hidden_size
    return Shape(heads, width, (width // heads) ** -0.5)


def _typed_table(model: Any) -> Any:
    """Return positions with the vector of token type 0 added: the type is the same for every token."""
    embeddings = model.embeddings
    return embeddings.position_embeddings.weight + embeddings.token_type_embeddings.weight[0]


def _plain_table(model: Any) -> Any:
    return model.embeddings.position_embeddings.weight


def _after_padding(model: Any) -> int:
    return int(model.embeddings.padding_idx) + 1


# -- rotary: ModernBERT and Qwen3 -------------------------------------------------------------------


def _angles(frequencies: Any, factor: float, input_ids: Any) -> tuple[Any, Any]:
    """Return cosines and sines of each place, (tokens, dims / 2)."""
    tokens = torch._shape_as_tensor(input_ids)[1]
    angles = torch.arange(tokens).to(torch.float32)[:, None] * frequencies[None]
    return angles.cos() * factor, angles.sin() * factor


def _modernbert(model: Any) -> States:
    return lambda given: _modernbert_states(model, given)


def _modernbert_states(model: Any, given: TracedInputs) -> Any:
    shape, reach = _even_shape(model), model.config.local_attention // 2
    dims = shape.width // shape.heads
    locals_ = [layer.attn for layer in model.layers if layer.attn.local_attention != (-1, -1)]
    everywhere = _angles(given.inverse_frequencies, _global_rotary(model).attention_scaling, given.input_ids)
    if locals_:
        near = locals_[0].rotary_emb
        nearby = _angles(near.inv_freq, near.attention_scaling, given.input_ids)
    states = model.embeddings.norm(model.embeddings.tok_embeddings(given.input_ids))
    for layer in model.layers:
        query, key, value = layer.attn.Wqkv(layer.attn_norm(states)).chunk(3, dim=2)
        if layer.attn.local_attention != (-1, -1):
            query, key = (attention.rotate(part, *nearby) for part in (query, key))
            context = attention.local(query, key, value, given.mask, shape.heads, dims, reach)
        else:
            query = query * given.attention_scale
            far_query, far_key = (attention.rotate(part, *everywhere) for part in (query, key))
            far_query, far_key = attention.masked(far_query, far_key, given.mask, shape.heads, dims)
            plain = attention.both_ways(far_query, far_key, value, shape.heads, shape.scale)
            context = attention.extended(plain, query, key, value, given.mask, *_grouping(given))
        states = states + layer.attn.Wo(context)
        states = states + layer.mlp(layer.mlp_norm(states))
    return model.final_norm(states)


def _grouping(given: TracedInputs) -> tuple[Any, Any, Any]:
    return given.inverse_frequencies, given.group_size, given.neighbour_window


def _global_rotary(model: Any) -> Any:
    return next(layer.attn.rotary_emb for layer in model.layers if layer.attn.local_attention == (-1, -1))


def _qwen3(model: Any) -> States:
    return lambda given: _qwen3_states(model, given)


def _qwen3_states(model: Any, given: TracedInputs) -> Any:
    config = model.config
    repeats = config.num_attention_heads // config.num_key_value_heads
    angles = _angles(given.inverse_frequencies, model.rotary_emb.attention_scaling, given.input_ids)
    states = model.embed_tokens(given.input_ids)
    for layer in model.layers:
        inner, read = layer.self_attn, layer.input_layernorm(states)
        split = (-1, inner.head_dim)
        query = inner.q_norm(inner.q_proj(read).unflatten(2, split)).flatten(2) * given.attention_scale
        key = inner.k_norm(inner.k_proj(read).unflatten(2, split)).flatten(2)
        key, value = (
            part.unflatten(2, split)[:, :, :, None].expand(-1, -1, -1, repeats, -1).flatten(2)
            for part in (key, inner.v_proj(read))
        )
        plain = attention.causal(attention.rotate(query, *angles), attention.rotate(key, *angles), value)
        context = attention.extended(plain, query, key, value, given.mask, *_grouping(given))
        states = states + inner.o_proj(context)
        states = states + layer.mlp(layer.post_attention_layernorm(states))
    return model.norm(states)


def _qwen3_shape(model: Any) -> Shape:
    inner = model.layers[0].self_attn
    heads = model.config.num_attention_heads
    return Shape(heads, heads * inner.head_dim, inner.scaling, one_way=True)


def _encoder_layers(model: Any) -> Any:
    return model.encoder.layer


_BERT = Architecture(_post_norm, _even_shape, _encoder_layers, table=_typed_table, post_norm=True)
_ROBERTA = Architecture(
    _post_norm, _even_shape, _encoder_layers, table=_typed_table, offset=_after_padding, post_norm=True
)
ARCHITECTURES = {
    "bert": _BERT,
    "roberta": _ROBERTA,
    "xlm-roberta": _ROBERTA,
    "distilbert": Architecture(
        _post_norm, _even_shape, lambda model: model.transformer.layer, table=_plain_table, post_norm=True
    ),
    "mpnet": Architecture(_post_norm, _even_shape, _encoder_layers, table=_plain_table, offset=_after_padding),
    "modernbert": Architecture(
        _modernbert,
        _even_shape,
        lambda model: model.layers,
        frequencies=lambda model: _global_rotary(model).inv_freq,
    ),
    "qwen3": Architecture(
        _qwen3, _qwen3_shape, lambda model: model.layers, frequencies=lambda model: model.rotary_emb.inv_freq
    ),
}
