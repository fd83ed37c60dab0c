"""Which questions does a person want to keep? Saved searches and those asked lately, in the library's folder.

They outlive its ledger: nothing here can be made from the user's files again.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import Any

from engine.errors import InputError
from engine.kept_list import FOLDER, KeptList
from engine.records import dataclass
from engine.search.hits import SearchOptions
from engine.search.validation import check_values

MOST_NAME_CHARS = 80
MOST_QUESTIONS = 500
_KEPT_NEWS = 100
# What of the options belongs to a saved search; the rest is how much is shown, or pulls of the moment.
_FILTERS = ("mode", "folder", "types", "after_s", "before_s", "languages", "title", "sort")
_DAY_S = 86_400
_MOST_COUNTED = 1 << 62  # documents, seconds and days of a saved search


@dataclass(frozen=True, slots=True)
class News:
    """A document that a standing search told of: where it lies, what names its text, and whether it was looked at."""

    path: str
    title: str
    content: str
    at_s: float
    seen: bool = False


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A question under a name. ``days`` is "the last so many days", counted from when it is asked; 0 for none.

    One that ``stands`` is asked again of new documents: ``looked`` is the last document's number that it was asked of,
    ``known`` names the texts that answered then, and ``news`` what it told of, newest first.
    """

    name: str
    query: str
    filters: dict[str, Any]
    days: int = 0
    stands: bool = False
    looked: int = 0
    known: tuple[str, ...] = ()
    news: tuple[News, ...] = ()

    def options(self, now_s: float) -> SearchOptions:
        """Return how it is asked at a moment (seconds since the epoch)."""
        given: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value for name, value in self.filters.items()
        }
        if self.days:
            given["after_s"] = now_s - self.days * _DAY_S
        return SearchOptions(**given)

    @property
    def unseen(self) -> tuple[News, ...]:
        """What it told of that nobody has looked at."""
        return tuple(one for one in self.news if not one.seen)

    def seen(self) -> SavedSearch:
        """Return it with everything looked at."""
        return replace(self, news=tuple(replace(one, seen=True) for one in self.news))

    def with_news(self, fresh: Sequence[News], looked: int, known: Iterable[str]) -> SavedSearch:
        """Return it after it was asked of the documents up to ``looked``."""
        texts = tuple(dict.fromkeys((*self.known, *known)))
        return replace(self, news=(*fresh, *self.news)[:_KEPT_NEWS], looked=looked, known=texts)


def filters_of(options: SearchOptions) -> dict[str, Any]:
    """Return what of the options a saved search keeps: only what is chosen."""
    plain = SearchOptions()
    chosen = {name: getattr(options, name) for name in _FILTERS}
    return {name: value for name, value in chosen.items() if value != getattr(plain, name)}


class SavedSearches:
    """The saved searches of a library."""

    def __init__(self, library: Path) -> None:
        self._list = KeptList(library / FOLDER / "searches.json", _read_search, asdict)

    def listed(self) -> list[SavedSearch]:
        """Return them by name.

        Raises:
            SettingsError: the list cannot be opened.
        """
        return sorted(self._list.read(), key=lambda one: one.name.casefold())

    def save(self, search: SavedSearch) -> SavedSearch:
        """Keep a search under a name of its own.

        Raises:
            InputError: there is no question in it, or the name is taken or none.
            SettingsError: the list cannot be written.
        """
        with self._list.changing() as kept:
            if not (search.query.strip() or search.filters or search.days):
                raise InputError("There is nothing to save yet; ask something first.")
            saved = replace(search, name=_checked_name(search.name, kept))
            kept.append(saved)
        return saved

    def rename(self, name: str, new: str) -> None:
        """Call one otherwise.

        Raises:
            InputError: there is none of that name, or the new one is taken or none.
            SettingsError: the list cannot be written.
        """
        with self._list.changing() as kept:
            at = _place(kept, name)
            kept[at] = replace(kept[at], name=_checked_name(new, [*kept[:at], *kept[at + 1 :]]))

    def delete(self, name: str) -> SavedSearch:
        """Forget one; return it, so that ``save`` can put it back.

        Raises:
            InputError: there is none of that name.
            SettingsError: the list cannot be written.
        """
        with self._list.changing() as kept:
            return kept.pop(_place(kept, name))

    def put(self, search: SavedSearch) -> None:
        """Keep what has become of a saved search; one that was deleted meanwhile stays so.

        Raises:
            SettingsError: the list cannot be written.
        """
        with self._list.changing() as kept:
            kept[:] = [search if one.name == search.name else one for one in kept]


class AskedQuestions:
    """What was asked lately, newest first."""

    def __init__(self, library: Path) -> None:
        self._list = KeptList(library / FOLDER / "history.json", str, str)

    def listed(self) -> list[str]:
        """Return the questions.

        Raises:
            SettingsError: the list cannot be opened.
        """
        return self._list.read()

    def keep(self, questions: Sequence[str]) -> None:
        """Keep these before what other windows have kept; none twice, no more than are of use.

        Raises:
            SettingsError: the list cannot be written.
        """
        with self._list.changing() as kept:
            kept[:] = list(dict.fromkeys((*questions, *kept)))[:MOST_QUESTIONS]

    def clear(self) -> None:
        """Forget every question.

        Raises:
            SettingsError: the list cannot be written.
        """
        with self._list.changing() as kept:
            kept.clear()


def _read_search(raw: Any) -> SavedSearch:
    known = {item.name for item in fields(SavedSearch)}
    given = {name: value for name, value in raw.items() if name in known}
    given["filters"] = {name: value for name, value in dict(raw.get("filters", {})).items() if name in _FILTERS}
    given["known"] = tuple(map(str, raw.get("known", ())))
    given["news"] = tuple(News(**one) for one in raw.get("news", ()))
    return _of_its_kinds(SavedSearch(**given))


def _of_its_kinds(search: SavedSearch) -> SavedSearch:
    """Return a search that can be shown and asked; what a hand has written into the list may be none.

    Raises:
        ValueError: a field holds what is none of its kind; the list is then kept aside.
    """
    texts = [search.name, search.query]
    for one in search.news:
        texts += [one.path, one.title, one.content]
    kinds = isinstance(search.stands, bool) and all(isinstance(text, str) for text in texts)
    counts = (search.days, search.looked, *(one.at_s for one in search.news))
    if not kinds or not all(isinstance(count, int | float) and 0 <= count < _MOST_COUNTED for count in counts):
        raise ValueError(f"{search.name!r} is no saved search")
    try:
        check_values(search.options(time.time()))
    except InputError as error:
        raise ValueError(str(error)) from error
    return search


def _place(kept: Sequence[SavedSearch], name: str) -> int:
    found = next((at for at, one in enumerate(kept) if one.name == name), None)
    if found is None:
        raise InputError(f"No saved search is called “{name}” any more.")
    return found


def _checked_name(name: str, others: Sequence[SavedSearch]) -> str:
    called = " ".join(name.split())
    if not called:
        raise InputError("A saved search needs a name.")
    if len(called) > MOST_NAME_CHARS:
        raise InputError(f"The name of a saved search has at most {MOST_NAME_CHARS} letters.")
    if any(one.name.casefold() == called.casefold() for one in others):
        raise InputError(f"Another saved search is called “{called}”; choose another name.")
    return called
