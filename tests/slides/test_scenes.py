"""What each cue shows, in both languages, before, during and after the event."""

from dataclasses import replace
from datetime import datetime

import pytest

from moderator.event.conference import Conference
from moderator.event.placements import Placement
from moderator.event.results import Answer, PhoneDots, Point, PointKind, Result, ResultState
from moderator.event.schedule import AgendaItem, Event
from moderator.event.sorting import sort_key
from moderator.event.stage import BLACK, Cue, SceneKind
from moderator.event.workshops import Group
from moderator.rules.listing import initial_of, short_names
from moderator.rules.running_order import heard_groups, presented_groups
from moderator.slides.bodies import (
    Blank,
    Body,
    Closing,
    Countdown,
    GroupResult,
    LookBack,
    NowNext,
    PhotoScene,
    RoomGuide,
    Welcome,
)
from moderator.slides.deck import deck, group_cues, group_label, page_count
from moderator.slides.guide_scene import has_groups
from moderator.slides.scenes import scene_of
from moderator.ui.words import QtWords
from tests.slides.sample import (
    BREAK,
    DURING,
    FIRST_ROUND,
    SECOND_ROUND,
    conference_of,
    event,
    sample,
)

GERMAN, ENGLISH = QtWords("de"), QtWords("en")
DAY_TWO = datetime(2024, 11, 5, 11, 20)


def body(cue: Cue, now: datetime = DURING, conference: Conference | None = None) -> Body:
    return scene_of(conference or sample(), cue, now, GERMAN).body


def test_the_welcome_shows_organiser_date_and_place() -> None:
    found = body(Cue(SceneKind.WELCOME))
    assert isinstance(found, Welcome)
    assert found.occasion == "4. bis 5. November 2024 · Kassel, Kongress Palais"
    assert found.motto == "Inspiration schöpfen und gemeinsam weiterdenken"


def test_now_and_next_follow_the_run_sheet() -> None:
    found = body(Cue(SceneKind.NOW_NEXT))
    assert isinstance(found, NowNext)
    assert found.now is not None
    assert found.following is not None
    assert (found.now.label, found.following.label) == ("Jetzt · bis 14:54", "Danach · 14:54")
    assert found.following.title == "Kaffeepause"
    assert found.following.detail == "Foyer"


def test_a_coming_round_shows_its_rooms() -> None:
    conference = sample()
    pause = replace(conference.one(AgendaItem, BREAK), actual_start=datetime(2024, 11, 4, 14, 54))
    panel = replace(conference.one(AgendaItem, 3), actual_end=datetime(2024, 11, 4, 14, 54))
    items = {**conference.table(AgendaItem), BREAK: pause, 3: panel}
    found = body(
        Cue(SceneKind.NOW_NEXT),
        datetime(2024, 11, 4, 15, 0),
        conference.replaced({AgendaItem: items}),
    )
    assert isinstance(found, NowNext)
    assert found.following is not None
    assert [line.room for line in found.following.rooms][:2] == ["Raum Fulda", "Raum Werra"]


def test_the_room_guide_is_ordered_as_people_look_for_themselves() -> None:
    found = body(Cue(SceneKind.ROOM_GUIDE, FIRST_ROUND))
    assert isinstance(found, RoomGuide)
    names = [entry.name for entry in found.entries]
    assert len(names) == 120
    assert names == sorted(names, key=sort_key)
    assert names.index("Çelik, Birgit") < names.index("Fliegner, Birgit")
    assert names.index("Öztürk, Birgit") < names.index("Pruschke, Birgit")
    assert {entry.room for entry in found.entries} == {
        "Fulda",
        "Werra",
        "Eder",
        "Diemel",
        "Schwalm",
        "Anmeldung",
    }
    assert "Abgemeldet, Zoe" not in names


def test_a_guide_of_a_round_without_places_says_so() -> None:
    found = body(Cue(SceneKind.ROOM_GUIDE, SECOND_ROUND))
    assert isinstance(found, RoomGuide)
    assert found.entries == ()
    assert found.empty == "Die Zuteilung steht noch nicht fest."


def test_the_group_guide_shows_room_and_group_of_everyone_who_has_one() -> None:
    conference = sample()
    placed = [p for p in conference.all(Placement) if p.round_id == FIRST_ROUND]
    workshop = placed[0].workshop_id
    group = conference.groups_of(workshop)[0]
    some = {p.id: replace(p, group_id=group.id) for p in placed[:3] if p.workshop_id == workshop}
    changed = conference.replaced({Placement: {**conference.table(Placement), **some}})
    found = body(Cue(SceneKind.GROUP_GUIDE, FIRST_ROUND), DURING, changed)
    assert isinstance(found, RoomGuide)
    told = [entry for entry in found.entries if entry.room.endswith(f" · {group.number}")]
    assert len(told) >= len(some)
    assert "Raum und Gruppe" in found.occasion


