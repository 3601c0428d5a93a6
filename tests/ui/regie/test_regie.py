"""The run sheet used with keys and mouse, at a clock that the test moves."""

from datetime import date, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTranslator
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from moderator.actions import schedule
from moderator.actions.deadlines import add_deadline
from moderator.actions.running import state
from moderator.event.schedule import AgendaItem, Event
from moderator.rules.schedule.running import ItemState, running
from moderator.store.opening import create_store
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.regie.run_sheet import DENSE, RunRow, RunSheet, fitting
from moderator.ui.regie.stage_panel import countdown
from moderator.ui.regie.view import RegieArea
from moderator.ui.theme import Appearance
from moderator.ui.widgets.labels import Label
from tests.actions.day_event import Watch
from tests.rules.schedule.programme import COFFEE, GREETING, PANEL, ROUND, TALKS, at
from tests.ui.hands import click, press

ENTER = Qt.Key.Key_Return


def rows(area: RegieArea) -> tuple[RunRow, ...]:
    return area.sheet._model.rows


def current(hub: Hub) -> int | None:
    found = state(hub.store).current
    return found.item.id if found else None


def shown_day(area: RegieArea) -> object:
    return area.days.value


def run_to_panel(hub: Hub, area: RegieArea, watch: Watch, start: str = "14:19") -> None:
    for clock in ("13:00", "13:30", start):
        watch.set(clock)
        press(ENTER)
    watch.set("14:41")
    hub.tick.emit(watch())


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(760, "12:40"), (59, "0:59"), (0, "0:00"), (-35, "−0:35"), (3760, "1:02:40")],
)
def test_figures(seconds: int, words: str) -> None:
    assert countdown(timedelta(seconds=seconds)) == words


def test_before_the_beginning(hub: Hub, area: RegieArea, watch: Watch) -> None:
    watch.set("12:50")
    area.refresh()
    assert area.stage.title.text() == "Begrüßung"
    assert area.stage.time._text == "10:00"
    assert area.stage.next.text() == "Begin: Begrüßung ⏎"
    assert not area.stage.longer.isVisible()
    assert not area.stage.back.isEnabled()
    watch.set("13:03")
    area.refresh()
    assert area.stage.time._text == "−3:00"


def test_enter_starts_the_next_one(hub: Hub, area: RegieArea, watch: Watch) -> None:
    run_to_panel(hub, area, watch)
    assert current(hub) == PANEL
    assert area.stage.title.text() == "Podium"
    assert area.stage.time._text == "13:00"
    assert "14:54" in area.stage.end.text()
    assert area.stage.next.text() == "Next: Kaffeepause ⏎"
    found = {row.item_id: row for row in rows(area)}
    assert (found[PANEL].planned, found[PANEL].expected) == ("14:15", "14:19")
    assert found[COFFEE].expected == "14:54"
    assert found[ROUND].chip == "fixed"


def test_a_held_enter_starts_only_one(hub: Hub, area: RegieArea) -> None:
    press(ENTER)
    assert current(hub) == GREETING
    shortcuts = area.findChildren(QShortcut)
    assert shortcuts
    assert not any(shortcut.autoRepeat() for shortcut in shortcuts)


def test_plus_minus_and_five(hub: Hub, area: RegieArea, watch: Watch) -> None:
    run_to_panel(hub, area, watch)
    press(Qt.Key.Key_Plus)
    press(Qt.Key.Key_5)
    press(Qt.Key.Key_Minus)
    assert hub.conference.one(AgendaItem, PANEL).extra_minutes == 5
    click(area.stage.longer)
    assert hub.conference.one(AgendaItem, PANEL).extra_minutes == 6
    assert next(r.minutes for r in rows(area) if r.item_id == PANEL) == "35 → 41 min"


def test_over_time_is_red_and_negative(hub: Hub, area: RegieArea, watch: Watch) -> None:
    run_to_panel(hub, area, watch)
    watch.set("14:52")
    area.refresh()
    colours = hub.appearance.colours
    assert area.stage.time._colour == colours.stage_warning
    watch.set("14:55")
    area.refresh()
    assert area.stage.time._text == "−1:00"
    assert area.stage.time._colour == colours.stage_bad
    area.grab()


def test_skipping_and_going_back(hub: Hub, area: RegieArea, watch: Watch) -> None:
    run_to_panel(hub, area, watch)
    press(Qt.Key.Key_S)
    assert hub.conference.one(AgendaItem, COFFEE).skipped
    row = next(r for r in rows(area) if r.item_id == COFFEE)
    assert row.chip == "skipped"
    menu = area.sheet.menu_for(row)
    next(a for a in menu.actions() if a.text() == "Take in again").trigger()
    assert not hub.conference.one(AgendaItem, COFFEE).skipped
    for skipped in (True, False):
        press(Qt.Key.Key_Backspace)
        assert hub.conference.one(AgendaItem, COFFEE).skipped is skipped
    press(Qt.Key.Key_Backspace)
    assert current(hub) == TALKS


