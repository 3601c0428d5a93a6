"""Rows and columns in one expression: their parts, how far apart, and what stretches."""

from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

L = TypeVar("L", bound=QBoxLayout)

Margins = int | tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Empty room that takes a share of what is left."""

    share: int = 1


@dataclass(frozen=True, slots=True)
class Space:
    """Empty room of so many pixels."""

    pixels: int


STRETCH = Stretch()

Part = (
    QWidget
    | QLayout
    | Stretch
    | Space
    | tuple[QWidget | QLayout, int]
    | tuple[QWidget, Qt.AlignmentFlag]
)
"""What is laid out; with a number, its share of the room; with an alignment, where it is put."""


def row(
    *parts: Part,
    on: QWidget | None = None,
    margins: Margins | None = 0,
    spacing: int | None = None,
) -> QHBoxLayout:
    """Lay parts out from left to right.

    on: the widget whose layout it becomes. margins: in pixels, around all or left, top, right and
    bottom. spacing: in pixels. None leaves either to the style.
    """
    layout = QHBoxLayout(on) if on is not None else QHBoxLayout()
    return _filled(layout, parts, margins, spacing)


def column(
    *parts: Part,
    on: QWidget | None = None,
    margins: Margins | None = 0,
    spacing: int | None = None,
) -> QVBoxLayout:
    """Lay parts out from top to bottom; the arguments are those of `row`."""
    layout = QVBoxLayout(on) if on is not None else QVBoxLayout()
    return _filled(layout, parts, margins, spacing)


def boxed(layout: QLayout, parent: QWidget | None = None) -> QWidget:
    """Put a layout on a widget of its own, as for a page of a stack."""
    box = QWidget(parent)
    box.setLayout(layout)
    return box


def add(layout: QBoxLayout, *parts: Part) -> None:
    """Add parts at the end of a row or column."""
    for part in parts:
        if isinstance(part, Stretch):
            layout.addStretch(part.share)
        elif isinstance(part, Space):
            layout.addSpacing(part.pixels)
        elif isinstance(part, tuple):
            _add_with(layout, *part)
        elif isinstance(part, QLayout):
            layout.addLayout(part)
        else:
            layout.addWidget(part)


def _add_with(layout: QBoxLayout, part: QWidget | QLayout, how: int | Qt.AlignmentFlag) -> None:
    if isinstance(how, Qt.AlignmentFlag):
        layout.addWidget(part, alignment=how)  # type: ignore[arg-type]  # `Part` aligns no layout
    elif isinstance(part, QLayout):
        layout.addLayout(part, how)
    else:
        layout.addWidget(part, how)


def _filled(layout: L, parts: tuple[Part, ...], margins: Margins | None, spacing: int | None) -> L:
    if isinstance(margins, int):
        margins = (margins, margins, margins, margins)
    if margins is not None:
        layout.setContentsMargins(*margins)
    if spacing is not None:
        layout.setSpacing(spacing)
    add(layout, *parts)
    return layout
