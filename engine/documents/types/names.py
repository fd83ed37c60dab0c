"""What does a file's name say it is? Asked only where the content does not decide."""

from __future__ import annotations

import re
from pathlib import Path

from engine.documents.characters.cleaning import clean_title
from engine.errors import UnreadableFileError, UnsupportedFileError
from engine.patterns import lazy

_MARKDOWN = "md markdown mdown mkd mkdn mdwn mdtext rmd qmd mdx"
_HTML = "html htm xhtml xht shtml mht mhtml webarchive"
_TEXT = """
    txt text log rst rest adoc asciidoc asc org textile mediawiki wikitext tex latex ltx bib nfo me 1st now
    ics ical ifb vcs vcf vcard diz man enex roff ms pod texi texinfo wiki creole fountain opml po pot ldif ldi
    ris nbib enw ciw bbl gmi gemini puml plantuml mmd mermaid dot gv ledger beancount taskpaper sgml sgm reg fdx ged
    mrc
"""
_WORD = (
    "docx docm dotx dotm doc dot odt ott odm oth odf fodt sxw stw sxg abw awt zabw rtf pages hwp hwpx hwt xps oxps pub"
)
_SLIDES = "pptx pptm ppsx ppsm potx potm ppt pps pot odp otp fodp sxi sti key"
_SHEET = "xlsx xlsm xltx xltm xlsb xls xlt ods ots fods sxc stc numbers gnumeric"
_EMAIL = "eml emlx msg mbox mbx"
_BOOK = "epub fb2 fb3 mobi azw azw3 prc djvu djv"
_NOTEBOOK = "ipynb"
_TABLE = "csv tsv tab dbf"
_DATA = """
    json jsonl ndjson geojson topojson jsonld jsonc json5 code-workspace webmanifest har arb excalidraw tldr
    yaml yml toml ini cfg conf cnf properties env
"""
_SUBTITLES = "srt vtt ass ssa sub smi sami sbv lrc"
_DIAGRAM = """
    drawio dio vsdx vsdm vstx vstm vssx vssm vdx vsx vtx odg otg odc fodg sxd std canvas emf wmf emz wmz svm dxf
    xmind mmap
"""
_CODE = """
    py pyi pyw pyx pxd ipy js mjs cjs jsx ts mts cts tsx vue svelte astro coffee
    c h cc cpp cxx c++ hh hpp hxx h++ inl ipp m mm cu cuh cl glsl vert frag comp hlsl metal wgsl
    java kt kts groovy gradle scala sc clj cljs cljc edn cs csx vb vbs fs fsx fsi
    go rs zig nim d v vala swift dart odin cr hx as pas pp dpr lpr ada adb ads
    rb erb rake gemspec php phtml pl pm t raku lua tcl awk sed
    sh bash zsh fish ksh csh bat cmd ps1 psm1 psd1
    hs lhs elm purs ml mli mll mly re rei erl hrl ex exs eex heex lisp lsp cl el scm ss rkt jl r
    f f77 f90 f95 f03 f08 for cob cbl asm s nasm vhd vhdl sv svh sol move cairo
    sql psql plsql prql graphql gql proto thrift avsc capnp fbs
    css scss sass less styl xml xsd xsl xslt rng rnc dtd wsdl xaml fxml plist webloc qml ui qrc ts rc
    config editorconfig
    cmake mk mak am ac in m4 ninja bzl bazel nix dhall tf tfvars hcl cue jsonnet libsonnet rego
    dockerfile containerfile service socket timer desktop
    strings diff patch cocci tmpl tpl j2 jinja jinja2 mustache hbs ejs pug haml slim liquid
    sas do ado stata mat m wl nb gp gnuplot plt pro sage feature robot http pyt
"""
_TEXT_NAMES = """
    readme license licence copying copyright notice authors contributors credits maintainers
    changelog changes history news todo install hacking thanks faq bugs version
"""
_CODE_NAMES = """
    makefile gnumakefile bsdmakefile dockerfile containerfile vagrantfile jenkinsfile rakefile gemfile podfile
    brewfile procfile justfile cmakelists.txt sconstruct sconscript build workspace meson.build snakefile
    kconfig kbuild pkgbuild codeowners .gitignore .gitattributes .gitmodules .editorconfig .bashrc .profile
    .zshrc .vimrc .npmrc .env
"""

