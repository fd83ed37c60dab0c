"""Forgetting sources takes what lies in no other one, and says where a run still has to look."""

from __future__ import annotations

from engine.indexing.forgetting import forget_leaving


def test_of_the_places_to_look_at_those_stay_that_lie_in_a_source_which_stays(library, tmp_path):
    going, staying = tmp_path / "going", tmp_path / "staying"
    inner = going / "inner"
    for folder in (going, staying, inner):
        folder.mkdir()
        (folder / "note.txt").write_text(f"A note about what lies in {folder.name}.")
    library.index([going, staying])
    library.add([inner])
    library.remove_later([going])
    with library.store.writing():
        assert forget_leaving(library.store, (going, inner, staying)) == (1, (inner, staying))
        assert forget_leaving(library.store, (going, staying)) == (0, (going, staying))
    assert [one.path for one in library.status().sources] == [str(staying), str(inner)]
    assert library.status().documents == 2
