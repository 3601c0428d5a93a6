"""A whole plenary by keyboard alone: time for each group, additions, and mistakes on purpose."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moderator.event.results import PointKind
from moderator.event.stage import BLACK, Cue, SceneKind
from moderator.event.workshops import Group
from moderator.exchange.documents.choice import DocumentChoice
from moderator.exchange.documents.compose import compose
from moderator.exchange.documents.model import PointSection
from moderator.exchange.documents.walking import blocks_in
from moderator.rules.running_order import running_order
from moderator.slides.deck import group_of
from moderator.store.store import Store
from moderator.ui.hub import Hub
from moderator.ui.plenary.pictures import hall_words
from moderator.ui.plenary.presentation import Presentation
from moderator.ui.plenary.presenter import PresenterWindow
from moderator.ui.plenary.view import PlenaryArea
from tests.ui.hands import click, press, write
from tests.ui.plenary.conftest import Clock
from tests.ui.plenary.whole import all_ready, presenting

Key = Qt.Key
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Said by offscreen where the presenter's window is placed."""


@pytest.fixture
def groups(store: Store, clock: Clock) -> tuple[Group, ...]:
    clock.now = datetime(2024, 11, 5, 11)
    return all_ready(store, clock.now, most=18)


@pytest.fixture
def presenter(
    area: PlenaryArea, groups: tuple[Group, ...], hub: Hub, qtbot: QtBot
) -> PresenterWindow:
    return presenting(area, qtbot)


@pytest.fixture
def stage(area: PlenaryArea) -> Presentation:
    return area.controller.presentation


def on(hub: Hub) -> Group | None:
    return group_of(hub.conference, hub.stage.cue)


def test_a_plenary_of_18_groups_by_keyboard_alone_takes_its_slot_and_no_more(
    presenter: PresenterWindow,
    stage: Presentation,
    groups: tuple[Group, ...],
    hub: Hub,
    store: Store,
    clock: Clock,
) -> None:
    assert len(groups) == 18
    slot = running_order(store.conference, clock.now).left
    assert slot is not None
    heard: list[Group] = []
    shares: list[timedelta] = []
    while stage.upcoming is not None:
        press(Key.Key_PageDown)
        group = on(hub)
        if group is None or group in heard:
            continue
        heard.append(group)
        share = stage.clock.granted
        assert share is not None
        shares.append(share)
        if len(heard) in (3, 9):
            press(Key.Key_N)
            write(f"Nachtrag {len(heard)}")
            press(Key.Key_Tab)
            write("Carla Junken")
            press(Key.Key_Return)
            press(Key.Key_Escape)
        clock.now += share
    assert heard == list(groups)
    assert abs(sum(shares, timedelta(0)) - slot) < timedelta(seconds=1)
    assert all(abs(stage.clock.used_by(g.id) - shares[0]) < timedelta(seconds=1) for g in heard)
    assert not any(t.coming for t in running_order(store.conference, clock.now).turns)
    added = [p for g in groups for p in store.conference.points_of(g.id) if p.from_plenary]
    assert [(p.text, p.contributor) for p in added] == [
        ("Nachtrag 3", "Carla Junken"),
        ("Nachtrag 9", "Carla Junken"),
    ]
    assert [p.group_id for p in added] == [groups[2].id, groups[8].id]


