"""Clashes as boxes beside the record that they concern, and the buttons that resolve them."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from moderator.actions.schedule import take_remedy
from moderator.event.schedule import AgendaItem
from moderator.event.workshops import Workshop
from moderator.rules.schedule.clash import Clash, ClashKind, Remedy
from moderator.rules.schedule.clash_remedies import remedies_of
from moderator.ui import theme
from moderator.ui.hub import AreaName, Hub
from moderator.ui.importing import preview_list
from moderator.ui.schedule.clash_limits import limit_field
from moderator.ui.schedule.layout import Key
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Surface, button, empty_layout
from moderator.ui.widgets.labels import Label, wrapped
from moderator.ui.words import tr, translate

SHOWN = 5
MOST_REMEDIES = 3
MOST_LINES = 3
"""Lines of a name in a row of a side panel."""
Go = Callable[[Key | None], None]
_Offered = tuple[Clash, tuple[Remedy, ...]]


def offered(hub: Hub, clash: Clash) -> tuple[Remedy, ...]:
    """Return the remedies for which there are buttons; they depend on more than their clash."""
    return remedies_of(hub.conference, clash)[:MOST_REMEDIES]


def remedy_buttons(
    hub: Hub, clash: Clash, remedies: Sequence[Remedy], parent: QWidget
) -> Iterator[QWidget]:
    """Make a button for each remedy: it is taken, or leads to where it is done by hand.

    The last one changes the limit, if the clash is about one.
    """
    for remedy in remedies:
        yield _remedy_button(hub, clash, remedy, parent)
    limit = limit_field(hub, clash, parent)
    if limit is not None:
        yield limit
    if clash.kind is ClashKind.NO_WORKSHOPS and not hub.conference.all(Workshop):
        words = tr("Import workshops …")
        made = button(
            words, "", parent, run=lambda: preview_list(hub, "workshops", parent.window())
        )
        made.setEnabled(not hub.store.read_only)
        yield made


def _remedy_button(hub: Hub, clash: Clash, remedy: Remedy, parent: QWidget) -> QPushButton:
    made = button("", "", parent, run=lambda: _take(hub, clash, remedy))
    show_lines(made, translate(remedy.words), theme.PANEL_WIDTH - 6 * theme.ROOMY)
    made.setStyleSheet("text-align: left;")
    made.setEnabled(not hub.store.read_only)
    return made


def _take(hub: Hub, clash: Clash, remedy: Remedy) -> None:
    if remedy.by_hand:
        hub.goto(AreaName.ASSIGNMENT, record_of(hub, clash))
    else:
        hub.do(take_remedy, remedy)


def record_of(hub: Hub, clash: Clash) -> AgendaItem | Workshop | None:
    """Return the record that a clash is about."""
    if clash.workshops:
        return hub.conference.get(Workshop, clash.workshops[0])
    return hub.conference.get(AgendaItem, clash.items[0]) if clash.items else None


def key_of(clash: Clash) -> Key | None:
    """Return what the schedule selects to show a clash: what begins last of it."""
    kind, ids = ("workshop", clash.workshops) if clash.workshops else ("item", clash.items)
    return (kind, ids[-1]) if ids else None


def show_lines(made: QPushButton, words: str, width: int) -> None:
    """Write on a button in as many lines as it needs, up to a few."""
    lines = wrapped(made.fontMetrics(), words, width, MOST_LINES)
    made.setText("\n".join(lines).replace("&", "&&"))
    made.setAccessibleName(words)


class ClashBoxes(QWidget):
    """Boxes, one for each clash; red for what cannot be, amber for hints.

    go: where given, a box has a button to the record in question instead of the remedies.
    all_wanted: those for which there is no box shall be shown as well.
    """

    all_wanted = Signal()

    def __init__(self, hub: Hub, go: Go | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub, self._go = hub, go
        self._shown: tuple[tuple[Clash, ...], tuple[_Offered, ...]] | None = None
        self._column = layouts.column(on=self, spacing=theme.TIGHT)

    def show_clashes(self, clashes: Sequence[Clash]) -> None:
        """Show these clashes, the first few in boxes and the rest as a number."""
        go = self._go is not None
        shown = tuple((c, () if go else offered(self._hub, c)) for c in clashes[:SHOWN])
        if (tuple(clashes), shown) == self._shown:
            return
        self._shown = tuple(clashes), shown
        empty_layout(self._column)
        for clash, remedies in shown:
            self._column.addWidget(self._box(clash, remedies))
        more = len(clashes) - SHOWN
        if more > 0:
            rest = button(tr("and %n more", n=more), "quiet", self, run=self.all_wanted)
            self._column.addWidget(rest, alignment=Qt.AlignmentFlag.AlignLeft)
        self.setVisible(bool(clashes))

    def _box(self, clash: Clash, remedies: Sequence[Remedy]) -> QWidget:
        box = Surface(self, "warning" if clash.hint else "bad")
        head = Label(translate(clash.words), "strong" if clash.hint else "bad", wrap=True)
        head.setStyleSheet("font-weight: 700;")
        column = layouts.column(
            head,
            Label(translate(clash.detail), "secondary" if clash.hint else "bad", wrap=True),
            on=box,
            margins=(theme.SNUG, theme.TIGHT, theme.SNUG, theme.TIGHT),
            spacing=theme.GRID,
        )
        made: list[QWidget] = []
        if self._go is not None:
            show = button(tr("Show"), "", box, run=lambda: self._show(clash))
            show.setAccessibleName(f"{tr('Show')}: {translate(clash.words)}")
            made.append(show)
        if self._go is None or self._is_first_without_workshops(clash):
            made += remedy_buttons(self._hub, clash, remedies, box)
        for each in made:
            column.addWidget(each, alignment=Qt.AlignmentFlag.AlignLeft)
        return box

    def _is_first_without_workshops(self, clash: Clash) -> bool:
        shown = self._shown[0] if self._shown else ()
        return next((c for c in shown if c.kind is ClashKind.NO_WORKSHOPS), None) == clash

    def _show(self, clash: Clash) -> None:
        if self._go is not None:
            self._go(key_of(clash))
