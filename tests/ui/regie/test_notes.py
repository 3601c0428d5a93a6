"""Notes that are taken in Regie while the day runs, with keys and mouse."""

from datetime import timedelta

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from moderator.actions import running
from moderator.actions.schedule import delete_items
from moderator.event.documentation import ItemNote
from moderator.event.schedule import AgendaItem
from moderator.ui.hub import Hub
from moderator.ui.regie.view import RegieArea
from moderator.ui.widgets.scroll import Narrows
from tests.actions.day_event import Watch
from tests.rules.schedule.programme import GREETING, PANEL, TALKS, at
from tests.ui.hands import CTRL, click, focused, press, write

ENTER, N = Qt.Key.Key_Return, Qt.Key.Key_N


def notes(hub: Hub, item: int) -> list[str]:
    return [note.text for note in hub.conference.notes_of(item)]


def begun(hub: Hub, area: RegieArea, watch: Watch) -> None:
    """Start the first item, and go to the line."""
    watch.set("13:00")
    press(ENTER)
    watch.set("13:05")
    press(N)


def current(hub: Hub) -> int | None:
    found = running.state(hub.store).current
    return found.item.id if found else None


def test_nothing_can_be_noted_before_the_first_item(area: RegieArea) -> None:
    assert not area.notes.isVisible()
    press(N)
    assert focused() is area.stage


def test_enter_saves_a_line_with_its_time_and_the_day_goes_on_as_it_was(
    hub: Hub, area: RegieArea, watch: Watch
) -> None:
    begun(hub, area, watch)
    write("Wir p+5-s sind 3 Häuser.")
    press(ENTER)
    (note,) = hub.conference.all(ItemNote)
    assert (note.item_id, note.at, note.text) == (GREETING, at("13:05"), "Wir p+5-s sind 3 Häuser.")
    assert not note.internal
    assert current(hub) == GREETING, "Enter in the line runs nothing"
    assert hub.conference.one(AgendaItem, GREETING).extra_minutes == 0
    assert area.notes.line.text() == ""
    assert focused() is area.notes.line, "the next line follows"
    write("Zweite Zeile")
    press(Qt.Key.Key_Enter)
    assert [row.text for row in area.notes.list.notes.rows] == notes(hub, GREETING)
    hub.undo()
    assert notes(hub, GREETING) == ["Wir p+5-s sind 3 Häuser."], "a note is one step of undo"


def test_enter_in_an_empty_line_runs_nothing(hub: Hub, area: RegieArea, watch: Watch) -> None:
    begun(hub, area, watch)
    press(ENTER)
    press(ENTER, CTRL)
    assert current(hub) == GREETING
    assert not hub.conference.all(ItemNote)


def test_escape_gives_the_keys_back_to_the_day_and_keeps_the_line(
    hub: Hub, area: RegieArea, watch: Watch
) -> None:
    begun(hub, area, watch)
    write("halb fert")
    press(Qt.Key.Key_Escape)
    assert focused() is area.stage
    press(Qt.Key.Key_Plus)
    assert hub.conference.one(AgendaItem, GREETING).extra_minutes == 1
    press(N)
    write("ig")
    press(ENTER)
    assert notes(hub, GREETING) == ["halb fertig"]


def test_a_line_not_saved_stays_with_the_item_under_which_it_was_typed(
    hub: Hub, area: RegieArea, watch: Watch
) -> None:
    begun(hub, area, watch)
    write("noch nicht gesichert")
    watch.set("13:30")
    click(area.stage.next)
    assert current(hub) == TALKS
    assert notes(hub, GREETING) == ["noch nicht gesichert"]
    assert not notes(hub, TALKS)
    assert area.notes.line.text() == ""
    assert "Lightning" in area.notes.line.placeholderText()


def test_it_stays_with_it_also_while_another_area_is_shown(
    hub: Hub, area: RegieArea, watch: Watch
) -> None:
    begun(hub, area, watch)
    write("im Hintergrund")
    press(Qt.Key.Key_Escape)
    area.hide()
    watch.set("13:30")
    hub.do(running.start_next)
    assert notes(hub, GREETING) == ["im Hintergrund"]
    area.show()


def test_a_line_not_saved_is_kept_when_the_event_is_closed(
    hub: Hub, area: RegieArea, watch: Watch
) -> None:
    begun(hub, area, watch)
    write("letzter Satz")
    hub.close()
    assert notes(hub, GREETING) == ["letzter Satz"]


def test_a_line_typed_under_an_item_that_is_deleted_is_not_lost(
    hub: Hub, area: RegieArea, watch: Watch
) -> None:
    begun(hub, area, watch)
    write("wohin damit")
    hub.do(delete_items, [GREETING])
    assert "wohin damit" in (
        area.notes.line.text(),
        *(n.text for n in hub.conference.all(ItemNote)),
    )


