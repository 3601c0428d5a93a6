"""The side panel of who is chosen: their day, wishes, and other places they could have."""

from collections.abc import Callable, Hashable, Sequence
from functools import partial
from typing import TypeVar, cast

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moderator.actions import placements
from moderator.actions.board import BoardColumn, Stop, board, stops_of
from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.schedule import Theme
from moderator.rules.assignment.explain import why
from moderator.rules.assignment.presence import open_rounds
from moderator.rules.assignment.problem import problem_of
from moderator.rules.assignment.what_if import WhatIf, what_if
from moderator.ui import theme
from moderator.ui.assignment.menus import move, toggle_lock
from moderator.ui.hub import Hub
from moderator.ui.theme import Appearance, Colours
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Surface, button, empty_layout, scrolling_column
from moderator.ui.widgets.labels import Label, plain_tooltip
from moderator.ui.widgets.push import PushButton
from moderator.ui.widgets.reasons import allow
from moderator.ui.widgets.stops import StopLine
from moderator.ui.widgets.symbols import symbol_pixmap
from moderator.ui.widgets.wishes import ordinal
from moderator.ui.words import tr, translate

AnyWidget = TypeVar("AnyWidget", bound=QWidget)


class RoomButton(PushButton):
    """A room of the round, with its theme's symbol and how full it is.

    wanted: it was clicked (id of the workshop in the room).
    """

    wanted = Signal(int)

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__("", parent)
        self._appearance = appearance
        self._workshop_id = 0
        self._shown: tuple[BoardColumn, Colours] | None = None
        self.setProperty("kind", "")
        self.setAutoDefault(False)
        self.setStyleSheet("text-align: left;")
        self.setIconSize(QSize(theme.SNUG, theme.SNUG))
        self.clicked.connect(lambda: self.wanted.emit(self._workshop_id))

    def show_room(self, shown: BoardColumn) -> None:
        """Show a workshop's room; nothing is touched where it is shown already."""
        if self._shown == (shown, self._appearance.colours):
            return
        self._shown = shown, self._appearance.colours
        self._workshop_id = shown.workshop.id
        words = tr("{room} · {people} of {places}").format(
            room=shown.room.name, people=len(shown.cards), places=shown.places
        )
        self.setText(words.replace("&", "&&"))
        colour = self._appearance.ink(shown.theme.colour)
        self.setIcon(QIcon(symbol_pixmap(shown.theme.symbol, colour, theme.SNUG)))
        self.setToolTip(plain_tooltip(shown.theme.name))
        self.setAccessibleDescription(shown.theme.name)


class Alternatives(QWidget):
    """Offers the other rooms of the round, and says who would have to move."""

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self._offers: list[RoomButton] = []
        self._rooms = QVBoxLayout()
        self.answer = QVBoxLayout()
        for layout in (self._rooms, self.answer):
            layout.setSpacing(theme.GRID)
        layouts.column(
            Label(tr("Only a look: nothing changes."), "secondary", wrap=True),
            self._rooms,
            self.answer,
            on=self,
            margins=(0, theme.GRID, 0, 0),
            spacing=theme.GRID,
        )

    def offer(self, person: Participant, round_id: int) -> None:
        """Offer the other rooms to a person; a round can have so many that buttons are kept."""
        conference = self._hub.conference
        self._conference, self._person, self._round_id = conference, person, round_id
        here = conference.placement_of(person.id, round_id)
        others = [
            other
            for other in board(conference, round_id)
            if other.places and (here is None or other.workshop.id != here.workshop_id)
        ]
        for _ in range(len(self._offers), len(others)):
            made = RoomButton(self._hub.appearance, self)
            made.wanted.connect(self.ask)
            self._offers.append(made)
            self._rooms.addWidget(made)
        for made, other in zip(self._offers, others, strict=False):
            made.show_room(other)
        for place, made in enumerate(self._offers):
            made.setVisible(place < len(others))
        empty_layout(self.answer)

    def ask(self, workshop_id: int) -> None:
        """Show what it takes to bring the person into a workshop."""
        empty_layout(self.answer)
        found = what_if(problem_of(self._conference), self._person.id, workshop_id)
        if found.obstacle is not None:
            self.answer.addWidget(Label(translate(found.obstacle), "secondary", wrap=True))
            self.answer.addWidget(self._insist(workshop_id))
            return
        head = (
            tr("There is a free place, nobody else has to move.")
            if len(found.moves) == 1
            else tr("%n others would have to move:", len(found.moves) - 1)
        )
        self.answer.addWidget(Label(head, wrap=True))
        for sentence in found.sentences:
            self.answer.addWidget(Label(translate(sentence), "secondary", wrap=True))
        self.answer.addWidget(self._carry_out(found))

    def _insist(self, workshop_id: int) -> QWidget:
        """Offer the place though something speaks against it, as dragging does."""
        made = button(tr("Move here nevertheless"), parent=self)
        ids, round_id = (self._person.id,), self._round_id
        made.clicked.connect(lambda: move(self._hub, ids, workshop_id, round_id))
        return made

    def _carry_out(self, found: WhatIf) -> QWidget:
        words = tr("Move here") if len(found.moves) == 1 else tr("Do it like this")
        made = button(words, "primary", self)
        seats = tuple((move.participant_id, move.to_workshop) for move in found.moves)
        made.clicked.connect(lambda: self._hub.do(placements.exchange, seats).report())
        return made


