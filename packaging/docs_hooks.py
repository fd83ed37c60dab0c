"""How do the papers at the top of the checkout become pages? MkDocs calls this; links are turned for the site.

``PAPERS`` says which file becomes which page. A link is written as it works in the checkout, from the file it
stands in; here it is turned to what it is called on the site.
"""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).resolve().parent.parent
PAPERS = {
    "ARCHITECTURE.md": "how-it-works.md",
    "BENCHMARKS.md": "benchmarks/index.md",
    "CHANGELOG.md": "changelog.md",
    "CONTRIBUTING.md": "contributing.md",
    "SECURITY.md": "security.md",
    "THIRD_PARTY_NOTICES.md": "notices.md",
    "assets/screenshots/window.png": "images/window.png",
}
LINK = re.compile(r"(?<=\]\()(?!https?:|mailto:|#)([^)#\s]+)")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the papers to the files of the site."""
    for source, page in PAPERS.items():
        files.append(File.generated(config, page, abs_src_path=str(ROOT / source)))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Turn the links of a page from places in the checkout to places on the site."""
    here = page.file.src_uri
    source = {there: paper for paper, there in PAPERS.items()}.get(here, f"docs/{here}")
    return LINK.sub(lambda match: turned(match[1], source, here), markdown)


def turned(link: str, source: str, here: str) -> str:
    """Return the link from page ``here`` to what ``link`` names in the file ``source`` of the checkout."""
    target = posixpath.normpath(posixpath.join(posixpath.dirname(source), link))
    place = PAPERS.get(target) or target.removeprefix("docs/")
    return posixpath.relpath(place, posixpath.dirname(here) or ".")