def test_a_line_is_never_saved_with_another_item_than_its_own(
    hub: Hub, area: RegieArea, watch: Watch
) -> None:
    begun(hub, area, watch)
    area.notes.choose(PANEL)
    write("Frage zum Podium")
    title = hub.conference.one(AgendaItem, PANEL).title
    hub.do(delete_items, [PANEL])
    assert area.notes.line.text() == "Frage zum Podium"
    assert title in area.notes.target.text(), "the line says whose it is while that is deleted"
    press(ENTER)
    assert not hub.conference.all(ItemNote), "it is no note of what runs"
    hub.undo()
    assert area.notes.line.text() == "Frage zum Podium"
    press(ENTER)
    assert (notes(hub, PANEL), notes(hub, GREETING)) == (["Frage zum Podium"], [])


def test_a_note_is_changed_marked_and_deleted_by_keys(
    hub: Hub, area: RegieArea, watch: Watch
) -> None:
    begun(hub, area, watch)
    write("Erstens")
    press(ENTER)
    press(Qt.Key.Key_Up)
    assert focused() is area.notes.list
    press(Qt.Key.Key_F2)
    assert area.notes.line.text() == "Erstens"
    assert area.notes.hint.isVisible()
    press(Qt.Key.Key_End)
    write("!")
    press(ENTER)
    assert notes(hub, GREETING) == ["Erstens!"]
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_I)
    assert hub.conference.all(ItemNote)[0].internal
    press(Qt.Key.Key_Delete)
    assert not hub.conference.all(ItemNote)
    hub.undo()
    assert notes(hub, GREETING) == ["Erstens!"]


def test_escape_leaves_an_edited_note_as_it_was(hub: Hub, area: RegieArea, watch: Watch) -> None:
    begun(hub, area, watch)
    write("Erstens")
    press(ENTER)
    row = area.notes.list.visualRect(area.notes.list.notes.index(0, 0)).center()
    click(area.notes.list.viewport(), row)
    assert focused() is area.notes.line, "a click takes no keys"
    QTest.mouseDClick(
        area.notes.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, row
    )
    assert area.notes.line.text() == "Erstens"
    write("Unsinn")
    press(Qt.Key.Key_Escape)
    assert notes(hub, GREETING) == ["Erstens"]
    assert area.notes.line.text() == ""


def test_a_line_can_be_marked_internal_before_it_is_saved(
    hub: Hub, area: RegieArea, watch: Watch
) -> None:
    begun(hub, area, watch)
    write("Nur für uns")
    click(area.notes.internal, QPoint(8, area.notes.internal.height() // 2))
    assert focused() is area.notes.line, "Enter still saves"
    press(ENTER)
    assert hub.conference.all(ItemNote)[0].internal
    assert not area.notes.internal.isChecked(), "the next line is public again"
    write("Für alle")
    press(Qt.Key.Key_Tab)
    assert focused() is area.notes.internal
    press(ENTER)
    assert current(hub) == GREETING, "Enter beside the line saves, too"
    assert not hub.conference.all(ItemNote)[1].internal


def test_notes_can_be_added_to_what_is_over_until_the_next_item_begins(
    hub: Hub, area: RegieArea, watch: Watch
) -> None:
    for clock in ("13:00", "13:30", "14:15"):
        watch.set(clock)
        press(ENTER)
    assert current(hub) == PANEL
    watch.set("14:50")
    hub.do(running.finish)
    watch.now += timedelta(minutes=5)
    press(N)
    write("Nachtrag")
    press(ENTER)
    (note,) = hub.conference.notes_of(PANEL)
    assert note.at == at("14:50"), "behind what was noted while it was running"


def test_the_keys_of_the_day_work_beside_a_line_that_was_begun(
    hub: Hub, area: RegieArea, watch: Watch
) -> None:
    begun(hub, area, watch)
    write("begonnen")
    click(area.stage.longer)
    assert hub.conference.one(AgendaItem, GREETING).extra_minutes == 1
    write(" und fertig")
    press(ENTER)
    assert notes(hub, GREETING) == ["begonnen und fertig"]
    QApplication.processEvents()


def test_the_line_comes_into_view_in_a_small_window(
    hub: Hub, watch: Watch, area: RegieArea
) -> None:
    frame = Narrows(area)
    frame.resize(560, 420)
    frame.show()
    frame.activateWindow()
    QTest.qWaitForWindowActive(frame)
    area.stage.setFocus()
    begun(hub, area, watch)
    QApplication.processEvents()
    seen = frame.viewport().rect()
    spot = QRect(area.notes.line.mapTo(frame.viewport(), QPoint()), area.notes.line.size())
    assert focused() is area.notes.line
    assert seen.contains(spot)
    frame.takeWidget()
    frame.close()
