"""Which encoder suits the languages of a person's files? English alone gets the small one, anything else another."""

from __future__ import annotations

import locale
import os
import plistlib
import sys
from collections.abc import Collection, Mapping
from pathlib import Path

from engine import paths
from engine.encoders.manifest import DEFAULT, Manifest, find_encoder, list_encoders

# A language of fewer texts than this share is a quotation, or a guess that went wrong.
LEAST_SHARE = 0.03
_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
_NO_LANGUAGE = ("c", "posix")
_MAC_SETTINGS = Path("Library/Preferences/.GlobalPreferences.plist")


def frequent(found: Mapping[str, int]) -> list[str]:
    """Return the languages of more than a few texts, most frequent first."""
    least = LEAST_SHARE * sum(found.values())
    return [code for code, texts in sorted(found.items(), key=lambda one: (-one[1], one[0])) if texts >= least]


def choose_encoder(wanted: Collection[str]) -> Manifest:
    """Return the bundled encoder for these languages: the default one where it reads all, else the one that reads most.

    Args:
        wanted: of the files, and those that the user asks in; where none is known the default encoder is taken.
    """
    default = find_encoder(DEFAULT)
    if set(wanted) <= set(default.languages):
        return default
    bundled = [one for one in list_encoders([paths.assets_dir() / "encoders"]) if one.languages]
    return max(bundled, key=lambda one: (len({*wanted} & {*one.languages}), len(one.languages)), default=default)


def user_languages() -> tuple[str, ...]:
    """Return the languages that the computer speaks with its user, as ISO 639-1 codes; none where it names none."""
    named = next((value for name in _VARIABLES if (value := os.environ.get(name, ""))), "")
    if os.name == "nt" and not named:
        named = _of_windows()
    elif sys.platform == "darwin" and _codes(named) == ():
        named = _of_mac()
    return _codes(named)


def _codes(named: str) -> tuple[str, ...]:
    """Return the codes of "de_DE.UTF-8:en_GB", of which the first is the language that is spoken."""
    first = named.split(":")[0].partition(".")[0].partition("@")[0].replace("-", "_")
    code = first.partition("_")[0].lower()
    return (code,) if code and code not in _NO_LANGUAGE and code.isalpha() and len(code) < 4 else ()


def _of_windows() -> str:
    import ctypes

    number = ctypes.windll.kernel32.GetUserDefaultUILanguage()  # type: ignore[attr-defined,unused-ignore]
    return locale.windows_locale.get(number, "")


def _of_mac() -> str:
    """Return the first language of the system's settings: a program that is started from the Dock has no LANG."""
    try:
        settings = plistlib.loads((Path.home() / _MAC_SETTINGS).read_bytes())
        return str(settings["AppleLanguages"][0])
    except (OSError, ValueError, KeyError, IndexError, TypeError):
        return ""
