from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from pathlib import Path

import psutil
import pytest

from engine.documents import Document, ReaderPool
from engine.documents.sandbox import reader_process
from engine.documents.sandbox.landlock import landlock_version
from engine.documents.sandbox.limits import ReaderLimits, seconds_waited
from engine.documents.sandbox.reader_process import ReaderProcess
from engine.errors import Cancelled, EngineError, UnreadableFileError
from engine.extras import how_to_add
from engine.progress import CancelToken

HERE = Path(__file__).parent
FAULTY = "faulty_readers:obey"
posix = pytest.mark.skipif(sys.platform == "win32", reason="signals and limits of POSIX")
linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux enforces a memory limit")


@pytest.fixture
def pool(monkeypatch):
    monkeypatch.syspath_prepend(str(HERE))
    with ReaderPool(1, seconds=5, memory_mb=256, reader=FAULTY) as pool:
        yield pool


@pytest.fixture
def hasty_pool(monkeypatch):
    monkeypatch.syspath_prepend(str(HERE))
    with ReaderPool(2, seconds=0.2, memory_mb=256, reader=FAULTY) as pool:
        yield pool


def read(pool, *names):
    return {path.name: outcome for path, outcome in pool.read([Path(name) for name in names])}


def reason(outcome):
    assert isinstance(outcome, UnreadableFileError)
    return outcome.reason


def children():
    worker = "engine.documents.sandbox.reader_main"
    return [child for child in psutil.Process().children() if worker in " ".join(child.cmdline())]


def test_real_files_are_read_in_other_processes(tmp_path):
    (tmp_path / "a.md").write_text("# Alpha\n\nwords", "utf-8")
    (tmp_path / "b.gif").write_bytes(b"GIF89a" + bytes(64))
    with ReaderPool(2, seconds=20, memory_mb=512) as pool:
        outcomes = read(pool, tmp_path / "a.md", tmp_path / "b.gif", tmp_path / "gone.txt")
    assert outcomes["a.md"].title == "Alpha"
    assert outcomes["a.md"].headings[0].offset_chars == 0
    assert outcomes["b.gif"].found == "GIF image"
    assert "moved or deleted" in reason(outcomes["gone.txt"])


def test_a_reader_finds_out_how_text_recognition_is_added(pool):
    assert read(pool, "extra.png")["extra.png"].text == how_to_add("ocr")


def test_names_that_are_no_utf8_reach_the_reader(tmp_path):
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    try:
        path.write_text("words", "utf-8")
    except OSError:
        pytest.skip("this file system takes only UTF-8 names")
    with ReaderPool(1, seconds=20, memory_mb=512) as pool:
        [(found, outcome)] = pool.read([path])
    assert found == path
    assert outcome.text == "words"
    assert outcome.title == "caf\\xe9"


def test_no_process_is_started_before_there_is_work(pool):
    assert list(pool.read([])) == []
    assert children() == []


def test_one_file_starts_one_process(monkeypatch):
    monkeypatch.syspath_prepend(str(HERE))
    with ReaderPool(4, seconds=5, memory_mb=256, reader=FAULTY) as pool:
        read(pool, "ok")
        assert len(children()) == 1


def test_a_hanging_file_fails_alone(hasty_pool):
    outcomes = read(hasty_pool, "ok-1", "hang", "ok-2", "ok-3")
    assert reason(outcomes["hang"]) == "reading the file takes longer than 0.2 seconds"
    assert all(isinstance(outcomes[name], Document) for name in ("ok-1", "ok-2", "ok-3"))


@linux
def test_a_reader_that_waits_for_a_processor_is_not_late(monkeypatch):
    """It is nice: beside busy processes it may get a hundredth of a core."""
    monkeypatch.syspath_prepend(str(HERE))
    [core, *_] = os.sched_getaffinity(0)
    with ReaderPool(1, seconds=0.2, memory_mb=256, reader=FAULTY) as pool:
        read(pool, "ok")
        [child] = children()
        child.nice(15)  # as where the indexing process is nice itself
        os.sched_setaffinity(child.pid, {core})
        busy = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(5)]
        try:
            for process in busy:
                os.sched_setaffinity(process.pid, {core})
            outcomes = read(pool, "work")
        finally:
            for process in busy:
                process.kill()
                process.wait()
    assert isinstance(outcomes["work"], Document)


