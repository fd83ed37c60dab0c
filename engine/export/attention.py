"""How does attention get into an exported graph? As the operators that ONNX Runtime is fastest at.

PyTorch traces placeholders; their ``symbolic`` names an operator of the graph, or a function of our
own that ``write_functions`` defines and inlines:
- ``both_ways``: com.microsoft MultiHeadAttention. Padding is masked by one more dimension in
  queries (1) and keys (-10,000 where padded), so the kernel sees no mask and takes its blockwise
  path: memory for one text grows with its length, not with its square.
- ``local``: each token sees ``reach`` tokens on both sides, computed block by block.
- ``causal``, ``relative``: the kernel writes out all scores here, so texts of more than 1,024
  tokens go through a loop over blocks of queries.
- ``rotate``: com.microsoft RotaryEmbedding.
- ``extended``: SelfExtend under an ``If``, so that the plain path costs nothing more.

Needs the extra ``export`` (torch, onnx).
"""

from __future__ import annotations

from typing import Any

import torch

# What a padded key adds to a score before scaling; exp() of it is exactly 0 in float32.
MASKED = -1e4
MICROSOFT = "com.microsoft"
OWN = "kenning"
# Up to here all scores are written out at once: 16 heads take 64 MB.
_AT_ONCE = 1024
# Queries in a block beyond: 256 x 8,192 scores of 16 heads take 134 MB.
BLOCK = 256


class _Operator(torch.autograd.Function):  # type: ignore[misc] # torch is not seen by mypy
    """An operator of the graph that gives something of the first tensor's shape; tracing needs no more."""

    @staticmethod
    def forward(ctx: Any, like: Any, name: str, options: dict[str, Any], *given: Any) -> Any:
        return like.clone()

    @staticmethod
    def symbolic(g: Any, like: Any, name: str, options: dict[str, Any], *given: Any) -> Any:
        # The example's sizes must not become the graph's.
        return g.op(name, *given, **options).setType(like.type().with_sizes([None, None, None]))


def both_ways(query: Any, key: Any, value: Any, heads: int, scale: float) -> Any:
    """Attend in both directions; queries and keys carry the masking dimension (see ``masked``)."""
    options = {"num_heads_i": heads, "scale_f": scale}
    return _Operator.apply(value, f"{MICROSOFT}::MultiHeadAttention", options, query, key, value)


def causal(query: Any, key: Any, value: Any) -> Any:
    """Attend to earlier tokens. Padding stands on the right, so nothing else needs masking."""
    return _Operator.apply(value, f"{OWN}::Causal", {}, query, key, value)


def relative(query: Any, key: Any, value: Any, line: Any) -> Any:
    """Attend in both directions with a bias for each distance; (heads, 2 tokens - 1), most negative first."""
    return _Operator.apply(value, f"{OWN}::Relative", {}, query, key, value, line)


def rotate(states: Any, cosines: Any, sines: Any) -> Any:
    """Rotate the halves of each head of (batch, tokens, heads * dims) by angles (tokens, dims / 2)."""
    return _Operator.apply(states, f"{OWN}::Rotate", {}, states, cosines, sines)


def extended(plain: Any, *given: Any) -> Any:
    """Replace the plain context by SelfExtend's where the run's group size is above 1.

    Args:
        plain: (batch, tokens, heads * dims).
        given: query, key (both before rotation), value, mask (batch, tokens) float, inverse
            frequencies, group size, neighbour window.

    Source: Zhu et al., LongEmbed, 2024, arXiv:2404.12096, section 3.3, and its repository for the
        direction from earlier to later tokens. Only relative positions matter, so ours moves the
        far queries down there instead of the far keys up.
    """
    return _Operator.apply(plain, f"{OWN}::SelfExtend", {}, plain, *given)