def test_a_group_guide_without_groups_says_so() -> None:
    conference = sample()
    none = {p.id: replace(p, group_id=None) for p in conference.all(Placement)}
    changed = conference.replaced({Placement: none})
    found = body(Cue(SceneKind.GROUP_GUIDE, FIRST_ROUND), DURING, changed)
    assert isinstance(found, RoomGuide)
    assert found.entries == ()
    assert found.empty == "Die Gruppen stehen noch nicht fest."
    assert not has_groups(changed, FIRST_ROUND)


@pytest.mark.parametrize(
    ("name", "initial"),
    [("Öztürk", "O"), ("Çelik", "C"), ("von Ahn", "V"), ("’t Hooft", "T"), ("", "")],
)
def test_initials(name: str, initial: str) -> None:
    assert initial_of(name) == initial


def test_room_names_are_shown_without_their_common_word() -> None:
    assert short_names(["Raum Eder", "Raum Fulda"]) == ["Eder", "Fulda"]
    assert short_names(["Raum Eder", "Saal"]) == ["Raum Eder", "Saal"]
    assert short_names(["Raum Eder"]) == ["Raum Eder"]


def test_a_result_pairs_challenges_with_their_solutions_under_the_questions() -> None:
    found = body(Cue(SceneKind.GROUP_RESULT, 1223))
    assert isinstance(found, GroupResult)
    assert found.place == "Gruppe 3"
    first, second = found.sections
    assert first.question == "Welche Anwendung löst ein konkretes Problem?"
    assert [(row.left, row.right, row.right_dots) for row in first.rows] == [
        ("Posteingang kostet uns zwei Stunden am Tag", "Eingänge automatisch zuordnen", 7),
        ("Niemand hat Zeit zum Ausprobieren", "Ein Nachmittag im Monat als Werkstatt", 5),
    ]
    assert [row.label for row in second.rows] == ["Nächster Schritt", "Offene Frage"]


def test_a_solution_of_two_challenges_is_shown_once() -> None:
    conference = sample()
    extra = Point(9, 1223, PointKind.CHALLENGE, "Noch eine", 1222, 9)
    changed = conference.replaced(
        {
            Point: {**conference.table(Point), 9: extra},
            Answer: {**conference.table(Answer), 9: Answer(9, 2, 9)},
        }
    )
    found = body(Cue(SceneKind.GROUP_RESULT, 1223), conference=changed)
    assert isinstance(found, GroupResult)
    rights = [row.right for section in found.sections for row in section.rows]
    assert rights.count("Eingänge automatisch zuordnen") == 1
    assert any(row.left == "Noch eine" for section in found.sections for row in section.rows)


def test_a_group_without_points_shows_its_questions() -> None:
    found = body(Cue(SceneKind.GROUP_RESULT, 1221))
    assert isinstance(found, GroupResult)
    assert [row.label for row in found.sections[0].rows] == ["Leitfragen"] * 3


def test_the_look_back_shows_real_times_and_counts() -> None:
    found = body(Cue(SceneKind.LOOK_BACK), DAY_TWO)
    assert isinstance(found, LookBack)
    assert found.occasion == "Tag 1 · 4. November"
    assert (found.happenings[0].time, found.happenings[0].title) == (
        "13:04",
        "Begrüßung und Eröffnung",
    )
    assert ("120", "Teilnehmende") in found.figures
    assert [point.dots for point in found.top] == [9, 6]


def test_the_countdown_of_a_break_never_goes_below_zero() -> None:
    conference = sample()
    pause = replace(conference.one(AgendaItem, BREAK), actual_start=DURING)
    changed = conference.replaced({AgendaItem: {**conference.table(AgendaItem), BREAK: pause}})
    found = body(Cue(SceneKind.COUNTDOWN, BREAK), DURING, changed)
    assert isinstance(found, Countdown)
    assert found.figures == "30:00"
    assert found.title == "Workshoprunde 1"
    late = body(Cue(SceneKind.COUNTDOWN, BREAK), datetime(2024, 11, 4, 16, 0), changed)
    assert isinstance(late, Countdown)
    assert (late.figures, late.over, late.following) == ("0:00", True, "Gleich geht es weiter")


def test_the_closing_thanks_everybody_who_led_a_workshop() -> None:
    found = body(Cue(SceneKind.CLOSING))
    assert isinstance(found, Closing)
    assert found.thanks.endswith("Moderation 4 und Moderation 5")
    assert found.outlook == "Wir sehen uns im November 2025 in Erfurt."
    plain = body(Cue(SceneKind.CLOSING), conference=sample(closing_words=""))
    assert isinstance(plain, Closing)
    assert plain.words == "Kommen Sie gut nach Hause."


