"""A library of which a part is private, programs that ask it, and how tests see what got out."""

from __future__ import annotations

import contextlib
import email.message
import http.client
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

from engine import Library

# Stands in every private text and name, and nowhere else.
SECRET = "xanthic"
LEASE = "The deposit must be returned within thirty days after the lease ends."


def make_folders(top: Path) -> Path:
    """Make Papers, which programs may read, and what lies beside it and looks in; return the folder of both."""
    docs = top / "docs"
    papers, private, outside = docs / "Papers", docs / f"Private {SECRET}", top / f"outside {SECRET}"
    for folder in (papers, private, outside):
        folder.mkdir(parents=True)
    (papers / "lease.txt").write_text(f"{LEASE}\nThe landlord pays interest on it at two percent.\n", "utf-8")
    (papers / "garden.md").write_text("# Garden\n\nTomatoes need sun, and water twice a day.\n", "utf-8")
    (papers / "copy.txt").write_text("A receipt for two bicycles, paid in cash in Ghent.\n", "utf-8")
    (private / f"{SECRET} copy.txt").write_text("A receipt for two bicycles, paid in cash in Ghent.\n", "utf-8")
    for number in range(8):
        text = f"{LEASE} The {SECRET} divorce of {number} people was about the deposit and the lease gardem.\n"
        (private / f"{SECRET} {number}.txt").write_text(text, "utf-8")
    (outside / "note.txt").write_text(f"The {SECRET} note about the deposit lies outside.\n", "utf-8")
    (papers / "link.txt").symlink_to(outside / "note.txt")
    (papers / "linked").symlink_to(outside)
    mail = email.message.EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "ann@example.org", "bob@example.org", f"The {SECRET} deposit"
    mail.set_content(f"The {SECRET} letter about the deposit is attached.")
    mail.add_attachment(f"The {SECRET} attachment: the deposit is lost.\n", filename=f"{SECRET}.txt")
    (papers / "letter.eml").write_bytes(mail.as_bytes())
    with zipfile.ZipFile(papers / "old.zip", "w") as archive:
        archive.writestr("garage.txt", "The garage was painted blue in spring.\n")
        archive.writestr("letter.eml", mail.as_bytes())
    return docs


def make_library(top: Path) -> Path:
    """Make a library of those folders in ``top``; return its folder."""
    docs = make_folders(top)
    with Library.create(top / "library") as library:
        report = library.index([docs])
        assert not report.failed
    return top / "library"


@contextlib.contextmanager
def served(library: Path):
    """Run ``kenning serve --http``; yield its port."""
    command = [sys.executable, "-m", "engine.cli", "serve", "--http", "--json", "--library", str(library)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=dict(os.environ))
    try:
        line = process.stdout.readline()
        assert line, process.stderr.read()
        yield int(json.loads(line)["mcp"].split(":")[2].split("/")[0])
        assert process.poll() is None
    finally:
        process.terminate()
        said = process.communicate(timeout=20)[1]
    assert "Traceback" not in said, said


def ask(port, tool, arguments=None, token="", method="POST", headers=()):
    """Ask the JSON API; return the status and the answer as text."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    sent = {"Content-Type": "application/json", **dict(headers)}
    if token:
        sent["Authorization"] = f"Bearer {token}"
    body = arguments if isinstance(arguments, bytes | None) else json.dumps(arguments).encode()
    try:
        connection.request(method, f"/api/{tool}", body, sent)
        answer = connection.getresponse()
        return answer.status, answer.read().decode("utf-8")
    finally:
        connection.close()
