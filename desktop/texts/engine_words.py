"""How does the window say what the engine wrote? Reasons, remedies and errors, in the window's language.

The engine writes English, and a library keeps it: a reason stands in the ledger as it was given. So the texts
that people meet most are listed here as the engine builds them, with ``{0}`` for its arguments, and the rest in
``engine_seldom``; what comes is taken apart by these templates, and the arguments are put into the translated one.
What is not listed is shown in English. Tests hold each template against the engine's source, and its sentences
against the templates.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from desktop.texts.engine_kinds import COMPRESSED, KINDS, OF_A_KIND, THINGS, UNKNOWN
from desktop.texts.engine_phrases import HOLDS_PHRASE, PHRASES
from desktop.texts.engine_places import in_digits, place_text
from desktop.texts.engine_seldom import SELDOM_ERRORS, SELDOM_REASONS, SPOILT
from desktop.texts.languages import listed, tr
from desktop.texts.member_names import counted_name
from desktop.texts.plain import isolated
from engine.patterns import lazy

if TYPE_CHECKING:
    from engine.reports.unread import Unread

_CONTEXT = "engine"
_KEPT = 4096  # texts; a folder has thousands of files and few reasons

# Why a file was not read, or not whole.
REASONS = (
    QT_TRANSLATE_NOOP("engine", "no reader for {0}"),
    QT_TRANSLATE_NOOP("engine", "a file of unknown type (.{0})"),
    QT_TRANSLATE_NOOP("engine", "a file of unknown type"),
    QT_TRANSLATE_NOOP("engine", "binary data"),
    QT_TRANSLATE_NOOP("engine", "binary data under a text name"),
    QT_TRANSLATE_NOOP("engine", "the {0} is damaged or incomplete"),
    QT_TRANSLATE_NOOP("engine", "the {0} is protected by a password"),
    QT_TRANSLATE_NOOP("engine", "the PDF is damaged or incomplete"),
    QT_TRANSLATE_NOOP("engine", "the PDF is protected by a password"),
    QT_TRANSLATE_NOOP("engine", "the PDF has no text"),
    QT_TRANSLATE_NOOP("engine", "the PDF has no text, and none was recognised on its pages"),
    QT_TRANSLATE_NOOP("engine", "the PDF is encrypted in a way that Kenning cannot read"),
    QT_TRANSLATE_NOOP("engine", "no text was recognised in the picture"),
    QT_TRANSLATE_NOOP("engine", "the document has no text, and none was recognised in its pictures"),
    QT_TRANSLATE_NOOP("engine", "a picture may hold text that was not read"),
    QT_TRANSLATE_NOOP("engine", "{0} pictures may hold text that was not read"),
    QT_TRANSLATE_NOOP("engine", "a picture that may hold text cannot be opened"),
    QT_TRANSLATE_NOOP("engine", "{0} pictures that may hold text cannot be opened"),
    QT_TRANSLATE_NOOP("engine", "slide {0} may be a picture of text"),
    QT_TRANSLATE_NOOP("engine", "slides {0} may be pictures of text"),
    QT_TRANSLATE_NOOP("engine", "text in pictures after the first {0} of a document is left out"),
    QT_TRANSLATE_NOOP("engine", "text in its pictures is left out, as there are too many in one file"),
    QT_TRANSLATE_NOOP("engine", "text in some pictures is left out, as they are too large together"),
    QT_TRANSLATE_NOOP("engine", "the passwords and other secrets in it are left out"),
    QT_TRANSLATE_NOOP("engine", "{0} formulas have no saved result"),
    QT_TRANSLATE_NOOP("engine", "1 formula has no saved result"),
    QT_TRANSLATE_NOOP("engine", "the message was deleted in Apple Mail"),
    QT_TRANSLATE_NOOP("engine", "the file is empty"),
    QT_TRANSLATE_NOOP("engine", "the file holds no text"),
    QT_TRANSLATE_NOOP("engine", "the text is longer than {0} characters"),
    QT_TRANSLATE_NOOP("engine", "larger than {0} MB"),
    QT_TRANSLATE_NOOP("engine", "stored online only; reading would download it"),
    QT_TRANSLATE_NOOP("engine", "not found; it was moved, deleted, or its drive is not connected"),
    QT_TRANSLATE_NOOP("engine", "a folder of generated files"),
    QT_TRANSLATE_NOOP("engine", "a part of the saved page {0}"),
    QT_TRANSLATE_NOOP("engine", "a link that leads nowhere"),
    QT_TRANSLATE_NOOP("engine", "a link to a folder that holds this one"),
    QT_TRANSLATE_NOOP("engine", "another name of {0}"),
    QT_TRANSLATE_NOOP("engine", "left out by the rule {0} of {1}"),
    QT_TRANSLATE_NOOP("engine", "left out by the rule that only {0} is read"),
    QT_TRANSLATE_NOOP("engine", "you have no permission to read this file"),
    QT_TRANSLATE_NOOP("engine", "the drive or network folder does not answer"),
    QT_TRANSLATE_NOOP("engine", "another program is holding the file"),
    QT_TRANSLATE_NOOP("engine", "the file was moved or deleted before it could be read"),
    QT_TRANSLATE_NOOP("engine", "the disk reports an error in this file"),
    QT_TRANSLATE_NOOP("engine", "reading the file takes longer than {0} seconds"),
    QT_TRANSLATE_NOOP("engine", "reading the file takes more memory than is allowed"),
    QT_TRANSLATE_NOOP("engine", "the reader stopped unexpectedly at this file"),
    QT_TRANSLATE_NOOP("engine", "the archive is damaged or incomplete"),
    QT_TRANSLATE_NOOP("engine", "it is too large to be read inside an archive"),
    QT_TRANSLATE_NOOP("engine", "it unpacks to far more than its size"),
    QT_TRANSLATE_NOOP("engine", "its cards are packed in a form that is not read"),
    QT_TRANSLATE_NOOP("engine", "it is one part of an archive in several files, and the others are needed"),
    QT_TRANSLATE_NOOP("engine", "a part of Kenning that reads such files is missing or does not start"),
    QT_TRANSLATE_NOOP("engine", "the e-book is protected against copying"),
    QT_TRANSLATE_NOOP("engine", "the message is encrypted"),
    QT_TRANSLATE_NOOP("engine", "page {0} is a picture of text"),
    QT_TRANSLATE_NOOP("engine", "pages {0} are pictures of text"),
    QT_TRANSLATE_NOOP("engine", "page {0} is a picture without text"),
    QT_TRANSLATE_NOOP("engine", "pages {0} are pictures without text"),
    QT_TRANSLATE_NOOP("engine", "the letters of page {0} are not text"),
    QT_TRANSLATE_NOOP("engine", "the letters of pages {0} are not text"),
    QT_TRANSLATE_NOOP("engine", "some letters of page {0} are not text"),
    QT_TRANSLATE_NOOP("engine", "some letters of pages {0} are not text"),
    QT_TRANSLATE_NOOP("engine", "page {0} cannot be read"),
    QT_TRANSLATE_NOOP("engine", "pages {0} cannot be read"),
    QT_TRANSLATE_NOOP("engine", "page {0} cannot be read, the file is damaged"),
    QT_TRANSLATE_NOOP("engine", "pages {0} cannot be read, the file is damaged"),
    QT_TRANSLATE_NOOP("engine", "its pages are pictures"),
    QT_TRANSLATE_NOOP("engine", "its pages are pictures without text"),
    QT_TRANSLATE_NOOP("engine", "its pages lie in files of their own"),
    QT_TRANSLATE_NOOP("engine", "save it as one bundled file, with djvmcvt for instance"),
    QT_TRANSLATE_NOOP("engine", "its pages have no text"),
    QT_TRANSLATE_NOOP("engine", "rows after the first {0} of a table are left out"),
    QT_TRANSLATE_NOOP("engine", "entries after the first {0} of a list are left out"),
    QT_TRANSLATE_NOOP("engine", "notes on cells after the first {0} of a sheet are left out"),
    QT_TRANSLATE_NOOP("engine", "slides after the first {0} are left out"),
    QT_TRANSLATE_NOOP("engine", "frames more than {0} deep are left out"),
    QT_TRANSLATE_NOOP("engine", "long results of cell {0} are cut short"),
    QT_TRANSLATE_NOOP("engine", "long results of cells {0} are cut short"),
    QT_TRANSLATE_NOOP("engine", "it is too large to be read inside a document"),
    QT_TRANSLATE_NOOP("engine", "the document claims to have more pages than any has"),
    QT_TRANSLATE_NOOP("engine", "page {0} cannot be read whole"),
    QT_TRANSLATE_NOOP("engine", "pages {0} cannot be read whole"),
    QT_TRANSLATE_NOOP("engine", "some pages cannot be found"),
    QT_TRANSLATE_NOOP("engine", "what the pictures and formulas of page {0} may say of themselves was not read"),
    QT_TRANSLATE_NOOP("engine", "what the pictures and formulas of pages {0} may say of themselves was not read"),
    QT_TRANSLATE_NOOP("engine", "page {0} has too many notes, of which the first were read"),
    QT_TRANSLATE_NOOP("engine", "pages {0} have too many notes, of which the first of each were read"),
    QT_TRANSLATE_NOOP("engine", "page {0} may have hidden layers, whose words were read as if they were shown"),
    QT_TRANSLATE_NOOP("engine", "pages {0} may have hidden layers, whose words were read as if they were shown"),
    QT_TRANSLATE_NOOP("engine", "a part of the form is too large, its words were not read"),
    QT_TRANSLATE_NOOP("engine", "it is locked for distribution: only its first page was read"),
    QT_TRANSLATE_NOOP("engine", "only the preview inside was read, which may leave pages out"),
    QT_TRANSLATE_NOOP("engine", "damaged inside: {0}"),
    QT_TRANSLATE_NOOP("engine", "1 record is cut off"),
    QT_TRANSLATE_NOOP("engine", "{0} records are cut off"),
    QT_TRANSLATE_NOOP("engine", "1 record is damaged"),
    QT_TRANSLATE_NOOP("engine", "{0} records are damaged"),
    QT_TRANSLATE_NOOP("engine", "some letters of 1 record are not text"),
    QT_TRANSLATE_NOOP("engine", "some letters of {0} records are not text"),
    QT_TRANSLATE_NOOP("engine", "1 record more"),
    QT_TRANSLATE_NOOP("engine", "{0} records more"),
    QT_TRANSLATE_NOOP("engine", "memos lie in a file of their own"),
    QT_TRANSLATE_NOOP("engine", "the attached file is damaged or larger than {0} MB"),
    QT_TRANSLATE_NOOP("engine", "it lies more than {0} archives deep"),
    QT_TRANSLATE_NOOP("engine", "the container's texts together are longer than is read from one file"),
    QT_TRANSLATE_NOOP("engine", "what the file holds is longer than {0} characters together"),
    QT_TRANSLATE_NOOP("engine", "only the first {0} documents of a file are read, for five minutes at most"),
    QT_TRANSLATE_NOOP("engine", "only the newest {0} documents of a file are read, for five minutes at most"),
    QT_TRANSLATE_NOOP("engine", "the archive has too many entries"),
    QT_TRANSLATE_NOOP("engine", "it is compressed by a method that is not read ({0})"),
    QT_TRANSLATE_NOOP("engine", "the system stopped the reader, probably because memory ran short"),
    QT_TRANSLATE_NOOP("engine", "the page could not be parsed"),
    QT_TRANSLATE_NOOP("engine", "the note is encrypted"),
    QT_TRANSLATE_NOOP("engine", "parts of the note are encrypted"),
    QT_TRANSLATE_NOOP("engine", "parts of the map are encrypted"),
    QT_TRANSLATE_NOOP("engine", "1 other form of the book is left out"),
    QT_TRANSLATE_NOOP("engine", "{0} other forms of the book are left out"),
    QT_TRANSLATE_NOOP("engine", "a list of its parts is damaged"),
    QT_TRANSLATE_NOOP("engine", "a part in another format cannot be read"),
)
# What would help.
REMEDIES = (
    QT_TRANSLATE_NOOP("engine", "download or copy it again"),
    QT_TRANSLATE_NOOP("engine", "save a copy without the password"),
    QT_TRANSLATE_NOOP("engine", "save a copy without it"),
    QT_TRANSLATE_NOOP("engine", "open it in the program that made it and save it again"),
    QT_TRANSLATE_NOOP("engine", "open it in Word and save it again"),
    QT_TRANSLATE_NOOP("engine", "open it in Excel or LibreOffice and save it"),
    QT_TRANSLATE_NOOP("engine", "unpack it into a folder"),
    QT_TRANSLATE_NOOP("engine", "put all parts into one folder and unpack them there"),
    QT_TRANSLATE_NOOP("engine", "install Kenning again"),
    QT_TRANSLATE_NOOP("engine", "nothing to do"),
    QT_TRANSLATE_NOOP("engine", "set OCR to auto in the settings"),
    QT_TRANSLATE_NOOP("engine", "raise the memory limit in the settings"),
    QT_TRANSLATE_NOOP("engine", "raise the time limit in the settings"),
    QT_TRANSLATE_NOOP("engine", "change the file's permissions"),
    QT_TRANSLATE_NOOP("engine", "connect it, then try again"),
    QT_TRANSLATE_NOOP("engine", "close that program, then try again"),
    QT_TRANSLATE_NOOP("engine", "close some programs, then try again"),
    QT_TRANSLATE_NOOP("engine", "index the folder again"),
    QT_TRANSLATE_NOOP("engine", "split the file into smaller ones"),
    QT_TRANSLATE_NOOP("engine", "convert it to EPUB, with Calibre for instance"),
    QT_TRANSLATE_NOOP("engine", "convert it to PDF, with ps2pdf for instance"),
    QT_TRANSLATE_NOOP("engine", "export it as PDF"),
    QT_TRANSLATE_NOOP("engine", "open it in LibreOffice and save it as .docx"),
    QT_TRANSLATE_NOOP("engine", "open it in LibreOffice and save it as .xlsx"),
    QT_TRANSLATE_NOOP("engine", "open it in LibreOffice and save it anew"),
    QT_TRANSLATE_NOOP("engine", 'export it again with "Support older Anki versions" chosen'),
    QT_TRANSLATE_NOOP("engine", "save it as .hwpx"),
    QT_TRANSLATE_NOOP("engine", "save it as .vsdx"),
    QT_TRANSLATE_NOOP("engine", "unpack it with 7-Zip"),
    QT_TRANSLATE_NOOP("engine", "export its tables as .csv"),
    QT_TRANSLATE_NOOP("engine", "save it as PDF by another program"),
    QT_TRANSLATE_NOOP("engine", "save it in Unicode (UTF-8)"),
    QT_TRANSLATE_NOOP("engine", "save it as a PDF with OCR"),
    QT_TRANSLATE_NOOP("engine", "print it as a PDF, which OCR can read"),
    QT_TRANSLATE_NOOP("engine", "split it into smaller ones"),
    QT_TRANSLATE_NOOP("engine", "open it and save it again"),
    QT_TRANSLATE_NOOP("engine", "save it as a file of its own"),
    QT_TRANSLATE_NOOP("engine", "check the disk, or restore the file from a copy"),
    QT_TRANSLATE_NOOP("engine", "the file may be damaged; try a fresh copy of it"),
    QT_TRANSLATE_NOOP("engine", "open them in a browser"),
    QT_TRANSLATE_NOOP("engine", "split the PDF into smaller ones"),
    QT_TRANSLATE_NOOP("engine", "print it as a PDF without a form"),
    QT_TRANSLATE_NOOP("engine", "save a copy that may be edited"),
    QT_TRANSLATE_NOOP("engine", "open it in Gnumeric and save it as .xlsx or .ods"),
    QT_TRANSLATE_NOOP("engine", "save it as a spreadsheet"),
    QT_TRANSLATE_NOOP("engine", "save it from the PDF as a file"),
    QT_TRANSLATE_NOOP("engine", "unpack the archive into a folder"),
    QT_TRANSLATE_NOOP("engine", "unpack it"),
    QT_TRANSLATE_NOOP("engine", "unpack it by hand"),
    QT_TRANSLATE_NOOP("engine", "unpack it, and pack it again as a ZIP file"),
    QT_TRANSLATE_NOOP("engine", "unpack it, and pack it again as a usual ZIP file"),
    QT_TRANSLATE_NOOP("engine", "save it again from the browser"),
    QT_TRANSLATE_NOOP("engine", "switch encryption off in Joplin and export again"),
    QT_TRANSLATE_NOOP("engine", "decrypt them in Evernote and export again"),
    QT_TRANSLATE_NOOP("engine", "open it in the program that it was bought for"),
)
# Which of them, where there are many.
NUMBERS = (QT_TRANSLATE_NOOP("engine", "{0} and {1} more"),)
# What went wrong, as whole sentences.
ERRORS = (
    QT_TRANSLATE_NOOP(
        "engine",
        "Another Kenning process ({0}) is writing to this library; wait until it is done or stop it.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "The disk that holds {0} is full: {1} MB are left and {2} MB are needed; free some space and start again; "
        "nothing was lost.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "The disk that holds {0} takes no more, though some of it is free (a quota, or too many files); make room "
        "there and start again; nothing was lost.",
    ),
    QT_TRANSLATE_NOOP("engine", "{0} has no room ({1}); nothing was installed. Make room and try again."),
    QT_TRANSLATE_NOOP("engine", "{0} has no room ({1}); make room and run it again; it goes on where it stopped."),
    QT_TRANSLATE_NOOP("engine", "{0} has no room ({1}); free some space or choose another place."),
    QT_TRANSLATE_NOOP("engine", "Reading stopped on an unexpected error ({0}); please report it."),
    QT_TRANSLATE_NOOP("engine", "The library is busy; try again in a moment."),
    QT_TRANSLATE_NOOP(
        "engine",
        "The library {0} was deleted, moved or made anew while it was open; open it again.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "The library {0} cannot be written to; it can still be searched. To let it take in anything new, {1}.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "The library {0} cannot be written to ({1}); it can still be searched. To let it take in anything new, {2}.",
    ),
    QT_TRANSLATE_NOOP("engine", "The library {0} cannot be opened; check its permissions."),
    QT_TRANSLATE_NOOP("engine", "The library has format {0}, this Kenning reads {1}; update Kenning."),
    QT_TRANSLATE_NOOP("engine", "There is no file or folder {0}; check the path."),
    QT_TRANSLATE_NOOP(
        "engine",
        "{0} would lie inside the file {1}, and no such part of it is indexed; index the file, or check the path.",
    ),
    QT_TRANSLATE_NOOP("engine", "{0} is the library itself; choose another folder."),
    QT_TRANSLATE_NOOP("engine", "{0} holds other files; choose an empty or new folder for a library."),
    QT_TRANSLATE_NOOP("engine", "{0} holds a library already; open it."),
    QT_TRANSLATE_NOOP("engine", "{0} holds other files; choose an empty folder."),
    QT_TRANSLATE_NOOP("engine", "Nothing to search for; type a few words or a question."),
    QT_TRANSLATE_NOOP("engine", "Add what to look for besides what to leave out."),
    QT_TRANSLATE_NOOP("engine", "Filters alone compare documents with nothing; add a few words or a question."),
    QT_TRANSLATE_NOOP("engine", "Another saved search is called “{0}”; choose another name."),
    QT_TRANSLATE_NOOP("engine", "A saved search needs a name."),
    QT_TRANSLATE_NOOP("engine", "A library needs a name."),
    QT_TRANSLATE_NOOP("engine", "{0} cannot be written ({1}); choose another place."),
    QT_TRANSLATE_NOOP("engine", "{0} lies inside the library; choose another place."),
    QT_TRANSLATE_NOOP("engine", "{0} is a folder; name a file in it, such as {1}."),
    QT_TRANSLATE_NOOP("engine", "There is no folder {0}; make it first."),
    QT_TRANSLATE_NOOP("engine", "{0} is there already; choose another name, or replace it with --force."),
    QT_TRANSLATE_NOOP("engine", "{0} is the address of a published library; a name holds no ://."),
    QT_TRANSLATE_NOOP("engine", "A library's name has at most {0} letters."),
    QT_TRANSLATE_NOOP("engine", "“{0}” is the name of the library in {1}; choose another."),
    QT_TRANSLATE_NOOP("engine", "{0} is not in the list of libraries; `kenning libraries` shows it."),
    QT_TRANSLATE_NOOP("engine", "No saved search is called “{0}” any more."),
    QT_TRANSLATE_NOOP("engine", "The name of a saved search has at most {0} letters."),
    QT_TRANSLATE_NOOP("engine", "There is nothing to save yet; ask something first."),
    QT_TRANSLATE_NOOP(
        "engine",
        "{0} is no pattern; write one as in a .gitignore file, such as '*.log' or 'drafts/'.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "{0} is no kind of file; write an ending, a kind or a pattern: pdf, word, 'notes-*'.",
    ),
    QT_TRANSLATE_NOOP("engine", "The bracket in {0} is not closed; write ], or \\[ for the sign itself."),
    QT_TRANSLATE_NOOP("engine", "What stands in the brackets of {0} matches nothing; write it as in [a-z] or [!0-9]."),
    QT_TRANSLATE_NOOP(
        "engine",
        "{0} ends in a backslash, so that it matches nothing; a folder is written with /, as in 'drafts/'.",
    ),
    QT_TRANSLATE_NOOP("engine", "{0} is no tag; it takes 1 to {1} letters without commas and quotation marks."),
    QT_TRANSLATE_NOOP("engine", "The library {0} could not be deleted whole ({1}); try again."),
    QT_TRANSLATE_NOOP("engine", "There is no library in {0}; nothing was deleted."),
    QT_TRANSLATE_NOOP("engine", "{0} cannot be reached ({1}); check the connection."),
    QT_TRANSLATE_NOOP(
        "engine",
        "{0} cannot be reached ({1}). Check the connection; or download the files of {2} on another computer, "
        "bring the folder here, and run: kenning encoders add FOLDER",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "The connection to {0} keeps breaking ({1}); what has arrived is kept, run it again to go on.",
    ),
    QT_TRANSLATE_NOOP("engine", "{0} cannot be written ({1})."),
    QT_TRANSLATE_NOOP(
        "engine",
        "{0} needs {1} MB, and the disk of {2} has {3} MB free; make room and run it again.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "Exporting needs about {0} MB for a while, and the disk of {1} has {2} MB free; make room and run it again.",
    ),
    QT_TRANSLATE_NOOP("engine", "The files could not be written to {0} ({1})."),
    QT_TRANSLATE_NOOP("engine", "Another encoder is being added; wait until it is done."),
    QT_TRANSLATE_NOOP("engine", "{0} is being downloaded by another process; wait for it."),
    QT_TRANSLATE_NOOP("engine", "{0} is in use; close the libraries that use it, then try again."),
    QT_TRANSLATE_NOOP("engine", "No library can be made at {0} ({1})."),
    QT_TRANSLATE_NOOP("engine", "{0} is a file, and a library needs a folder; choose another place."),
    QT_TRANSLATE_NOOP("engine", "{0} is a file; choose the folder of a library."),
    QT_TRANSLATE_NOOP("engine", "There is a library at {0} already; it was left as it is."),
    QT_TRANSLATE_NOOP("engine", "The settings could not be read ({0}); they were kept as {1}."),
    QT_TRANSLATE_NOOP("engine", "The settings {0} could not be opened ({1})."),
    QT_TRANSLATE_NOOP("engine", "Indexing stopped on an unexpected error ({0}); what was committed is kept."),
    QT_TRANSLATE_NOOP(
        "engine",
        "Another Kenning process changed the library while it was checked; check again when it is done.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "Another Kenning process changed the library meanwhile; export again when it is done.",
    ),
    QT_TRANSLATE_NOOP("engine", "There is no file {0}; check the path."),
    QT_TRANSLATE_NOOP("engine", "{0} holds no vectors to borrow; make one with: kenning vectors export FILE"),
    QT_TRANSLATE_NOOP(
        "engine",
        "The vectors of {0} were made by the encoder {1}, the library's is {2} ({3}); export them from a library "
        "with the same encoder.",
    ),
    QT_TRANSLATE_NOOP("engine", "The library is not open; nothing was granted."),
    QT_TRANSLATE_NOOP("engine", "Nothing is published at {0}; check the address."),
    QT_TRANSLATE_NOOP("engine", "{0} cannot be reached ({1}); try again later."),
    QT_TRANSLATE_NOOP("engine", "A library is published to, and read from, an address such as s3://bucket/folder."),
    QT_TRANSLATE_NOOP(
        "engine",
        "Another program reads the ledger, whose old pages were left; close it and compact again.",
    ),
)
# Why nothing can be written to a library, as part of a sentence.
UNWRITABLE = (
    QT_TRANSLATE_NOOP("engine", "its disk can only be read"),
    QT_TRANSLATE_NOOP("engine", "its permissions forbid it"),
    QT_TRANSLATE_NOOP("engine", "its disk is full"),
    QT_TRANSLATE_NOOP("engine", "your share of its disk is used up"),
    QT_TRANSLATE_NOOP("engine", "it is not there"),
)
# What lets it be written to again, as the end of a sentence.
WRITABLE = (
    QT_TRANSLATE_NOOP("engine", "make its disk writable or move it to another one"),
    QT_TRANSLATE_NOOP("engine", "change the permissions of its folder"),
    QT_TRANSLATE_NOOP("engine", "connect its drive or open it where it lies now"),
    QT_TRANSLATE_NOOP("engine", "move it to a disk that can be written to"),
)
# What is said of encoders, and of where they run.
ENCODERS = (
    QT_TRANSLATE_NOOP("engine", "English"),
    QT_TRANSLATE_NOOP("engine", "many languages"),
    QT_TRANSLATE_NOOP("engine", "{0} languages"),
    QT_TRANSLATE_NOOP("engine", "more than {0} languages"),
    QT_TRANSLATE_NOOP("engine", "more than {0} languages, {1} of them tuned"),
    QT_TRANSLATE_NOOP("engine", "Its authors cut texts at {0} tokens; the position table has {1} rows."),
    QT_TRANSLATE_NOOP("engine", "Trained with Matryoshka loss; its authors publish no list of sizes."),
    QT_TRANSLATE_NOOP("engine", "Prefixes and pooling are those that its own files give."),
    QT_TRANSLATE_NOOP("engine", "no NVIDIA driver was found"),
    QT_TRANSLATE_NOOP("engine", "this ONNX Runtime has no GPU provider"),
    QT_TRANSLATE_NOOP("engine", "not started yet"),
)
# For mypy the marker makes any object of them.
TEMPLATES = tuple(
    map(
        str,
        (
            *REASONS,
            *REMEDIES,
            *ERRORS,
            *UNWRITABLE,
            *WRITABLE,
            *ENCODERS,
            *SELDOM_REASONS,
            *SELDOM_ERRORS,
            *SPOILT,
        ),
    )
)
_OF_A_KIND = frozenset(map(str, OF_A_KIND))
_KINDS = frozenset(map(str, (*KINDS, *THINGS, *UNKNOWN)))
_COMPRESSED = str(COMPRESSED).partition("{")[0]
_JOINT = "; "  # between two reasons, and in some
_JOINTS = max(one.count(_JOINT) for one in TEMPLATES)
_ARGUMENT = re.compile(r"\{\d\}")
# What a table has room for; of an archive with more that cannot be read the rest stays as the engine says it.
_MOST_PARTS, _MOST_COLONS = 60, 6
_RANGES = re.compile(r"\d+(?:-\d+)?(?:, \d+(?:-\d+)?)*")
_RANGES_MORE = re.compile(rf"({_RANGES.pattern}) and (\d+) more")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")


def engine_text(text: str) -> str:
    """Return what the engine wrote in the window's language, as it stands where no template fits."""
    return _translated(text, QCoreApplication.translate(_CONTEXT, TEMPLATES[0]), QLocale().name()) if text else ""


