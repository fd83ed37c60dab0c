"""Does the desktop's own search find with Kenning, open hits there, and do no harm? Over a bus of the test's own."""

from __future__ import annotations

import re
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from jeepney import DBusAddress, HeaderFields, MessageFlag, new_method_call

from desktop.kenning import Kenning
from desktop.parts import Setup
from desktop.resident import answering as answering_module
from desktop.resident.answering import Answering
from desktop.resident.desktop_search import introspection, question_of, rows_of
from desktop.resident.instance import Instance
from desktop.resident.window_request import WindowRequest
from desktop.shell import Shell
from desktop.system.opener import Opener
from desktop.threads.jobs import JobLane
from engine.desktop_files import GNOME_PATH, KRUNNER_PATH, are_installed
from engine.search.hits import Hit, Passage, SearchResult
from engine.session_bus import SessionBus
from engine.settings import Settings
from tests.private_bus import call, client, private_bus  # noqa: F401  # fixtures

GNOME = "org.gnome.Shell.SearchProvider2"
KRUNNER = "org.kde.krunner1"


@pytest.fixture
def shell(qapp, qtbot, tmp_path, library_dir, asked, private_bus):  # noqa: F811
    """Kenning in the background, answering on the bus of the test."""

    def make(setup):
        return Kenning(qapp, replace(setup, update_at_start=False), Opener(asked.open_url, asked.start))

    instance = Instance(library_dir)
    assert instance.claim()
    settings = Settings(desktop_search=True)
    setup = Setup(library_dir, tmp_path / "config", settings, update_at_start=False, watch=False)
    made = Shell(setup, make, instance)
    made.start(WindowRequest(show="background"))
    qtbot.waitUntil(lambda: made.kenning.presenters.state.status is not None)
    qtbot.waitUntil(lambda: made.links.answering._bus is not None and owner() is not None)
    yield made
    made.quit()
    made.kenning.window.deleteLater()
    made.kenning.theme.deleteLater()
    qapp.setQuitOnLastWindowClosed(True)


def owner():
    connection = client()
    try:
        message = new_method_call(
            DBusAddress("/", "org.freedesktop.DBus", "org.freedesktop.DBus"), "NameHasOwner", "s", ("kenning.Desktop",)
        )
        return connection.send_and_get_reply(message).body[0] or None
    finally:
        connection.close()


def chosen_path(shell):
    page = shell.kenning.window.search_page
    hit = shell.kenning.window.results_model.hit(page.results.currentIndex().row())
    return hit.path if hit is not None else ""


def test_gnome_shell_finds_shows_and_opens(shell, call, qtbot):  # noqa: F811
    status, said = call(GNOME_PATH, f"{GNOME}.GetInitialResultSet", "['ferry', 'crossing']")
    ids = re.findall(r"'(\w+)'", said)
    assert status == 0 and ids
    status, said = call(GNOME_PATH, f"{GNOME}.GetSubsearchResultSet", f"{ids}", "['ferry', 'crossings']")
    assert status == 0 and set(re.findall(r"'(\w+)'", said)) & set(ids)
    status, said = call(GNOME_PATH, f"{GNOME}.GetResultMetas", f"['{ids[0]}', 'unknown']")
    assert status == 0 and said.count("'id'") == 1 and "'name'" in said and "'gicon'" in said
    wanted = shell.links.answering._rows.get(ids[0])
    assert Path(wanted.path).name in said and wanted.text[:20] in said
    assert not shell.kenning.window.isVisible()
    status, _ = call(GNOME_PATH, f"{GNOME}.ActivateResult", ids[0], "['ferry']", "0")
    assert status == 0
    qtbot.waitUntil(lambda: shell.kenning.window.isVisible() and chosen_path(shell) == wanted.path)


def test_a_search_goes_on_in_the_window(shell, call, qtbot):  # noqa: F811
    status, _ = call(GNOME_PATH, f"{GNOME}.LaunchSearch", "['blue', 'whale']", "0")
    assert status == 0
    qtbot.waitUntil(lambda: shell.kenning.window.search_page.box.text() == "blue whale")


