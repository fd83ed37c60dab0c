"""LanceDB is imported without the client of remote namespaces, and nothing of that is left behind."""

import gc
import importlib.util
import os
import subprocess
import sys
import threading
from importlib.abc import MetaPathFinder
from pathlib import Path

import pytest

from engine import light_imports
from engine.library import Library

_ROOT = Path(__file__).parents[2]
_CHECK = """
import sys
import pyarrow as pa
from engine import light_imports

{before}
before = [*sys.meta_path]
lancedb = light_imports.import_lancedb()
# What pandas uses (six) adds a finder of its own.
assert [one for one in sys.meta_path if one in before or type(one).__module__ != "six"] == before
client = "client" if light_imports.CLIENT in sys.modules else "no client"
print(client, "pandas" if "pandas" in sys.modules else "no pandas")
{after}
"""


def _run(before: str = "", after: str = "", *arguments: str) -> str:
    code = _CHECK.format(before=before, after=after)
    found = subprocess.run([sys.executable, "-c", code, *arguments], cwd=_ROOT, capture_output=True, text=True)
    assert found.returncode == 0, found.stderr
    return found.stdout.strip()


def test_lancedb_works_without_the_client(tmp_path: Path) -> None:
    after = """
table = lancedb.connect(sys.argv[1]).create_table("t", pa.table({"id": [1, 2], "text": ["whale", "road"]}))
table.create_index("text", config=__import__("lancedb.index").index.FTS())
assert table.search("whale", query_type="fts").to_arrow()["id"].to_pylist() == [1]
assert lancedb.connect(sys.argv[1]).open_table("t").count_rows() == 2
assert light_imports.CLIENT not in sys.modules and "overrides" not in sys.modules
"""
    assert _run("", after, str(tmp_path)).startswith("no client")


def test_an_import_half_way_in_another_thread_misses_no_finder() -> None:
    halfway, done = threading.Event(), threading.Event()
    found: list[object] = []

    class Slow(MetaPathFinder):
        def find_spec(self, name: str, path: object, target: object = None) -> None:
            if name == "this_is_slow_to_find":
                halfway.set()
                assert done.wait(60)

    class Last(MetaPathFinder):
        def find_spec(self, name: str, path: object, target: object = None) -> None:
            found.append(name)

    with light_imports.standing_in():
        sys.meta_path[1:1] = finders = [Slow(), Last()]
        other = threading.Thread(target=importlib.util.find_spec, args=("this_is_slow_to_find",))
        other.start()
        assert halfway.wait(60)
    done.set()
    other.join()
    sys.meta_path = [one for one in sys.meta_path if one not in finders]
    assert "this_is_slow_to_find" in found


def test_a_promise_is_kept_when_it_is_used() -> None:
    after = """
import lancedb.db
answer = lancedb.db.ListTablesResponse(tables=["a"])
from lance_namespace_urllib3_client.models import ListTablesResponse
assert isinstance(answer, ListTablesResponse) and answer.tables == ["a"]
assert isinstance(answer, lancedb.db.ListTablesResponse)
class Mine(lancedb.db.ListTablesResponse): pass
assert issubclass(Mine, ListTablesResponse)
assert lancedb.db.ListTablesResponse.from_json('{"tables": []}').tables == []
import overrides
overrides.EnforceOverrides, overrides.final
"""
    assert _run("", after).startswith("no client")


@pytest.mark.parametrize(
    "odd",
    [
        "light_imports.Promise.__init__ = lambda self, module, name: 1 / 0",  # what was promised cannot be
        "sys.modules[light_imports.CLIENT] = __import__(light_imports.CLIENT)",  # somebody has it already
        "light_imports._StandIns.find_spec = lambda *_: (_ for _ in ()).throw(ImportError('odd'))",
    ],
)
def test_where_anything_is_odd_lancedb_is_imported_whole(odd: str, tmp_path: Path) -> None:
    after = """
assert lancedb.connect(sys.argv[1]).create_table("t", pa.table({"id": [1]})).count_rows() == 1
assert lancedb.db.ListTablesResponse.__module__.startswith(light_imports.CLIENT)
"""
    assert _run(odd, after, str(tmp_path)).startswith("client")


def test_a_program_of_our_own_does_without_pandas_and_can_still_have_it() -> None:
    pytest.importorskip("pandas")
    after = "assert pa.table({'a': [1]}).to_pandas()['a'].tolist() == [1]"
    assert _run("light_imports.own_process()", after).endswith("no pandas")


