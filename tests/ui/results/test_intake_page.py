"""Photos that came in are filed with one key, and what became of each is seen."""

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from moderator.actions.intake import PhotoArrival, dismiss_intake, receive_photo
from moderator.actions.reading import keep_words
from moderator.actions.search import find
from moderator.capture.flipchart import PhotoLook, SeenSheet
from moderator.capture.photos import Prepared
from moderator.event.results import IntakePhoto, IntakeState, PhotoOrigin
from moderator.event.workshops import Group, Workshop
from moderator.rules.likeness import Likeness
from moderator.rules.sheet_code import code_of
from moderator.store.store import Store
from moderator.ui.results import intake_panel
from moderator.ui.results.intake_page import IntakePage
from moderator.ui.results.round_page import PageName
from moderator.ui.results.view import ResultsArea
from tests.actions.results_event import group_of
from tests.capture.flipcharts import as_file, flipchart
from tests.ui.hands import click
from tests.ui.results.hands import CTRL, Key, press
from tests.ui.results.test_photos import drop


def came_in(
    store: Store, number: int, *codes: str, sender: str = "", taken: datetime | None = None
) -> IntakePhoto:
    """Let a photo come in; that of another number looks different."""
    shown = as_file(flipchart(300, 400 + number, 3 + number))
    bits = 0x0F0F0F0F0F0F0F0F << number & (2**64 - 1)
    look = PhotoLook(Likeness(bits, 300, 400), tuple(SeenSheet(c) for c in codes) or (SeenSheet(),))
    prepared = Prepared(f"IMG_{number}.jpg", shown, shown, 300, 400, taken, look)
    origin = PhotoOrigin.PHONE if sender else PhotoOrigin.FILE
    received = receive_photo(store, prepared, PhotoArrival(origin, sender))
    return store.conference.one(IntakePhoto, received.intake_ids[0])


def code(store: Store, group: Group, key: str | None = None) -> str:
    workshop = store.conference.one(Workshop, group.workshop_id)
    own = store.conference.event.badge_key if key is None else key
    return code_of(group.id, workshop.round_id, own)


@pytest.fixture
def page(area: ResultsArea) -> IntakePage:
    press(Key.Key_E, CTRL)
    found = area.pages.page(PageName.INTAKE)
    assert isinstance(found, IntakePage)
    assert found.isVisible()
    return found


def likely(page: IntakePage) -> list[int]:
    return [each.group_id for each in page.panel._likely]


def test_an_empty_intake_says_what_it_is_for(page: IntakePage) -> None:
    assert not page.list.isVisible()
    assert not page.panel.isVisible()


def test_the_first_photo_that_waits_is_chosen_and_filed_with_enter(
    area: ResultsArea, page: IntakePage, store: Store
) -> None:
    photos = [came_in(store, number, sender="Raum Fulda") for number in range(2)]
    assert page.list.hasFocus()
    assert page.list.photo == photos[0], "what is looked at stays as another one comes"
    first = likely(page)[0]
    press(Key.Key_Return)
    assert [p.content for p in store.conference.photos_of(first)] == [photos[0].content]
    assert page.list.photo == photos[1], "the next one that waits is chosen"
    assert page.list.hasFocus()
    store.undo()
    assert not store.conference.photos_of(first)


@pytest.mark.parametrize("place", [1, 2, 3])
def test_a_digit_files_under_one_of_three_groups(
    page: IntakePage, store: Store, place: int
) -> None:
    photo = came_in(store, 1)
    wanted = likely(page)[place - 1]
    press(Key(Key.Key_0 + place))
    assert store.conference.one(IntakePhoto, photo.id).filed_group == wanted


