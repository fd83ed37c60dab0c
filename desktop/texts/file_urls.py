"""How is a file named to other programs? As an address, also where its name is no text."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QUrl

from engine.paths import real_path


def file_url(shown: str) -> QUrl:
    r"""Return the address of a file by its shown path; bytes that are no UTF-8, there \xNN, are themselves in it."""
    path = os.fspath(real_path(shown))
    try:
        path.encode()
    except UnicodeEncodeError:
        return QUrl.fromEncoded(Path(path).as_uri().encode("ascii"))
    return QUrl.fromLocalFile(path)
