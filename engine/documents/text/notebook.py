"""How is a Jupyter notebook read? Cell by cell: words, code, and what the code printed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from engine.documents.characters.base64text import from_base64
from engine.documents.characters.encoding import decode
from engine.documents.document import Bundle, Document
from engine.documents.flow import Flow
from engine.documents.missing import Missing, told_of
from engine.documents.pictures.inside import PicturesInside
from engine.documents.source import DocumentSource
from engine.documents.text.markdown import markdown_headings
from engine.documents.types.names import stem
from engine.documents.xmlstream import whole_number_of

_OBJECT = re.compile(r"<[^<>]{1,300}>")  # a program's name for what the page beside it shows
_PICTURES = ("image/png", "image/jpeg", "image/webp", "image/gif", "png", "jpeg")  # the last of the first notebooks
_WRITTEN_IN = re.compile(r"data:image/[\w.+-]{1,20};base64,([A-Za-z0-9+/=]+)")  # into words of Markdown
_MAX_OUTPUT_CHARS = 20_000  # of a result; logs of training runs go on for megabytes


def read_notebook(source: DocumentSource, data: bytes) -> Document | Bundle:
    """Return the text of a notebook, code between fences; pictures are recognised, and stand below their cells.

    Raises:
        UnreadableFileError: the file is no notebook.
        UnsupportedFileError: it holds nothing but pictures, and recognition is off.
    """
    try:
        notebook = json.loads(decode(data))
        sheets = [notebook] if "cells" in notebook else notebook["worksheets"]
        cells = [cell for sheet in sheets for cell in sheet["cells"]]
        language = str(notebook.get("metadata", {}).get("kernelspec", {}).get("language", ""))
        flow, pictures, cut = Flow(source.max_chars), PicturesInside(source), list[int]()
        for number, cell in enumerate(cells, 1):
            cut += [number] if _add_cell(source, flow, cell, number, language) else []
            for picture in _pictures(cell):
                flow.block(pictures.words(picture), as_written=True)
            flow.part("\n\n")
    except (ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError) as error:
        raise source.damaged("notebook") from error
    if cut:
        what = told_of(cut, "long results of cell {} are cut short", "long results of cells {} are cut short")
        flow.missing.append(Missing(what))
    title = flow.headings[0].title if flow.headings else stem(source.name)
    return pictures.told(flow.document(title, "notebook"))


def _pictures(cell: dict[str, Any]) -> Iterator[bytes]:
    """Yield the pictures that a cell shows: those put into its words, then those of its results."""
    attached = cell.get("attachments")
    shown = list(attached.values()) if isinstance(attached, dict) else []
    if cell.get("cell_type") != "code":
        written_in = _WRITTEN_IN.findall(_joined(cell.get("source", "")))
        shown += [{"image/png": letters} for letters in written_in]
    shown += [output.get("data", output) for output in cell.get("outputs", [])]
    for kinds in filter(lambda one: isinstance(one, dict), shown):
        written = next((kinds[kind] for kind in _PICTURES if kinds.get(kind)), None)
        if written is not None:
            yield from_base64(_joined(written).encode("ascii", "replace"))


def _add_cell(source: DocumentSource, flow: Flow, cell: dict[str, Any], number: int, language: str) -> bool:
    """Append a cell; return whether one of its results was too long to be read whole."""
    is_cut = False
    words = _joined(cell.get("source", cell.get("input", ""))).strip()
    flow.place("cell", f"cell {number}")
    flow.part("\n\n")
    if cell.get("cell_type") == "code":
        if words:
            flow.add(f"```{language}\n{words}\n```", as_written=True)
        for output in cell.get("outputs", []):
            result = _output(source, output).strip()
            is_cut = is_cut or len(result) > _MAX_OUTPUT_CHARS
            flow.block(result[:_MAX_OUTPUT_CHARS].strip(), as_written=True)
    elif cell.get("cell_type") == "heading":
        flow.heading(words, whole_number_of(str(cell.get("level", 1)), 1))
    else:
        flow.add_with_headings(words, markdown_headings(words))
    flow.part("\n\n")
    return is_cut


def _output(source: DocumentSource, output: dict[str, Any]) -> str:
    """Return what a cell printed or gave as plain text; an error as its last line."""
    if output.get("output_type") in ("error", "pyerr"):
        return f"{output.get('ename', '')}: {output.get('evalue', '')}"
    if "text" in output:
        return _joined(output["text"])
    data = output.get("data", output)  # the first notebooks had no "data", and short names in its place
    plain = _joined(data.get("text/markdown") or data.get("text/plain") or "")
    is_object = bool(_OBJECT.fullmatch(plain.strip()))
    for kind in ("text/html", "html", "image/svg+xml", "svg"):
        page = _joined(data.get(kind) or "")
        shown = _shown(source, page) if page.strip() else ""
        # What stands in for a page that shows more is not what a person reads.
        if shown and (is_object or not set(shown.split()) <= set(plain.split())):
            return shown
    if (is_object or not plain.strip()) and (outlined := _outlined(source, data)):
        return outlined
    if plain.strip() and not is_object:
        return plain
    return _joined(data.get("text/latex") or data.get("latex") or "") or plain


def _outlined(source: DocumentSource, data: dict[str, Any]) -> str:
    """Return what a cell gave as JSON, such as a table or the words of a chart."""
    from engine.documents.text.data import write_outline  # most notebooks have no JSON among their results

    aside = Flow(source.max_chars)
    for kind, value in data.items():
        if kind.startswith("application/") and kind.endswith("json"):
            write_outline(aside, value)
    return "".join(aside.parts)


def _shown(source: DocumentSource, page: str) -> str:
    from engine.documents.text.html import add_page  # most notebooks have no page among their results

    aside = Flow(source.max_chars)
    add_page(source, aside, page)
    return "".join(aside.parts)


def _joined(words: Any) -> str:
    return "".join(map(str, words)) if isinstance(words, list) else str(words)
