"""How is a binary property list of Apple (.plist, .webloc, bookmarks of Safari) read? As an outline, as JSON is.

Those in XML are text, and are read as any other XML. Data within a list is read where it is text, or a list again.
"""

from __future__ import annotations

import datetime
import plistlib
from typing import Any

from engine.documents.characters.encoding import is_binary, is_utf8
from engine.documents.document import Document
from engine.documents.flow import Flow
from engine.documents.source import DocumentSource
from engine.documents.text.data import write_outline
from engine.documents.types.names import stem
from engine.documents.types.signatures import PROPERTY_LIST
from engine.third_party import translated


def read_property_list(source: DocumentSource) -> Document:
    """Return the keys and values of a binary property list; pictures and other data have no words.

    Raises:
        UnreadableFileError: the list is damaged, or holds itself.
    """
    flow = Flow(source.max_chars)
    with translated(lambda _error: source.damaged("property list"), but=(MemoryError,)):
        value = _parsed(source.data(has_pictures=True))
    write_outline(flow, value)
    return flow.document(stem(source.name), "data")


def _parsed(data: bytes) -> Any:
    """Return a list as JSON has them.

    Raises:
        ValueError: it holds itself, or what it holds so often that no file would.
    """
    left = len(data)  # each value takes a byte of it, unless several lists share one

    def plain(value: Any) -> Any:
        nonlocal left
        left -= 1
        if left < 0:
            raise ValueError("more values than bytes")
        if isinstance(value, dict):
            return {str(key): plain(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return [said for inner in value if (said := plain(inner)) is not None]
        if isinstance(value, datetime.datetime):
            return value.isoformat(" ", "minutes")
        if isinstance(value, bytes):
            return _of_data(value)
        return None if isinstance(value, plistlib.UID) else value  # the number of an object in an archive of objects

    return plain(plistlib.loads(data))


def _of_data(data: bytes) -> Any:
    if data.startswith(PROPERTY_LIST):
        return _parsed(data)
    return data.decode() if data and is_utf8(data) and not is_binary(data) else None
