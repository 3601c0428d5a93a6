"""The dialog "Print and hand out": what is printed at the left, its preview at the right."""

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QStackedWidget, QWidget

from moderator.actions.prints import (
    BY_PERSON,
    PrintKind,
    PrintOrder,
    PrintPreview,
    changed_people,
    lacking_phrase,
    preview_sheets,
    unplaced,
)
from moderator.event.changes import Changes
from moderator.event.errors import KnownError
from moderator.event.phrase import Phrase
from moderator.rules.legend import legend_of
from moderator.ui import theme
from moderator.ui.hub import AreaName, Hub
from moderator.ui.icons import Icon
from moderator.ui.prints.choices import CHANGED, SELECTED, Choices
from moderator.ui.prints.making import Making, PrintFooter, page_printer
from moderator.ui.prints.outputs import Handout, Output, OutputList, file_pattern, outputs
from moderator.ui.remembered import printed
from moderator.ui.theme import Appearance
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import EmptyState, Hairline, Surface
from moderator.ui.widgets.labels import ElidedLabel, Label
from moderator.ui.widgets.pages import PPI, PagePreview, Pages
from moderator.ui.widgets.scroll import Narrows, open_at
from moderator.ui.widgets.tab_order import TabOrder
from moderator.ui.words import error_text, tr, translate


class PreviewPane(Surface):
    """Shows one of: pages, the description of a file, or why nothing would be printed."""

    def __init__(self, style: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages = Pages(style, self)
        self.count = Label("", "caption")
        self.state = Label("", "caption")
        self.lacking = ElidedLabel("", "caution")
        head = layouts.row(
            self.count,
            layouts.Space(theme.ROOMY),
            (self.lacking, 1),
            self.state,
            margins=(theme.ROOMY, 0, theme.ROOMY, 0),
        )
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.pages)
        self._others: dict[str, QWidget] = {}
        for what, picture, title, sentence in _descriptions():
            page = EmptyState(style, picture, title, sentence, self)
            self._others[what] = page
            self._stack.addWidget(page)
        self.unplaced = Label("", "caution")
        notes = layouts.row((self.unplaced, 1), margins=(theme.ROOMY, 0, theme.ROOMY, 0))
        layouts.column(
            head,
            notes,
            (self._stack, 1),
            on=self,
            margins=(1, theme.SNUG, 1, 1),
            spacing=theme.GRID,
        )

    @property
    def shows_pages(self) -> bool:
        """Whether pages can be seen, or will be."""
        return self._stack.currentWidget() is self.pages

    def expect_pages(self) -> None:
        """Show the pages; the old ones stay until new ones are ready."""
        self._stack.setCurrentWidget(self.pages)

    def show_pages(self, preview: PrintPreview) -> None:
        """Show pages and say how many there are."""
        self.pages.show_pages(preview.pages)
        if preview.people is None:
            self.count.setText(tr("%n pages", n=len(preview.pages)))
        else:
            shown, total = preview.people
            self.count.setText(
                tr("The first {shown} of {total} people").format(shown=shown, total=total)
            )
        self.lacking.setText(translate(lacking_phrase(preview.boxed)) if preview.boxed else "")

    def forget_pages(self) -> None:
        """Show no pages, since others are meant now."""
        self.pages.show_pages(())
        self._clear_head()

    def _clear_head(self) -> None:
        for label in (self.count, self.lacking):
            label.setText("")

    def describe(self, what: str) -> None:
        """Show what a file holds; "nobody", "misfit": why nothing would be printed."""
        self._clear_head()
        self._stack.setCurrentWidget(self._others[what])

    def note_unplaced(self, people: int) -> None:
        """Show for how many people the sheets lack a room, so that none is given out."""
        self.unplaced.setText(tr("%n people have no place in every round yet.", n=people))
        self.unplaced.setVisible(people > 0)

    def show_busy(self, busy: bool) -> None:
        """Show whether pages are being made."""
        self.state.setText(tr("The preview is being made …") if busy else "")


def _descriptions() -> tuple[tuple[str, Icon, str, str], ...]:
    return (
        (
            "nobody",
            Icon.CHECK,
            tr("All printed"),
            tr("Since the last print nobody is new, and nobody's sheet has changed."),
        ),
        (
            "misfit",
            Icon.BADGE,
            tr("The labels do not fit the sheet"),
            tr("Please measure the sheet again. What is wrong stands below the measures."),
        ),
        *_handouts(),
    )