def test_additions_are_taken_down_one_after_the_other_by_keys(
    presenter: PresenterWindow, groups: tuple[Group, ...], hub: Hub, store: Store
) -> None:
    write("5")
    press(Key.Key_Return)
    before = hub.stage.cue
    press(Key.Key_N)
    field = presenter.addition
    assert field.isVisible()
    write("Wer zahlt das? Bitte bis 12.")
    assert hub.stage.cue == before, "letters and digits are typed, not obeyed"
    press(Key.Key_Down, times=9)
    assert field.kind.currentText() == "Open question"
    press(Key.Key_Return)
    assert "Taken down" in field.told.text()
    assert field.isVisible()
    assert field.text.text() == ""
    press(Key.Key_Return)
    assert "nothing to take down" in field.told.text()
    write("Das Land")
    press(Key.Key_Return)
    press(Key.Key_Escape)
    assert not field.isVisible()
    assert hub.stage.cue == before
    added = [p for p in store.conference.points_of(groups[4].id) if p.from_plenary]
    assert [(p.kind, p.text) for p in added] == [
        (PointKind.OPEN_QUESTION, "Wer zahlt das? Bitte bis 12."),
        (PointKind.OPEN_QUESTION, "Das Land"),
    ]
    press(Key.Key_B)
    assert hub.stage.cue == BLACK, "the keys are the stage's again"


def test_the_switch_beside_the_field_decides_whether_the_hall_sees_additions(
    presenter: PresenterWindow, area: PlenaryArea, hub: Hub, store: Store
) -> None:
    write("5")
    press(Key.Key_Return)
    press(Key.Key_N)
    write("Nur aufgeschrieben")
    press(Key.Key_Return)
    assert "Nur aufgeschrieben" in str(area.controller.pictures.scene(hub.stage.cue))
    click(presenter.addition.in_hall)
    assert not store.conference.event.additions_in_hall
    assert "Nur aufgeschrieben" not in str(area.controller.pictures.scene(hub.stage.cue))
    assert hub.stage.cue.kind is SceneKind.GROUP_RESULT
    press(Key.Key_Escape)
    assert hub.stage.cue.kind is SceneKind.GROUP_RESULT, "Escape closes the field first"


def test_without_a_group_in_the_hall_nothing_can_be_taken_down(
    presenter: PresenterWindow, hub: Hub
) -> None:
    press(Key.Key_N)
    assert not presenter.addition.isVisible()
    assert "No group" in presenter.hints.text()


def test_slash_finds_by_word_and_only_a_second_enter_shows_it(
    presenter: PresenterWindow,
    stage: Presentation,
    groups: tuple[Group, ...],
    hub: Hub,
) -> None:
    before = hub.stage.cue
    press(Key.Key_Slash)
    assert presenter.jump.isVisible()
    write("Ergebnis 1")
    found = [presenter.jump.list.item(n).text() for n in range(presenter.jump.list.count())]
    assert all("Ergebnis 1" in words for words in found[:2])
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert not presenter.jump.isVisible()
    assert hub.stage.cue == before
    chosen = stage.armed
    assert chosen is not None
    number = int(found[1].split(" · ")[0])
    assert chosen.subject_id == groups[number - 1].id
    press(Key.Key_Return)
    assert hub.stage.cue == chosen
    press(Key.Key_PageUp)
    assert hub.stage.cue == before, "Back returns to where one was"


def test_escape_closes_the_search_and_leaves_the_hall_as_it_is(
    presenter: PresenterWindow, stage: Presentation, hub: Hub
) -> None:
    before = hub.stage.cue
    press(Key.Key_Slash)
    write("bwz")
    press(Key.Key_Return)
    assert presenter.jump.isVisible(), "nothing was found, so nothing was chosen"
    press(Key.Key_Escape)
    assert not presenter.jump.isVisible()
    assert (hub.stage.cue, stage.armed) == (before, None)
    press(Key.Key_PageDown)
    assert hub.stage.cue == stage.deck.steps[1]


def test_the_clicker_works_while_a_field_is_open(
    presenter: PresenterWindow, stage: Presentation, hub: Hub
) -> None:
    write("5")
    press(Key.Key_Return)
    for key in (Key.Key_N, Key.Key_Slash):
        place = stage.deck.index
        press(key)
        press(Key.Key_PageDown)
        assert hub.stage.cue == stage.deck.steps[place + 1]
        assert presenter.field_open
        press(Key.Key_Escape)
        assert not presenter.field_open


