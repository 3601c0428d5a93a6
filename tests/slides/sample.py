"""A small conference as a plain value, for pictures and tests of the slides."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, time
from types import MappingProxyType

from moderator.event.conference import RECORD_KINDS, Conference, Record
from moderator.event.people import Participant, Status
from moderator.event.placements import Placement
from moderator.event.results import Answer, Photo, Point, PointKind, Result, ResultState
from moderator.event.schedule import (
    AgendaItem,
    Contribution,
    Event,
    ItemKind,
    ItemRoom,
    Room,
    Symbol,
    Theme,
)
from moderator.event.workshops import Group, GuidingQuestion, Workshop

START = date(2024, 11, 4)
DURING = datetime(2024, 11, 4, 14, 41, 20)
FIRST_ROUND, SECOND_ROUND, BREAK = 5, 12, 4
THEMES = (
    ("Vermittlung und Beratung U25", "#0072B2", Symbol.TRIANGLE, "Raum Fulda"),
    ("KI und Digitalisierung", "#B8560B", Symbol.CIRCLE, "Raum Werra"),
    ("Resilienz", "#00795C", Symbol.SQUARE, "Raum Eder"),
    ("Nachhaltige Qualifizierung und Vermittlung", "#8F3F72", Symbol.DIAMOND, "Raum Diemel"),
    ("Netzwerke", "#7A6400", Symbol.STAR, "Raum Schwalm"),
)
NAMES = (
    "Aydın Binner Brandt Çelik Fliegner Geisler Gorlitz Hartung Heinz Jäger Kröger Lindemann "
    "Matthiesen Nowak Oswald Öztürk Pruschke Rodríguez Sommer Stahr-Bähr Uhlig Wehner Wieloch "
    "Yıldız"
)
FAMILY = tuple(NAMES.split())
GIVEN = ["Selma", "Ulrich", "Birgit", "Rose-Marie", "Jörg"]
QUESTIONS = (
    "Wo kostet uns Routine die meiste Zeit?",
    "Welche Anwendung löst ein konkretes Problem?",
    "Was brauchen die Mitarbeitenden dafür?",
)


def conference_of(records: Iterable[Record]) -> Conference:
    """Make a conference of records."""
    tables: dict[type[Record], dict[int, Record]] = defaultdict(dict)
    for record in records:
        tables[type(record)][record.id] = record
    return Conference({kind: MappingProxyType(tables[kind]) for kind in RECORD_KINDS})


def event(**changes: object) -> Event:
    """Make the event itself, with changes."""
    values: dict[str, object] = {
        "title": "Jahreskonferenz der Beauftragten für Chancengleichheit",
        "start": START,
        "days": 2,
        "motto": "Inspiration schöpfen und gemeinsam weiterdenken",
        "venue": "Kassel, Kongress Palais",
        "organiser": "Netzwerk der Jobcenter",
        "closing_words": "Kommen Sie gut nach Hause – und bleiben wir im Gespräch.",
        **changes,
    }
    return Event(1, **values)  # type: ignore[arg-type]


def programme() -> list[Record]:
    """Make both days."""
    kinds = ItemKind
    rows = (
        (1, 1, "12:00", 60, kinds.REGISTRATION, "Ankommen und Anmeldung", "12:00", "13:04"),
        (2, 1, "13:00", 75, kinds.GREETING, "Begrüßung und Eröffnung", "13:04", "14:19"),
        (3, 1, "14:15", 35, kinds.PANEL, "Podiumsgespräch: Junge Menschen", "14:19", None),
        (BREAK, 1, "14:50", 30, kinds.BREAK, "Kaffeepause", None, None),
        (FIRST_ROUND, 1, "15:20", 70, kinds.WORKSHOP_ROUND, "Workshoprunde 1", None, None),
        (6, 1, "16:30", 15, kinds.ROOM_CHANGE, "Raumwechsel", None, None),
        (7, 1, "18:30", 150, kinds.EVENING, "Gemeinsames Abendessen", None, None),
        (11, 2, "08:45", 15, kinds.LOOK_BACK, "Rückblick auf den ersten Tag", None, None),
        (SECOND_ROUND, 2, "09:00", 90, kinds.WORKSHOP_ROUND, "Workshoprunde 3", None, None),
        (13, 2, "11:00", 60, kinds.PLENARY_RESULTS, "Vorstellung der Ergebnisse", None, None),
        (14, 2, "12:50", 20, kinds.CLOSING, "Abschluss und Ausblick", None, None),
    )
    items: list[Record] = [
        AgendaItem(
            number,
            day,
            time.fromisoformat(start),
            minutes,
            kind,
            title,
            description="Wir sehen uns im November 2025 in Erfurt." if number == 14 else "",
            actual_start=_moment(day, begun),
            actual_end=_moment(day, ended),
        )
        for number, day, start, minutes, kind, title, begun, ended in rows
    ]
    names = ("Miriam Adler", "Elif Yıldız", "Thomas Brandt", "Sabine Kröger")
    items += [Contribution(n, 3, name, position=n) for n, name in enumerate(names, start=1)]
    return [*items, Room(9, "Foyer", position=9), ItemRoom(1, BREAK, 9)]


def workshops() -> list[Record]:
    """Make rooms, themes and the workshops of both rounds with questions and groups."""
    made: list[Record] = []
    for n, (name, colour, symbol, room) in enumerate(THEMES, start=1):
        made += [Room(n, room, position=n), Theme(n, name, colour, symbol, n)]
        for round_id in (FIRST_ROUND, SECOND_ROUND):
            workshop = round_id * 10 + n
            made.append(Workshop(workshop, round_id, n, n, f"Moderation {n}", groups=3))
            made += [
                GuidingQuestion(workshop * 10 + q, workshop, text, q)
                for q, text in enumerate(QUESTIONS, start=1)
            ]
            made += [Group(workshop * 10 + g, workshop, g) for g in (1, 2, 3)]
    return made


def people() -> list[Record]:
    """Make 120 people, all but one with a place in the first round, and one who cancelled."""
    made: list[Record] = []
    for n in range(120):
        person = n + 1
        made.append(Participant(person, GIVEN[n % 5], FAMILY[(n * 7) % len(FAMILY)]))
        if person != 77:
            workshop = FIRST_ROUND * 10 + n % 5 + 1
            made.append(Placement(person, person, FIRST_ROUND, workshop))
    return [*made, Participant(500, "Zoe", "Abgemeldet", status=Status.CANCELLED)]


def results() -> list[Record]:
    """Make the result of group 3 of the second theme in the second round, as it is sketched."""
    group, question = 1223, 1222
    made: list[Record] = [
        Result(1, group, "Erst der Ablauf, dann das Werkzeug.", ResultState.READY, "Frau Kröger"),
        Point(1, group, PointKind.PROBLEM, "Posteingang kostet uns zwei Stunden am Tag", question),
        Point(2, group, PointKind.SOLUTION, "Eingänge automatisch zuordnen", question, 1, 7),
        Point(3, group, PointKind.CHALLENGE, "Niemand hat Zeit zum Ausprobieren", question, 2),
        Point(4, group, PointKind.SOLUTION, "Ein Nachmittag im Monat als Werkstatt", None, 3, 5),
        Point(5, group, PointKind.OPEN_QUESTION, "Wer pflegt die Regeln?", question + 1, 4, 14),
        Point(6, group, PointKind.NEXT_STEP, "Im Januar zwei Pilotteams wählen", question + 1, 5),
        Answer(1, 2, 1),
        Answer(2, 4, 3),
        Photo(1, group, "ab" * 32, caption="Flipchart der Gruppe 3"),
    ]
    first = FIRST_ROUND * 100 + 21
    made += [
        Point(20, first, PointKind.SOLUTION, "Vorlagen teilen statt neu erfinden", None, 0, 9),
        Point(
            21, first + 10, PointKind.SOLUTION, "Kollegiale Fallberatung fest einplanen", None, 1, 6
        ),
    ]
    return made


def sample(**changes: object) -> Conference:
    """Make the whole conference; changes: fields of the event."""
    return conference_of([event(**changes), *programme(), *workshops(), *people(), *results()])


def _moment(day: int, clock: str | None) -> datetime | None:
    return (
        None
        if clock is None
        else datetime.combine(START.replace(day=3 + day), time.fromisoformat(clock))
    )