def _handouts() -> tuple[tuple[str, Icon, str, str], ...]:
    return (
        (
            Handout.CALENDARS,
            Icon.CALENDAR,
            tr("A calendar file for each person"),
            tr(
                "Each file has the programme with the rooms and groups of that person. It opens in "
                "Outlook, Google Calendar and Apple Calendar; a newer file replaces the entries."
            ),
        ),
        (
            Handout.PROGRAMME,
            Icon.CALENDAR,
            tr("The programme as a calendar file"),
            tr(
                "All items with their times and rooms, the same for everyone. Who is in which "
                "workshop is not in it."
            ),
        ),
        (
            Handout.ROOM_CALENDARS,
            Icon.CALENDAR,
            tr("A calendar file for each room"),
            tr(
                "What takes place in the room, with the workshops of the rounds: for screens at "
                "the door and for those who look after the rooms."
            ),
        ),
        (
            Handout.SCHEDULE_XML,
            Icon.SCHEDULE,
            tr("The programme as schedule XML"),
            tr(
                "The format that conference apps, screens and planning tools such as frab and "
                "pretalx read. Private notes and who is in which workshop are not in it."
            ),
        ),
        (
            Handout.SCHEDULE_JSON,
            Icon.SCHEDULE,
            tr("The programme as schedule JSON"),
            tr(
                "The same as schedule XML, as websites and newer tools read it. Private notes and "
                "who is in which workshop are not in it."
            ),
        ),
        *_tables(),
    )


def _tables() -> tuple[tuple[str, Icon, str, str], ...]:
    return (
        (
            Handout.WORKBOOK,
            Icon.TABLE,
            tr("Everything in one workbook"),
            tr(
                "A sheet of all participants with their places, one of their wishes, one for each "
                "round and each workshop, one of all results and one of the programme. It contains "
                "e-mail addresses: for the organisers only."
            ),
        ),
        (
            Handout.MAIL_MERGE,
            Icon.MAIL,
            tr("A list for letters and e-mails"),
            tr(
                "One row for each person who takes part, with day, time, theme, room and group of "
                "every round. Word and LibreOffice take it as the source of a mail merge. It "
                "contains e-mail addresses."
            ),
        ),
    )


SIZE = (theme.GRID * 300, theme.GRID * 176)
LEFT_WIDTH = theme.PANEL_WIDTH + theme.WIDE * 5