def test_krunner_finds_and_opens(shell, call, qtbot):  # noqa: F811
    assert call(KRUNNER_PATH, f"{KRUNNER}.Actions")[1].strip() == "(@a(sss) [],)"
    status, said = call(KRUNNER_PATH, f"{KRUNNER}.Match", "ferry crossing")
    assert status == 0 and "'subtext'" in said
    id_ = re.search(r"'(\w{20})'", said)[1]
    wanted = shell.links.answering._rows.get(id_)
    assert call(KRUNNER_PATH, f"{KRUNNER}.Run", "no such id", "")[0] == 0
    assert not shell.kenning.window.isVisible()
    assert call(KRUNNER_PATH, f"{KRUNNER}.Run", id_, "")[0] == 0
    qtbot.waitUntil(lambda: shell.kenning.window.isVisible() and chosen_path(shell) == wanted.path)


def test_what_is_no_answer_is_not_offered(shell, call):  # noqa: F811
    assert call(GNOME_PATH, f"{GNOME}.GetInitialResultSet", "['qqqzzzxxy']")[1].strip() == "(@as [],)"
    assert call(KRUNNER_PATH, f"{KRUNNER}.Match", "a")[1].strip() == "(@a(sssida{sv}) [],)"


# Each with the signature of what is given instead of a question.
BAD = {
    "huge": ("as", (["w" * 3_000_000],)),
    "larger_than_a_message": ("as", (["w" * 40_000_000],)),
    "thousands": ("as", (["whale"] * 5000,)),
    "hundreds_of_thousands": ("as", (["whale"] * 300_000,)),
    "long": ("as", (["whale " * 1500],)),
    "empty": ("as", ([],)),
    "blank": ("as", (["", "  ", "\t"],)),
    "a_text": ("s", ("whale",)),
    "nothing": ("", ()),
    "numbers": ("ai", ([1, 2, 3],)),
    "nested": ("aaaas", ([[[["whale"]]]],)),
    "variants": ("av", ([("v", ("v", ("s", "whale")))],)),
    "too_many": ("asas", (["whale"], ["whale"])),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_question_gets_an_empty_answer(shell, qtbot, name):
    signature, body = BAD[name]
    assert replied(qtbot, GNOME_PATH, GNOME, "GetInitialResultSet", signature, body) == ([],)
    if signature != "s":
        assert replied(qtbot, KRUNNER_PATH, KRUNNER, "Match", signature, body) == ([],)
    assert replied(qtbot, GNOME_PATH, GNOME, "GetResultMetas", signature, body) == ([],)
    assert replied(qtbot, GNOME_PATH, GNOME, "ActivateResult", signature, body) == ()
    assert not shell.kenning.window.isVisible()
    assert replied(qtbot, GNOME_PATH, GNOME, "GetInitialResultSet", "as", (["ferry"],))[0]


def replied(qtbot, path, interface, member, signature, body):
    """Return what is answered, while the window goes on."""
    found = []

    def ask():
        connection = client()
        try:
            message = new_method_call(DBusAddress(path, "kenning.Desktop", interface), member, signature or None, body)
            found.append(connection.send_and_get_reply(message, timeout=60))
        finally:
            connection.close()

    thread = threading.Thread(target=ask)
    thread.start()
    qtbot.waitUntil(lambda: not thread.is_alive())
    assert HeaderFields.error_name not in found[0].header.fields
    return found[0].body


def test_of_many_questions_each_is_answered_and_the_newest_is_searched(shell, qtbot):
    """A program that types faster than anybody: all but one are answered with nothing, and none is left waiting."""
    address = DBusAddress(GNOME_PATH, "kenning.Desktop", GNOME)
    answers = []

    def flood():
        connection = client()
        for number in range(300):
            words = ["ferry", "crossing"] if number == 299 else [f"whale{number}"]
            connection.send(new_method_call(address, "GetInitialResultSet", "as", (words,)))
        quiet = new_method_call(address, "GetInitialResultSet", "as", (["x" * 70_000],))
        quiet.header.flags |= MessageFlag.no_reply_expected
        connection.send(quiet)
        while len(answers) < 300:
            message = connection.receive(timeout=60)
            if HeaderFields.reply_serial in message.header.fields:
                answers.append(message)
        connection.close()

    searched = []
    library = shell.kenning.library.library
    search = library.search
    library.search = lambda text, *rest, **more: searched.append(text) or search(text, *rest, **more)
    thread = threading.Thread(target=flood)
    thread.start()
    qtbot.waitUntil(lambda: not thread.is_alive())
    del library.search
    assert 1 <= sum(bool(answer.body[0]) for answer in answers) <= len(searched)
    assert searched[-1] == "ferry crossing" and len(searched) < 100


def test_other_methods_and_places_are_refused_and_the_object_tells_what_it_has(shell, call):  # noqa: F811
    assert "UnknownMethod" in call(GNOME_PATH, f"{GNOME}.Delete")[1]
    assert "UnknownMethod" in call("/", f"{GNOME}.LaunchSearch", "['whale']", "0")[1]
    assert "UnknownMethod" in call(KRUNNER_PATH, f"{GNOME}.LaunchSearch", "['whale']", "0")[1]
    assert call(GNOME_PATH, "org.freedesktop.DBus.Peer.Ping")[0] == 0
    assert '<arg type="aa{sv}" direction="out"/>' in introspection(GNOME_PATH)
    assert '<arg type="as" direction="in"/><arg type="as" direction="in"/>' in introspection(GNOME_PATH)


def test_it_is_off_until_it_is_switched_on_and_off_again_at_once(shell, qtbot):
    assert not Settings().desktop_search
    settings = shell.kenning.presenters.settings
    settings.save(replace(shell.kenning.presenters.state.settings, keep_running=True))
    assert are_installed()
    settings.save(replace(shell.kenning.presenters.state.settings, desktop_search=False))
    assert shell.links.answering is None and not are_installed()
    qtbot.waitUntil(lambda: owner() is None)


def test_a_bug_in_one_answer_ends_none_of_the_next(shell, call, monkeypatch):  # noqa: F811
    with monkeypatch.context() as changed:
        changed.setattr(answering_module, "metas_of", lambda *_: 1 / 0)
        status, said = call(GNOME_PATH, f"{GNOME}.GetResultMetas", "['one']")
        assert status != 0 and "could not answer" in said
    assert call(GNOME_PATH, f"{GNOME}.GetResultMetas", "['one']")[0] == 0


def test_a_bus_that_goes_away_harms_nothing(shell, qtbot, monkeypatch):
    answering = shell.links.answering
    with qtbot.waitSignal(answering.state_changed):
        answering._bus._socket.shutdown(2)
    qtbot.waitUntil(lambda: owner() is None)
    assert shell.kenning.presenters.state.status is not None


def test_a_bus_that_is_not_there_is_told_once(qtbot, tmp_path, monkeypatch, caplog, private_bus):  # noqa: F811
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/no bus")
    answering, states, tried = Answering(lambda: None, JobLane, 0.01), [], []
    answering.state_changed.connect(states.append)
    real = SessionBus.__init__
    monkeypatch.setattr(SessionBus, "__init__", lambda bus: (tried.append(1), real(bus))[1])
    answering.start()
    try:
        qtbot.waitUntil(lambda: len(tried) > 5)
        assert states == [False]
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", private_bus)
        qtbot.waitUntil(lambda: states == [False, True])
    finally:
        answering.close()
    assert [record.levelname for record in caplog.records if "not answered" in record.message] == ["ERROR"]


def test_questions_are_bounded_and_answers_fit_a_line():
    assert question_of(["blue", " whale "]) == "blue whale"
    assert question_of(["wh\0ale"]) == "whale"
    assert question_of(["w" * 4001]) == question_of(["w"] * 201) == question_of(["ab"]) == ""
    passage = Passage("One\n\ttwo \x07 three" + " and more" * 100, 0, 9, None, 1.0)
    hits = [Hit(f"/a/{n}.pdf", "", "pdf", 1.0, 1.0, 1.0, 0.0, (passage,), match=2.0, likely=n != 1) for n in range(30)]
    rows = rows_of("q", SearchResult("q", 0.0, tuple(hits)))
    assert len(rows) == 8 and rows[0].title == "0.pdf" and rows[1].title == "2.pdf" and rows[0].match == 1.0
    assert rows[0].text.startswith("One two three and more") and len(rows[0].text) <= 160
    assert rows[0].icon == "application-pdf" and len({row.id for row in rows}) == 8
    assert rows_of("q", SearchResult("q", 0.0, tuple(hits), weak=True)) == []
