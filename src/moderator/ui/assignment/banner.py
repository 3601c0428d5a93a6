"""The strip above the board: how far solving is, what it brought, or why it cannot be."""

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QProgressBar, QPushButton, QVBoxLayout, QWidget

from moderator.actions.board import NONE_STATED
from moderator.actions.groups import GroupPlan
from moderator.actions.quality import quality_of
from moderator.rules.assignment.solution import OPTIMAL, Progress, Solution
from moderator.rules.foresight.remedies import ForesightRemedy
from moderator.ui import theme
from moderator.ui.assignment.foresight import add_ways, ways_words
from moderator.ui.assignment.quality import (
    level_words,
    minutes_of,
    number_words,
    open_phrases,
    quality_words,
)
from moderator.ui.icons import Icon
from moderator.ui.theme import Appearance
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import button, empty_layout, icon_button
from moderator.ui.widgets.labels import Label, plain_tooltip, set_kind
from moderator.ui.widgets.wishes import counted
from moderator.ui.words import tr, translate

MOST_CAUSES = 5
"""More sentences, and more ways out, than fit above the board."""


class Banner(QFrame):
    """Says one thing at a time, with the buttons that belong to it.

    cancel_wanted, undo_wanted, take_wanted: a button was pressed. groups_wanted: groups are to be
    formed; True: only for those who have none. remedy_wanted: it is to be carried out.
    more_wanted: better places are to be looked for, for longer.
    closed: it went away. editable: whether the event can be changed.
    """

    cancel_wanted = Signal()
    undo_wanted = Signal()
    take_wanted = Signal()
    groups_wanted = Signal(bool)
    remedy_wanted = Signal(ForesightRemedy)
    more_wanted = Signal()
    closed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.editable = True
        self._row = layouts.row(
            on=self,
            margins=(theme.ROOMY, theme.TIGHT, theme.TIGHT, theme.TIGHT),
            spacing=theme.TIGHT,
        )
        self._progress: tuple[Label, QProgressBar] | None = None
        self._undo: QPushButton | None = None
        self.hide()

    def show_work(self, progress: Progress | None) -> None:
        """Show how far solving is."""
        if self._progress is None:
            texts = self._begin("surface")
            label, bar = Label("", "strong"), QProgressBar()
            bar.setTextVisible(False)
            texts.addWidget(label)
            texts.addWidget(bar)
            self._add_button(tr("Cancel"), self.cancel_wanted)
            self._progress = (label, bar)
        label, bar = self._progress
        if progress is None:
            label.setText(tr("Looking for the best assignment …"))
            bar.setRange(0, 0)
            return
        bar.setRange(0, max(1, progress.of))
        bar.setValue(progress.number - 1)
        words = level_words(progress.level)
        if progress.value is None:
            label.setText(words)
        else:
            label.setText(
                tr("{what}: {value}, cannot be below {bound}").format(
                    what=words, value=progress.value, bound=progress.bound
                )
            )

    def show_outcome(
        self,
        solution: Solution,
        before: Counter[int | None],
        before_missing: int,
        after: Counter[int | None],
        moved: int,
    ) -> None:
        """Show what was taken over, before and after."""
        texts = self._begin("good")
        self._report_quality(texts, solution)
        if before:
            words = tr("Before: {wishes}").format(wishes=counted(before))
            words += _beside(before, before_missing)
            texts.addWidget(Label(words, "secondary", wrap=True))
        now = tr("Now: {wishes}").format(wishes=counted(after))
        now += _beside(after, len(solution.unplaced))
        if before:
            now += tr(", %n places changed", moved)
        texts.addWidget(Label(now, "secondary", wrap=True))
        self._explain(texts, solution)
        self._offer_more(solution)
        self._undo = self._add_button(tr("Undo"), self.undo_wanted)
        self._add_close()

    def show_no_better(self, solution: Solution) -> None:
        """Say that looking longer has found nothing better; nothing was changed."""
        texts = self._begin("good")
        head = tr("Nothing better was found in {seconds} s; everyone stays where they are.")
        words = head.format(seconds=number_words(solution.seconds))
        texts.addWidget(Label(words, "strong", wrap=True))
        self._add_close()

    def _report_quality(self, texts: QVBoxLayout, solution: Solution) -> None:
        if solution.status == OPTIMAL:
            head = tr("Assigned, and proven: it cannot be done better ({seconds} s).")
            words = head.format(seconds=number_words(solution.seconds))
        else:
            words = tr("Assigned. {quality}.").format(quality=quality_words(solution))
        label = Label(words, "strong", wrap=True)
        label.setToolTip(plain_tooltip("\n".join(translate(p) for p in open_phrases(solution))))
        texts.addWidget(label)

    def _offer_more(self, solution: Solution) -> None:
        quality = quality_of(solution)
        if quality.cut:
            words = tr("Calculate on (up to %n minutes)", minutes_of(quality))
            self._add_button(words, self.more_wanted)

    def outdate(self) -> None:
        """Offer no Undo any more: it would take back what was done since."""
        if self._undo is not None:
            self._undo.hide()

    def show_conflict(self, solution: Solution) -> None:
        """Show what makes an assignment impossible, and the smallest remedies."""
        texts = self._begin("bad")
        texts.addWidget(Label(tr("This cannot be assigned; nothing was changed."), "strong"))
        self._explain(texts, solution)
        self._add_close()

    def show_best(self, solution: Solution) -> None:
        """Offer the best assignment found before solving was cancelled."""
        texts = self._begin("warning")
        texts.addWidget(
            Label(tr("Cancelled. Nothing was changed; the best so far can be used."), wrap=True)
        )
        self._add_button(tr("Use the best so far"), self.take_wanted)
        self._add_close()
        self.setAccessibleDescription(str(solution.by_wish))

    def show_question(self, solution: Solution, told: int, others: int) -> None:
        """Ask whether an assignment may send people elsewhere who know of their places."""
        texts = self._begin("warning")
        head = tr("%n people who know their place would have to go elsewhere.", told)
        texts.addWidget(Label(head, "strong", wrap=True))
        words = [tr("Nothing is changed yet.")]
        if others:
            words.append(tr("%n others would move too.", others))
        words.append(tr("Where only little is wrong, a repair moves the fewest."))
        texts.addWidget(Label(" ".join(words), "secondary", wrap=True))
        self._add_button(tr("Assign nevertheless"), self.take_wanted)
        self._add_button(tr("Leave everyone where they are"), self.close_it, "primary")
        self.setAccessibleDescription(str(solution.by_wish))

    def show_group_question(self, plan: GroupPlan) -> None:
        """Ask whether people may get other groups who have one, and know of it or not."""
        texts = self._begin("warning")
        if plan.told:
            head = tr("%n people who know their place would get another group.", plan.told)
        else:
            head = tr("%n people would get another group.", plan.others)
        texts.addWidget(Label(head, "strong", wrap=True))
        words = [tr("Nothing is changed yet.")]
        if plan.told and plan.others:
            words.append(tr("%n others would change groups too.", plan.others))
        if plan.lacking:
            words.append(tr("%n places have no group yet.", plan.lacking))
        texts.addWidget(Label(" ".join(words), "secondary", wrap=True))
        self._add_button(tr("Form nevertheless"), lambda: self.groups_wanted.emit(False))
        if plan.lacking:
            only = tr("Form only for those without one")
            self._add_button(only, lambda: self.groups_wanted.emit(True), "primary")
        leave = tr("Leave the groups as they are")
        self._add_button(leave, self.close_it, "" if plan.lacking else "primary")

    def _add_button(
        self, words: str, run: Callable[[], object] | SignalInstance, kind: str = ""
    ) -> QPushButton:
        made = button(words, kind, self, run=run)
        self._row.addWidget(made)
        return made

    def _explain(self, texts: QVBoxLayout, solution: Solution) -> None:
        conflict = solution.conflict
        if conflict is None:
            return
        for cause in conflict.causes[:MOST_CAUSES]:
            texts.addWidget(Label(translate(cause), wrap=True))
        left = len(conflict.causes) - MOST_CAUSES
        if left > 0:
            texts.addWidget(Label(tr("and %n more", left), "secondary"))
        remedies = conflict.remedies[:MOST_CAUSES]
        if remedies:
            words = ways_words(len(conflict.remedies), all_needed=conflict.all_needed)
            texts.addWidget(Label(words, "strong"))
            add_ways(texts, remedies, self.remedy_wanted.emit, self, enabled=self.editable)

    def _begin(self, kind: str) -> QVBoxLayout:
        """Empty the strip, colour it, and return the column for its texts."""
        self._progress, self._undo = None, None
        empty_layout(self._row)
        set_kind(self, kind)
        texts = QVBoxLayout()
        texts.setSpacing(theme.GRID // 2)
        self._row.addLayout(texts, 1)
        self.show()
        return texts

    def _add_close(self) -> None:
        self._row.addWidget(
            icon_button(self._appearance, Icon.CLOSE, tr("Close"), self, run=self.close_it)
        )

    def close_it(self) -> None:
        """Put the strip away; what it asked is not done."""
        self.hide()
        self.closed.emit()


def _beside(wishes: Counter[int | None], missing: int) -> str:
    """Word what counts besides wishes that came true: places without a wish, and no place."""
    none = wishes[NONE_STATED]
    words = tr(", %n × no wish stated", none) if none else ""
    return words + (tr(", %n without a place", missing) if missing else "")
