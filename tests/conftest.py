"""What every test may rely on: no display, no user's settings, no log, real Qt events."""

import gc
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HOME = Path(tempfile.mkdtemp(prefix="moderator-tests-"))
for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
    os.environ[variable] = str(HOME / variable.lower())

import pytest  # noqa: E402  # the environment must stand before Qt is loaded
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTranslator  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402
from pytestqt.qtbot import QtBot  # noqa: E402

from moderator.actions.demo import DEMO_NOW  # noqa: E402
from moderator.actions.files import Store, open_event  # noqa: E402
from moderator.app import Application  # noqa: E402
from moderator.demo import fresh_demo  # noqa: E402
from moderator.ui.hub import Hub  # noqa: E402
from moderator.ui.results import photo_reading  # noqa: E402
from moderator.ui.theme import Appearance, ThemeChoice  # noqa: E402
from moderator.ui.words import QtWords  # noqa: E402
from tests import as_a_person  # noqa: E402

as_a_person.install()

FULL_COLLECTION_AFTER = 40
"""Tests after which everything is looked through; each time costs up to a second."""
gc.disable()
"""On a worker it would take widgets apart; see `moderator.ui.collector`."""


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item: pytest.Item) -> None:
    """Let widgets that were closed really go, since no event loop runs between tests."""
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect(1)
    if gc.get_count()[2] > FULL_COLLECTION_AFTER:
        gc.collect()


def pytest_collection_finish() -> None:
    """Let the collector look no more at what lives as long as the tests: modules and tests."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def unread_photos(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no photo be read unless a test asks for it: that takes seconds and is an edit."""
    monkeypatch.setattr(photo_reading, "reads", lambda: False)


AUDIT = "audit"
Audited = Callable[[str, str, object], None]
"""Notes a figure of a window: its name, what was counted, how much."""


@pytest.fixture
def audited(record_property: Callable[[str, object], None]) -> Audited:
    """Note figures that an audit found; they are printed as a table at the end of the tests."""
    # a worker of the tests hands over plain values alone, no enumerations
    return lambda window, counted, found: record_property(AUDIT, (str(window), counted, found))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what the audits found, a line for each window."""
    table: dict[str, dict[str, object]] = {}
    for outcome in ("passed", "failed"):
        for report in terminalreporter.getreports(outcome):
            for name, value in report.user_properties:
                if name == AUDIT and report.when == "call":
                    window, counted, found = value
                    table.setdefault(window, {})[counted] = found
    columns = list(dict.fromkeys(counted for row in table.values() for counted in row))
    if table:
        terminalreporter.section("audit of every window")
        wide = max(map(len, table))
        terminalreporter.write_line("  ".join([" " * wide, *columns]))
    for window, row in table.items():
        cells = [str(row.get(counted, "–")).rjust(len(counted)) for counted in columns]
        terminalreporter.write_line("  ".join([window.ljust(wide), *cells]))


@pytest.fixture
def german(qapp: QApplication) -> Iterator[QTranslator]:
    """The interface speaks German."""
    words = QtWords("de")
    QCoreApplication.installTranslator(words.translator)
    yield words.translator
    QCoreApplication.removeTranslator(words.translator)


def take_words_back(program: Application) -> None:
    """Let the next test find the interface without any translation again."""
    program._translation.remove()
    QLocale.setDefault(QLocale.c())


@pytest.fixture
def appearance(qtbot: QtBot) -> Appearance:
    """The light theme, whatever the machine prefers."""
    return Appearance(ThemeChoice.LIGHT)


@pytest.fixture(scope="session")
def demo_original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo event, made once; tests work on copies."""
    return fresh_demo(tmp_path_factory.mktemp("demo"))


@pytest.fixture
def demo_path(demo_original: Path, tmp_path: Path) -> Path:
    """A copy of the demo event for one test."""
    copy = tmp_path / "demo.moderator"
    shutil.copyfile(demo_original, copy)
    return copy


@pytest.fixture
def demo_store(demo_path: Path) -> Iterator[Store]:
    """The demo event, open, at the moment that it shows; the clock stands still."""
    store = open_event(demo_path, lambda _zone: DEMO_NOW)
    yield store
    store.close()


@pytest.fixture
def demo_hub(demo_store: Store, appearance: Appearance, qtbot: QtBot) -> Iterator[Hub]:
    """The demo event as views see it."""
    hub = Hub(demo_store, appearance)
    yield hub
    hub.close()
