"""Who was told: the button in the header, its menu, and the list of those to be told."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from moderator.actions import announcing
from moderator.event.phrase import phrase
from moderator.event.placements import Placement
from moderator.event.schedule import AgendaItem
from moderator.rules.repair.announced import (
    Announcement,
    announcement,
    is_past,
    lacking,
    to_be_told,
)
from moderator.ui.assignment.fitting_button import FittingButton
from moderator.ui.assignment.telling_panel import TellingPanel, told_words
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon
from moderator.ui.prints import open_prints
from moderator.ui.widgets.reasons import allow_entry, reading_only
from moderator.ui.words import Words, tr


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
        self.panel = TellingPanel(hub, parent)
        self.panel.hide()
        self.panel.left.connect(self.leave)
        self.panel.person_wanted.connect(self.person_wanted)
        self.panel.informed.connect(self._inform)
        self.panel.schedules_wanted.connect(self._print_schedules)
        self.panel.paper_wanted.connect(self._print_list)
        self.panel.list_wanted.connect(self._ask_for_place)
        hub.timed.connect(self._show_news)

    def refresh(self, round_id: int | None) -> None:
        """Tell about a round, or about all (None)."""
        self._round_id = round_id
        found = [announcement(self._hub.conference, item) for item in self._rounds()]
        self.button.setVisible(any(one.places for one in found))
        moved = {p.participant_id for one in found for p in one.news}
        missing = self._lacking(self._round_id)
        news = len(moved | missing)
        made = [one for one in found if one.made]
        words, colour = self._verdict(found, made, news)
        self._count = news
        self.button.use_icon(Icon.CHECK if made and not news else Icon.ANNOUNCE)
        counted = [told_words(len(moved), len(missing))] if news else []
        more = "\n".join((tr("Announce places"), *counted, self._details(found)))
        self.button.say(words, short=str(news) if news else "", colour=colour, more=more)
        self._show_news()

    @Slot()
    def _show_news(self) -> None:
        if self.open:
            self.panel.show_news(to_be_told(self._hub.conference, self._hub.now()))

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
        news = to_be_told(conference, self._hub.now())
        people = len({p.participant_id for one in news for p in one.news} | self._lacking(None))
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
        """Show who has to be told, beside the board, and give the list the keys."""
        self.restore(opened=True)
        self.panel.begin()

    def restore(self, *, opened: bool) -> None:
        """Open the list as in another window; the keyboard focus stays where it is."""
        if opened:
            self.open = True
            self._show_news()
            self.opened.emit(True)

    @Slot()
    def leave(self) -> None:
        """Put the list away."""
        if self.open:
            self.open = False
            self.opened.emit(False)

    def save_list(self, path: Path) -> None:
        """Write the list as a table."""
        words = Words(self._hub.conference.event.language)
        if self._hub.do(announcing.write_list, path, words):
            self._hub.say(phrase("{file} is written.", file=path.name), undoable=False)

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
        self, found: list[Announcement], made: list[Announcement], news: int
    ) -> tuple[str, str]:
        colours = self._hub.theme.colours
        if news:
            return tr("%n to be told", news), colours.warning
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
        self._hub.do(action, round_ids).say()

    @Slot(tuple)
    def _inform(self, placement_ids: tuple[int, ...]) -> None:
        self._hub.do(announcing.set_informed, placement_ids, informed=True).say()

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
