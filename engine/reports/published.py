"""What came of publishing a library, and which published state is being read? Plain facts for callers."""

from __future__ import annotations

from engine.records import dataclass


@dataclass(frozen=True, slots=True)
class PublishReport:
    """What publishing did. ``is_new`` is False where nothing had changed since the version that is there.

    ``sent_files`` and ``sent_bytes`` are what was uploaded of all ``files`` and ``size_bytes``; ``dropped`` is how many
    older versions went. ``left_out`` says what was not done and why, one sentence each.
    """

    address: str
    number: int
    is_new: bool
    files: int
    size_bytes: int
    sent_files: int
    sent_bytes: int
    dropped: int
    seconds: float
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PublishedState:
    """Which published version is read. Times are seconds since the epoch.

    Attributes:
        address: where it is published.
        folder: the copy on this computer.
        number: of the version.
        published_at: by the publisher's clock.
        checked_at: when the bucket was last asked and answered, by this computer's.
        offline: why it does not answer now; empty where it does.
        note: why a newer version is not taken, or what became of the one before; empty where there is nothing to say.
    """

    address: str
    folder: str
    number: int
    published_at: float
    checked_at: float
    offline: str = ""
    note: str = ""
