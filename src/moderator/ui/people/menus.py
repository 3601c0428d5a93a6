"""The menu of people, and the moments of the programme at which they leave or arrive."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget, QWidgetAction

from moderator.actions.attendance import arrive_later, leave_early
from moderator.actions.board import board
from moderator.actions.people import remove_participants, set_status
from moderator.actions.placements import unplace
from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.rules.schedule.running import ItemState, running
from moderator.rules.written.days import at_minute, read_moment
from moderator.rules.written.times import read_minute
from moderator.ui.doing import Action
from moderator.ui.hub import AreaName, Hub
from moderator.ui.people.changes import act, put_into
from moderator.ui.people.choosing import MenuLine
from moderator.ui.people.columns import STATUSES, status_words
from moderator.ui.people.one_person import add_to_menu
from moderator.ui.theme import BODY
from moderator.ui.widgets.entry_fields import not_a_time
from moderator.ui.widgets.stops import weekday
from moderator.ui.widgets.symbols import symbol_pixmap
from moderator.ui.words import tr

MOST = 10
_AHEAD = (ItemState.RUNNING, ItemState.COMING)


def leaving_menu(hub: Hub, ids: Sequence[int], parent: QWidget) -> QMenu:
    """Offer to leave now or when something of the programme ends."""
    menu = QMenu(tr("Leaves early"), parent)
    _fill(hub, menu, leaving_moments(hub.conference, hub.now()), leave_early, ids)
    return menu


def arriving_menu(hub: Hub, ids: Sequence[int], parent: QWidget) -> QMenu:
    """Offer to arrive when something of the programme begins."""
    menu = QMenu(tr("Arrives later"), parent)
    _fill(hub, menu, arriving_moments(hub.conference, hub.now()), arrive_later, ids)
    return menu


def leaving_moments(conference: Conference, now: datetime) -> list[tuple[datetime, str]]:
    """List when people may leave: now, and when anything to come ends."""
    found = {now.replace(second=0, microsecond=0): tr("now")}
    for expected in running(conference, now).items:
        if expected.state in _AHEAD and expected.end > now:
            found.setdefault(
                _minute(expected.end), tr("after “{title}”").format(title=expected.item.title)
            )
    return sorted(found.items())[:MOST]


def arriving_moments(conference: Conference, now: datetime) -> list[tuple[datetime, str]]:
    """List when people may arrive: whenever anything to come begins."""
    found: dict[datetime, str] = {}
    for expected in running(conference, now).items:
        if expected.state is ItemState.COMING and expected.start > now:
            found.setdefault(
                _minute(expected.start), tr("for “{title}”").format(title=expected.item.title)
            )
    return sorted(found.items())[:MOST]


def moment_of(text: str, conference: Conference, now: datetime) -> datetime | None:
    """Read "14:30" as a time of today, or of the first day before the event; or a day with a time.

    None where the text is anything else.
    """
    event = conference.event
    try:
        minute = read_minute(text)
        if minute is not None:
            return at_minute(min(max(now.date(), event.start), event.date_of(event.days)), minute)
        found = read_moment(text, event)
    except ValueError:
        return None
    return at_minute(found[0], found[1]) if found and found[1] is not None else None


def _fill(
    hub: Hub,
    menu: QMenu,
    moments: Sequence[tuple[datetime, str]],
    action: Action[[Sequence[int], datetime], None],
    ids: Sequence[int],
) -> None:
    today = hub.now().date()
    for moment, words in moments:
        clock = f"{moment:%H:%M}"
        if moment.date() != today:
            clock = tr("{day} {time}").format(day=weekday(moment.weekday()), time=clock)
        offered = menu.addAction(f"{clock} · {words}".replace("&", "&&"))
        offered.triggered.connect(lambda _=False, m=moment: act(hub, action, ids, m))
    menu.addSeparator()
    line = MenuLine(menu)
    line.setPlaceholderText(tr("Other time, as 14:30"))
    line.setAccessibleName(tr("Other time"))

    def enter() -> None:
        moment = moment_of(line.text(), hub.conference, hub.now())
        if moment is None:
            line.selectAll()
            hub.show_error(not_a_time(line.text().strip(), "14:30"))
            return
        menu.close()
        owner = menu.parentWidget()
        if isinstance(owner, QMenu):
            owner.close()
        act(hub, action, ids, moment)

    line.returnPressed.connect(enter)
    holder = QWidgetAction(menu)
    holder.setDefaultWidget(line)
    menu.addAction(holder)


def _minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)


def people_menu(
    hub: Hub,
    ids: Sequence[int],
    copy: Callable[[], None],
    parent: QWidget,
    *,
    merge: Callable[[], object] | None = None,
) -> QMenu:
    """Offer what can be done with the selected people; merge: compares two of them."""
    conference = hub.conference
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    found = [person for i in ids if (person := conference.get(Participant, i)) is not None]
    statuses = menu.addMenu(tr("Status"))
    for status in STATUSES:
        action = statuses.addAction(status_words(status))
        action.setCheckable(True)
        action.setChecked(all(person.status is status for person in found))
        action.triggered.connect(lambda _=False, s=status: act(hub, set_status, ids, s))
    menu.addMenu(leaving_menu(hub, ids, menu))
    menu.addMenu(arriving_menu(hub, ids, menu))
    for item in conference.rounds():
        number = conference.round_number(item.id)
        rooms = menu.addMenu(tr("Place in round {number}").format(number=number))
        for column in board(conference, item.id):
            words = tr("{theme}, {room} ({people} of {places})").format(
                theme=column.theme.name,
                room=column.room.name,
                people=len(column.cards),
                places=column.places,
            )
            ink = hub.appearance.ink(column.theme.colour)
            picture = symbol_pixmap(column.theme.symbol, ink, BODY)
            action = rooms.addAction(picture, words.replace("&", "&&"))
            action.triggered.connect(lambda _=False, w=column.workshop.id: put_into(hub, ids, w))
        rooms.addSeparator()
        out = rooms.addAction(tr("No place"))
        out.triggered.connect(lambda _=False, r=item.id: act(hub, unplace, ids, r))
        rooms.setEnabled(bool(conference.workshops_of(item.id)))
    menu.addSeparator()
    if len(found) == 2 and merge is not None:
        menu.addAction(tr("Merge …")).triggered.connect(merge)
    if len(found) == 1:
        show = menu.addAction(tr("Show in the assignment"))
        show.triggered.connect(lambda: hub.goto(AreaName.ASSIGNMENT, found[0]))
        add_to_menu(menu, hub, found[0], parent)
        menu.addSeparator()
    copying = menu.addAction(tr("Copy as table"))
    copying.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
    copying.triggered.connect(copy)
    menu.addSeparator()
    remove = menu.addAction(tr("Remove from the list"))
    remove.setShortcut(QKeySequence(Qt.Key.Key_Delete))
    remove.triggered.connect(lambda: hub.do(remove_participants, ids).report())
    return menu
