"""Which programs may read what? One private file, written whole or not at all; what it does not say is denied.

Each library has a folder of its own beside the user's settings, so that the library itself is never written to.
A file that cannot be read grants nothing.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import re
import secrets
import threading
import time
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, field, replace
from pathlib import Path
from typing import Any

from engine.errors import EngineError, InputError
from engine.paths import config_dir
from engine.patterns import lazy
from engine.private import keep_private, make_private, replace_private
from engine.records import dataclass

PER_HOUR, PER_DAY = 1_000, 5_000
# Requests that wait for a person; more than these are some program's fault, and the oldest go.
_MOST_ASKING = 20
_MOST_CLIENTS = 500
_MOST_LIMIT = 10_000_000
_NAME_CHARS = 64
_NAME = lazy(r"[^\s](?:.*[^\s])?", re.DOTALL)
_VERSION = 1


class AccessError(EngineError):
    """The list of programs cannot be read or written; nobody may read meanwhile."""

    exit_status = 3


@dataclass(frozen=True, slots=True)
class Place:
    """A granted folder or file: as the library knows it, and where it really was when it was granted."""

    path: str
    real: str


@dataclass(frozen=True, slots=True)
class Client:
    """A program. ``state`` is "asking", "granted" or "denied"; times are seconds since the epoch, 0 for never.

    ``program`` is what it called itself when it first came; a grant is for that one. ``token_hash`` is the SHA-256 of
    its token, empty for programs that are started with a pipe. ``key`` makes its passages' handles.
    ``kinds`` are kinds or endings of files as in a query; none means all.
    """

    name: str
    state: str = "asking"
    places: tuple[Place, ...] = ()
    kinds: tuple[str, ...] = ()
    per_hour: int = PER_HOUR
    per_day: int = PER_DAY
    program: str = ""
    token_hash: str = ""
    key: str = field(default_factory=lambda: secrets.token_hex(16))
    asked_at: float = 0.0
    decided_at: float = 0.0
    is_revoked: bool = False


def access_folder(library: Path, config: Path | None = None) -> Path:
    """Return where a library's grants, usage and log lie."""
    real = os.path.realpath(library)
    return (config or config_dir()) / "access" / hashlib.sha256(os.fsencode(real)).hexdigest()[:16]


def clean_name(name: Any) -> str:
    """Return a program's name as it is kept.

    Raises:
        InputError: it is empty, too long, or holds what cannot be seen, by which one name could look like another.
    """
    text = unicodedata.normalize("NFKC", name) if isinstance(name, str) else ""
    hidden = any(unicodedata.category(letter)[0] in "CZ" and letter != " " for letter in text)
    if not _NAME.fullmatch(text) or len(text) > _NAME_CHARS or hidden:
        raise InputError(f"A program's name is 1 to {_NAME_CHARS} visible characters; choose another one.")
    return text


def visible(text: str) -> str:
    """Return text in which nothing hides or steers a terminal: such characters stand as they are written in code."""
    return "".join(one if one.isprintable() else ascii(one)[1:-1] for one in text)