def test_no_array_that_is_made_looks_for_pandas_in_a_program_of_our_own() -> None:
    pytest.importorskip("pandas")
    code = """
import sys
from engine import light_imports
light_imports.own_process()
light_imports.leave_pandas_out()
import numpy as np
import pyarrow as pa
made = pa.table({"a": pa.array(np.zeros(2, np.float32)), "b": [1, 2]}).append_column("c", pa.array(["x", "y"]))
assert made["a"].to_numpy().sum() == 0 and made["b"].to_pylist() == [1, 2]
print("pandas" in sys.modules)
assert made.to_pandas()["b"].tolist() == [1, 2]  # who wants it has it
"""
    found = subprocess.run([sys.executable, "-c", code], cwd=_ROOT, capture_output=True, text=True)
    assert found.returncode == 0, found.stderr
    assert found.stdout.strip() == "False"


# What the first answer of a process does without, and how long each takes to import (ms of two slow cores).
_NOT_FOR_A_SEARCH = (
    "lancedb",  # 220, its native part apart
    "pandas",  # 300
    "pydantic",  # 50
    "lance_namespace",
    "tokenizers.implementations",  # 8
    "pyarrow.compute",  # 75
    "pyarrow.dataset",  # 80
    "numpy.ma",
    "numpy.random",
    "psutil",  # 20
    "filelock",  # 30
    "watchfiles",  # 20
    "multiprocessing",
    "huggingface_hub",
    "engine.maintenance",
    "engine.indexing",
    "engine.export",
    "engine.model_hub",
    "engine.evaluate",
    "engine.watching",
    "engine.bucket.publish",
    "engine.reports.status",
    "engine.reports.maintenance",
    "engine.documents.scan",
    "engine.documents.read",
    "engine.store.refit",
    "engine.store.encoder_swap",
    "engine.store.vector_index",
    "engine.cli.program",
)
_ASK = """
import sys
from engine.cli import main
main(["search", "whale", "--library", sys.argv[1]])
main(["search", '"the whale" -road', "--library", sys.argv[1], "--why"])
loaded = {name for name in sys.modules if name != "lancedb._lancedb"}
"""


def _asked(tmp_path: Path, code: str) -> str:
    """Return what a process says that has searched a library in which something is found, by words and by meaning."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "sea.txt").write_text("The whale swims where the road of the ships ends.")
    for name in ("first.txt", "second.txt"):  # versions of one text, which are compared
        (tmp_path / "docs" / name).write_text(" ".join(f"word{number} whale" for number in range(200)) + f" {name}")
    with Library.create(tmp_path / "library") as library:
        library.index([tmp_path / "docs"])
    command = [sys.executable, "-c", _ASK + code, str(tmp_path / "library")]
    found = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True)
    assert found.returncode == 0, found.stderr
    assert "sea.txt" in found.stdout
    return found.stdout.splitlines()[-1]


def test_a_search_imports_nothing_that_it_does_without(tmp_path: Path) -> None:
    code = (
        f"print(*[name for name in {_NOT_FOR_A_SEARCH} if any(f'{{one}}.'.startswith(f'{{name}}.') for one in loaded)])"
    )
    assert _asked(tmp_path, code).strip() == ""


def test_a_search_compiles_no_methods_that_nobody_calls(tmp_path: Path) -> None:
    """Its dataclasses are those of ``engine.records``, and no pattern of other scripts is made for Latin letters."""
    code = """
from dataclasses import is_dataclass
from engine.words import split
own = [one for name, module in [*sys.modules.items()] if name.split(".")[0] == "engine"
       for one in vars(module).values() if isinstance(one, type) and one.__module__ == name and is_dataclass(one)]
whole = [one.__name__ for one in own if "__slots__" in vars(one) and one.__dataclass_params__.eq
         and "__signature__" not in vars(one) and one.__mro__[1:] == (object,)]
made = [name for name in ("_PART", "_WHOLE", "_EXACT") if "finditer" in vars(getattr(split, name))]
print(len(own) > 80, whole, made)
"""
    assert _asked(tmp_path, code).strip() == "True [] []"


@pytest.mark.parametrize(("asked", "status", "told"), [("whale", 0, ""), ("qwertz --mode words", 1, "nothing found")])
def test_a_search_from_the_command_line_ends_without_being_taken_apart(
    tmp_path: Path, asked: str, status: int, told: str
) -> None:
    _asked(tmp_path, "print('made')")
    code = f"""
