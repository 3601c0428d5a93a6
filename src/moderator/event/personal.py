"""What is personal in an event, and what becomes of it: one decision for each field."""

from collections.abc import Mapping
from enum import StrEnum

from moderator.event.conference import Record
from moderator.event.documentation import DocumentChapter, Erasure, ItemNote, TextEdit
from moderator.event.people import Bond, Participant, Refusal, Wish
from moderator.event.placements import Placement, Preferences, Proof
from moderator.event.plenary import OrderEntry, OwnSlide, SceneNote
from moderator.event.results import (
    Answer,
    IntakePhoto,
    JoinedMember,
    JoinedPoint,
    LegendSign,
    PhoneDots,
    Photo,
    Point,
    ProposedPoint,
    Result,
)
from moderator.event.schedule import (
    AgendaItem,
    Contribution,
    Deadline,
    Event,
    ItemRoom,
    ItemSource,
    Part,
    PlanVersion,
    Room,
    Theme,
)
from moderator.event.workshops import Group, GuidingQuestion, Workshop, WorkshopSource


class Handling(StrEnum):
    """What becomes of a field when personal data are pseudonymised or deleted.

    KEPT: says nothing of a person, or is a figure that the totals need. NAMED: the name, a number
    takes its place. EMPTIED: personal, nothing takes its place. ORGANISATION: stays, or is
    replaced by a number of its own. ROLE: the name of somebody with a public role, which is a
    choice of its own. TEXT: free text, in which names are replaced; JSON: the same within JSON.
    """

    KEPT = "kept"
    NAMED = "named"
    EMPTIED = "emptied"
    ORGANISATION = "organisation"
    ROLE = "role"
    TEXT = "text"
    JSON = "json"


def _fields(**names: str) -> Mapping[str, Handling]:
    """Make the decisions for a kind of record: names of fields for each handling."""
    return {
        field: Handling(handling) for handling, listed in names.items() for field in listed.split()
    }


PERSONAL: Mapping[type[Record], Mapping[str, Handling]] = {
    Event: _fields(
        kept="start days time_zone language group_minutes hall_depth hall_dark badge_key"
        " phone_dots logo by_theme additions_in_hall document_language accent_colour"
        " retention_until longest_stretch walk_minutes",
        text="title motto venue organiser closing_words next_event",
    ),
    Room: _fields(kept="places step_free position hand_edited walk_minutes", text="name way"),
    Theme: _fields(kept="colour symbol position", text="name"),
    AgendaItem: _fields(
        kept="day start minutes kind fixed shortest extra_minutes actual_start actual_end skipped"
        " hand_edited fixed_end linked buffer for_everyone parked auto_start paused_at"
        " paused_seconds",
        text="title description notes",
    ),
    ItemRoom: _fields(kept="item_id room_id"),
    Contribution: _fields(kept="item_id role position", role="name"),
    Part: _fields(kept="item_id minutes position", text="title"),
    Workshop: _fields(
        kept="round_id theme_id room_id least most groups may_close hand_edited extra_minutes"
        " actual_end wished_minutes wished_at",
        role="moderator",
        text="practice_example",
    ),
    GuidingQuestion: _fields(kept="workshop_id position", text="text"),
    Group: _fields(kept="workshop_id number", emptied="speaker", text="table"),
    Participant: _fields(
        named="given_name family_name",
        organisation="organisation",
        kept="status present_from present_until walk_in newcomer",
        emptied="function email mobile_number number salutation academic_title step_free catering"
        " photo_consent remark hand_edited checked_in_at list_consent",
    ),
    Wish: _fields(kept="participant_id round_id rank theme_id tied"),
    Refusal: _fields(kept="participant_id round_id theme_id"),
    Bond: _fields(kept="one_id other_id kind binding"),
    Placement: _fields(
        kept="participant_id round_id workshop_id group_id locked placed_by told arrived",
        emptied="arrived_at",
    ),
    Proof: _fields(kept="certificate"),
    Preferences: _fields(
        kept="mix_organisations mix_functions spread_newcomers even_rooms themes_once"
    ),
    LegendSign: _fields(kept="kind sign ink"),
    Result: _fields(kept="group_id state", text="headline notes plenary_notes"),
    JoinedPoint: _fields(text="text"),
    Point: _fields(
        kept="group_id kind question_id position dots from_plenary",
        emptied="contributor",
        text="text",
    ),
    JoinedMember: _fields(kept="joined_id point_id"),
    Answer: _fields(kept="solution_id challenge_id"),
    PhoneDots: _fields(kept="point_id phone dots"),
    Photo: _fields(
        kept="group_id content position quarter_turns taken treatment corners corners_unsure"
        " picture halves internal blurred",
        text="caption",
    ),
    ProposedPoint: _fields(
        kept="photo_id kind position question_id dots is_headline left top width height"
        " confidence state",
        text="text",
        json="unsure",
    ),
    IntakePhoto: _fields(
        kept="content origin arrived taken code likeness state filed_group sender_group treatment"
        " corners corners_unsure picture quarter_turns halves internal blurred filed_photo",
        emptied="name sender",
        text="words caption",
    ),
    OwnSlide: _fields(kept="kind pictures", text="title text address"),
    OrderEntry: _fields(kept="position group_id slide_id minutes hidden postponed"),
    SceneNote: _fields(kept="scene subject", text="text"),
    Deadline: _fields(kept="day at", text="title"),
    PlanVersion: _fields(kept="number published", json="content"),
    ItemSource: _fields(kept="item_id", text="uid", json="details"),
    WorkshopSource: _fields(kept="workshop_id", text="uid", json="details"),
    ItemNote: _fields(kept="item_id at internal", text="text"),
    TextEdit: _fields(kept="key", text="composed text"),
    DocumentChapter: _fields(kept="kind position shown"),
    Erasure: _fields(kept="at method people account"),
}
"""What becomes of each field of each kind of record but its id."""

GONE_WITH_PEOPLE: frozenset[type[Record]] = frozenset({Wish, Refusal, Bond})
"""Kinds of records that go when people are deleted, and stay where they are pseudonymised."""
