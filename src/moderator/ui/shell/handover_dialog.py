"""The dialog that hands the open event over: what goes along, where to, and where it then lies."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QGridLayout, QWidget

from moderator.actions.exporting import export_json
from moderator.actions.handing_over import SUFFIXES, Progress, hand_over
from moderator.actions.personal_data import named_people, personal_counts
from moderator.event.errors import KnownError
from moderator.event.phrase import Phrase, phrase
from moderator.rules.file_names import file_name, unused_name
from moderator.ui import theme
from moderator.ui.event_files import file_words, folder_words, which_words
from moderator.ui.hub import Hub
from moderator.ui.importing.footer import Waiting
from moderator.ui.outside import open_outside
from moderator.ui.remembered import HANDOVER_FOLDER, of_event
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Hairline, Surface, button, scrolling_column
from moderator.ui.widgets.labels import Label, WrappedPage, set_kind
from moderator.ui.widgets.scroll import Narrows, open_at
from moderator.ui.widgets.tab_order import TabOrder
from moderator.ui.words import error_text, tr, translate

SIZE = (theme.GRID * 180, theme.GRID * 150)
LONGEST_NAME = 60


def proposed_name(title: str, now: datetime) -> str:
    """Name a copy of an event as it is today, without a suffix."""
    return f"{file_name(title, LONGEST_NAME)} {now:%Y-%m-%d}"


class HandoverDialog(TabOrder, QDialog):
    """Warns of what goes along, proposes name and folder, writes the file and shows where it is.

    path: where the file goes; a name that ends in .json makes it an open JSON.
    """

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self.path = self._proposal()
        self.setWindowTitle(tr("Hand the event over"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        open_at(self, *SIZE)
        page = WrappedPage(self)
        event = hub.conference.event
        layouts.column(
            Label(tr("Hand the event over"), "title"),
            Label(which_words(event, hub.store.path), "secondary", wrap=True),
            Label(
                tr(
                    "The whole event goes into one file, with which it can be worked on at another "
                    "computer. Yours stays as it is."
                ),
                wrap=True,
            ),
            Label(tr("What goes along"), "section"),
            (self._contents(), 1),
            self._warning(),
            Label(tr("Where to"), "section"),
            self._target(),
            on=page,
            spacing=theme.SNUG,
        )
        layouts.column(
            (Narrows(page, self), 1),
            self._outcome(),
            Hairline(self),
            self._footer(),
            on=self,
            margins=(theme.WIDE, theme.ROOMY, theme.WIDE, theme.ROOMY),
            spacing=theme.SNUG,
        )
        self._show_target()
        self.write_button.setFocus()

    @Slot()
    def choose(self) -> None:
        """Let the moderator choose another name or folder."""
        filters = {
            tr("Whole event with its photos (*.zip)"): ".zip",
            tr("Open JSON, for small events (*.json)"): ".json",
        }
        chosen, kind = QFileDialog.getSaveFileName(
            self, tr("Hand the event over"), str(self.path), ";;".join(filters)
        )
        if not chosen:
            return
        self.path = Path(chosen)
        if self.path.suffix.lower() not in SUFFIXES:
            self.path = self.path.with_name(self.path.name + filters.get(kind, ".zip"))
        self.outcome.hide()
        self._show_target()
        self.write_button.setEnabled(True)
        self.write_button.setFocus()

    @Slot()
    def write(self) -> None:
        """Write the event to the file, with progress; the end of its name decides how."""
        if self.waiting.working:
            return
        path, store = self.path, self._hub.store
        remembered = of_event(store.path)

        def work(progress: Progress) -> Phrase:
            if path.suffix.lower() == ".json":
                return export_json(store, path)
            return hand_over(store, path, remembered, progress)

        HANDOVER_FOLDER.keep(path)
        self.outcome.hide()
        for control in (self.write_button, self.another):
            control.setEnabled(False)
        self.waiting.start(phrase("Handing the event over"), work, self._written, writing=True)

    def reject(self) -> None:
        """Close; while the file is being written, stop that and stay."""
        if self.waiting.working:
            self.waiting.stop()
            return
        super().reject()

    def _proposal(self) -> Path:
        """Propose a name that no file in the folder has, so that none is replaced."""
        folder = Path(HANDOVER_FOLDER.get())
        name = proposed_name(self._hub.conference.event.title, self._hub.now())
        taken = {each.stem.casefold() for each in folder.glob("*.zip")}
        return folder / f"{unused_name(name, taken)}.zip"

    def _contents(self) -> Surface:
        surface = Surface(self)
        surface.setAccessibleName(tr("What goes along"))
        self.list, lines = scrolling_column(surface)
        conference = self._hub.conference
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.SNUG)
        grid.setVerticalSpacing(theme.GRID)
        for column in (0, 3):
            grid.setColumnStretch(column, 1)
        grid.setColumnMinimumWidth(2, theme.WIDE)
        people = len(named_people(conference))
        counts = ((tr("Participants with a name"), people),) if people else ()
        rows = (*counts, *((translate(word), n) for word, n in personal_counts(conference)))
        half = -(-len(rows) // 2) or 1
        for place, (word, count) in enumerate(rows):
            row, beside = place % half, 3 * (place // half)
            number = Label(QLocale().toString(count))
            number.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(Label(word), row, beside)
            grid.addWidget(number, row, beside + 1)
        lines.addLayout(grid)
        all_else = tr("And all else: programme, workshops, places, results, notes, also internal.")
        lines.addWidget(Label(all_else, "caption-dark", wrap=True))
        lines.addStretch()
        return surface

    def _warning(self) -> Surface:
        self.warning = Label(
            tr(
                "Whoever gets the file can read all of this; it is not encrypted. Give it only to "
                "people who may see these data, and delete it where it is no longer needed."
            ),
            wrap=True,
        )
        surface = Surface(self, "warning")
        layouts.column(self.warning, on=surface, margins=theme.SNUG)
        return surface

    def _target(self) -> QWidget:
        self.target = Label("", wrap=True)
        self.another = button(tr("Change …"), run=self.choose)
        self.another.setAccessibleName(tr("Change name or folder"))
        return layouts.boxed(layouts.row((self.target, 1), self.another, spacing=theme.SNUG))

    def _outcome(self) -> Surface:
        self.said = Label("", "strong", wrap=True, live=True)
        self.folder = button(tr("Show folder"), run=lambda: open_outside(self.path.parent))
        self.outcome = Surface(self, "good")
        margins = (theme.ROOMY, theme.TIGHT, theme.ROOMY, theme.TIGHT)
        layouts.row(
            (self.said, 1), self.folder, on=self.outcome, margins=margins, spacing=theme.SNUG
        )
        self.outcome.hide()
        return self.outcome

    def _footer(self) -> QWidget:
        self.waiting = Waiting(self._hub.jobs, self)
        self.waiting.failed.connect(self._fail)
        self.waiting.stopped.connect(self._rest)
        self.cancel = button(tr("Cancel"), run=self.reject)
        self.write_button = button(tr("Write the file"), "primary", run=self.write)
        return layouts.boxed(
            layouts.row(
                layouts.STRETCH,
                self.waiting,
                self.cancel,
                self.write_button,
                spacing=theme.TIGHT,
            )
        )

    def _show_target(self) -> None:
        self.target.setText(file_words(self.path))

    def _written(self, said: Phrase) -> None:
        self._rest()
        where = tr("Folder: {folder}").format(folder=folder_words(self.path))
        self._tell(f"{translate(said)} {where}", "good")
        self.folder.show()
        self.folder.setFocus()
        self.cancel.setText(tr("Close"))
        self.write_button.setEnabled(False)  # once more would replace it
        self._hub.show_message(said, undoable=False)

    def _fail(self, problem: KnownError) -> None:
        self._rest()
        self._tell(error_text(problem), "bad")
        self.folder.hide()

    def _tell(self, words: str, kind: str) -> None:
        set_kind(self.outcome, kind)
        self.said.set_kind("strong" if kind == "good" else kind)
        self.said.setText(words)
        self.outcome.show()

    @Slot()
    def _rest(self) -> None:
        for control in (self.write_button, self.another):
            control.setEnabled(True)
