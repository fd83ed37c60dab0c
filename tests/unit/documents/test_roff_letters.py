"""The characters that names of roff stand for."""

from __future__ import annotations

import pytest

from engine.documents.characters.roff_letters import numbered, with_name


@pytest.mark.parametrize(
    ("name", "character"),
    [("em", "—"), ("Fi", "ffi"), ("'e", "é"), (":i", "ï"), ("u00DF", "ß"), ("u0065_0301", "e\u0301"), ("char233", "é")],
)
def test_a_name_is_its_character(name, character):
    assert with_name(name) == character


@pytest.mark.parametrize(
    ("name", "sign"), [("<=", "≤"), (">=", "≥"), ("!=", "≠"), ("==", "≡"), ("~=", "≅"), ("eq", "=")]
)
def test_a_name_may_hold_an_equals_sign(name, sign):
    assert with_name(name) == sign


def test_what_has_no_character_is_nothing():
    assert (with_name("nobody"), with_name("u110000"), numbered("7"), numbered("x")) == ("", "", "", "")
