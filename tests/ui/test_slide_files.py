"""Slides are saved from the window as what the file dialog was told."""

from pathlib import Path

import pytest
from pptx import Presentation
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from moderator.ui import slide_files
from moderator.ui.hub import Hub
from moderator.ui.remembered import SLIDE_FOLDER
from moderator.ui.slide_files import SlideFormat, formats, save_slides

WAIT = 100_000


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def choose(monkeypatch: pytest.MonkeyPatch, path: Path, words: str) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), words))


@pytest.mark.parametrize(
    ("name", "words", "written"),
    [
        ("Plenum.pptx", "PowerPoint, 4:3 (*.pptx)", ("Plenum.pptx", 4 / 3)),
        ("Plenum", "PDF, 16:9 (*.pdf)", ("Plenum.pdf", 16 / 9)),
        ("Plenum.pdf", "PowerPoint, 16:9 (*.pptx)", ("Plenum.pdf", 16 / 9)),
        ("1. Tag", "PowerPoint, 16:9 (*.pptx)", ("1. Tag.pptx", 16 / 9)),
    ],
)
def test_the_file_is_what_the_dialog_says(
    demo_hub: Hub,
    parent: QWidget,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    words: str,
    written: tuple[str, float],
) -> None:
    asked: list[tuple[str, float, str]] = []

    def note(_hub: Hub, path: Path, form: SlideFormat, _owner: object) -> None:
        asked.append((path.name, form.aspect, form.suffix))

    assert words in formats()
    choose(monkeypatch, tmp_path / name, words)
    monkeypatch.setattr(slide_files, "write_slides", note)
    save_slides(demo_hub, parent)
    assert asked == [(*written, Path(written[0]).suffix)]
    assert SLIDE_FOLDER.get() == str(tmp_path)


def test_slides_are_written_beside_the_work_and_said(
    demo_hub: Hub, parent: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    choose(monkeypatch, tmp_path / "Plenum.pptx", "PowerPoint, 16:9 (*.pptx)")
    with qtbot.waitSignal(demo_hub.message_shown, timeout=WAIT) as said:
        job = save_slides(demo_hub, parent)
        assert job is not None
        assert job in demo_hub.jobs.running
    assert said.args is not None
    assert str(said.args[0]) == "The slides are in Plenum.pptx."
    assert len(Presentation(str(tmp_path / "Plenum.pptx")).slides) > 10


def test_a_save_that_is_cancelled_leaves_no_file(
    demo_hub: Hub, parent: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    choose(monkeypatch, tmp_path / "Plenum.pptx", "PowerPoint, 16:9 (*.pptx)")
    job = save_slides(demo_hub, parent)
    assert job is not None
    with qtbot.waitSignal(job.ended, timeout=WAIT):
        job.cancel()
    assert list(tmp_path.glob("Plenum*")) == []


def test_no_choice_writes_nothing(
    demo_hub: Hub, parent: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: ("", ""))
    assert save_slides(demo_hub, parent) is None
