"""A worker that one file kills, whoever reads it; and one that cannot go on."""

from __future__ import annotations

import os

from engine.cluster.worker import Worker
from engine.errors import ModelDamagedError

FATAL = "fatal.txt"


class Mortal(Worker):
    """Dies over one file."""

    def _prepare(self, task, outcome):
        if task.entry.path.name == FATAL:
            os._exit(1)
        return super()._prepare(task, outcome)


class Broken(Worker):
    """Has an encoder that gives no numbers."""

    def _encode(self, items):
        raise ModelDamagedError("The encoder gave numbers that are not finite; install it again.")