@pytest.mark.parametrize("kind", [SceneKind.GROUP_RESULT, SceneKind.PHOTO, SceneKind.BLACK])
def test_a_cue_whose_subject_was_deleted_is_black(kind: SceneKind) -> None:
    assert body(Cue(kind, 98765)) == Blank("#000000")


def test_a_photo_without_a_caption_shows_its_group() -> None:
    found = body(Cue(SceneKind.PHOTO, 1))
    assert isinstance(found, PhotoScene)
    assert found.caption == "Flipchart der Gruppe 3"


@pytest.mark.parametrize("kind", list(SceneKind))
def test_every_scene_can_be_made_for_an_empty_event(kind: SceneKind) -> None:
    bare = conference_of([Event(1, "Leer", event().start)])
    for words in (GERMAN, ENGLISH):
        assert page_count(bare, Cue(kind), DURING, words, 16 / 9) >= 1


def test_the_deck_begins_with_welcome_and_ends_with_closing() -> None:
    cues = deck(sample(), DAY_TWO)
    assert [cue.kind for cue in cues] == [
        SceneKind.WELCOME,
        SceneKind.NOW_NEXT,
        SceneKind.LOOK_BACK,
        SceneKind.GROUP_RESULT,
        SceneKind.PHOTO,
        SceneKind.CLOSING,
    ]
    assert BLACK not in cues


def test_the_guide_of_a_round_that_is_over_is_not_in_the_way() -> None:
    rounds = [item.id for item in sample().rounds()]
    for now, left in ((datetime(2024, 11, 4, 8), rounds), (DURING, rounds), (DAY_TWO, [])):
        cues = deck(sample(), now)
        assert [cue.subject_id for cue in cues if cue.kind is SceneKind.ROOM_GUIDE] == left
    first = replace(sample().rounds()[0], actual_start=DURING, actual_end=DURING)
    ended = sample().replaced({AgendaItem: {**sample().table(AgendaItem), first.id: first}})
    assert Cue(SceneKind.ROOM_GUIDE, first.id) not in deck(ended, DURING)


def test_groups_are_those_of_the_latest_round_with_results() -> None:
    conference = sample()
    assert [group.id for group in presented_groups(conference, DAY_TWO)] == [1223]
    heard = [group.id for group in heard_groups(conference, DURING)]
    assert {521, 531} < set(heard)
    assert 1223 not in heard
    (group,) = presented_groups(conference, DAY_TWO)
    assert group_label(conference, group) == "KI 3"
    assert group_cues(conference, group)[1] == Cue(SceneKind.PHOTO, 1)


@pytest.mark.parametrize("state", list(ResultState))
def test_only_what_is_ready_or_was_shown_is_in_the_running_order(state: ResultState) -> None:
    declared = {1: Result(1, 521, "Früher fragen", state)}
    conference = sample().replaced({Result: declared})
    in_order = state in {ResultState.READY, ResultState.SHOWN}
    shown = {cue.subject_id for cue in deck(conference, DURING)}
    assert (521 in shown) is in_order
    assert 531 not in shown, "it has points, but nobody declared it ready"
    assert {521, 531} < {group.id for group in heard_groups(conference, DURING)}


def test_an_empty_point_is_not_shown() -> None:
    told = sample()
    blank = {
        10_000 + group.id: Point(10_000 + group.id, group.id, PointKind.SOLUTION, " \n", dots=9)
        for group in told.all(Group)
    }
    begun = told.replaced({Point: {**told.table(Point), **blank}})
    for now in (DURING, DAY_TWO):
        cues = deck(told, now)
        assert deck(begun, now) == cues
        for cue in cues:
            assert body(cue, now, begun) == body(cue, now, told)


def test_dots_of_phones_count_in_the_hall_like_sticky_ones() -> None:
    given = {1: PhoneDots(1, 4, "a", 2), 2: PhoneDots(2, 4, "b", 1), 3: PhoneDots(3, 20, "a", 1)}
    conference = sample().replaced({PhoneDots: given})
    result = body(Cue(SceneKind.GROUP_RESULT, 1223), DAY_TWO, conference)
    assert isinstance(result, GroupResult)
    rows = {row.right: row.right_dots for part in result.sections for row in part.rows}
    assert rows["Ein Nachmittag im Monat als Werkstatt"] == 5 + 2 + 1
    back = body(Cue(SceneKind.LOOK_BACK), DAY_TWO, conference)
    assert isinstance(back, LookBack)
    assert (back.top[0].text, back.top[0].dots) == (
        "Vorlagen teilen statt neu erfinden",
        9 + 1,
    )