def reason_text(reason: str) -> str:
    """Return why an encoder runs on no better device: "CUDA: no NVIDIA driver was found", one part for each device."""
    parts = (part.rpartition(": ") for part in reason.split("; "))
    return "; ".join(f"{device}{colon}{engine_text(why)}" for device, colon, why in parts)


@lru_cache(_KEPT)
def _translated(text: str, *_language: str) -> str:
    """Return a text part by part, for several things may be missing from one file; where no part is known, whole."""
    parts = text.split(_JOINT)
    parts, beyond = parts[:_MOST_PARTS], parts[_MOST_PARTS:]
    said, known = [], False
    while parts:
        for count in range(min(len(parts), _JOINTS + 1), 0, -1):
            part = _JOINT.join(parts[:count])
            found = _said(part) or _said_of_a_part(part)
            if found is not None or count == 1:
                break
        known = known or found is not None
        said.append(part if found is None else found)
        del parts[:count]
    return _JOINT.join([*said, *beyond]) if known else _said(text, whole=True) or text


def _said_of_a_part(text: str) -> str | None:
    """Return what is said of a member of a container, or of some pages: "letter.pdf: the PDF has no text"."""
    for colon in islice(re.finditer(": ", text), _MOST_COLONS):
        if _JOINT in text[: colon.start()]:  # that is no name, but a reason before this one
            break
        if (why := _said(text[colon.end() :])) is not None:
            return f"{_part_name(text[: colon.start()])}: {why}"
    return None


