"""What do the command line and the window do about programs? Show them, decide, and read the log."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from engine.paths import display_path
from engine.records import dataclass
from engine.serve.grants import PER_DAY, PER_HOUR, Client, Grants, access_folder
from engine.serve.log import AccessLog, LogEntry
from engine.serve.usage import Usage

if TYPE_CHECKING:
    from engine.library import Library


@dataclass(frozen=True, slots=True)
class Program:
    """A program as a person sees it; times are seconds since the epoch, 0 for never."""

    name: str
    state: str  # "asking", "granted", "denied" or "revoked"
    program: str
    folders: tuple[str, ...]
    kinds: tuple[str, ...]
    per_hour: int
    per_day: int
    left_today: int
    asked_at: float
    last_at: float
    has_token: bool


class Access:
    """The programs of one library, for the person who decides."""

    def __init__(self, library: Path, config: Path | None = None) -> None:
        self.folder = access_folder(library, config)
        self.grants = Grants(self.folder)
        self._usage = Usage(self.folder)
        self._log = AccessLog(self.folder)

    def programs(self) -> list[Program]:
        """Return all programs: first those that ask, then by name.

        Raises:
            AccessError: the list cannot be read.
        """
        last = self._usage.last_asked()
        found = [self._program(client, last.get(client.name, 0.0)) for client in self.grants.clients().values()]
        return sorted(found, key=lambda one: (one.state != "asking", one.name.casefold()))

    def asking(self) -> list[str]:
        """Return the names of programs that wait for an answer.

        Raises:
            AccessError: as ``programs``.
        """
        return sorted(client.name for client in self.grants.clients().values() if client.state == "asking")

    def grant(
        self,
        library: Library,
        name: str,
        folders: Iterable[Path | str],
        kinds: Iterable[str] = (),
        limits: tuple[int, int] = (PER_HOUR, PER_DAY),
    ) -> Client:
        """Let a program read some folders; see ``Grants.grant``.

        Raises:
            InputError: the name, a folder, a kind or a limit cannot be used.
            AccessError.
        """
        from engine.serve.places import checked_kinds, places

        client = self.grants.grant(name, places(library, folders), checked_kinds(kinds), limits)
        self._log.note(client.name, "granted", grant_text(client))
        return client

    def deny(self, name: str, *, revoke: bool = False) -> Client:
        """Let a program read nothing from now on, also where it is running; see ``Grants.deny``.

        Raises:
            InputError: there is no such program.
            AccessError.
        """
        client = self.grants.deny(name, revoke=revoke)
        self._log.note(client.name, "revoked" if revoke else "denied")
        return client

    def log(self, most: int, name: str | None = None) -> list[LogEntry]:
        """Return what was handed out and decided, newest first."""
        return self._log.entries(most, name)

    def _program(self, client: Client, last: float) -> Program:
        return Program(
            client.name,
            "revoked" if client.is_revoked else client.state,
            client.program,
            tuple(display_path(place.path) for place in client.places),
            client.kinds,
            client.per_hour,
            client.per_day,
            self._usage.left(client)[1],
            client.asked_at,
            last,
            bool(client.token_hash),
        )


def grant_text(client: Client | Program) -> str:
    """Return what a program may read, in plain words."""
    paths = client.folders if isinstance(client, Program) else [display_path(place.path) for place in client.places]
    what = ", ".join(client.kinds) if client.kinds else "every kind of file"
    return f"{what} in {', '.join(paths)}; {client.per_hour} passages an hour, {client.per_day} a day"