class PrintDialog(TabOrder, QDialog):
    """Prints sheets, and writes them and tables to files; typesetting and writing are jobs.

    people: ids of people who are selected where the dialog was opened from. what: a PrintKind or
    Handout to begin with, else badges. round_id: the round to begin with.
    """

    def __init__(
        self,
        hub: Hub,
        parent: QWidget | None = None,
        *,
        people: Collection[int] = (),
        what: str | None = None,
        round_id: int | None = None,
    ) -> None:
        super().__init__(parent)
        self._hub = hub
        self._selected = frozenset(people)
        self._new: frozenset[int] = frozenset()
        self._note: Phrase | None = None
        self.setWindowTitle(tr("Print and hand out"))
        open_at(self, *SIZE)
        self.list = OutputList(hub.appearance, outputs(), self)
        self.choices = Choices(self)
        self.pane = PreviewPane(hub.appearance, self)
        self.footer = PrintFooter(self)
        self.preview = PagePreview(hub, self)
        self.making = Making(hub, self)
        self._build()
        self.choices.fill(hub.conference)
        if round_id is not None:
            self.choices.rounds.setCurrentIndex(max(0, self.choices.rounds.findData(round_id)))
        self._connect()
        self.list.choose(what or PrintKind.BADGES)
        if self._selected:
            self.choices.people.setCurrentIndex(self.choices.people.findData(SELECTED))

    @property
    def output(self) -> Output:
        """What is chosen."""
        return self.list.output

    @property
    def order(self) -> PrintOrder | None:
        """The sheets that are chosen, or None where a file without pages is."""
        what = self.output.what
        return self.choices.order(what, self.meant()) if isinstance(what, PrintKind) else None

    def meant(self) -> frozenset[int] | None:
        """Return the people who are meant; None for everyone."""
        if not self.output.by_people:
            return None
        return {SELECTED: self._selected, CHANGED: self._new}.get(self.choices.who())

    def save_to(self, path: Path) -> None:
        """Write what is chosen to a file, as a job."""
        self.making.write(self.output, path, self.preview.words, self.order, self.meant())

    def showEvent(self, event: QShowEvent) -> None:
        """Make the preview."""
        super().showEvent(event)
        self.preview.watch(watched=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Pause the preview."""
        super().hideEvent(event)
        self.preview.watch(watched=False)
        self.preview.want_none()

    def done(self, result: int) -> None:
        """Close; what is still being made is ended, and nothing half is left."""
        self.making.cancel()
        super().done(result)

    def _build(self) -> None:
        page = QWidget(self)
        left = QWidget(self)
        left.setFixedWidth(LEFT_WIDTH)
        layouts.column((self.list, 1), self.choices, on=left, spacing=theme.SNUG)
        row = layouts.row(left, (self.pane, 1), spacing=theme.ROOMY)
        layouts.column(
            Label(tr("Print and hand out"), "title"), (row, 1), on=page, spacing=theme.SNUG
        )
        layouts.column(
            (Narrows(page, self), 1),
            Hairline(self),
            self.footer,
            on=self,
            margins=(theme.WIDE, theme.ROOMY, theme.WIDE, theme.ROOMY),
            spacing=theme.SNUG,
        )

    def _connect(self) -> None:
        self.list.chosen.connect(self._on_output)
        self.choices.changed.connect(self._refresh)
        self.choices.legend_wanted.connect(self._go_to_legend)
        self.preview.busy.connect(self.pane.show_busy)
        self.preview.failed.connect(self._show_error)
        self.making.begun.connect(self.footer.show_work)
        self.making.ended.connect(self._on_ended)
        self.making.failed.connect(self._show_error)
        self.making.written.connect(self._report_written)
        self.making.printed.connect(self._report_printed)
        self.making.found.connect(self._ask_for_printer)
        self.making.lacking.connect(self.footer.note_lacking)
        self.footer.cancel.clicked.connect(self.making.cancel)
        self.footer.undo.clicked.connect(self._hub.undo)
        self.footer.open.clicked.connect(self.making.open_file)
        self.footer.folder.clicked.connect(self.making.open_folder)
        self.footer.save.clicked.connect(self._ask_for_place)
        self.footer.print.clicked.connect(self.making.look_for_printer)
        self.footer.close_button.clicked.connect(self.reject)
        self._hub.changed.connect(self._on_change)

    @Slot(Output)
    def _on_output(self, output: Output) -> None:
        self.choices.show_for(output)
        self.pane.forget_pages()
        self.footer.forget_file()
        self._refresh()

    @Slot(Changes)
    def _on_change(self, changes: Changes) -> None:
        if self._note is not None and self._hub.store.undo_label is not self._note:
            undone = changes.origin == "undo" and changes.label == self._note
            self.footer.outdate(undone=undone)
            self._note = None
        if changes.ids:
            self.choices.fill(self._hub.conference)
            self._refresh()

    @Slot()
    def _refresh(self) -> None:
        self._offer_people()
        order, store, words = self.order, self._hub.store, self.preview.words
        people = self.meant()
        outlines = order is not None and order.outlines
        nobody = people is not None and not people and not outlines
        possible = self.choices.possible
        self.footer.offer(self.output, something=possible and not nobody)
        self.pane.note_unplaced(unplaced(self._hub.conference, self.output.what, order))
        if order is None or nobody or not possible:
            self.preview.want_none()
            reason = "nobody" if nobody else self.output.what
            self.pane.describe(reason if possible else "misfit")
        else:
            self.pane.expect_pages()
            self.preview.want(
                lambda job: preview_sheets(
                    store, words, order, ppi=PPI, cancelled=lambda: job.stopped
                ),
                self.pane.show_pages,
            )

    def _offer_people(self) -> None:
        """Count who is meant by each choice of people."""
        what, conference = self.output.what, self._hub.conference
        if not self.output.by_people:
            return
        present = frozenset(person.id for person in conference.present())
        self._selected &= present
        count: int | None = None
        if isinstance(what, PrintKind) and what in BY_PERSON:
            known = printed(self._hub.store.path, what.value).get()
            if known is not None:
                order = replace(self.choices.order(what, None), outlines=False)
                self._new = changed_people(conference, self.preview.words, order, known)
                count = len(self._new)
        self.choices.offer_people(len(present), len(self._selected), count)

    @Slot()
    def _on_ended(self) -> None:
        self.footer.rest()
        self._refresh()

    @Slot(Path)
    def _report_written(self, path: Path) -> None:
        self.footer.show_file(path)
        self._report_known()

    def _report_known(self) -> None:
        known = self.making.known
        self.footer.note_known(known)
        self._note = self._hub.store.undo_label if known else None

    @Slot(int)
    def _report_printed(self, count: int) -> None:
        self._report_known()
        self.footer.show_state(tr("%n pages were sent to the printer.", n=count))

    @Slot(KnownError)
    def _show_error(self, problem: KnownError) -> None:
        self.footer.show_state(error_text(problem), "bad")

    @Slot()
    def _go_to_legend(self) -> None:
        """Leave for the page where the legend is changed, which leads back here."""
        self.reject()
        self._hub.goto(AreaName.RESULTS, legend_of(self._hub.conference)[0])

    @Slot()
    def _ask_for_place(self) -> None:
        output = self.output
        proposal = self.making.suggested_path(output)
        name, _ = QFileDialog.getSaveFileName(
            self, output.title, str(proposal), file_pattern(output.suffix)
        )
        if name:
            right = name.lower().endswith(output.suffix)
            self.save_to(Path(name if right else f"{name}{output.suffix}"))

    @Slot()
    def _ask_for_printer(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog

        order = self.order
        if order is None:
            return
        both_sides = order.kind is PrintKind.BADGES and order.back
        printer = page_printer(order.paper, both_sides=both_sides)
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = self.preview.words
        dialog.accepted.connect(lambda: self.making.print_on(printer, words, order))
        QDialog.open(dialog)  # its own asks for a receiver