def _part_name(part: str) -> str:
    """Return what a part of a file is called: a reason, a place that counts ("page 3"), else a name."""
    return _said(part) or (place_text(part) if part[-1:].isdigit() else isolated(counted_name(part)))


def _said(text: str, *, whole: bool = False) -> str | None:
    for template, words, pattern in _patterns(whole=whole):
        if words in text and (match := pattern.fullmatch(text)):
            parts = [*map(_part, match.groups())]
            if template in _OF_A_KIND:
                parts[0] = _kind(match[1])
            if (place := HOLDS_PHRASE.get(template)) is not None:
                parts[place] = _phrase(match[place + 1])
            return QCoreApplication.translate(_CONTEXT, template).format(*parts)
    return None


def _phrase(found: str) -> str:
    """Return a part of a sentence, or a sentence in another one, in the window's language."""
    for template, words, pattern in _patterns(phrases=True):
        if words in found and (match := pattern.fullmatch(found)):
            return QCoreApplication.translate(_CONTEXT, template).format(*map(_part, match.groups()))
    return _said(found) or found


def _kind(found: str) -> str:
    """Return a kind of file in the window's language, with what stands behind it: "comic book (.cbz)"."""
    if found in _KINDS:
        return QCoreApplication.translate(_CONTEXT, found)
    if found.startswith(_COMPRESSED):
        return QCoreApplication.translate(_CONTEXT, str(COMPRESSED)).format(_kind(found.removeprefix(_COMPRESSED)))
    kind, bracket, rest = found.partition(" (")
    if bracket and kind in _KINDS:
        return f"{QCoreApplication.translate(_CONTEXT, kind)} ({_kind(rest.removesuffix(')'))})"
    return found


