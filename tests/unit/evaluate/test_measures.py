from __future__ import annotations

import math

import pytest

from engine.errors import InputError
from engine.evaluate import load_judged_set, ndcg, recall, reciprocal_rank


def test_ndcg_of_a_worked_case():
    # Gains 3, 2, 3, 0, 1, 2 in ranked order: DCG@6 = 6.861, IDCG@6 = 7.141 (gains sorted 3 3 2 2 1 0).
    judged = {"a": 3, "b": 2, "c": 3, "d": 0, "e": 1, "f": 2}
    assert ndcg("abcdef", judged, 6) == pytest.approx(6.861 / 7.141, abs=1e-3)


def test_a_perfect_ranking_has_ndcg_one():
    assert ndcg(["x", "y"], {"x": 1, "y": 1}, 10) == 1


def test_one_relevant_document_in_third_place():
    assert ndcg(["a", "b", "x"], {"x": 1}, 10) == pytest.approx(1 / math.log2(4))
    assert reciprocal_rank(["a", "b", "x"], {"x": 1}, 10) == pytest.approx(1 / 3)


def test_recall_counts_only_the_first_places():
    assert recall(["a", "x", "y"], {"x": 1, "y": 1, "z": 0}, 2) == 0.5


def test_a_folder_that_is_no_judged_set_is_said(tmp_path):
    with pytest.raises(InputError, match="no judged set"):
        load_judged_set(tmp_path)
