"""Every kind of encoder: exported, it gives what sentence-transformers gives, and its options do what they say."""

from __future__ import annotations

import importlib.util
import json
import math

import numpy as np
import pytest

from engine.encoders import Encoder, load_manifest
from engine.encoders.manifest import verify_files
from engine.encoders.shares import gather_words, take_apart
from engine.errors import ModelError

pytestmark = [
    pytest.mark.export,
    pytest.mark.skipif(importlib.util.find_spec("optimum") is None, reason="exporting needs the extra 'export'"),
    pytest.mark.filterwarnings("ignore"),  # torch, optimum and onnx warn about their own future
]

TEXTS = ["", "a", "The whale road runs north past the islands.", "Über die Straße, 漢字 и слова", "long " * 40, "x y"]
ROTARY = ("modernbert", "qwen3")


@pytest.fixture(scope="module")
def exported(sources, tmp_path_factory):
    """The float32 encoder of every kind, exported when first asked for."""
    from engine.export.exporter import ExportOptions, export_encoder

    made = {}

    def export(kind):
        if kind not in made:
            out = tmp_path_factory.mktemp("exported") / kind
            made[kind] = export_encoder(sources(kind), out, options=ExportOptions(precisions=("float32",)))
        return made[kind]

    return export


@pytest.fixture(scope="module")
def session(exported):
    """An ONNX Runtime session of every kind's graph."""
    import onnxruntime

    onnxruntime.set_default_logger_severity(4)
    made = {}

    def open_session(kind):
        if kind not in made:
            made[kind] = onnxruntime.InferenceSession(exported(kind) / "model.onnx", providers=["CPUExecutionProvider"])
        return made[kind]

    return open_session


def feeds_of(kind, tokens, *, rows=1, seed=3):
    ids = np.random.default_rng(seed).integers(5, 261, size=(rows, tokens))
    feeds = {"input_ids": ids, "attention_mask": np.ones((rows, tokens), dtype=np.int64)}
    if kind not in ROTARY:
        offset = 0 if kind in ("bert", "distilbert") else 2
        feeds["position_ids"] = np.tile(np.arange(tokens) + offset, (rows, 1))
    return feeds


def states_of(session, feeds, **options):
    given = {name: np.asarray(value, dtype=np.float32) for name, value in options.items()}
    return session.run(["token_embeddings"], feeds | given)[0]


def test_vectors_are_those_of_sentence_transformers(kind, sources, exported):
    from sentence_transformers import SentenceTransformer

    expected = SentenceTransformer(str(sources(kind)), device="cpu").encode(TEXTS, batch_size=1)
    encoder = Encoder.load(exported(kind), device="cpu")
    found = encoder.embed(TEXTS)
    assert (found * expected).sum(axis=1).min() > 0.99999
    alone = np.concatenate([encoder.embed([text]) for text in TEXTS])
    assert np.abs(found - alone).max() <= 1e-5


def test_a_cosine_is_the_sum_of_what_its_tokens_add(kind, exported):
    encoder = Encoder.load(exported(kind), device="cpu")
    if encoder.manifest.pooling != "mean":
        with pytest.raises(ModelError, match="pools by one token"):
            encoder.token_states([(TEXTS[2], None)])
        return
    query = encoder.embed(["where does the road run"], "query")[0]
    states = encoder.token_states([(text, None) for text in TEXTS])
    for text, vector, state in zip(TEXTS, encoder.embed(TEXTS), states, strict=True):
        shares = take_apart(query, state)
        assert shares.cosine == pytest.approx(float(query @ vector), abs=1e-4)
        assert float(shares.tokens.sum()) + shares.rest == pytest.approx(shares.cosine, abs=1e-5)
        read = "".join(text[start:end] for start, end, _ in gather_words(text, state.offsets))
        whole = "".join(text.split())
        assert read == whole or (len(state.states) == 128 and whole.startswith(read))  # cut at the native context


