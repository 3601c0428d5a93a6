"""A small event in which everything occurs that decides who is where, for any order of actions."""

from datetime import date, datetime, time
from pathlib import Path

from moderator.event.people import Bond, BondKind, Participant, Refusal, Wish
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem, Event, ItemKind, Room, Theme
from moderator.event.workshops import Group, Workshop
from moderator.store.edit import Edit
from moderator.store.opening import create_store

DAY = date(2024, 11, 4)
MORNING = datetime(2024, 11, 4, 12)
NAMES = (
    ("Anna", "Becker", "Fürth"),
    ("Bodo", "Ahlers", "Kassel"),
    ("Cem", "Çelik", "Kassel"),
    ("Dora", "Östermann", "Erfurt"),
    ("Emil", "Zander", "Plön"),
    ("Frida", "Ziegler", "Plön"),
    ("Gül", "Yıldız", "Kassel"),
    ("Hans", "Becker", "Fürth"),
    ("Ida", "O'Neill", "Erfurt"),
    ("Jan", "van Dyk", "Plön"),
    ("Kai", "Ahlers", "Kassel"),
    ("Lea", "Sommer", "Fürth"),
)
THEMES = ("KI", "Resilienz", "Netzwerke", "Recht")
ROOMS = (("Werra", 4, True), ("Eder", 4, True), ("Schwalm", 5, False), ("Fulda", 3, True))
LIST = ("Nummer", "Vorname", "Nachname", "Organisation", "Status")


def make_event(path: Path) -> None:
    """Write an event file: 12 people, 3 rounds, 4 workshops in the first and 3 in the others."""
    store = create_store(path, Event(1, "Klein", DAY, 2), clock=lambda: MORNING)
    with store.edit(phrase("Set up")) as edit:
        rounds = [
            edit.insert(AgendaItem(0, 1, time(hour), 60, ItemKind.WORKSHOP_ROUND, f"Runde {n}")).id
            for n, hour in enumerate((13, 15, 17), 1)
        ]
        edit.insert(AgendaItem(0, 1, time(12), 45, ItemKind.GREETING, "Begrüßung"))
        edit.insert(AgendaItem(0, 1, time(14, 15), 30, ItemKind.BREAK, "Kaffee"))
        themes = [edit.insert(Theme(0, name, position=n)).id for n, name in enumerate(THEMES)]
        rooms = [
            edit.insert(Room(0, name, places, step_free=flat, position=n)).id
            for n, (name, places, flat) in enumerate(ROOMS)
        ]
        for number, round_id in enumerate(rounds):
            for theme, room in list(zip(themes, rooms, strict=True))[: 3 if number else 4]:
                made = edit.insert(
                    Workshop(0, round_id, theme, room, least=1, most=5, groups=2 - number % 2)
                )
                for place in (1, 2) if number == 0 else ():
                    edit.insert(Group(0, made.id, place))
        _people(edit, rounds, themes)
    store.close()


def _people(edit: Edit, rounds: list[int], themes: list[int]) -> None:
    people = [
        edit.insert(
            Participant(0, *name, number=f"{n:03}", step_free=n == 3, newcomer=n % 3 == 0)
        ).id
        for n, name in enumerate(NAMES, 1)
    ]
    for n, person in enumerate(people[:-1]):
        for round_id in rounds:
            for rank in range(1 + n % 3):
                edit.insert(Wish(0, person, round_id, rank + 1, themes[(n + rank) % 3]))
    edit.insert(Refusal(0, people[0], rounds[0], themes[3]))
    edit.insert(Refusal(0, people[4], rounds[1], themes[0]))
    edit.insert(Bond(0, people[0], people[1], BondKind.TOGETHER))
    edit.insert(Bond(0, people[4], people[5], BondKind.APART))
    edit.insert(Bond(0, people[6], people[7], BondKind.TOGETHER, binding=False))


def listed(without: int, cancelled: int) -> bytes:
    """Write the registration list as CSV, without one row and with another one cancelled."""
    lines = [";".join(LIST)]
    for n, (given, family, organisation) in enumerate(NAMES, 1):
        status = "storniert" if n == cancelled else "angemeldet"
        if n != without:
            lines.append(f"{n:03};{given};{family};{organisation};{status}")
    return "\n".join(lines).encode()
