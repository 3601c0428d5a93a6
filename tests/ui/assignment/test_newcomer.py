"""What somebody needs who sees the board for the first time: names, places, plain words."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from moderator.actions.announcing import announce
from moderator.actions.placements import place_in_group, place_participants, set_locked
from moderator.actions.workshops import change_workshop
from moderator.event.phrase import phrase
from moderator.event.placements import Placement
from moderator.rules.assignment.check import without_place
from moderator.ui.assignment.view import AssignmentArea
from moderator.ui.hub import Hub
from moderator.ui.widgets.labels import Label
from tests.ui.assignment.conftest import card_centre, click, drag, head_centre

SOLVED_WITHIN = 60_000


def _press(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def _button(widget: QWidget, text: str) -> QPushButton:
    for _ in range(3):
        QApplication.processEvents()
    return next(b for b in widget.findChildren(QPushButton) if text in b.text() and b.isVisible())


def _texts(widget: QWidget) -> list[str]:
    for _ in range(3):
        QApplication.processEvents()
    return [label.text() for label in widget.findChildren(Label) if label.isVisibleTo(widget)]


def _assign(area: AssignmentArea, qtbot: QtBot) -> None:
    _press(area.assign)
    qtbot.waitUntil(lambda: not area.solving.busy, timeout=SOLVED_WITHIN)
    QApplication.processEvents()


def _tabs(area: AssignmentArea) -> list[QPushButton]:
    return [tab for tab in area.rounds.findChildren(QPushButton) if tab.isVisible()]


def _places(area: AssignmentArea) -> list[tuple[int, int, str]]:
    """Where each button of the header is, how wide, and what it says."""
    QApplication.processEvents()
    header = area.header
    made = (header.announce, header.paper, header.form, header.more, header.tune, header.assign)
    assert all(button.isVisible() for button in made)
    return [(b.mapTo(area, QPoint()).x(), b.width(), b.text()) for b in made]


@pytest.mark.parametrize("width", [1158, 1500, 1712])
def test_the_buttons_stay_where_they_are_in_all_tabs(
    area: AssignmentArea, qtbot: QtBot, width: int
) -> None:
    area.resize(width, 664)
    _assign(area, qtbot)
    found = []
    for tab in _tabs(area):
        _press(tab)
        found.append(_places(area))
    assert len(found) >= 4
    assert all(places == found[0] for places in found)


def test_a_button_that_means_nothing_in_a_tab_is_grey_and_says_why(area: AssignmentArea) -> None:
    assert area.header.more.isEnabled()
    _press(_tabs(area)[-1])
    assert area.header.more.isVisible()
    assert not area.header.more.isEnabled()
    assert "Only the rounds show cards." in area.header.more.toolTip()


def test_without_places_groups_and_announcing_are_grey_and_say_why(
    area: AssignmentArea, hub: Hub
) -> None:
    hub.undo()
    hub.undo()
    area.show_wishes()
    for button in (area.form, area.header.announce):
        assert button.isVisible()
        assert not button.isEnabled()
        assert "Nobody has a place yet." in button.toolTip()


def test_forming_groups_bears_its_name_at_the_smallest_window(area: AssignmentArea) -> None:
    assert area.form.text() == "Form groups"


def test_the_chip_is_as_wide_as_its_words_and_shows_numbers_where_they_fit(
    area: AssignmentArea, qtbot: QtBot
) -> None:
    _assign(area, qtbot)
    chip, seen = area.chip, []
    whole = chip.text()
    verdict, _, numbers = whole.partition(" · ")
    for width in range(1158, 1713, 20):
        area.resize(width, 664)
        QApplication.processEvents()
        assert chip.width() == chip.sizeHint().width()
        seen.append(chip.painted_text())
    assert set(seen) == {verdict, f"{verdict}\n{numbers}", whole}
    assert seen[-1] == whole


def test_assigning_again_is_no_invitation_once_the_places_are_the_best_or_announced(
    area: AssignmentArea, qtbot: QtBot, hub: Hub
) -> None:
    assert area.assign.property("kind") == "primary"
    _assign(area, qtbot)
    assert area.assign.property("kind") == ""
    hub.undo()
    assert area.assign.property("kind") == "primary"
    announce(hub._store, [1])
    assert area.assign.property("kind") == ""


def test_what_would_be_says_that_it_only_looks_and_then_carries_it_out(
    area: AssignmentArea, hub: Hub
) -> None:
    place_participants(hub._store, [4], 2)
    click(area.board, 4)
    assert "Only a look: nothing changes." in _texts(area.panel)
    before = hub.conference
    _press(_button(area.panel, "Werra · 2 of 2"))
    assert hub.conference is before
    _press(_button(area.panel, "Do it like this"))
    placement = hub.conference.placement_of(4, 1)
    assert placement is not None
    assert placement.workshop_id == 1


def test_what_speaks_against_a_room_can_be_overruled(area: AssignmentArea, hub: Hub) -> None:
    place_participants(hub._store, [4], 2)
    set_locked(hub._store, [1, 2], 1, locked=True)  # so that nobody makes room
    click(area.board, 4)
    before = hub.conference
    _press(_button(area.panel, "Werra · 2 of 2"))
    assert hub.conference is before
    _press(_button(area.panel, "Move here nevertheless"))
    placement = hub.conference.placement_of(4, 1)
    assert placement is not None
    assert placement.workshop_id == 1


def test_dragging_somebody_to_none_of_their_wishes_is_shown_as_a_warning(
    area: AssignmentArea, qtbot: QtBot, hub: Hub
) -> None:
    assert without_place(hub.conference, hub.conference.rounds()[0])
    with qtbot.waitSignal(hub.warning_shown) as warned:
        drag(area, 1, head_centre(area, "Netzwerke"))
    assert warned.args == [
        phrase("{name} to {room}: none of the wishes", name="Anna Becker", room="Schwalm"),
        True,
    ]


def test_places_changed_by_hand_are_named_so_without_jargon(
    area: AssignmentArea, qtbot: QtBot, hub: Hub
) -> None:
    _assign(area, qtbot)
    one, other = hub.conference.placements_in(1)[0], hub.conference.placements_in(2)[0]
    for person_id in (one.participant_id, other.participant_id):
        viewport, centre = card_centre(area.board, person_id)
        held = Qt.KeyboardModifier.ControlModifier
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, held, centre)
    _press(_button(area.panel, "Swap"))
    assert area.chip.text().startswith("Changed by hand ·")


def test_groups_that_exist_change_only_after_asking(
    area: AssignmentArea, qtbot: QtBot, hub: Hub
) -> None:
    change_workshop(hub._store, 1, groups=2)
    one = hub.conference.groups_of(1)[0]
    place_in_group(hub._store, [1, 2], one.id)
    alone = hub.conference.groups_of(2)
    if alone:
        place_in_group(hub._store, [3], alone[0].id)
    assert not any(p.told for p in hub.conference.all(Placement))
    before = hub.conference
    _press(area.form)
    qtbot.waitUntil(lambda: not area.solving.busy, timeout=SOLVED_WITHIN)
    assert hub.conference is before
    assert "Nothing is changed yet." in " ".join(_texts(area.solving.banner))