def test_the_manifest_says_what_the_graph_takes(kind, exported, session):
    manifest = load_manifest(exported(kind))
    verify_files(manifest)
    assert manifest.native_tokens == 128 and manifest.full_dims == 64 and manifest.raw["layers"] == 4
    assert {given.name for given in session(kind).get_inputs()} == set(manifest.graph_inputs)
    assert {given.name for given in session(kind).get_overridable_initializers()} == set(manifest.graph_options)
    offsets = {"roberta": 2, "xlm-roberta": 2, "mpnet": 2}
    assert manifest.positions.offset == offsets.get(kind, 0)
    assert (manifest.positions.theta > 0) == (kind in ROTARY)
    assert manifest.pooling == ("last" if kind == "qwen3" else "mean") and manifest.query_prefix == "query: "


def test_options_at_their_defaults_give_the_same_bits(kind, exported, session):
    feeds = feeds_of(kind, 40)
    plain = states_of(session(kind), feeds)
    options = {"attention_scale": 1}
    if kind in ROTARY:
        manifest = load_manifest(exported(kind))
        dims = manifest.positions.head_dims
        frequencies = manifest.positions.theta ** -(np.arange(0, dims, 2, dtype=np.float64) / dims)
        options |= {"group_size": 1, "neighbour_window": 7, "inverse_frequencies": frequencies}
        # PyTorch's own frequencies were computed in float32.
        np.testing.assert_allclose(states_of(session(kind), feeds, **options), plain, atol=2e-4)
        del options["inverse_frequencies"]
    else:
        options["position_table"] = session(kind).run(["position_rows"], feeds)[0]
    np.testing.assert_array_equal(states_of(session(kind), feeds, **options), plain)


# -- an independent attention in PyTorch -------------------------------------------------------------


def rewired(kind, score):
    """The model with ``score(query, key)`` for each head in place of its scores, (tokens, dims) to (tokens, tokens).

    Queries and keys are those before rotation.
    """
    import torch

    from tests.export.models import make_model

    model = make_model(kind)

    def attend(query, key, value, factor):
        scores = torch.stack([score(q, k) for q, k in zip(query, key, strict=True)]) * factor
        return (scores.softmax(dim=-1) @ value).transpose(1, 2)

    if kind == "qwen3":
        import transformers.models.qwen3.modeling_qwen3 as module
        from transformers.modeling_utils import ALL_ATTENTION_FUNCTIONS

        def interface(layer, query, key, value, mask, scaling, **_):
            key, value = (module.repeat_kv(part, layer.num_key_value_groups) for part in (key, value))
            return attend(query, key, value, scaling), None

        ALL_ATTENTION_FUNCTIONS["test"] = interface
        model.config._attn_implementation = "test"
        return model, module
    import transformers.models.modernbert.modeling_modernbert as module

    plain = module.eager_attention_forward

    def forward(layer, qkv, attention_mask, sliding_window_mask, position_ids, local_attention, bs, dim, **_):
        if local_attention != (-1, -1):
            module.apply_rotary_pos_emb = module.rotated_as_written
            try:
                return plain(layer, qkv, attention_mask, sliding_window_mask, position_ids, local_attention, bs, dim)
            finally:
                module.apply_rotary_pos_emb = lambda query, key, cos, sin: (query, key)
        query, key, value = qkv.transpose(3, 1).unbind(dim=2)
        return (attend(query, key, value, layer.head_dim**-0.5).reshape(bs, -1, dim),)

    module.MODERNBERT_ATTENTION_FUNCTION["test"] = forward
    model.config._attn_implementation = "test"
    return model, module