class Grants:
    """The programs of one library. Safe from several threads and processes; reads what others wrote at once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._path = folder / "grants.json"
        self._known: tuple[Any, dict[str, Client]] = (None, {})
        self._lock = threading.Lock()

    # -- reading -------------------------------------------------------------------------------

    def clients(self) -> dict[str, Client]:
        """Return all programs by name.

        Raises:
            AccessError: the file cannot be read.
        """
        with self._lock:
            try:
                about = self._path.stat()
                mark = (about.st_ino, about.st_mtime_ns, about.st_size)
                if self._known[0] != mark:
                    self._known = (mark, _read(self._path.read_text("utf-8")))
                return dict(self._known[1])
            except FileNotFoundError:
                return {}
            except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
                raise AccessError(
                    f"Which programs may read is not known, so none may: {self._path} cannot be read ({error}); "
                    "mend it, or delete it and grant anew."
                ) from error

    def client(self, name: str) -> Client | None:
        """Return one program, or None.

        Raises:
            AccessError: as ``clients``.
        """
        return self.clients().get(name)

    def by_token(self, token: str) -> Client | None:
        """Return the program with this token, in a time that tells nothing of other tokens.

        Raises:
            AccessError: as ``clients``.
        """
        given = _hash(token)
        found = None
        for client in self.clients().values():
            if hmac.compare_digest(client.token_hash.encode(), given.encode()) and client.token_hash:
                found = client
        return found

    # -- changing ------------------------------------------------------------------------------

    def ask(self, name: str, program: str = "") -> Client:
        """Note that a program wants to read; one that is known already stays as it is. Return it.

        Raises:
            InputError: the name cannot be used.
            AccessError.
        """
        chosen = clean_name(name)
        known = self.client(chosen)
        if known is not None and (known.program or not program):
            return known

        def change(clients: dict[str, Client]) -> None:
            before = clients.get(chosen)
            if before is None:
                _make_room(clients)
                clients[chosen] = Client(chosen, program=program, asked_at=time.time())
            elif not before.program:
                clients[chosen] = replace(before, program=program)

        return self._change(change)[chosen]

    def ask_for_token(self, name: str) -> tuple[Client, str]:
        """Note that a program without a pipe wants to read; return it and its token, which works once it is granted.

        Raises:
            InputError: the name cannot be used, or is taken.
            AccessError.
        """
        chosen, token = clean_name(name), new_token()

        def change(clients: dict[str, Client]) -> None:
            if chosen in clients:
                raise InputError("There is a program of this name already; choose another one.")
            _make_room(clients)
            clients[chosen] = Client(chosen, token_hash=_hash(token), asked_at=time.time())

        return self._change(change)[chosen], token

    def grant(
        self,
        name: str,
        places: Iterable[Place],
        kinds: Iterable[str] = (),
        limits: tuple[int, int] = (PER_HOUR, PER_DAY),
    ) -> Client:
        """Let a program read, in place of what it might read before; ``limits`` are passages an hour and a day.

        Raises:
            InputError: the name or a limit cannot be used, or no folder is named.
            AccessError.
        """
        chosen, where, which = clean_name(name), tuple(dict.fromkeys(places)), tuple(dict.fromkeys(kinds))
        if not where:
            raise InputError("Name at least one folder that the program may read.")
        if not all(0 < limit <= _MOST_LIMIT for limit in limits):
            raise InputError(f"A limit is 1 to {_MOST_LIMIT} passages; choose another one.")

        def change(clients: dict[str, Client]) -> None:
            before = clients.get(chosen) or Client(chosen)
            clients[chosen] = replace(
                before,
                state="granted",
                places=where,
                kinds=which,
                per_hour=limits[0],
                per_day=limits[1],
                decided_at=time.time(),
                is_revoked=False,
            )

        return self._change(change)[chosen]

    def deny(self, name: str, *, revoke: bool = False) -> Client:
        """Let a program read nothing from now on; it may not ask again by itself.

        Args:
            name: the program, which need not have asked.
            revoke: it must have been granted something before.

        Raises:
            InputError: there is no such program, or the name cannot be used.
            AccessError.
        """
        chosen = clean_name(name)

        def change(clients: dict[str, Client]) -> None:
            before = clients.get(chosen)
            if before is None and revoke:
                raise InputError(f"There is no program {chosen}; `kenning access list` shows them.")
            before = before or Client(chosen)
            clients[chosen] = replace(before, state="denied", places=(), decided_at=time.time(), is_revoked=revoke)

        return self._change(change)[chosen]

    def renew_token(self, name: str) -> str:
        """Give a program a new token and return it; an earlier one is worth nothing from now on.

        Raises:
            InputError: there is no such program.
            AccessError.
        """
        chosen, token = clean_name(name), new_token()

        def change(clients: dict[str, Client]) -> None:
            if chosen not in clients:
                raise InputError(f"There is no program {chosen}; grant it something first.")
            clients[chosen] = replace(clients[chosen], token_hash=_hash(token))

        self._change(change)
        return token

    def _change(self, change: Callable[[dict[str, Client]], None]) -> dict[str, Client]:
        with exclusive(self.folder):
            clients = self.clients()
            change(clients)
            text = json.dumps({"version": _VERSION, "clients": [asdict(one) for one in clients.values()]}, indent=1)
            replace_private(self._path, text, sync=True)
        return clients


# -- files ----------------------------------------------------------------------------------------


@contextmanager
def exclusive(folder: Path) -> Iterator[None]:
    """Let one thread of one process at a time change what lies in the folder.

    Raises:
        AccessError: the folder cannot be used.
    """
    from filelock import FileLock, Timeout

    try:
        make_private(folder)
        keep_private(folder)
        with FileLock(folder / "lock", timeout=10, mode=0o600):
            yield
    except Timeout as error:
        raise AccessError(f"Another process holds {folder}; try again, and end it if it hangs.") from error
    except OSError as error:
        raise AccessError(f"{folder} cannot be written to ({error.strerror}); free some space or mend it.") from error


def new_token() -> str:
    """Return a token that nobody can guess: 256 random bits."""
    return "kenning_" + secrets.token_urlsafe(32)


def _hash(token: str) -> str:
    # No salt and no stretching: a token is 256 random bits, which nobody tries through.
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def _make_room(clients: dict[str, Client]) -> None:
    """Forget the oldest requests where there are too many; what a person decided stays."""
    asking = sorted((one for one in clients.values() if one.state == "asking"), key=lambda one: one.asked_at)
    for client in asking[: max(0, len(asking) - _MOST_ASKING + 1)]:
        del clients[client.name]
    if len(clients) >= _MOST_CLIENTS:
        raise InputError(f"{_MOST_CLIENTS} programs are known already; no more can ask.")


def _read(text: str) -> dict[str, Client]:
    raw = json.loads(text)
    if raw["version"] != _VERSION:
        raise ValueError(f"it has version {raw['version']}, this Kenning reads {_VERSION}")
    return {client.name: client for client in map(_client, raw["clients"])}


def _client(raw: dict[str, Any]) -> Client:
    places = tuple(Place(str(one["path"]), str(one["real"])) for one in raw.pop("places"))
    client = Client(**{**raw, "places": places, "kinds": tuple(map(str, raw["kinds"]))})
    numbers = (client.per_hour, client.per_day)
    if client.state not in ("asking", "granted", "denied") or not all(type(one) is int for one in numbers):
        raise ValueError(f"what it says of {client.name!r} makes no sense")
    texts = (client.name, client.program, client.token_hash, client.key)
    if not all(isinstance(one, str) for one in texts) or not client.key:
        raise ValueError(f"what it says of {client.name!r} makes no sense")
    return client
