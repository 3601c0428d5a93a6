"""How a list whose rows are painted by `rows` is set up."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QListView

from moderator.ui.theme import Appearance
from moderator.ui.widgets.row_model import RowModel
from moderator.ui.widgets.rows import RowDelegate, RowStyle

Record = TypeVar("Record")


def set_up_rows(
    view: QListView,
    shown: RowModel[Record],
    appearance: Appearance,
    style: RowStyle,
    name: str,
    *,
    alike: bool = False,
) -> None:
    """Let a list show the rows of a model, one of which can be selected.

    name: what is read aloud for the list. alike: no row is a heading, so that all are as high.
    """
    view.setModel(shown)
    view.setItemDelegate(RowDelegate(appearance, shown.content, style, view))
    view.setAccessibleName(name)
    view.setFrameShape(QListView.Shape.NoFrame)
    view.setUniformItemSizes(alike)
    view.setMouseTracking(True)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
