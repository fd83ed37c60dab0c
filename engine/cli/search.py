"""The commands that find: search, and documents like a file or a text."""

from __future__ import annotations

import argparse
import dataclasses
import datetime
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import engine
from engine import light_imports, paths
from engine.cli.running import CommandParser, add_command, new_parser, run
from engine.cli.terminal import (
    hit_text,
    named_text,
    positive_number,
    print_result,
    read_settings,
    tell_of_copy,
    whole_number,
)

if TYPE_CHECKING:
    from engine.search.filename_search import NamedFiles
    from engine.search.hits import Explanation, Hit, SearchOptions, SearchResult

Make = Callable[..., CommandParser]
MODES = ("hybrid", "meaning", "words")
SORTS = ("relevance", "newest", "name", "size", "folder")
_LANGUAGE = """what a query may hold, besides words:
  "exact phrase"        these words, side by side
  -word  -"a phrase"    documents without them; -data* and -type:pdf work as well
  data*                 words that begin so
  type:pdf  type:word   endings, or kinds: word, sheet, slides, email, image, code …; type:pdf,docx is either
  in:papers             a folder's name, or a path: in:~/Documents
  after:2024-03         changed then or later; also 2024, 2024-03-15, yesterday, "last week", 7d
  before:2024           changed before
  title:budget          in the title or the file name
  tag:taxes             what you tagged so with `kenning tag`, or in the window
  author:byron          who wrote it, or sent it; from:byron is the same
  label:invoices        labels of mail, categories, keywords of documents
  lang:de               the document's language, as a code or a name
  "this" OR "that"      one of them
filters alone list documents, pinned ones and then the newest first; anything else is plain words"""
_LIKELY, _READ_AT_LEAST = 0.5, 3
_WEAK = "No good match; the best there is:"
_RERANKED = "(re-ranked)"
# Options that leave only some of the documents, and as what the parser keeps them.
_NARROWING = {
    "--in": "folder",
    "--type": "types",
    "--lang": "languages",
    "--title": "title",
    "--after": "after",
    "--before": "before",
}
_NOTHING = "nothing found; try other words, or `kenning status` to see what is indexed"


def main(arguments: Sequence[str]) -> int:
    """Run one of these commands alone, of which people wait for each; the others' parsers and modules stay away."""

    def parser(asked: Sequence[str]) -> CommandParser:
        whole, commands = new_parser(asked)
        add_finding(commands, add_command)
        return whole

    return run(parser, arguments)


def add_finding(commands: Any, command: Make) -> None:
    """Add ``search`` and ``similar``; ``command`` makes a parser with the common options."""
    search = command(commands, "search", _search, "find documents by meaning and by words")
    search.epilog = _LANGUAGE
    search.formatter_class = argparse.RawDescriptionHelpFormatter
    search.takes_unwanted = True
    search.add_argument("query", nargs="+", metavar="QUERY", help="words, and what stands below; several are one query")
    _add_limit(search)
    search.add_argument("--mode", choices=MODES, default="hybrid")
    search.add_argument(
        "--sort",
        choices=SORTS,
        default="relevance",
        help="the same hits in another order; folder puts those of one together",
    )
    search.add_argument("--in", dest="folder", metavar="PATH", help="only below this folder")
    search.add_argument(
        "--type",
        dest="types",
        action="append",
        metavar="TYPE",
        help="only this ending or kind (pdf, sheet); may be repeated",
    )
    search.add_argument(
        "--lang", dest="languages", action="append", metavar="CODE", help="only in this language (en, de …); repeatable"
    )
    search.add_argument("--title", metavar="WORDS", help="only documents with these words in their title or file name")
    search.add_argument("--after", type=_date, metavar="DATE", help="changed on or after: 2024-03-01, 2024-03 or 2024")
    search.add_argument("--before", type=_date, metavar="DATE", help="changed before")
    search.add_argument("--plus", action="append", metavar="TEXT", help="more like this phrase or passage; repeatable")
    search.add_argument("--minus", action="append", metavar="TEXT", help="less like this phrase or passage; repeatable")
    search.add_argument("--why", action="store_true", help="say why: the best sentence, and the words that matched")
    search.add_argument(
        "--rerank",
        action=argparse.BooleanOptionalAction,
        help="let a reranker read the best passages again, however long that takes, or do not "
        "(default: where the library has one that is quick on this machine)",
    )
    search.add_argument("--dims", type=whole_number, metavar="N", help="search this many dimensions")
    search.add_argument("--exact", action="store_true", help="look at every vector, use no index")
    similar = command(commands, "similar", _similar, "documents close in meaning to a file or a text")
    wanted = similar.add_mutually_exclusive_group(required=True)
    wanted.add_argument("path", nargs="?", metavar="PATH", help="a file, indexed or not")
    wanted.add_argument("--text", metavar="TEXT", help="a sentence or a passage instead of a file")
    _add_limit(similar)


def _add_limit(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "-k", dest="limit", type=positive_number, default=10, metavar="N", help="hits (default: %(default)s)"
    )


