"""What do a file's first bytes say it is? By marks that formats agreed upon.

Some lead to a reader (``engine.documents.types.kinds``); the others give the words under which a
file is listed as skipped.
"""

from __future__ import annotations

import re
from functools import lru_cache

from engine.documents.characters.encoding import is_binary
from engine.patterns import lazy

HEAD_BYTES = 8192
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Packages and old Office files, most of what is not text: nothing else that a head may show begins so.
PACKED = (b"PK\x03\x04", OLE)
PROPERTY_LIST = b"bplist00"  # of Apple, in its binary form

_MPEG = "MPEG audio"
_MACH_O = "program"

# (offset, bytes, what it is). Sources: the formats' specifications; file(1)'s magic database.
_SIGNATURES: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\x89PNG\r\n\x1a\n", "PNG image"),
    (0, b"\xff\xd8\xff", "JPEG image"),
    (0, b"GIF87a", "GIF image"),
    (0, b"GIF89a", "GIF image"),
    (0, b"BM", "BMP image"),
    (0, b"II*\x00", "TIFF image"),
    (0, b"MM\x00*", "TIFF image"),
    (0, b"\x00\x00\x01\x00", "icon"),
    (0, b"8BPS", "Photoshop image"),
    (0, b"gimp xcf", "GIMP image"),
    (0, b"\x00\x00\x00\x0cjP  ", "JPEG 2000 image"),
    (0, b"\xff\x4f\xff\x51", "JPEG 2000 image"),
    (0, b"\x97JB2\r\n\x1a\n", "JBIG2 image"),
    (0, b"\x1f\x8b", "gzip archive"),
    (0, b"\x1f\x9d", "compress archive"),
    (0, b"\x28\xb5\x2f\xfd", "Zstandard archive"),
    (0, b"\x04\x22\x4d\x18", "LZ4 archive"),
    (0, b"MSCF", "cabinet archive"),
    (0, b"!<arch>\n", "archive or package"),
    (0, b"\xed\xab\xee\xdb", "RPM package"),
    (0, b"\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d\xae\xb1\x53\x78\xd0\x29\x96\xd3", "OneNote notebook"),
    (0, b"\xa1\x2f\xf4\x3c\xd9\xef\x76\x4c\x9e\xe2\x10\xea\x57\x22\x76\x5f", "OneNote notebook"),
    (0, b"HWP Document File V", "Hangul document of before 2000"),
    (0, b"\xffWPC", "WordPerfect document"),
    (0, b"\x00\x00\x02\x00\x06\x04\x06\x00", "Lotus 1-2-3 spreadsheet"),
    (0, b"\x00\x00\x1a\x00", "Lotus 1-2-3 spreadsheet"),
    (0, b"WordPro\x00", "Word Pro document"),
    (0, b"\x31\xbe\x00\x00\x00\xab", "Write document"),
    (0, b"\x32\xbe\x00\x00\x00\xab", "Write document"),
    (0, b"\xd7\xcd\xc6\x9a", "Windows metafile"),
    (0, b"\x01\x00\x09\x00\x00\x03", "Windows metafile"),
    (0, b"ITSF", "Windows help file"),
    (0, b"AC1.", "CAD drawing"),
    (0, b"AC10", "CAD drawing"),
    (0, b"TPZ0", "Kindle book of the Topaz kind"),
    (0, b"\xeaDRMION\xee", "Kindle book in KFX, protected against copying"),
    (0, b"CONT\x02\x00", "Kindle book in KFX"),
    (0, b"\x7fELF", "program"),
    (0, b"MZ", "Windows program"),
    (0, b"\xfe\xed\xfa\xce", _MACH_O),
    (0, b"\xfe\xed\xfa\xcf", _MACH_O),
    (0, b"\xce\xfa\xed\xfe", _MACH_O),
    (0, b"\xcf\xfa\xed\xfe", _MACH_O),
    (0, b"\xca\xfe\xba\xbe", "compiled program"),
    (0, b"\x00asm", "compiled program"),
    (0, b"dex\n", "compiled program"),
    (0, b"\x1bLua", "compiled program"),
    (0, b"\x03\xd9\xa2\x9a\x67\xfb\x4b\xb5", "KeePass database"),
    (4, b"Standard Jet DB", "Access database"),
    (4, b"Standard ACE DB", "Access database"),
    (0, b"PAR1", "Parquet table"),
    (0, b"ARROW1", "Arrow table"),
    (0, b"\x89HDF\r\n\x1a\n", "HDF5 data"),
    (0, b"\x93NUMPY", "NumPy data"),
    (0, b"MATLAB 5.0 MAT", "MATLAB data"),
    (0, b"SIMPLE  =", "FITS data"),
    (0, b"ID3", _MPEG),
    (0, b"\xff\xfb", _MPEG),
    (0, b"\xff\xf3", _MPEG),
    (0, b"fLaC", "FLAC audio"),
    (0, b"OggS", "Ogg audio or video"),
    (0, b"MThd", "MIDI music"),
    (4, b"ftyp", "MP4 video, audio or image"),
    (0, b"\x1a\x45\xdf\xa3", "Matroska or WebM video"),
    (0, b"\x00\x00\x01\xba", "MPEG video"),
    (0, b"FLV\x01", "Flash video"),
    (0, b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", "Windows media file"),
    (0, b"\x00\x01\x00\x00\x00", "font"),
    (0, b"OTTO", "font"),
    (0, b"ttcf", "font"),
    (0, b"wOFF", "font"),
    (0, b"wOF2", "font"),
    (0, b"\xde\x12\x04\x95", "translation catalogue"),
    (0, b"\x95\x04\x12\xde", "translation catalogue"),
    (0, b"\x4c\x00\x00\x00\x01\x14\x02\x00", "Windows shortcut"),
    (0, b"PACK\x00\x00\x00", "Git data"),
)
_BITMAP_HEADERS = (12, 40, 52, 56, 64, 108, 124)
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")
_RIFF = {b"WAVE": "WAV audio", b"AVI ": "AVI video", b"WEBP": "WebP image"}

