"""``python -m engine`` is the ``kenning`` command."""

import sys

from engine.cli.program import main

sys.exit(main())
