"""What can be tried at once? The sample folder that ships with Kenning and questions it answers."""

from __future__ import annotations

from pathlib import Path

from engine import paths

# They stand nowhere in the folder itself: a file that repeats a question is its best match.
SAMPLE_QUESTIONS = (
    "How long may the landlord keep my deposit?",
    "My chain slips when I pedal hard",
    "whale road",
    "Why did my loaf come out flat?",
    "What happens if the dishwasher breaks after a year?",
)


def sample_folder() -> Path:
    """Return the folder of the samples."""
    return (paths.assets_dir() / "sample").resolve()
