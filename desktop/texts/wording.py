"""How are counts, sizes, times and dates worded? In the language and format of the user."""

from __future__ import annotations

import os
from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, QLocale

from desktop.texts.engine_places import place_text
from desktop.texts.language_names import language_name
from desktop.texts.languages import listed, tr
from engine.known_libraries import FIRST_NAME
from engine.reports.status import BorrowedStatus, IndexStatus, LibraryStatus
from engine.saved_searches import SavedSearch
from engine.search.hits import Passage
from engine.watching.freshness import Freshness

# Of the calibrated match, which is a chance: more likely an answer than not, and hardly in doubt.
GOOD_MATCH, STRONG_MATCH = 0.5, 0.8
_LOOSE_BYTES = 10_000_000  # below, it is not worth a sentence
_NAMED_TYPES = 4  # more are counted
COMMON, RARE = 1 / 3, 2 / 3  # of a word's rarity


def library_name(name: str) -> str:
    """Return what a library is called: the name that nobody gave it is said in the window's language."""
    return tr("My library") if name == FIRST_NAME else name


def count_text(count: int) -> str:
    """Return a number with the separators of the user's language: 12,345."""
    return QLocale().toString(count)


def number_text(number: int) -> str:
    """Return a number that names something, such as a page: in the user's digits, without separators."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(number)


def decimal_text(value: float, digits: int = 1) -> str:
    """Return a number with so many digits after the point, in the form of the user's language."""
    return QLocale().toString(value, "f", digits)


def quoted(text: str) -> str:
    """Return a name or words between the quotation marks of the window's language."""
    return tr("\u201c{0}\u201d").format(text)


def score_text(score: float) -> str:
    """Return a published figure as it was published: all of its digits."""
    return QLocale().toString(score, "g", 6)


def significant_text(value: float) -> str:
    """Return a measured number with three digits that matter, fewer where they are zero: 52.1, 118."""
    return QLocale().toString(value, "g", 3)


def exact_percent_text(share: float, digits: int | None = None) -> str:
    """Return a share, 0 to 1, as "97.4 %"; without ``digits`` a whole number has none after the point."""
    percent = round(100 * share, 1)
    whole = percent == int(percent)
    return tr("{0} %").format(decimal_text(percent, (0 if whole else 1) if digits is None else digits))


def documents_text(count: int) -> str:
    """Return "1 document" or "12 documents"."""
    return tr("%Ln document(s)", "", count)


def files_text(count: int) -> str:
    """Return "1 file" or "12 files"."""
    return tr("%Ln file(s)", "", count)


def percent_text(share: float) -> str:
    """Return a share, 0 to 1, as "83 %"."""
    return tr("{0} %").format(count_text(round(100 * share)))


def grade(share: float) -> str:
    """Return "strong", "good" or "weak" for a calibrated match, 0 to 1."""
    return "strong" if share >= STRONG_MATCH else "good" if share >= GOOD_MATCH else "weak"


def grade_text(share: float) -> str:
    """Return "strong", "good" or "weak" in the user's language; "none" for nothing."""
    words = {"strong": tr("strong"), "good": tr("good"), "weak": tr("weak")}
    return words[grade(share)] if share > 0 else tr("none")


def rarity_text(rarity: float) -> str:
    """Return how rare a word is in the library, 0 to 1, in brackets; empty for what is neither rare nor common."""
    said = tr("rare") if rarity >= RARE else "" if rarity >= COMMON else tr("common")
    return f"({said})" if said else ""


def match_text(match: float) -> str:
    """Return "strong match", "good match" or "weak match"; empty where nothing was compared."""
    words = {"strong": tr("strong match"), "good": tr("good match"), "weak": tr("weak match")}
    return words[grade(match)] if match > 0 else ""


def passages_text(count: int) -> str:
    """Return "1 passage" or "12 passages"."""
    return tr("%Ln passage(s)", "", count)


def results_text(count: int) -> str:
    """Return "1 result" or "12 results"."""
    return tr("%Ln result(s)", "", count)


def places_text(count: int) -> str:
    """Return "and 1 more place" or "and 2 more places"."""
    return tr("and %Ln more place(s)", "", count)


def versions_text(count: int) -> str:
    """Return "1 similar version" or "2 similar versions"."""
    return tr("%Ln similar version(s)", "", count)


def folded_text(places: int, versions: int) -> str:
    """Return what is folded into one result: "and 2 more places, 1 similar version", or nothing."""
    parts = (places_text(places) if places else "", versions_text(versions) if versions else "")
    return listed(part for part in parts if part)


