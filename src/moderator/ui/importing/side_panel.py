"""What was guessed, how the columns were understood, and what else is to be told."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from moderator.actions.importing import Finding, ImportPlan, Proposal, Severity
from moderator.ui import theme
from moderator.ui.icons import Icon, icon
from moderator.ui.importing.row_detail import see_through
from moderator.ui.theme import Theme
from moderator.ui.widgets.frames import Surface, button, empty_layout
from moderator.ui.widgets.labels import ElidedLabel, Label
from moderator.ui.widgets.segments import Segments
from moderator.ui.words import say, tr

PROPOSALS, COLUMNS, FINDINGS = "proposals", "columns", "findings"
MOST = 200
"""How many proposals or findings are listed; a list with more is better corrected at its source."""

BESIDE = 20
"""Letters of a heading that finds room beside its meaning; a longer one stands above."""

LONGEST = 120
"""Letters of a heading that are shown, since a form writes whole questions."""

CERTAIN = 100
"""Likeness of a proposal that is no matter of spelling."""

WIDTH = theme.PANEL_WIDTH + theme.WIDE * 4


class SidePanel(Surface):
    """Three pages beside the rows.

    accepted: (frozenset of names of proposals, whether all are) others are accepted now.
    meant: (column counted from 0, name of its field) a column means something else.
    anew_wanted: what the columns meant last time should not count.
    """

    accepted = Signal(object, bool)
    meant = Signal(int, str)
    anew_wanted = Signal()

    def __init__(self, dress: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._dress = dress
        self._plan: ImportPlan | None = None
        self.checks: dict[str, QCheckBox] = {}
        self.every = QCheckBox()
        self.combos: list[QComboBox] = []
        self._asked: object = None
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SNUG, theme.SNUG, theme.GRID, theme.GRID)
        column.setSpacing(theme.TIGHT)
        self.choice = Segments(tr("What is shown beside the rows"), self)
        self.choice.chosen.connect(self.show_page)
        column.addWidget(self.choice)
        self._stack = QStackedWidget(self)
        self._pages = {name: _Page(self._stack) for name in (PROPOSALS, COLUMNS, FINDINGS)}
        for page in self._pages.values():
            self._stack.addWidget(page)
        column.addWidget(self._stack, 1)

    def show_plan(self, plan: ImportPlan) -> None:
        """Show another plan; the pages stay where they are scrolled."""
        first = self._plan is None
        self._plan = plan
        self.choice.set_choices(
            [
                (PROPOSALS, tr("Proposals ({count})").format(count=len(plan.proposals))),
                (COLUMNS, tr("Columns")),
                (FINDINGS, tr("Notes ({count})").format(count=len(plan.findings))),
            ]
        )
        # misspellings first: they concern most people at once
        self._fill_proposals(sorted(plan.proposals, key=lambda p: p.score == CERTAIN))
        self._fill_columns(plan)
        self._fill_findings(plan.findings)
        if first:
            self.show_page(PROPOSALS if plan.proposals else FINDINGS if plan.failed else COLUMNS)

    def show_page(self, name: object) -> None:
        """Show one of the pages."""
        self.choice.choose(str(name))
        self._stack.setCurrentWidget(self._pages[str(name)])

    def _fill_proposals(self, proposals: Sequence[Proposal]) -> None:
        if self.checks and list(self.checks) == [p.name for p in proposals[:MOST]]:
            for proposal in proposals[:MOST]:
                self.checks[proposal.name].setChecked(proposal.accepted)
            self.every.setChecked(all(proposal.accepted for proposal in proposals))
            return
        column = self._pages[PROPOSALS].emptied()
        self.checks = {}
        if not proposals:
            column.addWidget(Label(tr("Nothing had to be guessed."), "secondary", wrap=True))
            column.addStretch(1)
            return
        column.addWidget(
            Label(
                tr("What is not accepted is left out; all else is taken over."),
                "caption",
                wrap=True,
            )
        )
        self.every = self._check(column, tr("Accept all"), "", "strong")
        self.every.setChecked(all(proposal.accepted for proposal in proposals))
        self.every.clicked.connect(self._accept_all)
        for proposal in proposals[:MOST]:
            check = self._check(column, _proposal_words(proposal), _proposal_detail(proposal))
            check.setChecked(proposal.accepted)
            check.clicked.connect(self._accept_some)
            self.checks[proposal.name] = check
        _tell_more(column, len(proposals))
        column.addStretch(1)

    def _check(self, column: QVBoxLayout, text: str, detail: str, kind: str = "") -> QCheckBox:
        row = QHBoxLayout()
        row.setSpacing(theme.TIGHT)
        check = QCheckBox()
        check.setAccessibleName(text)
        row.addWidget(check, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(_Clickable(text, kind, check))
        if detail:
            words.addWidget(Label(detail, "caption", wrap=True))
        row.addLayout(words, 1)
        column.addLayout(row)
        return check

    def _accept_all(self, accept: bool) -> None:  # Qt's signal
        self.accepted.emit(frozenset(), accept)

    def _accept_some(self) -> None:
        names = frozenset(name for name, check in self.checks.items() if check.isChecked())
        self.accepted.emit(names, False)

    def _fill_columns(self, plan: ImportPlan) -> None:
        asked = (
            plan.options.remembered,
            tuple(column.heading for column in plan.columns),
            tuple(field.name for field in plan.fields),
        )
        if asked != self._asked:
            self._asked = asked
            self._build_columns(plan)
        for combo, column in zip(self.combos, plan.columns, strict=True):
            combo.setCurrentIndex(max(combo.findData(column.field), 0))
            sign: Label = combo.property("sign")
            sign.setVisible(not column.sure)

    def _build_columns(self, plan: ImportPlan) -> None:
        column = self._pages[COLUMNS].emptied()
        self.combos = []
        if not plan.columns:
            hint = tr("No headings were found. Choose their row above.")
            column.addWidget(Label(hint, "secondary", wrap=True))
        if plan.options.remembered:
            self._add_remembered(column)
        meanings = self._meanings(plan)
        for place, heading in enumerate(plan.columns):
            name = heading.heading or tr("Column {number}").format(number=place + 1)
            line = QHBoxLayout()
            line.setSpacing(theme.GRID)
            long = len(name) > BESIDE
            if long:
                column.addWidget(Label(_shortened(name), wrap=True))
            else:
                line.addWidget(ElidedLabel(name), 1)
            sign = Label("", "")
            sign.setPixmap(
                icon(Icon.QUESTION, self._dress.colours.warning).pixmap(theme.SMALL_ICON)
            )
            sign.setToolTip(
                tr("Recognised by likeness or by what stands in the column: please check.")
            )
            combo = _Meaning()
            combo.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            combo.setMinimumContentsLength(BESIDE // 2)
            if not long:
                combo.setFixedWidth(theme.GRID * 42)
            combo.setAccessibleName(tr("Meaning of {column}").format(column=name))
            combo.setProperty("heading", heading.heading)
            combo.setProperty("sign", sign)
            combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            combo.setModel(meanings)
            combo.activated.connect(partial(self._mean, place))
            line.addWidget(combo, int(long))
            line.insertWidget(line.count() - (0 if long else 1), sign)
            column.addLayout(line)
            self.combos.append(combo)
        column.addStretch(1)

    def _meanings(self, plan: ImportPlan) -> QStandardItemModel:
        """Make the choices that all columns share."""
        made = QStandardItemModel(self._pages[COLUMNS])
        for word, name in (
            (tr("– not used –"), ""),
            *((say(field.label), field.name) for field in plan.fields),
        ):
            item = QStandardItem(word)
            item.setData(name, Qt.ItemDataRole.UserRole)
            made.appendRow(item)
        return made

    def _add_remembered(self, column: QVBoxLayout) -> None:
        """Say that the columns mean what they meant last time, and offer to look anew."""
        words = tr("Columns mean what they meant last time.")
        column.addWidget(Label(words, "secondary", wrap=True))
        self.anew = button(tr("Recognise anew"))
        self.anew.clicked.connect(self.anew_wanted)
        line = QHBoxLayout()
        line.addWidget(self.anew)
        line.addStretch(1)
        column.addLayout(line)

    def _mean(self, place: int, _chosen: int) -> None:
        self.meant.emit(place, str(self.combos[place].currentData()))

    def _fill_findings(self, findings: Sequence[Finding]) -> None:
        column = self._pages[FINDINGS].emptied()
        if not findings:
            column.addWidget(Label(tr("Nothing else to be told."), "secondary", wrap=True))
        for finding in findings[:MOST]:
            column.addWidget(self._finding(finding))
        _tell_more(column, len(findings))
        column.addStretch(1)

    def _finding(self, finding: Finding) -> QWidget:
        c = self._dress.colours
        picture, colour = {
            Severity.ERROR: (Icon.ERROR, c.bad),
            Severity.WARNING: (Icon.WARNING, c.warning),
            Severity.NOTE: (Icon.INFORMATION, c.secondary),
        }[finding.severity]
        box = QFrame()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, theme.GRID, 0, theme.GRID)
        sign = Label()
        sign.setPixmap(icon(picture, colour).pixmap(theme.ICON))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(theme.GRID // 2)
        words.addWidget(Label(say(finding.message), wrap=True))
        if finding.remedy:
            words.addWidget(Label(say(finding.remedy), "secondary", wrap=True))
        words.addWidget(Label(say(finding.place), "caption", wrap=True))
        row.addLayout(words, 1)
        return box


class _Meaning(QComboBox):
    """A choice in a page that scrolls: the wheel moves the page."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class _Clickable(Label):
    """The words of a check box, which break into lines where they must."""

    def __init__(self, text: str, kind: str, check: QCheckBox) -> None:
        super().__init__(text, kind, wrap=True)
        self._check = check

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002
        """Click the check box."""
        self._check.click()


