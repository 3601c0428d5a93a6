"""A schedule read again tells what it says newly of talks that became workshops."""

from dataclasses import replace

import pytest

from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.placements import Placement
from moderator.event.schedule import ItemSource
from moderator.event.workshops import Workshop, WorkshopSource
from moderator.exchange.plan import ImportPlan, PlanRow, Verdict
from tests.exchange.lists import after
from tests.exchange.schedules.files import made, read, xml
from tests.exchange.schedules.test_parallel_talks import (
    ROUND,
    Write,
    as_calendar,
    as_json,
    as_xml,
    talk,
)

NETZE = talk("Netze", "Eder", 1, abstract="Alt", subtitle="Von A bis Z")
WERKZEUG = talk("Werkzeug", "Werra", 2, people="Zoe Lang")
ODD = (
    '{"people": 5}',
    '{"links": {"address": "x"}, "attachments": "text", "people": [1, null, {"name": 7}]}',
    '{"title": [], "subtitle": 3, "kind": {}}',
    "[" * 100_000,
    "5",
)
"""What no program of ours wrote as details."""
GONE = "In the event, but not in this list; nothing is deleted."


def with_round() -> Conference:
    return made(xml(NETZE, WERKZEUG), accepted=frozenset({ROUND}))


def row_of(found: ImportPlan, title: str) -> PlanRow:
    (row,) = (row for row in found.rows if row.title == title)
    return row


def changes(row: PlanRow) -> list[tuple[str, str, str]]:
    return [(str(c.label), str(c.old), str(c.new)) for c in row.changes]


def test_another_speaker_is_told_and_taken_over() -> None:
    event = with_round()
    found = read(xml(NETZE, talk("Werkzeug", "Werra", 2, people="Eva Neu; Jan Roth")), event)
    row = row_of(found, "Werkzeug")
    assert row.verdict is Verdict.CHANGED
    assert changes(row) == [("Workshoprunde 1: moderator", "Zoe Lang", "Eva Neu, Jan Roth")]
    assert row_of(found, "Netze").verdict is Verdict.UNCHANGED
    later = after(event, found.steps)
    (round_,) = later.rounds()
    assert [each.moderator for each in later.workshops_of(round_.id)][1] == "Eva Neu, Jan Roth"
    written = as_xml(later).decode()
    assert "Eva Neu" in written
    assert "Zoe Lang" not in written


def test_a_moderation_edited_by_hand_stays_unless_it_is_given_up() -> None:
    event = with_round()
    first, second = event.all(Workshop)
    edited = replace(second, moderator="Ida Hand", hand_edited="moderator")
    event = event.replaced({Workshop: {first.id: first, edited.id: edited}})
    data = xml(NETZE, talk("Werkzeug", "Werra", 2, people="Eva Neu"))
    found = read(data, event)
    assert [str(kept.new) for kept in row_of(found, "Werkzeug").kept] == ["Eva Neu"]
    assert after(event, found.steps).one(Workshop, edited.id).moderator == "Ida Hand"
    (proposal,) = (each for each in found.proposals if each.kept is not None)
    later = after(event, read(data, event, accepted=frozenset({proposal.name})).steps)
    assert later.one(Workshop, edited.id).moderator == "Eva Neu"


@pytest.mark.parametrize("write", [as_xml, as_json, as_calendar])
def test_a_new_abstract_is_told_and_written_out_again(write: Write) -> None:
    event = with_round()
    new = xml(talk("Netze", "Eder", 1, abstract="Neu!", subtitle="Von A bis Z"), WERKZEUG)
    found = read(new, event)
    row = row_of(found, "Netze")
    assert row.verdict is Verdict.CHANGED
    assert changes(row) == [("Description", "Alt", "Neu!")]
    later = after(event, found.steps)
    assert b"Neu!" in write(later)
    assert b"Alt" not in write(later)
    assert read(new, later).steps == ()


def test_a_new_subtitle_is_told_and_written_out_again() -> None:
    event = with_round()
    found = read(xml(talk("Netze", "Eder", 1, abstract="Alt", subtitle="Anders"), WERKZEUG), event)
    assert changes(row_of(found, "Netze")) == [("Further details", "–", "as in the file")]
    assert b"Anders" in as_xml(after(event, found.steps))


def test_a_talk_that_became_a_break_is_told_and_stays_a_workshop() -> None:
    event = with_round()
    new = xml(NETZE, talk("Werkzeug", "Werra", 2, people="Zoe Lang", type="break"))
    found = read(new, event)
    row = row_of(found, "Werkzeug")
    assert row.verdict is Verdict.CHANGED
    assert changes(row) == [("Kind", "Talk", "Break")]
    assert "In the list it is no talk any more; here it stays a workshop." in map(str, row.notes)
    later = after(event, found.steps)
    assert len(later.all(Workshop)) == 2
    assert read(new, later).steps == ()


def test_a_cancelled_talk_is_told_and_asked_for_and_never_deleted_silently() -> None:
    event = with_round()
    found = read(xml(NETZE), event)
    row = row_of(found, "Werkzeug")
    assert (row.verdict, row.detail) == (Verdict.GONE, "Workshoprunde 1, Werra")
    assert [str(note) for note in row.notes] == [GONE]
    assert found.steps == ()
    (choice,) = row.choices
    chosen = read(xml(NETZE), event, decisions={row.name: choice.name})
    later = after(event, chosen.steps)
    assert [later.theme_of(each).name for each in later.all(Workshop)] == ["Netze"]
    assert len(later.all(WorkshopSource)) == 1
    assert len(later.rounds()) == 1


def test_a_cancelled_talk_in_which_somebody_has_a_place_can_only_be_told() -> None:
    event = with_round()
    (round_,) = event.rounds()
    workshop = event.workshops_of(round_.id)[1]
    place = Placement(1, round_.id, 1, workshop.id)
    event = event.replaced({Participant: {1: Participant(1, "Ada", "Lang")}, Placement: {1: place}})
    row = row_of(read(xml(NETZE), event), "Werkzeug")
    assert (row.verdict, row.choices) == (Verdict.GONE, ())


def test_each_talk_of_a_cancelled_round_is_told() -> None:
    found = read(xml(talk("Neues", "Fulda", 9, start="15:00")), with_round())
    gone = [row.title for row in found.rows if row.verdict is Verdict.GONE]
    assert gone == ["Workshoprunde 1", "Netze", "Werkzeug"]


@pytest.mark.parametrize("write", [as_xml, as_json, as_calendar])
def test_read_again_as_we_wrote_it_nothing_is_told(write: Write) -> None:
    event = with_round()
    found = read(write(event), event)
    assert {row.verdict for row in found.rows} == {Verdict.UNCHANGED}
    assert found.steps == ()


@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize("write", [as_xml, as_json, as_calendar])
def test_details_of_an_odd_shape_are_left_out_and_all_else_is_written(
    odd: str, write: Write
) -> None:
    event = with_round()
    sources = {each.id: replace(each, details=odd) for each in event.all(WorkshopSource)}
    written = write(event.replaced({WorkshopSource: sources})).decode()
    assert "Netze" in written
    assert "Werkzeug" in written
    plain = made(xml(NETZE, WERKZEUG))
    items = {each.id: replace(each, details=odd) for each in plain.all(ItemSource)}
    written = write(plain.replaced({ItemSource: items})).decode()
    assert "Netze" in written
    assert "Werkzeug" in written
