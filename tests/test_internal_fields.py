"""What concerns the organisers alone stands on nothing that others see, and goes out to them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from moderator.event.conference import Conference
from moderator.event.documentation import Erasure, ErasureMethod
from moderator.event.people import PARTICIPANT_FIELDS, Participant
from moderator.event.schedule import PlanVersion
from moderator.event.stage import Cue, SceneKind
from moderator.exchange.calendar import person_calendar, programme_calendar
from moderator.exchange.documents.choice import DocumentChoice
from moderator.exchange.documents.compose import compose
from moderator.exchange.json_event import from_json, to_json
from moderator.exchange.prints.contents import contents
from moderator.exchange.prints.order import PrintKind, PrintOrder
from moderator.exchange.tables_out.rows import ExportTable, mail_merge, participants
from moderator.slides.deck import deck, group_cues
from moderator.slides.scenes import scene_of
from moderator.ui.words import QtWords
from tests.exchange.documents.sample import big_conference
from tests.exchange.prints.sample import untold

INTERNAL = [field.name for field in PARTICIPANT_FIELDS if field.internal]
NOW = datetime(2024, 11, 4, 14, 0)
WORDS = QtWords("de")


def marked() -> Conference:
    """Make a conference in which each of these fields of everyone says its own name."""
    conference = untold(big_conference(people=12))
    values: dict[str, Any] = {name: mark(name) for name in INTERNAL}
    people = conference.table(Participant)
    erasure = Erasure(1, NOW, ErasureMethod.DELETED, 1, "Participants")
    empty = PlanVersion(1, 1, NOW, "{}")  # so that all of the plan is new on the notice
    return conference.replaced(
        {
            Participant: {key: replace(person, **values) for key, person in people.items()},
            PlanVersion: {1: empty},
            Erasure: {1: erasure},
        }
    )


def mark(name: str) -> str:
    """Give what everyone has in a field."""
    return f"marked-{name}"


def seen_by_others(conference: Conference) -> Iterator[tuple[str, str]]:
    """Give all that is printed, shown and handed out, each with what it is."""
    for kind in PrintKind:
        values = contents(conference, WORDS, PrintOrder(kind, back=True, as_of=NOW))
        assert not values["empty"], kind
        yield kind, str(values)
    yield "documentation", str(compose(conference, WORDS, DocumentChoice()))
    yield "calendar", programme_calendar(conference, WORDS, NOW).decode()
    for person in conference.present():
        yield "calendar", person_calendar(conference, person, WORDS, NOW).decode()
    groups = [
        group
        for item in conference.rounds()
        for workshop in conference.workshops_of(item.id)
        for group in conference.groups_of(workshop.id)
    ]
    cues = {
        *deck(conference, NOW),
        *(cue for group in groups for cue in group_cues(conference, group)),
        *(Cue(SceneKind.GROUP_GUIDE, item.id) for item in conference.rounds()),
        Cue(SceneKind.COUNTDOWN),
        Cue(SceneKind.TEST_PICTURE),
    }
    for cue in cues:
        yield cue.kind, str(scene_of(conference, cue, NOW, WORDS))


def test_a_mobile_number_is_among_them() -> None:
    assert {"email", "mobile_number", "remark"} <= set(INTERNAL)


def test_nothing_internal_is_printed_shown_or_handed_out() -> None:
    conference = marked()
    name = conference.present()[0].family_name
    found = list(seen_by_others(conference))
    assert any(name in text for _what, text in found), "people are named there at all"
    assert [
        (what, field) for what, text in found for field in INTERNAL if mark(field) in text
    ] == []


@pytest.mark.parametrize("table", [participants, mail_merge])
def test_numbers_and_addresses_stand_in_the_tables_of_the_organisers(table: Any) -> None:
    made: ExportTable = table(marked(), WORDS)
    for heading, name in (("E-Mail", "email"), ("Mobilnummer", "mobile_number")):
        place = made.headings.index(heading)
        assert {row[place] for row in made.rows} == {mark(name)}


def test_the_open_json_keeps_a_mobile_number() -> None:
    again = from_json(to_json(marked()))
    assert {person.mobile_number for person in again.all(Participant)} == {mark("mobile_number")}
