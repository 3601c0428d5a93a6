"""How complete the documentation is: each line leads to where something can be added."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from moderator.actions.completeness import SPOKEN, lacking
from moderator.actions.documentation import Inventory
from moderator.event.documentation import TextEdit
from moderator.event.schedule import AgendaItem
from moderator.event.stage import Cue
from moderator.ui import theme
from moderator.ui.documentation.state_lines import StateKind, StateLine, state_lines
from moderator.ui.documentation.state_list import StateList
from moderator.ui.hub import CaptionOf, Hub, Target
from moderator.ui.widgets import layouts
from moderator.ui.widgets.fields import ChoiceField
from moderator.ui.widgets.frames import Hairline
from moderator.ui.widgets.note_pad import NotePad
from moderator.ui.words import tr

Place = tuple[str, int]
"""Kind and id of a record."""


class Turns:
    """Which place of a line comes next: each press leads to another one, until all had their turn.

    A place that was mended meanwhile is left out; the one behind it comes next all the same.
    """

    def __init__(self) -> None:
        self._rest: dict[tuple[StateKind, int], tuple[Place, ...]] = {}

    def next_of(self, line: StateLine) -> Target | None:
        """Return the next place of a line; None for a line without any."""
        places = {_place(target): target for target in line.targets}
        rest = [place for place in self._rest.get(line.key, ()) if place in places]
        if not rest:
            rest = list(places)
        if not rest:
            return None
        self._rest[line.key] = tuple(rest[1:])
        return places[rest[0]]


def _place(target: Target) -> Place:
    if isinstance(target, CaptionOf):
        target = target.photo
    return type(target).__name__, 0 if isinstance(target, Cue) else target.id


class StatePage(QWidget):
    """What is there and what is missing, and below it the notes of talks, to add to them.

    text_wanted: (key) the moderator wants to see an edited text. counted: the number of lines with
    something missing is known anew. notes_wanted: notes are about to be taken here.
    """

    text_wanted = Signal(str)
    counted = Signal()
    notes_wanted = Signal()

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._turns = Turns()
        self.lines: tuple[StateLine, ...] = ()
        self.list = StateList(hub.appearance)
        self.talk: ChoiceField[int] = ChoiceField(tr("Notes on"))
        self.notes = NotePad(hub, choosing=False)  # the choice above names the talk
        self.notes.setProperty("kind", "plain")
        self.talk.edited = self.show_notes
        self.list.opened.connect(self.go)
        layouts.column(
            (self.list, 1),
            Hairline(),
            self.talk,
            self.notes,
            on=self,
            margins=(theme.TIGHT, theme.GRID, theme.TIGHT, theme.TIGHT),
            spacing=theme.TIGHT,
        )

    def refresh(self, known: Inventory) -> None:
        """Show how complete the documentation is now."""
        conference = self._hub.conference
        self.lines = state_lines(known, lacking(conference), conference.event)
        self.list.show_lines(self.lines)
        spoken = [item for item in conference.items() if item.kind in SPOKEN]
        self.talk.setVisible(bool(spoken))
        self.talk.set_choices([(item.id, item.title) for item in spoken])
        shown = self.notes.item
        if shown is None or shown.id not in {item.id for item in spoken}:
            shown = spoken[0] if spoken else None
        self._show(shown)
        self.counted.emit()

    @property
    def incomplete(self) -> tuple[StateLine, ...]:
        """The lines of what is missing."""
        return tuple(line for line in self.lines if not line.complete)

    @Slot(StateLine)
    def go(self, line: StateLine) -> None:
        """Go to the first place of a line, and to the next one the next time."""
        target = self._turns.next_of(line)
        if line.area is not None:
            self._hub.goto(line.area, target)
        elif isinstance(target, AgendaItem):
            self.take_notes(target)
        elif isinstance(target, TextEdit):
            self.text_wanted.emit(target.key)

    @Slot()
    def add_notes(self) -> None:
        """Let notes be typed on the next talk without any."""
        lines = [line for line in self.lines if line.kind is StateKind.TALKS]
        if lines:
            self.go(lines[0])
        elif self.notes.item is not None:
            self.take_notes(self.notes.item)

    def take_notes(self, item: AgendaItem) -> None:
        """Let notes on a talk be typed."""
        self.notes_wanted.emit()
        self._show(item)
        self.notes.begin()

    def show_notes(self, item_id: int) -> None:
        """Show what was noted on a talk."""
        self._show(self._hub.conference.get(AgendaItem, item_id))

    def _show(self, item: AgendaItem | None) -> None:
        self.notes.show_item(item)
        if item is not None:
            self.talk.show_value(item.id)