@linux
def test_a_process_says_how_long_it_waited_for_a_processor():
    assert seconds_waited(os.getpid()) > 0
    assert seconds_waited(2**22 + 1) == 0  # beyond what Linux ever gives a process


@posix
def test_a_reader_that_holds_the_interpreter_is_ended_too(hasty_pool):
    outcomes = read(hasty_pool, "native", "ok")
    assert "longer than" in reason(outcomes["native"])
    assert isinstance(outcomes["ok"], Document)


@posix
def test_a_crash_takes_its_own_file_only(pool, caplog):
    outcomes = read(pool, "ok-1", "crash", "ok-2")
    assert [record.getMessage() for record in caplog.records] == [
        f"a reader ended with status {-signal.SIGSEGV} over a file"
    ]
    assert reason(outcomes["crash"]) == "the reader stopped unexpectedly at this file"
    assert isinstance(outcomes["ok-1"], Document) and isinstance(outcomes["ok-2"], Document)


@posix
def test_a_reader_that_the_system_kills_points_at_memory(pool):
    assert "memory" in reason(read(pool, "killed")["killed"])


def test_a_bug_in_a_reader_fails_the_file_without_a_traceback(pool, capfd):
    outcomes = read(pool, "raise", "ok")
    assert reason(outcomes["raise"]) == "the reader stopped unexpectedly at this file"
    assert isinstance(outcomes["ok"], Document)
    assert capfd.readouterr() == ("", "")


@linux
def test_a_memory_hog_is_told_so(pool):
    outcomes = read(pool, "ok-1", "hog", "ok-2")
    assert "more memory than is allowed" in reason(outcomes["hog"])
    assert isinstance(outcomes["ok-2"], Document)


@pytest.mark.parametrize(
    ("action", "event"),
    [
        ("connect", "socket."),
        ("program", "subprocess."),
        ("write", "may not write"),
        ("peek", 'nothing but the file it was asked for; read "the user\'s words"'),
        ("climb", "nothing but the file it was asked for"),
        ("list", "nothing but the file it was asked for"),
    ],
)
def test_a_reader_cannot_reach_out(pool, tmp_path, action, event):
    path = tmp_path / f"{action}.txt"
    path.write_text("the user's words", "utf-8")
    assert event in reason(read(pool, path)[path.name])
    assert path.read_text("utf-8") == "the user's words"


def test_a_file_may_be_opened_for_as_long_as_it_is_in_hand(pool, tmp_path):
    for name in ("other.txt", "peek.txt"):
        (tmp_path / name).write_text("words", "utf-8")
    outcomes = read(pool, tmp_path / "other.txt", tmp_path / "peek.txt")
    assert "nothing but the file" in reason(outcomes["peek.txt"])


@posix
def test_native_code_cannot_write_either(pool, tmp_path):
    path = tmp_path / "natively.txt"
    path.write_text("the user's words", "utf-8")
    # Where Landlock is, the file is not even opened; elsewhere it may not grow.
    expected = errno.EBADF if landlock_version() else errno.EFBIG
    assert reason(read(pool, path)["natively.txt"]) == f"written -1: {os.strerror(expected)}"
    assert path.read_text("utf-8") == "the user's words"


@pytest.mark.skipif(landlock_version() < 4, reason="only Linux 6.7 and newer forbid native code to connect")
def test_native_code_can_neither_make_nor_remove_a_file_nor_connect(pool, tmp_path):
    path = tmp_path / "outwards.txt"
    path.write_text("the user's words", "utf-8")
    assert reason(read(pool, path)["outwards.txt"]) == "EACCES EACCES EACCES"
    assert [found.name for found in tmp_path.iterdir()] == ["outwards.txt"]


@posix
def test_open_files_are_limited_and_closed_again(pool, tmp_path):
    path = tmp_path / "many.txt"
    path.write_text("words", "utf-8")
    for _ in range(2):
        found = reason(read(pool, path)["many.txt"])
        assert found.startswith(os.strerror(errno.EMFILE)) and int(found.split()[-1]) < 256


def test_work_in_parts_has_the_time_limit_for_each_of_them(monkeypatch):
    monkeypatch.syspath_prepend(str(HERE))
    with ReaderPool(1, seconds=0.5, memory_mb=256, reader=FAULTY) as pool:
        assert read(pool, "parts")["parts"].text == "all parts"


def test_a_part_that_hangs_is_ended(hasty_pool):
    assert "longer than" in reason(read(hasty_pool, "stuck")["stuck"])


