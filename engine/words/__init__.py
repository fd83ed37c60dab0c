"""Which words does a text have, so that a query with the same words finds it?

One analysis serves the index, the query and the marks in a passage, so that what is found is what is
marked. Words are folded (case, accents) and stemmed by the language of their document; scripts
without spaces are cut into overlapping pairs; identifiers are kept in parts and whole. Not for:
what a query's operators mean, or how words are scored.
"""

from engine.words.phrases import WordsInOrder, comparable
from engine.words.split import exact_words, query_words
from engine.words.terms import (
    Finder,
    Part,
    WordTerms,
    index_terms,
    parts,
    placed_words,
    plain_words,
    terms_of_word,
    word_terms,
)

__all__ = [
    "Finder",
    "Part",
    "WordTerms",
    "WordsInOrder",
    "comparable",
    "exact_words",
    "index_terms",
    "parts",
    "placed_words",
    "plain_words",
    "query_words",
    "terms_of_word",
    "word_terms",
]