def test_delete_says_that_it_is_no_flipchart_and_it_can_wait_again(
    page: IntakePage, store: Store, qtbot: QtBot
) -> None:
    photo = came_in(store, 1)
    press(Key.Key_Delete)
    assert store.conference.one(IntakePhoto, photo.id).state is IntakeState.DISMISSED
    assert page.list.choose(photo.id)
    click(page.panel.again)
    assert store.conference.one(IntakePhoto, photo.id).state is IntakeState.UNSORTED


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_g_offers_every_group_of_every_round(page: IntakePage, store: Store, qtbot: QtBot) -> None:
    photo = came_in(store, 1)
    press(Key.Key_G)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    rounds = [action.menu() for action in menu.actions()]
    assert len(rounds) == 3
    third = rounds[2]
    assert isinstance(third, QMenu)
    theme = third.actions()[1].menu()
    assert isinstance(theme, QMenu)
    theme.actions()[4].trigger()
    menu.close()
    filed = store.conference.one(IntakePhoto, photo.id).filed_group
    assert filed == group_of(store.conference, 1, 5).id


def test_what_its_code_filed_is_done_and_leads_to_its_group(
    area: ResultsArea, page: IntakePage, store: Store, group: Group, qtbot: QtBot
) -> None:
    photo = came_in(store, 1, code(store, group), sender="Raum Werra")
    assert page.list.photo == photo
    assert not any(choice.isVisible() for choice in page.panel.choices)
    click(page.panel.show_group)
    assert area.page_name is PageName.GROUP
    assert area.groups.group_id == group.id


def test_the_code_of_another_event_is_named(page: IntakePage, store: Store, group: Group) -> None:
    came_in(store, 1, code(store, group, "ZZZ"))
    index = page.list.currentIndex()
    assert "code of another event" in page.list._lines.content(index).detail
    assert likely(page), "it can be filed all the same"


