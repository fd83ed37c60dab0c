"""Which single changes can be made of a module, and which of them does a seed draw?"""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

COMPARISONS = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
OPERATORS = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult, ast.Mod: ast.Mult,
    ast.Pow: ast.Mult, ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr, ast.LShift: ast.RShift, ast.RShift: ast.LShift,
}  # fmt: skip


@dataclass(frozen=True)
class Mutant:
    """One change: what stands between two places of a file becomes something else."""

    file: str
    line: int
    last: int
    column: int
    last_column: int
    kind: str
    new: str

    def apply(self, source: str) -> str:
        """Return the source with the change in it; all that follows stays on its line."""
        lines = source.encode().splitlines(keepends=True)
        first = lines[self.line - 1][: self.column]
        rest = lines[self.last - 1][self.last_column :]
        gap = "\n" * (self.last - self.line)
        new = f"{self.new[:-1]}{gap})" if self.new.endswith(")") else self.new + gap
        return b"".join([*lines[: self.line - 1], first, new.encode(), rest, *lines[self.last :]]).decode()

    def key(self, source: str) -> str:
        """Return what names the change wherever its line stands: file, change, and the text of the line."""
        return "|".join((self.file, source.splitlines()[self.line - 1].strip(), str(self.column), self.kind, self.new))


def mutants_of(file: str, source: str) -> Iterator[Mutant]:
    """Yield every change that can be made of a module."""
    for node in _nodes(ast.parse(source)):
        for kind, new in _changes(node):
            text = ast.unparse(new) if isinstance(new, ast.stmt) else f"({ast.unparse(new)})"
            end = (node.end_lineno or 0, node.end_col_offset or 0)
            yield Mutant(file, node.lineno, end[0], node.col_offset, end[1], kind, text)


def _nodes(tree: ast.AST) -> Iterator[Any]:
    """Yield what a change may be made of: no hints, no texts for people, nothing of a formatted string."""
    for name, value in ast.iter_fields(tree):
        if name in ("annotation", "returns", "decorator_list"):
            continue
        for node in value if isinstance(value, list) else [value]:
            if not isinstance(node, ast.AST) or isinstance(
                node, (ast.JoinedStr, ast.Import, ast.ImportFrom, ast.Raise)
            ):
                continue
            if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
                continue
            if hasattr(node, "lineno"):
                yield node
            yield from _nodes(node)


def _changes(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        yield "comparison", ast.Compare(node.left, [COMPARISONS[type(node.ops[0])]()], node.comparators)
    elif isinstance(node, ast.BinOp) and type(node.op) in OPERATORS:
        yield "operator", ast.BinOp(node.left, OPERATORS[type(node.op)](), node.right)
    elif isinstance(node, ast.BoolOp):
        yield "and, or", ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
    elif isinstance(node, ast.UnaryOp):
        yield "sign or not", node.operand
    elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield "constant", ast.Constant(not node.value)
    elif isinstance(node, ast.Constant) and isinstance(node.value, (int, float)):
        yield "number", ast.Constant(node.value + 1)
    elif isinstance(node, (ast.If, ast.While, ast.IfExp)):
        yield from ()  # the condition is changed as an expression of its own
    elif isinstance(node, ast.Return) and node.value is not None and ast.unparse(node.value) != "None":
        yield "return", ast.Return(ast.Constant(None))
    elif isinstance(node, (ast.AugAssign, ast.Continue, ast.Break)) or _is_call(node):
        yield "statement", ast.Pass()


def _is_call(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)


def drawn_of(root: Path, room: str, count: int, seed: int) -> tuple[list[Mutant], int]:
    """Return the changes of a room that a seed draws, and how many can be made.

    Each change has a place of its own in the order of the seed, so a draw is the same wherever the code is.
    """
    every: dict[str, Mutant] = {}
    for path in sorted((root / "engine" / room).rglob("*.py")):
        file, source = path.relative_to(root).as_posix(), path.read_text("utf-8")
        for mutant in mutants_of(file, source):
            every.setdefault(mutant.key(source), mutant)
    order = sorted(every, key=lambda key: hashlib.sha256(f"{seed}|{key}".encode()).digest())
    return [every[key] for key in order[:count]], len(every)
