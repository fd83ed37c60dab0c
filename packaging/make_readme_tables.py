"""Write the README's tables from what the code and the bundled encoder say.

python packaging/make_readme_tables.py     after a setting, the encoder's ladder or the catalogue has changed
"""

from __future__ import annotations

import dataclasses
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from engine.encoders import find_encoder  # noqa: E402  # the checkout comes first on the path
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
        state = {"bundled": "ships with Kenning", "export": ""}.get(entry.status, entry.status)
        name = f"[{entry.name}]({entry.page})"
        lines.append(
            f"| {name} | {entry.license or 'none published'} | {entry.languages} | {sizes} | {tokens} | {size} "
            f"| {shown} | {state} |"
        )
    return "\n".join(lines)


def _set(name: str) -> str:
    return name.replace(", nDCG@10", "")


def filled(text: str) -> str:
    """Return the README with all tables anew, each after its mark."""
    tables = {"ladder": ladder_table(), "settings": settings_table(), "catalogue": catalogue_table()}
    for mark, table in tables.items():
        text = re.sub(rf"(<!-- {mark} -->\n)(\n\|[^\n]*(\n\|[^\n]*)*\n)?", lambda m, t=table: f"{m[1]}\n{t}\n", text)
    return text


if __name__ == "__main__":
    readme = ROOT / "README.md"
    readme.write_text(filled(readme.read_text("utf-8")), "utf-8")
