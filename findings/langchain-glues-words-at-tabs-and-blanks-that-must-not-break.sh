#!/usr/bin/env bash
# LangChain's MarkdownHeaderTextSplitter glues what tabs, no-break spaces and the wide spaces of Japanese part.
#
# Packages: langchain-text-splitters==1.1.3 (Python 3.11, Linux)
# Date: 2026-12-01
# Guess: a splitter that cuts at headings gives the lines below each heading with the words as they stand there.
# Behaviour: each line loses all characters that Python calls not printable. Every blank but U+0020 is one of them: a
#   number and its unit, "Mr" and a name, two cells parted by a tab and two Japanese words become one word, in the text
#   that is embedded and shown. Soft hyphens and joiners of letters go as well. Two other splitters of the package
#   for the same files keep them all.
# Output seen:
#   by headings: ['10km', 'MrXylander', 'NamePlace', '東京大阪']
#   by syntax: ['10\xa0km', 'Mr\xa0Xylander', 'Name\tPlace', '東京\u3000大阪'] by length: the same True
# Source: documentation of str.isprintable (false for all separators but the ASCII space); docstring of
#   MarkdownHeaderTextSplitter ("splitting markdown files based on specified headers")
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check langchain-text-splitters==1.1.3

cd "$work"
venv/bin/python - <<'PYTHON'
from langchain_text_splitters import (
    ExperimentalMarkdownSyntaxTextSplitter,
    MarkdownHeaderTextSplitter,
    MarkdownTextSplitter,
)

LINES = ["10\u00a0km", "Mr\u00a0Xylander", "Name\tPlace", "東京\u3000大阪"]
text = "# Head\n\n" + "\n\n".join(LINES)


def lines_of(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]


by_headings = lines_of(MarkdownHeaderTextSplitter([("#", "head")]).split_text(text)[0].page_content)
by_syntax = lines_of(ExperimentalMarkdownSyntaxTextSplitter([("#", "head")]).split_text(text)[0].page_content)
by_length = lines_of("\n".join(MarkdownTextSplitter(chunk_size=1000, chunk_overlap=0).split_text(text)))
print("by headings:", by_headings)
print("by syntax:", by_syntax, "by length: the same", by_length == by_syntax)
assert by_headings == ["10km", "MrXylander", "NamePlace", "東京大阪"]
assert by_length == LINES and by_syntax == LINES
print("As found.")
PYTHON
