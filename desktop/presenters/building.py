"""How do the presenters come together? The one place that says which of the window's parts each of them is given."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from desktop.parts import Parts
from desktop.presenters.access import AccessPresenter
from desktop.presenters.answers import AnswersPresenter
from desktop.presenters.background import BackgroundPresenter
from desktop.presenters.changing import ChangingPresenter
from desktop.presenters.chosen import Chosen
from desktop.presenters.diagnostics import DiagnosticsPresenter
from desktop.presenters.files import FilesPresenter
from desktop.presenters.folders import FoldersPresenter
from desktop.presenters.following import FollowingPresenter
from desktop.presenters.forgetting import ForgettingPresenter
from desktop.presenters.front import Front
from desktop.presenters.history import HistoryPresenter
from desktop.presenters.hits import HitsPresenter
from desktop.presenters.indexing import IndexingPresenter
from desktop.presenters.libraries import LibrariesPresenter
from desktop.presenters.library import LibraryPresenter
from desktop.presenters.maintenance import MaintenancePresenter
from desktop.presenters.map import MapPresenter
from desktop.presenters.menu import MenuPresenter
from desktop.presenters.news import NewsPresenter
from desktop.presenters.preview import PreviewPresenter
from desktop.presenters.rules import RulesPresenter
from desktop.presenters.saved import SavedPresenter
from desktop.presenters.search import SearchPresenter
from desktop.presenters.settings import SettingsPresenter
from desktop.presenters.state import WindowState
from desktop.presenters.steering import SteeringPresenter
from desktop.presenters.tags import TagsPresenter
from desktop.presenters.window import WindowPresenter
from desktop.preview.panel import PreviewPanel
from desktop.views.filter_bar import FilterBar
from desktop.views.progress_strip import ProgressStrip


class Presenters:
    """All presenters of a window: each is given what it works with and nothing else."""

    def __init__(self, parts: Parts) -> None:
        setup, window, page, model = parts.setup, parts.window, parts.window.search_page, parts.window.results_model
        line, folders = window.status, window.folders_page
        self.state = state = WindowState(setup.settings)
        self.front = front = Front(window, parts.icons)
        self.chosen = chosen = Chosen(page.results, model, page.preview)
        self.files = FilesPresenter(parts.opener, parts.library, front, page=page, model=model, chosen=chosen)
        self.search = SearchPresenter(
            parts.search, parts.indexing, front, state, page=page, model=model, line=line, files=self.files
        )
        self.preview = PreviewPresenter(
            parts.preview, front, panel=page.preview, results=page.results, model=model, chosen=chosen
        )
        self.steering = SteeringPresenter(
            parts.search, parts.steering, parts.explaining, front, page=page, model=model, chosen=chosen
        )
        parts.preview.shown.connect(self.steering.explain_shown)
        self.maintenance = MaintenancePresenter(
            parts.upkeep,
            parts.indexing,
            parts.library,
            front,
            icons=parts.icons,
            card=folders.library_card,
            line=line,
            explaining=parts.explaining,
            readers=(parts.warming, parts.upkeep, parts.measuring),
            lanes=(parts.readers, parts.explainers, parts.keepers, parts.clerks),
        )
        self.access = AccessPresenter(parts.access, parts.library, state, line=line)
        self.forgetting = ForgettingPresenter(parts.library, parts.search, parts.indexing, parts.others, front, state)
        self.rules = RulesPresenter(parts.library, parts.readers, front, page=folders)
        self.hits = HitsPresenter(
            parts.search, parts.library, front, lane=parts.clerks, opener=parts.opener, chosen=chosen
        )
        self.tags = TagsPresenter(
            parts.saved, parts.library, parts.search, front, model=model, filters=page.filters, chosen=chosen
        )
        self.saved = SavedPresenter(
            parts.saved, parts.library, parts.search, parts.steering, front, theme=parts.theme, page=page, chosen=chosen
        )
        self.news = NewsPresenter(
            parts.saved, parts.library, parts.indexing, front, notices=parts.notices, page=page, opener=self.saved
        )
        self.history = HistoryPresenter(parts.saved, parts.library, state, page=page)
        self.answers = AnswersPresenter(
            parts.search,
            front,
            results=self.search,
            preview=self.preview,
            steering=self.steering,
            saved=self.saved,
            forgetting=self.forgetting,
        )
        self.map = MapPresenter(
            parts.search,
            parts.library,
            parts.indexing,
            parts.preview,
            state,
            window=window,
            mappers=parts.mappers,
            readers=parts.readers,
        )
        self.menu = MenuPresenter(
            page.results,
            chosen,
            search=self.search,
            steering=self.steering,
            files=self.files,
            hits=self.hits,
            tags=self.tags,
        )
        self.libraries = LibrariesPresenter(
            setup.library,
            parts.libraries,
            parts.library,
            front,
            state,
            theme=parts.theme,
            indexing=parts.indexing,
            changing=parts.changing,
            upkeep=parts.upkeep,
        )
        self.changing = ChangingPresenter(
            parts.changing,
            parts.library,
            parts.warming,
            front,
            state,
            strip=window.change_strip,
            banner=window.banner,
            lane=parts.readers,
        )
        self.library = LibraryPresenter(
            parts.library,
            parts.search,
            parts.warming,
            parts.indexing,
            front,
            state,
            forgetting=self.forgetting,
            page=page,
            folders=folders,
            line=line,
        )
        self.changing.ended.connect(self.library.refresh)
        self.search.answered.connect(self.library.learn_device)
        self.following = FollowingPresenter(
            parts.watching,
            parts.others,
            parts.library,
            parts.indexing,
            front,
            state,
            shows=self.library,
            folders=folders,
            update_at_start=setup.update_at_start,
        )
        self.folders = FoldersPresenter(
            parts.indexing,
            parts.opener,
            front,
            state,
            forgetting=self.forgetting,
            rules=self.rules,
            page=folders,
            welcome=window.welcome_page,
            search=page,
        )
        self.indexing = IndexingPresenter(
            parts.indexing,
            parts.library,
            parts.preview,
            parts.others,
            front,
            state,
            strip=window.strip,
            line=line,
            shows=self.library,
            following=self.following,
            folders=self.folders,
            maintenance=self.maintenance,
        )
        self.diagnostics = DiagnosticsPresenter(parts.diagnostics, parts.opener, front, state)
        self.background = BackgroundPresenter(parts.library, front, state)
        self.settings = SettingsPresenter(
            setup.config,
            front,
            state,
            theme=parts.theme,
            icons=parts.icons,
            library=parts.library,
            encoders=parts.encoders,
            measuring=parts.measuring,
            trying=parts.trying,
        )
        for one in (self.changing, self.indexing, self.history, self.folders, self.access):
            self.settings.made.connect(one.join)
        self.access.asked.connect(self.settings.show)
        self.window = WindowPresenter(
            window, front, library=self.library, folders=self.folders, libraries=self.libraries, settings=self.settings
        )
        self.window.set_actions(self._calls(page.preview, page.filters, window.strip))

    def _calls(self, panel: PreviewPanel, filters: FilterBar, strip: ProgressStrip) -> dict[str, Callable[[], object]]:
        """Return what each command that has keys calls."""
        pdf = panel.pdf.view
        return {
            "search": self.map.focus_box,
            "map": self.map.show,
            "cite": self.files.copy_citation,
            "open_at_page": self.files.open_at_page,
            "reveal": self.files.reveal,
            "copy": self.hits.copy_paths,
            "open_with": self.hits.open_with,
            "export": self.hits.ask_export,
            "tags": self.tags.ask,
            "pin": self.tags.pin,
            "saved": self.saved.show_list,
            "similar": self.steering.similar_documents,
            "like_passage": self.steering.more_like_passage,
            "steer_more": self.steering.steer_more,
            "steer_less": self.steering.steer_less,
            "in_folder": self.search.toggle_folder,
            "document": panel.focus_body,
            "contents": panel.reading.toggle_outline,
            "why": panel.toggle_why,
            "next_passage": panel.next_passage,
            "previous_passage": panel.previous_passage,
            "go_to_page": panel.go_to_page,
            "toggle_text": panel.toggle_text,
            "next_page": pdf.next_page,
            "previous_page": pdf.previous_page,
            "zoom_in": partial(panel.zoom_by, 1),
            "zoom_out": partial(panel.zoom_by, -1),
            "fit_width": partial(panel.zoom_by, 0),
            "filters": filters.show_more,
            "query_help": filters.show_help,
            "add_folder": self.folders.ask_folder,
            "update": self.folders.update_all,
            "pause": strip.toggle,
            "libraries": self.libraries.show_list,
            "settings": self.settings.show,
            "diagnostics": self.diagnostics.gather,
        }

    def close(self) -> None:
        """Accept nothing more."""
        self.library.close()
        self.history.close()
        self.map.close()
        self.forgetting.close()
