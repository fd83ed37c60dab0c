"""In which language is a text written? By the statistics of CLD2, from samples of it, in a millisecond.

An answer only where it is sure: a filter that leaves out a text for a wrong guess is worse than
one that says it does not know.
"""

from __future__ import annotations

import dataclasses
from unicodedata import east_asian_width

from engine.documents.document import Bundle, Document

_SAMPLE_CHARS = 4000  # from the beginning, the middle and the end; more changes nothing
_MIN_LETTERS = 30  # "Rechnung Nr. 12" could be anything; accuracy: docs/benchmarks/pdf.md
_WORDY = 3  # letters that a Chinese or Japanese character counts for
_MIN_PERCENT = 60  # of the text; below, two languages share it
NOT_LANGUAGE = ("code", "data")  # types of documents whose words are keywords and names
_MODERN = {"iw": "he", "in": "id", "ji": "yi", "jw": "jv", "mo": "ro", "sh": "sr"}  # codes that ISO 639-1 replaced


def with_languages(outcome: Document | Bundle) -> Document | Bundle:
    """Return what was read with the language of every document, where it can be told and no reader did so."""
    if isinstance(outcome, Document):
        return _with_language(outcome)
    members = tuple(
        dataclasses.replace(member, outcome=_with_language(member.outcome))
        if isinstance(member.outcome, Document)
        else member
        for member in outcome.members
    )
    own = _with_language(outcome.own) if outcome.own is not None else None
    return dataclasses.replace(outcome, own=own, members=members)


def detect_language(text: str) -> str:
    """Return the ISO 639-1 code of a text's language, or "" where it is too short or too mixed to tell.

    Where CLD2 is not installed (it has no wheels for some platforms) the answer is always "".
    """
    sample = _sample(text)
    if not _has_letters(sample):
        return ""
    try:
        import pycld2  # native code of 8 MB, loaded with the first text
    except ImportError:
        return ""
    try:
        reliable, _, found = pycld2.detect(sample.encode("utf-8", "ignore"), isPlainText=True)
    except pycld2.error:  # characters that it takes for damage
        return ""
    _, code, percent, _ = found[0]
    code = str(code).partition("-")[0]
    if not reliable or percent < _MIN_PERCENT or len(code) != 2 or code == "un":
        return ""
    return _MODERN.get(code, code)


def _has_letters(sample: str) -> bool:
    """Return whether a text has letters enough to tell its language; one that says a word counts for several."""
    if sum(map(str.isalpha, sample[: 4 * _MIN_LETTERS])) >= _MIN_LETTERS:
        return True  # nearly every text, without a look at the rest
    if sample.isascii():  # no letter of which is a word
        return sum(map(str.isalpha, sample)) >= _MIN_LETTERS
    return sum(_WORDY if east_asian_width(char) == "W" else 1 for char in sample if char.isalpha()) >= _MIN_LETTERS


def language_name(code: str) -> str:
    """Return a language's English name, "German", or its code where nothing is known of it."""
    try:
        import pycld2
    except ImportError:
        return code
    if code == "und":
        return "a language that is not known"
    old = {new: before for before, new in _MODERN.items() if new != "ro"} | {"nb": "no", "nn": "no"}
    named = {str(own): str(name) for name, own in pycld2.LANGUAGES}
    name = named.get(old.get(code, code), "")
    return name.title() if name else code


def _sample(text: str) -> str:
    """Return the whole of a short text, or pieces of a long one."""
    if len(text) <= 3 * _SAMPLE_CHARS:
        return text
    middle = len(text) // 2
    return " ".join((text[:_SAMPLE_CHARS], text[middle : middle + _SAMPLE_CHARS], text[-_SAMPLE_CHARS:]))


def _with_language(document: Document) -> Document:
    if document.language or document.type in NOT_LANGUAGE:
        return document
    language = detect_language(document.text)
    return dataclasses.replace(document, language=language) if language else document
