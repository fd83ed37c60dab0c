#!/usr/bin/env bash
# Haystack's distribution-based fusion does not scale a list of one hit, which then comes before or behind all others.
#
# Packages: haystack-ai==3.4.1 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: the mode is made for scores of different kinds: each list is scaled by its own mean and deviation, and an
#   only hit, which lies on its mean, gets the middle of the scale, .5.
# Behaviour: where the scores of a list do not vary they are left as they are. An only hit of BM25 with 12 goes before
#   all hits of the encoder, which lie between 0 and 1 by then, and an only hit of an encoder with .2 goes behind them.
#   So the order depends on whether one text holds the words of a question or two do. reciprocal_rank_fusion of the same
#   lists is not affected.
# Output seen:
#   one hit by words   [('c', 12.0), ('a', 0.667), ('b', 0.333)]
#   two hits by words  [('c', 0.667), ('a', 0.667), ('d', 0.333), ('b', 0.333)]
#   one weak hit       [('a', 0.667), ('b', 0.333), ('c', 0.2)]
# Source: docstring of DocumentJoiner; https://github.com/deepset-ai/haystack/issues/12507, whose zero for such a hit
#   was replaced by this
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check haystack-ai==3.4.1

cd "$work"
HAYSTACK_TELEMETRY_ENABLED=False venv/bin/python - <<'PYTHON'
from haystack import Document
from haystack.components.joiners import DocumentJoiner


def fuse(by_words, mode="distribution_based_rank_fusion"):
    lists = [{"a": 0.9, "b": 0.8}, by_words]
    hits = [[Document(id=name, content=name, score=score) for name, score in one.items()] for one in lists]
    return [(hit.id, round(hit.score, 3)) for hit in DocumentJoiner(join_mode=mode).run(documents=hits)["documents"]]


one, two, weak = fuse({"c": 12.0}), fuse({"c": 12.0, "d": 3.0}), fuse({"c": 0.2})
print("one hit by words  ", one)
print("two hits by words ", two)
print("one weak hit      ", weak)
assert one == [("c", 12.0), ("a", 0.667), ("b", 0.333)]
assert sorted(two) == [("a", 0.667), ("b", 0.333), ("c", 0.667), ("d", 0.333)]
assert weak == [("a", 0.667), ("b", 0.333), ("c", 0.2)]
by_rank = [fuse({"c": score}, "reciprocal_rank_fusion") for score in (12.0, 0.2)]
assert by_rank[0] == by_rank[1]
print("As found.")
PYTHON