class Seen(QObject):
    """Everything that the hall sees."""

    def __init__(self, hub: Hub) -> None:
        super().__init__()
        self.cues: list[Cue] = []
        hub.stage.shown.connect(self.cues.append)


def test_mistakes_on_purpose_send_nothing_that_one_key_does_not_bring_back(
    area: PlenaryArea, stage: Presentation, groups: tuple[Group, ...], hub: Hub, qtbot: QtBot
) -> None:
    area.controller.present()
    hall = area.controller.windows.hall
    assert hall is not None
    qtbot.waitUntil(hall.isActiveWindow)
    write("4")
    press(Key.Key_Return)
    before, seen = hub.stage.cue, Seen(hub)
    write("99")
    press(Key.Key_Return)  # a wrong digit
    press(Key.Key_F5)  # a clicker's F5 restarts nothing
    write("7")
    press(Key.Key_Escape)  # thought better of it
    assert seen.cues == []
    press(Key.Key_PageDown, times=2)  # a double click
    press(Key.Key_U, times=2)
    assert hub.stage.cue == before
    press(Key.Key_Escape)
    assert hub.stage.cue == BLACK
    press(Key.Key_F5)
    assert hub.stage.cue == before
    assert stage.running
    shown = [g for g in groups if (r := hub.conference.result_of(g.id)) and r.state == "shown"]
    assert shown == [groups[3]], "what was taken back is still to come"


def test_notes_are_kept_for_any_scene_and_in_their_size(
    presenter: PresenterWindow, hub: Hub, store: Store, area: PlenaryArea
) -> None:
    assert hub.stage.cue.kind is SceneKind.WELCOME
    click(presenter.notes.viewport())
    write("Mikro an")
    press(Key.Key_Escape)
    note = store.conference.scene_note(SceneKind.WELCOME, None)
    assert note is not None
    assert note.text == "Mikro an"
    press(Key.Key_PageDown)
    assert presenter.notes.toPlainText() == ""
    press(Key.Key_PageUp)
    assert presenter.notes.toPlainText() == "Mikro an"
    press(Key.Key_B)
    assert presenter.notes.toPlainText() == "Mikro an", "black lies over the same slide"
    before = presenter.notes.document().size().height()
    click(presenter.notes_panel.larger)
    QApplication.processEvents()
    assert presenter.notes.fontMetrics().height() > 0
    assert presenter.notes_panel._size == 3
    assert before > 0


def test_the_window_tells_time_share_and_who_still_comes(
    presenter: PresenterWindow, groups: tuple[Group, ...], hub: Hub, clock: Clock
) -> None:
    write("1")
    press(Key.Key_Return)
    clock.now += timedelta(seconds=20)
    hub.tick.emit(clock.now)
    time = presenter.time
    assert time.clock.text() == "3:00"
    assert time.of.text() == "of 3:20"
    assert time.now.figure.text() == "11:00"
    assert (time.left.figure.text(), time.left.words.text()) == ("59 min", "until 12:00")
    assert time.coming.figure.text() == "17 groups"
    assert time.coming.words.text() == "to come, 3:20 each"
    clock.now += timedelta(minutes=4)
    hub.tick.emit(clock.now)
    assert time.clock.text() == "−1:00"


def test_the_documentation_says_what_the_plenary_added_and_who_said_it(
    presenter: PresenterWindow, hub: Hub, store: Store
) -> None:
    click(presenter.chips.buttons[1])
    press(Key.Key_Return)
    press(Key.Key_N)
    write("Mit den Kommunen reden")
    press(Key.Key_Tab)
    write("Frau Weber")
    press(Key.Key_Return)
    written = compose(store.conference, hall_words("de"), DocumentChoice())
    added = [
        (point.text.text, point.who)
        for block in blocks_in(written)
        if isinstance(block, PointSection) and block.question.text == "Im Plenum ergänzt"
        for point in block.points
    ]
    assert added == [("Mit den Kommunen reden", "Frau Weber")]
