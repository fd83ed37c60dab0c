#!/usr/bin/env bash
# watchfiles tells of a folder that is moved in, away or renamed, and of none of the files in it.
#
# Packages: watchfiles==1.3.0, watchdog==7.1.0 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: watch() is recursive, so a folder of letters that is moved into the watched one gives an added letter each, as
#   deleting the folder gives a deleted letter each; what is renamed is deleted at the old place and added at the new.
# Behaviour: one change comes, that of the folder itself. A program that reads what was added and forgets what was
#   deleted, path by path, never reads the letters that were moved in, keeps those that were moved away, and finds both
#   under names that are gone. Saving one of them later tells of that one. watchdog makes up an event for each file that
#   is moved in or renamed, and not for those that are moved away.
# Output seen:
#   moved in   watchfiles added letters
#   moved in   watchdog   created letters, created letters/a.txt, created letters/deep, created letters/deep/b.txt
#   renamed    watchfiles added mail, deleted letters
#   renamed    watchdog   moved letters, moved letters/a.txt, moved letters/deep, moved letters/deep/b.txt
#   moved away watchfiles deleted mail
#   moved away watchdog   deleted mail
#   deleted    watchfiles deleted plain, deleted plain/a.txt
#   deleted    watchdog   deleted plain, deleted plain/a.txt
# Source: https://watchfiles.helpmanual.io/api/watch/ (recursive: watch for changes in sub-directories recursively);
#   inotify(7): events come from the folder that a name changes in; watchdog.events.generate_sub_created_events
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check watchfiles==1.3.0 watchdog==7.1.0

cd "$work"
venv/bin/python - <<'PYTHON'
import shutil
import threading
import time
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchfiles import watch

folder, elsewhere = Path("watched").resolve(), Path("elsewhere").resolve()
(elsewhere / "letters/deep").mkdir(parents=True)
(elsewhere / "letters/a.txt").touch()
(elsewhere / "letters/deep/b.txt").touch()
(folder / "plain").mkdir(parents=True)
(folder / "plain/a.txt").touch()

seen: dict[str, set[str]] = {"watchfiles": set(), "watchdog": set()}


class Told(FileSystemEventHandler):
    """Keeps what watchdog tells of, but for changes of a folder's own times."""

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in {"created", "deleted", "moved"}:
            seen["watchdog"].add(f"{event.event_type} {Path(event.src_path).relative_to(folder)}")


def listen() -> None:
    """Keeps what watchfiles tells of, until the end."""
    for changes in watch(folder, stop_event=end, debounce=300, step=50):
        seen["watchfiles"] |= {f"{change.raw_str()} {Path(path).relative_to(folder)}" for change, path in changes}


end = threading.Event()
listener = threading.Thread(target=listen)
listener.start()
observer = Observer()
observer.schedule(Told(), str(folder), recursive=True)
observer.start()
time.sleep(2)

steps = {
    "moved in": lambda: (elsewhere / "letters").rename(folder / "letters"),
    "renamed": lambda: (folder / "letters").rename(folder / "mail"),
    "moved away": lambda: (folder / "mail").rename(elsewhere / "mail"),
    "deleted": lambda: shutil.rmtree(folder / "plain"),
}
told: dict[tuple[str, str], set[str]] = {}
try:
    for name, step in steps.items():
        step()
        time.sleep(3)
        for library, changes in seen.items():
            told[name, library] = set(changes)
            print(f"{name:10} {library:10}", ", ".join(sorted(changes)))
            changes.clear()
finally:
    end.set()
    observer.stop()
    listener.join()
    observer.join()

files = ("", "/a.txt", "/deep", "/deep/b.txt")
assert told["moved in", "watchfiles"] == {"added letters"}
assert told["moved in", "watchdog"] == {f"created letters{name}" for name in files}
assert told["renamed", "watchfiles"] == {"added mail", "deleted letters"}
assert told["renamed", "watchdog"] == {f"moved letters{name}" for name in files}
assert told["moved away", "watchfiles"] == {"deleted mail"} and told["moved away", "watchdog"] == {"deleted mail"}
assert told["deleted", "watchfiles"] == {"deleted plain", "deleted plain/a.txt"} == told["deleted", "watchdog"]
print("As found.")
PYTHON
