import os
import sys
from types import SimpleNamespace

import pytest

from desktop.controllers.preview import load_content
from desktop.system import opener as module
from desktop.system.opener import Opener, viewer_command
from desktop.texts.file_urls import file_url
from desktop.texts.wording import bytes_text, rough_bytes_text
from engine.progress import CancelToken


@pytest.fixture(autouse=True)
def installed(monkeypatch):
    """Every viewer is installed, and nobody asks the real desktop."""
    monkeypatch.setattr(module.shutil, "which", lambda name: None if name == "xdg-mime" else f"/bin/{name}")


@pytest.fixture
def opener(qapp, asked):
    return Opener(asked.open_url, asked.start)


@pytest.mark.parametrize(
    ("viewer", "command"),
    [
        ("org.kde.okular.desktop", ["/bin/okular", "--page", "7", "/d/a b.pdf"]),
        ("org.gnome.Evince.desktop\n", ["/bin/evince", "--page-label", "7", "/d/a b.pdf"]),
        ("firefox.desktop", ["/bin/firefox", "file:///d/a b.pdf#page=7"]),
        ("something.desktop", None),
        ("", None),
    ],
)
def test_known_viewers_are_asked_for_the_page(viewer, command):
    assert viewer_command(viewer, "/d/a b.pdf", 7) == command


def test_a_file_is_opened_with_the_desktops_program(opener, asked, tmp_path):
    file = tmp_path / "ünï.txt"
    file.write_text("x")
    opener.open(str(file))
    assert asked.urls == [str(file)]


def test_a_vanished_file_is_told(opener, asked, qtbot, tmp_path):
    with qtbot.waitSignal(opener.failed):
        opener.open(str(tmp_path / "gone.txt"))
    assert asked.urls == []


def test_an_unknown_viewer_opens_and_the_page_is_told(opener, asked, qtbot, tmp_path):
    file = tmp_path / "a.pdf"
    file.write_bytes(b"x")
    with qtbot.waitSignal(opener.page_unsupported) as told:
        opener.open_at_page(str(file), 7)
    assert told.args == [str(file), 7]
    assert asked.urls == [str(file)]


def test_the_path_is_copied(opener, qapp):
    opener.copy_path("/d/a.pdf")
    assert qapp.clipboard().text() == "/d/a.pdf"


class Bus:
    """A session bus on which a file manager runs, or would be started, or is not known at all."""

    def __init__(self, *, running=False, activatable=(), answers=True):
        self.running, self.activatable, self.answers, self.asked = running, activatable, answers, []

    def isConnected(self):  # noqa: N802 (Qt's name)
        return True

    def interface(self):
        return self

    def isServiceRegistered(self, name):  # noqa: N802 (Qt's name)
        return self

    def value(self):
        return self.running

    def call(self, message, *how):
        if message.member() == "ListActivatableNames":
            return SimpleNamespace(arguments=lambda: [list(self.activatable)])
        self.asked.append((message.member(), message.arguments()[0]))
        return message.createReply([]) if self.answers else message.createErrorReply("org.none", "nobody")


MANAGER = "org.freedesktop.FileManager1"


@pytest.mark.skipif(sys.platform != "linux", reason="only here is a file manager asked over D-Bus")
@pytest.mark.parametrize(
    ("bus", "revealed"),
    [
        (Bus(running=True), True),
        (Bus(activatable=("org.gnome.Nautilus", MANAGER)), True),  # it is started by the call
        (Bus(activatable=("org.gnome.Nautilus",)), False),
        (Bus(running=True, answers=False), False),  # a call that was sent is not yet one that was heard
    ],
)
def test_a_file_is_selected_where_a_file_manager_can_be_had(opener, asked, monkeypatch, tmp_path, bus, revealed):
    file = tmp_path / "a b ü.pdf"
    file.write_bytes(b"x")
    monkeypatch.setattr("PySide6.QtDBus.QDBusConnection.sessionBus", lambda: bus)
    opener.reveal(str(file))
    assert asked.urls == ([] if revealed else [str(tmp_path)])
    if revealed:
        member, (address,) = bus.asked[0]
        assert member == "ShowItems" and address == file.as_uri()


def test_sizes_are_said_as_people_say_them():
    said = [bytes_text(size) for size in (0, 1, 2, 999, 1000, 999_949, 999_950, 999_999, 1_000_000, 999_960_000)]
    assert said == ["0 bytes", "1 byte", "2 bytes", "999 bytes", "1.0 kB", "999.9 kB", "1.0 MB", "1.0 MB", "1.0 MB",
                    "1.0 GB"]  # fmt: skip
    assert [rough_bytes_text(size) for size in (999_499, 999_500, 999_499_999, 999_500_000)] == [
        "999 kB", "1 MB", "999 MB", "1.0 GB"]  # fmt: skip


@pytest.mark.skipif(sys.platform != "linux", reason="only there a name may be any bytes")
def test_a_file_whose_name_is_no_text_is_opened_shown_and_dragged(opener, qtbot, tmp_path, monkeypatch):
    folder = tmp_path / "a b#c"
    folder.mkdir()
    with open(os.fsencode(folder) + b"/caf\xe9.txt", "w") as file:
        file.write("A purple giraffe.")
    (folder / "café.txt").write_text("A plain giraffe.")
    urls = []
    monkeypatch.setattr(opener, "_open_url", lambda url: urls.append(bytes(url.toEncoded().data()).decode()) or True)
    with qtbot.assertNotEmitted(opener.failed):
        opener.open(f"{folder}/caf\\xe9.txt")
        opener.open_at_page(f"{folder}/caf\\xe9.txt", 1)
        opener.open(f"{folder}/café.txt")
    assert [url.rpartition("/")[2] for url in urls] == ["caf%E9.txt", "caf%E9.txt", "caf%C3%A9.txt"]
    assert all("a%20b%23c" in url for url in urls)
    hit = SimpleNamespace(path=f"{folder}/caf\\xe9.txt", container="", type="text")
    assert not load_content(None, hit, CancelToken()).missing
    assert file_url(f"{folder}/gone.txt").toLocalFile() == f"{folder}/gone.txt"
