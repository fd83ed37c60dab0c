"""How is a list kept that a person made, and no file can give back? Private, and whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Generic, TypeVar

from engine.errors import SettingsError
from engine.private import FILE_MODE, make_private, replace_private, set_aside

FOLDER = "personal"  # of a library: a folder of its own, so that a write in it is no change of the library
_LOCK_S = 10
Item = TypeVar("Item")


class KeptList(Generic[Item]):
    """A list in a JSON file. Every change reads it first, so that no process undoes another's.

    A file that is no such list is kept aside under another name, never overwritten.
    """

    def __init__(self, file: Path, read: Callable[[Any], Item], shape: Callable[[Item], Any]) -> None:
        self._file = file
        self._read_item = read
        self._shape = shape

    def read(self) -> list[Item]:
        """Return the list, empty where there is none.

        Raises:
            SettingsError: the file cannot be opened.
        """
        try:
            return [self._read_item(one) for one in json.loads(self._file.read_text("ascii"))]
        except FileNotFoundError:
            return []
        except OSError as error:
            raise SettingsError(f"{self._file} could not be opened ({error.strerror}).") from error
        except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError):
            with suppress(OSError):
                set_aside(self._file)
            return []

    @contextmanager
    def changing(self) -> Iterator[list[Item]]:
        """Lend the list; what it is afterwards is written, unless it is as before or an error goes through.

        Raises:
            SettingsError: it cannot be read or written; it is as it was.
        """
        from filelock import FileLock, Timeout  # not for who only reads

        try:
            make_private(self._file.parent)
            with FileLock(self._file.with_suffix(".lock"), timeout=_LOCK_S, mode=FILE_MODE):
                items = self.read()
                before = list(items)
                yield items
                if items != before:
                    self._write(items)
        except (OSError, Timeout) as error:
            reason = getattr(error, "strerror", None) or "another process writes it"
            raise SettingsError(f"{self._file} could not be written ({reason}).") from error

    def _write(self, items: list[Item]) -> None:
        text = json.dumps([self._shape(one) for one in items], indent=1)  # names that are no UTF-8 are escaped
        replace_private(self._file, text, encoding="ascii", sync=True)
