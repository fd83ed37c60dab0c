"""What is called by the engine, for want of a name? Parts of archives, mailboxes and notes, in the window's language.

A library keeps these names in English, as it keeps places, and a path that is copied or asked for is the one that is
kept. A member is called so only below its container, and only where that is of the kind whose reader gives the name:
what an archive calls "attachment.txt" is its own.
"""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import PurePath

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from engine.patterns import lazy
from engine.search.hits import Hit

_CONTEXT = "member"
_KEPT = 4096  # names; a list asks for each of its rows at every drawing

# What stands for several, or for a name of which nothing can be shown, in containers of every kind.
COUNTED = (
    QT_TRANSLATE_NOOP("member", "the rest"),
    QT_TRANSLATE_NOOP("member", "{0} more"),
    QT_TRANSLATE_NOOP("member", "unnamed"),
)
OF_MAIL = (
    QT_TRANSLATE_NOOP("member", "message"),
    QT_TRANSLATE_NOOP("member", "attachment"),
    QT_TRANSLATE_NOOP("member", "attachment {0}"),
)
OF_NOTES = (QT_TRANSLATE_NOOP("member", "file {0}"),)
OF_JOPLIN = (QT_TRANSLATE_NOOP("member", "note"), QT_TRANSLATE_NOOP("member", "notebook"))
OF_PAGES = (QT_TRANSLATE_NOOP("member", "page"),)
OF_SEVENZIP = (QT_TRANSLATE_NOOP("member", "file"),)
# By the ending of the nearest container. Mailboxes and messages may have none.
_NAMES: dict[str, tuple[object, ...]] = {
    **dict.fromkeys(("zip", "rar", "tar", "tgz", "tbz2", "txz", "tzst", "gz", "bz2", "xz", "zst", "lzma", "cab"), ()),
    **dict.fromkeys(("pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp"), ()),
    "7z": OF_SEVENZIP,
    "enex": OF_NOTES,
    "jex": OF_JOPLIN,
    "warc": OF_PAGES,
    **dict.fromkeys(("eml", "emlx", "msg", "mbox", "mbx", "pst", "ost", "olm", "dat", "tnef"), OF_MAIL),
}
# A name with what its reader puts around it: its number in order, a mark that tells it from others, an ending.
_MADE = lazy(r"(\d{5} )?([a-z]+(?: [a-z]+)?|[a-z]+ \d+|[\d,]+ more)( \(\d+\))?(\.\w+)?")
_COUNT = lazy(r"\d[\d,]*")


def member_path(path: str, container: str = "") -> str:
    """Return a document's path as it is shown; what a file is called by people stays.

    Args:
        path: as the library keeps it.
        container: the file it lies in; "" where it lies in none.
    """
    if not container or not path.startswith((f"{container}/", f"{container}\\")):
        return path
    return container + _below(path[len(container) :], _ending(os.path.basename(container)))


def member_name(path: str, container: str = "") -> str:
    """Return the last name of a path as it is shown, see ``member_path``."""
    return PurePath(member_path(path, container)).name


def member_title(hit: Hit) -> str:
    """Return a document's title as it is shown: one that the library made of such a name says the same as that."""
    return titled(hit.title, hit.path, hit.container)


def titled(title: str, path: str, container: str = "") -> str:
    """Return a document's title as it is shown, by its path and container, see ``member_title``."""
    title = title.strip()
    name, shown = PurePath(path).name, member_name(path, container)
    return PurePath(shown).stem if name != shown and title == PurePath(name).stem else title or shown


def likely_container(path: str) -> str:
    """Return in which container a document lies of which nobody said so: its names' endings tell; "" for none."""
    above = reversed(PurePath(path).parents)
    return next((str(one) for one in above if _ending(one.name) in _NAMES), "")


def counted_name(name: str) -> str:
    """Return what a sentence calls a part that stands for several, in the window's language; else the name."""
    return _said(name, "zip", QLocale().name())


def _below(path: str, kind: str) -> str:
    """Return the names below a container of a kind, with their separators."""
    said = []
    for name in path.replace("\\", "/").split("/") if os.sep == "\\" else path.split("/"):
        said.append(_said(name, kind, QLocale().name()) if name else "")
        kind = _ending(name) if _ending(name) in _NAMES else kind
    return os.sep.join(said)


@lru_cache(maxsize=_KEPT)
def _said(name: str, kind: str, locale: str) -> str:
    """Return one name in the language of ``locale``, which is the window's."""
    made = _MADE.fullmatch(name)
    if made is None:
        return name
    order, core, mark, ending = (part or "" for part in made.groups())
    count = _COUNT.search(core)
    template = _COUNT.sub("{0}", core)
    if template not in map(str, (*COUNTED, *_NAMES.get(kind, OF_MAIL))):
        return name
    number = QLocale().toString(int(count[0].replace(",", ""))) if count else ""
    return f"{order}{QCoreApplication.translate(_CONTEXT, template).format(number)}{mark}{ending}"


def _ending(name: str) -> str:
    """Return the ending that tells a container's kind: of "site.warc.gz" warc."""
    parts = name.lower().split(".")
    return "warc" if "warc" in parts[1:] else parts[-1] if len(parts) > 1 else ""
