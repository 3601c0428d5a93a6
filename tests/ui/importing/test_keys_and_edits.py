"""The preview by keyboard, and what was edited by hand in it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from moderator.actions.importing import plan_import, take_over
from moderator.actions.people import change_participant
from moderator.actions.workshops import change_workshop
from moderator.event.workshops import Workshop
from moderator.store.store import Store
from moderator.ui.hub import Hub
from moderator.ui.importing.dialog import ImportDialog
from moderator.ui.importing.row_table import WHAT
from tests.exchange.lists import KASSEL
from tests.ui.importing.hands import LIST, opened, pick, read, settle


def test_enter_chooses_a_file_and_then_takes_it_over(
    dialog: ImportDialog, store: Store, qtbot: QtBot
) -> None:
    QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Return)
    pick(dialog, LIST)
    settle(dialog, qtbot)
    assert dialog.focusWidget() is dialog.preview.table
    QTest.keyClick(dialog.preview.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=10_000)
    assert len(store.conference.participants()) == 131
    dialog.choose_file()
    (chooser,) = (c for c in dialog.findChildren(QFileDialog) if c.isVisible())
    assert chooser.directory().absolutePath() == str(LIST.parent)


def test_enter_on_a_button_does_what_the_button_says(
    dialog: ImportDialog, store: Store, qtbot: QtBot
) -> None:
    read(dialog, LIST, qtbot)
    twice = dialog.preview.filter.findChildren(QPushButton)[2]
    twice.setFocus()
    QTest.keyClick(twice, Qt.Key.Key_Enter)
    assert dialog.preview.table.rows.rowCount() == 1
    cancel = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Abbrechen")
    cancel.setFocus()
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(cancel, Qt.Key.Key_Return)
    assert not store.conference.participants()


def test_tab_goes_from_the_file_over_the_rows_to_taking_over(
    dialog: ImportDialog, qtbot: QtBot
) -> None:
    read(dialog, LIST, qtbot)
    way: list[QWidget] = [dialog.preview.source.another]
    dialog.preview.source.another.setFocus()
    while len(way) == 1 or way[-1] is not way[0]:
        QTest.keyClick(way[-1], Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused not in way[1:]
        way.append(focused)
    buttons = dialog.preview.filter.findChildren(QPushButton)
    cancel = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Abbrechen")
    wanted = [
        dialog.preview.source.delimiter, buttons[0], dialog.preview.table,
        dialog.preview.side.proposals.every, cancel, dialog.take,
    ]  # fmt: skip
    places = [way.index(widget) for widget in wanted]
    assert places == sorted(places)


def test_what_was_edited_by_hand_is_told_and_can_follow_the_list_again(
    hub: Hub, store: Store, qtbot: QtBot, german: object
) -> None:
    first = store.conference.workshops_of(store.conference.rounds()[0].id)[0]
    change_workshop(store, first.id, most=34, groups=9)
    made = opened(ImportDialog(hub, "workshops"), KASSEL / "workshops.csv", qtbot)
    assert not made.take.isEnabled()
    assert (
        made.footer.status.text() == "Die Liste ändert nichts; was von Hand geändert wurde, bleibt."
    )
    assert made.preview.table.rows.index(0, WHAT).data() == (
        "von Hand geändert, bleibt: Workshoprunde 1: Plätze 34 (in der Liste: 28) · "
        "von Hand geändert, bleibt: Workshoprunde 1: Gruppen 9 (in der Liste: 4)"
    )
    places = made.preview.side.proposals.checks[f"hand:Workshop:{first.id}:most"]
    QTest.mouseClick(places, Qt.MouseButton.LeftButton)
    settle(made, qtbot)
    assert made.take.isEnabled()
    assert not made.preview.side.proposals.every_edit.isChecked()
    QTest.mouseClick(made.preview.side.proposals.every_edit, Qt.MouseButton.LeftButton)
    settle(made, qtbot)
    assert all(check.isChecked() for check in made.preview.side.proposals.checks.values())
    QTest.mouseClick(made.preview.side.proposals.every_edit, Qt.MouseButton.LeftButton)
    settle(made, qtbot)
    assert not made.take.isEnabled()
    QTest.mouseClick(places, Qt.MouseButton.LeftButton)
    settle(made, qtbot)
    with qtbot.waitSignal(made.accepted, timeout=10_000):
        QTest.keyClick(places, Qt.Key.Key_Return)
    after = store.conference.one(Workshop, first.id)
    assert (after.most, after.groups, after.hand_edited) == (28, 9, "groups")


def test_accepting_every_guess_leaves_hand_edits_alone(
    dialog: ImportDialog, store: Store, qtbot: QtBot
) -> None:
    take_over(store, plan_import(store.conference, "participants", LIST))
    person = next(p for p in store.conference.participants() if p.family_name == "Heinz")
    change_participant(store, person.id, organisation="Jobcenter Plön")
    read(dialog, LIST, qtbot)
    QTest.mouseClick(dialog.preview.side.proposals.every, Qt.MouseButton.LeftButton)
    settle(dialog, qtbot)
    assert dialog.plan is not None
    left = [p.meant for p in dialog.plan.proposals if not p.accepted]
    assert left == ["Lisa Heinz"]
