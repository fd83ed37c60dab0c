"""The map of the library in the real window: what lies on it, what is chosen on it, and that it can be read by all."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from desktop.atlas import canvas as canvas_module
from desktop.atlas.canvas import MapCanvas
from desktop.atlas.legend import DARK_HUES, LIGHT_HUES, by_folder, by_meaning, by_type
from desktop.atlas.names_on_map import place_names
from desktop.atlas.raster import OPAQUE, paint
from desktop.atlas.view_transform import ViewTransform, inside, nearest
from desktop.look.theme import DARK, DARK_STRONG, LIGHT, LIGHT_STRONG, contrast
from desktop.presenters.map import as_ranges, from_ranges
from engine.atlas import LEAST_DOCUMENTS
from engine.atlas.atlas import Atlas
from engine.atlas.axes import Axes
from engine.atlas.library_map import LibraryMap
from engine.library import Library

BREAD = ("sourdough", "rye loaf", "baguette", "oven spring", "starter", "kneading", "flour", "crust", "proofing",
         "yeast dough", "focaccia", "brioche")  # fmt: skip
SEA = ("ferry", "harbour", "tide table", "lighthouse", "sailing boat", "anchor", "coast guard", "fishing trawler",
       "ocean current", "ship's log", "lifeboat", "shipyard")  # fmt: skip


@pytest.fixture(scope="session")
def bread_and_sea(tmp_path_factory):
    """A library of twelve documents about bread and twelve about the sea, with the real encoder."""
    made = tmp_path_factory.mktemp("map")
    for kind, subjects, text in (
        ("bread", BREAD, "How to bake bread at home: the {0} needs flour, water, salt and a hot oven."),
        ("sea", SEA, "A day at sea: the {0} was seen from the ship as sailors left the harbour."),
    ):
        (made / "docs" / kind).mkdir(parents=True)
        for number, subject in enumerate(subjects):
            suffix = "md" if number % 3 == 0 else "txt"
            (made / "docs" / kind / f"{subject}.{suffix}").write_text(text.format(subject))
    with Library.open(made / "library", create=True) as library:
        assert library.index([made / "docs"]).indexed == 24
        library.map()
    return made / "library"


@pytest.fixture
def window(make_window, bread_and_sea, tmp_path):
    import shutil

    return make_window(shutil.copytree(bread_and_sea, tmp_path / "library"))


@pytest.fixture
def show(qtbot):
    """Open the map and wait until it is the newest."""

    def shown(kenning):
        kenning.window.rail_map.click()
        view = kenning.window.search_page.map
        qtbot.waitUntil(lambda: view.found is not None and not kenning.presenters.map.mapping.running)
        qtbot.settle(kenning)
        return view

    return shown


def kind_of(path):
    return "bread" if "/bread/" in path.replace("\\", "/") else "sea"


def made_map(count):
    """A map of stand-in documents."""
    chance = np.random.default_rng(1)
    labels = chance.integers(0, 20, count).astype(np.int32)
    points = (chance.normal(size=(20, 2))[labels] + 0.2 * chance.normal(size=(count, 2))).astype(np.float32)
    axes = Axes(np.zeros(4, np.float32), np.eye(4, dtype=np.float32))
    atlas = Atlas("e", axes, np.arange(1, count + 1), points, np.zeros((count, 4), np.float16), labels,
                  np.zeros((20, 4), np.float32), tuple((f"word{one}",) for one in range(20)), count)  # fmt: skip
    names = [f"<b>{number}</b>" for number in range(count)]
    return LibraryMap(atlas, [f"/d/{one % 3}/{one}.txt" for one in range(count)], names, ["text"] * count,
                      atlas.clusters(), count)  # fmt: skip


# -- the window ------------------------------------------------------------------------------------


def test_the_map_takes_the_place_of_the_list_and_gives_it_back(window, show):
    page = window.window.search_page
    view = show(window)
    assert page.shows_map and view.isVisible() and not page.results.isVisible()
    assert window.window.rail_map.isChecked() and not window.window.rail_search.isChecked()
    assert len(view.found.titles) == 24
    window.window.rail_search.click()
    assert not page.shows_map and window.window.rail_search.isChecked()


def test_a_key_opens_the_map(window, qtbot):
    window.window.actions_["map"].trigger()
    view = window.window.search_page.map
    qtbot.waitUntil(lambda: view.found is not None)
    assert view.canvas.hasFocus() or not window.window.isActiveWindow()


def test_a_question_lies_among_its_answers_and_they_are_marked(window, show, ask):
    view = show(window)
    ask(window, "baking bread in an oven")
    canvas = view.canvas
    marked = [kind_of(view.found.paths[row]) for row in canvas._hits.tolist()]
    assert marked and marked[0] == "bread"


def test_the_place_of_a_question_is_among_what_is_like_it(window, show, ask, qtbot):
    view = show(window)
    ask(window, "sailors on a ship in the harbour")
    qtbot.waitUntil(lambda: view.canvas.has_question)
    spot = view.canvas._spot
    near = np.linalg.norm(view.found.points - (spot.x, spot.y), axis=1).argsort()[:3]
    assert {kind_of(view.found.paths[row]) for row in near} == {"sea"}
    with qtbot.waitSignal(window.search.cleared):
        window.window.search_page.box.clear()
    qtbot.waitUntil(lambda: not view.canvas.has_question)


def test_what_is_drawn_around_is_what_is_searched_until_the_chip_goes(window, show, ask, qtbot):
    view, page = show(window), window.window.search_page
    ask(window, "bread or ship")
    sea = np.array([kind_of(path) == "sea" for path in view.found.paths])
    with qtbot.waitSignal(window.search.results_changed):
        view.canvas.chosen.emit(sea)
    assert page.filters.chosen.isVisible() and "12" in page.filters.chosen.text()
    model = window.window.results_model
    hits = [model.hit(row) for row in range(model.rowCount())]
    assert {kind_of(hit.path) for hit in hits if hit is not None} == {"sea"}
    assert "12" in view.said.full and view.all_again.isVisible()
    with qtbot.waitSignal(window.search.results_changed):
        page.filters.chosen.click()
    assert not page.filters.chosen.isVisible() and not view.all_again.isVisible()


def test_a_lasso_and_a_rectangle_choose_what_lies_inside(window, show, qtbot):
    view = show(window)
    canvas = view.canvas
    for tool in ("lasso", "rectangle"):
        view.tools[tool].click()
        qtbot.settle(window)  # the chip of what was chosen takes a line
        pixels = canvas.view.to_pixels(view.found.points)
        low, high = pixels.min(axis=0) - 4, pixels.max(axis=0) + 4
        corners = [QPoint(*map(int, low)), QPoint(int(high[0]), int(low[1])), QPoint(*map(int, high)),
                   QPoint(int(low[0]), int(high[1]))]  # fmt: skip
        corners = corners if tool == "lasso" else [corners[0], corners[2]]
        with qtbot.waitSignal(canvas.chosen) as told:
            QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=corners[0])
            for corner in corners[1:]:
                QTest.mouseMove(canvas, corner)
            QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=corners[-1])
        assert told.args[0].all()


def test_a_click_shows_the_document_beside_the_map(window, show, qtbot):
    view = show(window)
    row = next(place for place, path in enumerate(view.found.paths) if "lighthouse" in path)
    place = view.canvas.view.to_pixels(view.found.points[row : row + 1])[0]
    wanted = view.canvas.document_at(QPointF(*map(float, place)))
    with qtbot.waitSignal(window.preview.shown) as told:
        QTest.mouseClick(view.canvas, Qt.MouseButton.LeftButton, pos=QPoint(*map(round, map(float, place))))
    assert told.args[0].hit.path == view.found.paths[wanted]
    assert window.window.search_page.shows_map


def test_every_group_can_be_chosen_by_keys(window, show, qtbot):
    view = show(window)
    view.legend.setFocus()
    view.legend.setCurrentRow(0)
    with qtbot.waitSignal(view.chosen) as told:
        QTest.keyClick(view.legend, Qt.Key.Key_Return)
    assert told.args[0].sum() == by_meaning(view.found).groups[0].documents
    said = view.legend.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith("documents") and view.legend.accessibleName()


def test_colours_may_stand_for_types_and_folders(window, show):
    view = show(window)
    view.colouring.setCurrentIndex(1)
    assert [view.legend.item(row).text() for row in range(view.legend.count())] == ["text  ·  16", "markdown  ·  8"]
    view.colouring.setCurrentIndex(2)
    assert {view.legend.item(row).text() for row in range(view.legend.count())} == {"bread  ·  12", "sea  ·  12"}


def test_a_title_is_no_markup(window, show):
    view = show(window)
    place = view.canvas.view.to_pixels(view.found.points[:1])[0]
    row = view.canvas.document_at(QPointF(*map(float, place)))
    view.found.titles[row] = "<b>bold</b>"
    at = QPoint(*map(round, map(float, place)))
    QApplication.sendEvent(view.canvas, QHelpEvent(QEvent.Type.ToolTip, at, view.canvas.mapToGlobal(at)))
    assert "&lt;b&gt;" in QToolTip.text() or "<b>bold</b>" not in QToolTip.text()
    QToolTip.hideText()


def test_a_small_library_says_how_many_a_map_needs(kenning, qtbot):
    kenning.window.rail_map.click()
    view = kenning.window.search_page.map
    qtbot.waitUntil(lambda: "10 documents" in view.empty_text)
    assert str(LEAST_DOCUMENTS) in view.empty_text and view.found is None


def test_what_is_forgotten_leaves_the_map(window, show, qtbot):
    view = show(window)
    gone = next(path for path in view.found.paths if "lighthouse" in path)
    record = window.library.library.store.ledger.file(window.library.library._place(gone))
    with window.library.library.store.writing():
        window.library.library.store.commit(None, [], forget=[record.path])
    window.library.refresh()
    qtbot.waitUntil(lambda: gone not in view.found.paths)
    assert len(view.found.titles) == 23


def test_the_keyboard_moves_and_zooms(window, show):
    canvas = show(window).canvas
    before = canvas.view
    QTest.keyClick(canvas, Qt.Key.Key_Plus)
    assert canvas.view.scale > before.scale
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    QTest.keyClick(canvas, Qt.Key.Key_0)
    assert canvas.view == before


# -- its parts -------------------------------------------------------------------------------------


def test_a_picture_of_points_has_their_colours_where_they_lie():
    points = np.array([[5, 5], [15, 9], [-50, 3], [400, 400]], np.float32)
    colors = np.array([0x112233, 0x445566, 0x778899, 0x778899], np.uint32) | np.uint32(OPAQUE)
    image = paint(points, colors, 2.0, (20, 12), 0xFFFFFFFF)
    assert image.shape == (12, 20)
    assert (image[5, 5], image[9, 15], image[0, 0]) == (0xFF112233, 0xFF445566, 0xFFFFFFFF)
    assert 0xFF778899 not in image


def test_a_view_goes_there_and_back_and_zooms_around_a_pixel():
    view = ViewTransform.fit(np.array([[-1, -1], [1, 1]], np.float32), 400, 300)
    x, y = view.to_map(*map(float, view.to_pixels(np.array([[0.25, -0.5]]))[0]))
    assert (x, y) == pytest.approx((0.25, -0.5), abs=1e-5)
    nearer = view.zoomed(3.0, 120, 80)
    assert nearer.to_map(120, 80) == pytest.approx(view.to_map(120, 80))


def test_what_lies_inside_an_outline_is_inside():
    outline = np.array([[0, 0], [4, 0], [4, 4], [2, 1], [0, 4]])  # with a notch
    points = np.array([[1, 1], [2, 3], [3, 1], [5, 5], [-1, 2]], np.float32)
    assert inside(points, outline).tolist() == [True, False, True, False, False]
    assert nearest(points, 1.2, 1.0, 9) == 0 and nearest(points, 100, 100, 9) == -1


def test_names_do_not_lie_over_each_other():
    chance = np.random.default_rng(2)
    middles = [QPointF(*map(float, chance.uniform(0, 400, 2))) for _ in range(40)]
    found = place_names(middles, [QSizeF(90, 16)] * 40, QRectF(0, 0, 400, 400))
    shown = [rect for rect in found if rect is not None]
    assert len(shown) > 10
    assert not any(a.intersects(b) for place, a in enumerate(shown) for b in shown[place + 1 :])


def test_a_name_spares_the_dots_around_it():
    dots = np.array([(200, y) for y in range(180, 222, 4)])  # a column of dots, the group's middle within
    placed = {}
    for covered in (None, lambda rect: int(((dots[:, 1] > rect.top()) & (dots[:, 1] < rect.bottom())).sum())):
        [placed[covered is None]] = place_names(
            [QPointF(200, 200)], [QSizeF(90, 16)], QRectF(0, 0, 400, 400), covered=covered
        )
    assert placed[True].center() == QPointF(200, 200)  # where nobody counts
    assert not any(placed[False].contains(*map(float, dot)) for dot in dots)
    assert abs(placed[False].center().y() - 200) < 60


def test_names_hide_few_documents_of_a_small_library(theme, qtbot, monkeypatch):
    canvas = MapCanvas(theme)
    qtbot.addWidget(canvas)
    canvas.resize(700, 500)
    found = made_map(60)
    canvas.show_map(found, by_meaning(found))
    pixels, drawn = canvas.view.to_pixels(found.points), []
    monkeypatch.setattr(
        canvas_module, "place_names", lambda *given: drawn.append((given, place_names(*given))) or drawn[-1][1]
    )
    canvas.grab()
    (middles, sizes, area, blocked, covered), shown = drawn[0]
    hidden = [sum(map(covered, filter(None, rects))) for rects in (shown, place_names(middles, sizes, area, blocked))]
    assert hidden[0] < 0.6 * hidden[1], hidden
    inside = [rect.contains(*map(float, dot)) for rect in filter(None, shown) for dot in pixels]
    assert sum(inside) <= hidden[0]


@pytest.mark.parametrize(("hues", "colors"), [(LIGHT_HUES, LIGHT), (LIGHT_HUES, LIGHT_STRONG), (DARK_HUES, DARK),
                                              (DARK_HUES, DARK_STRONG)])  # fmt: skip
def test_every_hue_stands_out_from_the_ground(hues, colors):
    assert min(contrast(hue, colors.surface) for hue in hues) >= 3


@pytest.mark.parametrize("hues", [LIGHT_HUES, DARK_HUES])
def test_hues_differ_for_those_who_see_no_red_or_no_green(hues):
    """By the matrices of Viénot, Brettel and Mollon (1999)."""
    protan = np.array([[0.1121, 0.8853, -0.0005], [0.1127, 0.8897, -0.0001], [0.0045, 0.0000, 1.0019]])
    deutan = np.array([[0.2920, 0.7054, -0.0003], [0.2934, 0.7089, 0.0000], [-0.0210, 0.0256, 0.9980]])
    linear = np.array([[QColor(hue).redF(), QColor(hue).greenF(), QColor(hue).blueF()] for hue in hues]) ** 2.2
    for matrix in (np.eye(3), protan, deutan):
        seen = np.clip(linear @ matrix.T, 0, 1) ** (1 / 2.2)
        apart = np.linalg.norm(seen[:, None] - seen[None], axis=2) + 9 * np.eye(len(hues))
        assert apart.min() > 0.3


def test_groups_side_by_side_have_different_hues():
    legend = by_meaning(made_map(2000))
    for group in legend.groups:
        others = [one for one in legend.groups if one is not group]
        closest = min(others, key=lambda one: (one.x - group.x) ** 2 + (one.y - group.y) ** 2)
        assert closest.hue != group.hue


def test_a_legend_of_folders_and_types_counts_every_document():
    found = made_map(300)
    assert sum(group.documents for group in by_folder(found, ["/d"]).groups) == 300
    assert [group.documents for group in by_type(found).groups] == [300]


def test_numbers_of_documents_go_there_and_back():
    ids = np.array([1, 2, 3, 7, 9, 10], np.int64)
    assert as_ranges(ids) == "1-3,7-7,9-10" and as_ranges(ids[:0]) == ""
    assert from_ranges(as_ranges(ids)).tolist() == ids.tolist() and len(from_ranges("")) == 0


def test_a_hundred_thousand_points_are_painted_as_one_image(theme, qtbot):
    canvas = MapCanvas(theme)
    qtbot.addWidget(canvas)
    found = made_map(100_000)
    canvas.resize(900, 600)
    canvas.show()
    qtbot.waitExposed(canvas)
    canvas.show_map(found, by_meaning(found))
    canvas.grab()
    image = canvas._image
    canvas.grab()
    assert canvas._image is image  # what does not move is not painted again
    canvas._look(canvas.view.moved(30, 0))
    canvas.grab()
    assert canvas._image is not image