def masking(mask: Any, heads: int, dims: int) -> Any:
    """Return what is added to keys that have the masking dimension.

    Args:
        mask: (batch, tokens) float, 1 where a key counts, 0 where not.
        heads: number of heads.
        dims: dimensions of a head, without the masking one.

    Returns:
        (batch, tokens, heads * (dims + 1)): 0, and -10,000 in each head's last dimension where the mask is 0.
    """
    pattern = torch.tensor(([0.0] * dims + [MASKED]) * heads)
    return (1 - mask)[:, :, None] * pattern


def masked(query: Any, key: Any, mask: Any, heads: int, dims: int) -> tuple[Any, Any]:
    """Give the heads of queries and keys, (batch, tokens, heads * dims), the masking dimension."""
    query, key = (part.unflatten(2, (heads, dims)) for part in (query, key))
    query = torch.nn.functional.pad(query, (0, 1), value=1.0).flatten(2)
    return query, torch.nn.functional.pad(key, (0, 1)).flatten(2) + masking(mask, heads, dims)


def local(query: Any, key: Any, value: Any, mask: Any, heads: int, dims: int, reach: int) -> Any:
    """Attend to at most ``reach`` tokens on each side.

    Queries are cut into blocks of twice the reach (or one block that holds the text); each sees its
    own tokens and ``reach`` more on both sides, so time and memory grow with the length only.
    """
    tokens = torch._shape_as_tensor(query)[1]
    block = torch.clamp(tokens, max=2 * reach)
    starts = torch.arange((tokens + block - 1) // block)[:, None] * block  # (blocks, 1)
    rows = torch.minimum(starts + torch.arange(block)[None], tokens - 1)
    columns = starts - reach + torch.arange(block + 2 * reach)[None]  # (blocks, keys)
    inside = (columns >= 0) & (columns < tokens)
    columns = torch.minimum(torch.clamp(columns, min=0), tokens - 1)
    apart = torch.arange(block)[:, None] + reach - torch.arange(block + 2 * reach)[None]
    bias = ((apart.abs() > reach).to(query.dtype) * MASKED)[None, None]  # (1, 1, block, keys)
    queries = query[:, rows].flatten(0, 1)
    keys, values = (part[:, columns].flatten(0, 1) for part in (key, value))
    seen = (mask[:, columns] * inside.to(mask.dtype)[None]).flatten(0, 1)
    given = (*masked(queries, keys, seen, heads, dims), values, bias)
    context = _Operator.apply(queries, f"{OWN}::Biased", {"num_heads_i": heads, "scale_f": dims**-0.5}, *given)
    return context.reshape(query.shape[0], -1, heads * dims)[:, : query.shape[1]]


# -- functions of our own, in ONNX's text form ------------------------------------------------------

_HEAD = '<domain: "kenning", opset_import: ["" : 18, "com.microsoft" : 1]>\n'
_CONSTANTS = """
  zero = Constant <value = int64 {{0}}> ()
  one = Constant <value = int64 {{1}}> ()
  none = Constant <value = float {{0.0}}> ()
  unit = Constant <value = float {{1.0}}> ()
  axis = Constant <value = int64[1] {{1}}> ()
  first = Constant <value = int64[1] {{0}}> ()
  shape = Shape (query)
  tokens = Gather (shape, one)
  last = Sub (tokens, one)
  indices = Range (zero, tokens, one)
"""
_ROTATE = """
Rotate (states, cosines, sines) => (rotated)
{{
  first = Constant <value = int64[1] {{0}}> ()
  rotated = com.microsoft.RotaryEmbedding (states, first, cosines, sines)
}}"""
_BIASED = """
Biased <num_heads, scale> (query, key, value, bias) => (context)
{{
  context = com.microsoft.MultiHeadAttention <num_heads: int = @num_heads, scale: float = @scale>
    (query, key, value, , , bias)
}}"""
# Scores of one block of queries after the other. Rows past the end repeat the last one and are cut off.
_LOOP = """
      split = Constant <value = int64[4] {{0, 0, {heads}, -1}}> ()
      joined = Constant <value = int64[3] {{0, -1, {width}}}> ()
      size = Constant <value = int64 {{{block}}}> ()
      factor = Constant <value = float {{{scale}}}> ()
      never = Constant <value = float {{-10000.0}}> ()
      value_split = Reshape (value, split)
      values = Transpose <perm = [0, 2, 1, 3]> (value_split)
      {before}
      filled = Add (last, size)
      blocks = Div (filled, size)
      go = Constant <value = bool {{1}}> ()
      parts = Loop (blocks, go) <body = one_block (int64 number, bool going) => (still, part) {{
        still = Identity (going)
        start = Mul (number, size)
        stop = Add (start, size)
        open_rows = Range (start, stop, one)
        rows = Min (open_rows, last)
        row_column = Unsqueeze (rows, axis)
        apart = Sub (indices, row_column)
        {scores}
        weights = Softmax <axis = -1> (scores)
        part = MatMul (weights, values)
      }}>
      ordered = Transpose <perm = [1, 0, 3, 2, 4]> (parts)
      padded = Reshape (ordered, joined)
      end = Unsqueeze (tokens, first)
      {result} = Slice (padded, first, end, axis)
"""
_SPLIT = """
      {name}_split = Reshape ({name}, split)
      {name}_heads = Transpose <perm = [{order}]> ({name}_split)"""
_LONG_OR_SHORT = """
{kind} ({inputs}) => (context)
{{
  {constants}
  limit = Constant <value = int64 {{{at_once}}}> ()
  long = Greater (tokens, limit)
  context = If (long) <
    then_branch = in_blocks () => (looped) {{
      {loop}
    }},
    else_branch = all_at_once () => (plain) {{
      {short}
    }}
  >
}}"""
_SCORES = """
        picked = Gather <axis = 2> (query_heads, rows)
        raw = MatMul (picked, key_heads)
        scaled = Mul (raw, factor)"""
_CAUSAL_SCORES = """
        later = Greater (apart, zero)
        scores = Where (later, never, scaled)"""
_RELATIVE_SCORES = """
        distances = Add (apart, last)
        bias = Gather <axis = 1> (line, distances)
        scores = Add (scaled, bias)"""
_CAUSAL_SHORT = """
      plain = com.microsoft.MultiHeadAttention <num_heads = {heads}, scale = {scale}, unidirectional = 1>
        (query, key, value)"""
_RELATIVE_SHORT = """
      column = Unsqueeze (indices, axis)
      apart_all = Sub (indices, column)
      distances_all = Add (apart_all, last)
      bias_all = Gather <axis = 1> (line, distances_all)
      bias_batch = Unsqueeze (bias_all, first)
      plain = com.microsoft.MultiHeadAttention <num_heads = {heads}, scale = {scale}>
        (query, key, value, , , bias_batch)"""
_SELF_EXTEND = """
SelfExtend (plain, query, key, value, mask, frequencies, group, window) => (context)
{{
  {constants}
  wanted = Greater (group, unit)
  context = If (wanted) <
    then_branch = grouped () => (looped) {{
      places = Cast <to = 1> (indices)
      ratio = Div (places, group)
      groups = Floor (ratio)
      window_ratio = Div (window, group)
      window_groups = Floor (window_ratio)
      shift = Sub (window, window_groups)
      lower = Add (groups, shift)
      upper = Sub (groups, shift)
      {rotations}
      present = Sub (mask, unit)
      large = Constant <value = float {{10000.0}}> ()
      hidden = Mul (present, large)
      two_axes = Constant <value = int64[2] {{1, 2}}> ()
      padding = Unsqueeze (hidden, two_axes)
      {loop}
    }},
    else_branch = usual () => (kept) {{
      kept = Identity (plain)
    }}
  >
}}"""
_ROTATION = """
      {name}_column = Unsqueeze ({places}, axis)
      {name}_angles = Mul ({name}_column, frequencies)
      {name}_cosines = Cos ({name}_angles)
      {name}_sines = Sin ({name}_angles)
      {name} = com.microsoft.RotaryEmbedding ({states}, first, {name}_cosines, {name}_sines)"""
_EXTENDED_SCORES = """
        query_rows = Gather <axis = 2> (query_near_heads, rows)
        near_raw = MatMul (query_rows, key_near_heads)
        lower_rows = Gather <axis = 2> (query_lower_heads, rows)
        lower_raw = MatMul (lower_rows, key_far_heads)
        reach = Cast <to = 1> (apart)
        {upper}
        reach_size = Abs (reach)
        close = Less (reach_size, window)
        merged = Where (close, near_raw, far_raw)
        scaled = Mul (merged, factor)
        visible = Add (scaled, padding)
        {last}"""
_UPPER = """
        upper_rows = Gather <axis = 2> (query_upper_heads, rows)
        upper_raw = MatMul (upper_rows, key_far_heads)
        ahead = Less (none, reach)
        far_raw = Where (ahead, upper_raw, lower_raw)"""


def write_functions(model: Any, heads: int, width: int, scale: float, *, one_way: bool) -> Any:
    """Define our functions in a traced graph and put their bodies where they are called.

    Args:
        model: the traced graph, without its weights if they are large.
        heads: attention heads.
        width: dimensions of all heads' values together.
        scale: factor of the scores.
        one_way: SelfExtend sees earlier tokens only.

    Returns:
        The graph with operators of ONNX and ONNX Runtime only, a new one.
    """
    from onnx import helper, inliner, parser

    facts = {"heads": heads, "width": width, "scale": repr(float(scale)), "block": BLOCK, "at_once": _AT_ONCE}
    texts = [_ROTATE.format(), _BIASED.format(), _long_or_short("Causal", facts), _long_or_short("Relative", facts)]
    texts.append(_self_extend(facts, one_way=one_way))
    called = {node.op_type for node in model.graph.node if node.domain == OWN}
    for text in texts:
        function = parser.parse_function(_HEAD + text)
        if function.name in called:
            model.functions.append(function)
    for domain in (OWN, MICROSOFT):
        if domain not in {given.domain for given in model.opset_import}:
            model.opset_import.append(helper.make_opsetid(domain, 1))
    return inliner.inline_local_functions(model)


def _split(name: str, order: str) -> str:
    return _SPLIT.format(name=name, order=order)


def _long_or_short(kind: str, facts: dict[str, Any]) -> str:
    relative_to = kind == "Relative"
    before = _split("query", "0, 2, 1, 3") + _split("key", "0, 2, 3, 1")
    scores = _SCORES + (_RELATIVE_SCORES if relative_to else _CAUSAL_SCORES)
    return _LONG_OR_SHORT.format(
        kind=kind,
        inputs="query, key, value, line" if relative_to else "query, key, value",
        constants=_CONSTANTS.format(),
        loop=_LOOP.format(before=before, scores=scores, result="looped", **facts),
        short=(_RELATIVE_SHORT if relative_to else _CAUSAL_SHORT).format(**facts),
        **facts,
    )


def _self_extend(facts: dict[str, Any], *, one_way: bool) -> str:
    rotated = {"query_near": "places", "key_near": "places", "query_lower": "lower", "key_far": "groups"}
    rotated |= {} if one_way else {"query_upper": "upper"}
    rotations = [
        _ROTATION.format(name=name, places=places, states=name.split("_")[0]) for name, places in rotated.items()
    ]
    order = {"query": "0, 2, 1, 3", "key": "0, 2, 3, 1"}
    before = [_split(name, order[name.split("_")[0]]) for name in rotated]
    later = "later = Greater (apart, zero)\n        scores = Where (later, never, visible)"
    scores = _EXTENDED_SCORES.format(
        upper="far_raw = Identity (lower_raw)" if one_way else _UPPER.format(),
        last=later if one_way else "scores = Identity (visible)",
    )
    loop = _LOOP.format(before="".join(before), scores=scores, result="looped", **facts)
    return _SELF_EXTEND.format(constants=_CONSTANTS.format(), rotations="".join(rotations), loop=loop)
