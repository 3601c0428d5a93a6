"""How complete the documentation is: each line leads to where something can be added."""

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from moderator.actions.completeness import SPOKEN, lacking
from moderator.actions.documentation import Inventory
from moderator.event.documentation import TextEdit
from moderator.event.schedule import AgendaItem
from moderator.ui import theme
from moderator.ui.documentation.state_lines import StateLine, state_lines
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon
from moderator.ui.theme import Appearance, Tone
from moderator.ui.widgets import layouts
from moderator.ui.widgets.fields import ChoiceField
from moderator.ui.widgets.frames import Hairline
from moderator.ui.widgets.marks import IconMark, TextFace
from moderator.ui.widgets.note_pad import NotePad
from moderator.ui.widgets.push import ENTER
from moderator.ui.widgets.row_model import RowModel
from moderator.ui.widgets.rows import RowContent, RowDelegate, RowStyle
from moderator.ui.words import tr

STYLE = RowStyle(
    height=theme.GRID * 11,
    detail=TextFace(theme.CAPTION, tone=Tone.SECONDARY),
    inner=(theme.TIGHT, theme.GRID, theme.TIGHT, theme.GRID),
    gap=theme.TIGHT,
)


class StateList(QListView):
    """The lines; a click or Enter goes there. opened: (StateLine)."""

    opened = Signal(StateLine)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = RowModel[StateLine](_content, lambda line: line.text, self)
        self.setModel(self.lines)
        self.setItemDelegate(RowDelegate(appearance, self.lines.content, STYLE, self))
        self.setAccessibleName(tr("State"))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._open)
        appearance.changed.connect(self.lines.repaint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go with Enter to where the selected line leads."""
        if event.key() in ENTER and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select a line, so that Enter means something."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.lines.rows:
            self.setCurrentIndex(self.lines.index(0, 0))

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.lines.record(index))


def _content(line: StateLine, _column: int) -> RowContent:
    sign = (
        IconMark(Icon.CHECK, Tone.GOOD, words=tr("complete"))
        if line.complete
        else IconMark(Icon.WARNING, Tone.WARNING, words=tr("incomplete"))
    )
    return RowContent(line.text, line.more, lead=(sign,), tooltip=f"{line.text} {line.more}")


class StatePage(QWidget):
    """What is there and what is missing, and below it the notes of talks, to add to them.

    text_wanted: (key) the moderator wants to see an edited text.
    """

    text_wanted = Signal(str)

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._turns: dict[str, int] = {}
        self.list = StateList(hub.appearance)
        self.talk: ChoiceField[int] = ChoiceField(tr("Notes on"))
        self.notes = NotePad(hub)
        self.notes.setProperty("kind", "plain")
        self.talk.edited = self.show_notes
        self.list.opened.connect(self._go)
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
        self.list.lines.show_rows(state_lines(known, lacking(conference)))
        spoken = [item for item in conference.items() if item.kind in SPOKEN]
        self.talk.setVisible(bool(spoken))
        self.talk.set_choices([(item.id, item.title) for item in spoken])
        shown = self.notes.item
        if shown is None or shown.id not in {item.id for item in spoken}:
            shown = spoken[0] if spoken else None
        self._show(shown)

    def show_notes(self, item_id: int) -> None:
        """Show what was noted on a talk."""
        self._show(self._hub.conference.get(AgendaItem, item_id))

    def _show(self, item: AgendaItem | None) -> None:
        self.notes.show_item(item)
        if item is not None:
            self.talk.show_value(item.id)

    @Slot(StateLine)
    def _go(self, line: StateLine) -> None:
        """Go to the first of the line's records, and to the next one the next time."""
        target = None
        if line.targets:
            turn = self._turns.get(line.text, 0) % len(line.targets)
            self._turns[line.text] = turn + 1
            target = line.targets[turn]
        if line.area is not None:
            self._hub.goto(line.area, target)
        elif isinstance(target, AgendaItem):
            self._show(target)
            self.notes.begin()
        elif isinstance(target, TextEdit):
            self.text_wanted.emit(target.key)
