"""What does the window look like? Two sets of colours, one accent, one style sheet.

The Fusion style is the same on every desktop; palette and style sheet come from ``Colors``.
Every text colour has at least 4.5:1 contrast on the surfaces it is drawn on (a test computes it), 7:1 where the system
asks for high contrast.
"""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path
from string import Template

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from desktop.look.motion import follow_motion, system_is_still
from engine.records import dataclass


@dataclass(frozen=True, slots=True)
class Colors:
    """Named colours as #rrggbb.

    ``mark`` lies behind a passage, ``mark_word`` behind its words, ``sentence`` behind the sentence that
    answers by its meaning; ``heat`` is the ground of the token that did most for it.
    """

    name: str
    window: str
    surface: str
    raised: str
    hover: str
    border: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    mark: str
    mark_word: str
    on_mark: str
    sentence: str
    heat: str
    danger: str
    danger_soft: str
    caution: str
    caution_soft: str
    good: str
    good_soft: str
    backdrop: str  # around the pages of a PDF


LIGHT = Colors(
    name="light", window="#f5f4f0", surface="#ffffff", raised="#ffffff", hover="#efede7",
    border="#dcd8cf", text="#1b2226", muted="#576168", accent="#0b6a7c", accent_hover="#09596a",
    on_accent="#ffffff", accent_soft="#dceef0", mark="#fff3c9", mark_word="#ffd966", on_mark="#1b2226",
    sentence="#e6e1f8", heat="#ae9dea",
    danger="#a9231b", danger_soft="#fbe9e7", caution="#7a4f00", caution_soft="#fdf1d6", good="#1b6437",
    good_soft="#e1f1e6", backdrop="#e6e3dc",
)  # fmt: skip

DARK = Colors(
    name="dark", window="#13181b", surface="#1a2125", raised="#212a2f", hover="#263137",
    border="#344047", text="#e7ecee", muted="#a5b1b8", accent="#62c9d9", accent_hover="#86d8e4",
    on_accent="#06252b", accent_soft="#173a41", mark="#3b3315", mark_word="#7a6110", on_mark="#fff6d8",
    sentence="#332f57", heat="#5a4ea6",
    danger="#ff9a90", danger_soft="#3d2220", caution="#ffcb78", caution_soft="#3a2f18", good="#80d9a0",
    good_soft="#1b3726", backdrop="#0d1113",
)  # fmt: skip

# For those who ask their system for more contrast: 7:1 for every text, and edges that are seen.
LIGHT_STRONG = replace(
    LIGHT, window="#ffffff", hover="#e9e9e9", border="#4a5257", text="#000000", muted="#33393d", accent="#004a58",
    accent_hover="#00333d", accent_soft="#d3ecef", mark="#ffefae", on_mark="#000000", danger="#7d120c",
    caution="#553600", good="#0b4423",
)  # fmt: skip
DARK_STRONG = replace(
    DARK, window="#000000", surface="#000000", raised="#0c1012", hover="#1c2225", border="#b7c0c5", text="#ffffff",
    muted="#d5dde1", accent="#8fe6f2", accent_hover="#b8f2fa", on_accent="#000000", accent_soft="#0c3038",
    mark="#332c10", mark_word="#5c4a0c", on_mark="#ffffff", sentence="#282450", heat="#463c88", danger="#ffb9b2",
    caution="#ffd999", good="#a2ebba", backdrop="#000000",
)  # fmt: skip


