"""How is a page read that a browser saved together with its pictures (.mhtml)? As the page, and then its frames."""

from __future__ import annotations

from engine.documents.document import Bundle, Document
from engine.documents.flow import Flow
from engine.documents.mail.headers import as_message
from engine.documents.mail.message import charset_hint, letter_of
from engine.documents.mail.pictures_beside import location, pictures_by_address
from engine.documents.mail.transfer_encoding import page_of, payload
from engine.documents.pictures.inside import PicturesInside
from engine.documents.source import DocumentSource
from engine.documents.text.html import add_page
from engine.documents.text.page_pictures import PagePictures
from engine.documents.types.names import stem


def read_saved_page(source: DocumentSource) -> Document | Bundle:
    """Return the page that a browser saved together with its pictures, which are recognised where it shows them.

    Raises:
        UnsupportedFileError: it holds nothing but pictures, and recognition is off.
    """
    message = as_message(source.data(has_pictures=True))
    pages = [part for part in message.walk() if part.get_content_type() in ("text/html", "application/xhtml+xml")]
    if not pages:
        pages = [part for part in message.walk() if part.get_content_type() == "text/plain"]
    flow, titles, inside = Flow(source.max_chars), [], PicturesInside(source)
    pictures = pictures_by_address(part for part in message.walk() if part.get_content_maintype() == "image")
    for part in pages:  # the page, and then its frames
        flow.part("\n\n")
        shown = PagePictures(inside, pictures, location(part))
        titles.append(add_page(source, flow, page_of(part, payload(part)), pictures=shown).title)
    letter = letter_of(message, charset_hint(message))
    first = flow.headings[0].title if flow.headings else stem(source.name)
    title = next(filter(None, titles), "") or letter.headers.get("Subject", "") or first
    return inside.told(flow.document(title, "html", dated=letter.dated))
