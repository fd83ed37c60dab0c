"""What is in a library? Counts and states for the status line and the coverage page."""

from __future__ import annotations

from dataclasses import field

from engine.records import dataclass
from engine.reports.measured import MeasuredSize
from engine.reports.published import PublishedState
from engine.reports.unread import Unread


@dataclass(frozen=True, slots=True)
class SourceStatus:
    """One folder or file that the user added. ``missing`` is True where it cannot be found now.

    ``partial`` counts files that were read but for a part; they are among the indexed ones, unless
    they are containers.
    """

    path: str
    kind: str  # "folder" or "file"
    indexed: int
    skipped: int
    failed: int
    pending: int
    chunks: int
    size_bytes: int
    indexed_at: float | None  # seconds since the epoch; None before the first complete run
    missing: bool
    partial: int = 0


@dataclass(frozen=True, slots=True)
class FileState:
    """One file on the coverage page.

    ``state`` is "indexed", "partial", "container", "skipped", "failed", "pending" or "alias" (a further name of another
    file). A partial one was read but for what ``reason`` names. A container has no text of its own; what
    lies in it has lines of its own, whose ``container`` it is.
    """

    path: str
    state: str
    reason: str
    fix: str
    type: str
    chunks: int
    size_bytes: int
    modified: float
    indexed_at: float | None
    container: str = ""


@dataclass(frozen=True, slots=True)
class SizeChoice:
    """One rung of the size/quality ladder.

    ``kept`` is the share of full-size nDCG@10 on judged sets, without rescoring; 0 where it was not measured.
    ``measured`` is what was measured on this library itself, if anything was.
    """

    dims: int
    bytes_per_chunk: int
    kept: float
    library_bytes: int  # what the searched vectors of this library take, or would take, at this size
    store: str = "float16"  # or "binary"
    measured: MeasuredSize | None = None


@dataclass(frozen=True, slots=True)
class EncoderStatus:
    """The encoder of a library and where it runs."""

    name: str
    title: str
    license: str
    full_dims: int
    max_tokens: int
    device: str  # "CPU" or "CUDA"
    device_reason: str  # why not a better one; empty where it is the best
    layers: int = 0  # how many of the encoder's layers run; 0 means all
    depths: tuple[int, ...] = ()  # depths that a new library may choose, where the encoder was trained for them


@dataclass(frozen=True, slots=True)
class IndexStatus:
    """The index over the searched vectors, as measured on the library itself when it was built.

    ``recall`` is the share of the exact ten best that it finds; ``rows`` is how many passages it held,
    ``scan_ms`` and ``search_ms`` how long a search took without it and with it.
    """

    recall: float
    rows: int
    built_at: float  # seconds since the epoch
    scan_ms: float
    search_ms: float


@dataclass(frozen=True, slots=True)
class ChangeStatus:
    """A change to another encoder that is under way: passages read, of how many, and whether a process is at it."""

    encoder: str
    title: str
    done: int
    chunks: int
    running: bool


@dataclass(frozen=True, slots=True)
class OfferStatus:
    """Another encoder that reads what the library's does not: in which languages, what share of its passages."""

    encoder: str
    title: str
    languages: tuple[str, ...]
    share: float


@dataclass(frozen=True, slots=True)
class BorrowedStatus:
    """Vectors of other libraries that wait for files: how many, what they take, and the files that they came in."""

    vectors: int
    size_bytes: int
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LibraryStatus:
    """A library at a glance. ``bytes_`` has the keys vectors, full_vectors, text, index, passages, rest, total.

    ``languages`` counts documents by language (ISO 639-1), most frequent first, as far as it is known.
    ``outdated`` counts documents by type that the next run reads again, for this Kenning reads them better.
    ``leaving`` names sources that the next run forgets.
    ``unwritable`` says why nothing can be written to it, in plain words; empty where it can.
    ``vector_index`` is None where every passage is compared, which is fast enough for most libraries.
    """

    sources: tuple[SourceStatus, ...]
    documents: int
    chunks: int
    bytes_: dict[str, int]
    encoder: EncoderStatus
    dims: int
    store: str
    failed: int
    pending: int
    sizes: tuple[SizeChoice, ...]
    languages: dict[str, int] = field(default_factory=dict)
    partial: int = 0  # files that were read but for a part
    skipped: int = 0
    unread: tuple[Unread, ...] = ()  # the failed, skipped and pending ones by kind
    tokens: int = 0  # of all indexed documents, by the library's encoder
    vector_index: IndexStatus | None = None
    change: ChangeStatus | None = None
    offer: OfferStatus | None = None
    published: PublishedState | None = None  # where the library is a copy of a published one
    borrowed: BorrowedStatus | None = None
    outdated: dict[str, int] = field(default_factory=dict)
    unwritable: str = ""
    leaving: tuple[str, ...] = ()
