"""Which words of a page stand in hidden layers, and how do they come apart from those that are shown?

PDFium draws no layer that is off and gives its words all the same, on one line with those that are shown in its place.
So such a page is drawn anew (``layer_copies``), once with the words of what is shown and once a hidden layer with those
of that one; PDFium reads the copies. Pages without hidden parts, and files without hidden layers, are left as they are.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple

from engine.documents.pdf.doubt import Budget, Stopwatch
from engine.documents.pdf.hidden_layers import LayerStates, asked_once, listed, resolved
from engine.documents.pdf.layer_copies import SHOWN, Content, Copies, Piece, contents_of
from engine.third_party import Failure, attempt

if TYPE_CHECKING:
    from pypdf import PdfReader

_SYSTEM = (MemoryError, OSError)
_MAX_DEPTH = 20  # of forms in forms
_MAX_BYTES = 64 << 20  # of a page's contents and its forms', and of their copies but for the first two
_MAX_LAYERS = 50  # of a page that are told apart, fewer of a large one; what is in others is read with the last
_GRACE_SECONDS, _TIMES = 10.0, 3.0  # copies may take as long as this, and so often the time of reading
_REGULAR = rb"[^\s\0()<>\[\]{}/%]"
_TOKEN = re.compile(
    rb"%[^\r\n]*+"
    rb"|\((?:[^()\\]++|\\.)*+\)|\("
    rb"|<<|<[0-9A-Fa-f\s\0]*+>"
    rb"|/OC[\s\0]*/(?P<layer>" + _REGULAR + rb"*+)[\s\0]*BDC\b"
    rb"|/(?P<drawn>" + _REGULAR + rb"*+)(?:[\s\0]+(?P<do>Do\b))?"
    rb"|\b(?:BDC|BMC|EMC|BI)\b",
    re.DOTALL,
)
_PARENTHESIS = re.compile(rb"\\.|[()]", re.DOTALL)
_PICTURE_BEGINS = re.compile(rb"\bID[\s\0]")
_PICTURE_ENDS = re.compile(rb"[\s\0]EI(?!" + _REGULAR + rb")")
_ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")
_FORM_BYTES = 200  # what a form takes beside its contents


class SplitPage(NamedTuple):
    """A page whose hidden words stand apart.

    ``data`` is a PDF whose first page has what is shown, and each of the others what a hidden layer holds (the last
    what all further ones hold), or what hidden annotations draw; it is empty where there is none. ``is_parted`` says
    that the first page lacks some of the page's words. ``hidden_notes`` are the numbers of the annotations that are
    hidden.
    """

    data: bytes
    is_parted: bool
    hidden_notes: frozenset[int]


class HiddenLayers:
    """Parts the pages of a PDF whose layers are not all shown.

    Args:
        stream: the file; it is read from its beginning when the first page is asked for.
        page_count: how many pages another reader knows.
    """

    def __init__(self, stream: BinaryIO, page_count: int) -> None:
        self._stream = stream
        self._page_count = page_count
        self._drawings: _Drawings | Failure | None = None
        self._is_asked = False
        self._budget = Budget(grace_seconds=_GRACE_SECONDS, times=_TIMES)

    def split(self, number: int, reading_seconds: float) -> SplitPage | Failure | None:
        """Return page ``number`` (from 0) in its parts, None where nothing is hidden, or why it cannot be told.

        Args:
            number: of the page.
            reading_seconds: processor seconds that all else on the page took.
        """
        if not self._is_asked:
            self._is_asked = True
            self._drawings = attempt(self._opened, but=_SYSTEM)
        drawings = self._drawings
        if drawings is None or isinstance(drawings, Failure):
            return drawings
        if self._budget.spent:
            return Failure(TimeoutError())
        watch = Stopwatch()
        found = attempt(lambda: drawings.split(number), but=_SYSTEM)
        self._budget.note(reading_seconds, watch.seconds)
        return found

    def _opened(self) -> _Drawings | None:
        """Return what draws the pages, or None where nothing is hidden.

        Raises:
            ValueError: pypdf finds other pages than PDFium, or none without a password.
        """
        from pypdf import PdfReader

        # pypdf reports every oddity of a file as a warning.
        logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)
        self._stream.seek(0)
        reader = PdfReader(self._stream)
        if reader.is_encrypted and not reader.decrypt(""):
            raise ValueError
        states = LayerStates(reader.root_object)
        if not states.hides:
            return None
        if len(reader.pages) != self._page_count:
            raise ValueError
        return _Drawings(reader, states)


class _Drawings:
    """What draws the pages of a file, with the layers that hide parts of it."""

    def __init__(self, reader: PdfReader, states: LayerStates) -> None:
        self._reader = reader
        self._states = states
        self._hiding: dict[int, bool] = {}  # forms that may have hidden parts, by their numbers
        self._left_bytes = 0
        self._known: dict[tuple[int, int, int], Content] = {}  # of a page's forms: number, depth, resources

    def split(self, number: int) -> SplitPage | None:
        """Return a page in its parts, or None where nothing on it is hidden."""
        page = self._reader.pages[number]
        hidden = [(at, note) for at, note in enumerate(map(resolved, listed(page.get("/Annots")))) if self._hides(note)]
        resources = resolved(page.get("/Resources"))
        resources = resources if isinstance(resources, dict) else {}
        content = None
        if self._may_hide(resources, 0):
            self._left_bytes = _MAX_BYTES
            self._known.clear()
            content = self._content(contents_of(page), resources, ())
        layers = list(content.layers) if content is not None else []
        seals = [seal for _, note in hidden if (seal := _seal(note)) is not None]
        if not layers and not hidden:
            return None
        data = b""
        if layers or seals:
            copies = Copies(page)
            copies.add_page(SHOWN, content)
            apart = self._told_apart(len(layers))
            for layer in layers[: apart - 1]:
                copies.add_page(frozenset([layer]), content)
            if layers:
                copies.add_page(frozenset(layers[apart - 1 :]), content)
            if seals:
                copies.add_seals(seals)
            data = copies.written()
        return SplitPage(data, bool(layers), frozenset(at for at, _ in hidden))

    def _told_apart(self, count: int) -> int:
        """Return how many of a page's layers get a page of their own: each takes as much as the page and its forms."""
        return max(1, min(count, _MAX_LAYERS, _MAX_BYTES // max(1, _MAX_BYTES - self._left_bytes) - 1))

    def _hides(self, part: Any) -> bool:
        return isinstance(part, dict) and "/OC" in part and self._states.hidden_name(part.get("/OC")) is not None

    def _may_hide(self, resources: dict[str, Any], depth: int) -> bool:
        """Return whether a page or form with these resources may have hidden parts."""
        names = resolved(resources.get("/Properties"))
        if isinstance(names, dict) and any(self._states.hidden_name(entry) is not None for entry in names.values()):
            return True
        return any(self._may_hide_form(entry, depth) for entry in _entries(resources, "/XObject").values())

    def _may_hide_form(self, entry: Any, depth: int) -> bool:
        def ask() -> bool:
            form = resolved(entry)
            if not isinstance(form, dict) or form.get("/Subtype") != "/Form":
                return False
            own = resolved(form.get("/Resources"))
            return self._hides(form) or (
                isinstance(own, dict) and depth < _MAX_DEPTH and self._may_hide(own, depth + 1)
            )

        return asked_once(self._hiding, entry, ask, meanwhile=False)

    def _content(self, data: bytes, resources: dict[str, Any], above: tuple[int, ...]) -> Content:
        """Return what draws a page or form.

        Args:
            data: its contents.
            resources: what these name.
            above: the numbers of the forms that it is drawn by.

        Raises:
            OverflowError: it is too much, which forms that draw many forms are soon.
        """
        self._left_bytes -= len(data) + _FORM_BYTES
        if self._left_bytes < 0:
            raise OverflowError
        names = resolved(resources.get("/Properties"))
        layers = {
            name: layer
            for name, entry in (names.items() if isinstance(names, dict) else ())
            if (layer := self._states.hidden_name(entry)) is not None
        }
        forms = {
            name: entry
            for name, entry in _entries(resources, "/XObject").items()
            if isinstance(form := resolved(entry), dict) and form.get("/Subtype") == "/Form"
        }
        found = Content(data, resources, list(_pieces(data, layers)), forms, {}, {})
        for name in dict.fromkeys(piece.drawn for piece in found.pieces):
            form, number = resolved(forms.get(name)), getattr(forms.get(name), "idnum", 0)
            if form is None:
                continue
            if self._hides(form):
                found.hidden_forms[name] = str(self._states.hidden_name(form.get("/OC")))
            elif number in above:  # it draws itself, which nobody shows
                found.inner[name] = Content(b"", {}, [], {}, {}, {})
            elif len(above) < _MAX_DEPTH and self._may_hide_form(forms[name], len(above)):
                own = resolved(form.get("/Resources"))
                inner = own if isinstance(own, dict) else resources
                key = (number, len(above), id(inner))
                if key not in self._known:
                    self._known[key] = self._content(form.get_data(), inner, (*above, number))
                found.inner[name] = self._known[key]
        return found


def _pieces(data: bytes, hidden: dict[str, str]) -> Iterator[Piece]:
    """Yield what is kept or left out of contents.

    Args:
        data: the contents.
        hidden: the layers that are hidden, by the names that the contents have for them.
    """
    around: list[str | None] = []  # the outermost hidden layer around each open part
    at, may_have_pictures = 0, True
    while (found := _TOKEN.search(data, at)) is not None:
        at, token = found.end(), found[0]
        layer = around[-1] if around else None
        if token == b"(":
            at = _end_of_words(data, at)
            yield Piece(found.start(), at, layer)
        elif token[:1] == b"(" or (token[:1] == b"<" and token != b"<<"):
            yield Piece(found.start(), at, layer)
        elif found["do"]:
            yield Piece(found.start(), at, layer, _name(found["drawn"]))
        elif found["layer"] is not None:
            around.append(layer if layer is not None else hidden.get(_name(found["layer"])))
        elif token in (b"BDC", b"BMC"):
            around.append(layer)
        elif token == b"EMC" and around:
            around.pop()
        elif token == b"BI" and may_have_pictures:
            begin = _PICTURE_BEGINS.search(data, at)
            end = _PICTURE_ENDS.search(data, begin.end() - 1) if begin is not None else None
            at, may_have_pictures = (end.end(), True) if end is not None else (at, False)


def _end_of_words(data: bytes, at: int) -> int:
    """Return where words in parentheses end that have some in them; all belongs to them where none is missing."""
    depth = 1
    for found in _PARENTHESIS.finditer(data, at):
        depth += {b"(": 1, b")": -1}.get(found[0], 0)
        if not depth:
            return found.end()
    return len(data)


def _name(written: bytes) -> str:
    """Return a name as pypdf has it."""
    plain = _ESCAPE.sub(lambda found: bytes([int(found[1], 16)]), written)
    try:
        return "/" + plain.decode("utf-8")
    except UnicodeDecodeError:
        return "/" + plain.decode("latin-1")


def _seal(note: Any) -> tuple[Any, tuple[float, float]] | None:
    """Return the form that an annotation is drawn by, and where it stands; or None."""
    looks = resolved(note.get("/AP"))
    form = looks.get("/N") if isinstance(looks, dict) else None
    if not isinstance(resolved(form), dict):
        return None
    if "/Subtype" not in resolved(form) and isinstance(note.get("/AS"), str):  # one a state
        form = resolved(form).get(note["/AS"])
    if not hasattr(resolved(form), "get_data"):
        return None
    place = [float(edge) for edge in listed(note.get("/Rect"))[:2]]
    return form, (place[0], place[1]) if len(place) == 2 else (0.0, 0.0)


def _entries(resources: dict[str, Any], key: str) -> dict[str, Any]:
    """Return what resources have of a kind, by name, as references where they are such."""
    found = resolved(resources.get(key))
    return dict(found) if isinstance(found, dict) else {}