def operation_text(name: str) -> str:
    """Return what the indexing process does in an operation, by the operation's name: "Removing"."""
    texts = {
        "remove": tr("Removing"),
        "retry": tr("Reading again"),
        "resize": tr("Changing the size"),
        "compact": tr("Compacting the library"),
        "repair": tr("Repairing the library"),
        "change": tr("Reading passages with another encoder"),
    }
    return texts.get(name) or tr("Indexing")


def news_text(count: int) -> str:
    """Return "1 new" or "12 new", of documents."""
    return tr("%Ln new", "of documents", count)


def saved_text(search: SavedSearch) -> str:
    """Return what a saved search asks, with its filters, in one line."""
    options = search.options(0.0)
    parts = [search.query]
    if options.types:
        few = ", ".join(options.types).upper() if len(options.types) < _NAMED_TYPES else ""
        parts.append(few or tr("%Ln kind(s) of files", "", len(options.types)))
    if options.folder:
        parts.append(short_path(options.folder))  # the name alone may be that of several
    if search.days:
        parts.append(tr("last %Ln day(s)", "", search.days))
    elif options.after_s is not None or options.before_s is not None:
        parts.append(date_range_text(options.after_s, options.before_s))
    parts += [language_text(code) for code in options.languages]
    return " · ".join(part for part in parts if part)


def passage_place(passage: Passage | None) -> str:
    """Return where a passage stands, "page 3" or "slide 3"; empty where the file has no such places."""
    if passage is None:
        return ""
    page = tr("page {0}").format(number_text(passage.page)) if passage.page else ""
    return listed(part for part in (page, place_text(passage.place)) if part)


def bytes_text(size_bytes: int) -> str:
    """Return a size such as "3.4 MB", "1 byte"; what would be rounded up to 1,000 kB is 1 MB."""
    if size_bytes == 1:
        return tr("%Ln byte(s)", "", 1)
    for unit in (1e3, 1e6, 1e9, 1e12):
        if unit * 999.95 <= size_bytes < unit * 1000:
            size_bytes = round(unit * 1000)
    precision = 0 if size_bytes < 1000 else 1
    return QLocale().formattedDataSize(size_bytes, precision, QLocale.DataSizeFormat.DataSizeSIFormat)


def sizes_text(status: LibraryStatus) -> str:
    """Return how much room a library takes, all of it, and for what; and what gives some of it back."""
    size = status.bytes_
    kinds = (
        (tr("meanings"), size.get("vectors", 0) + size.get("full_vectors", 0)),
        (tr("texts and list of files"), size.get("text", 0)),
        (tr("passages and earlier states of them"), size.get("passages", 0)),
        (tr("search indexes"), size.get("index", 0)),
        (tr("lists of changes"), size.get("rest", 0)),
    )
    parts = listed(f"{name} {bytes_text(count)}" for name, count in kinds if count)
    total = tr("{0} on disk").format(bytes_text(size.get("total", 0)))
    said = f"{total}: {parts}." if parts else total
    loose = size.get("passages", 0) + size.get("rest", 0)
    if loose >= max(_LOOSE_BYTES, size.get("total", 0) / 4):
        said += " " + tr("Compact gives back what earlier states left.")
    return said


def index_text(index: IndexStatus | None) -> str:
    """Return what the vector index finds and how fast, as measured here; or that there is none, and why."""
    if index is None:
        return tr("Every passage is compared at each search; an index is made where that takes too long.")
    # Not rounded up: an index that loses something must not be said to find everything.
    percent = QLocale().toString(int(1000 * index.recall) / 10, "f", 1)
    ms = [QLocale().toString(value, "f", 1 if value < 10 else 0) for value in (index.search_ms, index.scan_ms)]
    return tr("A search index finds {0} % of what comparing every passage finds, in {1} ms instead of {2}; "
               "measured on this library.").format(percent, *ms)  # fmt: skip


def vectors_text(count: int) -> str:
    """Return a number of vectors, such as "12 vectors"."""
    return tr("%Ln vector(s)", "", count)


def borrowed_text(borrowed: BorrowedStatus | None) -> str:
    """Return how many vectors of other libraries wait for files; nothing where none do."""
    if borrowed is None:
        return ""
    return tr("{0} of another library wait for files that ask for them ({1}).").format(
        vectors_text(borrowed.vectors), bytes_text(borrowed.size_bytes)
    )


