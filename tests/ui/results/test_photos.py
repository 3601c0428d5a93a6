"""Photos come by drop, paste and file, are shown upright, turned, named and removed."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from moderator.capture.photos import Prepared
from moderator.event.errors import KnownError
from moderator.event.results import Photo
from moderator.event.workshops import Group
from moderator.store.store import Store
from moderator.ui.results.thumbs import LargeView
from moderator.ui.results.view import ResultsArea
from tests.actions.results_event import group_of, put_photos
from tests.capture.flipcharts import SECRET, as_file, exif, flipchart, sideways
from tests.ui.hands import scroll_to
from tests.ui.results.hands import CTRL, Key, drag, press, write
from tests.ui.results.test_dragging import group_row


def photos(store: Store, group: Group) -> tuple[Photo, ...]:
    return store.conference.photos_of(group.id)


def files(folder: Path) -> list[Path]:
    made = {
        "quer.jpg": sideways(6),
        "telefon.heic": as_file(flipchart(), "HEIF", exif=exif()),
        "karte.png": as_file(flipchart(300, 400), "PNG"),
    }
    for name, content in made.items():
        (folder / name).write_bytes(content)
    return [folder / name for name in made]


def drop(target: QWidget, paths: list[Path], where: QPointF | None = None) -> QDropEvent:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        where if where is not None else QPointF(target.rect().center()),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    target.dropEvent(event)
    return event


def test_dropped_photos_are_shown_upright_and_clean(
    area: ResultsArea, group: Group, store: Store, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(area.hub.message_shown, timeout=20_000):
        assert drop(area, files(tmp_path)).isAccepted()
    found = photos(store, group)
    assert len(found) == 3
    for photo in found:
        assert SECRET.encode() not in store.shown_photo(photo.content)
    assert found[0].taken is not None
    area.photos.choose(found[0].id)
    qtbot.waitUntil(lambda: area.photos.preview._pixmap is not None)
    pixmap = area.photos.preview._pixmap
    assert pixmap is not None
    image = pixmap.toImage()
    top = image.pixelColor(image.width() // 2, image.height() // 30)
    assert top.red() > 2 * top.green(), "the red bar is at the top"
    store.undo()
    assert not photos(store, group)


def test_good_ones_are_added_and_broken_ones_named(
    area: ResultsArea, group: Group, store: Store, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = files(tmp_path)[:1]
    for name in ("leer.jpg", "brief.txt"):
        (tmp_path / name).write_bytes(b"" if name == "leer.jpg" else b"Hallo")
        paths.append(tmp_path / name)
    with qtbot.waitSignal(area.hub.error_shown, timeout=20_000) as told:
        drop(area, paths)
    assert told.args is not None
    problem = told.args[0]
    assert isinstance(problem, KnownError)
    assert "leer.jpg, brief.txt" in str(problem)
    assert len(photos(store, group)) == 1


def test_drop_on_a_group_in_the_list(
    area: ResultsArea, group: Group, store: Store, qtbot: QtBot, tmp_path: Path
) -> None:
    other = group_of(store.conference, 2, 2)
    where = area.groups.viewport().mapFromGlobal(group_row(area, other.id))
    with qtbot.waitSignal(area.hub.message_shown, timeout=20_000):
        drop(area.groups, files(tmp_path)[:1], QPointF(where))
    assert len(photos(store, other)) == 1
    assert not photos(store, group)


@pytest.mark.parametrize("in_a_line", [True, False])
def test_picture_is_pasted_wherever_the_cursor_is(
    area: ResultsArea, group: Group, store: Store, qtbot: QtBot, *, in_a_line: bool
) -> None:
    picture = QImage(120, 80, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    QApplication.clipboard().setImage(picture)
    if in_a_line:
        area.page.begin()
    else:
        area.groups.setFocus()
    with qtbot.waitSignal(area.hub.message_shown, timeout=20_000):
        press(Key.Key_V, CTRL)
    assert len(photos(store, group)) == 1


def test_cancelled_job_keeps_what_was_read(
    area: ResultsArea, group: Group, store: Store, qtbot: QtBot, tmp_path: Path
) -> None:
    drop(area, files(tmp_path))
    (job,) = [job for job in area.hub.jobs.running if "photos" in str(job.label)]
    with qtbot.waitSignal(job.ended, timeout=20_000):
        job.cancel()
    assert len(photos(store, group)) <= 3
    assert not [j for j in area.hub.jobs.running if j is job]


def test_photo_is_turned_named_moved_and_removed(
    area: ResultsArea, group: Group, store: Store, qtbot: QtBot
) -> None:
    shown = as_file(flipchart(400, 300))
    came = [Prepared(name, name.encode(), shown, 400, 300, None) for name in ("a", "b", "c")]
    first, second, third = put_photos(store, group.id, *came)
    panel = area.photos
    assert panel.photo_id == first
    scroll_to(panel.thumbs[1])
    QTest.mouseClick(panel.thumbs[1], Qt.MouseButton.LeftButton)
    assert panel.photo_id == second
    panel._right.click()
    panel._right.click()
    panel._left.click()
    assert store.conference.one(Photo, second).quarter_turns == 1
    panel.caption.setFocus()
    write("Blatt 2")
    assert store.conference.one(Photo, second).caption == "Blatt 2"
    panel.thumbs[1].setFocus()
    QTest.keyClick(panel.thumbs[1], Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert [p.id for p in photos(store, group)] == [second, first, third]
    panel._remove.click()
    assert [p.id for p in photos(store, group)] == [first, third]
    assert panel.photo_id == first
    store.undo()
    assert [p.id for p in photos(store, group)] == [second, first, third]
    other = group_of(store.conference, 1, 4)
    qtbot.waitUntil(lambda: panel.thumbs[0]._pixmap is not None)
    drag(area, panel.thumbs[0], group_row(area, other.id))
    assert [p.id for p in photos(store, other)] == [second]


def test_click_shows_the_photo_large(
    area: ResultsArea, group: Group, store: Store, qtbot: QtBot
) -> None:
    shown = as_file(flipchart(400, 300))
    came = [Prepared(name, name.encode(), shown, 400, 300, None) for name in ("a", "b")]
    first, second = put_photos(store, group.id, *came)
    QTest.mouseClick(area.photos.preview, Qt.MouseButton.LeftButton)
    view = QApplication.activeModalWidget()
    assert isinstance(view, LargeView)
    assert view.photo.id == first
    QTest.keyClick(view, Key.Key_Right)
    assert view.photo.id == second
    view.grab()
    QTest.keyClick(view, Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
