"""From the shutter to the plenary's laptop: a browser as the phone, the program with its window."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
import zxingcpp
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from moderator.actions.photo_reading import reads
from moderator.app import Application
from moderator.event.conference import Conference
from moderator.event.phrase import phrase
from moderator.event.results import Photo, PointKind
from moderator.event.workshops import Group
from moderator.exchange.prints.order import PrintKind, PrintOrder
from moderator.machine import networks as machine
from moderator.machine.networks import LocalAddress, NetworkKind
from moderator.machine.resources import resource
from moderator.rules.sheet_layout import HEAD_CODE, PAGE
from moderator.ui import remembered
from moderator.ui.hub import AreaName
from moderator.ui.results import photo_reading
from moderator.ui.results.view import ResultsArea
from moderator.ui.shell.main_window import MainWindow
from tests.actions.results_event import DURING_ROUND_3, group_of, results_store
from tests.capture.phones.browser import PhoneBrowser, phone_browser
from tests.capture.photo_maker import Shot, photograph
from tests.capture.reading.written_sheets import WrittenPoint
from tests.capture.sheet_photos import KEY, printed
from tests.capture.written_group_sheets import written_on
from tests.conftest import take_words_back

LEFT = Qt.MouseButton.LeftButton
HERE = LocalAddress("127.0.0.1", "lo", NetworkKind.WIRELESS)
SLOW = 400_000
"""Bytes a second at which the network is lost while the second photo is on its way."""
SHEETS = {
    1: (
        "Erst der Ablauf, dann das Werkzeug",
        (
            WrittenPoint(PointKind.PROBLEM, "Posteingang kostet zwei Stunden am Tag", 0),
            WrittenPoint(PointKind.SOLUTION, "Eingänge automatisch zuordnen", 1),
        ),
    ),
    2: (
        "Wer probiert, braucht Zeit",
        (WrittenPoint(PointKind.CHALLENGE, "Niemand hat Zeit zum Ausprobieren", 0),),
    ),
    3: (
        "Ein Name je Team",
        (WrittenPoint(PointKind.NEXT_STEP, "Ansprechperson je Team benennen", 2),),
    ),
}
"""What three groups have written, by their numbers: headline and points."""
TYPED = (
    (PointKind.SOLUTION, "Lösungsansatz", "Eine Werkstatt im Monat"),
    (PointKind.OPEN_QUESTION, "Offene Frage", "Wer bezahlt das?"),
)
PATIENCE = 60_000
"""Milliseconds for what takes some seconds where the computer has nothing else to do."""

pytestmark = pytest.mark.skipif(not reads(), reason="the extra “reading” is not installed")


@pytest.fixture
def window(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """The program in German, during the third round; phones reach it on this computer alone."""
    monkeypatch.setattr(machine, "local_addresses", lambda: (HERE,))
    monkeypatch.setattr(photo_reading, "reads", reads)
    store = results_store(tmp_path)
    with store.edit(phrase("Key")) as edit:
        edit.update(replace(store.conference.event, badge_key=KEY))
    path = store.path
    store.close()
    program = Application(qapp, lambda _zone: DURING_ROUND_3)
    program.set_language("de")
    assert program.open(path)
    assert program.window is not None
    qtbot.waitExposed(program.window)
    yield program.window
    program.close_window()
    take_words_back(program)
    remembered.PHONE_NETWORK.forget()


@pytest.fixture
def browser() -> Iterator[PhoneBrowser]:
    with phone_browser() as started:
        yield started


def photos_of_sheets(conference: Conference, folder: Path) -> list[Path]:
    """Print the sheets of three groups, write on them, and photograph each askew."""
    workshop = group_of(conference, 1, 1).workshop_id
    order = PrintOrder(PrintKind.GROUP_SHEETS, workshop_id=workshop)
    pages = printed(order, 125.0, conference)
    files = []
    for number, (headline, points) in SHEETS.items():
        font = resource("fonts", "Inter-Medium.otf")
        page = written_on(pages[number - 1], headline, points, font)
        shot = Shot((1275, 1700), tilt=12.0, roll=5.0 * (-1) ** number)
        files.append(folder / f"IMG_{number}.jpg")
        quality = (cv2.IMWRITE_JPEG_QUALITY, 90)
        cv2.imwrite(str(files[-1]), photograph(page, shot, number).picture, quality)
    return files


def click(parent: QWidget, words: str) -> None:
    """Click the visible button that bears these words, or is named so."""
    found = [
        button
        for button in parent.findChildren(QAbstractButton)
        if button.isVisible() and words in {button.text(), button.accessibleName()}
    ]
    assert len(found) == 1, words
    near_its_mark = QPoint(found[0].height() // 2, found[0].height() // 2)
    QTest.mouseClick(found[0], LEFT, pos=near_its_mark)


def scanned(window: MainWindow) -> set[str]:
    """Read the QR codes that the window shows, as a phone's camera does."""
    picture = window.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = np.frombuffer(picture.constBits(), np.uint8)
    pixels = pixels.reshape(picture.height(), picture.bytesPerLine())[:, : picture.width()]
    return {code.text for code in zxingcpp.read_barcodes(pixels.copy())}


