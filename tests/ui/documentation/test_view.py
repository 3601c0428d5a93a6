"""The area Documentation, used with mouse and keys."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from moderator.actions.demo import DEMO_NOW
from moderator.actions.people import set_status
from moderator.actions.results import set_state
from moderator.event.errors import FileProblem
from moderator.event.people import Status
from moderator.event.phrase import phrase
from moderator.event.results import Result, ResultState
from moderator.event.schedule import Event
from moderator.store.opening import create_store
from moderator.store.store import Store
from moderator.ui.documentation.view import DocumentationArea
from tests.ui.documentation.conftest import Shown
from tests.ui.hands import scroll_to


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Store]:
    event = Event(1, "Leer", date(2025, 1, 1))
    store = create_store(tmp_path / "fresh.moderator", event, lambda: DEMO_NOW)
    yield store
    store.close()


def lines(area: DocumentationArea) -> tuple[str, ...]:
    """Return the lines of what is there and what is missing."""
    shown = area.completeness.list.lines.rows
    return tuple(f"{line.text} | {line.more}" if line.more else line.text for line in shown)


def test_checklist_says_what_is_there(show: Shown, demo: Store) -> None:
    assert lines(show(demo)) == (
        "Programm – 16 Punkte | 12 von 16 mit tatsächlichen Zeiten",
        (
            "4 Vorträge ohne Text | Begrüßung und Eröffnung, Junge Menschen in Arbeit bringen: "
            "drei Praxisbeispiele, Podiumsgespräch: Junge Menschen in Arbeit bringen, "
            "Wie arbeiten wir und wie könnten wir arbeiten? KI im Jobcenter"
        ),
        "Runde 1 – 18 von 18 Gruppen bereit",
        "Runde 2 – 18 von 18 Gruppen bereit",
        "Runde 3 – 17 von 18 Gruppen bereit | 1 begonnen",
        "5 Flipchartfotos | 5 ohne Bildunterschrift",
        "123 Teilnehmende | aus 29 Organisationen",
    )


def test_checklist_follows_the_event(show: Shown, demo: Store) -> None:
    area = show(demo)
    begun = [r for r in demo.conference.all(Result) if r.state is ResultState.BEGUN]
    set_state(demo, begun[0].group_id, ResultState.READY)
    assert "Runde 3 – 18 von 18 Gruppen bereit" in lines(area)
    demo.undo()
    assert "Runde 3 – 17 von 18 Gruppen bereit | 1 begonnen" in lines(area)


def test_checklist_catches_up_with_what_changed_while_another_area_was_shown(
    show: Shown, demo: Store
) -> None:
    area = show(demo)
    area.hide()
    begun = [r for r in demo.conference.all(Result) if r.state is ResultState.BEGUN]
    set_state(demo, begun[0].group_id, ResultState.READY)
    area.show()
    assert "Runde 3 – 18 von 18 Gruppen bereit" in lines(area)


def test_preview_comes_and_follows_the_boxes(qtbot: QtBot, show: Shown, demo: Store) -> None:
    area = show(demo)
    qtbot.waitUntil(lambda: area.pages.count > 0, timeout=90_000)
    whole = area.pages.count
    scroll_to(area.contents.people_box)
    middle = QPoint(8, area.contents.people_box.height() // 2)
    QTest.mouseClick(area.contents.people_box, Qt.MouseButton.LeftButton, pos=middle)
    assert not area.choice.people
    qtbot.waitUntil(lambda: 0 < area.pages.count < whole, timeout=90_000)


def test_pages_scroll_with_keys(qtbot: QtBot, show: Shown, demo: Store) -> None:
    area = show(demo)
    qtbot.waitUntil(lambda: area.pages.count > 0, timeout=90_000)
    bar = area.pages.verticalScrollBar()
    assert area.pages.page_rect(0).bottom() > 0
    assert area.pages.columns() == 2
    area.pages.setFocus()
    QTest.keyClick(area.pages, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    QTest.keyClick(area.pages, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    last = area.pages.page_rect(area.pages.count - 1)
    assert last.bottom() < area.pages.viewport().height()
    QTest.keyClick(area.pages, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_hidden_area_makes_no_preview(qtbot: QtBot, show: Shown, demo: Store) -> None:
    area = show(demo)
    area.hide()
    qtbot.wait(50)
    assert area.pages.count == 0


def test_pdf_is_made_and_offered(
    qtbot: QtBot, show: Shown, demo: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    area = show(demo)
    target = tmp_path / "Doku"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    opened: list[Path] = []
    area.outcome.opened.disconnect()
    area.outcome.opened.connect(opened.append)
    with qtbot.waitSignal(area.written, timeout=90_000):
        QTest.mouseClick(area.make_button, Qt.MouseButton.LeftButton)
        assert not area.make_button.isEnabled()
        assert area.outcome.text == "Die Datei wird erstellt …"
        assert area.outcome.cancel_button.isVisible()
    qtbot.waitUntil(area.make_button.isEnabled)
    with pikepdf.open(tmp_path / "Doku.pdf") as pdf:
        assert len(pdf.pages) > 30
    assert area.outcome.text == "Die Datei ist fertig."
    QTest.keyClick(area.outcome.open_button, Qt.Key.Key_Space)
    QTest.mouseClick(area.outcome.folder_button, Qt.MouseButton.LeftButton)
    assert opened == [tmp_path / "Doku.pdf", tmp_path]


def test_cancelled_pdf_leaves_nothing(
    qtbot: QtBot, show: Shown, demo: Store, tmp_path: Path
) -> None:
    area = show(demo)
    target = tmp_path / "Doku.pdf"
    job = area.output.write_to(target)
    with qtbot.waitSignal(job.ended, timeout=90_000):
        QTest.mouseClick(area.outcome.cancel_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(area.make_button.isEnabled)
    assert not target.exists()
    assert not area.outcome.isVisible()


def test_folder_that_is_gone_is_told_in_words(
    qtbot: QtBot, show: Shown, demo: Store, tmp_path: Path
) -> None:
    area = show(demo)
    told: list[FileProblem] = []
    area._hub.error_shown.connect(told.append)
    job = area.output.write_to(tmp_path / "nowhere" / "Doku.pdf")
    with qtbot.waitSignal(job.ended, timeout=90_000):
        pass
    assert len(told) == 1
    assert not area.outcome.isVisible()


def test_empty_event_teaches_and_leads_on(qtbot: QtBot, show: Shown, fresh: Store) -> None:
    area = show(fresh)
    assert not area.make_button.isVisible()
    wanted: list[str] = []
    area._hub.wanted.connect(lambda to: wanted.append(to.area))
    button = next(b for b in area.findChildren(QPushButton) if b.text() == "Programm anlegen")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert wanted == ["schedule"]


def test_file_name_comes_from_the_title(show: Shown, demo: Store) -> None:
    area = show(demo)
    assert area.output.suggested_path().name == "Jahreskonferenz der Netzwerke – Dokumentation.pdf"
    with demo.edit(phrase("Change the title")) as edit:
        edit.change(demo.conference.event, title="a/b: <c> " + "x" * 300)
    name = area.output.suggested_path().name
    assert "/" not in name
    assert len(name) < 120


def test_every_control_has_a_name_and_plain_text(show: Shown, demo: Store) -> None:
    area = show(demo)
    for label in area.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText
    for control in area.findChildren(QPushButton):
        assert control.text() or control.accessibleName()
    assert area.pages.accessibleName()


def test_who_was_not_checked_in_is_left_out_and_can_be_taken_in(show: Shown, demo: Store) -> None:
    expected = len(demo.conference.present())
    set_status(demo, tuple(p.id for p in demo.conference.present()), Status.REGISTERED)
    area = show(demo)
    assert area.contents.checked_in_box.isHidden()
    assert any(line.startswith(f"{expected} Teilnehmende | aus ") for line in lines(area))
    set_status(demo, tuple(p.id for p in demo.conference.present()[:5]), Status.CHECKED_IN)
    assert not area.contents.checked_in_box.isHidden()
    assert any(f"5 Teilnehmende | eingecheckt, von {expected}" in line for line in lines(area))
    scroll_to(area.contents.checked_in_box)
    middle = QPoint(8, area.contents.checked_in_box.height() // 2)
    window = area.window()
    under = window.childAt(area.contents.checked_in_box.mapTo(window, middle))
    assert under is area.contents.checked_in_box
    QTest.mouseClick(under, Qt.MouseButton.LeftButton, pos=middle)
    assert area.choice.only_checked_in is False
    assert any(line.startswith(f"{expected} Teilnehmende | aus ") for line in lines(area))
