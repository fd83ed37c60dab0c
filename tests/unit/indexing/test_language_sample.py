"""The languages of dropped files are told from some of them: across folders, by texts and by names, in bounded time."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

import pytest

from engine.errors import Cancelled
from engine.indexing import language_sample
from engine.indexing.language_sample import sample_languages
from engine.indexing.tuning import IndexTuning
from engine.progress import CancelToken
from engine.settings import Settings

ENGLISH = "The deposit for the flat is returned after six months at the latest if nothing is broken."
GERMAN = "Die Kaution für die Wohnung wird spätestens nach sechs Monaten ohne Abzug zurückgezahlt."


def look(folder: Path, *, cancel: CancelToken | None = None, tuning: IndexTuning | None = None) -> dict[str, int]:
    return sample_languages([folder], Settings(), exclude=folder / "library", cancel=cancel, tuning=tuning)


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")


def test_texts_are_counted_by_language(tmp_path):
    write(tmp_path, {"a.txt": ENGLISH, "b.md": ENGLISH, "deep/er/c.txt": GERMAN, "library/d.txt": GERMAN})
    assert look(tmp_path) == {"en": 2, "de": 1}


def test_a_small_folder_beside_a_huge_one_is_looked_at(tmp_path):
    write(tmp_path, {f"many/{number}.txt": f"{ENGLISH} {number}" for number in range(300)} | {"few/a.txt": GERMAN})
    found = look(tmp_path, tuning=IndexTuning(listed_s=60.0, sampled_s=60.0))
    assert found["de"] == 1 and found["en"] < language_sample._MOST_FILES


def test_names_count_where_a_file_has_no_text(tmp_path):
    write(tmp_path, {"合同.jpg": "", "收据.jpg": "", "notes.txt": ENGLISH})
    assert look(tmp_path) == {"en": 1, "zh": 2}


def test_short_texts_tell_together_what_none_tells_alone(tmp_path):
    texts = {"a.txt": "Kaution Miete", "b.txt": "Quittung bezahlt am", "c.txt": "Wohnung gekündigt, Schlüssel"}
    write(tmp_path, texts)
    assert set(look(tmp_path)) == {"de"}


def test_a_short_text_is_in_the_language_of_its_script(tmp_path):
    write(tmp_path, {"a.txt": "押金收据", "b.txt": "квитанция"})
    assert look(tmp_path) == {"zh": 1, "ru": 1}


def test_code_and_numbers_are_in_no_language(tmp_path):
    write(tmp_path, {"a.py": "für = 1  # die Kaution für die Wohnung wird zurückgezahlt\n", "b.csv": "1;2\n3;4\n"})
    assert look(tmp_path) == {}


def test_small_texts_share_one_process_which_costs_more_than_they_do(tmp_path, monkeypatch):
    write(tmp_path, {f"{number}.txt": GERMAN for number in range(20)})
    started, start = [], subprocess.Popen
    monkeypatch.setattr(subprocess, "Popen", lambda *command, **rest: started.append(1) or start(*command, **rest))
    assert look(tmp_path) == {"de": 20} and len(started) == 1


def test_the_time_is_bounded_however_long_a_file_takes(tmp_path):
    write(tmp_path, {f"{number}.txt": GERMAN for number in range(5)})
    begun = time.monotonic()
    assert look(tmp_path, tuning=IndexTuning(sampled_s=0.0)) == {} and time.monotonic() - begun < 5


def test_a_cancel_ends_it(tmp_path):
    write(tmp_path, {"a.txt": GERMAN})
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        look(tmp_path, cancel=token)
