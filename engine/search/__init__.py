"""How does a question find its passage?

``query`` parses, with ``values`` for what stands behind an operator; ``lookup`` turns words into terms of the index
(``typos`` puts mistyped ones right, ``word_sense`` knows those that exist, ``prefixes`` ends unfinished ones,
``query_terms`` weighs them, ``word_queries`` asks for them). ``retrieve`` asks the store for candidates by meaning
and by words, ``exclusions`` leaves documents out, ``rank`` rescores, fuses and groups by document, ``deduplicate``
shows copies once, ``highlight`` marks the words, ``confidence`` says how sure each hit is, on a scale of
``confidence_scale`` and ``rarity``. ``browse`` lists what filters alone let through. ``relevance_feedback`` moves the
question, ``more_like_this`` finds what is like a document, ``explain`` says why a passage was found. ``search`` does
all this in a straight line, ``searcher`` is where a library enters. Useful for questions; not for reading files or
changing the library.
"""

from engine.search.hits import Explanation, Hit, Passage, SearchOptions, SearchResult, Steer

__all__ = ["Explanation", "Hit", "Passage", "SearchOptions", "SearchResult", "Steer"]
