"""Which judged sets can be made of a file in SQuAD's layout? Paragraphs are documents, whose questions they answer.

    python tests/bench/squad_sets.py FILE.json … --out FOLDER [--name xquad-ar] [--paragraphs 300]

Public sets of many languages have this layout: XQuAD, JaQuAD, KorQuAD, PIAF. A paragraph that stands in the file twice
is one document; answers are kept with their places, by which passage choice can be judged.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Paragraph = tuple[str, str, list[dict[str, Any]]]  # title, text, questions


def paragraphs(files: list[Path]) -> Iterator[Paragraph]:
    """Yield every paragraph of the files with its title and questions."""
    for file in files:
        for article in json.loads(file.read_text("utf-8"))["data"]:
            for paragraph in article["paragraphs"]:
                yield str(article.get("title", "")), paragraph["context"], paragraph["qas"]


def drawn(files: list[Path], most: int | None) -> list[Paragraph]:
    """Return all paragraphs, or so many of them drawn at random, the same ones at each run."""
    found = list(paragraphs(files))
    return found if most is None or most >= len(found) else random.Random(0).sample(found, most)


def write_set(found: list[Paragraph], folder: Path) -> tuple[int, int]:
    """Write a judged set in BEIR's layout; return how many documents and questions it has."""
    numbers: dict[str, int] = {}
    documents, queries, judged = [], [], ["query-id\tcorpus-id\tscore"]
    for title, text, questions in found:
        number = numbers.setdefault(text, len(numbers))
        if number == len(documents):
            documents.append({"_id": str(number), "title": title, "text": text})
        for one in questions:
            answers = [[answer["answer_start"], answer["text"]] for answer in one["answers"]]
            queries.append({"_id": str(one["id"]), "text": one["question"], "answers": answers})
            judged.append(f"{one['id']}\t{number}\t1")
    (folder / "qrels").mkdir(parents=True, exist_ok=True)
    for name, lines in (("corpus", documents), ("queries", queries)):
        text = "\n".join(json.dumps(line, ensure_ascii=False) for line in lines)
        (folder / f"{name}.jsonl").write_text(text, "utf-8")
    (folder / "qrels" / "test.tsv").write_text("\n".join(judged), "utf-8")
    return len(documents), len(queries)


def main() -> None:
    """Make the sets."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="+", help="one set each, or all of one with --name")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--name")
    parser.add_argument("--paragraphs", type=int)
    options = parser.parse_args()
    sets = {options.name: options.files} if options.name else {file.stem: [file] for file in options.files}
    for name, files in sets.items():
        name = name.replace(".", "-")
        print(name, *write_set(drawn(files, options.paragraphs), options.out / name))


if __name__ == "__main__":
    main()
