"""Which cues does a file of subtitles or sung words hold? Those of many formats, as cues of SubRip, in their order.

MicroDVD, MPL2, SubViewer, TMPlayer and YouTube's lines, SAMI's pages and lyrics with times; Advanced SubStation too.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from itertools import pairwise

_FRAMES_A_SECOND = 23.976  # of films, where a file does not say
_MOST_FRAMES_A_SECOND = 240
_LAST_SECONDS = 3.0  # how long words are shown whose end is not said
_LOOK_CHARS = 4_000

_Cue = tuple[float, float, str]  # begin and end in seconds, and the words

_MICRO_DVD = re.compile(r"^\{(\d{1,9})\}\{(\d{0,9})\}(.*)$", re.MULTILINE)
_MPL2 = re.compile(r"^\[(\d{1,9})\]\[(\d{0,9})\](.*)$", re.MULTILINE)
_CODES = re.compile(r"\{[A-Za-z]:[^{}]*\}")
_TM_PLAYER = re.compile(r"^(\d{1,2}):(\d\d):(\d\d)[:=](.+)$", re.MULTILINE)
_TIMES = r"(\d{1,3}):(\d\d):(\d\d(?:[.,]\d{1,3})?)"
_SUB_VIEWER = re.compile(rf"^{_TIMES},{_TIMES}\n((?:(?!{_TIMES},).+\n?)*)", re.MULTILINE)
_SYNC = re.compile(r"<sync\b[^<>]*?start\s*=\s*[\"']?(\d{1,9})[^<>]*>", re.IGNORECASE)
_BREAK = re.compile(r"<br\s*/?>|\[br\]", re.IGNORECASE)
# None goes past the next of its own kind: one without an end would be sought to the end of the text for each.
_STYLE = re.compile(
    r"<(style|head|title)\b[^<]*+(?:<(?!/?\1\b)[^<]*+)*+</\1>|<!--[^-<]*+(?:(?!-->|<!--)[-<][^-<]*+)*+-->",
    re.IGNORECASE,
)
_PARAGRAPH = re.compile(r"</?(?:p|div|td)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_LYRIC = re.compile(r"^((?:\[\d{1,3}:\d\d(?:[.:]\d{1,3})?\]\s*)+)(.*)$", re.MULTILINE)
_LYRIC_TIME = re.compile(r"\[(\d{1,3}):(\d\d)(?:[.:](\d{1,3}))?\]")
_WORD_TIME = re.compile(r"<\d{1,3}:\d\d(?:[.:]\d{1,3})?>\s*")
_ABOUT_SONG = re.compile(r"^\[(ti|ar|al|au|lr|by):[ \t]*(.*?)[ \t]*\]", re.MULTILINE | re.IGNORECASE)
_MARKER = re.compile(r"^\[[A-Z][A-Z 0-9]*\][^\n]*$", re.MULTILINE)  # SubViewer's own lines: [FONT], [COLF]&HFFFFFF
# Advanced SubStation: Dialogue: layer, start, end, style, name, three margins, effect, text; "\\N" ends a line.
_DIALOGUE = re.compile(r"Dialogue:[^,]*,\s*([\d:.]+),\s*([\d:.]+),[^,]*,([^,]*)(?:,[^,]*){4},(.*)")
_DRAWN = re.compile(r"\{[^{}]*\\p[1-9][^{}]*\}.*?(?:\{[^{}]*\\p0[^{}]*\}|$)")
_ASS_TAGS = re.compile(r"\{[^{}]*\}")


def as_subrip(text: str) -> str:
    """Return the cues of a text in any of these formats as SubRip writes them; "" for any other text."""
    head = text[:_LOOK_CHARS]
    cues = sorted(_reader_of(head)(text), key=lambda cue: cue[:2])
    return "\n\n".join(f"{_time(start)} --> {_time(end)}\n{words}" for start, end, words in cues if words.strip())


def about_song(text: str) -> dict[str, str]:
    """Return what a file of sung words says of its song: "ti" the title, "ar" the artist, "al" the album."""
    return {found[1].lower(): found[2] for found in _ABOUT_SONG.finditer(text) if found[2]}


def _reader_of(head: str) -> Callable[[str], Iterator[_Cue]]:
    known = (
        ("[Events]" in head or "Dialogue:" in head, _of_substation),
        (_MICRO_DVD.search(head), _of_micro_dvd),
        (_MPL2.search(head), _of_mpl2),
        (_SYNC.search(head), _of_sami),
        (_SUB_VIEWER.search(head), _of_sub_viewer),
        (_LYRIC.search(head), _of_lyrics),
        (_TM_PLAYER.search(head), _of_tm_player),
    )
    return next((reader for is_so, reader in known if is_so), _of_nothing)


def _of_nothing(text: str) -> Iterator[_Cue]:
    yield from ()


def _time(seconds: float) -> str:
    millis = round(1000 * max(0.0, seconds))
    return f"{millis // 3_600_000:02}:{millis // 60_000 % 60:02}:{millis // 1000 % 60:02},{millis % 1000:03}"


def _of_micro_dvd(text: str) -> Iterator[_Cue]:
    """Yield the cues of MicroDVD: {first frame}{last frame}line|line; the first may give the rate."""
    rate = _FRAMES_A_SECOND
    for number, found in enumerate(_MICRO_DVD.finditer(text)):
        said = found[3].strip().replace(",", ".")
        if number == 0 and int(found[1]) <= 1 and re.fullmatch(r"\d{1,3}(\.\d{1,6})?", said):
            rate = float(said) if 1 <= float(said) <= _MOST_FRAMES_A_SECOND else rate
            continue
        start = int(found[1]) / rate
        yield start, int(found[2]) / rate if found[2] else start + _LAST_SECONDS, _lines(found[3])


def _of_mpl2(text: str) -> Iterator[_Cue]:
    for found in _MPL2.finditer(text):
        start = int(found[1]) / 10
        yield start, int(found[2]) / 10 if found[2] else start + _LAST_SECONDS, _lines(found[3])


def _lines(words: str) -> str:
    """Return the lines of a cue without the codes of their looks: "{y:i}", and a stroke before slanted ones."""
    return "\n".join(line.strip().removeprefix("/").strip() for line in _CODES.sub("", words).split("|"))


def _of_tm_player(text: str) -> Iterator[_Cue]:
    for found in _TM_PLAYER.finditer(text):
        start = _seconds(found[1], found[2], found[3])
        yield start, start + _LAST_SECONDS, _lines(found[4])


def _of_sub_viewer(text: str) -> Iterator[_Cue]:
    for found in _SUB_VIEWER.finditer(_MARKER.sub("", text)):
        words = _BREAK.sub("\n", found[7])
        yield _seconds(*found.group(1, 2, 3)), _seconds(*found.group(4, 5, 6)), re.sub(r"\n\s*\n", "\n", words).strip()


def _of_sami(text: str) -> Iterator[_Cue]:
    """Yield the cues of SAMI, a page of HTML whose parts begin at times; an empty one takes away the one before."""
    text = _STYLE.sub("", text)
    found = list(_SYNC.finditer(text))
    ends = [(int(after[1]), after.start()) for after in found[1:]]
    for sync, (end, stop) in zip(found, [*ends, (-1, len(text))], strict=True):
        start = int(sync[1]) / 1000
        words = " ".join(text[sync.end() : stop].split())
        lines = (
            html.unescape(_TAG.sub("", _PARAGRAPH.sub(" ", _BREAK.sub("\n", words)))).replace("\u00a0", " ").split("\n")
        )
        said = "\n".join(filter(None, (" ".join(line.split()) for line in lines)))
        yield start, end / 1000 if end >= 0 else start + _LAST_SECONDS, said


def _of_lyrics(text: str) -> Iterator[_Cue]:
    """Yield the lines of a song, each as often as it is sung, shown until the next one begins."""
    lines: list[tuple[list[float], list[str]]] = [([0.0], [])]
    for line in text.split("\n"):
        found = _LYRIC.match(line)
        if found:
            lines.append(([_seconds("0", *time) for time in _LYRIC_TIME.findall(found[1])], []))
        words = " ".join(_WORD_TIME.sub(" ", found[2] if found else line).split())
        if words and (found or not words.startswith("[")):  # one without a time belongs to the line above it
            lines[-1][1].append(words)
    sung = [(start, "\n".join(words)) for starts, words in lines for start in starts if words or start]
    sung.sort(key=lambda line: line[0])
    for (start, words), (end, _) in pairwise([*sung, (sung[-1][0] + _LAST_SECONDS, "")]):
        yield start, end, words


def _of_substation(text: str) -> Iterator[_Cue]:
    for found in _DIALOGUE.finditer(text):
        said = _ASS_TAGS.sub("", _DRAWN.sub("", found[4]))
        lines = re.split(r"\\[Nn]", said.replace("\\h", " "))
        who = f"{found[3].strip()}: " if found[3].strip() and said.strip() else ""
        words = who + "\n".join(line for line in map(str.strip, lines) if line)
        yield _clock(found[1]), _clock(found[2]), words


def _clock(time: str) -> float:
    parts = re.findall(r"\d{1,9}(?:\.\d{1,3})?", time)[:3]
    return _seconds(*["0"] * (3 - len(parts)), *parts)


def _seconds(hours: str, minutes: str, seconds: str, parts: str = "") -> float:
    whole = 3600 * float(hours) + 60 * float(minutes) + float(seconds.replace(",", "."))
    return whole + (float(f"0.{parts}") if parts else 0.0)
