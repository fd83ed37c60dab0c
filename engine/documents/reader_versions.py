"""By which version of which reader was a text made? A number a kind, raised when the texts of its reader change.

The ledger keeps the name of each document's reader. What was read by an earlier version is read again by the next run,
like a changed file. ``tests/unit/documents/test_reader_versions.py`` says when a number has to be raised.
"""

from __future__ import annotations

# Kinds of ``read.py`` whose texts have changed since libraries note who read them; all others have version 1.
_RAISED = dict.fromkeys(
    """
    palmtext drawio anki sqlite marc mindmanager projectxml
    """.split(),
    2,
)
_RAISED |= dict.fromkeys(
    """
    lyx scribus iworkxml visioxml freemind olm fb3 joplin xmind dxf mods recognised
    """.split(),
    3,
)
_RAISED |= dict.fromkeys(
    """
    opml marcxml abiword notebook visio ppt enex rst org asciidoc mediawiki textile text data manual catalogue
    subtitles ldif xps djvu iwork
    """.split(),
    4,
)
_RAISED |= dict.fromkeys(
    """
    tnef hwp hwpx mobi safari cards markdown signed code
    """.split(),
    5,
)
_RAISED |= dict.fromkeys(
    """
    mhtml dbase table
    """.split(),
    6,
)
_RAISED |= dict.fromkeys(
    """
    pst fb2 gnumeric epub html xls pdf mailbox bibtex latex
    """.split(),
    7,
)
_RAISED |= dict.fromkeys(
    """
    msg sheetsxml doc pptx rtf xlsb email
    """.split(),
    8,
)
_RAISED |= dict.fromkeys(
    """
    odf
    """.split(),
    9,
)
_RAISED |= dict.fromkeys(
    """
    wordxml xlsx flatpackage docx marked
    """.split(),
    10,
)
_RAISED |= dict.fromkeys(
    """
    flatodf
    """.split(),
    11,
)
# Raised when files are read that were refused, or left out for want of a reader.
_REFUSALS = 9
_REFUSED = "refused"


def reader_name(kind: str) -> str:
    """Return the name by which the ledger knows the present reader of a kind: the kind and its version."""
    return f"{kind} {_RAISED.get(kind, 1)}"


UNRECOGNISED = "without pictures"
"""What follows the name of a reader where pictures were not recognised that may hold text."""


REFUSED = f"{_REFUSED} {_REFUSALS}"
"""What stands in the place of a reader where a file was refused."""


def earlier_names() -> list[str]:
    """Return the names of all readers that have been bettered since."""
    versions = {**_RAISED, _REFUSED: _REFUSALS}
    names = [f"{kind} {number}" for kind, version in versions.items() for number in range(1, version)]
    return [*names, *(f"{name} {UNRECOGNISED}" for name in names)]
