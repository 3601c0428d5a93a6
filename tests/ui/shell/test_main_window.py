"""The window: areas by key, one search over everything, undo that says what it does, messages."""

import threading
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from moderator.actions.people import add_participant
from moderator.actions.schedule import change_item
from moderator.event.errors import RuleProblem
from moderator.event.people import Participant
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem
from moderator.event.stage import Cue, SceneKind
from moderator.ui.hub import AreaName
from moderator.ui.jobs import Job
from moderator.ui.shell.main_window import MainWindow
from moderator.ui.widgets.spans import clock_words
from tests.ui.shell.conftest import NAMES, FakeArea

CTRL = Qt.KeyboardModifier.ControlModifier
DIGITS = (
    Qt.Key.Key_1,
    Qt.Key.Key_2,
    Qt.Key.Key_3,
    Qt.Key.Key_4,
    Qt.Key.Key_5,
    Qt.Key.Key_6,
    Qt.Key.Key_7,
)


def shown(window: MainWindow) -> FakeArea:
    area = window.area(window.current_area)
    assert isinstance(area, FakeArea)
    assert area.isVisible()
    return area


def test_each_area_has_its_key(window: MainWindow) -> None:
    for key, name in zip(DIGITS, NAMES, strict=True):
        QTest.keyClick(window, key, CTRL)
        assert window.current_area == name
        shown(window)


def test_a_click_on_the_rail_shows_the_area(window: MainWindow) -> None:
    button = window.findChild(QPushButton, "rail-results")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.current_area == AreaName.RESULTS
    assert button.isChecked()


def test_the_rail_collapses_to_icons_that_keep_their_names(window: MainWindow) -> None:
    wide = window.rail.width()
    window.rail.toggle()
    button = window.findChild(QPushButton, "rail-results")
    assert button is not None
    assert window.rail.width() < wide
    assert button.text() == ""
    assert button.accessibleName() == "Ergebnisse"


def test_typing_a_name_and_enter_shows_where_that_person_is(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_K, CTRL)
    palette = window.palette_box
    assert palette.isVisible()
    QTest.keyClicks(palette.field, "lindn tom")
    line = palette.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert line.startswith("Tomasz Lindner · Jobcenter Fürth. Jetzt: Kaffeepause")
    assert "11:00 Uhr: Vorstellung der Gruppenergebnisse, Plenum" in line
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert window.current_area == AreaName.PEOPLE
    record = shown(window).revealed[-1]
    assert isinstance(record, Participant)
    assert record.family_name == "Lindner"


def test_the_search_finds_rooms_groups_and_commands_too(window: MainWindow) -> None:
    window.palette_box.open()
    field, rows = window.palette_box.field, window.palette_box.list
    for text, found in (
        ("raum wer", "Raum Werra"),
        ("workshopr", "Workshoprunde 1"),
        ("resil gruppe 3", "Resilienz"),
        ("gehe zu dok", "Gehe zu Dokumentation"),
    ):
        field.clear()
        QTest.keyClicks(field, text)
        titles = [rows.model().index(row, 0).data() for row in range(rows.model().rowCount())]
        assert found in titles, text


def test_the_search_finds_pages_and_commands_by_what_people_call_them(window: MainWindow) -> None:
    window.palette_box.open()
    field, rows = window.palette_box.field, window.palette_box.list
    for text, found in (
        ("Wünsche", "Wünsche und Nachfrage"),
        ("wuensche", "Wünsche und Nachfrage"),
        ("Überblick", "Überblick über die Zuteilung"),
        ("bekannt geben", "Bekannt geben: wer es noch erfahren muss"),
        ("reparieren", "Zuteilung reparieren: Vorschlag ansehen"),
        ("Vorschlag", "Zuteilung reparieren: Vorschlag ansehen"),
        ("zusammenführen", "Doppelte Einträge zusammenführen"),
        ("Gruppen", "Gruppen bilden"),
        ("drucken", "Drucken und Ausgeben …"),
        ("Namensschilder", "Drucken und Ausgeben …"),
        ("Kamera", "Teilnehmende einchecken"),
        ("einchecken", "Teilnehmende einchecken"),
        ("Beamer", "Präsentation starten oder dorthin zurück"),
        ("teilen", "Alle zuteilen"),
    ):
        field.setText(text)
        titles = [rows.model().index(row, 0).data() for row in range(rows.model().rowCount())]
        assert found in titles[:9], (text, titles)


