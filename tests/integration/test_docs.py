"""What the papers and docs/ say is true: commands, tables, lines of Python, links; the site needs no network."""

from __future__ import annotations

import html.parser
import importlib.util
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from engine.cli.program import _parser
from engine.documents.types.names import is_kind
from engine.search.query import parse_query

ROOT = Path(__file__).resolve().parents[2]
PAGES = [page.relative_to(ROOT).as_posix() for page in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]]
# Tools of the checkout, each with its parser or None; other lines of a shell block are not ours.
KENNING = re.compile(r"^kenning [^\n#]+", re.MULTILINE)


def _read(page: str) -> str:
    return (ROOT / page).read_text("utf-8")


def _blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", _read(page), re.DOTALL)


def _packaged(name: str):
    spec = importlib.util.spec_from_file_location(name, ROOT / "packaging" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_command_stands_in_the_documentation():
    text = _read("docs/command-line.md")
    for name in _parser()._subparsers._group_actions[0].choices:
        assert f"| `{name}` |" in text, name


@pytest.mark.parametrize("page", PAGES)
def test_the_tables_are_those_of_the_code(page):
    assert _packaged("make_docs_tables").filled(_read(page)) == _read(page), "run packaging/make_docs_tables.py"


@pytest.mark.parametrize(
    ("table", "page"),
    [
        ("settings", "docs/settings.md"),
        ("ladder", "docs/settings.md"),
        ("catalogue", "docs/encoders.md"),
        ("commands", "docs/command-line.md"),
        ("keys", "docs/window.md"),
        ("modules", "ARCHITECTURE.md"),
        ("library", "docs/python.md"),
        ("names", "docs/python.md"),
    ],
)
def test_each_table_has_its_page(table, page):
    assert f"<!-- {table} -->\n\n|" in _read(page)


def test_the_readme_is_short_and_names_the_command_that_ci_runs():
    readme = _read("README.md")
    assert len(readme.split()) < 700
    command = re.search(r"^(make \S+)", _read(".ci/run"), re.MULTILINE)[1]
    assert re.search(rf"^{command} ", _blocks("README.md", "sh")[0], re.MULTILINE)


@pytest.mark.parametrize("page", PAGES)
def test_commands_can_be_typed_as_they_stand(page):
    for block in _blocks(page, "sh"):
        for line in KENNING.findall(block):
            _parser().parse_args(shlex.split(line)[1:])  # argparse ends the test where an option is wrong


def _cells(page: str, column: int) -> list[str]:
    rows = [row.split(" | ") for row in _read(page).splitlines() if row.startswith("| ")]
    return [found for row in rows[1:] for found in re.findall(r"`([^`]+)`", row[column])]


def test_what_the_query_language_lists_is_understood():
    typed = _cells("docs/query-language.md", 0)
    plain = {"how long may I keep it"}
    assert len(typed) > 15 and plain < set(typed)
    for text in set(typed) - plain:
        query = parse_query(f"rent {text}")
        assert query.filters or query.prefixes, text


def test_the_types_that_are_listed_have_readers():
    endings = [ending.removeprefix(".") for ending in _cells("docs/file-types.md", 1) if ending.startswith(".")]
    unknown = {ending for ending in endings if not is_kind(ending.split(".")[-1])}
    assert len(endings) > 50 and not unknown


@pytest.mark.parametrize("page", ["README.md", "docs/python.md"])
def test_lines_of_python_run(page, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    (tmp_path / "Documents").mkdir()
    (tmp_path / "Documents" / "rent.txt").write_text("The deposit is returned within three months.")
    for code in _blocks(page, "python"):
        exec(compile(code, page, "exec"), {})
    printed = capsys.readouterr().out
    assert "1 documents" in printed and ("1 hits" in printed or page == "README.md")


@pytest.mark.parametrize("page", PAGES)
def test_links_and_paths_exist(page):
    text, folder = _read(page), (ROOT / page).parent
    for target in re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", text):
        assert (folder / target).exists(), target
    for path in re.findall(r"`((?:engine|desktop|tests|assets|packaging|docs)/[\w./-]+)`", text):
        assert (ROOT / path).exists(), path


def _figures(text: str) -> set[str]:
    found = re.findall(r"\d+(?:,\d{3})+|\d*\.\d+|\d+", text)
    return {figure.removeprefix("0") if figure.startswith("0.") else figure for figure in found}


def test_every_figure_of_a_claim_stands_on_the_page_of_its_topic():
    rows = [row.split("|") for row in _read("BENCHMARKS.md").splitlines() if row.startswith("| ")]
    assert len(rows) > 30 and len({len(row) for row in rows}) == 1
    topic = set()
    for row in rows[1:]:
        if link := re.search(r"\((docs/benchmarks/[^)#]+)", row[1]):  # rows without a link go on with the topic above
            topic = _figures(_read(link[1]))
        assert _figures(row[2] + row[3]) <= topic, (row[1], _figures(row[2] + row[3]) - topic)


def test_decisions_are_numbered_and_say_what_was_measured():
    records = sorted((ROOT / "docs" / "decisions").glob("0*.md"))
    index = _read("docs/decisions/index.md")
    assert [int(record.name[:4]) for record in records] == list(range(1, len(records) + 1))
    for record in records:
        text = record.read_text("utf-8")
        title = re.match(rf"# {record.name[:4]}\. (.+)\n\nAccepted, 20\d\d-\d\d-\d\d\.\n", text)[1]
        assert re.findall(r"^## (.+)", text, re.MULTILINE) == ["Context", "Options", "Measurement", "Decision"]
        assert f"[{title}]({record.name})" in index


def test_the_site_is_built_without_a_warning_and_fetches_nothing(tmp_path):
    pytest.importorskip("material", reason="needs the extra 'docs'")
    command = [
        sys.executable,
        "-W",
        "ignore",
        "-m",
        "mkdocs",
        "build",
        "--strict",
        "--quiet",
        "--site-dir",
        str(tmp_path),
    ]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert not built.returncode, built.stdout + built.stderr
    pages = list(tmp_path.rglob("*.html"))
    assert len(pages) >= len(PAGES) - 2  # README and what is told to the forge are no pages
    for page in pages:
        assert not _Fetched.of(page.read_text("utf-8")), page
    assert "deposit" in (tmp_path / "search" / "search_index.js").read_text("utf-8")


class _Fetched(html.parser.HTMLParser):
    """Collects what a browser would fetch from elsewhere to show a page; links that one clicks are none of it."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    @classmethod
    def of(cls, page: str) -> list[str]:
        made = cls()
        made.feed(page)
        return made.found

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        for name, value in attributes:
            if name == "src" or (name == "href" and tag == "link"):
                self.found += [value] if re.match(r"(https?:)?//", value or "") else []