def test_members_that_do_not_fit_are_refused_alone(monkeypatch):
    monkeypatch.syspath_prepend(str(HERE))
    with ReaderPool(1, seconds=5, memory_mb=256, max_chars=1000, reader=FAULTY) as pool:
        box = read(pool, "box")["box"]
    assert [isinstance(member.outcome, Document) for member in box.members] == [True, True, False, False]
    assert "longer than 1,000 characters together" in reason(box.members[2].outcome)


def test_an_answer_without_room_waits_and_holds_its_process_back(pool):
    admitted, room = [], threading.Semaphore(2)

    def admit(outcome):
        room.acquire()
        admitted.append(outcome.text)

    answers = pool.read([Path(f"ok-{number}") for number in range(4)], admit=admit)
    assert [next(answers)[0].name for _ in range(2)] == ["ok-0", "ok-1"]
    assert admitted == ["ok-0", "ok-1"]
    room.release(2)
    assert [path.name for path, _ in answers] == ["ok-2", "ok-3"]


def test_an_answer_that_is_not_let_in_is_dropped_with_the_run(pool):
    token = CancelToken()

    def refuse(outcome):
        token.cancel()
        raise Cancelled

    with pytest.raises(Cancelled):
        list(pool.read([Path("ok")], token, admit=refuse))
    assert isinstance(read(pool, "ok")["ok"], Document)


def test_what_a_parser_prints_is_dropped(pool, capfd):
    assert read(pool, "chatter")["chatter"].text == "said nothing"
    assert capfd.readouterr() == ("", "")


def test_a_reader_process_imports_no_heavy_module(pool):
    loaded = set(read(pool, "modules")["modules"].text.split("\n"))
    assert not loaded & {"numpy", "lancedb", "onnxruntime", "tokenizers", "PySide6", "pypdf", "selectolax"}
    # A fifth of the 0.1 s in which a process starts.
    assert not loaded & {"statistics", "tempfile", "shutil", "platformdirs", "hashlib", "csv"}


def test_a_text_beyond_the_limit_is_refused(monkeypatch):
    monkeypatch.syspath_prepend(str(HERE))
    with ReaderPool(1, seconds=5, memory_mb=256, max_chars=1000, reader=FAULTY) as pool:
        outcomes = read(pool, "large", "ok")
    assert isinstance(outcomes["large"], UnreadableFileError)
    assert isinstance(outcomes["ok"], Document)


def read_together(pool, *names):
    answers = list(pool.read([Path(name) for name in names], together=lambda path: path.name != "alone"))
    assert sorted(path.name for path, _ in answers) == sorted(names)
    return {path.name: outcome for path, outcome in answers}


def test_files_that_are_asked_for_together_are_answered_in_order(pool):
    names = [f"ok-{number}" for number in range(100)] + ["alone", "ok-x"]
    assert list(read_together(pool, *names)) == names
    assert len(children()) == 1


@pytest.mark.parametrize("culprit", ["hang", "raise", "large", pytest.param("crash", marks=posix)])
def test_of_files_that_are_asked_for_together_one_that_ends_its_process_fails_alone(monkeypatch, culprit):
    monkeypatch.syspath_prepend(str(HERE))
    names = [*(f"ok-{number}" for number in range(5)), culprit, *(f"ok-{number}" for number in range(5, 40))]
    with ReaderPool(1, seconds=0.5, memory_mb=256, max_chars=1000, reader=FAULTY) as pool:
        outcomes = read_together(pool, *names)
    assert {name for name, outcome in outcomes.items() if not isinstance(outcome, Document)} == {culprit}


def test_a_request_that_nobody_waits_for_any_more_disturbs_no_other(pool):
    for path, _ in pool.read([Path(f"ok-{number}") for number in range(64)], together=lambda _: True):
        if path.name == "ok-3":
            break
    assert read_together(pool, "ok-a", "ok-b").keys() == {"ok-a", "ok-b"}


@pytest.mark.parametrize("together", [False, True])
def test_a_bug_between_a_process_and_its_answer_ends_the_run_and_nobody_waits_for_ever(pool, monkeypatch, together):
    def reply(*_):
        raise MemoryError("no room for an answer")

    paths = [Path("ok-1"), Path("ok-2")]
    with monkeypatch.context() as changed:
        changed.setattr(reader_process, "read_reply", reply)
        with pytest.raises(EngineError, match=r"unexpected error \(MemoryError\('no room for an answer'\)\)"):
            list(pool.read(paths, together=lambda _: together))
    assert read(pool, "ok-3").keys() == {"ok-3"}  # the next run is read as ever


