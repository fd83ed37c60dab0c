"""Every name that a module or a class defines is used somewhere: code that nobody calls is deleted."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("engine", "desktop")
LIBRARIES = {
    "fix_dynamic_axes",
    "http_open",
    "https_open",
    "get_sheets",
    "names_epilogue",
    "put_cell_ragged",
}  # what optimum, urllib and xlrd call
NAME = re.compile(r"[A-Za-z_][A-Za-z_0-9]*")


def defined(tree):
    """Yield the functions, methods, classes and constants of a module, but for what others call by convention."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Module | ast.ClassDef):
            continue
        for one in node.body:
            if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                yield one.name
            elif isinstance(one, ast.Assign | ast.AnnAssign) and isinstance(node, ast.Module):
                targets = one.targets if isinstance(one, ast.Assign) else [one.target]
                yield from (target.id for target in targets if isinstance(target, ast.Name))


def called_by_others(name):
    """Dunders, Qt's own names (camelCase), and the handlers that a library finds by their prefix."""
    camel = name[:1].islower() and any(letter.isupper() for letter in name)
    return name.startswith(("__", "do_", "visit_", "handle_", "test_")) or camel or name in LIBRARIES


def test_every_name_is_used():
    modules = sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))
    texts = {path: path.read_text("utf-8") for path in modules}
    used = Counter(name for text in texts.values() for name in NAME.findall(text))
    for room in ("tests", "packaging"):
        for path in (ROOT / room).rglob("*.py"):
            used.update(NAME.findall(path.read_text("utf-8")))
    dead = [
        f"{path.relative_to(ROOT)}: {name}"
        for path, text in texts.items()
        for name in defined(ast.parse(text))
        if used[name] < 2 and not called_by_others(name)
    ]
    assert not dead, "\n".join(dead)