def test_a_message_covers_no_button_at_the_bottom(window: MainWindow) -> None:
    area = shown(window)
    buttons = []
    for left in (0, area.width() - 300):
        button = QPushButton("Übernehmen", area)
        button.setGeometry(left, area.height() - 40, 260, 36)
        button.show()
        buttons.append(button)
    window.hub.show_message(phrase("Assign everyone"))
    bar = window.messages
    over = bar.parentWidget()
    assert isinstance(over, QWidget)
    for button in buttons:
        spot = QRect(button.mapTo(over, QPoint()), button.size())
        assert not bar.geometry().intersects(spot)


@pytest.mark.parametrize("sentences", [1, 12])
def test_a_message_covers_nothing_of_the_area_and_gives_its_room_back(
    window: MainWindow, sentences: int
) -> None:
    area, bar = shown(window), window.messages
    over = bar.parentWidget()
    assert isinstance(over, QWidget)
    before = area.height()
    if sentences > 1:
        window.hub.show_error(RuleProblem(phrase("{text}", text="Backup made. " * sentences)))
    else:
        window.hub.show_message(phrase("Backup made."))
    QApplication.processEvents()
    assert bar.isVisible()
    assert over.rect().contains(bar.geometry())
    assert not bar.geometry().intersects(QRect(area.mapTo(over, QPoint()), area.size()))
    assert (area.height() == before) is (sentences == 1)
    QTest.mouseClick(bar.close_button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert area.height() == before


def test_what_is_not_found_is_said(window: MainWindow) -> None:
    window.palette_box.open()
    QTest.keyClicks(window.palette_box.field, "xyzxyz")
    assert window.palette_box.nothing.isVisible()
    QTest.keyClick(window.palette_box.field, Qt.Key.Key_Return)
    QTest.keyClick(window.palette_box.field, Qt.Key.Key_Escape)
    assert not window.palette_box.isVisible()


def test_undo_and_redo_name_what_they_do_and_do_it_by_key(window: MainWindow) -> None:
    store = window.hub._store
    before = len(store.conference.participants())
    add_participant(store, "Anna", "Becker")
    assert "Anna Becker" in window.top_bar.undo.toolTip()
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert len(store.conference.participants()) == before
    assert "Anna Becker" in window.top_bar.redo.toolTip()
    assert "Anna Becker" in window.messages.text.text()
    QTest.keyClick(window, Qt.Key.Key_Y, CTRL)
    assert len(store.conference.participants()) == before + 1


def test_a_short_message_stays_on_one_line(window: MainWindow) -> None:
    window.hub.show_message(phrase("%n photos were added", n=3))
    text = window.messages.text
    assert text.width() >= text.fontMetrics().horizontalAdvance(text.text())
    assert text.height() < 2 * text.fontMetrics().lineSpacing()


def test_a_quiet_message_offers_undo(window: MainWindow) -> None:
    add_participant(window.hub._store, "Anna", "Becker")
    before = len(window.hub.conference.participants())
    window.hub.show_message(phrase("Backup made."))
    assert window.messages.isVisible()
    QTest.mouseClick(window.messages.undo, Qt.MouseButton.LeftButton)
    assert len(window.hub.conference.participants()) == before - 1


def test_a_message_offers_undo_while_only_the_program_did_something(window: MainWindow) -> None:
    store = window.hub._store
    add_participant(store, "Anna", "Becker")
    person = window.hub.conference.participants()[0]
    window.hub.show_message(phrase("Backup made."))
    with store.edit(phrase("Noted"), by_program=True) as edit:
        edit.change(person, organisation="Noted")
    assert window.messages.undo.isVisible()


def test_a_message_offers_no_undo_once_something_else_was_done(window: MainWindow) -> None:
    add_participant(window.hub._store, "Anna", "Becker")
    window.hub.show_message(phrase("Backup made."))
    assert window.messages.undo.isVisible()
    add_participant(window.hub._store, "Bernd", "Conrad")
    assert window.messages.isVisible()
    assert not window.messages.undo.isVisible()


def test_a_warning_looks_like_one_and_the_next_message_does_not(window: MainWindow) -> None:
    def ground() -> str:
        bar = window.messages
        shown, corner = bar.grab().toImage(), bar.text.geometry().topLeft() + QPoint(2, 2)
        (colour,) = {shown.pixelColor(at).name() for at in (corner, QPoint(bar.width() // 2, 4))}
        return colour

    colours = window.hub.appearance.colours
    add_participant(window.hub._store, "Anna", "Becker")
    window.hub.show_warning(phrase("Backup made."))
    assert ground() == colours.warning_soft.lower()
    assert window.messages.undo.isVisible()
    window.hub.show_message(phrase("Backup made."))
    assert ground() == colours.text.lower()
    window.hub.show_warning(phrase("Backup made."), undoable=False)
    assert ground() == colours.warning_soft.lower()
    assert not window.messages.undo.isVisible()


def test_an_error_says_what_happened_what_was_kept_and_what_to_do(window: MainWindow) -> None:
    window.hub.show_error(
        RuleProblem(
            phrase("The event has no title."),
            kept=phrase("Nothing was changed."),
            remedy=phrase("Please give it a title."),
        )
    )
    assert window.messages.text.text() == (
        "Die Veranstaltung hat keinen Titel. Es wurde nichts geändert. "
        "Bitte geben Sie ihr einen Titel."
    )
    assert not window.messages.undo.isVisible()


def test_markup_in_a_name_is_shown_as_it_is(window: MainWindow) -> None:
    add_participant(window.hub._store, "<b>Anna</b>", "<img src=x>")
    window.hub.undo()
    assert "<img src=x>" in window.messages.text.text()
    assert window.messages.text.textFormat() is Qt.TextFormat.PlainText
    assert "&lt;img" in window.top_bar.redo.toolTip()


def test_long_work_shows_progress_and_can_be_cancelled(window: MainWindow, qtbot: QtBot) -> None:
    begun = threading.Event()

    def work(job: Job) -> None:
        job.progress(3, 10)
        begun.set()
        while not job.stopped:
            pass

    job = window.hub.jobs.start(phrase("Backing up"), work, window)
    with qtbot.waitSignal(job.ended):
        qtbot.waitUntil(lambda: window.status.progress.value() == 3)
        assert begun.is_set()
        assert window.status.job.text() == "Sicherung läuft"
        QTest.mouseClick(window.status.cancel, Qt.MouseButton.LeftButton)
    assert not window.status.cancel.isVisible()


def test_a_bug_in_a_job_is_told_and_the_event_stays_open(window: MainWindow, qtbot: QtBot) -> None:
    def work(_job: Job) -> None:
        raise ZeroDivisionError

    job = window.hub.jobs.start(phrase("Backing up"), work, window)
    with qtbot.waitSignal(job.ended):
        pass
    assert "Etwas Unerwartetes" in window.messages.text.text()
    assert window.isVisible()


def test_the_thumbnail_follows_the_hall(window: MainWindow) -> None:
    assert window.top_bar.thumbnail.toolTip() == "Der Saal sieht noch nichts"
    window.hub.stage.set_open(True)
    assert window.top_bar.thumbnail.toolTip() == "Was der Saal sieht"
    black = window.top_bar.thumbnail.pixmap().toImage()
    window.hub.stage.show(Cue(SceneKind.WELCOME))
    assert window.top_bar.thumbnail.pixmap().toImage() != black


def test_f5_starts_the_presentation(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F5)
    QTest.keyClick(window, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    area = window.area(AreaName.PLENARY)
    assert isinstance(area, FakeArea)
    assert area.presented == [True, False]


def _break(window: MainWindow) -> AgendaItem:
    """The break that is running in the demo event."""
    items = window.hub.conference.items()
    return next(item for item in items if item.title == "Kaffeepause" and item.day == 2)


def test_the_top_bar_tells_now_next_time_left_and_delay(window: MainWindow) -> None:
    bar = window.top_bar
    assert bar.now.text() == "Kaffeepause · noch 10 Min."
    assert bar.next_caption.text() == "Danach 11:00", "the break takes the delay up"
    change_item(window.hub._store, _break(window).id, shortest=30)
    assert bar.now.text() == "Kaffeepause · noch 14 Min."
    assert bar.next_caption.text() == "Danach 11:04"
    assert bar.next.text() == "Vorstellung der Gruppenergebnisse"
    assert bar.delay.text() == "4 Min. später"


def test_the_delay_is_that_between_the_clocks_of_plan_and_run_sheet(window: MainWindow) -> None:
    store, bar = window.hub._store, window.top_bar
    change_item(store, _break(window).id, shortest=30)
    running_item = _break(window)
    began = running_item.actual_start
    assert began is not None
    with store.edit(phrase("Undo")) as edit:
        edit.update(replace(running_item, actual_start=began.replace(second=44)))
    assert bar.next_caption.text() == "Danach 11:04"
    assert bar.delay.text() == "4 Min. später"


def test_a_long_title_never_hides_the_time_left(window: MainWindow) -> None:
    for item in window.hub.conference.items():
        title = item.title + " mit einem sehr langen Titel" * 3
        change_item(window.hub._store, item.id, title=title)
    bar = window.top_bar
    assert bar.now.text().startswith("Kaffeepause mit")
    assert bar.now.text().endswith("… · noch 10 Min.")
    assert bar.now.fontMetrics().horizontalAdvance(bar.now.text()) <= bar.now.width()
    assert "Titel mit einem" in bar.now.toolTip()


def test_the_window_takes_the_whole_screen_also_where_it_would_fit(window: MainWindow) -> None:
    room = window.screen().availableGeometry().size()
    window.hide()
    window.setMinimumSize(1, 1)
    window.resize(room.width() // 2, room.height() // 2)
    window.show_on_screen()
    assert window.isMaximized()


def test_time_left_does_not_read_as_a_time_of_day(german: object) -> None:
    told = [clock_words(timedelta(seconds=s)) for s in (0, 59, 61, 119, 120, 835, 3540, 3541, 5400)]
    assert told == [
        "0 Sek.", "59 Sek.", "1 Min. 01 Sek.", "1 Min. 59 Sek.",
        "2 Min.", "14 Min.", "59 Min.", "1 Std. 00 Min.", "1 Std. 30 Min.",
    ]  # fmt: skip


def test_leaving_the_search_gives_the_keys_back_to_who_had_them(window: MainWindow) -> None:
    button = window.findChild(QPushButton, "rail-results")
    assert button is not None
    button.setFocus()
    assert button.hasFocus()
    QTest.keyClick(button, Qt.Key.Key_K, CTRL)
    assert window.palette_box.field.hasFocus()
    QTest.keyClick(window.palette_box.field, Qt.Key.Key_Escape)
    assert not window.palette_box.isVisible()
    assert button.hasFocus()


def test_the_search_tells_the_keys_of_what_an_area_does(window: MainWindow) -> None:
    window.palette_box.open()
    field, rows = window.palette_box.field, window.palette_box.list
    QTest.keyClicks(field, "Gruppen bilden")
    told = rows.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told.startswith("Gruppen bilden. ")
    assert told.endswith("+G")
