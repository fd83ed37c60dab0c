#!/usr/bin/env bash
# astext of a docutils document gives comments and raw HTML as its words, and the text of a substitution twice.
#
# Packages: docutils==0.23 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: publish_doctree(text).astext() is the text of a reStructuredText page as a reader sees it, without its markup:
#   comments are no part of a page, raw HTML is for the HTML writer alone, and a definition is not shown.
# Behaviour: astext joins what all nodes hold, and comments, raw passages and definitions are nodes. A search over it
#   finds the editor's note, the script of a counter and the words of a definition in places where no page shows them.
#   The nodes of the classes Invisible and raw have to be taken out of the tree beforehand. The text for a picture is
#   given too, as it should be.
# Output seen:
# astext: ['Release', 'Version 2.4 is out.', '2.4', 'TODO: ask Ann before we say so.', '<script>count()</script>',
# 'Done.']
#   without them: ['Release', 'Version 2.4 is out.', 'Done.']
# Source: https://docutils.sourceforge.io/docs/ref/doctree.html#comment (not to be rendered) and
#   https://docutils.sourceforge.io/docs/ref/doctree.html#raw (passed untouched to one writer)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check docutils==0.23

cd "$work"
venv/bin/python - <<'PYTHON'
from docutils import nodes
from docutils.core import publish_doctree

PAGE = """\
Release
=======

Version |version| is out.

.. |version| replace:: 2.4

.. TODO: ask Ann before we say so.

.. raw:: html

   <script>count()</script>

Done.
"""


def parts(page: nodes.document) -> list[str]:
    """The lines of its text that are not blank."""
    return [line for line in page.astext().splitlines() if line.strip()]


page = publish_doctree(PAGE)
whole = parts(page)
for node in list(page.findall(lambda node: isinstance(node, (nodes.Invisible, nodes.raw)))):
    node.parent.remove(node)
shown = parts(page)
print("astext:", whole)
print("without them:", shown)
visible = ["Release", "Version 2.4 is out.", "Done."]
assert shown == visible
hidden = ["2.4", "TODO: ask Ann before we say so.", "<script>count()</script>"]
assert whole == [*visible[:2], *hidden, visible[2]]
print("As found.")
PYTHON
