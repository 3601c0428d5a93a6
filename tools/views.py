"""Draws the views that are a click or a key away: side panels, dialogs, the door, the search.

    python tools/views.py DIR [WIDTHxHEIGHT ...] [--only NAME]

Light in German and English, dark in German, off screen, on the demo event; reached by mouse and
keys as a moderator reaches them.
"""

import argparse
import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any
from unittest.mock import patch

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QScrollArea,
    QTableView,
    QWidget,
)

from moderator import pictures
from moderator.actions import announcing, files
from moderator.actions.assignment import solve_in_process
from moderator.actions.demo import DEMO_EVENT, DEMO_NOW, DemoStep, fill_demo
from moderator.actions.people import set_status
from moderator.actions.placements import place_participants
from moderator.actions.prints import PrintKind
from moderator.actions.workshops import change_workshop
from moderator.app import Application
from moderator.demo import fresh_demo
from moderator.event.conference import Conference
from moderator.event.people import Status
from moderator.event.stage import SceneKind
from moderator.machine.clock import starting_at
from moderator.machine.resources import resource
from moderator.rules.assignment.solution import FEASIBLE, Solution
from moderator.rules.badge_code import code_of
from moderator.ui.assignment import solving
from moderator.ui.assignment.person_row import PersonRow
from moderator.ui.assignment.repair_questions import room_failure
from moderator.ui.assignment.view import AssignmentArea
from moderator.ui.hub import AreaName
from moderator.ui.importing.dialog import ImportDialog
from moderator.ui.importing.row_table import RowLink
from moderator.ui.people.changes import put_into
from moderator.ui.people.door.page import DoorPage
from moderator.ui.plenary.view import PlenaryArea
from moderator.ui.prints.dialog import PrintDialog
from moderator.ui.shell.main_window import MainWindow
from moderator.ui.theme import ThemeChoice
from moderator.ui.words import tr

CTRL = Qt.KeyboardModifier.ControlModifier
LOOK_AHEAD = 50
"""Milliseconds after which it is asked again whether the program has looked ahead."""
Act = Callable[[MainWindow], None]
EVE = datetime(2024, 11, 3, 18, 0)
NOON = datetime(2024, 11, 4, 12, 30)


@dataclass(frozen=True)
class View:
    """A view: the area in which it is, the steps that lead there, and when in the event it is."""

    name: str
    area: str
    steps: tuple[Act, ...] = ()
    moment: datetime = DEMO_NOW


def click(text: str, number: int | None = None) -> Act:
    """Click the visible button that bears a text, or has it as its name."""

    def step(window: MainWindow) -> None:
        wanted = tr(text).format(number=number, count=number)
        for place in (*QApplication.topLevelWidgets(), window):
            for found in place.findChildren(QAbstractButton):
                named = wanted in {found.text().strip(), found.accessibleName()}
                if named and found.isVisible() and found.isEnabled():
                    QTest.mouseClick(found, Qt.MouseButton.LeftButton)
                    return
        raise LookupError(wanted)

    return step


def key(code: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> Act:
    """Press a key where the focus is."""

    def step(window: MainWindow) -> None:
        QTest.keyClick(QApplication.focusWidget() or window, code, modifier)

    return step


def pick(box: str, words: str) -> Act:
    """Choose in the visible box of this name what begins with these words, by keys."""

    def step(window: MainWindow) -> None:
        places = (QApplication.focusWidget() or window).window().findChildren(QComboBox)
        found = next(
            place for place in places if place.accessibleName() == tr(box) and place.isVisible()
        )
        found.setFocus()
        wanted = tr(words)
        for _ in range(found.count()):
            if found.currentText().startswith(wanted):
                return
            QTest.keyClick(found, Qt.Key.Key_Down)
        raise LookupError(wanted)

    return step


def type_in(text: str) -> Act:
    """Type where the focus is."""

    def step(window: MainWindow) -> None:
        QTest.keyClicks(QApplication.focusWidget() or window, text)

    return step


def rows(first: int, last: int) -> Act:
    """Click a row of the visible table; the last one with Shift."""

    def step(window: MainWindow) -> None:
        table = next(t for t in window.findChildren(QTableView) if t.isVisible())
        for row, modifier in (
            (first, Qt.KeyboardModifier.NoModifier),
            (last, Qt.KeyboardModifier.ShiftModifier),
        ):
            spot = table.visualRect(table.model().index(row, 0)).center()
            QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, modifier, spot)

    return step


def miss(count: int) -> Act:
    """Let the first people of the list not come."""

    def step(window: MainWindow) -> None:
        store = window.hub.store
        ids = [person.id for person in store.conference.present()[:count]]
        window.hub.do(set_status, ids, Status.NO_SHOW)

    return step


