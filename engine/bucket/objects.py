"""What can be done with the objects of a bucket? Read, write on a condition, list and delete; errors are told once.

Uses obstore, the same client that LanceDB has inside: its own gives tables alone, and neither conditions nor lists.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from engine.bucket.address import Address
from engine.bucket.credentials import Access, find_access
from engine.errors import BucketError, InputError
from engine.extras import how_to_add
from engine.private import private

_BLOCK_BYTES = 1 << 20
_DELETED_AT_ONCE = 500
_CODE = re.compile(r"<Code>(\w+)</Code>")
# What servers call a request that they understand and do not grant, and a clock that is wrong.
_REFUSED = re.compile(
    r"AccessDenied|InvalidAccessKeyId|SignatureDoesNotMatch|ExpiredToken|InvalidToken|InvalidClientTokenId|"
    r"40[13] |Forbidden|Unauthorized|UnrecognizedClient"
)
_CLOCK = re.compile(r"RequestTimeTooSkewed|RequestExpired|expired")
_METADATA_SERVICE = "169.254.169.254"

OnBytes = Callable[[int], None]


class ObjectMissing(Exception):
    """There is no object of that name."""


class ObjectTaken(Exception):
    """An object is not, or no longer, as the condition of a write says."""


@dataclass(frozen=True, slots=True)
class Object:
    """An object as the server lists it; ``modified`` is by the server's clock."""

    name: str
    size: int
    etag: str
    modified: datetime


@dataclass(frozen=True, slots=True)
class File:
    """What a published file has to be: its name below the address, size, CRC-32, and the server's own sign of it."""

    name: str
    size: int
    crc: int
    etag: str = ""


class Bucket:
    """The objects below one address."""

    def __init__(self, address: Address, access: Access, *, timeout_s: float = 20.0) -> None:
        self.address = address
        self.access = access
        self._store = _open_store(address, access, timeout_s)

    @classmethod
    def open(cls, address: Address, endpoint: str = "", *, timeout_s: float = 20.0) -> Bucket:
        """Return the bucket of an address; nothing is asked of it yet.

        Args:
            address: which.
            endpoint: the server, where neither environment nor profile name one.
            timeout_s: how long a server that does not answer is tried.

        Raises:
            InputError: the profile cannot be used, or the extra is missing.
        """
        return cls(address, find_access(endpoint), timeout_s=timeout_s)

    def read(self, name: str, most_bytes: int, unless: str = "") -> tuple[bytes, str] | None:
        """Return an object and its etag, or None where it still has the etag ``unless``.

        Raises:
            ObjectMissing.
            BucketError: it is larger than expected, or the bucket cannot be read.
        """
        with self._told():
            try:
                found = self._store.get(name, options={"if_none_match": unless} if unless else None)
            except _exceptions().NotModifiedError:
                return None
            if found.meta["size"] > most_bytes:
                raise BucketError("damaged", f"{self.address}/{name} is larger than any that Kenning writes.")
            return bytes(found.bytes()), str(found.meta["e_tag"] or "")

    def fetch(self, file: File, target: Path, on_bytes: OnBytes, check: Callable[[], None]) -> None:
        """Copy an object to the disk, in pieces; what is not as it was published is not kept.

        Args:
            file: what it has to be.
            target: the new file.
            on_bytes: told of each piece how many bytes it has.
            check: called before each piece; what it raises ends the copying.

        Raises:
            ObjectMissing.
            BucketError: it is damaged, or the bucket cannot be read.
            OSError: the file cannot be written.
        """
        total = size = 0
        with open(target, "wb", opener=private) as out, self._told():
            found = self._store.get(file.name)
            whole = found.meta["size"] == file.size
            for block in found.stream(min_chunk_size=_BLOCK_BYTES) if whole else ():
                check()
                total, size = zlib.crc32(block, total), size + len(block)
                if size > file.size:
                    break
                out.write(block)
                on_bytes(len(block))
        if (size, total) != (file.size, file.crc):
            raise BucketError(
                "damaged", f"{self.address}/{file.name} is not as it was published; publish the library again."
            )

    def put(self, name: str, data: bytes | Iterator[bytes], *, new: bool = False, over: str = "") -> str:
        """Write an object; return its etag.

        Args:
            name: its name.
            data: what it holds.
            new: only where there is none of that name.
            over: only over the one with this etag.

        Raises:
            ObjectTaken: the condition does not hold.
            BucketError: the bucket cannot be written.
        """
        mode: Any = "create" if new else {"e_tag": over} if over else "overwrite"
        with self._told():
            return str(self._store.put(name, data, mode=mode)["e_tag"] or "")

    def about(self, name: str) -> Object:
        """Return what the server says of an object.

        Raises:
            ObjectMissing; BucketError.
        """
        with self._told():
            return _object(self._store.head(name))

    def list(self, below: str = "") -> Iterator[Object]:
        """Yield every object below a folder.

        Raises:
            BucketError: the bucket cannot be listed.
        """
        with self._told():
            for batch in self._store.list(below or None):
                yield from map(_object, batch)

    def delete(self, names: Iterable[str]) -> int:
        """Delete objects, whether they are there or not; return how many.

        Raises:
            BucketError: the bucket cannot be written.
        """
        wanted = list(names)
        for start in range(0, len(wanted), _DELETED_AT_ONCE):
            with self._told():
                self._store.delete(wanted[start : start + _DELETED_AT_ONCE])
        return len(wanted)

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn the client's errors into ours. Their own texts hold what servers say, signatures among it: not kept."""
        known = _exceptions()
        try:
            yield
        except FileNotFoundError as error:
            if "NoSuchBucket" in str(error):
                raise BucketError("absent", f"There is no bucket {self.address.bucket}; check the address.") from None
            raise ObjectMissing from None
        except (known.AlreadyExistsError, known.PreconditionError):
            raise ObjectTaken from None
        except (known.BaseError, PermissionError) as error:
            raise self._error(str(error)) from None

    def _error(self, text: str) -> BucketError:
        code = found[1] if (found := _CODE.search(text)) else ""
        if _CLOCK.search(code):
            return BucketError(
                "refused",
                f"{self.address} refuses this computer's clock ({code}); set it right and try again.",
            )
        if _METADATA_SERVICE in text or not self.access.found:
            return BucketError(
                "refused",
                f"There are no credentials for {self.address}; set AWS_PROFILE, or AWS_ACCESS_KEY_ID and "
                "AWS_SECRET_ACCESS_KEY.",
            )
        if code == "NotImplemented" or "not implemented" in text.lower():
            return BucketError(
                "unsupported",
                f"The server of {self.address} lacks writes on a condition, without which two publishers could harm "
                "each other; use another one.",
            )
        if _REFUSED.search(text):
            return BucketError(
                "refused",
                f"{self.address} refuses these credentials ({code or 'no access'}); check AWS_PROFILE, or the keys and "
                "their rights.",
            )
        return BucketError("offline", f"{self.address} cannot be reached ({_reason(text, code)}); try again later.")


