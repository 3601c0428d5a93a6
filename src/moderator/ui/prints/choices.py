"""How much of an output: round, workshop, people, and the measures of a label sheet."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QSpinBox, QWidget

from moderator.actions.prints import (
    LABEL_SHEETS,
    OWN,
    STANDARD_LABELS,
    LabelSheet,
    Paper,
    PrintKind,
    PrintOrder,
    misfit,
)
from moderator.event.conference import Conference
from moderator.ui import remembered, theme
from moderator.ui.prints.outputs import Output
from moderator.ui.widgets import layouts
from moderator.ui.widgets.entry_fields import DecimalBox, inset
from moderator.ui.widgets.frames import button
from moderator.ui.widgets.labels import Label
from moderator.ui.words import tr, translate

MOST_LABELS = 12
A4_HEIGHT = 297.0


def _measures() -> tuple[tuple[str, str, float], ...]:
    """List the key, name and initial value of each field, in pairs of one across, one down."""
    return (
        ("columns", tr("Columns"), 2),
        ("rows", tr("Rows"), 5),
        ("width", tr("Width"), 80),
        ("height", tr("Height"), 50),
        ("left", tr("Left margin"), 17.5),
        ("top", tr("Top margin"), 13.5),
        ("across", tr("Gap across"), 15),
        ("down", tr("Gap down"), 5),
    )


class OwnSheet(QWidget):
    """Takes columns, rows, sizes and margins; remembers them on this machine.

    changed: a measure is another one.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, QSpinBox | DecimalBox] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.SNUG)
        grid.setVerticalSpacing(theme.GRID)
        for column in (1, 3):
            grid.setColumnStretch(column, 1)
        kept = remembered.OWN_SHEET.get()
        for number, (key, name, initial) in enumerate(_measures()):
            field = _field(kept.get(key, initial), whole=key in {"columns", "rows"})
            field.setAccessibleName(name)
            label = Label(name, "caption")
            label.setBuddy(field)
            row, column = divmod(number, 2)
            grid.addWidget(label, row, 2 * column)
            grid.addWidget(field, row, 2 * column + 1)
            field.valueChanged.connect(self._on_change)
            self.fields[key] = field
        self.complaint = Label("", "bad", wrap=True, live=True)
        grid.addWidget(self.complaint, grid.rowCount(), 0, 1, 4)
        self._judge()

    @property
    def sheet(self) -> LabelSheet:
        """The sheet as it is entered; it may not fit its paper."""
        held = self._values
        return LabelSheet(
            tr("Own sheet"),
            held["width"],
            held["height"],
            int(held["columns"]),
            int(held["rows"]),
            held["width"] + held["across"],
            held["height"] + held["down"],
            "own",
            first=(held["left"], held["top"]),
        )

    @property
    def _values(self) -> dict[str, float]:
        return {key: float(field.value()) for key, field in self.fields.items()}

    @property
    def fits(self) -> bool:
        """Whether badges can be printed on it."""
        return misfit(self.sheet) is None

    def _judge(self) -> None:
        """Show below the fields what is wrong with them."""
        problem = misfit(self.sheet)
        self.complaint.setText("" if problem is None else translate(problem))
        self.complaint.setVisible(problem is not None)

    @Slot()
    def _on_change(self) -> None:
        self._judge()
        remembered.OWN_SHEET.set(self._values)
        self.changed.emit()


def _field(value: float, *, whole: bool) -> QSpinBox | DecimalBox:
    field: QSpinBox | DecimalBox
    if whole:
        field = QSpinBox()
        inset(field)
        field.setRange(1, MOST_LABELS)
        field.setValue(int(value))
    else:
        field = DecimalBox()
        field.setRange(0.0, A4_HEIGHT)
        field.setDecimals(1)
        field.setSingleStep(0.5)
        field.setSuffix(tr(" mm"))
        field.setValue(value)
    # a preview for each key would only be in the way
    field.setKeyboardTracking(False)
    return field


ALL, SELECTED, CHANGED = "all", "selected", "changed"
WITH_LEGEND = frozenset(
    {PrintKind.GROUP_SHEETS, PrintKind.GROUP_LABELS, PrintKind.MODERATION_CARDS}
)
"""What shows the signs and colours of the kinds of points."""


