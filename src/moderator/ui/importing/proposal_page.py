"""What was guessed and what was edited by hand: accepted one by one or all at once."""

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QScrollArea, QVBoxLayout, QWidget

from moderator.actions.importing import NEVER, NO_WISH, AskedValue, FieldChange, Meaning, Proposal
from moderator.ui import theme
from moderator.ui.importing.row_table import row_line, see_through
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Hairline, empty_layout
from moderator.ui.widgets.labels import ElidedLabel, Label
from moderator.ui.words import tr, translate

MOST = 200
"""How many proposals or findings are listed; a list with more is better corrected at its source."""


class ScrollPage(QScrollArea):
    """A page that scrolls."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inner = QWidget(self)
        self._column = layouts.column(
            on=self._inner, margins=(0, theme.GRID, theme.TIGHT, theme.TIGHT), spacing=theme.TIGHT
        )
        self.setWidget(self._inner)
        see_through(self)

    def emptied(self) -> QVBoxLayout:
        """Take everything out."""
        empty_layout(self._column)
        self.verticalScrollBar().setValue(0)
        return self._column


class ScrolledChoice(QComboBox):
    """A choice in a page that scrolls: the wheel moves the page."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


def add_unlisted(column: QVBoxLayout, count: int) -> None:
    """Add a line with the number of entries that are not listed, if any."""
    if count > MOST:
        column.addWidget(Label(tr("… and %n more", n=count - MOST), "secondary"))


RANKS = 5
"""Ranks that are offered; a value that means more on the command line is offered as well."""