def rough_bytes_text(size_bytes: int) -> str:
    """Return a size that is only roughly known, such as "133 MB" or "2.3 GB"."""
    for unit in (1e3, 1e6):
        if unit * 999.5 <= size_bytes < unit * 1000:
            size_bytes = round(unit * 1000)
    precision = 1 if size_bytes >= 1e9 else 0
    return QLocale().formattedDataSize(size_bytes, precision, QLocale.DataSizeFormat.DataSizeSIFormat)


def duration_text(seconds: float) -> str:
    """Return a rounded time such as "about 2 minutes"; it never shows false precision."""
    if seconds < 5:
        return tr("a few seconds")
    if seconds < 55:
        return tr("about %Ln second(s)", "", round(seconds / 5) * 5)
    minutes = round(seconds / 60)
    if minutes < 60:
        return tr("about a minute") if minutes == 1 else tr("about %Ln minute(s)", "", minutes)
    hours, rest = divmod(minutes, 60)
    return tr("about {0} h {1} min").format(count_text(hours), count_text(rest))


def elapsed_text(seconds: float) -> str:
    """Return how long a search took, "38 ms" or "1.2 s"."""
    if seconds < 1:
        return tr("{0} ms").format(count_text(max(1, round(seconds * 1000))))
    return tr("{0} s").format(QLocale().toString(seconds, "f", 1))


def short_folder(path: str) -> str:
    """Return the folder of a file, with ~ for the user's own, as people write it."""
    return short_path(os.path.dirname(path))


def short_path(path: str) -> str:
    """Return a path with ~ for the user's own folder, as people write it."""
    home = os.path.expanduser("~")
    return "~" + path[len(home) :] if (path + os.sep).startswith(home + os.sep) else path


def language_text(code: str) -> str:
    """Return a language's name, or its code where Qt does not know it."""
    language = QLocale.codeToLanguage(code)
    unknown = language in (QLocale.Language.AnyLanguage, QLocale.Language.C)
    return code if unknown else language_name(language)


def date_text(seconds: float, *, now: datetime | None = None) -> str:
    """Return a date as people say it: "Today", "Yesterday", "3 Nov", "3 Nov 2024"."""
    if seconds <= 0:
        return ""
    then = datetime.fromtimestamp(seconds)
    today = (now or datetime.now()).date()
    days = (today - then.date()).days
    if days == 0:
        return tr("Today")
    if days == 1:
        return tr("Yesterday")
    pattern = tr("d MMM") if then.year == today.year else tr("d MMM yyyy")
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(int(seconds)).date(), pattern)


def date_range_text(after_s: float | None, before_s: float | None) -> str:
    """Return two ends of a range as days, both of them in it: "3 Mar 2024 to 5 Apr 2024"."""

    def day(seconds: float) -> str:
        return QLocale().toString(QDateTime.fromSecsSinceEpoch(int(seconds)).date(), tr("d MMM yyyy"))

    if after_s is not None and before_s is not None:
        return tr("{0} to {1}").format(day(after_s), day(before_s - 1))
    if after_s is not None:
        return tr("From {0}").format(day(after_s))
    return tr("Until {0}").format(day(before_s - 1)) if before_s is not None else tr("Any date")


def typed_date_text(value: str) -> str:
    """Return a date as it may stand in a question ("2024", "2024-03", "2024-03-05") in words; else as it stands."""
    for written, pattern in (("yyyy-MM-dd", tr("d MMM yyyy")), ("yyyy-MM", tr("MMMM yyyy")), ("yyyy", "yyyy")):
        date = QDate.fromString(value, written)
        if date.isValid():
            return QLocale().toString(date, pattern)
    return value


def moment_text(seconds: float) -> str:
    """Return date and time in the user's short format."""
    stamp = QDateTime.fromSecsSinceEpoch(int(seconds))
    return QLocale().toString(stamp, QLocale.FormatType.ShortFormat)


def freshness_text(state: Freshness) -> str:
    """Say how changes in a folder are noticed."""
    minutes = max(1, round(state.every_s / 60))
    if state.state == "watched":
        return tr("Watched: what you save is found in a moment")
    if state.state == "away":
        return tr("Away: it is looked at when it is back")
    if state.state == "unkept":
        return tr("Not followed now: the library cannot be written to")
    if state.state == "partly":
        return tr("Watched; its network drives are looked at every %Ln minute(s)", "", minutes)
    why = {
        "network": tr("a network drive"),
        "limit": tr("the system watches no more folders"),
    }.get(state.reason, tr("it cannot be watched"))
    return tr("Looked at every %Ln minute(s) ({0})", "", minutes).format(why)
