"""What can be tried at once? The sample folder that ships with Kenning and questions it answers."""

from __future__ import annotations

from pathlib import Path

from engine import paths

# The same five stand in assets/sample/README.md; a test compares them.
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
