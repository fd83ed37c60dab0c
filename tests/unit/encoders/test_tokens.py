"""A special token that somebody typed is plain text, whatever the tokenizer; all other texts keep their tokens."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from tokenizers import AddedToken, Tokenizer, models, pre_tokenizers, processors

from engine.encoders.tokens import load_tokenizer, read_tokenizer
from engine.errors import ModelDamagedError

SPECIAL = ("<s>", "<pad>", "</s>", "<unk>", "<mask>")
LETTERS = list("abdehklmnopsu<>/[]|.")
PLAIN = ["hello", "a hello  b", "", "naïve 日本 e\u0301", "1 < 2 > 0", "<p>hello</p>", "a/b <b> [x]", "hello " * 50]
BERT = ("[CLS]", "[SEP]", "[MASK]", "[PAD]", "[UNK]")


def unigram():
    """As XLM-R's: the special tokens stand in the vocabulary and cost nothing."""
    pieces = ["\u2581", "\u2581hello", "hello", "\u2581a", *LETTERS]
    vocabulary = [(name, 0.0) for name in SPECIAL] + [
        (piece, -3.0 - number / 100) for number, piece in enumerate(pieces)
    ]
    tokenizer = Tokenizer(models.Unigram(vocabulary, unk_id=3))
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="always")
    return tokenizer


def word_level():
    vocabulary = {word: number for number, word in enumerate([*SPECIAL, "hello", *LETTERS])}
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="<unk>"))
    tokenizer.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    return tokenizer


def word_piece():
    pieces = [*SPECIAL, "hello", *LETTERS, *(f"##{letter}" for letter in LETTERS)]
    tokenizer = Tokenizer(models.WordPiece({word: number for number, word in enumerate(pieces)}, unk_token="<unk>"))
    tokenizer.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    return tokenizer


def byte_pairs():
    """A vocabulary whose words are looked up whole before any pairs are merged."""
    vocabulary = {word: number for number, word in enumerate([*SPECIAL, *sorted(pre_tokenizers.ByteLevel.alphabet())])}
    tokenizer = Tokenizer(models.BPE(vocabulary, [], unk_token="<unk>", ignore_merges=True))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    return tokenizer


def no_steps():
    """No step before the model at all."""
    tokenizer = unigram()
    tokenizer.pre_tokenizer = None
    return tokenizer


@pytest.fixture(params=[unigram, word_level, word_piece, byte_pairs, no_steps], ids=lambda make: make.__name__)
def made(request, tmp_path):
    """A tokenizer as its library reads it, and as we do."""
    tokenizer = request.param()
    tokenizer.add_special_tokens([AddedToken(name, lstrip=name == "<mask>", special=True) for name in SPECIAL])
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>", special_tokens=[("<s>", 0), ("</s>", 2)]
    )
    tokenizer.save(str(tmp_path / "tokenizer.json"))
    return Tokenizer.from_file(str(tmp_path / "tokenizer.json")), read_tokenizer(tmp_path / "tokenizer.json")


@pytest.mark.parametrize(
    "text", [text for name in SPECIAL for text in (name, f"a{name}a", f"hello {name} a", name * 3)]
)
def test_a_typed_special_token_is_plain_text(made, text):
    theirs, ours = made
    special = {theirs.token_to_id(name) for name in SPECIAL} - {theirs.token_to_id("<unk>")}
    encoding = ours.encode(text)
    assert encoding.ids[0] == 0 and encoding.ids[-1] == 2 and len(encoding.ids) > 3
    assert not special & set(encoding.ids[1:-1])
    assert sum(encoding.special_tokens_mask) == 2
    assert ours.encode(text, add_special_tokens=False).ids == encoding.ids[1:-1]
    assert ours.encode_batch_fast([text])[0].ids == encoding.ids
    spans = [span for span in encoding.offsets[1:-1] if span[1] > span[0]]
    assert "".join(text[start:end] for start, end in dict.fromkeys(spans)).count(">") == text.count(">")


def test_every_other_text_keeps_its_tokens(made):
    theirs, ours = made
    for text in PLAIN:
        assert (
            ours.encode(text).ids == theirs.encode(text).ids
            and ours.encode(text).offsets == theirs.encode(text).offsets
        )


def test_a_prefix_with_special_tokens_keeps_them(made, tmp_path):
    theirs, _ = made
    ours = read_tokenizer(tmp_path / "tokenizer.json", ("<mask>", ""))
    assert ours.encode("<mask>hello").ids == theirs.encode("<mask>hello").ids


@pytest.mark.parametrize("name", BERT)
@pytest.mark.parametrize("kind", ["query", "document"])
def test_the_encoder_reads_it_as_text_everywhere(encoder, name, kind):
    text = f"the end {name} of the letter"
    ids = encoder._token_ids([text], kind)[0]
    special = {encoder._tokenizer.token_to_id(one) for one in BERT}
    assert not special & set(ids[1:-1])
    assert len(encoder.token_offsets(text)) == len(ids) - 2
    spelled = text.replace("[", "[ ").replace("]", " ]")  # the same tokens, typed apart
    assert encoder.embed([text], kind).tobytes() == encoder.embed([spelled], kind).tobytes()
    (state,) = encoder.token_states([(text, None)])
    assert state.vector() @ encoder.embed([text])[0] == pytest.approx(1, abs=1e-5)
    assert (state.offsets >= 0).all(axis=1).sum() == len(ids) - 2
    late, apart = (np.ravel(encoder.embed_spans([(one, [(0, len(one))])])[0]) for one in (text, spelled))
    assert late @ apart == pytest.approx(1, abs=1e-5)


def test_texts_without_them_keep_their_vectors(encoder, manifest):
    before = Tokenizer.from_file(str(manifest.folder / "tokenizer.json"))
    before.no_padding()
    before.no_truncation()
    other = type(encoder)(encoder.manifest, before, encoder._session)
    texts = ["the deposit", "", "naïve Fjörd 日本", "[ SEP ] [x] <s> </s>", "words " * 700]
    assert np.array_equal(encoder.embed(texts), other.embed(texts))


def test_a_tokenizer_is_opened_once_until_its_file_changes(manifest, tmp_path):
    copy = replace(manifest, folder=Path(shutil.copytree(manifest.folder, tmp_path / "encoder")))
    first = load_tokenizer(copy)
    assert load_tokenizer(copy) is first
    assert load_tokenizer(replace(copy, query_prefix="[CLS] ")) is not first  # special tokens are read otherwise
    word_level().save(str(tmp_path / "other.json"))
    os.replace(tmp_path / "other.json", copy.folder / "tokenizer.json")
    assert load_tokenizer(copy).get_vocab_size() < first.get_vocab_size()
    for spoil in (lambda path: path.write_text("{"), lambda path: path.unlink()):
        spoil(copy.folder / "tokenizer.json")
        with pytest.raises(ModelDamagedError, match="cannot be read"):
            load_tokenizer(copy)
