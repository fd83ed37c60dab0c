"""A map shows what belongs together, stays as it is known, and forgets what is removed."""

from __future__ import annotations

import os
import re
import stat

import numpy as np
import pytest

from engine.atlas import forget_removed, read_kept, renew, with_names
from engine.atlas.map_file import FILE_NAME, read_map
from engine.errors import Cancelled
from engine.progress import CancelToken


def place(atlas, number):
    return atlas.points[list(atlas.ids).index(number)]


def test_documents_lie_beside_those_of_their_subject(filled):
    store = filled.store
    atlas = renew(store)
    subjects = [filled.subject_of[number] for number in atlas.ids.tolist()]
    for row, point in enumerate(atlas.points):
        apart = np.linalg.norm(atlas.points - point, axis=1)
        apart[row] = np.inf
        near = np.argsort(apart)[:5]
        assert [subjects[one] for one in near].count(subjects[row]) >= 4


def test_clusters_are_named_by_what_their_documents_alone_say(filled):
    store = filled.store
    found = with_names(store, renew(store))
    own = {subject: {subject, *re.findall(r"\w{3,}", text.lower())} for subject, text in filled.SUBJECTS.items()}
    for cluster in found.clusters:
        assert len(cluster.words) == 3
        of = [subject for subject, words in own.items() if words >= {word.lower() for word in cluster.words}]
        assert of and not set(cluster.words) & {"the", "and", "its", "may"}
    assert sum(cluster.documents for cluster in found.clusters) == 60


def test_the_same_library_gives_the_same_map(filled):
    store = filled.store
    first = renew(store)
    (store.folder / FILE_NAME).unlink()
    assert np.array_equal(renew(store).points, first.points)


def test_a_kept_map_is_not_made_again(filled, monkeypatch):
    store = filled.store
    first = renew(store)
    monkeypatch.setattr("engine.atlas.map_update.document_vectors", None)
    again = renew(store)
    assert np.array_equal(again.points, first.points) and again.names == first.names


def test_a_new_document_moves_no_other_and_lies_among_its_own(filled):
    store = filled.store
    before = renew(store)
    (new,) = filled.put("sea")
    after = renew(store)
    assert np.array_equal(after.points[after.ids != new], before.points)
    others = [place(after, number) for number, subject in filled.subject_of.items() if subject == "sea"]
    far = [np.linalg.norm(place(after, new) - other) for other in others]
    assert np.median(far) < 0.5 and after.changed == 1


def test_after_a_fifth_everything_is_laid_out_again(filled):
    store = filled.store
    renew(store)
    filled.put("stars", 13)
    after = renew(store)
    assert after.changed == 0 and after.laid_out == 73


def test_a_whole_layout_keeps_the_points_of_the_compass(filled):
    store = filled.store
    before = renew(store)
    filled.put("stars", 13)
    after = renew(store)
    kept = np.isin(after.ids, before.ids)
    old, new = before.points - before.points.mean(axis=0), after.points[kept] - after.points[kept].mean(axis=0)
    turned = np.corrcoef(old.ravel(), new.ravel())[0, 1]
    assert turned > 0.5


def test_what_is_removed_leaves_no_point_and_no_name(filled):
    store = filled.store
    before = renew(store)
    gone = [number for number, subject in filled.subject_of.items() if subject == "bread"]
    named = {word for label in before.labels[np.isin(before.ids, gone)] for word in before.names[label]}
    filled.forget(gone)
    assert not set(read_kept(store).ids.tolist()) & set(gone)
    forget_removed(store)
    kept = read_map(store.folder)
    assert not set(kept.ids.tolist()) & set(gone)
    raw = (store.folder / FILE_NAME).read_bytes()
    assert len(named) >= 3 and not any(word.encode() in raw for word in named)
    assert not {word for names in renew(store).names for word in names} & named


