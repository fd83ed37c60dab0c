"""What are the vectors of a judged set? Encoded once through the real splitter and encoder, then kept in a cache.

Benchmarks of sizes need the same vectors again and again; they are kept outside the project, under
a name that holds the encoder's fingerprint, so a new encoder never meets old vectors.
"""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import machine
import numpy as np
import numpy.typing as npt

from engine.chunks import split_text
from engine.documents import Document
from engine.encoders import Encoder, find_encoder
from engine.encoders.matryoshka import Vectors
from engine.evaluate import JudgedSet, load_judged_set
from engine.store.known_items import draw_known_items

# Paragraphs taken of each file of unlabelled text, and questions drawn from a set's own chunks.
_TRAIN_PARAGRAPHS = 500
_KNOWN_ITEMS = 2000


@dataclass(frozen=True, slots=True)
class EncodedSet:
    """A judged set as vectors. ``owners`` (chunks,) int64 is each chunk's document, a place in ``names``."""

    judged: JudgedSet
    names: list[str]
    asked: list[str]
    queries: Vectors
    chunks: Vectors
    owners: npt.NDArray[np.int64]
    questions: Vectors  # drawn from the chunks themselves: what a library can ask without judgments
    sources: npt.NDArray[np.int64]  # the chunk that each of them was drawn from


class Cache:
    """Vectors on disk, by encoder and set. The encoder is opened only where something is missing."""

    def __init__(self, folder: Path, encoder: str = "all-minilm-l6-v2") -> None:
        self._manifest = find_encoder(encoder)
        self._folder = folder / self._manifest.fingerprint.replace(":", "-")
        self._folder.mkdir(parents=True, exist_ok=True)
        self._encoder: Encoder | None = None

    @property
    def folder(self) -> Path:
        """Where this encoder's are."""
        return self._folder

    @property
    def encoder(self) -> Encoder:
        """The encoder, opened at first use."""
        if self._encoder is None:
            self._encoder = Encoder.load(self._manifest, threads=2)
        return self._encoder

    def judged_set(self, folder: Path) -> EncodedSet:
        """Return a set's vectors."""
        judged = load_judged_set(folder)
        names, asked = list(judged.documents), sorted(judged.judged)
        path = self._folder / f"{folder.name}.npz"
        if not path.is_file():
            np.savez(path, **self._encode(judged, names, asked))
        with np.load(path) as found:
            parts = {name: found[name] for name in found.files}
        return EncodedSet(judged, names, asked, **parts)

    def _encode(self, judged: JudgedSet, names: list[str], asked: list[str]) -> dict[str, np.ndarray]:
        texts, owners = [], []
        for number, name in enumerate(names):
            title, text = judged.documents[name]
            whole = f"{title}\n\n{text}" if title else text
            found = split_text(Document(whole, "", "text"), self.encoder.token_offsets(whole))
            texts += [chunk.text for chunk in found]
            owners += [number] * len(found)
        drawn = draw_known_items(texts, _KNOWN_ITEMS)
        return {
            "queries": self.encoder.embed([judged.queries[name] for name in asked], kind="query"),
            "chunks": self.encoder.embed(texts),
            "owners": np.asarray(owners, dtype=np.int64),
            "questions": self.encoder.embed([item.question for item in drawn], kind="query"),
            "sources": np.asarray([item.place for item in drawn], dtype=np.int64),
        }

    def unlabelled(self, folder: Path) -> dict[str, Vectors]:
        """Return paragraphs, and a question drawn from each, of every file of unlabelled text in ``folder``."""
        parts: dict[str, list[Vectors]] = {"paragraphs": [], "questions": []}
        for file in sorted(folder.glob("*.jsonl.gz")):
            path = self._folder / f"train-{file.name.partition('.')[0]}.npz"
            if not path.is_file():
                texts = _paragraphs(file)
                drawn = draw_known_items(texts, len(texts))
                asked = self.encoder.embed([item.question for item in drawn], kind="query")
                np.savez(path, paragraphs=self.encoder.embed([texts[item.place] for item in drawn]), questions=asked)
            with np.load(path) as found:
                for name, part in parts.items():
                    part.append(found[name])
        return {name: np.concatenate(part) for name, part in parts.items()}


def _paragraphs(file: Path) -> list[str]:
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"][:1200] for line in lines]
    return random.Random(0).sample(texts, min(_TRAIN_PARAGRAPHS, len(texts)))


def judged_folders(data: Path, wanted: list[str] | None = None) -> Iterator[Path]:
    """Yield the sets below ``data``, all of them or those that are wanted."""
    for path in sorted(data.iterdir()):
        if (path / "corpus.jsonl").is_file() and (not wanted or path.name in wanted):
            yield path


if __name__ == "__main__":
    import argparse

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=machine.SHARED)
    parser.add_argument("--cache", type=Path, required=True)
    parser.add_argument("--sets", nargs="*")
    options = parser.parse_args()
    cache = Cache(options.cache)
    for folder in judged_folders(options.data / "ir", options.sets):
        print(folder.name, len(cache.judged_set(folder).chunks), flush=True)
    if not options.sets:
        print("unlabelled", len(cache.unlabelled(options.data / "train")["paragraphs"]), flush=True)
