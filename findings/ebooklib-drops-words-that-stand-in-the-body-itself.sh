#!/usr/bin/env bash
# EbookLib drops words that stand directly in the body of a chapter, and gives chapters in the order of the manifest.
#
# Packages: EbookLib==0.20, lxml==6.1.3 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: get_items_of_type(ITEM_DOCUMENT) of a book that was read gives its chapters as one reads them, and get_content()
#   gives the chapter as it stands in the file, as get_content() of a picture or a style sheet does.
# Behaviour: get_content() builds a new page and moves the elements of the body over, so all words before the first
#   element are gone, and get_body_content() of a chapter without any element is empty. `content`, an attribute, has all.
#   The chapters come in the order of the manifest, which says nothing: the end may stand before the beginning. Only
#   `spine` has the order, and it holds names.
# Output seen:
#   order: ['end.xhtml', 'start.xhtml', 'nav.xhtml'] spine: ['start', 'end']
#   end.xhtml in the file: 'Last words stand bare here. End.' get_content: 'bare here. End.'
#   start.xhtml in the file: 'All of it is bare.' get_content: '' get_body_content: b''
# Source: EPUB 3.3, 5.7 (the spine is the reading order; the order of the manifest has no meaning); XHTML of HTML 5, where
#   body holds flow content, text among it; docstring of EpubHtml.get_content: returns content for this document
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check EbookLib==0.20 lxml==6.1.3

cd "$work"
venv/bin/python - <<'PYTHON'
import zipfile

from ebooklib import ITEM_DOCUMENT, epub
from lxml import html

CONTAINER = """<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
PACKAGE = """<?xml version="1.0"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">urn:x</dc:identifier>
<dc:title>Book</dc:title><dc:language>en</dc:language>
<meta property="dcterms:modified">2026-11-29T00:00:00Z</meta></metadata>
<manifest><item id="end" href="end.xhtml" media-type="application/xhtml+xml"/>
<item id="start" href="start.xhtml" media-type="application/xhtml+xml"/>
<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/></manifest>
<spine><itemref idref="start"/><itemref idref="end"/></spine></package>"""
PAGES = {
    "end.xhtml": "Last words stand <i>bare</i> here.<p> End.</p>",
    "start.xhtml": "All of it is bare.",
    "nav.xhtml": '<nav xmlns:epub="http://www.idpf.org/2007/ops" epub:type="toc">'
    '<ol><li><a href="start.xhtml">Start</a></li></ol></nav>',
}


def words(page: bytes) -> str:
    return html.document_fromstring(page).find("body").text_content().strip()


with zipfile.ZipFile("book.epub", "w") as book:
    book.writestr("mimetype", "application/epub+zip")
    book.writestr("META-INF/container.xml", CONTAINER)
    book.writestr("book.opf", PACKAGE)
    for name, body in PAGES.items():
        head = '<?xml version="1.0" encoding="UTF-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml">'
        book.writestr(name, f"{head}<head><title>Page</title></head><body>{body}</body></html>")

book = epub.read_epub("book.epub")
chapters = list(book.get_items_of_type(ITEM_DOCUMENT))
order, spine = [one.get_name() for one in chapters], [name for name, _ in book.spine]
print("order:", order, "spine:", spine)
end, start = chapters[:2]
print(f"end.xhtml in the file: {words(end.content)!r} get_content: {words(end.get_content())!r}")
print(f"start.xhtml in the file: {words(start.content)!r} get_content: {words(start.get_content())!r}", end=" ")
print("get_body_content:", start.get_body_content())
assert order[:2] == ["end.xhtml", "start.xhtml"] and spine == ["start", "end"]
assert words(end.content) == "Last words stand bare here. End." and words(end.get_content()) == "bare here. End."
assert words(start.content) == "All of it is bare." and words(start.get_content()) == ""
assert start.get_body_content() == b""
print("As found.")
PYTHON