def test_cancel_ends_files_that_are_asked_for_together(pool):
    token = CancelToken()
    threading.Timer(0.2, token.cancel).start()
    with pytest.raises(Cancelled):
        list(pool.read([Path("ok"), Path("hang"), Path("ok-2")], token, together=lambda _: True))


def test_a_slow_caller_holds_reading_back(pool):
    taken = []

    def names():
        for number in range(100):
            taken.append(number)
            yield Path(f"ok-{number}")

    results = pool.read(names())
    next(results)
    assert len(taken) <= 5
    results.close()


def test_cancel_does_not_wait_for_a_hanging_file(pool):
    token = CancelToken()
    read(pool, "ok")
    threading.Timer(0.1, token.cancel).start()
    begin = time.monotonic()
    with pytest.raises(Cancelled):
        list(pool.read([Path("hang")], token))
    assert time.monotonic() - begin < 10
    assert isinstance(read(pool, "ok")["ok"], Document)


def test_leaving_the_loop_frees_the_pool_for_the_next_run(pool):
    for _ in pool.read([Path("ok"), Path("hang"), Path("ok-2")]):
        break
    begin = time.monotonic()
    assert isinstance(read(pool, "ok")["ok"], Document)
    assert time.monotonic() - begin < 20


def test_close_leaves_no_process_even_in_the_middle_of_a_file(monkeypatch):
    monkeypatch.syspath_prepend(str(HERE))
    pool = ReaderPool(2, seconds=5, memory_mb=256, reader=FAULTY)
    results = pool.read([Path("ok"), Path("hang-1"), Path("hang-2")])
    next(results)
    begin = time.monotonic()
    pool.close()
    assert time.monotonic() - begin < 20
    assert children() == []
    with pytest.raises(EngineError):
        list(pool.read([Path("ok")]))


def test_close_twice_and_close_unused_are_fine():
    pool = ReaderPool(1, seconds=5, memory_mb=256)
    pool.close()
    pool.close()


def test_a_process_that_cannot_start_is_an_error_of_the_engine_not_of_the_file():
    with ReaderPool(1, seconds=5, memory_mb=256, reader="no_such_module:read") as pool:
        with pytest.raises(EngineError, match="no_such_module"):
            list(pool.read([Path("ok")]))


@posix
@pytest.mark.parametrize("name", ["ok", "hang", "native"])
def test_no_reader_outlives_a_killed_parent(tmp_path, name):
    script = tmp_path / "parent.py"  # without the usual guard: the main module must not run again
    script.write_text(
        textwrap.dedent(f"""
        import sys, time
        from pathlib import Path
        sys.path.insert(0, {str(HERE)!r})
        from engine.documents import ReaderPool
        pool = ReaderPool(1, seconds=1, memory_mb=256, reader={FAULTY!r})
        reading = pool.read([Path("process"), Path({name!r})])
        print(next(reading)[1].text, flush=True)
        time.sleep(60)
        """),
        "utf-8",
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE, env=environment) as parent:
        reader = int(parent.stdout.readline())
        assert psutil.pid_exists(reader)
        time.sleep(0.05)
        parent.send_signal(signal.SIGKILL)
    deadline = time.monotonic() + 30
    while psutil.pid_exists(reader) and psutil.Process(reader).status() != psutil.STATUS_ZOMBIE:
        assert time.monotonic() < deadline, "the reader outlived its parent"
        time.sleep(0.02)


def test_a_thousand_small_files_come_back_once_each(monkeypatch):
    monkeypatch.syspath_prepend(str(HERE))
    names = [f"ok-{number}" for number in range(1000)]
    with ReaderPool(2, seconds=5, memory_mb=256, reader=FAULTY) as pool:
        found = [path.name for path, _ in pool.read(map(Path, names))]
    assert sorted(found) == sorted(names)


@posix
def test_a_process_that_dies_between_two_files_fails_neither(pool):
    process = psutil.Process(int(read(pool, "process")["process"].text))
    process.kill()
    process.wait(60)
    assert isinstance(read(pool, "ok")["ok"], Document)


