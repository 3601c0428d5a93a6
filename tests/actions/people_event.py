"""A small event with two rounds, three themes and six people, for tests of people and places."""

from datetime import date, datetime, time
from pathlib import Path

from moderator.event.people import Participant, Wish
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem, Event, ItemKind, Room, Symbol, Theme
from moderator.event.workshops import Group, Workshop
from moderator.store.opening import create_store
from moderator.store.store import Store

KEY = "K7Q"
"""The beginning of the codes on the small event's badges."""
NAMES = (
    ("Anna", "Becker", "Fürth"),
    ("Bodo", "Ahlers", "Kassel"),
    ("Cem", "Çelik", "Kassel"),
    ("Dora", "Östermann", "Erfurt"),
    ("Emil", "Zander", "Plön"),
    ("Frida", "Ziegler", "Plön"),
)


class Clock:
    """A clock that stands still until a test moves it."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


def small_store(folder: Path, clock: Clock) -> Store:
    """Make an event: rounds 1 and 2 on 4 November 2024, workshops 1–3 and 4–6, people 1–6.

    Everyone wishes for the themes 1, 2 in both rounds but Frida, who names none; themes, rooms
    and workshops have 2 places each, the workshops of round 1 have two groups.
    """
    store = create_store(
        folder / "small.moderator",
        Event(1, "Klein", date(2024, 11, 4), 2, badge_key=KEY),
        clock=clock,
    )
    with store.edit(phrase("Set up")) as edit:
        rounds = [
            edit.insert(AgendaItem(0, 1, start, 60, ItemKind.WORKSHOP_ROUND, title)).id
            for start, title in ((time(13), "Runde 1"), (time(15), "Runde 2"))
        ]
        themes = [
            edit.insert(Theme(0, name, colour, symbol, place)).id
            for place, (name, colour, symbol) in enumerate(
                (
                    ("KI", "#B8560B", Symbol.CIRCLE),
                    ("Resilienz", "#00795C", Symbol.SQUARE),
                    ("Netzwerke", "#7A6400", Symbol.STAR),
                )
            )
        ]
        rooms = [
            edit.insert(Room(0, name, 2, position=place)).id
            for place, name in enumerate(("Werra", "Eder", "Schwalm"))
        ]
        for round_id in rounds:
            for theme, room in zip(themes, rooms, strict=True):
                workshop = edit.insert(Workshop(0, round_id, theme, room, least=0, most=2))
                if round_id == rounds[0]:
                    for number in (1, 2):
                        edit.insert(Group(0, workshop.id, number))
        for given, family, organisation in NAMES:
            person = edit.insert(Participant(0, given, family, organisation))
            for round_id in rounds if given != "Frida" else []:
                for rank, theme in enumerate(themes[:2], start=1):
                    edit.insert(Wish(0, person.id, round_id, rank, theme))
    return store
