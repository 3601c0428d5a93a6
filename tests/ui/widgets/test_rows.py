"""What a row shows: for the eye, measured on its picture, and for the ear."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QFontMetrics, QImage
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListView,
    QTableView,
)
from pytestqt.qtbot import QtBot

from moderator.event.schedule import Symbol
from moderator.rules.legibility import SHAPE_CONTRAST
from moderator.ui import theme
from moderator.ui.icons import Icon
from moderator.ui.theme import Appearance, ThemeChoice, Tone
from moderator.ui.widgets.marks import (
    BODY,
    Chip,
    IconMark,
    RankBadge,
    RowNote,
    ThemeMark,
    advance,
    elided,
    shortened,
)
from moderator.ui.widgets.row_model import RowModel
from moderator.ui.widgets.rows import (
    Detail,
    Ground,
    RowContent,
    RowDelegate,
    RowStyle,
    fitting,
)
from tests.ui.seen import luminances, ratios

STYLE = RowStyle(height=40, heading_height=24)
SMALL = RowStyle(height=24, where=Detail.RIGHT, heading_height=24)
LINED = RowStyle(height=40, ground=Ground.LINED, heading_height=24)
CELLS = RowStyle(ground=Ground.CELL)
ROWS = RowStyle(ground=Ground.CELL, by_rows=True)
BAR = RowStyle(ground=Ground.BAR, by_rows=True)


@pytest.fixture(params=[ThemeChoice.LIGHT, ThemeChoice.DARK])
def appearance(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Appearance]:
    """One theme after the other."""
    made = Appearance(request.param)
    yield made
    made.choose(ThemeChoice.LIGHT)


def content_of(text: str, _column: int = 0) -> RowContent:
    return RowContent(text, "Kassel", heading=text.isupper())


def shown(
    appearance: Appearance, qtbot: QtBot, style: RowStyle, rows: tuple[str, ...], columns: int = 1
) -> QAbstractItemView:
    """Show a list or a table with these rows."""
    view: QListView | QTableView = QListView() if columns == 1 else QTableView()
    qtbot.addWidget(view)
    model = RowModel(content_of, str, view, ("",) * columns)
    model.show_rows(rows)
    view.setModel(model)
    view.setItemDelegate(RowDelegate(appearance, model.content, style, view))
    view.resize(400, 200)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    return view


def picture(view: QAbstractItemView) -> QImage:
    QApplication.processEvents()
    return view.viewport().grab().toImage()


@pytest.mark.parametrize(
    ("style", "columns"),
    [(STYLE, 1), (SMALL, 1), (LINED, 1), (CELLS, 3), (ROWS, 3), (BAR, 3)],
    ids=["rounded", "one line", "lined", "cells", "rows", "bar"],
)
@pytest.mark.parametrize("selected", [False, True])
def test_the_row_with_the_keys_is_seen_to_have_them(
    appearance: Appearance, qtbot: QtBot, style: RowStyle, columns: int, selected: bool
) -> None:
    """A line of 3:1 to what is there without the keys, around the current row."""
    view = shown(appearance, qtbot, style, ("Anna", "Boris", "Clara"), columns)
    index = view.model().index(1, 0)
    flag = QItemSelectionModel.SelectionFlag
    view.selectionModel().setCurrentIndex(index, flag.Select if selected else flag.NoUpdate)
    box = view.visualRect(index)
    view.clearFocus()
    without = picture(view)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    with_keys = picture(view)
    found = ratios(luminances(without), luminances(with_keys)) >= SHAPE_CONTRAST
    rows = found[box.top() : box.bottom() + 1]
    assert rows.sum() >= box.width()
    assert found.sum() == rows.sum()  # and no other row


def test_what_is_shown_is_what_is_read_aloud(appearance: Appearance) -> None:
    content = RowContent(
        "Werra",
        "Raum 3",
        lead=(RankBadge(1), IconMark(Icon.PERSON)),
        before=(ThemeMark(Symbol.CIRCLE, "#1D5FD1", words="KI"),),
        below=(RowNote("Gr. 3"),),
        chip=Chip("bereit", Tone.GOOD),
        side=RowContent(before=(Chip("neu"),), detail=" "),
    )
    assert content.spoken() == "1st wish, KI, Werra, Raum 3, Gr. 3, bereit, neu"
    assert RowContent("A", "B", words="anders").spoken() == "anders"


def test_the_model_gives_each_cell_its_own_words(appearance: Appearance, qtbot: QtBot) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    made = RowModel[str](
        lambda text, column: RowContent(f"{text} {column}", chip=Chip("neu"), tooltip="<b>"),
        str,
        view,
        ("Eins", "Zwei"),
    )
    made.show_rows(["a", "b"])
    cells = [made.index(row, column) for row in range(2) for column in range(2)]
    assert [cell.data() for cell in cells] == ["a 0", "a 1", "b 0", "b 1"]
    spoken = [cell.data(Qt.ItemDataRole.AccessibleTextRole) for cell in cells]
    assert spoken == ["a 0, neu", "a 1, neu", "b 0, neu", "b 1, neu"]
    assert "&lt;b&gt;" in str(cells[0].data(Qt.ItemDataRole.ToolTipRole))
    assert made.headerData(1, Qt.Orientation.Horizontal) == "Zwei"


def test_rows_about_the_same_keep_the_selection(appearance: Appearance, qtbot: QtBot) -> None:
    view = QListView()
    qtbot.addWidget(view)
    model = RowModel[tuple[int, str]](
        lambda row, _column: RowContent(row[1]), lambda row: row[0], view
    )
    view.setModel(model)
    model.show_rows([(1, "Anna"), (2, "Boris")])
    view.setCurrentIndex(model.index(1, 0))
    with qtbot.waitSignal(model.dataChanged):
        model.show_rows([(1, "Anna"), (2, "Bert")])
    assert view.currentIndex().data() == "Bert"
    assert model.place_of(2) == 1
    with qtbot.waitSignal(model.modelReset):
        model.show_rows([(2, "Bert")])
    assert (model.place_of(2), model.place_of(1)) == (0, -1)


def test_headings_cannot_be_chosen(appearance: Appearance, qtbot: QtBot) -> None:
    view = shown(appearance, qtbot, STYLE, ("GRUPPE", "Anna"))
    model = view.model()
    assert not model.index(0, 0).flags() & Qt.ItemFlag.ItemIsSelectable
    assert model.index(1, 0).flags() & Qt.ItemFlag.ItemIsSelectable
    assert view.visualRect(model.index(0, 0)).height() == STYLE.heading_height
    assert view.visualRect(model.index(1, 0)).height() == STYLE.height


def test_the_row_on_which_something_would_be_dropped_is_marked(
    appearance: Appearance, qtbot: QtBot
) -> None:
    view = shown(appearance, qtbot, STYLE, ("Anna", "Boris"))
    before = picture(view)
    delegate = view.itemDelegate()
    assert isinstance(delegate, RowDelegate)
    delegate.target = 1
    view.viewport().update()
    changed = luminances(before) != luminances(picture(view))
    box = view.visualRect(view.model().index(1, 0))
    assert changed[box.top() : box.bottom() + 1].any()
    assert not changed[: box.top()].any()


def test_a_title_is_shortened_before_it_is_cut() -> None:
    theme.load_fonts()
    names = ("Anna Maria Becker", "A. M. Becker")
    metrics = QFontMetrics(theme.font(BODY.size))
    assert fitting(names, metrics, metrics.horizontalAdvance(names[0]) + 2) == names[0]
    assert fitting(names, metrics, metrics.horizontalAdvance(names[1]) + 2) == names[1]
    assert fitting(names, metrics, 40).endswith("…")


def test_a_text_that_just_fits_is_not_cut() -> None:
    theme.load_fonts()
    for words in ("bereit", "eingecheckt", "ohne Platz"):
        assert elided(BODY, words, advance(BODY, words)) == words
        assert elided(BODY, words, advance(BODY, words) // 2).endswith("…")


def test_notes_give_way_to_a_name() -> None:
    badge = RankBadge(1)
    assert shortened([RowNote("Gr. 3 · fest", "fest"), badge]) == (RowNote("fest", "fest"), badge)
    assert shortened([RowNote("Gr. 3"), badge]) == (badge,)


def test_a_chip_is_never_wider_than_its_room() -> None:
    theme.load_fonts()
    chip = Chip("auf der Warteliste")
    assert chip.width(1000) == advance(chip.face, chip.words) + 2 * theme.TIGHT
    assert chip.width(50) == 50
    assert Chip("neu", icon=Icon.ADD).width(1000) > Chip("neu").width(1000)
