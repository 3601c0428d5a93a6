"""Colours, spacing, fonts and the style of every control, light and dark.

The only file of the interface where colours and pixels are written as numbers.
"""

import re
from dataclasses import dataclass, replace
from enum import Enum, StrEnum, auto

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from moderator.machine.resources import resource
from moderator.rules.legibility import TEXT_CONTRAST, contrast
from moderator.slides.fonts import families

USUAL_BODY, LARGEST_BODY = 13, 24
"""Height of text in pixels as designed, and the largest that is followed: 18 pt."""
USUAL_PIXELS = {"windows": 12, "cocoa": 13}
"""The system's own size of text until somebody changes it; 11 pt on other desktops."""


def body_size(system: int, platform: str) -> int:
    """Find the height of text in pixels that follows the system's font, never smaller than usual.

    system: height of the system's font in pixels; platform: Qt's name of it.
    """
    if system <= USUAL_PIXELS.get(platform, 15):
        return USUAL_BODY
    return max(USUAL_BODY, min(LARGEST_BODY, system))


def _scale() -> float:
    """Measure the system's font; 1 where Qt has not begun, as on the command line."""
    application = QGuiApplication.instance()
    if not isinstance(application, QGuiApplication):
        return 1.0
    system = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    return body_size(system.pixelSize(), application.platformName()) / USUAL_BODY


SCALE = _scale()
"""How much larger than designed text is, and with it all that holds text."""


def scaled(pixels: int) -> int:
    """Make a measure fit the size of text."""
    return round(pixels * SCALE)


GRID = scaled(4)
TIGHT, SNUG, ROOMY, WIDE = scaled(8), scaled(12), scaled(16), scaled(24)
CAPTION, BODY, SECTION, TITLE, CLOCK = (scaled(size) for size in (11, USUAL_BODY, 16, 20, 32))
CONTROL_RADIUS, CHIP_RADIUS, SURFACE_RADIUS = scaled(8), scaled(10), scaled(12)
CONTROL_HEIGHT = scaled(32)
LINE_OF_TEXT, LINES_OF_TEXT = scaled(38), scaled(86)
"""Heights of a field for texts of several lines that shows one of them, and four."""
SMALL_ICON, ICON, LARGE_ICON = scaled(16), scaled(20), scaled(24)
BAR, RING = 3, 2
"""Width of the bar that marks what is selected, and of the focus ring."""
RAIL_WIDTH, RAIL_COLLAPSED = scaled(176), scaled(56)
BAR_HEIGHT, STATUS_HEIGHT = scaled(52), scaled(26)
PANEL_WIDTH = scaled(260)
LOW_PANEL = scaled(540)
"""Height below which a panel beside a list shows one line of a text, so that all else has room."""
STAGE_CLOCK, STAGE_FIGURE, STAGE_NOTE = scaled(112), scaled(26), scaled(22)
"""Heights of letters in the presenter's window, which is read standing at two metres."""
NOTE_SIZES = tuple(scaled(size) for size in (16, 19, 22, 26, 32, 40))
STAGE_CHIP = scaled(50)
STAGE_SHARES = (62, 38)
"""Shares of the width for what is on, and for time, what comes next and the note."""
WINDOW_WIDTH, WINDOW_HEIGHT = 1366, 768
LEAST_WIDTH, LEAST_HEIGHT = 640, 360
"""The smallest window; its contents scroll then."""
NARROW_WIDTH = scaled(1100)
"""Below it the main window leaves out words that icons can stand for."""
MOTION_MILLISECONDS = 120
PENS = {"red": "#B3261E", "orange": "#B8560B", "green": "#1F6B45", "blue": "#1F3FA8"}
"""Colours of the pens of the legend, as on the printed sheets; black is that of text."""


class ThemeChoice(StrEnum):
    """Which theme is wanted."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Tone(Enum):
    """The meaning of a colour; colours only repeat what is said in words."""

    TEXT = auto()
    SECONDARY = auto()
    FAINT = auto()
    ACCENT = auto()
    GOOD = auto()
    WARNING = auto()
    BAD = auto()


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of an appearance by their use, as "#RRGGBB"; `soft` ones are backgrounds."""

    page: str
    surface: str
    rail: str
    hover: str
    line: str
    strong_line: str
    text: str
    secondary: str
    faint: str
    accent: str
    accent_text: str
    accent_ground: str
    accent_hover: str
    accent_edge: str
    ring_on_accent: str
    accent_soft: str
    good: str
    good_soft: str
    warning: str
    warning_soft: str
    bad: str
    bad_soft: str
    now: str
    stage: str = "#10151D"
    stage_raised: str = "#1C2430"
    stage_text: str = "#FFFFFF"
    stage_secondary: str = "#A9B5C6"
    stage_accent: str = "#256FF0"
    stage_warning: str = "#FFB43A"
    stage_bad: str = "#FF7B6E"
    stage_line: str = "#2A3443"
    stage_edge: str = "#6F7D90"

    def pair(self, tone: Tone) -> tuple[str, str]:
        """Return the soft background and the text colour of a tone."""
        return {
            Tone.TEXT: (self.hover, self.text),
            Tone.SECONDARY: (self.hover, self.secondary),
            Tone.FAINT: (self.hover, self.faint),
            Tone.ACCENT: (self.accent_soft, self.accent),
            Tone.GOOD: (self.good_soft, self.good),
            Tone.WARNING: (self.warning_soft, self.warning),
            Tone.BAD: (self.bad_soft, self.bad),
        }[tone]


