#!/usr/bin/env bash
# Package:   PySide6 6.11.3 (shiboken6 6.11.3), CPython
# Date:      2026-11-28
# Guess:     importing PySide6.QtCore changes nothing for modules that have nothing to do with Qt: they are loaded from
#            their compiled files, and their sources are read when a traceback wants a line of them.
# Behaviour: builtins.__import__ is replaced; after `from module import name` of a module that it has not seen, the whole
#            source of that module is read (to look for the text "PySide6") and kept in linecache for the life of the
#            process, although nobody has imported __feature__. An application of some hundred modules pays megabytes
#            and a sixth of its importing time. Putting builtins.__orig_import__ back ends it.
# Output:    see the end of this file
# Source:    https://doc.qt.io/qtforpython-6/considerations.html#features tells of `from __feature__ import`, and that a
#            module without it is not affected; linecache's documentation: lines are kept of files that were asked for.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet PySide6_Essentials==6.11.3 shiboken6==6.11.3
mkdir plain
for number in $(seq 0 99); do
    { echo "VALUE = $number"; for line in $(seq 400); do echo "# line $line of a module that knows nothing of Qt"; done; } > "plain/one_$number.py"
done
: > plain/__init__.py
cat > look.py <<'PY'
import builtins, linecache, sys

for number in range(100):  # compiled, and once without Qt
    exec(f"from plain.one_{number} import VALUE")
before = len([name for name in linecache.cache if "one_" in name])
for name in [name for name in sys.modules if name.startswith("plain")]:
    del sys.modules[name]

import PySide6.QtCore

if "mended" in sys.argv:
    builtins.__import__ = builtins.__orig_import__
for number in range(100):
    exec(f"from plain.one_{number} import VALUE")
kept = [entry for name, entry in linecache.cache.items() if "one_" in name and len(entry) > 2]
letters = sum(len(line) for entry in kept for line in entry[2])
print(f"import is {builtins.__import__!r}")
print(f"sources of the hundred modules in linecache: {before} without Qt, {len(kept)} after it, {letters} letters")
sys.exit(0 if (len(kept) == 0) == ("mended" in sys.argv) and before == 0 else 1)
PY
env/bin/python look.py
env/bin/python look.py mended
# Output seen:
#   import is <built-in function __feature_import__>
#   sources of the hundred modules in linecache: 0 without Qt, 100 after it, 1910290 letters
#   import is <built-in function __lazy_import__>
#   sources of the hundred modules in linecache: 0 without Qt, 0 after it, 0 letters
