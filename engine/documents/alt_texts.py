"""Which descriptions of pictures are words for a reader? Those that are no file names and that no program made up."""

from __future__ import annotations

import re

_FILE_NAME = re.compile(
    r"(?:\S+[\\/])?[^\s\\/]+\.(?:jpe?g|png|gif|bmp|tiff?|svg|webp|emf|wmf|heic|ico|avif)", re.IGNORECASE
)
_PATH = re.compile(r"(?:[a-z]:\\|\\\\|https?://|file://|cid:|data:).*", re.IGNORECASE)
# What programs write themselves: "Picture 3", "Image result for", "Description automatically generated".
_MADE_UP = re.compile(
    r"(?:image|picture|photo|graphic|icon|logo|img|spacer|blank|avatar|thumbnail|placeholder|untitled|alt|screenshot|chart|shape|object"
    r"|bild|grafik|foto|imagen|immagine|figura|рисунок|изображение|图片|图像|画像|図|그림)?[\s_-]*\d*"
    r"|dsc[_n]?\d+|img[_-]?\d+|[0-9a-f-]{16,}",
    re.IGNORECASE,
)
_NOTES_OF_PROGRAMS = re.compile(
    r"\s*(?:description|beschreibung) automat\w+ (?:generated|generiert)[\w\s]*\.?"
    r"|\s*ai-generated content may be incorrect\.?|\s*ki-generierte inhalte können fehlerhaft sein\.?",
    re.IGNORECASE,
)
# What Hangul writes itself: "그림입니다." (it is a picture), the file's name and size, the camera.
_LINE_OF_HANGUL = re.compile(
    r"(?:\S+ )?\S+입니다\.?"
    r"|(?:원본 그림|사진 찍은|카메라|프로그램 이름|색 대표|노출|초점 거리|측광|플래시|EXIF|ISO|F-)[^:]*:.*"
)
MAX_CHARS = 50_000  # charts and maps are described on pages; what is longer was written by no person


def described(*texts: str) -> str:
    """Return what is said of a picture, each text once, or "" where nothing is; texts are parted by ": ".

    Args:
        texts: as the file has them, such as a title and a description.
    """
    found: list[str] = []
    for text in texts:
        words = " ".join(_NOTES_OF_PROGRAMS.sub("", text[: 2 * MAX_CHARS]).split())
        if _FILE_NAME.fullmatch(words) or _PATH.fullmatch(words) or _MADE_UP.fullmatch(words):
            continue
        if any(map(str.isalpha, words)) and not any(words.casefold() in known.casefold() for known in found):
            found = [known for known in found if known.casefold() not in words.casefold()] + [words]
    return ": ".join(found)[:MAX_CHARS]


def described_in_hangul(text: str) -> str:
    """Return what a person says of an object of Hangul, without the lines that the program writes there."""
    lines = map(str.strip, text[: 2 * MAX_CHARS].splitlines())
    return described(" ".join(line for line in lines if not _LINE_OF_HANGUL.fullmatch(line)))
