"""The remote control at the stage: what its phone is shown, and which of its presses count."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from moderator.actions.phones import Answering, OfferedMessage, Remote, RemotePress, RemoteView
from moderator.actions.plenary_order import set_scene_note
from moderator.actions.results import set_notes
from moderator.capture.phones.remote import RemoteKey
from moderator.event.errors import KnownError, RuleProblem
from moderator.event.phrase import phrase
from moderator.event.stage import BLACK, Cue, Message, SceneKind
from moderator.event.workshops import Group
from moderator.slides.painter import picture
from moderator.ui.hub import Hub
from moderator.ui.plenary.presentation import Presentation
from moderator.ui.plenary.remote import MOST_BYTES, WIDTH, RemoteControl, small_jpeg
from moderator.ui.plenary.view import PlenaryArea
from moderator.ui.remembered import HALL_MESSAGES
from tests.ui.hands import click, press
from tests.ui.plenary.conftest import Clock
from tests.ui.plenary.display import open_presenter

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(autouse=True)
def no_recent() -> Iterator[None]:
    HALL_MESSAGES.forget()
    yield
    HALL_MESSAGES.forget()


class OpenPhones(QObject):
    """Phones that are being connected, without a server."""

    changed = Signal()
    failed = Signal(KnownError)

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.switching = False
        self.ticks = 0.0
        self.server = SimpleNamespace(remote=Remote(clock, lambda: self.ticks))
        self.rooms = tuple
        self.answering = Answering(("127.0.0.1",), 8080, encrypted=False, since=clock())


@pytest.fixture
def phones(hub: Hub, clock: Clock) -> OpenPhones:
    made = OpenPhones(clock)
    hub.phones = made  # type: ignore[assignment]
    return made


@pytest.fixture
def remote(phones: OpenPhones) -> Remote:
    made = phones.server.remote
    assert isinstance(made, Remote)
    return made


@pytest.fixture
def control(area: PlenaryArea, remote: Remote) -> RemoteControl:
    """The remote control, which a phone has."""
    code = area.controller.remote.code()
    assert code is not None
    assert remote.enter(code, "iPhone")
    return area.controller.remote


@pytest.fixture
def stage(area: PlenaryArea, control: RemoteControl) -> Presentation:
    """A show that is at its first group."""
    area.controller.present()
    made = area.controller.presentation
    first = next(n for n, c in enumerate(made.deck.steps) if c.kind is SceneKind.GROUP_RESULT)
    made.start(made.deck.steps[first])
    return made


def pressed(
    remote: Remote, key: RemoteKey, *, place: int | None = None, words: str = ""
) -> RemoteView:
    """Press on the phone, on what it shows; return what it shows then."""
    seen = remote.view.place if place is None else place
    remote.press(RemotePress(key, remote.last_press + 1, seen, words))
    return remote.view


def test_a_press_does_what_the_key_does(stage: Presentation, remote: Remote, hub: Hub) -> None:
    before, coming = stage.deck.current, stage.upcoming
    view = pressed(remote, RemoteKey.FORWARD)
    assert stage.deck.current == coming
    assert (view.handled, view.taken) == (1, True)
    pressed(remote, RemoteKey.BACK)
    assert stage.deck.current == before
    assert pressed(remote, RemoteKey.BLACK).dark
    assert hub.stage.cue == BLACK
    assert not pressed(remote, RemoteKey.BLACK).dark
    assert stage.deck.current == before


def test_a_press_on_what_is_no_longer_shown_does_nothing(
    stage: Presentation, remote: Remote
) -> None:
    seen = remote.view.place
    stage.forward()
    on = stage.deck.current
    view = pressed(remote, RemoteKey.FORWARD, place=seen)
    assert stage.deck.current == on
    assert (view.handled, view.taken) == (1, False)
    assert pressed(remote, RemoteKey.FORWARD).taken
    assert stage.deck.current != on


def test_another_next_slide_is_another_place(stage: Presentation, remote: Remote) -> None:
    seen = remote.view.place
    other = stage.deck.steps[0]
    stage.arm(other)
    assert remote.view.place != seen
    pressed(remote, RemoteKey.FORWARD, place=seen)
    assert stage.deck.current != other


def test_a_message_lies_over_the_hall_until_it_is_taken_away(
    stage: Presentation, remote: Remote, hub: Hub
) -> None:
    on = stage.deck.current
    view = pressed(remote, RemoteKey.MESSAGE, words="Bitte die <b>Fenster</b> öffnen")
    assert hub.stage.message == Message("Bitte die <b>Fenster</b> öffnen")
    assert (view.message, view.taken) == ("Bitte die <b>Fenster</b> öffnen", True)
    assert stage.deck.current == on
    assert pressed(remote, RemoteKey.MESSAGE).message == ""
    assert hub.stage.message is None


def test_the_phone_offers_what_the_laptop_offers_and_its_countdown_runs(
    stage: Presentation, remote: Remote, hub: Hub, clock: Clock
) -> None:
    counting = OfferedMessage("Weiter geht es in", 5)
    assert remote.view.offered == (
        OfferedMessage("Wir beginnen in 2 Minuten"),
        OfferedMessage("Bitte in die Räume"),
        counting,
    )
    pressed(remote, RemoteKey.MESSAGE, words=counting.words)
    assert hub.stage.message == Message(counting.words, clock.now + timedelta(minutes=5))
    pressed(remote, RemoteKey.MESSAGE)
    view = pressed(remote, RemoteKey.MESSAGE, words="Pause")
    assert view.offered[0] == OfferedMessage("Pause"), "what was sent last is offered first"


def test_a_message_too_long_for_the_hall_is_refused_in_words(
    stage: Presentation, remote: Remote, hub: Hub
) -> None:
    view = pressed(remote, RemoteKey.MESSAGE, words="Donaudampfschiff " * 12)
    assert hub.stage.message is None
    assert not view.taken
    assert "too long" in view.refused


def test_without_a_show_the_phone_sees_and_does_nothing(
    area: PlenaryArea, control: RemoteControl, remote: Remote, hub: Hub
) -> None:
    cue = Cue(SceneKind.WELCOME)
    hub.stage.show(cue)
    assert (remote.view.current, remote.view.note) == (None, "")
    for key in RemoteKey:
        assert not pressed(remote, key, words="Hallo").taken
    assert (hub.stage.cue, hub.stage.message) == (cue, None)


def test_the_remote_ends_with_the_show(
    area: PlenaryArea, stage: Presentation, remote: Remote
) -> None:
    pressed(remote, RemoteKey.BLACK)
    area.controller.end()
    assert remote.phone is None
    assert remote.view == RemoteView()


def test_the_phone_gets_the_hall_and_the_next_slide_as_small_pictures(
    area: PlenaryArea, stage: Presentation, remote: Remote, qtbot: QtBot
) -> None:
    def both() -> bool:
        view = remote.view
        return all(s is not None and s.jpeg for s in (view.current, view.upcoming))

    qtbot.waitUntil(both)
    view, pictures = remote.view, area.controller.pictures
    assert stage.upcoming is not None
    size = QSize(WIDTH, round(WIDTH / stage.deck.aspect))
    for slide, cue in ((view.current, stage.deck.current), (view.upcoming, stage.upcoming)):
        assert slide is not None
        assert len(slide.jpeg) <= MOST_BYTES
        shown = QImage.fromData(slide.jpeg)
        painted = picture(pictures.scene(cue), size, pictures.photo)
        assert shown.size() == size
        assert _difference(shown, painted) < 6
        assert remote.picture(slide.picture) == slide.jpeg


def test_the_note_is_that_on_what_the_hall_sees(
    stage: Presentation, remote: Remote, hub: Hub
) -> None:
    group_id = stage.clock.group_id
    assert group_id is not None
    hub.do(set_notes, group_id, "Nach dem Beispiel fragen")
    assert remote.view.note == "Nach dem Beispiel fragen"
    pressed(remote, RemoteKey.BLACK)
    assert remote.view.note == "Nach dem Beispiel fragen"
    hub.do(set_scene_note, SceneKind.WELCOME, None, "Langsam sprechen")
    stage.start(Cue(SceneKind.WELCOME))
    assert remote.view.note == "Langsam sprechen"


def test_the_time_is_that_of_the_group(
    stage: Presentation, remote: Remote, hub: Hub, clock: Clock
) -> None:
    view = remote.view
    assert view.ends is not None
    assert view.ends - clock() == stage.clock.time_left()
    assert hub.conference.get(Group, stage.clock.group_id) is not None
    assert view.turn
    version = remote.version
    hub.tick.emit(clock())
    assert remote.version == version, "a second that changes nothing tells nothing"


def test_even_noise_is_a_picture_of_forty_kilobytes() -> None:
    draw = random.Random(3)
    noise = QImage(WIDTH, 405, QImage.Format.Format_RGB32)
    for y in range(noise.height()):
        for x in range(noise.width()):
            noise.setPixelColor(x, y, QColor(draw.randrange(1 << 24)))
    written = small_jpeg(noise)
    assert 0 < len(written) <= MOST_BYTES
    assert not QImage.fromData(written).isNull()


def test_its_window_draws_a_code_and_voids_it_when_it_is_closed(
    area: PlenaryArea, remote: Remote, qtbot: QtBot
) -> None:
    area.remote.open()
    dialog = area.remote.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    assert remote.code is not None
    assert remote.code in dialog.code.text()
    press(Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert remote.code is None


def test_its_window_goes_on_saying_why_phones_cannot_be_connected(
    area: PlenaryArea, phones: OpenPhones, hub: Hub
) -> None:
    """The sentence is not gone with the next second; it goes when that is tried again."""
    answering, phones.answering = phones.answering, None  # type: ignore[assignment]
    area.remote.open()
    dialog = area.remote.dialog
    assert dialog is not None
    problem = RuleProblem(phrase("This laptop is in no network yet."))
    phones.failed.emit(problem)
    for _ in range(3):
        hub.tick.emit(hub.now())
    assert "in no network" in " ".join(label.text() for label in dialog.findChildren(QLabel))
    phones.answering = answering
    phones.changed.emit()
    assert "in no network" not in " ".join(label.text() for label in dialog.findChildren(QLabel))


def test_its_window_shows_who_has_it_and_takes_it_away(
    area: PlenaryArea, stage: Presentation, remote: Remote, phones: OpenPhones, hub: Hub
) -> None:
    area.remote.open()
    dialog = area.remote.dialog
    assert dialog is not None
    assert "iPhone" in dialog.windowTitle() + dialog.title.text()
    phones.ticks += 60
    hub.tick.emit(hub.now())
    assert "out of sight" in dialog.title.text()
    click(dialog.disconnect_phone)
    assert remote.phone is None
    assert dialog.code.isVisible()


def _difference(one: QImage, other: QImage) -> float:
    """Return the mean difference of two pictures, in steps of 255."""
    fields = [
        image.convertToFormat(QImage.Format.Format_Grayscale8).scaled(96, 54)
        for image in (one, other)
    ]
    pixels = [bytes(field.constBits()) for field in fields]
    return float(sum(abs(a - b) for a, b in zip(*pixels, strict=True)) / len(pixels[0]))


def test_a_message_of_the_run_sheet_is_for_presenter_and_phone_and_not_for_the_hall(
    stage: Presentation, remote: Remote, area: PlenaryArea, hub: Hub
) -> None:
    open_presenter(area)
    presenter = area.controller.presenter
    assert presenter is not None
    assert not presenter.told.isVisible()
    before = remote.view
    told = hub.told.tell("Noch <b>2</b> Minuten")
    assert presenter.told.isVisible()
    assert presenter.told.text() == "Run sheet, 11:20: Noch <b>2</b> Minuten"
    assert remote.view == replace(before, told="Noch <b>2</b> Minuten")
    assert hub.stage.message is None
    hub.told.take_back(told)
    assert not presenter.told.isVisible()
    assert remote.view == before
