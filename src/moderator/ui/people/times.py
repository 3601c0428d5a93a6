"""Menus of the moments at which people leave or arrive, taken from the programme."""

from collections.abc import Callable, Sequence
from datetime import datetime, time

from PySide6.QtWidgets import QMenu, QWidget, QWidgetAction

from moderator.event.conference import Conference
from moderator.rules.schedule.running import ItemState, running
from moderator.ui.hub import Hub
from moderator.ui.people.choosing import MenuLine
from moderator.ui.people.commands import Commands
from moderator.ui.widgets.stops import weekday
from moderator.ui.words import tr

MOST = 10
_AHEAD = (ItemState.RUNNING, ItemState.COMING)


def leaving_menu(hub: Hub, commands: Commands, ids: Sequence[int], parent: QWidget) -> QMenu:
    """Offer to leave now or when something of the programme ends."""
    menu = QMenu(tr("Leaves early"), parent)
    _fill(hub, menu, leaving_moments(hub.conference, hub.now()), _then(commands.leave_early, ids))
    return menu


def arriving_menu(hub: Hub, commands: Commands, ids: Sequence[int], parent: QWidget) -> QMenu:
    """Offer to arrive when something of the programme begins."""
    menu = QMenu(tr("Arrives later"), parent)
    _fill(hub, menu, arriving_moments(hub.conference, hub.now()), _then(commands.arrive_later, ids))
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
    """Read "14:30", "14.30" or "1430" as a time of today, or of the first day before the event."""
    plain = text.strip().replace(".", ":")
    if plain.isdigit() and len(plain) in (3, 4):
        plain = f"{plain[:-2]}:{plain[-2:]}"
    try:
        hours, minutes = (int(part) for part in plain.split(":"))
        clock = time(hours, minutes)
    except ValueError:
        return None
    event = conference.event
    day = min(max(now.date(), event.start), event.date_of(event.days))
    return datetime.combine(day, clock)


def _fill(
    hub: Hub,
    menu: QMenu,
    moments: Sequence[tuple[datetime, str]],
    chosen: Callable[[datetime], object],
) -> None:
    today = hub.now().date()
    for moment, words in moments:
        clock = f"{moment:%H:%M}"
        if moment.date() != today:
            clock = tr("{day} {time}").format(day=weekday(moment.weekday()), time=clock)
        action = menu.addAction(f"{clock} · {words}".replace("&", "&&"))
        action.triggered.connect(lambda _=False, m=moment: chosen(m))
    menu.addSeparator()
    line = MenuLine(menu)
    line.setPlaceholderText(tr("Other time, as 14:30"))
    line.setAccessibleName(tr("Other time"))

    def enter() -> None:
        moment = moment_of(line.text(), hub.conference, hub.now())
        if moment is None:
            line.selectAll()
            return
        menu.close()
        owner = menu.parentWidget()
        if isinstance(owner, QMenu):
            owner.close()
        chosen(moment)

    line.returnPressed.connect(enter)
    holder = QWidgetAction(menu)
    holder.setDefaultWidget(line)
    menu.addAction(holder)


def _then(
    command: Callable[[Sequence[int], datetime], bool], ids: Sequence[int]
) -> Callable[[datetime], object]:
    return lambda moment: command(ids, moment)


def _minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)
