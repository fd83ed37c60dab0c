"""English alone takes the small encoder, anything else the multilingual one; the computer's language counts."""

from __future__ import annotations

import pytest

from engine.encoders import find_encoder
from engine.encoders.choice import choose_encoder, frequent, user_languages

ENGLISH, OTHERS = "all-minilm-l6-v2", "multilingual-e5-small"


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ((), ENGLISH),
        (("en",), ENGLISH),
        (("de",), OTHERS),
        (("en", "de"), OTHERS),
        (("nb", "en"), OTHERS),
        (("und",), OTHERS),  # of a script that is not known: not English
    ],
)
def test_the_encoder_reads_the_languages(wanted, name):
    assert choose_encoder(wanted).name == name


def test_a_language_of_one_text_among_many_is_none():
    assert frequent({"en": 97, "de": 2, "fr": 4}) == ["en", "fr"]
    assert frequent({"en": 1, "de": 1}) == ["de", "en"]
    assert frequent({}) == []


@pytest.mark.parametrize(
    ("named", "codes"),
    [
        ("de_DE.UTF-8", ("de",)),
        ("sr@latin", ("sr",)),
        ("fr:en_GB", ("fr",)),
        ("pt-BR", ("pt",)),
        ("C.UTF-8", ()),
        ("POSIX", ()),
    ],
)
def test_the_computers_language_is_its_first(monkeypatch, named, codes):
    monkeypatch.setenv("LANGUAGE", named)
    assert user_languages() == codes


def test_both_written_forms_of_norwegian_are_read_by_who_reads_norwegian():
    assert {"no", "nb", "nn"} <= set(find_encoder(OTHERS).languages)
    assert find_encoder(ENGLISH).languages == ("en",)
