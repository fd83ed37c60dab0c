"""A cluster's name comes from many of its documents, and says nothing of one person."""

from __future__ import annotations

from engine.atlas.naming import Beginning, name_clusters

BAKING = [Beginning(f"Das Brot und der Teig {number}", "de") for number in range(9)]
SAILING = [Beginning(f"THE FERRY and the harbours of island {number}", "en") for number in range(9)]


def test_common_words_of_the_documents_language_name_nothing():
    baking, sailing = name_clusters([BAKING, SAILING])
    assert set(baking) == {"Brot", "Teig"}
    assert "ferry" in {word.lower() for word in sailing} and "the" not in {word.lower() for word in sailing}


def test_what_only_a_few_say_is_not_told():
    told = [*BAKING, Beginning("Anna Musterfrau anna@example.org +49 151 2345678 wohnt hier", "de")]
    named, _ = name_clusters([told, SAILING])
    assert not {"Anna", "Musterfrau", "anna", "example", "org"} & set(named)


def test_addresses_and_numbers_name_nothing_however_many_have_them():
    mails = [Beginning("budget ann@example.org https://example.org/secret 4711 0815") for _ in range(9)]
    named, _ = name_clusters([mails, SAILING])
    assert named == ("budget",)


def test_words_that_all_clusters_share_tell_none_from_the_others():
    assert name_clusters([[Beginning("meeting minutes")] * 5, [Beginning("meeting minutes")] * 5]) == [(), ()]


def test_a_script_without_spaces_has_names_too():
    named, _ = name_clusters([[Beginning("面包烘焙", "zh")] * 5, SAILING])
    assert "面包" in named
