"""Let a disk be full at each stage of a library's life, and look at what a user sees and what is left.

    python tests/full_disk.py FOLDER [STAGE ...]   FOLDER lies on a small disk of its own; one JSON object a line

Stages that are named are tried with a third of the files, and left nothing at all or very little.
The reserve below which nothing is written is switched off, so that the disk itself refuses.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import shutil
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from engine.cli.program import main  # noqa: E402
from engine.store import rows  # noqa: E402
from tests.entries import entry  # noqa: E402

# Bytes that are left: nothing at all, and so little that a stage breaks off early, late, or just gets through.
LEFT = (0, 16 << 10, 64 << 10, 160 << 10, 400 << 10)
FILES = 120
STAGES = {
    "create": ("index", "{docs}", "--library", "{disk}/new"),
    "index": ("index",),
    "index anew": ("index", "--force"),
    "remove": ("remove", "{other}"),
    "compact": ("compact",),
    "resize": ("resize", "--dims", "64"),
    "resize to bits": ("resize", "--dims", "384", "--store", "binary"),
    "repair": ("check", "--repair"),
    "export": ("export", "{disk}/all.parquet"),
    "add": ("add", "{docs}"),
}


class Disk:
    """A small disk with a library on it; a ballast file takes what is free."""

    def __init__(self, disk: Path, elsewhere: Path, files: int) -> None:
        self._disk, self._docs, self._whole = disk, elsewhere / "docs", elsewhere / "whole"
        self._library, self._ballast = disk / "library", disk / "ballast"
        other = elsewhere / "other"  # a source of its own, to be removed
        for folder in (self._docs, other):
            folder.mkdir()
        for number in range(files):
            folder = other if number % 10 == 0 else self._docs
            (folder / f"{number:03}.txt").write_text(f"{entry(number)} " * 20)
        self._run("index", str(self._docs), str(other))
        shutil.copytree(self._library, self._whole)
        for number in range(0, files, 3):  # what the stage "index" has to do
            (self._docs / f"later{number:03}.txt").write_text(f"Entry later{number}x of the log: a calm sea. " * 20)

    def try_stage(self, stage: str, left: int) -> dict[str, object]:
        """Run a stage with so many bytes left, look, give room, and run it again."""
        for path in self._disk.iterdir():
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        shutil.copytree(self._whole, self._library)
        words = [
            word.format(disk=self._disk, docs=self._docs, other=self._docs.parent / "other") for word in STAGES[stage]
        ]
        self._fill(left)
        status, lines = self._run(*words)
        free = shutil.disk_usage(self._disk).free
        searched, search_lines = self._run("search", '"number7x"', "--mode", "words")
        self._ballast.unlink()
        checked, _ = self._run("check")
        # What is removed cannot be removed again: then the rest is brought up to date.
        once_more = ["index"] if stage == "remove" and status == 0 else words
        again, again_lines = self._run(*once_more, *(["--force"] if stage == "export" else []))
        whole, _ = self._run("check")
        found, _ = self._run("search", '"number7x"', "--mode", "words")
        litter = [path.name for path in self._disk.iterdir() if path.name.endswith(".part")]
        return {
            "stage": stage,
            "left": left,
            "status": status,
            "lines": lines,
            "free": free,
            "search while full": searched,
            "search lines": search_lines,
            "check with room": checked,
            "again": again,
            "again lines": again_lines,
            "check at the end": whole,
            "found": found,
            "litter": litter,
        }

    def _fill(self, left: int) -> None:
        with self._ballast.open("wb") as out:
            about = os.statvfs(self._disk)
            size = max(0, about.f_bavail * about.f_frsize - left)
            if size:
                os.posix_fallocate(out.fileno(), 0, size)

    def _run(self, *arguments: str) -> tuple[int, list[str]]:
        errors = io.StringIO()
        library = () if "--library" in arguments else ("--library", str(self._library))
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(errors):
            status = main([*arguments, *library])
        return status, errors.getvalue().splitlines()


if __name__ == "__main__":
    if shutil.disk_usage(sys.argv[1]).total > 256 << 20:
        sys.exit("this fills the disk to the last byte; give it a small one of its own")
    rows.FLOOR_BYTES = 0
    with tempfile.TemporaryDirectory() as elsewhere:
        disk = Disk(Path(sys.argv[1]), Path(elsewhere), FILES if len(sys.argv) == 2 else FILES // 3)
        for stage in sys.argv[2:] or STAGES:
            for left in LEFT if len(sys.argv) == 2 else LEFT[:2]:
                print(json.dumps(disk.try_stage(stage, left)), flush=True)
