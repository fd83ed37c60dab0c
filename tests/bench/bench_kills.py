"""Kill the program at random moments of indexing, compacting and resizing: is anything lost or doubled?

python tests/bench/bench_kills.py --kills 100 --seed 1 [--seconds 500]
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections import Counter
from pathlib import Path

import machine

from tests.kills import Trial

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=float("inf"), help="stop earlier")
    options = parser.parse_args()
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(Path(folder), seed=options.seed)
        try:
            trial.run(options.kills, options.seconds)
        finally:
            print(len(trial.kills), "kills", flush=True)
        trial.finish()
    machine.show(
        {
            **machine.facts(),
            "kills": len(trial.kills),
            "of": Counter(kill.operation for kill in trial.kills),
            "ended before the kill": trial.ended_before,
            "documents told as committed in killed runs": sum(kill.told for kill in trial.kills),
            "lost": 0,
            "doubled": 0,
            "seconds": round(time.monotonic() - start),
        }
    )
