"""Hundreds of real files, many broken on purpose: none may crash, hang or come out unfit to store."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from engine.chunks import split_text
from engine.documents import Document, FileEntry, ReaderPool
from engine.documents.document import Bundle
from engine.documents.scan import scan

FILES = Path(__file__).resolve().parents[4] / "shared" / "data" / "files"


@pytest.mark.slow
@pytest.mark.skipif(not FILES.is_dir(), reason="the shared real files are not on this machine")
def test_every_real_file_gives_a_document_or_a_reason():
    entries = [entry.path for entry in scan(FILES, max_bytes=100 << 20) if isinstance(entry, FileEntry)]
    seen = []
    with ReaderPool(2, seconds=30, memory_mb=1024, ocr=False) as pool:
        for path, outcome in pool.read(entries):
            seen.append(path)
            for part in parts(outcome):
                if isinstance(part, Document):
                    check_document(part)
                else:
                    assert part.reason and "unexpectedly" not in part.reason, path
                    assert "longer than" not in part.reason, path
    assert sorted(seen) == sorted(entries)
    assert len(seen) > 600


def parts(outcome):
    """Return a file's own outcome, or that of everything in it."""
    if not isinstance(outcome, Bundle):
        return [outcome]
    own = [outcome.own] if outcome.own is not None else []
    return own + [member.outcome for member in outcome.members]


def check_document(document):
    text = document.text
    text.encode("utf-8")
    assert text.strip() and document.title and "\x00" not in text
    assert list(document.page_starts) == sorted(set(document.page_starts))
    assert not document.page_starts or document.page_starts[0] == 0
    assert all(offset <= len(text) for offset in document.page_starts)
    for heading in document.headings:
        assert heading.title.split()[0][:1] in text[heading.offset_chars : heading.offset_chars + 20]
    tokens = [found.span() for found in re.finditer(r"\w{1,6}|[^\w\s]", text)]
    chunks = split_text(document, tokens)
    assert "".join("".join(chunk.text for chunk in chunks).split()) == "".join(text.split())
    assert all(chunk.page == document.page_at(chunk.start) for chunk in chunks)
