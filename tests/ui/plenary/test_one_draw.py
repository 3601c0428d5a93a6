"""A key on stage has each picture painted and each window drawn once."""

from collections import Counter
from datetime import datetime

import pytest
from PySide6.QtCore import QEvent, QObject, QSize, Qt, SignalInstance
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from moderator.actions.results import set_headline, set_notes, set_state
from moderator.event.conference import Conference, Record, Table
from moderator.event.results import Result, ResultState
from moderator.event.schedule import AgendaItem, Event
from moderator.event.stage import Cue, SceneKind
from moderator.event.workshops import Group
from moderator.rules.running_order import is_ready
from moderator.slides.bodies import Scene
from moderator.slides.deck import deck
from moderator.slides.painter import Photos, picture
from moderator.slides.scenes import scene_of
from moderator.store.store import Store
from moderator.ui.hub import Hub
from moderator.ui.plenary.cues import UNSEEN
from moderator.ui.plenary.pictures import hall_words
from moderator.ui.plenary.presenter import PresenterWindow
from moderator.ui.plenary.view import PlenaryArea
from tests.ui.hands import press
from tests.ui.plenary.display import open_presenter

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")
"""Said by offscreen where the presenter's window is placed."""


@pytest.fixture
def presenter(area: PlenaryArea, qtbot: QtBot) -> PresenterWindow:
    """The presenter's window of a show before its first group, with the keys."""
    area.hide()
    area.controller.present()
    open_presenter(area)
    window = area.controller.presenter
    assert window is not None
    window.setWindowState(Qt.WindowState.WindowNoState)  # the screen of tests is too narrow for it
    window.resize(1366, 768)
    qtbot.waitUntil(window.isActiveWindow)
    stage = area.controller.presentation
    first = next(n for n, cue in enumerate(stage.deck.steps) if cue.kind is SceneKind.GROUP_RESULT)
    for _ in range(first - 1):
        press(Qt.Key.Key_PageDown)
    settle(area, qtbot)
    return window


def settle(area: PlenaryArea, qtbot: QtBot) -> None:
    """Let everything be put in order, painted and drawn that was asked for."""
    for _ in range(3):  # what comes of the one asks for the other
        qtbot.waitUntil(
            lambda: (
                not (
                    area.controller.presentation._refresh_timer.isActive()
                    or area.controller.pictures._ordered
                )
            )
        )
        QApplication.processEvents()


class Paints(QObject):
    """Counts how often widgets are painted, by their names for a screen reader or their titles."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self.counts: Counter[str] = Counter()
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and isinstance(watched, QWidget):
            self.counts[watched.accessibleName() or watched.windowTitle()] += 1
        return False


@pytest.fixture
def pictures(monkeypatch: pytest.MonkeyPatch) -> list[QSize]:
    """Sizes of the slides that are painted from now on."""
    sizes: list[QSize] = []

    def counted(scene: Scene, size: QSize, photos: Photos, bare: QImage | None) -> QImage:
        sizes.append(size)
        return picture(scene, size, photos, bare)

    monkeypatch.setattr("moderator.ui.plenary.pictures.picture", counted)
    return sizes


def count(signal: SignalInstance) -> list[object]:
    """Take down how often a signal is emitted."""
    emitted: list[object] = []
    signal.connect(lambda *_: emitted.append(None))
    return emitted


def test_page_down_onto_a_result_paints_and_draws_everything_once(
    presenter: PresenterWindow, area: PlenaryArea, hub: Hub, pictures: list[QSize], qtbot: QtBot
) -> None:
    hall = area.controller.windows.hall
    assert hall is not None
    for _ in range(2):  # onto the first group, which is marked as shown then, and the second
        pictures.clear()
        paints = Paints(hall, presenter.current, presenter.upcoming)
        announced, shown = count(area.controller.presentation.changed), count(hub.stage.shown)
        press(Qt.Key.Key_PageDown)
        assert hub.stage.cue.kind is SceneKind.GROUP_RESULT
        settle(area, qtbot)
        panes = (presenter.current.image.size(), presenter.upcoming.image.size())
        assert Counter(pictures) == Counter((hall.pixels(), *panes))  # the hall's is the next one
        assert paints.counts == {"What the hall sees": 2, "Next slide": 1}  # hall and presenter
        assert (len(announced), len(shown)) == (1, 1)


def test_leafing_never_paints_the_slide_before_again(
    presenter: PresenterWindow,
    area: PlenaryArea,
    hub: Hub,
    pictures: list[QSize],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("moderator.ui.plenary.pictures.KEPT_SMALL", 2 * 1024 * 1024)
    hall = area.controller.windows.hall
    assert hall is not None
    for _ in range(4):
        hub.tick.emit(hub.now())  # each second all that is kept is looked at
        pictures.clear()
        press(Qt.Key.Key_PageDown)
        settle(area, qtbot)
        assert pictures.count(hall.pixels()) == 1, "the next one alone"


def test_turning_the_hall_black_and_back_emits_one_signal_each(
    presenter: PresenterWindow, area: PlenaryArea, hub: Hub
) -> None:
    for key, covered in ((Qt.Key.Key_Escape, True), (Qt.Key.Key_PageDown, False)):
        announced, shown = count(area.controller.presentation.changed), count(hub.stage.shown)
        press(key)
        assert hub.stage.covered is covered
        assert (len(announced), len(shown)) == (1, 1)


def test_the_running_order_is_rebuilt_only_for_what_slides_show(
    presenter: PresenterWindow,
    area: PlenaryArea,
    store: Store,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stage = area.controller.presentation
    made: list[datetime] = []

    def counted(conference: Conference, now: datetime) -> tuple[Cue, ...]:
        made.append(now)
        return deck(conference, now)

    monkeypatch.setattr("moderator.ui.plenary.cues.deck", counted)
    group = next(g for g in stage.deck.order.groups if is_ready(store.conference, g))
    result = store.conference.result_of(group.id)
    assert result is not None
    press(Qt.Key.Key_PageDown)  # marks the group's result as shown
    set_notes(store, group.id, "Nachfragen")
    settle(area, qtbot)
    assert made == []
    assert presenter.notes.toPlainText() == "Nachfragen"

    set_headline(store, group.id, "Ganz anders")
    settle(area, qtbot)
    assert len(made) == 1

    set_state(store, group.id, ResultState.BEGUN)
    settle(area, qtbot)
    assert len(made) == 2
    assert group.id not in {step.subject_id for step in stage.deck.steps}


def test_no_slide_reads_the_records_that_are_left_out(store: Store, hub: Hub) -> None:
    read: set[type[Record]] = set()

    class Recording(dict[type[Record], Table]):
        def __getitem__(self, kind: type[Record]) -> Table:
            read.add(kind)
            return super().__getitem__(kind)

    conference = Conference(Recording(store.conference.tables))
    for cue in deck(conference, hub.now()):
        scene_of(conference, cue, hub.now(), hall_words("de"))
    assert {Event, AgendaItem, Group, Result} <= read
    assert not read & UNSEEN
