"""Which published library is meant? An address such as s3://bucket/folder, and where its copy lies on this computer."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from engine import paths
from engine.errors import InputError
from engine.patterns import lazy
from engine.records import dataclass

# A ``Path`` makes one slash of two.
_SCHEME = lazy(r"^s3:/{1,2}", re.IGNORECASE)
_OTHER_SCHEME = lazy(r"^(gs|gcs|az|azure|abfss?|https?|ftp|s3a|s3n):/{1,2}", re.IGNORECASE)
_BUCKET = lazy(r"[A-Za-z0-9][A-Za-z0-9._-]{1,62}")
_PART = lazy(r"[^\x00-\x20\x7f\\?#%*:|\"<>]+")
_FOLDER = "published"


@dataclass(frozen=True, slots=True)
class Address:
    """A place in a bucket; ``prefix`` is "" or a folder's name without slashes around it."""

    bucket: str
    prefix: str

    def __str__(self) -> str:
        return f"s3://{self.bucket}/{self.prefix}".rstrip("/")

    def copy_folder(self, endpoint: str = "") -> Path:
        """Return where the copy of the library lies that a server publishes here; nothing is made."""
        digest = hashlib.sha256(f"{endpoint}\n{self}".encode()).hexdigest()[:10]
        name = re.sub(r"[^A-Za-z0-9-]+", "-", f"{self.bucket}-{self.prefix}").strip("-")[:60]
        return paths.data_dir() / _FOLDER / f"{name}-{digest}"


def is_address(place: Path | str) -> bool:
    """Return whether a place is in a bucket and no folder."""
    return bool(_SCHEME.match(str(place)) or _OTHER_SCHEME.match(str(place)))


def parse_address(place: Path | str) -> Address:
    """Return the parts of an address.

    Raises:
        InputError: it is none that can be used.
    """
    text = str(place)
    if not _SCHEME.match(text):
        raise InputError("A library is published to, and read from, an address such as s3://bucket/folder.")
    bucket, _, prefix = _SCHEME.sub("", text).partition("/")
    if "@" in bucket:  # which is not repeated here
        raise InputError("An address holds no credentials; set AWS_PROFILE, or AWS_ACCESS_KEY_ID and its secret.")
    if not _BUCKET.fullmatch(bucket):
        raise InputError("An address names a bucket of 2 to 63 letters, digits, dots and hyphens: s3://bucket/folder")
    parts = [part for part in prefix.split("/") if part]
    if any(part in (".", "..") or not _PART.fullmatch(part) for part in parts) or len(prefix) > 512:
        raise InputError(f"The folder in s3://{bucket}/… holds letters that no folder there can have; choose another.")
    return Address(bucket, "/".join(parts))
