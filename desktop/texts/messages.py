"""What is said when something happened? Level, sentence and action for errors and for finished runs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QLocale

from desktop.texts.engine_words import engine_text
from desktop.texts.languages import tr
from desktop.texts.wording import (
    bytes_text,
    count_text,
    documents_text,
    files_text,
    language_text,
    passages_text,
    percent_text,
    vectors_text,
)
from desktop.threads.process_failure import ProcessFailure
from engine.cli.protocol import Operation
from engine.errors import EngineError, StoreDamagedError
from engine.records import dataclass
from engine.reports.choice import EncoderChoice
from engine.reports.index_report import IndexReport
from engine.reports.maintenance import CheckReport, CompactReport, ExportReport, LoanReport, VectorsReport
from engine.reports.status import OfferStatus

_MOST_LANGUAGES = 4  # that a sentence names


Level = Literal["error", "caution", "info"]  # an error stays until it is dismissed


@dataclass(frozen=True, slots=True)
class Message:
    """What the banner shows. ``action`` is "" or one of those that ``action_text`` names.

    ``about`` names what the message is about; it goes once that is no longer so. Empty: it stays until it is read.
    """

    level: Level
    text: str
    action: str = ""
    about: str = ""


def action_text(action: str) -> str:
    """Return what the button of an action says."""
    return {
        "retry": tr("Try again"),
        "settings": tr("Open settings"),
        "failures": tr("Show which and why"),
        "resume": tr("Go on indexing"),
        "rebuild": tr("Make it anew from your files"),
        "check": tr("Check the library"),
        "folders": tr("Show the folders"),
        "encoders": tr("Choose another…"),
        "show": tr("Show it"),
        "undo": tr("Undo"),
        "offer": tr("See what it would find…"),
    }.get(action, "")


def library_message(error: Exception) -> Message:
    """Say why the library cannot be opened or read."""
    if isinstance(error, EngineError):
        kind = type(error).__name__
        return Message("error", engine_text(str(error)), "settings" if kind.startswith("Model") else "retry")
    text = tr("The library could not be opened ({0}). Your files are untouched.").format(_short(error))
    return Message("error", text, "retry")


def search_message(error: Exception) -> Message:
    """Say why a question has no answer."""
    if isinstance(error, EngineError) and error.exit_status == 2:
        return Message("caution", engine_text(str(error)))
    if isinstance(error, StoreDamagedError):
        return Message("error", engine_text(str(error)), "check")
    if isinstance(error, EngineError):
        return library_message(error)
    return Message("error", tr("The search failed ({0}).").format(_short(error)), "retry")


def failure_message(failure: ProcessFailure) -> Message:
    """Say why the indexing process ended early."""
    if failure.kind == "crashed":
        return _crash_message(failure.operation)
    if failure.kind == "StoreDamagedError":
        return Message("error", engine_text(failure.message), "" if failure.operation.force else "check")
    if failure.kind == "unstartable":
        text = tr("The indexing process could not be started ({0}).").format(failure.message)
        return Message("error", text, "retry")
    action = "settings" if failure.kind.startswith(("Model", "Settings")) else "retry"
    return Message("error", engine_text(failure.message), action)


def locked_message(failure: ProcessFailure) -> Message:
    """Say that another process writes, and that what was asked for is not forgotten."""
    later = tr("What you asked for begins by itself as soon as that is over.")
    return Message("caution", f"{engine_text(failure.message)} {later}", "retry", "lock")


def _crash_message(operation: Operation) -> Message:
    texts = {
        "compact": tr("Compacting ended unexpectedly. Nothing is lost; the library is searched as before."),
        "repair": tr("Repairing ended unexpectedly. Another try goes on where this one ended."),
        "change": tr("The change of encoder ended unexpectedly. Searching goes on as before; another try goes on."),
        "resize": tr("The change of size ended unexpectedly. The library is searched at its old size."),
        "remove": tr("Forgetting ended unexpectedly. Your files are untouched."),
    }
    if operation.name in texts:
        return Message("error", texts[operation.name], "retry")
    text = tr("Indexing ended unexpectedly. All that was read so far is kept and searchable.")
    return Message("error", text, "resume")


def report_message(operation: Operation, report: IndexReport) -> Message | None:
    """Say what a run did; None where that is not worth a line."""
    if operation.is_emptied:  # all that was to go was added anew meanwhile
        return None
    if operation.name == "remove":
        return _removed_message(operation, report)
    if operation.name == "resize":
        return Message("info", tr("The library is searched at %Ln dimension(s) now.", "", operation.dims or 0))
    if report.cancelled:
        return (
            None
            if operation.quiet
            else Message("info", tr("Stopped. All that was read so far is searchable."), "resume")
        )
    if report.notes:
        return Message("caution", " ".join(map(engine_text, report.notes)))
    if report.failed and (report.indexed or not operation.quiet):
        text = tr("{0} indexed; {1} not readable.").format(documents_text(report.indexed), files_text(report.failed))
        return Message("caution", text, "failures")
    if report.partial and (report.indexed or not operation.quiet):
        text = tr("{0} indexed; {1} read in part.").format(documents_text(report.indexed), files_text(report.partial))
        return Message("caution", text, "failures")
    if report.indexed:
        return Message("info", tr("{0} indexed.").format(documents_text(report.indexed)))
    if operation.quiet:
        return None
    return Message("info", tr("Everything is up to date."))


def _removed_message(operation: Operation, report: IndexReport) -> Message | None:
    if operation.quiet and not report.removed:
        return None
    text = tr("{0} forgotten. The files on disk are untouched.").format(documents_text(report.removed))
    return Message("info", text)


def choice_message(choice: EncoderChoice) -> Message:
    """Say in one sentence which encoder a new library got, and why."""
    own = [code for code in choice.own if code not in choice.languages]
    reading = tr("its English encoder") if choice.is_default else tr("its multilingual encoder")
    if not choice.languages:
        text = tr("Your computer speaks {0}: Kenning reads your files with {1}.").format(_listed(own), reading)
    elif own and not choice.is_default:
        text = tr("Your files are in {0} and your computer speaks {1}: Kenning reads them with {2}.")
        text = text.format(_listed(choice.languages), _listed(own), reading)
    else:
        text = tr("Your files are in {0}: Kenning reads them with {1}.").format(_listed(choice.languages), reading)
    return Message("info", text, "encoders", "encoder")


def offer_message(offer: OfferStatus, title: str) -> Message:
    """Offer an encoder that reads what the library's own was not made for."""
    text = tr("{0} of your passages are in {1}, which {2} was not made for and {3} was.").format(
        percent_text(offer.share), _listed(offer.languages), title, offer.title
    )
    return Message("info", text, "offer", "encoder")


