from __future__ import annotations

import pytest


@pytest.fixture
def tree(tmp_path):
    """Make files from their paths; the content is the path."""

    def make(*names):
        for name in names:
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(name, "utf-8")
        return tmp_path

    return make