def _part(found: str) -> str:
    """Return what stands in a template in the window's language: a text of its own, numbers, or a name as it is."""
    if found in UNWRITABLE + WRITABLE:
        return QCoreApplication.translate(_CONTEXT, found)
    if _THOUSANDS.fullmatch(found):
        return QLocale().toString(int(found.replace(",", "")))
    if many := _RANGES_MORE.fullmatch(found):
        return QCoreApplication.translate(_CONTEXT, str(NUMBERS[0])).format(*map(in_digits, many.groups()))
    return in_digits(found) if _RANGES.fullmatch(found) else found


@lru_cache(3)
def _patterns(*, whole: bool = True, phrases: bool = False) -> list[tuple[str, str, re.Pattern[str]]]:
    """Return the templates, those with the most words of their own first: "the PDF …" before "the {0} …".

    Those that take nearly any sentence, such as "{0} ({1}); install it again.", thus come last.

    Each has its longest words beside it, which are quickly looked for. An argument ends where another
    reason may begin, unless a text is taken ``whole``. ``phrases`` are those of parts of sentences.
    """
    found = sorted(
        map(str, PHRASES) if phrases else TEMPLATES, key=lambda one: (-len(_ARGUMENT.sub("", one)), one.count("{"))
    )
    argument = "(.+?)" if whole else f"((?:(?!{_JOINT}).)+?)"
    return [
        (
            one,
            max(_ARGUMENT.split(one), key=len),
            lazy(re.sub(r"\\\{\d\\\}", lambda _: argument, re.escape(one)), re.DOTALL),
        )
        for one in found
    ]


