"""Where do a million chunks come from, when real text ends at eighty-six thousand? From real ones, disturbed a little.

The first chunks of a made library are real: text of the judged sets and of `train`, cut by the splitter,
embedded by the encoder. All further ones are copies of them. Text: sentences of the chunk and of its nearest
ones, recombined, and in one of twenty an identifier that stands nowhere else. Vector: the real one, drawn
towards one of its nearest, plus noise that has the covariance of the real ones: so much of it that in a made
sample as large as the real one the tenth nearest is as near as it is there (`likeness` says how near).
"""

from __future__ import annotations

import gzip
import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import machine
import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq

from engine.chunks import Chunk, split_text
from engine.documents import Document, FileEntry
from engine.documents.sketch import content_name
from engine.encoders import Encoder, find_encoder
from engine.encoders.matryoshka import Vectors, normalize
from engine.evaluate import load_judged_set
from engine.indexing.prepared import Prepared

# Sets that are not made up of sentences from a mould.
SETS = "cisi cosqa-dev covidqa-docs cranfield scifact squad2-dev xquad-de".split()
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n+")
_SIZES = (14, 10, 19, 12, 17, 20, 11, 15, 18, 13, 16)  # chunks of a document, over and over
_NEIGHBOURS = 6
_AROUND = 2048
_IDENTIFIER_SHARE = 0.05
# The noise's standard deviation against the vectors' own. With it the tenth nearest of a made vector has a cosine of
# .56 as in real text, and the nearest .78 where it is .69: as if some of the text had been written twice.
NOISE = 0.45
_TYPES = ("txt",) * 6 + ("md",) * 2 + ("html", "pdf")  # one of ten is a PDF
_FIRST_DAY_S = 1_420_070_400  # 2015-01-01; one document an hour from there on, around again after ten years
_DATES = 87_600


@dataclass(frozen=True, slots=True)
class Real:
    """Chunks of real text. ``vectors`` is (chunks, full_dims) float32, ``near`` the nearest chunks of each."""

    texts: list[str]
    sentences: list[list[str]]
    tokens: list[int]
    vectors: Vectors
    near: npt.NDArray[np.int64]
    spread: Vectors  # (full_dims, full_dims): white noise times this has the vectors' covariance


def load_real(cache: Path, encoder: str = "all-minilm-l6-v2", *, train: bool = True) -> Real:
    """Return the real chunks; the first call encodes them (minutes) and keeps them in ``cache``.

    Without ``train`` they are those of the judged sets alone, a sixth of all.
    """
    manifest = find_encoder(encoder)
    kind = "real" if train else "judged"
    path = cache / f"{kind}-{manifest.fingerprint.replace(':', '-')}.parquet"
    if not path.is_file():
        cache.mkdir(parents=True, exist_ok=True)
        loaded = Encoder.load(manifest, threads=2)
        chunks = [
            chunk
            for text in _texts(train)
            for chunk in split_text(Document(text, "", "text"), loaded.token_offsets(text))
        ]
        vectors = loaded.embed([chunk.text for chunk in chunks])
        loaded.close()
        flat = pa.array(vectors.astype(np.float16).reshape(-1))
        table = {
            "text": [chunk.text for chunk in chunks],
            "tokens": [chunk.tokens for chunk in chunks],
            "vector": pa.FixedSizeListArray.from_arrays(flat, vectors.shape[1]),
        }
        pq.write_table(pa.table(table), path)
    table = pq.read_table(path)
    vectors = np.asarray(table["vector"].combine_chunks().flatten(), np.float32).reshape(len(table), -1)
    texts = table["text"].to_pylist()
    sentences = [[part for part in _SENTENCE_END.split(text) if part.strip()] or [text] for text in texts]
    centred = vectors - vectors.mean(axis=0)
    energies, directions = np.linalg.eigh(centred.T @ centred / len(vectors))
    spread = (directions * np.sqrt(np.maximum(energies, 0))).T.astype(np.float32)
    return Real(texts, sentences, table["tokens"].to_pylist(), vectors, _near(vectors), spread)


def _texts(train: bool) -> Iterator[str]:
    for name in SETS:
        for title, text in load_judged_set(machine.SHARED / "ir" / name).documents.values():
            yield f"{title}\n\n{text}" if title else text
    for file in sorted((machine.SHARED / "train").glob("*.jsonl.gz")) if train else ():
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)["text"]


