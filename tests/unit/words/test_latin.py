"""The short patterns for Latin letters find what the long ones of all scripts find."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.words import split as module
from engine.words.split import numbers, query_words, spaced

_PIECES = st.lists(
    st.one_of(
        st.sampled_from(
            ["ERR_CONN", "e-mail", "U.S.A.", "C++", "C#", "getUserName", "a/b/c", "x::y", "1,234", "don't"]
        ),
        st.text(st.sampled_from("aZé\u00df\u0142_-.,:;/@+#'\"\u2019\u201c\u2013\u2026 \u00a0\t120x\u20ac"), max_size=8),
    ),
    max_size=6,
).map("".join)


def _found(pattern: object, text: str) -> list[tuple[int, int, str | None]]:
    finditer = pattern.finditer  # type: ignore[attr-defined]
    return [(*one.span(), one.groupdict().get("run")) for one in finditer(text)]


@settings(deadline=None)  # the first one compiles the patterns
@given(_PIECES)
def test_they_find_the_same_words(text: str) -> None:
    assert module._is_latin(text)
    assert _found(module._LATIN_PART, text) == _found(module._PART, text)
    assert _found(module._LATIN_WHOLE, text) == _found(module._WHOLE, text)
    assert _found(module._LATIN_EXACT, text) == _found(module._EXACT, text)


def test_no_character_of_the_long_patterns_counts_as_latin() -> None:
    """Each character that the long patterns treat in a way of their own is far from Latin."""
    for code in range(0x110000):
        letter = chr(code)
        if module._is_latin(letter):
            assert module.RUN.match(letter) is None, hex(code)
            # Inside a word the long pattern goes on where the short one does.
            assert _found(module._LATIN_PART, f"a{letter}b") == _found(module._PART, f"a{letter}b"), hex(code)


@settings(deadline=None)
@given(st.text(st.sampled_from("ab .,-/()'"), max_size=12))
def test_a_text_without_a_digit_has_no_numbers(text: str) -> None:
    assert list(numbers(text)) == list(spaced(text)) == []
    assert query_words(text) == [word for piece in text.split() for word in query_words(piece)]
