from __future__ import annotations

import sys

import pytest

from engine.encoders import instructions


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells it in a file")
def test_the_words_of_the_processor_are_read(monkeypatch, tmp_path):
    assert "processor" in instructions.read_instructions()
    told = tmp_path / "cpuinfo"
    told.write_bytes(b"model name\t: Some \xff Processor\nflags\t\t: fpu avx2 avx512_vnni\n")
    monkeypatch.setattr(instructions, "_CPUINFO", told)
    assert {"avx2", "avx512_vnni", "fpu"} <= instructions.read_instructions()


def test_where_nothing_is_told_there_are_none(monkeypatch, tmp_path):
    monkeypatch.setattr(instructions, "_CPUINFO", tmp_path / "absent")
    assert instructions.read_instructions() == frozenset()