class Theme(QObject):
    """The colours in use; follows the system unless the user chose otherwise."""

    changed = Signal()

    def __init__(self, app: QApplication, assets: Path, *, waits: bool = False) -> None:
        """Read the style sheet; it is put on with the first colours, or where it ``waits``, by ``dress``."""
        super().__init__(app)
        self._app = app
        self._sheet = Template((assets / "styles" / "kenning.qss").read_text("utf-8"))
        self._fixed = {"icons": (assets / "icons").as_posix(), **type_sizes(app.font().pointSizeF())}
        self._appearance = "system"
        self._waits = waits
        self.still = False  # nothing may move by itself
        self.colors = LIGHT
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._follow)
        self._hints = app.styleHints()
        # Since Qt 6.10; kept, because Python lets go of it with its parent's wrapper.
        self._contrast = self._hints.accessibility() if hasattr(self._hints, "accessibility") else None
        if self._contrast is not None:
            self._contrast.contrastPreferenceChanged.connect(self._follow)

    def set_appearance(self, appearance: str) -> None:
        """Use "system", "light" or "dark" from now on."""
        self._appearance = appearance
        schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        self._app.styleHints().setColorScheme(schemes.get(appearance, Qt.ColorScheme.Unknown))
        self._follow()

    @Slot()
    def _follow(self) -> None:
        dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        if self._appearance != "system":  # some platforms ignore setColorScheme
            dark = self._appearance == "dark"
        if self.wants_contrast():
            self.colors = DARK_STRONG if dark else LIGHT_STRONG
        else:
            self.colors = DARK if dark else LIGHT
        self._app.setPalette(make_palette(self.colors))
        if not self._waits:
            self._app.setStyleSheet(self._sheet.substitute(asdict(self.colors), **self._fixed))
        self.changed.emit()

    def dress(self) -> None:
        """Put the style sheet on.

        For a window that is built: with a style sheet each widget is looked through again whenever it, or what it lies
        in, is put into a layout, which was two fifths of a window's making.
        """
        if self._waits:
            self._waits = False
            self._app.setStyleSheet(self._sheet.substitute(asdict(self.colors), **self._fixed))

    def wants_contrast(self) -> bool:
        """Whether the person has asked the system for more contrast."""
        preference = self._contrast.contrastPreference() if self._contrast is not None else None
        return preference == Qt.ContrastPreference.HighContrast if preference is not None else False

    def set_motion(self, motion: str) -> None:
        """Use "system" or "reduced" motion from now on."""
        self.still = motion == "reduced" or system_is_still()
        follow_motion(still=self.still)
        self.changed.emit()

    def color(self, name: str) -> QColor:
        """Return the colour of that name now in use."""
        return QColor(getattr(self.colors, name))

    def blend(self, first: str, second: str, share: float) -> QColor:
        """Return the colour that lies ``share`` of the way (0 to 1) from one to another."""
        return mixed(self.color(first), self.color(second), share)


def mixed(first: QColor, second: QColor, share: float) -> QColor:
    """Return the colour that lies ``share`` of the way (0 to 1) from one to another."""
    a, b = ((one.redF(), one.greenF(), one.blueF()) for one in (first, second))
    return QColor.fromRgbF(*(x + (y - x) * share for x, y in zip(a, b, strict=True)))


def type_sizes(base_pt: float) -> dict[str, str]:
    """Return the sizes of the type scale in points, from the size that the user's system sets."""
    base_pt = base_pt if base_pt > 0 else 10.0
    scale = {"display": 2.3, "title": 1.6, "search": 1.3, "lead": 1.15, "small": 0.92, "tiny": 0.85}
    return {f"size_{name}": f"{base_pt * factor:.1f}" for name, factor in scale.items()}


def make_palette(colors: Colors) -> QPalette:
    """Return a palette in which no widget falls back to the desktop's own colours."""
    palette = QPalette(QColor(colors.surface), QColor(colors.window))
    role = QPalette.ColorRole
    for item, value in {
        role.Window: colors.window, role.Base: colors.surface, role.AlternateBase: colors.hover,
        role.WindowText: colors.text, role.Text: colors.text, role.ButtonText: colors.text,
        role.Button: colors.raised, role.Highlight: colors.accent, role.HighlightedText: colors.on_accent,
        role.Link: colors.accent, role.LinkVisited: colors.accent, role.PlaceholderText: colors.muted,
        role.ToolTipBase: colors.raised, role.ToolTipText: colors.text, role.BrightText: colors.danger,
        role.Mid: colors.border, role.Accent: colors.accent,
    }.items():  # fmt: skip
        palette.setColor(item, QColor(value))
    for item in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, item, QColor(colors.muted))
    return palette


def contrast(first: str, second: str) -> float:
    """Return the WCAG 2.2 contrast ratio of two #rrggbb colours, 1 to 21."""
    lights = sorted((_luminance(first), _luminance(second)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _luminance(value: str) -> float:
    color = QColor(value)
    parts = [color.redF(), color.greenF(), color.blueF()]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
