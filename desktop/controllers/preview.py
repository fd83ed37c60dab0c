"""What stands in the document that was chosen? Its text from the library, and a PDF's own bytes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.threads.jobs import Job, JobLane
from engine.documents.document import Document
from engine.paths import real_path
from engine.records import dataclass
from engine.search.hits import Hit, Passage

if TYPE_CHECKING:
    from engine.library import Library
    from engine.progress import CancelToken

MOST_PDF_BYTES = 400_000_000  # a larger one is shown as text: its bytes are held in memory


@dataclass(frozen=True, slots=True)
class Content:
    """A document as loaded: ``document`` is None where the library has no text of it any more.

    ``pdf`` holds the file's bytes, None where it is no PDF or could not be read; ``picture`` is the file of a picture,
    which is decoded elsewhere. What lies in a container is shown as text; ``missing`` then says that the container is
    gone. ``changed`` says that the file is another one by now than the one whose text this is.
    """

    path: str
    document: Document | None
    pdf: bytes | None
    missing: bool
    changed: bool = False
    picture: Path | None = None
    attachments: tuple[str, ...] = ()  # the paths of what came with a mail


@dataclass(frozen=True, slots=True)
class PreviewedHit:
    """A hit with its content and the passage to point at."""

    hit: Hit
    index: int
    content: Content

    @property
    def passage(self) -> Passage | None:
        """The passage to point at; None for a hit without passages."""
        return self.hit.passages[self.index] if self.hit.passages else None


@dataclass(slots=True)
class Foreseen:
    """A document that is loaded before it is chosen, and what it holds once that is there."""

    hit: Hit
    job: Job
    content: Content | None = None

    def is_of(self, hit: Hit) -> bool:
        """Whether it is the document of a hit."""
        return (self.hit.path, self.hit.document_id) == (hit.path, hit.document_id)


class PreviewController(QObject):
    """Loads the chosen document in a worker; the newest choice wins. One may be loaded ahead of the choice."""

    shown = Signal(object)  # Shown
    failed = Signal(object)

    def __init__(self, library: Callable[[], Library | None], lane: JobLane) -> None:
        super().__init__()
        self._library = library
        self._lane = lane
        self._hit: Hit | None = None
        self._index = 0
        self._content: Content | None = None
        self._document_id = 0  # of the content: a file that was read anew has another
        self._newest: Job | None = None
        self._foreseen: Foreseen | None = None

    @property
    def wanted(self) -> tuple[Hit, int] | None:
        """The newest choice, loaded or on its way, and the passage of it; None where there is none."""
        return (self._hit, self._index) if self._hit is not None else None

    def renew(self, hit: Hit, index: int) -> None:
        """Take what a newer answer knows of the newest choice; nothing is loaded again."""
        self._hit, self._index = hit, index

    def show(self, hit: Hit, index: int = 0) -> None:
        """Load ``hit`` and point at its passage ``index``; a document already loaded is not read again."""
        self.stop()
        self._hit, self._index = hit, index
        if (held := self._held(hit)) is not None:
            self.shown.emit(PreviewedHit(hit, index, held))
            return
        foreseen, self._foreseen = self._foreseen, None
        if foreseen is not None and foreseen.is_of(hit):
            self._newest = foreseen.job
            if foreseen.content is not None:
                self._accept(foreseen.job, foreseen.content)
            return
        if foreseen is not None:
            foreseen.job.token.cancel()
        self._newest = self._load(hit, priority=2)

    def foresee(self, hit: Hit) -> None:
        """Load what is likely to be chosen next, unless something is on its way to the screen."""
        if (
            self._newest is not None
            or self._held(hit) is not None
            or (self._foreseen is not None and self._foreseen.is_of(hit))
        ):
            return
        self._drop_foreseen()
        self._foreseen = Foreseen(hit, self._load(hit, priority=0))

    def _held(self, hit: Hit) -> Content | None:
        """Return what is loaded where it is the document of a hit, as it was read then."""
        if self._content is None or (self._content.path, self._document_id) != (hit.path, hit.document_id):
            return None
        return self._content

    def _load(self, hit: Hit, *, priority: int) -> Job:
        library = self._library()
        job = Job(lambda token: load_content(library, hit, token))
        job.signals.succeeded.connect(self._accept)
        job.signals.failed.connect(self._reject)
        self._lane.start(job, priority=priority)
        return job

    def _drop_foreseen(self) -> None:
        if self._foreseen is not None:
            self._foreseen.job.token.cancel()
            self._foreseen = None

    @Slot()
    def repeat(self) -> None:
        """Load the newest choice again, because it failed."""
        if self._hit is not None:
            self.show(self._hit, self._index)

    def stop(self) -> None:
        """Accept nothing more; nothing is chosen."""
        if self._newest is not None:
            self._newest.token.cancel()
        self._newest = self._hit = None

    @Slot()
    def forget(self) -> None:
        """Drop what was loaded, because the library changed."""
        self._drop_foreseen()
        self._content = None

    @Slot(object, object)
    def _accept(self, job: Job, content: Content) -> None:
        if job is self._newest and self._hit is not None:
            self._newest = None
            self._content, self._document_id = content, self._hit.document_id
            self.shown.emit(PreviewedHit(self._hit, self._index, content))
        elif self._foreseen is not None and job is self._foreseen.job:
            self._foreseen.content = content

    @Slot(object, object)
    def _reject(self, job: Job, error: Exception) -> None:
        if self._foreseen is not None and job is self._foreseen.job:
            self._foreseen = None  # who chooses it is told
        if job is self._newest:
            self._newest = None
            self.failed.emit(error)


def load_content(library: Library | None, hit: Hit, token: CancelToken) -> Content:
    """Return the text that the library holds of a hit and, for a PDF that is a file of its own, its bytes."""
    document = library.document_text(hit.path) if library is not None else None
    token.check()
    file = real_path(hit.container or hit.path)
    pdf = None
    try:
        missing = not file.exists()
        if (
            not missing
            and not hit.container
            and file.suffix.lower() == ".pdf"
            and file.stat().st_size <= MOST_PDF_BYTES
        ):
            pdf = file.read_bytes()
    except OSError:
        missing = True
    changed = not missing and library is not None and library.is_changed(hit.path)
    picture = file if hit.type == "image" and not missing and not hit.container else None
    attached = tuple(library.members(hit.path)) if library is not None and hit.type == "email" else ()
    return Content(hit.path, document, pdf, missing, changed, picture, attached)
