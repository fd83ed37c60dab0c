import pytest

from engine.search.explain import sentence_spans


def sentences(text):
    return [text[start:end] for start, end in sentence_spans(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Die Wohnung wird am 14. März übergeben.",
        "Seit dem 3. Oktober 1990 ist das ein Feiertag.",
        "Die Frist endet am 14. 3. 2026 um Mitternacht.",
        "Am Montag, 2. Mai kommt der Handwerker.",
        "Das schrieb man im 20. Jahrhundert anders.",
        "Im Dez. 2025 wurde die 3. Auflage gedruckt.",
        "Obst, z. B. Äpfel, und Gemüse, z.B. Kohl, d. h. Pflanzen.",
        "Siehe Nr. 5 und § 3 Abs. 2 Satz 1 sowie S. 14 des Vertrags.",
        "Frau Dr. Müller und Prof. Weber aus St. Gallen kamen.",
        "Das kostet ca. 300 Euro, bzw. 2 Mio. Euro im Jahr.",
        "M. Dupont et Mme. Curie, env. 300 ans av. J.-C., voir p. 12 et art. 3.",
        "El Sr. García vive en EE. UU. con la Sra. López, pág. 7, núm. 3.",
        "Mr. Smith met J. K. Rowling and John F. Kennedy, cf. Fig. 2.",
        "Il vient, etc. été comme hiver.",
    ],
)
def test_no_sentence_ends_at_an_ordinal_an_initial_or_an_abbreviation(text):
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    "parts",
    [
        ["The meeting took place in 2019.", "15 people came."],
        ["I am 14.", "My brother is 12."],
        ["He read chapter 14.", "The next one was longer."],
        ["It closes at 5 p.m.", "The shop is small."],
        ["It closes at 5 p. m.", "The shop is small."],
        ["Lemons hold vitamin C.", "They are sour."],
        ["It took five min.", "Then we left."],
        ["I fear it doesn't.", "I wonder why."],
        ["He said no.", "We left."],
        ["Das war der Plan.", "Der 14. März kam.", "Dann war Schluss!", "Wirklich?"],
        ["Kein Ende am 14. März.", "März war es."],
        ["一二三四。", "五六七八。"],
    ],
)
def test_a_sentence_ends_where_the_next_begins(parts):
    joined = ("" if "。" in parts[0] else " ").join(parts)
    assert sentences(joined) == parts


def test_the_number_of_an_item_belongs_to_it():
    assert sentences("What is left to do.\n1. Paint the door.\n2. Oil it.") == [
        "What is left to do.",
        "1. Paint the door.",
        "2. Oil it.",
    ]


def test_a_paragraph_ends_a_sentence_whatever_stands_there():
    assert sentences("We met Dr.\n\nMüller came later.") == ["We met Dr.", "Müller came later."]