# What readers take. A ZIP archive may be a document of many formats, and so may an OLE file.
_READABLE: tuple[tuple[int, bytes, str], ...] = (
    (0, b"PK\x03\x04", "zip"),
    (0, b"PK\x05\x06", "zip"),
    (0, b"PK\x07\x08", "zip"),
    (0, b"PK00PK\x03\x04", "zip"),
    (0, OLE, "ole"),
    (0, b"\xdb\xa5\x2d\x00", "doc"),  # Word 2
    (0, b"\x1f\x8b\x08", "gzip"),
    (0, b"BZh", "bzip2"),
    (0, b"!BDN", "pst"),
    (0, b"SQLite format 3\x00", "sqlite"),
    (0, b"AT&TFORM", "djvu"),
    (0, b"7z\xbc\xaf\x27\x1c", "7z"),
    (0, b"Rar!\x1a\x07", "rar"),
    (0, b"\xfd7zXZ\x00", "xz"),
    (257, b"ustar", "tar"),
    (60, b"BOOKMOBI", "mobi"),
    (60, b"TEXtREAd", "palmtext"),
)

# Text to look at, and still nothing to read. A private key has no place in a search library.
_TEXT_SIGNATURES = (
    (b"%!PS", "PostScript document"),
    (b"-----BEGIN ", "key, certificate or encrypted message"),
)
_SIGNED_TEXT = b"-----BEGIN PGP SIGNED MESSAGE-----"


