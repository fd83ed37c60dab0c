"""Sources and files for the tests of readers, made in memory."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from engine.documents.read import read_source
from engine.documents.source import Budget, DocumentSource


def source_of(name, data, *, max_chars=10_000_000, **limits):
    return DocumentSource(Path(name), io.BytesIO(data), Budget(max_chars, **limits))


def reader_of(usual_name):
    """Return a function that reads bytes as the file of this name, where no other is given."""

    def read(data, name=usual_name, **limits):
        return read_source(source_of(name, data, **limits))

    return read


def zip_of(parts, *, stored=(), method=zipfile.ZIP_DEFLATED):
    """Return a ZIP archive of ``parts`` (name to text or bytes); those in ``stored`` are not compressed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content, zipfile.ZIP_STORED if name in stored else method)
    return out.getvalue()
