#!/usr/bin/env bash
# LangChain's EnsembleRetriever adds the score of a text for each copy in one list: a footer comes before the best hit.
#
# Packages: langchain-classic==1.0.8, langchain-core==1.8.3 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: reciprocal rank fusion gives a text the sum of 1 / (60 + its rank) over the lists, one rank in each. Texts that
#   are alike are joined; of several places in one list the first counts.
# Behaviour: every place counts. A paragraph that stands in three files, such as a footer or a licence, and is second,
#   third and fourth of one list gets about three times the score of the first, and comes before a text that is first in
#   both lists. It is then shown once, with the file of its first copy, and the other two files are nowhere. With id_key
#   each file keeps its own copy, and the order is right. If id_key names what several chunks have in common, a file
#   with many chunks gains in the same way.
# Output seen:
#   one list: ['Footer (b.txt)', 'Best (a.txt)', 'Other (e.txt)']
#   two lists: ['Footer (b.txt)', 'Best (a.txt)', 'Other (e.txt)']
#   by file: ['Best (a.txt)', 'Other (e.txt)', 'Footer (b.txt)', 'Footer (c.txt)', 'Footer (d.txt)']
# Source: https://github.com/langchain-ai/langchain/issues/37046 (the same for id_key) and
#   https://doi.org/10.1145/1571941.1572114 (a ranking is a permutation of the documents)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check langchain-classic==1.0.8 langchain-core==1.8.3

cd "$work"
venv/bin/python - <<'PYTHON'
from langchain_classic.retrievers import EnsembleRetriever
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever


class Listed(BaseRetriever):
    """A retriever that gives the same list to every question."""

    found: list[Document]

    def _get_relevant_documents(self, query: str, *, run_manager: object) -> list[Document]:
        return self.found


def listed(*hits: tuple[str, str]) -> Listed:
    """A retriever of these texts and files."""
    return Listed(found=[Document(page_content=text, metadata={"file": file}) for text, file in hits])


def fused(*lists: Listed, id_key: str | None = None) -> list[str]:
    """The texts and files in the order of the fusion, all lists of one weight."""
    ensemble = EnsembleRetriever(retrievers=list(lists), weights=[1.0] * len(lists), id_key=id_key)
    return [f"{hit.page_content} ({hit.metadata['file']})" for hit in ensemble.invoke("question")]


words = listed(
    ("Best", "a.txt"), ("Footer", "b.txt"), ("Footer", "c.txt"), ("Footer", "d.txt"), ("Other", "e.txt")
)
meaning = listed(("Best", "a.txt"), ("Other", "e.txt"))
one, two, by_file = fused(words), fused(words, meaning), fused(words, meaning, id_key="file")
print("one list:", one)
print("two lists:", two)
print("by file:", by_file)
assert one == two == ["Footer (b.txt)", "Best (a.txt)", "Other (e.txt)"]
assert by_file == ["Best (a.txt)", "Other (e.txt)", *(f"Footer ({name}.txt)" for name in "bcd")]
print("As found.")
PYTHON
