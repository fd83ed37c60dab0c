"""Which of the contents that a program may choose from is read? The first that says something.

A file of Office Open XML holds new things (mc:Choice) together with what older programs show in their place
(mc:Fallback). Both mostly say the same; where no choice has words, those of the fallback are all there are.

Source: ECMA-376-3, section 10.2. There the names of the namespaces decide; we go by the words.
"""

from __future__ import annotations

TAGS = frozenset(("AlternateContent", "Choice", "Fallback"))


class Alternatives:
    """The contents that are open, each with how much had been told before it."""

    def __init__(self) -> None:
        self._told_before: list[int] = []

    def skips(self, tag: str, told: int) -> bool:
        """Return whether an element is to be left out, as an alternative to it has been read.

        Args:
            tag: one of ``TAGS``, which begins.
            told: how many pieces of words the listener has taken so far.
        """
        if tag == "AlternateContent":
            self._told_before.append(told)
            return False
        return bool(self._told_before) and told > self._told_before[-1]

    def end(self) -> None:
        """Take the end of the innermost AlternateContent."""
        if self._told_before:
            self._told_before.pop()
