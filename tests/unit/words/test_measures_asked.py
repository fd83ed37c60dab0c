"""What asks for a measure ("how long", "wie viele") is no word to look for; the same word elsewhere is."""

from __future__ import annotations

import pytest

from engine.words.common import telling_words


@pytest.mark.parametrize(
    ("question", "language", "telling"),
    [
        ("how long may the landlord keep the deposit", "en", ["landlord", "keep", "deposit"]),
        ("How many tenants", "en", ["tenants"]),
        ("long walks", "en", ["long", "walks"]),
        ("how the long walk ended", "en", ["long", "walk", "ended"]),
        ("how long", "en", ["how", "long"]),
        ("wie lange darf der Vermieter die Kaution behalten", "de", ["darf", "Vermieter", "Kaution", "behalten"]),
        ("lange Wartezeiten", "de", ["lange", "Wartezeiten"]),
        ("hoe lang mag de huurbaas de borg houden", "nl", ["mag", "huurbaas", "borg", "houden"]),
    ],
)
def test_what_tells(question, language, telling):
    assert telling_words(question.split(), [language]) == telling
