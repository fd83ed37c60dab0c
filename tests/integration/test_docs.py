"""What the papers say is true: commands, tables, the ten lines of Python, links."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest

from engine.cli.program import _parser

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text("utf-8")


def test_every_command_stands_in_the_readme():
    for name in _parser()._subparsers._group_actions[0].choices:
        assert re.search(rf"`{name}`|kenning {name}\b", README), name


def test_the_tables_are_those_of_the_code():
    spec = importlib.util.spec_from_file_location("tables", ROOT / "packaging" / "make_readme_tables.py")
    tables = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tables)
    assert tables.filled(README) == README, "run packaging/make_readme_tables.py"


def test_the_ten_lines_of_python_run(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    (tmp_path / "Documents").mkdir()
    (tmp_path / "Documents" / "rent.txt").write_text("The deposit is returned within three months.")
    code = re.search(r"```python\n(.*?)```", README, re.DOTALL)[1]
    exec(compile(code, "README.md", "exec"), {})
    assert "1 documents" in capsys.readouterr().out


@pytest.mark.parametrize("paper", ["README.md", "ARCHITECTURE.md", "CHANGELOG.md", "BENCHMARKS.md"])
def test_links_and_paths_of_the_papers_exist(paper):
    text = (ROOT / paper).read_text("utf-8")
    for target in re.findall(r"\]\(([^)#:]+)\)", text):
        assert (ROOT / target).exists(), target
    for path in re.findall(r"`((?:engine|desktop|tests|assets|packaging)/[\w./-]+)`", text):
        assert (ROOT / path).exists(), path
