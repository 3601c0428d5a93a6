"""The import dialog: nothing is written before the moderator takes the list over."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QPushButton,
    QStackedWidget,
    QWidget,
)

from moderator.actions.importing import (
    ImportKind,
    ImportPlan,
    Meaning,
    PlanOptions,
    PlanRow,
    Profiles,
    Progress,
    ReadOptions,
    Verdict,
    count_phrase,
    plan_import,
    revise,
    take_over,
)
from moderator.event.errors import KnownError, Unexpected
from moderator.event.phrase import Phrase, phrase
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon
from moderator.ui.importing.file_steps import FileSteps
from moderator.ui.importing.footer import AnswersForAll, ImportFooter
from moderator.ui.importing.row_table import RowDetail, RowTable, rows_with_findings
from moderator.ui.importing.side_panel import ImportSidePanel
from moderator.ui.importing.source_bar import SourceBar, ask_for_list, hint, title
from moderator.ui.remembered import LIST_FOLDER
from moderator.ui.theme import Appearance
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import EmptyState, Hairline, Surface
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.scroll import open_at
from moderator.ui.widgets.segments import Segments
from moderator.ui.words import tr, translate

SIZE = (theme.GRID * 324, theme.GRID * 174)
EVERY = "every"


class ImportPreview(QWidget):
    """The rows of a plan, and what the moderator can correct in it.

    options: what holds so far, including corrections that a worker has not applied yet.
    Signals: another_wanted (another file), corrected (PlanOptions), rereading_wanted (PlanOptions:
    they hold once the file has been read again).
    """

    another_wanted = Signal()
    corrected = Signal(PlanOptions)
    rereading_wanted = Signal(PlanOptions)

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.options = PlanOptions()
        self._rows: tuple[PlanRow, ...] = ()
        self.source = SourceBar(self)
        self.source.another_wanted.connect(self.another_wanted)
        self.source.chosen.connect(self._read_otherwise)
        self.filter = Segments[str](tr("Show only rows of one kind"), self)
        self.filter.chosen.connect(self._show_rows)
        self.answers = AnswersForAll(self)
        self.answers.decided.connect(self._decide)
        above = layouts.row(self.filter, layouts.STRETCH, self.answers, spacing=theme.SNUG)
        self.table = RowTable(appearance, self)
        self.detail = RowDetail(self)
        self.table.picked.connect(self.detail.show_row)
        self.detail.decided.connect(lambda row, answer: self._decide((row,), answer))
        self.table.answered.connect(self.detail.answer)
        surface = Surface(self)
        layouts.column(
            (self.table, 1),
            Hairline(surface),
            self.detail,
            on=surface,
            margins=(1, theme.GRID, 1, theme.GRID),
            spacing=0,
        )
        self.side = ImportSidePanel(appearance, self)
        self.side.accepted.connect(self._accept)
        self.side.meant.connect(self._mean)
        self.side.value_meant.connect(self._mean_value)
        self.side.anew_wanted.connect(
            lambda: self._correct(replace(self.options, columns={}, remembered=False))
        )
        self.side.row_wanted.connect(self._go_to)
        row = layouts.row((surface, 1), self.side, spacing=theme.SNUG)
        layouts.column(self.source, above, (row, 1), on=self, spacing=theme.SNUG)

    def show_plan(self, plan: ImportPlan) -> None:
        """Show another plan; the filter and the current row stay where they still apply."""
        self.options, self._rows = plan.options, rows_with_findings(plan)
        self.source.show_plan(plan)
        counts = plan.counts
        kinds = [
            (verdict, translate(count_phrase(verdict, counts[verdict])))
            for verdict in Verdict
            if counts[verdict]
        ]
        self.filter.set_choices([(EVERY, tr("All %n rows", n=len(plan.rows))), *kinds])
        self._show_rows()
        self.side.show_plan(plan)

    def _correct(self, options: PlanOptions) -> None:
        # the next correction builds on this one, even before it was worked out
        self.options = options
        self.corrected.emit(options)

    def _read_otherwise(self, read: ReadOptions, again: bool) -> None:
        # other characters or another sheet: columns and decisions may mean something else now
        if again:
            self.rereading_wanted.emit(PlanOptions(read=read, accept_all=self.options.accept_all))
        else:
            self._correct(replace(self.options, read=read, columns={}))

    def _accept(self, names: frozenset[str], everything: bool) -> None:
        self._correct(replace(self.options, accepted=names, accept_all=everything))

    def _mean(self, column: int, field: str) -> None:
        # a field is meant by one column: whoever had it loses it
        known = self.options.columns.items()
        cleared = {place: name for place, name in known if name != field or not field}
        self._correct(replace(self.options, columns={**cleared, column: field}))

    def _mean_value(self, value: str, meaning: Meaning | None) -> None:
        meanings = {v: m for v, m in self.options.meanings.items() if v != value}
        if meaning is not None:
            meanings[value] = meaning
        self._correct(replace(self.options, meanings=meanings))

    def _decide(self, rows: Sequence[str], answer: str) -> None:
        decisions = {**self.options.decisions, **dict.fromkeys(rows, answer)}
        self._correct(replace(self.options, decisions=decisions))

    def _show_rows(self) -> None:
        chosen = self.filter.value
        verdict = chosen if isinstance(chosen, Verdict) else None
        self.table.show_rows(self._rows, verdict)
        self.answers.show_rows(self._rows, verdict)

    def _go_to(self, number: int) -> None:
        """Show a row of the list, whatever is filtered; the focus stays where it is."""
        if not self.table.go_to(number):
            self.filter.choose(EVERY)
            self._show_rows()
            self.table.go_to(number)


class ImportDialog(FileSteps):
    """Reads a list, shows row by row what it would change, and takes it over.

    kind: "participants", "programme" or "workshops"; "" to recognise it by the list's headings.
    profiles: what columns meant before; those of the user if None. Reading, comparing and writing
    happen as jobs; of several answers only that to the newest question counts.
    """

    def __init__(
        self, hub: Hub, kind: str, parent: QWidget | None = None, profiles: Profiles | None = None
    ) -> None:
        super().__init__(parent)
        self._hub, self._kind = hub, ImportKind(kind) if kind else None
        self._profiles = profiles or Profiles()
        self._path: Path | None = None
        self._shown: ImportPlan | None = None
        self.plan: ImportPlan | None = None
        open_at(self, *SIZE)
        self._title = Label("", "title")
        self._name()
        page = QWidget(self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._first_page())
        self.preview = ImportPreview(hub.appearance, self)
        self.preview.another_wanted.connect(self.choose_file)
        self.preview.corrected.connect(self._revise)
        self.preview.rereading_wanted.connect(self._read_again)
        self._pages.addWidget(self.preview)
        layouts.column(self._title, (self._pages, 1), on=page, spacing=theme.SNUG)
        self.lay_out(page, self._bottom())
        self.choose.setFocus()

    def choose_file(self) -> None:
        """Let the moderator choose a file, and read it."""
        ask_for_list(self, self._kind, self.read)

    def read(self, path: Path, options: PlanOptions | None = None) -> None:
        """Read a file and show what it would change."""
        self._path = path
        conference, kind, profiles = self._hub.conference, self._kind, self._profiles
        self._ask(
            lambda progress: plan_import(
                conference, kind, path, options, profiles=profiles, progress=progress
            )
        )

    def take_over(self) -> None:
        """Write what the plan says, as one step of undo, and close."""
        plan = self.plan
        if plan is None or not self.take.isEnabled():
            return
        take, profiles = self._hub.for_worker(take_over), self._profiles

        def write(progress: Progress) -> Phrase:
            summary = take(plan, progress)
            profiles.keep(plan)
            return summary

        self._busy(tr("Taking over …"))
        label = phrase("Taking over {file}", file=plan.file)
        self.waiting.start(label, write, self._close_with, writing=True)

    def next_step(self) -> QPushButton:
        """The button for what comes next."""
        return self.take if self._pages.currentIndex() else self.choose

    def take_file(self, path: Path) -> None:
        """Read a file that was dropped."""
        LIST_FOLDER.keep(path)
        self.read(path)

    def _first_page(self) -> QWidget:
        page = EmptyState(
            self._hub.appearance,
            Icon.IMPORT,
            tr("Choose a list, or drop it here"),
            hint(self._kind),
            self,
        )
        self.choose = page.add_button(tr("Choose file …"), self.choose_file, primary=True)
        return page

    def _name(self) -> None:
        """Show what the list is about in the title."""
        self.setWindowTitle(title(self._kind))
        self._title.setText(title(self._kind))

    def _bottom(self) -> ImportFooter:
        self.footer = ImportFooter(self._hub, self)
        self.waiting, self.take = self.footer.waiting, self.footer.take
        self.waiting.failed.connect(self._fail)
        self.waiting.stopped.connect(self._stopped)
        self.footer.accept_all.clicked.connect(self.preview.side.proposals.accept_all)
        self.footer.cancel.clicked.connect(self.reject)
        self.take.clicked.connect(self.take_over)
        return self.footer

    def _read_again(self, options: PlanOptions) -> None:
        if self._path is not None:
            self.read(self._path, options)

    def _revise(self, options: PlanOptions) -> None:
        plan = self.plan
        if plan is None:
            return
        self.plan = replace(plan, options=options)
        conference = self._hub.conference
        self._ask(lambda progress: revise(conference, plan, options, progress))

    def _ask(self, work: Callable[[Progress], ImportPlan]) -> None:
        self._busy(tr("Reading …"))
        self.waiting.start(phrase("Reading a list"), work, self._show_plan, writing=False)

    def _busy(self, words: str) -> None:
        self.choose.setEnabled(False)
        self.footer.show_busy(words)

    def _close_with(self, summary: Phrase) -> None:
        self._hub.show_message(summary)
        self.accept()

    def _show_plan(self, plan: ImportPlan) -> None:
        first = self._shown is None
        self.plan = self._shown = plan
        if self._kind is None:
            self._kind = plan.kind
            self._name()
        self.banner.hide()
        self.choose.setEnabled(True)
        self._pages.setCurrentIndex(1)
        self.preview.show_plan(plan)
        self.footer.show_plan(plan)
        if first:
            self.preview.table.setFocus()

    def _stopped(self) -> None:
        """Go back to what was shown before the work that was stopped."""
        self._go_back()
        self.footer.show_state(tr("Stopped; nothing was written."))

    def _fail(self, problem: KnownError) -> None:
        self._go_back()
        self.footer.show_state(tr("Nothing was written."))
        if isinstance(problem, Unexpected):
            self._hub.show_error(problem)
        else:
            self.show_problem(problem)

    def _go_back(self) -> None:
        self.choose.setEnabled(True)
        self.plan = self._shown
        if self.plan is not None:
            self.preview.show_plan(self.plan)
        self.take.setEnabled(self.plan is not None and bool(self.plan.steps))

    def reject(self) -> None:
        """Close; while something is written, stop that and stay."""
        if self.waiting.writing:
            self.waiting.stop()
        else:
            super().reject()

    def done(self, result: int) -> None:
        """Stop what still runs when the dialog closes."""
        self.waiting.leave()
        super().done(result)
