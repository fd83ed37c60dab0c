"""What is a judged set? Documents, queries and judgments in BEIR's layout."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from engine.errors import InputError


@dataclass(frozen=True, slots=True)
class JudgedSet:
    """``documents``: id to (title, text); ``queries``: id to text; ``judged``: query id to document id to gain.

    Only queries with at least one relevant document are kept.
    """

    documents: dict[str, tuple[str, str]]
    queries: dict[str, str]
    judged: dict[str, dict[str, int]]


def load_judged_set(folder: Path) -> JudgedSet:
    """Read corpus.jsonl, queries.jsonl and qrels/test.tsv.

    Raises:
        InputError: a file is missing or not in BEIR's layout.

    Source: Thakur et al., BEIR, 2021, arXiv:2104.08663.
    """
    try:
        documents = {
            line["_id"]: (line.get("title") or "", line.get("text") or "") for line in _lines(folder / "corpus.jsonl")
        }
        queries = {line["_id"]: line["text"] for line in _lines(folder / "queries.jsonl")}
        judged: dict[str, dict[str, int]] = defaultdict(dict)
        for line in (folder / "qrels" / "test.tsv").read_text("utf-8").splitlines()[1:]:
            query, document, gain = line.split("\t")
            judged[query][document] = int(gain)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError(f"{folder} is no judged set in BEIR layout ({error}); see `kenning eval --help`.") from error
    relevant: dict[str, dict[str, int]] = {
        query: gains for query, gains in judged.items() if query in queries and max(gains.values()) > 0
    }
    if not relevant:
        raise InputError(f"{folder} holds no query with a relevant document; see its qrels/test.tsv.")
    return JudgedSet(documents, {query: queries[query] for query in relevant}, relevant)


def _lines(path: Path) -> list[dict[str, str]]:
    # Not splitlines(): it also splits at separators that JSON allows inside a string.
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line.strip()]
