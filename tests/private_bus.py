"""A D-Bus of the test's own, an independent client, and a portal that does as the specification says."""

from __future__ import annotations

import os
import shutil
import subprocess
import threading

import pytest
from jeepney import DBusAddress, HeaderFields, MessageType, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

PORTAL = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"


@pytest.fixture
def private_bus(tmp_path, monkeypatch):
    """The address of a bus that only this test knows."""
    if shutil.which("dbus-daemon") is None:
        pytest.skip("dbus-daemon is not installed")
    place = f"unix:path={tmp_path}/bus"
    command = ["dbus-daemon", "--session", f"--address={place}", "--nofork", "--nosyslog", "--print-address"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    address = process.stdout.readline().strip()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    yield address
    process.kill()
    process.communicate()


@pytest.fixture
def call(private_bus, qtbot):
    """Call a method by GLib's own client, while the window goes on; returns its exit status and what it says."""
    if shutil.which("gdbus") is None:
        pytest.skip("gdbus is not installed")

    def ask(path, method, *arguments):
        command = ["gdbus", "call", "--session", "--dest", "kenning.Desktop", "--object-path", path, "--method", method]
        process = subprocess.Popen(
            [*command, "--", *arguments], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        qtbot.waitUntil(lambda: process.poll() is not None)
        said, _ = process.communicate()
        return process.returncode, said

    return ask


class MockPortal:
    """A portal for shortcuts. ``press`` does what a pressed key does; ``refuse`` is what a user does who says no."""

    def __init__(self, address, *, refuse=False, shortcuts=True):
        self.refuse, self.shortcuts = refuse, shortcuts
        self.calls, self.bound, self.session, self.client = [], None, "", ""
        self._connection = open_dbus_connection(address)
        self._connection.send_and_get_reply(message_bus.RequestName(PORTAL, 0))
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def close(self):
        self._connection.sock.shutdown(2)
        self._thread.join()
        self._connection.close()

    def _serve(self):
        while True:
            try:
                message = self._connection.receive()
            except OSError:
                return
            if message.header.message_type is MessageType.method_call:
                self._answer(message)

    def _answer(self, message):
        fields = message.header.fields
        member, self.client = fields[HeaderFields.member], fields[HeaderFields.sender]
        self.calls.append(member)
        if member == "Get" and self.shortcuts:
            self._reply(message, "v", (("u", 2),))
        elif member == "Register":
            self._reply(message)
        elif member == "CreateSession":
            options = message.body[0]
            self.session = f"{PATH}/session/{self._sender()}/{options['session_handle_token'][1]}"
            self._respond(message, options, {"session_handle": ("s", self.session)})
        elif member == "BindShortcuts":
            session, self.bound, parent, options = message.body
            assert (session, parent) == (self.session, "")
            given = [(name, {**facts, "trigger_description": ("s", "Press Ctrl+J")}) for name, facts in self.bound]
            self._respond(message, options, {"shortcuts": ("a(sa{sv})", given)}, refused=self.refuse)
        else:
            self._error(message)

    def _sender(self):
        return self.client.lstrip(":").replace(".", "_")

    def _respond(self, message, options, results, *, refused=False):
        """Give the handle of the request, and then what comes of it, as a signal to whoever asked."""
        handle = f"{PATH}/request/{self._sender()}/{options['handle_token'][1]}"
        self._reply(message, "o", (handle,))
        self.signal(handle, "org.freedesktop.portal.Request", "Response", "ua{sv}", (int(refused), results))

    def _reply(self, message, signature=None, body=()):
        self._connection.send(new_method_return(message, signature, body))

    def _error(self, message):
        from jeepney import new_error

        self._connection.send(new_error(message, "org.freedesktop.DBus.Error.UnknownMethod"))

    def signal(self, path, interface, member, signature, body):
        emit(self._connection, self.client, path, interface, member, signature, body)

    def press(self, name="search-bar", session=None, token="t0"):
        body = (session or self.session, name, 5, {"activation_token": ("s", token)})
        self.signal(PATH, SHORTCUTS, "Activated", "osta{sv}", body)


def emit(connection, to, path, interface, member, signature, body):
    """Send a signal to one connection."""
    message = new_signal(DBusAddress(path, interface=interface), member, signature, body)
    message.header.fields[HeaderFields.destination] = to
    connection.send(message)


def client():
    """Return a connection to the bus of the test."""
    return open_dbus_connection(os.environ["DBUS_SESSION_BUS_ADDRESS"])
