from __future__ import annotations

import importlib.metadata
import json
import shlex
import subprocess
import sys
import tomllib
from importlib.metadata import PathDistribution
from pathlib import Path

import pytest

from engine import extras

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]


@pytest.fixture
def installed(tmp_path):
    """Return a distribution as pip leaves it, with the given origin (PEP 610)."""

    def make(origin=None):
        folder = tmp_path / "kenning-0.1.0.dist-info"
        folder.mkdir()
        lines = ["Metadata-Version: 2.4", "Name: kenning", "Version: 0.1.0", "Requires-Dist: numpy>=1.26"]
        for extra, wanted in EXTRAS.items():
            for requirement in wanted:
                name, _, marker = requirement.partition("; ")
                lines.append(
                    f"Requires-Dist: {name}; " + (f"({marker}) and " if marker else "") + f"extra == '{extra}'"
                )
        (folder / "METADATA").write_text("\n".join(lines) + "\n\n")
        if origin is not None:
            (folder / "direct_url.json").write_text(json.dumps(origin))
        return PathDistribution(folder)

    return make


@pytest.fixture(autouse=True)
def asked_anew():
    extras.how_to_add.cache_clear()
    yield
    extras.how_to_add.cache_clear()


def named(monkeypatch, distribution):
    def from_name(_name):
        if distribution is None:
            raise importlib.metadata.PackageNotFoundError
        return distribution

    monkeypatch.setattr(importlib.metadata.Distribution, "from_name", from_name)


def command(said):
    return shlex.split(said.partition(" with: ")[2])


def in_place(folder):
    return {"url": folder.as_uri(), "dir_info": {"editable": True}}


def test_an_editable_clone_is_installed_again_with_the_extra(installed, monkeypatch, tmp_path):
    clone = tmp_path / "a clone & more"
    clone.mkdir()
    (clone / "pyproject.toml").write_text("")
    named(monkeypatch, installed(in_place(clone)))
    assert command(extras.how_to_add("ocr")) == [sys.executable, "-m", "pip", "install", "-e", f"{clone}[ocr]"]


@pytest.mark.parametrize("extra", ["ocr", "export", "cuda"])
@pytest.mark.parametrize("origin", [None, {"url": "file:///gone/kenning-0.1.0-py3-none-any.whl", "archive_info": {}}])
def test_a_wheel_gets_what_the_extra_consists_of(installed, monkeypatch, origin, extra):
    named(monkeypatch, installed(origin))
    wanted = [requirement.partition(";")[0] for requirement in EXTRAS[extra]]
    assert command(extras.how_to_add(extra))[4:] == wanted


def test_a_clone_that_is_gone_is_not_named(installed, monkeypatch, tmp_path):
    named(monkeypatch, installed(in_place(tmp_path / "gone")))
    assert command(extras.how_to_add("ocr"))[4:] == EXTRAS["ocr"]


def test_a_checkout_that_was_never_installed_names_itself(monkeypatch):
    named(monkeypatch, None)
    assert command(extras.how_to_add("ocr"))[4:] == ["-e", f"{ROOT}[ocr]"]


def test_a_bundle_says_that_there_is_no_command(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    said = extras.how_to_add("ocr")
    assert "pip" not in said and said == 'the part "ocr" is not in this bundle; install Kenning from its source'


def test_the_command_of_this_environment_is_one_that_pip_takes():
    words = command(extras.how_to_add("ocr"))
    if words[-2] == "-e":
        assert (Path(words[-1].removesuffix("[ocr]")) / "pyproject.toml").is_file()
    ran = subprocess.run([*words[:3], "--version"], capture_output=True, text=True)
    assert ran.returncode == 0 and ran.stdout.startswith("pip ")


def test_no_message_names_a_distribution_that_does_not_exist():
    for path in [*(ROOT / "engine").rglob("*.py"), *(ROOT / "desktop").rglob("*.py"), ROOT / "README.md"]:
        assert 'install "kenning[' not in path.read_text("utf-8"), path
