"""Every kind of control has an edge, shows its focus and what is chosen, measured on pictures."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDoubleSpinBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSlider,
    QSpinBox,
    QTableWidget,
    QTextEdit,
    QTimeEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from moderator.rules.legibility import SHAPE_CONTRAST, TEXT_CONTRAST
from moderator.ui.theme import Appearance, ThemeChoice
from moderator.ui.widgets.frames import Surface, button
from moderator.ui.widgets.push import ChoiceButton
from moderator.ui.widgets.segments import Segments
from tests.ui.seen import (
    Change,
    area_of,
    change,
    edge_contrast,
    focus_change,
    least_change,
    shot,
    strongest,
)

Make = Callable[[], QWidget]
Lay = Callable[..., Surface]
GROUNDS = ("surface", "plain", "warning", "rail", "stage")
STAGE_KINDS = ("stage", "stage-primary")
EDGED: dict[str, Make] = {
    "button": lambda: button("Weiter"),
    "primary": lambda: button("Weiter", "primary"),
    "danger": lambda: button("Löschen", "danger"),
    "stage": lambda: button("Zurück", "stage"),
    "stage-primary": lambda: button("Weiter", "stage-primary"),
    "tool": QToolButton,
    "line": QLineEdit,
    "text": QTextEdit,
    "plain text": QPlainTextEdit,
    "number": QSpinBox,
    "decimal": QDoubleSpinBox,
    "time": QTimeEdit,
    "date": QDateEdit,
    "choice": QComboBox,
}
FREE: dict[str, Make] = {
    "quiet": lambda: button("Saal schwarz", "quiet"),
    "link": lambda: button("Mehr dazu lesen", "link"),
    "name": lambda: button("Anna Becker", "name"),
    "check": lambda: QCheckBox("Nur die von heute"),
    "radio": lambda: QRadioButton("Rest schieben"),
    "slider": lambda: QSlider(Qt.Orientation.Horizontal),
}
"""Controls without an edge of their own: a word, or a mark that is measured by itself."""


def rail_entry() -> ChoiceButton:
    """An entry of the rail."""
    made = ChoiceButton("Ablauf", Qt.Edge.LeftEdge)
    made.setProperty("kind", "rail")
    return made


CHOICES: dict[str, Callable[[], QAbstractButton]] = {
    "rail": rail_entry,
    "check": lambda: QCheckBox("Ablauf"),
    "radio": lambda: QRadioButton("Ablauf"),
}


@pytest.fixture(params=[ThemeChoice.LIGHT, ThemeChoice.DARK])
def worn(request: pytest.FixtureRequest, appearance: Appearance) -> Appearance:
    """Each theme."""
    appearance.choose(request.param)
    return appearance


@pytest.fixture
def lay(qtbot: QtBot) -> Lay:
    """Lay controls on a ground in a shown, active window."""
    windows = []

    def show(ground: str, *widgets: QWidget) -> Surface:
        window = Surface(kind=ground)
        windows.append(window)
        qtbot.addWidget(window)
        column = QVBoxLayout(window)
        for widget in widgets:
            column.addWidget(widget)
        window.resize(360, 120)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return show


def fits(kind: str, ground: str) -> bool:
    """Whether a control stands on a ground in the program."""
    return (kind in STAGE_KINDS) == (ground == "stage")


@pytest.mark.parametrize("ground", GROUNDS)
def test_every_field_and_button_has_an_edge(lay: Lay, worn: Appearance, ground: str) -> None:
    for kind, make in EDGED.items():
        if fits(kind, ground):
            control = make()
            window = lay(ground, control)
            assert edge_contrast(window, control) >= SHAPE_CONTRAST, kind


@pytest.mark.parametrize("ground", ["surface", "stage"])
def test_every_control_shows_that_it_has_the_keys(lay: Lay, worn: Appearance, ground: str) -> None:
    for kind, make in (EDGED | FREE).items():
        if fits(kind, ground):
            control = make()
            lay(ground, control)
            found = focus_change(control)
            assert found.strong >= least_change(control), (kind, found)


@pytest.mark.parametrize("kind", ["segment", *CHOICES])
def test_what_is_chosen_differs_from_what_is_not(lay: Lay, worn: Appearance, kind: str) -> None:
    found = chosen_change(lay, kind)
    assert found.strong >= 60, found


def chosen_change(lay: Lay, kind: str) -> Change:
    """Choose one of two, and compare what is seen of the other one."""
    control: QAbstractButton
    if kind == "segment":
        segments = Segments[int]("Runde")
        segments.set_choices([(1, "Runde 1"), (2, "Runde 1")])
        lay("plain", segments)
        control = segments.findChildren(QPushButton)[1]
    else:
        control = CHOICES[kind]()
        lay("plain", control)
    area = area_of(control)
    before = shot(control, area)
    control.click()
    return change(before, shot(control, area))


@pytest.mark.parametrize("make", [QListWidget, lambda: QTableWidget(2, 1)])
def test_the_current_row_is_seen(lay: Lay, worn: Appearance, make: Make) -> None:
    view = make()
    if isinstance(view, QListWidget):
        view.addItems(["Anna Becker", "Bernd Cramer"])
    lay("surface", view)
    found = focus_change(view)
    assert found.strong >= 60, found


def test_a_hint_in_an_empty_field_can_be_read(lay: Lay, worn: Appearance) -> None:
    line, text = QLineEdit(), QPlainTextEdit()
    for field in (line, text):
        field.setPlaceholderText("_______________")
    window = lay("surface", line, text)
    window.setFocus()
    for field in (line, text):
        assert strongest(field.grab(field.rect().adjusted(4, 4, -4, -4)).toImage()) >= TEXT_CONTRAST
