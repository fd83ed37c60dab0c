"""How does a question find its passage?

``query`` parses, ``retrieve`` asks the store for candidates by meaning and by words, ``rank``
rescores and fuses them and groups them by document, ``highlight`` marks the words, ``judge`` says
how sure each hit is. ``steer`` moves the question, ``explain`` says why a passage was found.
``answers`` is where a library enters. Useful for questions; not for reading files or changing the library.
"""

from engine.search.hits import Explanation, Hit, Passage, SearchOptions, SearchResult, Steer

__all__ = ["Explanation", "Hit", "Passage", "SearchOptions", "SearchResult", "Steer"]
