"""Small events made from plain numbers, and the sample event, as conferences."""

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, time
from pathlib import Path
from types import MappingProxyType

from moderator.event.conference import Conference, Record
from moderator.event.people import Participant, Status, Wish
from moderator.event.placements import Placement
from moderator.event.schedule import AgendaItem, Event, ItemKind, Room, Theme
from moderator.event.workshops import Workshop
from moderator.rules.assignment.problem import Offer, Person, Problem, Seat

DEMO = Path(__file__).parents[3] / "resources" / "demo"
STARTS = ((1, time(15, 20), 70), (1, time(16, 45), 70), (2, time(9, 0), 90), (2, time(13), 60))


def conference_of(records: Iterable[Record]) -> Conference:
    """Make a conference of records that already have ids."""
    tables: dict[type[Record], dict[int, Record]] = defaultdict(dict)
    for record in records:
        tables[type(record)][record.id] = record
    return Conference.empty().replaced({k: MappingProxyType(v) for k, v in tables.items()})


def replaced(conference: Conference, *records: Record) -> Conference:
    """Make a conference with these records added, or in place of the old ones."""
    tables: dict[type[Record], dict[int, Record]] = {}
    for record in records:
        table = tables.setdefault(type(record), dict(conference.table(type(record))))
        table[record.id] = record
    return conference.replaced({k: MappingProxyType(v) for k, v in tables.items()})


def seated(
    conference: Conference, seats: Iterable[Seat], locked: Sequence[Seat] = ()
) -> Conference:
    """Make the same conference with these placements and no others."""
    placements = {
        number: Placement(
            number, seat.participant_id, seat.round_id, seat.workshop_id, locked=seat in locked
        )
        for number, seat in enumerate(seats, 1)
    }
    return conference.replaced({Placement: MappingProxyType(placements)})


def rounds(count: int) -> list[Record]:
    """Make an event with this many workshop rounds, ids 1 and up."""
    items: list[Record] = [Event(1, "Jahreskonferenz", date(2024, 11, 4), 2)]
    for number, (day, start, minutes) in enumerate(STARTS[:count], 1):
        kind = ItemKind.WORKSHOP_ROUND
        items.append(AgendaItem(number, day, start, minutes, kind, f"Workshoprunde {number}"))
    return items


def small_event(
    workshops: Sequence[Sequence[tuple[int, int, int]]],
    people: Sequence[Sequence[Sequence[int]]],
) -> Conference:
    """Make an event from numbers.

    workshops: for each round (theme, least, most) of each workshop. people: for each person and
    round the wished themes, most wanted first.
    """
    records = rounds(len(workshops))
    themes = {theme for offers in workshops for theme, _, _ in offers}
    themes |= {theme for person in people for listed in person for theme in listed}
    records += [Theme(theme, f"Theme {theme}", position=theme) for theme in sorted(themes)]
    number = 0
    for round_id, offers in enumerate(workshops, 1):
        for place, (theme, least, most) in enumerate(offers):
            number += 1
            records.append(Room(number, f"Room {round_id}{'ABCDEFGH'[place]}"))
            records.append(Workshop(number, round_id, theme, number, least=least, most=most))
    wish = 0
    for person_id, wishes in enumerate(people, 1):
        records.append(
            Participant(person_id, "Anna", f"Person {person_id:03}", f"Org {person_id % 3}")
        )
        for round_id, listed in enumerate(wishes, 1):
            for rank, theme in enumerate(listed, 1):
                wish += 1
                records.append(Wish(wish, person_id, round_id, rank, theme))
    return conference_of(records)


def small_problem(
    workshops: Sequence[Sequence[tuple[int, int, int]]],
    people: Sequence[Mapping[int, Sequence[int]]],
    locks: Sequence[tuple[int, int, int]] = (),
    current: Sequence[tuple[int, int, int]] = (),
) -> Problem:
    """Make a problem from numbers; a person takes no part in rounds missing from the wishes.

    Workshops are numbered from 1 through all rounds.
    """
    offers = [(round_id, offer) for round_id, row in enumerate(workshops, 1) for offer in row]
    return Problem(
        rounds=tuple((number, number) for number in range(1, len(workshops) + 1)),
        workshops=tuple(
            Offer(i, round_id, theme, f"Theme {theme}", f"Room {i}", least, most)
            for i, (round_id, (theme, least, most)) in enumerate(offers, 1)
        ),
        people=tuple(
            Person(i, f"Person {i}", "", tuple((r, tuple(w)) for r, w in sorted(wishes.items())))
            for i, wishes in enumerate(people, 1)
        ),
        locks=tuple(Seat(*lock) for lock in locks),
        current=tuple(Seat(*seat) for seat in current),
    )


def kassel() -> Conference:
    """Read the sample event: everyone as registered, and the person listed twice only once.

    Themes spelt differently from the offered ones are left out, as if no proposals were accepted.
    """
    records = rounds(3)
    themes: dict[str, int] = {}
    with (DEMO / "workshops.csv").open(encoding="utf-8-sig", newline="") as file:
        for place, row in enumerate(csv.DictReader(file, delimiter=";"), 1):
            themes[row["Thema"]] = place
            records.append(Theme(place, row["Thema"], position=place))
            records.append(Room(place, row["Raum"], int(row["Plätze"]), position=place))
            for round_id in (1, 2, 3):
                records.append(
                    Workshop(
                        10 * round_id + place,
                        round_id,
                        place,
                        place,
                        least=int(row["Mindestens"]),
                        most=int(row["Plätze"]),
                        groups=int(row["Gruppen"]),
                    )
                )
    known: set[tuple[str, str]] = set()
    with (DEMO / "anmeldungen.csv").open(encoding="cp1252", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            name = row["Vorname"].strip(), row["Nachname"].strip()
            if row["Anmeldestatus"] == "angemeldet" and name not in known:
                known.add(name)
                records += _registered(len(known), row, themes)
    return conference_of(records)


def _registered(number: int, row: Mapping[str, str], themes: Mapping[str, int]) -> list[Record]:
    given, family = row["Vorname"].strip(), row["Nachname"].strip()
    records: list[Record] = [
        Participant(number, given, family, row["Jobcenter"].strip(), status=Status.REGISTERED)
    ]
    for round_id in (1, 2, 3):
        listed = [row[f"Workshoprunde {round_id} – {rank}. Wahl"].strip() for rank in (1, 2, 3)]
        wished = dict.fromkeys(themes[name] for name in listed if name in themes)
        for rank, theme_id in enumerate(wished, 1):
            wish_id = number * 9 + round_id * 3 + rank
            records.append(Wish(wish_id, number, round_id, rank, theme_id))
    return records