def narrow(window: MainWindow) -> None:
    """Let every workshop want more people than there are."""
    store = window.hub.store
    for item in store.conference.rounds():
        for workshop in store.conference.workshops_of(item.id):
            window.hub.do(change_workshop, workshop.id, least=30, most=40)


def starve(window: MainWindow) -> None:
    """Let a workshop need more people than its room takes, and take a theme out of a round."""
    store = window.hub.store
    first, second, *_ = store.conference.workshops_of(store.conference.rounds()[0].id)
    window.hub.do(change_workshop, first.id, least=40)
    window.hub.do(change_workshop, second.id, theme_id=first.theme_id)
    area = window.findChild(AssignmentArea)
    assert isinstance(area, AssignmentArea)
    while area.foresight.busy:
        QTest.qWait(LOOK_AHEAD)


def announce(window: MainWindow) -> None:
    """Tell everyone of their places."""
    store = window.hub.store
    window.hub.do(announcing.announce, [item.id for item in store.conference.rounds()])


def move_some(window: MainWindow) -> None:
    """Move four people of round 1 into a room that is full."""
    store = window.hub.store
    first, _, third, *_ = store.conference.workshops_of(store.conference.rounds()[0].id)
    people = [p.participant_id for p in store.conference.placements_in(first.id)]
    window.hub.do(place_participants, people[:4], third.id)


def list_news(window: MainWindow) -> None:
    """Show who has to be told."""
    _assignment(window).announcing.show_list()


def fail_first_room(window: MainWindow) -> None:
    """Propose to do without the room of the first workshop in round 1."""
    area = _assignment(window)
    item = window.hub.conference.rounds()[0]
    room_id = window.hub.conference.workshops_of(item.id)[0].room_id
    area.repairing.ask(room_failure(window.hub.conference, room_id, [item.id]))
    while area.repairing.busy:
        QTest.qWait(LOOK_AHEAD)


def take_over(window: MainWindow) -> None:
    """Take the proposal over, and wait for the next one."""
    area = _assignment(window)
    QTest.mouseClick(area.repairing.panel.accept, Qt.MouseButton.LeftButton)
    while area.repairing.busy:
        QTest.qWait(LOOK_AHEAD)


def to_schedule(window: MainWindow) -> None:
    """Go to the schedule."""
    window.show_area(AreaName.SCHEDULE)


def leave_one_out(window: MainWindow) -> None:
    """Look at the proposal, and leave the first move out."""
    area = _assignment(window)
    while area.repairing.busy:
        QTest.qWait(LOOK_AHEAD)
    area.repairing.look()
    row = next(r for r in area.repairing.panel.findChildren(PersonRow) if r.tick)
    assert row.tick is not None
    row.tick.click()
    while area.repairing.busy:
        QTest.qWait(LOOK_AHEAD)


def assign_anew(window: MainWindow) -> None:
    """Assign everyone again."""
    area = _assignment(window)
    area.solving.start()
    while area.solving.busy:
        QTest.qWait(LOOK_AHEAD)


def run_out(window: MainWindow) -> None:
    """Assign everyone, as if the clock had ended the search at the second wishes."""

    def cut(
        conference: Conference, *told: Callable[..., Any], seconds: float | None = None
    ) -> Solution:
        found = solve_in_process(conference, *told, seconds=seconds)
        levels = [
            replace(level, bound=level.value - 1) if level.name == "wish_2" else level
            for level in found.levels
        ]
        return replace(found, status=FEASIBLE, levels=tuple(levels), cut=True, seconds=60.4)

    with patch.object(solving, "solve_in_process", cut):
        assign_anew(window)


def _assignment(window: MainWindow) -> AssignmentArea:
    area = window.findChild(AssignmentArea)
    assert isinstance(area, AssignmentArea)
    return area


def at_room(*, others: int, gone: int = 0) -> Act:
    """Stand at the door of the second room of round 1; half of its people come, then others.

    gone: so many of its people do not come at all.
    """

    def step(window: MainWindow) -> None:
        conference = window.hub.conference
        first, second, *_ = conference.workshops_of(conference.rounds()[0].id)
        door = window.findChild(DoorPage)
        assert isinstance(door, DoorPage)
        door.stand_at(second.id)
        own, foreign = conference.placements_in(second.id), conference.placements_in(first.id)
        absent = [placement.participant_id for placement in own[1::2][:gone]]
        window.hub.do(set_status, absent, Status.NO_SHOW)
        for placement in (*own[::2], *foreign[:others]):
            door.receive(placement.participant_id)

    return step


def crowd(window: MainWindow) -> None:
    """Put the people of the last room of round 1 into the first one as well."""
    first, *_, last = window.hub.conference.workshops_of(window.hub.conference.rounds()[0].id)
    people = [p.participant_id for p in window.hub.conference.placements_in(last.id)]
    put_into(window.hub, people, first.id)


