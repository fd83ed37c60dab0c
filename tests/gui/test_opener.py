import pytest

from desktop import opener as module
from desktop.opener import Opener, viewer_command


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
