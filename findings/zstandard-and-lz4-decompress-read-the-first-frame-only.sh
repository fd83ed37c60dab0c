#!/usr/bin/env bash
# decompress() of zstandard and of lz4.frame stops behind the first frame and says nothing of the rest.
#
# Packages: zstandard==0.25.0, lz4==4.4.5 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: a file is one or more frames in both formats, so the one-shot function reads all, as gzip.decompress and
#   bz2.decompress do, or refuses what is left over.
# Behaviour: the first frame is returned as if it were the whole; open() of the same two packages reads all of it.
#   Files that were appended to, written by several threads (pzstd) or cut into records (.warc.zst) lose all but their
#   beginning, and a search over them finds only the first record.
# Output seen:
#   {'gzip': (b'first second', b'first second'), 'bz2': (b'first second', b'first second'), 'zstandard': (b'first ',
#     b'first second'), 'lz4.frame': (b'first ', b'first second')}
# Source: RFC 8878, section 3: Zstandard frames may be appended and decompress to the concatenation; LZ4 frame format,
#   section on concatenation
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check zstandard==0.25.0 lz4==4.4.5

cd "$work"
venv/bin/python - <<'PYTHON'
import bz2
import gzip
import io

import lz4.frame
import zstandard

found = {}
for name, module in (("gzip", gzip), ("bz2", bz2), ("zstandard", zstandard), ("lz4.frame", lz4.frame)):
    data = module.compress(b"first ") + module.compress(b"second")
    with module.open(io.BytesIO(data), "rb") as file:
        found[name] = (module.decompress(data), file.read())
print(found)
whole = b"first second"
assert found["gzip"] == found["bz2"] == (whole, whole)
assert found["zstandard"] == found["lz4.frame"] == (b"first ", whole)
print("As found.")
PYTHON
