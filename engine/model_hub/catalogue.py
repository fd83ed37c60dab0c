"""Which encoders are known, and what is published about each? Frozen facts, read from ``catalogue.json``.

A fact that no source gives is None and is shown as "not published"; nothing is guessed. Sizes and
limits that an encoder's own files tell are read again when it is exported.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.errors import InputError

FILE = Path(__file__).with_name("catalogue.json")
STATUSES = ("bundled", "export", "onnx", "not yet")


@dataclass(frozen=True, slots=True)
class Figure:
    """One published measure of retrieval: on which sets, in percent, and where it stands."""

    set: str
    score: float
    source: str  # an address


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """What is published about one encoder.

    ``status`` is "bundled", "export" (it can be downloaded and exported), "onnx" (only as its published ONNX files,
    which are checked when they arrive) or "not yet", with the reason in ``why``. ``onnx_hub`` is where ONNX files are
    published, empty where nowhere; an encoder with them needs no exporting. ``revision`` is the commit that the
    facts belong to; empty means the newest.
    ``weights_bytes`` is about what a download takes; the hub tells the exact size before it starts.
    """

    name: str
    title: str
    hub: str
    revision: str
    status: str
    why: str
    license: str | None
    license_url: str
    gated: bool
    authors: str
    languages: str
    architecture: str
    parameters: int | None
    embedding_parameters: int | None
    weights_bytes: int | None
    weights_sha256: str
    native_tokens: int | None  # None: no limit
    positions: str  # "absolute", "rotary" or "none"
    full_dims: int
    dims_ladder: tuple[int, ...]  # sizes it was trained for, largest first; empty: the full one only
    layers_ladder: tuple[int, ...]  # depths it was trained for, deepest first
    pooling: str
    query_prefix: str
    document_prefix: str
    retrieval: tuple[Figure, ...]
    note: str
    sources: tuple[str, ...]
    onnx_hub: str = ""

    @property
    def active_parameters(self) -> int | None:
        """Return how many parameters work on every token: all but the word vectors, which are looked up."""
        return None if self.parameters is None else self.parameters - (self.embedding_parameters or 0)

    @property
    def page(self) -> str:
        """Return the address of its model card."""
        return f"https://huggingface.co/{self.hub}"


@functools.cache
def read_catalogue() -> tuple[CatalogueEntry, ...]:
    """Return every encoder of the catalogue, in its own order: the bundled one first, families together."""
    raw = json.loads(FILE.read_text("utf-8"))
    return tuple(_entry(item, raw["sources"], raw["licenses"]) for item in raw["entries"])


def _entry(item: dict[str, Any], sources: dict[str, str], licenses: dict[str, str]) -> CatalogueEntry:
    def address(key: str) -> str:
        return sources[key].replace("{hub}", item["hub"])

    facts: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in item.items()}
    facts["license_url"] = licenses[item["license"]] if item["license"] else ""
    facts["sources"] = tuple(address(key) for key in item["sources"])
    facts["retrieval"] = tuple(
        Figure(figure["set"], figure["score"], address(figure["source"])) for figure in item["retrieval"]
    )
    return CatalogueEntry(**facts)


def find_entry(name: str) -> CatalogueEntry | None:
    """Return the entry of that name, title or hub name, in any case; None where there is none."""
    wanted = name.lower()
    return next((e for e in read_catalogue() if wanted in (e.name.lower(), e.title.lower(), e.hub.lower())), None)


def get_entry(name: str) -> CatalogueEntry:
    """Return the entry of that name.

    Raises:
        InputError: the catalogue has none.
    """
    entry = find_entry(name)
    if entry is None:
        raise InputError(f"The catalogue has no encoder {name!r}; `kenning encoders catalogue` lists what it has.")
    return entry


def best_figure(entry: CatalogueEntry) -> Figure | None:
    """Return the figure to show in a list: on the benchmark that others of its languages have, else the first."""
    common = figure_on(entry, ENGLISH if entry.languages == "English" else MANY_LANGUAGES)
    return common or (entry.retrieval[0] if entry.retrieval else None)


# The sets on which encoders can be compared, and whose figures come first where they are known.
ENGLISH = "MTEB(eng, v2) retrieval, nDCG@10"
MANY_LANGUAGES = "MTEB(Multilingual, v2) retrieval, nDCG@10"


def figure_on(entry: CatalogueEntry, name: str) -> Figure | None:
    """Return an encoder's figure on one benchmark, or None where none was published."""
    return next((figure for figure in entry.retrieval if figure.set == name), None)


def fact_lines(entry: CatalogueEntry) -> Iterator[tuple[str, str]]:
    """Yield what is known as (fact, text), "not published" where nothing is."""
    unknown = "not published"

    def number(value: int | None, unit: str = "") -> str:
        return f"{value:,}{unit}" if value is not None else unknown

    yield "title", entry.title
    yield "source", f"{entry.page} (commit {entry.revision})" if entry.revision else entry.page
    yield "licence", f"{entry.license}, {entry.license_url}" if entry.license else unknown
    yield "authors", entry.authors
    yield "languages", entry.languages
    pooled = f"pooled by {entry.pooling}" if entry.pooling else "pooled as its files say"
    yield "architecture", f"{entry.architecture}, {entry.positions} positions, {pooled}"
    yield "parameters", f"{number(entry.parameters)}, of them word vectors: {number(entry.embedding_parameters)}"
    yield "download", f"about {entry.weights_bytes / 1e6:,.0f} MB" if entry.weights_bytes else unknown
    yield "context", number(entry.native_tokens, " tokens") if entry.native_tokens else "any length"
    yield "dimensions", _ladder(entry.full_dims, entry.dims_ladder)
    if entry.layers_ladder:
        yield "layers", ", ".join(map(str, entry.layers_ladder))
    yield "prefixes", f"query {entry.query_prefix!r}, document {entry.document_prefix!r}"
    for figure in entry.retrieval:
        yield "published", f"{figure.score:g} on {figure.set} ({figure.source})"
    if not entry.retrieval:
        yield "published", unknown
    if entry.note:
        yield "note", entry.note
    yield "ONNX", f"published at https://huggingface.co/{entry.onnx_hub}" if entry.onnx_hub else "exported here"
    add = f"can be added: kenning encoders add {entry.name}"
    can = {"bundled": "ships with Kenning", "export": add, "onnx": f"{add} (as published; checked when it arrives)"}
    yield "status", can.get(entry.status, f"not yet: {entry.why}")


def _ladder(full_dims: int, ladder: tuple[int, ...]) -> str:
    return f"{full_dims:,}" + (f" (trained for {', '.join(map(str, ladder))})" if ladder else "")