LIGHT = Colours(
    page="#F6F7F9",
    surface="#FFFFFF",
    rail="#EEF0F4",
    hover="#F1F3F7",
    line="#DDE1E8",
    strong_line="#7D8795",
    text="#1C2430",
    secondary="#49525F",
    faint="#636D7A",
    accent="#1D5FD1",
    accent_text="#FFFFFF",
    accent_ground="#1D5FD1",
    accent_hover="#1852B8",
    accent_edge="#1D5FD1",
    ring_on_accent="#0A0F18",
    accent_soft="#E6EEFC",
    good="#0D5A36",
    good_soft="#E3F4EA",
    warning="#7A4B00",
    warning_soft="#FFF3DC",
    bad="#8E1B12",
    bad_soft="#FDEBE9",
    now="#C0302B",
)
DARK = Colours(
    page="#14181F",
    surface="#1B212A",
    rail="#11151B",
    hover="#252D38",
    line="#303947",
    strong_line="#7D899A",
    text="#EEF2F7",
    secondary="#BAC4D1",
    faint="#94A0B0",
    accent="#85B2FF",
    accent_text="#FFFFFF",
    accent_ground="#2765D8",
    accent_hover="#2B6DF0",
    accent_edge="#5B93F5",
    ring_on_accent="#EEF2F7",
    accent_soft="#213355",
    good="#7FD9A8",
    good_soft="#17372A",
    warning="#FFCB6B",
    warning_soft="#3D2F14",
    bad="#FFA097",
    bad_soft="#46201D",
    now="#FF6B61",
)


STRONG_LIGHT = replace(
    LIGHT,
    page="#FFFFFF",
    rail="#FFFFFF",
    line="#5A6472",
    strong_line="#1C2430",
    text="#000000",
    secondary="#1C2430",
    faint="#2B3440",
    accent="#0B3FA8",
    accent_ground="#0B3FA8",
    accent_hover="#08307F",
    accent_edge="#000000",
    ring_on_accent="#FFFFFF",
)
STRONG_DARK = replace(
    DARK,
    page="#000000",
    surface="#000000",
    rail="#000000",
    line="#9AA6B6",
    strong_line="#FFFFFF",
    text="#FFFFFF",
    secondary="#EEF2F7",
    faint="#D5DCE6",
    accent="#B5D2FF",
    accent_edge="#FFFFFF",
    ring_on_accent="#FFFFFF",
)
"""The themes where the system asks for a high contrast: text at 7:1, and no pale lines."""


