"""How is a page read that Safari saved with its pictures (.webarchive)? As the page, and then its frames.

A property list, binary or XML: WebMainResource is the page, WebSubframeArchives are archives of the same form.
"""

from __future__ import annotations

import html
import plistlib
from collections.abc import Iterator
from functools import partial
from typing import Any

from engine.documents.characters.encoding import decode
from engine.documents.document import Bundle, Document
from engine.documents.flow import Flow
from engine.documents.missing import Missing
from engine.documents.pictures.inside import PicturesInside
from engine.documents.source import DocumentSource
from engine.documents.text.html import OPEN_IN_BROWSER, add_page, declared_charset
from engine.documents.text.page_pictures import Content, PagePictures
from engine.documents.types.names import stem
from engine.third_party import translated

_PAGES = ("text/html", "application/xhtml+xml", "text/plain", "")
_MAX_FRAMES_DEEP = 50  # a browser opens fewer


def read_safari_archive(source: DocumentSource) -> Document | Bundle:
    """Return the words of the page and of its frames; their pictures are recognised where they show them.

    Raises:
        UnreadableFileError: the property list is damaged, or holds no page.
        UnsupportedFileError: it holds nothing but pictures, and recognition is off.
    """
    data = source.data(has_pictures=True)
    with translated(lambda _error: source.damaged("page"), but=(MemoryError,)):
        archive = plistlib.loads(data)
    flow, titles, inside = Flow(source.max_chars), [], PicturesInside(source)
    for page, address, beside in _pages(archive, 0, flow.missing):
        flow.part("\n\n")
        titles.append(add_page(source, flow, page, pictures=PagePictures(inside, beside, address)))
    if not titles:
        raise source.damaged("page")
    first = titles[0]
    title = first.title or (flow.headings[0].title if flow.headings else stem(source.name))
    return inside.told(flow.document(title, "html", author=first.author, dated=first.dated, keywords=first.keywords))


def _pages(archive: Any, depth: int, missing: list[Missing]) -> Iterator[tuple[str, str, dict[str, Content]]]:
    """Yield the page of an archive, its address and what was saved beside it, then those of its frames.

    ``missing`` takes a note of those that are too deep.
    """
    if not isinstance(archive, dict):
        return
    if depth > _MAX_FRAMES_DEEP:
        missing.append(Missing(f"frames more than {_MAX_FRAMES_DEEP} deep are left out", OPEN_IN_BROWSER))
        return
    main = archive.get("WebMainResource")
    if isinstance(main, dict) and isinstance(content := main.get("WebResourceData"), bytes):
        kind, charset = (str(main.get(f"WebResource{name}") or "") for name in ("MIMEType", "TextEncodingName"))
        if kind.lower() in _PAGES:
            text = decode(content, charset or declared_charset(content))
            text = text if kind.lower() != "text/plain" else f"<pre>{html.escape(text, quote=False)}</pre>"
            yield text, str(main.get("WebResourceURL") or ""), _beside(archive.get("WebSubresources"))
    frames = archive.get("WebSubframeArchives")
    for frame in frames if isinstance(frames, list) else ():
        yield from _pages(frame, depth + 1, missing)


def _beside(resources: Any) -> dict[str, Content]:
    """Return what gives the content of each resource of a page, by its address."""
    found: dict[str, Content] = {}
    for one in resources if isinstance(resources, list) else ():
        if isinstance(one, dict) and isinstance(data := one.get("WebResourceData"), bytes):
            found[str(one.get("WebResourceURL") or "")] = partial(bytes, data)
    return found
