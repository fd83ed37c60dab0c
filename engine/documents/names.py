"""What does a file's name say it is? Asked only where the content does not decide."""

from __future__ import annotations

_MARKDOWN = "md markdown mdown mkd mkdn mdwn mdtext rmd qmd mdx"
_HTML = "html htm xhtml xht shtml"
_TEXT = """
    txt text log rst rest adoc asciidoc asc org textile tex latex ltx bib nfo me 1st now
    csv tsv tab srt vtt sub ics vcf diz man roff ms pod texi texinfo wiki creole fountain
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
    css scss sass less styl xml xsd xsl xslt rng rnc dtd wsdl xaml fxml plist qml ui qrc ts rc
    json jsonc json5 jsonl ndjson geojson yaml yml toml ini cfg conf cnf config properties env editorconfig
    cmake mk mak am ac in m4 ninja bzl bazel nix dhall tf tfvars hcl cue jsonnet libsonnet rego
    dockerfile containerfile service socket timer desktop
    po pot strings arb diff patch cocci tmpl tpl j2 jinja jinja2 mustache hbs ejs pug haml slim liquid
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
}
_WHOLE_NAMES: dict[str, str] = {
    **dict.fromkeys(_TEXT_NAMES.split(), "text"),
    **dict.fromkeys(_CODE_NAMES.split(), "code"),
}

# Formats that are text inside and yet need a reader of their own to be worth reading.
_TEXT_WITHOUT_READER = {
    "eml": "e-mail message",
    "emlx": "e-mail message",
    "mbox": "mailbox",
    "mht": "saved web page",
    "mhtml": "saved web page",
    "rtf": "rich text document",
    "svg": "SVG drawing",
    "eps": "PostScript document",
    "ps": "PostScript document",
    "fb2": "e-book",
    "opf": "e-book",
    "ipynb": "Jupyter notebook",
    "map": "source map",
    "pem": "key or certificate",
    "crt": "key or certificate",
    "csr": "key or certificate",
    "sig": "key or signature",
    "fodt": "OpenDocument text",
    "fods": "OpenDocument spreadsheet",
    "fodp": "OpenDocument presentation",
    "dxf": "CAD drawing",
    "obj": "3-D model",
    "stl": "3-D model",
    "pgm": "image",
    "ppm": "image",
    "xpm": "image",
}
_BINARY_WITHOUT_READER = {
    "doc": "Word document",
    "docx": "Word document",
    "docm": "Word document",
    "dotx": "Word template",
    "xls": "Excel workbook",
    "xlsx": "Excel workbook",
    "xlsm": "Excel workbook",
    "xlsb": "Excel workbook",
    "ppt": "PowerPoint presentation",
    "pptx": "PowerPoint presentation",
    "pptm": "PowerPoint presentation",
    "ppsx": "PowerPoint presentation",
    "odt": "OpenDocument text",
    "ott": "OpenDocument text",
    "ods": "OpenDocument spreadsheet",
    "odp": "OpenDocument presentation",
    "odg": "OpenDocument drawing",
    "odf": "OpenDocument formula",
    "pages": "Pages document",
    "numbers": "Numbers spreadsheet",
    "key": "Keynote presentation",
    "epub": "e-book",
    "msg": "Outlook message",
    "pub": "Publisher document",
    "vsd": "Visio drawing",
    "vsdx": "Visio drawing",
    "mpp": "Project plan",
    "one": "OneNote notebook",
    "jar": "Java program",
    "apk": "Android program",
    "whl": "Python package",
    "xpi": "browser extension",
    "deb": "Debian package",
    "pyc": "compiled program",
    "tgz": "gzip archive",
    "mo": "translation catalogue",
    "zip": "ZIP archive",
}


def ending(name: str) -> str:
    """Return what follows the last dot, in lower case; empty where nothing does."""
    stem, dot, last = name.rpartition(".")
    return last.lower() if dot and stem else ""


def kind_by_name(name: str) -> str:
    """Return "text", "markdown", "html" or "code"; empty where the name does not tell."""
    lower = name.lower()
    return _WHOLE_NAMES.get(lower) or KINDS.get(ending(lower)) or _WHOLE_NAMES.get(lower.split(".")[0], "")


def unread_text(name: str) -> str:
    """Return the words for a text format that has no reader, such as "mailbox (.mbox)"; else empty."""
    return _with_ending(_TEXT_WITHOUT_READER, name)


def unread_binary(name: str) -> str:
    """Return the words for a binary format by its name, such as "Word document (.docx)"; else empty."""
    return _with_ending(_BINARY_WITHOUT_READER, name)


def _with_ending(table: dict[str, str], name: str) -> str:
    words = table.get(ending(name))
    return f"{words} (.{ending(name)})" if words else ""