def output(kind: PrintKind) -> Act:
    """Choose what is printed in the open dialog."""

    def step(window: MainWindow) -> None:
        dialog = window.findChild(PrintDialog)
        assert isinstance(dialog, PrintDialog)
        dialog.list.choose(kind)

    return step


def entry(kind: SceneKind) -> Act:
    """Choose the first scene of a kind in the plenary's list."""

    def step(window: MainWindow) -> None:
        area = window.area(AreaName.PLENARY)
        assert isinstance(area, PlenaryArea)
        area.reveal(next(one.cue for one in area.list.entry_model.rows if one.cue.kind is kind))

    return step


def show_board(window: MainWindow) -> None:
    """Go to the board."""
    window.show_area(AreaName.ASSIGNMENT)


OUTLINES = "Test page with outlines instead"
ENTER = Qt.Key.Key_Return
FOREIGN = code_of(1, "B2F")
AT_DOOR = (click("Check in"),)
TAKEN_IN = (*AT_DOOR, at_room(others=1, gone=1), key(ENTER, CTRL))
ARRIVING = (click("Check in"), at_room(others=0))


def edit_and_read(window: MainWindow) -> None:
    """Edit a workshop by hand, and read the list of workshops once more."""
    store = window.hub.store
    first = store.conference.workshops_of(store.conference.rounds()[0].id)[0]
    window.hub.do(change_workshop, first.id, most=34, groups=6)
    dialog = ImportDialog(window.hub, "workshops", window)
    dialog.show()
    dialog.read(Path(resource("demo", "workshops.csv")))
    while dialog.waiting.working:
        QApplication.processEvents()


def read_with_notes(window: MainWindow) -> None:
    """Read a list of which some rows say what cannot be, and look at the row of a note."""
    dialog = ImportDialog(window.hub, "participants", window)
    dialog.show()
    text = Path(resource("demo", "anmeldungen.csv")).read_text("cp1252")
    path = window.hub.store.path.with_name("Anmeldungen 2024.csv")
    path.write_text(text.replace("KI und Digi", "KI & Digi", 40).replace("Resilienz", "Ruhe", 9))
    dialog.read(path)
    while dialog.waiting.working:
        QApplication.processEvents()
    dialog.preview.side.show_page("findings")
    QApplication.processEvents()
    *_, link = (found for found in dialog.preview.side.findChildren(RowLink) if found.isVisible())
    for page in dialog.preview.side.findChildren(QScrollArea):
        if page.isAncestorOf(link):
            page.ensureWidgetVisible(link)
    QApplication.processEvents()
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)


VIEWS = (
    View("assignment-round-1", "assignment", (click("Round {number}", 1),)),
    View("assignment-overview", "assignment", (click("Overview"),)),
    View("assignment-wishes", "assignment", (click("Wishes"),)),
    View("assignment-eve", "assignment", (click("Round {number}", 1),), EVE),
    View("assignment-adjust", "assignment", (click("Adjust …"),), EVE),
    View("assignment-lacking", "assignment", (miss(7),), NOON),
    View("assignment-wrong", "assignment", (narrow, click("Assign again")), EVE),
    View("assignment-ahead", "assignment", (starve, click("See what helps")), EVE),
    View("assignment-groups", "assignment", (click("Form groups"),)),
    View("assignment-regroup", "assignment", (announce, move_some, click("Form groups")), NOON),
    View("people-one", "people", (rows(4, 4),)),
    View("people-many", "people", (rows(2, 5),)),
    View("people-filter", "people", (click("Filter"),)),
    View("people-add", "people", (click("Add person"),)),
    View("assignment-told", "assignment", (announce, move_some, list_news), NOON),
    View("room-fails", "assignment", (announce, fail_first_room), NOON),
    View("room-failed", "assignment", (announce, fail_first_room, take_over), NOON),
    View("room-news", "assignment", (announce, fail_first_room, take_over, list_news), NOON),
    View("room-schedule", "assignment", (fail_first_room, take_over, to_schedule), NOON),
    View("assignment-part", "assignment", (announce, move_some, leave_one_out), NOON),
    View("assignment-asks", "assignment", (move_some, announce, assign_anew), NOON),
    View("assignment-cut", "assignment", (move_some, run_out), EVE),
    View("people-door", "people", (click("Check in"),), NOON),
    View("people-door-typed", "people", (click("Check in"), type_in("ben")), NOON),
    View("people-door-camera", "people", (click("Check in"), click("Camera")), NOON),
    View("people-door-room", "people", ARRIVING, NOON),
    View("people-door-elsewhere", "people", (click("Check in"), at_room(others=1)), NOON),
    View("people-door-foreign", "people", (*AT_DOOR, type_in(FOREIGN), key(ENTER)), NOON),
    View("people-door-kept", "people", (*TAKEN_IN, crowd, key(Qt.Key.Key_Z, CTRL)), NOON),
    View("people-overfull", "people", (crowd,), NOON),
    View("assignment-arrived", "people", (*ARRIVING, show_board), NOON),
    View("prints", "people", (key(Qt.Key.Key_P, CTRL),)),
    View("prints-outlines", "people", (key(Qt.Key.Key_P, CTRL), click(OUTLINES))),
    View(
        "prints-halves",
        "people",
        (key(Qt.Key.Key_P, CTRL), output(PrintKind.SCHEDULES), pick("Paper", "A5")),
    ),
    View(
        "prints-own-sheet",
        "people",
        (key(Qt.Key.Key_P, CTRL), pick("Paper", "Own sheet, by its measures")),
    ),
    View("prints-groups", "people", (key(Qt.Key.Key_P, CTRL), output(PrintKind.GROUP_LISTS))),
    View("prints-sheets", "people", (key(Qt.Key.Key_P, CTRL), output(PrintKind.GROUP_SHEETS))),
    View("prints-labels", "people", (key(Qt.Key.Key_P, CTRL), output(PrintKind.GROUP_LABELS))),
    View("prints-cards", "people", (key(Qt.Key.Key_P, CTRL), output(PrintKind.MODERATION_CARDS))),
    View("plenary-groups", "plenary", (entry(SceneKind.GROUP_GUIDE),)),
    View("import", "people", (click("Import list …"), key(Qt.Key.Key_Escape))),
    View("import-notes", "people", (read_with_notes,)),
    View("import-edited", "schedule", (edit_and_read,)),
    View("search", "people", (key(Qt.Key.Key_K, CTRL), type_in("bender"))),
    View("schedule-table", "schedule", (click("As a table"),)),
    View("schedule-both-days", "schedule", (click("Both"),)),
    View("results-round-1", "results", (click("Round {number}", 1),)),
    View("results-overview", "results", (key(Qt.Key.Key_R, CTRL),)),
    View("results-intake", "results", (key(Qt.Key.Key_E, CTRL),)),
    View("results-camera", "results", (key(Qt.Key.Key_F8),)),
    View("results-joined", "results", (key(Qt.Key.Key_J, CTRL),)),
    View("regie-other-ways", "regie", (key(Qt.Key.Key_1),)),
)


