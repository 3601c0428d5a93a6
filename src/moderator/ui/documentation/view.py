"""The area "Documentation": what it holds, what is missing, its texts, its preview, its output."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moderator.actions.document_contents import document_language
from moderator.actions.documentation import (
    DocumentChoice,
    PagesMade,
    inventory,
    preview_documentation,
)
from moderator.event.changes import Changes
from moderator.ui import theme
from moderator.ui.area import Area, AreaState
from moderator.ui.documentation.contents_page import ContentsPage
from moderator.ui.documentation.document_pane import DocumentPane
from moderator.ui.documentation.outcome import OutcomeCard
from moderator.ui.documentation.output import DocumentOutput
from moderator.ui.documentation.state_page import StatePage
from moderator.ui.documentation.state_strip import StateStrip
from moderator.ui.documentation.text_cursor import ClickedText
from moderator.ui.documentation.texts_page import TextsPage
from moderator.ui.hub import AreaName, Hub, Target
from moderator.ui.icons import Icon
from moderator.ui.widgets import layouts
from moderator.ui.widgets.focus import FocusRestorer
from moderator.ui.widgets.frames import EmptyState, Header, PageStack, Surface
from moderator.ui.widgets.pages import PPI, PagePreview
from moderator.ui.widgets.segments import Segments
from moderator.ui.words import QtWords, tr

PANEL = theme.PANEL_WIDTH + theme.WIDE * 2


class SidePage(StrEnum):
    """What the panel beside the preview shows."""

    CONTENTS = "contents"
    STATE = "state"
    TEXTS = "texts"


@dataclass(frozen=True, slots=True)
class DocumentationState(AreaState):
    """Which page of the panel is shown; the options are for one output only."""

    page: SidePage | None = None


class DocumentPreview(PagePreview):
    """Makes the pages of the documentation, in its own language."""

    @property
    def words(self) -> QtWords:
        """Words in the language of the documentation."""
        language = document_language(self._hub.conference)
        if self._words.language != language:
            self._words = QtWords(language)
        return self._words

    def show_choice(self, choice: DocumentChoice, show: Callable[[PagesMade], None]) -> None:
        """Request the pages of this choice; they are made while the preview is visible."""
        store, words = self._hub.store, self.words
        self.want(
            lambda job: preview_documentation(
                store,
                words,
                choice=choice,
                ppi=PPI,
                report=job.relay(self.progressed.emit),
                cancelled=lambda: job.stopped,
            ),
            show,
        )


class DocumentationArea(Area):
    """What the documentation will hold, how it looks, what it says, and the buttons that make it.

    written: (Path) a file was written.
    """

    written = Signal(Path)

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(hub, parent)
        self.contents = ContentsPage(hub)
        self.completeness = StatePage(hub)
        self.texts = TextsPage(hub)
        self.outcome = OutcomeCard()
        self.strip = StateStrip(hub.appearance)
        self.pane = DocumentPane(hub.appearance)
        self.pages, self.lacking = self.pane.pages, self.pane.lacking
        self._preview = DocumentPreview(hub, self)
        self.output = DocumentOutput(
            hub, lambda: (self._preview.words, self.choice), self.outcome, self
        )
        self.make_button = self.output.pdf_button
        self.side: Segments[SidePage] = Segments(tr("Beside the preview"))
        self._sides = PageStack()
        self._stack = PageStack()
        self._stale = False
        self._build()
        self._connect()
        self._add_keys()
        self._refresh()
        self.setFocusProxy(self.make_button)
        self._keys = FocusRestorer(self, self.setFocus)

    def reveal(self, record: Target) -> None:
        """Show nothing else: the documentation holds everything."""

    def state(self) -> AreaState:
        """Return which page is shown; the options are for one output only."""
        return DocumentationState(self.side.value)

    def restore(self, state: AreaState) -> None:
        """Show the page that another window showed."""
        if isinstance(state, DocumentationState) and state.page is not None:
            self.show_side(state.page)

    @property
    def choice(self) -> DocumentChoice:
        """What goes into the documentation, with today's date."""
        return self.contents.choice

    def show_side(self, page: SidePage) -> None:
        """Show a page of the panel."""
        self.side.choose(page)
        self._sides.setCurrentIndex(list(SidePage).index(page))

    def find_text(self) -> None:
        """Show the texts, and search in them."""
        self.show_side(SidePage.TEXTS)
        self.texts.search.setFocus()

    def show_state(self) -> None:
        """Show what is still missing."""
        self.show_side(SidePage.STATE)
        self.completeness.list.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Bring state and preview up to date."""
        super().showEvent(event)
        if self._stale:
            self._refresh()
        self._preview.watch(watched=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Pause the preview."""
        super().hideEvent(event)
        self._preview.watch(watched=False)

    def _build(self) -> None:
        header = Header(tr("Documentation"))
        header.add_left(self.side)
        header.add_right(self.output.more_button)
        header.add_right(self.make_button)
        full = QWidget()
        layouts.row(self._build_panel(), (self._build_preview(), 1), on=full, spacing=theme.SNUG)
        self._stack.addWidget(full)
        self._stack.addWidget(self._build_empty())
        layouts.column(
            header,
            (self._stack, 1),
            on=self,
            margins=(theme.ROOMY, theme.SNUG, theme.ROOMY, theme.ROOMY),
            spacing=theme.SNUG,
        )

    def _build_panel(self) -> QWidget:
        panel = QWidget()
        panel.setFixedWidth(PANEL)
        surface = Surface()
        for page in (self.contents, self.completeness, self.texts):
            self._sides.addWidget(page)
        layouts.column(self._sides, on=surface, margins=1)
        layouts.column((surface, 1), self.outcome, on=panel, spacing=theme.TIGHT)
        self._name_sides()
        return panel

    def _build_preview(self) -> QWidget:
        surface = Surface()
        strip = layouts.row((self.strip, 1), margins=(theme.ROOMY, 0, theme.ROOMY, 0))
        layouts.column(
            strip,
            (self.pane, 1),
            on=surface,
            margins=(1, theme.SNUG, 1, 1),
            spacing=theme.TIGHT,
        )
        return surface

    def _build_empty(self) -> QWidget:
        surface = Surface()
        column = QVBoxLayout(surface)
        empty = EmptyState(
            self._hub.appearance,
            Icon.DOCUMENTATION,
            tr("The documentation writes itself"),
            tr(
                "Programme, workshops and the results of all groups become one accessible PDF for "
                "the participants. It begins with the programme."
            ),
        )
        to_schedule = partial(self._hub.goto, AreaName.SCHEDULE)
        empty.add_button(tr("Build the programme"), to_schedule, primary=True)
        column.addWidget(empty)
        return surface

    def _connect(self) -> None:
        hub = self._hub
        self.contents.chosen.connect(self._refresh)
        self.side.chosen.connect(lambda: self.show_side(self.side.value or SidePage.CONTENTS))
        self.output.written.connect(self.written)
        self._preview.busy.connect(self.pane.show_busy)
        self._preview.progressed.connect(self.pane.show_progress)
        self._preview.failed.connect(self.pane.show_failure)
        self._preview.failed.connect(hub.show_error)
        self.pane.again.connect(self._refresh)
        self.strip.opened.connect(self.completeness.go)
        self.strip.all_wanted.connect(self.show_state)
        self.completeness.notes_wanted.connect(lambda: self.show_side(SidePage.STATE))
        self.completeness.counted.connect(self._show_lacking)
        self.pages.clicked.connect(self._edit)
        self.completeness.text_wanted.connect(self._show_text)
        self.texts.chosen.connect(self.pages.choose)
        self.texts.counted.connect(self._show_composed)
        self.contents.notes_wanted.connect(self.completeness.add_notes)
        hub.changed.connect(self._on_change)

    def _add_keys(self) -> None:
        keys: dict[str, Callable[[], None]] = {
            "Ctrl+E": self.output.open_menu,
            "Ctrl+Shift+E": self.output.ask_for_pdf,
            "Ctrl+F": self.find_text,
        }
        for key, run in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(run)

    @Slot()
    def _name_sides(self) -> None:
        changed = len(self.texts.changed_beneath)
        texts = tr("Texts ({count})").format(count=changed) if changed else tr("Texts")
        lacks = len(self.completeness.incomplete)
        state = tr("State ({count})").format(count=lacks) if lacks else tr("State")
        names = (tr("Contents"), state, texts)
        self.side.set_choices(list(zip(SidePage, names, strict=True)))

    @Slot()
    def _show_composed(self) -> None:
        self._name_sides()
        self.contents.show_absent(self.texts.absent)

    @Slot(Changes)
    def _on_change(self, changes: Changes) -> None:
        if changes.ids and self.isVisible():
            self._refresh()
        elif changes.ids:
            self._stale = True

    @Slot()
    def _refresh(self) -> None:
        self._stale = False
        only = self.contents.checked_in_box.isChecked()
        known = inventory(self._hub.conference, only_checked_in=only)
        self.contents.refresh(some_missed=known.some_missed)
        self.completeness.refresh(known)
        self._stack.setCurrentIndex(1 if known.empty else 0)
        for made in (self.make_button, self.output.more_button, self.side):
            made.setVisible(not known.empty)
        self._preview.show_choice(self.choice, self.pane.show_made)
        self.texts.ask(self._preview.words, self.choice)

    @Slot(ClickedText)
    def _edit(self, clicked: ClickedText) -> None:
        """Edit the text that was clicked in the preview."""
        self.show_side(SidePage.TEXTS)
        self.texts.edit(clicked.key, clicked)
        self.pages.choose(clicked.key, scroll=False)

    @Slot(str)
    def _show_text(self, key: str) -> None:
        """Edit a text that something is said of elsewhere."""
        self.show_side(SidePage.TEXTS)
        self.texts.edit(key)

    @Slot()
    def _show_lacking(self) -> None:
        """Show what is missing above the preview, and its number at the page that lists it."""
        self.strip.show_lines(self.completeness.incomplete)
        self._name_sides()
