"""How does a folder of PyTorch weights become an encoder that Kenning can run?

``export_encoder`` is the whole of it: read what the source says about itself, export the graph
with optimum, make its variants, compare each with PyTorch, and only then put the encoder in place.

Needs the extra ``export`` (torch, transformers, optimum, onnx); nothing else in the engine does.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.encoders.encoder import Encoder
from engine.encoders.manifest import Manifest
from engine.encoders.matryoshka import Vectors
from engine.encoders.projection import ProjectionStep, save_projections
from engine.encoders.tokens import read_tokenizer
from engine.errors import ExportError
from engine.export.manifest_draft import Draft
from engine.export.weights_folder import STATIC, WeightsFolder, read_layers, read_source
from engine.extras import how_to_add

Log = Callable[[str], None]
# Tells an opened encoder's quality: nDCG@10 by judged set.
Judge = Callable[[Encoder], dict[str, float]]
PRECISIONS = ("int8", "float32", "float16")
GRAPH = "model.onnx"
# What one text may take in memory, and the most tokens ever promised.
_TEXT_BYTES = 2_000_000_000
_MOST_TOKENS = 32_768


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What to make of a source.

    Attributes:
        precisions: graphs to make, the one that runs by default first. None: int8 where that is close
            enough to PyTorch, else float32.
        layers: depths to export besides the full one, for encoders that were trained for it.
        trained_depths: the user knows that the encoder was trained for depths, though its files do not tell.
        rotation: a .npy file, (full_dims, full_dims), to be folded in.
        judge: measures every variant.
    """

    precisions: tuple[str, ...] = ()
    layers: tuple[int, ...] = ()
    trained_depths: bool = False
    rotation: Path | None = None
    judge: Judge | None = None


def export_encoder(
    source: str | Path, out: Path, *, name: str = "", options: ExportOptions | None = None, log: Log | None = None
) -> Path:
    """Export an encoder and return its folder, complete and compared with PyTorch.

    Args:
        source: a local folder with weights, an installed package that carries one, or a name of the hub.
        out: the folder to make; it must not exist or be empty.
        name: the encoder's name; by default the source's own.
        options: precisions, depths, rotation; by default one graph for processors.
        log: told one line about each step.

    Raises:
        ExportError: the extra is not installed, the source cannot be exported, or the numbers differ.
    """
    log, options, out = log or (lambda _: None), options or ExportOptions(), Path(out)
    for precision in options.precisions:
        if precision not in PRECISIONS:
            raise ExportError(f"There is no precision {precision!r}; choose one of {', '.join(PRECISIONS)}.")
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise ExportError(f"{out} exists already; choose a new folder.")
    found = read_source(source)
    _check_depths(found, options)
    check_extra()
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent) as staging:
            draft = Draft(Path(staging) / "encoder", found, name or found.name)
            if found.architecture == STATIC:
                _export_static(draft, options, log)
            else:
                _Transformer(draft, options, log).export()
            if out.exists():
                out.rmdir()  # empty; Windows replaces no folder by another
            os.replace(draft.folder, out)
    except OSError as error:
        raise ExportError(f"The encoder could not be written to {out} ({error}).") from error
    log(f"wrote {out}")
    return out


def check_extra() -> None:
    """See that what exporting needs is installed.

    Raises:
        ExportError: it is not; the sentence says how to add it.
    """
    try:
        import onnx  # noqa: F401 - asked for here so that the one sentence below says what to do
        import optimum.exporters.onnx  # noqa: F401
        import torch  # noqa: F401
        import transformers  # noqa: F401
    except ImportError as error:
        raise ExportError(f"Exporting needs more packages ({error}); {how_to_add('export')}") from error


def _check_depths(source: WeightsFolder, options: ExportOptions) -> None:
    """Refuse depths that an encoder was not trained for: cutting layers off spoils it."""
    own = int(source.config.get("num_hidden_layers", source.config.get("n_layers", 0)))
    if outside := [layers for layers in options.layers if not 0 < layers < own]:
        raise ExportError(f"{source.name} has {own} layers; it cannot be cut to {outside[0]}.")
    untrained = [layers for layers in options.layers if layers not in source.trained_depths]
    if untrained and not options.trained_depths:
        raise ExportError(
            f"{source.name} was not trained to be cut to {untrained[0]} layers, and cutting spoils an encoder that "
            "was not (see the benchmarks, Depth). If this one was, by 2D Matryoshka training, add --trained-depths."
        )


# -- token tables -----------------------------------------------------------------------------------


