"""Who may read, how much, and what is written down of it."""

from __future__ import annotations

import json
import os
import stat

import pytest

from engine.errors import InputError
from engine.serve.grants import AccessError, Client, Grants, Place
from engine.serve.handles import handle, number
from engine.serve.log import AccessLog, LogEntry, ServedPassage, entry_text
from engine.serve.usage import Usage

PAPERS = Place("/papers", "/papers")


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "access"


def test_a_program_is_denied_until_it_is_granted(folder):
    grants = Grants(folder)
    assert grants.ask("Claude", "claude-ai").state == "asking"
    granted = grants.grant("Claude", [PAPERS], ["pdf"])
    assert granted.state == "granted" and granted.program == "claude-ai"
    assert Grants(folder).client("Claude") == granted
    assert grants.deny("Claude", revoke=True).places == ()
    assert grants.ask("Claude").state == "denied"  # asking again changes nothing


def test_what_one_process_decides_another_sees_at_once(folder):
    one, other = Grants(folder), Grants(folder)
    one.grant("Claude", [PAPERS])
    assert other.client("Claude").state == "granted"
    one.deny("Claude")
    assert other.client("Claude").state == "denied"


@pytest.mark.skipif(os.name == "nt", reason="rights of POSIX")
def test_all_files_are_their_owners_alone(folder):
    grants = Grants(folder)
    client = grants.grant("Claude", [PAPERS])
    grants.renew_token("Claude")
    AccessLog(folder).note("Claude", "granted")
    Usage(folder).take(client, 1, lambda _: None)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


def test_a_token_is_known_by_its_hash_alone_and_a_new_one_voids_it(folder):
    grants = Grants(folder)
    grants.grant("Claude", [PAPERS])
    assert grants.by_token("") is None  # what has no token is not found by none
    token = grants.renew_token("Claude")
    assert token not in (folder / "grants.json").read_text("utf-8")
    assert grants.by_token(token).name == "Claude" and grants.by_token(token[:-1]) is None
    grants.renew_token("Claude")
    assert grants.by_token(token) is None


@pytest.mark.parametrize("name", ["", " ", "x" * 65, "a\nb", "a\u202eb", "a\0", None, 5, " a"])
def test_names_that_could_look_like_others_are_refused(folder, name):
    with pytest.raises(InputError, match="visible characters"):
        Grants(folder).ask(name)
    assert not Grants(folder).clients()


def test_a_flood_of_requests_drops_none_that_a_person_decided(folder):
    grants = Grants(folder)
    grants.grant("Claude", [PAPERS])
    for place in range(30):
        grants.ask_for_token(f"flood {place}")
    states = [one.state for one in grants.clients().values()]
    assert states.count("asking") == 20 and grants.client("Claude").state == "granted"
    with pytest.raises(InputError, match="of this name already"):
        grants.ask_for_token("Claude")


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"version": 2, "clients": []}', '{"version": 1, "clients": [{}]}'])
def test_a_list_that_cannot_be_read_grants_nothing(folder, damage):
    grants = Grants(folder)
    token = grants.ask_for_token("Claude")[1]
    (folder / "grants.json").write_text(damage, "utf-8")
    for asked in (lambda: grants.client("Claude"), lambda: grants.by_token(token), lambda: grants.ask("Other")):
        with pytest.raises(AccessError, match="so none may"):
            asked()
    assert (folder / "grants.json").read_text("utf-8") == damage


@pytest.mark.parametrize("change", [{"state": "all"}, {"per_day": "x"}, {"key": ""}, {"places": "/"}, {"extra": 1}])
def test_a_line_that_makes_no_sense_grants_nothing(folder, change):
    grants = Grants(folder)
    grants.grant("Claude", [PAPERS])
    raw = json.loads((folder / "grants.json").read_text("utf-8"))
    raw["clients"][0] |= change
    (folder / "grants.json").write_text(json.dumps(raw), "utf-8")
    with pytest.raises(AccessError):
        Grants(folder).client("Claude")


def test_limits_count_by_hour_and_day_for_all_processes_together(folder):
    now = [1_000_000.0 * 3600]
    client = Client("Claude", per_hour=10, per_day=15)
    one, other = Usage(folder, lambda: now[0]), Usage(folder, lambda: now[0])
    assert [one.take(client, 6, lambda _: None), other.take(client, 6, lambda _: None)] == [6, 4]
    assert one.take(client, 1, lambda _: None) == 0
    now[0] += 3600
    assert one.left(client) == (10, 5) and one.take(client, 9, lambda _: None) == 5
    now[0] -= 3600  # a clock that is set back gives nothing
    assert one.left(client) == (0, 0)
    now[0] += 24 * 3600
    assert one.left(client)[1] == 10


def test_what_cannot_be_noted_is_not_taken(folder):
    client = Client("Claude", per_hour=10)
    usage = Usage(folder)

    def refuse(_):
        raise OSError(28, "No space left on device")

    with pytest.raises(AccessError):
        usage.take(client, 5, refuse)
    assert usage.left(client)[0] == 10


def test_the_log_is_read_newest_first_over_its_older_files(folder, monkeypatch):
    monkeypatch.setattr("engine.serve.log._MOST_BYTES", 2_000)
    log = AccessLog(folder)
    for place in range(200):
        log.note("Claude", "granted", str(place))
    with (folder / "log.jsonl").open("a") as cut:
        cut.write('{"at": 1, "cli')
    found = [int(one.detail) for one in log.entries(1_000)]
    assert found == list(range(199, 199 - len(found), -1)) and 20 < len(found) < 200
    assert sum(path.stat().st_size for path in folder.glob("log*.jsonl")) < 11_000


def test_nothing_that_a_program_sends_looks_like_a_line_of_the_log():
    entry = LogEntry(
        0.0, "Claude", "search", "x\n2026-01-01 Claude was revoked\x1b[2J", (ServedPassage("/a\nb", "page 1"),)
    )
    lines = entry_text(entry).splitlines()
    assert len(lines) == 2 and "\x1b" not in lines[0] and lines[1] == r"    /a\nb, page 1"


def test_handles_tell_nothing_and_are_each_programs_own():
    ids = [place << 20 | chunk for place in range(50) for chunk in range(50)]
    handles = [handle(one, "a") for one in ids]
    assert [number(one, "a") for one in handles] == ids and len(set(handles)) == len(ids)
    assert not set(handles) & {handle(one, "b") for one in ids}
    assert all(number(one, "a") is None for one in ("", "x", "0" * 15, "0" * 17, "G" * 16))
