"""The window “Personal data”: nothing goes without the title typed, and then everything does."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from moderator.actions.files import Store
from moderator.actions.handing_over import read_handover
from moderator.actions.prints import PrintKind
from moderator.actions.retention import OrganisationFate
from moderator.actions.schedule import change_event
from moderator.event.documentation import Erasure, ErasureMethod, ItemNote
from moderator.ui.hub import Hub
from moderator.ui.prints.dialog import PrintDialog
from moderator.ui.shell.personal_data import PersonalDataDialog
from moderator.ui.shell.reminder import RetentionReminder
from moderator.ui.widgets.note_pad import NotePad
from tests.ui.hands import click, focused, press, watch_folders


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(demo_hub: Hub, qtbot: QtBot, parent: QWidget) -> PersonalDataDialog:
    made = PersonalDataDialog(demo_hub, parent)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: "131" in said(made))
    return made


def said(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def type_title(dialog: PersonalDataDialog, title: str) -> None:
    dialog.title.setFocus()
    QTest.keyClicks(focused(), title)


def test_what_is_personal_is_listed_with_counts(dialog: PersonalDataDialog) -> None:
    text = said(dialog)
    for words in ("Participants with a name", "E-mail addresses", "Wishes", "Speakers of groups"):
        assert words in text


def test_enter_in_the_window_takes_nothing_out(
    dialog: PersonalDataDialog, demo_store: Store
) -> None:
    before = demo_store.conference
    assert not dialog.run_button.isEnabled()
    dialog.title.setFocus()
    press(Qt.Key.Key_Return)  # the safe answer is the default
    assert demo_store.conference is before


def test_only_the_whole_title_confirms(dialog: PersonalDataDialog, demo_store: Store) -> None:
    title = demo_store.conference.event.title
    type_title(dialog, title[:-1])
    assert not dialog.run_button.isEnabled()
    type_title(dialog, title[-1])
    assert dialog.run_button.isEnabled()


def test_the_field_for_the_title_looks_as_empty_as_it_is(dialog: PersonalDataDialog) -> None:
    assert dialog.title.displayText() == ""
    assert dialog.title.placeholderText() == ""
    assert not dialog.differs.text(), "nothing is wrong before anything is typed"


def test_case_and_spaces_of_the_title_do_not_matter(
    dialog: PersonalDataDialog, demo_store: Store
) -> None:
    title = demo_store.conference.event.title
    type_title(dialog, f"  {title.upper()} ".replace(" ", "  "))
    assert dialog.run_button.isEnabled()


def test_a_title_that_differs_is_told_while_it_is_typed(
    dialog: PersonalDataDialog, demo_store: Store
) -> None:
    title = demo_store.conference.event.title
    type_title(dialog, title[:-1])
    assert "The title does not match yet" in said(dialog)
    type_title(dialog, title[-1])
    assert "The title does not match yet" not in said(dialog)
    press(Qt.Key.Key_Backspace)
    assert "The title does not match yet" in said(dialog)


def test_after_the_title_names_go_and_the_protocol_is_shown(
    dialog: PersonalDataDialog,
    demo_store: Store,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    click(dialog.choices.delete)
    type_title(dialog, demo_store.conference.event.title)
    click(dialog.run_button)
    qtbot.waitUntil(dialog.protocol.isVisible, timeout=30_000)
    (erasure,) = demo_store.conference.all(Erasure)
    assert erasure.method is ErasureMethod.DELETED
    assert "nothing before can be undone" in dialog.protocol.toPlainText()
    assert demo_store.undo_label is None
    target = tmp_path / "protocol.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    click(dialog.save)
    assert "lässt sich nicht mehr zurücknehmen" in target.read_text("utf-8")


def test_a_line_that_was_typed_does_not_bring_a_name_back(
    demo_hub: Hub, parent: QWidget, qtbot: QtBot
) -> None:
    conference = demo_hub.conference
    name = conference.participants()[3].name
    pad = NotePad(demo_hub, parent)
    pad.show_item(conference.items()[0])
    parent.show()
    pad.line.setFocus()
    QTest.keyClicks(pad.line, f"{name} kommt noch")
    dialog = PersonalDataDialog(demo_hub, parent)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    click(dialog.choices.delete)
    type_title(dialog, conference.event.title)
    assert dialog.run_button.isEnabled()
    click(dialog.run_button)
    qtbot.waitUntil(dialog.protocol.isVisible, timeout=30_000)
    pad.show_item(None)  # as if the window were closed
    texts = [note.text for note in demo_hub.conference.all(ItemNote)]
    assert [text for text in texts if text.endswith("kommt noch")]
    assert [text for text in texts if name in text] == []


def test_the_day_of_the_reminder_is_a_setting_of_the_event(
    dialog: PersonalDataDialog, demo_store: Store
) -> None:
    click(dialog.reminds)
    until = demo_store.conference.event.retention_until
    assert until is not None
    assert until > demo_store.conference.event.start
    click(dialog.reminds)
    assert demo_store.conference.event.retention_until is None


@pytest.mark.parametrize(("days", "shown"), [(1, False), (0, True), (-30, True)])
def test_the_reminder_comes_once_the_day_has_come(
    demo_hub: Hub, demo_store: Store, parent: QWidget, days: int, shown: bool
) -> None:
    change_event(demo_store, retention_until=demo_hub.now().date() + timedelta(days=days))
    bar = RetentionReminder(demo_hub, parent)
    parent.show()
    assert bar.isVisible() is shown
    if shown:
        click(bar.later)
        assert not bar.isVisible()


def test_it_says_which_file_it_is_about_and_why_more_have_a_name_than_take_part(
    dialog: PersonalDataDialog, demo_store: Store
) -> None:
    text = said(dialog)
    assert f"{demo_store.path.name} in {demo_store.path.parent}" in text
    assert "4 November – 5 November 2024" in text
    assert "123 take part, 3 cancelled, 5 on the waiting list" in text


def test_organisations_that_tell_who_it_is_are_named_before_they_are_kept(
    dialog: PersonalDataDialog, demo_store: Store, qtbot: QtBot
) -> None:
    assert "5 organisations sent one person only" in dialog.choices.telling.text()
    assert dialog.choices.wish.organisations is OrganisationFate.NUMBERED
    click(dialog.choices.kept, QPoint(8, dialog.choices.kept.height() // 2))
    assert dialog.choices.telling.property("kind") == "caution"
    assert "organisations by name" in said(dialog)
    click(dialog.choices.removed, QPoint(8, dialog.choices.removed.height() // 2))
    type_title(dialog, demo_store.conference.event.title)
    click(dialog.run_button)
    qtbot.waitUntil(dialog.protocol.isVisible, timeout=30_000)
    assert {p.organisation for p in demo_store.conference.participants()} == {""}
    assert "Organisations: removed" in dialog.protocol.toPlainText()


def test_what_goes_and_stays_follows_what_is_chosen(dialog: PersonalDataDialog) -> None:
    text = said(dialog)
    assert "faces and names on flipcharts" in text
    assert "wishes under the number" in text
    click(dialog.choices.delete, QPoint(8, dialog.choices.delete.height() // 2))
    text = said(dialog)
    assert "wishes and who wanted to be with whom" in text
    assert "wishes under the number" not in text


def test_a_copy_with_all_names_is_made_before_and_its_folder_is_shown(
    dialog: PersonalDataDialog,
    demo_store: Store,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    proposed: list[str] = []

    def choose(_parent: QWidget, _title: str, start: str, _filter: str) -> tuple[str, str]:
        proposed.append(start)
        return str(tmp_path / "vorher"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    opened = watch_folders(monkeypatch)
    click(dialog.copy)
    qtbot.waitUntil(dialog.folder.isVisible, timeout=30_000)
    assert proposed[0].endswith("Jahreskonferenz der Netzwerke 2024-11-05.zip")
    before = read_handover(tmp_path / "vorher.zip").conference
    assert before.participants() == demo_store.conference.participants()
    assert f"vorher.zip in {tmp_path}" in dialog.copied.text()
    click(dialog.folder)
    assert opened == [tmp_path]


def test_the_protocol_goes_to_the_printer_through_the_print_dialog(
    dialog: PersonalDataDialog, parent: QWidget, demo_store: Store, qtbot: QtBot
) -> None:
    type_title(dialog, demo_store.conference.event.title)
    click(dialog.run_button)
    qtbot.waitUntil(dialog.protocol.isVisible, timeout=30_000)
    click(dialog.print)
    (prints,) = parent.findChildren(PrintDialog)
    qtbot.waitUntil(prints.isVisible)
    assert prints.output.what is PrintKind.ERASURE_PROTOCOL
    qtbot.waitUntil(lambda: prints.pane.count.text() == "1 pages", timeout=30_000)
    assert prints.footer.print.isVisible()
    prints.reject()
