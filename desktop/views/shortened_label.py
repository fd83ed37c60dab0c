"""What does a line say where not all of it has room? Less, in whole words, rather than the same with a hole in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize

from desktop.texts.plain import one_line
from desktop.views.controls import ElidedLabel


class ShortenedLabel(ElidedLabel):
    """One line in several forms, of which the tooltip and assistive programs have the longest.

    Who lays it out takes the form that has room. It takes no more room than that form needs.
    """

    def __init__(self, style: str = "") -> None:
        super().__init__(style, snug=True)
        self._forms: Sequence[str] = ("",)
        self._form = 0

    def set_full(self, text: str, tip: str = "") -> None:
        """Say ``text``, which has no shorter form."""
        self.set_forms((text,), tip)

    def set_forms(self, forms: Sequence[str], tip: str = "") -> None:
        """Say the first of ``forms``, the longest; the others, ever shorter ones, are there to be taken."""
        self._forms, self._form = forms, 0
        super().set_full(forms[0], tip)

    @property
    def last_form(self) -> int:
        """The number of the shortest form, 0 where there is one only."""
        return len(self._forms) - 1

    def wide_px(self, form: int) -> int:
        """Return how wide a form is, counted from 0."""
        edges = self.contentsMargins()
        width = self.fontMetrics().horizontalAdvance(one_line(self._forms[form]))
        return width + edges.left() + edges.right() + (1 if self._forms[form] else 0)

    def take(self, form: int) -> None:
        """Show a form from now on."""
        if form != self._form:
            self._form = form
            self.updateGeometry()
            self._cut()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Return what the form that is shown takes."""
        return QSize(self.wide_px(self._form), super().sizeHint().height())

    @property
    def shown_form(self) -> str:
        """What is said now, before it is cut."""
        return self._forms[self._form]
