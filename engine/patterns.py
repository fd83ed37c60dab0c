"""How does a module name a regular expression that few runs of the program use? It is compiled at its first use.

Compiling the patterns of words, numbers and dates took a tenth of a whole ``kenning search``, of which most texts need
none. To type checkers ``lazy`` is ``re.compile``; what it returns has all that a pattern has, but is none to
``isinstance``, ``==`` and functions that take patterns. A copy of it, or of its pickle, is the pattern itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any


class _Later:
    """A pattern that is compiled when it is asked for anything but its text; what was asked for once stays at hand."""

    def __init__(self, text: str, flags: int = 0) -> None:
        self.pattern = text
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(self.pattern, self._flags), name)
        setattr(self, name, found)
        return found

    def __reduce__(self) -> tuple[Any, ...]:
        return re.compile, (self.pattern, self._flags)


if TYPE_CHECKING:
    lazy = re.compile
else:
    lazy = _Later
