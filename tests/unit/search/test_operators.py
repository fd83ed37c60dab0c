from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import QueryError
from engine.search.query import Wording, parse_query
from engine.store import Condition

TODAY = datetime.date(2026, 11, 21)  # a Saturday


def parsed(text):
    return parse_query(text, today=TODAY)


def midnight(*date):
    return str(int(datetime.datetime(*date).timestamp()))


def only(text):
    (group,) = parsed(text).conditions
    return group


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("type:pdf", ["pdf"]),
        ("Type:PDF,docx", ["pdf", "docx"]),
        ("filetype:.md", ["md"]),
        ("type:mail", ["email"]),
        ("type:photos", ["image"]),
        ("type:pdf x type:word", ["pdf", "word"]),
        ("type:pdf OR type:word", ["pdf", "word"]),
    ],
)
def test_types_are_endings_or_kinds_and_several_are_a_choice(text, kinds):
    assert [(one.kind, value) for one in only(text) for value in one.values] == [("type", kind) for kind in kinds]


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024", (2024, 1, 1)),
        ("2024-03", (2024, 3, 1)),
        ("2024-03-15", (2024, 3, 15)),
        ("15.03.2024", (2024, 3, 15)),
        ("today", (2026, 11, 21)),
        ("yesterday", (2026, 11, 20)),
        ('"last week"', (2026, 11, 9)),
        ("last week", (2026, 11, 9)),
        ("This  Month", (2026, 11, 1)),
        ('"this month"', (2026, 11, 1)),
        ("this week", (2026, 11, 16)),
        ("last month", (2026, 10, 1)),
        ("this year", (2026, 1, 1)),
        ("last year", (2025, 1, 1)),
        ("7d", (2026, 11, 14)),
        ("2w", (2026, 11, 7)),
        ("1m", (2026, 10, 21)),
        ("9m", (2026, 2, 21)),
        ("1y", (2025, 11, 21)),
    ],
)
def test_dates_are_local_midnight_of_their_first_day(value, day):
    assert only(f"after:{value}") == (Condition("after", (midnight(*day),)),)
    assert only(f"before:{value}") == (Condition("before", (midnight(*day),)),)


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("in:reports", Condition("in", ("reports",))),
        ('in:"My Papers"', Condition("in", ("My Papers",))),
        ("in:work/reports", Condition("in", ("work/reports",))),
        ("in:./work/./reports/", Condition("in", ("work/reports",))),
        ("title:budget", Condition("title", ("budget",))),
        ('title:"two words"', Condition("title", ("two words",))),
        ("lang:de", Condition("lang", ("de",))),
        ("lang:German", Condition("lang", ("de",))),
        ("lang:français", Condition("lang", ("fr",))),
        ("-type:pdf", Condition("type", ("pdf",), negated=True)),
        ("-in:old", Condition("in", ("old",), negated=True)),
    ],
)
def test_filters_are_read_as_people_type_them(text, condition):
    assert only(text) == (condition,)


def test_a_home_folder_is_a_whole_path(monkeypatch):
    monkeypatch.setenv("HOME", "/home/ada")
    monkeypatch.setenv("USERPROFILE", "/home/ada")
    assert all(one.kind == "under" and value.endswith("Papers") for one in only("in:~/Papers") for value in one.values)


@pytest.mark.parametrize(
    "text",
    [
        *("after:soon", "http://example.org/x", "std::vector", "foo:bar", "lang:klingon", "in:", "type:???", "12:30"),
        *("after:last weekend", "in:.", "title:_"),
    ],
)
def test_what_makes_no_sense_as_an_operator_is_plain_words(text):
    query = parsed(f"{text} x")
    assert query.text == f"{text} x" and query.conditions == () and query.filters == ()


@pytest.mark.parametrize("path", ["/docs/a\0b", "/docs/\ud800"])
def test_a_path_that_no_file_can_have_is_plain_words(path):
    query = parsed(f"in:{path} lease")
    assert query.conditions == () and "docs" in query.words
    query.text.encode()  # the encoder and the index can read it


def test_marks_alone_are_no_phrase():
    assert parsed('lease "__"').phrases == () and parsed('lease "__"').text == "lease"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("what does --force do", ("what", "does", "force", "do")),
        ("git rebase -i", ("git", "rebase", "i")),
        ("what is -v?", ("what", "is", "v")),
        ('say --"both words"', ("say", "both", "words")),
    ],
)
def test_options_of_a_program_are_words(text, words):
    query = parsed(text)
    assert query.unwanted == () and query.filters == () and query.words == words and "-" in query.text


def test_a_single_character_that_is_a_word_can_be_left_out():
    assert parsed("\u6c34\u9053 -\u6c34").unwanted == (Wording("\u6c34"),)


def test_a_star_leaves_out_what_begins_so():
    query = parsed("report -data*")
    assert query.unwanted == (Wording("data", "prefix"),) and [one.value for one in query.filters] == ["data*"]
    assert not query.allows("a Database of reports") and query.allows("up to date")


