"""What will be in the way of assigning everyone: looked for in the background, and shown."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QVBoxLayout, QWidget

from moderator.actions.foresight import carry_out, foresight_of
from moderator.event.phrase import phrase
from moderator.rules.assignment.presence import open_rounds
from moderator.rules.assignment.solution import Conflict
from moderator.rules.foresight.foreseen import Note
from moderator.rules.foresight.foresight import Foresight
from moderator.rules.foresight.remedies import ForesightRemedy
from moderator.ui import theme
from moderator.ui.asking import Asking
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon
from moderator.ui.theme import Appearance
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import (
    Hairline,
    Surface,
    button,
    empty_layout,
    icon_button,
    scrolling_column,
)
from moderator.ui.widgets.labels import ElidedLabel, Label, set_kind
from moderator.ui.widgets.reasons import allow, reading_only
from moderator.ui.words import tr, translate


def add_ways(
    column: QVBoxLayout,
    remedies: Sequence[ForesightRemedy],
    take: Callable[[ForesightRemedy], object],
    parent: QWidget,
    *,
    enabled: bool = True,
) -> list[QPushButton]:
    """Add a row for each remedy; those that no click can do have no button. Returns the buttons."""
    made: list[QPushButton] = []
    for remedy in remedies:
        sentence = translate(remedy.sentence)
        row = layouts.row((Label(sentence, "secondary", wrap=True), 1), spacing=theme.TIGHT)
        if remedy.changes:
            do = button(tr("Do it"), parent=parent)
            do.setAccessibleName(sentence)
            allow(do, "" if enabled else reading_only())
            do.clicked.connect(lambda _=False, chosen=remedy: take(chosen))
            row.addWidget(do, alignment=Qt.AlignmentFlag.AlignTop)
            made.append(do)
        column.addLayout(row)
    return made


def ways_words(count: int, *, all_needed: bool) -> str:
    """Head a list of remedies: one of them is enough, or all are needed."""
    if count == 1:
        return tr("What would help:")
    return tr("All of this is needed:") if all_needed else tr("One of these is enough:")


WIDTH = theme.PANEL_WIDTH + 15 * theme.GRID
MOST_NOTES = 20
"""More notes than anybody reads; the rest is counted."""
PAUSE = 250
"""Milliseconds without a change before it is looked at again."""


class ForesightBanner(QFrame):
    """Says in one line what is the worst, and how much more there is.

    looked: the moderator wants to see all of it.
    """

    looked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = ElidedLabel()
        self.more = Label("", "secondary")
        self.look = button(tr("See what helps"), parent=self, run=self.looked)
        layouts.row(
            (self.text, 1),
            self.more,
            self.look,
            on=self,
            margins=(theme.ROOMY, theme.GRID, theme.GRID, theme.GRID),
            spacing=theme.TIGHT,
        )
        self.hide()

    def show_foresight(self, foresight: Foresight) -> None:
        """Show the first of what is wrong."""
        causes = foresight.causes
        if not causes:
            return
        first = translate(causes[0])
        if foresight.conflict is not None:
            first = tr("This cannot be assigned: {cause}").format(cause=first)
        self.text.setText(first)
        left = len(causes) - 1
        self.more.setText(tr("and %n more", left) if left else "")
        self.setAccessibleName(f"{first} {self.more.text()}".strip())
        set_kind(self, "warning" if foresight.conflict is None else "bad")


class ForesightPanel(Surface):
    """All that is in the way, with a button for each way out.

    taken: (ForesightRemedy) the moderator wants it. assign_wanted: nothing stands in the way, go
    on. left: the panel should go.
    """

    taken = Signal(ForesightRemedy)
    assign_wanted = Signal()
    left = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(tr("Before assigning"))
        self.buttons: list[QPushButton] = []
        self._scroll, column = scrolling_column(self)
        self.close_button = icon_button(appearance, Icon.CLOSE, tr("Close"), self, run=self.left)
        head = layouts.row((Label(tr("Before assigning"), "section"), 1), self.close_button)
        column.addLayout(head)
        column.addSpacing(theme.GRID)
        self._content = QVBoxLayout()
        self._content.setSpacing(theme.TIGHT)
        column.addLayout(self._content)
        column.addStretch(1)

    def begin(self) -> None:
        """Focus the first way out, and show the list from its beginning."""
        (self.buttons[0] if self.buttons else self.close_button).setFocus()
        self._scroll.verticalScrollBar().setValue(0)

    def show_foresight(self, foresight: Foresight, *, editable: bool) -> None:
        """Show what is in the way now; the keyboard focus stays in the panel."""
        focused = QApplication.focusWidget()
        inside = focused is not None and self.isAncestorOf(focused)
        empty_layout(self._content)
        self.buttons = []
        self._show(foresight, editable=editable)
        if inside:
            self.begin()

    def _show(self, foresight: Foresight, *, editable: bool) -> None:
        if not foresight:
            self._show_nothing(editable=editable)
            return
        if foresight.conflict is not None:
            self._show_conflict(foresight.conflict, editable=editable)
        for place, note in enumerate(foresight.notes[:MOST_NOTES]):
            if place or foresight.conflict is not None:
                self._content.addWidget(Hairline())
            self._show_note(note, editable=editable)
        left = len(foresight.notes) - MOST_NOTES
        if left > 0:
            self._content.addWidget(Hairline())
            self._content.addWidget(Label(tr("and %n more", left), "secondary"))

    def _show_nothing(self, *, editable: bool) -> None:
        words = tr("Nothing stands in the way any more.")
        self._content.addWidget(Label(words, "strong", wrap=True))
        assign = button(tr("Assign now"), "primary", self)
        allow(assign, "" if editable else reading_only())
        assign.clicked.connect(self.assign_wanted)
        self._content.addWidget(assign, alignment=Qt.AlignmentFlag.AlignLeft)
        self.buttons.append(assign)

    def _show_conflict(self, conflict: Conflict, *, editable: bool) -> None:
        self._content.addWidget(Label(tr("This cannot be assigned"), "bad", wrap=True))
        for cause in conflict.causes:
            self._content.addWidget(Label(translate(cause), wrap=True))
        if conflict.remedies:
            words = ways_words(len(conflict.remedies), all_needed=conflict.all_needed)
            self._content.addWidget(Label(words, "strong", wrap=True))
            self._add(conflict.remedies, editable=editable)

    def _show_note(self, note: Note, *, editable: bool) -> None:
        kind = "strong" if note.without_place else ""
        self._content.addWidget(Label(translate(note.sentence), kind, wrap=True))
        self._add(note.remedies, editable=editable)

    def _add(self, remedies: tuple[ForesightRemedy, ...], *, editable: bool) -> None:
        self.buttons += add_ways(self._content, remedies, self.taken.emit, self, enabled=editable)


def mend(hub: Hub, remedy: ForesightRemedy) -> bool:
    """Carry out a remedy and report it; return whether it was done."""
    return bool(hub.do(carry_out, remedy).report(remedy.sentence))


class ForesightWatcher(QObject):
    """Watches the event, shows what is in the way, and carries remedies out.

    opened: (bool) the panel should be seen beside the board, or no longer.
    assign_wanted: nothing is in the way any more, and the moderator goes on.
    """

    opened = Signal(bool)
    assign_wanted = Signal()

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self._asking = Asking(hub.jobs, self)
        self._foresight = Foresight()
        self._quiet = False
        self.open = False
        self.panel = ForesightPanel(hub.appearance, parent)
        self.panel.hide()
        self.panel.taken.connect(self._take)
        self.panel.assign_wanted.connect(self._assign)
        self.panel.left.connect(self.leave)
        self.banners = (ForesightBanner(parent), ForesightBanner(parent))
        for banner in self.banners:
            banner.looked.connect(self.look)

    @property
    def busy(self) -> bool:
        """Whether something is still being looked for."""
        return self._asking.busy

    def watch(self) -> None:
        """Look at the event as it is now; an answer that is being looked for is given up."""
        hub = self._hub
        self._asking.ask(
            phrase("Looking ahead"),
            lambda job: foresight_of(hub.conference, lambda: job.stopped),
            self._on_done,
            pause=PAUSE,
        )

    def be_quiet(self, *, quiet: bool) -> None:
        """Hide the banners while something else is shown above the board."""
        self._quiet = quiet
        self._show()

    @Slot()
    def look(self) -> None:
        """Show all of it beside the board, and focus the panel."""
        self.restore(self._foresight)
        self.panel.begin()

    def state(self) -> Foresight | None:
        """Return what is in the way if it is shown, for another window."""
        return self._foresight if self.open else None

    def restore(self, state: Foresight | None) -> None:
        """Show what another window showed; the keyboard focus stays where it is."""
        if state is not None:
            self._foresight = state
            self.open = True
            self._show()
            self.opened.emit(True)

    @Slot()
    def leave(self) -> None:
        """Put the panel away."""
        self.open = False
        self.opened.emit(False)

    def _on_done(self, found: Foresight) -> None:
        self._foresight = found
        self._show()

    def _show(self) -> None:
        wanted = self._foresight.conflict is not None or (
            bool(self._foresight) and self._undecided()
        )
        for banner in self.banners:
            banner.show_foresight(self._foresight)
            banner.setVisible(wanted and not self._quiet and not self.open)
        if self.open:
            self.panel.show_foresight(self._foresight, editable=not self._hub.store.read_only)

    def _undecided(self) -> bool:
        """Return whether nobody is placed yet in an open round; otherwise it is known already."""
        conference = self._hub.conference
        return any(
            not any(conference.placements_in(w.id) for w in conference.workshops_of(item.id))
            for item in open_rounds(conference)
        )

    @Slot(ForesightRemedy)
    def _take(self, remedy: ForesightRemedy) -> None:
        mend(self._hub, remedy)

    @Slot()
    def _assign(self) -> None:
        self.leave()
        self.assign_wanted.emit()
