"""How are subtitles and words of songs read? As what is said or sung, each line at its time."""

from __future__ import annotations

import html
import re

from engine.documents.characters.cleaning import clean_text
from engine.documents.characters.encoding import decode
from engine.documents.document import Document
from engine.documents.flow import Flow
from engine.documents.hidden_text import marked
from engine.documents.source import DocumentSource
from engine.documents.text.cues import AboutCues, about_cues, as_subrip
from engine.documents.types.names import stem

_TIMES = re.compile(r"[ \t]*(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,]\d{1,3}[ \t]*-->.*")
_TIMES_ANYWHERE = re.compile(rf"^{_TIMES.pattern}", re.MULTILINE)
# Between two cues; a line of blanks belongs to the cue unless another begins below it.
_BETWEEN = re.compile(r"\n\n|\n[ \t]+\n(?=(?:[^\n]*\n)?[ \t]*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}[ \t]*-->)")
_TAGS = re.compile(r"</?(?:[ibu]|font|c|v|lang|ruby|rt|\d\d)[^<>]*>|\{\\[^{}]*\}")
_VOICE = re.compile(r"<v(?:\.[^ >]*)?[ \t]+([^>]{1,100})>")
_NO_CUE = re.compile(r"(WEBVTT|NOTE|STYLE|REGION)\b")
_REFERENCE = re.compile(r"&(?:amp|lt|gt|nbsp|lrm|rlm|quot|#\d{1,7});")
_PAUSE_SECONDS = 4  # silence after which a new paragraph begins


def read_subtitles(source: DocumentSource, data: bytes) -> Document:
    """Return what is said: a line a cue, a paragraph after each pause. Without any cue, the text as it is."""
    text = clean_text(decode(data))
    has_times = _TIMES_ANYWHERE.search(text) is not None
    about = about_cues(text) if not has_times or text.lstrip().startswith("WEBVTT") else AboutCues(())
    text = text if has_times else as_subrip(text) or text
    flow = Flow(source.max_chars)
    for line in about.lines:
        flow.line(line)
    before_chars, end = flow.length_chars, 0
    shown: list[str] = []
    for block in _BETWEEN.split(text):
        lines = block.strip("\n").split("\n")
        at = next((number for number, line in enumerate(lines[:3]) if _TIMES.match(line)), None)
        if lines[0].startswith("NOTE") and at is None:
            remark = " ".join("\n".join(lines).removeprefix("NOTE").split())
            flow.block(marked(remark) if remark else "")
        if at is None or _NO_CUE.match(lines[0]) and at > 1:
            continue
        said = [line for line in map(_bare, lines[at + 1 :]) if line]
        start, until, label = _times(lines[at])
        is_new = start - end > _PAUSE_SECONDS
        # Captions that roll show each line again until it leaves the picture, or word by word as it grows.
        new = _unsaid(said, [] if is_new else shown)
        if is_new:
            flow.part("\n\n")
        if new:
            flow.place("line", label, is_clean=True)
        for line, goes_on in new:
            flow.part(" " if goes_on else "\n")
            flow.add(line, as_written=True)
        end, shown = max(end, until), said or shown
    if flow.length_chars == before_chars:
        flow = Flow(source.max_chars)  # all of it, with what it says of itself
        flow.add(text, as_written=True)
    return flow.document(about.title or stem(source.name), "subtitles", author=about.author)


def _unsaid(lines: list[str], shown: list[str]) -> list[tuple[str, bool]]:
    """Return the lines that were not shown before, or what they add to the last one that was, which is then True."""
    known = {line.casefold() for line in shown}
    last = shown[-1] if shown else ""
    new: list[tuple[str, bool]] = []
    for line in lines:
        if line.casefold() in known:
            continue
        grows = bool(last) and not new and line.startswith(f"{last} ")
        new.append((line[len(last) + 1 :], True) if grows else (line, False))
    return new


def _bare(line: str) -> str:
    if "<" in line or "{" in line:
        line = _TAGS.sub("", _VOICE.sub(r"\1: ", line))
    return (_REFERENCE.sub(lambda found: html.unescape(found.group()), line) if "&" in line else line).strip()


def _times(line: str) -> tuple[int, int, str]:
    """Return begin and end in seconds, and the begin as 00:12:07."""
    after = line.partition("-->")[2].split()  # the end, and where in the picture it is shown
    start, until = _seconds(line), _seconds(f"{after[0]} -->" if after else "")
    return start, until, f"{start // 3600:02}:{start // 60 % 60:02}:{start % 60:02}"


def _seconds(line: str) -> int:
    found = _TIMES.match(line)
    if not found:
        return 0
    hours, minutes, seconds = (int(number or 0) for number in found.groups())
    return 3600 * hours + 60 * minutes + seconds