def pairwise_scores(query, key, positions, frequencies):
    """Scores of queries rotated, pair by pair, by the pair's own relative position (tokens, tokens)."""
    import torch

    angles = positions[:, :, None] * frequencies  # (queries, keys, dims / 2)
    first, second = query.chunk(2, dim=-1)
    cosines, sines = angles.cos(), angles.sin()
    turned = torch.cat(
        [
            first[:, :, None] * cosines - second[:, :, None] * sines,
            second[:, :, None] * cosines + first[:, :, None] * sines,
        ],
        dim=-1,
    )
    return (turned * key[:, None]).sum(dim=-1)


def relative_positions(tokens, group, window):
    """SelfExtend's relative positions, query minus key, as the LongEmbed paper's figure counts them."""
    import torch

    table = torch.empty(tokens, tokens)
    for query in range(tokens):
        for key in range(tokens):
            apart = query - key
            if abs(apart) < window:
                table[query, key] = apart
            else:
                moved = window - window // group
                far = query // group - key // group
                table[query, key] = far + moved if apart > 0 else far - moved
    return table


@pytest.fixture
def unrotated(monkeypatch, exported):
    """Take the rotation out of transformers' rotary encoders; the test's scores do it themselves."""
    for kind in ROTARY:
        exported(kind)  # while PyTorch still rotates, whichever test comes first
    import transformers.models.modernbert.modeling_modernbert as modernbert
    import transformers.models.qwen3.modeling_qwen3 as qwen3

    monkeypatch.setattr(modernbert, "rotated_as_written", modernbert.apply_rotary_pos_emb, raising=False)
    for module in (modernbert, qwen3):
        monkeypatch.setattr(module, "apply_rotary_pos_emb", lambda query, key, cos, sin, **_: (query, key))


def rotary_reference(kind, ids, positions, frequencies):
    """Last hidden states of a rotary encoder whose scores follow the relative positions given."""
    import torch

    causal = torch.ones_like(positions).tril().log() if kind == "qwen3" else 0 * positions
    model, _ = rewired(kind, lambda query, key: pairwise_scores(query, key, positions, frequencies) + causal)
    with torch.no_grad():
        return model(input_ids=torch.tensor(ids), attention_mask=torch.ones_like(torch.tensor(ids))).last_hidden_state


def own_frequencies(kind):
    import torch

    theta = {"qwen3": 10000.0, "modernbert": 160000.0}[kind]
    return theta ** -(torch.arange(0, 16, 2, dtype=torch.float32) / 16)


@pytest.mark.parametrize("kind", ROTARY)
@pytest.mark.parametrize(("group", "window"), [(1, 1e9), (2, 4), (3, 10)])
def test_self_extend_counts_far_tokens_in_groups(kind, group, window, session, unrotated):
    feeds = feeds_of(kind, 50)
    table = relative_positions(50, group, int(min(window, 1000)))
    expected = rotary_reference(kind, feeds["input_ids"], table, own_frequencies(kind)).numpy()
    found = states_of(session(kind), feeds, group_size=group, neighbour_window=window)
    np.testing.assert_allclose(found, expected, atol=1e-4)
    if group > 1:
        assert np.abs(found - states_of(session(kind), feeds)).max() > 0.01


def test_the_papers_own_example_of_grouped_positions():
    # LongEmbed, figure 7: window 4, groups of 2; the first token sees those after it at these distances.
    assert (-relative_positions(10, 2, 4)[0]).tolist() == [0, 1, 2, 3, 4, 4, 5, 5, 6, 6]


@pytest.mark.parametrize("kind", ROTARY)
def test_other_frequencies_stretch_the_rotation(kind, session, unrotated):
    import torch

    feeds = feeds_of(kind, 50)
    frequencies = own_frequencies(kind) * 3.0 ** -(torch.arange(0, 16, 2) / 16)  # a base three times as large
    apart = relative_positions(50, 1, 1000)
    expected = rotary_reference(kind, feeds["input_ids"], apart, frequencies).numpy()
    found = states_of(session(kind), feeds, inverse_frequencies=frequencies.numpy())
    np.testing.assert_allclose(found, expected, atol=1e-4)


