#!/usr/bin/env bash
# python-frontmatter drops the first section of a text that stands between two rules of hyphens.
#
# Packages: python-frontmatter==1.3.0, PyYAML==6.0.4 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: a Markdown text that begins with a thematic break, as the entries of a diary do, has no front matter: what
#   stands up to the next break is prose, and no mapping in YAML. content is then the whole text.
# Behaviour: all up to the second break is cut off before it is read as YAML. If that gives no mapping it is thrown
#   away: the first entry stands neither in content nor in metadata, and dump() writes the file without it, under empty
#   braces. If the entry has a colon, it is the name and the value of a key. Nothing is raised, and checks() is True. A
#   text with a title above its first break is whole.
# Output seen:
#   prose: content 'The second day was calm.', metadata {}
#   colon: content 'The second day was calm.', metadata {'Day one': 'we sailed at dawn.'}
#   list: content 'The second day was calm.', metadata {}
#   written back: '---\n{}\n---\n\nThe second day was calm.'
# Source: https://python-frontmatter.readthedocs.io/en/latest/handlers.html (split on the delimiters, then load) and
#   https://spec.commonmark.org/0.31.2/#thematic-breaks
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check python-frontmatter==1.3.0 PyYAML==6.0.4

cd "$work"
venv/bin/python - <<'PYTHON'
import frontmatter

SECOND = "The second day was calm."
entries = {
    "prose": "We sailed at dawn and met no wind.",
    "colon": "Day one: we sailed at dawn.",
    "list": "- Ropes were mended.\n- Sails were dried.",
}

found = {}
for name, first in entries.items():
    text = f"---\n\n{first}\n\n---\n\n{SECOND}\n"
    post = frontmatter.loads(text)
    assert frontmatter.checks(text)
    found[name] = (post.content, post.metadata)
    print(f"{name}: content {post.content!r}, metadata {post.metadata}")
written = frontmatter.dumps(frontmatter.loads(f"---\n\n{entries['prose']}\n\n---\n\n{SECOND}\n"))
print("written back:", repr(written))
titled = f"Log\n\n---\n\n{entries['prose']}\n\n---\n\n{SECOND}"
assert frontmatter.loads(titled).content == titled
assert found["prose"] == found["list"] == (SECOND, {})
assert found["colon"] == (SECOND, {"Day one": "we sailed at dawn."})
assert written == f"---\n{{}}\n---\n\n{SECOND}"
print("As found.")
PYTHON
