"""The page "Connect phones": address and code, who is connected, on and off."""

import socket
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
import pytest
import zxingcpp
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from moderator.actions.phones import Answering
from moderator.event.phrase import Phrase
from moderator.event.workshops import Group
from moderator.machine import networks as machine
from moderator.machine.networks import LocalAddress, NetworkKind
from moderator.store.store import Store
from moderator.ui import remembered
from moderator.ui.hub import Hub
from moderator.ui.phones import PhoneNetwork, Phones
from moderator.ui.results.phones_invitation import MODERATION
from moderator.ui.results.phones_page import PhonesPage
from moderator.ui.results.round_page import PageName
from moderator.ui.results.view import ResultsArea
from moderator.ui.shell.phones import connect_phones
from moderator.ui.shell.status_bar import MessageBar, StatusBar
from tests.ui.results.hands import focused

OWN = LocalAddress("127.0.0.1", "lo", NetworkKind.WIRELESS)
MOVED = LocalAddress("127.0.0.2", "lo", NetworkKind.WIRELESS)


@pytest.fixture
def networks(monkeypatch: pytest.MonkeyPatch) -> list[LocalAddress]:
    """The networks of this computer, which a test may change."""
    found = [OWN]
    monkeypatch.setattr(machine, "local_addresses", lambda: tuple(found))
    return found


@pytest.fixture
def phones(hub: Hub, store: Store, networks: list[LocalAddress]) -> Phones:
    return connect_phones(hub)


@pytest.fixture
def page(hub: Hub, phones: Phones, qtbot: QtBot) -> Iterator[PhonesPage]:
    remembered.PHONE_NETWORK.set(str(PhoneNetwork.HOUSE))
    made = PhonesPage(hub)
    made.resize(1190, 690)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    qtbot.waitUntil(lambda: phones.found == (OWN,))
    yield made
    made.close()
    made.deleteLater()
    for setting in (remembered.PHONE_NETWORK, remembered.PHONE_ENCRYPTED):
        setting.forget()


def click(page: PhonesPage, button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def go_to(button: QPushButton, qtbot: QtBot) -> None:
    qtbot.waitUntil(button.isVisible)
    button.setFocus()


def turned_on(page: PhonesPage, phones: Phones, qtbot: QtBot) -> Answering:
    click(page, page.switch)
    qtbot.waitUntil(lambda: phones.answering is not None and not phones.switching)
    assert phones.answering is not None
    return phones.answering


def seen_codes(page: PhonesPage) -> set[str]:
    """Read the QR codes on the page as a phone does."""
    picture = page.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = np.frombuffer(picture.constBits(), np.uint8)
    pixels = pixels.reshape(picture.height(), picture.bytesPerLine())[:, : picture.width()]
    return {code.text for code in zxingcpp.read_barcodes(pixels.copy())}


def test_it_is_off_until_it_is_asked_for_and_ends_with_the_event(
    page: PhonesPage, phones: Phones, hub: Hub, qtbot: QtBot
) -> None:
    assert phones.answering is None
    answering = turned_on(page, phones, qtbot)
    url = answering.url("127.0.0.1")
    with urllib.request.urlopen(url) as answer:
        assert "Content-Security-Policy" in answer.headers
    hub.closing.emit()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", answering.port), 5)


def test_the_qr_code_leads_to_the_page_with_the_code_of_the_room(
    page: PhonesPage, phones: Phones, qtbot: QtBot
) -> None:
    answering = turned_on(page, phones, qtbot)
    room = phones.rooms()[0]
    page.invitation.rooms.choose(room.id)
    page.refresh()
    code = phones.server.code(room).code
    assert seen_codes(page) == {answering.invitation("127.0.0.1", code)}
    click(page, page.invitation.renew)
    assert phones.server.code(room).code != code
    (seen,) = seen_codes(page)
    assert seen.endswith(phones.server.code(room).code)


def test_a_room_s_moderator_has_a_code_of_their_own_that_is_drawn_anew(
    page: PhonesPage, phones: Phones, qtbot: QtBot
) -> None:
    answering = turned_on(page, phones, qtbot)
    room, panel = phones.rooms()[0], page.invitation
    panel.rooms.choose(room.id)
    page.refresh()
    everyone = panel._code.text()
    panel.whom.findChildren(QPushButton)[0].setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Right)
    code = phones.server.moderator_code(room)
    assert panel._code.text() == f"Code {code}" != everyone
    assert seen_codes(page) == {answering.invitation("127.0.0.1", code)}
    assert phones.server.access.enter(code, "iPhone") is not None
    page.refresh()
    assert panel._code.text() == "A phone has this code."
    assert seen_codes(page) == set()
    assert "Moderation" in [label.text() for label in page.connected.findChildren(QLabel)]
    click(page, panel.renew)
    fresh = phones.server.moderator_code(room)
    assert fresh not in {"", code}
    assert seen_codes(page) == {answering.invitation("127.0.0.1", fresh)}


