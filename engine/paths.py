"""Where do things live? The library, settings, logs, encoders of the user, and what ships with Kenning."""

from __future__ import annotations

import errno
import os
import re
from pathlib import Path

from engine.errors import InputError
from engine.patterns import lazy

_APP = "kenning"
_SHOWN_CHARS = 200  # of a path that no system takes
_ESCAPE = lazy(rb"\\x([0-9a-f]{2})")
# What a terminal obeys instead of showing it: control letters, line ends, and what turns the direction of writing.
_OBEYED = lazy("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def assets_dir() -> Path:
    """Return the folder of what ships with Kenning, in a checkout or in an installed wheel."""
    here = Path(__file__).resolve().parent
    installed = here / "_assets"
    return installed if installed.is_dir() else here.parent / "assets"


def default_library_dir() -> Path:
    """Return ``KENNING_LIBRARY`` where set, else the library in the user's data folder."""
    chosen = os.environ.get("KENNING_LIBRARY")
    return Path(chosen) if chosen else data_dir() / "library"


def data_dir() -> Path:
    """Return the user's data folder (never a temporary one)."""
    return _own_dir("user_data_dir")


def config_dir() -> Path:
    """Return the folder of the user's settings."""
    return _own_dir("user_config_dir")


def cache_dir() -> Path:
    """Return the folder of what can be made anew at any time."""
    return _own_dir("user_cache_dir")


def log_dir() -> Path:
    """Return the folder of what Kenning writes down about its own work; it is never sent anywhere."""
    return _own_dir("user_log_dir")


def run_dir() -> Path:
    """Return the folder of what lasts as long as a session: locks and sockets. Whoever uses it makes it private."""
    given = os.environ.get("XDG_RUNTIME_DIR", "")
    if os.path.isabs(given) and Path(given).is_dir():
        return Path(given) / _APP
    if os.name == "nt":
        return data_dir() / "run"
    import tempfile  # 5 ms that every process would pay for, readers of files above all

    # Short, for the path of a socket has at most 103 bytes.
    return Path(tempfile.gettempdir()) / f"{_APP}-{os.getuid()}"


def _own_dir(kind: str) -> Path:
    import platformdirs  # readers of files need no such folder

    return Path(getattr(platformdirs, kind)(_APP, appauthor=False))


def xdg_config_home() -> Path:
    """Return where a Linux desktop keeps what its user set; a relative path does not count, says the specification."""
    return _xdg_home("XDG_CONFIG_HOME", ".config")


def xdg_config_dirs() -> list[Path]:
    """Return where settings of a Linux desktop are looked for, the user's own first."""
    return [xdg_config_home(), *_xdg_dirs("XDG_CONFIG_DIRS", "/etc/xdg")]


def xdg_data_home() -> Path:
    """Return where a Linux desktop keeps what programs install for its user."""
    return _xdg_home("XDG_DATA_HOME", ".local/share")


def xdg_data_dirs() -> list[Path]:
    """Return where menu entries and the like are looked for, the user's own first."""
    return list(dict.fromkeys((xdg_data_home(), *_xdg_dirs("XDG_DATA_DIRS", "/usr/local/share:/usr/share"))))


def _xdg_home(variable: str, default: str) -> Path:
    given = os.environ.get(variable, "")
    return Path(given) if os.path.isabs(given) else Path.home() / default


def _xdg_dirs(variable: str, default: str) -> list[Path]:
    return [Path(place) for place in (os.environ.get(variable) or default).split(":") if os.path.isabs(place)]


def encoder_dirs() -> list[Path]:
    """Return where encoders are looked for: the user's own first, then the bundled ones."""
    return [data_dir() / "encoders", assets_dir() / "encoders"]


def must_be_possible(path: Path | str) -> None:
    """See that the system takes such a path, whether anything is there or not.

    Raises:
        InputError: it is too long, or holds what no path may.
    """
    try:
        os.lstat(path)
    except (OSError, ValueError) as error:
        if not isinstance(error, OSError) or error.errno == errno.ENAMETOOLONG:
            shown = display_path(path)
            shown = shown if len(shown) <= _SHOWN_CHARS else shown[:_SHOWN_CHARS] + "…"
            raise InputError(f"There is no file or folder {shown}; check the path.") from error


def display_path(path: Path | str) -> str:
    r"""Return a path as text that can be shown and stored: bytes that are no UTF-8 become \xNN."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def printed_path(path: Path | str) -> str:
    r"""Return a path for a terminal, on one line: as ``display_path``, and control letters become \xNN, too.

    A name may hold what clears the screen or shows another ending than it has. ``real_path`` reads it back.
    """
    return _OBEYED.sub(lambda match: "".join(f"\\x{byte:02x}" for byte in match[0].encode("utf-8")), display_path(path))


def printed(text: str) -> str:
    r"""Return a text of several lines for a terminal: control letters become \xNN but for line ends and bold."""
    return re.sub(
        "\033\\[[01]m|[\n\t]|[\x00-\x1f\x7f-\x9f]",
        lambda match: match[0] if len(match[0]) > 1 or match[0] in "\n\t" else printed_path(match[0]),
        text,
    )


def real_path(shown: Path | str) -> Path:
    r"""Return the path that ``display_path`` showed: where nothing has that very name, \xNN are bytes again."""
    path = Path(shown)
    if os.path.lexists(path) or not _ESCAPE.search(os.fsencode(path)):
        return path
    return Path(os.fsdecode(_ESCAPE.sub(lambda match: bytes([int(match[1], 16)]), os.fsencode(path))))


def given_path(path: Path | str) -> Path:
    """Return a path as the user wrote it, absolute, links kept."""
    return Path(os.path.abspath(os.path.expanduser(real_path(path))))


def source_path(path: Path | str) -> Path:
    """Return the path that a source is kept by: absolute, links in its folders resolved, its own name kept."""
    full = given_path(path)
    return full.resolve() if os.path.isdir(full) else full.parent.resolve() / full.name
