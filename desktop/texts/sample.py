"""What can be tried at once? The sample folder that ships with Kenning and questions it answers."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from desktop.texts.languages import tr
from desktop.texts.wording import short_path
from engine import paths

# They stand nowhere in the folder itself: a file that repeats a question is its best match.
SAMPLE_QUESTIONS = (
    "How long may the landlord keep my deposit?",
    "My chain slips when I pedal hard",
    "whale road",
    "Why did my loaf come out flat?",
    "What happens if the dishwasher breaks after a year?",
)


def source_name(path: str) -> str:
    """Return what a folder is called: its path from ~ on, but for the samples, which lie deep inside the program."""
    return tr("Sample documents") if is_sample(path) else short_path(path)


def is_sample(path: str) -> bool:
    """Return whether a path is the folder of the samples, or lies in it."""
    sample = sample_folder()
    return sample in (Path(path), *Path(path).parents)


@cache
def sample_folder() -> Path:
    """Return the folder of the samples."""
    return (paths.assets_dir() / "sample").resolve()
