"""Where does a file lie that is compared with a library, whatever kind of file it is?"""

from __future__ import annotations

import unicodedata
import zipfile
from email.message import EmailMessage

import numpy as np
import pytest

from engine import Library, Settings
from engine.errors import QueryError, UnreadableFileError, UnsupportedFileError
from engine.search.more_like_this import file_vectors, stored_vectors, text_vectors

FERRY = "The last ferry leaves the harbour at half past ten in the evening."
LONG = "\n\n".join(f"Chapter {number}. {FERRY} It was the year {1900 + number}." for number in range(60))


def test_a_file_lies_where_its_text_does(tmp_path, encoder):
    (tmp_path / "ferry.txt").write_text(LONG, "utf-8")
    read = file_vectors(tmp_path / "ferry.txt", encoder, Settings(), late=False)
    typed = text_vectors(LONG, encoder)
    assert read.shape == typed.shape and len(read) > 1 and read.dtype == np.float32
    assert np.sum(read * typed, axis=1).min() > 0.8  # a file's chunks are embedded with its title


def test_chunks_know_their_surroundings_where_the_library_embeds_them_late(tmp_path, encoder):
    (tmp_path / "ferry.txt").write_text(LONG, "utf-8")
    plain = file_vectors(tmp_path / "ferry.txt", encoder, Settings(), late=False)
    late = file_vectors(tmp_path / "ferry.txt", encoder, Settings(), late=True)
    assert late.shape == plain.shape and not np.allclose(late, plain, atol=0.01)


def test_a_picture_of_text_is_compared_only_where_text_is_recognised(tmp_path, encoder):
    pytest.importorskip("rapidocr", reason="needs OCR")
    from PIL import Image, ImageDraw, ImageFont

    picture = Image.new("RGB", (1400, 120), "white")
    ImageDraw.Draw(picture).text((20, 30), FERRY, "black", ImageFont.load_default(40))
    picture.save(tmp_path / "ferry.png")
    with pytest.raises(UnsupportedFileError):
        file_vectors(tmp_path / "ferry.png", encoder, Settings(ocr="off"), late=False)
    (read,) = file_vectors(tmp_path / "ferry.png", encoder, Settings(ocr="auto"), late=False)
    assert read @ text_vectors(FERRY, encoder)[0] > 0.8


def test_of_a_mail_its_own_words_are_compared_and_of_an_archive_there_are_none(tmp_path, encoder):
    message = EmailMessage()
    message["Subject"] = "Ferry"
    message.set_content(FERRY)
    message.add_attachment("Knead the dough and let it rise.", filename="bread.txt")
    (tmp_path / "ferry.eml").write_bytes(message.as_bytes())
    with zipfile.ZipFile(tmp_path / "ferry.zip", "w") as archive:
        archive.writestr("ferry.txt", FERRY)
    (mail,) = file_vectors(tmp_path / "ferry.eml", encoder, Settings(), late=False)
    assert mail @ text_vectors(FERRY, encoder)[0] > 0.6 > mail @ text_vectors("Knead the dough.", encoder)[0]
    with pytest.raises(UnsupportedFileError, match="text of its own"):
        file_vectors(tmp_path / "ferry.zip", encoder, Settings(), late=False)


def test_a_text_whose_accents_stand_apart_is_embedded_as_the_composed_one(encoder, monkeypatch):
    embedded = []
    monkeypatch.setattr(encoder, "embed", lambda texts, embed=encoder.embed: (embedded.append(texts), embed(texts))[1])
    text_vectors(unicodedata.normalize("NFD", "Tiếng Việt của tấm cấm"), encoder)
    assert embedded == [["Tiếng Việt của tấm cấm"]]


def test_where_there_is_no_text_there_is_nothing_to_compare(tmp_path, encoder):
    (tmp_path / "blank.txt").write_text(" \n\n \t\n", "utf-8")
    with pytest.raises(UnreadableFileError):
        file_vectors(tmp_path / "blank.txt", encoder, Settings(), late=False)
    with pytest.raises(QueryError, match="Nothing to compare"):
        text_vectors(" \n ", encoder)


def test_an_indexed_document_has_the_vectors_of_all_its_chunks(tmp_path, encoder):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "ferry.txt").write_text(LONG, "utf-8")
    (tmp_path / "docs" / "blank.txt").write_text("\n\n", "utf-8")
    with Library.create(tmp_path / "library") as library:
        library.index([tmp_path / "docs"])
        store = library._store
        stored = stored_vectors(store, store.ledger.file(tmp_path / "docs" / "ferry.txt"))
        assert stored is not None and len(stored) == len(text_vectors(LONG, encoder)) > 1
        assert np.linalg.norm(stored, axis=1) == pytest.approx(1, abs=1e-3)
        assert stored_vectors(store, store.ledger.file(tmp_path / "docs" / "blank.txt")) is None
        assert stored_vectors(store, None) is None
