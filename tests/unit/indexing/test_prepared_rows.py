from __future__ import annotations

from pathlib import Path

import numpy as np
import pyarrow as pa

from engine.chunks import Chunk
from engine.documents import Document, FileEntry
from engine.encoders.matryoshka import Vectors, normalize
from engine.indexing.prepared import Prepared, batch_rows, document_record, document_rows


def prepared(name: str, texts: list[str], seed: int) -> Prepared:
    text = "\n".join(texts)
    starts = np.cumsum([0, *(len(part) + 1 for part in texts)]).tolist()
    chunks = [Chunk(start, start + len(part), part, 5) for start, part in zip(starts, texts, strict=False)]
    vectors: Vectors = np.random.default_rng(seed).normal(size=(len(texts), 384)).astype(np.float32)
    document = Document(text, name.upper(), "text", language="en")
    return Prepared(FileEntry(Path("/notes") / name, len(text), seed), document, chunks, vectors=normalize(vectors))


def test_rows_of_many_documents_are_those_of_each_one_below_the_other():
    items = [
        prepared("a.txt", ["one", "two words"], 1),
        prepared("b.md", ["three"], 2),
        prepared("c.txt", ["x"] * 3, 3),
    ]
    documents = [(item, document_record(item, number)) for number, item in enumerate(items, 4)]
    short = normalize(np.concatenate([item.vectors for item in items])[:, :128])
    together = batch_rows(documents, "an encoder", "vector_1", short)
    places = np.cumsum([0, *(len(item.chunks) for item in items)])
    alone = [
        document_rows(item, record, "an encoder", "vector_1", short[start:end])
        for (item, record), start, end in zip(documents, places, places[1:], strict=False)
    ]
    assert together.equals(pa.concat_tables(alone).combine_chunks())
    assert together["path"].to_pylist() == ["/notes/a.txt"] * 2 + ["/notes/b.md"] + ["/notes/c.txt"] * 3
    assert together["id"].to_pylist() == [4 << 20, (4 << 20) + 1, 5 << 20, 6 << 20, (6 << 20) + 1, (6 << 20) + 2]
    assert together["words"][0].as_py().split() == [
        "one",
        "a",
        "txt",
        "a.txt",
    ]  # the first chunk has its document's names
