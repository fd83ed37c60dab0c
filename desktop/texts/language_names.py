"""What are languages called, in the language of the window? Those that documents are in most often."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

# By the names that Qt gives them; it knows none but the English ones and those in the languages themselves.
NAMES = (
    QT_TRANSLATE_NOOP("languages", "Afrikaans"),
    QT_TRANSLATE_NOOP("languages", "Albanian"),
    QT_TRANSLATE_NOOP("languages", "Arabic"),
    QT_TRANSLATE_NOOP("languages", "Armenian"),
    QT_TRANSLATE_NOOP("languages", "Basque"),
    QT_TRANSLATE_NOOP("languages", "Bangla"),
    QT_TRANSLATE_NOOP("languages", "Bulgarian"),
    QT_TRANSLATE_NOOP("languages", "Catalan"),
    QT_TRANSLATE_NOOP("languages", "Chinese"),
    QT_TRANSLATE_NOOP("languages", "Croatian"),
    QT_TRANSLATE_NOOP("languages", "Czech"),
    QT_TRANSLATE_NOOP("languages", "Danish"),
    QT_TRANSLATE_NOOP("languages", "Dutch"),
    QT_TRANSLATE_NOOP("languages", "English"),
    QT_TRANSLATE_NOOP("languages", "Estonian"),
    QT_TRANSLATE_NOOP("languages", "Filipino"),
    QT_TRANSLATE_NOOP("languages", "Finnish"),
    QT_TRANSLATE_NOOP("languages", "French"),
    QT_TRANSLATE_NOOP("languages", "Galician"),
    QT_TRANSLATE_NOOP("languages", "Georgian"),
    QT_TRANSLATE_NOOP("languages", "German"),
    QT_TRANSLATE_NOOP("languages", "Greek"),
    QT_TRANSLATE_NOOP("languages", "Hebrew"),
    QT_TRANSLATE_NOOP("languages", "Hindi"),
    QT_TRANSLATE_NOOP("languages", "Hungarian"),
    QT_TRANSLATE_NOOP("languages", "Icelandic"),
    QT_TRANSLATE_NOOP("languages", "Indonesian"),
    QT_TRANSLATE_NOOP("languages", "Irish"),
    QT_TRANSLATE_NOOP("languages", "Italian"),
    QT_TRANSLATE_NOOP("languages", "Japanese"),
    QT_TRANSLATE_NOOP("languages", "Korean"),
    QT_TRANSLATE_NOOP("languages", "Latin"),
    QT_TRANSLATE_NOOP("languages", "Latvian"),
    QT_TRANSLATE_NOOP("languages", "Lithuanian"),
    QT_TRANSLATE_NOOP("languages", "Malay"),
    QT_TRANSLATE_NOOP("languages", "Norwegian Bokmål"),
    QT_TRANSLATE_NOOP("languages", "Persian"),
    QT_TRANSLATE_NOOP("languages", "Polish"),
    QT_TRANSLATE_NOOP("languages", "Portuguese"),
    QT_TRANSLATE_NOOP("languages", "Romanian"),
    QT_TRANSLATE_NOOP("languages", "Russian"),
    QT_TRANSLATE_NOOP("languages", "Serbian"),
    QT_TRANSLATE_NOOP("languages", "Slovak"),
    QT_TRANSLATE_NOOP("languages", "Slovenian"),
    QT_TRANSLATE_NOOP("languages", "Spanish"),
    QT_TRANSLATE_NOOP("languages", "Swahili"),
    QT_TRANSLATE_NOOP("languages", "Swedish"),
    QT_TRANSLATE_NOOP("languages", "Tamil"),
    QT_TRANSLATE_NOOP("languages", "Thai"),
    QT_TRANSLATE_NOOP("languages", "Turkish"),
    QT_TRANSLATE_NOOP("languages", "Ukrainian"),
    QT_TRANSLATE_NOOP("languages", "Urdu"),
    QT_TRANSLATE_NOOP("languages", "Vietnamese"),
    QT_TRANSLATE_NOOP("languages", "Welsh"),
)


def language_name(language: QLocale.Language) -> str:
    """Return what a language is called; in English where no name of it is listed."""
    return QCoreApplication.translate("languages", QLocale.languageToString(language))
