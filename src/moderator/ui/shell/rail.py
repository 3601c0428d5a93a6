"""The rail at the left: the seven areas in the order of the event."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from moderator.ui import theme
from moderator.ui.hub import AreaName
from moderator.ui.icons import Icon, icon
from moderator.ui.theme import Appearance
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Surface, icon_button
from moderator.ui.widgets.labels import plain_tooltip, with_key
from moderator.ui.widgets.push import AsideButton, ChoiceButton, PushButton
from moderator.ui.words import tr


@dataclass(frozen=True, slots=True)
class RailEntry:
    """An area as the rail shows it; also: other words by which people search for it."""

    name: AreaName
    word: str
    icon: Icon
    also: str


def entries() -> tuple[RailEntry, ...]:
    """The seven areas in the order of the event, worded in the language of the interface."""
    return (
        RailEntry(
            AreaName.SCHEDULE,
            tr("Schedule"),
            Icon.SCHEDULE,
            tr(
                "programme agenda days rooms themes timeline plan times breaks venue title motto "
                "organiser clashes"
            ),
        ),
        RailEntry(
            AreaName.PEOPLE,
            tr("Participants"),
            Icon.PEOPLE,
            tr("people list registration attendance guests names status filter columns"),
        ),
        RailEntry(
            AreaName.ASSIGNMENT,
            tr("Assignment"),
            Icon.ASSIGNMENT,
            tr("board rooms rounds places seats distribution workshops lock move swap"),
        ),
        RailEntry(
            AreaName.RESULTS,
            tr("Results"),
            Icon.RESULTS,
            tr(
                "groups flipchart photos points problem challenge solution question headline "
                "speaker notes dots minutes"
            ),
        ),
        RailEntry(
            AreaName.REGIE,
            tr("Run sheet"),
            Icon.REGIE,
            tr(
                "running order time delay next start extend skip back minutes late clock day "
                "countdown"
            ),
        ),
        RailEntry(
            AreaName.PLENARY,
            tr("Plenary"),
            Icon.PLENARY,
            tr(
                "presentation slides hall projector screen black message announcement welcome "
                "guide light dark font row"
            ),
        ),
        RailEntry(
            AreaName.DOCUMENTATION,
            tr("Documentation"),
            Icon.DOCUMENTATION,
            tr("report minutes website archive export PDF publish result"),
        ),
    )


class Rail(Surface):
    """The areas as a column of buttons; Ctrl+1 to Ctrl+7 choose one.

    chosen: the moderator chose an area. menu_wanted: the event's menu was clicked.
    """

    chosen = Signal(AreaName)
    menu_wanted = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent, "rail")
        self._appearance = appearance
        self._collapsed = self._squeezed = False
        self._entries = entries()
        self.setFixedWidth(theme.RAIL_WIDTH)
        self.title = PushButton()
        self.title.setObjectName("event-title")
        self.title.setProperty("kind", "rail")
        self.title.setAutoDefault(False)
        self.title.setMinimumHeight(theme.BAR_HEIGHT - theme.TIGHT)
        self.title.setStyleSheet("font-weight: 700;")
        self.title.clicked.connect(self.menu_wanted)
        column = layouts.column(
            self.title,
            layouts.Space(theme.GRID),
            on=self,
            margins=theme.TIGHT,
            spacing=theme.GRID // 2,
        )
        self._group = QButtonGroup(self)
        self._buttons = [self._add(column, place, e) for place, e in enumerate(self._entries)]
        column.addStretch(1)
        self._collapse = icon_button(
            appearance, Icon.COLLAPSE, tr("Collapse the rail"), kind=AsideButton, run=self.toggle
        )
        column.addLayout(layouts.row(self._collapse, layouts.STRETCH))
        self._title = self._file = ""
        appearance.changed.connect(self._draw)
        self._draw()

    def set_title(self, title: str, file: str) -> None:
        """Show the event's name, with its file as a tooltip; it opens the event's menu."""
        self._title, self._file = title, file
        self._draw()

    def choose(self, name: AreaName) -> None:
        """Check the button of the area that is shown."""
        for entry, button in zip(self._entries, self._buttons, strict=True):
            button.setChecked(entry.name == name)
        self._draw()

    def toggle(self) -> None:
        """Show icons alone, or icons and words."""
        self._collapsed = not self._collapsed
        self._fit()

    def squeeze(self, *, narrow: bool) -> None:
        """Show icons alone while the window is narrow, whatever was chosen."""
        if narrow != self._squeezed:
            self._squeezed = narrow
            self._collapse.setVisible(not narrow)
            self._fit()

    @property
    def _small(self) -> bool:
        return self._collapsed or self._squeezed

    def _fit(self) -> None:
        self.setFixedWidth(theme.RAIL_COLLAPSED if self._small else theme.RAIL_WIDTH)
        name = tr("Show the words") if self._collapsed else tr("Collapse the rail")
        self._collapse.setToolTip(name)
        self._collapse.setAccessibleName(name)
        self._draw()

    def _add(self, column: QVBoxLayout, place: int, entry: RailEntry) -> QPushButton:
        button = ChoiceButton("", Qt.Edge.LeftEdge)
        button.setObjectName(f"rail-{entry.name}")
        button.setProperty("kind", "rail")
        button.setIconSize(QSize(theme.ICON, theme.ICON))
        button.setMinimumHeight(theme.CONTROL_HEIGHT + theme.GRID)
        button.setAccessibleName(entry.word)
        button.setToolTip(with_key(entry.word, f"Ctrl+{place + 1}"))
        button.clicked.connect(lambda: self.chosen.emit(entry.name))
        self._group.addButton(button, place)
        column.addWidget(button)
        return button

    def _draw(self) -> None:
        colours = self._appearance.colours
        for entry, button in zip(self._entries, self._buttons, strict=True):
            colour = colours.accent if button.isChecked() else colours.secondary
            button.setIcon(icon(entry.icon, colour))
            button.setText("" if self._small else f"  {entry.word}")
        shown = "" if self._small else _in_two_lines(self._title)
        self.title.setText(shown.replace("&", "&&"))
        self.title.setToolTip(plain_tooltip(f"{self._title}\n{self._file}".strip()))
        self.title.setAccessibleName(tr("Event menu"))
        self.title.setIcon(icon(Icon.MENU, colours.secondary))


def _in_two_lines(title: str) -> str:
    """Break a title into at most two lines of the rail's width, the second one elided."""
    metrics = QFontMetrics(theme.font(theme.BODY, QFont.Weight.Bold))
    width = theme.RAIL_WIDTH - theme.ROOMY - theme.WIDE - theme.SMALL_ICON - theme.TIGHT
    first: list[str] = []
    rest = title.split()
    while rest and metrics.horizontalAdvance(" ".join([*first, rest[0]])) <= width:
        first.append(rest.pop(0))
    lines = [" ".join(part) for part in (first, rest) if part]
    return "\n".join(metrics.elidedText(x, Qt.TextElideMode.ElideRight, width) for x in lines)
