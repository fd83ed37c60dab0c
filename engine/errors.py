"""Which failures can a caller meet, and what should the user do next?

EngineError
  InputError      UnreadableFileError, UnsupportedFileError, QueryError, DimensionError
  ModelError      ModelMissingError, ModelDamagedError, ModelMismatchError, ExportError, DownloadError
  ClusterError
  StoreError      StoreMissingError, StoreLockedError, StoreFormatError, StoreDamagedError, StoreReadOnlyError,
                  DiskFullError, BucketError
  SettingsError
Cancelled         not a failure, so not an EngineError

Every message is one sentence that ends in what to do. Errors of LanceDB, ONNX Runtime and
the operating system are translated once, in the module that calls them.
"""

from __future__ import annotations

from pathlib import Path


class EngineError(Exception):
    """Any failure the engine explains. ``exit_status`` is what the command line returns."""

    exit_status = 2


class InputError(EngineError):
    """What the caller handed in cannot be used."""


class UnreadableFileError(InputError):
    """A file of a supported type could not be read; ``fix`` says what the user can do.

    ``passing`` is True where the reason lies outside the file (permission, a drive, memory): the next run tries again.
    """

    def __init__(self, path: Path, reason: str, fix: str = "", *, passing: bool = False) -> None:
        super().__init__(f"{reason}" + (f" ({fix})" if fix else ""))
        self.path = path
        self.reason = reason
        self.fix = fix
        self.passing = passing

    def __reduce__(self) -> tuple[object, ...]:
        return _unreadable, (self.path, self.reason, self.fix, self.passing)


class UnsupportedFileError(InputError):
    """No reader for this type of file is installed: listed as skipped, not as failed.

    ``found`` is what the file is. ``reason`` and ``fix`` are given where more is to be said than
    that there is no reader.
    """

    def __init__(self, path: Path, found: str, *, reason: str = "", fix: str = "") -> None:
        reason = reason or f"no reader for {found}"
        super().__init__(reason + (f" ({fix})" if fix else ""))
        self.path = path
        self.found = found
        self.reason = reason
        self.fix = fix

    def __reduce__(self) -> tuple[object, ...]:
        return _unsupported, (self.path, self.found, self.reason, self.fix)


# An exception is pickled by its message alone, which is not what these two are made of.
def _unreadable(path: Path, reason: str, fix: str, passing: bool) -> UnreadableFileError:
    return UnreadableFileError(path, reason, fix, passing=passing)


def _unsupported(path: Path, found: str, reason: str, fix: str) -> UnsupportedFileError:
    return UnsupportedFileError(path, found, reason=reason, fix=fix)


class QueryError(InputError):
    """A query or filter that cannot be understood."""


class DimensionError(InputError):
    """A number of dimensions outside what the encoder gives."""

    def __init__(self, found: int, full_dims: int) -> None:
        super().__init__(f"{found} dimensions asked for; choose 1 to {full_dims}.")
        self.found = found
        self.full_dims = full_dims


class ModelError(EngineError):
    """The encoder cannot be used."""

    exit_status = 3


class ModelMissingError(ModelError):
    """No encoder at that place."""


class ModelDamagedError(ModelError):
    """A file of the encoder is absent, altered or unreadable."""


class ModelMismatchError(ModelError):
    """The library was built with another encoder."""


class ExportError(ModelError):
    """An encoder could not be exported, or its numbers differ from PyTorch's."""


class DownloadError(ModelError):
    """An encoder could not be downloaded. ``kind`` says why.

    "offline", "gated" (a licence must be accepted on the hub), "absent", "unusable" (no weights that
    are safe to open), "refused" (the hub's answer is not to be trusted) or "damaged".
    """

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind


class ClusterError(EngineError):
    """The machines that were to help cannot; what was committed is kept."""

    exit_status = 3


class StoreError(EngineError):
    """The library on disk cannot be used."""

    exit_status = 3


class StoreMissingError(StoreError):
    """There is no library at that place."""


class StoreExistsError(StoreError):
    """There is a library already where one was to be made."""


class StoreLockedError(StoreError):
    """Another process is writing to the library; ``holder`` names it."""

    def __init__(self, message: str, holder: str = "") -> None:
        super().__init__(message)
        self.holder = holder


class StoreFormatError(StoreError):
    """The library was written by a newer or unknown version."""


class StoreDamagedError(StoreError):
    """A file of the library is absent, altered or unreadable."""


class StoreReadOnlyError(StoreError):
    """The library is a copy of a published one, which only its publisher changes."""

    exit_status = 2


class DiskFullError(StoreError):
    """Too little space is left to write safely."""


class BucketError(StoreError):
    """A published library cannot be reached or used. ``kind`` says why.

    "offline", "refused" (credentials, rights, or a clock that is wrong), "absent" (no such bucket, or nothing is
    published there), "damaged", "dropped" (the version went while it was read), "taken" (somebody else published, or
    another library lies there) or "unsupported" (the server, or the version's format).
    """

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind


class SettingsError(EngineError):
    """A settings file that cannot be read; it is kept aside, never overwritten."""


class Cancelled(Exception):
    """The caller cancelled; everything committed is kept."""