class ValueChoices(QWidget):
    """Asks for values of a list what they mean.

    known: numbers of the rows that the preview shows. meant: (the value as the plan names it,
    Meaning or None) a value means something else now. row_wanted: (number of a row) a row with
    a value should be shown. combos: by value.
    """

    meant = Signal(str, Meaning)
    row_wanted = Signal(int)

    def __init__(
        self, asked: Sequence[AskedValue], known: Collection[int], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.combos: dict[str, QComboBox] = {}
        words = tr("They stand in the columns for themes; without a meaning they are left out.")
        self._column = layouts.column(
            Label(tr("What do these values mean?"), "strong", wrap=True),
            Label(words, "caption", wrap=True),
            on=self,
            margins=(0, 0, 0, theme.SNUG),
            spacing=theme.TIGHT,
        )
        for value in asked:
            self._ask(value, known)

    def show_meanings(self, asked: Sequence[AskedValue]) -> None:
        """Show what the same values mean now."""
        for value in asked:
            combo = self.combos[value.value]
            combo.setCurrentIndex(_place(combo, value.meaning))

    def _ask(self, value: AskedValue, known: Collection[int]) -> None:
        combo = ScrolledChoice(self)
        for meaning, word in _choices(value):
            combo.addItem(word, meaning)
        combo.setCurrentIndex(_place(combo, value.meaning))
        combo.setAccessibleName(tr("Meaning of {value}").format(value=f"“{value.text}”"))
        combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        combo.setFixedWidth(theme.GRID * 42)
        combo.activated.connect(partial(self._choose, value.value))
        layouts.add(
            self._column, layouts.row((ElidedLabel(value.text), 1), combo, spacing=theme.GRID)
        )
        rows = list(dict.fromkeys(number for number, _ in value.places))
        times = tr("%n times", n=len(value.places))
        self._column.addLayout(row_line(rows, known, self.row_wanted, value.text, times))
        self.combos[value.value] = combo

    def _choose(self, value: str, place: int) -> None:
        self.meant.emit(value, self.combos[value].itemData(place))


def _choices(value: AskedValue) -> list[tuple[Meaning | None, str]]:
    most = max(RANKS, value.meaning.rank or 0 if value.meaning else 0)
    unsaid = tr("– please choose –") if value.unread or value.meaning else tr("as it stands")
    return [
        (None, unsaid),
        *((Meaning(rank), tr("{number}. wish").format(number=rank)) for rank in range(1, most + 1)),
        (NO_WISH, tr("no wish")),
        (NEVER, tr("not wanted at all")),
    ]


def _place(combo: QComboBox, meaning: Meaning | None) -> int:
    places = [n for n in range(combo.count()) if combo.itemData(n) == meaning]
    return places[0] if places else 0


CERTAIN = 100
"""Likeness of a proposal that is no matter of spelling."""


class ProposalPage(ScrollPage):
    """Lists proposals with boxes to tick.

    accepted: (frozenset of names of proposals, whether all that was guessed is) others are
    accepted now. value_meant: (a value, Meaning or None) what a value means. row_wanted: (number
    of a row) a proposal's row should be shown. checks: the boxes by the names of proposals.
    every: the box for all that was guessed; every_edit: that for all that was edited by hand.
    values: the choices of what values mean, None where none is asked for.
    """

    accepted = Signal(frozenset, bool)
    value_meant = Signal(str, Meaning)
    row_wanted = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.checks: dict[str, QCheckBox] = {}
        self.every = QCheckBox()
        self.every_edit = QCheckBox()
        self.values: ValueChoices | None = None
        self._proposals: tuple[Proposal, ...] = ()
        self._built: object = None
        self._known: Collection[int] = frozenset()

    def show_proposals(
        self, proposals: Sequence[Proposal], asked: Sequence[AskedValue], known: Collection[int]
    ) -> None:
        """Show other proposals; the page stays where it is scrolled if they are the same.

        asked: values whose meaning is asked for. known: numbers of the rows that the preview shows.
        """
        self._known = known
        # misspellings first: they concern most people at once
        guessed = sorted((p for p in proposals if p.kept is None), key=lambda p: p.score == CERTAIN)
        edited = [p for p in proposals if p.kept is not None]
        self._proposals = (*guessed, *edited)
        listed = [*guessed[:MOST], *edited[:MOST]]
        built = [p.name for p in listed], [(a.value, a.places) for a in asked]
        if self._built != built:
            self._built = built
            self._build(guessed, edited, asked)
        if self.values is not None:
            self.values.show_meanings(asked)
        for proposal in listed:
            self.checks[proposal.name].setChecked(proposal.accepted)
        self.every.setChecked(all(proposal.accepted for proposal in guessed))
        self.every_edit.setChecked(all(proposal.accepted for proposal in edited))

    def accept_all(self) -> None:
        """Accept all that was guessed, as a click on its box does."""
        self._accept_all(True)

    def _build(
        self, guessed: list[Proposal], edited: list[Proposal], asked: Sequence[AskedValue]
    ) -> None:
        column = self.emptied()
        self.values = ValueChoices(asked, self._known, self) if asked else None
        if self.values is not None:
            self.values.meant.connect(self.value_meant)
            self.values.row_wanted.connect(self.row_wanted)
            column.addWidget(self.values)
        self.checks = {}
        self.every, self.every_edit = QCheckBox(), QCheckBox()
        if not guessed and not edited and not asked:
            column.addWidget(Label(tr("Nothing had to be guessed."), "secondary", wrap=True))
        if guessed:
            words = tr("What is not accepted is left out; all else is taken over.")
            column.addWidget(Label(words, "caption", wrap=True))
            self.every = self._check(column, tr("Accept all"))
            self.every.clicked.connect(self._accept_all)
            self._list(column, guessed)
        if guessed and edited:
            column.addWidget(Hairline(self))
        if edited:
            words = tr("Edited by hand: it stays unless you tick it here.")
            column.addWidget(Label(words, "caption", wrap=True))
            self.every_edit = self._check(column, tr("Take all from the list"))
            self.every_edit.clicked.connect(self._follow_all)
            self._list(column, edited)
        column.addStretch(1)

    def _list(self, column: QVBoxLayout, proposals: list[Proposal]) -> None:
        for proposal in proposals[:MOST]:
            check = self._check(column, _words(proposal), proposal)
            check.clicked.connect(self._accept_some)
            self.checks[proposal.name] = check
        add_unlisted(column, len(proposals))

    def _check(self, column: QVBoxLayout, text: str, proposal: Proposal | None = None) -> QCheckBox:
        check = QCheckBox()
        check.setAccessibleName(text)
        words = layouts.column(_Clickable(text, "" if proposal else "strong", check), spacing=0)
        if proposal:
            more = _detail(proposal)
            words.addLayout(row_line(proposal.rows, self._known, self.row_wanted, text, more))
        row = layouts.row((check, Qt.AlignmentFlag.AlignTop), (words, 1), spacing=theme.TIGHT)
        column.addLayout(row)
        return check

    def _accept_all(self, accept: bool) -> None:  # Qt's signal
        self.accepted.emit(frozenset(self._ticked(edited=True)), accept)

    def _follow_all(self, follow: bool) -> None:  # Qt's signal
        names = {p.name for p in self._proposals if p.kept is not None} if follow else set()
        self.accepted.emit(frozenset(names | self._ticked(edited=False)), self._takes_all)

    def _accept_some(self) -> None:
        names = self._ticked(edited=True) | self._ticked(edited=False)
        self.accepted.emit(frozenset(names), self._takes_all)

    @property
    def _takes_all(self) -> bool:
        """Whether all that was guessed is accepted, including what is not listed."""
        guessed = [p for p in self._proposals if p.kept is None]
        return bool(guessed) and len(self._ticked(edited=False)) == len(guessed)

    def _ticked(self, *, edited: bool) -> set[str]:
        """Return the names of proposals that are ticked; unlisted ones as they were."""
        return {
            proposal.name
            for proposal in self._proposals
            if (proposal.kept is not None) == edited
            if (
                self.checks[proposal.name].isChecked()
                if proposal.name in self.checks
                else proposal.accepted
            )
        }


class _Clickable(Label):
    """The words of a check box, which break into lines where they must."""

    def __init__(self, text: str, kind: str, check: QCheckBox) -> None:
        super().__init__(text, kind, wrap=True)
        self._check = check

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002
        """Click the check box."""
        self._check.click()


def _words(proposal: Proposal) -> str:
    if proposal.kept is not None:
        return _field_words(proposal.meant, proposal.kept)
    if proposal.score < CERTAIN:
        return tr("{written} → {meant}").format(written=proposal.written, meant=proposal.meant)
    return translate(proposal.sentence)


def _field_words(title: str, change: FieldChange) -> str:
    return tr("{title} · {field}: {value}").format(
        title=title, field=translate(change.label), value=translate(change.old) or "–"
    )


def _detail(proposal: Proposal) -> str:
    if proposal.kept is not None:
        return tr("in the list: {value}").format(value=translate(proposal.kept.new) or "–")
    if proposal.score < CERTAIN:
        return tr("{score} % alike").format(score=proposal.score)
    return ""
