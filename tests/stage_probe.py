"""Clicks each button of the stage, then presses each of its keys, and sees what the key did.

Runs on two screens (see test_stage_probe.py) and prints one line of JSON: pairs of a button and a
key that were tried, by window, and those after which the key had not done its own job. With --every
it tries each key after each button; without, some buttons share keys, since that takes seconds.
"""

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from moderator.actions.running import state
from moderator.actions.schedule import change_item
from moderator.event.schedule import AgendaItem
from moderator.event.stage import BLACK
from moderator.rules.running_order import is_ready
from moderator.rules.schedule.delay import win_back
from moderator.slides.deck import group_cues
from moderator.ui.hub import AreaName
from moderator.ui.plenary.presenter import PresenterWindow
from tests.stage_fields import ELSEWHERE, fields_pairs
from tests.stage_jobs import (
    ACCEPT,
    ALWAYS,
    BACK,
    BLACKENING,
    CLICKERS,
    ENDING,
    ENTER,
    ESCAPE,
    FIVE,
    FORWARD,
    FROM_HERE,
    MINUS,
    PHOTO,
    PLUS,
    PRESENT,
    PRESENTERS,
    SPREAD,
    SWAP,
    WHITE,
    WHITENING,
    Day,
    Hall,
    Jobs,
    Press,
    Probe,
    buttons_of,
    darkened,
    name_of,
    shown,
    tell,
)


def keys_of_buttons(presenter: PresenterWindow, *, every: bool) -> list[tuple[Press, ...]]:
    """List for each button which keys to try; those that lead elsewhere leave a clicker's."""
    found: list[tuple[Press, ...]] = []
    for place, button in enumerate(buttons_of(presenter)):
        if button.text() in ELSEWHERE:
            found.append(())
        elif button is presenter.program:
            found.append(CLICKERS)
        elif button in presenter.chips.buttons and not every:
            found.append(PRESENTERS[place % SPREAD :: SPREAD])
        else:
            found.append(PRESENTERS)
    return found


def presenters_pairs(probe: Probe, *, every: bool) -> None:
    """Each button of the presenter's window with each key of the stage.

    Unless every pair is wanted, the chips of the groups share the keys among them: they are alike.
    """
    jobs, conference = Jobs(probe), probe.hub.conference
    ready = [g for g in probe.stage.deck.order.groups if is_ready(conference, g)]
    group = next(g for g in ready[2:] if len(group_cues(conference, g)) > 1)
    base = group_cues(conference, group)[0]
    probe.begin(base)
    probe.to_front(probe.presenter)
    names = [name_of(button) for button in buttons_of(probe.presenter)]
    for name, keys in zip(names, keys_of_buttons(probe.presenter, every=every), strict=True):
        for pressed in keys:
            probe.begin(base)
            probe.to_front(probe.presenter)
            named = [b for b in buttons_of(probe.presenter) if name_of(b) == name]
            if not named:
                continue  # what takes back is off while there is nothing to take back
            probe.click(named[0])
            expected = jobs.expected(pressed, probe.hall())
            pressed.send()
            found = probe.hall()
            if expected.ended:
                expected = replace(found, ended=True)
            probe.note("presenter", name, pressed, found == expected, found)


APART = {"Rehearsal …", "Message …"}
"""Buttons of Regie after which keys mean something else: tried where that is."""


def minutes(before: Day, more: int) -> Callable[[Day], bool]:
    """Tell whether the running item got so many minutes more, if there is one."""
    given = 0 if before.current is None else more
    return lambda after: (
        sum(after.extra) - sum(before.extra) == given
        and (replace(after, extra=before.extra) == before)
    )


def regie_jobs(probe: Probe) -> Iterator[tuple[Press, Callable[[], Callable[[], bool]]]]:
    """Each key in Regie, with what takes down how things stand and tells then if it was done."""

    def in_hall(expect: Callable[[Hall], Hall]) -> Callable[[], Callable[[], bool]]:
        def watch() -> Callable[[], bool]:
            day, wanted = probe.day(), expect(probe.hall())
            return lambda: probe.day() == day and probe.hall() == wanted

        return watch

    def in_day(judge: Callable[[Day], Callable[[Day], bool]]) -> Callable[[], Callable[[], bool]]:
        def watch() -> Callable[[], bool]:
            hall, right = probe.hall(), judge(probe.day())
            return lambda: probe.hall() == hall and right(probe.day())

        return watch

    def started(_before: Day) -> Callable[[Day], bool]:
        coming = state(probe.hub.store).next
        assert coming is not None
        return lambda after: after.current == coming.item.id

    def left_out(before: Day) -> Callable[[Day], bool]:
        coming = state(probe.hub.store).next
        assert coming is not None
        return lambda after: after.skipped == before.skipped | {coming.item.id}

    def stepped_back(before: Day) -> Callable[[Day], bool]:
        possible = probe.regie.stage.back.isEnabled()
        return lambda after: (after != before) is possible

    def accepted(before: Day) -> Callable[[Day], bool]:
        offered = win_back(probe.hub.conference, probe.hub.now())
        return lambda after: (after != before) is bool(offered)

    jobs = Jobs(probe)
    yield FORWARD[0], in_hall(lambda hall: shown(hall, jobs.coming(hall)))
    yield BACK[0], in_hall(jobs.back)
    for pressed in BLACKENING:
        yield pressed, in_hall(lambda hall: darkened(hall, BLACK))
    yield WHITENING[0], in_hall(lambda hall: darkened(hall, WHITE))
    for pressed in ENTER:
        yield pressed, in_day(started)
    yield PLUS, in_day(lambda day: minutes(day, 1))
    yield MINUS, in_day(lambda day: minutes(day, -1))
    yield FIVE, in_day(lambda day: minutes(day, 5))
    yield SWAP, in_day(left_out)
    yield BACK[3], in_day(stepped_back)
    yield ACCEPT, in_day(accepted)
    nothing = (*FORWARD[1:], *BACK[1:3], ESCAPE, ENDING, PHOTO, Press("7", (Qt.Key.Key_7,)))
    for pressed in (*nothing, PRESENT, FROM_HERE):
        yield pressed, in_hall(lambda hall: hall)


