"""A plenary paged by a phone: a browser as the remote control, the program with its windows."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import numpy as np
import pytest
import zxingcpp
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from moderator.actions.results import set_notes, set_state
from moderator.app import Application
from moderator.demo import fresh_demo
from moderator.event.results import ResultState
from moderator.event.stage import BLACK, Message, SceneKind
from moderator.machine import networks as machine
from moderator.machine.clock import starting_at
from moderator.machine.networks import LocalAddress, NetworkKind
from moderator.ui import remembered
from moderator.ui.hub import AreaName
from moderator.ui.phones import PhoneNetwork
from moderator.ui.plenary.cues import cue_words
from moderator.ui.plenary.presentation import Presentation
from moderator.ui.plenary.presenter import PresenterWindow
from moderator.ui.plenary.view import PlenaryArea
from moderator.ui.shell.main_window import MainWindow
from tests.capture.phones.browser import PhoneBrowser, phone_browser
from tests.conftest import take_words_back
from tests.ui.hands import click
from tests.ui.plenary.whole import presenting

T = TypeVar("T")
HERE = LocalAddress("127.0.0.1", "lo", NetworkKind.WIRELESS)
PLENARY = datetime(2024, 11, 5, 13, 5)
NOTE = "Nach dem <Beispiel> fragen"
PATIENCE = 60_000

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")
"""Said by offscreen where the presenter's window is placed."""


