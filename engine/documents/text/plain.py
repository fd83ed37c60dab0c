"""How are plain text and source code read? As they are, in the right encoding."""

from __future__ import annotations

from engine.documents.characters.cleaning import clean_text, clean_title
from engine.documents.characters.east_asian_lines import join_unspaced_lines
from engine.documents.characters.encoding import decode
from engine.documents.document import Document
from engine.documents.outline import outline
from engine.documents.source import DocumentSource
from engine.documents.types.names import stem


def read_text(source: DocumentSource, data: bytes) -> Document:
    """Return a plain text; its title is the file's name without the ending."""
    return Document(join_unspaced_lines(clean_text(decode(data))), stem(source.name), "text")


def read_code(source: DocumentSource, data: bytes) -> Document:
    """Return source code; its title is the file's name, its headings are what it defines."""
    text = clean_text(decode(data))
    return Document(text, clean_title(source.name), "code", headings=outline(text, source.name))
