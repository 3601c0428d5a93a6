"""The criteria by which the list is filtered, joined to one test of a row."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from moderator.event.conference import Conference
from moderator.event.people import Status
from moderator.event.schedule import AgendaItem, Room
from moderator.event.workshops import Workshop
from moderator.rules.attendance import is_missing
from moderator.ui.people.columns import PeopleRow, status_words
from moderator.ui.words import tr

Passes = Callable[[PeopleRow], bool]
_PLAIN_FOOD = frozenset({"", "alles", "everything", "keine angabe", "-", "–"})


class By(StrEnum):
    """What a criterion looks at; those of one kind are alternatives, kinds add up."""

    STATUS = "status"
    WORKSHOP = "workshop"
    WITHOUT_PLACE = "without_place"
    ORGANISATION = "organisation"
    MISSING = "missing"
    WALK_IN = "walk_in"
    NEWCOMER = "newcomer"
    STEP_FREE = "step_free"
    CATERING = "catering"
    NO_PHOTOS = "no_photos"
    LIMITED = "limited"


FLAGS = (By.MISSING, By.WALK_IN, By.NEWCOMER, By.STEP_FREE, By.CATERING, By.NO_PHOTOS, By.LIMITED)
"""Criteria without a value."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing that somebody must be to be shown.

    value: a status, the id of a workshop, the id of a round or 0 for any round, an organisation;
    empty for FLAGS.
    """

    by: By
    value: int | str = ""


def still_there(conference: Conference, criterion: Criterion) -> bool:
    """Return whether what a criterion names still exists."""
    if criterion.by is By.WORKSHOP:
        return conference.get(Workshop, int(criterion.value)) is not None
    if criterion.by is By.WITHOUT_PLACE and criterion.value:
        return conference.get(AgendaItem, int(criterion.value)) is not None
    return True


def words_of(conference: Conference, criterion: Criterion) -> str:
    """Word a criterion as a chip has it."""
    by, value = criterion.by, criterion.value
    if by is By.STATUS:
        return status_words(Status(str(value)))
    if by is By.ORGANISATION:
        return str(value) or tr("no organisation")
    if by is By.WORKSHOP:
        workshop = conference.one(Workshop, int(value))
        return tr("Round {number}: {room}").format(
            number=conference.round_number(workshop.round_id),
            room=conference.one(Room, workshop.room_id).name,
        )
    if by is By.WITHOUT_PLACE and value:
        number = conference.round_number(int(value))
        return tr("Round {number}: without a place").format(number=number)
    return {
        By.WITHOUT_PLACE: tr("without a place"),
        By.MISSING: tr("not checked in yet"),
        By.WALK_IN: tr("came without registration"),
        By.NEWCOMER: tr("there for the first time"),
        By.STEP_FREE: tr("needs step-free access"),
        By.CATERING: tr("special catering"),
        By.NO_PHOTOS: tr("no photos"),
        By.LIMITED: tr("not there all the time"),
    }[by]


def filter_of(criteria: Iterable[Criterion], now: datetime) -> Passes | None:
    """Join criteria: alternatives within a kind, all kinds together; None lets everyone pass."""
    kinds: dict[By, list[Criterion]] = {}
    for criterion in criteria:
        kinds.setdefault(criterion.by, []).append(criterion)
    tests = [_any_of(by, [c.value for c in found], now) for by, found in kinds.items()]
    if not tests:
        return None
    if len(tests) == 1:
        return tests[0]
    return lambda row: all(test(row) for test in tests)


def is_without_place(row: PeopleRow) -> bool:
    """Return whether a person takes part in a round in which others have a place, without one."""
    return any(row.lacks(stop) for stop in row.stops)


def _any_of(by: By, values: list[int | str], now: datetime) -> Passes:
    wanted = frozenset(values)
    if by is By.WORKSHOP:
        return lambda row: any(
            s.workshop is not None and s.workshop.id in wanted for s in row.stops
        )
    if by is By.WITHOUT_PLACE:
        return lambda row: any(
            (0 in wanted and row.lacks(s))
            or (s.takes_part and s.workshop is None and s.item.id in wanted)
            for s in row.stops
        )
    tests: dict[By, Passes] = {
        By.STATUS: lambda row: row.person.status.value in wanted,
        By.ORGANISATION: lambda row: row.person.organisation in wanted,
        By.MISSING: lambda row: is_missing(row.person, now),
        By.WALK_IN: lambda row: row.person.walk_in,
        By.NEWCOMER: lambda row: row.person.newcomer,
        By.STEP_FREE: lambda row: row.person.step_free,
        By.CATERING: lambda row: row.person.catering.strip().casefold() not in _PLAIN_FOOD,
        By.NO_PHOTOS: lambda row: row.person.photo_consent is False,
        By.LIMITED: lambda row: (
            row.person.present_from is not None or row.person.present_until is not None
        ),
    }
    return tests[by]
