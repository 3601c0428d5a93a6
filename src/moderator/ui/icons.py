"""Every icon of the interface, named once; all of one family.

The family is shipped by QtAwesome, whose own drawing is not imported: it loads twelve families
and every module of Qt, which took a tenth of the program's start, and draws each picture anew.
"""

import json
from enum import StrEnum
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPalette,
    QPixmap,
    QPixmapCache,
)

FAMILY = "materialdesignicons6-webfont"
"""How the names of the family's files begin, in the folder `fonts` of QtAwesome."""
GLYPH_HEIGHT = 0.875
"""Share of an icon's height that is the size of its font: above and below a letter is room."""


class Icon(StrEnum):
    """What an icon means, and its name in the Material Design family."""

    SCHEDULE = "calendar-text-outline"
    PEOPLE = "account-group-outline"
    ASSIGNMENT = "swap-horizontal"
    RESULTS = "view-grid-outline"
    REGIE = "play-circle-outline"
    PLENARY = "presentation"
    DOCUMENTATION = "file-document-outline"
    SEARCH = "magnify"
    UNDO = "undo"
    REDO = "redo"
    HISTORY = "history"
    SAVED = "check"
    WARNING = "alert-outline"
    ERROR = "alert-circle-outline"
    INFORMATION = "information-outline"
    CLOSE = "close"
    ADD = "plus"
    REMOVE = "minus"
    DELETE = "trash-can-outline"
    EDIT = "pencil-outline"
    IMPORT = "file-import-outline"
    EXPORT = "file-export-outline"
    OPEN = "folder-open-outline"
    SAVE = "content-save-outline"
    SETTINGS = "cog-outline"
    MENU = "menu"
    COLLAPSE = "chevron-double-left"
    EXPAND = "chevron-double-right"
    LEFT = "chevron-left"
    RIGHT = "chevron-right"
    UP = "chevron-up"
    DOWN = "chevron-down"
    MORE = "dots-horizontal"
    LOCKED = "lock-outline"
    UNLOCKED = "lock-open-variant-outline"
    FILTER = "filter-outline"
    COLUMNS = "view-column-outline"
    PERSON = "account-outline"
    ADD_PERSON = "account-plus-outline"
    STEP_FREE = "wheelchair-accessibility"
    ROOM = "door"
    GROUP = "account-multiple-outline"
    CLOCK = "clock-outline"
    PLAY = "play"
    BLACK = "square"
    STILL = "snowflake"
    POINTER = "laser-pointer"
    MESSAGE = "message-text-outline"
    PAUSE = "pause"
    NEXT = "skip-next"
    BACK = "skip-previous"
    SKIP = "debug-step-over"
    PHOTO = "image-outline"
    ADD_PHOTO = "image-plus-outline"
    TURN_LEFT = "rotate-left"
    TURN_RIGHT = "rotate-right"
    LINK = "link-variant"
    DOT = "circle"
    DRAG = "drag-vertical"
    SCREEN = "monitor"
    PROJECTOR = "projector"
    NOTE = "note-text-outline"
    TAG = "tag-outline"
    CARDS = "cards-outline"
    PDF = "file-pdf-box"
    LIGHT = "white-balance-sunny"
    DARK = "weather-night"
    BACKUP = "backup-restore"
    CHECK = "check-circle-outline"
    CHECKED = "checkbox-marked"
    UNCHECKED = "checkbox-blank-outline"
    QUESTION = "help-circle-outline"
    COPY = "content-copy"
    CUT = "content-cut"
    PASTE = "content-paste"
    MOVE = "arrow-right-bottom"
    PRINT = "printer-outline"
    BADGE = "badge-account-horizontal-outline"
    LIST = "clipboard-list-outline"
    SIGNPOST = "sign-direction"
    CALENDAR = "calendar-account-outline"
    TABLE = "table-large"
    MAIL = "email-outline"
    ANNOUNCE = "bullhorn-outline"
    TUNE = "tune-variant"
    LANGUAGE = "translate"
    AWAKE = "coffee-outline"
    PHONE = "cellphone"
    CAMERA = "camera-outline"
    NO_CAMERA = "camera-off-outline"
    CORNERS = "crop"
    SEARCH_CORNERS = "auto-fix"
    BLUR = "blur"
    SHOW = "eye-outline"
    HIDE = "eye-off-outline"
    PIN = "pin-outline"
    FLOATS = "arrow-down"
    FIXED_END = "arrow-collapse-down"


@cache
def icon(which: Icon, colour: str) -> QIcon:
    """Make an icon in a colour "#RRGGBB"; the control that has it names it in words."""
    return QIcon(_GlyphEngine(_characters()[which], colour))


class _GlyphEngine(QIconEngine):
    """Draws a character of the family as an icon, in another colour where it is disabled."""

    def __init__(self, character: str, colour: str) -> None:
        super().__init__()
        self._character, self._colour = character, colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Draw the icon into a rectangle."""
        font = QFont(_family())
        font.setPixelSize(round(GLYPH_HEIGHT * rect.height()))
        painter.save()
        painter.setPen(self._ink(mode))
        painter.setFont(font)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._character)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon's picture, drawn once for each size and colour."""
        ink = self._ink(mode).name(QColor.NameFormat.HexArgb)
        key = f"icon {self._character} {ink} {size.width()} {size.height()}"
        made = QPixmap()
        if not QPixmapCache.find(key, made):
            made = QPixmap(size)
            made.fill(Qt.GlobalColor.transparent)
            painter = QPainter(made)
            self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
            painter.end()
            QPixmapCache.insert(key, made)
        return made

    def _ink(self, mode: QIcon.Mode) -> QColor:
        if mode is QIcon.Mode.Disabled:
            return QGuiApplication.palette().color(
                QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text
            )
        return QColor(self._colour)


def _file(ending: str) -> Path:
    """Return the only file of the family with an ending; its name also has a version."""
    package = find_spec("qtawesome")
    assert package is not None, "QtAwesome is installed with the program"
    assert package.origin is not None
    (found,) = (Path(package.origin).parent / "fonts").glob(f"{FAMILY}*{ending}")
    return found


@cache
def _characters() -> dict[str, str]:
    """Return the character of each icon's name."""
    codes = json.loads(_file(".json").read_text(encoding="utf-8"))
    return {name: chr(int(codes[name], 16)) for name in Icon}


@cache
def _family() -> str:
    """Load the family's font, and return the name by which Qt knows it."""
    number = QFontDatabase.addApplicationFont(str(_file(".ttf")))
    return QFontDatabase.applicationFontFamilies(number)[0]
