"""What does a person read in the terminal? The text forms of what the commands print as JSON."""

from __future__ import annotations

import argparse
import datetime
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from engine import paths
from engine.errors import SettingsError
from engine.wording import counted

if TYPE_CHECKING:
    from engine.library import Library
    from engine.progress import Progress
    from engine.reports.choice import EncoderChoice
    from engine.reports.index_report import FileFailure, IndexReport
    from engine.reports.published import PublishedState
    from engine.reports.status import LibraryStatus
    from engine.reports.trial import EncoderTrial
    from engine.search.filename_search import NamedFiles
    from engine.search.hits import Explanation, Hit, Passage
    from engine.settings import Settings

_SHOWN_CHARS = 400  # of a passage
_SHOWN_COPIES = 10
_KINDS_TOLD = 3
# From which match on, in words. Below one half it is likelier no answer.
_MATCHES = ((0.8, "strong"), (0.5, "good"), (0.0, "weak"))


def print_result(options: argparse.Namespace, shape: dict[str, Any], text: str) -> None:
    """Print what a command found: as JSON where ``--json`` was given, else as text."""
    print(json.dumps(shape) if options.json else paths.printed(text))


def read_settings() -> Settings:
    """Return the user's settings; where they cannot be read, the defaults and a line on standard error."""
    from engine.settings import Settings, load_settings  # `kenning --help` needs none

    try:
        return load_settings(paths.config_dir())
    except SettingsError as error:
        print(f"kenning: {error} The defaults are used.", file=sys.stderr)
        return Settings()