def test_a_map_that_is_being_made_takes_in_nothing_that_was_removed_meanwhile(filled, monkeypatch):
    store = filled.store
    from engine.atlas import map_update as module

    gone = [number for number, subject in filled.subject_of.items() if subject == "law"]
    names = module._names

    def remove_then_name(work, atlas):
        found = names(work, atlas)
        filled.forget(gone)
        return found

    monkeypatch.setattr(module, "_names", remove_then_name)
    made = renew(store)
    assert not set(made.ids.tolist()) & set(gone)
    assert b"landlord" not in (store.folder / FILE_NAME).read_bytes()


@pytest.mark.parametrize("damage", [b"", b"nothing", b"PK\x03\x04" + bytes(50)], ids=len)
def test_a_damaged_map_is_made_again(filled, damage):
    store = filled.store
    first = renew(store)
    (store.folder / FILE_NAME).write_bytes(damage)
    assert read_kept(store) is None
    assert np.array_equal(renew(store).points, first.points)


def test_a_cut_map_is_made_again(filled):
    store = filled.store
    renew(store)
    whole = (store.folder / FILE_NAME).read_bytes()
    for kept in (100, len(whole) // 2, len(whole) - 10):
        (store.folder / FILE_NAME).write_bytes(whole[:kept])
        assert read_map(store.folder) is None


def test_vectors_of_another_encoder_ask_for_another_map(filled):
    store = filled.store
    renew(store)
    store.ledger.set_meta(encoder_fingerprint="another")
    assert read_kept(store) is None
    assert renew(store).encoder == "another"


def test_cancelling_keeps_the_map_of_before(filled):
    store = filled.store
    renew(store)
    before = (store.folder / FILE_NAME).read_bytes()
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        renew(store, rebuild=True, cancel=token)
    assert (store.folder / FILE_NAME).read_bytes() == before


def test_a_crash_while_writing_keeps_the_map_of_before(filled, monkeypatch):
    store = filled.store
    renew(store)
    before = (store.folder / FILE_NAME).read_bytes()
    filled.put("sea")

    def crash(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("engine.atlas.map_file.os.replace", crash)
    with pytest.raises(KeyboardInterrupt):
        renew(store)
    assert (store.folder / FILE_NAME).read_bytes() == before


def test_a_full_disk_costs_the_file_alone(filled, monkeypatch):
    store = filled.store

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("engine.atlas.map_file.os.fsync", full)
    assert len(renew(store).ids) == 60
    assert not (store.folder / FILE_NAME).exists() and not (store.folder / "map.new").exists()


def test_the_file_is_its_owners_alone(filled):
    store = filled.store
    if os.name == "nt":
        pytest.skip("Windows has access lists, which folders of a profile inherit")
    before = os.umask(0)
    try:
        renew(store)
    finally:
        os.umask(before)
    assert stat.S_IMODE((store.folder / FILE_NAME).stat().st_mode) == 0o600


def test_a_small_library_has_no_map(store, maker):
    maker.put("sea", 19)
    found = with_names(store, renew(store))
    assert (len(found.ids), found.documents, found.clusters) == (0, 19, ())
    maker.put("sea", 1)
    assert len(renew(store).ids) == 20


def test_documents_that_read_the_same_are_on_the_map(store, maker, monkeypatch):
    same = maker.vectors("sea", 2)
    monkeypatch.setattr(maker, "vectors", lambda *_: same)
    maker.put("sea", 25)
    atlas = renew(store)
    assert len(atlas.ids) == 25 and np.isfinite(atlas.points).all()


def test_a_question_lies_among_what_answers_it(filled):
    store = filled.store
    atlas = renew(store)
    spot = atlas.locate(filled.centres[1])
    assert {filled.subject_of[number] for number in spot.documents} == {"sea"}
    nearest = np.linalg.norm(atlas.points - (spot.x, spot.y), axis=1).argmin()
    assert filled.subject_of[int(atlas.ids[nearest])] == "sea"
