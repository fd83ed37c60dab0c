"""What can the user choose? One dataclass; the dialog, ``--help`` and the table of docs/settings.md are made from it.

Settings are saved to a temporary file, flushed, then put in place at once. A file that cannot
be read is kept aside and reported, never overwritten by defaults.
"""

from __future__ import annotations

import dataclasses
import json
from dataclasses import field
from pathlib import Path
from typing import Any

from engine.errors import SettingsError
from engine.paths import config_dir
from engine.private import keep_private, make_private, replace_private, set_aside
from engine.records import dataclass

FILE_NAME = "settings.json"
# The encoder that the languages of a new library's first files call for.
AUTO = "auto"
# No reranker.
OFF = "off"


def _setting(default: Any, help_text: str, **limits: Any) -> Any:
    """Declare a field with its help and its limits (``choices``, ``low`` and ``high``)."""
    return field(default=default, metadata={"help": help_text, **limits})


@dataclass(frozen=True, slots=True)
class Settings:
    """Every choice, with its default. Limits and help stand in each field's metadata."""

    encoder: str = _setting(
        AUTO, "the encoder for new libraries; auto takes the one that reads the files' languages, else a name or folder"
    )
    dims: int = _setting(
        128, "dimensions searched; smaller is faster and takes less space", choices=(384, 256, 128, 64)
    )
    layers: int = _setting(
        0, "layers of the encoder for new libraries; 0 means all, fewer index faster where it allows", low=0, high=96
    )
    late_chunking: bool = _setting(
        False, "in new libraries each passage's vector knows the text around it; indexing takes twice as long"
    )
    store: str = _setting(
        "float16",
        "what is kept of each dimension; binary keeps its sign, an eighth of a byte",
        choices=("float16", "binary"),
    )
    reranker: str = _setting(
        OFF, "the reranker that reads the best results again; off, or the name or folder of one that was added"
    )
    appearance: str = _setting("system", "colours of the window", choices=("system", "light", "dark"))
    motion: str = _setting(
        "system", "what moves in the window; reduced shows waiting without movement", choices=("system", "reduced")
    )
    language: str = _setting(
        "system",
        "language of the window; it changes when Kenning is started again, and the command line speaks English",
        choices=("system", "en", "de", "es", "fr", "zh", "ar"),
    )
    index_threads: int = _setting(0, "processor cores for indexing; 0 means all", low=0, high=256)
    device: str = _setting(
        "auto",
        "where the encoder runs; auto takes the GPU where it is faster",
        choices=("auto", "cpu", "openvino"),
    )
    max_file_mb: int = _setting(100, "larger files are skipped, in megabytes", low=1, high=4096)
    read_seconds: int = _setting(60, "time limit for reading one file, in seconds", low=1, high=3600)
    read_memory_mb: int = _setting(2048, "memory limit for reading one file, in megabytes", low=256, high=65536)
    ocr: str = _setting(
        "auto", "recognise text in scans and pictures where the extra is there", choices=("auto", "off")
    )
    hidden_files: bool = _setting(False, "read files and folders whose names start with a dot")
    keep_history: bool = _setting(
        True,
        "remember what was asked; the questions stay in the library, for you alone, and switching it off deletes them",
    )
    gitignore: bool = _setting(True, "leave out what .gitignore files leave out; .kenningignore files always count")
    keep_running: bool = _setting(
        False, "keep Kenning running in the background; closing the window leaves it in the tray, whose menu ends it"
    )
    start_at_login: bool = _setting(
        False, "start Kenning at login; without a window, in the tray where there is one, and it keeps running"
    )
    shortcut: str = _setting(
        OFF,
        "key that shows the search bar from everywhere; the desktop is asked for it, and may ask you",
        choices=(OFF, "Ctrl+Alt+Space", "Ctrl+Alt+K", "Ctrl+Shift+Space", "Meta+K", "Alt+Space"),
    )
    desktop_search: bool = _setting(
        False, "answer the desktop's own search; its programs then see names and passages of your files that are found"
    )
    processor_percent: int = _setting(
        100, "share of the whole processor that indexing may take, in percent; 100 means no limit", low=5, high=100
    )
    pause_on_battery: bool = _setting(
        True, "pause indexing on battery; what was just saved is still taken in, and the window can go on anyway"
    )
    pause_while_typing: bool = _setting(True, "pause indexing while a question is typed in the window")
    index_after_close: bool = _setting(False, "go on indexing when the window is closed")

    def __post_init__(self) -> None:
        """Refuse values of the wrong type or outside their limits."""
        for item in dataclasses.fields(self):
            _check(item, getattr(self, item.name))


_KINDS = {bool: "true or false", int: "a whole number", float: "a number", str: "a text"}


def _check(item: dataclasses.Field[Any], value: Any) -> None:
    if type(value) is not type(item.default):
        raise SettingsError(f"Setting {item.name!r} is {value!r}; it takes {_KINDS[type(item.default)]}.")
    choices = item.metadata.get("choices")
    if choices and value not in choices:
        raise SettingsError(f"Setting {item.name!r} is {value!r}; choose one of {', '.join(map(str, choices))}.")
    if "low" in item.metadata and not item.metadata["low"] <= value <= item.metadata["high"]:
        low, high = item.metadata["low"], item.metadata["high"]
        raise SettingsError(f"Setting {item.name!r} is {value!r}; choose {low} to {high}.")


def load_settings(folder: Path) -> Settings:
    """Return the settings saved in ``folder``, or the defaults where there are none.

    Raises:
        SettingsError: the file cannot be read; it was moved aside under a name the error gives.
    """
    path = folder / FILE_NAME
    if folder == config_dir():
        keep_private(folder)
    try:
        raw = json.loads(path.read_text("utf-8"))
        if not isinstance(raw, dict):
            raise SettingsError(f"it holds no names with values, but {json.dumps(raw)[:20]}")
        known = {item.name for item in dataclasses.fields(Settings)}
        return Settings(**{name: value for name, value in raw.items() if name in known})
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise SettingsError(f"The settings {path} could not be opened ({error.strerror}).") from error
    except (ValueError, AttributeError, TypeError, RecursionError, SettingsError) as error:
        try:
            aside = set_aside(path)
        except OSError:
            aside = path
        raise SettingsError(f"The settings could not be read ({error}); they were kept as {aside}.") from error


def save_settings(settings: Settings, folder: Path) -> None:
    """Write ``settings`` into ``folder`` so that a power cut leaves the old or the new, never half."""
    make_private(folder)
    replace_private(folder / FILE_NAME, json.dumps(dataclasses.asdict(settings), indent=2), sync=True)
