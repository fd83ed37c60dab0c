"""Why was this found? Two bars, the words that matched, and the sentence that carried it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QSizePolicy, QWidget

from desktop.look.mirror import side
from desktop.look.theme import Theme
from desktop.models.markup import strip_markup
from desktop.preview.heat import best_sentence
from desktop.texts.wording import grade_text, percent_text, rarity_text
from desktop.views.controls import make_column, make_label
from engine.search.hits import Explanation, Hit, Passage

_LONGEST_SENTENCE = 260
_MOST_WORDS = 8
_WIDE_PX = 520


class MatchBar(QWidget):
    """One share as a bar; the number stands beside it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_share(self, share: float) -> None:
        """Show a share, 0 to 1."""
        self._share = min(1.0, max(0.0, share))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Return a thin line."""
        return QSize(120, 8)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the share on its ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.color("hover"))
        painter.setBrush(self._theme.color("border"))
        painter.drawRoundedRect(QRectF(0, 1, self.width(), 6), 3, 3)
        painter.setPen(self._theme.color("accent"))
        painter.setBrush(self._theme.color("accent"))
        if self._share > 0:
            part = QRectF(0, 1, max(6.0, self.width() * self._share), 6)
            painter.drawRoundedRect(side(QRectF(self.rect()), part), 3, 3)
        painter.end()


class _Room(QScrollArea):
    """As high as what it holds, as far as there is room: where little is left, that scrolls, a few lines at a time."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        self.setWidgetResizable(True)
        self.setWidget(content)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._width_px = 0

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Return what the content needs at this width."""
        content, hint = self._content, self._content.sizeHint()
        return QSize(hint.width(), content.heightForWidth(self._width_px) if self._width_px else hint.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Return two lines, from which one can scroll."""
        return QSize(0, min(self.sizeHint().height(), 2 * self.fontMetrics().lineSpacing()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Ask for another height at another width; the keyboard comes here where there is something to scroll."""
        super().resizeEvent(event)
        if self.width() != self._width_px:
            self._width_px = self.width()
            self.updateGeometry()
        scrolls = self.sizeHint().height() > self.height()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if scrolls else Qt.FocusPolicy.NoFocus)


class WhyPanel(QFrame):
    """Shown below the preview's header while "Why?" is on."""

    sized = Signal()  # it takes another room than before

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("whyPanel")
        self._bars = {name: MatchBar(theme) for name in ("meaning", "words")}
        self._values = {name: make_label() for name in self._bars}
        names = {"meaning": self.tr("Meaning"), "words": self.tr("Words")}
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, name in enumerate(self._bars):
            grid.addWidget(make_label(names[name], "strong"), row, 0)
            grid.addWidget(self._bars[name], row, 1)
            grid.addWidget(self._values[name], row, 2)
        self._names = names
        self._words = make_label(style="small", wrap=True)
        self._sentence = make_label(wrap=True)
        self._key = make_label(
            self.tr("In the text the best sentence is tinted; the stronger a word's tint, the more it did."),
            "small",
            wrap=True,
        )
        column = make_column(grid, self._words, self._sentence, self._key, spacing=8)
        column.setContentsMargins(20, 12, 20, 12)
        content = QWidget()
        content.setObjectName("whyContent")
        content.setLayout(column)
        self._room = _Room(content)
        self._room.setAccessibleName(self.tr("Why this was found"))
        self.setLayout(make_column(self._room, spacing=0))
        self.hide()

    @property
    def text(self) -> str:
        """All that it says."""
        said = [f"{self._names[name]}: {self._values[name].text()}" for name in self._bars]
        return "\n".join(part for part in (*said, self._words.text(), self._sentence.text()) if part)

    def show_hit(self, hit: Hit) -> None:
        """Show what the search itself knows, before the passage has been looked into."""
        for name, share in (("meaning", hit.meaning_match), ("words", hit.words_match)):
            self._bars[name].show_share(share)
            self._values[name].setText(f"{percent_text(share)} · {grade_text(share)}")
        self._words.setText("")
        self._sentence.setText("")
        self._finish()

    def show_explanation(self, hit: Hit, passage: Passage, why: Explanation) -> None:
        """Add the words and the sentence."""
        self.show_hit(hit)
        found = [word for word in why.words if word.spans][:_MOST_WORDS]
        said = ", ".join(" ".join(filter(None, (word.word, rarity_text(word.rarity)))) for word in found)
        none = (
            self.tr(
                "No word of the question stands in this passage; some stand elsewhere in the document or in its name."
            )
            if hit.words_match > 0
            else self.tr("No word of the question stands here; the meaning alone matches.")
        )
        missing = ", ".join(word.word for word in why.words if not word.spans)
        parts = [self.tr("Matching words: {0}").format(said) if said else none]
        if said and missing:
            parts.append(self.tr("Not here: {0}").format(missing))
        self._words.setText(" · ".join(parts))
        best = best_sentence(why)
        if best is not None:
            text = passage.text[slice(*best)]
            if hit.type == "markdown":
                text, _ = strip_markup(text, ())
            text = " ".join(text.split())
            cut = text if len(text) <= _LONGEST_SENTENCE else text[:_LONGEST_SENTENCE].rstrip() + "…"
            self._sentence.setText(self.tr("Best sentence: “{0}”").format(cut))
        self._finish()

    def show_failure(self, reason: str) -> None:
        """Say that the passage could not be looked into."""
        self._words.setText(self.tr("It could not be looked into: {0}").format(" ".join(reason.split())))
        self._finish()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Leave the legend out where room is short."""
        super().resizeEvent(event)
        self._fit()
        QTimer.singleShot(0, self, self.sized.emit)  # once what stands below has its place

    def _fit(self) -> None:
        self._key.setVisible(bool(self._sentence.text()) and self.width() >= _WIDE_PX)
        self._room.updateGeometry()

    def _finish(self) -> None:
        self._words.setVisible(bool(self._words.text()))
        self._sentence.setVisible(bool(self._sentence.text()))
        self._fit()
        self.setAccessibleName(self.tr("Why this was found"))
        self.setAccessibleDescription(self.text)