_BZIP2_BLOCKS = (b"1AY&SY", b"\x17\x72\x45\x38\x50\x90")  # of a block, and of the end of an empty file
_HEADER = lazy(rb"^>?([A-Za-z][A-Za-z0-9-]{1,60}):[ \t]?", re.MULTILINE)
_MAIL_HEADERS = set(
    b"from to cc date subject message-id received return-path delivered-to mime-version content-type reply-to"
    b" x-mailer x-mozilla-status in-reply-to references".split()
)
_SENDERS = {b"from", b"received", b"return-path", b"message-id", b"delivered-to"}
# "From ", a sender (a list's archive writes "ada at example.org"), a day and a time, before or after the year.
MBOX_LINE = (
    rb"From (?:\"[^\"\r\n]{0,200}\"\S{0,200}|[^\s\"]{1,300})(?: at \S{1,200})?(?: \([^\r\n]{0,200}\))?[ \t]+"
    rb"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},?[ \t]+)?"
    rb"(?:[A-Z][a-z]{2}[ \t]+\d{1,2}|\d{1,2}[ -][A-Z][a-z]{2}),?[ \t -]+"
    rb"(?:\d{1,2}:\d\d|\d{4}[ \t]+\d{1,2}:\d\d)[^\r\n]{0,60}"
)
_MBOX_LINE = lazy(MBOX_LINE)
_MMDF_LINE = b"\x01\x01\x01\x01"
_UUENCODED = lazy(rb"begin(?:-base64)? [0-7]{3,4} [^\r\n]{1,200}\r?\n[ -`]{1,80}\s")
_MARKED = frozenset({b"kml", b"gpx", b"svg", b"rss", b"feed", b"xliff", b"tmx", b"TEI", b"TEI.2", b"dtbook", b"ncx"})
_MARKED |= {b"FinalDraft", b"cherrytree"}
_MARKED_AS_NAMED = frozenset(
    b"set book part chapter appendix preface article section refentry topic concept task reference".split()
) | {b"dita", b"map", b"bookmap", b"tt", b"package"}
# Lists of references, by what EndNote and Zotero begin them with.
_REFERENCES = lazy(rb"<xml>\s*<records>\s*<record>|<rdf:RDF\b[^>]*zotero\.org/namespaces")
_NAMED = lazy(
    rb"docbook|-//OASIS//DTD DITA|dita\.oasis|JATS|journalpublishing|/ns/ttml|/ttaf1|idpf\.org/2007/opf|openebook",
    re.IGNORECASE,
)
# The first record of a workbook of Excel 2, 3, 4, 5 and 97: its number and length. [MS-XLS], 2.4.21.
_BARE_WORKBOOKS = (b"\x09\0\x04\0", b"\x09\x02\x06\0", b"\x09\x04\x06\0", b"\x09\x08\x08\0", b"\x09\x08\x10\0")
_MIND_MAP = lazy(rb"\s*(?:<\?xml[^>]*>\s*)?<map\s[^>]*\bversion\s*=\s*[\"'](?:freeplane|dayz|\d)[^>]*>")
_DIAGRAM_IN_SVG = lazy(rb"<svg\b[^>]*?\scontent\s*=\s*[\"'](?:&lt;mxfile|&lt;mxGraphModel|[A-Za-z0-9+/]{40})")
_SAFARI_KEYS = (b"WebMainResource", b"WebSubresources", b"WebSubframeArchives")
_POSTS = lazy(rb"(?:\xef\xbb\xbf)?\s*(?:window\.YTD|Grailbird\.data)\.[\w.]{1,80}\s*=\s*[\[{]")
_JOPLIN_ITEM = lazy(rb"[0-9a-f]{32}\.md\0")
_ACCOUNT_EXPORT = lazy(rb"\s*\{[^{}\[\]]*\"encrypted\"\s*:\s*(?:true|false)")  # Bitwarden, Proton Pass
_ACCOUNT_LISTS = lazy(rb"\"(?:folders|collections|items|vaults|passwordProtected|encKeyValidation_DO_NOT_EDIT)\"\s*:")
_REQUEST = lazy(rb"(?:\xef\xbb\xbf)?\s*[.']")
# The title with its section, as in .TH LS 1, or the date that mdoc begins with.
_MANUAL_TITLE = lazy(
    rb"^[.'][ \t]*(?:(?:TH|Dt)[ \t]+(?:\"[^\"\n]+\"|\S+)[ \t]+\"?(?:\d\w*|[nlx])\"?(?:\s|\Z)|Dd[ \t]+[^\n]*\d)",
    re.MULTILINE,
)
# A leader: length, kind, sizes of indicators and of subfields' codes, where the fields begin, sizes of entries.
_MARC = lazy(rb"(?:\xef\xbb\xbf)?\s*\d{5}[a-z][a-z ]{2}[a-z0-9 #][a #]22\d{5}[^\r\n]{3}45")
_DXF = lazy(
    rb"(?:\xef\xbb\xbf)?(?:\s*+999(?>\r{0,2}\n|\r)[^\r\n]*+(?>\r{0,2}\n|\r))*+"  # remarks
    rb"\s*0[ \t]*(?>\r{0,2}\n|\r)[ \t]*SECTION[ \t]*[\r\n]|AutoCAD Binary DXF\r\n\x1a"
)
_BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_WARC = lazy(rb"WARC/[01]\.\d+\r?\n[\w-]+:")
_XML_ROOT = lazy(rb"<([\w.-]+(?::[\w.-]+)?)")
# What may stand before the first element, and how each of them ends.
# The declared type of a document, with what it declares for itself.
_XML_TYPE = lazy(
    rb"<!DOCTYPE\b(?:[^\[<>\"']|\"[^\"]*\"|'[^']*')*+(?:\[(?:<!--(?:.*?-->|.*)|[^\]\"']|\"[^\"]*\"|'[^']*')*+\]\s*)?>",
    re.DOTALL,
)
_XML_PROLOGUE = ((b"<?", b"?>"), (b"<!--", b"-->"), (b"<!DOCTYPE", b">"))