def test_filters_stand_beside_words_and_both_are_kept_apart():
    query = parsed('deposit "three months" -draft -"old version" type:pdf after:2024')
    assert query.text == "deposit three months" and query.words == ("deposit", "three", "months")
    assert query.phrases == ("three months",) and query.unwanted == (Wording("draft"), Wording("old version", "phrase"))
    shown = [(one.kind, one.value) for one in query.filters]
    assert shown == [
        ("phrase", "three months"),
        ("without", "draft"),
        ("without", "old version"),
        ("type", "pdf"),
        ("after", "2024"),
    ]


def test_two_folders_must_both_hold_and_exclusions_each():
    assert len(parsed("in:a in:b").conditions) == 2
    assert len(parsed("-type:pdf -type:md x").conditions) == 2


def test_a_list_is_left_out_as_a_whole_also_beside_or():
    assert only("-type:pdf,docx") == (Condition("type", ("pdf", "docx"), negated=True),)
    either = only("-type:pdf,docx OR in:letters")
    assert either == (Condition("type", ("pdf", "docx"), negated=True), Condition("in", ("letters",)))


def test_or_between_words_ranks_and_between_phrases_requires_one():
    words = parsed("cat OR dog food")
    assert words.text == "cat dog food" and words.either == () and words.filters[0].kind == "or"
    phrases = parsed('"cat food" OR "dog food" cheap')
    assert phrases.either == ((Wording("cat food", "phrase"), Wording("dog food", "phrase")),) and phrases.phrases == ()
    assert phrases.allows("cheap dog food") and not phrases.allows("food for cats and dogs")
    assert parsed("this OR").text == "this"


def test_a_choice_knows_what_is_a_phrase_and_what_a_word():
    query = parsed('"annual report" OR bridge OR databas*')
    assert query.either == ((Wording("annual report", "phrase"), Wording("bridge"), Wording("databas", "prefix")),)
    assert query.allows("databases") and query.allows("a bridge") and not query.allows("reports, annual bridges")
    assert query.allows("annual bridges", lambda word: word.text == "bridge")
    assert not query.allows("a bridge", lambda word: False)


def test_filters_alone_are_a_list_of_documents():
    assert parsed("type:pdf after:2024").is_browsing and not parsed("type:pdf deposit").is_browsing


def test_a_star_is_a_prefix_and_the_last_word_may_be_unfinished():
    assert parsed("data* base").prefixes == ("data",) and parsed("data* base").text == "data base"
    assert parsed("tax ret").unfinished == "ret" and parsed("tax ret ").unfinished == ""


def test_identifiers_stay_whole_words():
    assert parsed("(ERR_CONN_RESET), C++ and/or e-mail 検索").words == (
        ("ERR_CONN_RESET", "C++", "and", "or", "e-mail", "検索")
    )


PIECES = st.sampled_from(
    [
        '"',
        "-",
        "OR",
        "type:",
        "pdf",
        "in:",
        "after:",
        "2024-03",
        "before:today",
        "title:",
        "lang:de",
        "a",
        "b*",
        " ",
        ":",
    ]
)


@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=12).map("".join), st.lists(PIECES).map(" ".join)))
def test_any_text_is_parsed_and_every_span_is_what_it_says(text):
    try:
        query = parsed(text)
    except QueryError:
        return
    assert query.words or query.conditions
    at = 0
    for one in query.filters:
        assert at <= one.start < one.end <= len(text)
        at = one.end
        span = text[one.start : one.end]
        assert span == span.strip() and (one.kind == "or" or one.value.split(":")[-1].strip() in span)
        if one.kind != "or":  # alone it is the same filter
            alone = parsed(f"{span} word")
            assert [(other.kind, other.value) for other in alone.filters] == [(one.kind, one.value)]


def shown(filters):
    return [(one.kind, one.value) for one in filters]


# Without OR: one that joins nothing as it stands, as in a type:md OR b, may join what is left.
@given(
    st.one_of(
        st.text(max_size=60),
        st.lists(PIECES.filter(lambda piece: piece != "OR"), max_size=12).map("".join),
        st.lists(PIECES.filter(lambda piece: piece != "OR"), max_size=9).map(" ".join),
    ).filter(lambda text: "OR" not in text)
)
def test_taking_a_filter_out_takes_out_that_filter(text):
    typed = f"type:md {text} lang:de"
    filters = parsed(typed).filters
    for at, one in enumerate(filters):
        without = typed[: one.start] + " " + typed[one.end :]
        assert shown(parsed(without).filters) == shown(filters[:at] + filters[at + 1 :])


@pytest.mark.parametrize(
    ("typed", "place", "left"),
    [
        ('cheap "cat food" OR "dog food" -fish', 0, [("without", "fish")]),
        ('"cat food" OR "dog food" type:pdf', 1, [("or", '"cat food" OR "dog food"')]),
        ("type:pdf OR type:md in:old", 0, [("in", "old")]),
        ("x in:old type:pdf OR type:md", 0, [("or", "type:pdf OR type:md")]),
    ],
)
def test_a_choice_is_one_filter_and_goes_or_stays_as_a_whole(typed, place, left):
    one = parsed(typed).filters[place]
    assert shown(parsed(typed[: one.start] + " " + typed[one.end :]).filters) == left
