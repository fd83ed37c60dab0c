"""Does a key of the desktop show the search bar? By a portal made here, and by an X server without a screen."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import replace

import pytest

from desktop.kenning import Kenning
from desktop.parts import Setup
from desktop.resident.portal_key import PortalKey, portal_trigger
from desktop.resident.shortcut import Given, Shortcut, key_givers
from desktop.resident.window_request import WindowRequest
from desktop.resident.x11_key import X11Key
from desktop.settings.dialog import SettingsDialog
from desktop.shell import Shell
from engine.settings import Settings
from tests.private_bus import PATH, SHORTCUTS, MockPortal, client, emit, private_bus  # noqa: F401  # fixture


@pytest.fixture
def portal(private_bus):  # noqa: F811
    made = []

    def make(**how):
        made.append(MockPortal(private_bus, **how))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def shortcut(qtbot):
    """Ask for a key and wait for what becomes of it; it is given back at the end."""
    made = []

    def ask(key="Ctrl+Alt+K", make=lambda: [PortalKey]):
        made.append(Shortcut(key, make))
        with qtbot.waitSignal(made[-1].settled) as said:
            made[-1].start()
        return made[-1], said.args[0]

    yield ask
    for one in made:
        one.close()


def test_the_portal_gives_a_key_and_says_when_it_is_pressed(portal, shortcut, qtbot):
    there = portal()
    key, given = shortcut()
    assert given == Given("portal", "Ctrl+J")  # the user chose another in the portal's dialog
    assert there.calls == ["Get", "Register", "CreateSession", "BindShortcuts"]
    assert there.bound[0][0] == "search-bar" and there.bound[0][1]["preferred_trigger"] == ("s", "CTRL+ALT+k")
    with qtbot.waitSignal(key.pressed) as said:
        there.press(token="from Wayland")
    assert said.args == ["from Wayland"]


def test_only_the_portals_own_word_about_this_session_counts(portal, shortcut, qtbot):
    there = portal()
    key, _ = shortcut()
    pressed = []
    key.pressed.connect(pressed.append)
    stranger = client()
    body = (there.session, "search-bar", 5, {})
    emit(stranger, there.client, PATH, SHORTCUTS, "Activated", "osta{sv}", body)
    stranger.close()
    there.press(session=f"{PATH}/session/other")
    there.press(name="another")
    there.signal(PATH, SHORTCUTS, "Activated", "s", ("odd",))
    there.press(token="right")
    qtbot.waitUntil(lambda: bool(pressed))
    assert pressed == ["right"]


def test_who_says_no_is_obeyed(portal, shortcut):
    portal(refuse=True)
    _, given = shortcut()
    assert given.way == "none" and "refused" in given.reason


def test_a_portal_without_shortcuts_and_no_portal_give_none(portal, shortcut):
    _, given = shortcut()
    assert given.way == "none"
    portal(shortcuts=False)
    _, given = shortcut()
    assert given.way == "none"


def test_where_there_is_no_bus_nothing_waits(shortcut, monkeypatch):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    _, given = shortcut()
    assert given.way == "none" and "D-Bus" in given.reason


def test_a_session_that_the_portal_closes_is_told(portal, shortcut, qtbot):
    there = portal()
    key, _ = shortcut()
    with qtbot.waitSignal(key.settled) as said:
        there.signal(there.session, "org.freedesktop.portal.Session", "Closed", "a{sv}", ({},))
    assert said.args[0].way == "none"


def test_keys_are_written_as_the_specification_says():
    assert portal_trigger("Ctrl+Alt+Space") == "CTRL+ALT+space"
    assert portal_trigger("Meta+K") == "LOGO+k"


def test_wayland_asks_the_portal_alone(monkeypatch):
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert key_givers() == [PortalKey]
    monkeypatch.delenv("WAYLAND_DISPLAY")
    assert key_givers() == [PortalKey, X11Key]


# -- X11 ---------------------------------------------------------------------------------------


@pytest.fixture
def x_server(monkeypatch):
    """An X server of the test's own."""
    pytest.importorskip("xcffib", reason="the extra x11 is not installed", exc_type=ImportError)
    if shutil.which("Xvfb") is None:
        pytest.skip("Xvfb is not installed")
    reads, writes = os.pipe()
    # Without -noreset the server begins anew when its last client goes, and refuses whoever comes meanwhile.
    options = ["-screen", "0", "640x480x24", "-nolisten", "tcp", "-noreset"]
    command = ["Xvfb", "-displayfd", str(writes), *options]
    process = subprocess.Popen(command, pass_fds=[writes], stderr=subprocess.DEVNULL)
    os.close(writes)
    with os.fdopen(reads) as pipe:
        display = f":{pipe.readline().strip()}"
    monkeypatch.setenv("DISPLAY", display)
    yield display
    process.kill()
    process.wait()