def regie_pairs(probe: Probe, *, every: bool) -> None:
    """Each button of Regie with each key, while the show runs and the main window is in front.

    Unless every pair is wanted, the buttons share those keys that press no button.
    """
    probe.begin(probe.stage.deck.steps[1])
    probe.to_front(probe.window)
    probe.window.show_area(AreaName.REGIE)
    buttons = [one for one in buttons_of(probe.regie) if name_of(one) not in APART]
    buttons.append(probe.window.top_bar.undo)
    for place, button in enumerate(buttons):
        for turn, (pressed, watch) in enumerate(regie_jobs(probe)):
            if not every and pressed not in ALWAYS and turn % SPREAD != place % SPREAD:
                continue
            probe.begin(probe.stage.deck.steps[1])
            put_back(probe)
            probe.to_front(probe.window)
            probe.window.show_area(AreaName.REGIE)
            name = name_of(button)
            probe.click(button)
            while probe.regie.ways.busy:  # until then Ctrl+Enter takes nothing
                QApplication.processEvents()
            done = watch()
            pressed.send()
            right = done()
            if pressed is PRESENT:
                right = right and QApplication.activeWindow() is probe.presenter
            probe.note("regie", name, pressed, right, (probe.hall(), probe.day()))


LEAVING = {"End  Esc"}
"""Buttons after which no rehearsal is shown any more."""


def rehearsal_pairs(probe: Probe, *, every: bool) -> None:
    """Each button of the rehearsal with each key, while the show runs.

    A clicker and the keys of black and white still steer the hall; no other key touches the hall
    or the event, whatever it does to the rehearsal. Space lets its time run or stand still.
    """
    base, jobs = probe.stage.deck.steps[1], Jobs(probe)
    rehearse(probe)
    names = [name_of(one) for one in buttons_of(probe.regie.rehearsal)]
    steering: dict[Press, Callable[[Hall], Hall]] = {
        FORWARD[0]: lambda hall: shown(hall, jobs.coming(hall)),
        BACK[0]: jobs.back,
        **{one: lambda hall: darkened(hall, BLACK) for one in BLACKENING},
        **{one: lambda hall: darkened(hall, WHITE) for one in WHITENING},
    }
    others = (*FORWARD[1:], *BACK[1:], *ENTER, PLUS, MINUS, FIVE, SWAP, ACCEPT, PHOTO, ENDING)
    keys = (*steering, *others, ESCAPE)
    for place, name in enumerate(one for one in names if one not in LEAVING):
        for turn, pressed in enumerate(keys):
            if not every and pressed not in ALWAYS and turn % SPREAD != place % SPREAD:
                continue
            probe.begin(base)
            put_back(probe)
            rehearse(probe)
            button = next(b for b in buttons_of(probe.regie.rehearsal) if name_of(b) == name)
            probe.click(button)
            before, event = probe.hall(), probe.hub.conference
            pressed.send()
            found = probe.hall()
            wanted = steering[pressed](before) if pressed in steering else before
            left = probe.regie.rehearsal.isVisible() is (pressed is not ESCAPE)
            right = found == wanted and left and probe.hub.conference is event
            probe.note("rehearsal", name, pressed, right, (found, left))


def rehearse(probe: Probe) -> None:
    """Show the rehearsal of a day."""
    probe.to_front(probe.window)
    probe.window.show_area(AreaName.REGIE)
    page = probe.regie.rehearsal
    if not page.isVisible():
        probe.click(probe.regie.rehearse)
    while page.busy:
        QApplication.processEvents()


def put_back(probe: Probe) -> None:
    """Undo what the last pair did to the day, and leave one edit that a button can undo."""
    store = probe.hub._store
    while store.undo_label is not None and store.undo_label != probe.mark:
        store.undo()
    if store.undo_label is None:
        change_item(store, probe.hub.conference.all(AgendaItem)[0].id, notes="Probe")
        probe.mark = store.undo_label
    QApplication.processEvents()


def main() -> None:
    """Try all pairs."""
    application = QApplication(sys.argv)
    application.setQuitOnLastWindowClosed(False)
    assert len(QGuiApplication.screens()) == 2
    probe, every = Probe(application), "--every" in sys.argv
    presenters_pairs(probe, every=every)
    fields_pairs(probe, every=every)
    regie_pairs(probe, every=every)
    rehearsal_pairs(probe, every=every)
    tell({"tried": probe.tried, "failed": probe.failed})


if __name__ == "__main__":
    main()
