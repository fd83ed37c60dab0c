"""How does one add an optional part of Kenning? With a command that works from where this Kenning was installed."""

from __future__ import annotations

import json
import os
import re
import sys
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.metadata import Distribution

_NAME = "kenning"
_CHECKOUT = Path(__file__).resolve().parent.parent


@lru_cache
def how_to_add(extra: str) -> str:
    """Return what to do so that an extra is there, as the end of a sentence: a command, or why there is none.

    Args:
        extra: one of the optional dependencies of ``pyproject.toml``, such as "ocr".
    """
    if getattr(sys, "frozen", False):
        return f'the part "{extra}" is not in this bundle; install Kenning from its source'
    return f'add the part "{extra}" with: {_shown([sys.executable, "-m", "pip", "install", *_wanted(extra)])}'


def _wanted(extra: str) -> list[str]:
    """Return what pip shall install: the checkout with its extra, or what the extra consists of.

    Kenning stands in no index, so its name alone would find nothing; a wheel may have been deleted since.
    """
    from importlib.metadata import Distribution, PackageNotFoundError  # 30 ms that a start does not need

    try:
        installed = Distribution.from_name(_NAME)
    except PackageNotFoundError:
        return _editable(_CHECKOUT, extra)  # run from a checkout that was never installed
    folder = checkout_of(installed)
    return requirements_of(installed, extra) if folder is None else _editable(folder, extra)


def _editable(folder: Path, extra: str) -> list[str]:
    return ["-e", f"{folder}[{extra}]"]


def checkout_of(installed: Distribution) -> Path | None:
    """Return the folder that a distribution was installed from in place (PEP 610), or None."""
    from urllib.parse import unquote, urlsplit

    origin = json.loads(installed.read_text("direct_url.json") or "{}")
    if not origin.get("dir_info", {}).get("editable"):
        return None
    path = unquote(urlsplit(origin["url"]).path)
    folder = Path(path.lstrip("/") if os.name == "nt" else path)
    return folder if (folder / "pyproject.toml").is_file() else None


def requirements_of(installed: Distribution, extra: str) -> list[str]:
    """Return the requirements of an extra, without the conditions under which they hold."""
    condition = re.compile(rf"""\bextra\s*==\s*['"]{re.escape(extra)}['"]""")
    parted = (requirement.partition(";") for requirement in installed.requires or ())
    return [wanted.strip() for wanted, _, marker in parted if condition.search(marker)]


def _shown(words: list[str]) -> str:
    import shlex
    import subprocess

    return subprocess.list2cmdline(words) if os.name == "nt" else shlex.join(words)