import atexit, sys
from engine.cli import main
atexit.register(print, "taken apart")
sys.argv = ["kenning", "search", *{asked.split()}, "--library", sys.argv[1]]
main()
"""
    command = [sys.executable, "-c", code, str(tmp_path / "library")]
    ended = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True)
    assert ended.returncode == status
    assert "taken apart" not in ended.stdout and told in ended.stderr
    assert ("sea.txt" in ended.stdout) is (status == 0)


def test_a_run_that_finds_nothing_changed_imports_nothing_that_writes_rows_or_encodes(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "sea.txt").write_text("The whale swims where the road of the ships ends.")
    with Library.create(tmp_path / "library") as library:
        library.index([tmp_path / "docs"])
    run = 'import sys; from engine.cli import main; main(["index", "--library", sys.argv[1]]); '
    names = ("lancedb", "pydantic", "pyarrow.dataset", "onnxruntime", "tokenizers", "tokenizers.tokenizers")
    code = run + f"print(*({{*{names}}} & {{*sys.modules}}))"
    command = [sys.executable, "-c", code, str(tmp_path / "library")]
    found = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True)
    assert found.returncode == 0, found.stderr
    said = found.stdout.splitlines()
    assert said[0].startswith("0 indexed, 1 unchanged") and said[-1].strip() == ""


def test_the_package_is_whole_where_its_native_part_was_there_before_it(tmp_path: Path) -> None:
    code = """
import lancedb, pyarrow as pa
table = lancedb.connect(sys.argv[1] + "-other").create_table("t", pa.table({"id": [1, 2]}))
from lancedb import _lancedb
assert _lancedb is sys.modules["lancedb._lancedb"]
print(table.count_rows())
"""
    assert _asked(tmp_path, code) == "2"


def test_where_the_native_part_cannot_be_found_alone_it_comes_with_the_package(tmp_path: Path) -> None:
    before = "light_imports.PathFinder = type('Nothing', (), {'find_spec': staticmethod(lambda *_: None)})"
    after = "assert light_imports.import_native() is lancedb._lancedb"
    shown = "print(light_imports.import_native().Session, 'lancedb' in sys.modules)"
    alone = f"import sys; from engine import light_imports; {before}; {shown}"
    found = subprocess.run([sys.executable, "-c", alone], cwd=_ROOT, capture_output=True, text=True)
    assert found.returncode == 0 and found.stdout.endswith("True\n"), found.stderr
    _run("", after, str(tmp_path))


@pytest.mark.parametrize("first", ["", "import tokenizers; ", "light_imports.PathFinder = Nothing; "])
def test_the_tokenizers_are_the_same_with_and_without_their_package(first: str) -> None:
    code = f"""
import sys
from engine import light_imports
class Nothing:
    find_spec = staticmethod(lambda *_: None)
{first}
native = light_imports.import_tokenizers()
assert native is light_imports.import_tokenizers() is sys.modules["tokenizers.tokenizers"]
print("tokenizers" in sys.modules)
import tokenizers
from tokenizers import models
assert tokenizers.Tokenizer is native.Tokenizer and models.Unigram is native.models.Unigram
assert isinstance(tokenizers.BertWordPieceTokenizer()._tokenizer, native.Tokenizer)
"""
    found = subprocess.run([sys.executable, "-c", code], cwd=_ROOT, capture_output=True, text=True)
    assert found.returncode == 0, found.stderr
    assert found.stdout.strip() == str(bool(first))


def test_the_collector_is_as_it_was_after_a_pause() -> None:
    for before in (gc.disable, gc.enable):
        before()
        was = gc.isenabled()
        with pytest.raises(KeyError), light_imports.no_collection():
            assert not gc.isenabled()
            raise KeyError
        assert gc.isenabled() == was


@pytest.mark.parametrize("start", ["engine.cli.running", "engine.cli.program", "engine.cli.indexing_process"])
def test_a_program_of_our_own_has_one_thread_of_openblas(start: str) -> None:
    code = f"""
import os, sys
import {start}
assert "numpy" not in sys.modules  # which reads it once
from engine import light_imports
assert "OPENBLAS_NUM_THREADS" not in os.environ
light_imports.own_process()
assert os.environ["OPENBLAS_NUM_THREADS"] == "1"
os.environ["OPENBLAS_NUM_THREADS"] = "3"
light_imports.own_process()
assert os.environ["OPENBLAS_NUM_THREADS"] == "3"
"""
    environment = {name: value for name, value in os.environ.items() if name != "OPENBLAS_NUM_THREADS"}
    found = subprocess.run([sys.executable, "-c", code], cwd=_ROOT, capture_output=True, text=True, env=environment)
    assert found.returncode == 0, found.stderr
