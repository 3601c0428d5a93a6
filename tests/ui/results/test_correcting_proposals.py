"""A doubtful line is corrected by few keys: readings by number, a wrong part, the next doubt."""

import pytest

from moderator.actions import reading
from moderator.actions.phones import EventDoors
from moderator.actions.results import PointPlace, add_points
from moderator.capture.phones.doors import Sender
from moderator.capture.photos import Prepared
from moderator.event.results import PointKind, ProposedPoint, UnsureWord, write_unsure
from moderator.event.workshops import Group
from moderator.store.store import Store
from moderator.ui.results.proposal_row import ProposalRow
from moderator.ui.results.view import ResultsArea
from tests.actions.results_event import group_of, put_photos, questions_of, texts
from tests.ui.results.hands import ALT, Key, press, write

READ = "Eingange automatlsch zuardnen, B Tage"
DOUBTS = (
    UnsureWord(0, 8, ("Eingang", "Eingänge")),
    UnsureWord(21, 30, ()),
    UnsureWord(31, 32, ("3", "8")),
)


@pytest.fixture
def row(area: ResultsArea, store: Store, group: Group) -> ProposalRow:
    """Keep one proposal with three doubtful words, and begin with it."""
    elsewhere = PointPlace(group_of(store.conference, 0, 1).id)
    add_points(store, elsewhere, [(PointKind.PROBLEM, "Anträge zuordnen")])
    photo = put_photos(store, group.id, Prepared("a.jpg", b"a", b"a", 6, 8, None))[0]
    question = questions_of(store.conference, group)[0]
    proposal = ProposedPoint(
        0,
        0,
        PointKind.SOLUTION,
        READ,
        question_id=question,
        confidence=0.9,
        unsure=write_unsure(DOUBTS),
    )
    reading.keep_proposals(store, photo, [proposal])
    area.page.begin()
    current = area.page.proposals.current
    assert current is not None
    return current


def chosen(row: ProposalRow) -> str:
    return row.words.text[slice(*row.words.chosen)] if row.words.chosen is not None else ""


def test_a_number_takes_a_reading_and_goes_on_to_the_next_doubt(
    row: ProposalRow, store: Store, group: Group
) -> None:
    shown = [each.text() for each in row.readings.buttons if each.isVisible()]
    assert shown[:2] == ["1  Eingang", "2  Eingänge"]
    write("2")
    assert row.text == "Eingänge automatlsch zuardnen, B Tage"
    assert chosen(row) == "zuardnen,"
    assert row.readings.shown[0] == "zuordnen,"
    write("1")
    assert row.text == "Eingänge automatlsch zuordnen, B Tage"
    assert texts(store.conference, group.id) == []
    press(Key.Key_Return)
    assert texts(store.conference, group.id) == ["Eingänge automatlsch zuordnen, B Tage"]
    store.undo()
    assert texts(store.conference, group.id) == []


def test_a_digit_is_written_where_a_number_may_be_meant(row: ProposalRow) -> None:
    press(Key.Key_Space)
    press(Key.Key_Space)
    assert chosen(row) == "B"
    assert [each.text() for each in row.readings.buttons if each.isVisible()] == ["3", "8"]
    write("2")
    assert row.text == "Eingange automatlsch zuardnen, 2 Tage"


def test_space_goes_from_doubt_to_doubt_and_behind_the_last_writes(row: ProposalRow) -> None:
    seen = [chosen(row)]
    for _ in range(3):
        press(Key.Key_Space)
        seen.append(chosen(row))
    assert seen == ["Eingange", "zuardnen,", "B", ""]
    assert row.text == READ
    write(" heute")
    assert row.text == f"{READ} heute"


def test_the_wrong_part_of_a_word_is_enough(row: ProposalRow) -> None:
    press(Key.Key_Right)
    assert chosen(row) == "automatlsch"
    write("ti")
    assert "automatisch" in row.readings.shown
    write(str(row.readings.shown.index("automatisch") + 1))
    assert row.text == "Eingange automatisch zuardnen, B Tage"
    assert chosen(row) == "zuardnen,"


def test_backspace_corrects_the_end_of_the_chosen_word(row: ProposalRow) -> None:
    press(Key.Key_Backspace)
    write("ern")
    assert row.text == "Eingangern automatlsch zuardnen, B Tage"


def test_space_behind_a_typed_word_goes_on_and_takes_no_completion(row: ProposalRow) -> None:
    write("Ausgange")
    press(Key.Key_Space)
    assert row.text == "Ausgange automatlsch zuardnen, B Tage"
    assert chosen(row) == "zuardnen,"


def test_one_word_may_have_been_two(row: ProposalRow) -> None:
    write("Ein")
    press(Key.Key_Space)
    write("Gang")
    assert row.text == "Ein Gang automatlsch zuardnen, B Tage"


def test_the_arrow_behind_a_typed_word_goes_on_to_the_next_word(row: ProposalRow) -> None:
    press(Key.Key_Right)
    press(Key.Key_Right)
    write("zu")
    assert row.text == "Eingange automatlsch zuordnen B Tage"
    press(Key.Key_Right)
    assert row.text == "Eingange automatlsch zuordnen B Tage"
    assert chosen(row) == "B"


def test_escape_restores_what_was_read_after_all_of_this(row: ProposalRow) -> None:
    write("2")
    write("1")
    write("7")
    press(Key.Key_Escape)
    assert row.text == READ
    assert chosen(row) == "Eingange"


def test_nothing_moves_while_readings_come_and_go(row: ProposalRow) -> None:
    heights = {row.height()}
    for key in (Key.Key_Space, Key.Key_Space, Key.Key_Left, Key.Key_Left):
        press(key)
        heights.add(row.height())
    assert len(heights) == 1


def test_digits_with_alt_still_choose_the_kind(row: ProposalRow, store: Store) -> None:
    press(Key.Key_2, ALT)
    kept = store.conference.one(ProposedPoint, row.proposal.id)
    assert (kept.kind, row.text) == (PointKind.CHALLENGE, READ)


def test_common_words_are_offered_and_never_put_in(row: ProposalRow) -> None:
    write("Gespr")
    assert row.text == "Gespr automatlsch zuardnen, B Tage"
    press(Key.Key_Escape)
    press(Key.Key_Right)
    assert "automatisch" in row.readings.shown


def test_a_correction_stays_while_a_phone_adds_points(
    row: ProposalRow, store: Store, group: Group
) -> None:
    phone = Sender("phone", "Telefon", group.workshop_id, group.id)
    for letter in "Ausgaben":
        write(letter)
        EventDoors(store).add_point(phone, PointKind.PROBLEM, f"Vom Telefon {letter}", None)
    assert row.text == "Ausgaben automatlsch zuardnen, B Tage"
    press(Key.Key_Return)
    kept = texts(store.conference, group.id)
    assert "Ausgaben automatlsch zuardnen, B Tage" in kept
    assert len(kept) == 1 + len("Ausgaben")
