"""Which locked workbook opens without a question? One that nobody gave a password to open.

Excel encrypts a workbook whose structure is protected, and then with one password for all, which it tries by itself.

Source: OpenOffice.org's Documentation of the Microsoft Excel File Format, 4.18.3.
"""

from __future__ import annotations

import io
from dataclasses import replace

from engine.documents.source import DocumentSource
from engine.third_party import Failure, attempt

_FOR_ALL = "VelvetSweatshop"


def unlocked(source: DocumentSource) -> DocumentSource | None:
    """Return a locked workbook as it was before; None where it has a password of its own."""
    import msoffcrypto  # needed by few files, and a tenth of a second to import
    from msoffcrypto.format.ooxml import OOXMLFile

    def work() -> io.BytesIO:
        source.stream.seek(0)
        locked, out = msoffcrypto.OfficeFile(source.stream), io.BytesIO()
        locked.load_key(password=_FOR_ALL, **({"verify_password": True} if isinstance(locked, OOXMLFile) else {}))
        locked.decrypt(out)
        out.seek(0)
        return out

    opened = attempt(work, but=(MemoryError,))
    # A wrong password is an error, as is damage.
    return None if isinstance(opened, Failure) else replace(source, stream=opened, opened={})
