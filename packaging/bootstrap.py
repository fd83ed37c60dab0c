r"""Set Kenning up from a checkout and start it, or run its tests. Needs only Python 3.11 or newer.

    python3 packaging/bootstrap.py run     what `make run` does
    python3 packaging/bootstrap.py test    what `make test` does
    py packaging\bootstrap.py run          on Windows, where there is no make

The first call makes a virtual environment in .venv and fills it; later calls start at once,
until pyproject.toml changes. No part runs for ever: past its limit (LIMITS_S), or when all parts together have taken
80 minutes (WHOLE_S), the stacks of all its threads are printed and it is ended; with --slow it may be six times as
long. Filling an environment may take half an hour, which is not counted. The export tests need torch, those of a
cluster Ray, which the application never does, so they have an environment of their own (.venv-export); it is filled and
they run beside all else, which often waits, and what they print comes at the end.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WINDOWS = os.name == "nt"
BIN = "Scripts" if WINDOWS else "bin"

# Of each part; measured alone on two cores: 13 minutes for the tests, 4 for those of export and cluster, 1 for mypy;
# on older cores 33 and 10. Beside four busy processes they take three to four times as long.
# The tests of export and cluster run in one process beside those: Ray takes all cores that it finds.
LIMITS_S = {"docs": 300, "export": 4200, "ruff": 120, "mypy": 600, "tests": 4200}
WHOLE_S = 4800
SLOW_TIMES = 6
# Three workers for two cores, since tests of the window often wait; each opens an encoder and a window of its own, in
# a gigabyte and a half. More than eight win little.
WORKERS = (f"--numprocesses={max(2, min(8, (os.cpu_count() or 2) * 3 // 2))}", "--dist=worksteal")
INSTALL_LIMIT_S = 1800
STACKS_S = 10  # for printing them

# What Qt's wheels expect of a Debian or Ubuntu system, and what a fresh one lacks.
QT_PACKAGES = (
    "libegl1 libgl1 libopengl0 libglib2.0-0 libdbus-1-3 libfontconfig1 libfreetype6 libxkbcommon0 libxkbcommon-x11-0 "
    "libx11-xcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 "
    "libxcb-shape0 libxcb-sync1 libxcb-xfixes0 libxcb-xinerama0 libxcb-xkb1 fonts-dejavu-core"
).split()
QT_CHECKED = ("libQt6Widgets.so.6", "libQt6Pdf.so.6", "libQt6Svg.so.6", "plugins/platforms/libqxcb.so")


def main() -> int:
    """Do what the first argument says; return the exit status."""
    action = sys.argv[1] if len(sys.argv) > 1 else "run"
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))  # what was started ends, too
    if sys.version_info < (3, 11):  # noqa: UP036  # this file runs under whatever Python the system has
        return fail(
            f"Kenning needs Python 3.11 or newer; this is {sys.version.split()[0]}. Set PYTHON=python3.12, say."
        )
    if action == "run":
        python = environment(".venv", "")
        return subprocess.call([python, "-m", "desktop", *sys.argv[2:]], cwd=ROOT)
    if action in ("test", "test-app", "test-export"):
        return test(action, sys.argv[2:])
    if action == "docs":
        python = environment(".venv", "docs")
        return call(python, "-m", "mkdocs", "build", "--strict", "--quiet", limit_s=LIMITS_S["docs"])
    if action == "setup":
        environment(".venv", "test,ocr")
        return 0
    return fail(f"There is no action {action!r}; choose run, test, test-app, test-export, docs or setup.")


def test(action: str, arguments: list[str]) -> int:
    """Run linter, types and tests; every part runs, the worst status is returned."""
    status = 0
    times = SLOW_TIMES if "--slow" in arguments else 1
    left_s = times * float(WHOLE_S)

    def run(part: str, *command: str) -> int:
        nonlocal left_s
        began = time.monotonic()
        try:
            return call(*command, limit_s=max(1.0, min(times * LIMITS_S[part], left_s)))
        finally:
            left_s -= time.monotonic() - began

    if action == "test-export":
        python = environment(".venv-export", "test,export,weights,cluster")  # Ray: 160 MB, 20 s
        folders = ("tests/export", "tests/cluster", "tests/unit/cluster")
        return 1 if run("export", python, "-m", "pytest", "-m", "export or cluster", *folders, *arguments) else 0
    beside = Beside(sys.executable, __file__, "test-export", *arguments) if action == "test" else None
    try:
        python = environment(".venv", "test,ocr,docs")  # text recognition is 100 MB to download
        if sys.platform.startswith("linux") and not shutil.which("strace"):
            apt_install(["strace"])  # tests that watch the system calls skip without it
        status |= run("ruff", python, "-m", "ruff", "check", ".")
        status |= run("ruff", python, "-m", "ruff", "format", "--check", ".")
        status |= run("mypy", python, "-m", "mypy")
        status |= run("tests", python, "-m", "pytest", *WORKERS, *arguments)
    except BaseException:
        if beside is not None:
            beside.end()
        raise
    return 1 if status | (beside.finish() if beside is not None else 0) else 0


class Beside:
    """A part that runs while others do, by a bootstrap of its own, which keeps the limits.

    Its failures are told at once, what else it prints when it is waited for.
    """

    def __init__(self, *command: str) -> None:
        print("+", " ".join(command), "(beside the others)", flush=True)
        self._said = tempfile.TemporaryFile()
        group = -1 if WINDOWS else 0  # a Ctrl+C is for the one who waits, which ends this one, too
        silent = {"stdin": subprocess.DEVNULL, "stdout": self._said}  # of a terminal it may ask nothing
        self._process = subprocess.Popen(command, cwd=ROOT, process_group=group, **silent)

    def finish(self) -> int:
        """Wait until it has ended; print what it said, and return its status."""
        try:
            self._process.wait()
        except BaseException:
            self.end()
            raise
        self._tell()
        return self._process.returncode

    def end(self) -> None:
        """End it, and print what it said."""
        if WINDOWS:  # where there is no signal that it could hear
            call_quietly("taskkill", "/t", "/f", "/pid", str(self._process.pid))
        else:
            self._process.terminate()  # it ends what it started
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(STACKS_S)
        end(self._process)
        self._tell()

    def _tell(self) -> None:
        with self._said:
            self._said.seek(0)
            shutil.copyfileobj(self._said, sys.stdout.buffer)
        sys.stdout.flush()


def call(*command: str, limit_s: float) -> int:
    """Run a command in the checkout; return its status. Past its limit it prints its stacks and is ended."""
    print("+", " ".join(command), flush=True)
    with tempfile.TemporaryDirectory() as stacks:
        process = start(*command, stacks=stacks)
        try:
            return wait(process, limit_s=limit_s, stacks=stacks)
        except BaseException:
            end(process)
            raise


def start(*command: str, stacks: str) -> subprocess.Popen[bytes]:
    """Start a command in the checkout.

    Args:
        command: the program and its arguments.
        stacks: the folder into which its workers write theirs (tests/limits.py).
    """
    # faulthandler prints all threads' stacks on SIGABRT, from C: whatever the interpreter waits for. What is compiled
    # is kept, also in a container that says otherwise: the tests start thousands of interpreters.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment = {**kept, "QT_QPA_PLATFORM": "offscreen", "PYTHONFAULTHANDLER": "1", "KENNING_STACKS": stacks}
    group = -1 if WINDOWS else 0  # one of its own, so that the workers of the tests end with it
    return subprocess.Popen(command, cwd=ROOT, env=environment, process_group=group)


def wait(process: subprocess.Popen[bytes], *, limit_s: float, stacks: str) -> int:
    """Wait until a command has ended; return its status. Past its limit it prints its stacks and is ended."""
    try:
        return process.wait(limit_s)
    except subprocess.TimeoutExpired:
        what = " ".join(map(str, process.args))  # two parts may run side by side
        print(f"kenning: this took longer than {limit_s:.0f} s: {what}\nIts stacks:", file=sys.stderr, flush=True)
        status = end_with_stacks(process)
        for file in sorted(Path(stacks).iterdir()):
            print(f"worker {file.name}:\n{file.read_text('utf-8', 'replace')}", file=sys.stderr, flush=True)
        return status


def end_with_stacks(process: subprocess.Popen[bytes]) -> int:
    """End what hangs, its stacks printed where the system has a signal for that; return its status."""
    if not WINDOWS:
        process.send_signal(signal.SIGABRT)
        with contextlib.suppress(subprocess.TimeoutExpired):
            status = process.wait(STACKS_S)
            with contextlib.suppress(ProcessLookupError):  # after it, so that letters of two stacks do not mix
                os.killpg(process.pid, signal.SIGABRT)
            wait_for_group(process.pid, STACKS_S)  # its workers write theirs, too
            end(process)
            return status
    return end(process)


def wait_for_group(group: int, limit_s: float) -> None:
    """Wait until no process of a group is left, or for so long."""
    end_at = time.monotonic() + limit_s
    with contextlib.suppress(ProcessLookupError):
        while time.monotonic() < end_at:
            os.killpg(group, 0)
            time.sleep(0.05)


def end(process: subprocess.Popen[bytes]) -> int:
    """End a process and, where the system has groups of processes, what it started; return its status."""
    if WINDOWS:
        process.kill()
    else:
        with contextlib.suppress(ProcessLookupError, PermissionError):  # none is left
            os.killpg(process.pid, signal.SIGKILL)
    return process.wait()


def call_quietly(*command: str) -> int:
    """Run a command, its output thrown away; return its status."""
    return subprocess.call(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


# -- environments -----------------------------------------------------------------------------------


def environment(name: str, extras: str) -> str:
    """Return the Python of a filled virtual environment, making or refreshing it where needed."""
    folder = ROOT / name
    python = folder / BIN / ("python.exe" if WINDOWS else "python")
    stamp = folder / "kenning-setup"
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes() + sys.version.encode()).hexdigest()
    done = stamp.read_text().split() if stamp.is_file() else []
    if done[:1] != [wanted] or not set(extras.split(",")) <= {*done[1:], ""}:
        if not python.exists() or call_quietly(str(python), "-m", "pip", "--version"):
            shutil.rmtree(folder, ignore_errors=True)  # an interrupted first try leaves one without pip
            make_venv(folder)
        kept = (
            {*done[1:], *filter(None, extras.split(","))}
            if done[:1] == [wanted]
            else set(filter(None, extras.split(",")))
        )
        install(python, sorted(kept))
        stamp.write_text(" ".join([wanted, *sorted(kept)]))
    if sys.platform.startswith("linux"):
        ensure_qt_libraries(python)
    return str(python)


def make_venv(folder: Path) -> None:
    """Make a virtual environment; Debian keeps the module for that in a package of its own."""
    print(f"Making the virtual environment {folder.name} ...", flush=True)
    if subprocess.call([sys.executable, "-m", "venv", str(folder)], stdout=subprocess.DEVNULL) == 0:
        return
    shutil.rmtree(folder, ignore_errors=True)
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if not apt_install([package]):
        raise SystemExit(fail(f"Python's venv module is missing; install it with: sudo apt install {package}"))
    subprocess.check_call([sys.executable, "-m", "venv", str(folder)])


def install(python: Path, extras: list[str]) -> None:
    """Install Kenning in place, with its extras; torch is held at a release that the exporter was tested with."""
    what = f"{ROOT}[{','.join(extras)}]" if extras else str(ROOT)
    command = [str(python), "-m", "pip", "install", "--disable-pip-version-check", "--quiet", "--editable", what]
    if "export" in extras:
        command += ["--constraint", str(ROOT / "packaging" / "constraints-export.txt")]
    print(
        f"Installing what Kenning needs{' for ' + ', '.join(extras) if extras else ''} (a few minutes once) ...",
        flush=True,
    )
    if call(*command, limit_s=INSTALL_LIMIT_S) != 0:
        raise SystemExit(fail("The packages could not be installed; see the lines above (network? disk space?)."))
    # Of what runs from the checkout pip compiles nothing, and the processes that read files may not keep what they do.
    call_quietly(str(python), "-m", "compileall", "-q", str(ROOT / "engine"), str(ROOT / "desktop"))


# -- Qt's system libraries ----------------------------------------------------------------------------


def ensure_qt_libraries(python: Path) -> None:
    """Install the system libraries that Qt needs, or say in one sentence what to install."""
    missing = missing_libraries(python)
    if not missing:
        return
    print("Qt needs system libraries that are missing:", ", ".join(missing), flush=True)
    if not apt_install(QT_PACKAGES) or (missing := missing_libraries(python)):
        raise SystemExit(
            fail(
                f"Kenning's window needs {', '.join(missing)}. On Debian or Ubuntu install them with: "
                f"sudo apt install {' '.join(QT_PACKAGES)}"
            )
        )


def missing_libraries(python: Path) -> list[str]:
    """Return the shared libraries that Qt's own cannot find."""
    found = next((python.parent.parent / "lib").glob("python*/site-packages/PySide6/Qt"), None)
    if found is None or not shutil.which("ldd"):
        return []
    missing: set[str] = set()
    for name in QT_CHECKED:
        path = found / name if "/" in name else found / "lib" / name
        lines = subprocess.run(["ldd", str(path)], capture_output=True, text=True).stdout.splitlines()
        missing |= {line.split()[0] for line in lines if "not found" in line}
    return sorted(name for name in missing if not name.startswith("libQt6"))


def apt_install(packages: list[str]) -> bool:
    """Install Debian packages where that is possible without asking for a password; return whether it worked."""
    if not shutil.which("apt-get"):
        return False
    prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if prefix and not shutil.which("sudo"):
        return False
    print("Installing system packages:", " ".join(packages), flush=True)
    quiet = {"env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}, "stdout": subprocess.DEVNULL}
    import fcntl  # where there is apt-get there is this

    checkout = os.open(ROOT, os.O_RDONLY)
    try:
        fcntl.flock(checkout, fcntl.LOCK_EX)  # apt-get does not wait for another that fills an environment beside
        subprocess.call([*prefix, "apt-get", "update", "-qq"], **quiet)
        command = [*prefix, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
        return subprocess.call(command, **quiet) == 0
    finally:
        os.close(checkout)


def fail(sentence: str) -> int:
    """Print one sentence; return 2."""
    print(f"kenning: {sentence}", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
