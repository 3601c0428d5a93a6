"""The document as composed: every text once in its chapter, by its key, and edits laid over."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

import pytest

from moderator.event.conference import Conference
from moderator.event.documentation import ChapterKind, DocumentChapter, ItemNote, TextEdit
from moderator.event.people import Participant, Wish
from moderator.event.plenary import SceneNote
from moderator.event.results import (
    Answer,
    JoinedMember,
    JoinedPoint,
    Photo,
    Point,
    PointKind,
    Result,
)
from moderator.event.schedule import AgendaItem, Event
from moderator.event.stage import SceneKind
from moderator.exchange.documents.choice import DocumentChoice, choice_of
from moderator.exchange.documents.compose import compose
from moderator.exchange.documents.edits import ChangedBeneath, laid_over
from moderator.exchange.documents.model import (
    BarList,
    Document,
    GroupPeople,
    PointSection,
    Section,
    SectionKind,
    SharedPoints,
    TextBlock,
)
from moderator.exchange.documents.walking import blocks_in, photos_in, texts_in
from moderator.ui.words import QtWords
from tests.exchange.documents.sample import big_conference, conference_of, empty_conference

WORDS = QtWords("de")
EVENT_DAY = date(2025, 3, 1)


def composed(conference: Conference, **choice: Any) -> Document:
    return compose(conference, WORDS, DocumentChoice(**choice))


def replaced(conference: Conference, kind: type[Any], key: int, **fields: Any) -> Conference:
    table = dict(conference.table(kind))
    table[key] = replace(table[key], **fields)
    return conference.replaced({kind: table})


def with_points(*points: Point, answers: tuple[Answer, ...] = ()) -> Conference:
    """The big sample with these points only."""
    conference = big_conference(people=3, photos=False)
    return conference.replaced(
        {Point: {p.id: p for p in points}, Answer: {a.id: a for a in answers}}
    )


def pairs_of(document: Document) -> list[tuple[list[str], list[str]]]:
    return [
        ([p.text.text for p in pair.challenges], [p.text.text for p in pair.answers])
        for block in blocks_in(document)
        if isinstance(block, PointSection)
        for pair in block.pairs
    ]


def test_every_point_stands_once_in_the_chapters_of_the_rounds() -> None:
    conference = big_conference(people=3)
    document = composed(conference, chapters=(ChapterKind.ROUNDS,))
    counted = Counter(text.key for text in texts_in(document))
    wanted = {f"point:{point.id}:text" for point in conference.all(Point)}
    assert {key for key in counted if key.startswith("point:")} == wanted
    assert {counted[key] for key in wanted} == {1}


def test_the_same_key_has_the_same_text_everywhere() -> None:
    found: dict[str, set[str]] = {}
    for text in texts_in(composed(big_conference(people=3))):
        found.setdefault(text.key, set()).add(text.text)
    assert {key for key, texts in found.items() if len(texts) > 1} == set()


def test_chapters_are_those_chosen_in_their_order() -> None:
    conference = replaced(big_conference(people=3), Event, 1, closing_words="Danke")
    kinds = (ChapterKind.OUTLOOK, ChapterKind.ROUNDS, ChapterKind.GLANCE)
    document = composed(conference, chapters=kinds)
    assert [chapter.kind for chapter in document.chapters] == [
        ChapterKind.OUTLOOK, *[ChapterKind.ROUNDS] * 3, ChapterKind.GLANCE,
    ]  # fmt: skip
    assert document.audience == ""
    assert composed(conference).audience == "Nur für die Teilnehmenden"


def test_a_solution_stands_beside_the_challenges_that_it_answers() -> None:
    document = composed(
        with_points(
            Point(1, 111, PointKind.CHALLENGE, "A", 1111, 0),
            Point(2, 111, PointKind.PROBLEM, "B", 1111, 1),
            Point(3, 111, PointKind.SOLUTION, "für A", 1111, 2),
            Point(4, 111, PointKind.SOLUTION, "auch für A", 1111, 3),
            Point(5, 111, PointKind.SOLUTION, "für A und B", 1111, 4),
            Point(6, 111, PointKind.NEXT_STEP, "Los", 1111, 5),
            Point(7, 111, PointKind.CHALLENGE, "C", 1111, 6),
            answers=(Answer(1, 3, 1), Answer(2, 4, 1), Answer(3, 5, 1), Answer(4, 5, 2)),
        ),
        chapters=(ChapterKind.ROUNDS,),
    )
    assert pairs_of(document) == [
        (["B"], []),
        (["A"], ["für A", "auch für A", "für A und B"]),
        (["C"], []),
        ([], ["Los"]),
    ]
    answers = {
        point.text.text: [answer.text for answer in point.answers]
        for block in blocks_in(document)
        if isinstance(block, PointSection)
        for point in block.points
    }
    assert answers["für A und B"] == ["B"]
    assert answers["für A"] == []


def test_a_theme_says_what_its_groups_named_alike() -> None:
    conference = big_conference(people=3)
    joined = {1: JoinedPoint(1, "Es fehlt an Zeit"), 2: JoinedPoint(2, "Nur eine")}
    members = {
        1: JoinedMember(1, 1, 1110),
        2: JoinedMember(2, 1, 1120),
        3: JoinedMember(3, 2, 1130),
    }
    conference = conference.replaced({JoinedPoint: joined, JoinedMember: members})
    document = composed(conference, chapters=(ChapterKind.THEMES,))
    themes = [b for b in blocks_in(document) if isinstance(b, Section)]
    assert [theme.kind for theme in themes] == [SectionKind.THEME] * 5
    shared = [b for b in blocks_in(document) if isinstance(b, SharedPoints)]
    assert [[(p.text.text, p.said) for p in each.points] for each in shared] == [
        [("Es fehlt an Zeit", "2 von 12")]
    ]
    assert shared[0].groups[:2] == ("1.1", "1.2")
    assert "theme:1:summary" in {text.key for text in texts_in(document)}


def test_photos_stand_with_their_group_and_their_theme() -> None:
    document = composed(big_conference(people=3))
    assert len(photos_in(document)) == 108
    assert len({photo.content for photo in photos_in(document)}) == 54
    assert photos_in(composed(big_conference(people=3), photos=False)) == ()


def test_nobody_is_named_where_names_are_not_wanted() -> None:
    document = composed(big_conference(people=3), people=False)
    assert not any(isinstance(block, GroupPeople) for block in blocks_in(document))
    assert ChapterKind.PEOPLE not in {chapter.kind for chapter in document.chapters}


def test_only_those_who_agreed_are_named_if_people_were_asked() -> None:
    conference = big_conference(people=3, photos=False)
    assert names_in(composed(conference)) == {"001", "002", "003"}
    refused = replaced(conference, Participant, 1, list_consent=False)
    # a "no" shows that people were asked, so silence is no consent, as the list of gaps says, too
    assert names_in(composed(refused)) == set()
    assert names_in(composed(refused, only_consenting=False)) == {"002", "003"}
    asked = replaced(refused, Participant, 2, list_consent=True)
    assert names_in(composed(asked)) == {"002"}
    assert names_in(composed(asked, only_consenting=False)) == {"002", "003"}


def names_in(document: Document) -> set[str]:
    """The numbers of the people who are named anywhere."""
    return set(re.findall(r"Beispiel-(\d+)", str(document)))


def test_what_was_noted_while_a_talk_ran_becomes_its_text() -> None:
    noon = datetime(2024, 11, 4, 13, 10)
    notes = {
        1: ItemNote(1, 11, noon, "Das Netzwerk wächst."),
        2: ItemNote(2, 11, noon, "Mikrofon rauscht", internal=True),
        3: ItemNote(3, 11, noon, "  "),
    }
    conference = big_conference(people=3, photos=False).replaced({ItemNote: notes})
    talks = composed(conference, chapters=(ChapterKind.TALKS,))
    assert [text.text for text in texts_in(talks) if text.key.startswith("note:")] == [
        "Das Netzwerk wächst."
    ]
    everything = composed(conference, chapters=(ChapterKind.TALKS,), internal=True)
    assert "Mikrofon rauscht" in str(everything)


@pytest.mark.parametrize(
    ("start", "end", "heading"),
    [
        (None, None, "4. November, geplant 13:00–13:30"),
        ("13:04", None, "4. November, ab 13:04 (geplant 13:00–13:30)"),
        ("13:04", "13:40", "4. November, 13:04–13:40 (geplant 13:00–13:30)"),
        ("13:00", "13:30", "4. November, 13:00–13:30"),
    ],
)
def test_a_talk_is_headed_by_when_it_really_was_as_its_notes_are(
    start: str | None, end: str | None, heading: str
) -> None:
    def moment(clock: str | None) -> datetime | None:
        return None if clock is None else datetime.fromisoformat(f"2024-11-04T{clock}")

    notes = {1: ItemNote(1, 11, datetime(2024, 11, 4, 13, 10), "Das Netzwerk wächst.")}
    conference = big_conference(people=3, photos=False).replaced({ItemNote: notes})
    conference = replaced(
        conference,
        AgendaItem,
        11,
        day=1,
        start=time(13, 0),
        minutes=30,
        skipped=False,
        actual_start=moment(start),
        actual_end=moment(end),
    )
    (chapter,) = composed(conference, chapters=(ChapterKind.TALKS,)).chapters
    (section,) = (part for part in chapter.blocks if isinstance(part, Section))
    assert section.heading is not None
    assert section.heading.kicker == heading


def test_notes_on_scenes_are_in_the_internal_edition_alone() -> None:
    theme = big_conference(people=3).themes()[0]
    notes = {
        1: SceneNote(1, SceneKind.CLOSING, None, "Blumen überreichen"),
        2: SceneNote(2, SceneKind.THEME, theme.id, "Langsam vorlesen"),
        3: SceneNote(3, SceneKind.WELCOME, None, "  "),
    }
    conference = big_conference(people=3).replaced({SceneNote: notes})
    published = [text.text for text in texts_in(composed(conference))]
    assert "Blumen überreichen" not in published
    everything = composed(conference, chapters=(ChapterKind.TALKS,), internal=True)
    found = {block.text.text: block.label for block in blocks_in(everything)
             if isinstance(block, TextBlock) and block.text.text}  # fmt: skip
    assert found == {
        "Langsam vorlesen": f"Thema · {theme.name}",
        "Blumen überreichen": "Abschluss",
    }


def test_internal_notes_are_in_the_internal_edition_alone_and_internal_photos_in_none() -> None:
    conference = replaced(big_conference(people=3), Photo, 111, internal=True)
    conference = replaced(conference, Result, 111, notes="Vorsicht mit dem Minister")
    assert "Minister" not in str(composed(conference))
    assert f"{111:064x}" not in {photo.content for photo in photos_in(composed(conference))}
    everything = composed(conference, internal=True)
    assert "Minister" in str(everything)
    assert f"{111:064x}" not in {photo.content for photo in photos_in(everything)}
    assert everything.audience == "Nur für das Moderationsteam"
    assert composed(conference).audience != everything.audience


def test_an_introduction_can_be_written_to_each_chapter() -> None:
    document = composed(big_conference(people=3))
    keys = [f"{chapter.key}:introduction" for chapter in document.chapters]
    assert set(keys) <= {text.key for text in texts_in(document)}
    written = TextEdit(1, "programme:introduction", "", "So ist der Tag verlaufen.")
    shown, changed = laid_over(document, (written,))
    assert not changed
    found = {text.key for text in texts_in(shown)} & set(keys)
    assert found == {"programme:introduction"}, "the others say nothing"


def test_how_wishes_were_met_is_said_if_wanted() -> None:
    conference = big_conference(people=3, photos=False)
    wishes = {n: Wish(n, n, 1, 1, n) for n in (1, 2, 3)}
    conference = conference.replaced({Wish: wishes})
    bars = [b for b in blocks_in(composed(conference, with_wishes=True)) if isinstance(b, BarList)]
    assert [sum(bar.number for bar in each.bars) for each in bars] == [3, 3]
    assert not any(isinstance(block, BarList) for block in blocks_in(composed(conference)))


def test_the_event_says_which_chapters_stand_where() -> None:
    decided = {
        1: DocumentChapter(1, ChapterKind.PEOPLE, 0),
        2: DocumentChapter(2, ChapterKind.THEMES, 1, shown=False),
        3: DocumentChapter(3, ChapterKind.GLANCE, 2),
    }
    conference = big_conference(people=3).replaced({DocumentChapter: decided})
    assert choice_of(conference).chapters == (
        ChapterKind.PEOPLE, ChapterKind.GLANCE, ChapterKind.PROGRAMME, ChapterKind.TALKS,
        ChapterKind.ROUNDS, ChapterKind.OUTLOOK, ChapterKind.IMPRINT,
    )  # fmt: skip


def test_an_edit_stays_and_what_changed_beneath_is_told() -> None:
    conference = big_conference(people=3)
    same = TextEdit(1, "point:1110:text", "Niemand hat Zeit", "Es fehlt an Zeit")
    other = TextEdit(2, "result:112:headline", "Alte Überschrift", "Bessere Überschrift")
    gone = TextEdit(3, "point:99:text", "Weg", "Fort")
    document, changed = laid_over(composed(conference), (same, other, gone))
    texts = {text.key: text.text for text in texts_in(document)}
    assert texts["point:1110:text"] == "Es fehlt an Zeit"
    assert texts["result:112:headline"] == "Bessere Überschrift"
    assert changed == (
        ChangedBeneath(other, conference.one(Result, 112).headline),
        ChangedBeneath(gone, None),
    )


def test_a_text_that_nobody_wrote_can_be_written_in_the_preview() -> None:
    summary = TextEdit(1, "theme:1:summary", "", "Persönlich, früh und verständlich")
    document, changed = laid_over(composed(big_conference(people=3)), (summary,))
    texts = {text.key: text.text for text in texts_in(document)}
    assert texts["theme:1:summary"] == "Persönlich, früh und verständlich"
    assert changed == ()


def test_an_event_without_anything_says_so() -> None:
    for conference in (empty_conference(), conference_of([Event(1, "", EVENT_DAY)])):
        document = composed(conference)
        assert document.chapters[0].kind is ChapterKind.GLANCE
        assert document.title
