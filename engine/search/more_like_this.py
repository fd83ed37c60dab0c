"""In which direction does a document lie? Its chunks' vectors: those stored, or made now of a file or a text."""

from __future__ import annotations

from pathlib import Path

from engine.chunks import split_text
from engine.documents import Document, ReaderPool
from engine.documents.document import Bundle
from engine.encoders import Encoder
from engine.encoders.matryoshka import Vectors
from engine.errors import QueryError, UnreadableFileError, UnsupportedFileError
from engine.search.query import encodable
from engine.settings import Settings
from engine.store import FileRecord, Store
from engine.store.columns import FULL, vector_matrix


def stored_vectors(store: Store, record: FileRecord | None) -> Vectors | None:
    """Return an indexed document's vectors, (chunks, full_dims) float32, or None where it is not indexed."""
    if record is not None and record.document_id is not None:
        for batch in store.rows.scan([FULL], f"document_id = {record.document_id}", batch_rows=1 << 20):
            if len(batch):
                return vector_matrix(batch[FULL])
    return None


def file_vectors(file: Path, encoder: Encoder, settings: Settings, *, late: bool) -> Vectors:
    """Read, split and embed a file; return (chunks, full_dims) float32.

    Raises:
        UnreadableFileError, UnsupportedFileError: it cannot be read.
    """
    seconds, memory_mb, ocr = settings.read_seconds, settings.read_memory_mb, settings.ocr == "auto"
    with ReaderPool(1, seconds=seconds, memory_mb=memory_mb, ocr=ocr) as pool:
        _, document = next(iter(pool.read([file])))
    if isinstance(document, Bundle):
        document = document.own or UnsupportedFileError(file, "text of its own in a container")
    if not isinstance(document, Document):
        raise document
    chunks = split_text(document, encoder.token_offsets(document.text))
    if not chunks:
        raise UnreadableFileError(file, "the file has no text")
    if late:
        return encoder.embed_spans([(document.text, [(chunk.start, chunk.end) for chunk in chunks])])
    return encoder.embed([chunk.embedded for chunk in chunks])


def text_vectors(text: str, encoder: Encoder) -> Vectors:
    """Embed a text as the passages that it would be; return (chunks, full_dims) float32.

    Raises:
        QueryError: the text is empty.
    """
    text = encodable(text)
    chunks = split_text(Document(text, "", "text"), encoder.token_offsets(text))
    if not chunks:
        raise QueryError("Nothing to compare with; give a sentence or a passage.")
    return encoder.embed([chunk.text for chunk in chunks])
