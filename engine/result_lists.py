"""How does a list of results leave Kenning? As CSV, Markdown or BibTeX, which other programs read without harm.

A title comes from a file that anybody may have written: what a spreadsheet would take for a formula is made text, and
what Markdown or TeX would take for a command is escaped.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import PurePath

from engine.patterns import lazy
from engine.search.hits import Hit, place_text

FORMATS = ("csv", "md", "bib")
_COLUMNS = ("number", "title", "author", "date", "type", "match", "place", "path", "tags", "passage")
_PASSAGE_CHARS = 1000
# A spreadsheet reads these as the beginning of a formula; the mark before them makes a text of the cell.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_MARKDOWN = lazy(r"([\\`*_{}\[\]<>()#+!|~&])")
_TEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "%": r"\%", "&": r"\&", "$": r"\$", "#": r"\#", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
_AUTHORS = lazy(r"\s*(?:;|\band\b|&)\s*")

Tags = Mapping[str, Sequence[str]]


def write_list(hits: Sequence[Hit], form: str, query: str = "", tags: Tags | None = None) -> tuple[str, int]:
    """Return a list as text, and how many hits are in it.

    Args:
        hits: in their order.
        form: "csv", "md" or "bib"; in "bib" stand only documents whose title and author are known.
        query: what was asked, for a heading.
        tags: of documents, by path.
    """
    known = tags or {}
    if form == "bib":
        return _bibtex(hits)
    text = _csv(hits, known) if form == "csv" else _markdown(hits, query, known)
    return text, len(hits)


def _csv(hits: Sequence[Hit], tags: Tags) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for number, hit in enumerate(hits, 1):
        best = hit.passages[0] if hit.passages else None
        match = f"{100 * hit.match:.0f} %" if hit.match else ""
        place, passage = (place_text(best), _one_line(best.text)) if best is not None else ("", "")
        cells = (hit.author, _day(hit), hit.type, match, place, hit.path, ", ".join(tags.get(hit.path, ())), passage)
        writer.writerow([number, *map(safe_cell, (_title(hit), *cells))])
    return out.getvalue()


def safe_cell(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula, blanks before it or not."""
    return f"'{text}" if text.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA) else text


def _markdown(hits: Sequence[Hit], query: str, tags: Tags) -> str:
    lines = [f"# {_plain(query)}", ""] if query else []
    for number, hit in enumerate(hits, 1):
        best = hit.passages[0] if hit.passages else None
        facts = [hit.author, _day(hit), place_text(best) if best is not None else "", *tags.get(hit.path, ())]
        lines += [f"{number}. **{_plain(_title(hit))}**  ", f"   {', '.join(_plain(fact) for fact in facts if fact)}  "]
        lines += [f"   {_code(hit.path)}", ""]
        if best is not None:
            lines += [f"   > {_plain(_one_line(best.text))}", ""]
    return "\n".join(lines)


def _plain(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", " ".join(text.split()))


def _code(path: str) -> str:
    """Return a path as code: between more marks than stand in it side by side."""
    shown = path.replace("\n", " ")
    longest = max((len(run) for run in re.findall(r"`+", shown)), default=0)
    marks, blank = "`" * (longest + 1), " " if longest else ""
    return f"{marks}{blank}{shown}{blank}{marks}"


def _bibtex(hits: Sequence[Hit]) -> tuple[str, int]:
    entries: list[str] = []
    keys: set[str] = set()
    for hit in hits:
        title, authors = hit.title.strip(), [one for one in _AUTHORS.split(hit.author.strip()) if one]
        if not authors or not title:
            continue
        key = _key(authors[0], hit, keys)
        keys.add(key)
        fields = {"title": f"{{{_tex(title)}}}", "author": " and ".join(map(_tex, authors))}
        if hit.dated is not None:
            fields["year"] = str(datetime.fromtimestamp(hit.dated).year)
        fields |= {"language": hit.language} if hit.language else {}
        fields["note"] = f"File: {_tex(hit.path)}"
        body = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items())
        entries.append(f"@misc{{{key},\n{body}\n}}\n")
    return "\n".join(entries), len(entries)


def _key(author: str, hit: Hit, taken: set[str]) -> str:
    family = author.partition(",")[0] if "," in author else author.split()[-1]
    stem = re.sub(r"[^A-Za-z0-9]", "", family).lower() or "anonymous"
    year = str(datetime.fromtimestamp(hit.dated).year) if hit.dated is not None else ""
    word = next(iter(re.findall(r"[A-Za-z0-9]{4,}", hit.title)), "").lower()
    key, number = f"{stem}{year}{word}", 2
    while key in taken:
        key, number = f"{stem}{year}{word}-{number}", number + 1
    return key


def _tex(text: str) -> str:
    return "".join(_TEX.get(letter, letter) for letter in " ".join(text.split()))


def _title(hit: Hit) -> str:
    return " ".join(hit.title.split()) or PurePath(hit.path).name


def _day(hit: Hit) -> str:
    seconds = hit.dated if hit.dated is not None else hit.modified
    return datetime.fromtimestamp(seconds).date().isoformat() if seconds else ""


def _one_line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _PASSAGE_CHARS else line[: _PASSAGE_CHARS - 1].rstrip() + "…"
