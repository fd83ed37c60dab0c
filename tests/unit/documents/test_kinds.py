from __future__ import annotations

from pathlib import Path

import pytest
from sources import reader_of

from engine.documents.types.kinds import choose_kind
from engine.documents.types.names import stem
from engine.errors import UnreadableFileError, UnsupportedFileError

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256))
GIF = b"GIF89a" + bytes(range(256))
ZIP = b"PK\x03\x04" + bytes(range(256))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
RANDOM = bytes((7 * number * number + 3) % 256 for number in range(4096))


@pytest.mark.parametrize(
    ("name", "head", "kind"),
    [
        ("a.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "pdf"),
        ("a.txt", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "pdf"),
        ("noname", b"\n\n%PDF-1.4", "pdf"),
        ("broken.pdf", b"half a download", "pdf"),
        ("about.md", b"A PDF starts with %PDF-1.4.", "markdown"),
        ("a.txt", b"words", "text"),
        ("README", b"words", "text"),
        ("README.Debian", b"words", "text"),
        ("copyright", b"words", "text"),
        ("a.MD", b"# T", "markdown"),
        ("page.html", b"words", "html"),
        ("page.txt", b"<!DOCTYPE html><p>x", "html"),
        ("noname", b"<?xml version='1.0'?>\n<!-- c -->\n<html>", "html"),
        ("error.pdf", b"<html><body>404</body></html>", "html"),
        ("readme.md", b"<html>in markdown</html>", "markdown"),
        ("view.php", b"<html><?php ?>", "code"),
        ("main.rs", b"fn main() {}", "code"),
        ("Makefile", b"all:\n\ttrue", "code"),
        ("Dockerfile.dev", b"FROM x", "code"),
        ("run", b"#!/bin/sh\n", "code"),
        ("notes", "naïve".encode(), "text"),
        ("notes.xyz", b"plain words", "text"),
        ("notes", "wide words".encode("utf-16"), "text"),
        ("log.001", "wide words".encode("utf-16"), "text"),
        ("old.001", "<?xml version='1.0' encoding='iso-8859-1'?><a>naïve</a>".encode("latin-1"), "text"),
        ("bm.txt", b"BMW makes cars. ID3 is a tag. MZ", "text"),
        ("log.gz", b"\x1f\x8b\x08\x00", "gzip"),
        ("noname", b"\x1f\x8b\x08\x00", "gzip"),
        ("a.tar.bz2", b"BZh91AY&SY\x00", "bzip2"),
        ("bzh.txt", b"BZh is a mark.", "text"),
        ("a.xz", b"\xfd7zXZ\x00\x00", "xz"),
        ("a.tar", bytes(257) + b"ustar\x0000", "tar"),
        ("a.zip", ZIP, "zip"),
        ("letter.docx", ZIP, "zip"),
        ("noname", ZIP, "zip"),
        ("letter.DOC", OLE, "ole"),
        ("a.rtf", b"{\\rtf1 words}", "rtf"),
        ("letter.doc", b"{\\rtf1 words}", "rtf"),
        ("letter.doc", b"plain words under the name", "text"),
        ("table.xls", b"<html><table><tr><td>1", "html"),
        ("a.eml", b"From: me\n\nwords", "email"),
        ("noname", b"Return-Path: <a@b>\nSubject: x\nFrom: a@b\n\nwords", "email"),
        ("notes.txt", b"From: the desk of\nwords", "text"),
        ("inbox", b"From a@b Mon Jan  1 10:00:00 2024\nSubject: x\n\nwords", "mailbox"),
        ("page.mht", b"From: <Saved by Blink>\nSubject: x\nMIME-Version: 1.0\n\n", "mhtml"),
        ("book.xml", b"<?xml version='1.0'?>\n<FictionBook xmlns='x'>", "fb2"),
        ("old.xml", b"<?xml version='1.0'?><?mso-application progid='Word.Document'?><w:wordDocument>", "wordxml"),
        (
            "report.xls",
            b"<?xml version='1.0'?>\n<ss:Workbook xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'>",
            "sheetsxml",
        ),
        ("other.xml", b"<?xml version='1.0'?>\n<Workbook xmlns='urn:example'>", "xml"),
        ("a.xml", b"<?xml version='1.0'?><?mso-application progid='Word.Document'?><pkg:package>", "flatpackage"),
        ("a.fodt", b"<?xml version='1.0'?>\n<office:document xmlns:office='x'>", "flatodf"),
        ("a.csv", b"a,b", "table"),
        ("a.json", b"{}", "data"),
        ("a.toml", b"[a]", "data"),
        ("a.ipynb", b"{}", "notebook"),
        ("a.srt", b"1\n", "subtitles"),
        ("a.ics", b"BEGIN:VCALENDAR", "cards"),
        ("a.rst", b"T\n=\n", "rst"),
        ("a.tex", b"\\documentclass", "latex"),
        ("a.png", PNG, "image"),
        ("a.txt", PNG, "image"),
        ("noname", b"\xff\xd8\xff\xe0" + bytes(40), "image"),
        ("a.tiff", b"II*\x00" + bytes(40), "image"),
        ("a.bmp", b"BM" + bytes(12) + b"\x28\0\0\0" + b"\xff" * 40, "image"),
        ("a.txt", b"BMW drivers", "text"),
        ("a.webp", b"RIFF\x00\x01\x02\x03WEBPVP8 " + bytes(40), "image"),
        ("a.xml", b"<?xml version='1.0'?><KeePassFile>", "keepass"),
        ("a.txt", b'{"encrypted": false, "items": []}', "accounts"),
        ("ls.1", b'.\\" made by help2man\n.TH LS 1\n', "manual"),
        ("ls.man", b".Dd May 3, 2024\n.Dt LS 1\n", "manual"),
        ("a.txt", b".TH is a macro of roff", "text"),
        ("a.txt", b"url,username,password\n", "table"),
        ("a.svg", b"<svg xmlns='x'/>", "marked"),
        ("a.xml", b"<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'>", "marked"),
        ("a.xml", b"<!DOCTYPE book PUBLIC '-//OASIS//DTD DocBook XML V4.5//EN' 'x'><book>", "marked"),
        ("a.xml", b"<book><title>A record of a library</title></book>", "xml"),
        ("a.kmz", ZIP, "zip"),
    ],
)
def test_content_decides_then_the_name(name, head, kind):
    assert choose_kind(Path(name), head) == kind


@pytest.mark.parametrize(
    ("name", "head", "found"),
    [
        ("a.gif", GIF, "GIF image"),
        ("noname", GIF, "GIF image"),
        ("a.txt", GIF, "binary data under a text name (GIF image)"),
        ("a.py", RANDOM, "binary data under a text name"),
        ("a.bin", RANDOM, "binary data"),
        ("a.svg", b"no drawing", "SVG drawing (.svg)"),
        ("id_rsa", b"-----BEGIN OPENSSH PRIVATE KEY-----\n", "key, certificate or encrypted message"),
        ("a.gz", b"\x1f\x8b\x09", "gzip archive"),
        ("a.jar", ZIP, "Java program (.jar)"),
        ("a.mp4", b"\x00\x00\x00\x18ftypmp42" + bytes(40), "MP4 video, audio or image"),
        ("holiday.mp4", RANDOM, "video (.mp4)"),  # and not a file of a program
        ("memo.amr", RANDOM, "audio file (.amr)"),
        ("house.dwg", b"AC1032" + RANDOM, "CAD drawing (.dwg)"),
        ("gear.sldprt", RANDOM, "CAD drawing (.sldprt)"),
        ("letter.wps", RANDOM, "Works document (.wps)"),
        ("sea.cr3", b"\x00\x00\x00\x18ftypcrx " + bytes(40), "camera raw image (.cr3)"),
        ("odd.xyz", "naïve".encode("latin-1"), "a file of unknown type (.xyz)"),
        ("notes.r12", "naïve".encode("latin-1"), "a file of unknown type (.r12)"),
    ],
)
def test_what_no_reader_takes_is_named(name, head, found):
    with pytest.raises(UnsupportedFileError) as refused:
        choose_kind(Path(name), head)
    assert refused.value.found == found


def test_an_office_name_over_other_data_is_a_damaged_file():
    with pytest.raises(UnreadableFileError, match="the spreadsheet is damaged"):
        choose_kind(Path("budget.xlsx"), RANDOM)


def test_a_title_from_a_name_loses_the_ending_and_nothing_else():
    names = ("rent.md", "a.tar.gz", ".profile", "and so on...", "...", "noname")
    assert [stem(name) for name in names] == ["rent", "a.tar", ".profile", "and so on...", "...", "noname"]


@pytest.mark.parametrize("name", ["a.ris", "a.nbib", "a.enw", "a.gmi", "a.puml", "a.mmd", "a.reg"])
def test_texts_of_rarer_endings_are_read_in_any_character_set(name):
    assert reader_of(name)("AU  - M\u00fcller, J\u00f6rg\nER  - \n".encode("cp1252")).text.startswith(
        "AU  - M\u00fcller"
    )


@pytest.mark.parametrize(
    ("name", "head", "found", "fix"),
    [
        ("a.eps", b"%!PS-Adobe-3.0 EPSF-3.0\n", "PostScript document", "convert it to PDF, with ps2pdf for instance"),
        ("a.one", b"\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d" + RANDOM, "OneNote notebook (.one)", "export it as PDF"),
        ("a.wpd", b"\xffWPC\x10\0", "WordPerfect document (.wpd)", "open it in LibreOffice and save it as .docx"),
        ("a.chm", b"ITSF\x03\0\0\0", "Windows help file", "unpack it with 7-Zip"),
        ("a.cbr", b"Rar!\x1a\x07\0", "comic book (.cbr)", "unpack it into a folder"),
        ("a.lit", RANDOM, "e-book (.lit)", "convert it to EPUB, with Calibre for instance"),
        ("a.indd", RANDOM, "InDesign document (.indd)", "export it as PDF"),
        ("a.lzh", RANDOM, "LZH archive (.lzh)", "unpack it into a folder"),
        ("a.iso", RANDOM, "disk image (.iso)", ""),
    ],
)
def test_what_helps_is_said_of_a_file_without_a_reader(name, head, found, fix):
    with pytest.raises(UnsupportedFileError) as refused:
        choose_kind(Path(name), head)
    assert (refused.value.found, refused.value.fix) == (found, fix)