def _export_static(draft: Draft, options: ExportOptions, log: Log) -> None:
    from engine.export import token_table as static
    from engine.export import verify

    if set(options.precisions) - {"float32"} or options.rotation or options.layers:
        raise ExportError("A static encoder is one table in float32; it has no other precision, depth or rotation.")
    draft.write_texts()
    log("writing the table")
    draft.full_dims = static.export_table(draft.source, draft.folder)
    draft.inputs, draft.output = static.INPUTS, static.OUTPUT
    draft.native_tokens = draft.max_tokens = static.MAX_TOKENS
    draft.positions = {"method": "none"}
    draft.graph = {"opset": static.OPSET, "quantization": "none, float32"}
    encoder = Encoder.load(draft.write(GRAPH), device="cpu")
    try:
        verify.check_alone(encoder)
        figures = options.judge(encoder) if options.judge else {}
    finally:
        encoder.close()
    draft.variants = {"float32": {"file": GRAPH, "size_bytes": (draft.folder / GRAPH).stat().st_size}}
    if figures:
        draft.variants["float32"]["ndcg@10"] = {name: [value, value] for name, value in figures.items()}
    draft.write(GRAPH)


# -- transformers -----------------------------------------------------------------------------------


class _Transformer:
    """The export of one transformer: the float32 graph first, everything else made from it or its model."""

    def __init__(self, draft: Draft, options: ExportOptions, log: Log) -> None:
        self.draft, self.options, self.log = draft, options, log
        self.model = load_model(draft.source)
        self.rotation: Vectors | None = None  # what is folded into graphs; projections take it up otherwise

    def export(self) -> None:
        """Fill the draft's folder."""
        draft = self.draft
        draft.write_texts()
        _describe(draft, self.model)
        self._prepare_projections()
        wanted = self.options.precisions or ("int8",)
        floats = self._path("float32", wanted)
        draft.variants = {"float32": self._export_floats(floats)}
        draft.fidelity = {"reference": "PyTorch float32, one text at a time"}
        draft.fidelity["float32"] = draft.variants["float32"]["fidelity"]
        for precision in wanted:
            if precision != "float32":
                self._try_variant(precision, floats, self._path(precision, wanted))
        chosen = wanted[0] if wanted[0] in draft.variants else "float32"
        self._judge_variants()
        self._export_depths(chosen)
        if "float32" not in wanted and chosen != "float32":
            _remove(floats)
            del draft.variants["float32"]
        facts = draft.variants[chosen]
        draft.graph = {name: facts[name] for name in ("opset", "quantization", "operators") if name in facts}
        draft.fidelity |= facts["fidelity"] if chosen != "float32" else {}
        draft.write(facts["file"])

    def _path(self, precision: str, wanted: tuple[str, ...]) -> Path:
        return self.draft.folder / (GRAPH if precision == wanted[0] else f"model-{precision}.onnx")

    def _prepare_projections(self) -> None:
        from engine.export.rotation import fold_into_steps, read_rotation

        draft, steps = self.draft, read_layers(self.draft.source)
        if steps:
            draft.full_dims = _outputs(steps, draft.pooled_dims)
        if self.options.rotation is not None:
            rotation = read_rotation(self.options.rotation, draft.full_dims)
            if steps:
                steps = fold_into_steps(steps, rotation)
            else:
                self.rotation = rotation
        draft.projections = save_projections(steps, draft.folder)

    def _export_floats(self, path: Path) -> dict[str, Any]:
        from engine.export import verify
        from engine.export.graph import OPSET, export_graph

        self.log("exporting the float32 graph")
        operators = export_graph(self.model, path)
        return self._finish(path, verify.FLOAT32, opset=OPSET, quantization="none, float32", operators=operators)

    def _try_variant(self, precision: str, floats: Path, path: Path) -> None:
        """Make a variant; one that nobody asked for by name gives way to float32 where it is not close enough."""
        try:
            self.draft.variants[precision] = self._variant(precision, floats, path)
        except ExportError as error:
            if self.options.precisions:
                raise
            self.log(f"{error} The float32 graph is kept instead.")
            _remove(path)

    def _variant(self, precision: str, floats: Path, path: Path) -> dict[str, Any]:
        from engine.export import quantize, variants, verify
        from engine.export.graph import OPSET

        if precision == "float16":
            self.log("converting to float16")
            variants.to_float16(floats, path)
            return self._finish(path, verify.FLOAT16, folded=True, opset=OPSET, quantization=variants.FLOAT16)
        if quantize.fits(self.model):
            self.log("quantising; this takes a minute or two")
            tokenizer = read_tokenizer(self.draft.folder / "tokenizer.json")
            rows = quantize.calibration_rows(tokenizer, self.draft.native_tokens)
            quantize.quantize_encoder(quantize.bert_weights(self.model), rows, path, self.log)
            return self._finish(path, verify.STATIC_INT8, opset=quantize.OPSET, quantization=quantize.METHOD)
        self.log("quantising")
        variants.to_int8(floats, path)
        return self._finish(path, verify.DYNAMIC_INT8, folded=True, opset=OPSET, quantization=variants.DYNAMIC)

    def _finish(self, path: Path, bar: Any, *, folded: bool = False, **facts: Any) -> dict[str, Any]:
        """Fold the rotation into a graph, compare it with PyTorch, and return what is to be known about it."""
        from engine.export import verify
        from engine.export.rotation import fold_into_graph

        if self.rotation is not None and not folded:
            fold_into_graph(path, self.draft.output, self.rotation)
        agreement = verify.check(self.draft.write(path.name), self.model, bar, self.rotation)
        self.log(
            f"{path.stem} against PyTorch: cosine {agreement.mean:.5f} in the mean, {agreement.worst:.5f} at worst"
        )
        return {"file": path.name, "size_bytes": _size(path), **facts, "fidelity": agreement.as_json()}

    def _judge_variants(self) -> None:
        """Measure every variant on the judged sets; each is told beside float32."""
        if self.options.judge is None:
            return
        figures: dict[str, float] = {}
        for precision, facts in self.draft.variants.items():  # float32 comes first
            found = self._judged(self.draft.write(facts["file"]))
            figures = figures or found
            facts["ndcg@10"] = {name: [figures[name], value] for name, value in found.items()}
            self.log(f"{precision}: nDCG@10 " + ", ".join(f"{value:.4f} {name}" for name, value in found.items()))

    def _judged(self, manifest: Manifest) -> dict[str, float]:
        assert self.options.judge is not None  # the callers asked
        encoder = Encoder.load(manifest, device="cpu")
        try:
            return self.options.judge(encoder)
        finally:
            encoder.close()

    def _export_depths(self, precision: str) -> None:
        """Cut the model layer by layer, the deepest graph first; each is compared with the cut PyTorch model."""
        from engine.export.architectures import cut

        for layers in sorted(self.options.layers, reverse=True):
            cut(self.model, layers)
            path = self.draft.folder / f"model-layers{layers}.onnx"
            floats = path if precision == "float32" else path.with_name(f"{path.stem}-float32.onnx")
            facts = self._export_floats(floats)
            if precision != "float32":
                facts = self._variant(precision, floats, path)
                _remove(floats)
            facts = {"layers": layers, **facts, "ladder": []}
            if self.options.judge is not None:
                facts["ndcg@10"] = self._judged(self.draft.write(path.name))
            self.draft.depths.append(facts)