class Choices(QWidget):
    """Shows the choices that an output has.

    changed: something else is chosen. legend_wanted: signs and colours shall be changed.
    """

    changed = Signal()
    legend_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.SNUG)
        self._grid.setVerticalSpacing(theme.GRID)
        self._grid.setColumnStretch(1, 1)
        self._labels: dict[QWidget, Label] = {}
        self._conference = Conference.empty()
        self._output: Output | None = None
        self.advice = Label("", "caption", wrap=True)
        self.rounds = self._box(tr("Round"))
        self.workshops = self._box(tr("Workshop"))
        self.people = self._box(tr("People"))
        self.papers = self._box(tr("Paper"))
        self.labels = self._box(tr("Paper"))
        self._chosen_labels = dict(STANDARD_LABELS)
        self._offer_sheets(PrintKind.BADGES)
        self.own = OwnSheet(self)
        self._grid.addWidget(self.own, self._grid.rowCount(), 0, 1, 2)
        self.own.changed.connect(self._report)
        self.first = QSpinBox()
        inset(self.first)
        self.first.setRange(1, self._sheet.count)
        self.first.setToolTip(tr("Labels before it stay empty, so that a begun sheet is used up."))
        self._add(tr("First free label"), self.first)
        self.first.valueChanged.connect(self.changed)
        self.back = self._check(tr("With backs, for printing on both sides"))
        self.back.setChecked(True)
        self.outlines = self._check(tr("Test page with outlines instead"))
        self.outlines.setToolTip(tr("Shows where the labels lie, before a sheet of them is spent."))
        self._grid.addWidget(self.advice, self._grid.rowCount(), 0, 1, 2)
        self.legend = button(tr("Change signs and colours …"), "link", run=self.legend_wanted)
        self._grid.addLayout(
            layouts.row(self.legend, layouts.STRETCH), self._grid.rowCount(), 1, 1, 1
        )
        self.back.toggled.connect(self._advise)
        self.rounds.currentIndexChanged.connect(self._offer_workshops)

    def fill(self, conference: Conference) -> None:
        """Offer the rounds that there are now, and keep what was chosen."""
        self._conference = conference
        rounds = [
            (item.title or tr("Workshop round"), item.id)
            for item in conference.rounds()
            if not item.skipped
        ]
        _offer(self.rounds, [(tr("All rounds"), None), *rounds])
        self._offer_workshops()

    def offer_people(self, everyone: int, selected: int, changed: int | None) -> None:
        """Offer everyone, those who are selected, those who are new; with how many they are.

        changed: None where nothing was printed yet, or nothing is known of it.
        """
        choices = [(tr("Everyone (%n)", n=everyone), ALL)]
        if selected:
            choices.append((tr("Selected (%n)", n=selected), SELECTED))
        if changed is not None:
            choices.append((tr("New or changed since the last print (%n)", n=changed), CHANGED))
        _offer(self.people, choices)

    def show_for(self, output: Output) -> None:
        """Show the choices that this output has."""
        self._output = output
        if isinstance(output.what, PrintKind) and output.on_labels:
            self._offer_sheets(output.what)
        _offer(self.papers, [(_paper_name(paper), paper) for paper in output.papers])
        for box, shown in (
            (self.rounds, output.by_round),
            (self.workshops, output.by_workshop),
            (self.people, output.by_people),
            (self.papers, bool(output.papers)),
            (self.labels, output.on_labels),
            (self.first, output.on_labels),
        ):
            box.setVisible(shown)
            self._labels[box].setVisible(shown)
        self.legend.setVisible(output.what in WITH_LEGEND)
        self.back.setVisible(self._badges)
        self.outlines.setVisible(output.on_labels)
        self._fit_sheet()
        self._advise()

    def who(self) -> str:
        """Return which people are meant: ALL, SELECTED or CHANGED."""
        return str(self.people.currentData() or ALL)

    def order(self, kind: PrintKind, people: frozenset[int] | None) -> PrintOrder:
        """Return the order for what is chosen."""
        output = self._output
        by_round = output is not None and output.by_round
        by_workshop = output is not None and output.by_workshop
        own = self.labels.currentData() == OWN
        return PrintOrder(
            kind,
            round_id=self.rounds.currentData() if by_round else None,
            workshop_id=self.workshops.currentData() if by_workshop else None,
            people=people,
            labels=self.labels.currentData(),
            back=self._badges and self._with_back,
            first_label=self.first.value(),
            outlines=self._on_labels and self.outlines.isChecked(),
            paper=Paper(self.papers.currentData() or Paper.A4),
            own=self.own.sheet if own else None,
        )

    @property
    def _sheet(self) -> LabelSheet:
        return LABEL_SHEETS.get(self.labels.currentData(), self.own.sheet)

    @property
    def _badges(self) -> bool:
        return self._output is not None and self._output.what == PrintKind.BADGES

    @property
    def _on_labels(self) -> bool:
        return self._output is not None and self._output.on_labels

    @property
    def possible(self) -> bool:
        """Whether what is chosen can be made."""
        return not self._on_labels or self.labels.currentData() != OWN or self.own.fits

    def _offer_sheets(self, kind: PrintKind) -> None:
        """List the sheets by what they are for: inserts and cards, stickers, plain paper.

        What is stuck on flipcharts is not offered on inserts and cards.
        """
        self.labels.blockSignals(True)
        self.labels.clear()
        before: tuple[bool, bool] | None = None
        for key, sheet in LABEL_SHEETS.items():
            sort = (sheet.adhesive, sheet.cut)
            if kind is not PrintKind.BADGES and not any(sort):
                continue
            if before not in {None, sort}:
                self.labels.insertSeparator(self.labels.count())
            name = sheet.name
            if sheet.cut:
                name = name.replace("A4, ", tr("A4 to be cut, "))
            elif sheet.adhesive:
                name = tr("{sheet}, stickers").format(sheet=name)
            self.labels.addItem(name, key)
            before = sort
        self.labels.insertSeparator(self.labels.count())
        self.labels.addItem(tr("Own sheet, by its measures"), OWN)
        self.labels.setCurrentIndex(self.labels.findData(self._chosen_labels[kind]))
        self.labels.blockSignals(False)

    @Slot()
    def _advise(self) -> None:
        """Show how the sheets are to be handled, where that is not plain."""
        output, advice = self._output, ""
        if output is not None and output.papers and self.papers.currentData() == Paper.A5:
            advice = tr(
                "Cut the stack once in the middle and lay the left pile on the right one: then "
                "it is in the order of the names."
            )
        elif output is not None and output.what == PrintKind.BADGES and self._with_back:
            advice = tr("Print on both sides, turned over the long edge.")
        self.advice.setText(advice)
        self.advice.setVisible(bool(advice))

    @property
    def _with_back(self) -> bool:
        return self.back.isChecked() and not self._sheet.adhesive

    def _box(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(12)
        self._add(name, box)
        box.currentIndexChanged.connect(self._report)
        return box

    def _add(self, name: str, control: QWidget) -> None:
        """Add a control in a row of its own, with its name before it."""
        label = Label(name, "caption")
        control.setAccessibleName(name)
        label.setBuddy(control)
        self._labels[control] = label
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(control, row, 1)

    def _check(self, words: str) -> QCheckBox:
        check = QCheckBox(words)
        check.toggled.connect(self.changed)
        self._grid.addWidget(check, self._grid.rowCount(), 0, 1, 2)
        return check

    def _fit_sheet(self) -> None:
        """Offer only what this sheet of labels has."""
        self.own.setVisible(self._on_labels and self.labels.currentData() == OWN)
        self.back.setEnabled(not self._sheet.adhesive)
        self.first.blockSignals(True)
        self.first.setMaximum(self._sheet.count)
        self.first.blockSignals(False)

    @Slot()
    def _report(self) -> None:
        if self._output is not None:
            if isinstance(self._output.what, PrintKind) and self._output.on_labels:
                self._chosen_labels[self._output.what] = self.labels.currentData()
            self._fit_sheet()
            self._advise()
        self.changed.emit()

    @Slot()
    def _offer_workshops(self) -> None:
        conference, wanted = self._conference, self.rounds.currentData()
        found = []
        for item in conference.rounds():
            if item.skipped or wanted not in {None, item.id}:
                continue
            for workshop in conference.workshops_of(item.id):
                name = conference.theme_of(workshop).name
                number = conference.round_number(item.id)
                found.append((name if wanted else f"{number} · {name}", workshop.id))
        _offer(self.workshops, [(tr("All workshops"), None), *found])


def _paper_name(paper: Paper) -> str:
    return {
        Paper.A4: tr("A4"),
        Paper.A3: tr("A3, larger for the wall"),
        Paper.A5: tr("A5, two on a sheet, to be cut"),
    }[paper]


def _offer(box: QComboBox, choices: Sequence[tuple[str, object]]) -> None:
    """Fill a box with (word, value) pairs; keep its value where that is still offered."""
    kept = box.currentData()
    before = [(box.itemText(row), box.itemData(row)) for row in range(box.count())]
    if before == list(choices):
        return
    box.blockSignals(True)
    box.clear()
    for word, value in choices:
        box.addItem(word, value)
    values = [value for _, value in choices]
    box.setCurrentIndex(values.index(kept) if kept in values else 0)
    box.blockSignals(False)
    if values and box.currentData() != kept:
        box.currentIndexChanged.emit(box.currentIndex())
