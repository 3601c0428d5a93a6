"""How fast the list of people follows the keys, and how many keys a check-in takes.

Run: python benchmarks/people.py [PEOPLE]; prints median, 99th percentile and longest.
"""

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, datetime
from datetime import time as clock_time
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1]))

from PySide6.QtCore import QCoreApplication, QEventLoop, QStandardPaths

from moderator.actions.people import change_participant
from moderator.event.changes import Changes
from moderator.event.people import Participant, Status
from moderator.event.phrase import phrase
from moderator.event.placements import Placement
from moderator.event.schedule import AgendaItem, Event, ItemKind, Room, Theme
from moderator.event.workshops import Workshop
from moderator.machine.qt import make_qt
from moderator.rules.badge_code import code_of
from moderator.store.opening import create_store
from moderator.store.store import Store
from moderator.ui.hub import Hub
from moderator.ui.people.view import PeopleArea
from moderator.ui.theme import Appearance as Dress
from moderator.ui.theme import ThemeChoice

FAMILIES = """
Ahlers Bauer Becker Berger Böhm Brandt Çelik Dietrich Ebert Engel Fischer Franke Friedrich
Fuchs Graf Groß Günther Haas Hahn Hartmann Heinrich Herrmann Hoffmann Huber Jäger Jung
Kaiser Keller Klein Koch Köhler König Krämer Krause Kuhn Lang Lehmann Lorenz Ludwig Maier
Martin Meyer Möller Müller Neumann Nowak Öztürk Peters Pohl Richter Roth Schäfer Scholz
Schröder Schubert Schulte Schwarz Seidel Simon Sommer Stein Vogel Voigt Wagner Weber Weiß
Werner Winkler Wolf Yılmaz Ziegler Zimmermann
"""
GIVEN = """
Alexi Anna Bekir Bodo Cem Christa Dora Elif Emil Frida Georg Gül Hanna Igor Jana Jörg Kai
Karla Lena Lutz Maja Mehmet Nora Olga Otto Paul Petra Rosa Sven Theo Ulla Vera Wim Yasmin
Zoë
"""
SEARCHES = (
    "müller",
    "anna ber",
    "stadt 17 karla",
    "öztürk jörg",
    "schröder",
    "zimm",
    "becker nora",
)
ROOMS, SEED = 40, 2024


