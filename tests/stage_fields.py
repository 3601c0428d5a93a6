"""What keys do after the buttons that change their meaning, or that open a field or a dialog."""

from dataclasses import replace

from PySide6.QtWidgets import QApplication

from moderator.slides.deck import group_cues
from moderator.ui.plenary.message_panel import MessagePanel
from tests.stage_jobs import (
    CLICKERS,
    ENTER,
    ESCAPE,
    FROM_HERE,
    PRESENTERS,
    SPREAD,
    Hall,
    Jobs,
    Press,
    Probe,
    buttons_of,
    name_of,
)

SEEN = ("Still picture", "Pointer")
"""Buttons after which all keys of the stage still work."""
FIELDS = ("Message …", "Take down", "Find")
"""Buttons after which keys are typed; only those of a clicker steer the show, and Escape closes."""
DIALOG = "Remote …"
ELSEWHERE = {*SEEN, *FIELDS, DIALOG}
"""All of them."""
WRITING = (*CLICKERS, FROM_HERE)
"""Keys of the stage that work while a text is written."""


def fields_pairs(probe: Probe, *, every: bool) -> None:
    """Each of these buttons with each key; unless every pair is wanted, the fields share keys."""
    group = next(
        g for g in probe.stage.deck.order.groups if len(group_cues(probe.hub.conference, g)) > 1
    )
    base, jobs = group_cues(probe.hub.conference, group)[0], Jobs(probe)
    for place, name in enumerate((*SEEN, *FIELDS, DIALOG)):
        for turn, pressed in enumerate(PRESENTERS):
            if name == DIALOG and pressed in ENTER:
                continue  # presses the button of the dialog, which connects phones
            shared = name not in SEEN and pressed not in (*WRITING, *ENTER, ESCAPE)
            if shared and not every and turn % SPREAD != place % SPREAD:
                continue
            probe.begin(base)
            put_away(probe)
            probe.to_front(probe.presenter)
            named = [b for b in buttons_of(probe.presenter) if name_of(b) == name]
            probe.click(named[0])
            before = probe.hall()
            wanted = foreseen(jobs, name, pressed, before)
            pressed.send()
            found = probe.hall()
            if name == "Find" and pressed.keys[-1] in {enter.keys[0] for enter in ENTER}:
                found = replace(found, armed=None)  # what was found is the next slide
            if wanted.ended:
                wanted = replace(found, ended=True)
            probe.note("fields", name, pressed, found == wanted, found)
    put_away(probe)


def foreseen(jobs: Jobs, name: str, pressed: Press, before: Hall) -> Hall:
    """Foresee what a key makes of the show after one of these buttons."""
    if name == "Pointer" and pressed is ESCAPE:
        return before  # what lies over the slide goes first
    if name in SEEN or pressed in WRITING:
        return jobs.expected(pressed, before)
    return before


def put_away(probe: Probe) -> None:
    """Close what a button opened, and take away what it did to the picture."""
    dialog = probe.presenter.remote.dialog
    if dialog is not None:
        dialog.close()
    for panel in probe.presenter.findChildren(MessagePanel):
        panel.close_panel()
    probe.presenter.take_keys()
    stage = probe.hub.stage
    stage.thaw()
    stage.point(on=False)
    stage.set_message(None)
    QApplication.processEvents()
