"""How is a map of the library drawn, and how does one find one's way on it? Points, names, a lasso, a legend.

Promises: a hundred thousand points follow the hand; whatever can be done by pointing can be done by keys in the legend.
Not for: working out where documents lie, which is ``engine.atlas``.
"""