KINDS: dict[str, str] = {
    **dict.fromkeys(_CODE.split(), "code"),
    **dict.fromkeys(_TEXT.split(), "text"),
    **dict.fromkeys(_HTML.split(), "html"),
    **dict.fromkeys(_MARKDOWN.split(), "markdown"),
    **dict.fromkeys(_WORD.split(), "word"),
    **dict.fromkeys(_SLIDES.split(), "slides"),
    **dict.fromkeys(_SHEET.split(), "sheet"),
    **dict.fromkeys(_EMAIL.split(), "email"),
    **dict.fromkeys(_BOOK.split(), "book"),
    **dict.fromkeys(_NOTEBOOK.split(), "notebook"),
    **dict.fromkeys(_TABLE.split(), "table"),
    **dict.fromkeys(_DATA.split(), "data"),
    **dict.fromkeys(_SUBTITLES.split(), "subtitles"),
    **dict.fromkeys(_DIAGRAM.split(), "diagram"),
}
_WHOLE_NAMES: dict[str, str] = {
    **dict.fromkeys(_TEXT_NAMES.split(), "text"),
    **dict.fromkeys(_CODE_NAMES.split(), "code"),
}

# Formats whose text asks for more than being shown as it stands.
_READERS = {
    **dict.fromkeys(("mht", "mhtml"), "mhtml"),
    **dict.fromkeys(("mbox", "mbx"), "mailbox"),
    "fb2": "fb2",
    **dict.fromkeys(("rst", "rest"), "rst"),
    **dict.fromkeys(("adoc", "asciidoc"), "asciidoc"),
    **dict.fromkeys(("mediawiki", "wikitext", "wiki"), "mediawiki"),
    "org": "org",
    "ged": "gedcom",
    **dict.fromkeys(("ldif", "ldi"), "ldif"),
    "textile": "textile",
    **dict.fromkeys(("tex", "latex", "ltx"), "latex"),
    "bib": "bibtex",
    "opml": "opml",
    "xml": "xml",
    **dict.fromkeys(("po", "pot"), "catalogue"),
    "canvas": "canvas",
    **dict.fromkeys(("drawio", "dio"), "drawio"),
    **dict.fromkeys(("vdx", "vsx", "vtx"), "visioxml"),
    **dict.fromkeys(("ics", "ical", "ifb", "vcs", "vcf", "vcard"), "cards"),
}

# What a person calls a file of this name, for those formats that programs alone can read.
_CALLED = {
    **dict.fromkeys(_WORD.split(), "Word document"),
    **dict.fromkeys(_SLIDES.split(), "presentation"),
    **dict.fromkeys(_SHEET.split(), "spreadsheet"),
    "odt": "OpenDocument text",
    "ods": "OpenDocument spreadsheet",
    "odp": "OpenDocument presentation",
    **dict.fromkeys(("odg", "otg"), "OpenDocument drawing"),
    "odf": "OpenDocument formula",
    "odc": "OpenDocument chart",
    "rtf": "rich text document",
    **dict.fromkeys(("abw", "awt", "zabw"), "AbiWord document"),
    "pages": "Pages document",
    "pub": "Publisher document",
    **dict.fromkeys(("xps", "oxps"), "XPS document"),
    **dict.fromkeys(("hwp", "hwpx", "hwt"), "Hangul document"),
    "numbers": "Numbers spreadsheet",
    "key": "Keynote presentation",
    **dict.fromkeys("vsdx vsdm vstx vstm vssx vssm".split(), "Visio drawing"),
    "drawio": "diagram",
    "dxf": "CAD drawing",
    "dio": "diagram",
    "jex": "Joplin export",
    "1pux": "1Password export",
    **dict.fromkeys(("epub", "fb3", "mobi", "azw", "azw3", "prc"), "e-book"),
    **dict.fromkeys(("djvu", "djv"), "DjVu document"),
    "msg": "Outlook message",
    **dict.fromkeys(("pst", "ost", "olm"), "Outlook mailbox"),
    "zip": "ZIP archive",
    "7z": "7-Zip archive",
    "rar": "RAR archive",
}

