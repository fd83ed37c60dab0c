"""What belongs into an encoder's folder besides its graphs? Tokenizer, licence, notice, and the manifest.

``Draft`` collects an encoder's facts while it is being exported and writes them whenever it is to be opened.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from engine import paths
from engine.encoders.facts import FORMAT
from engine.encoders.manifest import FILE_NAME, Manifest, load_manifest
from engine.errors import ExportError
from engine.export.optional_inputs import option_names
from engine.export.weights_folder import WeightsFolder

_LICENSES = ("LICENSE", "LICENSE.txt", "LICENSE.md")


@dataclass(slots=True)
class Draft:
    """An encoder in the making. Whoever exports fills the fields; ``write`` turns them into a manifest."""

    folder: Path
    source: WeightsFolder
    name: str
    inputs: tuple[str, ...] = ()
    output: str = "token_embeddings"
    full_dims: int = 0
    pooled_dims: int = 0
    layers: int = 0
    native_tokens: int = 0
    max_tokens: int = 0
    positions: dict[str, Any] = field(default_factory=dict)
    graph: dict[str, Any] = field(default_factory=dict)
    fidelity: dict[str, Any] = field(default_factory=dict)
    projections: list[dict[str, str]] = field(default_factory=list)
    variants: dict[str, dict[str, Any]] = field(default_factory=dict)
    depths: list[dict[str, Any]] = field(default_factory=list)
    pooling: str = ""  # where it is not what the source's files say
    options: tuple[str, ...] | None = None  # the graph's optional inputs; None: asked of the graph, which needs onnx

    def write_texts(self) -> None:
        """Write what ``write_texts`` writes."""
        write_texts(self.source, self.folder, self.name)

    def write(self, graph_file: str) -> Manifest:
        """Write encoder.json, which lists every other file of the folder, and return it as it is read.

        Args:
            graph_file: the graph that runs by default.
        """
        write_json(self.folder / FILE_NAME, self._facts(graph_file))
        return load_manifest(self.folder)

    def _facts(self, graph_file: str) -> dict[str, Any]:
        source, known = self.source, self.source.known
        facts: dict[str, Any] = {
            "format": FORMAT,
            "name": self.name,
            "title": known.get("title", self.name),
            "space": known.get("name", self.name),
            "source": {
                "name": known.get("source", source.folder.name),
                "package": source.package,
                "revision": "",
                "weights_sha256": source.weights_sha256,
            },
            "license": source.license or "unknown",
            "languages": list(source.languages),
            "architecture": source.architecture,
            "parameters": source.parameters,
            "layers": self.layers,
            "full_dims": self.full_dims,
            "pooled_dims": self.pooled_dims or self.full_dims,
            "pooling": self.pooling or source.pooling,
            "normalize": source.normalize,
            "query_prefix": source.query_prefix,
            "document_prefix": source.document_prefix,
            "native_tokens": self.native_tokens,
            "max_tokens": self.max_tokens,
            "positions": self.positions,
            "graph": {
                "file": graph_file,
                "inputs": list(self.inputs),
                "options": option_names(self.folder / graph_file) if self.options is None else list(self.options),
                "output": self.output,
                **self.graph,
            },
            "fidelity": self.fidelity,
            "projections": self.projections,
            "variants": self.variants,
            "depths": self.depths,
            "ladder": known.get("ladder") or [{"dims": self.full_dims, "kept": 1.0}],
            "ladder_binary": known.get("ladder_binary", []),
            "ladder_sets": known.get("ladder_sets", []),
        }
        files = sorted(path for path in self.folder.iterdir() if path.name != FILE_NAME)
        return facts | {"files": {path.name: file_facts(path) for path in files}}


def write_texts(source: WeightsFolder, folder: Path, name: str) -> None:
    """Make a folder with the tokenizer, without the padding and truncation it was saved with, licence and notice."""
    folder.mkdir()
    try:
        tokenizer = json.loads((source.folder / "tokenizer.json").read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ExportError(f"{source.folder} has no readable tokenizer.json ({error}).") from error
    tokenizer["padding"] = tokenizer["truncation"] = None
    text = json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":"))
    (folder / "tokenizer.json").write_text(text, encoding="utf-8", newline="\n")
    own = [source.folder / file for file in _LICENSES if (source.folder / file).is_file()]
    bundled = paths.assets_dir() / "encoders" / "all-minilm-l6-v2" / "LICENSE"
    if own:
        shutil.copyfile(own[0], folder / "LICENSE")
    elif source.license == "Apache-2.0" and bundled.is_file():
        shutil.copyfile(bundled, folder / "LICENSE")
    else:
        text = f"{source.license or 'unknown'}; see the source of the weights.\n"
        (folder / "LICENSE").write_text(text, encoding="utf-8", newline="\n")
    (folder / "NOTICE").write_text(_notice(source, name), encoding="utf-8", newline="\n")


def write_json(path: Path, facts: dict[str, Any]) -> None:
    """Write a manifest."""
    path.write_text(json.dumps(facts, indent=1, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n")


def _notice(source: WeightsFolder, name: str) -> str:
    title = source.known.get("source", name)
    by = f" by {source.known['authors']}" if "authors" in source.known else ""
    if not source.weights_sha256:
        return (
            f"{title}{by}, licence: {source.license or 'unknown'}.\n"
            "The ONNX files are those of its authors; truncation and padding of the tokenizer were removed.\n"
        )
    return (
        f"{title}{by}, licence: {source.license or 'unknown'}.\n"
        f"Weights: model.safetensors, sha256 {source.weights_sha256}.\n"
        "Changes made by Kenning: converted to ONNX with position ids as an input, quantised as\n"
        f"{FILE_NAME} says; the tokenizer's own truncation and padding were removed.\n"
    )


def file_facts(path: Path) -> dict[str, Any]:
    """Return what a manifest says of a file."""
    with path.open("rb") as file:
        return {"sha256": hashlib.file_digest(file, "sha256").hexdigest(), "size_bytes": path.stat().st_size}
