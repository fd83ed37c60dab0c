"""Imports point down the layers in pyproject.toml, and never to the window or to torch."""

from __future__ import annotations

import ast
import graphlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ENGINE = ROOT / "engine"
FORBIDDEN = {"PySide6", "desktop", "torch", "transformers", "optimum", "onnx"}
LINT = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()"]
# The room that needs the extra `export`.
EXPORT = {"torch", "transformers", "optimum", "onnx"}


def imported(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def test_engine_imports_neither_the_window_nor_torch():
    for path in ENGINE.rglob("*.py"):
        roots = {name.split(".")[0] for name in imported(path)}
        allowed = EXPORT if path.parent.name == "export" else set()
        assert not roots & (FORBIDDEN - allowed), path


def test_rooms_import_those_below_them_alone():
    found = subprocess.run(LINT, cwd=ROOT, capture_output=True, text=True)
    assert found.returncode == 0, found.stdout[-3000:] + found.stderr[-2000:]


@pytest.mark.parametrize(
    ("module", "statement", "found"),
    [
        ("engine/words/split.py", "from engine.search import query", "engine.words.split -> engine.search.query"),
        ("desktop/views/flow.py", "from desktop.preview import panel", "desktop.views.flow -> desktop.preview.panel"),
        (
            "desktop/resident/links.py",
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from desktop import kenning",
            "desktop.resident.links -> desktop.kenning",
        ),
    ],
)
def test_an_import_that_points_up_is_found(tmp_path, module, statement, found):
    shutil.copytree(ENGINE, tmp_path / "engine", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "desktop", tmp_path / "desktop", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    with (tmp_path / module).open("a") as source:
        source.write(f"\n{statement}  # noqa\n")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    ended = subprocess.run(LINT, cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert ended.returncode == 1 and found in ended.stdout


def modules_imported(path, modules):
    """Return which of ours a module names in its imports, in functions and for type hints too."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in modules)
        elif isinstance(node, ast.ImportFrom) and node.module:
            inner = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from [name for name in inner if name in modules] or ([node.module] if node.module in modules else [])


def test_nothing_imports_in_a_circle_not_even_for_type_hints():
    paths = [*ENGINE.rglob("*.py"), *(ROOT / "desktop").rglob("*.py")]
    names = {path: ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for path in paths}
    known = set(names.values())
    arrows = {(name, found) for path, name in names.items() for found in modules_imported(path, known)}
    rooms = {tuple(".".join(one.split(".")[:2]) for one in arrow) for arrow in arrows}
    for found in (arrows, rooms):
        circle_free = graphlib.TopologicalSorter()
        for here, there in found:
            if here != there:
                circle_free.add(here, there)
        circle_free.prepare()  # a CycleError names the circle


def test_the_package_itself_imports_nothing_that_takes_time():
    # Ctrl+C is answered by what comes after it, and every process imports it.
    code = "import sys, engine; print(sorted(name for name in sys.modules if name.startswith('engine.')))"
    found = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "['engine.privacy', 'engine.version']"


def test_importing_the_engine_loads_nothing_heavy():
    heavy = "{'onnxruntime', 'lancedb', 'pyarrow', 'tokenizers', 'PySide6'}"
    code = f"import sys, engine, engine.library, engine.cli.program; print(sorted({heavy} & set(sys.modules)))"
    found = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_a_command_does_not_load_what_only_others_need():
    others = "{'engine.autostart', 'engine.desktop_files', 'xml.etree.ElementTree', 'subprocess'}"
    code = f"import sys, engine.cli.program\nengine.cli.program._parser()\nprint(sorted({others} & set(sys.modules)))"
    found = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


@pytest.mark.parametrize("start", ["engine.cli.program as it; it._parser([])", "engine.documents.sandbox.reader_main"])
def test_help_and_readers_do_without_the_library(start):
    code = f"import sys, {start}\nprint(sorted({{'engine.library', 'engine.search.hits'}} & set(sys.modules)))"
    found = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_the_window_is_there_before_anything_heavy():
    heavy = "{'onnxruntime', 'lancedb', 'pyarrow', 'tokenizers', 'numpy', 'asyncio', 'pygments', 'PySide6.QtNetwork'}"
    code = f"import sys, desktop.app; print(sorted({heavy} & set(sys.modules)))"
    found = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_a_window_is_built_before_anything_heavy(tmp_path):
    heavy = "{'onnxruntime', 'lancedb', 'pyarrow', 'tokenizers', 'numpy', 'asyncio', 'pygments'}"
    code = (
        "import os, sys, pathlib\n"
        "from desktop.app import make_app\n"
        "from desktop.kenning import Kenning\n"
        "from desktop.parts import Setup\n"
        "from engine.settings import Settings\n"
        "folder, app = pathlib.Path(sys.argv[1]), make_app()\n"
        "kenning = Kenning(app, Setup(library=folder / 'library', config=folder, settings=Settings()))\n"
        f"print(sorted({heavy} & set(sys.modules)), flush=True)\n"
        "os._exit(0)"  # nothing of it was started
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", code, str(tmp_path)]
    found = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_public_names_are_sorted_and_exist():
    import engine

    assert engine.__all__ == sorted(engine.__all__)
    assert all(hasattr(engine, name) for name in engine.__all__)
    assert set(engine.__all__) <= set(dir(engine))
    with pytest.raises(AttributeError, match="nobody"):
        _ = engine.nobody
