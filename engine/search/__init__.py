"""How does a question find its passage?

``query`` parses, with ``values`` for what stands behind an operator; ``lookup`` turns words into terms of the index
(``typos`` puts mistyped ones right, ``beginnings`` ends unfinished ones, ``sought`` weighs them, ``asking`` asks for
them). ``retrieve`` asks the store for candidates by meaning and by words, ``unwanted`` leaves documents out, ``rank``
rescores, fuses and groups by document, ``fold`` shows copies once, ``highlight`` marks the words, ``judge`` says how
sure each hit is, on a scale of ``calibrate`` and ``rarity``. ``browse`` lists what filters alone let through.
``steer`` moves the question, ``likeness`` finds what is like a document, ``explain`` says why a passage was found.
``search`` does all this in a straight line, ``answers`` is where a library enters. Useful for questions; not for
reading files or changing the library.
"""

from engine.search.hits import Explanation, Hit, Passage, SearchOptions, SearchResult, Steer

__all__ = ["Explanation", "Hit", "Passage", "SearchOptions", "SearchResult", "Steer"]
