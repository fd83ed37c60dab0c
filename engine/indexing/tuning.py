"""How much goes through an indexing run at once? Numbers that decide on time and memory, never on what is found."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class IndexTuning:
    """The defaults were measured on two and on sixteen cores; others serve tests and measurements.

    Attributes:
        group_chunks: chunks, or files without any, that are embedded together: enough for full batches of one length.
        commit_rows: rows that are worth a commit, which costs about 5 ms and a fragment.
        commit_s: after which fewer rows are committed, too.
        chars_in_flight: text between reading and writing; with its chunks and vectors a character takes about 4 bytes.
        listed_s: for which folders are listed to learn the languages of a new library.
        sampled_s: for which files are read to learn them.
        exchanged_rows: whose vectors are written together when the encoder is changed.
        told_s: between two reports of progress while the encoder is changed.
    """

    group_chunks: int = 256
    commit_rows: int = 2000
    commit_s: float = 2.0
    chars_in_flight: int = 32_000_000
    listed_s: float = 1.0
    sampled_s: float = 6.0
    exchanged_rows: int = 16_384
    told_s: float = 0.1
