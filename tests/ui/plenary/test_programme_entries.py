"""The programme's slides that the area offers follow the day."""

from dataclasses import replace
from datetime import datetime

import pytest

from moderator.event.conference import Conference
from moderator.event.results import Result
from moderator.event.schedule import AgendaItem, Contribution
from moderator.event.stage import Cue, SceneKind
from moderator.event.workshops import Workshop
from moderator.ui.plenary.cues import cue_words
from moderator.ui.plenary.entry_list import entries_of
from moderator.ui.plenary.programme_entries import question_cues, speaker_cues
from tests.slides.sample import DURING, FIRST_ROUND, SECOND_ROUND, sample

DAY_TWO = datetime(2024, 11, 5, 8, 40)
LATE = datetime(2024, 11, 5, 14, 0)
pytestmark = pytest.mark.usefixtures("qapp")


def kinds_of(conference: Conference, now: datetime, subject: int) -> list[SceneKind]:
    return [e.cue.kind for e in entries_of(conference, now) if e.cue.subject_id == subject]


def test_every_slide_of_a_round_is_offered() -> None:
    assert kinds_of(sample(), DURING, FIRST_ROUND) == [
        SceneKind.ROUND_OVERVIEW,
        SceneKind.ROOMS,
        SceneKind.ROOM_GUIDE,
    ]


def test_rounds_that_are_over_come_last() -> None:
    before = [entry.cue for entry in entries_of(sample(), DURING)]
    assert before[-1] == Cue(SceneKind.CLOSING)
    after = [entry.cue for entry in entries_of(sample(), LATE)]
    closing = after.index(Cue(SceneKind.CLOSING))
    assert closing < after.index(Cue(SceneKind.ROOMS, FIRST_ROUND))


def test_how_phones_are_connected_is_offered_before_any_result_is_ready() -> None:
    conference = sample().replaced({Result: {}})
    kinds = [entry.cue.kind for entry in entries_of(conference, DURING)]
    assert SceneKind.PHONES in kinds
    assert SceneKind.ALL_THEMES not in kinds


def test_the_questions_are_those_of_the_round_that_comes_next() -> None:
    for now, round_id in ((DURING, FIRST_ROUND), (DAY_TWO, SECOND_ROUND)):
        ids = [workshop.id for workshop in sample().workshops_of(round_id)]
        assert question_cues(sample(), now) == [Cue(SceneKind.QUESTIONS, one) for one in ids]


def test_who_speaks_is_offered_on_the_day_itself() -> None:
    conference = sample()
    talk = Contribution(50, 14, "Jan Petersen")
    table = {**conference.table(Contribution), talk.id: talk}
    conference = conference.replaced({Contribution: table})
    assert speaker_cues(conference, DURING) == [Cue(SceneKind.SPEAKER, 3)]
    assert speaker_cues(conference, DAY_TWO) == [Cue(SceneKind.SPEAKER, 14)]


def test_questions_are_named_by_their_theme_even_where_an_item_has_the_same_id() -> None:
    conference = sample()
    workshop = replace(conference.one(Workshop, FIRST_ROUND * 10 + 2), id=FIRST_ROUND)
    conference = conference.replaced({Workshop: {workshop.id: workshop}})
    assert conference.get(AgendaItem, FIRST_ROUND) is not None
    words = cue_words(conference, Cue(SceneKind.QUESTIONS, FIRST_ROUND))
    assert words == "Practice example and questions · KI und Digitalisierung"
