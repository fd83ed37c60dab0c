"""What the engine calls a part without a name is said in the window's language; what has a name keeps it."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt

from desktop.models.coverage import CoverageModel
from desktop.models.results import Role
from desktop.preview.panel import attached_names
from desktop.texts import member_names
from desktop.texts.citing import cite
from desktop.texts.engine_words import engine_text
from desktop.texts.languages import speak
from desktop.texts.member_names import likely_container, member_name, member_path, titled
from engine.library import Library

ENGINE = Path(__file__).resolve().parents[2] / "engine" / "documents"
MAIL = """From keeper@example.org Mon Jan  5 10:00:00 2026
From: keeper@example.org
To: crew@example.org
Date: Mon, 5 Jan 2026 10:00:00 +0000
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=cut

--cut
Content-Type: text/plain

The lighthouse keeper put out the lamp and walked down to the harbour.
--cut
Content-Type: text/plain
Content-Disposition: attachment

Sourdough wants a hot oven, steam and a long rest overnight in the cold.
--cut--

"""


@pytest.fixture
def german(qapp):
    speak("de")
    QLocale.setDefault(QLocale("de_DE"))
    yield
    speak("en")
    QLocale.setDefault(QLocale("en_US"))


@pytest.fixture
def mailbox(tmp_path):
    """A library of a mailbox whose message has no subject and an attachment without a name; the folder's path."""
    folder = tmp_path / "post"
    folder.mkdir()
    (folder / "box.mbox").write_text(MAIL, "utf-8")
    (folder / "harbour.eml").write_text(MAIL.partition("\n")[2].replace("lighthouse", "lightship"), "utf-8")
    with zipfile.ZipFile(folder / "own.zip", "w") as packed:
        packed.writestr("attachment.txt", "Whales follow the cold current north in spring, past the islands.")
    with Library.open(tmp_path / "library", create=True) as library:
        assert library.index([folder]).indexed == 5
    return folder


def test_results_and_preview_say_it_in_the_windows_language(german, mailbox, make_window, ask, qtbot, tmp_path):
    kenning = make_window(tmp_path / "library")
    page = ask(kenning, "sourdough oven steam")
    index = page.results.model().index(0, 0)
    hit = index.data(Role.HIT)
    assert hit.path.endswith("attachment.txt") and index.data(Role.NAME) == "Anhang.txt"
    assert index.data(Qt.ItemDataRole.DisplayRole) == "Anhang"
    assert index.data(Role.FOLDER).endswith("box.mbox/00001 Nachricht.eml")
    tip = index.data(Qt.ItemDataRole.ToolTipRole)
    assert "Nachricht.eml/Anhang.txt" in tip and "attachment" not in tip and "message" not in tip
    assert "attachment" not in index.data(Qt.ItemDataRole.AccessibleTextRole)
    page.results.select_row(0)
    qtbot.waitUntil(lambda: page.preview.shown is not None)
    panel = page.preview
    assert panel._title.text() == "Anhang" and "Nachricht.eml/Anhang.txt" in panel._where(panel.shown)
    assert cite(hit, "words", "").source.endswith("Anhang.txt")


@pytest.mark.parametrize("question, container", [("lightship", ""), ("lighthouse", "box.mbox")])
def test_a_mail_names_its_attachments_so(german, mailbox, make_window, ask, qtbot, tmp_path, question, container):
    kenning = make_window(tmp_path / "library")
    page = ask(kenning, f'"{question}" keeper lamp harbour')
    page.results.select_row(0)
    qtbot.waitUntil(lambda: page.preview.shown is not None and page.preview.formatted.isVisible())
    assert Path(page.preview.shown.hit.container).name == container
    assert attached_names(page.preview.shown) == ("Anhang.txt",)
    assert not page.preview.formatted.document().find("Anhang.txt").isNull()


def test_what_an_archive_calls_so_keeps_its_name(german, mailbox, make_window, ask, tmp_path):
    kenning = make_window(tmp_path / "library")
    page = ask(kenning, "whales follow the cold current north")
    index = page.results.model().index(0, 0)
    assert index.data(Role.NAME) == "attachment.txt" and index.data(Qt.ItemDataRole.DisplayRole) == "attachment"


def test_the_table_of_files_says_it_and_finds_it_by_either_name(german, mailbox, tmp_path):
    model = CoverageModel()
    with Library.open(tmp_path / "library") as library:
        model.set_files(str(mailbox), library.coverage())
    shown = {model.index(row, 0).data() for row in range(model.rowCount())}
    assert "box.mbox/00001 Nachricht.eml/Anhang.txt" in shown and "own.zip/attachment.txt" in shown
    for part in ("anhang", "message.eml/att"):
        model.set_filter("", part)
        assert model.rowCount() > 0


@pytest.mark.parametrize(
    ("container", "name", "said"),
    [
        ("a.zip", "the rest", "der Rest"),
        ("a.zip", "1,234 more", "1.234 weitere"),
        ("a.zip", "unnamed (2)", "unbenannt (2)"),
        ("a.zip", "file", "file"),
        ("a.7z", "file", "Datei"),
        ("notes.enex", "00001 Whales/file 3", "00001 Whales/Datei 3"),
        ("post.pst", "Inbox/00012 Lunch/attachment 1", "Inbox/00012 Lunch/Anhang 1"),
        ("post.pst", "Inbox/00012 Lunch/rest.zip/attachment 1", "Inbox/00012 Lunch/rest.zip/attachment 1"),
        ("Inbox", "00003 message.eml", "00003 Nachricht.eml"),
        ("site.warc.gz", "page.html", "Seite.html"),
        ("all.jex", "notebook/note", "Notizbuch/Notiz"),
    ],
)
def test_a_name_is_said_where_its_reader_gives_it(german, container, name, said):
    assert member_path(f"/home/{container}/{name}", f"/home/{container}") == f"/home/{container}/{said}"
    assert member_name(f"/home/{container}/{name}", f"/home/{container}") == said.rpartition("/")[2]


def test_a_file_that_lies_in_no_container_keeps_its_name(german):
    assert member_path("/home/the rest") == "/home/the rest"
    assert member_path("/home/post.mbox (copy)/attachment", "/home/post") == "/home/post.mbox (copy)/attachment"
    assert titled("A title", "/a.eml/attachment", "/a.eml") == "A title"
    assert likely_container("/home/a.eml/attachment") == "/home/a.eml" and likely_container("/home/notes/b.txt") == ""


def test_a_reason_names_the_rest_in_the_windows_language(german):
    assert engine_text("the rest: the file is empty").startswith("der Rest: ")


def test_every_name_is_one_that_a_reader_gives():
    source = "\n".join(path.read_text("utf-8") for path in ENGINE.rglob("*.py"))
    source = re.sub(r"\{[^{}]*\}", "{}", re.sub(r"\{\w+ or '(\w+)'\}", r"\1", source))
    groups = ("COUNTED", "OF_MAIL", "OF_NOTES", "OF_JOPLIN", "OF_PAGES", "OF_SEVENZIP")
    names = [str(one) for group in groups for one in getattr(member_names, group)]
    assert names and not [
        one for one in names if f'{one.replace("{0}", "{}")}"' not in source and f" {one}." not in source
    ]
