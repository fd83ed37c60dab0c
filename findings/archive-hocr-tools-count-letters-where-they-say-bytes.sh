#!/usr/bin/env bash
# The page table of archive-hocr-tools says bytes and counts letters: a hit in a Greek book opens a later page or none.
#
# Packages: archive-hocr-tools==1.1.70 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: hocr-lookup-create lists which bytes of the plain text, and which of the hOCR file, each page of a scanned book
#   fills: text_start_byte, text_end_byte, xml_start_byte, xml_end_byte. A hit at some byte of the text that hocr-text
#   writes is looked up there, and its page is read without parsing the rest.
# Behaviour: the places in the hOCR file are bytes, those in the text are characters. Each letter beyond ASCII moves the
#   pages behind it by one, which makes some pages by the end of a German book. The second half of a Greek or Russian
#   one is on no page at all. English books are right, and hocr-lookup-check, which decodes the text before it counts,
#   finds every table right.
# Output seen:
#   English: pages begin at [0, 16, 38, 57], by the table at [0, 16, 38, 57]; their ends are found on [1, 2, 3, 4]
#   Greek: pages begin at [0, 31, 70, 103], by the table at [0, 17, 38, 56]; their ends are found on [2, 3, None, None]
#   hocr-lookup-check: All OK
# Source: docstrings of hocr_get_plaintext_page_offsets and hocr_get_page_lookup_table in text.py and searching.py of
#   https://github.com/internetarchive/archive-hocr-tools/tree/master/hocr
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check archive-hocr-tools==1.1.70

cd "$work"
venv/bin/python - <<'PYTHON'
import json
import subprocess
from pathlib import Path

from hocr.searching import hocr_lookup_by_plaintext_offset

BOX = 'title="bbox 0 0 90 9; x_wconf 90"'


def tool(name: str, *arguments: str) -> str:
    """What a tool of the package writes."""
    return subprocess.run([f"venv/bin/{name}", *arguments], capture_output=True, text=True, check=True).stdout


def page(words: str) -> str:
    """A page of one paragraph and one line, as Tesseract writes it."""
    spans = "".join(f'<span class="ocrx_word" {BOX}>{word}</span>' for word in words.split())
    line = f'<p class="ocr_par" {BOX}><span class="ocr_line" {BOX}>{spans}</span></p>'
    return f'<div class="ocr_page" title="bbox 0 0 90 90"><div class="ocr_carea" {BOX}>{line}</div></div>'


def pages(*texts: str) -> tuple[list[int], list[int], list[int | None]]:
    """Where the pages of a book begin in its text, where its table says so, and on which pages it finds their ends."""
    book = "".join(page(text) for text in texts)
    Path("book.hocr").write_text(f"<html><head><title>b</title></head><body>{book}</body></html>", "utf-8")
    Path("book.txt").write_text(tool("hocr-text", "-f", "book.hocr"), "utf-8")
    Path("table.json").write_text(tool("hocr-lookup-create", "-f", "book.hocr"), "utf-8")
    table, written = json.loads(Path("table.json").read_text()), Path("book.txt").read_bytes()
    begins = [written.index(text.encode()) for text in texts]
    ends = [written.index(text.split()[-1].encode()) for text in texts]
    found = [hocr_lookup_by_plaintext_offset(table, end)[0] for end in ends]
    return begins, [row[0] for row in table], [None if number is None else number + 1 for number in found]


english = pages("The sea is calm", "The ship is at anchor", "The crew is ashore", "The wind is rising")
greek = pages("Η θάλασσα ηρεμεί", "Το πλοίο αγκυροβολεί", "Οι ναύτες φεύγουν", "Ο άνεμος δυναμώνει")
for name, (begins, told, found) in (("English", english), ("Greek", greek)):
    print(f"{name}: pages begin at {begins}, by the table at {told}; their ends are found on {found}")
check = tool("hocr-lookup-check", "--hocr", "book.hocr", "--text", "book.txt", "--table", "table.json").splitlines()[-1]
print("hocr-lookup-check:", check)
assert english == ([0, 16, 38, 57], [0, 16, 38, 57], [1, 2, 3, 4])
assert greek == ([0, 31, 70, 103], [0, 17, 38, 56], [2, 3, None, None])
assert check == "All OK"
print("As found.")
PYTHON
