"""What do the readers make of sample files? A digest a file beside the name of its reader, kept in ``tests/data``.

``python -m tests.reader_texts`` keeps what they make now. It refuses where a text has changed and its reader is called
as before: then libraries would keep the old text; raise its number in ``engine/documents/reader_versions.py`` first.
"""

from __future__ import annotations

import hashlib
import json
import sys
import tempfile
import zipfile
from collections import Counter
from dataclasses import asdict
from pathlib import Path

from engine.documents.document import Bundle, Document
from engine.documents.read import read_document
from engine.errors import UnreadableFileError, UnsupportedFileError

DATA = Path(__file__).parent / "data"
# What the samples of the archives do not show: limits, escapes, and forms that few files have.
_MORE = {
    "more-comments.jsonc": b'{ // it\'s a plan\n "a": "Z\\u00e4der", /* oak */ "b": [1,], }',
    "more-cut.json": b'{"body": "[{\\"id\\": 1, \\u00e4',
    "more-flutter.arb": b'{"title": "Z\\u00e4der"}',
    "more-long.json": b"[" + b'"Ulm",' * 20_010 + b'"Ulm"]',
    "more-long.csv": b"Name,Ort\n" + b"Ada,Ulm\n" * 20_010,
    "more-german.tex": b'\\usepackage[ngerman]{babel}\\begin{document}M"uller \\verb|"a"| '
    b"\\url{a%20b~c} \\glqq Zitat\\grqq",
    "more-english.tex": b'\\usepackage[ngerman,english]{babel}\\begin{document}"also" \\LaTeX{} \\texteuro',
    "more-links.bib": b"@misc{a, title={{\\LaTeX} und \\emph{Wald}weg}, url={https://e.org/a%20b~c}}",
    "more-initial.rtf": rb"{\rtf1\ansi \pard\dropcapli3 O\par nce upon a time.\par Second.{\xe\v index}\par}",
    "more-formula.rtf": rb"{\rtf1\ansi {\mmath{\*\moMath{\mr\mscr0 x=}{\mf{\mnum{\mr a}}{\mden{\mr b}}}}} end}",
    "more-frames.html": b"<p>a</p><iframe srcdoc='<p>b</p>'></iframe><meta name=description content='"
    + b"word " * 900
    + b"'>",
    "more-remark.wiki": b"== Head ==\nA line <!-- a remark --> of words.\n",
    "more-letters.md": b"# Caf&eacute;\n\nAn &ouml; and a &lt;b&gt;.\n",
    "more-named.py": "# coding: cp1251\ntext = 'Привет'\n".encode("cp1251"),
    "more-named.xml": "<?xml version='1.0' encoding='cp1251'?><a>Привет &#1084;ир</a>".encode("cp1251"),
    "more-turkish.txt": "İstanbul'da ışık ve gölge, çiçek ile kuş".encode("cp1254"),
    "more-dos.txt": "Müller fährt über die Brücke, größer".encode("cp850"),
    "more-chats.vcf": b"BEGIN:VCARD\nFN:Ada\nX-SKYPE:ada.b\nORG:Mill\\\\;Oven\nX-DEPARTMENT:Dough\nEND:VCARD\n",
    "more-headers.eml": b"From: " + b"(" * 3_000 + b" a@b\nTo: " + b"p@example.org, " * 90 + b"q@example.org\n"
    b"Subject: =?utf-8?Q?Trip =?utf-8?B?Q2Fmw6k=?= " + b"weit " * 90 + b"\n\nGruss\n",
    "more-result.ipynb": json.dumps(
        {"cells": [{"cell_type": "code", "source": "1", "outputs": [{"text": "Ulm " * 6_000}]}]}
    ).encode(),
    "more-play.fdx": b"<?xml version='1.0'?><FinalDraft><Content>"
    b"<Paragraph><Text>A door.</Text></Paragraph></Content></FinalDraft>",
    "more-feed.rss": b"<rss><channel><item><title>Bread &amp;amp; salt</title></item></channel></rss>",
    "more-old.ttml": b"<tt xmlns='http://www.w3.org/2006/10/ttaf1'>"
    b"<body><div><p begin='1s'>Flamingos</p></div></body></tt>",
    "more-styles.smi": b"<SAMI><HEAD><STYLE><!-- p {} --></STYLE></HEAD><BODY><SYNC Start=1><P>Flamingos</BODY></SAMI>",
    "more-picture.ps": b"%!PS-Adobe-3.0\n/Helvetica findfont\n",
    "more-numbers.1": b".TH LS 1\n.SH NAME\nls \\- list\\N'" + b"9" * 5_000 + b"'\n",
}
KEPT = DATA / "reader_texts.json"
_OF_A_KIND = 3  # files of one ending
_LEFT_OUT = ("language", "reader")  # a language is no reader's, and a name no part of the text


def kept() -> dict[str, list[str]]:
    """Return [reader, digest] of each file as they were kept."""
    found: dict[str, list[str]] = json.loads(KEPT.read_text("ascii"))
    return found


def made(folder: Path) -> dict[str, list[str]]:
    """Return [reader, digest] of each file as they are now; ``folder`` takes the files."""
    found = {}
    for path in _files(folder):
        try:
            outcome = read_document(path)
        except (UnreadableFileError, UnsupportedFileError) as refusal:
            found[path.name] = ["refused", _digest(str(refusal))]
        else:
            found[path.name] = [outcome.reader, _digest(_shape(outcome))]
    return found


def silent(before: dict[str, list[str]], now: dict[str, list[str]]) -> list[str]:
    """Return which files read otherwise though their reader is called as before."""
    both = [name for name in now if name in before]
    return [name for name in both if before[name] != now[name] and before[name][0] == now[name][0]]


def _files(folder: Path) -> list[Path]:
    found, many = [], Counter[str]()
    for archive in ("cases.zip", "readings.zip"):
        with zipfile.ZipFile(DATA / archive) as packed:
            for name in sorted(name for name in packed.namelist() if name.startswith("files/")):
                many[Path(name).suffix] += 1
                if many[Path(name).suffix] <= _OF_A_KIND:
                    found.append(Path(packed.extract(name, folder)))
    for name, data in _MORE.items():
        found.append(folder / name)
        found[-1].write_bytes(data)
    return found


def _shape(outcome: Document | Bundle | Exception) -> object:
    if isinstance(outcome, Bundle):
        own = _shape(outcome.own) if outcome.own is not None else None
        members = [(one.name, one.size_bytes, _shape(one.outcome)) for one in outcome.members]
        return [own, members, [asdict(note) for note in outcome.missing]]
    if isinstance(outcome, Document):
        return {name: value for name, value in asdict(outcome).items() if name not in _LEFT_OUT}
    return str(outcome)


def _digest(shape: object) -> str:
    return hashlib.sha256(json.dumps(shape, sort_keys=True).encode()).hexdigest()[:16]


def main() -> int:
    """Keep what the readers make now."""
    with tempfile.TemporaryDirectory() as folder:
        now = made(Path(folder))
    left = silent(kept(), now) if KEPT.exists() else []
    if left:
        print(f"raise the readers' numbers in engine/documents/reader_versions.py first: {', '.join(left)}")
        return 1
    KEPT.write_text(json.dumps(now, indent=1) + "\n", "ascii")
    return 0


if __name__ == "__main__":
    sys.exit(main())