_DBASE_VERSIONS = frozenset({0x03, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x8B, 0xCB, 0xF5, 0xFB})
_DBASE_TYPES = frozenset(bytes([kind]) for kind in b"CDFLNMBGPTYIV")


def is_pdf(head: bytes) -> bool:
    """Return whether a file begins as a PDF; a byte order mark or blank lines may stand before."""
    return head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"%PDF-")


def packed_as(head: bytes) -> str:
    """Return "zip", "ole", "gzip", "bzip2", "xz" or "tar"; empty where the data is none of them."""
    for offset, mark, kind in _READABLE:
        if head.startswith(mark, offset) and (kind != "bzip2" or head[4:10] in _BZIP2_BLOCKS):
            return kind
    return ""


def is_rtf(head: bytes) -> bool:
    """Return whether a file begins as a rich text document."""
    return head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{\\rtf")


def is_mail(head: bytes) -> bool:
    """Return whether a file begins with header lines of which two at least are those of mail."""
    # A pattern that looks for lines tries each byte, which took a tenth of the time of a short message.
    lines = map(_HEADER.match, _header_block(head).split(b"\n"))
    named = {match.group(1).lower() for match in lines if match}
    return len(named & _MAIL_HEADERS) >= 2 and bool(named & _SENDERS)


def is_mailbox(head: bytes) -> bool:
    """Return whether a file begins as an mbox: "From ", a sender, a time, and a message's header."""
    if not head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"From "):
        return False
    line, _, rest = _plain_lines(head).lstrip().partition(b"\n")
    return bool(_MBOX_LINE.match(line)) and bool(_HEADER.match(rest))


def is_mmdf(head: bytes) -> bool:
    """Return whether a file begins as a mailbox of MMDF: a line of four controls, and a message's header."""
    if not head.removeprefix(b"\xef\xbb\xbf").startswith(_MMDF_LINE):
        return False
    line, _, rest = _plain_lines(head).partition(b"\n")
    return line == _MMDF_LINE and bool(_HEADER.match(rest))


def is_uuencoded(head: bytes) -> bool:
    """Return whether a file begins as one that was written out as letters for mail (uuencode)."""
    return bool(_UUENCODED.match(head))


def is_dbase(head: bytes) -> bool:
    """Return whether a file begins as a table of dBASE III to 5 or FoxPro: version, a date, fields, the end of them."""
    if len(head) < 65 or head[0] not in _DBASE_VERSIONS or not (1 <= head[2] <= 12 and 1 <= head[3] <= 31):
        return False
    header_bytes, record_bytes = int.from_bytes(head[8:10], "little"), int.from_bytes(head[10:12], "little")
    end = head.find(b"\r", 64, header_bytes)
    while end >= 0 and end % 32:
        end = head.find(b"\r", end + 1, header_bytes)
    return end >= 0 and record_bytes > 1 and head[32:33].isalpha() and head[43:44] in _DBASE_TYPES


def is_mhtml(head: bytes) -> bool:
    """Return whether a message is a web page with its pictures, as browsers save it."""
    block = _header_block(head).lower()
    return b"multipart/related" in block and (b"snapshot-content-location" in block or b"<saved by" in block)


