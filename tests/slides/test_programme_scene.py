"""What the slides of the programme say, made of the schedule and the workshops."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem, Contribution, ItemKind, Part, Room
from moderator.event.stage import Cue, SceneKind
from moderator.event.workshops import Workshop
from moderator.slides.bodies import (
    Blank,
    Body,
    RoundOverview,
    RoundRooms,
    Speakers,
    WorkshopQuestions,
)
from moderator.slides.scenes import scene_of
from moderator.ui.words import QtWords
from tests.slides.sample import BREAK, DURING, FIRST_ROUND, sample

WERRA = FIRST_ROUND * 10 + 2
PANEL = 3


def body(
    kind: SceneKind, subject: int | None, conference: Conference, language: str = "de"
) -> Body:
    return scene_of(conference, Cue(kind, subject), DURING, QtWords(language)).body


def with_records(*records: AgendaItem | Room | Workshop | Part | Contribution) -> Conference:
    conference = sample()
    for record in records:
        table = {**conference.table(type(record)), record.id: record}
        conference = conference.replaced({type(record): table})
    return conference


def test_the_rooms_of_a_round_show_the_way_there() -> None:
    conference = with_records(replace(sample().one(Room, 1), way="Erdgeschoss, rechts"))
    found = body(SceneKind.ROOMS, FIRST_ROUND, conference)
    assert isinstance(found, RoundRooms)
    assert [line.room for line in found.rooms] == ["Fulda", "Werra", "Eder", "Diemel", "Schwalm"]
    assert found.rooms[0].theme == "Vermittlung und Beratung U25"
    assert found.rooms[0].way == "Erdgeschoss, rechts"
    assert found.heading == "Wohin gehe ich?"
    assert found.occasion.startswith("Workshoprunde 1 · ")


def test_a_round_without_workshops_says_so() -> None:
    conference = sample().replaced({Workshop: {}})
    found = body(SceneKind.ROOMS, FIRST_ROUND, conference)
    assert isinstance(found, RoundRooms)
    assert found.empty == "In dieser Runde gibt es noch keine Workshops."


def test_the_overview_shows_parts_at_the_times_that_are_expected() -> None:
    conference = with_records(
        Part(1, FIRST_ROUND, "Praxisbeispiel", 20, 1), Part(2, FIRST_ROUND, "Gruppenarbeit", 50, 2)
    )
    found = body(SceneKind.ROUND_OVERVIEW, FIRST_ROUND, conference)
    assert isinstance(found, RoundOverview)
    assert found.occasion == "Tag 1 · 5 Themen, 5 Räume"
    first, second = found.parts
    assert (first.title, first.minutes) == ("Praxisbeispiel", 20)
    assert second.title.startswith("Gruppenarbeit bis ")
    begin, middle = (datetime.strptime(part.time, "%H:%M") for part in found.parts)
    assert middle - begin == timedelta(minutes=20)
    # the day is four minutes late
    assert first.time == "15:24"


def test_an_overview_without_parts_says_until_when_it_takes() -> None:
    found = body(SceneKind.ROUND_OVERVIEW, FIRST_ROUND, sample(), "en")
    assert isinstance(found, RoundOverview)
    (part,) = found.parts
    assert part.title.startswith("until ")
    assert found.occasion == "Day 1 · 5 themes, 5 rooms"


@pytest.mark.parametrize(
    ("example", "label", "shown"),
    [
        (
            "Postassistenz: Eingänge zuordnen (Jobcenter Lübeck)",
            "Praxisbeispiel · Jobcenter Lübeck",
            "Postassistenz: Eingänge zuordnen",
        ),
        ("Runder Tisch", "Praxisbeispiel", "Runder Tisch"),
        ("(nur in Klammern)", "Praxisbeispiel", "(nur in Klammern)"),
        ("", "", ""),
    ],
)
def test_a_practice_example_names_whose_it_is(example: str, label: str, shown: str) -> None:
    conference = with_records(replace(sample().one(Workshop, WERRA), practice_example=example))
    found = body(SceneKind.QUESTIONS, WERRA, conference)
    assert isinstance(found, WorkshopQuestions)
    assert (found.example_label, found.example) == (label, shown)
    assert (found.theme, found.room) == ("KI und Digitalisierung", "Raum Werra")
    assert found.questions[0] == "Wo kostet uns Routine die meiste Zeit?"


def test_a_keynote_shows_who_speaks_when_and_about_what() -> None:
    title = "Wie arbeiten wir? KI im Jobcenter"
    item = replace(sample().one(AgendaItem, PANEL), kind=ItemKind.KEYNOTE, title=title)
    conference = with_records(item).replaced(
        {Contribution: {1: Contribution(1, PANEL, "Jan Petersen", "Experte für Arbeitswelt")}}
    )
    found = body(SceneKind.SPEAKER, PANEL, conference)
    assert isinstance(found, Speakers)
    (card,) = found.cards
    assert card.people == (("Jan Petersen", "Experte für Arbeitswelt"),)
    assert (card.title, card.detail) == ("Wie arbeiten wir?", "KI im Jobcenter")
    assert card.occasion == "Keynote · 14:19 bis 14:54"


def test_each_lightning_talk_has_a_card_with_its_own_time() -> None:
    item = replace(sample().one(AgendaItem, PANEL), kind=ItemKind.LIGHTNING_TALKS)
    people = {n: Contribution(n, PANEL, f"Person {n}", "Haus", n) for n in (1, 2, 3)}
    titles = ("Person 1 – Haus", "Ein eigener Titel", "Person 3: Noch einer")
    parts = {n: Part(n, PANEL, titles[n - 1], 10, n) for n in (1, 2, 3)}
    conference = with_records(item).replaced({Contribution: people, Part: parts})
    found = body(SceneKind.SPEAKER, PANEL, conference)
    assert isinstance(found, Speakers)
    assert [card.people[0][0] for card in found.cards] == ["Person 1", "Person 2", "Person 3"]
    assert [card.title for card in found.cards] == [item.title, "Ein eigener Titel", "Noch einer"]
    assert found.cards[1].occasion == "Kurzvorträge · 14:29 bis 14:39"


def test_a_panel_has_one_card_for_all() -> None:
    found = body(SceneKind.SPEAKER, PANEL, sample())
    assert isinstance(found, Speakers)
    (card,) = found.cards
    assert [name for name, _ in card.people] == [
        "Miriam Adler",
        "Elif Yıldız",
        "Thomas Brandt",
        "Sabine Kröger",
    ]


@pytest.mark.parametrize("kind", [SceneKind.QUESTIONS, SceneKind.SPEAKER])
def test_a_subject_that_is_gone_shows_black(kind: SceneKind) -> None:
    assert isinstance(body(kind, 9999, sample()), Blank)


def test_an_item_without_speakers_shows_black() -> None:
    assert isinstance(body(SceneKind.SPEAKER, BREAK, sample()), Blank)
