"""An event with three rounds and a plenary, whose last round works in groups along questions."""

from datetime import date, datetime, time
from pathlib import Path

from moderator.actions.intake import PhotoArrival, receive_photo
from moderator.capture.photos import Prepared
from moderator.event.conference import Conference
from moderator.event.phrase import phrase
from moderator.event.results import PhotoOrigin, PointKind
from moderator.event.schedule import AgendaItem, Event, ItemKind, Room, Symbol, Theme
from moderator.event.workshops import Group, GuidingQuestion, Workshop
from moderator.store.opening import create_store
from moderator.store.store import Store

THEMES = (
    ("Vermittlung und Beratung U25", "#0072B2", Symbol.TRIANGLE, "Raum Fulda", 3),
    ("KI und Digitalisierung", "#B8560B", Symbol.CIRCLE, "Raum Werra", 5),
    ("Resilienz", "#00795C", Symbol.SQUARE, "Raum Eder", 3),
    ("Nachhaltige Qualifizierung und Vermittlung", "#8F3F72", Symbol.DIAMOND, "Raum Diemel", 3),
)
QUESTIONS = (
    "Wo kostet uns Routine die meiste Zeit?",
    "Welche Anwendung löst ein konkretes Problem?",
    "Was brauchen die Mitarbeitenden dafür?",
)
DURING_ROUND_3 = datetime(2024, 11, 5, 9, 40)


def results_store(folder: Path, now: datetime = DURING_ROUND_3) -> Store:
    """Make the event; items 1 to 3 are the rounds, 4 is the plenary; round 3 has 14 groups.

    Round 1 has workshops without groups. The first question is the same in all workshops.
    """
    store = create_store(
        folder / "results.moderator",
        Event(1, "Jahreskonferenz", date(2024, 11, 4), 2),
        clock=lambda: now,
    )
    with store.edit(phrase("Set up")) as edit:
        rounds = [
            edit.insert(AgendaItem(0, day, start, 70, ItemKind.WORKSHOP_ROUND, title)).id
            for day, start, title in (
                (1, time(15, 20), "Workshoprunde 1"),
                (1, time(16, 45), "Workshoprunde 2"),
                (2, time(9), "Workshoprunde 3"),
            )
        ]
        edit.insert(AgendaItem(0, 2, time(11), 60, ItemKind.PLENARY_RESULTS, "Plenum"))
        for place, (name, colour, symbol, room_name, groups) in enumerate(THEMES):
            theme = edit.insert(Theme(0, name, colour, symbol, place))
            room = edit.insert(Room(0, room_name, 30, position=place))
            edit.insert(Workshop(0, rounds[0], theme.id, room.id))
            workshop = edit.insert(Workshop(0, rounds[2], theme.id, room.id, groups=groups))
            for number in range(1, groups + 1):
                edit.insert(Group(0, workshop.id, number))
            for position, text in enumerate(QUESTIONS):
                words = text if position == 0 else f"{text[:-1]} – {name}?"
                edit.insert(GuidingQuestion(0, workshop.id, words, position))
    return store


def group_of(conference: Conference, theme: int, number: int) -> Group:
    """Find a group of round 3 by the theme's place, counted from 0, and its number."""
    return conference.groups_of(conference.workshops_of(3)[theme].id)[number - 1]


def questions_of(conference: Conference, group: Group) -> tuple[int, ...]:
    """Ids of the guiding questions of a group's workshop."""
    return tuple(q.id for q in conference.questions_of(group.workshop_id))


def texts(conference: Conference, group_id: int) -> list[str]:
    """Texts of a group's points in order."""
    return [point.text for point in conference.points_of(group_id)]


KINDS = tuple(PointKind)


def put_photos(store: Store, group_id: int, *photos: Prepared, run: str | None = None) -> list[int]:
    """Let photos come in on a group's page; return their ids, those that are there already not."""
    arrival = PhotoArrival(PhotoOrigin.FILE, group_id=group_id, run=run)
    received = [receive_photo(store, photo, arrival) for photo in photos]
    return [photo_id for each in received for photo_id in each.photo_ids]
