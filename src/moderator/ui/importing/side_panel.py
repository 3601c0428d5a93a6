"""What was guessed, how the columns were understood, and all other notes."""

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from moderator.actions.importing import Finding, ImportPlan, Meaning, Severity
from moderator.ui import theme
from moderator.ui.icons import Icon, icon
from moderator.ui.importing.proposal_page import (
    MOST,
    ProposalPage,
    ScrolledChoice,
    ScrollPage,
    add_unlisted,
)
from moderator.ui.importing.row_table import row_line
from moderator.ui.theme import Appearance
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Surface, button
from moderator.ui.widgets.labels import ElidedLabel, Label
from moderator.ui.widgets.segments import Segments
from moderator.ui.words import tr, translate

PROPOSALS, COLUMNS, FINDINGS = "proposals", "columns", "findings"
BESIDE = 20
"""Letters of a heading that finds room beside its meaning; a longer one stands above."""

LONGEST = 120
"""Letters of a heading that are shown, since a form writes whole questions."""

WIDTH = theme.PANEL_WIDTH + theme.WIDE * 4


class ImportSidePanel(Surface):
    """Three pages beside the rows.

    accepted: (frozenset of names of proposals, whether all that was guessed is) others are
    accepted now.
    meant: (column counted from 0, name of its field) a column means something else.
    value_meant: (a value, Meaning or None) a value in the columns for themes means something else.
    anew_wanted: what the columns meant last time should not count. row_wanted: (number of a row)
    the row of a proposal or a note should be shown.
    """

    accepted = Signal(frozenset, bool)
    meant = Signal(int, str)
    value_meant = Signal(str, Meaning)
    anew_wanted = Signal()
    row_wanted = Signal(int)

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._plan: ImportPlan | None = None
        self.combos: list[QComboBox] = []
        self._asked: object = None
        self.setFixedWidth(WIDTH)
        self.choice = Segments[str](tr("What is shown beside the rows"), self)
        self.choice.chosen.connect(lambda: self.show_page(self.choice.value))
        self._stack = QStackedWidget(self)
        self.proposals = ProposalPage(self._stack)
        self.proposals.accepted.connect(self.accepted)
        self.proposals.row_wanted.connect(self.row_wanted)
        self.proposals.value_meant.connect(self.value_meant)
        self._pages: dict[str, ScrollPage] = {
            PROPOSALS: self.proposals,
            COLUMNS: ScrollPage(self._stack),
            FINDINGS: ScrollPage(self._stack),
        }
        for page in self._pages.values():
            self._stack.addWidget(page)
        layouts.column(
            self.choice,
            (self._stack, 1),
            on=self,
            margins=(theme.SNUG, theme.SNUG, theme.GRID, theme.GRID),
            spacing=theme.TIGHT,
        )

    def show_plan(self, plan: ImportPlan) -> None:
        """Show another plan; the pages stay where they are scrolled."""
        first = self._plan is None
        self._plan = plan
        self.choice.set_choices(
            [
                (
                    PROPOSALS,
                    tr("Proposals ({count})").format(count=len(plan.proposals) + len(plan.asked)),
                ),
                (COLUMNS, tr("Columns")),
                (FINDINGS, tr("Notes ({count})").format(count=len(plan.findings))),
            ]
        )
        known = frozenset(row.number for row in plan.rows if row.number is not None)
        self.proposals.show_proposals(plan.proposals, plan.asked, known)
        self._fill_columns(plan)
        self._fill_findings(plan.findings, known)
        if first:
            self.show_page(_first_page(plan))

    def show_page(self, name: object) -> None:
        """Show one of the pages."""
        self.choice.choose(str(name))
        self._stack.setCurrentWidget(self._pages[str(name)])

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
            hint = (
                tr("No headings were found. Choose their row above.")
                if plan.raw.schedule is None
                else tr("A schedule has no columns: what its fields mean is known.")
            )
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
                icon(Icon.QUESTION, self._appearance.colours.warning).pixmap(theme.SMALL_ICON)
            )
            sign.setToolTip(
                tr("Recognised by likeness or by what stands in the column: please check.")
            )
            combo = ScrolledChoice()
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
            *((translate(field.label), field.name) for field in plan.fields),
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
        column.addLayout(layouts.row(self.anew, layouts.STRETCH))

    def _mean(self, place: int, _chosen: int) -> None:
        self.meant.emit(place, str(self.combos[place].currentData()))

    def _fill_findings(self, findings: Sequence[Finding], known: Collection[int]) -> None:
        column = self._pages[FINDINGS].emptied()
        if not findings:
            column.addWidget(Label(tr("Nothing else to be told."), "secondary", wrap=True))
        for finding in findings[:MOST]:
            column.addWidget(self._finding(finding, known))
        add_unlisted(column, len(findings))
        column.addStretch(1)

    def _finding(self, finding: Finding, known: Collection[int]) -> QWidget:
        c = self._appearance.colours
        picture, colour = {
            Severity.ERROR: (Icon.ERROR, c.bad),
            Severity.WARNING: (Icon.WARNING, c.warning),
            Severity.NOTE: (Icon.INFORMATION, c.secondary),
        }[finding.severity]
        box = QFrame()
        sign = Label()
        sign.setPixmap(icon(picture, colour).pixmap(theme.ICON))
        words = layouts.column(
            Label(translate(finding.message), wrap=True), spacing=theme.GRID // 2
        )
        if finding.remedy:
            words.addWidget(Label(translate(finding.remedy), "secondary", wrap=True))
        if finding.row is not None and finding.row in known:
            column = tr("Column “{column}”").format(column=finding.column) if finding.column else ""
            column = finding.column if finding.lines else column
            about = translate(finding.message)
            words.addLayout(row_line((finding.row,), known, self.row_wanted, about, column))
        else:
            words.addWidget(Label(translate(finding.place), "caption", wrap=True))
        layouts.row(
            (sign, Qt.AlignmentFlag.AlignTop),
            (words, 1),
            on=box,
            margins=(0, theme.GRID, 0, theme.GRID),
        )
        return box


def _first_page(plan: ImportPlan) -> str:
    """Name the page that matters most: what is asked, what was not understood, columns."""
    if plan.proposals or plan.asked:
        return PROPOSALS
    warned = any(finding.severity is not Severity.NOTE for finding in plan.findings)
    return FINDINGS if warned else COLUMNS


def _shortened(heading: str) -> str:
    """Leave out the middle of a long question: its end names the option."""
    text = " ".join(heading.split())
    if len(text) <= LONGEST:
        return text
    return f"{text[: LONGEST // 2].rstrip()} … {text[-LONGEST // 2 :].lstrip()}"