def _open_store(address: Address, access: Access, timeout_s: float) -> Any:
    try:
        from obstore.store import S3Store
    except ImportError:
        raise InputError(f"Libraries in buckets need an optional part; {how_to_add('s3')}.") from None
    keys = {name.removeprefix("aws_").replace("session_token", "token"): value for name, value in access.keys.items()}
    names = {"access_key_id": "access_key_id", "secret_access_key": "secret_access_key", "token": "session_token"}
    config: dict[str, Any] = {names[name]: value for name, value in keys.items()}
    if access.endpoint:
        config["endpoint"] = access.endpoint
    if access.unsigned:
        config["skip_signature"] = True
    if access.provider is not None:
        config["credential_provider"] = access.provider
    try:
        return S3Store(
            address.bucket,
            prefix=address.prefix or None,
            region=access.region,
            client_options={"allow_http": access.allow_http, "connect_timeout": "3s", "timeout": "60s"},
            retry_config={"max_retries": 3, "retry_timeout": timedelta(seconds=timeout_s)},
            **config,
        )
    except _exceptions().BaseError:
        raise InputError(
            "The credentials or the server's address are not whole; check AWS_PROFILE, AWS_ACCESS_KEY_ID, "
            "AWS_SECRET_ACCESS_KEY and AWS_ENDPOINT_URL."
        ) from None


def _exceptions() -> Any:
    import obstore.exceptions

    return obstore.exceptions


def _object(raw: Any) -> Object:
    return Object(str(raw["path"]), int(raw["size"]), str(raw["e_tag"] or ""), raw["last_modified"])


def _reason(text: str, code: str) -> str:
    """Return why a server does not answer, without anything that it said."""
    if code:
        return code
    for sign in ("timed out", "dns error", "Connection refused", "certificate", "Connection reset"):
        if sign.lower() in text.lower():
            return sign.lower()
    status = re.search(r"status code: (\d+ [A-Za-z ]+)", text)
    return status[1].strip() if status else "no connection"
