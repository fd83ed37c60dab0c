"""Which instruction sets has this processor? Words of Linux's ``/proc/cpuinfo``; other systems tell nothing here."""

from __future__ import annotations

from pathlib import Path

_CPUINFO = Path("/proc/cpuinfo")


def read_instructions() -> frozenset[str]:
    """Return the words with which the system describes the processor, its flags among them, or nothing."""
    try:
        return frozenset(_CPUINFO.read_text("utf-8", "replace").split())
    except OSError:
        return frozenset()