def _near(vectors: Vectors) -> npt.NDArray[np.int64]:
    """Return for each chunk itself and the nearest of the two thousand around it, which are mostly of its own set."""
    parts = []
    for start in range(0, len(vectors), _AROUND):
        around = vectors[start : start + _AROUND]
        kept = min(_NEIGHBOURS + 1, len(around))
        nearest = np.argpartition(-(around @ around.T), kept - 1, axis=1)[:, :kept]
        parts.append(start + nearest[:, np.arange(_NEIGHBOURS + 1) % kept])
    return np.concatenate(parts)


def disturbed(real: Real, chosen: list[int], rng: np.random.Generator) -> Vectors:
    """Return copies of chosen vectors, drawn towards a near one and with noise, (len(chosen), full_dims) float32."""
    size = (len(chosen), 1)
    towards = real.near[chosen, rng.integers(0, real.near.shape[1], len(chosen))]
    mixed = real.vectors[chosen] * rng.uniform(0.5, 1.0, size) + real.vectors[towards] * rng.uniform(0.0, 0.7, size)
    white = rng.standard_normal((len(chosen), len(real.spread)), dtype=np.float32)
    return normalize(normalize(mixed) + NOISE * (white @ real.spread))


def likeness(real: Real, seed: int = 0) -> dict[str, list[float]]:
    """Return quartiles of the highest and the tenth highest cosine, of real vectors and of a made sample as large."""
    rng, size = np.random.default_rng(seed), len(real.vectors)
    asked = rng.choice(size, min(500, size), replace=False)
    made = disturbed(real, rng.integers(0, size, size).tolist(), rng)
    found = {}
    for name, vectors in (("real", real.vectors), ("made", made)):
        cosines = np.sort(vectors[asked] @ vectors.T, axis=1)[:, -11:-1]  # without the vector itself
        quartiles = [*np.quantile(cosines[:, -1], (0.25, 0.5, 0.75)), *np.quantile(cosines[:, 0], (0.25, 0.5, 0.75))]
        found[f"{name}: nearest at 25, 50, 75 %, tenth at 25, 50, 75 %"] = [round(float(one), 3) for one in quartiles]
    return found


def documents(real: Real, chunks: int, first: int = 0) -> Iterator[Prepared]:
    """Yield documents of 10 to 20 chunks, as the pipeline hands them to the writer, until there are so many chunks.

    A document depends on its number alone, so a library can be built in several goes. ``/made/37/005`` holds
    every thousandth document.

    Args:
        real: where they come from; the first documents are real.
        chunks: how many chunks the documents from number 0 on have together.
        first: the number of the document to begin with.
    """
    number = first
    while (start := _start(number)) < chunks:
        places = np.arange(start, min(_start(number + 1), chunks))
        chosen = (places % len(real.texts)).tolist()
        chance, rng = random.Random(number), np.random.default_rng(number)
        if places[-1] < len(real.texts):
            texts, vectors = [real.texts[place] for place in chosen], real.vectors[chosen]
        else:
            texts = [_recombined(real, place, chance) for place in chosen]
            vectors = disturbed(real, chosen, rng)
        yield document(number, texts, vectors, [real.tokens[place] for place in chosen])
        number += 1


def _start(number: int) -> int:
    """Return how many chunks all documents before this one have."""
    turns, rest = divmod(number, len(_SIZES))
    return turns * sum(_SIZES) + sum(_SIZES[:rest])


def _recombined(real: Real, place: int, chance: random.Random) -> str:
    others = real.near[place]
    drawn = []
    for _ in real.sentences[place]:
        from_there = real.sentences[others[chance.randrange(len(others))]]
        drawn.append(from_there[chance.randrange(len(from_there))])
    if chance.random() < _IDENTIFIER_SHARE:
        drawn.append(f"See part {identifier(chance.getrandbits(40))}.")
    return " ".join(drawn)


def identifier(number: int) -> str:
    """Return something like a part number, one for each number."""
    return f"KX{number % 100_000:05d}-{number // 100_000}"


def document(number: int, texts: list[str], vectors: Vectors, tokens: list[int]) -> Prepared:
    """Return a document of these chunks with the path, type and date of its number."""
    chunks, start = [], 0
    for text, count in zip(texts, tokens, strict=True):
        chunks.append(Chunk(start, start + len(text), text, count))
        start += len(text) + 2
    whole = "\n\n".join(texts)
    path = Path(f"/made/{number % 50:02d}/{number // 50 % 20:03d}/note-{number}.{_TYPES[number % len(_TYPES)]}")
    dated_ns = (_FIRST_DAY_S + number * 7919 % _DATES * 3600) * 10**9
    item = Prepared(FileEntry(path, len(whole), dated_ns), Document(whole, path.stem, "text", language="en"), chunks)
    item.content, item.fingerprint, item.vectors = content_name(whole), f"made-{number}", vectors
    return item
