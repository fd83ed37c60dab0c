"""What is known about an encoder? Its manifest, ``encoder.json``, read into one frozen record."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import field, replace
from pathlib import Path
from typing import Any

from engine import paths
from engine.encoders.facts import check_facts
from engine.encoders.model_folders import check_sizes, check_sums, find_model, list_models, read_manifest
from engine.errors import InputError
from engine.records import dataclass
from engine.settings import AUTO

FILE_NAME = "encoder.json"
_WHAT = "encoder"  # in sentences
# What a library is made with before its first files are looked at.
DEFAULT = "all-minilm-l6-v2"
# Documents name the two written forms of Norwegian, encoders mostly the language.
_FORMS = {"no": ("nb", "nn")}


@dataclass(frozen=True, slots=True)
class Positions:
    """How texts longer than ``native_tokens`` are read; ``positions.py`` says what each method does.

    Attributes:
        method: "none" (cut at the native context), "recurrent", "grouped", "interpolated" or "windows" for
            absolute positions, "ntk" or "self-extend" for rotary ones, "windows" for both.
        period: recurrent: after how many positions the ids repeat. Grouped: how many different ids are used
            (0: all rows). Windows: tokens of a window, special ones included (0: the native context).
        rows: size of the position table (absolute positions).
        offset: id of the first token.
        log_scaling: multiply the queries by the logarithm of the text's length.
        theta: base of the rotary frequencies; 0 where positions are absolute.
        head_dims: dimensions that are rotated in each head; 0 where positions are absolute.
    """

    method: str = "none"
    period: int = 0
    rows: int = 512
    offset: int = 0
    log_scaling: bool = False
    theta: float = 0.0
    head_dims: int = 0


@dataclass(frozen=True, slots=True)
class Rung:
    """One size of the Matryoshka ladder. ``kept`` is the measured share of full-size nDCG@10."""

    dims: int
    kept: float


@dataclass(frozen=True, slots=True)
class Depth:
    """One depth of a 2D Matryoshka encoder: its graph, and its ladder where that was measured."""

    layers: int
    graph_file: str
    ladder: tuple[Rung, ...]


@dataclass(frozen=True, slots=True)
class Manifest:
    """Every fact of an encoder that the code acts on; ``raw`` is the whole file."""

    folder: Path
    name: str
    title: str
    space: str
    license: str
    full_dims: int
    pooling: str
    normalize: bool
    query_prefix: str
    document_prefix: str
    native_tokens: int
    max_tokens: int
    positions: Positions
    graph_file: str
    graph_inputs: tuple[str, ...]
    graph_output: str
    graph_options: tuple[str, ...]  # optional inputs: not fed, the graph takes its defaults
    ladder: tuple[Rung, ...]
    depths: tuple[Depth, ...]  # shallower graphs of the same encoder, deepest last; its own depth is not among them
    projections: tuple[dict[str, str], ...]  # steps between pooling and scaling, see ``projection.py``
    raw: dict[str, Any] = field(repr=False)

    @property
    def reference(self) -> str:
        """Return what ``find_encoder`` finds this encoder by: its name where that is enough, else its folder."""
        at_hand = self.folder.parent in paths.encoder_dirs() and self.folder.name == self.name
        return self.name if at_hand else str(self.folder.resolve())

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the languages that the encoder was trained for, as codes that documents have; none where unknown."""
        stated = [str(code) for code in self.raw.get("languages") or ()]
        return tuple(dict.fromkeys(form for code in stated for form in (code, *_FORMS.get(code, ()))))

    @property
    def pooled_dims(self) -> int:
        """Return the dimensions of pooled states, before projections turn them into ``full_dims``."""
        return int(self.raw.get("pooled_dims", self.full_dims))

    @property
    def read_tokens(self) -> int:
        """Return how many tokens of one text are read; ``max_tokens`` only by a method for long texts."""
        return self.native_tokens if self.positions.method == "none" else self.max_tokens

    @property
    def variants(self) -> dict[str, dict[str, Any]]:
        """Return the graphs of the full depth by precision: file, size, fidelity and measured loss of each."""
        return dict(self.raw.get("variants", {}))

    @property
    def fingerprint(self) -> str:
        """Return what tells two encoders' vectors apart: name and sha256 of the graph, and of projections."""
        files = [self.graph_file, *(["projections.npz"] if self.projections else [])]
        return ":".join([self.name, *(self.raw["files"][name]["sha256"][:16] for name in files)])

    def recipe(self, *, late: bool) -> str:
        """Return a name of everything that decides on a text's vector: graph, tokens, prefix, pooling, surroundings."""
        parts = [
            *(self.fingerprint, self.raw["files"]["tokenizer.json"]["sha256"], self.document_prefix, self.pooling),
            *(self.normalize, self.native_tokens, self.max_tokens, repr(self.positions), late),
        ]
        return hashlib.blake2b(json.dumps(parts).encode(), digest_size=16).hexdigest()

    def at_depth(self, layers: int) -> Manifest:
        """Return the manifest of the encoder cut to so many layers; 0 or all of them is the encoder itself.

        Raises:
            InputError: it was not exported at this depth.
        """
        if layers in (0, self.raw.get("layers")):
            return self
        for depth in self.depths:
            if depth.layers == layers:
                return replace(self, graph_file=depth.graph_file, ladder=depth.ladder or self.ladder)
        known = ", ".join(str(depth.layers) for depth in self.depths) or "none but its own"
        raise InputError(f"{self.name} has no graph of {layers} layers; depths it was exported at: {known}.")


