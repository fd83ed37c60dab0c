"""A machine that would give other rows is refused, with its name and what to do."""

from __future__ import annotations

import dataclasses
import pickle
import socket
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest

from engine.cluster.connection import check_address
from engine.cluster.machines import PROBE, MachineCheck, MachineReport, build, check, look, spread
from engine.errors import ClusterError, InputError, UnreadableFileError, UnsupportedFileError
from engine.version import VERSION

GOOD = MachineReport(VERSION, build(), "mini:1", np.eye(4, 8, dtype=np.float32))
ANGLE = np.float32(0.1)
TURNED = np.cos(ANGLE) * np.eye(4, 8, dtype=np.float32) + np.sin(ANGLE) * np.eye(4, 8, k=4, dtype=np.float32)


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ({"version": "0.0.9"}, "Kenning 0.0.9"),
        ({"build": "other"}, "code"),
        ({"problem": "There is no encoder 'mini'"}, "no encoder 'mini'"),
        ({"fingerprint": "mini:2"}, "mini:2"),
        ({"vectors": TURNED}, "cosine 0.995"),
        ({"vectors": np.full((4, 8), np.nan, np.float32)}, "cosine nan"),
        ({"vectors": np.eye(4, 6, dtype=np.float32)}, "other vectors"),
        ({"unseen": Path("/data/letter.txt")}, "/data/letter.txt"),
    ],
)
def test_a_machine_that_differs_is_named(other, told):
    check({"good (10.0.0.1)": GOOD}, "mini:1", GOOD.vectors)
    answers = {"good (10.0.0.1)": GOOD, "odd (10.0.0.2)": dataclasses.replace(GOOD, **other)}
    with pytest.raises(ClusterError, match=r"odd \(10\.0\.0\.2\)") as refused:
        check(answers, "mini:1", GOOD.vectors)
    assert told in str(refused.value)


def test_a_machine_says_what_it_has_and_sees(tmp_path, manifest, encoder):
    (tmp_path / "mark").touch()
    here = tmp_path / "here.txt"
    here.write_text("seen")
    facts = (here, here.stat().st_size, here.stat().st_mtime_ns)
    question = MachineCheck(manifest.reference, 0, (facts,), tmp_path, "mark")
    answer = pickle.loads(look(pickle.dumps(question)))
    check({"this one": answer}, manifest.fingerprint, encoder.embed(PROBE))
    assert answer.sees_library and answer.unseen is None
    for wrong in ((tmp_path / "gone.txt", 4, 1), (here, 5, facts[2]), (here, 4, facts[2] + 1)):
        odd = dataclasses.replace(question, files=(facts, wrong), token="other", encoder="no such encoder")
        answer = pickle.loads(look(pickle.dumps(odd)))
        assert answer.unseen == wrong[0] and not answer.sees_library and "no such encoder" in answer.problem


def test_files_from_everywhere_stand_for_all():
    files = [(Path(f"/{number}"), number, 0) for number in range(1000)]
    chosen = spread(files, 10)
    assert len(chosen) == 10 and chosen[0] == files[0] and chosen[-1][1] >= 900
    assert spread(files[:3]) == tuple(files[:3]) and spread([]) == ()


def test_reasons_survive_the_way_between_processes():
    for error in (
        UnreadableFileError(Path("a.pdf"), "damaged", "repair it", passing=True),
        UnsupportedFileError(Path("b.bin"), "program", reason="a program", fix="none"),
    ):
        back = pickle.loads(pickle.dumps(error))
        assert (type(back), str(back), vars(back)) == (type(error), str(error), vars(error))


@pytest.mark.parametrize(
    "address", ["", "head", "head:", ":6379", "head:port", "head:0", "head:99999", "ray://head:10001", "auto"]
)
def test_what_is_no_address_is_said_to_be_none(monkeypatch, address):
    monkeypatch.setattr("importlib.util.find_spec", lambda name: name)
    with pytest.raises(InputError, match="HOST:PORT"):
        check_address(address)


def test_without_the_extra_its_name_and_the_command_are_told(monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    for address in ("local", "head:6379"):
        with pytest.raises(InputError, match="cluster"):
            check_address(address)


def test_nobody_there_is_said_at_once(monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda name: name)
    with pytest.raises(ClusterError, match="ray start --head --port 9"):
        check_address("127.0.0.1:9")


@pytest.mark.parametrize("answer", [b"HTTP/1.1 400 Bad Request\r\n\r\n", b"", b"SSH-2.0"])
def test_what_is_there_and_no_ray_is_said_at_once(monkeypatch, answer):
    monkeypatch.setattr("importlib.util.find_spec", lambda name: name)
    with socket.create_server(("127.0.0.1", 0)) as server:

        def reply():
            line, _ = server.accept()
            with line:
                line.recv(100)
                line.sendall(answer)

        other = threading.Thread(target=reply)
        other.start()
        with pytest.raises(ClusterError, match="no Ray cluster"):
            check_address(f"127.0.0.1:{server.getsockname()[1]}")
        other.join()


WITHOUT = """
import sys, pickle
sys.modules["engine"] = None
print(pickle.load(sys.stdin.buffer)(b""))
"""


@pytest.mark.cluster
def test_the_first_question_can_be_put_where_there_is_no_kenning():
    cloudpickle = pytest.importorskip("ray.cloudpickle", reason="the extra 'cluster' (Ray) is not installed")
    from engine.cluster.machines import _probe

    done = subprocess.run(
        [sys.executable, "-c", WITHOUT], input=cloudpickle.dumps(_probe()), capture_output=True, check=True
    )
    assert b"engine" in done.stdout