def test_who_is_connected_is_seen_with_what_they_sent_and_can_be_disconnected(
    page: PhonesPage, phones: Phones, hub: Hub, qtbot: QtBot
) -> None:
    turned_on(page, phones, qtbot)
    room = phones.rooms()[0]
    status = StatusBar(hub)
    qtbot.addWidget(status)
    entered = phones.server.access.enter(phones.server.code(room).code, "<b>iPhone</b> · Ulla")
    assert entered is not None
    phones.server.access.count(entered[1].key, photos=2)
    page.refresh()
    status._draw_phones()
    texts = [label.text() for label in page.connected.findChildren(type(page._state))]
    assert "<b>iPhone</b> · Ulla" in texts
    assert "1 phones" in texts or "%n phones" in texts
    found = page.connected.findChildren(QPushButton)
    (gone,) = [b for b in found if b.accessibleName() == "Disconnect <b>iPhone</b> · Ulla"]
    click(page, gone)
    assert phones.server.access.phone(entered[0]) is None
    assert phones.connected() == []


def test_dots_are_given_only_while_the_moderator_lets_them(
    page: PhonesPage, phones: Phones, qtbot: QtBot
) -> None:
    turned_on(page, phones, qtbot)
    room = phones.rooms()[0]

    def dots() -> QPushButton:
        buttons = page.connected.findChildren(QPushButton)
        return next(b for b in buttons if b.accessibleName().endswith(f": {room.room}"))

    click(page, dots())
    assert phones.doors.dots(room.id) is not None
    qtbot.waitUntil(lambda: dots().text() == "End the dots")
    click(page, dots())
    assert phones.doors.dots(room.id) is None


def test_the_focus_stays_on_the_row(page: PhonesPage, phones: Phones, qtbot: QtBot) -> None:
    turned_on(page, phones, qtbot)
    room = phones.rooms()[0]
    entered = phones.server.access.enter(phones.server.code(room).code, "iPhone")
    assert entered is not None
    page.refresh()
    go_to(page.connected._buttons[room.id, ""], qtbot)
    for word in ("End the dots", "Give dots"):
        QTest.keyClick(focused(), Qt.Key.Key_Space)
        assert focused().accessibleName() == f"{word}: {room.room}"
        qtbot.wait(0)
        assert focused().accessibleName() == f"{word}: {room.room}"
    go_to(page.connected._buttons[room.id, entered[1].key], qtbot)
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert phones.connected() == []
    assert focused().accessibleName() == f"Give dots: {room.room}"


def test_back_and_escape_lead_to_the_page_before(
    phones: Phones, area: ResultsArea, qtbot: QtBot
) -> None:
    for way in ("escape", "back"):
        area.go_to_page(PageName.JOINED)
        area.go_to_page(PageName.PHONES)
        assert area.pages.shown is area.pages.page(PageName.PHONES)
        if way == "escape":
            QTest.keyClick(focused(), Qt.Key.Key_Escape)
        else:
            area.pages.page(PageName.PHONES).left.emit()
        assert area.page_name is PageName.JOINED
        assert area.isAncestorOf(focused())


def test_why_it_was_not_on_is_not_told_once_it_is(
    page: PhonesPage, phones: Phones, networks: list[LocalAddress], hub: Hub, qtbot: QtBot
) -> None:
    bar = MessageBar(hub, page)
    networks.clear()
    phones.look_for_networks()
    qtbot.waitUntil(lambda: phones.found == ())
    click(page, page.switch)
    assert "no network" in bar.text.text()
    assert not bar.isHidden()
    networks.append(OWN)
    phones.look_for_networks()
    qtbot.waitUntil(lambda: phones.found == (OWN,))
    turned_on(page, phones, qtbot)
    assert bar.isHidden()