def load_manifest(folder: Path) -> Manifest:
    """Read ``folder/encoder.json``.

    Raises:
        ModelMissingError: there is no manifest.
        ModelDamagedError: the manifest, or a file it names, is absent or of the wrong size.
    """
    manifest = read_manifest(folder / FILE_NAME, _WHAT, lambda raw: _from_json(folder, raw))
    check_sizes(folder, manifest.raw["files"], _WHAT)
    return manifest


def _from_json(folder: Path, raw: dict[str, Any]) -> Manifest:
    check_facts(raw)
    graph = raw["graph"]
    return Manifest(
        folder=folder,
        name=raw["name"],
        title=raw["title"],
        space=raw["space"],
        license=raw["license"],
        full_dims=raw["full_dims"],
        pooling=raw["pooling"],
        normalize=raw["normalize"],
        query_prefix=raw["query_prefix"],
        document_prefix=raw["document_prefix"],
        native_tokens=raw["native_tokens"],
        max_tokens=raw["max_tokens"],
        positions=Positions(**raw["positions"]),
        graph_file=graph["file"],
        graph_inputs=tuple(graph["inputs"]),
        graph_output=graph["output"],
        graph_options=tuple(graph.get("options", ())),
        ladder=_ladder(raw["ladder"]),
        depths=tuple(Depth(d["layers"], d["file"], _ladder(d.get("ladder", ()))) for d in raw.get("depths", ())),
        projections=tuple(raw.get("projections", ())),
        raw=raw,
    )


def _ladder(rungs: Iterable[dict[str, Any]]) -> tuple[Rung, ...]:
    return tuple(Rung(rung["dims"], rung["kept"]) for rung in rungs)


def verify_files(manifest: Manifest) -> None:
    """Compare the sha256 of every file with the manifest; raise ModelDamagedError at the first that differs."""
    check_sums(manifest.folder, manifest.raw["files"], _WHAT)


def find_encoder(name: str, folders: Iterable[Path] | None = None) -> Manifest:
    """Return the encoder of that name from the user's folder or the bundled ones, or at that path.

    ``AUTO`` is the default one, until files say more.
    """
    return find_model(DEFAULT if name == AUTO else name, FILE_NAME, _WHAT, load_manifest, folders)


def list_encoders(folders: Iterable[Path] | None = None) -> list[Manifest]:
    """Return every readable encoder, the user's own first; damaged ones are left out."""
    return list_models(FILE_NAME, load_manifest, folders)
