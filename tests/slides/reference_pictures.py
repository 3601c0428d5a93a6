"""Pictures of each kind of scene, small and grey, that its slide is compared with.

    python -m tests.slides.reference_pictures

writes them anew to tests/slides/references, after a change of the slides that is meant: look at
what git says of each of them before it is committed. They are so coarse that another version of
the library that draws letters changes them little, and so fine that a line, a symbol or a bar
that is missing, elsewhere or of another size is seen.
"""

import io
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from PIL import Image, ImageDraw
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage

from moderator.event.plenary import OwnSlide, OwnSlideKind
from moderator.event.stage import Cue, Message, SceneKind
from moderator.slides.bodies import Scene
from moderator.slides.given import Given
from moderator.slides.message import overlay_of
from moderator.slides.own_scene import PhonesWay
from moderator.slides.painter import picture
from moderator.slides.scenes import scene_of
from moderator.ui.words import QtWords
from tests.slides.sample import (
    BREAK,
    DURING,
    FIRST_ROUND,
    SECOND_ROUND,
    conference_of,
    event,
    people,
    programme,
    results,
    workshops,
)

FOLDER = Path(__file__).parent / "references"
SMALL = QSize(96, 54)
PANEL, THEME, WORKSHOP, GROUP, SHEET, TEXT, CODE = 3, 2, SECOND_ROUND * 10 + 2, 1223, 1, 1, 2
AFTER = datetime(2024, 11, 5, 11, 20)
"""When there are results."""
OF_RESULTS = {SceneKind.THEME, SceneKind.ALL_THEMES, SceneKind.DOTS, SceneKind.GALLERY}
OWN = (
    OwnSlide(TEXT, OwnSlideKind.TEXT, "Drei Bitten", "Jacken mitnehmen\nKaffee gibt es im Foyer"),
    OwnSlide(CODE, OwnSlideKind.QR_CODE, "Wie war es?", "Drei Fragen", "https://kassel.example/f"),
)
WAY = PhonesWay(
    "http://192.168.137.1:8080/#K7P2",
    "192.168.137.1:8080",
    "K7P2",
    "WIFI:T:WPA;S:Konferenz;P:geheim123;;",
    "Konferenz",
    "geheim123",
)
SUBJECTS = {
    SceneKind.ROOM_GUIDE: FIRST_ROUND,
    SceneKind.GROUP_GUIDE: FIRST_ROUND,
    SceneKind.ROOMS: FIRST_ROUND,
    SceneKind.ROUND_OVERVIEW: FIRST_ROUND,
    SceneKind.QUESTIONS: WORKSHOP,
    SceneKind.SPEAKER: PANEL,
    SceneKind.GROUP_RESULT: GROUP,
    SceneKind.PHOTO: SHEET,
    SceneKind.THEME: THEME,
    SceneKind.DOTS: THEME,
    SceneKind.GALLERY: THEME,
    SceneKind.OWN_SLIDE: TEXT,
    SceneKind.PHONES: WORKSHOP,
    SceneKind.COUNTDOWN: BREAK,
}


@dataclass(frozen=True)
class Reference:
    """A scene that is compared, by the name of its picture, on a screen of a size."""

    name: str
    scene: Scene
    size: QSize

    @property
    def path(self) -> Path:
        """Where its picture is kept."""
        return FOLDER / f"{self.name}.png"

    def painted(self) -> bytes:
        """Paint it as the hall sees it, and return its greys, row by row."""
        shown = picture(self.scene, self.size, lambda _content: flipchart())
        smooth = Qt.TransformationMode.SmoothTransformation
        small = shown.scaled(SMALL, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
        grey = small.convertToFormat(QImage.Format.Format_Grayscale8)
        return bytes(grey.constBits())  # of a picture that still has a name

    def kept(self) -> bytes:
        """Return the greys of the picture that is kept."""
        with Image.open(self.path) as kept:
            return kept.convert("L").tobytes()


def references() -> Iterator[Reference]:
    """Yield a scene of each kind, and the result in other halls and with a message."""
    conference = conference_of([event(), *programme(), *workshops(), *people(), *results(), *OWN])
    words = QtWords("de")
    given = Given(lambda _content: 0.75, ((WORKSHOP, WAY),))
    wide, narrow = QSize(1920, 1080), QSize(1024, 768)

    def scene(kind: SceneKind, subject: int | None) -> Scene:
        now = AFTER if kind in OF_RESULTS else DURING
        return scene_of(conference, Cue(kind, subject), now, words, given)

    for kind in SceneKind:
        yield Reference(kind.value, scene(kind, SUBJECTS.get(kind)), wide)
    yield Reference("own_slide-code", scene(SceneKind.OWN_SLIDE, CODE), wide)
    result = scene(SceneKind.GROUP_RESULT, GROUP)
    near, light = replace(result.look, depth=6.0), replace(result.look, dark=False)
    yield Reference("group_result-6", replace(result, look=near), wide)
    yield Reference("group_result-light", replace(result, look=light), wide)
    yield Reference("group_result-43", result, narrow)
    told = overlay_of(Message("Wir beginnen gleich"), DURING)
    yield Reference("group_result-message", replace(result, overlay=told), wide)


def flipchart() -> bytes:
    """Return a photo of a sheet with a heading and a few bars as its lines."""
    sheet = Image.new("RGB", (600, 800), "#F4F1E8")
    draw = ImageDraw.Draw(sheet)
    draw.rectangle((60, 60, 480, 110), "#203040")
    for line in range(6):
        draw.rectangle((60, 190 + 90 * line, 540 - 30 * (line % 3), 220 + 90 * line), "#A03020")
    target = io.BytesIO()
    sheet.save(target, "JPEG", quality=92)
    return target.getvalue()


def main() -> None:
    """Write all pictures anew, and remove those that nothing is compared with."""
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.png"):
        old.unlink()
    for one in references():
        Image.frombytes("L", (SMALL.width(), SMALL.height()), one.painted()).save(
            one.path, optimize=True
        )


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication(sys.argv[:1])
    main()