def test_another_address_is_followed_and_told(
    page: PhonesPage, phones: Phones, networks: list[LocalAddress], qtbot: QtBot
) -> None:
    before = turned_on(page, phones, qtbot)
    networks[:] = [MOVED]
    with qtbot.waitSignal(phones.told) as told:
        phones.look_for_networks()
    assert told.args is not None
    assert isinstance(told.args[0], Phrase)
    assert "127.0.0.2" in str(told.args[0])
    qtbot.waitUntil(lambda: not phones.switching)
    assert phones.answering is not None
    assert phones.answering.addresses == ("127.0.0.2",)
    assert phones.answering.port == before.port


def test_a_new_group_can_be_sent_for_at_once(
    page: PhonesPage, phones: Phones, store: Store, qtbot: QtBot
) -> None:
    turned_on(page, phones, qtbot)
    room = phones.rooms()[0]
    with store.edit(Phrase("group")) as edit:
        added = edit.insert(Group(0, room.id, 99))
    assert phones.server._running is not None
    site = phones.server._running._site
    qtbot.waitUntil(lambda: added.id in [group.id for group in site.rooms[room.id].groups])


def test_a_page_for_each_room_is_printed_that_phones_can_read(
    page: PhonesPage,
    phones: Phones,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    answering = turned_on(page, phones, qtbot)
    target = tmp_path / "Telefone.pdf"
    job = page.write_to(target)
    assert job is not None
    with qtbot.waitSignal(job.ended, timeout=60_000):
        pass
    rooms = phones.rooms()
    document = pdfium.PdfDocument(target)
    assert len(document) == len(rooms)
    picture = document[0].render(scale=2).to_pil().convert("L")
    read = {code.text for code in zxingcpp.read_barcodes(np.asarray(picture))}
    code = phones.server.code(rooms[0]).code
    assert read == {answering.invitation("127.0.0.1", code)}
    assert code in document[0].get_textpage().get_text_bounded()
    document.close()
    assert opened == [QUrl.fromLocalFile(str(target))]


def test_pages_for_moderators_have_codes_that_nobody_used(
    page: PhonesPage,
    phones: Phones,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: None)
    turned_on(page, phones, qtbot)
    room = phones.rooms()[0]
    used = phones.server.moderator_code(room)
    assert phones.server.access.enter(used, "iPhone") is not None
    page.invitation.whom.choose(MODERATION)
    target = tmp_path / "Moderation.pdf"
    job = page.write_to(target)
    assert job is not None
    with qtbot.waitSignal(job.ended, timeout=60_000):
        pass
    document = pdfium.PdfDocument(target)
    text = document[0].get_textpage().get_text_bounded()
    document.close()
    code = phones.server.moderator_code(room)
    assert code not in {"", used}
    assert code in text
    assert "Moderation" in text


def test_phones_go_on_when_a_window_takes_the_place_of_another(
    page: PhonesPage, phones: Phones, hub: Hub, store: Store, qtbot: QtBot
) -> None:
    before = turned_on(page, phones, qtbot)
    room = phones.rooms()[0]
    entered = phones.server.access.enter(phones.server.code(room).code, "iPhone")
    assert entered is not None
    phones.close()
    again = connect_phones(hub)
    again.turn_on_again()
    qtbot.waitUntil(lambda: again.answering is not None and not again.switching)
    assert again.answering is not None
    assert again.answering.port == before.port
    assert again.server.access.phone(entered[0]) is not None


def test_without_a_network_it_says_what_to_do(
    page: PhonesPage, phones: Phones, networks: list[LocalAddress], qtbot: QtBot
) -> None:
    networks.clear()
    phones.look_for_networks()
    qtbot.waitUntil(lambda: phones.found == ())
    with qtbot.waitSignal(phones.failed) as failed:
        click(page, page.switch)
    assert failed.args is not None
    assert "no network" in str(failed.args[0])


def test_encryption_is_a_choice_that_is_remembered(
    page: PhonesPage, phones: Phones, qtbot: QtBot
) -> None:
    page.network.encrypted.setFocus()
    QTest.keyClick(page.network.encrypted, Qt.Key.Key_Space)
    assert remembered.PHONE_ENCRYPTED.get()
    answering = turned_on(page, phones, qtbot)
    assert answering.url("127.0.0.1").startswith("https://")
    assert page.invitation._address.text() == f"https://127.0.0.1:{answering.port}"


def test_a_check_of_the_house_network_waits_for_a_phone(
    page: PhonesPage, phones: Phones, qtbot: QtBot
) -> None:
    answering = turned_on(page, phones, qtbot)
    click(page, page.network.check)
    assert "Now open the page" in page.network._checked.text()
    with urllib.request.urlopen(answering.url("127.0.0.1")):
        qtbot.waitUntil(lambda: "It works" in page.network._checked.text())
