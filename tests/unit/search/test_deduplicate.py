"""Which results are one and the same?"""

from __future__ import annotations

import numpy as np

from engine.search.deduplicate import group_versions
from engine.search.rank import Ranked


def test_among_many_documents_only_those_fold_that_are_alike():
    rng = np.random.default_rng(5)
    numbers = rng.integers(0, 1 << 16, (300, 128)).astype("<u2")
    numbers[200, :120] = numbers[3, :120]  # a version of number 3
    numbers[250, :40] = numbers[4, :40]  # shares bands with number 4, and is another text
    sketches = {number: numbers[number].tobytes() for number in range(300) if number != 7}
    contents = {number: f"text {number}" for number in range(300)}
    contents[280] = contents[5]  # a copy
    ranked = [Ranked(number, 1 - number / 300, 0.0, 0.0, ()) for number in range(300)]
    shown = group_versions(ranked, contents, sketches, limit=400)
    folded = {one.document.document_id: [version.document_id for version in one.versions] for one in shown}
    assert len(folded) == 298 and folded[3] == [200] and folded[4] == [] and 280 not in folded


def test_texts_too_short_for_a_sketch_are_shown_each():
    ranked = [Ranked(number, 1 - number / 10, 0.0, 0.0, ()) for number in range(3)]
    shown = group_versions(ranked, {0: "a", 1: "b", 2: "a"}, {}, limit=10)
    assert [one.document.document_id for one in shown] == [0, 1] and not shown[0].versions
