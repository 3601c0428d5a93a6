"""Takes over the list of the day: no-shows, walk-ins and who left, each at its time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path

from moderator.actions.attendance import leave_early
from moderator.actions.door import admit, walk_in_of
from moderator.actions.people import set_status
from moderator.actions.who import who_is
from moderator.event.conference import Conference
from moderator.event.errors import KnownError, RuleProblem
from moderator.event.people import Status
from moderator.event.phrase import Phrase, phrase
from moderator.exchange.door_list import DoorEntry, DoorEvent, read_door_list
from moderator.exchange.tables.findings import Finding
from moderator.exchange.tables.reading import read_raw
from moderator.exchange.tables.sheet import ReadOptions
from moderator.rules.name_search import plain
from moderator.store.store import Store

__all__ = ["DoorEvent", "DoorOutcome", "take_over_door_list"]


@dataclass(frozen=True, slots=True)
class DoorOutcome:
    """What became of a list. counts: by what happened; findings: about rows that were left out.

    without_place: ids of walk-ins who have no place in some round, since others would have to move.
    """

    counts: dict[DoorEvent, int]
    findings: tuple[Finding, ...]
    without_place: tuple[int, ...] = ()

    @property
    def lines(self) -> tuple[Phrase, ...]:
        """What was done, in words."""
        words = {
            DoorEvent.CHECKED_IN: phrase("%n checked in", n=self.counts[DoorEvent.CHECKED_IN]),
            DoorEvent.NO_SHOW: phrase("%n did not come", n=self.counts[DoorEvent.NO_SHOW]),
            DoorEvent.WALK_IN: phrase(
                "%n came without registration", n=self.counts[DoorEvent.WALK_IN]
            ),
            DoorEvent.LEFT_EARLY: phrase("%n left early", n=self.counts[DoorEvent.LEFT_EARLY]),
        }
        return tuple(line for event, line in words.items() if self.counts[event])


def take_over_door_list(
    store: Store, file: Path, day: int | None = None, encoding: str | None = None
) -> DoorOutcome:
    """Take over a list row by row, each as an edit at the time that it names.

    day: of the event, for times without a day; None for the day that the clock shows. A row that
    cannot be understood, or of somebody who is not in the list, is left out and told. Raises
    ImportProblem where the file is no such list, RuleProblem for times on no day of the event.
    """
    entries, findings = read_door_list(read_raw(file, ReadOptions(encoding=encoding)))
    base = _day(store, entries, day)
    counts = dict.fromkeys(DoorEvent, 0)
    problems = list(findings)
    without: list[int] = []
    before = store.clock
    try:
        for entry in entries:
            if entry.at is not None and base is not None:
                store.clock = partial(datetime.combine, base, entry.at)
            try:
                without += _take_over(store, entry)
                counts[entry.event] += 1
            except KnownError as problem:
                problems.append(entry.row.problem("", problem.happened, problem.remedy))
    finally:
        store.clock = before
    return DoorOutcome(counts, tuple(problems), tuple(without))


def _day(store: Store, entries: Sequence[DoorEntry], day: int | None) -> date | None:
    event = store.conference.event
    if not any(entry.at is not None for entry in entries):
        return None
    if day is not None and not 1 <= day <= event.days:
        raise RuleProblem(
            phrase("The event has no day {day}.", day=day), kept=phrase("Nothing was changed.")
        )
    now = store.clock()
    found = now.date() if day is None else event.date_of(day)
    if not event.start <= found <= event.date_of(event.days):
        raise RuleProblem(
            phrase("On which day of the event these times are was not said."),
            kept=phrase("Nothing was changed."),
            remedy=phrase("Please say the day, as --day 1."),
        )
    return found


def _take_over(store: Store, entry: DoorEntry) -> list[int]:
    """Do what a row says; return walk-ins without a place in some round."""
    if entry.event is DoorEvent.WALK_IN:
        person = ("", entry.given_name, entry.family_name, entry.organisation)
        admitted = admit(store, walk_in_of(store.conference, person, entry.wishes))
        return [admitted.participant_id] if admitted.plan.unplaced else []
    person_id = _known(store.conference, entry)
    if entry.event is DoorEvent.LEFT_EARLY:
        leave_early(store, [person_id], store.clock())
    else:
        status = Status.NO_SHOW if entry.event is DoorEvent.NO_SHOW else Status.CHECKED_IN
        set_status(store, [person_id], status)
    return []


def _known(conference: Conference, entry: DoorEntry) -> int:
    """Find the person of a row by name, and by organisation where several have that name."""
    people = conference.participants()
    same = [p for p in people if plain(p.name) == plain(entry.name)]
    if entry.organisation and len(same) > 1:
        same = [p for p in same if plain(p.organisation) == plain(entry.organisation)] or same
    return who_is(same, entry.name).id