def test_enter_is_what_comes_next_whatever_was_clicked_before(
    hub: Hub, area: RegieArea, watch: Watch
) -> None:
    run_to_panel(hub, area, watch)
    for button in (area.stage.longer, area.stage.much_longer):
        item = state(hub.store).current
        coming = state(hub.store).next
        assert item is not None
        assert coming is not None
        click(button)
        before = hub.conference.one(AgendaItem, item.item.id).extra_minutes
        watch.set(f"{watch() + timedelta(minutes=1):%H:%M}")
        press(ENTER)
        assert current(hub) == coming.item.id
        assert hub.conference.one(AgendaItem, item.item.id).extra_minutes == before
        press(Qt.Key.Key_Backspace)
        hub.tick.emit(watch())


def test_a_button_reached_by_tab_takes_enter_or_space_once(
    hub: Hub, area: RegieArea, watch: Watch
) -> None:
    run_to_panel(hub, area, watch)
    for key in (ENTER, Qt.Key.Key_Space):
        before = hub.conference.one(AgendaItem, PANEL).extra_minutes
        for _ in range(20):
            press(Qt.Key.Key_Tab)
            if QApplication.focusWidget() is area.stage.longer:
                break
        press(key)
        assert hub.conference.one(AgendaItem, PANEL).extra_minutes == before + 1
        press(Qt.Key.Key_Space)
        assert hub.conference.one(AgendaItem, PANEL).extra_minutes == before + 1
    press(ENTER)
    assert current(hub) == COFFEE


def test_an_item_is_started_out_of_order(hub: Hub, area: RegieArea, watch: Watch) -> None:
    press(ENTER)
    row = next(r for r in rows(area) if r.item_id == PANEL)
    area.sheet.menu_for(row).actions()[0].trigger()
    assert current(hub) == PANEL
    assert hub.conference.one(AgendaItem, TALKS).skipped


def test_the_end_of_the_day_and_of_the_programme(hub: Hub, area: RegieArea, watch: Watch) -> None:
    watch.set("18:30")
    area.sheet.menu_for(rows(area)[-1]).actions()[0].trigger()
    assert area.stage.next.text() == "End of the day ⏎"
    watch.set("21:00")
    click(area.stage.next)
    assert area.stage.title.text() == "The programme is over"
    assert not area.stage.next.isVisible()
    assert not area.stage.skip.isVisible()
    area.grab()


def test_days_follow_the_programme(hub: Hub, area: RegieArea, watch: Watch) -> None:
    copy = schedule.duplicate_item(hub._store, PANEL, 2, at("09:00").time())
    assert area.days.isVisible()
    assert shown_day(area) == 1
    QApplication.processEvents()
    days = area.days.findChildren(QPushButton)
    click(next(b for b in days if b.isVisible() and b.text().startswith("Day 2")))
    assert [row.item_id for row in rows(area)] == [copy]
    watch.set("08:30", 2)
    area.reveal(hub.conference.one(AgendaItem, PANEL))
    assert shown_day(area) == 1
    press(ENTER)
    assert shown_day(area) == 2
    assert current(hub) == copy