def test_closing_while_a_process_starts_leaves_none(monkeypatch):
    monkeypatch.syspath_prepend(str(HERE))
    for delay_s in (0.0, 0.005, 0.02, 0.05):
        pool = ReaderPool(2, seconds=5, memory_mb=256, reader=FAULTY)
        token = CancelToken()
        threading.Timer(delay_s, token.cancel).start()
        with pytest.raises(Cancelled):
            list(pool.read([Path("hang-1"), Path("hang-2")], token))
        begin = time.monotonic()
        pool.close()
        assert time.monotonic() - begin < 20
        assert children() == []


def test_two_callers_share_a_pool(monkeypatch):
    monkeypatch.syspath_prepend(str(HERE))
    with ReaderPool(2, seconds=5, memory_mb=256, reader=FAULTY) as pool:
        first, second = (
            pool.read([Path(f"ok-{n}") for n in range(20)]),
            pool.read([Path(f"slow-{n}") for n in range(3)]),
        )
        next(second)
        assert len(list(first)) == 20
        assert len(list(second)) == 2


# -- kills at the worst moment ---------------------------------------------------------------------


@pytest.fixture
def held_back(monkeypatch):
    """Hold the steps before a file back, and tell when one of them has begun."""
    begun = threading.Event()

    def hold(name, *, before):
        step = getattr(ReaderProcess, name)

        def slow(process, *arguments):
            if before:
                begun.set()
                time.sleep(0.3)
            result = step(process, *arguments)
            if not before:
                begun.set()
                time.sleep(0.3)
            return result

        monkeypatch.setattr(ReaderProcess, name, slow)
        return begun

    return hold


STEPS = [(name, before) for name in ("renew", "_reset", "_launch") for before in (True, False)]


@pytest.mark.parametrize(("step", "before"), STEPS)
def test_closing_at_any_moment_leaves_no_process_and_no_thread(monkeypatch, held_back, step, before):
    monkeypatch.syspath_prepend(str(HERE))
    begun = held_back(step, before=before)
    pool = ReaderPool(1, seconds=600, memory_mb=256, reader=FAULTY)
    results = pool.read([Path("hang")])
    reading = threading.Thread(target=lambda: pytest.raises(EngineError, next, results))
    reading.start()
    assert begun.wait(20)
    pool.close()
    assert not [thread for thread in threading.enumerate() if thread.name == "reader"]
    assert children() == []
    reading.join(20)
    assert not reading.is_alive()


@pytest.mark.parametrize(("step", "before"), [*STEPS, ("_begin", False)])
def test_a_file_that_nobody_waits_for_is_stopped_at_any_moment(monkeypatch, held_back, caplog, step, before):
    monkeypatch.syspath_prepend(str(HERE))
    begun, token, found = held_back(step, before=before), CancelToken(), []
    with ReaderPool(1, seconds=600, memory_mb=256, reader=FAULTY) as pool:
        cancelling = threading.Thread(target=lambda: begun.wait(20) and token.cancel())
        cancelling.start()
        with pytest.raises(Cancelled):
            list(pool.read([Path("hang")], token))
        cancelling.join()
        next_one = threading.Thread(target=lambda: found.append(read(pool, "ok")["ok"]))
        next_one.start()
        next_one.join(30)
        assert [outcome.text for outcome in found] == ["ok"]
    assert caplog.records == []  # no reader died over a file: it was ended from here


def test_no_process_is_started_by_a_pool_that_was_closed_meanwhile(monkeypatch):
    monkeypatch.syspath_prepend(str(HERE))
    pool = ReaderPool(1, seconds=5, memory_mb=256, reader=FAULTY)

    def names():
        pool.close()
        yield Path("ok")

    with pytest.raises(EngineError, match="closed"):
        list(pool.read(names()))
    assert children() == []


@pytest.fixture
def dying_pool(monkeypatch, tmp_path):
    """Make a pool whose first so many processes end while they start."""
    monkeypatch.syspath_prepend(str(HERE))
    monkeypatch.setenv("READER_STARTS", str(tmp_path / "starts"))

    def make(deaths, how):
        monkeypatch.setenv("READER_DEATHS", str(deaths))
        monkeypatch.setenv("READER_DEATH", how)
        return ReaderPool(1, seconds=5, memory_mb=256, reader="dying_readers:read")

    yield make


