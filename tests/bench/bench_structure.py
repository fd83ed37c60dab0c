"""How is the code arranged? Packages, modules, circles of imports, arrows up, sizes, repeated runs of lines.

    git worktree add ../before eca7e66
    python tests/bench/bench_structure.py --before ../before

A room is a folder directly below ``engine/`` or ``desktop/``, or a module that lies there. Imports for type checking
alone are counted in rows of their own. Arrows up are counted without a list of layers: as many imports as
must point up in the best order that the rooms of a circle can have. A repeated run is six or more lines of code
that stand, up to their indentation, in two places.
"""

from __future__ import annotations

import argparse
import ast
import statistics
import subprocess
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RUN_LINES = 6
Graph = dict[str, set[str]]


def modules_of(root: Path) -> dict[str, Path]:
    """Return every module by its dotted name; a package stands for its ``__init__``."""
    found = {}
    for path in sorted([*(root / "engine").rglob("*.py"), *(root / "desktop").rglob("*.py")]):
        found[".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__")] = path
    return found


def statements(tree: ast.AST, *, hints: bool) -> Iterator[ast.AST]:
    """Yield every node; with ``hints`` also those below ``if TYPE_CHECKING``."""
    for node in ast.iter_child_nodes(tree):
        if hints or not (isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)):
            yield node
            yield from statements(node, hints=hints)


def imports_of(path: Path, modules: dict[str, Path], *, hints: bool) -> set[str]:
    """Return the modules of ours that a module imports."""
    found: set[str] = set()
    for node in statements(ast.parse(path.read_text("utf-8")), hints=hints):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            inner = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= (inner & modules.keys()) or {node.module}
    return found & modules.keys()


def room_of(name: str) -> str:
    """Return the room that a module lies in."""
    return ".".join(name.split(".")[:2])


def circles(graph: Graph) -> list[set[str]]:
    """Return the groups of nodes that reach each other, of more than one node."""
    reach = {node: reached(graph, node) for node in graph}
    groups = {frozenset({node, *(other for other in reach[node] if node in reach[other])}) for node in graph}
    return sorted((set(group) for group in groups if len(group) > 1), key=lambda one: (len(one), sorted(one)))


def reached(graph: Graph, start: str) -> set[str]:
    """Return what can be reached from a node, in one step or more."""
    seen: set[str] = set()
    todo = [start]
    while todo:
        for other in graph[todo.pop()] - seen:
            seen.add(other)
            todo.append(other)
    return seen


def fewest_up(rooms: set[str], arrows: Counter[tuple[str, str]]) -> int:
    """Return how many arrows point up in the best order of some rooms (the best of all subsets, step by step)."""
    names = sorted(rooms)
    best = {0: 0}
    for chosen in range(1, 1 << len(names)):
        best[chosen] = min(
            best[chosen & ~(1 << last)]
            + sum(
                arrows[names[last], names[other]]
                for other in range(len(names))
                if other != last and chosen >> other & 1
            )
            for last in range(len(names))
            if chosen >> last & 1
        )  # those chosen lie above the last one, and it imports some of them
    return best[(1 << len(names)) - 1]


def repeated(modules: dict[str, Path]) -> tuple[int, int]:
    """Return the number of repeated runs and of the lines in them."""
    texts = {name: code_lines(path) for name, path in modules.items()}
    places = defaultdict(list)
    for name, lines in texts.items():
        for at in range(len(lines) - RUN_LINES + 1):
            places[tuple(lines[at : at + RUN_LINES])].append((name, at))
    starts = {place for found in places.values() if len(found) > 1 for place in found}
    covered = {(name, at + step) for name, at in starts for step in range(RUN_LINES)}
    runs = sum((name, at - 1) not in covered for name, at in covered)
    return runs, len(covered)


def code_lines(path: Path) -> list[str]:
    """Return a module's lines of code without imports, comments and docstrings."""
    tree = ast.parse(path.read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)) and ast.get_docstring(node) is not None:
            node.body = node.body[1:] or [ast.Pass()]
    tree.body = [node for node in tree.body if not isinstance(node, (ast.Import, ast.ImportFrom))]
    return [line.strip() for line in ast.unparse(tree).splitlines() if line.strip()]


def graphs(modules: dict[str, Path], *, hints: bool) -> tuple[Graph, Graph, Counter[tuple[str, str]]]:
    """Return who imports whom among modules and among rooms, and how often each room imports each other."""
    graph = {name: imports_of(path, modules, hints=hints) - {name} for name, path in modules.items()}
    arrows = Counter((room_of(name), room_of(to)) for name, found in graph.items() for to in found)
    rooms: Graph = {room_of(name): set() for name in modules}
    for here, there in arrows:
        if here != there:
            rooms[here].add(there)
    return graph, rooms, arrows


def imports_measured(modules: dict[str, Path], *, hints: bool) -> dict[str, str]:
    """Return circles and arrows up."""
    graph, rooms, arrows = graphs(modules, hints=hints)
    found = circles(rooms)
    sizes = "".join(f", of {len(one)} rooms" for one in found)
    note = ", type hints too" if hints else ""
    return {
        f"circles of rooms{note}": f"{len(found)}{sizes}",
        f"arrows up between rooms{note}": str(sum(fewest_up(one, arrows) for one in found)),
        f"circles of modules{note}": str(len(circles(graph))),
    }


def measure(root: Path) -> dict[str, str]:
    """Return the figures of a checkout."""
    modules = modules_of(root)
    plain = [path for path in modules.values() if path.name != "__init__.py"]
    folders = Counter(path.parent.relative_to(root).as_posix() for path in plain)
    lengths = {path: len(path.read_text("utf-8").splitlines()) for path in plain}
    largest, runs = max(lengths, key=lambda path: lengths[path]), repeated(modules)
    (fullest, most), *_ = folders.most_common(1)
    return {
        "packages": str(len(folders)),
        "modules": str(len(plain)),
        "modules a package, median": f"{statistics.median(folders.values()):g}",
        "modules a package, most": f"{most} (`{fullest}`)",
        **imports_measured(modules, hints=False),
        **imports_measured(modules, hints=True),
        "lines a module, median": f"{statistics.median(lengths.values()):g}",
        "lines a module, most": f"{lengths[largest]} (`{largest.relative_to(root).as_posix()}`)",
        "repeated runs of six lines or more": str(runs[0]),
        "lines in them": str(runs[1]),
    }


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--before", type=Path, help="an earlier checkout")
    options = parser.parse_args()
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True)
    now = measure(ROOT)
    before = measure(options.before) if options.before else dict.fromkeys(now, "")
    print(f"| | before | {commit.stdout.strip()} |\n|---|---|---|")
    for name, value in now.items():
        print(f"| {name} | {before[name]} | {value} |")


if __name__ == "__main__":
    main()