@lru_cache(maxsize=2)  # one head is asked for its root by several
def xml_root(head: bytes) -> bytes:
    """Return the name of the first element of an XML document with its prefix; empty where there is none."""
    text = next((head[len(mark) :] for mark in _BYTE_ORDER_MARKS if head.startswith(mark)), head)
    text = _from_first_tag(text)
    while end := next((end for start, end in _XML_PROLOGUE if text.startswith(start)), b""):
        declared = _XML_TYPE.match(text)
        text = (text[declared.end() :] if declared else text.partition(end)[2]).lstrip()
    found = _XML_ROOT.match(text)
    return found.group(1) if found else b""


def _from_first_tag(head: bytes) -> bytes:
    """Return what begins with "<" behind blanks, letters of two bytes as one; empty where something else begins."""
    text = head.lstrip(b"\x00 \t\n\r\x0b\x0c")
    return text.replace(b"\x00", b"") if text.startswith(b"<") else b""


def _header_block(head: bytes) -> bytes:
    return _plain_lines(head).lstrip().partition(b"\n\n")[0]


def _plain_lines(head: bytes) -> bytes:
    """Return text without a byte order mark, each line ended by one newline."""
    return head.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def is_picture(head: bytes) -> bool:
    """Return whether a file begins as a picture in which text can be recognised."""
    if head.startswith(b"BM"):  # a word may begin so; in a bitmap the size of its second header follows
        return int.from_bytes(head[14:18], "little") in _BITMAP_HEADERS
    return head.startswith(_PICTURES) or (head.startswith(b"RIFF") and head[8:12] == b"WEBP")


def is_diagram(head: bytes) -> bool:
    """Return whether a picture or a page holds the diagram of draw.io that it shows."""
    if head.startswith(_PICTURES[0]):
        return b"tEXtmxfile\0" in head or b"zTXtmxGraphModel\0" in head or b"zTXtmxfile\0" in head
    return (xml_root(head) == b"svg" and bool(_DIAGRAM_IN_SVG.search(head))) or (
        b" data-mxgraph=" in head and is_html(head)
    )


def is_marked(head: bytes) -> bool:
    """Return whether a file begins as XML that people wrote to be read, such as a manual or a feed.

    Elements called "book" or "topic" stand in other XML too: there the head must name the format.
    """
    root = xml_root(head).rpartition(b":")[2]
    if root == b"note" and b"/tomboy" in head:
        return True
    if root in (b"xml", b"RDF"):
        return bool(_REFERENCES.search(head.replace(b"\x00", b"")))
    return root in _MARKED or (root in _MARKED_AS_NAMED and bool(_NAMED.search(head.replace(b"\x00", b""))))


def is_posts(head: bytes) -> bool:
    """Return whether a file begins as a part of what X, once Twitter, gives its people: JSON that a script assigns."""
    return bool(_POSTS.match(head))


def is_mind_map(head: bytes) -> bool:
    """Return whether a file begins as a map of FreeMind or Freeplane."""
    plain = _from_first_tag(head.removeprefix(b"\xef\xbb\xbf"))
    return bool(_MIND_MAP.match(plain)) and b"<node" in plain


def is_plan(head: bytes) -> bool:
    """Return whether a file begins as a plan of Project that was saved as XML; programs are built from others."""
    return xml_root(head) == b"Project" and b"schemas.microsoft.com/project" in head.replace(b"\x00", b"")


def is_catalogue_in_xml(head: bytes) -> bool:
    """Return whether a file begins as a library's catalogue in XML (MARCXML)."""
    is_named_so = xml_root(head).rpartition(b":")[2] in (b"collection", b"record")
    return is_named_so and b"loc.gov/MARC21/slim" in head.replace(b"\x00", b"")


def is_description_of_books(head: bytes) -> bool:
    """Return whether a file begins as descriptions of books and papers in MODS."""
    is_named_so = xml_root(head).rpartition(b":")[2] in (b"modsCollection", b"mods")
    return is_named_so and b"loc.gov/mods" in head.replace(b"\x00", b"")


