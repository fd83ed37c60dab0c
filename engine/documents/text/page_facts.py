"""What does a web page say about itself? Title, author, date, description and keywords, as its head names them."""

from __future__ import annotations

from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

from engine.documents.characters.cleaning import clean_title, one_line
from engine.documents.properties import key_words, moment

_AUTHORS = ("author", "dc.creator", "dcterms.creator", "citation_author", "article:author", "parsely-author")
_DATES = ("article:published_time", "date", "dc.date", "dcterms.created", "dcterms.date")
_DESCRIPTIONS = ("description", "og:description", "dc.description", "dcterms.abstract", "twitter:description")
_KEYWORDS = ("keywords", "news_keywords", "dc.subject", "article:tag")


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What a page says about itself; empty where it does not."""

    title: str
    author: str
    dated: float | None
    description: str = ""
    keywords: str = ""


def page_facts(tree: LexborHTMLParser) -> PageFacts:
    """Return what the head of a page says; an address is no author."""
    titles = [node.text() for node in tree.css("head > title")]
    said: dict[str, list[str]] = {}
    for node in tree.css("head > meta"):
        attributes = node.attributes
        name = (attributes.get("name") or attributes.get("property") or attributes.get("itemprop") or "").lower()
        if content := one_line(attributes.get("content") or ""):
            said.setdefault(name, []).append(content)
    names = [words for name in _AUTHORS for words in said.get(name, []) if not words.startswith(("http:", "https:"))]
    author = ", ".join(dict.fromkeys(names)) if len(said.get("citation_author", [])) > 1 else "".join(names[:1])
    dates = (moment(said[name][0]) for name in _DATES if name in said)
    dated = next((found for found in dates if found is not None), None)
    description = next((words for name in _DESCRIPTIONS for words in said.get(name, [])), "")
    keywords = key_words(*(words for name in _KEYWORDS for words in said.get(name, [])))
    return PageFacts(
        clean_title(titles[0]) if titles else "",
        author,
        dated,
        description,
        keywords,
    )
