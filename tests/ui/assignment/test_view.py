"""Tests of the area around the board: rounds, panel, solving, overview, empty states."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from moderator.actions.announcing import announce
from moderator.actions.people import remove_participants, set_status
from moderator.actions.placements import place_in_group, place_participants, set_locked, swap
from moderator.actions.port import Store
from moderator.actions.preferences import set_preferences
from moderator.actions.workshops import change_workshop
from moderator.event.people import Participant, Status
from moderator.event.phrase import phrase
from moderator.event.placements import Placement
from moderator.event.workshops import Workshop
from moderator.ui.assignment import overview_page
from moderator.ui.assignment.contents import CardOrder
from moderator.ui.assignment.overview_page import FindingRow
from moderator.ui.assignment.pages import OVERVIEW
from moderator.ui.assignment.quality import PlacesStanding, findings, standing
from moderator.ui.assignment.view import AssignmentArea
from moderator.ui.hub import AreaName, Destination, Hub
from moderator.ui.theme import ThemeChoice
from moderator.ui.widgets.labels import Label
from tests.ui.assignment.conftest import click, column_names, drag, head_centre

SOLVED_WITHIN = 60_000


def _settle() -> None:
    """Let timers fire, and what they made come up."""
    for _ in range(3):
        QApplication.processEvents()


def _texts(widget: QWidget) -> list[str]:
    _settle()
    return [label.text() for label in widget.findChildren(Label) if label.isVisibleTo(widget)]


def _button(widget: QWidget, text: str) -> QPushButton:
    _settle()
    return next(b for b in widget.findChildren(QPushButton) if text in b.text() and b.isVisible())


def _press(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_panel_shows_where_and_why(area: AssignmentArea) -> None:
    place_participants(area._hub._store, [4], 2)
    click(area.board, 4)
    texts = _texts(area.panel)
    assert "Dora Östermann" in texts
    assert "Resilienz" in texts
    assert any(text.startswith("Second wish") for text in texts)
    assert "PROGRAMME OF DORA ÖSTERMANN" in texts


def test_panel_keeps_the_lines_that_a_move_leaves_as_they_are(area: AssignmentArea) -> None:
    place_participants(area._hub._store, [4], 2)
    click(area.board, 4)
    rooms = _button(area.panel, "Werra · 2 of 2")
    before = {label.text(): label for label in area.panel.findChildren(Label)}
    place_participants(area._hub._store, [4], 3)
    texts = _texts(area.panel)
    assert "Schwalm · group 1" in texts
    assert not any("Second wish" in text for text in texts)
    after = {label.text(): label for label in area.panel.findChildren(Label)}
    assert after["Dora Östermann"] is before["Dora Östermann"]
    assert _button(area.panel, "Werra · 2 of 2") is rooms
    assert _button(area.panel, "Eder · 1 of 2")


def test_panel_exchanges_people(area: AssignmentArea, qtbot: QtBot) -> None:
    place_participants(area._hub._store, [4], 2)
    click(area.board, 4)
    _press(_button(area.panel, "Werra · 2 of 2"))
    assert any("1 others" in t or "would have to move" in t for t in _texts(area.panel))
    _press(_button(area.panel, "Do it like this"))
    assert "Dora Östermann" in column_names(area.board, "KI")
    assert len(column_names(area.board, "KI")) == 2


def test_panel_holds_and_lets_go(area: AssignmentArea, qtbot: QtBot, hub: Hub) -> None:
    click(area.board, 1)
    _press(_button(area.panel, "Hold here"))
    placement = hub.conference.placement_of(1, 1)
    assert placement is not None
    assert placement.locked
    _press(_button(area.panel, "Let go"))


def test_solving_assigns_everyone_keeps_locks_and_is_undone(
    area: AssignmentArea, qtbot: QtBot, hub: Hub
) -> None:
    set_locked(hub._store, [3], 1, locked=True)
    before = hub.conference
    _press(area.assign)
    assert area.solving.busy
    assert not area.assign.isEnabled()
    qtbot.waitUntil(lambda: not area.solving.busy, timeout=SOLVED_WITHIN)
    assert "Without place" not in [c.content.title for c in area.board.columns]
    assert "Cem Çelik" in column_names(area.board, "Resilienz")
    assert standing(hub.conference, None)[0] is PlacesStanding.BEST
    assert area.chip.text().startswith("✓ Best possible")
    assert any("proven" in text for text in _texts(area.solving.banner))
    _press(_button(area.solving.banner, "Undo"))
    assert hub.conference == before


def test_the_banner_about_an_assignment_goes_as_soon_as_somebody_is_moved(
    area: AssignmentArea, qtbot: QtBot, hub: Hub
) -> None:
    _press(area.assign)
    qtbot.waitUntil(lambda: not area.solving.busy, timeout=SOLVED_WITHIN)
    assert _button(area.solving.banner, "Undo").isVisible()
    rename_round(hub._store)
    assert not area.solving.showing
    _press(area.assign)
    qtbot.waitUntil(lambda: not area.solving.busy, timeout=SOLVED_WITHIN)
    assert area.solving.showing
    full = next(c for c in area.board.columns if len(c.list.cards.cards()) == 2)
    theirs = {card.participant_id for card in full.list.cards.cards()}
    mover = next(p.id for p in hub.conference.participants() if p.id not in theirs)
    drag(area, mover, head_centre(area, full.content.title))
    assert not area.solving.showing
    qtbot.waitUntil(area.repairing.banner.isVisible)


def test_the_banner_about_an_assignment_goes_with_escape_and_with_another_area(
    area: AssignmentArea, qtbot: QtBot
) -> None:
    for by_key in (True, False):
        area.show()
        _press(area.assign)
        qtbot.waitUntil(lambda: not area.solving.busy, timeout=SOLVED_WITHIN)
        assert area.solving.showing
        if by_key:
            QTest.keyClick(area, Qt.Key.Key_Escape)
        else:
            area.hide()
        assert not area.solving.showing


def test_groups_of_people_who_were_told_change_only_after_asking(
    area: AssignmentArea, qtbot: QtBot, hub: Hub
) -> None:
    one, other = _two_groups(hub._store)
    place_in_group(hub._store, [1, 2], one)  # both in one group, which is uneven
    announce(hub._store, [1])
    before = hub.conference
    _press(area.form)
    qtbot.waitUntil(lambda: not area.solving.busy, timeout=SOLVED_WITHIN)
    assert hub.conference is before
    assert "1 people who know their place would get another group." in _texts(area.solving.banner)
    _press(_button(area.solving.banner, "Form nevertheless"))
    qtbot.waitUntil(lambda: not area.solving.busy, timeout=SOLVED_WITHIN)
    assert {p.group_id for p in hub.conference.placements_in(1)} == {one, other}
    assert not area.solving.showing


def test_groups_are_offered_for_those_alone_who_have_none(
    area: AssignmentArea, qtbot: QtBot, hub: Hub
) -> None:
    one, _ = _two_groups(hub._store)
    place_in_group(hub._store, [1, 2], one)
    _lose_group(hub._store, 3)
    _press(area.form)
    qtbot.waitUntil(lambda: not area.solving.busy, timeout=SOLVED_WITHIN)
    _press(_button(area.solving.banner, "Form only for those without one"))
    qtbot.waitUntil(lambda: not area.solving.busy, timeout=SOLVED_WITHIN)
    assert [p.group_id for p in hub.conference.placements_in(1)] == [one, one]
    assert all(p.group_id is not None for p in hub.conference.all(Placement))


def test_the_overview_names_who_has_no_place_and_leads_there(
    area: AssignmentArea, hub: Hub
) -> None:
    area.show_overview()
    _settle()
    row = next(r for r in area.overview.findChildren(FindingRow) if r.isVisible())
    texts = _texts(row)
    assert "Round 1: 3 people without a place" in texts
    QTest.mouseClick(_button(row, "Emil Zander"), Qt.MouseButton.LeftButton)
    assert area.rounds.value == 1
    assert area.board.chosen_ids() == [5]
    place_participants(hub._store, [4], 1)
    area.show_overview()
    _settle()
    crowded = [r for r in area.overview.findChildren(FindingRow) if "Werra" in _texts(r)[0]]
    QTest.mouseClick(crowded[-1], Qt.MouseButton.LeftButton)
    assert area.rounds.value == 1
    assert set(area.board.chosen_ids()) < {1, 2, 4}


def test_the_overview_counts_themes_that_come_twice_because_it_was_wished(
    area: AssignmentArea,  # places three people
    hub: Hub,
) -> None:
    place_participants(hub._store, [1, 2], 4)  # as in round 1, wished for both
    words = overview_page.order_words(hub.conference)
    assert words.endswith("2 × a theme twice, as it was wished.")
    hub.undo()
    assert overview_page.order_words(hub.conference).endswith("nobody has a theme twice unasked.")


def test_a_preference_is_no_change_by_hand(area: AssignmentArea, qtbot: QtBot, hub: Hub) -> None:
    _press(area.assign)
    qtbot.waitUntil(lambda: not area.solving.busy, timeout=SOLVED_WITHIN)
    set_preferences(hub._store, even_rooms=2)
    assert area.chip.text().startswith("Changed since ·")


def test_the_wishes_are_seen_before_anybody_is_assigned(area: AssignmentArea, hub: Hub) -> None:
    hub.undo()
    hub.undo()
    assert not hub.conference.all(Placement)
    _press(_button(area.empty.unassigned, "See the wishes"))
    assert area.wishes.isVisible()


def _two_groups(store: Store) -> tuple[int, int]:
    change_workshop(store, 1, groups=2)
    one, other = store.conference.groups_of(1)
    return one.id, other.id


def _lose_group(store: Store, participant_id: int) -> None:
    placement = next(
        p for p in store.conference.all(Placement) if p.participant_id == participant_id
    )
    with store.edit(phrase("Out of the group")) as edit:
        edit.update(replace(placement, group_id=None))


def rename_round(store: Store) -> None:
    """Change something behind an assignment."""
    with store.edit(phrase("Rename")) as edit:
        edit.update(replace(store.conference.rounds()[0], title="Runde eins"))


def test_assigning_again_asks_before_it_moves_people_who_were_told(
    area: AssignmentArea, qtbot: QtBot, hub: Hub
) -> None:
    for workshop_id in (3, 6):  # one theme in both rounds, which nobody wished for
        place_participants(hub._store, [1, 2], workshop_id)
    announce(hub._store, [1, 2])
    before, steps = hub.conference, len(hub.store.history(1000))
    QTest.mouseClick(area.assign, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not area.solving.busy, timeout=SOLVED_WITHIN)
    assert hub.conference is before
    texts = _texts(area.solving.banner)
    assert "2 people who know their place would have to go elsewhere." in texts
    _press(_button(area.solving.banner, "Leave everyone where they are"))
    assert not area.solving.showing
    assert len(hub.store.history(1000)) == steps
    QTest.mouseClick(area.assign, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not area.solving.busy, timeout=SOLVED_WITHIN)
    _press(_button(area.solving.banner, "Assign nevertheless"))
    assert len(hub.store.history(1000)) == steps + 1
    told = [p for p in hub.conference.all(Placement) if p.told and p.participant_id in {1, 2}]
    assert len(told) < 4


def test_moving_by_hand_after_the_proof_is_shown(
    area: AssignmentArea, qtbot: QtBot, hub: Hub
) -> None:
    _press(area.assign)
    qtbot.waitUntil(lambda: not area.solving.busy, timeout=SOLVED_WITHIN)
    ids = [p.participant_id for p in hub.conference.placements_in(1)[:1]]
    other = [p.participant_id for p in hub.conference.placements_in(2)[:1]]
    hub.do(swap, ids[0], other[0], 1)
    assert standing(hub.conference, None)[0] is not PlacesStanding.BEST


def test_impossible_locks_are_explained_in_words(
    area: AssignmentArea, qtbot: QtBot, hub: Hub
) -> None:
    place_participants(hub._store, [1, 2, 3], 1)
    set_locked(hub._store, [1, 2, 3], 1, locked=True)
    before = hub.conference
    _press(area.assign)
    qtbot.waitUntil(lambda: not area.solving.busy, timeout=SOLVED_WITHIN)
    texts = _texts(area.solving.banner)
    assert any("cannot be assigned" in text for text in texts)
    assert "One of these is enough:" in texts
    assert hub.conference is before


def test_cancelled_solving_changes_nothing(area: AssignmentArea, qtbot: QtBot, hub: Hub) -> None:
    before = hub.conference
    area.solving.start()
    area.solving.cancel()
    qtbot.waitUntil(lambda: not area.solving.busy, timeout=SOLVED_WITHIN)
    assert hub.conference is before


def test_groups_are_formed_and_shown_by_group(area: AssignmentArea, qtbot: QtBot, hub: Hub) -> None:
    _press(area.form)
    qtbot.waitUntil(lambda: not area.solving.busy, timeout=SOLVED_WITHIN)
    area.round_pages.order = CardOrder.GROUP
    area.round_pages.refresh()
    rows = area.board.columns[1].content.rows
    assert isinstance(rows[0], str)
    assert rows[0].startswith("Group 1")


def test_overview_counts_and_leads_to_people(area: AssignmentArea, qtbot: QtBot, hub: Hub) -> None:
    place_participants(hub._store, [1, 2, 3], 3)
    area._choose_round(OVERVIEW)
    texts = _texts(area.overview)
    assert "3 without a place" in texts
    assert any("3 people in Schwalm" in text for text in texts)
    _press(_button(area.overview, "Anna Becker"))
    assert area.rounds.value == 1
    assert area.board.chosen_ids() == [1]


def test_findings_name_missing_places_only_in_begun_rounds(area: AssignmentArea, hub: Hub) -> None:
    assert [str(p) for p in findings(hub.conference)][:1] == [
        "Round 1: 3 people without a place",
    ]
    assert not any("Round 2" in str(p) for p in findings(hub.conference))


def test_reveal_shows_a_person_in_the_round(area: AssignmentArea, hub: Hub) -> None:
    area._choose_round(OVERVIEW)
    area.reveal(hub.conference.one(Participant, 3))
    assert area.board.chosen_ids() == [3]
    area.reveal(hub.conference.one(Workshop, 4))
    assert area.rounds.value == 2


def test_area_teaches_while_nothing_is_assigned(hub: Hub, qtbot: QtBot) -> None:
    area = AssignmentArea(hub)
    qtbot.addWidget(area)
    area.show()
    assert "Not assigned yet" in _texts(area)
    _press(_button(area, "Place by hand"))
    assert len(area.board.columns) == 4
    remove_participants(hub._store, range(1, 7))
    assert "Nobody to assign yet" in _texts(area)
    hub.undo()
    set_status(hub._store, range(1, 7), Status.CANCELLED)
    with qtbot.waitSignal(hub.wanted) as wanted:
        _press(_button(area, "Go to the participants"))
    assert wanted.args == [Destination(AreaName.PEOPLE)]


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_demo_is_painted_in_both_themes(
    demo_hub: Hub, qtbot: QtBot, choice: ThemeChoice, german: object, tmp_path: Path
) -> None:
    demo_hub.appearance.choose(choice)
    area = AssignmentArea(demo_hub)
    qtbot.addWidget(area)
    area.resize(1158, 664)
    area.show()
    qtbot.waitExposed(area)
    assert area.rounds.value is not None
    assert not area.grab().isNull()
    demo_hub.appearance.choose(ThemeChoice.LIGHT)