def is_catalogue(head: bytes) -> bool:
    """Return whether a file begins as a record of a library's catalogue (MARC)."""
    return bool(_MARC.match(head))


def is_cad(head: bytes) -> bool:
    """Return whether a file begins as a drawing for exchange between CAD programs (DXF)."""
    return bool(_DXF.match(head))


def workbook_kind(head: bytes) -> str:
    """Return the reader of a workbook that is XML, of Excel 2003 or Gnumeric, by the name of its format, or ""."""
    plain = head.replace(b"\x00", b"")
    if b"urn:schemas-microsoft-com:office:spreadsheet" in plain:
        return "sheetsxml"
    return "gnumeric" if b"gnumeric.org/v" in plain else ""


def is_web_archive(head: bytes) -> bool:
    """Return whether a file begins with a record of a web archive (WARC)."""
    return bool(_WARC.match(head))


def is_safari_archive(head: bytes) -> bool:
    """Return whether a property list, binary or XML, begins as a page that Safari saved."""
    is_list = head.startswith(PROPERTY_LIST) or xml_root(head) == b"plist"
    return is_list and any(key in head for key in _SAFARI_KEYS)


def is_joplin(head: bytes) -> bool:
    """Return whether a tar archive begins with an item of the notes of Joplin."""
    return bool(_JOPLIN_ITEM.match(head)) and head.startswith(b"ustar", 257)


def is_account_export(head: bytes) -> bool:
    """Return whether a file begins as the JSON to which a password manager writes its entries."""
    begins = _ACCOUNT_EXPORT.match(head.removeprefix(b"\xef\xbb\xbf"))
    return bool(begins) and bool(_ACCOUNT_LISTS.search(head))


def is_manual(head: bytes) -> bool:
    """Return whether a file begins as a manual page: with requests of roff, one of which gives its title."""
    return bool(_REQUEST.match(head)) and bool(_MANUAL_TITLE.search(_plain_lines(head)))


def is_html(head: bytes) -> bool:
    """Return whether a file begins as an HTML page, after blanks, an XML line and comments."""
    text = _from_first_tag(head.removeprefix(b"\xef\xbb\xbf")).lower()
    while text.startswith((b"<?xml", b"<!--")):
        end = b"?>" if text.startswith(b"<?") else b"-->"
        text = text.partition(end)[2].lstrip()
    return text.startswith((b"<!doctype html", b"<html", b"<head>"))


def is_metafile(head: bytes) -> bool:
    """Return whether a file begins as a metafile: of Windows (enhanced, placeable, neither), or of StarView."""
    if head.startswith(b"\1\0\0\0"):
        return head[40:44] == b" EMF"
    is_bare = head[:4] in (b"\1\0\x09\0", b"\2\0\x09\0") and head[4:6] in (b"\0\1", b"\0\3")
    return is_bare or head.startswith((b"\xd7\xcd\xc6\x9a", b"VCLMTF"))


def is_bare_workbook(head: bytes) -> bool:
    """Return whether a file is the records of an old workbook without a container, as Excel 2 to 4 wrote them."""
    return head.startswith(_BARE_WORKBOOKS)


def describe(head: bytes) -> str:
    """Return what a known signature says, such as "PNG image"; empty where none is found.

    A signature of printable letters alone ("BM", "ID3") counts only in binary data, so that a
    text may begin with it.
    """
    text = head.lstrip()
    for mark, found in _TEXT_SIGNATURES:
        if text.startswith(mark) and not text.startswith(_SIGNED_TEXT):
            return found
    if head.startswith(b"RIFF") and head[8:12] in _RIFF:
        return _RIFF[head[8:12]]
    for offset, mark, found in _by_first_byte(head[:1]):
        if head.startswith(mark, offset) and (not _is_printable(mark) or is_binary(head)):
            return found
    return ""


@lru_cache(maxsize=257)
def _by_first_byte(first: bytes) -> tuple[tuple[int, bytes, str], ...]:
    """Return the signatures that a file may have which begins with a byte, in their order: a few of them all."""
    return tuple(one for one in _SIGNATURES if one[0] or one[1].startswith(first))


def _is_printable(mark: bytes) -> bool:
    return all(32 <= byte < 127 or byte == 10 for byte in mark)
