"""Write the README's tables from what the code and the bundled encoder say.

python packaging/make_readme_tables.py     after a setting or the encoder's ladder has changed
"""

from __future__ import annotations

import dataclasses
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from engine.encoders import find_encoder  # noqa: E402  # the checkout comes first on the path
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
    for rung in find_encoder("all-minilm-l6-v2").ladder:
        lines.append(f"| {rung.dims} | {rung.dims * 2} | {100 * rung.kept:.1f} % |")
    return "\n".join(lines)


def filled(text: str) -> str:
    """Return the README with both tables anew, each after its mark."""
    for mark, table in (("ladder", ladder_table()), ("settings", settings_table())):
        text = re.sub(rf"(<!-- {mark} -->\n)(\n\|[^\n]*(\n\|[^\n]*)*\n)?", lambda m, t=table: f"{m[1]}\n{t}\n", text)
    return text


if __name__ == "__main__":
    readme = ROOT / "README.md"
    readme.write_text(filled(readme.read_text("utf-8")), "utf-8")