def press(display, code, modifiers):
    """Press a key as a keyboard would: by the extension XTEST."""
    import xcffib
    import xcffib.xproto
    import xcffib.xtest

    connection = xcffib.connect(display)
    test = connection(xcffib.xtest.key)
    for kind, codes in ((2, [*modifiers, code]), (3, [code, *modifiers])):
        for one in codes:
            test.FakeInput(kind, one, 0, 0, 0, 0, 0, is_checked=True).check()
    connection.disconnect()


CTRL, ALT, K, CAPS = 37, 64, 45, 66  # of the usual keyboard


def test_x11_gives_a_key_also_with_caps_lock(x_server, shortcut, qtbot):
    key, given = shortcut(make=lambda: [X11Key])
    assert given == Given("x11", "Ctrl+Alt+K")
    with qtbot.waitSignal(key.pressed):
        press(x_server, K, [CTRL, ALT])
    press(x_server, CAPS, [])
    with qtbot.waitSignal(key.pressed):
        press(x_server, K, [CTRL, ALT])


def test_a_key_that_another_program_has_is_told_and_free_once_it_goes(x_server, shortcut):
    first, _ = shortcut(make=lambda: [X11Key])
    _, given = shortcut(make=lambda: [X11Key])
    assert given.way == "none" and "another program" in given.reason
    first.close()
    _, given = shortcut(make=lambda: [X11Key])
    assert given.way == "x11", given.reason


def test_a_server_that_goes_away_is_told(x_server, shortcut, qtbot, monkeypatch):
    monkeypatch.setenv("DISPLAY", ":987")
    _, given = shortcut(make=lambda: [X11Key])
    assert given.way == "none"


def test_a_way_that_fails_as_nobody_thought_gives_way_to_the_next(shortcut):
    class Broken:
        way = "x11"

        def take(self, key):
            raise ValueError("an answer that is none")

        def close(self):
            """There is nothing to close."""

        release = close

    _, given = shortcut(make=lambda: [Broken, Broken])
    assert given == Given("none", reason="an answer that is none; an answer that is none")


# -- in the window -----------------------------------------------------------------------------


@pytest.fixture
def shell(qapp, tmp_path, library_dir):
    setup = Setup(library_dir, tmp_path / "config", Settings(shortcut="Ctrl+Alt+K"), update_at_start=False, watch=False)
    made = Shell(setup, lambda one: Kenning(qapp, replace(one, update_at_start=False)))
    yield made
    made.quit()
    made.kenning.window.deleteLater()
    made.kenning.theme.deleteLater()
    qapp.setQuitOnLastWindowClosed(True)


def test_the_key_shows_the_bar_and_the_window_says_who_gave_it(portal, shell, qtbot):
    there = portal()
    shell.start(WindowRequest())
    banner = shell.kenning.window.banner
    qtbot.waitUntil(lambda: "Ctrl+J shows the search bar" in banner.text)
    there.press()
    qtbot.waitUntil(lambda: shell._quick is not None and shell._quick.bar.isVisible())
    shell.kenning.presenters.settings.save(Settings())
    assert shell.links.shortcut is None
    there.refuse = True
    shell.kenning.presenters.settings.save(Settings(shortcut="Ctrl+Alt+Space"))
    qtbot.waitUntil(lambda: "kenning-desktop --bar" in banner.text)


def test_the_settings_offer_both(qtbot, icons):
    dialog = SettingsDialog(Settings(), icons, None, ())
    qtbot.addWidget(dialog)
    assert dialog.editors["shortcut"].currentData() == "off"
    assert not dialog.editors["desktop_search"].isChecked()


def test_doctor_says_who_gives_the_key(portal, private_bus, monkeypatch):  # noqa: F811
    from engine.cli.doctor import _key_way

    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert "X server" in _key_way()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert "kenning-desktop --bar" in _key_way()
    portal()
    assert "portal, version 2" in _key_way()
