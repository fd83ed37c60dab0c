"""How is a page of a PDF copied without some of its words? Into a new PDF, by pypdf, as often as it has layers.

All else that moves or turns words stays; what has no words is left behind. ``layer_pages`` says which words are hidden.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import Any, NamedTuple

from engine.documents.pdf.hidden_layers import listed, resolved

_FORM_KEYS = ("/BBox", "/Matrix", "/FormType")
_PAGE_KEYS = ("/MediaBox", "/CropBox", "/Rotate", "/UserUnit")
# What has no words: looks, tints, what a program keeps for itself.
_WORDLESS = ("/PieceInfo", "/Metadata", "/Group", "/ExtGState", "/ColorSpace", "/Pattern", "/Shading", "/StructParents")
SHOWN: frozenset[str | None] = frozenset([None])  # in the place of layers' names: what no hidden one holds


class Piece(NamedTuple):
    """A part of contents that is kept or left out: words, or a form or picture that is drawn, by its name."""

    start: int
    end: int
    layer: str | None  # the outermost hidden one around it
    drawn: str = ""


@dataclass
class Content:
    """What draws a page or a form.

    ``forms`` are the forms that it may draw, ``hidden_forms`` says which layer hides some of them wherever they are
    drawn, ``inner`` has the contents of those of which parts are hidden.
    """

    data: bytes
    resources: dict[str, Any]
    pieces: list[Piece]
    forms: dict[str, Any]
    hidden_forms: dict[str, str]
    inner: dict[str, Content]

    @cached_property
    def layers(self) -> dict[str, None]:
        """The hidden layers that have words or forms here, in the order of drawing."""
        found: dict[str, None] = {}
        seen: set[str] = set()
        for piece in self.pieces:
            if piece.layer is not None:
                found[piece.layer] = None
            elif piece.drawn in self.hidden_forms:
                found[self.hidden_forms[piece.drawn]] = None
            elif piece.drawn in self.inner and piece.drawn not in seen:
                seen.add(piece.drawn)
                found.update(self.inner[piece.drawn].layers)
        return found


class Copies:
    """A new PDF with copies of one page, each with other words of it."""

    def __init__(self, page: Any) -> None:
        from pypdf import PdfWriter

        self._page = page
        self._writer = PdfWriter()
        self._forms: dict[int, Any] = {}  # of one page, by what draws them

    def add_page(self, layers: frozenset[str | None], content: Content | None) -> None:
        """Add a page with the words of some layers; where there is no content it has all."""
        if content is None:
            self._add(contents_of(self._page), self._copy(self._page.get("/Resources")))
        else:
            self._forms.clear()
            self._add(*self._version(content, layers))

    def add_seals(self, seals: list[Any]) -> None:
        """Add a page with what annotations draw, each where it stands."""
        from pypdf.generic import DictionaryObject, NameObject

        forms = DictionaryObject()
        data = b""
        for at, (form, (x, y)) in enumerate(seals):
            forms[NameObject(f"/Seal{at}")] = self._copy(form)
            data += b"q 1 0 0 1 %.2f %.2f cm /Seal%d Do Q\n" % (x, y, at)
        self._add(data, DictionaryObject({NameObject("/XObject"): forms}))

    def written(self) -> bytes:
        """Return the new PDF."""
        out = BytesIO()
        self._writer.write(out)
        return out.getvalue()

    def _add(self, data: bytes, resources: Any) -> None:
        from pypdf.generic import NameObject

        page = self._writer.add_blank_page(72, 72)
        for key in _PAGE_KEYS:
            if self._page.get(key) is not None:
                page[NameObject(key)] = self._copy(self._page[key])
        page[NameObject("/Resources")] = resources
        page[NameObject("/Contents")] = self._stream(data)

    def _stream(self, data: bytes) -> Any:
        from pypdf.generic import StreamObject

        stream = StreamObject()
        stream.set_data(data)
        return self._writer._add_object(stream)

    def _copy(self, item: Any) -> Any:
        """Return a part of the old file as one of the new."""
        return item.clone(self._writer, False, _WORDLESS) if item is not None else None

    def _version(self, content: Content, layers: frozenset[str | None]) -> tuple[bytes, Any]:
        """Return contents with the words of some layers alone, and the resources that they need."""
        from pypdf.generic import DictionaryObject, NameObject

        resources = DictionaryObject()
        for key in ("/Font", "/Properties"):
            if content.resources.get(key) is not None:
                resources[NameObject(key)] = self._copy(content.resources.get(key))
        forms = DictionaryObject()
        data, at = [], 0
        for piece in content.pieces:
            data.append(content.data[at : piece.start])
            at = piece.end
            is_kept = piece.layer in layers
            if not piece.drawn:
                data.append(content.data[piece.start : piece.end] if is_kept else b"()")
                continue
            name = piece.drawn
            if piece.layer is None and name in content.hidden_forms:
                is_kept = content.hidden_forms[name] in layers
            elif piece.layer is None and name in content.inner:
                name = f"/In{name[1:]}"
                is_kept = layers is SHOWN or not layers.isdisjoint(content.inner[piece.drawn].layers)
            if is_kept and piece.drawn in content.forms:
                if NameObject(name) not in forms:
                    entry = content.forms[piece.drawn]
                    is_whole = name == piece.drawn
                    forms[NameObject(name)] = (
                        self._copy(entry) if is_whole else self._form(entry, content.inner[piece.drawn], layers)
                    )
                data.append(NameObject(name).renumber() + b" Do")
            else:
                data.append(b" ")
        data.append(content.data[at:])
        resources[NameObject("/XObject")] = forms
        return b"".join(data), resources

    def _form(self, entry: Any, content: Content, layers: frozenset[str | None]) -> Any:
        from pypdf.generic import NameObject

        if id(content) in self._forms:
            return self._forms[id(content)]
        data, resources = self._version(content, layers)
        reference = self._stream(data)
        form, old = reference.get_object(), resolved(entry)
        form.update({NameObject("/Type"): NameObject("/XObject"), NameObject("/Subtype"): NameObject("/Form")})
        for key in _FORM_KEYS:
            if old.get(key) is not None:
                form[NameObject(key)] = self._copy(old[key])
        form[NameObject("/Resources")] = resources
        self._forms[id(content)] = reference
        return reference


def contents_of(page: Any) -> bytes:
    """Return what draws a page of pypdf."""
    streams = (resolved(stream) for stream in listed(page.get("/Contents")))
    return b"\n".join(stream.get_data() for stream in streams if hasattr(stream, "get_data"))
