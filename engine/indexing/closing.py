"""What does the end of a run cost, when its last file is encoded? Told in tokens that this computer encodes meanwhile.

Rows are written and indexed, and where the library has outgrown its rotation one is fitted and tuned. A computer that
encodes slowly tunes slowly too, so the cost is a number of tokens, and the speed is the one measured in the run.
"""

from __future__ import annotations

from collections.abc import Callable

from engine.store import Store
from engine.store.refit import questions_to_come

# Measured with the small encoder on two cores: tuning is some steps over a sample, whatever the library's size.
_TUNING_TOKENS = 11_000
_QUESTION_TOKENS = 16
# A row is written, made compact and indexed: about a tenth of a millisecond.
_ROW_TOKENS = 1.0

# Given how many chunks a run adds, the tokens that its end is worth.
Closing = Callable[[float], float]


def closing_of(store: Store) -> Closing:
    """Return what the end of a run costs that begins with the store as it is now."""
    before = store.opened().count_newest()

    def tokens(added: float) -> float:
        questions = questions_to_come(store, before + round(added))
        return closing_tokens(before, added, questions)

    return tokens


def closing_tokens(before: int, added: float, questions: int) -> float:
    """Return the cost in tokens.

    Args:
        before: chunks that were there.
        added: chunks that the run adds.
        questions: on which a rotation is tuned; 0 where none is fitted, which leaves the rows that were there alone.
    """
    if not questions:
        return _ROW_TOKENS * added
    return _TUNING_TOKENS + _QUESTION_TOKENS * questions + _ROW_TOKENS * (before + added)
