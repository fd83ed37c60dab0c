#!/usr/bin/env bash
# rars gives the path that a symbolic link points to as if it were a file's content, in RAR 4 but not in RAR 5.
#
# Packages: rars==0.12.3 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: read_many takes a link out in the same way whatever the archive's version, as zipfile and tarfile each do in
#   their one way; a link among the members either fails always or is told apart by its content.
# Behaviour: of an archive of the format rar50 read_many raises KeyError ("member has no file payload") for all members
#   that were asked for, the good file among them; of rar29 it gives the link's target as bytes beside the good file.
#   Both say 0o120777 in file_attr, and infolist says a size of 5 for both: only the mode tells a link.
# Output seen:
#   rar50 [('a.txt', '0o40', 1), ('ln', '0o120777', 5)] KeyError: 'member has no file payload'
#   rar29 [('a.txt', '0o40', 1), ('ln', '0o120777', 5)] [b'a', b'a.txt']
# Source: the package's interface (RarFile, infolist, read), which is that of zipfile and rarfile
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check rars==0.12.3

cd "$work"
venv/bin/python - <<'PYTHON'
import rars

found = {}
for kind in ("rar50", "rar29"):
    builder = rars.RarBuilder(format=kind)
    builder.add_bytes(b"a", "a.txt")
    builder.add_unix_symlink("ln", "a.txt")
    archive = rars.RarFile.from_bytes(builder.to_bytes())
    listed = [(one.filename, oct(one.file_attr or 0), one.file_size) for one in archive.infolist()]
    try:
        found[kind] = archive.read_many(archive.infolist())
    except KeyError as error:
        found[kind] = f"KeyError: {error}"
    print(kind, listed, found[kind])
assert found["rar50"] == "KeyError: 'member has no file payload'"
assert found["rar29"] == [b"a", b"a.txt"]
print("As found.")
PYTHON
