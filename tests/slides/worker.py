"""What workers do with slides, in a process of its own: prints the enumerations made for it there.

An enumeration of PySide is made once in a process, so test_painter.py runs this as a program.
"""

import enum
import sys
import threading
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

from moderator.event.stage import Cue, SceneKind
from moderator.slides.bodies import Overlay
from moderator.slides.marks import Rectangle
from moderator.slides.out.files import Slideshow, write_pdf, write_pictures, write_pptx
from moderator.slides.painter import picture
from moderator.slides.scenes import scene_of
from moderator.slides.view import SlideView
from moderator.ui.plenary.remote import small_jpeg
from moderator.ui.words import QtWords
from tests.slides.sample import DURING, sample
from tests.ui.plenary.stored import jpeg

MADE: list[str] = []
MAKE = enum.EnumType._create_  # type: ignore[attr-defined]


def note(kind: type[Any], name: str, *rest: Any, **values: Any) -> Any:
    """Note an enumeration that a worker makes."""
    if threading.current_thread() is not threading.main_thread():
        MADE.append(name)
    return MAKE(kind, name, *rest, **values)


def work(photo: bytes, folder: Path) -> None:
    """Paint slides and write them as files."""
    show = Slideshow(sample(), DURING, QtWords("de"), lambda _content: photo)
    kinds = (SceneKind.TEST_PICTURE, SceneKind.WHITE, SceneKind.ALL_THEMES, SceneKind.COUNTDOWN)
    scenes = [scene for _cue, scene in show.scenes()]
    scenes += [scene_of(show.conference, Cue(kind), DURING, show.words) for kind in kinds]
    looked = SlideView((0.4, 0.4), 2.0, Rectangle(0.1, 0.1, 0.3, 0.3), (0.5, 0.5))
    scenes.append(replace(scenes[0], view=looked, overlay=Overlay("Bitte leise", "1:00")))
    for scene in scenes:
        small_jpeg(picture(scene, QSize(1280, 720), show.photos))
    write_pictures(show, folder)
    write_pdf(show, folder / "slides.pdf")
    write_pptx(show, folder / "slides.pptx")


def main() -> None:
    """Work on a worker, and tell what was made there."""
    application = QGuiApplication([])
    photo = jpeg()
    enum.EnumType._create_ = note  # type: ignore[attr-defined]
    with TemporaryDirectory() as folder:
        worker = threading.Thread(target=work, args=(photo, Path(folder)))
        worker.start()
        worker.join()
    sys.stdout.write(" ".join(("made:", *MADE)))
    application.quit()


if __name__ == "__main__":
    main()