def invitation(window: MainWindow, qtbot: QtBot) -> str:
    """Let the moderator turn phones on in the house's network; return what the QR code holds."""
    QTest.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    click(window, "Telefone verbinden")
    click(window, "WLAN des Hauses")
    phones = window.hub.phones
    assert phones is not None
    qtbot.waitUntil(lambda: phones.found == (HERE,))
    click(window, "Einschalten")
    qtbot.waitUntil(lambda: phones.answering is not None and not phones.switching)
    click(window, "Raum Werra")
    (address,) = scanned(window)
    return address


def send(browser: PhoneBrowser, address: str, photos: list[Path]) -> None:
    """Send photos and points as somebody of group 1 does, who loses the network in the middle."""
    browser.open(address)
    browser.tap("#group-buttons button", "Gruppe 1")
    browser.find("label[for=take]")
    browser.network(bytes_per_second=SLOW)
    browser.choose(photos)
    browser.until(lambda: len(browser.all("#list > li")) == len(photos))
    browser.until(lambda: browser.rows("#list", "waiting") < len(photos))
    browser.network(offline=True)
    assert "Gerade kein Netz" in browser.find("#banner").text
    assert browser.rows("#list", "waiting")
    browser.network()
    browser.tap("nav button", "Schreiben")
    for _, word, text in TYPED:
        browser.tap("#kinds button", word)
        browser.find("#text").send_keys(text)
        browser.tap("#send")
    browser.until(lambda: browser.rows("#points", "filed") == len(TYPED))
    browser.tap("nav button", "Fotos")
    browser.until(lambda: browser.rows("#list", "filed") == len(photos))
    for number in range(1, len(photos) + 1):
        browser.find("#list li[data-state=filed]")
        assert any(f"Gruppe {number}" in row.text for row in browser.all("#list li"))
    assert browser.severe() == []


def code_place(jpeg: bytes) -> np.ndarray:
    """Find where a picture shows the large code of a group sheet: its corners in millimetres."""
    picture = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_GRAYSCALE)
    assert picture is not None
    height, width = picture.shape
    assert height / width == pytest.approx(PAGE[1] / PAGE[0], rel=0.02)
    codes = [code.position for code in zxingcpp.read_barcodes(picture)]
    places = [
        np.array([(p.x, p.y) for p in (c.top_left, c.top_right, c.bottom_right, c.bottom_left)])
        for c in codes
    ]
    return np.asarray(max(places, key=np.ptp) * np.array(PAGE) / (width, height))


def choose(area: ResultsArea, group: Group) -> None:
    """Click a group in the list."""
    listed = area.groups
    places = [listed.model().index(row, 0) for row in range(listed.model().rowCount())]
    (found,) = [place for place in places if listed._group_of(place) == group.id]
    listed.scrollTo(found)
    QTest.mouseClick(listed.viewport(), LEFT, pos=listed.visualRect(found).center())
    assert area.page.group_id == group.id


def proposed(area: ResultsArea) -> tuple[str, dict[str, PointKind]]:
    """Return the headline that is proposed on the page shown, and the points by their kinds."""
    rows = [row for row in area.page.proposals.rows.values() if row.isVisible()]
    headline = [row.proposal.text for row in rows if row.proposal.is_headline]
    points = {row.proposal.text: row.proposal.kind for row in rows if not row.proposal.is_headline}
    return "".join(headline), points


def wait_for_sheet(area: ResultsArea, photo: Photo, number: int, qtbot: QtBot) -> None:
    """Wait until a group's photo is painted and all that is written on it is proposed."""
    headline, points = SHEETS[number]
    written = headline, {point.text: point.kind for point in points}
    qtbot.waitUntil(lambda: proposed(area) == written, timeout=PATIENCE)
    shown = area.photos.preview
    assert shown.photo == area.hub.conference.one(Photo, photo.id)
    qtbot.waitUntil(lambda: not shown.picture_box.isEmpty(), timeout=PATIENCE)


def typed(area: ResultsArea) -> list[tuple[PointKind, str]]:
    """Return the points that stand on the page shown."""
    lines = [line for line in area.page.sheet.lines if line.isVisible() and line.editor.text]
    return [(line.kind, line.editor.text) for line in lines]


def test_photos_and_points_of_a_phone_stand_straight_filed_and_read_in_the_window(
    window: MainWindow, browser: PhoneBrowser, qtbot: QtBot, tmp_path: Path
) -> None:
    hub = window.hub
    photos = photos_of_sheets(hub.conference, tmp_path)
    address = invitation(window, qtbot)
    with ThreadPoolExecutor(1) as phone:  # the window lives on while the phone waits
        sent = phone.submit(send, browser, address, photos)
        qtbot.waitUntil(sent.done, timeout=PATIENCE)
    sent.result()
    area = window.area(AreaName.RESULTS)
    assert isinstance(area, ResultsArea)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    for number in SHEETS:
        group = group_of(hub.conference, 1, number)
        (photo,) = hub.conference.photos_of(group.id)
        assert not photo.corners_unsure
        off = code_place(hub.store.shown_photo(photo.picture)) - np.array(HEAD_CODE.corners)
        assert np.abs(off).max() < 1.5, "straight to a millimetre and a half"
        choose(area, group)
        wait_for_sheet(area, photo, number, qtbot)
    choose(area, group_of(hub.conference, 1, 1))
    assert typed(area) == [(kind, text) for kind, _, text in TYPED]
