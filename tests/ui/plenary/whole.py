"""A whole plenary for tests: every group of the round is ready, and the plenary has begun."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from moderator.event.phrase import phrase
from moderator.event.results import Point, PointKind, Result, ResultState
from moderator.event.stage import Cue
from moderator.event.workshops import Group
from moderator.rules.running_order import heard_groups, plenary_item
from moderator.store.store import Store
from moderator.ui.plenary.presenter import PresenterWindow
from moderator.ui.plenary.view import PlenaryArea
from tests.ui.plenary.display import open_presenter


def all_ready(store: Store, now: datetime, most: int = 0) -> tuple[Group, ...]:
    """Give every group of the round a result that is ready, and begin the plenary now.

    most: how many groups there are to be at least, in further groups of the last workshop.
    """
    groups = heard_groups(store.conference, now)
    with store.edit(phrase("Further groups")) as edit:
        for number in range(1, most - len(groups) + 1):
            last = groups[-1]
            edit.insert(Group(0, last.workshop_id, last.number + number))
    groups = heard_groups(store.conference, now)
    item = plenary_item(store.conference, now)
    assert item is not None
    with store.edit(phrase("All ready")) as edit:
        for number, group in enumerate(groups, start=1):
            known = edit.conference.result_of(group.id)
            if known is None:
                edit.insert(Result(0, group.id, f"Ergebnis {number}", ResultState.READY))
                for kind in (PointKind.CHALLENGE, PointKind.SOLUTION):
                    edit.insert(Point(0, group.id, kind, f"Punkt {number} {kind}"))
            else:
                edit.update(replace(known, state=ResultState.READY))
        edit.update(replace(item.item, actual_start=now))
    return groups


def presenting(
    area: PlenaryArea, qtbot: QtBot, width: int = 1366, cue: Cue | None = None
) -> PresenterWindow:
    """Begin a show, at a cue or the first slide, and give the presenter's window the keys."""
    area.controller.present(cue)
    open_presenter(area)
    window = area.controller.presenter
    assert window is not None
    window.setWindowState(Qt.WindowState.WindowNoState)  # the screen of tests is too narrow for it
    window.resize(width, width * 768 // 1366)
    qtbot.waitUntil(window.isActiveWindow)
    return window
