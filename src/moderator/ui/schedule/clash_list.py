"""Clashes in words, each with its remedies one click away."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moderator.event.schedule import AgendaItem
from moderator.event.workshops import Workshop
from moderator.rules.schedule.clash import Clash, ClashKind, Remedy
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.schedule.commands import Commands
from moderator.ui.widgets.frames import Surface, button, empty_layout
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.wrapping import wrapped
from moderator.ui.words import say, tr

SHOWN = 5


class ClashList(QWidget):
    """Boxes, one for each clash; red for what cannot be, amber for what is missing.

    go: where given, a box leads to what it is about, where its remedies stand.
    """

    def __init__(
        self,
        hub: Hub,
        commands: Commands,
        go: Callable[[tuple[str, int]], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._hub, self._commands, self._go = hub, commands, go
        self._shown: tuple[Clash, ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.TIGHT)

    def show_clashes(self, clashes: Sequence[Clash]) -> None:
        """Show these clashes, the first few in boxes and the rest as a number."""
        if tuple(clashes) == self._shown:
            return
        self._shown = tuple(clashes)
        empty_layout(self._column)
        for clash in clashes[:SHOWN]:
            self._column.addWidget(self._box(clash))
        more = len(clashes) - SHOWN
        if more > 0:
            self._column.addWidget(Label(tr("and %n more", n=more), "caption"))
        self.setVisible(bool(clashes))

    def _box(self, clash: Clash) -> QWidget:
        box = Surface(self, "warning" if clash.hint else "bad")
        column = QVBoxLayout(box)
        column.setContentsMargins(theme.SNUG, theme.TIGHT, theme.SNUG, theme.TIGHT)
        column.setSpacing(theme.GRID)
        head = Label(say(clash.words), "strong" if clash.hint else "bad", wrap=True)
        head.setStyleSheet("font-weight: 700;")
        column.addWidget(head)
        column.addWidget(Label(say(clash.detail), "secondary" if clash.hint else "bad", wrap=True))
        if self._go is not None:
            show = button(tr("Show"), "", box)
            show.setAccessibleName(f"{tr('Show')}: {say(clash.words)}")
            show.clicked.connect(lambda: self._show(clash))
            column.addWidget(show, alignment=Qt.AlignmentFlag.AlignLeft)
        if self._asks_for_list(clash):
            take = button(tr("Import workshops …"), "", box)
            take.clicked.connect(self._import_workshops)
            take.setEnabled(not self._hub.store.read_only)
            column.addWidget(take, alignment=Qt.AlignmentFlag.AlignLeft)
        for remedy in clash.remedies[:3] if self._go is None else ():
            column.addWidget(self._remedy(clash, remedy), alignment=Qt.AlignmentFlag.AlignLeft)
        return box

    def _remedy(self, clash: Clash, remedy: Remedy) -> QWidget:
        words = say(remedy.words)
        made = button("", "", self)
        width = theme.PANEL_WIDTH - 6 * theme.ROOMY
        lines = wrapped(made.fontMetrics(), words, width, 3)
        made.setStyleSheet("text-align: left;")
        made.setText("\n".join(lines).replace("&", "&&"))
        made.setAccessibleName(words)
        made.clicked.connect(lambda: self._commands.remedy(remedy, self._record(clash)))
        return made

    def _asks_for_list(self, clash: Clash) -> bool:
        """Tell whether this is the first to say that a round has no workshops, where none has."""
        lacking = [one for one in self._shown or () if one.kind is ClashKind.NO_WORKSHOPS]
        return lacking[:1] == [clash] and not self._hub.conference.all(Workshop)

    def _import_workshops(self) -> None:
        from moderator.ui.importing import preview_list

        preview_list(self._hub, "workshops", self.window())

    def _record(self, clash: Clash) -> AgendaItem | Workshop | None:
        conference = self._hub.conference
        if clash.workshops:
            return conference.get(Workshop, clash.workshops[0])
        return conference.get(AgendaItem, clash.items[0]) if clash.items else None

    def _show(self, clash: Clash) -> None:
        if self._go is not None and (clash.workshops or clash.items):
            key = (
                ("workshop", clash.workshops[-1]) if clash.workshops else ("item", clash.items[-1])
            )
            self._go(key)
