"""The import preview: nothing is written before the moderator takes it over."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
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
from moderator.ui.importing.footer import AnswersForAll, ImportFooter
from moderator.ui.importing.row_detail import RowDetail
from moderator.ui.importing.row_table import RowTable, told_rows
from moderator.ui.importing.side_panel import ImportSidePanel
from moderator.ui.importing.source_bar import SourceBar, ask_for_list, hint, title
from moderator.ui.remembered import LIST_FOLDER
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import EmptyState, Hairline, Surface
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.scroll import Narrows, open_at
from moderator.ui.widgets.segments import Segments
from moderator.ui.words import error_text, tr, translate

SIZE = (theme.GRID * 324, theme.GRID * 174)
EVERY = "every"
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ImportDialog(QDialog):
    """Reads a list, shows row by row what it would change, and takes it over.

    kind: "participants", "programme" or "workshops"; "" where the list's headings tell. Reading,
    comparing and writing happen as jobs; of several answers only that to the newest question
    counts. profiles: what columns meant before; those of the user if None.
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
        self.setAcceptDrops(True)
        open_at(self, *SIZE)
        self._title = Label("", "title")
        self._name()
        page = QWidget(self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._first_page())
        self._pages.addWidget(self._preview_page())
        layouts.column(self._title, (self._pages, 1), on=page, spacing=theme.SNUG)
        self.problem = Label("", "bad", wrap=True, live=True)
        self.banner = Surface(self, "bad")
        layouts.column(
            self.problem,
            on=self.banner,
            margins=(theme.ROOMY, theme.TIGHT, theme.ROOMY, theme.TIGHT),
        )
        self.banner.hide()
        layouts.column(
            (Narrows(page, self), 1),
            self.banner,
            Hairline(self),
            self._bottom(),
            on=self,
            margins=(theme.WIDE, theme.ROOMY, theme.WIDE, theme.ROOMY),
            spacing=theme.SNUG,
        )
        self.choose.setFocus()

    def choose_file(self) -> None:
        """Let the moderator choose a file, and read it."""
        ask_for_list(self, self.read)

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
            said = take(plan, progress)
            profiles.keep(plan)
            return said

        self._busy(tr("Taking over …"))
        label = phrase("Taking over {file}", file=plan.file)
        self.waiting.start(label, write, self._close_with, writing=True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the file that was dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            LIST_FOLDER.keep(paths[0])
            self.read(paths[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter do what the button under the focus says, else what comes next here."""
        if event.key() not in _ENTER or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        focused = self.focusWidget()
        next_step = self.take if self._pages.currentIndex() else self.choose
        (focused if isinstance(focused, QPushButton) else next_step).click()

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
        """Say what the list is about."""
        self.setWindowTitle(title(self._kind))
        self._title.setText(title(self._kind))

    def _preview_page(self) -> QWidget:
        page = QWidget(self)
        self.source = SourceBar(page)
        self.source.another_wanted.connect(self.choose_file)
        self.source.chosen.connect(self._read_otherwise)
        self.filter = Segments[str](tr("Show only rows of one kind"), page)
        self.filter.chosen.connect(self._show_rows)
        self.answers = AnswersForAll(page)
        self.answers.decided.connect(self._decide_all)
        above = layouts.row(self.filter, layouts.STRETCH, self.answers, spacing=theme.SNUG)
        self.table = RowTable(self._hub.appearance, page)
        self.detail = RowDetail(page)
        self.table.picked.connect(self._explain)
        self.detail.decided.connect(self._decide)
        self.table.answered.connect(self.detail.answer)
        surface = Surface(page)
        layouts.column(
            (self.table, 1),
            Hairline(surface),
            self.detail,
            on=surface,
            margins=(1, theme.GRID, 1, theme.GRID),
            spacing=0,
        )
        self.side = ImportSidePanel(self._hub.appearance, page)
        self.side.accepted.connect(self._accept)
        self.side.meant.connect(self._mean)
        self.side.value_meant.connect(self._mean_value)
        self.side.anew_wanted.connect(self._recognise_anew)
        self.side.row_wanted.connect(self._go_to)
        row = layouts.row((surface, 1), self.side, spacing=theme.SNUG)
        layouts.column(self.source, above, (row, 1), on=page, spacing=theme.SNUG)
        return page

    def _explain(self, row: PlanRow | None) -> None:
        self.detail.show_row(row)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Let Tab go as one reads; what is made anew would else come last."""
        parts = (self.source, self.filter, self.answers, self.table, self.detail, self.side)
        way: list[QWidget] = []
        for part in parts:
            inner = [w for w in part.findChildren(QWidget) if w.window() is self]
            way += [w for w in (part, *inner) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
        foot = self.footer
        way += [foot.accept_all, self.waiting.stop_button, foot.cancel, self.take]
        for one, following in pairwise(way):
            self.setTabOrder(one, following)

    def _bottom(self) -> ImportFooter:
        self.footer = ImportFooter(self._hub, self)
        self.waiting, self.take = self.footer.waiting, self.footer.take
        self.waiting.failed.connect(self._fail)
        self.waiting.stopped.connect(self._stopped)
        self.footer.accept_all.clicked.connect(self.side.proposals.accept_all)
        self.footer.cancel.clicked.connect(self.reject)
        self.take.clicked.connect(self.take_over)
        return self.footer

    def _options(self) -> PlanOptions:
        return self.plan.options if self.plan else PlanOptions()

    def _read_otherwise(self, read: ReadOptions, again: bool) -> None:
        # other characters or another sheet: columns and decisions may mean something else now
        if again and self._path is not None:
            self.read(self._path, PlanOptions(read=read, accept_all=self._options().accept_all))
        else:
            self._revise(replace(self._options(), read=read, columns={}))

    def _accept(self, names: frozenset[str], everything: bool) -> None:
        self._revise(replace(self._options(), accepted=names, accept_all=everything))

    def _mean(self, column: int, field: str) -> None:
        known: Mapping[int, str] = self._options().columns
        # a field is meant by one column: whoever had it loses it
        cleared = {place: name for place, name in known.items() if name != field or not field}
        self._revise(replace(self._options(), columns={**cleared, column: field}))

    def _mean_value(self, value: str, meaning: Meaning | None) -> None:
        meanings = {v: m for v, m in self._options().meanings.items() if v != value}
        if meaning is not None:
            meanings[value] = meaning
        self._revise(replace(self._options(), meanings=meanings))

    def _recognise_anew(self) -> None:
        self._revise(replace(self._options(), columns={}, remembered=False))

    def _decide(self, row: str, answer: str) -> None:
        self._decide_all((row,), answer)

    def _decide_all(self, rows: Sequence[str], answer: str) -> None:
        decisions = {**self._options().decisions, **dict.fromkeys(rows, answer)}
        self._revise(replace(self._options(), decisions=decisions))

    def _revise(self, options: PlanOptions) -> None:
        plan = self.plan
        if plan is None:
            return
        # the next answer builds on this one, even before it was worked out
        self.plan = replace(plan, options=options)
        conference = self._hub.conference
        self._ask(lambda progress: revise(conference, plan, options, progress))

    def _ask(self, work: Callable[[Progress], ImportPlan]) -> None:
        self._busy(tr("Reading …"))
        self.waiting.start(phrase("Reading a list"), work, self._show_plan, writing=False)

    def _busy(self, words: str) -> None:
        self.choose.setEnabled(False)
        self.footer.tell_busy(words)

    def _close_with(self, said: Phrase) -> None:
        self._hub.show_message(said)
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
        self.source.show_plan(plan)
        counts = plan.counts
        kinds = [verdict for verdict in Verdict if counts[verdict]]
        self.filter.set_choices(
            [
                (EVERY, tr("All %n rows", n=len(plan.rows))),
                *(
                    (verdict, translate(count_phrase(verdict, counts[verdict])))
                    for verdict in kinds
                ),
            ]
        )
        self._show_rows()
        self.side.show_plan(plan)
        self.footer.show_plan(plan)
        self._order_tabs()
        if first:
            self.table.setFocus()

    def _show_rows(self) -> None:
        if self.plan is not None:
            chosen = self.filter.value
            verdict = chosen if isinstance(chosen, Verdict) else None
            rows = told_rows(self.plan)
            self.table.show_rows(rows, verdict)
            self.answers.show_rows(rows, verdict)

    def _go_to(self, number: int) -> None:
        """Show a row of the list, whatever rows are filtered; the keys stay where they are."""
        if not self.table.go_to(number):
            self.filter.choose(EVERY)
            self._show_rows()
            self.table.go_to(number)

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
            self.problem.setText(error_text(problem))
            self.banner.show()

    def _go_back(self) -> None:
        self.choose.setEnabled(True)
        self.plan = self._shown
        if self.plan is not None:
            self.source.show_plan(self.plan)
            self.side.show_plan(self.plan)
            self._show_rows()
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
