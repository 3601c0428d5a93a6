"""Proposals are confirmed by keys, each beside its strip; nothing counts before it is accepted."""

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from moderator.actions import reading
from moderator.actions.results import add_point, set_headline
from moderator.capture.photos import Prepared
from moderator.event.results import PointKind, ProposedPoint, UnsureWord, write_unsure
from moderator.event.workshops import Group
from moderator.store.store import Store
from moderator.ui.results.proposal_row import ProposalRow
from moderator.ui.results.view import ResultsArea
from tests.actions.results_event import put_photos, questions_of, texts
from tests.ui.results.hands import ALT, CTRL, Key, focused, press, write

P = PointKind


def proposal(text: str, kind: PointKind, question: int | None, **more: object) -> ProposedPoint:
    return ProposedPoint(0, 0, kind, text, question_id=question, confidence=0.97, **more)  # type: ignore[arg-type]


@pytest.fixture
def photo(store: Store, group: Group) -> int:
    """Add a photo whose four strips are red, green, blue and white."""
    picture = np.full((800, 600, 3), 255, np.uint8)
    for place, colour in enumerate(((0, 0, 255), (0, 255, 0), (255, 0, 0))):
        picture[100 + 100 * place : 180 + 100 * place] = colour
    content = cv2.imencode(".jpg", picture)[1].tobytes()
    return put_photos(store, group.id, Prepared("a.jpg", content, content, 600, 800, None))[0]


@pytest.fixture
def proposed(store: Store, group: Group, photo: int) -> int:
    """Keep a headline and four points, the last one illegible; return the photo."""
    first, second, _ = questions_of(store.conference, group)
    doubt = write_unsure([UnsureWord(20, 28, ("zuordnen", "anordnen"))])
    reading.keep_proposals(
        store,
        photo,
        [
            proposal("Erst der Ablauf", P.PROBLEM, None, is_headline=True, top=0.0, height=0.1),
            proposal("Niemand hat Zeit", P.CHALLENGE, first, dots=3, top=0.125, height=0.1),
            proposal(
                "Eingang automatisch zuardnen",
                P.SOLUTION,
                first,
                unsure=doubt,
                top=0.25,
                height=0.1,
            ),
            proposal("Schulung", P.SOLUTION, second, top=0.375, height=0.1),
            proposal("", P.NEXT_STEP, second, top=0.5, height=0.1),
        ],
    )
    return photo


def rows(area: ResultsArea) -> list[ProposalRow]:
    proposals = area.page.proposals
    return [proposals.rows[each] for each in proposals.order]


def shown(area: ResultsArea) -> list[str]:
    return [row.text for row in rows(area)]


def current(area: ResultsArea) -> str:
    row = area.page.proposals.current
    return "" if row is None else row.text


def points(store: Store, group: Group) -> list[tuple[PointKind, str, int]]:
    return [(p.kind, p.text, p.dots) for p in store.conference.points_of(group.id)]


@pytest.mark.usefixtures("proposed")
def test_proposals_stand_under_their_questions_and_are_no_points(
    area: ResultsArea, store: Store, group: Group
) -> None:
    assert shown(area) == [
        "Erst der Ablauf",
        "Niemand hat Zeit",
        "Eingang automatisch zuardnen",
        "Schulung",
        "",
    ]
    sections = area.page.sheet.sections
    assert [sections[0].isAncestorOf(row) for row in rows(area)] == [
        False,
        True,
        True,
        False,
        False,
    ]
    assert [sections[1].isAncestorOf(row) for row in rows(area)] == [
        False,
        False,
        False,
        True,
        True,
    ]
    assert points(store, group) == []
    assert store.conference.result_of(group.id) is None or not texts(store.conference, group.id)


