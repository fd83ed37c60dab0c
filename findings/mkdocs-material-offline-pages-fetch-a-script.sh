#!/usr/bin/env bash
# The offline plug-in of Material for MkDocs makes every page fetch a script from unpkg.com.
#
# Packages: mkdocs-material==9.8.2, mkdocs==1.6.1 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: with the plug-in "offline", fonts off, the folder that is built can be read and searched without a network.
# Behaviour: the shim that search from file:// needs is linked, not shipped: each page gets
#   <script src="https://unpkg.com/iframe-worker/shim">, without a version and without a hash. Without the plug-in no page
#   links anything elsewhere. An entry of extra.polyfills whose name holds "iframe-worker" takes its place.
# Output seen:
#   search alone: []
#   search and offline: ['https://unpkg.com/iframe-worker/shim']
#   with a polyfill of one's own: []
# Source: Material for MkDocs, "Built-in offline plugin": the site directory can be distributed and opened from the
#   file system, the plug-in "makes sure that site search keeps working"
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check mkdocs-material==9.8.2 mkdocs==1.6.1

cd "$work"
mkdir -p docs/js
echo "# Title" >docs/index.md
echo "// the shim, kept here" >docs/js/iframe-worker.js
NO_MKDOCS_2_WARNING=1 venv/bin/python - <<'PYTHON'
import json
import re
import subprocess
import sys
from pathlib import Path


def linked(plugins, **extra):
    config = {"site_name": "x", "theme": {"name": "material", "font": False}, "plugins": plugins, "extra": extra}
    Path("mkdocs.yml").write_text(json.dumps(config))  # JSON is YAML
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet", "--clean"], check=True)
    return re.findall(r'<script[^>]*src="(https?://[^"]+)"', Path("site/index.html").read_text())


plain, offline = linked(["search"]), linked(["search", "offline"])
own = linked(["search", "offline"], polyfills=["js/iframe-worker.js"])
print("search alone:", plain)
print("search and offline:", offline)
print("with a polyfill of one's own:", own)
assert plain == own == [] and offline == ["https://unpkg.com/iframe-worker/shim"]
print("As found.")
PYTHON