# Formats that are text inside and yet need a reader of their own to be worth reading.
_TEXT_WITHOUT_READER = {
    "svg": "SVG drawing",
    "eps": "PostScript document",
    "ps": "PostScript document",
    "opf": "e-book",
    "map": "source map",
    "smil": "SMIL presentation",
    "pem": "key or certificate",
    "crt": "key or certificate",
    "csr": "key or certificate",
    "sig": "key or signature",
    "obj": "3-D model",
    "stl": "3-D model",
    "pgm": "image",
    "ppm": "image",
    "xpm": "image",
}
_BINARY_WITHOUT_READER = {
    "odb": "OpenDocument database",
    "pub": "Publisher document",
    **dict.fromkeys(("vsd", "vst", "vss"), "binary Visio drawing"),
    "mpp": "Project plan",
    **dict.fromkeys("dwg dwf dwt dgn sldprt sldasm slddrw".split(), "CAD drawing"),
    **dict.fromkeys("arw cr2 cr3 dng nef nrw orf pef raf rw2 srw".split(), "camera raw image"),
    "one": "OneNote notebook",
    "wpd": "WordPerfect document",
    "wps": "Works document",
    **dict.fromkeys("wk1 wk3 wk4 wks 123".split(), "Lotus 1-2-3 spreadsheet"),
    **dict.fromkeys("wq1 wq2 wb1 wb2 wb3 qpw".split(), "Quattro Pro spreadsheet"),
    "lwp": "Word Pro document",
    "wri": "Write document",
    **dict.fromkeys("sdw sdc sda sdd vor".split(), "StarOffice document"),
    **dict.fromkeys(("emf", "wmf"), "Windows metafile"),
    "kfx": "Kindle book in KFX",
    "jar": "Java program",
    "war": "Java program",
    "apk": "Android program",
    "whl": "Python package",
    "xpi": "browser extension",
    "crx": "browser extension",
    "vsix": "editor extension",
    "nupkg": "program package",
    "deb": "Debian package",
    "pyc": "compiled program",
    "mo": "translation catalogue",
    "npz": "NumPy data",
    **dict.fromkeys("img iso dmg vhd vhdx vdi vmdk qcow2".split(), "disk image"),
    **dict.fromkeys(("lit", "lrf", "lrx", "snb", "ceb"), "e-book"),
    **dict.fromkeys(("indd", "indt"), "InDesign document"),
    **dict.fromkeys(("cdr", "cdt"), "CorelDRAW drawing"),
    "arj": "ARJ archive",
    **dict.fromkeys(("lzh", "lha"), "LZH archive"),
    **dict.fromkeys(("cbz", "cb7", "cbr", "cbt"), "comic book"),
}
# What would help where no reader can be had.
_HELP = {
    "PostScript document": "convert it to PDF, with ps2pdf for instance",
    **dict.fromkeys(("OneNote notebook", "Publisher document", "Project plan", "CAD drawing"), "export it as PDF"),
    **dict.fromkeys(("InDesign document", "CorelDRAW drawing"), "export it as PDF"),
    "e-book": "convert it to EPUB, with Calibre for instance",
    **dict.fromkeys(("ARJ archive", "LZH archive"), "unpack it into a folder"),
    **dict.fromkeys(("presentation of PowerPoint 95", "presentation of PowerPoint 4"), "export it as PDF"),
    **dict.fromkeys(
        ("WordPerfect document", "Works document", "Word Pro document", "Write document"),
        "open it in LibreOffice and save it as .docx",
    ),
    **dict.fromkeys(
        ("Lotus 1-2-3 spreadsheet", "Quattro Pro spreadsheet"), "open it in LibreOffice and save it as .xlsx"
    ),
    "StarOffice document": "open it in LibreOffice and save it anew",
    "Hangul document of before 2000": "save it as .hwpx",
    "binary Visio drawing": "save it as .vsdx",
    "Windows help file": "unpack it with 7-Zip",
    "comic book": "unpack it into a folder",
    **dict.fromkeys(("Access database", "SQLite database", "OpenDocument database"), "export its tables as .csv"),
}
# As PKWARE, 7-Zip and RAR call them.
_PART = lazy(r"\.(?:z\d\d|r\d\d|0\d\d|part\d+\.rar)$", re.IGNORECASE)
# Where the content does not tell: what was cut short, or a format of one camera.
_RECORDED = {
    **dict.fromkeys("3gp avi flv m2ts m4v mkv mov mp4 mpeg mpg mts ogv vob webm wmv".split(), "video"),
    **dict.fromkeys("aac aif aiff amr flac m4a mp3 oga ogg opus wav wma".split(), "audio file"),
}


