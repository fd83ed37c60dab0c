#!/usr/bin/env bash
# lingua gives a Korean or Thai sentence behind an English one to English, a Japanese one too where it knows no Chinese.
#
# Package: lingua-language-detector==2.1.1 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: detect_multiple_languages_of tells sentences in scripts of their own apart before any others: no letter of
#   Hangul or Thai is English. And the fewer languages it has to choose from, the better, as its README says.
# Behaviour: the whole text is one piece in English, although each sentence alone is Korean, Thai or Japanese. The
#   Japanese sentence is found once Chinese is among the languages as well, which does not occur in the text. Russian
#   and Greek are told apart as guessed.
# Output seen:
#   English, Korean: ENGLISH 'The weather was fine today. 오늘은 날씨가 좋습니다.'
#   English, Thai: ENGLISH 'The weather was fine. วันนี้อากาศดี'
#   English, Japanese: ENGLISH 'The weather was fine. 今日は天気がいいです。'
#   English, Japanese, Chinese: ENGLISH 'The weather was fine. ' | JAPANESE '今日は天気がいいです。'
#   English, Russian: ENGLISH 'The weather was fine. ' | RUSSIAN 'Сегодня хорошая погода.'
# Source: https://github.com/pemistahl/lingua-py/issues/4 (what the method is for, with English and German); lingua's
#   README (the fewer languages, the more accurate)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check lingua-language-detector==2.1.1

cd "$work"
venv/bin/python - <<'PYTHON'
from lingua import Language, LanguageDetector, LanguageDetectorBuilder

KOREAN, THAI, JAPANESE = "오늘은 날씨가 좋습니다.", "วันนี้อากาศดี", "今日は天気がいいです。"
RUSSIAN = "Сегодня хорошая погода."
FINE, TODAY = "The weather was fine. ", "The weather was fine today. "


def detector_of(names: str) -> LanguageDetector:
    """A detector that knows these languages only."""
    languages = [Language.from_str(name) for name in names.split(", ")]
    return LanguageDetectorBuilder.from_languages(*languages).build()


def pieces(names: str, text: str) -> list[tuple[str, str]]:
    """The languages of a text and the piece that is said to be in each."""
    found = detector_of(names).detect_multiple_languages_of(text)
    seen = [(piece.language.name, text[piece.start_index : piece.end_index]) for piece in found]
    print(names + ":", " | ".join(f"{name} {piece!r}" for name, piece in seen))
    return seen


assert pieces("English, Korean", TODAY + KOREAN) == [("ENGLISH", TODAY + KOREAN)]
assert pieces("English, Thai", FINE + THAI) == [("ENGLISH", FINE + THAI)]
assert pieces("English, Japanese", FINE + JAPANESE) == [("ENGLISH", FINE + JAPANESE)]
assert pieces("English, Japanese, Chinese", FINE + JAPANESE) == [("ENGLISH", FINE), ("JAPANESE", JAPANESE)]
assert pieces("English, Russian", FINE + RUSSIAN) == [("ENGLISH", FINE), ("RUSSIAN", RUSSIAN)]
for name, sentence in (("Korean", KOREAN), ("Thai", THAI), ("Japanese", JAPANESE)):
    assert detector_of(f"English, {name}").detect_language_of(sentence) == Language.from_str(name)
print("As found.")
PYTHON
