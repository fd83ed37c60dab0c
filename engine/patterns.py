"""How does a module name a regular expression that few runs of the program use? It is compiled at its first use.

Compiling the patterns of words, numbers and dates took a tenth of a whole ``kenning search``, of which most texts need
none. To type checkers ``lazy`` is ``re.compile``; what it returns behaves as a pattern, but for ``isinstance``.
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


if TYPE_CHECKING:
    lazy = re.compile
else:
    lazy = _Later
