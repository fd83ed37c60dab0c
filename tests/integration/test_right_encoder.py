"""A new library gets the encoder that its first files call for, says so, and never overrules a choice."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from engine import paths
from engine.errors import InputError
from engine.library import Library
from engine.settings import Settings, save_settings
from tests.command_line import run, run_json

ENGLISH = "The deposit for the flat is returned after six months at the latest if nothing is broken."
GERMAN = "Die Kaution für die Wohnung wird spätestens nach sechs Monaten ohne Abzug zurückgezahlt."
MINILM, E5 = "all-minilm-l6-v2", "multilingual-e5-small"


@pytest.fixture
def docs(tmp_path):
    """A folder with an English file."""
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / "en.txt").write_text(ENGLISH, "utf-8")
    return folder


@pytest.fixture
def mixed(docs):
    """The same with a German file beside it."""
    (docs / "de.txt").write_text(GERMAN, "utf-8")
    return docs


def test_german_files_get_the_multilingual_encoder_before_anything_is_embedded(capsys, mixed):
    status, out, err = run(capsys, "index", mixed, "--json")
    assert status == 0 and json.loads(out)["encoder_chosen"]["languages"] == ["de", "en"]
    assert "Your files are in German and English: Kenning reads them with its multilingual encoder" in err
    assert "kenning encoders use" in err
    assert run_json(capsys, "status")[1]["encoder"]["name"] == E5
    assert run_json(capsys, "search", "Wann bekomme ich die Kaution?")[1]["hits"][0]["path"].endswith("de.txt")
    assert run(capsys, "check")[0] == 0
    (mixed / "more.txt").write_text(ENGLISH + " Once more.", "utf-8")
    assert "Kenning reads them" not in run(capsys, "index")[2]  # once


def test_english_files_keep_the_english_encoder(capsys, docs):
    status, _, err = run(capsys, "index", docs)
    assert status == 0 and "Your files are in English: Kenning reads them with its English encoder" in err
    assert run_json(capsys, "status")[1]["encoder"]["name"] == MINILM


def test_the_computers_own_language_counts(capsys, docs, monkeypatch):
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    _, _, err = run(capsys, "index", docs)
    assert "Your files are in English and your computer speaks German" in err
    assert run_json(capsys, "status")[1]["encoder"]["name"] == E5


def test_a_choice_is_never_overruled(capsys, mixed):
    assert run(capsys, "add", mixed, "--encoder", MINILM)[0] == 0
    assert "Kenning reads them" not in run(capsys, "index")[2]
    assert run_json(capsys, "status")[1]["encoder"]["name"] == MINILM
    status, _, err = run(capsys, "index", "--encoder", E5)
    assert status == 2 and "kenning encoders use" in err


def test_a_choice_in_the_settings_is_one(tmp_path, mixed):
    with Library.create(tmp_path / "library", settings=replace(Settings(), encoder=MINILM)) as library:
        library.index([mixed])
        assert library.status().encoder.name == MINILM


def test_an_encoder_can_be_chosen_while_nothing_is_in(capsys, docs):
    assert run(capsys, "add", docs)[0] == 0
    status, _, err = run(capsys, "index", "--encoder", E5)
    assert status == 0 and "Kenning reads" not in err
    assert run_json(capsys, "status")[1]["encoder"]["name"] == E5


def test_a_library_from_before_is_left_alone(tmp_path, mixed):
    with Library.create(tmp_path / "library", encoder=MINILM) as library:
        library.store.ledger.set_meta(encoder_by=None)
        library.index([mixed])
        assert library.status().encoder.name == MINILM
        with pytest.raises(InputError):
            library.begin_with(E5)


def test_saved_settings_name_the_encoder_for_commands_without_a_library(capsys):
    save_settings(Settings(), paths.config_dir())
    assert run(capsys, "doctor", "--json")[0] == 0
