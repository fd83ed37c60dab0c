import re

import pytest

from engine.encoders import find_encoder
from engine.errors import InputError
from engine.export.weights_folder import STATIC, SUPPORTED
from engine.model_hub.catalogue import STATUSES, fact_lines, find_entry, get_entry, read_catalogue
from engine.model_hub.install import options_of

ENTRIES = read_catalogue()
ASKED_FOR = """
    all-minilm-l6-v2 e5-small-v2 e5-base-v2 multilingual-e5-small bge-small-en-v1.5 bge-base-en-v1.5 bge-m3
    gte-modernbert-base snowflake-arctic-embed-xs snowflake-arctic-embed-s snowflake-arctic-embed-m-v1.5
    snowflake-arctic-embed-m-v2.0 snowflake-arctic-embed-l-v2.0 granite-embedding-english-r2
    granite-embedding-small-english-r2 granite-embedding-97m-multilingual-r2 granite-embedding-311m-multilingual-r2
    mxbai-embed-xsmall-v1 mxbai-embed-large-v1 nomic-embed-text-v1.5 embeddinggemma-300m qwen3-embedding-0.6b
    mdbr-leaf-ir mdbr-leaf-mt starbucks-msmarco potion-base-8m potion-retrieval-32m static-retrieval-mrl-en-v1
""".split()
each = pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)


def test_everything_asked_for_is_there_once():
    names = [entry.name for entry in ENTRIES]
    assert set(ASKED_FOR) <= set(names)
    assert len(set(names)) == len(names) == len({entry.hub.lower() for entry in ENTRIES})


@each
def test_facts_are_complete(entry):
    assert re.fullmatch(r"[a-z0-9][a-z0-9.-]*", entry.name)
    assert re.fullmatch(r"[\w.-]+/[\w.-]+", entry.hub)
    assert re.fullmatch(r"[0-9a-f]{40}|", entry.revision)
    assert all((entry.title, entry.authors, entry.languages, entry.architecture, entry.sources))
    assert all(source.startswith("https://") and "{" not in source for source in entry.sources)
    assert entry.status in STATUSES and bool(entry.why) == (entry.status == "not yet")
    assert bool(entry.license) == bool(entry.license_url)
    assert entry.license or entry.status == "not yet", "nothing without a licence is offered"
    # Of what is taken as published the newest commit is pinned when it is listed.
    assert entry.revision or entry.status in ("onnx", "not yet"), "what is offered is pinned"
    assert entry.status != "onnx" or entry.onnx_hub


@each
def test_facts_agree_with_each_other(entry):
    assert entry.positions in ("absolute", "rotary", "none") and (
        entry.pooling in ("mean", "cls", "last") or entry.status == "onnx" or not entry.revision
    )
    assert (entry.native_tokens is None) == (entry.positions == "none")
    for ladder, most in ((entry.dims_ladder, entry.full_dims), (entry.layers_ladder, 64)):
        assert list(ladder) == sorted(set(ladder), reverse=True)
        assert all(0 < rung <= most for rung in ladder)
    assert not entry.dims_ladder or entry.dims_ladder[0] == entry.full_dims
    if entry.embedding_parameters is not None:
        assert entry.embedding_parameters <= entry.parameters
    if entry.weights_bytes is not None:  # two bytes a number where the weights are halves, four where they are not
        assert 1.8 < entry.weights_bytes / entry.parameters < 4.2


@each
def test_every_figure_has_its_source(entry):
    for figure in entry.retrieval:
        assert 0 < figure.score < 100 and figure.set and figure.source.startswith("https://")


def test_what_can_be_added_is_of_a_kind_that_the_exporter_knows():
    for entry in ENTRIES:
        if entry.status not in ("onnx", "not yet"):
            assert entry.architecture in (*SUPPORTED, STATIC), entry.name


def test_the_bundled_entry_is_the_bundled_encoder():
    (entry,) = [entry for entry in ENTRIES if entry.status == "bundled"]
    manifest = find_encoder(entry.name)
    assert (entry.title, entry.license) == (manifest.title, manifest.license)
    assert (entry.full_dims, entry.native_tokens) == (manifest.full_dims, manifest.native_tokens)
    assert (entry.pooling, entry.query_prefix) == (manifest.pooling, manifest.query_prefix)
    assert entry.weights_sha256 == manifest.raw["source"]["weights_sha256"]
    assert entry.parameters == manifest.raw["parameters"] and entry.hub == manifest.raw["source"]["name"]


@pytest.mark.parametrize("name", ["bge-m3", "BAAI/bge-m3", "baai/BGE-M3", "BGE M3"])
def test_an_entry_is_found_by_name_hub_or_title(name):
    assert find_entry(name).name == "bge-m3"


def test_an_unknown_name_is_refused():
    with pytest.raises(InputError, match="kenning encoders catalogue"):
        get_entry("bert-of-the-moon")


def test_what_is_not_published_is_said():
    facts = dict(fact_lines(get_entry("starbucks-msmarco")))
    assert facts["licence"] == "not published" and facts["download"] == "not published"
    assert "no licence" in facts["status"]


def test_depths_that_only_the_authors_tell_are_exported():
    wishes = options_of(get_entry("mxbai-embed-2d-large-v1"))
    assert wishes.layers == (22, 20) and wishes.trained_depths
    assert options_of(get_entry("bge-small-en-v1.5")) == options_of(None)
