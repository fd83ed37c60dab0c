"""What if borrowed vectors proved wrong? Every file that may have taken one is read and encoded anew, then they go.

A file that cannot be read now (its drive is away) stays on the list, and the loan with it, until a later run can.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from engine.documents import FileEntry
from engine.store import Ledger, Store
from engine.store.borrowed import Loan, loans
from engine.wording import counted


def read_again(
    store: Store,
    entries: Callable[[Sequence[Path]], list[FileEntry]],
    read: Callable[[list[FileEntry]], None],
) -> list[str]:
    """End all loans that proved wrong; return a sentence about each.

    Args:
        store: held for writing.
        entries: finds those of these files that are there.
        read: reads and encodes files, whatever the library knows of them.
    """
    told: list[str] = []
    for loan in [loan for loan in loans(store.folder) if loan.facts.refused]:
        taken, newest = loan.taken(), store.ledger.last_document_id()
        found = entries(taken) if taken else []
        if found:
            read(found)
        left = [path for path in taken if _is_of_before(store.ledger, path, newest)]
        told.append(_sentence(loan, len(taken) - len(left), len(left)))
        if left:
            loan.keep_taken(left)
        else:
            loan.drop()
    return told


def _is_of_before(ledger: Ledger, path: Path, newest: int) -> bool:
    """Whether a file, or what lies in it, is in the library as it was before document ``newest`` came."""
    return any(record.document_id is not None and record.document_id <= newest for record in ledger.files(under=path))


def _sentence(loan: Loan, again: int, left: int) -> str:
    text = (
        f"The vectors of {loan.facts.file} are not what the encoder makes of your passages; they are used no more, "
        f"and {counted(again, 'file that may have taken some was', 'files that may have taken some were')} read anew."
    )
    return f"{text} {counted(left, 'more is', 'more are')} read anew as soon as that is possible." if left else text
