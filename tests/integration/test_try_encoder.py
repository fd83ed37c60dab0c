"""Another encoder is tried on a library's own passages, and the counts say which reads them; nothing is changed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from engine.errors import InputError
from engine.evaluate.try_encoder import try_encoder
from engine.library import Library
from engine.store.known_items import draw_known_items, draw_unspaced_items
from tests.command_line import run

TEXTS = json.loads((Path(__file__).parent.parent / "data" / "languages.json").read_text("utf-8"))
ENGLISH, OTHERS = "all-minilm-l6-v2", "multilingual-e5-small"


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    folder = tmp_path_factory.mktemp("try").resolve()
    (folder / "docs").mkdir()
    for language, texts in TEXTS.items():
        for number, text in enumerate(texts["documents"]):
            (folder / "docs" / f"{language}{number}.txt").write_text(text, "utf-8")
    with Library.create(folder / "library", encoder=ENGLISH) as made:
        made.index([folder / "docs"])
        yield made


def test_the_multilingual_encoder_finds_more_where_files_are_in_many_languages(library):
    before = library.store.moment()
    shares = []
    trial = try_encoder(library, OTHERS, on_progress=shares.append)
    assert trial.found_then > trial.found_now and trial.found_then > 0.7 * trial.questions
    assert sum(one.questions for one in trial.languages) == trial.questions
    assert sum(one.found_then for one in trial.languages) == trial.found_then
    assert {"zh", "ja", "th"} & {one.language for one in trial.languages}  # without spaces between words
    assert trial.chunks == library.status().chunks and trial.seconds > 0 and trial.bytes_then == trial.bytes_now
    assert shares[-1] == 1.0 and library.store.moment() == before


def test_the_librarys_own_encoder_is_not_tried(library):
    with pytest.raises(InputError, match="already"):
        try_encoder(library, ENGLISH)


def test_too_little_to_compare_is_said(tmp_path):
    (tmp_path / "a.txt").write_text("A single text about the sea and its whales.")
    with Library.create(tmp_path / "library", encoder=ENGLISH) as few:
        few.index([tmp_path / "a.txt"])
        with pytest.raises(InputError, match="10 are needed"):
            try_encoder(few, OTHERS)


def test_the_command_line_prints_counts_time_and_room(capsys, library, monkeypatch):
    monkeypatch.setenv("KENNING_LIBRARY", str(library.folder))
    status, out, _ = run(capsys, "encoders", "try", OTHERS, "--passages", "40")
    assert status == 0 and "by meaning alone" in out and "passages anew takes about" in out and " MB then" in out
    assert "kenning encoders use multilingual-e5-small" in out


def test_questions_are_drawn_from_scripts_without_spaces_too():
    texts = ["押金必须在租期结束后三十天内退还。其他条款见附件。", "The deposit has to be returned in time."]
    assert [item.place for item in draw_known_items(texts, 9)] == [1]
    (item,) = draw_unspaced_items(texts, 9)
    assert item.place == 0 and 8 <= len(item.question) < len(texts[0].partition("。")[0])