@pytest.mark.parametrize(("how", "deaths"), [("raise", 1), ("leave", 1), ("SIGKILL", 1), ("SIGKILL", 4)])
def test_a_process_that_dies_while_starting_is_started_again(dying_pool, how, deaths):
    if how == "SIGKILL" and sys.platform == "win32":
        pytest.skip("signals of POSIX")
    with dying_pool(deaths, how) as pool:
        assert {name: outcome.text for name, outcome in read(pool, "a", "b").items()} == {"a": "a", "b": "b"}


@pytest.mark.parametrize(("how", "says"), [("raise", "no luck.*install"), ("leave", "without a word.*install")])
def test_one_that_never_starts_ends_in_one_sentence(dying_pool, tmp_path, how, says):
    with dying_pool(99, how) as pool, pytest.raises(EngineError, match=says):
        read(pool, "a")
    assert len((tmp_path / "starts").read_text()) == 2


@posix
def test_one_that_is_always_killed_ends_in_one_sentence(dying_pool, monkeypatch):
    monkeypatch.setattr("engine.documents.sandbox.reader_process._START_PAUSES_S", (0.0, 0.01, 0.01))
    with dying_pool(99, "SIGKILL") as pool, pytest.raises(EngineError, match="again and again.*signal 9.*is kept"):
        read(pool, "a")


@posix
def test_a_file_whose_reader_was_killed_from_outside_is_read_once_more(pool, tmp_path):
    path = tmp_path / "obedient.txt"
    path.write_text("wait", "utf-8")
    process = psutil.Process(int(read(pool, "process")["process"].text))

    def kill():
        while path.read_text("utf-8") == "wait":
            if process.open_files():  # the file is in hand and will not be read again
                path.write_text("go on", "utf-8")
        process.kill()

    killer = threading.Thread(target=kill)
    killer.start()
    outcomes = read(pool, path, "ok")
    killer.join()
    assert outcomes["obedient.txt"].text == "go on"
    assert isinstance(outcomes["ok"], Document)


class Clock:
    """A clock that goes when it is told to, in the place of the module ``time``."""

    def __init__(self):
        self.now_s = 1000.0

    def monotonic(self):
        return self.now_s

    sleep = staticmethod(time.sleep)


@pytest.fixture
def clock(monkeypatch):
    clock = Clock()
    monkeypatch.setattr(reader_process, "time", clock)
    return clock


@pytest.fixture
def sleeper(monkeypatch):
    monkeypatch.syspath_prepend(str(HERE))
    process = ReaderProcess(ReaderLimits(60, 256, 1000, FAULTY, False))
    yield process
    process.shut()
    process.close()


@posix
def test_a_file_in_hand_outlives_a_sleep_of_the_computer(sleeper, clock, tmp_path):
    """Some clocks go on while it sleeps, and no file had that time."""
    gate = tmp_path / "gate-1"
    os.mkfifo(gate)
    outcomes = []
    reading = threading.Thread(target=lambda: outcomes.append(sleeper.ask(gate)))
    reading.start()
    writer = os.open(gate, os.O_WRONLY)  # waits until the file is being read
    clock.now_s += 8 * 3600.0
    sleeper.kill_if_late()
    os.close(writer)
    reading.join(60)
    assert isinstance(outcomes[0], Document)


def test_a_file_that_hangs_after_a_sleep_is_ended_still(sleeper, clock):
    sleeper._began = clock.now_s
    sleeper._set_due(clock.now_s + 300)
    clock.now_s += 8 * 3600.0
    sleeper.kill_if_late()
    assert not sleeper._late
    for _ in range(61):
        clock.now_s += 5.0
        sleeper.kill_if_late()
    assert sleeper._late


@posix
@pytest.mark.parametrize(("slept_s", "read_again"), [(8 * 3600.0, True), (0.0, False)])
def test_an_alarm_that_counted_a_sleep_says_nothing_of_the_file(
    sleeper, clock, monkeypatch, tmp_path, slept_s, read_again
):
    """Where a process is made to stand its own alarm goes on, and ends it at the next moment."""
    tries = []

    def read_reply(*args):
        tries.append(args)
        if len(tries) > 1:
            return whole(*args)
        clock.now_s += slept_s
        sleeper._process.send_signal(signal.SIGALRM)
        raise reader_process.BrokenStream

    whole = reader_process.read_reply
    monkeypatch.setattr(reader_process, "read_reply", read_reply)
    outcome = sleeper.ask(tmp_path / "ok")
    assert isinstance(outcome, Document) is read_again
    assert len(tries) == 1 + read_again
