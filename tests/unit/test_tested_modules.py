"""Every module is imported by a test, or tests/tested_through.toml says which tests run it, and why it is those."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LISTED = tomllib.loads((ROOT / "tests" / "tested_through.toml").read_text("utf-8"))


def modules() -> set[str]:
    paths = [*(ROOT / "engine").rglob("*.py"), *(ROOT / "desktop").rglob("*.py")]
    return {
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in paths
        if path.name not in ("__init__.py", "__main__.py")
    }


def named_in(source: str) -> Iterator[str]:
    """Yield what a test imports, and what it names in a string, as a program that it starts or what it patches."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            if node.value.startswith(("engine.", "desktop.")):
                yield from (node.value, node.value.split(":")[0], node.value.rpartition(".")[0])


def imported_by_tests() -> set[str]:
    paths = [path for path in (ROOT / "tests").rglob("*.py") if "bench" not in path.parts]
    return {name for path in paths for name in named_in(path.read_text("utf-8"))}


def test_every_module_is_imported_by_a_test_or_listed():
    listed = {f"{room}.{name}" for room, entry in LISTED.items() for name in entry["modules"]}
    missing = modules() - imported_by_tests()
    assert missing - listed == set(), "import them in a test of their own, or list them with who runs them"
    assert listed - modules() == set(), "they are gone: take them off the list"


def test_what_is_listed_names_its_tests_and_says_why():
    for room, entry in LISTED.items():
        assert set(entry) == {"why", "tests", "modules"} and entry["why"], room
        assert entry["tests"] and all((ROOT / path).is_file() for path in entry["tests"]), room
