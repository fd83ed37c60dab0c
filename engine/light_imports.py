"""How is LanceDB imported without what a table on this disk never uses, and NumPy without threads that only wait?

Half of `import lancedb` (0.5 to 0.9 s) makes some 300 pydantic models of a REST client for remote namespaces, and
pyarrow pulls in pandas where that is installed (0.3 s). While LanceDB is imported, stand-ins take the client's place:
each name that is taken from it stays a promise, which imports the real thing when it is called, subclassed, compared
or asked for an attribute. Afterwards nothing of this is left in ``sys.modules`` or on ``sys.meta_path``: whoever
imports the client later gets the client. Where anything is odd (another release that needs more of it at once),
LanceDB is imported as everybody else does it. Who only reads needs no more than the native part, of LanceDB as of
tokenizers. Useful for the places that open these; not for making imports lazy in general.
"""

from __future__ import annotations

import gc
import importlib
import importlib.util
import logging
import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any

from engine.third_party import Failure, attempt

log = logging.getLogger(__name__)

CLIENT = "lance_namespace_urllib3_client"
# pyarrow looks whether pandas is there and, in a program of our own, finds that it is not.
_PANDAS = "pandas"
# Before Python 3.12 LanceDB marks its methods by this package's decorator, which compares signatures: 0.2 s. From 3.12
# on it takes typing's, which does nothing.
_MARKS = "overrides"
# Loaded with LanceDB and holding promises or half made: begun anew where the quick way fails. The native part stays,
# for it can be loaded only once.
_TO_FORGET = ("lancedb", "lance_namespace")
_NATIVE = "lancedb._lancedb"
_TOKENIZERS = "tokenizers.tokenizers"

# Read when NumPy is imported. OpenBLAS keeps its threads turning while they wait for each other: tuning a rotation
# took 2.8 to 4.3 s of processor time with two of them and .6 with one, 5 to 13 s by the clock of a busy machine and 2,
# with the same numbers to the last bit. Encoders have threads of their own.
_BLAS_THREADS = {"OPENBLAS_NUM_THREADS": "1"}

_own_process = False
_native_lock = threading.RLock()


def own_process() -> None:
    """Say that this process is Kenning's alone, so that nobody in it needs pandas, nor NumPy with several threads.

    pyarrow remembers that it found none, and NumPy keeps its threads, so this is not for programs that use the engine
    as a library. To be called before NumPy is imported; who has set the number of threads is obeyed.
    """
    global _own_process
    _own_process = True
    for name, value in _BLAS_THREADS.items():
        os.environ.setdefault(name, value)


@contextmanager
def no_collection() -> Iterator[None]:
    """Keep the garbage collector from looking through all that is imported, a tenth of a short command's time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def import_lancedb() -> ModuleType:
    """Return LanceDB, imported with as little as it takes."""
    if "lancedb" in sys.modules or CLIENT in sys.modules:
        return importlib.import_module("lancedb")
    found = attempt(_import_quickly)
    if not isinstance(found, Failure):
        return found
    from engine.log import trouble

    trouble(log, "LanceDB is imported whole, for the quick way failed", found.error)
    for name in [*sys.modules]:
        if name.split(".")[0] in _TO_FORGET and name != _NATIVE:
            del sys.modules[name]
    return importlib.import_module("lancedb")


def _import_quickly() -> ModuleType:
    with standing_in():
        return importlib.import_module("lancedb")


def leave_pandas_out() -> None:
    """Let pyarrow look for pandas now, in a program of our own, and find none: it does so once, at its first array.

    pyarrow 26 does not look any more when an array becomes NumPy's, only when one is made.
    """
    if _own_process and _PANDAS not in sys.modules:
        with standing_in():
            importlib.import_module("pyarrow").array(())


def import_native() -> ModuleType:
    """Return LanceDB's native part, without the Python package around it where it can be found by itself."""
    return _native(_NATIVE, import_lancedb)


