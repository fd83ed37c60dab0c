"""How does the window notice what is saved? The engine's keeper watches the folders, in a thread of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.reports.status import LibraryStatus

if TYPE_CHECKING:
    from engine.watching.keeper import Keeper


class WatchingController(QObject):
    """Watches the sources of the newest status. Its signals come from the keeper's threads and are queued."""

    hinted = Signal()  # something may have changed: the places wait in the library
    freshness_changed = Signal(object)  # dict[Path, Freshness]

    def __init__(
        self,
        library: Path,
        *,
        hidden: bool = False,
        gitignore: bool = True,
        on: bool = True,
        failing: Callable[[], Iterable[Path]] = tuple,
    ) -> None:
        super().__init__()
        self.on = on
        self._library = library
        self._hidden = hidden
        self._gitignore = gitignore
        self._failing = failing
        self._sources: tuple[Path, ...] = ()
        self._keeper: Keeper | None = None

    def follow(self, status: LibraryStatus) -> None:
        """Watch the sources of ``status`` from now on; the first time everything is looked at."""
        self._sources = tuple(Path(source.path) for source in status.sources)
        if not self.on or self._keeper is not None:
            return
        from engine.documents.rules import Rules, SourceRules
        from engine.watching.keeper import Keeper  # not needed before the first paint

        def rules() -> Rules:
            """Return those of ignore files; what a folder's own rules leave out, whoever writes leaves out."""
            return Rules(dict.fromkeys(self._sources, SourceRules()), gitignore=self._gitignore)

        self._keeper = Keeper(
            self._library,
            lambda: self._sources,
            self._tell_states,
            self.hinted.emit,
            hidden=self._hidden,
            rules=rules,
            failing=self._failing,
        )
        self._keeper.start()

    @property
    def has_hints(self) -> bool:
        """Whether something waits to be looked at."""
        from engine.watching.hints import HintBox

        return self.on and not HintBox(self._library).is_empty()

    def _tell_states(self, states: object) -> None:
        self.freshness_changed.emit(states)

    def stop(self) -> None:
        """Begin to stop."""
        self.on = False
        if self._keeper is not None:
            self._keeper.stop()

    def close(self) -> None:
        """Watch nothing more."""
        self.stop()
        if self._keeper is not None:
            self._keeper.close()
            self._keeper = None
