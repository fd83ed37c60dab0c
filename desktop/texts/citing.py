"""How is a passage cited? Its words, who wrote them, in what, and where in it: as plain text and as HTML."""

from __future__ import annotations

import html
from datetime import UTC, datetime

from PySide6.QtCore import QDateTime, QLocale

from desktop.texts.engine_places import place_text
from desktop.texts.languages import tr
from desktop.texts.member_names import member_name, member_title
from desktop.texts.wording import number_text
from engine.documents.document import Document
from engine.records import dataclass
from engine.search.hits import Hit, Passage

_LINES_COUNT = ("code", "data", "table")  # types whose line ends mean something


@dataclass(frozen=True, slots=True)
class Citation:
    """The same in two forms, both for the clipboard."""

    plain: str
    html: str
    source: str  # what stands behind the words, as plain text


def cite(hit: Hit, words: str, place: str) -> Citation:
    """Return ``words`` of a document with where they are from: author, title, year or date, place, file.

    Args:
        hit: the document.
        words: what is cited, as it was extracted.
        place: where in the document it stands, in words, or "".
    """
    lines = hit.type in _LINES_COUNT
    text = words.strip("\n") if lines else as_paragraphs(words)
    file = member_name(hit.path, hit.container)
    title = " ".join(member_title(hit).split())
    author = " ".join(hit.author.split())
    dated = _dated(hit)
    behind = [part for part in (dated, place, file if title and title != file else "") if part]
    source = f"{author}: {title or file}" if author else title or file
    plain_source = ", ".join([source, *behind])
    named = f"<cite>{html.escape(title or file)}</cite>"
    rich_source = ", ".join([f"{html.escape(author)}: {named}" if author else named, *map(html.escape, behind)])
    if lines:
        quoted = f"<pre>{html.escape(text)}</pre>"
    else:
        quoted = "".join(f"<p>{html.escape(part)}</p>" for part in text.split("\n\n"))
    quote = text if lines else f"\u201c{text}\u201d"
    rich = f"<blockquote>{quoted}</blockquote><p>\u2014 {rich_source}</p>"
    return Citation(f"{quote}\n\u2014 {plain_source}", rich, plain_source)


def cite_passage(hit: Hit, passage: Passage, document: Document | None) -> Citation:
    """Return a passage of a document, cited."""
    parts = (passage_pages(passage, document), place_text(passage.place))
    return cite(hit, passage.text, ", ".join(part for part in parts if part))


def span_place(document: Document | None, first: int, last: int) -> str:
    """Return where in a document a span of its text stands: its pages, or the place that it begins in."""
    if document is None:
        return ""
    page = document.page_at(first)
    if page is not None:
        return pages_text(page, document.page_at(max(first, last - 1)) or page)
    before = [place for place in document.places if place.offset_chars <= first]
    return place_text(before[-1].label) if before else ""


def as_paragraphs(words: str) -> str:
    """Return text whose lines run on as they did before a page broke them; an empty line parts paragraphs."""
    paragraphs = [" ".join(part.split()) for part in words.strip().split("\n\n")]
    return "\n\n".join(part for part in paragraphs if part)


def pages_text(first: int, last: int) -> str:
    """Return pages (1-based) in words: "page 3", "pages 3–4"."""
    if first == last:
        return tr("page {0}").format(number_text(first))
    return tr("pages {0}\u2013{1}").format(number_text(first), number_text(last))


def passage_pages(passage: Passage, document: Document | None) -> str:
    """Return the pages that a passage stands on; "" where its document has none."""
    if passage.page is None:
        return ""
    last = document.page_at(max(passage.start, passage.end - 1)) if document is not None else None
    return pages_text(passage.page, max(passage.page, last or passage.page))


def _dated(hit: Hit) -> str:
    """Return the year in which a document was written, of a mail the day; "" where the file does not say."""
    if hit.dated is None:
        return ""
    try:
        if hit.type == "email":
            day = QDateTime.fromSecsSinceEpoch(int(hit.dated)).date()
            return QLocale().toString(day, tr("d MMM yyyy"))
        return str(datetime.fromtimestamp(hit.dated, UTC).year)
    except (OverflowError, ValueError, OSError):
        return ""