class Appearance(QObject):
    """The theme in force.

    changed: the colours are other ones now; whatever paints itself paints anew.
    """

    changed = Signal()

    def __init__(
        self, choice: ThemeChoice = ThemeChoice.SYSTEM, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._choice = choice
        self.colours, self._dark = LIGHT, False
        load_fonts()
        self._hints = QGuiApplication.styleHints()
        self._hints.colorSchemeChanged.connect(self.apply)
        self._access = self._hints.accessibility()
        self._access.contrastPreferenceChanged.connect(self.apply)
        self.apply()

    @property
    def choice(self) -> ThemeChoice:
        """Which theme is wanted."""
        return self._choice

    @property
    def dark(self) -> bool:
        """Whether the dark theme is in force."""
        return self._dark

    def choose(self, choice: ThemeChoice) -> None:
        """Follow the system, or be light or dark whatever the system is."""
        self._choice = choice
        self.apply()

    def apply(self) -> None:
        """Style the whole application, with strong contrasts where the system asks for them."""
        system_dark = self._hints.colorScheme() is Qt.ColorScheme.Dark
        self._dark = self._choice is ThemeChoice.DARK or (
            self._choice is ThemeChoice.SYSTEM and system_dark
        )
        strong = self.contrast_wanted() is Qt.ContrastPreference.HighContrast
        calm, stark = (DARK, STRONG_DARK) if self._dark else (LIGHT, STRONG_LIGHT)
        self.colours = stark if strong else calm
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.setStyle(QStyleFactory.create("Fusion"))
        application.setFont(font(BODY))
        application.setPalette(_palette(self.colours))
        application.setStyleSheet(_style_sheet(self.colours))
        self.changed.emit()

    def contrast_wanted(self) -> Qt.ContrastPreference:
        """Ask the system how strong contrasts are to be."""
        return self._access.contrastPreference()

    def tint(self, colour: str) -> QColor:
        """Make the soft background of a theme's colour, on which text is readable."""
        return mixed(colour, self.colours.surface, 0.24 if self.dark else 0.12)

    def ink(self, colour: str) -> QColor:
        """Make a colour strong enough to be text on a surface or on its own tint."""
        goal = self.colours.text
        ground = self.tint(colour).name()
        for step in range(11):
            candidate = mixed(goal, colour, step / 10).name()
            if contrast(candidate, ground) >= TEXT_CONTRAST:
                return QColor(candidate)
        return QColor(goal)


def mixed(colour: str, ground: str, share: float) -> QColor:
    """Mix `share` (0 to 1) of a colour into a background."""
    one, other = QColor(colour), QColor(ground)
    return QColor(
        *(
            round(a * share + b * (1 - share))
            for a, b in (
                (one.red(), other.red()),
                (one.green(), other.green()),
                (one.blue(), other.blue()),
            )
        )
    )


def font(size: int, weight: QFont.Weight = QFont.Weight.Normal, *, tabular: bool = False) -> QFont:
    """Make a font; size in pixels; tabular: all digits equally wide."""
    made = QFont(families())
    made.setPixelSize(size)
    made.setWeight(weight)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def load_fonts() -> None:
    """Make the shipped fonts known to Qt, once."""
    families()


def _palette(colours: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, colours.page),
        (role.Base, colours.surface),
        (role.AlternateBase, colours.hover),
        (role.Button, colours.surface),
        (role.Text, colours.text),
        (role.WindowText, colours.text),
        (role.ButtonText, colours.text),
        (role.ToolTipBase, colours.text),
        (role.ToolTipText, colours.page),
        (role.PlaceholderText, colours.faint),
        (role.Highlight, colours.accent_soft),
        (role.HighlightedText, colours.text),
        (role.Accent, colours.accent),
        (role.Link, colours.accent),
        (role.Mid, colours.line),
        (role.Dark, colours.strong_line),
    ):
        palette.setColor(which, QColor(colour))
    for which in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours.faint))
    return palette


def _style_sheet(colours: Colours) -> str:
    text = resource("templates", "style.qss").read_text(encoding="utf-8")
    text = text.replace("@templates/", f"{resource('templates').as_posix()}/")
    text = text.replace("@templates", resource("templates").as_posix())
    if SCALE != 1:  # lines keep their width
        text = re.sub(r"\b(\d+)px", lambda found: _scaled_length(int(found[1])), text)
    for name in Colours.__slots__:
        text = text.replace(f"@{name};", f"{getattr(colours, name)};")
        text = text.replace(f"@{name} ", f"{getattr(colours, name)} ")
    return text


def _scaled_length(pixels: int) -> str:
    return f"{pixels if pixels <= BAR else scaled(pixels)}px"


def stage_field_style(colours: Colours) -> str:
    """Style a field of the presenter's window, with its list, its boxes and its lines."""
    control = (
        f"background: {colours.stage}; color: {colours.stage_text};"
        f" border: 1px solid {colours.stage_edge}; border-radius: {CONTROL_RADIUS}px;"
        f" font-size: {TITLE}px; padding: {GRID}px {TIGHT}px;"
    )
    return (
        f"QFrame {{ background: {colours.stage_raised}; border: 0; }}"
        f"JumpField {{ border: 1px solid {colours.stage_edge};"
        f" border-radius: {SURFACE_RADIUS}px; }}"
        f"MessagePanel {{ border: {RING}px solid {colours.stage_warning};"
        f" border-radius: {SURFACE_RADIUS}px; }}"
        f"QLabel {{ background: transparent; font-size: {SECTION}px; }}"
        f"QLineEdit, QComboBox, QSpinBox {{ {control} min-height: {CONTROL_HEIGHT}px; }}"
        f"QLineEdit:focus, QComboBox:focus, QSpinBox:focus {{"
        f" border: {RING}px solid {colours.stage_text}; }}"
        f"QSpinBox QLineEdit {{ background: transparent; border: 0; padding: 0; min-height: 0; }}"
        f"QComboBox QAbstractItemView {{ background: {colours.stage}; color: {colours.stage_text};"
        f" selection-background-color: {colours.stage_accent};"
        f" selection-color: {colours.stage_text}; }}"
        f"QCheckBox {{ color: {colours.stage_text}; font-size: {SECTION}px; }}"
        f"QListWidget {{ background: transparent; color: {colours.stage_text};"
        f" font-size: {SECTION}px; }}"
        f"QListWidget::item {{ padding: {TIGHT}px; border-radius: {CONTROL_RADIUS}px; }}"
        f"QListWidget::item:selected {{ background: {colours.stage_accent};"
        f" color: {colours.stage_text}; }}"
    )
