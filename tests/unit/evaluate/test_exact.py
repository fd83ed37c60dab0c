"""An encoder by itself on a judged set: exact search, whole documents."""

from __future__ import annotations

import json

import pytest

from engine.errors import InputError
from engine.evaluate import encoder_judge


@pytest.fixture
def judged_folder(tmp_path):
    """Three documents and two questions; the second question's document is the wrong one on purpose."""
    folder = tmp_path / "small"
    (folder / "qrels").mkdir(parents=True)
    texts = {"a": "Geese spend the winter on the coast.", "b": "Bread is baked with yeast.", "c": "The train is late."}
    documents = [{"_id": name, "title": "", "text": text} for name, text in texts.items()]
    queries = [{"_id": "1", "text": "where do geese winter?"}, {"_id": "2", "text": "how is bread made?"}]
    (folder / "corpus.jsonl").write_text("\n".join(map(json.dumps, documents)), "utf-8")
    (folder / "queries.jsonl").write_text("\n".join(map(json.dumps, queries)), "utf-8")
    (folder / "qrels/test.tsv").write_text("query-id\tcorpus-id\tscore\n1\ta\t1\n2\tc\t1\n", "utf-8")
    return folder


def test_the_mean_gain_is_that_of_exact_search(judged_folder, encoder):
    found = encoder_judge([judged_folder])(encoder)
    assert set(found) == {"small"}
    # The first question finds its document at once; the second finds bread first, then c second or third.
    assert found["small"] in (pytest.approx((1 + 0.6309) / 2, abs=1e-3), pytest.approx((1 + 0.5) / 2, abs=1e-3))


def test_a_folder_that_is_no_judged_set_is_said_at_once(tmp_path):
    with pytest.raises(InputError, match="no judged set"):
        encoder_judge([tmp_path])
