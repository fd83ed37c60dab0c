"""What is promised of chunks, over real and hostile files of all kinds."""

from __future__ import annotations

import random

import pytest

from engine.chunks import DEFAULT_TARGET_TOKENS, split_text
from engine.chunks.boundaries import splits_character
from engine.chunks.pieces import CHARS_PER_TOKEN
from engine.documents import Document, ReaderPool
from engine.documents.document import Bundle

_SAMPLE = 40
_SAMPLE_MAX_BYTES = 300_000  # the largest files are for --slow


def documents(outcome):
    """Every text that a file gave."""
    if isinstance(outcome, Bundle):
        outcomes = [outcome.own, *(member.outcome for member in outcome.members)]
        return [document for document in outcomes if isinstance(document, Document)]
    return [outcome] if isinstance(outcome, Document) else []


def check(document, encoder):
    text = document.text
    chunks = split_text(document, encoder.token_offsets(text))
    covered = 0
    for before, chunk in zip([None, *chunks], chunks, strict=False):
        assert text[chunk.start : chunk.end] == chunk.text == chunk.text.strip() != ""
        assert chunk.page == document.page_at(chunk.start) == document.page_at(chunk.end - 1)
        assert chunk.tokens <= DEFAULT_TARGET_TOKENS + 12  # a character may be several tokens
        assert len(chunk.text) <= DEFAULT_TARGET_TOKENS * CHARS_PER_TOKEN
        assert not text[covered : chunk.start].strip()  # nothing between two chunks is lost
        if before is not None and before.end == chunk.start:
            forced = {heading.offset_chars for heading in document.headings}
            forced |= {place.offset_chars for place in document.places} | set(document.page_starts)
            assert chunk.start in forced or not splits_character(text, chunk.start)
        covered = chunk.end
    assert not text[covered:].strip()
    return len(chunks)


def check_all(paths, encoder):
    texts = chunks = 0
    with ReaderPool(2, seconds=60, memory_mb=2048) as pool:
        for path, outcome in pool.read(paths):
            for document in documents(outcome):
                texts += 1
                try:
                    chunks += check(document, encoder)
                except AssertionError as error:
                    raise AssertionError(f"{path}: {document.title}") from error
    return texts, chunks


def files(shared_data):
    return sorted(path for path in (shared_data / "files").rglob("*") if path.is_file())


def test_chunks_of_a_sample_of_real_files(shared_data, encoder):
    small = [path for path in files(shared_data) if path.stat().st_size <= _SAMPLE_MAX_BYTES]
    texts, chunks = check_all(random.Random(4).sample(small, _SAMPLE), encoder)
    assert texts > _SAMPLE // 4 and chunks >= texts


@pytest.mark.slow
def test_chunks_of_all_real_files(shared_data, encoder):
    texts, chunks = check_all(files(shared_data), encoder)
    print(f"{texts} texts, {chunks} chunks")
    assert texts > 300
