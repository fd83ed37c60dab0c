"""``python -m engine.cli`` is the ``kenning`` command."""

import sys

from engine.cli import main

sys.exit(main())
