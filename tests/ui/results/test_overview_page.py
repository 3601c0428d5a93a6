"""The overview of a round: tiles that tell how far groups are, and whom to remind."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu
from pytestqt.qtbot import QtBot

from moderator.actions import results
from moderator.actions.overview import GroupState, overview
from moderator.actions.results import PointPlace
from moderator.actions.schedule import change_item
from moderator.event.phrase import phrase
from moderator.event.results import Photo, PointKind, ProposedPoint, ResultState
from moderator.event.workshops import Group, Workshop
from moderator.store.store import Store
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.results.overview_page import GroupsOverview
from moderator.ui.results.round_page import PageName
from moderator.ui.results.thumbs import Pictures
from moderator.ui.results.tile import GroupTile, lines_in, tile_chip
from moderator.ui.results.tiles import TileBoard, WorkshopHead, fitting
from moderator.ui.results.view import ResultsArea
from moderator.ui.widgets.marks import BODY, advance
from tests.actions.results_event import group_of
from tests.ui.results.hands import CTRL, focused, press

ENTER = Qt.Key.Key_Return


@pytest.fixture
def page(area: ResultsArea, qtbot: QtBot) -> GroupsOverview:
    area.groups.setFocus()
    press(Qt.Key.Key_R, CTRL)
    shown = area.pages.shown
    assert isinstance(shown, GroupsOverview)
    qtbot.waitUntil(lambda: shown.board.width() > area.width() // 2)  # it is laid out
    return shown


def tile_of(page: GroupsOverview, group: Group) -> GroupTile:
    return page.board.tiles[group.id]


def focused_group(area: ResultsArea) -> Group:
    tile = focused()
    assert isinstance(tile, GroupTile)
    return area.hub.conference.one(Group, tile.group_id)


def reminded(page: GroupsOverview) -> list[str]:
    model = page.panel.list.model()
    return [
        model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(model.rowCount())
    ]


def test_begins_at_the_group_that_was_shown(
    area: ResultsArea, page: GroupsOverview, group: Group
) -> None:
    assert focused() is tile_of(page, group)
    assert area.page_name is PageName.OVERVIEW


@pytest.mark.parametrize(
    ("key", "place"),
    [
        (Qt.Key.Key_Down, (1, 4)),
        (Qt.Key.Key_Up, (1, 2)),
        (Qt.Key.Key_Left, (0, 3)),
        (Qt.Key.Key_Right, (2, 3)),
    ],
)
def test_arrow_keys_lead_to_the_neighbours(
    area: ResultsArea, page: GroupsOverview, store: Store, key: Qt.Key, place: tuple[int, int]
) -> None:
    assert page.isVisible()
    press(key)
    assert focused_group(area) == group_of(store.conference, *place)


def test_below_the_last_tile_there_is_none(
    area: ResultsArea, page: GroupsOverview, store: Store
) -> None:
    assert page.isVisible()
    for _ in range(4):
        press(Qt.Key.Key_Down)
    assert focused_group(area) == group_of(store.conference, 1, 5)
    press(Qt.Key.Key_Right)  # the next column is shorter
    assert focused_group(area) == group_of(store.conference, 2, 3)


def test_tab_stops_at_one_tile_alone(page: GroupsOverview, group: Group) -> None:
    stops = [
        tile for tile in page.board.tiles.values() if tile.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert stops == [tile_of(page, group)]


def test_enter_opens_the_group_and_the_cursor_is_in_it(
    area: ResultsArea, page: GroupsOverview, store: Store
) -> None:
    assert page.isVisible()
    press(Qt.Key.Key_Left)
    press(ENTER)
    assert area.page_name is PageName.GROUP
    assert area.page.group_id == group_of(store.conference, 0, 3).id
    assert area.page.isAncestorOf(focused())


def test_click_opens_the_group(area: ResultsArea, page: GroupsOverview, store: Store) -> None:
    other = group_of(store.conference, 3, 1)
    QTest.mouseClick(tile_of(page, other), Qt.MouseButton.LeftButton)
    assert area.page.isVisible()
    assert area.page.group_id == other.id


def test_a_tile_tells_what_the_group_has(page: GroupsOverview, group: Group, store: Store) -> None:
    tile = tile_of(page, group)
    assert tile.accessibleName() == "KI und Digitalisierung, group 3, missing"
    spot = PointPlace(group.id, None)
    (point,) = results.add_points(store, spot, [(PointKind.PROBLEM, "x")])
    results.set_dots(store, point, 4)
    results.set_headline(store, group.id, "Erst der Ablauf")
    results.set_state(store, group.id, ResultState.READY)
    assert tile.accessibleName() == "KI und Digitalisierung, group 3, ready"
    assert tile.accessibleDescription() == "Erst der Ablauf · 1 points · no photo · 4 dots"


def test_proposals_to_confirm_are_told_until_the_group_is_ready(
    page: GroupsOverview, group: Group, store: Store
) -> None:
    with store.edit(phrase("Set up")) as edit:
        photo = edit.insert(Photo(0, group.id, "0" * 64))
        for text in ("a", "b"):
            edit.insert(ProposedPoint(0, photo.id, PointKind.PROBLEM, text))
    state = next(each for each in _states(page, store) if each.group.id == group.id)
    assert tile_chip(state).words == "2 proposals"
    assert any("2 proposals open" in line for line in reminded(page))
    results.set_headline(store, group.id, "Erst der Ablauf")
    results.set_state(store, group.id, ResultState.READY)
    assert not any("2 proposals open" in line for line in reminded(page))


def _states(page: GroupsOverview, store: Store) -> tuple[GroupState, ...]:
    assert page.round_id is not None
    return overview(store.conference, page.round_id).groups


def test_who_is_reminded_is_the_speaker_or_else_the_moderator(
    page: GroupsOverview, store: Store
) -> None:
    first = group_of(store.conference, 0, 1)
    with store.edit(phrase("Set up")) as edit:
        workshop = store.conference.one(Workshop, first.workshop_id)
        edit.change(workshop, moderator="Petra Lindemann")
        edit.change(first, speaker="Simon Henk")
    lines = reminded(page)
    assert lines[0] == (
        "Simon Henk, Vermittlung und Beratung U25, Raum Fulda, Group 1, nothing yet"
    )
    assert lines[1] == (
        "Petra Lindemann, Vermittlung und Beratung U25, Raum Fulda, Groups 2, 3, nothing yet"
    )
    assert "KI und Digitalisierung, Raum Werra, Groups 1–5, nothing yet" in lines[2]
    results.set_headline(store, first.id, "Erst der Ablauf")
    assert reminded(page)[-1].endswith("Group 1, no points yet")


def test_enter_on_a_reminder_opens_the_group(
    area: ResultsArea, page: GroupsOverview, store: Store
) -> None:
    page.panel.list.setFocus()
    press(Qt.Key.Key_Down)
    press(ENTER)
    assert area.page.isVisible()
    assert area.page.group_id == group_of(store.conference, 1, 1).id


def test_a_theme_shows_its_groups_alone(page: GroupsOverview, store: Store) -> None:
    button = next(
        b for b in page.filter.findChildren(QAbstractButton) if b.accessibleName() == "Resilienz"
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert set(page.board.tiles) == {group_of(store.conference, 2, n).id for n in (1, 2, 3)}
    assert all("Resilienz" in line for line in reminded(page))
    results.set_headline(store, group_of(store.conference, 2, 1).id, "Pausen")
    assert button.isChecked()
    assert len(page.board.tiles) == 3


def test_time_to_the_plenary_follows_clock_and_schedule(
    page: GroupsOverview, hub: Hub, store: Store
) -> None:
    assert page.panel._clock.text() == "1 h 20 min"
    assert page.panel._plan.text() == "at 11:00 · 14 groups, 4½ min each"
    hub.tick.emit(datetime(2024, 11, 5, 10, 59, 30))
    assert page.panel._clock.text() == "30 s"
    change_item(store, 4, start=(datetime(2024, 11, 5, 11) + timedelta(minutes=15)).time())
    assert page.panel._plan.text().startswith("at 11:15")
    hub.tick.emit(datetime(2024, 11, 5, 10, 59, 30))
    assert page.panel._clock.text() == "16 min"


def test_photos_dropped_on_a_tile_come_to_its_group(
    page: GroupsOverview, store: Store, qtbot: QtBot, tmp_path: Path
) -> None:
    other = group_of(store.conference, 3, 2)
    picture = QImage(40, 60, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    picture.save(str(tmp_path / "a.png"))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.png"))])
    event = QDropEvent(
        QPointF(9, 9),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    tile_of(page, other).dropEvent(event)
    qtbot.waitUntil(lambda: len(store.conference.photos_of(other.id)) == 1, timeout=20_000)
    tile = tile_of(page, other)
    qtbot.waitUntil(lambda: tile._pixmap is not None, timeout=20_000)


def test_menu_of_a_tile_opens_from_the_keyboard_and_says_that_the_group_is_ready(
    page: GroupsOverview, group: Group, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    results.set_headline(store, group.id, "Erst der Ablauf")
    opened: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _where: opened.append(menu))
    tile = tile_of(page, group)
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(tile, QContextMenuEvent(reason, QPoint(), QPoint()))
    (menu,) = opened
    next(a for a in menu.actions() if a.text() == "Ready for the plenary").trigger()
    result = store.conference.result_of(group.id)
    assert result is not None
    assert result.state is ResultState.READY
    menu.deleteLater()


@pytest.mark.parametrize("theme_id", [None, 2])
def test_columns_that_do_not_fit_go_below_and_nothing_overlaps(
    hub: Hub, store: Store, qtbot: QtBot, theme_id: int | None
) -> None:
    board = TileBoard(hub.appearance, Pictures(hub))
    qtbot.addWidget(board)
    board.show_overview(overview(store.conference, 3).of_theme(theme_id))
    board.show()
    for width in (200, 500, 900, 2400):
        board.resize(width, board.heightForWidth(width))
        boxes = [tile.geometry() for tile in board.tiles.values()]
        boxes += [head.geometry() for head in board._heads if head.isVisible()]
        for place, box in enumerate(boxes):
            assert box.right() < width
            assert box.bottom() < board.height()
            assert not any(box.intersects(other) for other in boxes[place + 1 :])


def test_long_headlines_break_between_words_and_the_last_line_is_cut() -> None:
    wide = advance(BODY, "Erreichbar sein,")
    lines = lines_in(BODY, "Erreichbar sein, wo junge Menschen schon sind", wide, 2)
    assert lines[0] == "Erreichbar sein,"
    assert lines[1].endswith("…")
    assert all(advance(BODY, line) <= wide for line in lines)
    assert lines_in(BODY, "", wide, 2) == []


def test_a_narrow_column_has_a_shorter_name_rather_than_a_cut_one(page: GroupsOverview) -> None:
    names = ("Vermittlung und Beratung U25", "Beratung U25", "U25")
    for name in names:
        assert fitting(BODY, names, advance(BODY, name)) == name
    assert fitting(BODY, names, advance(BODY, "U2")).endswith("…")
    head = page.board.findChildren(WorkshopHead)[0]
    assert head.accessibleName() in head.toolTip(), "the whole name is a tooltip"


def test_numbers_stand_beside_what_they_count(page: GroupsOverview, german: object) -> None:
    page.refresh()
    QApplication.processEvents()
    for state, label in page.panel._counts.items():
        word = page.panel._words[state]
        assert word.text()
        assert 0 < word.geometry().left() - label.geometry().right() <= theme.TIGHT
    missing = page.panel._counts[ResultState.MISSING].text()
    told = page.panel._words[ResultState.MISSING].text()
    assert told == ("fehlt" if missing == "1" else "fehlen")
