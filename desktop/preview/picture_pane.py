"""How does a picture come on the screen? Decoded by a reader process, its words looked for again beside that."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from desktop.controllers.picture_reader import READER, unpack
from desktop.controllers.pictures import PictureReaders
from desktop.look.icons import IconSet
from desktop.preview.align import Span
from desktop.preview.finder import Finder
from desktop.preview.found_places import Place
from desktop.preview.picture_marks import PictureMarks, PictureWords, mark_picture, unpack_words
from desktop.preview.picture_view import PictureView
from desktop.threads.jobs import Job, JobLane
from desktop.views.controls import IconButton, make_column, make_group
from engine.documents.pictures import ocr
from engine.progress import CancelToken
from engine.search.hits import Passage

KEPT_WORDS = 20  # pictures whose words are kept: recognising takes seconds


class PicturePane(QWidget):
    """A picture with its passage marked on it; the newest request wins."""

    shown = Signal()
    unshowable = Signal()
    noted = Signal(str)  # what is to be said about the marks, or ""
    place_changed = Signal(int)  # never: a picture has no parts

    def __init__(self, icons: IconSet, readers: PictureReaders, lane: JobLane) -> None:
        super().__init__()
        self._readers = readers
        self._key: tuple[Path, int] | None = None
        self._passage: Passage | None = None
        self._looking: Job | None = None
        self._recognising: Job | None = None
        self._known: dict[tuple[Path, int], PictureWords] = {}
        self._waiting_words = ""
        self.finder = Finder(lane, self)
        self.view = PictureView(icons.theme)
        self.setLayout(make_column(self.view, spacing=0))
        smaller = IconButton(icons, "zoom-out", self.tr("Zoom out"), shortcut="Ctrl+-")
        larger = IconButton(icons, "zoom-in", self.tr("Zoom in"), shortcut="Ctrl++")
        fit = IconButton(icons, "fit-width", self.tr("Show all of the picture"), shortcut="Ctrl+0")
        smaller.clicked.connect(self._zoom_out)
        larger.clicked.connect(self._zoom_in)
        fit.clicked.connect(self.view.fit)
        self.tools = (smaller, larger, fit)
        self.zoomer = make_group(*self.tools)
        self.finder.told.connect(self._mark_found)
        self.finder.moved.connect(self._show_found)

    @property
    def words(self) -> PictureWords | None:
        """The recognised words of the picture that is shown, None while they are not known."""
        return self._known.get(self._key) if self._key is not None else None

    def show_picture(self, path: Path, passage: Passage | None) -> None:
        """Show the page of a picture that a passage stands on; ``shown`` or ``unshowable`` follows."""
        key = (path, (passage.page or 1) - 1 if passage is not None else 0)
        self._passage = passage
        if key == self._key and not self.view.image.isNull():
            self._mark()
            self.shown.emit()
            return
        self.forget()
        self._key, self._passage = key, passage
        readers = self._readers
        reader = f"{READER}:read_page_{key[1]}" if key[1] else f"{READER}:read_page"
        self._looking = Job(lambda token: look(readers, reader, path))
        self._looking.signals.succeeded.connect(self._take_picture)
        self._looking.signals.failed.connect(self._reject)
        readers.lane.start(self._looking, priority=2)

    def forget(self) -> None:
        """Let go of the picture."""
        for job in (self._looking, self._recognising):
            if job is not None:
                job.token.cancel()
        self._looking = self._recognising = self._key = self._passage = None
        self._waiting_words = ""
        self.finder.awaits = False
        self.finder.stop()
        self.view.show_image(QImage())

    @Slot(object, object)
    def _take_picture(self, job: Job, image: QImage) -> None:
        if job is self._looking:
            self._looking = None
            self.view.show_image(image)
            self.view.setAccessibleDescription(self._passage.text if self._passage is not None else "")
            self._mark()
            self.shown.emit()

    @Slot(object, object)
    def _reject(self, job: Job, error: Exception) -> None:
        if job is self._looking:
            self.forget()
            self.unshowable.emit()

    def _mark(self) -> None:
        """Mark the passage, once the picture's words are known; recognise them if they are not."""
        if self._passage is None:
            self.view.set_marks(PictureMarks())
            self.noted.emit("")
        elif self.words is not None:
            self._mark_words(self.words)
        elif not ocr.is_on():
            self.noted.emit(
                self.tr("Where the words stand in the picture is not marked: text recognition is not installed.")
            )
        else:
            self.noted.emit(self.tr("Looking where in the picture the words stand…"))
            self._recognise()

    def _mark_words(self, words: PictureWords) -> None:
        passage = self._passage
        if passage is None:
            return
        marks = mark_picture(words, passage.text, passage.highlights, 0.0)
        self.view.set_marks(marks)
        if marks.lines:
            self.view.show_rect(marks.lines[0])
        missing = self.tr("Where the words stand in the picture could not be found again.")
        self.noted.emit("" if marks.lines else missing)

    def _recognise(self) -> None:
        if self._key is None or self._recognising is not None:
            return
        readers, (path, page) = self._readers, self._key
        reader = f"{READER}:read_words_{page}" if page else f"{READER}:read_words"
        self._recognising = Job(lambda token: unpack_words(readers.read(reader, path, token)))
        self._recognising.signals.succeeded.connect(self._take_words)
        self._recognising.signals.failed.connect(self._lack_words)
        readers.lane.start(self._recognising)

    @Slot(object, object)
    def _take_words(self, job: Job, words: PictureWords) -> None:
        if job is not self._recognising or self._key is None:
            return
        self._recognising = None
        self.finder.awaits = False
        self._known[self._key] = words
        while len(self._known) > KEPT_WORDS:
            self._known.pop(next(iter(self._known)))
        if self._passage is not None:
            self._mark_words(words)
        if self._waiting_words:
            self.look_for(self._waiting_words)

    @Slot(object, object)
    def _lack_words(self, job: Job, error: Exception) -> None:
        if job is self._recognising:
            self._recognising = None
            self.finder.awaits = False
            self.finder.stop()
            self.noted.emit(self.tr("Where the words stand in the picture could not be found again."))

    # -- what every view of a document can do ---------------------------------------------------

    @property
    def selection(self) -> str:
        """Nothing: a picture has no text to select."""
        return ""

    def look_for(self, words: str) -> None:
        """Look for ``words`` among those that were recognised, as soon as they are."""
        self._waiting_words = words
        if self.words is not None and words.strip():
            self.finder.find_in_text(self.words.text, words, 0)
            return
        self.finder.awaits = bool(words.strip()) and self._key is not None and ocr.is_on()
        self.finder.stop()
        if self.finder.awaits:
            self._recognise()

    @Slot()
    def _mark_found(self) -> None:
        found, words = self.finder.found, self.words
        boxes = words.boxes_of([place[1:] for place in found.places]) if words is not None else []
        self.view.set_found(boxes, self._boxes(found.current))

    def _boxes(self, place: Place | None) -> list[QRectF]:
        spans: list[Span] = [place[1:]] if place is not None else []
        return self.words.boxes_of(spans) if self.words is not None else []

    @Slot(object)
    def _show_found(self, place: Place) -> None:
        boxes = self._boxes(place)
        if boxes:
            self.view.show_rect(boxes[0])

    def go_to_target(self, target: int) -> None:
        """Do nothing: a picture has no parts."""

    def zoom_by(self, steps: int) -> None:
        """Draw larger or smaller; 0 shows all of it."""
        self.view.zoom_by(steps)

    @Slot()
    def _zoom_in(self) -> None:
        self.view.zoom_by(1)

    @Slot()
    def _zoom_out(self) -> None:
        self.view.zoom_by(-1)

    def keep_passage(self) -> None:
        """Bring the passage into view."""
        if self.view.marks.lines:
            self.view.show_rect(self.view.marks.lines[0])

    def take_focus(self) -> None:
        """Put the keyboard into the picture."""
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)


def look(readers: PictureReaders, reader: str, path: Path) -> QImage:
    """Return a picture that a reader process has decoded; runs in a worker.

    Raises:
        EngineError: it cannot be decoded.
        PictureError: what the process sent is no picture.
    """
    # Not to be cancelled half-way: that ends the process, and a new one takes longer than the picture.
    return unpack(readers.read(reader, path, CancelToken()))[0]