def load_model(source: WeightsFolder) -> Any:
    """Return the PyTorch model of a source in float32, ready to be traced or asked."""
    from transformers import AutoModel

    from engine.export.graph import quiet

    # Only these have a pooler beside the layers, and fail or warn where the weights lack it.
    pooled = {"add_pooling_layer": False} if source.architecture in ("bert", "roberta", "xlm-roberta", "mpnet") else {}
    with quiet():
        try:
            model = AutoModel.from_pretrained(
                source.folder, attn_implementation="eager", local_files_only=True, dtype="float32", **pooled
            )
        except (OSError, ValueError, RuntimeError) as error:
            raise ExportError(f"The weights in {source.folder} cannot be loaded ({error}).") from error
    if hasattr(getattr(model, "embeddings", None), "token_type_ids"):
        # This buffer has one entry for each trained position and would cut every text there.
        del model.embeddings.token_type_ids
    if hasattr(model.config, "reference_compile"):
        model.config.reference_compile = False  # ModernBERT would compile itself at the first call
    return model.eval()


def _describe(draft: Draft, model: Any) -> None:
    """Fill in what the model says about its size and its positions."""
    from engine.export.architectures import ARCHITECTURES

    source, known = draft.source, draft.source.known
    architecture, config = ARCHITECTURES[source.architecture], model.config
    offset = architecture.offset(model)
    rows = int(config.max_position_embeddings)
    draft.inputs = architecture.inputs
    draft.layers = len(architecture.layers(model))
    draft.full_dims = draft.pooled_dims = int(config.hidden_size)
    reach = architecture.reach_tokens(model, _TEXT_BYTES)
    native = min(rows - offset, source.tokens or rows)
    draft.native_tokens = known.get("native_tokens", min(native, reach))
    # Past the native context only with a method; as far as one text's memory allows.
    draft.max_tokens = known.get("max_tokens", max(draft.native_tokens, min(reach, _MOST_TOKENS)))
    own: dict[str, Any] = {"method": "none", "period": 0, "rows": rows, "offset": offset}
    if architecture.frequencies is not None:
        theta, head_dims = architecture.rotary(model)
        own = {"method": "none", "period": 0, "rows": rows, "offset": 0, "theta": theta, "head_dims": head_dims}
    draft.positions = known.get("positions", own)


def _outputs(steps: tuple[ProjectionStep, ...], dims: int) -> int:
    return [step.weights.shape[1] for step in steps if step.kind == "dense"][-1] if steps else dims


def _size(path: Path) -> int:
    beside = path.with_name(f"{path.name}.data")
    return path.stat().st_size + (beside.stat().st_size if beside.exists() else 0)


def _remove(path: Path) -> None:
    for file in (path, path.with_name(f"{path.name}.data")):
        file.unlink(missing_ok=True)
