from __future__ import annotations

import json
import shutil

import numpy as np
import pytest

from engine.encoders import Encoder, find_encoder, list_encoders, load_manifest, verify_files
from engine.encoders.encoder import pool
from engine.errors import Cancelled, ModelDamagedError, ModelError, ModelMissingError
from engine.model_hub.install import install_encoder, remove_encoder
from engine.progress import CancelToken


def test_vectors_are_unit_rows_in_the_callers_order(encoder):
    texts = ["a", "the sea is a road for whales " * 20, "", "bread"]
    vectors = encoder.embed(texts)
    assert vectors.shape == (4, 384) and vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    for row, text in enumerate(texts):
        assert vectors[row] @ encoder.embed([text])[0] > 0.99


def test_meaning_decides_not_words(encoder):
    kitten, cat, rates = encoder.embed(["A kitten is napping.", "The cat sleeps.", "Interest rates rose."])
    assert kitten @ cat > 0.5 > rates @ cat


def test_no_texts_give_no_rows(encoder):
    assert encoder.embed([]).shape == (0, 384)


def test_a_text_far_beyond_the_position_table_is_read(encoder):
    long = "The harbour lay still. " * 150  # about 1,500 tokens in all; the table has 512 rows
    with_key = long + "The pass key is 71423. " + long
    plain, keyed = encoder.embed([long + long, with_key])
    assert np.isfinite(plain).all() and plain @ keyed < 0.9999


def test_embedding_stops_when_cancelled(encoder):
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        encoder.embed(["x"], cancel=token)


def test_lone_surrogates_do_no_harm(encoder):
    assert np.isfinite(encoder.embed(["bad \ud800 text"])).all()


def test_offsets_are_those_of_the_characters(encoder):
    text = "Fjörd 日本 naïve e\u0301\n\ttail"
    for start, end in encoder.token_offsets(text):
        assert 0 <= start < end <= len(text) and not text[start:end].isspace()


def test_offsets_of_a_long_text_are_those_of_its_pieces(encoder, monkeypatch):
    text = "one two three\nfour " * 200
    whole = encoder.token_offsets(text)
    monkeypatch.setattr("engine.encoders.tokens._PIECE_CHARS", 97)
    assert np.array_equal(whole, encoder.token_offsets(text))


def test_pooling_ignores_padding():
    states = np.array([[[1, 1], [3, 5], [99, 99]]], dtype=np.float32)
    mask = np.array([[1, 1, 0]])
    assert pool(states, mask, "mean").tolist() == [[2, 3]]
    assert pool(states, mask, "cls").tolist() == [[1, 1]]
    assert pool(states, mask, "last").tolist() == [[3, 5]]


# -- damaged and missing encoders ----------------------------------------------------------------


@pytest.fixture
def copied(manifest, tmp_path):
    return shutil.copytree(manifest.folder, tmp_path / "encoder")


def test_the_bundled_files_are_those_of_the_manifest(manifest):
    verify_files(manifest)


def test_a_missing_encoder_names_those_at_hand():
    with pytest.raises(ModelMissingError, match="at hand: all-minilm-l6-v2"):
        find_encoder("no-such-encoder")


def test_a_cut_graph_is_refused_at_once(copied):
    (copied / "model.onnx").write_bytes(b"half")
    with pytest.raises(ModelDamagedError, match="has 4 bytes"):
        load_manifest(copied)


def test_an_altered_graph_is_found_by_its_sum(copied):
    graph = copied / "model.onnx"
    data = bytearray(graph.read_bytes())
    data[len(data) // 2] ^= 1
    graph.write_bytes(data)
    with pytest.raises(ModelDamagedError, match="altered"):
        verify_files(load_manifest(copied))


def test_a_graph_that_is_no_graph_is_refused(copied):
    graph = copied / "model.onnx"
    graph.write_bytes(b"\0" * graph.stat().st_size)
    with pytest.raises(ModelDamagedError, match="install it again"):
        Encoder.load(copied)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"format": 99}'])
def test_a_broken_manifest_is_refused(copied, text):
    (copied / "encoder.json").write_text(text)
    with pytest.raises(ModelDamagedError):
        load_manifest(copied)


def test_an_encoder_is_installed_and_removed(copied):
    raw = json.loads((copied / "encoder.json").read_text())
    raw["name"] = "mine"
    (copied / "encoder.json").write_text(json.dumps(raw))
    assert install_encoder(copied).name == "mine"
    assert {"mine", "all-minilm-l6-v2"} <= {found.name for found in list_encoders()}
    with pytest.raises(ModelError, match="installed already"):
        install_encoder(copied)
    remove_encoder("mine")
    with pytest.raises(ModelMissingError):
        find_encoder("mine")


def test_the_bundled_encoder_stays():
    with pytest.raises(ModelError, match="ships with Kenning"):
        remove_encoder("all-minilm-l6-v2")
