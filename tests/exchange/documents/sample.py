"""An event of the size that the program must carry, built from records without a store."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw

from moderator.event.conference import RECORD_KINDS, Conference, Record
from moderator.event.people import Participant, Status
from moderator.event.placements import Placement
from moderator.event.results import Answer, Photo, Point, PointKind, Result, ResultState
from moderator.event.schedule import AgendaItem, Contribution, Event, ItemKind, Room, Symbol, Theme
from moderator.event.workshops import Group, GuidingQuestion, Workshop

GROUPS = (4, 5, 3, 3, 3)
NAMES = ("U25", "KI und Digitalisierung", "Resilienz", "Qualifizierung", "Netzwerke")
COLOURS = ("#0072B2", "#B8560B", "#00795C", "#8F3F72", "#7A6400")
SYMBOLS = (Symbol.TRIANGLE, Symbol.CIRCLE, Symbol.SQUARE, Symbol.DIAMOND, Symbol.STAR)
EVENT = Event(
    1,
    "Jahreskonferenz der Netzwerke",
    date(2024, 11, 4),
    days=2,
    motto="Inspiration schöpfen und gemeinsam weiterdenken",
    venue="Kassel",
    organiser="Geschäftsstelle der Netzwerke",
)


def conference_of(records: Iterable[Record]) -> Conference:
    """Make a conference of records that have their ids."""
    tables: dict[type[Any], dict[int, Record]] = defaultdict(dict)
    for record in records:
        tables[type(record)][record.id] = record
    return Conference({kind: tables[kind] for kind in RECORD_KINDS})


def empty_conference(language: str = "de") -> Conference:
    """Make an event that was just created."""
    return conference_of([Event(1, "Klausurtag", date(2025, 3, 1), language=language)])


def photo_bytes(width: int = 1500, height: int = 2000) -> bytes:
    """Draw a JPEG with some lines on it."""
    picture = Image.new("RGB", (width, height), "#F4F1E8")
    draw = ImageDraw.Draw(picture)
    for row in range(8):
        draw.line((80, 200 + row * 200, width - 80, 180 + row * 200), fill="#223355", width=12)
    target = BytesIO()
    picture.save(target, "JPEG", quality=80)
    return target.getvalue()


def big_conference(language: str = "de", people: int = 123, *, photos: bool = True) -> Conference:
    """Make three rounds with 18 groups each, everyone placed, results and a photo for each."""
    records: list[Record] = [
        Event(
            1,
            EVENT.title,
            EVENT.start,
            days=2,
            motto=EVENT.motto,
            venue=EVENT.venue,
            organiser=EVENT.organiser,
            language=language,
        )
    ]
    records += [Room(n, f"Raum {n}", places=40, position=n) for n in range(1, 6)]
    records += [
        Theme(n, name, COLOURS[n - 1], SYMBOLS[n - 1], n) for n, name in enumerate(NAMES, 1)
    ]
    records += [
        Participant(n, "Anna", f"Beispiel-{n:03}", f"Jobcenter {n % 29}")
        for n in range(1, people + 1)
    ]
    records += [
        Participant(people + 1, "Carla", "Abgesagt", status=Status.CANCELLED),
        Participant(people + 2, "Nora", "Ausgeblieben", status=Status.NO_SHOW),
    ]
    records += _programme()
    for round_number in (1, 2, 3):
        records += _round(round_number, people, photos=photos)
    return conference_of(records)


def _programme() -> list[Record]:
    late = datetime(2024, 11, 4, 13, 4)
    greeting = AgendaItem(
        11, 1, time(13), 30, ItemKind.GREETING, "Begrüßung", actual_start=late,
        actual_end=late + timedelta(minutes=29),
    )  # fmt: skip
    skipped = AgendaItem(12, 1, time(14), 30, ItemKind.PANEL, "Podium", skipped=True)
    rounds = [
        AgendaItem(n, 1 if n < 3 else 2, time(13 + n), 60, ItemKind.WORKSHOP_ROUND, f"Runde {n}")
        for n in (1, 2, 3)
    ]
    return [greeting, skipped, *rounds, Contribution(1, 11, "Miriam Adler", "Moderation")]


def _round(number: int, people: int, *, photos: bool) -> list[Record]:
    records: list[Record] = []
    groups: list[tuple[int, int]] = []
    for theme, wanted in enumerate(GROUPS, 1):
        workshop = number * 10 + theme
        records.append(
            Workshop(
                workshop, number, theme, theme, "Petra Lindemann", "Fallberatung", 8, 40, wanted
            )
        )
        records += [
            GuidingQuestion(workshop * 10 + q, workshop, f"Leitfrage {q}?", q) for q in (1, 2, 3)
        ]
        for group in range(1, wanted + 1):
            group_id = workshop * 10 + group
            groups.append((workshop, group_id))
            records += [Group(group_id, workshop, group), *_result(group_id, workshop)]
            if photos:
                records.append(Photo(group_id, group_id, f"{group_id:064x}"))
    for person in range(1, people + 1):
        workshop, group_id = groups[person % len(groups)]
        records.append(Placement(number * 1000 + person, person, number, workshop, group_id))
    return records


def _result(group: int, workshop: int) -> list[Record]:
    question = workshop * 10 + 1
    first = group * 10
    return [
        Result(group, group, f"Überschrift der Gruppe {group}", ResultState.READY),
        Point(first, group, PointKind.CHALLENGE, "Niemand hat Zeit", question, 0, 3),
        Point(
            first + 1, group, PointKind.SOLUTION, "Ein fester Nachmittag", question, 1, group % 9
        ),
        Point(first + 2, group, PointKind.OPEN_QUESTION, "Wer zahlt?", None, 2),
        Answer(first, first + 1, first),
    ]
