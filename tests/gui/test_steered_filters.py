"""Is a list of filtered documents a search as soon as something in it is marked as like what is wanted?"""


def test_a_steered_list_is_sorted_by_likeness_and_explained(kenning, ask, qtbot):
    page = ask(kenning, "type:md")
    model = kenning.window.results_model
    assert page.preview.tools.why.isHidden() and not model.hit(0).match
    last = model.hit(model.rowCount() - 1)
    page.results.select_row(model.rowCount() - 1)
    with qtbot.waitSignal(kenning.search.results_changed):
        kenning.steering.add(last.passages[0].text, last.title, more=True)
    assert model.hit(0).path == last.path and model.hit(0).match > model.hits[-1].match
    assert not page.preview.tools.why.isHidden()
    assert page.understood.texts == ["Type: MD"]
