"""Who opens a bucket, and on which server? The usual environment and profiles say so; Kenning keeps none of it.

The environment comes first, then the profile of ~/.aws/credentials and ~/.aws/config. Profiles that are more than a
pair of keys (single sign-on, roles, a program that is asked) are understood where boto3 is installed; what a machine in
a cloud is given without any of this, the client finds by itself.
"""

from __future__ import annotations

import configparser
import importlib.util
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from engine.errors import InputError

_KEY, _SECRET, _TOKEN = "aws_access_key_id", "aws_secret_access_key", "aws_session_token"
_BY_OTHERS = ("sso_session", "sso_start_url", "role_arn", "credential_process", "login_session")
_BY_MACHINE = ("AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI")
_HERE = ("AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL", "AWS_ENDPOINT")
_REGION = "us-east-1"


@dataclass(frozen=True, slots=True)
class Access:
    """How a bucket is opened. ``provider`` makes keys that change; ``found`` is False where there were none at all."""

    endpoint: str
    region: str
    keys: Mapping[str, str] = field(default_factory=dict, repr=False)
    provider: Any = field(default=None, repr=False)
    unsigned: bool = False

    @property
    def found(self) -> bool:
        """Whether this computer knows any credentials."""
        return bool(self.keys or self.provider or self.unsigned or any(os.environ.get(name) for name in _BY_MACHINE))

    @property
    def allow_http(self) -> bool:
        """Whether the server is asked without encryption: only where its address says so."""
        return self.endpoint.lower().startswith("http://")


def find_access(endpoint: str = "") -> Access:
    """Return how buckets are opened here; ``endpoint`` is the server that is asked where nothing else says so.

    Raises:
        InputError: the profile that is asked for is not there, or needs what is not installed.
    """
    profile = _profile()
    given = next((os.environ[name] for name in _HERE if os.environ.get(name)), "")
    server = (given or profile.get("endpoint_url", "") or endpoint).rstrip("/")
    if "@" in server:
        raise InputError("The server's address (AWS_ENDPOINT_URL) holds a password; give it without.")
    region = os.environ.get("AWS_REGION") or os.environ.get("AWS_DEFAULT_REGION") or profile.get("region") or _REGION
    unsigned = os.environ.get("AWS_SKIP_SIGNATURE", "").lower() in ("1", "true", "yes")
    keys = _keys(profile)
    provider = _provider(profile) if not keys and not unsigned else None
    return Access(server, region, keys, provider, unsigned)


def _keys(profile: Mapping[str, str]) -> dict[str, str]:
    """Return a pair of keys, and a token where there is one; of the environment alone where it has them."""
    for known in ({name.lower(): value for name, value in os.environ.items()}, profile):
        if known.get(_KEY) and known.get(_SECRET):
            return {name: known[name] for name in (_KEY, _SECRET, _TOKEN) if known.get(name)}
    return {}


def _provider(profile: Mapping[str, str]) -> Any:
    if not any(profile.get(name) for name in _BY_OTHERS):
        return None
    if importlib.util.find_spec("boto3") is None:
        raise InputError("The profile signs in by single sign-on, a role or a program; that needs: pip install boto3")
    import boto3
    from obstore.auth.boto3 import Boto3CredentialProvider

    return Boto3CredentialProvider(boto3.Session(profile_name=_profile_name()))


def _profile_name() -> str:
    return os.environ.get("AWS_PROFILE") or os.environ.get("AWS_DEFAULT_PROFILE") or "default"


def _profile() -> dict[str, str]:
    """Return what both files say of the chosen profile."""
    name = _profile_name()
    found: dict[str, str] = {}
    files = (("AWS_CONFIG_FILE", "config"), ("AWS_SHARED_CREDENTIALS_FILE", "credentials"))
    for variable, file in files:
        path = Path(os.environ.get(variable) or Path.home() / ".aws" / file)
        parser = configparser.RawConfigParser(strict=False)
        try:
            parser.read(path, "utf-8")
        except (configparser.Error, OSError, UnicodeDecodeError):
            raise InputError(f"{path} cannot be read as a file of profiles; mend it, or unset AWS_PROFILE.") from None
        for section in (name, f"profile {name}"):
            if parser.has_section(section):
                found.update(parser.items(section))
    if not found and name != "default":
        raise InputError(f"There is no profile {name!r} in ~/.aws/config or ~/.aws/credentials; check AWS_PROFILE.")
    return found
