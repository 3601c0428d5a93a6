"""Each field of each kind of record has a decision on whether it is personal."""

from dataclasses import fields

import pytest

from moderator.event.conference import RECORD_KINDS, Record
from moderator.event.people import PARTICIPANT_FIELDS, Participant
from moderator.event.personal import PERSONAL, Handling


@pytest.mark.parametrize("kind", RECORD_KINDS)
def test_a_new_field_needs_a_decision(kind: type[Record]) -> None:
    known = {field.name for field in fields(kind)} - {"id"}
    assert set(PERSONAL[kind]) == known, "decide in event/personal.py what becomes of it"


def test_there_is_no_decision_for_a_kind_that_is_gone() -> None:
    assert set(PERSONAL) == set(RECORD_KINDS)


def test_what_concerns_the_organisers_alone_is_personal() -> None:
    internal = {field.name for field in PARTICIPANT_FIELDS if field.internal}
    kept = {name for name in internal if PERSONAL[Participant][name] is Handling.KEPT}
    assert kept == set()