@pytest.fixture
def window(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """The demo in German, in its plenary; phones reach it on this computer alone."""
    monkeypatch.setattr(machine, "local_addresses", lambda: (HERE,))
    remembered.PHONE_NETWORK.set(str(PhoneNetwork.HOUSE))
    program = Application(qapp)
    program.set_language("de")
    assert program.open(fresh_demo(tmp_path / "demo"), clock=starting_at(PLENARY))
    assert program.window is not None
    qtbot.waitExposed(program.window)
    yield program.window
    program.close_window()
    take_words_back(program)
    remembered.PHONE_NETWORK.forget()
    remembered.HALL_MESSAGES.forget()


@pytest.fixture
def area(window: MainWindow, qtbot: QtBot) -> PlenaryArea:
    """The plenary with all results ready, and a note on the first group's."""
    window.show_area(AreaName.PLENARY)
    made = window.area(AreaName.PLENARY)
    assert isinstance(made, PlenaryArea)
    for group in made.controller.presentation.deck.order.groups:
        window.hub.do(set_state, group.id, ResultState.READY)
        window.hub.do(set_notes, group.id, NOTE)
    return made


@pytest.fixture
def presenter(area: PlenaryArea, qtbot: QtBot) -> PresenterWindow:
    """The presenter's window of a show that begins before the first group."""
    shown = presenting(area, qtbot)
    steps = area.controller.presentation.deck.steps
    first = next(n for n, cue in enumerate(steps) if cue.kind is SceneKind.GROUP_RESULT)
    area.controller.presentation.start(steps[first - 1])
    return shown


@pytest.fixture
def browser() -> Iterator[PhoneBrowser]:
    with phone_browser() as started:
        yield started


class Hand:
    """A hand with a phone, which acts while the window lives on."""

    def __init__(self, browser: PhoneBrowser, qtbot: QtBot) -> None:
        self.browser, self._qtbot = browser, qtbot

    def does(self, act: Callable[[], T]) -> T:
        """Let the phone be operated, and the window meanwhile do what comes."""
        with ThreadPoolExecutor(1) as phone:
            done = phone.submit(act)
            self._qtbot.waitUntil(done.done, timeout=PATIENCE)
        return done.result()

    def taps(self, key: str) -> None:
        """Press a key once it can be pressed."""
        css = f"#keys [data-key={key}]:not(:disabled)"
        self.does(lambda: self.browser.find(css).click())

    def sees(self, words: str, css: str = "body") -> None:
        """Wait until these words are seen."""
        self.does(lambda: self.browser.until(lambda: words in self.browser.find(css).text))

    def sees_pictures(self) -> None:
        """Wait until both slides are there."""
        script = (
            "return [...document.querySelectorAll('#hall img, #next img')]"
            ".every((i) => i.naturalWidth)"
        )
        self.does(lambda: self.browser.until(lambda: self.browser.driver.execute_script(script)))


@pytest.fixture
def hand(browser: PhoneBrowser, qtbot: QtBot) -> Hand:
    return Hand(browser, qtbot)


def scanned(window: QWidget) -> str:
    """Read the QR code that a window shows, as a phone's camera does."""
    picture = window.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = np.frombuffer(picture.constBits(), np.uint8)
    pixels = pixels.reshape(picture.height(), picture.bytesPerLine())[:, : picture.width()]
    (code,) = zxingcpp.read_barcodes(pixels.copy())
    return str(code.text)


def connect(presenter: PresenterWindow, hand: Hand, qtbot: QtBot) -> str:
    """Connect phones and the remote control from the presenter's window; return its address."""
    click(presenter.remote.button)
    dialog = presenter.remote.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    click(dialog.turn_on)
    qtbot.waitUntil(lambda: dialog.code is not None and dialog.code.isVisible())
    address = scanned(dialog)
    hand.does(lambda: hand.browser.open(address))
    qtbot.waitUntil(lambda: presenter.remote.button.text() == "Fernbedienung an")
    hand.does(lambda: hand.browser.find("#keys"))
    return address


def on(stage: Presentation) -> str:
    return cue_words(stage._hub.conference, stage.deck.current)


def test_a_plenary_of_all_groups_is_paged_by_a_phone(
    area: PlenaryArea, presenter: PresenterWindow, hand: Hand, qtbot: QtBot
) -> None:
    connect(presenter, hand, qtbot)
    stage, hall = area.controller.presentation, area.controller.windows
    groups: list[int] = []
    while stage.upcoming is not None and stage.upcoming.kind in (
        SceneKind.GROUP_RESULT,
        SceneKind.PHOTO,
    ):
        coming = stage.upcoming
        hand.sees(cue_words(stage._hub.conference, coming), "#next figcaption")
        hand.taps("forward")
        qtbot.waitUntil(lambda coming=coming: stage.deck.current == coming)  # type: ignore[misc]
        hand.sees(on(stage), "#hall figcaption")
        assert stage.clock.group_id is not None
        if stage.clock.group_id not in groups:
            groups.append(stage.clock.group_id)
    assert groups == [group.id for group in stage.deck.order.groups]
    hand.sees(NOTE, "#note")
    hand.sees_pictures()
    before = stage.deck.current
    hand.taps("back")
    qtbot.waitUntil(lambda: stage.deck.current == stage.deck.steps[stage.deck.index])
    assert stage.deck.current != before
    hand.taps("black")
    qtbot.waitUntil(lambda: stage.deck.current == BLACK)
    hand.sees("Wieder hell", "#keys")
    hand.taps("black")
    qtbot.waitUntil(lambda: stage.deck.current != BLACK)
    assert hall.hall is not None
    assert hand.does(hand.browser.severe) == []


def test_a_message_of_the_phone_lies_over_the_hall(
    area: PlenaryArea, presenter: PresenterWindow, hand: Hand, qtbot: QtBot
) -> None:
    connect(presenter, hand, qtbot)
    stage = presenter._hub.stage
    hand.does(lambda: hand.browser.tap("#open-message", "Mitteilung"))
    hand.does(lambda: hand.browser.find("#words").send_keys("Bitte <leise>"))
    hand.does(lambda: hand.browser.tap("#send-message"))
    qtbot.waitUntil(lambda: stage.message == Message("Bitte <leise>"))
    hand.sees("Wegnehmen: „Bitte <leise>“", "#open-message")
    hand.does(lambda: hand.browser.find("#open-message:not(:disabled)").click())
    qtbot.waitUntil(lambda: stage.message is None)
    hand.sees("Mitteilung", "#open-message")
    hand.does(lambda: hand.browser.tap("#open-message", "Mitteilung"))
    hand.does(lambda: hand.browser.tap("#offered button", "Bitte in die Räume"))
    assert stage.message is None, "it is seen in the line before it is sent"
    hand.does(lambda: hand.browser.tap("#send-message"))
    qtbot.waitUntil(lambda: stage.message == Message("Bitte in die Räume"))
    assert hand.does(hand.browser.severe) == []


def test_the_run_sheet_tells_the_phone_what_the_hall_does_not_see(
    area: PlenaryArea, presenter: PresenterWindow, hand: Hand, qtbot: QtBot
) -> None:
    connect(presenter, hand, qtbot)
    hub = presenter._hub
    told = hub.told.tell("Bitte <langsam> zum Ende kommen")
    hand.sees("Regie: Bitte <langsam> zum Ende kommen", "#regie")
    assert hub.stage.message is None
    hub.told.take_back(told)
    hand.does(lambda: hand.browser.until(lambda: not hand.browser.all("#regie:not([hidden])")))
    assert hand.does(hand.browser.severe) == []


def test_a_lost_network_is_told_at_once_and_no_press_is_made_up_for(
    area: PlenaryArea, presenter: PresenterWindow, hand: Hand, qtbot: QtBot
) -> None:
    connect(presenter, hand, qtbot)
    stage, browser = area.controller.presentation, hand.browser
    hand.taps("forward")
    qtbot.waitUntil(lambda: stage.clock.group_id is not None)
    hand.sees(on(stage), "#hall figcaption")
    before = stage.deck.current
    hand.does(lambda: browser.driver.execute_cdp_cmd("Network.enable", {}))
    block = {"urls": ["*/remote/press"]}
    hand.does(lambda: browser.driver.execute_cdp_cmd("Network.setBlockedURLs", block))
    hand.taps("forward")
    hand.sees("kam nicht an und wird nicht nachgeholt", "#told")
    hand.does(lambda: browser.driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": []}))
    hand.does(lambda: browser.network(offline=True))
    hand.sees("Keine Verbindung zum Laptop", "#offline")
    assert not hand.does(lambda: browser.all("#keys button:not(:disabled)"))
    hand.does(browser.network)
    hand.does(lambda: browser.until(lambda: browser.all("#keys button:not(:disabled)")))
    assert stage.deck.current == before
    hand.taps("forward")
    qtbot.waitUntil(lambda: stage.deck.current != before)


def test_a_phone_that_is_disconnected_at_the_laptop_is_told(
    area: PlenaryArea, presenter: PresenterWindow, hand: Hand, qtbot: QtBot
) -> None:
    address = connect(presenter, hand, qtbot)
    assert "#" not in hand.does(lambda: hand.browser.driver.current_url)  # the code stays nowhere
    click(presenter.remote.button)
    assert presenter.remote.dialog is not None
    click(presenter.remote.dialog.disconnect_phone)
    hand.sees("nicht mehr die Fernbedienung", "#enter-problem")
    assert presenter.remote.button.text() == "Fernbedienung …"
    hand.does(lambda: hand.browser.open(address))
    hand.sees("Dieser Code gilt nicht", "#enter-problem")
    assert area.controller.remote.phone is None