class PlacedPersonPanel(Surface):
    """Shows the chosen person, and offers to swap and to hold."""

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self._wanted: tuple[tuple[int, ...], int] = ((), 0)
        self._shown: tuple[tuple[tuple[int, ...], int], Conference] | None = None
        self._lines: dict[Hashable, QWidget] = {}
        self._before: dict[Hashable, QWidget] = {}
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._fill)
        self.setFixedWidth(theme.PANEL_WIDTH)
        self.setAccessibleName(tr("Details"))
        self._scroll, self._column = scrolling_column(self)

    def show_people(self, ids: Sequence[int], round_id: int) -> None:
        """Show one person, several, or how to choose somebody, as soon as the board is painted."""
        self._wanted = (tuple(ids), round_id)
        self._soon.start()

    def _fill(self) -> None:
        conference = self._hub.conference
        ids, round_id = self._wanted
        if self._shown is not None and self._shown[0] == self._wanted:
            if self._shown[1] is conference:
                return
            place = self._scroll.verticalScrollBar().value()
        else:
            place = 0
        self._shown = (self._wanted, conference)
        while self._column.takeAt(0) is not None:
            pass
        self._before, self._lines = self._lines, {}
        people = [p for i in ids if (p := conference.get(Participant, i)) is not None]
        if not people:
            self._show_hint()
        elif len(people) == 1:
            self._show_one(conference, people[0], round_id)
        else:
            self._show_many(people, round_id)
        self._column.addStretch(1)
        for gone in self._before.values():
            gone.hide()
            gone.deleteLater()
        self._before = {}
        self._scroll.verticalScrollBar().setValue(place)

    def _show_hint(self) -> None:
        self._text(tr("Nobody chosen"), "section")
        self._text(
            tr(
                "Click a card to see why somebody is where they are. Drag cards to another room, "
                "or cut and paste them with the keyboard."
            ),
            "secondary",
        )

    def _show_many(self, people: Sequence[Participant], round_id: int) -> None:
        self._text(tr("%n people chosen", len(people)), "section")
        for person in people[:12]:
            self._text(person.name, "secondary")
        if len(people) > 12:
            self._text(tr("and %n more", len(people) - 12), "secondary")
        ids = [person.id for person in people]
        self._buttons(ids, round_id)

    def _show_one(self, conference: Conference, person: Participant, round_id: int) -> None:
        self._text(person.name, "section")
        about = " · ".join(part for part in (person.function, person.organisation) if part)
        if about:
            self._text(about, "secondary")
        stops = stops_of(conference, person)
        here = next((stop for stop in stops if stop.item.id == round_id), None)
        if here is not None:
            self._caption(tr("Round {number}").format(number=conference.round_number(round_id)))
            self._show_stop(conference, person, here)
            if here.takes_part and here.item in open_rounds(conference):
                self._caption(tr("What if …"))
                rooms = self._add(Alternatives, lambda: Alternatives(self._hub, self))
                rooms.offer(person, round_id)
            if here.workshop is not None:
                self._buttons([person.id], round_id)
        self._caption(tr("Programme of {name}").format(name=person.name))
        for stop in stops:
            self._add(stop, partial(StopLine, stop, self._hub.appearance, self))

    def _show_stop(self, conference: Conference, person: Participant, stop: Stop) -> None:
        if stop.workshop is None or stop.theme is None or stop.room is None:
            words = tr("Without place") if stop.takes_part else tr("Does not take part")
            self._text(words, "strong")
            wishes = conference.wishes_of(person.id, stop.item.id)
            for wish in wishes:
                wished = conference.one(Theme, wish.theme_id).name
                self._text(f"{ordinal(wish.rank)} {wished}", "secondary")
            return
        self._text(stop.theme.name, "strong")
        where = [stop.room.name]
        if stop.group is not None:
            where.append(tr("group {number}").format(number=stop.group))
        if stop.locked:
            where.append(tr("held"))
        self._text(" · ".join(where))
        reasons = why(conference, person.id, stop.item.id)
        for sentence in dict.fromkeys(reasons):
            self._text(translate(sentence), "secondary")

    def _buttons(self, ids: list[int], round_id: int) -> None:
        placed = [self._hub.conference.placement_of(i, round_id) for i in ids]
        held = any(placed) and all(p.locked for p in placed if p)
        key = (tuple(ids), round_id, any(placed), held)
        self._add(key, lambda: self._button_row(ids, round_id, placed=any(placed), held=held))

    def _button_row(self, ids: list[int], round_id: int, *, placed: bool, held: bool) -> QWidget:
        swap = len(ids) == 2
        row = QWidget(self)
        line = layouts.row(on=row, margins=(0, theme.GRID, 0, 0), spacing=theme.TIGHT)
        if swap:
            change = button(
                tr("Swap"),
                parent=row,
                run=lambda: self._hub.do(placements.swap, ids[0], ids[1], round_id).report(),
            )
            line.addWidget(change)
        hold = button(tr("Let go") if held else tr("Hold here"), parent=row)
        allow(hold, "" if placed else tr("Has no place in this round"))
        hold.clicked.connect(lambda: toggle_lock(self._hub, ids, round_id))
        line.addWidget(hold)
        line.addStretch(1)
        return row

    def _text(self, text: str, kind: str = "") -> None:
        self._add((text, kind), lambda: Label(text, kind, wrap=True))

    def _caption(self, text: str) -> None:
        self._column.addSpacing(theme.TIGHT)
        self._add((text, "caption"), lambda: Label(text.upper(), "caption"))

    def _add(self, key: Hashable, make: Callable[[], AnyWidget]) -> AnyWidget:
        """Add a line: the one that was shown before under this key, else a new one.

        Making and styling all anew took longer than the move of a person itself.
        """
        place = 0
        while (key, place) in self._lines:  # the same words again
            place += 1
        made = cast("AnyWidget | None", self._before.pop((key, place), None)) or make()
        self._lines[key, place] = made
        self._column.addWidget(made)
        return made