def whole_number(text: str) -> int:
    """Read an argument that is a whole number.

    Raises:
        ArgumentTypeError: it is none; the parser says so.
    """
    try:
        return int(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number") from error


def positive_number(text: str) -> int:
    """Read an argument that counts something.

    Raises:
        ArgumentTypeError: it is no number, or below 1; the parser says so.
    """
    number = whole_number(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number


def hit_text(number: int, hit: Hit, why: Explanation | None = None, *, listed: bool = False, told: bool = False) -> str:
    """Return one hit: title, how sure it is, place, and the passage with its words in bold on a terminal.

    Of a list of documents, which nothing was compared with, the date of change stands in place of how sure it is.

    With ``why``, what is shown of the passage holds the sentence that carried it; with ``told`` that sentence stands
    before it, too, and the words that matched.
    """
    best = hit.passages[0]
    from engine.search.hits import place_text

    place = f", {place_text(best)}" if place_text(best) else ""
    marks = ("\033[1m", "\033[0m") if sys.stdout.isatty() else ("", "")
    text = _excerpt(best, why, marks)
    also = _places("also", hit.also)
    alike = _places("nearly the same:", [version.path for version in hit.versions])
    reason = _reason(best, why) if told and why is not None else ""
    standing = f"{datetime.date.fromtimestamp(hit.modified)}" if listed else _sureness(hit)
    return (
        f"{number}. {hit.title}  ({standing})\n   {paths.printed_path(hit.path)}{place}{reason}\n   {text}{also}{alike}"
    )


def _places(what: str, found: Sequence[str]) -> str:
    """Return the places of copies, a line each; thousands would hide the other hits."""
    lines = [f"\n   {what} {paths.printed_path(path)}" for path in found[:_SHOWN_COPIES]]
    rest = len(found) - len(lines)
    return "".join([*lines, f"\n   {what} {rest:,} more, which --json lists" if rest else ""])


def _sureness(hit: Hit) -> str:
    """Return how good a match is, in words and percent; its bare score where nothing was asked."""
    if not hit.match:
        return f"{hit.score:.3f}"
    word = next(word for least, word in _MATCHES if hit.match >= least)
    return f"{word} match, {min(99, 100 * hit.match):.0f} %"  # nothing is certain


def _reason(passage: Passage, why: Explanation) -> str:
    lines = []
    if why.best >= 0:
        sentence = why.sentences[why.best]
        lines.append(f"» {' '.join(passage.text[sentence.start : sentence.end].split())}")
    matched = [
        f"{word.word} ({len(word.spans)})" if len(word.spans) > 1 else word.word for word in why.words if word.spans
    ]
    missing = [word.word for word in why.words if not word.spans]
    told = [f"words: {', '.join(matched)}"] if matched else []
    told += [f"not there: {', '.join(missing)}"] if missing else []
    told.append(f"cosine {why.cosine:.2f}")
    if why.tokens:
        strongest = sorted(why.tokens, key=lambda token: -token.share)[:3]
        told.append(
            "most of it: " + ", ".join(f"{passage.text[one.start : one.end]} {one.share:.2f}" for one in strongest)
        )
    return "".join(f"\n   {line}" for line in [*lines, "; ".join(told)])


def _best_span(why: Explanation) -> tuple[int, int]:
    """Return where the best sentence stands, the beginning where there is none."""
    if why.best < 0:
        return 0, 0
    sentence = why.sentences[why.best]
    return sentence.start, sentence.end


def _first_marked(passage: Passage) -> tuple[int, int]:
    """Return where the sentence of the first marked word begins, or half of what is shown before it, and its end."""
    at, end = next(iter(passage.highlights), (0, 0))
    near = passage.text.rfind(" ", 0, max(0, at - _SHOWN_CHARS // 2))
    return max(passage.text.rfind(". ", 0, at), near) + 1, end


def _excerpt(passage: Passage, why: Explanation | None, marks: tuple[str, str]) -> str:
    """Return the beginning of a passage; from its best sentence on, where that is not in the beginning.

    Where nobody has looked for that sentence, it is the first one with a word that was asked for.
    """
    start, last = _best_span(why) if why is not None else _first_marked(passage)
    start = start if last > _SHOWN_CHARS else 0
    end = start + _SHOWN_CHARS
    parts, at = ["… " if start else ""], start
    for first, last in passage.highlights:
        if first >= at and last <= end:
            parts += [passage.text[at:first], marks[0], passage.text[first:last], marks[1]]
            at = last
    parts += [passage.text[at:end], " …" if end < len(passage.text) else ""]
    return " ".join("".join(parts).split())


def choice_text(choice: EncoderChoice) -> str:
    """Return in one sentence which encoder a new library got and why, and how another is chosen."""
    own = [code for code in choice.own if code not in choice.languages]
    reasons = [f"Your files are in {_listed(choice.languages)}"] if choice.languages else []
    reasons += [f"your computer speaks {_listed(own)}"] if own else []
    reason = " and ".join(reasons)
    kind = "English" if choice.is_default else "multilingual"
    return (
        f"{reason[:1].upper()}{reason[1:]}: Kenning reads them with its {kind} encoder ({choice.title}). "
        "Choose another with: kenning encoders use NAME"
    )


def _listed(codes: Sequence[str]) -> str:
    from engine.documents.language import language_name  # only where a library is new

    names = list(dict.fromkeys(map(language_name, codes)))
    return " and ".join(", ".join(part) for part in (names[:-1], names[-1:]) if part)


def failure_text(failure: FileFailure) -> str:
    """Return why a file was not read, or not whole, and what would help."""
    state = {"partial": "read in part: ", "skipped": "skipped: "}.get(failure.state, "")
    return state + failure.reason + (f"; {failure.fix}" if failure.fix else "")


def report_text(report: IndexReport) -> str:
    """Return what a run did, with the first ten failures."""
    rate = report.tokens / report.seconds if report.seconds else 0
    lines = [
        f"{report.indexed} indexed, {report.unchanged} unchanged, {report.removed} removed, {report.skipped} skipped, "
        f"{report.failed} failed, {report.partial} read in part; "
        f"{counted(report.chunks, 'chunk')}, {counted(report.tokens, 'token')} in {report.seconds:.1f} s "
        f"({rate:,.0f} tokens/s)"
    ]
    if report.borrowed:
        took = "chunk took its vector" if report.borrowed == 1 else "chunks took their vectors"
        lines.append(f"  {report.borrowed:,} {took} from another library's file")
    lines += [f"  note: {note}" for note in report.notes]
    lines += [f"  failed: {paths.printed_path(failure.path)}: {failure.reason}" for failure in report.failures[:10]]
    if len(report.failures) > 10:
        lines.append(f"  and {len(report.failures) - 10} more: kenning failures")
    elif report.partial:
        lines.append("  what is missing: kenning failures")
    return "\n".join(lines)


def named_text(named: NamedFiles) -> str:
    """Return the files that are called like the question and have no text, and what of them was not read."""
    lines = [f"{named.count:,} by name, without text:"]
    for file in named.files:
        why = f"{file.reason or 'still waiting to be read'}{f'; {file.fix}' if file.fix else ''}"
        lines.append(f"  {paths.printed_path(file.path)}\n    {why}")
    if named.unread:
        from engine.reports.unread import unread_text

        one = named.unread_count == 1
        said = f"{named.unread_count:,} file{'' if one else 's'} named like this {'was' if one else 'were'} not read"
        lines.append(f"{said}: {unread_text(named.unread)}")
        lines += [f"  {one.text}: {one.fix}" for one in named.unread if one.fix]
    return "\n".join(lines)


def status_text(status: LibraryStatus) -> str:
    """Return a library at a glance."""
    size = status.bytes_
    lines = [
        f"{counted(status.documents, 'document')}, {counted(status.chunks, 'chunk')}, {status.failed} failed, "
        f"{status.partial} read in part, {status.skipped} skipped, {status.pending} pending",
        f"encoder {status.encoder.title}, {status.dims} dimensions ({status.store})",
        f"{size['total'] / 1e6:.1f} MB on disk: vectors {size['vectors'] / 1e6:.1f}, full vectors "
        f"{size['full_vectors'] / 1e6:.1f}, text {size['text'] / 1e6:.1f}, word index and others "
        f"{size['index'] / 1e6:.1f}, passages and earlier states {size['passages'] / 1e6:.1f}, "
        f"lists of changes {size['rest'] / 1e6:.1f}",
    ]
    if status.vector_index is not None:
        index = status.vector_index
        lines.append(
            f"vector index of {index.rows} chunks finds {index.recall:.1%} of the exact ten best, "
            f"in {index.search_ms:.1f} ms instead of {index.scan_ms:.1f}"
        )
    if status.unwritable:
        from engine.store.disk_space import how_to_write  # the library was opened: it is imported

        lines.append(
            f"nothing can be written to it now ({status.unwritable}); it can still be searched. To let it take in "
            f"anything new, {how_to_write(status.unwritable)}"
        )
    if status.unread:
        from engine.reports.unread import unread_text

        lines.append(f"not read: {unread_text(status.unread)}; which, and what helps: kenning failures")
    if status.outdated:
        lines.append(_outdated_text(status.outdated))
    lines += _encoder_lines(status)
    if status.published is not None:
        lines.append(published_text(status.published))
    if status.borrowed is not None:
        lines.append(
            f"{counted(status.borrowed.vectors, 'borrowed vector waits', 'borrowed vectors wait')} for files "
            f"({status.borrowed.size_bytes / 1e6:.1f} MB); "
            "drop them with: kenning vectors forget"
        )
    for source in status.sources:
        missing = "  (cannot be found now; its documents are kept)" if source.missing else ""
        leaving = "  (was forgotten; it goes with the next run)" if source.path in status.leaving else ""
        counts = f"{source.indexed} indexed, {source.skipped} skipped, {source.failed} failed"
        lines.append(f"  {paths.printed_path(source.path)}: {counts}, {source.partial} read in part{missing}{leaving}")
    return "\n".join(lines)


def _outdated_text(outdated: dict[str, int]) -> str:
    """Return which documents are read again because Kenning has become better at them."""
    most = sorted(outdated, key=lambda kind: (-outdated[kind], kind))[:_KINDS_TOLD]
    kinds = ", ".join(most) + (" and others" if len(outdated) > len(most) else "")
    again = counted(sum(outdated.values()), "document is read again", "documents are read again")
    return f"{again} by the next run, for Kenning reads {kinds} better now; what is known of them is found meanwhile"


def published_text(state: PublishedState) -> str:
    """Return which published version is read, how old it is, and what is in the way of a newer one."""
    then = datetime.datetime.fromtimestamp(state.published_at).strftime("%Y-%m-%d %H:%M")
    seen = datetime.datetime.fromtimestamp(state.checked_at).strftime("%Y-%m-%d %H:%M")
    lines = [f"version {state.number} of {state.address}, published {then}; last asked {seen}"]
    lines += [f"{state.offline}; the copy of {seen} answers"] if state.offline else []
    return "\n".join([*lines, *([state.note] if state.note else [])])


def tell_of_copy(library: Library) -> None:
    """Say on standard error what is in the way of the newest version of a published library."""
    state = library.published
    if state is not None and (state.offline or state.note):
        sys.stderr.write(f"kenning: {published_text(state)}\n")


def _encoder_lines(status: LibraryStatus) -> list[str]:
    """Return how far a change of encoder is, or which other encoder reads more of the files."""
    change, offer = status.change, status.offer
    if change is not None:
        share = change.done / max(1, change.chunks)
        more = f"; go on: kenning encoders use {change.encoder}; give up: kenning encoders keep"
        more = "" if change.running else more
        return [f"change to {change.title}: {share:.0%} of {change.chunks} chunks are read{more}"]
    if offer is None:
        return []
    return [
        f"{offer.share:.0%} of the chunks are in {_listed(offer.languages)}, which {status.encoder.title} was not made "
        f"for and {offer.title} was: kenning encoders try {offer.encoder}; say no more of it: kenning encoders keep"
    ]


def trial_text(trial: EncoderTrial) -> str:
    """Return what came of trying another encoder."""
    from engine.documents.language import language_name

    told = [(language_name(one.language) if one.language else "unknown language", one) for one in trial.languages]
    width = max(len(name) for name, _ in told) + 2
    lines = [
        f"{counted(trial.questions, 'question')} drawn from {trial.passages:,} of this library's passages, by meaning "
        "alone;",
        "how many found their passage first (they are the passages' own words, so easier than people's):",
        f"  {'':{width}}{'of':>6}{'now':>8}{'then':>8}",
        *(f"  {name:{width}}{one.questions:6}{one.found_now:8}{one.found_then:8}" for name, one in told),
        f"  {'all':{width}}{trial.questions:6}{trial.found_now:8}{trial.found_then:8}",
        f"now is {trial.title_now}, then is {trial.title}",
        f"reading {counted(trial.chunks, 'passage')} anew takes about {span(trial.seconds)}; searches go on meanwhile",
        f"vectors take {trial.bytes_then / 1e6:.1f} MB then, {trial.bytes_now / 1e6:.1f} now, and "
        f"{trial.meanwhile_bytes / 1e6:.1f} more until it is done",
        f"begin with: kenning encoders use {trial.encoder}",
    ]
    return "\n".join(lines)


def span(seconds: float) -> str:
    """Return a time as one number and its unit."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"


def change_line() -> Callable[[Progress], None] | None:
    """Return what draws how far a change of encoder is on a terminal, or None where stderr is no terminal."""
    if not sys.stderr.isatty():
        return None

    def draw(now: Progress) -> None:
        left = f", {now.seconds_left:.0f} s left" if now.seconds_left is not None else ""
        waits = "; waiting for another Kenning process" if now.phase == "waiting" else ""
        line = f"{now.chunks:,} of {now.bytes_total:,} passages, {now.tokens_per_second:,.0f} tokens/s{left}{waits}"
        print(f"\r\033[K{line}", end="", file=sys.stderr, flush=True)

    return draw


def flat(value: Any, name: str = "") -> Iterator[str]:
    """Yield nested facts as ``a.b: c`` lines."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from flat(inner, f"{name}.{key}" if name else str(key))
    else:
        yield f"{name}: {value}"


_BEGINNINGS = {
    "choosing": "finding out which languages the files are in",
    "scanning": "looking for files",
    "opening": "loading the encoder",
}


def progress_line() -> Callable[[Progress], None] | None:
    """Return what draws the progress on a terminal, or None where stderr is no terminal."""
    if not sys.stderr.isatty():
        return None

    def draw(now: Progress) -> None:
        if now.phase in _BEGINNINGS:
            found = f": {counted(now.documents_total, 'file')}" if now.documents_total else ""
            print(f"\r\033[K{_BEGINNINGS[now.phase]}{found}", end="", file=sys.stderr, flush=True)
            return
        left = f", {now.seconds_left:.0f} s left" if now.seconds_left is not None else ""
        done = f"{now.documents_done}/{now.documents_total} files"
        line = f"{now.phase}: {done}, {now.tokens_per_second:,.0f} tokens/s{left}"
        print(f"\r\033[K{line}", end="", file=sys.stderr, flush=True)

    return draw