# Reading so much text takes about a millisecond; kinds with a parser of their own may take longer.
_SMALL_BYTES = 16 << 10
_READ_AT_ONCE = {"text", "markdown", "data"}


# Endings of what is read by its content alone.
_BY_CONTENT = frozenset(
    """
    pdf png jpg jpeg jpe jfif tif tiff webp bmp gif zip tar tgz gz bz2 tbz tbz2 xz txz lzma 7z rar pst ost enex jex
    apkg colpkg ctb 1pux warc rss atom kml kmz gpx xlf xliff tmx ttml svg ncx opf dtbook dtb note gan
    lyx sla olm mods p7m svgz ttl
    1 2 3 4 5 6 7 8 9
    """.split()
)


def is_kind(word: str) -> bool:
    """Return whether an ending without its dot, or the name of a kind ("word", "sheet"), is one that is read."""
    return word in KINDS or word in KINDS.values() or word in _BY_CONTENT or word in _CALLED or word in _READERS


def ending(name: str) -> str:
    """Return what follows the last dot, in lower case; empty where nothing does."""
    stem, dot, last = name.rpartition(".")
    return last.lower() if dot and stem else ""


def kind_by_name(name: str) -> str:
    """Return a document type ("text", "word", "code", ...); empty where the name does not tell."""
    lower = name.lower()
    return _WHOLE_NAMES.get(lower) or KINDS.get(ending(lower)) or _WHOLE_NAMES.get(lower.split(".")[0], "")


def reader_by_name(name: str) -> str:
    """Return which reader takes a text of this name: that of its type, or one for its very format."""
    return _READERS.get(ending(name)) or kind_by_name(name)


def is_small_text(name: str, size_bytes: int) -> bool:
    """Return whether a file of this name is read in no time, if it is what the name says."""
    return size_bytes <= _SMALL_BYTES and reader_by_name(name) in _READ_AT_ONCE


def called(name: str) -> str:
    """Return what a person calls an Office file of this name; empty for other names."""
    return _CALLED.get(ending(name), "")


def unread_text(name: str) -> str:
    """Return the words for a text format that has no reader, such as "mailbox (.mbox)"; else empty."""
    return _with_ending(_TEXT_WITHOUT_READER, name)


def unread_binary(name: str) -> str:
    """Return the words for a binary format by its name, such as "Word document (.docx)"; else empty."""
    return _with_ending(_BINARY_WITHOUT_READER, name)


def unknown_type(name: str) -> str:
    """Return the words for a file of which neither content nor name says what it is."""
    return f"a file of unknown type (.{ending(name)})" if ending(name) else "a file of unknown type"


def no_reader(path: Path, found: str) -> UnsupportedFileError:
    """Return the refusal of a file without a reader, with what would help where that is known.

    Args:
        path: the file.
        found: what it is, such as "PostScript document", with or without its ending behind it, "(.eps)".
    """
    return UnsupportedFileError(path, found, fix=_HELP.get(found.partition(" (")[0], ""))


def is_part_of_archive(name: str) -> bool:
    """Return whether a file is called as one part of an archive in several files, such as "a.z01" or "a.7z.002"."""
    return bool(_PART.search(name))


def part_of_archive(path: Path) -> UnreadableFileError:
    """Return the refusal of one part of an archive, with what helps."""
    reason = "it is one part of an archive in several files, and the others are needed"
    return UnreadableFileError(path, reason, "put all parts into one folder and unpack them there")


def recorded(name: str) -> str:
    """Return the words for a video or a recording by its name, where its content says nothing; else empty."""
    return _with_ending(_RECORDED, name)


def _with_ending(table: dict[str, str], name: str) -> str:
    words = table.get(ending(name))
    return f"{words} (.{ending(name)})" if words else ""


def stem(name: str) -> str:
    """Return a file's name without its ending, for use as a title; ".profile" and "and so on..." stay whole."""
    before, _, last = name.rpartition(".")
    return clean_title(before if before and last else name)


def last_of_path(name: str) -> str:
    """Return a file's name without the folders that a sender's program may have put before it."""
    return name.replace("\\", "/").rpartition("/")[2]
