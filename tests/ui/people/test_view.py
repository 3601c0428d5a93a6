"""Tests of the list of people with mouse and keys."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from moderator.actions.people import change_participant, remove_participants, set_status
from moderator.actions.placements import place_participants
from moderator.event.errors import KnownError
from moderator.event.people import Participant, Status
from moderator.ui.hub import Hub
from moderator.ui.people.criteria import By, Criterion
from moderator.ui.people.filters import ALL, WITHOUT_PLACE
from moderator.ui.people.menus import people_menu
from moderator.ui.people.panel import WishEditor
from moderator.ui.people.view import PeopleArea, summary_parts
from moderator.ui.remembered import HIDDEN_COLUMNS, settings
from moderator.ui.widgets.labels import Label

CONTROL = Qt.KeyboardModifier.ControlModifier


def _settle() -> None:
    """Let timers fire, and what they made come up."""
    for _ in range(3):
        QApplication.processEvents()


def _shown(area: PeopleArea) -> list[str]:
    return [row.person.name for row in area.model.shown()]


def _texts(widget: QWidget) -> list[str]:
    _settle()
    return [label.text() for label in widget.findChildren(Label) if label.isVisibleTo(widget)]


def _key(area: PeopleArea, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    modifier = held or Qt.KeyboardModifier.NoModifier
    QTest.keyClick(area.window().windowHandle(), key, modifier)


def _editor(area: PeopleArea) -> QLineEdit:
    _settle()
    found = area.table.viewport().findChildren(QLineEdit)
    assert found
    return found[-1]


def test_people_are_sorted_as_a_german_list(area: PeopleArea) -> None:
    assert _shown(area) == [
        "Bodo Ahlers",
        "Anna Becker",
        "Cem Çelik",
        "Dora Östermann",
        "Emil Zander",
        "Frida Ziegler",
    ]
    area.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert _shown(area)[0] in {"Emil Zander", "Frida Ziegler"}
    assert area.summary.text() == "6 registered"


def test_search_narrows_as_one_types(area: PeopleArea) -> None:
    _key(area, Qt.Key.Key_F, CONTROL)
    assert area.filters.search.hasFocus()
    QTest.keyClicks(area.filters.search, "oster")
    assert _shown(area) == ["Dora Östermann"]
    area.filters.search.setText("plön fri")
    assert _shown(area) == ["Frida Ziegler"]
    area.filters.search.setText("xyz")
    assert area.nothing.isVisible()
    _key(area, Qt.Key.Key_Escape)
    assert len(_shown(area)) == 6
    assert area.table.hasFocus()


def test_letters_in_the_table_search(area: PeopleArea) -> None:
    QTest.keyClicks(area.table, "zi")
    assert area.filters.search.text() == "zi"
    assert _shown(area) == ["Frida Ziegler"]


def test_chips_show_statuses_and_people_without_place(area: PeopleArea, hub: Hub) -> None:
    set_status(hub._store, [6], Status.WAITING_LIST)
    for value, names in (
        (Status.WAITING_LIST.value, ["Frida Ziegler"]),
        (ALL, _shown(area)),
    ):
        area.filters.chips.choose(value)
        area.filters.changed.emit()
        assert _shown(area) == names
    area.filters.toggle(Criterion(By.WORKSHOP, 1))
    assert _shown(area) == ["Bodo Ahlers", "Anna Becker"]
    area.filters.show_everyone()
    assert len(_shown(area)) == 6
    assert WITHOUT_PLACE not in area.filters.chips._values or len(_shown(area)) > 0


def test_cell_is_edited_in_place_and_escape_leaves_it(area: PeopleArea, hub: Hub) -> None:
    area.table.go_to(1)
    area.table.setCurrentIndex(area.model.index(1, 1))
    _key(area, Qt.Key.Key_F2)
    QTest.keyClicks(_editor(area), "Jena")
    QTest.keyClick(_editor(area), Qt.Key.Key_Escape)
    assert hub.conference.one(Participant, 1).organisation == "Fürth"
    _settle()
    area.table.setFocus()
    _key(area, Qt.Key.Key_Return)
    QTest.keyClicks(_editor(area), "Jena")
    QTest.keyClick(_editor(area), Qt.Key.Key_Return)
    _settle()
    person = hub.conference.one(Participant, 1)
    assert person.organisation == "Jena"
    assert person.hand_edited == "organisation"


def test_name_is_edited_as_listed(area: PeopleArea, hub: Hub) -> None:
    index = area.model.index(area.model.place_of(1) or 0, 0)
    assert area.model.setData(index, "Becker-Ost, Anna")
    assert hub.conference.one(Participant, 1).name == "Anna Becker-Ost"
    status = area.model.index(area.model.place_of(1) or 0, 3)
    assert area.model.setData(status, Status.NO_SHOW)
    assert hub.conference.one(Participant, 1).status is Status.NO_SHOW
    assert hub.conference.placement_of(1, 1) is None


def test_selection_stays_with_its_people(area: PeopleArea, hub: Hub) -> None:
    area.table.go_to(1)
    change_participant(hub._store, 1, family_name="Zzz")
    assert area.table.chosen_ids() == [1]
    assert _shown(area)[-1] == "Anna Zzz"


def test_copy_is_a_table_and_harmless(area: PeopleArea, hub: Hub) -> None:
    change_participant(hub._store, 1, organisation="=1+1")
    area.table.go_to(1)
    _key(area, Qt.Key.Key_C, CONTROL)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].startswith("Name\tOrganisation\t")
    assert len(lines) == 2
    assert lines[1].split("\t")[:2] == ["Becker, Anna", "'=1+1"]


def test_columns_are_remembered(area: PeopleArea, hub: Hub, qtbot: QtBot) -> None:
    area.table._show_column(1, shown=False)
    assert "organisation" in (HIDDEN_COLUMNS.get() or ())
    other = PeopleArea(hub)
    qtbot.addWidget(other)
    assert other.table.isColumnHidden(1)
    settings().clear()


def test_a_column_that_a_later_version_brings_stays_hidden(
    area: PeopleArea, hub: Hub, qtbot: QtBot
) -> None:
    area.table._show_column(1, shown=False)
    HIDDEN_COLUMNS.set((HIDDEN_COLUMNS.get() or frozenset()) - {"email"})
    other = PeopleArea(hub)
    qtbot.addWidget(other)
    keys = [column.key for column in other.model.columns]
    assert other.table.isColumnHidden(keys.index("email"))
    other.table._show_column(keys.index("email"), shown=True)
    again = PeopleArea(hub)
    qtbot.addWidget(again)
    assert not again.table.isColumnHidden(keys.index("email"))
    settings().clear()


def test_person_is_added_with_one_line(area: PeopleArea, hub: Hub) -> None:
    _key(area, Qt.Key.Key_Insert)
    assert area.quick_add.line.hasFocus()
    area.quick_add.line.setText("Dr. Gül Yıldız, Köln")
    _key(area, Qt.Key.Key_Return)
    new = hub.conference.all(Participant)[-1]
    assert (new.academic_title, new.name, new.organisation) == ("Dr.", "Gül Yıldız", "Köln")
    assert area.table.chosen_ids() == [new.id]
    assert area.quick_add.line.text() == ""
    assert area.quick_add.line.hasFocus()
    _key(area, Qt.Key.Key_Escape)
    assert area.quick_add.isHidden()


def test_known_person_is_not_added_again(area: PeopleArea, hub: Hub, qtbot: QtBot) -> None:
    area.add_person()
    area.quick_add.line.setText("Anna Becker, Fürth")
    with qtbot.waitSignal(hub.error_shown) as complained:
        _key(area, Qt.Key.Key_Return)
    assert isinstance(complained.args[0], KnownError)
    assert area.quick_add.line.text() == "Anna Becker, Fürth"


def test_delete_removes_and_undo_brings_back(area: PeopleArea, hub: Hub) -> None:
    area.table.go_to(2)
    _key(area, Qt.Key.Key_Delete)
    assert "Bodo Ahlers" not in _shown(area)
    hub.undo()
    assert "Bodo Ahlers" in _shown(area)


def test_menu_sets_status_and_places(area: PeopleArea, hub: Hub) -> None:
    menu = people_menu(hub, [4, 5], area.table.copy, area)
    submenus = [m for action in menu.actions() if isinstance(m := action.menu(), QMenu)]
    submenus[3].actions()[1].trigger()
    assert {p.participant_id for p in hub.conference.placements_in(2)} == {4, 5}
    submenus[3].actions()[-1].trigger()
    assert hub.conference.placements_in(2) == ()
    submenus[0].actions()[1].trigger()
    assert hub.conference.one(Participant, 4).status is Status.CHECKED_IN


def test_a_mobile_number_is_kept_with_the_person_and_shown_in_the_list_on_demand(
    area: PeopleArea, hub: Hub
) -> None:
    area.table.go_to(1)
    _settle()
    assert area.panel.form is not None
    line = area.panel.form.fields["mobile_number"]
    line.setFocus()
    QTest.keyClicks(line, "0170 1234567")
    QTest.keyClick(line, Qt.Key.Key_Return)
    person = hub.conference.one(Participant, 1)
    assert (person.mobile_number, person.hand_edited) == ("0170 1234567", "mobile_number")
    keys = [column.key for column in area.model.columns]
    assert area.table.isColumnHidden(keys.index("mobile_number"))
    area.filters.search.setText("1234567")
    assert _shown(area) == ["Anna Becker"]


def test_panel_shows_the_day_and_edits_data(area: PeopleArea, hub: Hub, qtbot: QtBot) -> None:
    area.table.go_to(1)
    texts = _texts(area.panel)
    assert "Anna Becker" in texts
    assert any(text.startswith("Werra · group") for text in texts)
    form = area.panel.form
    assert form is not None
    line = form.fields["function"]
    line.setFocus()
    QTest.keyClicks(line, "Leitung")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert hub.conference.one(Participant, 1).function == "Leitung"
    assert area.panel.form is form
    line.setText("x")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert line.text() == "Leitung"
    until = form.fields["present_until"]
    until.setFocus()
    QTest.keyClicks(until, "14:30")
    QTest.keyClick(until, Qt.Key.Key_Return)
    kept = hub.conference.one(Participant, 1).present_until
    assert kept is not None
    assert kept.isoformat() == "2024-11-04T14:30:00"
    with qtbot.waitSignal(hub.error_shown):
        until.setText("25:99")
        QTest.keyClick(until, Qt.Key.Key_Return)
    assert until.text() == "04.11.2024 14:30"


def test_panel_edits_wishes_and_status(area: PeopleArea, hub: Hub) -> None:
    area.table.go_to(1)
    _settle()
    editor = area.panel.findChildren(WishEditor)[0]
    editor.edit()
    editor.choices[0].setCurrentIndex(3)
    editor._save()
    assert [w.theme_id for w in hub.conference.wishes_of(1, 1)] == [3, 2]
    _settle()
    status = area.panel.findChildren(QComboBox)[0]
    status.setCurrentIndex(status.findData(Status.CHECKED_IN))
    status.activated.emit(status.currentIndex())
    assert hub.conference.one(Participant, 1).status is Status.CHECKED_IN


def test_panel_of_several_checks_them_in(area: PeopleArea, hub: Hub) -> None:
    area.table.selectAll()
    assert "6 people selected" in _texts(area.panel)
    assert summary_parts(hub.conference) == ["6 registered"]


def test_reveal_shows_people_whom_a_filter_hides(area: PeopleArea, hub: Hub) -> None:
    area.filters.search.setText("zander")
    area.reveal(hub.conference.one(Participant, 1))
    assert area.table.chosen_ids() == [1]


def test_names_are_plain_text(area: PeopleArea, hub: Hub) -> None:
    change_participant(hub._store, 1, given_name="<b>Anna</b>", remark="<img src='file:///x'>")
    area.table.go_to(1)
    index = area.model.index(area.model.place_of(1) or 0, 0)
    assert "<b>" not in str(index.data(Qt.ItemDataRole.ToolTipRole))
    assert "<b>Anna</b> Becker" in _texts(area.panel)


def test_empty_list_offers_ways_to_begin(hub: Hub, qtbot: QtBot) -> None:
    remove_participants(hub._store, range(1, 7))
    area = PeopleArea(hub)
    qtbot.addWidget(area)
    area.show()
    assert "No participants yet" in _texts(area)
    area.add_person()
    assert area.quick_add.isVisible()


def test_nobody_lacks_a_place_in_a_round_in_which_nobody_has_one_yet(
    area: PeopleArea, hub: Hub
) -> None:
    def cells(row: int) -> list[str]:
        titles = [column.title for column in area.model.columns]
        places = [titles.index("Round 1"), titles.index("Round 2")]
        return [str(area.model.index(row, place).data()) for place in places]

    last = area.model.rowCount() - 1
    assert cells(last) == ["without a place", "not assigned"]
    chosen = area.model.row_at(0).person.id
    area.table.select([chosen])
    place_participants(hub._store, [1], 4)
    assert cells(last) == ["without a place", "without a place"]
    assert area.table.chosen_ids() == [chosen]
    hub.undo()
    assert cells(last) == ["without a place", "not assigned"]


def test_who_is_gone_to_is_selected_also_while_ctrl_is_held(area: PeopleArea) -> None:
    first = area.model.row_at(0).person.id
    QTest.keyPress(area.window().windowHandle(), Qt.Key.Key_Control)
    try:
        for _ in range(2):
            assert area.table.go_to(first)
            assert area.table.chosen_ids() == [first]
    finally:
        QTest.keyRelease(area.window().windowHandle(), Qt.Key.Key_Control)


def test_enter_where_nothing_can_be_written_opens_no_editor(area: PeopleArea) -> None:
    table = area.table
    table.setFocus()
    fixed = next(
        index
        for column in range(table.model().columnCount())
        if not (index := table.model().index(0, column)).flags() & Qt.ItemFlag.ItemIsEditable
        and not table.isColumnHidden(column)
    )
    table.setCurrentIndex(fixed)
    _key(area, Qt.Key.Key_Return)  # Qt would warn, which fails the test
    table.selectionModel().clear()
    _key(area, Qt.Key.Key_Return)
    _settle()
    assert not table.viewport().findChildren(QLineEdit)
