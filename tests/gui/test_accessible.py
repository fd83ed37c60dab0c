"""What do screen readers hear? The count of results, once for each answer that has another."""

from desktop.views import status_line as module
from desktop.views.status_line import StatusLine


def test_the_count_of_results_is_announced_once(qtbot, icons, monkeypatch):
    heard = []
    monkeypatch.setattr(module.QAccessible, "updateAccessibility", lambda event: heard.append(event.message()))
    line = StatusLine(icons)
    qtbot.addWidget(line)
    line.show_search(3, 0.02, less_likely=27, more=True)
    line.show_search(3, 0.05, less_likely=27, more=True)  # the same, asked again while indexing
    line.show_search(0, 0.02)
    line.clear_search()
    line.show_search(0, 0.02)
    assert heard == ["3 results, 27 or more less likely", "0 results", "0 results"]


def test_an_answer_is_announced_in_the_window(kenning, ask, monkeypatch):
    heard = []
    monkeypatch.setattr(module.QAccessible, "updateAccessibility", lambda event: heard.append(event.message()))
    ask(kenning, "whale road")
    assert heard and heard[-1].split()[0].isdigit() and "result" in heard[-1]
