"""How are counts, sizes, times and dates worded? In the language and format of the user."""

from __future__ import annotations

import os
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from engine.search.hits import Passage


def _tr(text: str) -> str:
    return QCoreApplication.translate("wording", text)


def count_text(count: int) -> str:
    """Return a number with the separators of the user's language: 12,345."""
    return QLocale().toString(count)


def documents_text(count: int) -> str:
    """Return "1 document" or "12 documents"."""
    return _tr("1 document") if count == 1 else _tr("{0} documents").format(count_text(count))


def files_text(count: int) -> str:
    """Return "1 file" or "12 files"."""
    return _tr("1 file") if count == 1 else _tr("{0} files").format(count_text(count))


def passages_text(count: int) -> str:
    """Return "1 passage" or "12 passages"."""
    return _tr("1 passage") if count == 1 else _tr("{0} passages").format(count_text(count))


def results_text(count: int) -> str:
    """Return "1 result" or "12 results"."""
    return _tr("1 result") if count == 1 else _tr("{0} results").format(count_text(count))


def places_text(count: int) -> str:
    """Return "and 1 more place" or "and 2 more places"."""
    return _tr("and 1 more place") if count == 1 else _tr("and {0} more places").format(count_text(count))


def versions_text(count: int) -> str:
    """Return "1 similar version" or "2 similar versions"."""
    return _tr("1 similar version") if count == 1 else _tr("{0} similar versions").format(count_text(count))


def folded_text(places: int, versions: int) -> str:
    """Return what is folded into one result: "and 2 more places, 1 similar version", or nothing."""
    parts = (places_text(places) if places else "", versions_text(versions) if versions else "")
    return ", ".join(part for part in parts if part)


def passage_place(passage: Passage | None) -> str:
    """Return where a passage stands, "page 3" or "slide 3"; empty where the file has no such places."""
    if passage is None:
        return ""
    page = _tr("page {0}").format(passage.page) if passage.page else ""
    return ", ".join(part for part in (page, passage.place) if part)


def bytes_text(size_bytes: int) -> str:
    """Return a size such as "3.4 MB"."""
    precision = 0 if size_bytes < 1000 else 1
    return QLocale().formattedDataSize(size_bytes, precision, QLocale.DataSizeFormat.DataSizeSIFormat)


def rough_bytes_text(size_bytes: int) -> str:
    """Return a size that is only roughly known, such as "133 MB" or "2.3 GB"."""
    precision = 1 if size_bytes >= 1e9 else 0
    return QLocale().formattedDataSize(size_bytes, precision, QLocale.DataSizeFormat.DataSizeSIFormat)


def duration_text(seconds: float) -> str:
    """Return a rounded time such as "about 2 minutes"; it never shows false precision."""
    if seconds < 5:
        return _tr("a few seconds")
    if seconds < 55:
        return _tr("about {0} seconds").format(round(seconds / 5) * 5)
    minutes = round(seconds / 60)
    if minutes < 60:
        return _tr("about a minute") if minutes == 1 else _tr("about {0} minutes").format(minutes)
    hours, rest = divmod(minutes, 60)
    return _tr("about {0} h {1} min").format(hours, rest)


def elapsed_text(seconds: float) -> str:
    """Return how long a search took, "38 ms" or "1.2 s"."""
    if seconds < 1:
        return _tr("{0} ms").format(max(1, round(seconds * 1000)))
    return _tr("{0} s").format(QLocale().toString(seconds, "f", 1))


def short_folder(path: str) -> str:
    """Return the folder of a file, with ~ for the user's own, as people write it."""
    folder, home = os.path.dirname(path), os.path.expanduser("~")
    return "~" + folder[len(home) :] if (folder + os.sep).startswith(home + os.sep) else folder


def language_text(code: str) -> str:
    """Return a language's name, or its code where Qt does not know it."""
    language = QLocale.codeToLanguage(code)
    unknown = language in (QLocale.Language.AnyLanguage, QLocale.Language.C)
    return code if unknown else _tr(QLocale.languageToString(language))


def date_text(seconds: float, *, now: datetime | None = None) -> str:
    """Return a date as people say it: "Today", "Yesterday", "3 Nov", "3 Nov 2024"."""
    if seconds <= 0:
        return ""
    then = datetime.fromtimestamp(seconds)
    today = (now or datetime.now()).date()
    days = (today - then.date()).days
    if days == 0:
        return _tr("Today")
    if days == 1:
        return _tr("Yesterday")
    pattern = _tr("d MMM") if then.year == today.year else _tr("d MMM yyyy")
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(int(seconds)).date(), pattern)


def moment_text(seconds: float) -> str:
    """Return date and time in the user's short format."""
    stamp = QDateTime.fromSecsSinceEpoch(int(seconds))
    return QLocale().toString(stamp, QLocale.FormatType.ShortFormat)
