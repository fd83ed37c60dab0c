"""What happens with tags and pins? They are shown in the list, given and taken, and offered as a filter."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from desktop.controllers.library import LibraryController
from desktop.controllers.saved import SavedController
from desktop.controllers.search import SearchController
from desktop.models.results import ResultsModel
from desktop.presenters.chosen import Chosen
from desktop.presenters.front import Front
from desktop.texts.member_names import member_name
from desktop.texts.messages import Message
from desktop.texts.wording import documents_text
from desktop.views.filter_bar import FilterBar
from desktop.views.tags_dialog import TagsDialog

PINNED = "pinned"  # as the engine calls it


class TagsPresenter(QObject):
    """Connects the tags with list, filters and keys; they are read anew whenever the library has changed."""

    def __init__(
        self,
        saved: SavedController,
        library: LibraryController,
        search: SearchController,
        front: Front,
        *,
        model: ResultsModel,
        filters: FilterBar,
        chosen: Chosen,
    ) -> None:
        super().__init__()
        self._saved = saved
        self._search = search
        self._front = front
        self._model = model
        self._filters = filters
        self._chosen = chosen
        self._tags: dict[str, tuple[str, ...]] = {}
        library.status_changed.connect(saved.read_tags)
        saved.tags_read.connect(self._show)

    @property
    def known(self) -> list[str]:
        """Every tag, by name, each in one spelling."""
        found = {tag.casefold(): tag for tags in self._tags.values() for tag in tags}
        return sorted(found.values(), key=str.casefold)

    @Slot(object)
    def _show(self, tags: dict[str, tuple[str, ...]]) -> None:
        changed, self._tags = tags != self._tags, tags
        self._model.set_tags(tags)
        self._filters.set_tags(tuple(self.known))
        if changed and self._search.answered is not None:
            self._search.repeat()  # tags decide what passes tag:, and pins what stands first

    @Slot()
    def ask(self) -> None:
        """Ask which tags the selected documents shall have."""
        hits = self._chosen.hits
        if not hits:
            return
        paths = tuple(hit.path for hit in hits)
        own = [self._tags.get(path, ()) for path in paths]
        common = [tag for tag in own[0] if all(tag in tags for tags in own)]
        what = member_name(hits[0].path, hits[0].container) if len(paths) == 1 else documents_text(len(paths))
        dialog = TagsDialog(what, common, self.known, self._front.window)
        dialog.asked.connect(lambda add, drop: self._saved.tag(paths, add, drop))
        self._front.open_dialog(dialog)
        dialog.tags.setFocus()

    @Slot()
    def pin(self) -> None:
        """Pin the selected documents, or unpin them where all are pinned."""
        paths = tuple(hit.path for hit in self._chosen.hits)
        if not paths:
            return
        if self.are_pinned(paths):
            self._saved.tag(paths, (), (PINNED,))
            text = self.tr("No longer pinned.")
        else:
            self._saved.tag(paths, (PINNED,), ())
            text = self.tr("Pinned: it stands first where documents are listed, and tag:pinned finds it.")
            if len(paths) > 1:
                text = self.tr("{0} pinned: they stand first where documents are listed, and tag:pinned finds them.")
                text = text.format(documents_text(len(paths)))
        self._front.say(Message("info", text, about="tags"))

    def are_pinned(self, paths: tuple[str, ...]) -> bool:
        """Whether all of these documents are pinned."""
        return all(PINNED in self._tags.get(path, ()) for path in paths)
