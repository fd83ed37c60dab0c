#!/usr/bin/env bash
# watchdog goes on reporting what happens in a folder that was moved out of the watched one, under its old path.
#
# Packages: watchdog==7.1.0 (Python 3.11, Linux: inotify)
# Date: 2026-11-30
# Guess: a folder that is moved out of the watched one is gone: there is one event of its deletion, at best one for each
#   of its files, and what is done in it afterwards is no business of the observer.
# Behaviour: there is one event for the folder and none for its files, and the watch on it stays. A file that is changed
#   or made at the new place is reported as modified or created at the old one, where nothing is. If a folder of the old
#   name is made again, both report under one path: a deletion in the one that was moved away is reported as that of the
#   file of the same name that is still there. Take an event for a hint, and look before an entry is removed.
# Output seen:
#   moved away: [('deleted', 'notes')]
#   changed there: [('modified', 'notes/a.txt')], and is there: False
#   made there: [('created', 'notes/b.txt')], and is there: False
#   deleted there: [('deleted', 'notes/a.txt')], and is there: True
# Source: https://github.com/gorakhargosh/watchdog/issues/363 (no events for the files) and
#   https://man7.org/linux/man-pages/man7/inotify.7.html (a watch belongs to the folder, not to its path)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check watchdog==7.1.0

cd "$work"
venv/bin/python -W ignore - <<'PYTHON'
import queue
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

watched, away = Path("watched").resolve(), Path("away").resolve()
(watched / "notes").mkdir(parents=True)
away.mkdir()
(watched / "notes" / "a.txt").write_text("one")
told: queue.Queue[tuple[str, str]] = queue.Queue()


class Listener(FileSystemEventHandler):
    """Keeps what is said of files and folders that come, change or go."""

    def on_any_event(self, event: FileSystemEvent) -> None:
        changed_folder = event.is_directory and event.event_type == "modified"
        if event.event_type in {"created", "deleted", "modified", "moved"} and not changed_folder:
            told.put((event.event_type, Path(event.src_path).relative_to(watched).as_posix()))


def events() -> list[tuple[str, str]]:
    """What was told up to a mark of our own, without repetitions and the marks."""
    (watched / "mark").write_text("")
    found: dict[tuple[str, str], None] = {}
    while (event := told.get(timeout=60)) != ("created", "mark"):
        if event[1] != "mark":
            found[event] = None
    (watched / "mark").unlink()
    while told.get(timeout=60) != ("deleted", "mark"):
        pass
    return list(found)


observer = Observer()
observer.schedule(Listener(), str(watched), recursive=True)
observer.start()
assert events() == []
(watched / "notes").rename(away / "notes")
moved = events()
with (away / "notes" / "a.txt").open("a") as file:
    file.write("two")
changed, changed_is_there = events(), (watched / "notes" / "a.txt").exists()
(away / "notes" / "b.txt").touch()
made, made_is_there = events(), (watched / "notes" / "b.txt").exists()
(watched / "notes").mkdir()
(watched / "notes" / "a.txt").touch()
anew = events()
(away / "notes" / "a.txt").unlink()
deleted, deleted_is_there = events(), (watched / "notes" / "a.txt").exists()
observer.stop()
observer.join()
print("moved away:", moved)
print(f"changed there: {changed}, and is there: {changed_is_there}")
print(f"made there: {made}, and is there: {made_is_there}")
print(f"deleted there: {deleted}, and is there: {deleted_is_there}")
assert ("created", "notes") in anew
assert moved == [("deleted", "notes")]
assert (changed, changed_is_there) == ([("modified", "notes/a.txt")], False)
assert (made, made_is_there) == ([("created", "notes/b.txt")], False)
assert (deleted, deleted_is_there) == ([("deleted", "notes/a.txt")], True)
print("As found.")
PYTHON