def import_tokenizers() -> ModuleType:
    """Return the native part of tokenizers, without the ready-made ones around it (8 ms of a search's 600).

    What the package itself offers of it is the same objects, whoever imports that later.
    """
    return _native(_TOKENIZERS, lambda: importlib.import_module("tokenizers"))


def _native(name: str, import_package: Callable[[], ModuleType]) -> ModuleType:
    """Return the native module of this name; where it cannot be found alone it comes with its package."""
    with _native_lock:
        known = sys.modules.get(name)
        if known is not None:
            return known
        found = attempt(partial(_native_alone, name))
        if not isinstance(found, Failure):
            return found
        from engine.log import trouble

        trouble(log, "a native part is imported with its package, for the quick way failed", found.error)
        sys.modules.pop(name, None)
        import_package()
        return importlib.import_module(name)


def _native_alone(name: str) -> ModuleType:
    package = importlib.util.find_spec(name.split(".")[0])
    spec = PathFinder.find_spec(name, package.submodule_search_locations if package is not None else None)
    if spec is None or spec.loader is None:
        raise ImportError(f"No module named {name!r}", name=name)
    # Under its own name: the package, if it is ever imported, finds it there.
    sys.modules[name] = module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@contextmanager
def standing_in() -> Iterator[None]:
    """Put stand-ins before the real modules, and take every trace of them away again."""
    finder = _StandIns((_PANDAS,) if _own_process and _PANDAS not in sys.modules else ())
    # New lists, for another thread's import may be half way through the one of before: it would miss a finder where
    # one before it is taken out, and not find a module that is there.
    sys.meta_path = [finder, *sys.meta_path]
    try:
        yield
    finally:
        sys.meta_path = [one for one in sys.meta_path if one is not finder]
        for name in finder.made:
            sys.modules.pop(name, None)


class _StandIns(MetaPathFinder, Loader):
    """Finds stand-ins for the client and all that is in it, and nothing where ``absent`` is looked for."""

    def __init__(self, absent: Sequence[str]) -> None:
        self._absent = absent
        self.made: list[str] = []

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname in self._absent:
            raise ModuleNotFoundError(f"No module named {fullname!r}", name=fullname)
        if fullname.split(".")[0] != CLIENT and fullname != _MARKS:
            return None
        return ModuleSpec(fullname, self, is_package=True)

    def exec_module(self, module: ModuleType) -> None:
        self.made.append(module.__name__)
        if module.__name__ == _MARKS:
            module.__dict__.update(override=_unmarked, EnforceOverrides=type("EnforceOverrides", (), {}))
            return

        def promise(name: str) -> Promise:
            if name.startswith("__"):
                raise AttributeError(f"module {module.__name__!r} has no attribute {name!r}")
            return Promise(module.__name__, name)

        module.__dict__["__getattr__"] = promise


class Promise:
    """A name of a module that is imported when it is used, not when it is named."""

    def __init__(self, module: str, name: str) -> None:
        self._module, self._name = module, name

    def _real(self) -> Any:
        found = getattr(importlib.import_module(self._module), self._name)
        if isinstance(found, Promise):
            raise ImportError(f"{found!r} is wanted while LanceDB is imported")
        return found

    def __call__(self, *positional: Any, **named: Any) -> Any:
        """Import what was promised, and call it."""
        return self._real()(*positional, **named)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)  # looks of typing and inspect, which are no use
        return getattr(self._real(), name)

    def __mro_entries__(self, bases: tuple[Any, ...]) -> tuple[Any, ...]:
        return (self._real(),)

    def __instancecheck__(self, one: object) -> bool:
        return isinstance(one, self._real())

    def __subclasscheck__(self, one: type) -> bool:
        return issubclass(one, self._real())

    def __or__(self, other: Any) -> Any:
        return self._real() | _real(other)

    def __ror__(self, other: Any) -> Any:
        return _real(other) | self._real()

    def __repr__(self) -> str:
        return f"<{self._module}.{self._name}, not imported yet>"


def _unmarked(method: Any) -> Any:
    return method


def _real(one: Any) -> Any:
    return one._real() if isinstance(one, Promise) else one
