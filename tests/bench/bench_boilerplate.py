"""Which words of a page are kept, and which of its menus let in? Beside trafilatura, by what pages say themselves.

    python tests/bench/bench_boilerplate.py --others VENV/bin/python FOLDER … [--most 120] [--each 8]

A page counts that marks its main text (``main``, ``article``, role ``main``) and its menus (``nav``, ``footer``,
role ``navigation`` and the like). Words that stand in the main text alone are to be kept, those that stand in menus
alone to be left out. At most eight pages of a folder are taken, so that no one program's manual decides.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import subprocess
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import machine
from selectolax.lexbor import LexborHTMLParser

from engine.documents.document import Document
from engine.documents.read import read_document
from engine.errors import EngineError

_MAIN = "main, article, [role=main]"
_MENUS = "nav, footer, [role=navigation], [role=banner], [role=contentinfo], [role=search]"
_UNSEEN = "script, style, template, noscript, head"
_WORD = re.compile(r"[^\W_]{2,}")
_LEAST_MAIN, _LEAST_MENU = 50, 5
_OTHER = """
import json, sys, trafilatura
for line in sys.stdin:
    found = trafilatura.extract(open(line.strip(), encoding="utf-8", errors="replace").read())
    print(json.dumps(found or ""), flush=True)
"""


def words_of(text: str) -> set[str]:
    """Return the words of a text, folded."""
    return set(_WORD.findall(text.casefold()))


def told_apart(page: str) -> tuple[set[str], set[str]]:
    """Return the words of a page's main text alone, and those of its menus alone."""
    tree = LexborHTMLParser(page)
    for node in tree.css(_UNSEEN):
        node.decompose()
    menus = words_of(" ".join(node.text(separator=" ") for node in tree.css(_MENUS)))
    for node in tree.css(_MENUS):
        node.decompose()
    main = words_of(" ".join(node.text(separator=" ") for node in tree.css(_MAIN)))
    rest = words_of(tree.root.text(separator=" ") if tree.root is not None else "")
    return main - menus, menus - rest


def pages(folders: Sequence[Path], most: int, each: int) -> Iterator[tuple[Path, set[str], set[str]]]:
    """Yield the pages that tell the two apart, with the words of either."""
    taken: Counter[Path] = Counter()
    for path in (path for folder in folders for path in sorted(folder.rglob("*.htm*"))):
        if sum(taken.values()) >= most or taken[path.parent] >= each or not path.is_file():
            continue
        main, menu = told_apart(path.read_text("utf-8", errors="replace"))
        if len(main) >= _LEAST_MAIN and len(menu) >= _LEAST_MENU:
            taken[path.parent] += 1
            yield path, main, menu


def ours(path: Path) -> str:
    """Return what Kenning reads of a page."""
    try:
        found = read_document(path)
    except EngineError:
        return ""
    return found.text if isinstance(found, Document) else ""


def main() -> None:
    """Run and print."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("folders", nargs="+", type=Path)
    asked.add_argument("--others", required=True, help="an interpreter that has trafilatura")
    asked.add_argument("--most", type=int, default=120)
    asked.add_argument("--each", type=int, default=8, help="pages of one folder")
    given = asked.parse_args()
    kept: dict[str, list[float]] = {"ours": [], "trafilatura": []}
    let_in: dict[str, list[float]] = {"ours": [], "trafilatura": []}
    with subprocess.Popen([given.others, "-c", _OTHER], stdin=-1, stdout=-1, text=True) as other:
        assert other.stdin and other.stdout
        for path, text, menu in pages(given.folders, given.most, given.each):
            other.stdin.write(f"{path}\n")
            other.stdin.flush()
            read = {"ours": ours(path), "trafilatura": json.loads(other.stdout.readline())}
            for name, found in read.items():
                words = words_of(found)
                kept[name].append(len(text & words) / len(text))
                let_in[name].append(len(menu & words) / len(menu))
        other.stdin.close()
    count = len(kept["ours"])
    shares = {"kept": kept, "let in": let_in}
    means = {
        what: {name: round(statistics.mean(found), 3) for name, found in of.items()} for what, of in shares.items()
    }
    worse = sum(mine < theirs - 0.02 for mine, theirs in zip(*kept.values(), strict=True))
    machine.show({**machine.facts(), "pages": count, "means": means, "kept_less_by_2_percent": worse})


if __name__ == "__main__":
    main()
