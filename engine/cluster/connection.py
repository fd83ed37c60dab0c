"""How does Kenning come to a cluster? By an address that was looked at first, or with a Ray of its own for one run.

A Ray of our own listens on the loopback interface alone, asks every caller for a token, keeps its files in a
private folder that goes with it, and has no dashboard. No Ray that Kenning starts reports its use.
"""

from __future__ import annotations

import contextlib
import importlib.util
import logging
import os
import secrets
import shutil
import socket
import sys
import tempfile
import warnings
from collections.abc import Iterator
from typing import Any

from engine.errors import ClusterError, InputError
from engine.extras import how_to_add
from engine.privacy import SWITCHES
from engine.third_party import translated

LOCAL = "local"
_NEEDED = ("ray", "lance", "lance_ray")
_REACH_S = 5.0
_FRAME_HEAD, _SETTINGS = 9, 4
# A text on its way lies in Ray's shared memory: a few groups for each worker, and what waits for one that is slow.
_STORE_BYTES = 256 << 20
_QUIET = ("ray", "ray.data", "ray.data._internal", "lance_ray", "ray._private")
# Read when Ray is imported. On a system where Ray offers clusters it listens on every interface, whatever address
# it is told for its own; where it offers none, on the loopback interface alone.
_NO_CLUSTER = "RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER"
_TOKEN, _MODE = "RAY_AUTH_TOKEN", "RAY_AUTH_MODE"
_OURS = secrets.token_hex(32)  # one for each process: Ray remembers the first


def check_address(address: str) -> None:
    """Look whether there can be a cluster, before anything is begun.

    Args:
        address: ``HOST:PORT`` of the head node, or "local".

    Raises:
        InputError: Ray is not installed, or the address is none.
        ClusterError: nobody answers there.
    """
    missing = [name for name in _NEEDED if importlib.util.find_spec(name) is None]
    if missing:
        raise InputError(f"Indexing on Ray needs one more part; {how_to_add('cluster')}")
    if address == LOCAL:
        return
    host, _, port = address.rpartition(":")
    if "/" in address or not host or not port.isdecimal() or len(port) > 5 or not 0 < int(port) < 1 << 16:
        raise InputError(
            f"{address!r} is no address of a Ray cluster; give HOST:PORT of its head node (6379 where nothing else "
            'was chosen), or "local" for this computer alone.'
        )
    try:
        with socket.create_connection((host.strip("[]"), int(port)), timeout=_REACH_S) as line:
            known = bool(os.environ.get("RAY_USE_TLS")) or _speaks_http2(line)
    except OSError as error:
        raise ClusterError(
            f"No Ray cluster answers at {address} ({error.strerror or error}); start one there with: "
            f"ray start --head --port {port}"
        ) from error
    if not known:
        raise ClusterError(f"What answers at {address} is no Ray cluster; its head node's port is 6379 by default.")


def _speaks_http2(line: socket.socket) -> bool:
    """Return whether the other side answers as a control store of Ray does: Ray itself would ask it for minutes.

    Source: RFC 9113, section 3.4: a server's first frame is one of settings (type 4).
    """
    line.sendall(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + bytes([0, 0, 0, 4, 0, 0, 0, 0, 0]))
    head = b""
    while len(head) < _FRAME_HEAD and (more := line.recv(_FRAME_HEAD - len(head))):
        head += more
    return len(head) == _FRAME_HEAD and head[3] == _SETTINGS


@contextlib.contextmanager
def connected(address: str, workers: int) -> Iterator[Any]:
    """Lend Ray, connected to the cluster at ``address`` or to one of our own with so many workers.

    A Ray that the caller's own program has connected already is taken as it is, and left so.

    Raises:
        ClusterError: there is no coming to it.
    """
    os.environ.update({name: value for name, value in SWITCHES.items() if name.startswith("RAY_")})
    os.environ.setdefault("RAY_BACKEND_LOG_LEVEL", "fatal")  # of what its native part prints to standard error
    os.environ.setdefault("RAY_NUM_REDIS_GET_RETRIES", "2")  # of 40 s each, 20 by default
    with contextlib.ExitStack() as held:
        start = held.enter_context(_own(workers)) if address == LOCAL else {"address": address}
        import ray

        if ray.is_initialized():
            yield ray
            return
        held.callback(ray.shutdown)
        _be_quiet()
        with translated(lambda error: ClusterError(_reason(address, error))), warnings.catch_warnings():
            # Of LanceDB, at each process that Ray forks before it runs something else in it.
            warnings.filterwarnings("ignore", "lancedb fork support", RuntimeWarning)
            ray.init(log_to_driver=False, configure_logging=False, **start)
        _be_quiet()
        if address == LOCAL and not ray.util.get_node_ip_address().startswith("127."):
            raise ClusterError("Ray would listen on this computer's network; start Kenning in a program of its own.")
        yield ray


@contextlib.contextmanager
def _own(workers: int) -> Iterator[dict[str, Any]]:
    """Prepare a Ray of our own; yield how it is started."""
    ours = {_NO_CLUSTER: "0", _TOKEN: os.environ.get(_TOKEN) or _OURS}
    before = {name: os.environ.get(name) for name in ours}
    os.environ.update(ours)
    if os.environ.get(_MODE) != "token":
        os.environ.pop(_MODE, None)  # Ray then turns tokens on, also where it has been imported before
    constants = sys.modules.get("ray._private.ray_constants")
    if constants is not None:  # imported before the variable was set
        constants.ENABLE_RAY_CLUSTER = False  # type: ignore[attr-defined]
    # Texts that do not fit Ray's memory go to this folder, and sockets, whose names may be 100 characters long.
    folder = tempfile.mkdtemp(prefix="kenning-ray-")
    memory = min(_STORE_BYTES + workers * (64 << 20), 8 << 30)
    try:
        yield {
            "address": LOCAL,
            "num_cpus": workers,
            "include_dashboard": False,
            "object_store_memory": memory,
            "_temp_dir": folder,
        }
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def _be_quiet() -> None:
    """Let Ray's own loggers say what is wrong and no more; what a run has to say, Kenning says itself."""
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.CRITICAL)


def _reason(address: str, error: Exception) -> str:
    text = " ".join(str(error).split())
    if "ersion mismatch" in text:
        told = text[text.index("ersion mismatch") - 1 :][:300]
        return f"The cluster at {address} has another Ray or Python ({told}); install the same on every machine."
    if "uthenticat" in text or "token" in text.lower():
        return f"The cluster at {address} asks for a token; set RAY_AUTH_TOKEN to the one that it was started with."
    return f"There is no coming to Ray at {address} ({text[:200] or type(error).__name__}); look at it with: ray status"
