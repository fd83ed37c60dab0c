"""Is a watched library right after hours of edits, moves, drives that go and come, and kills?

    python tests/bench/bench_soak.py [--minutes 120] [--seed 1] [--pace 1.0]

`kenning watch` keeps a library of two sources. Meanwhile files are written, replaced, swapped, renamed, moved in and
out, linked and locked, one source goes away and comes back, and processes are killed: the one that watches, readers,
and other writers. A model in memory, which knows nothing of the engine, holds what every file must read; at each
checkpoint the ledger, the rows and searches are compared with it.

"By hints" is what stands before anything is looked at as a whole; "in the end" is after one more start of the watch.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import machine
import psutil

from engine.cli.protocol import Operation, Request
from engine.library import Library
from engine.search.hits import SearchOptions
from engine.watching.hints import HintBox

QUIET_S, LIMIT_S = 4.0, 240.0
SENTENCES = (
    "The ferry leaves the harbour before the market opens.",
    "Nobody had wound the clock on the landing since spring.",
    "Copper pipes run along the wall of the boiler house.",
    "The letter lay unopened beside a bowl of apples.",
)
# How often each happens, beside the others.
WEIGHTS = {
    "create": 14, "edit": 14, "append": 5, "replace": 8, "disguise": 5, "swap": 5, "rename": 6, "move": 6,
    "move_folder": 3, "move_in": 3, "move_folder_in": 2, "move_out": 3, "move_folder_out": 1, "delete": 6,
    "delete_folder": 1, "deep": 3, "lock": 3, "unlock": 4, "link_outside": 2, "link_inside": 2, "hard_link": 2,
    "unlink": 3, "copy": 3, "odd_name": 1, "edit_target": 1, "unplug": 1, "plug": 3, "touch": 2, "burst": 1,
    "kill_reader": 2, "kill_watch": 0.3, "kill_writer": 0.5,
}  # fmt: skip


@dataclass
class Model:
    """What lies where: path to word, as the operations left it. Nothing is read back from the disk."""

    words: dict[str, str] = field(default_factory=dict)
    locked: set[str] = field(default_factory=set)
    links: dict[str, str] = field(default_factory=dict)  # link to target, outside and inside
    hard: dict[str, str] = field(default_factory=dict)  # a further name to the file it was made from
    dead: list[str] = field(default_factory=list)  # words that are nowhere any more


class Soak:
    """A tree, its model, and the processes. Call ``step`` again and again, ``check`` now and then."""

    def __init__(self, base: Path, seed: int) -> None:
        self.chance = random.Random(seed)
        self.base = base
        self.sources = [base / "notes", base / "drive"]
        self.outside, self.targets, self.away = base / "outside", base / "targets", base / "unplugged"
        self.library = base / "library"
        for folder in (*self.sources, self.outside, self.targets):
            folder.mkdir(parents=True)
        self.model = Model()
        self.done: Counter[str] = Counter()
        self.journal: list[str] = []
        self.number = 0
        self.memory: list[tuple[int, float, float]] = []  # process, seconds since it began, megabytes
        self.watch: subprocess.Popen[bytes] | None = None
        self.writer: subprocess.Popen[bytes] | None = None
        for _ in range(40):
            self.create()

    # -- processes -----------------------------------------------------------------------------

    def start_watch(self) -> None:
        # The root of a container may open every file; without that power a locked one is locked.
        tool = shutil.which("setpriv") if hasattr(os, "geteuid") and os.geteuid() == 0 else None
        drop = [tool, "--bounding-set=-all", "--inh-caps=-all"] if tool else []
        command = [*drop, sys.executable, "-m", "engine.cli", "watch", "--library", str(self.library)]
        log = (self.base / "watch.log").open("ab")
        self.watch = subprocess.Popen(command, stdout=log, stderr=log, cwd=machine.ROOT)
        self.began = time.monotonic()

    def keep_watch(self) -> None:
        """Start it again where it was killed; it never ends by itself."""
        if self.watch is None or self.watch.poll() is not None:
            if self.watch is not None and self.watch.returncode != -signal.SIGKILL:
                self.done["the watch ended by itself"] += 1
                print("ended:", self.watch.returncode, (self.base / "watch.log").read_text()[-2000:], flush=True)
            self.start_watch()

    def end_watch(self) -> None:
        if self.watch is not None and self.watch.poll() is None:
            self.watch.send_signal(signal.SIGTERM)
            try:
                self.watch.wait(60)
            except subprocess.TimeoutExpired:
                self.done["the watch did not end"] += 1
                self.watch.kill()
                self.watch.wait()
        self.watch = None

    def measure(self) -> None:
        if self.watch is not None and self.watch.poll() is None:
            with contextlib.suppress(psutil.Error):
                used = psutil.Process(self.watch.pid).memory_info().rss / 1e6
                self.memory.append((self.watch.pid, round(time.monotonic() - self.began), round(used, 1)))

    def kill_reader(self) -> bool:
        if self.watch is None:
            return False
        with contextlib.suppress(psutil.Error):
            for child in psutil.Process(self.watch.pid).children(recursive=True):
                child.kill()
                return True
        return False

    def kill_watch(self) -> bool:
        if self.watch is None:
            return False
        self.watch.kill()
        self.watch.wait()
        return True

    def kill_writer(self) -> bool:
        """Start a run beside the watch and kill it at any moment."""
        command = [sys.executable, "-m", "engine.cli.indexing_process", "--library", str(self.library)]
        self.writer = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, cwd=machine.ROOT)
        assert self.writer.stdin is not None
        self.writer.stdin.write(Request(Operation("index"), survive=True).line())
        self.writer.stdin.flush()
        time.sleep(self.chance.uniform(0.3, 4))
        self.writer.kill()
        self.writer.wait()
        return True

    # -- the tree ------------------------------------------------------------------------------

    def text(self, word: str) -> str:
        return f"The {word} stands here. " + " ".join(self.chance.choices(SENTENCES, k=self.chance.randint(1, 12)))

    def word(self) -> str:
        """Return a word that no other file has, of letters alone and always as long: it is no typo of another."""
        self.number += 1
        letters, rest = [], self.number * 7_368_787 % 26**6
        for _ in range(6):
            rest, letter = divmod(rest, 26)
            letters.append(chr(97 + letter))
        return "zq" + "".join(letters) + "".join(reversed(letters))

    def folders(self) -> list[Path]:
        found = []
        for source in self.sources:
            found += [Path(top) for top, _, _ in os.walk(source)]
        return found

    def files(self, *, locked: bool = False) -> list[str]:
        """Return plain files that are in the tree now: no links, none with two names."""
        model, taken = self.model, {*self.model.hard, *self.model.hard.values()}
        return [
            path
            for path in sorted(model.words)
            if path not in taken and path not in model.links and (path in model.locked) == locked and self.is_in(path)
        ]

    def is_in(self, path: str) -> bool:
        return any(path.startswith(f"{source}/") for source in self.sources if source.exists())

    def some_file(self) -> str | None:
        files = self.files()
        return self.chance.choice(files) if files else None

    def some_folder(self) -> Path:
        return self.chance.choice(self.folders())

    def inner_folder(self) -> Path | None:
        inner = [folder for folder in self.folders() if folder not in self.sources]
        return self.chance.choice(inner) if inner else None

    def fresh(self, folder: Path) -> str:
        self.number += 1
        kind = self.chance.choice(("txt", "md", "txt", "text"))
        name = self.chance.choice(("note", "Brief an Äbte", "日記", "a b", "x~", "plan (2)"))
        return str(folder / f"{name}-{self.number}.{kind}")

    def put(self, path: str, word: str) -> None:
        """Write a file and say so to the model."""
        Path(path).write_text(self.text(word))
        self.forget(path)
        self.model.words[path] = word
        self.note(f"wrote {path}")

    def note(self, what: str) -> None:
        self.journal.append(f"{time.strftime('%H:%M:%S')} {what}")

    def history(self, path: str) -> list[str]:
        """Return what was done to a file, and to the processes, as far as its name tells."""
        name = Path(path).name
        mentioned = [at for at, line in enumerate(self.journal) if name in line]
        return [line for at, line in enumerate(self.journal) if any(abs(at - one) < 3 for one in mentioned)][-40:]

    def forget(self, path: str) -> None:
        if path in self.model.words:
            self.model.dead.append(self.model.words.pop(path))

    def moved(self, old: str, new: str) -> None:
        """Say to the model that a file or folder has another place now."""
        self.note(f"moved {old} to {new}")
        for table in (self.model.words, self.model.links, self.model.hard):
            for path in [path for path in table if path == old or path.startswith(f"{old}/")]:
                table[new + path[len(old) :]] = table.pop(path)
        for table in (self.model.links, self.model.hard):
            for path, target in table.items():
                if target == old or target.startswith(f"{old}/"):
                    table[path] = new + target[len(old) :]
        self.model.locked = {
            new + path[len(old) :] if path == old or path.startswith(f"{old}/") else path for path in self.model.locked
        }

    # -- operations ----------------------------------------------------------------------------

    def create(self) -> bool:
        self.put(self.fresh(self.some_folder()), self.word())
        return True

    def edit(self) -> bool:
        path = self.some_file()
        if path is not None:
            self.put(path, self.word())
        return path is not None

    def append(self) -> bool:
        path = self.some_file()
        if path is not None:
            with open(path, "a") as file:
                file.write(" And one sentence more.")
        return path is not None

    def replace(self) -> bool:
        """Save as editors do: beside it, then over it."""
        path = self.some_file()
        if path is None:
            return False
        word, beside = self.word(), f"{path}.part"
        Path(beside).write_text(self.text(word))
        os.replace(beside, path)
        self.forget(path)
        self.model.words[path] = word
        return True

    def disguise(self) -> bool:
        """Change a file, not its size and date."""
        path = self.some_file()
        if path is None:
            return False
        about, old, word = os.stat(path), self.model.words[path], self.word()
        text = Path(path).read_text().replace(old, word)
        Path(path).write_text(text)
        os.utime(path, ns=(about.st_atime_ns, about.st_mtime_ns))
        self.forget(path)
        self.model.words[path] = word
        return True

    def swap(self) -> bool:
        files = self.files()
        if len(files) < 2:
            return False
        one, other = self.chance.sample(files, 2)
        between = str(self.base / "between")
        os.rename(one, between)
        os.rename(other, one)
        os.rename(between, other)
        words = self.model.words
        words[one], words[other] = words[other], words[one]
        return True

    def rename(self) -> bool:
        path = self.some_file()
        if path is None:
            return False
        new = self.fresh(Path(path).parent)
        os.rename(path, new)
        self.moved(path, new)
        return True

    def move(self) -> bool:
        path = self.some_file()
        if path is None:
            return False
        new = self.fresh(self.some_folder())
        os.rename(path, new)
        self.moved(path, new)
        return True

    def move_folder(self) -> bool:
        folder = self.inner_folder()
        places = [place for place in self.folders() if folder and place != folder and folder not in place.parents]
        if folder is None or not places:
            return False
        self.number += 1
        new = self.chance.choice(places) / f"moved {self.number}"
        os.rename(folder, new)
        self.moved(str(folder), str(new))
        return True

    def move_in(self) -> bool:
        waiting = sorted(path for path in self.model.words if path.startswith(f"{self.outside}/"))
        if not waiting:
            self.put(self.fresh(self.outside), self.word())
            return True
        old = self.chance.choice(waiting)
        new = self.fresh(self.some_folder())
        os.rename(old, new)
        self.moved(old, new)
        return True

    def move_folder_in(self) -> bool:
        self.number += 1
        folder = self.outside / f"arrived {self.number}"
        (folder / "below").mkdir(parents=True)
        for place in (folder, folder / "below", folder / "below"):
            self.put(self.fresh(place), self.word())
        new = self.some_folder() / folder.name
        os.rename(folder, new)
        self.moved(str(folder), str(new))
        return True

    def move_out(self) -> bool:
        path = self.some_file()
        if path is None:
            return False
        new = self.fresh(self.outside)
        os.rename(path, new)
        self.moved(path, new)
        return True

    def move_folder_out(self) -> bool:
        folder = self.inner_folder()
        if folder is None or any(target.startswith(f"{folder}/") for target in self.model.links.values()):
            return False
        self.number += 1
        new = self.outside / f"left {self.number}"
        os.rename(folder, new)
        self.moved(str(folder), str(new))
        return True

    def delete(self) -> bool:
        path = self.some_file()
        if path is None:
            return False
        os.unlink(path)
        self.drop(path)
        return True

    def drop(self, path: str) -> None:
        self.note(f"dropped {path}")
        self.forget(path)
        self.model.locked.discard(path)
        self.model.links.pop(path, None)
        self.model.hard.pop(path, None)
        for link in [link for link, target in self.model.links.items() if target == path]:
            os.unlink(link)  # a dead link is another matter
            self.model.links.pop(link)
            self.forget(link)

    def delete_folder(self) -> bool:
        folder = self.inner_folder()
        if folder is None or sum(path.startswith(f"{folder}/") for path in self.model.words) > 15:
            return False
        model = self.model
        outer = [name for pair in model.hard.items() for name in pair if name.startswith(f"{folder}/")]
        if outer:
            return False
        for link in [link for link, to in model.links.items() if to.startswith(f"{folder}/")]:
            os.unlink(link)
            model.links.pop(link)
            self.forget(link)
        shutil.rmtree(folder)
        for path in [path for path in [*model.words, *model.links] if path.startswith(f"{folder}/")]:
            self.drop(path)
        return True

    def deep(self) -> bool:
        self.number += 1
        folder = self.some_folder() / f"deep {self.number}" / "er" / "still"
        if len(folder.parts) > len(self.base.parts) + 14:
            return False
        folder.mkdir(parents=True)
        for place in (folder, folder.parent, folder.parent.parent):
            self.put(self.fresh(place), self.word())
        return True

    def lock(self) -> bool:
        path = self.some_file()
        if path is None or len(self.model.locked) > 8:
            return False
        os.chmod(path, 0)
        self.model.locked.add(path)
        self.note(f"locked {path}")
        return True

    def unlock(self) -> bool:
        locked = self.files(locked=True)
        if locked:
            path = self.chance.choice(locked)
            os.chmod(path, 0o644)
            self.model.locked.discard(path)
            self.note(f"unlocked {path}")
        return bool(locked)

    def link_outside(self) -> bool:
        """Make a link to a file outside: it reads as that file does."""
        self.number += 1
        target = str(self.targets / f"target-{self.number}.txt")
        word = self.word()
        Path(target).write_text(self.text(word))
        link = self.fresh(self.some_folder())
        os.symlink(target, link)
        self.model.links[link] = target
        self.model.words[link] = word
        self.note(f"linked {link} to {target}")
        return True

    def edit_target(self) -> bool:
        links = [link for link, to in self.model.links.items() if to.startswith(str(self.targets)) and self.is_in(link)]
        if not links:
            return False
        link, word = self.chance.choice(links), self.word()
        Path(self.model.links[link]).write_text(self.text(word))
        self.forget(link)
        self.model.words[link] = word
        return True

    def link_inside(self) -> bool:
        """Make a link to a file in the tree: it adds nothing."""
        path = self.some_file()
        if path is None:
            return False
        link = self.fresh(self.some_folder())
        os.symlink(path, link)
        self.model.links[link] = path
        return True

    def unlink(self) -> bool:
        links = [link for link in self.model.links if self.is_in(link)]
        hard = [name for name in self.model.hard if self.is_in(name)]
        if not links and not hard:
            return False
        path = self.chance.choice(sorted([*links, *hard]))
        os.unlink(path)
        if path in self.model.links:
            self.model.links.pop(path)
            self.forget(path)
        else:
            self.model.hard.pop(path)
        return True

    def hard_link(self) -> bool:
        path = self.some_file()
        if path is None or len(self.model.hard) > 6 or path in self.model.links.values():
            return False
        name = self.fresh(self.some_folder())
        os.link(path, name)
        self.model.hard[name] = path
        self.note(f"{name} is {path}")
        return True

    def copy(self) -> bool:
        path = self.some_file()
        if path is None:
            return False
        new = self.fresh(self.some_folder())
        shutil.copy2(path, new)
        self.model.words[new] = self.model.words[path]
        return True

    def odd_name(self) -> bool:
        """Write a file whose name is not UTF-8."""
        self.number += 1
        self.put(str(self.some_folder() / os.fsdecode(b"caf\xe9-%d.txt" % self.number)), self.word())
        return True

    def touch(self) -> bool:
        path = self.some_file()
        if path is not None:
            os.utime(path)
        return path is not None

    def burst(self) -> bool:
        """Write many files at once, then change half of them."""
        folder = self.some_folder()
        made = [self.fresh(folder) for _ in range(30)]
        for path in made:
            self.put(path, self.word())
        for path in made[::2]:
            self.put(path, self.word())
        for path in made[:20]:
            os.unlink(path)
            self.drop(path)
        return True

    def unplug(self) -> bool:
        drive = self.sources[1]
        if not drive.exists() or any(str(drive) in f"{a} {b}" for a, b in self.model.hard.items()):
            return False
        os.rename(drive, self.away)
        return True

    def plug(self) -> bool:
        """Let the drive come back, with what was changed meanwhile elsewhere."""
        drive = self.sources[1]
        if drive.exists() or not self.away.exists():
            return False
        for path in sorted(path for path in self.model.words if path.startswith(f"{drive}/")):
            real = str(self.away) + path[len(str(drive)) :]
            if self.chance.random() < 0.1 and path not in self.model.links and path not in self.model.locked:
                word = self.word()
                Path(real).write_text(self.text(word))
                self.forget(path)
                self.model.words[path] = word
        os.rename(self.away, drive)
        return True

    def step(self) -> None:
        name = self.chance.choices(list(WEIGHTS), list(WEIGHTS.values()))[0]
        self.note(name)
        if getattr(self, name)():
            self.done[name] += 1
        self.keep_watch()

    # -- the verdict ---------------------------------------------------------------------------

    def calm(self) -> None:
        """Open all locks, plug in the drive, and wait until nothing waits any more."""
        self.plug()
        for path in sorted(self.model.locked):
            os.chmod(path, 0o644)
        self.model.locked.clear()
        box, since, end = HintBox(self.library), time.monotonic(), time.monotonic() + LIMIT_S
        while time.monotonic() < end and time.monotonic() - since < QUIET_S:
            self.keep_watch()
            if not box.is_empty() or (self.library / "writer.json").exists():
                since = time.monotonic()
            time.sleep(0.1)
        if time.monotonic() >= end:
            self.done["no rest within the limit"] += 1

    def truth(self) -> dict[str, str]:
        """Return what every path must read, after seeing that the model is what lies on the disk."""
        names = [path for path in self.model.words if self.is_in(path)]
        for path in names:
            assert self.model.words[path] in Path(path).read_text(), f"the model is wrong about {path!r}"
        lying = {str(Path(top) / name) for source in self.sources for top, _, all_ in os.walk(source) for name in all_}
        known = {*names, *(name for name in (*self.model.hard, *self.model.links) if self.is_in(name))}
        assert lying == known, f"the model is wrong: {sorted(lying ^ known)[:5]!r}"
        return {path: self.model.words[path] for path in names}

    def check(self, moment: str) -> dict[str, object]:
        """Compare the library with the truth; return the faults, each with a few examples."""
        truth = self.truth()
        groups: dict[str, set[str]] = defaultdict(set)  # of the names of one file any may stand for it
        for name, path in self.model.hard.items():
            groups[path] |= {one for one in (path, name) if self.is_in(one)}
            if groups[path]:
                truth[path] = self.model.words[path]
        with Library.open(self.library) as library:
            faults = self._compared(truth, groups, self._held(library))
            faults["doubled"] += self._doubled(library)
            faults["search"] += self._searches(library, truth)
            faults["check"] += [problem.what for problem in library.check().problems if problem.damage]
        told = {kind: [len(paths), *paths[:4]] for kind, paths in faults.items() if paths}
        print(moment, len(truth), "files", json.dumps(told), flush=True)
        for kind in ("missing", "stale", "ghost", "doubled"):
            for path in faults[kind][:2]:
                print(f"  {kind} {path!r}:", *self.history(path), sep="\n    ", flush=True)
        return {"moment": moment, "files": len(truth), "faults": told}

    def _compared(
        self, truth: dict[str, str], groups: dict[str, set[str]], held: dict[str, str]
    ) -> dict[str, list[str]]:
        faults: dict[str, list[str]] = defaultdict(list)
        names_of_groups = {name for group in groups.values() for name in group}
        faults["ghost"] = [path for path in held if path not in names_of_groups and path not in truth]
        for path, word in truth.items():
            names = [name for name in groups.get(path, {path}) if name in held]
            if not names:
                faults["missing"].append(path)
            elif len(names) > 1:
                faults["doubled by a hard link"] += names
            elif word not in held[names[0]]:
                # What lies behind a link out of the sources is looked at with everything, once an hour.
                faults["stale behind a link" if path in self.model.links else "stale"].append(path)
        return faults

    def _held(self, library: Library) -> dict[str, str]:
        held = {}
        for record in library.store.ledger.files(state="indexed"):
            document = library.store.ledger.document(record)
            held[str(record.path)] = document.text if document is not None else ""
        return held

    def _doubled(self, library: Library) -> list[str]:
        """Return documents whose rows are not what the ledger says: twice, too many, too few."""
        rows: Counter[int] = Counter()
        for batch in library.store.rows.scan(["document_id"]):
            rows.update(batch["document_id"].to_pylist())
        known = {record.document_id: record for record in library.store.ledger.files(state="indexed")}
        wrong = [str(known[number].path) for number in known if rows[number] != known[number].chunks]
        return wrong + [f"document {number}" for number in rows if number not in known]

    def _searches(self, library: Library, truth: dict[str, str]) -> list[str]:
        """Return what searches by words get wrong, of some living and some dead words."""
        wrong, plain = [], SearchOptions(mode="words", fold=False, limit=20)
        hard = {*self.model.hard, *self.model.hard.values()}
        living = [path for path in sorted(truth) if path not in hard]
        for path in self.chance.sample(living, min(40, len(living))):
            found = {os.fsencode(hit.path) for hit in library.search(f'"{truth[path]}"', plain).hits}
            if not any(Path(os.fsdecode(name)).name == Path(path).name for name in found) and "caf" not in path:
                wrong.append(f"{path} is not found")
        for word in self.chance.sample(self.model.dead, min(40, len(self.model.dead))):
            if word not in truth.values() and library.search(f'"{word}"', plain).hits:
                wrong.append(f"{word} is found")
        return wrong


def lives(memory: list[tuple[int, float, float]]) -> list[dict[str, float]]:
    """Return for each process that watched for ten minutes or more what it took, early and late."""
    found = []
    for process in dict.fromkeys(number for number, _, _ in memory):
        seen = [(age, used) for number, age, used in memory if number == process]
        if seen[-1][0] >= 600:
            third = len(seen) // 3
            early, late = sorted(used for _, used in seen[third : 2 * third]), sorted(used for _, used in seen[-third:])
            found.append(
                {
                    "minutes": round(seen[-1][0] / 60),
                    "middle_mb": early[len(early) // 2],
                    "late_mb": late[len(late) // 2],
                    "most_mb": max(used for _, used in seen),
                }
            )
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=120)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pace", type=float, default=1.0, help="mean seconds between two operations")
    parser.add_argument("--check-every", type=float, default=10.0, help="minutes between checkpoints")
    options = parser.parse_args()
    checks = []
    with tempfile.TemporaryDirectory(prefix="kenning-soak-") as temporary:
        soak = Soak(Path(temporary).resolve(), options.seed)
        with Library.open(soak.library, create=True) as library:
            library.add(soak.sources)
        began, looked, measured = time.monotonic(), time.monotonic(), 0.0
        try:
            soak.start_watch()
            while time.monotonic() - began < 60 * options.minutes:
                soak.step()
                time.sleep(soak.chance.expovariate(1 / options.pace))
                if time.monotonic() - measured > 10:
                    measured = time.monotonic()
                    soak.measure()
                if time.monotonic() - looked > 60 * options.check_every:
                    soak.calm()
                    checks.append(soak.check(f"by hints, after {(time.monotonic() - began) / 60:.0f} minutes"))
                    looked = time.monotonic()
            soak.calm()
            checks.append(soak.check("by hints, at the end"))
            soak.end_watch()
            soak.start_watch()
            time.sleep(5)
            soak.calm()
            checks.append(soak.check("in the end"))
        finally:
            soak.end_watch()
        machine.show(
            {
                **machine.facts(),
                "minutes": options.minutes,
                "seed": options.seed,
                "done": dict(soak.done),
                "checks": [check for check in checks if check["faults"] or check is checks[-1]],
                "checkpoints": len(checks),
                "memory": lives(soak.memory),
                "memory_samples": soak.memory[:: max(1, len(soak.memory) // 20)],
            }
        )


if __name__ == "__main__":
    main()