def test_dropped_photos_and_folders_arrive_and_wait(
    area: ResultsArea, page: IntakePage, store: Store, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "DCIM"
    folder.mkdir()
    for number in range(2):
        (folder / f"{number}.jpg").write_bytes(as_file(flipchart(300, 400, 3 + number)))
    with qtbot.waitSignal(area.hub.warning_shown, timeout=20_000):
        assert drop(page, [folder], QPointF(5, 5)).isAccepted()
    assert [p.state for p in store.conference.intake()] == [IntakeState.UNSORTED] * 2
    assert {p.origin for p in store.conference.intake()} == {PhotoOrigin.DROP}
    assert not area.intake.on_the_way


def test_a_watched_folder_is_taken_in_and_what_lay_there_is_offered_once(
    area: ResultsArea, page: IntakePage, store: Store, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "old.jpg").write_bytes(as_file(flipchart(300, 400, 3)))
    page.watched.begin(tmp_path)
    qtbot.waitUntil(page._take_there.isVisible)
    assert not store.conference.intake()
    with qtbot.waitSignal(area.hub.warning_shown, timeout=20_000):
        click(page._take_there)
    assert [p.name for p in store.conference.intake()] == ["old.jpg"]
    page.watched._timer.setInterval(10)
    new = tmp_path / "new.jpg.part"
    new.write_bytes(as_file(flipchart(300, 420, 5)))
    with qtbot.waitSignal(area.hub.warning_shown, timeout=20_000):
        new.replace(tmp_path / "new.jpg")
    assert {p.name for p in store.conference.intake()} == {"old.jpg", "new.jpg"}
    click(page._unwatch)
    assert page.watched.folder is None


def test_o_shows_the_photo_as_it_came(page: IntakePage, store: Store) -> None:
    straight = as_file(flipchart(200, 200))
    shown = as_file(flipchart(300, 400))
    sheet = SeenSheet(picture=straight)
    prepared = Prepared(
        "a.jpg", shown, shown, 300, 400, None, PhotoLook(Likeness(1, 3, 4), (sheet,))
    )
    receive_photo(store, prepared, PhotoArrival(PhotoOrigin.FILE))
    entry = store.conference.intake()[0]
    assert page.panel.preview.photo is not None
    assert page.panel.preview.photo.shown == entry.picture
    press(Key.Key_O)
    assert page.panel.preview.photo.shown == entry.content
    press(Key.Key_O)
    assert page.panel.preview.photo.shown == entry.picture


def test_texts_from_phones_are_shown_as_plain_text(page: IntakePage, store: Store) -> None:
    came_in(store, 1, sender="<b>Raum</b> & mehr")
    QTest.qWait(0)
    assert "<b>Raum</b> & mehr" in page.panel._about.text()
    assert page.panel._about.textFormat() is Qt.TextFormat.PlainText


def test_what_was_read_on_a_photo_ranks_its_groups_anew_and_says_why(
    page: IntakePage, store: Store, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake_panel, "REST", 60_000)
    photo = came_in(store, 1)
    before, wanted = likely(page), group_of(store.conference, 3, 2).id
    assert wanted not in before
    keep_words(store, photo.id, "Nachhaltige Qualifizierung Gruppe 2")
    assert likely(page)[0] == wanted
    assert "Nachhaltige Qualifizierung Gruppe 2" in page.panel._reasons[0].text()
    press(Key.Key_1)
    assert store.conference.one(IntakePhoto, photo.id).state is IntakeState.UNSORTED, (
        "the key was meant for the group that stood there before"
    )
    page.panel._resting.timeout.emit()
    page.panel._resting.stop()
    press(Key.Key_1)
    assert store.conference.one(IntakePhoto, photo.id).filed_group == wanted


def test_the_next_photo_is_filed_at_once_though_the_one_before_was_just_read(
    page: IntakePage, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake_panel, "REST", 60_000)
    photos = [came_in(store, number) for number in range(2)]
    keep_words(store, photos[0].id, "Nachhaltige Qualifizierung Gruppe 2")
    press(Key.Key_Down)
    assert page.list.photo == photos[1] or page.list.choose(photos[1].id)
    wanted = likely(page)[0]
    press(Key.Key_1)
    assert store.conference.one(IntakePhoto, photos[1].id).filed_group == wanted


def test_photos_are_found_by_what_is_written_on_them(
    page: IntakePage, store: Store, group: Group
) -> None:
    waiting, filed = came_in(store, 1), came_in(store, 2, code(store, group))
    keep_words(store, waiting.id, "Sprechstunde im Stadtteil")
    keep_words(store, filed.id, "Posteingang zuordnen")
    press(Key.Key_F, CTRL)
    assert page.search.hasFocus()
    QTest.keyClicks(page.search, "sprech")
    assert [photo.id for photo in page.list.photos] == [waiting.id]
    page.search.setText("posteing")
    assert [photo.id for photo in page.list.photos] == [filed.id]
    page.search.setText("xyz")
    assert not page.list.photos
    assert page._nothing.isVisible()
    press(Key.Key_Escape)
    assert len(page.list.photos) == 2
    press(Key.Key_Down)
    assert page.list.hasFocus()


def test_a_waiting_photo_that_was_searched_for_is_shown_in_the_intake(
    area: ResultsArea, store: Store, group: Group
) -> None:
    photos = [came_in(store, number) for number in range(3)]
    dismiss_intake(store, photos[0].id)
    keep_words(store, photos[0].id, "Sprechstunde")
    (hit,) = find(store.conference, "sprechst", area.hub.now())
    area.reveal(hit.record)
    assert area.page_name is PageName.INTAKE
    page = area.pages.page(PageName.INTAKE)
    assert isinstance(page, IntakePage)
    assert page.list.photo is not None
    assert page.list.photo.id == photos[0].id
    assert page.list.hasFocus()


def test_a_picture_pasted_where_no_group_is_shown_waits_in_the_intake(
    area: ResultsArea, store: Store, qtbot: QtBot
) -> None:
    picture = QImage(120, 80, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    QApplication.clipboard().setImage(picture)
    press(Key.Key_J, CTRL)
    with qtbot.waitSignal(area.hub.warning_shown, timeout=20_000) as told:
        press(Key.Key_V, CTRL)
    assert told.args is not None
    assert "in the intake" in str(told.args[0])
    assert store.conference.intake()[0].origin is PhotoOrigin.PASTE
