#!/usr/bin/env bash
# xmindparser leaves floating topics, summaries and the titles of boundaries and relationships out of a mind map.
#
# Packages: xmindparser==1.2.2 (Python 3.11, Linux)
# Date: 2026-12-01
# Guess: The dictionary that xmind_to_dict gives has every topic of a sheet. A topic that hangs on no other (XMind calls
#   it floating) and one that sums up its neighbours are topics like the rest, with topics of their own below them.
# Behaviour: Only the children of kind "attached" are followed, and callouts are taken along as a list of titles.
#   Whatever hangs on a floating topic or on a summary is left out with it, without a word; so are the titles that
#   XMind writes on boundaries and beside the lines of relationships. A map of loose cards comes out as its root alone.
# Output seen:
#   kept: Move house, Packing, Boxes, Address, keys, Ask the landlord
#   left out: Insurance, Policy, Before June, First week, hand in
# Source: xmindparser/zenreader.py (children of "attached" and of "callout" alone)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check xmindparser==1.2.2

cd "$work"
venv/bin/python - <<'PYTHON'
import json
import zipfile

from xmindparser import xmind_to_dict


def topic(title: str, **more: object) -> dict:
    """A topic as content.json has it."""
    return {"id": title, "class": "topic", "title": title, **more}


children = {
    "attached": [topic("Packing", children={"attached": [topic("Boxes")]}), topic("Address", labels=["keys"])],
    "detached": [topic("Insurance", children={"attached": [topic("Policy")]})],
    "summary": [topic("Before June")],
    "callout": [topic("Ask the landlord")],
}
root = topic(
    "Move house",
    children=children,
    summaries=[{"id": "s", "range": "(0,1)", "topicId": "Before June"}],
    boundaries=[{"id": "b", "range": "(0,0)", "title": "First week"}],
)
line = {"id": "r", "end1Id": "Packing", "end2Id": "Address", "title": "hand in"}
sheet = {"id": "1", "class": "sheet", "title": "Sheet", "rootTopic": root, "relationships": [line]}
with zipfile.ZipFile("map.xmind", "w") as archive:
    archive.writestr("content.json", json.dumps([sheet]))
    archive.writestr("metadata.json", "{}")
    archive.writestr("manifest.json", json.dumps({"file-entries": {"content.json": {}, "metadata.json": {}}}))

found = json.dumps(xmind_to_dict("map.xmind"))
words = ["Move house", "Packing", "Boxes", "Address", "keys", "Ask the landlord"]
words += ["Insurance", "Policy", "Before June", "First week", "hand in"]
kept = [word for word in words if word in found]
lost = [word for word in words if word not in found]
print("kept:", ", ".join(kept))
print("left out:", ", ".join(lost))
assert kept == words[:6] and lost == words[6:]
print("As found.")
PYTHON
