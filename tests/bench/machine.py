"""On which machine, with which code? The facts that every benchmark prints first."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "data"
sys.path.insert(0, str(ROOT))


def facts() -> dict[str, Any]:
    """Return the processor, its instruction sets, the commit and the date."""
    from engine.cli.doctor import _instructions

    return {
        "processor": _processor(),
        "cores": os.cpu_count(),
        "instructions": _instructions(),
        "python": platform.python_version(),
        "commit": _commit(),
        "date": time.strftime("%Y-%m-%d"),
    }


def show(facts_and_results: dict[str, Any]) -> None:
    """Print the results as one JSON document."""
    print(json.dumps(facts_and_results, indent=1))


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor()
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), platform.machine())


def _commit() -> str:
    found = subprocess.run(["git", "describe", "--always", "--dirty"], capture_output=True, text=True, cwd=ROOT)
    return found.stdout.strip() or "unknown"