class _Page(QScrollArea):
    """A page that scrolls."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inner = QWidget(self)
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, theme.GRID, theme.TIGHT, theme.TIGHT)
        self._column.setSpacing(theme.TIGHT)
        self.setWidget(self._inner)
        see_through(self)

    def emptied(self) -> QVBoxLayout:
        """Take everything out."""
        empty_layout(self._column)
        self.verticalScrollBar().setValue(0)
        return self._column


def _shortened(heading: str) -> str:
    """Leave out the middle of a long question: its end names the option."""
    text = " ".join(heading.split())
    if len(text) <= LONGEST:
        return text
    return f"{text[: LONGEST // 2].rstrip()} … {text[-LONGEST // 2 :].lstrip()}"


def _tell_more(column: QVBoxLayout, count: int) -> None:
    if count > MOST:
        column.addWidget(Label(tr("… and %n more", n=count - MOST), "secondary"))


def _proposal_words(proposal: Proposal) -> str:
    if proposal.score < CERTAIN:
        return tr("{written} → {meant}").format(written=proposal.written, meant=proposal.meant)
    return say(proposal.sentence)


def _proposal_detail(proposal: Proposal) -> str:
    rows = ", ".join(str(row) for row in proposal.rows[:8]) + (
        " …" if len(proposal.rows) > 8 else ""
    )
    where = tr("Row {number}").format(number=rows)
    if proposal.score < CERTAIN:
        return tr("{where} · {score} % alike").format(where=where, score=proposal.score)
    return where
