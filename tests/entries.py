"""Small files that differ in one word each, so that every one of them can be asked for."""

from __future__ import annotations

from pathlib import Path


def entry(number: int, about: str = "of the log") -> str:
    """Return a text that alone holds the word "number7x" of its number."""
    return f"Entry number{number}x {about}: wind, waves and bread."


def write_entries(folder: Path, count: int) -> Path:
    """Make a folder of so many files, "000.txt" the first; return it."""
    folder.mkdir()
    for number in range(count):
        (folder / f"{number:03}.txt").write_text(entry(number), "utf-8")
    return folder