def _date(text: str) -> float:
    """Read 2024, 2024-03, 2024-03-01, yesterday or 7d as local midnight, in seconds since the epoch."""
    from engine.search.filter_values import day_start  # imports the store

    second = day_start(text, datetime.date.today())
    if second is None:
        raise argparse.ArgumentTypeError(f"{text!r} is no date; write 2024-03-01, 2024-03 or 2024")
    return second


def _search(options: argparse.Namespace) -> int:
    asked, query = _search_options(options), " ".join(options.query).strip()
    with light_imports.no_collection(), engine.Library.open(options.library, settings=read_settings()) as library:
        tell_of_copy(library)
        result = library.settle(library.search(query, asked), asked)
        why: list[Explanation] = []
        # What is shown of a passage is its best sentence; who reads JSON has to ask for it.
        wanted = options.why or not (options.json or options.mode == "words")
        if wanted and not result.listed and result.hits and result.hits[0].passages:
            chosen = result.hits if options.why else _likely(result.hits)
            why = library.explain_all(query, [hit.passages[0] for hit in chosen], asked.steer)
        named = library.find_named(query, asked, options.limit)
    return _print_hits(options, result, why, named, told=options.why)


def _likely(hits: Sequence[Hit]) -> Sequence[Hit]:
    """Return the first hits whose best sentence is looked for: reading all of ten passages took a third of a search.

    Those that are likelier answers than not, or the first few.
    """
    likely = next((place for place, hit in enumerate(hits) if hit.match < _LIKELY), len(hits))
    return hits[: max(likely, _READ_AT_LEAST)]


def _similar(options: argparse.Namespace) -> int:
    wanted = engine.SearchOptions(limit=options.limit)
    with engine.Library.open(options.library, settings=read_settings()) as library:
        tell_of_copy(library)
        if options.text is not None:
            result, asked = library.similar_to_text(options.text, wanted), options.text
        else:
            result, asked = library.similar(Path(options.path), wanted), paths.display_path(options.path)
    return _print_hits(options, dataclasses.replace(result, query=asked), [])


def _search_options(options: argparse.Namespace) -> SearchOptions:
    plus, minus = options.plus or (), options.minus or ()
    steer = [*(engine.Steer(text) for text in plus), *(engine.Steer(text, -1.0) for text in minus)]
    return engine.SearchOptions(
        limit=options.limit,
        mode=options.mode,
        sort=options.sort,
        folder=options.folder,
        types=tuple(options.types or ()),
        after_s=options.after,
        before_s=options.before,
        dims=options.dims,
        exact=options.exact,
        languages=tuple(options.languages or ()),
        steer=tuple(steer),
        title=options.title,
        rerank=options.rerank,
    )


def _print_hits(
    options: argparse.Namespace,
    result: SearchResult,
    why: list[Explanation],
    named: NamedFiles | None = None,
    *,
    told: bool = False,
) -> int:
    explained = [*why, *[None] * (len(result.hits) - len(why))]
    if result.rerank_note and not options.json:
        sys.stderr.write(f"{result.rerank_note}\n")
    if options.json:
        hits = [_hit_shape(hit, one) for hit, one in zip(result.hits, explained, strict=True)]
        typed = result.parsed.filters if result.parsed is not None else ()
        filters = [dataclasses.asdict(one) for one in typed]
        shape = {"query": result.query, "seconds": result.seconds, "weak": result.weak}
        shape |= {"reranked": result.reranked, "rerank_note": result.rerank_note}
        shape |= {"instead": result.instead, "filters": filters, "hits": hits}
        if named is not None:
            shape["named"] = dataclasses.asdict(named)
        print_result(options, shape, "")
    elif result.hits:
        pairs = zip(result.hits, explained, strict=True)
        parts = [
            hit_text(number, hit, one, listed=result.listed, told=told) for number, (hit, one) in enumerate(pairs, 1)
        ]
        below = [named_text(named)] if named is not None and named.count else []
        above = [*([_RERANKED] if result.reranked else []), *(_said_above(result) if result.weak else [])]
        print_result(options, {}, "\n\n".join([*above, *parts, *below]))
    elif named is not None and named.count:
        print_result(options, {}, named_text(named))
    else:
        sys.stderr.write(f"{_nothing(options)}\n")
    return 0 if result.hits or (named is not None and named.count) else 1


def _said_above(result: SearchResult) -> list[str]:
    """Return that no hit is a good one, and which word stands nowhere and may have been meant otherwise."""
    if result.instead is None:
        return [_WEAK]
    word, other = result.instead
    return [f'"{word}" stands in none of your files; did you mean "{other}"?', _WEAK]


def _nothing(options: argparse.Namespace) -> str:
    """Return that nothing was found, and which options left only some of the documents: one may be mistyped."""
    given = vars(options)
    narrowing = [name for name, kept in _NARROWING.items() if given.get(kept) not in (None, [])]
    if not narrowing:
        return _NOTHING
    return f"nothing found; only what {', '.join(narrowing)} leaves was looked through: try without, or other words"


def _hit_shape(hit: Hit, why: Explanation | None) -> dict[str, Any]:
    shape = dataclasses.asdict(hit)
    if why is not None:
        shape["passages"][0]["why"] = dataclasses.asdict(why)
    return shape
