"""In which language does the window speak? Its catalogues, the one that is wanted, and how they are put to use.

Every text of the window is English in the source, in ``self.tr`` of a widget's class or in ``tr`` of this module;
``packaging/make_translations.py`` gathers them and builds the catalogues. Numbers, dates and sizes follow the same
language, in the form of the person's country; the layout turns with a language that is read from right to left.
"""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication

from engine import paths

logger = logging.getLogger(__name__)

# By code: what people call their own language. The codes are those of the setting.
LANGUAGES: Mapping[str, str] = {
    "en": "English",
    "de": "Deutsch",
    "es": "Español",
    "fr": "Français",
    "zh": "中文",
    "ar": "العربية",
}
SYSTEM = "system"
VARIABLE = "KENNING_LANG"  # stands above the setting
TRANSLATIONS = Path(__file__).parent.parent / "translations"
_QT_NAMES = {"zh": "zh_CN"}  # of Qt's own catalogues
_COMPILE_LIMIT_S = 60

_installed: list[QTranslator] = []  # Qt keeps no reference


def tr(text: str, comment: str = "", n: int = -1) -> str:
    """Return a text in the window's language; for what belongs to no widget. Used outside of classes only.

    Args:
        text: English, with ``{0}`` where arguments go, or with ``%Ln`` for the number ``n``.
        comment: tells apart what is one word in English and two elsewhere.
        n: the number that the text is about; -1 where there is none.
    """
    return QCoreApplication.translate("", text, comment or None, n)


def listed(parts: Iterable[str]) -> str:
    """Return parts as a list in a line: "a, b, c"."""
    return tr(", ", "between the parts of a list").join(parts)


def wanted_language(setting: str) -> str:
    """Return the code of the language to speak: of the environment, else the setting, else the system; else English.

    Args:
        setting: a code, or "system".
    """
    for asked in (os.environ.get(VARIABLE, ""), setting):
        if asked in LANGUAGES:
            return asked
    return best_language(QLocale.system().uiLanguages())


def best_language(preferred: Iterable[str]) -> str:
    """Return the first language of a person's list that the window speaks, English where none is.

    Args:
        preferred: tags such as "de-AT", the dearest first.
    """
    codes = (tag.replace("_", "-").split("-")[0].lower() for tag in preferred)
    return next((code for code in codes if code in LANGUAGES), "en")


def language_locale(code: str) -> QLocale:
    """Return how numbers and dates are written: in this language, by the habits of the person's country."""
    system = QLocale.system()
    language = QLocale(_QT_NAMES.get(code, code)).language()
    if system.language() == language:
        return system
    if system.territory() == QLocale.Country.AnyTerritory:
        return QLocale(_QT_NAMES.get(code, code))
    return QLocale(language, system.territory())


def speak(code: str) -> None:
    """Let the application speak a language from now on; windows that are open keep the one they were made in."""
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("the application has to be there first")
    for translator in _installed:
        app.removeTranslator(translator)
    _installed.clear()
    QLocale.setDefault(language_locale(code))
    qt = QTranslator()
    if code != "en" and qt.load(f"qtbase_{_QT_NAMES.get(code, code)}", _qt_translations()):
        _installed.append(qt)
    own = QTranslator()
    if own.load(str(catalogue(code))):
        _installed.append(own)
    else:
        logger.error("the catalogue of %s cannot be read; the window speaks English", code)
    for translator in _installed:
        app.installTranslator(translator)
    if isinstance(app, QGuiApplication):
        app.setLayoutDirection(layout_direction(code))


def layout_direction(code: str) -> Qt.LayoutDirection:
    """Return where a line of this language begins."""
    return QLocale(_QT_NAMES.get(code, code)).textDirection()


def catalogue(code: str) -> Path:
    """Return the compiled catalogue of a language; it is compiled where it is missing or older than its source.

    It lies beside the source where that folder can be written to, else in the user's data folder.
    """
    name, source = f"kenning_{code}.qm", TRANSLATIONS / f"kenning_{code}.ts"
    for folder in (TRANSLATIONS, paths.data_dir() / "translations"):
        compiled = folder / name
        if not _is_old(compiled, source) or _compile(source, compiled):
            return compiled
    logger.error("the catalogue %s could not be compiled", source.name)
    return TRANSLATIONS / name


def _is_old(compiled: Path, source: Path) -> bool:
    try:
        return source.is_file() and compiled.stat().st_mtime < source.stat().st_mtime
    except OSError:
        return True


def _compile(source: Path, compiled: Path) -> bool:
    """Run Qt's own compiler, which PySide6 brings; several processes may do so at once. Return whether it could."""
    import PySide6

    name = "lrelease.exe" if sys.platform == "win32" else "lrelease"
    tool = Path(next(iter(PySide6.__path__))) / name
    try:
        compiled.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=compiled.parent) as folder:
            made = Path(folder) / compiled.name
            command = [str(tool), "-silent", str(source), "-qm", str(made)]
            subprocess.run(command, check=True, capture_output=True, timeout=_COMPILE_LIMIT_S)
            os.replace(made, compiled)
    except (OSError, subprocess.SubprocessError):
        return False
    return True


def _qt_translations() -> str:
    return QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
