"""What holds for every text, tokenizer, page and size."""

from __future__ import annotations

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.chunks import split_text
from engine.chunks.boundaries import splits_character
from engine.documents import Document, Heading

PARTS = [
    *(
        "a",
        "word",
        "Sentence one.",
        "Next! ",
        "\n\n",
        "\n",
        " ",
        "\t",
        "\r\n",
        "   ",
        "e\u0301",
        "\u0301",
        "👩\u200d👧",
    ),
    *(
        "🇩🇪",
        "👍🏽",
        "契約。",
        "ｶﾞ",
        "\u00a0",
        "\u2003",
        "x" * 300,
        "# Head\n",
        "===\n",
        "```\n",
        "\ufffd",
        "\ud83d\ude00",
    ),
]
TEXTS = st.lists(st.sampled_from(PARTS) | st.text(max_size=5), max_size=30).map("".join)


@st.composite
def documents(draw):
    """A text with tokens of any length, pages and headings anywhere."""
    text = draw(TEXTS)
    places = st.lists(st.integers(0, max(0, len(text) - 1)), max_size=5).map(lambda all: sorted(set(all)))
    spans, at, step = [], 0, draw(st.integers(1, 4))
    while at < len(text):
        end = min(len(text), at + step)
        if not text[at:end].isspace():
            spans += [(at, end)] * draw(st.sampled_from([1, 1, 1, 1, 3]))  # some characters take several tokens
        at = end + draw(st.sampled_from([0, 0, 0, 1]))
    pages = tuple(sorted({0, *draw(places)})) if draw(st.booleans()) else ()
    headings = tuple(Heading(offset, 1, "h") for offset in draw(places))
    kind = draw(st.sampled_from(["text", "code", "markdown"]))
    return Document(text, "t", kind, pages, headings), spans


@settings(deadline=None, max_examples=60)
@given(documents(), st.integers(1, 40), st.integers(0, 10))
def test_chunks_cover_the_text_in_order_and_keep_every_promise(drawn, target, overlap):
    document, spans = drawn
    overlap = min(overlap, target - 1)
    chunks = split_text(document, spans, target_tokens=target, overlap_tokens=overlap)
    text = document.text
    covered = bytearray(len(text))
    for chunk in chunks:
        assert text[chunk.start : chunk.end] == chunk.text
        assert chunk.text == chunk.text.strip() != ""
        assert chunk.page == document.page_at(chunk.start) == document.page_at(chunk.end - 1)
        covered[chunk.start : chunk.end] = b"\x01" * len(chunk.text)
    assert all(flag or character.isspace() for flag, character in zip(covered, text, strict=True))
    assert [c.start for c in chunks] == sorted({c.start for c in chunks})
    assert [c.end for c in chunks] == sorted({c.end for c in chunks})
    if not overlap:
        assert all(before.end <= after.start for before, after in zip(chunks, chunks[1:], strict=False))


@settings(deadline=None, max_examples=60)
@given(documents(), st.integers(1, 40))
def test_cuts_respect_characters_words_and_size(drawn, target):
    document, spans = drawn
    text = document.text
    forced = set(document.page_starts) | {heading.offset_chars for heading in document.headings}
    chunks = split_text(document, spans, target_tokens=target, overlap_tokens=0)
    for before, after in zip(chunks, chunks[1:], strict=False):
        if before.end == after.start and after.start not in forced:
            assert not splits_character(text, after.start)
    for chunk in chunks:
        assert chunk.tokens == sum(chunk.start < end <= chunk.end for _, end in spans)
        single = all(unicodedata.combining(c) or c in "\u200d" for c in chunk.text[1:])
        assert chunk.tokens <= target + 12 or single  # a character of several code points is never cut


@settings(deadline=None)
@given(st.lists(st.text("abc", min_size=1, max_size=6), max_size=80), st.integers(2, 12))
def test_no_word_that_fits_is_ever_cut(words, target):
    text = " ".join(words)
    spans, at = [], 0
    for word in words:  # tokens of three letters
        spans += [(at + k, at + min(k + 3, len(word))) for k in range(0, len(word), 3)]
        at += len(word) + 1
    chunks = split_text(Document(text, "t", "text"), spans, target_tokens=target, overlap_tokens=0)
    assert " ".join(chunk.text for chunk in chunks) == text
    assert all(chunk.tokens <= target for chunk in chunks)