def stage(folder: Path, moment: datetime) -> Path:
    """Make a fresh copy of the demo event as it is at a moment; before it ran, just assigned."""
    if moment == DEMO_NOW:
        return fresh_demo(folder / "demo")
    assigned = folder / f"assigned{files.SUFFIX}"
    if not assigned.exists():
        event = DEMO_EVENT
        store = files.create_event(
            assigned, event.title, event.start, event.days, starting_at(moment)
        )
        fill_demo(store, until=DemoStep.ASSIGNED)
        store.close()
    return Path(shutil.copy(assigned, folder / f"{moment:%d-%H}{files.SUFFIX}"))


def draw(qt: QApplication, view: View, folder: Path, appearance: str, size: str) -> None:
    """Draw one view in one appearance, "de-light"; a dialog is drawn by itself."""
    language, _, shade = appearance.partition("-")
    demo = stage(folder, view.moment)
    program = Application(qt, starting_at(view.moment))
    program.set_language(language)
    program.theme.choose(ThemeChoice.DARK if shade == "dark" else ThemeChoice.LIGHT)
    program.open(demo)
    window = program.window
    assert window is not None
    width, _, height = size.partition("x")
    window.showNormal()
    window.resize(int(width), int(height))
    window.show_area(AreaName(view.area))
    pictures.settle(window)
    for step in view.steps:
        step(window)
        pictures.settle(window)
    over = [w for w in QApplication.topLevelWidgets() if _is_over(w, window)]
    for number, shown in enumerate((window, *over)):
        suffix = f"-{number}" if number else ""
        shown.grab().save(str(folder / f"{view.name}{suffix}-{appearance}-{width}.png"))
    for dialog in over:
        dialog.close()
    program.close_window()
    program.deleteLater()
    pictures.settle(None)


def _is_over(widget: QWidget, window: MainWindow) -> bool:
    return widget.isVisible() and widget is not window and widget.width() > 40


def main(arguments: list[str]) -> int:
    """Draw the views into a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("sizes", nargs="*", default=["1366x768"])
    parser.add_argument("--only", default="")
    options = parser.parse_args(arguments)
    options.folder.mkdir(parents=True, exist_ok=True)
    qt = pictures.qt_application()
    missing = 0
    for size in options.sizes:
        for appearance in ("de-light", "de-dark", "en-light"):
            for view in VIEWS:
                if options.only in view.name:
                    try:
                        draw(qt, view, options.folder, appearance, size)
                    except (LookupError, StopIteration) as error:
                        missing += 1
                        print(f"{view.name} {appearance}: not reached, {error}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