def test_double_click_leads_to_the_schedule(hub: Hub, area: RegieArea) -> None:
    wanted: list[object] = []
    hub.wanted.connect(lambda to: wanted.append((to.area, to.record)))
    sheet: RunSheet = area.sheet
    index = sheet.model().index(1, 2)
    place = sheet.visualRect(index).center()
    QTest.mouseClick(sheet.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(sheet.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert wanted == [("schedule", hub.conference.one(AgendaItem, TALKS))]


def test_parts_and_notes_stand_on_the_panel(hub: Hub, area: RegieArea, watch: Watch) -> None:
    schedule.set_parts(hub._store, TALKS, [("Sprungbrett", 15), ("Haus der Bewerbung", 30)])
    schedule.change_item(hub._store, TALKS, notes="Pünktlich enden")
    press(ENTER)
    watch.set("13:30")
    press(ENTER)
    assert area.stage.place.text() == "Now in Plenum · part 1 of 2 · Sprungbrett"
    assert area.stage.note.text() == "Note: Pünktlich enden"
    watch.set("13:50")
    area.refresh()
    assert "part 2 of 2 · Haus der Bewerbung" in area.stage.place.text()


def test_without_a_programme(tmp_path: Path, appearance: Appearance, qtbot: QtBot) -> None:
    store = create_store(tmp_path / "e.moderator", Event(1, "Neu", date(2024, 11, 4)), Watch())
    hub = Hub(store, appearance)
    wanted: list[str] = []
    hub.wanted.connect(lambda to: wanted.append(to.area))
    area = RegieArea(hub)
    qtbot.addWidget(area)
    area.show()
    area.activateWindow()
    qtbot.waitUntil(area.isActiveWindow)
    assert area.pages.currentIndex() == 1
    seen = [each for each in area.findChildren(Label) if each.isVisible()]
    assert all(each.text() or each.pixmap() for each in seen), "no frame around nothing"
    go = next(b for b in area.findChildren(QPushButton) if b.text() == "Go to the schedule")
    click(go)
    press(ENTER)
    assert wanted == ["schedule", "schedule"]
    assert running(hub.conference, hub.now()).items == ()
    area.close()
    hub.close()
    store.close()


@pytest.mark.parametrize(
    ("window", "figures"), [((1190, 690), theme.SECTION), ((1744, 1002), theme.TITLE)]
)
def test_times_are_as_large_as_the_day_and_the_window_allow(
    area: RegieArea, window: tuple[int, int], figures: int
) -> None:
    area.resize(*window)
    QApplication.processEvents()
    size = area.sheet.line_size
    assert size.figures == figures
    assert area.sheet.rowHeight(0) == size.height
    assert not area.sheet.verticalScrollBar().isVisible()


def test_a_full_day_keeps_its_figures_legible() -> None:
    for rows in range(1, 40):
        size = fitting(rows, 460, 460)
        assert size.figures >= theme.SECTION
        assert size is DENSE or rows * size.height <= 460
    assert fitting(30, 2000, 460) is DENSE


def test_a_long_title_takes_a_second_line_and_the_minutes_one_of_their_own(
    hub: Hub, area: RegieArea
) -> None:
    """Nothing of it is cut while there is room; the picture changes where a word is added."""
    long = "Wie arbeiten wir und wie könnten wir arbeiten? KI im Jobcenter"
    pictures = []
    for title in (long, f"{long}!"):
        schedule.change_item(hub._store, COFFEE, title=title)
        QApplication.processEvents()
        pictures.append(area.sheet.grab().toImage())
    assert pictures[0] != pictures[1]


def test_the_next_deadline_is_seen_with_the_time_left(hub: Hub, area: RegieArea) -> None:
    assert not area.deadline.isVisible()
    hub.do(add_deadline, "Bus", 1, time(13, 20))
    assert area.deadline.text() == "Bus 13:20 · 20 min left"
    assert area.time.text() == "13:00"


def test_p_lets_the_clock_stand_still_and_go_on(hub: Hub, area: RegieArea, watch: Watch) -> None:
    press(ENTER)
    watch.wait(5)
    assert area.stage.pause.text() == "Stop clock", "a break is called a pause in German"
    press(Qt.Key.Key_P)
    assert str(hub.store.undo_label) == "Stop the clock of Begrüßung"
    assert area.stage.pause.text() == "Resume"
    assert area.stage.end.text().startswith("clock stopped since 13:05 · ")
    watch.wait(10)
    press(Qt.Key.Key_P)
    assert hub.conference.one(AgendaItem, GREETING).paused_seconds == 600
    hub.undo()
    hub.undo()
    assert hub.conference.one(AgendaItem, GREETING).paused_at is None


@pytest.mark.parametrize("width", [1190, 1366])
def test_german_buttons_of_the_day_are_not_cut(
    german: QTranslator, hub: Hub, area: RegieArea, width: int
) -> None:
    press(ENTER)
    area.resize(width, 690)
    assert area.stage.pause.text() == "Stopp"
    assert area.stage.skip.text() == "Nächsten überspringen"
    shown = [each for each in area.stage.findChildren(QPushButton) if each.isVisible()]
    for each in shown:
        assert each.width() >= each.sizeHint().width(), each.text()
        assert area.stage.rect().contains(each.geometry()), each.text()


def test_how_the_day_went_so_far_stands_above_it(hub: Hub, area: RegieArea, watch: Watch) -> None:
    def said() -> object:
        return area.sheet.model().headerData(2, Qt.Orientation.Horizontal)

    assert said() == ""
    for clock in ("13:00", "13:36", "14:16"):
        watch.set(clock)
        press(ENTER)
    assert said() == "So far 6 min lost, 5 min gained"


def test_the_panel_says_what_comes_next_and_who_must_be_at_the_front(
    hub: Hub, area: RegieArea
) -> None:
    schedule.set_contributions(hub._store, TALKS, [("Elif Yıldız", ""), ("Jan Petersen", "")])
    schedule.change_item(hub._store, TALKS, notes="Zwei Mikrofone")
    assert not area.stage.following.isVisible()
    press(ENTER)
    assert area.stage.following.text() == (
        "Then at 13:30: Lightning Talks · at the front: Elif Yıldız, Jan Petersen"
        " · Note: Zwei Mikrofone"
    )


def test_what_runs_and_what_comes_are_in_sight_in_a_low_window(
    hub: Hub, area: RegieArea, watch: Watch
) -> None:
    area.resize(1190, 420)
    for clock in ("13:00", "13:30", "14:15", "14:50"):
        watch.set(clock)
        press(ENTER)
    sheet, model = area.sheet, area.sheet._model
    now = model.number_of(ItemState.RUNNING)
    assert now is not None
    seen = sheet.viewport().rect()
    for number in (now, now + 1):
        assert seen.contains(sheet.visualRect(model.index(number, 2)))