def unread_texts(counts: Iterable[Unread]) -> str:
    """Return what was not read by kinds, as the end of a sentence: "9 scans, 3 locked, 2 videos"."""
    return listed(kind_text(one.kind, one.count) for one in counts)


def kind_text(kind: str, count: int) -> str:
    """Return so many files of one kind that was not read: "9 scans"."""
    texts = {
        "rule": tr("%Ln left out by a rule", "files", count),
        "locked": tr("%Ln locked", "files", count),
        "scan": tr("%Ln scan(s)", "", count),
        "damaged": tr("%Ln damaged", "files", count),
        "video": tr("%Ln video(s)", "", count),
        "sound": tr("%Ln recording(s)", "", count),
        "drawing": tr("%Ln drawing(s)", "", count),
        "picture": tr("%Ln picture(s)", "", count),
        "online": tr("%Ln stored online only", "files", count),
        "large": tr("%Ln too large", "files", count),
        "away": tr("%Ln away", "files", count),
        "empty": tr("%Ln without text", "files", count),
        "generated": tr("%Ln folder(s) of programs", "", count),
        "packed": tr("%Ln archive(s)", "", count),
        "archive": tr("%Ln in archives", "files", count),
        "program": tr("%Ln program file(s)", "", count),
        "waiting": tr("%Ln still waiting", "files", count),
    }
    return texts.get(kind) or tr("%Ln of other kinds", "files", count)
