"""A manifest is believed in nothing: whatever stands in it, it loads and works, or one sentence says what is wrong."""

from __future__ import annotations

import copy
import json
import os
import re
import shutil

import pytest

from engine import paths
from engine.encoders import list_encoders
from engine.encoders.facts import check_facts
from engine.encoders.manifest import load_manifest
from engine.encoders.positions import place, windows
from engine.errors import EngineError, ModelDamagedError
from engine.model_hub.install import install_encoder

JUNK = [
    None,
    True,
    False,
    0,
    -1,
    1.5,
    1e300,
    float("nan"),
    float("inf"),
    10**30,
    "",
    "..",
    "x",
    "\ud800",
    [],
    ["x"],
    [None],
]
JUNK += [[], ["x"], [None], {}, {"x": 1}, [[]], "../model.onnx", "/etc/passwd"]


def places(value, at=()):
    """Yield the path of every field of a manifest, the inner ones too."""
    if isinstance(value, dict):
        for name, one in value.items():
            yield (*at, name)
            yield from places(one, (*at, name))
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield (*at, number)
            yield from places(one, (*at, number))


def changed(raw, at, value):
    """Return a copy with another value at a path."""
    made = copy.deepcopy(raw)
    inner = made
    for name in at[:-1]:
        inner = inner[name]
    inner[at[-1]] = value
    return made


def full(manifest):
    """The bundled manifest with every part that one can have."""
    file = manifest.graph_file
    return manifest.raw | {
        "pooled_dims": 384,
        "projections": [],
        "variants": {"int8": {"file": file, "mean": 0.99}},
        "depths": [{"layers": 3, "file": file, "ladder": [{"dims": 384, "kept": 0.9}]}],
        "positions": manifest.raw["positions"] | {"theta": 0.0, "log_scaling": False, "head_dims": 0},
    }


@pytest.fixture
def copied(manifest, tmp_path):
    """A folder of links that costs no room; ``write`` puts a manifest into it."""
    for name in manifest.raw["files"]:
        (tmp_path / name).symlink_to(manifest.folder / name)
    return tmp_path


def write(folder, raw):
    (folder / "encoder.json").write_text(json.dumps(raw), "utf-8")
    return folder


def test_every_field_changed_to_junk_of_every_kind_loads_or_is_one_error(manifest, copied):
    raw, refused, loaded = full(manifest), 0, 0
    for at in places(raw):
        for junk in JUNK:
            try:
                found = load_manifest(write(copied, changed(raw, at, junk)))
            except EngineError as error:
                refused += 1
                assert "install it again" in str(error) and len(str(error)) < 600, at
                continue
            loaded += 1
            assert found.fingerprint and found.pooled_dims == 384 == found.full_dims and found.reference, at
            assert dict(found.variants) is not None and found.at_depth(0) is found
            place(600, found)
            windows(list(range(600)), found)
    assert refused > 1000 and loaded > 100


@pytest.mark.parametrize("name", ["full_dims", "pooling", "graph", "files", "positions", "name", "ladder", "normalize"])
def test_a_field_that_is_missing_is_named(manifest, copied, name):
    raw = {key: value for key, value in manifest.raw.items() if key != name}
    with pytest.raises(ModelDamagedError, match=f"{name} is missing"):
        load_manifest(write(copied, raw))


@pytest.mark.parametrize("text", ["[" * 100_000, '{"format": 1e999}', "\ufeff{}", "null", '"x"', "1" * 5000])
def test_what_is_no_manifest_at_all_is_one_error(copied, text):
    (copied / "encoder.json").write_text(text, "utf-8")
    with pytest.raises(ModelDamagedError):
        load_manifest(copied)


@pytest.mark.parametrize(
    ("at", "value", "said"),
    [
        (("full_dims",), -384, "full_dims is -384, not a whole number from 1"),
        (("full_dims",), "384", "full_dims is '384'"),
        (("full_dims",), True, "full_dims is True"),
        (("pooling",), "sum", "not one of 'mean'"),
        (("graph", "file"), "../model.onnx", "not the name of a file in its folder"),
        (("graph", "file"), "/etc/passwd", "not the name of a file in its folder"),
        (("graph", "file"), "other.onnx", "not among its files"),
        (("graph", "inputs"), ["input_ids", "pixels"], "'pixels', not one of"),
        (("positions", "method"), "ntk", "not for these positions"),
        (("positions", "period"), 1, "positions.period is 1"),
        (("ladder", 0, "dims"), 385, "385 dimensions, the encoder gives 384"),
        (("depths",), [{"layers": 3, "file": "gone.onnx"}], "not among its files"),
        (("projections",), [{"kind": "dense", "activation": ""}], "projections.npz"),
    ],
)
def test_what_is_wrong_is_said(manifest, at, value, said):
    with pytest.raises(ValueError, match=re.escape(said)):
        check_facts(changed(manifest.raw, at, value))


# -- at the door -----------------------------------------------------------------------------------


@pytest.fixture
def brought(manifest, tmp_path):
    """An encoder that somebody brings, in files of its own."""
    folder = shutil.copytree(manifest.folder, tmp_path / "brought")
    return write(folder, manifest.raw | {"name": "mine"})


def installed():
    return sorted(path.name for path in paths.encoder_dirs()[0].glob("*")) if paths.encoder_dirs()[0].is_dir() else []


def test_a_link_out_of_the_folder_is_not_copied(brought, manifest):
    (brought / "LICENSE").unlink()
    (brought / "LICENSE").symlink_to(manifest.folder / "LICENSE")
    with pytest.raises(ModelDamagedError, match="leads out of the encoder's folder"):
        install_encoder(brought)
    assert installed() == []


def test_an_encoder_that_gives_other_dimensions_is_refused(brought, manifest):
    raw = manifest.raw | {"name": "mine", "full_dims": 400}
    with pytest.raises(ModelDamagedError, match="manifest says 400 dimensions"):
        install_encoder(write(brought, raw))
    assert installed() == []


def test_only_what_is_run_is_copied(brought, manifest):
    raw = copy.deepcopy(manifest.raw) | {"name": "mine", "variants": {"int8": {"file": "model.onnx"}}}
    for precision in ("float32", "float16"):
        name = f"model-{precision}.onnx"
        os.link(brought / "LICENSE", brought / name)
        raw["files"][name] = raw["files"]["LICENSE"]
        raw["variants"][precision] = {"file": name}
    os.link(brought / "LICENSE", brought / "model-float32.onnx.data")
    raw["files"]["model-float32.onnx.data"] = raw["files"]["LICENSE"]
    (brought / "diary.txt").write_text("not listed")
    found = install_encoder(write(brought, raw))
    names = {path.name for path in found.folder.iterdir()}
    assert names == {"encoder.json", "model.onnx", "model-float16.onnx", "tokenizer.json", "LICENSE", "NOTICE"}
    assert set(found.variants) == {"int8", "float16"} and found.fingerprint == load_manifest(brought).fingerprint
    assert "mine" in {one.name for one in list_encoders()}