def main() -> None:
    """Type searches, edit and check in; print what each key took."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    QStandardPaths.setTestModeEnabled(True)
    qt = make_qt(["benchmark"])
    with tempfile.TemporaryDirectory() as folder:
        store = big_store(Path(folder), count)
        hub = Hub(store, Dress(ThemeChoice.LIGHT))
        began = time.perf_counter()
        area = PeopleArea(hub)
        area.resize(1158, 664)
        area.show()
        settle()
        print(f"people                            {count}")
        print(f"area made and painted             {(time.perf_counter() - began) * 1000:8.0f} ms")
        show("key stroke in the search, model", typed(area, painted=False))
        show("key stroke in the search, painted", typed(area, painted=True))
        show("refresh after an edit, painted", edited(hub))
        show("person selected, panel filled", selected(area))
        area.open_door()
        settle()
        show("key stroke at the door, painted", at_the_door(area))
        show("check-in by Enter, committed", checked_in(area, hub))
        for words, form in FORMS.items():
            print(f"{words:34}{keys_each(area, hub, form)}")
        area.close()
        hub.close()
        store.close()
    qt.processEvents()


def big_store(folder: Path, count: int) -> Store:
    """Make an event with that many people, each with a place in three rounds."""
    chance, families, given = random.Random(SEED), FAMILIES.split(), GIVEN.split()
    now = datetime(2024, 11, 4, 9)
    store = create_store(
        folder / "big.moderator", Event(1, "Groß", date(2024, 11, 4)), clock=lambda: now
    )
    with store.edit(phrase("Set up")) as edit:
        rooms = [edit.insert(Room(0, f"Raum {n}", position=n)).id for n in range(ROOMS)]
        themes = [edit.insert(Theme(0, f"Thema {n}", position=n)).id for n in range(ROOMS)]
        workshops = []
        for hour in (11, 13, 15):
            kind = ItemKind.WORKSHOP_ROUND
            item = edit.insert(AgendaItem(0, 1, clock_time(hour), 60, kind, f"Runde {hour}")).id
            workshops.append(
                [
                    edit.insert(Workshop(0, item, theme, room, most=count)).id
                    for theme, room in zip(themes, rooms, strict=True)
                ]
            )
        rounds = [item.id for item in edit.conference.rounds()]
        for number in range(count):
            person = edit.insert(
                Participant(
                    0,
                    chance.choice(given),
                    chance.choice(families),
                    f"Stadt {chance.randrange(400)}",
                    number=str(number),
                )
            )
            for item_id, offered in zip(rounds, workshops, strict=True):
                edit.insert(Placement(0, person.id, item_id, chance.choice(offered)))
    return store


def typed(area: PeopleArea, *, painted: bool) -> list[float]:
    """Type and delete every search, letter by letter."""
    line, times = area.filters.search, []
    for words in SEARCHES:
        states = [words[:n] for n in range(1, len(words) + 1)]
        states += [*reversed(states[:-1]), ""]
        times += [timed(partial(line.setText, state), painted=painted) for state in states]
    return times


def edited(hub: Hub) -> list[float]:
    """Edit people; measure what the area does about it, not the writing to disk."""
    times: list[float] = []
    heard: list[Changes] = []
    forget = hub.for_worker(Store.subscribe)(heard.append)
    for person in hub.conference.participants()[:2000:50]:
        hub.blockSignals(True)
        hub.do(change_participant, person.id, remark="x")
        hub.blockSignals(False)
        times.append(timed(partial(hub.changed.emit, heard[-1]), painted=True))
    forget()
    return times


def selected(area: PeopleArea) -> list[float]:
    """Go down the list, person by person."""
    return [timed(partial(area.table.selectRow, row), painted=True) for row in range(30)]


def at_the_door(area: PeopleArea) -> list[float]:
    """Type every search at the door, letter by letter."""
    field, times = area.door.field, []
    for words in SEARCHES:
        states = [words[:n] for n in range(1, len(words) + 1)]
        times += [timed(partial(field.setText, state), painted=True) for state in states]
        field.clear()
    return times


def checked_in(area: PeopleArea, hub: Hub) -> list[float]:
    """Check twenty people in by their badges' codes; measure what follows Enter."""
    door, times = area.door, []
    key = hub.conference.event.badge_key
    for person in sample(hub, 20):
        door.field.setText(code_of(person.id, key))
        times.append(timed(door.field.entered.emit, painted=True))
    here = [p for p in hub.conference.participants() if p.status is Status.CHECKED_IN]
    assert len(here) == 20, len(here)
    return times


def sample(hub: Hub, count: int) -> list[Participant]:
    """Choose people from the whole list."""
    everyone = hub.conference.participants()
    return list(everyone[7 :: len(everyone) // count][:count])


def whole_name(person: Participant) -> str:
    """Write all of a name, and the organisation, as a beginner types it."""
    return f"{person.family_name} {person.given_name} {person.organisation}"


def short_form(person: Participant) -> str:
    """Write the initial, two letters of the family name, then what tells namesakes apart."""
    last = person.organisation.split()[-1]
    return f"{person.given_name[0]}{person.family_name[:2]}{last}"


def keys_each(area: PeopleArea, hub: Hub, form: Callable[[Participant], str]) -> str:
    """Count the keys for a hundred people, each one found exactly and not a namesake.

    Letters, then Enter for the first one in the list, or Alt and a digit, counted as two keys.
    """
    door, counts, lost_people = area.door, [], 0
    for person in sample(hub, 100):
        text = form(person)
        for letters in range(1, len(text) + 1):
            door.field.setText(text[:letters])
            ids = [match.id for match in door.matches.people()]
            if person.id in ids:
                counts.append(letters + (1 if ids[0] == person.id else 2))
                break
        else:
            lost_people += 1
        door.field.clear()
    lost = f", {lost_people} not found" if lost_people else ""
    return f"{sum(counts) / len(counts):6.1f} keys each, at most {max(counts)}{lost}"


FORMS = {"a check-in by the whole name": whole_name, "a check-in by initials": short_form}


def timed(action: Callable[[], object], *, painted: bool) -> float:
    """Give the milliseconds of an action, until everything is painted where that is wanted."""
    began = time.perf_counter()
    action()
    if painted:
        settle()
    took = (time.perf_counter() - began) * 1000
    settle()
    return took


def settle() -> None:
    """Let everything that is under way be painted."""
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)


def show(what: str, times: list[float]) -> None:
    """Print median, 99th percentile and longest."""
    times = sorted(times)
    last = times[min(len(times) - 1, len(times) * 99 // 100)]
    print(f"{what:34}{times[len(times) // 2]:6.1f} ms  99 % {last:6.1f}  longest {times[-1]:6.1f}")


if __name__ == "__main__":
    main()
