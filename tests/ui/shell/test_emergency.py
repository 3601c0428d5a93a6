"""The emergency folder keeps itself up to date, and out of the hall's way."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from moderator.actions import emergency
from moderator.actions.emergency import EmergencyFolder, SlideFiles, WriteSlides
from moderator.actions.files import Store
from moderator.actions.plenary import set_hall_depth
from moderator.actions.schedule import change_event
from moderator.event.errors import KnownError
from moderator.event.phrase import Phrase
from moderator.event.stage import BLACK, Cue, SceneKind
from moderator.slides.out.files import missing_photos
from moderator.ui.hub import Hub
from moderator.ui.remembered import emergency_target
from moderator.ui.shell import emergency as keeping
from moderator.ui.shell.emergency import CALM_SECONDS, RETRY_SECONDS, EmergencyKeeper

WAIT = 60_000


class Seconds:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Seconds:
    return Seconds()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def keeper(
    demo_hub: Hub, qtbot: QtBot, clock: Seconds, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[EmergencyKeeper]:
    """A keeper that knows the stick; what it writes are a few bytes."""

    def slides(files: SlideFiles, *_more: object) -> None:
        files.pdf.write_bytes(b"slides")

    monkeypatch.setattr(emergency, "sheets", lambda *_args, **_more: b"sheets")
    monkeypatch.setattr(emergency, "programme_sheet", lambda *_args, **_more: b"programme")
    monkeypatch.setattr(keeping, "slides_of_event", lambda *_args: slides)
    window = QWidget()
    qtbot.addWidget(window)
    emergency_target(demo_hub.store.path).set(stick)
    made = EmergencyKeeper(demo_hub, window, clock)
    yield made
    emergency_target(demo_hub.store.path).forget()


def pass_time(hub: Hub, clock: Seconds, seconds: float) -> None:
    clock.now += seconds
    hub.tick.emit(hub.now())


def folders(stick: Path) -> list[str]:
    return [path.name for path in stick.iterdir()]


def test_it_is_written_by_itself_once_all_is_calm(
    keeper: EmergencyKeeper, demo_hub: Hub, clock: Seconds, stick: Path, qtbot: QtBot
) -> None:
    pass_time(demo_hub, clock, CALM_SECONDS / 2)
    assert demo_hub.jobs.running == ()
    with qtbot.waitSignal(keeper.told, timeout=WAIT) as told:
        pass_time(demo_hub, clock, CALM_SECONDS)
    assert told.args == [f"Emergency folder updated {demo_hub.now():%H:%M}"]
    assert len(folders(stick)) == 1
    pass_time(demo_hub, clock, 10 * CALM_SECONDS)
    assert demo_hub.jobs.running == ()


def test_an_edit_brings_it_up_to_date_later(
    keeper: EmergencyKeeper, demo_hub: Hub, clock: Seconds, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(keeper.told, timeout=WAIT):
        pass_time(demo_hub, clock, CALM_SECONDS)
    demo_hub.do(set_hall_depth, 7.0)
    pass_time(demo_hub, clock, CALM_SECONDS / 2)
    assert [job for job in demo_hub.jobs.running if "emergency" in str(job.label)] == []
    with qtbot.waitSignal(keeper.told, timeout=WAIT) as told:
        pass_time(demo_hub, clock, CALM_SECONDS)
    assert "updated" in told.args[0]


def test_a_key_in_the_hall_stops_what_is_written_by_itself(
    keeper: EmergencyKeeper,
    demo_hub: Hub,
    clock: Seconds,
    stick: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def lasting(_files: SlideFiles, _report: object, cancelled: object) -> None:
        assert callable(cancelled)
        while not cancelled():
            threading.Event().wait(0.01)

    monkeypatch.setattr(keeping, "slides_of_event", lambda *_args: lasting)
    pass_time(demo_hub, clock, CALM_SECONDS)
    (job,) = (one for one in demo_hub.jobs.running if "emergency" in str(one.label))
    with qtbot.waitSignal(job.ended, timeout=WAIT):
        demo_hub.stage.show(Cue(SceneKind.WELCOME))
    assert folders(stick) == []
    pass_time(demo_hub, clock, CALM_SECONDS / 2)
    assert [one for one in demo_hub.jobs.running if "emergency" in str(one.label)] == []
    demo_hub.stage.show(BLACK)


def test_a_stick_that_is_away_is_waited_for(
    keeper: EmergencyKeeper, demo_hub: Hub, clock: Seconds, stick: Path, qtbot: QtBot
) -> None:
    errors: list[KnownError] = []
    demo_hub.error_shown.connect(errors.append)
    away = stick.rename(stick.with_name("pocket"))
    with qtbot.waitSignal(keeper.told, timeout=WAIT) as told:
        pass_time(demo_hub, clock, CALM_SECONDS)
    assert told.args == ["Emergency folder: the stick is not there"]
    assert errors == []
    away.rename(stick)
    with qtbot.waitSignal(keeper.told, timeout=WAIT) as told:
        pass_time(demo_hub, clock, RETRY_SECONDS)
    assert "updated" in told.args[0]


def test_what_is_wrong_is_said_once(
    keeper: EmergencyKeeper,
    demo_hub: Hub,
    clock: Seconds,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_args: object, **_more: object) -> EmergencyFolder:
        raise OSError(28, "full")

    monkeypatch.setattr(emergency, "programme_sheet", full)
    errors: list[KnownError] = []
    demo_hub.error_shown.connect(errors.append)
    for _ in range(3):
        with qtbot.waitSignal(keeper.told, timeout=WAIT) as told:
            pass_time(demo_hub, clock, CALM_SECONDS)
        assert told.args == ["Emergency folder not up to date"]
    assert len(errors) == 1


def test_choosing_a_folder_writes_it_and_warns_of_the_names(
    keeper: EmergencyKeeper,
    demo_hub: Hub,
    stick: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = stick.with_name("other")
    other.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(other))
    with qtbot.waitSignal(demo_hub.warning_shown, timeout=WAIT) as told:
        keeper.choose()
    assert told.args is not None
    assert "holds names" in str(told.args[0])
    assert len(folders(other)) == 1
    assert emergency_target(demo_hub.store.path).get() == other


def test_a_photo_that_is_missing_on_the_stick_is_told_once(
    keeper: EmergencyKeeper,
    demo_hub: Hub,
    demo_store: Store,
    clock: Seconds,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The command's test shows that the slides tell it; making them takes long."""

    def slides_without(_store: Store, tell: Callable[[tuple[Phrase, ...]], None]) -> WriteSlides:
        def write(files: SlideFiles, *_more: object) -> None:
            files.pdf.write_bytes(b"slides")
            tell(missing_photos({"ab"}))

        return write

    monkeypatch.setattr(keeping, "slides_of_event", slides_without)
    warnings: list[str] = []
    demo_hub.warning_shown.connect(lambda said, _undoable: warnings.append(str(said)))
    for venue in ("Stadthalle", "Kulturzentrum"):
        with qtbot.waitSignal(keeper.told, timeout=WAIT) as told:
            pass_time(demo_hub, clock, CALM_SECONDS)
        assert told.args is not None
        assert told.args[0].endswith("not complete")
        change_event(demo_store, venue=venue)
    assert len(warnings) == 1
    assert "1 photos could not be read and are missing." in warnings[0]