@pytest.mark.usefixtures("proposed")
def test_enter_accepts_and_goes_on_to_the_last(
    area: ResultsArea, store: Store, group: Group
) -> None:
    area.page.begin()
    for expected in shown(area)[:4]:
        assert current(area) == expected
        press(Key.Key_Return)
    assert current(area) == ""
    write("Nachmittag als Werkstatt")
    press(Key.Key_Return)
    assert points(store, group) == [
        (P.CHALLENGE, "Niemand hat Zeit", 3),
        (P.SOLUTION, "Eingang automatisch zuardnen", 0),
        (P.SOLUTION, "Schulung", 0),
        (P.NEXT_STEP, "Nachmittag als Werkstatt", 0),
    ]
    result = store.conference.result_of(group.id)
    assert result is not None
    assert result.headline == "Erst der Ablauf"
    assert shown(area) == []
    line = area.page.sheet.active_line
    assert line is not None
    assert line.point is None


@pytest.mark.usefixtures("proposed")
def test_tab_skips_and_delete_sets_aside(area: ResultsArea, store: Store, group: Group) -> None:
    area.page.begin()
    press(Key.Key_Tab)
    assert current(area) == "Niemand hat Zeit"
    press(Key.Key_Tab)
    press(Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    press(Key.Key_Delete)
    assert "Niemand hat Zeit" not in shown(area)
    assert current(area) == "Eingang automatisch zuardnen"
    assert points(store, group) == []
    store.undo()
    assert "Niemand hat Zeit" in shown(area)


@pytest.mark.usefixtures("proposed")
def test_letters_replace_the_doubtful_word(area: ResultsArea, store: Store, group: Group) -> None:
    area.page.proposals.go_to(rows(area)[2].proposal.id)
    write("zuordnen")
    press(Key.Key_Return)
    assert texts(store.conference, group.id) == ["Eingang automatisch zuordnen"]
    store.undo()
    assert texts(store.conference, group.id) == []
    assert shown(area)[2] == "Eingang automatisch zuardnen"


@pytest.mark.usefixtures("proposed")
def test_alt_down_takes_another_reading_and_alt_digit_another_kind(
    area: ResultsArea, store: Store, group: Group
) -> None:
    area.page.proposals.go_to(rows(area)[2].proposal.id)
    press(Key.Key_Down, ALT)
    assert current(area) == "Eingang automatisch zuordnen"
    press(Key.Key_4, ALT)
    assert current(area) == "Eingang automatisch zuordnen"
    press(Key.Key_Return)
    assert points(store, group) == [(P.NEXT_STEP, "Eingang automatisch zuordnen", 0)]


@pytest.mark.usefixtures("proposed")
def test_a_reading_is_taken_by_a_click(area: ResultsArea) -> None:
    row = rows(area)[2]
    row.begin()
    QTest.mouseClick(row.readings.buttons[0], Qt.MouseButton.LeftButton)
    assert row.text == "Eingang automatisch zuordnen"
    assert row.current


@pytest.mark.usefixtures("proposed")
def test_any_word_is_chosen_by_arrows_and_escape_restores_what_was_read(
    area: ResultsArea,
) -> None:
    row = rows(area)[1]
    row.begin()
    press(Key.Key_Left)
    write("Geld")
    assert row.text == "Niemand hat Geld"
    press(Key.Key_Escape)
    assert row.text == "Niemand hat Zeit"
    press(Key.Key_F2)
    write(" heute")
    assert row.text == "Niemand hat Zeit heute"


@pytest.mark.usefixtures("proposed")
def test_a_word_typed_over_a_misread_one_is_completed(
    area: ResultsArea, store: Store, group: Group
) -> None:
    row = rows(area)[2]
    row.begin()
    write("zu")
    assert row.text == "Eingang automatisch zuordnen"
    write("v")
    assert row.text == "Eingang automatisch zuv"
    press(Key.Key_Backspace)
    assert row.text == "Eingang automatisch zu"
    write("o")
    press(Key.Key_Return)
    assert texts(store.conference, group.id) == ["Eingang automatisch zuordnen"]


@pytest.mark.usefixtures("proposed")
def test_several_words_are_corrected_one_after_another(area: ResultsArea) -> None:
    row = rows(area)[2]
    row.begin()
    press(Key.Key_Down, ALT)
    press(Key.Key_Left, ALT)
    write("sofort")
    press(Key.Key_Left, ALT)
    write("Post")
    assert row.text == "Post sofort zuordnen"


@pytest.mark.usefixtures("proposed")
def test_what_was_corrected_and_left_is_kept(area: ResultsArea, store: Store) -> None:
    row = rows(area)[3]
    row.begin()
    write(" mit allen")
    press(Key.Key_Tab)
    kept = store.conference.one(ProposedPoint, row.proposal.id)
    assert kept.text == "Schulung mit allen"
    assert current(area) == ""


@pytest.mark.usefixtures("proposed")
def test_what_was_corrected_is_kept_when_the_next_group_is_shown(
    area: ResultsArea, store: Store, group: Group
) -> None:
    row = rows(area)[3]
    row.begin()
    write(" mit allen")
    press(Key.Key_Return, CTRL)
    assert area.page.group_id != group.id
    kept = store.conference.one(ProposedPoint, row.proposal.id)
    assert kept.text == "Schulung mit allen"


@pytest.mark.usefixtures("proposed")
def test_all_that_are_legible_are_accepted_in_one_step(
    area: ResultsArea, store: Store, group: Group
) -> None:
    area.page.begin()
    press(Key.Key_Return, ALT)
    assert len(points(store, group)) == 3
    assert shown(area) == [""]
    store.undo()
    assert points(store, group) == []
    assert len(shown(area)) == 5


@pytest.mark.usefixtures("proposed")
@pytest.mark.parametrize("place", ["groups", "rounds", "preview", "notes"])
def test_all_are_accepted_wherever_the_focus_is_on_the_page(
    area: ResultsArea, store: Store, group: Group, place: str
) -> None:
    widget = {
        "groups": area.groups,
        "rounds": area.rounds.findChildren(QPushButton)[2],
        "preview": area.photos.preview,
        "notes": area.page.notes,
    }[place]
    widget.setFocus()
    assert focused() is widget
    press(Key.Key_Return, ALT)
    assert len(points(store, group)) == 3


def test_alt_enter_leaves_the_focus_where_there_is_nothing_to_accept(area: ResultsArea) -> None:
    area.groups.setFocus()
    press(Key.Key_Return, ALT)
    assert focused() is area.groups


@pytest.mark.usefixtures("proposed")
def test_a_typed_headline_stays(area: ResultsArea, store: Store, group: Group) -> None:
    set_headline(store, group.id, "Selbst getippt")
    area.page.begin()
    press(Key.Key_Return)
    result = store.conference.result_of(group.id)
    assert result is not None
    assert result.headline == "Selbst getippt"


def test_reading_again_replaces_open_proposals_only(
    area: ResultsArea, store: Store, group: Group, proposed: int
) -> None:
    area.page.proposals.go_to(rows(area)[1].proposal.id)
    press(Key.Key_Return)
    question = questions_of(store.conference, group)[0]
    reading.keep_proposals(store, proposed, [proposal("Neu gelesen", P.PROBLEM, question)])
    assert shown(area) == ["Neu gelesen"]
    assert texts(store.conference, group.id) == ["Niemand hat Zeit"]


def test_each_stands_beside_its_strip_and_a_click_on_its_box_chooses_it(
    area: ResultsArea, proposed: int, qtbot: QtBot
) -> None:
    area.photos.choose(proposed)
    qtbot.waitUntil(lambda: rows(area)[1].strip._pixmap is not None)
    strip = rows(area)[1].strip._pixmap
    assert strip is not None
    middle = strip.toImage().pixelColor(strip.width() // 2, strip.height() // 2)
    assert (middle.red() > 240, middle.blue() < 15) == (True, True)
    boxes = area.work.boxes
    qtbot.waitUntil(lambda: bool(boxes.boxes()))
    third = boxes.boxes()[3][1].boundingRect().center()
    QTest.mouseClick(
        boxes, Qt.MouseButton.LeftButton, pos=QPoint(round(third.x()), round(third.y()))
    )
    assert current(area) == "Schulung"


@pytest.mark.usefixtures("proposed")
def test_typing_beside_proposals_stays_where_it_is(
    area: ResultsArea, store: Store, group: Group
) -> None:
    area.page.sheet.begin()
    write("Selbst")
    add_point(store, group.id, P.PROBLEM, "Von anderswo")
    write(" getippt")
    assert "Selbst getippt" in texts(store.conference, group.id)
    assert focused() is not None
    assert len(shown(area)) == 5
