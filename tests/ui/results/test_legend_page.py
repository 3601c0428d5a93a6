"""The legend is changed by keys and mouse, told where it says two things, and used at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from moderator.actions import legend as deeds
from moderator.actions import reading
from moderator.actions.prints import PrintKind
from moderator.capture.photos import Prepared
from moderator.event.results import Ink, LegendSign, PointKind, ProposedPoint
from moderator.event.workshops import Group
from moderator.rules.legend import STANDARD_LEGEND, legend_of
from moderator.store.opening import open_store
from moderator.store.store import Store
from moderator.ui.hub import AreaName, Destination, Hub
from moderator.ui.prints.dialog import PrintDialog
from moderator.ui.results.legend_page import LegendPage
from moderator.ui.results.legend_rows import SignRow
from moderator.ui.results.round_page import PageName
from moderator.ui.results.view import ResultsArea
from moderator.ui.theme import Appearance
from tests.actions.results_event import put_photos
from tests.ui.results.hands import CTRL, Key, focused, press, write

K = PointKind
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(area: ResultsArea) -> LegendPage:
    press(Key.Key_L, CTRL | Qt.KeyboardModifier.ShiftModifier)
    shown = area.pages.shown
    assert isinstance(shown, LegendPage)
    return shown


def row(page: LegendPage, kind: PointKind, place: int = 0) -> SignRow:
    return page.kinds[kind].rows[place]


def said(store: Store) -> list[tuple[PointKind, str, Ink | None]]:
    return [(each.kind, each.sign, each.ink) for each in legend_of(store.conference)]


def told(page: LegendPage) -> list[str]:
    return [box.told.text() for box in page.kinds.values() if box.told.isVisible()]


def test_a_sign_is_changed_by_key_in_one_step(page: LegendPage, store: Store) -> None:
    assert focused() is row(page, K.PROBLEM).field
    focused().selectAll()  # type: ignore[attr-defined]
    write("x")
    press(Key.Key_Return)
    assert said(store)[0] == (K.PROBLEM, "x", Ink.RED)
    assert page.standard.isEnabled()
    store.undo()
    assert said(store)[0] == (K.PROBLEM, "–", Ink.RED)
    assert row(page, K.PROBLEM).sign == "–"
    assert not page.standard.isEnabled()


def test_an_arrow_is_typed_as_keyboards_have_it(page: LegendPage, store: Store) -> None:
    field = row(page, K.CHALLENGE).field
    field.setFocus()
    field.selectAll()
    write("->")
    press(Key.Key_Return)
    assert (K.CHALLENGE, "→", Ink.RED) in said(store)
    assert field.text() == "→"


def test_a_sign_of_two_kinds_is_told_while_it_is_typed(page: LegendPage, store: Store) -> None:
    field = row(page, K.CHALLENGE).field
    field.setFocus()
    field.selectAll()
    write("-")
    words = "“–” stands for Problem field and Challenge. It is always read as Problem field"
    assert [each.startswith(words) for each in told(page)] == [True, True]
    assert said(store)[1] == (K.CHALLENGE, "!", Ink.RED)
    row(page, K.CHALLENGE).inks.setFocus()
    assert said(store)[1] == (K.CHALLENGE, "–", Ink.RED)
    press(Key.Key_Down)
    assert said(store)[1] == (K.CHALLENGE, "–", Ink.ORANGE)
    colours = "The colour decides: red Problem field, orange Challenge."
    assert told(page)[0].endswith(colours)


def test_a_sign_is_added_and_removed_by_keys(page: LegendPage, store: Store) -> None:
    box = page.kinds[K.SOLUTION]
    box.add.setFocus()
    press(Key.Key_Space)
    assert focused() is row(page, K.SOLUTION, 1).field
    assert len(said(store)) == 5
    write("*")
    press(Key.Key_Return)
    assert said(store)[2:4] == [(K.SOLUTION, "+", Ink.GREEN), (K.SOLUTION, "*", None)]
    row(page, K.SOLUTION, 1).remove.setFocus()
    press(Key.Key_Space)
    assert legend_of(store.conference)[2].sign == "+"
    assert len(said(store)) == 5
    assert focused() is row(page, K.SOLUTION).remove
    store.undo()
    assert row(page, K.SOLUTION, 1).sign == "*"


def test_an_ink_alone_stands_for_a_kind(page: LegendPage, store: Store) -> None:
    page.kinds[K.CHALLENGE].begin_draft()
    row(page, K.CHALLENGE, 1).inks.setFocus()
    press(Key.Key_End)
    assert (K.CHALLENGE, "", Ink.BLUE) in said(store)


def test_what_cannot_be_read_is_refused_and_the_sign_stays(
    page: LegendPage, store: Store, hub: Hub, qtbot: QtBot
) -> None:
    field = row(page, K.PROBLEM).field
    field.selectAll()
    write("3")
    with qtbot.waitSignal(hub.error_shown):
        press(Key.Key_Return)
    assert field.text() == "–"
    assert legend_of(store.conference) == STANDARD_LEGEND


def test_escape_brings_the_sign_back_and_then_leaves(area: ResultsArea, page: LegendPage) -> None:
    field = row(page, K.PROBLEM).field
    field.selectAll()
    write("x")
    press(Key.Key_Escape)
    assert field.text() == "–"
    assert area.page_name is PageName.LEGEND
    press(Key.Key_Escape)
    assert area.state().page is PageName.GROUP


def test_a_draft_that_is_not_wanted_goes_without_a_trace(page: LegendPage, store: Store) -> None:
    page.kinds[K.SOLUTION].begin_draft()
    QTest.mouseClick(row(page, K.SOLUTION, 1).remove, LEFT)
    assert len(page.kinds[K.SOLUTION].rows) == 1
    assert store.undo_label is None or "legend" not in str(store.undo_label)


def test_the_standard_is_restored_in_one_step(page: LegendPage, store: Store) -> None:
    deeds.add_sign(store, K.CHALLENGE, "*")
    deeds.change_sign(store, legend_of(store.conference)[0], "x", None)
    QTest.mouseClick(page.standard, LEFT)
    assert legend_of(store.conference) == STANDARD_LEGEND
    store.undo()
    assert said(store)[0] == (K.PROBLEM, "x", None)


def test_it_says_what_each_ink_tells_without_a_sign(page: LegendPage, store: Store) -> None:
    deeds.change_sign(store, legend_of(store.conference)[0], "–", Ink.BLACK)
    words = {ink: kind.text() for ink, (_, kind) in page._inks.items()}
    assert words[Ink.RED] == "Challenge"
    assert words[Ink.BLACK] == "Problem field"


def test_the_print_centre_leads_to_it_and_it_to_the_group_sheets(
    area: ResultsArea, hub: Hub, qtbot: QtBot
) -> None:
    area.print_out()
    (dialog,) = area.findChildren(PrintDialog)
    with qtbot.waitSignal(hub.wanted) as wanted:
        QTest.mouseClick(dialog.choices.legend, LEFT)
    assert not dialog.isVisible()
    (to,) = wanted.args
    assert isinstance(to, Destination)
    assert to.area is AreaName.RESULTS
    assert to.record is not None
    area.reveal(to.record)
    shown = area.pages.shown
    assert isinstance(shown, LegendPage)
    QTest.mouseClick(shown.print, LEFT)
    (again,) = [each for each in area.findChildren(PrintDialog) if each.isVisible()]
    assert again.output.what is PrintKind.GROUP_SHEETS
    assert not again.choices.legend.isHidden()
    again.list.choose(PrintKind.BADGES)
    assert again.choices.legend.isHidden()
    again.reject()


@pytest.fixture
def proposed(store: Store, group: Group) -> int:
    """Add a photo with a proposal; return the photo."""
    (photo,) = put_photos(store, group.id, Prepared("a.jpg", b"o", b"shown", 6, 8, None))
    reading.keep_proposals(store, photo, [ProposedPoint(0, 0, K.CHALLENGE, "Niemand hat Zeit")])
    return photo


def test_the_legend_stands_below_the_photo_while_there_are_proposals(
    area: ResultsArea, store: Store, group: Group, proposed: int
) -> None:
    bar = area.photos.legend
    assert bar.isVisible()
    assert "! Challenge" in bar.line.accessibleName()
    deeds.change_sign(store, legend_of(store.conference)[1], "x", Ink.RED)
    assert "x Challenge" in bar.line.accessibleName()
    reading.accept_all(store, group.id)
    assert not bar.isVisible()
    store.undo()
    QTest.mouseClick(bar.change, LEFT)
    assert area.page_name is PageName.LEGEND
    shown = area.pages.shown
    assert isinstance(shown, LegendPage)
    assert "1 open proposal" in shown.stale.text()
    press(Key.Key_Escape)
    assert area.state().page is PageName.GROUP
    assert store.conference.proposals_of(proposed)


def test_each_kind_of_the_legend_line_has_room(area: ResultsArea, proposed: int) -> None:
    assert proposed
    line = area.photos.legend.line
    for width in (150, 230, 330, 600):
        places = line._placed(width)
        assert len(places) == 5
        assert all(p.x() + line._width(kind, signs) <= width for kind, signs, p in places)
        assert line.heightForWidth(width) >= places[-1][2].y()


def test_reading_only_shows_the_legend_and_changes_nothing(
    store: Store, appearance: Appearance, qtbot: QtBot
) -> None:
    opened = open_store(store.path, store.clock, read_only=True)
    hub = Hub(opened, appearance)
    area = ResultsArea(hub)
    qtbot.addWidget(area)
    area.show()
    area.reveal(LegendSign(0, K.PROBLEM, "–"))
    shown = area.pages.shown
    assert isinstance(shown, LegendPage)
    assert not row(shown, K.PROBLEM).isEnabled()
    assert not shown.standard.isEnabled()
    assert not shown.kinds[K.PROBLEM].add.isEnabled()
    hub.close()
    opened.close()


@pytest.mark.usefixtures("german")
def test_german_words_are_not_cut(area: ResultsArea, page: LegendPage, store: Store) -> None:
    deeds.change_sign(store, legend_of(store.conference)[1], "–", Ink.RED)
    area.resize(1166, 690)
    for label in page.findChildren(QLabel):
        if label.isVisible() and not label.wordWrap() and label.text():
            assert label.fontMetrics().horizontalAdvance(label.text()) <= label.width()
    for button in page.findChildren(QPushButton):
        assert button.width() >= button.minimumSizeHint().width()