@pytest.mark.parametrize("kind", ROTARY)
def test_self_extend_works_in_blocks_and_sees_no_padding(kind, session):
    feeds = feeds_of(kind, 600)
    options = {"group_size": 4, "neighbour_window": 64}
    whole = states_of(session(kind), feeds, **options)
    padded = {name: np.pad(values, ((0, 0), (0, 77))) for name, values in feeds.items()}
    np.testing.assert_allclose(states_of(session(kind), padded, **options)[:, :600], whole, atol=1e-4)


@pytest.mark.parametrize("kind", ["qwen3", "mpnet"])
def test_texts_beyond_one_block_of_scores_are_those_of_pytorch(kind, session):
    import torch

    from tests.export.models import make_model

    tokens = 1100
    feeds = feeds_of(kind, tokens)
    given = {name: torch.tensor(values) for name, values in feeds.items()}
    if kind == "mpnet":
        given["position_ids"] = given["position_ids"] % 64 + 2
        feeds["position_ids"] = given["position_ids"].numpy()
    model = make_model(kind)
    model.config._attn_implementation = "eager"
    with torch.no_grad():
        expected = model(**given).last_hidden_state.numpy()
    np.testing.assert_allclose(states_of(session(kind), feeds), expected, atol=1e-4)


@pytest.mark.parametrize("kind", ["bert", "roberta", "distilbert", "mpnet"])
def test_the_attention_scale_multiplies_the_queries(kind, session):
    import torch

    from engine.export.architectures import blocks
    from tests.export.models import make_model

    feeds, scale = feeds_of(kind, 60), math.log(4096) / math.log(512)
    model = make_model(kind)
    with torch.no_grad():
        for block in blocks(model):
            block.query.weight *= scale
            block.query.bias *= scale
        given = {name: torch.tensor(values) for name, values in feeds.items()}
        given |= {} if kind != "distilbert" else {"position_ids": None}
        expected = model(
            **{name: value for name, value in given.items() if value is not None}
        ).last_hidden_state.numpy()
    found = states_of(session(kind), feeds, attention_scale=scale)
    np.testing.assert_allclose(found, expected, atol=1e-4)
    assert np.abs(found - states_of(session(kind), feeds)).max() > 0.01


@pytest.mark.parametrize("kind", ["bert", "xlm-roberta", "mpnet"])
def test_a_longer_table_serves_longer_texts(kind, session):
    import torch

    from tests.export.models import make_model

    feeds = feeds_of(kind, 200)
    table = session(kind).run(["position_rows"], feeds_of(kind, 1))[0]
    longer = np.repeat(table, 2, axis=0) * np.float32(0.9)
    model = make_model(kind)
    own = model.embeddings.position_embeddings
    types = model.embeddings.token_type_embeddings.weight[0].detach() if kind != "mpnet" else 0
    model.embeddings.position_embeddings = torch.nn.Embedding.from_pretrained(torch.tensor(longer) - types)
    model.embeddings.token_type_ids = torch.zeros((1, 400), dtype=torch.int64)
    assert own.weight.shape[0] < 200
    with torch.no_grad():
        given = {name: torch.tensor(values) for name, values in feeds.items()}
        expected = model(**given).last_hidden_state.numpy()
    np.testing.assert_allclose(states_of(session(kind), feeds, position_table=longer), expected, atol=1e-4)


def test_each_layer_has_one_attention_two_norms_and_one_activation(kind, exported):
    operators = json.loads((exported(kind) / "encoder.json").read_text("utf-8"))["graph"]["operators"]
    attentions = ("MultiHeadAttention", "Biased", "Causal", "Relative")
    assert sum(operators.get(name, 0) for name in attentions) == 4
    assert sum(count for name, count in operators.items() if name.endswith("Normalization")) >= 8
    assert sum(count for name, count in operators.items() if name.endswith("Gelu")) == 4  # QuickGelu is SiLU
