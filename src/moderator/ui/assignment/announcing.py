"""Announcing places: the button in the header, its menu, and the list of those to be told."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from moderator.actions import announcing
from moderator.event.people import Participant
from moderator.event.phrase import phrase
from moderator.event.placements import Placement
from moderator.event.schedule import AgendaItem, Room
from moderator.event.workshops import Workshop
from moderator.rules.repair.announced import (
    Announcement,
    announcement,
    is_past,
    lacking,
    to_announce,
)
from moderator.rules.schedule.running import running
from moderator.ui import theme
from moderator.ui.assignment.fitting_button import FittingButton
from moderator.ui.assignment.person_row import PersonRow
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon
from moderator.ui.prints import open_prints
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import (
    Hairline,
    Surface,
    button,
    empty_layout,
    icon_button,
    scrolling,
)
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.reasons import allow, allow_entry, reading_only
from moderator.ui.words import QtWords, tr

MOST_SHOWN = 150
"""More people than anybody ticks off here; the table has them all."""


class AnnouncementPanel(Surface):
    """Lists people with their new places.

    left: it is wanted no more. person_wanted: (person's id, round's id) somebody should be shown.
    informed: (ids of placements) their people were told. schedules_wanted: (ids of people) theirs
    should be printed. list_wanted: the list should be written to a file. paper_wanted: it should be
    printed.
    """

    left = Signal()
    person_wanted = Signal(int, int)
    informed = Signal(tuple)
    schedules_wanted = Signal(tuple)
    list_wanted = Signal()
    paper_wanted = Signal()

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self._places: dict[int, list[Placement]] = {}
        self.rows: dict[int, PersonRow] = {}
        self._reading = reading_only() if hub.store.read_only else ""
        self.setFixedWidth(theme.PANEL_WIDTH)
        self.setAccessibleName(tr("To be told"))
        self._scroll, self._column = scrolling(self)
        self._column.setContentsMargins(theme.SNUG, 0, theme.SNUG, theme.SNUG)
        self.all = button(tr("Tick all of them off"), "primary", self, run=self._inform_all)
        self.output = button(tr("Output …"), "", self, run=self._show_outputs)
        self.outputs = QMenu(self)
        self.schedules = self.outputs.addAction(tr("Print schedules …"))
        self.schedules.triggered.connect(lambda: self.schedules_wanted.emit(tuple(self._places)))
        self.paper = self.outputs.addAction(tr("Print list …"))
        self.paper.triggered.connect(self.paper_wanted)
        self.save = self.outputs.addAction(tr("Save list …"))
        self.save.triggered.connect(self.list_wanted)
        self.close_button = icon_button(
            hub.appearance, Icon.CLOSE, tr("Close"), self, run=self.left
        )
        self._build()

    def _build(self) -> None:
        head = layouts.row(
            (Label(tr("To be told"), "section"), 1),
            self.close_button,
            margins=(theme.SNUG, theme.TIGHT, theme.GRID, 0),
        )
        foot = layouts.row(
            self.all,
            self.output,
            layouts.STRETCH,
            margins=(theme.SNUG, theme.TIGHT, theme.SNUG, theme.SNUG),
            spacing=theme.TIGHT,
        )
        self._foot = QWidget(self)
        self._foot.setLayout(foot)
        layouts.column(
            head, (self._scroll, 1), Hairline(), self._foot, on=self, margins=1, spacing=theme.GRID
        )

    def begin(self) -> None:
        """Focus the first person to be ticked off."""
        first = next((row.tick for row in self.rows.values() if row.tick is not None), None)
        (first if first is not None and first.isEnabled() else self.close_button).setFocus()

    def show_to_announce(self, found: Sequence[Announcement]) -> None:
        """Show who has to be told, a line for each person."""
        self._state = running(self._hub.conference, self._hub.now())
        focused = next((i for i, r in self.rows.items() if r.tick and r.tick.hasFocus()), None)
        order = list(self.rows)
        place = self._scroll.verticalScrollBar().value()
        self._places, self.rows = {}, {}
        for round_ in found:
            for placement in round_.to_announce:
                self._places.setdefault(placement.participant_id, []).append(placement)
        empty_layout(self._column)
        self._foot.setVisible(bool(self._places))
        missing = lacking(self._hub.conference, self._hub.now())
        if self._places or missing:
            counted = announcement_words(len(self._places), len(missing))
            self._column.addWidget(Label(counted, "strong", wrap=True))
        self._column.addWidget(Label(self._sentence(), "secondary", wrap=True))
        for participant_id, mine in list(self._places.items())[:MOST_SHOWN]:
            self._add(participant_id, mine)
        self._add_lacking()
        if len(self._places) > MOST_SHOWN:
            rest = len(self._places) - MOST_SHOWN
            self._column.addWidget(Label(tr("and %n more", rest), "secondary", wrap=True))
        self._column.addStretch(1)
        self._scroll.verticalScrollBar().setValue(place)
        self._keep_focus(focused, order)
        allow(self.all, self._reading)

    def _sentence(self) -> str:
        conference = self._hub.conference
        if not any(announcement(conference, item).made for item in conference.rounds()):
            return tr("No round is announced yet, so nobody has to be told of changes.")
        if not self._places and lacking(conference, self._hub.now()):
            return tr("Everybody who has a place knows it.")
        if not self._places:
            return tr("Everybody who was told of a place still has it, and nobody got a new one.")
        return tr(
            "Their places changed after they were announced, or are new. Tick off whom you told."
        )

    def _add(self, participant_id: int, mine: Sequence[Placement]) -> None:
        person = self._hub.conference.get(Participant, participant_id)
        name = person.name if person else ""
        row = PersonRow(
            name,
            "\n".join(self._where(placement) for placement in mine),
            self,
            ticked=False,
            meaning=tr("{name} was told").format(name=name),
        )
        if row.tick is not None:
            allow(row.tick, self._reading, row.tick.toolTip())
        row.wanted.connect(partial(self.person_wanted.emit, participant_id, mine[0].round_id))
        ids = tuple(placement.id for placement in mine)
        row.toggled.connect(lambda _on, placements=ids: self.informed.emit(placements))
        self.rows[participant_id] = row
        self._column.addWidget(row)

    def _add_lacking(self) -> None:
        """Name who lost a place, or never had one, in a round that is announced."""
        found = lacking(self._hub.conference, self._hub.now())
        if found:
            self._column.addSpacing(theme.TIGHT)
            self._column.addWidget(Label(tr("Without place").upper(), "caption", wrap=True))
        for participant_id, rounds in list(found.items())[:MOST_SHOWN]:
            conference = self._hub.conference
            numbers = [conference.round_number(item.id) for item in rounds]
            words = "\n".join(
                tr("Round {number}: has no place").format(number=number) for number in numbers
            )
            name = conference.one(Participant, participant_id).name
            row = PersonRow(name, words, self)
            row.wanted.connect(partial(self.person_wanted.emit, participant_id, rounds[0].id))
            self._column.addWidget(row)

    def _where(self, placement: Placement) -> str:
        conference = self._hub.conference
        workshop = conference.one(Workshop, placement.workshop_id)
        item = conference.one(AgendaItem, placement.round_id)
        return tr("Round {number}, {time}: {room}, {theme}").format(
            number=conference.round_number(item.id),
            time=f"{self._state.start_of(item):%H:%M}",
            room=conference.one(Room, workshop.room_id).name,
            theme=conference.theme_of(workshop).name,
        )

    def _keep_focus(self, focused: int | None, order: list[int]) -> None:
        """Keep the keyboard focus in its row; after a tick, focus the next person."""
        if focused is None or not self.rows:
            return
        later = [i for i in order[order.index(focused) :] if i in self.rows]
        row = self.rows[later[0] if later else next(reversed(self.rows))]
        if row.tick is not None:
            row.tick.setFocus()

    def _show_outputs(self) -> None:
        self.outputs.popup(self.output.mapToGlobal(self.output.rect().topLeft()))

    def _inform_all(self) -> None:
        self.informed.emit(tuple(p.id for mine in self._places.values() for p in mine))


def announcement_words(elsewhere: int, missing: int) -> str:
    """Count those to be told: who has another place, and who has none."""
    if not elsewhere:
        return tr("%n without a place", missing)
    words = tr("%n with a new place", elsewhere)
    return words + (tr(", %n without a place", missing) if missing else "")


class Announcing(QObject):
    """Shows how far the places are known, and lets the moderator note it.

    opened: (bool) the list of those to be told should be seen beside the board, or no longer.
    person_wanted: (person's id, round's id) somebody should be shown on the board.
    """

    opened = Signal(bool)
    person_wanted = Signal(int, int)

    def __init__(self, hub: Hub, bearer: FittingButton, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self._round_id: int | None = None
        self._count = 0
        self.open = False
        self.button = bearer
        self.button.clicked.connect(self.show_menu)
        self.panel = AnnouncementPanel(hub, parent)
        self.panel.hide()
        self.panel.left.connect(self.leave)
        self.panel.person_wanted.connect(self.person_wanted)
        self.panel.informed.connect(self._inform)
        self.panel.schedules_wanted.connect(self._print_schedules)
        self.panel.paper_wanted.connect(self._print_list)
        self.panel.list_wanted.connect(self._ask_for_place)
        hub.timed.connect(self._show_to_announce)

    def refresh(self, round_id: int | None) -> None:
        """Show how far a round is announced, or all of them (None)."""
        self._round_id = round_id
        found = [announcement(self._hub.conference, item) for item in self._rounds()]
        self.button.setVisible(any(one.places for one in found))
        moved = {p.participant_id for one in found for p in one.to_announce}
        missing = self._lacking(self._round_id)
        people = len(moved | missing)
        made = [one for one in found if one.made]
        words, colour = self._verdict(found, made, people)
        self._count = people
        self.button.use_icon(Icon.CHECK if made and not people else Icon.ANNOUNCE)
        counted = [announcement_words(len(moved), len(missing))] if people else []
        more = "\n".join((tr("Announce places"), *counted, self._details(found)))
        self.button.show_words(words, short=str(people) if people else "", colour=colour, more=more)
        self._show_to_announce()

    @Slot()
    def _show_to_announce(self) -> None:
        if self.open:
            self.panel.show_to_announce(to_announce(self._hub.conference, self._hub.now()))

    @Slot()
    def show_menu(self) -> None:
        """Offer what can be noted, and the list."""
        menu = self.menu()
        menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    def menu(self) -> QMenu:
        """Make the menu."""
        conference = self._hub.conference
        reading = reading_only() if self._hub.store.read_only else ""
        menu = QMenu(self.button)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        moved = {
            placement.participant_id
            for round_ in to_announce(conference, self._hub.now())
            for placement in round_.to_announce
        }
        people = len(moved | self._lacking(None))
        words = tr("To be told ({people}) …").format(people=people)
        if self._round_id is not None and people != self._count:
            words = tr("To be told ({here} in this round, {people} in all) …").format(
                here=self._count, people=people
            )
        listed = menu.addAction(words)
        listed.triggered.connect(self.show_list)
        menu.addSeparator()
        rounds = [item for item in conference.rounds() if announcement(conference, item).places]
        groups: list[tuple[str, tuple[AgendaItem, ...]]] = [
            (self._name(item), (item,)) for item in rounds if item.id == self._round_id
        ]
        if len(rounds) > 1 or not groups:
            groups.append((tr("All rounds"), tuple(rounds)))
        for name, items in groups:
            found = [announcement(conference, item) for item in items]
            ids = [item.id for item in items]
            note = menu.addAction(tr("{rounds}: note as announced").format(rounds=name))
            unknown = any(one.known < one.places for one in found)
            allow_entry(note, reading or ("" if unknown else tr("Everyone knows their place")))
            note.triggered.connect(partial(self._run, announcing.announce, ids))
        for name, items in groups:
            ids = [item.id for item in items]
            back = menu.addAction(tr("{rounds}: note as not known yet").format(rounds=name))
            known = any(p.told for p in conference.all(Placement) if p.round_id in ids)
            allow_entry(back, reading or ("" if known else tr("Not noted as announced")))
            back.triggered.connect(partial(self._run, announcing.take_back, ids))
        return menu

    @Slot()
    def show_list(self) -> None:
        """Show who has to be told, beside the board, and focus the list."""
        self.restore(opened=True)
        self.panel.begin()

    def restore(self, *, opened: bool) -> None:
        """Open the list as in another window; the keyboard focus stays where it is."""
        if opened:
            self.open = True
            self._show_to_announce()
            self.opened.emit(True)

    @Slot()
    def leave(self) -> None:
        """Put the list away."""
        if self.open:
            self.open = False
            self.opened.emit(False)

    def save_list(self, path: Path) -> None:
        """Write the list as a table."""
        words = QtWords(self._hub.conference.event.language)
        if self._hub.do(announcing.write_list, path, words):
            self._hub.show_message(phrase("{file} is written.", file=path.name), undoable=False)

    def _lacking(self, round_id: int | None) -> set[int]:
        """Find who has no place in an announced round, or in any of them (None)."""
        found = lacking(self._hub.conference, self._hub.now())
        return {
            person_id
            for person_id, rounds in found.items()
            if any(round_id in {None, item.id} for item in rounds)
        }

    def _rounds(self) -> list[AgendaItem]:
        conference, now = self._hub.conference, self._hub.now()
        return [
            item
            for item in conference.rounds()
            if self._round_id in {None, item.id} and not is_past(conference, item, now)
        ]

    def _verdict(
        self, found: list[Announcement], made: list[Announcement], people: int
    ) -> tuple[str, str]:
        colours = self._hub.appearance.colours
        if people:
            return tr("%n to be told", people), colours.warning
        if made and len(made) == len([one for one in found if one.places]):
            return tr("Announced"), colours.good
        if made:
            return tr("Partly announced"), colours.secondary
        return tr("Not announced yet"), colours.secondary

    def _details(self, found: list[Announcement]) -> str:
        lines = [tr("Who knows their place counts as told; repairs move them last.")]
        for one in found:
            if one.places:
                name = self._name(self._hub.conference.one(AgendaItem, one.round_id))
                lines.append(
                    tr("{round}: {known} of {places} know their place").format(
                        round=name, known=one.known, places=one.places
                    )
                )
        return "\n".join(lines)

    def _name(self, item: AgendaItem) -> str:
        number = self._hub.conference.round_number(item.id)
        return tr("Round {number}").format(number=number)

    def _run(self, action: announcing.OnRounds, round_ids: list[int]) -> None:
        self._hub.do(action, round_ids).report()

    @Slot(tuple)
    def _inform(self, placement_ids: tuple[int, ...]) -> None:
        self._hub.do(announcing.set_announced, placement_ids, announced=True).report()

    @Slot(tuple)
    def _print_schedules(self, people: tuple[int, ...]) -> None:
        self._print("schedules", people)

    @Slot()
    def _print_list(self) -> None:
        self._print("to-be-told")

    def _print(self, what: str, people: tuple[int, ...] = ()) -> None:
        open_prints(self._hub, self.button.window(), people=people, what=what)

    @Slot()
    def _ask_for_place(self) -> None:
        place = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(QStandardPaths.writableLocation(place) or ".")
        proposal = folder / "{name}.csv".format(name=tr("To be told"))
        name, _ = QFileDialog.getSaveFileName(
            self.button.window(), tr("To be told"), str(proposal), tr("Table (*.csv)")
        )
        if name:
            path = Path(name)
            self.save_list(path if path.suffix.lower() == ".csv" else Path(f"{name}.csv"))
