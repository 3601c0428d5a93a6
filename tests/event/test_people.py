"""The table of a participant's fields contains every field once, each in its own place."""

from dataclasses import fields

import pytest

from moderator.event.people import (
    PARTICIPANT_FIELDS,
    ROUNDS_PLACE,
    FieldEditor,
    Participant,
    ParticipantField,
)


def test_every_field_except_id_and_hand_edited_is_in_the_table_once() -> None:
    names = [field.name for field in PARTICIPANT_FIELDS]
    attributes = {field.name for field in fields(Participant)} - {"id", "hand_edited"}
    assert sorted(names) == sorted(attributes)


@pytest.mark.parametrize(
    "places",
    [
        [field.form for field in PARTICIPANT_FIELDS if field.form is not None],
        [field.workbook for field in PARTICIPANT_FIELDS if field.workbook is not None],
        [field.column.place for field in PARTICIPANT_FIELDS if field.column] + [ROUNDS_PLACE],
    ],
    ids=["form", "workbook", "columns"],
)
def test_no_two_fields_have_the_same_place(places: list[int]) -> None:
    assert len(places) > 1
    assert len(set(places)) == len(places)


def test_no_heading_belongs_to_two_fields() -> None:
    headings = [word for field in PARTICIPANT_FIELDS for word in field.headings.split("|") if word]
    assert sorted(set(headings)) == sorted(headings)


@pytest.mark.parametrize("field", PARTICIPANT_FIELDS, ids=lambda field: field.name)
def test_fields_set_by_the_program_are_neither_edited_nor_imported(
    field: ParticipantField,
) -> None:
    if field.editor is None:
        assert (field.form, field.many, field.headings) == (None, False, "")
    assert (field.tick_words is not None) is (field.editor is FieldEditor.TICK)
