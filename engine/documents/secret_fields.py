"""Which fields of a password manager's export or a directory are secret? They are told by their names, and not read.

The rule for all of them: titles, user names, addresses and notes can be found; passwords, one-time codes, keys
and the numbers of cards never enter the library.
"""

from __future__ import annotations

from collections.abc import Sequence

from engine.documents.missing import Missing
from engine.patterns import lazy

NOTE = Missing("the passwords and other secrets in it are left out")
DELIMITERS = ",;\t|"

_NOT_LETTERS = lazy(r"[^a-z0-9]+")
# A secretary is no secret; what ends in "pin" is one, as capitals do not always tell words apart.
_SECRET = lazy(
    r"passw|passphrase|passcode|pwd|pw$|totp|^otp|hotp|timeotp|hmacotp|onetime|secret(?!ar)|seed|privatekey|passkey|fido2"
    r"|webauthn|^pass$|(?:pin|puk)(?:code|number)?\d*$|cvv|cvc\d*$|concealed|cardnumber|verificationnumber|sshkey"
    r"|token(?:value|data|s)?$|(?:security|verification|recovery|backup|unlock|access|auth)code"
    r"|(?:security|challenge|recovery)answer"
)
_SECRET_IN_TABLE = frozenset({"fields", "code", "number"})  # cells that hold several fields, and those of cards
_PASSWORD_COLUMNS = frozenset({"password", "loginpassword"})
_ACCOUNT_COLUMNS = frozenset("""
    url uri loginuri loginurl website username loginusername loginname login user hostname webaddress email account
""".split())  # fmt: skip
_MAX_LINE_CHARS = 2000


def is_secret(name: str) -> bool:
    """Return whether a field of an export or a directory holds a secret, by its name in whatever spelling."""
    return bool(_SECRET.search(_plain(name)))


def is_secret_column(name: str) -> bool:
    """Return whether a column of a table of accounts holds secrets, by its name."""
    return is_secret(name) or _plain(name) in _SECRET_IN_TABLE


def is_account_table(columns: Sequence[str]) -> bool:
    """Return whether a table with such columns is the export of a password manager or a browser."""
    names = {_plain(name) for name in columns}
    return bool(names & _PASSWORD_COLUMNS) and bool(names & _ACCOUNT_COLUMNS)


def account_delimiter(text: str) -> str:
    """Return what stands between the columns of an export of accounts; "" where a table is none."""
    line = next(iter(text[:_MAX_LINE_CHARS].lstrip("\ufeff\r\n").splitlines()), "")  # also of an old Macintosh
    if "password" not in line.lower():
        return ""
    return next((delimiter for delimiter in DELIMITERS if is_account_table(_columns(line, delimiter))), "")


def _columns(line: str, delimiter: str) -> list[str]:
    import csv

    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:  # a field beyond all limits
        return []


def without_secrets(rows: Sequence[list[str]]) -> list[list[str]]:
    """Return the rows of an export with empty cells below the names of its secret columns.

    Of a row with more cells than there are columns nothing is left: nobody can say which of them are secret.
    """
    first = next((number for number, row in enumerate(rows) if row), 0)
    shown = [not is_secret_column(name) for name in rows[first]]
    below = rows[first + 1 :]
    return [*rows[: first + 1], *([] if len(row) > len(shown) else _shown(row, shown) for row in below)]


def _shown(row: list[str], shown: list[bool]) -> list[str]:
    return [cell if is_shown else "" for cell, is_shown in zip(row, shown, strict=False)]


def _plain(name: str) -> str:
    return _NOT_LETTERS.sub("", name.lower())
