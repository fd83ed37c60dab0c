"""How do the map's modules come by NumPy? At its first use: the window is there before it, and before any map."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
else:

    class _Late:
        """NumPy, imported when something of it is asked for."""

        def __getattr__(self, name: str) -> Any:
            import numpy

            return getattr(numpy, name)

    np = _Late()

__all__ = ["np"]
