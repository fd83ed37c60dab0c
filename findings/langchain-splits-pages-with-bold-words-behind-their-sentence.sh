#!/usr/bin/env bash
# LangChain's splitters of web pages take bold and linked words out of their sentence and put them behind or before it.
#
# Packages: langchain-text-splitters==1.1.3, beautifulsoup4==4.15.0, lxml==6.1.3 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: the splitters differ in where they cut; within a paragraph the words keep their order, as those of a browser
#   do.
# Behaviour: HTMLHeaderTextSplitter collects a paragraph's own text first and the text of the elements within it after
#   that, a line each: "Dogs are not allowed" becomes "Dogs are allowed", and "not" follows two lines on. The sentence
#   that is embedded says the opposite of the one that was written, and no phrase across bold type or a link is found.
#   HTMLSemanticPreservingSplitter puts the inner words first, and "H2O" becomes "2 H O". HTMLSectionSplitter keeps the
#   order.
# Output seen:
#   HTMLHeaderTextSplitter          ['Rules', 'Dogs are allowed in the today.  \nnot  \npark  \nH O is water.  \n2']
#   HTMLSemanticPreservingSplitter  ['not park Dogs are allowed in the today. 2 H O is water.']
#   HTMLSectionSplitter             ['Rules Dogs are not allowed in the park today. H 2 O is water.']
# Source: docstring of HTMLHeaderTextSplitter ("reflect the semantic structure of the original content");
#   https://github.com/langchain-ai/langchain/issues/38404 reports it of the second
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check langchain-text-splitters==1.1.3 \
  beautifulsoup4==4.15.0 lxml==6.1.3

cd "$work"
venv/bin/python -W ignore - <<'PYTHON'
from langchain_text_splitters import HTMLHeaderTextSplitter, HTMLSectionSplitter, HTMLSemanticPreservingSplitter

PAGE = """<html><body><h1>Rules</h1>
<p>Dogs are <b>not</b> allowed in the <a href="park.html">park</a> today.</p>
<p>H<sub>2</sub>O is water.</p></body></html>"""

kinds = (HTMLHeaderTextSplitter, HTMLSemanticPreservingSplitter, HTMLSectionSplitter)
header, semantic, section = ([one.page_content for one in kind([("h1", "title")]).split_text(PAGE)] for kind in kinds)
section = [" ".join(text.split()) for text in section]
for kind, texts in zip(kinds, (header, semantic, section), strict=True):
    print(f"{kind.__name__:31} {texts}")
assert header == ["Rules", "Dogs are allowed in the today.  \nnot  \npark  \nH O is water.  \n2"]
assert semantic == ["not park Dogs are allowed in the today. 2 H O is water."]
assert section == ["Rules Dogs are not allowed in the park today. H 2 O is water."]
print("As found.")
PYTHON
