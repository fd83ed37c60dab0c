"""The engine's imports point down the list in ARCHITECTURE.md, and never to the window or to torch."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ENGINE = ROOT / "engine"
FORBIDDEN = {"PySide6", "desktop", "torch", "transformers", "optimum", "onnx"}
# Under the extra `export` only.
EXPORT = "architectures attention export graph options quantize rotation static table variants verify".split()
ALLOWED = {name: {"torch", "transformers", "optimum", "onnx"} for name in EXPORT}
# Lower rooms come later; a module may import its own room and those after it.
ORDER = """
    cli cli_encoders doctor evaluate library indexing search store words chunks encoders documents
""".split()
# The facade's worker process and the run's type hint look up on purpose.
UPWARD = {("cli/indexing_process.py", "library"), ("indexing/run.py", "library")}
# Plain data that a caller of the room needs without entering it.
PLAIN = {"documents.document", "search.hits", "indexing.report"}


def imported(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def test_engine_imports_neither_the_window_nor_torch():
    for path in ENGINE.rglob("*.py"):
        roots = {name.split(".")[0] for name in imported(path)}
        allowed = ALLOWED.get(path.stem, set()) if path.parent.name == "encoders" else set()
        assert not roots & (FORBIDDEN - allowed), path


def test_engine_imports_point_down():
    for path in ENGINE.rglob("*.py"):
        here = path.relative_to(ENGINE)
        room = here.parts[0].removesuffix(".py")
        if room not in ORDER:
            continue
        for name in imported(path):
            parts = name.split(".")
            if parts[0] != "engine" or len(parts) < 2 or parts[1] not in ORDER or ".".join(parts[1:]) in PLAIN:
                continue
            if (here.as_posix(), parts[1]) not in UPWARD:
                assert ORDER.index(parts[1]) >= ORDER.index(room), f"{here} imports {name}"


def test_importing_the_engine_loads_nothing_heavy():
    heavy = "{'onnxruntime', 'lancedb', 'pyarrow', 'tokenizers', 'PySide6'}"
    code = f"import sys, engine, engine.library, engine.cli; print(sorted({heavy} & set(sys.modules)))"
    found = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_public_names_are_sorted_and_exist():
    import engine

    assert engine.__all__ == sorted(engine.__all__)
    assert all(hasattr(engine, name) for name in engine.__all__)
