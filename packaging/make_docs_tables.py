"""Write the tables of the papers and of docs/ from what the code and the bundled encoder say.

python packaging/make_docs_tables.py     after a setting, command, key, module, the ladder or the catalogue has changed

A table stands behind its mark, ``<!-- settings -->``, in any of the pages.
"""

from __future__ import annotations

import argparse
import ast
import dataclasses
import inspect
import re
import sys
import types
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import engine  # noqa: E402  # the checkout comes first on the path
from desktop.views.shortcuts import shortcut_rows  # noqa: E402
from engine.cli.program import _parser  # noqa: E402
from engine.encoders import find_encoder  # noqa: E402
from engine.model_hub.catalogue import best_figure, read_catalogue  # noqa: E402
from engine.settings import Settings  # noqa: E402


def settings_table() -> str:
    """Return one line a setting: name, default, what it does."""
    lines = ["| setting | default | what it does |", "|---|---|---|"]
    for item in dataclasses.fields(Settings):
        limits = item.metadata
        values = f" ({', '.join(map(str, limits['choices']))})" if "choices" in limits else ""
        lines.append(f"| `{item.name}` | `{item.default}` | {limits['help']}{values} |")
    return "\n".join(lines)


def ladder_table() -> str:
    """Return one line a size: dimensions, bytes a passage, quality kept."""
    lines = ["| dimensions | bytes a passage | quality kept |", "|---|---|---|"]
    manifest = find_encoder("all-minilm-l6-v2")
    for rung in manifest.ladder:
        lines.append(f"| {rung.dims} | {rung.dims * 2} | {100 * rung.kept:.1f} % |")
    for signs in manifest.raw.get("ladder_binary", ()):
        lines.append(f"| {signs['dims']}, signs only | {signs['dims'] // 8} | {100 * signs['kept']:.1f} % |")
    return "\n".join(lines)


def catalogue_table() -> str:
    """Return one line an encoder of the catalogue: what people decide by."""
    lines = [
        "| encoder | licence | languages | dimensions | context | download | published | |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for entry in read_catalogue():
        sizes = ", ".join(map(str, entry.dims_ladder)) or str(entry.full_dims)
        tokens = f"{entry.native_tokens:,}" if entry.native_tokens else "any"
        size = f"{entry.weights_bytes / 1e6:,.0f} MB" if entry.weights_bytes else ""
        figure = best_figure(entry)
        shown = f"[{figure.score:g}]({figure.source}) {_set(figure.set)}" if figure else ""
        state = {"bundled": "ships with Kenning", "export": "", "onnx": "as published"}.get(entry.status, entry.status)
        name = f"[{entry.name}]({entry.page})"
        lines.append(
            f"| {name} | {entry.license or 'none published'} | {entry.languages} | {sizes} | {tokens} | {size} "
            f"| {shown} | {state} |"
        )
    return "\n".join(lines)


def _set(name: str) -> str:
    return name.replace(", nDCG@10", "")


def commands_table() -> str:
    """Return one line a command, those of ``kenning encoders`` below it: name, what it does."""
    lines = ["| command | what it does |", "|---|---|"]
    for name, parser, does in _commands(_parser()):
        lines.append(f"| `{name}` | {does} |")
        lines += [f"| `{name} {below}` | {does} |" for below, _, does in _commands(parser)]
    return "\n".join(lines)


def _commands(parser: argparse.ArgumentParser) -> list[tuple[str, argparse.ArgumentParser, str]]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            said = {choice.dest: choice.help or "" for choice in action._choices_actions}
            return [(name, made, said[name]) for name, made in action.choices.items()]
    return []


def keys_table() -> str:
    """Return one line a key of the window: what it does, the keys."""
    lines = ["| what it does | keys |", "|---|---|"]
    lines += [f"| {does} | {', '.join(f'`{key}`' for key in keys)} |" for _, does, keys in shortcut_rows()]
    return "\n".join(lines)


def modules_table() -> str:
    """Return one line a package and a module: name, the first line of its docstring."""
    lines = ["| module | question |", "|---|---|"]
    for top in ("engine", "desktop"):
        for package in sorted(path.parent for path in (ROOT / top).rglob("__init__.py")):
            name = package.relative_to(ROOT).as_posix()
            lines.append(f"| **`{name}/`** | **{_question(package / '__init__.py')}** |")
            modules = sorted(path for path in package.glob("*.py") if path.name != "__init__.py")
            lines += [f"| `{path.name}` | {_question(path)} |" for path in modules]
    return "\n".join(lines)


def _question(module: Path) -> str:
    first = (ast.get_docstring(ast.parse(module.read_text("utf-8"))) or "").partition("\n")[0]
    return first.replace("``", "`").replace("|", "\\|")


def names_table() -> str:
    """Return one line a public name of the engine: the first line of its docstring."""
    lines = ["| name | what it is |", "|---|---|"]
    lines += [f"| `{name}` | {_first_line(getattr(engine, name))} |" for name in engine.__all__]
    return "\n".join(lines)


def library_table() -> str:
    """Return one line a public method of ``Library``, in the order of the code."""
    lines = ["| call | what it does |", "|---|---|"]
    for name, member in vars(engine.Library).items():
        if not name.startswith("_") and inspect.getdoc(member):
            call = f"{name}()" if isinstance(member, (types.FunctionType, classmethod)) else name
            lines.append(f"| `{call}` | {_first_line(member)} |")
    return "\n".join(lines)


def _first_line(thing: object) -> str:
    return (inspect.getdoc(thing) or "").partition("\n")[0].replace("``", "`").replace("|", "\\|")


TABLES = {
    "ladder": ladder_table,
    "settings": settings_table,
    "catalogue": catalogue_table,
    "commands": commands_table,
    "keys": keys_table,
    "modules": modules_table,
    "names": names_table,
    "library": library_table,
}


def filled(text: str) -> str:
    """Return a page with all of its tables anew, each after its mark."""
    for mark, table in TABLES.items():
        if f"<!-- {mark} -->" in text:
            made = table()
            text = re.sub(rf"(<!-- {mark} -->\n)(\n\|[^\n]*(\n\|[^\n]*)*\n)?", lambda m, t=made: f"{m[1]}\n{t}\n", text)
    return text


def pages() -> list[Path]:
    """Return the papers at the top and every page below docs/."""
    return [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]


if __name__ == "__main__":
    for page in pages():
        page.write_text(filled(page.read_text("utf-8")), "utf-8")
