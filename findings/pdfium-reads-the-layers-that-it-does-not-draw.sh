#!/usr/bin/env bash
# PDFium reads the text of a PDF layer that is switched off and not drawn; of four readers only MuPDF leaves it out.
#
# Packages: pypdfium2==5.15.2, PyMuPDF==2.0, pypdf==7.1.1, pdfminer.six==20260107, pikepdf==10.18.0, numpy==2.4.6
#   (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: layers (optional content) hold the languages of a leaflet or the variants of a plan; a reader that can draw
#   pages gives the words that it draws, so those of a layer that is off are left out, at least by PDFium and MuPDF.
# Behaviour: PDFium draws the page without the layer and gives its words all the same, on one line with those that stand
#   in the same place of the layer that is on: two languages run into one another in every sentence. pypdf and
#   pdfminer.six do too. A hit leads to a page on which the words cannot be seen. get_text_bounded of PDFium has them as
#   well. MuPDF leaves them out.
# Output seen:
#   PDFium draws the layer that is on: yes, that is off: no
#   pypdfium2     'shown to all|rent is due verborgen'
#   pypdf         'shown to all|rent is dueverborgen'
#   pdfminer.six  'shown to all|verborgen|rent is due'
#   MuPDF         'shown to all|rent is due'
# Source: ISO 32000-1, 8.11 Optional content; https://pypdfium2.readthedocs.io/en/stable/python_api.html (PdfTextPage)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pypdfium2==5.15.2 pypdf==7.1.1 pdfminer.six==20260107 pikepdf==10.18.0 numpy==2.4.6
"$work/venv/bin/pip" install --quiet --disable-pip-version-check --no-deps PyMuPDF==2.0

cd "$work"
venv/bin/python - <<'PYTHON'
import pdfminer.high_level
import pikepdf
import pymupdf
import pypdf
import pypdfium2
from pikepdf import Array, Dictionary, Name, String

LAYERS = {"on": ("English", b"rent is due"), "off": ("Deutsch", b"verborgen")}


def write(name: str, off_y: int) -> None:
    """One page with words in no layer, in a layer that is on, and in one that is off, off_y above the edge."""
    file = pikepdf.new()
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
    layers = {key: Dictionary(Type=Name.OCG, Name=String(layer)) for key, (layer, _) in LAYERS.items()}
    groups = {key: file.make_indirect(layer) for key, layer in layers.items()}
    state = Dictionary(Order=Array(groups.values()), ON=Array([groups["on"]]), OFF=Array([groups["off"]]))
    file.Root.OCProperties = Dictionary(OCGs=Array(groups.values()), D=state)
    page = file.add_blank_page(page_size=(300, 200))
    page.Resources = Dictionary(Font=Dictionary(F1=file.make_indirect(font)), Properties=Dictionary(**groups))
    content = b"BT /F1 12 Tf 20 160 Td (shown to all) Tj ET\n"
    for key, (_, words) in LAYERS.items():
        y = off_y if key == "off" else 120
        content += b"/OC /%s BDC BT /F1 12 Tf 20 %d Td (%s) Tj ET EMC\n" % (key.encode(), y, words)
    page.Contents = file.make_stream(content)
    file.save(name)


def drawn(name: str, bottom: int, top: int) -> bool:
    """Whether PDFium draws anything between two heights of the page."""
    picture = pypdfium2.PdfDocument(name)[0].render(scale=1).to_numpy()
    return bool((picture[200 - top : 200 - bottom] < 128).any())


write("apart.pdf", 60)
on, off = drawn("apart.pdf", 115, 135), drawn("apart.pdf", 55, 75)
print("PDFium draws the layer that is on:", "yes," if on else "no,", "that is off:", "yes" if off else "no")
assert on and not off

write("layers.pdf", 120)
page = pypdfium2.PdfDocument("layers.pdf")[0].get_textpage()
found = {
    "pypdfium2": page.get_text_range(),
    "pypdf": pypdf.PdfReader("layers.pdf").pages[0].extract_text(),
    "pdfminer.six": pdfminer.high_level.extract_text("layers.pdf"),
    "MuPDF": pymupdf.open("layers.pdf")[0].get_text(),
}
for name, text in found.items():
    found[name] = "|".join(line for line in text.split("\n") if line.strip()).replace("\r", "").strip("\f|")
    print(f"{name:13}", repr(found[name]))
assert all(("verborgen" in text) == (name != "MuPDF") for name, text in found.items())
assert "verborgen" in page.get_text_bounded()
print("As found.")
PYTHON
