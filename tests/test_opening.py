"""Opening an event checks it in the background; whatever happens, there is a window with words."""

import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import platformdirs
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moderator import app as app_module
from moderator.actions import files
from moderator.actions.demo import DEMO_NOW
from moderator.app import Application
from moderator.ui.shell import event_file, main_window
from tests.conftest import take_words_back

BROKEN = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from moderator import app
from moderator.actions import files

def broken(*_arguments, **_named):
    raise ZeroDivisionError

files.open_event = broken
made = app.make_qt

def look():
    windows = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    print([type(w).__name__ for w in windows], windows[0].problem.text())
    QApplication.quit()

def make(arguments):
    qt = made(arguments)
    QTimer.singleShot(300, qt, look)
    return qt

app.make_qt = make
sys.exit(app.run(Path(sys.argv[1])))
"""

HEAVY = """
import sys
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from moderator import app

heavy = set(sys.argv[2].split(","))
made, load = app.make_qt, app.load_window

def look():
    windows = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    shown = [w for w in windows if hasattr(w, "show_area")]
    if not shown:
        QTimer.singleShot(1, look)
        return
    QTest.keyClick(shown[0], Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    print(shown[0].current_area.value, sorted(heavy & set(sys.modules)))
    shown[0].close()

def load_later():
    print("frame", sorted({*heavy, "sqlalchemy"} & set(sys.modules)))
    load()
    from moderator.ui.shell import main_window
    main_window.PAUSE_MILLISECONDS = 60_000  # however slow the machine is, only two areas are made

def make(arguments):
    qt = made(arguments)
    QTimer.singleShot(0, qt, look)
    return qt

app.make_qt, app.load_window = make, load_later
sys.exit(app.run(Path(sys.argv[1])))
"""
NEEDED_LATER = (
    "PIL",
    "aiohttp",
    "alembic",
    "cryptography",
    "cv2",
    "highspy",
    "icalendar",
    "numpy",
    "onnxruntime",
    "openpyxl",
    "pypdfium2",
    "qtawesome",
    "rapidfuzz",
    "rapidocr",
    "segno",
    "typst",
    "wakepy",
    "xlsxwriter",
    "zxingcpp",
    "moderator.actions.intake",
    "moderator.ui.assignment.view",
    "moderator.ui.documentation.view",
    "moderator.ui.plenary.view",
    "moderator.ui.regie.view",
    "moderator.ui.results.view",
)
"""Modules that a moderator's first key strokes need not wait for."""


@pytest.fixture
def program(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Application]:
    monkeypatch.setattr(event_file, "AFTER_MILLISECONDS", 10)
    made = Application(qapp, lambda _zone: DEMO_NOW)
    made.set_language("de")
    yield made
    made.close_window()
    if made.start is not None:
        made.start.closed.disconnect()
        made.start.close()
    take_words_back(made)


def test_opening_checks_the_file_and_says_that_it_is_sound(
    program: Application, demo_path: Path, qtbot: QtBot
) -> None:
    assert program.open(demo_path)
    window = program.window
    assert window is not None
    qtbot.waitUntil(lambda: window.status.saved.text() == "Gespeichert · Datei geprüft")
    assert window.messages.isHidden()


def test_opening_finds_a_flipped_bit_in_a_picture_and_says_so(
    program: Application, demo_path: Path, qtbot: QtBot
) -> None:
    content = bytearray(demo_path.read_bytes())
    content[content.rindex(b"\xff\xd8\xff") + 2000] ^= 4
    demo_path.write_bytes(content)
    assert program.open(demo_path)
    window = program.window
    assert window is not None
    qtbot.waitUntil(lambda: "Schäden" in window.status.saved.text())
    told = window.messages.text.text()
    assert "beschädigte Fotos" in told
    assert "Alles andere in der Datei ist in Ordnung" in told
    assert "Sicherung" not in told


def test_a_bug_while_reading_becomes_words_in_a_window(
    program: Application, demo_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "open_event", lambda *_a, **_n: 1 / 0)
    assert not program.open(demo_path)
    assert program.start is not None
    assert program.start.isVisible()
    assert "demo.moderator konnte nicht geöffnet werden" in program.start.problem.text()


def test_a_bug_while_the_window_is_made_lets_go_of_the_file(
    program: Application, demo_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(main_window, "MainWindow", lambda *_arguments: 1 / 0)
        assert not program.open(demo_path)
    assert program.window is None
    assert program.start is not None
    assert "konnte nicht geöffnet werden" in program.start.problem.text()
    assert program.open(demo_path)
    assert program.window is not None
    assert not program.window.hub.store.read_only


def test_a_demo_for_which_there_is_no_room_is_told(
    program: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full() -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("moderator.demo.fresh_demo", full)
    program.open_demo()
    assert program.start is not None
    assert "Platz" in program.start.problem.text()


def test_a_bug_without_a_window_makes_one(program: Application) -> None:
    program.show_bug()
    assert program.start is not None
    assert program.start.isVisible()
    assert "Protokolldatei" in program.start.problem.text()


def test_the_program_itself_does_not_end_with_the_bug(demo_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", BROKEN, str(demo_path)],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"LANG": "de_DE.UTF-8"},
    )
    assert done.returncode == 0, done.stderr
    assert "StartWindow" in done.stdout
    assert "demo.moderator" in done.stdout


def test_the_window_answers_keys_before_heavy_libraries_are_loaded(demo_path: Path) -> None:
    assert all(map(find_spec, NEEDED_LATER))
    done = subprocess.run(
        [sys.executable, "-c", HEAVY, str(demo_path), ",".join(NEEDED_LATER)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.splitlines() == ["frame []", "people []"], done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_a_log_that_cannot_be_written_keeps_nobody_from_working(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    folder = str(tmp_path / "file" / "log")
    monkeypatch.setattr(platformdirs, "user_log_dir", lambda *_arguments, **_named: folder)
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    try:
        app_module.start_log()
    finally:
        root.setLevel(level)
        for handler in set(root.handlers) - set(handlers):
            root.removeHandler(handler)