def changed_message(operation: Operation, title: str) -> Message:
    """Say that the library is read with another encoder now, or stays with its own."""
    if operation.name == "change":
        return Message("info", tr("The library is read with {0} now.").format(operation.encoder), about="encoder")
    return Message("info", tr("The library stays with {0}.").format(title), about="encoder")


def _listed(codes: Sequence[str]) -> str:
    """Return languages as a list in a sentence; one that nobody knows has no name."""
    names = list(dict.fromkeys(tr("another language") if code == "und" else language_text(code) for code in codes))
    if len(names) > _MOST_LANGUAGES:
        rest = tr("%Ln more language(s)", "", len(names) - _MOST_LANGUAGES + 1)
        names = [*names[: _MOST_LANGUAGES - 1], rest]
    return QLocale().createSeparatedList(names)


def upkeep_message(report: CheckReport | CompactReport | ExportReport) -> Message:
    """Say what a check without findings, a compaction or an export did."""
    if isinstance(report, ExportReport):
        text = tr("{0} with {1} written to {2} ({3}).").format(
            documents_text(report.documents), passages_text(report.chunks), report.path, bytes_text(report.size_bytes)
        )
        return Message("info", text)
    if isinstance(report, CompactReport):
        saved = report.before_bytes - report.after_bytes
        text = tr("The library takes {0} now, {1} less.").format(bytes_text(report.after_bytes), bytes_text(saved))
        if saved <= 0:
            text = tr("There was nothing to give back; the library takes {0}.").format(bytes_text(report.after_bytes))
        return Message("caution" if report.left_out else "info", " ".join((text, *map(engine_text, report.left_out))))
    text = tr("The library is whole: {0}, {1} and {2} of its own were checked.").format(
        documents_text(report.documents), passages_text(report.chunks), files_text(report.files)
    )
    return Message("info", text)


def vectors_message(report: VectorsReport | LoanReport | int) -> Message:
    """Say what came of lending vectors, borrowing some, or dropping those that waited."""
    if isinstance(report, VectorsReport):
        text = tr("{0} written to {1} ({2}), with no text. Give the file only to those who may read your files.")
        return Message("info", text.format(vectors_text(report.vectors), report.path, bytes_text(report.size_bytes)))
    if isinstance(report, LoanReport):
        text = tr("{0} of {1} wait for files that you add; {2} are of passages that are here already.").format(
            vectors_text(report.waiting), report.file, count_text(report.here)
        )
        checked = tr("{0} were made again and agree.").format(count_text(report.checked))
        return Message("info", f"{text} {checked}" if report.checked else text)
    return Message("info", tr("{0} dropped; your documents keep theirs.").format(vectors_text(report)))


def _short(error: Exception) -> str:
    text = str(error).strip().splitlines()
    return (text[0] if text else type(error).__name__)[:200]
