"""Runs the whole workflow without a display, from the registration list to the documentation."""

import os
from collections.abc import Callable
from pathlib import Path

from moderator.actions import files
from moderator.actions.demo import DEMO_EVENT, create_demo, fill_demo
from moderator.actions.documentation import write_documentation
from moderator.actions.exporting import export_json
from moderator.demo import demo_clock
from moderator.event.errors import FileProblem
from moderator.event.phrase import Phrase, phrase
from moderator.ui.words import QtWords

Report = Callable[[Phrase], None]


def run_journey(folder: Path, report: Report) -> None:
    """Import, assign, fill in results, present and document the demo conference.

    folder: for the event, pictures of all areas and slides, the open JSON and the PDF. report:
    called with each step. Needs no display, since Qt draws off screen.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    path = folder / f"Jahreskonferenz{files.SUFFIX}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _make_room(path)
    except OSError as error:
        raise FileProblem(
            phrase("The folder {folder} cannot be written to.", folder=str(folder)),
            remedy=phrase("Please choose another folder."),
        ) from error
    store = create_demo(path, demo_clock())
    try:
        fill_demo(store, report)
        report(phrase("Writing the documentation"))
        words = QtWords(store.conference.event.language)
        write_documentation(store, folder / "Dokumentation.pdf", words)
        export_json(store, folder / "Jahreskonferenz.json")
    finally:
        store.close()
    report(phrase("Drawing the slides"))
    from moderator import pictures

    qt = pictures.qt_application()
    pictures.draw_slides(path, folder / "slides")
    report(phrase("Drawing the areas"))
    pictures.draw_areas(qt, path, folder / "areas")


def _make_room(path: Path) -> None:
    """Remove the event of an earlier run; FileProblem if another event is in its place."""
    if not path.exists():
        return
    earlier = files.open_event(path, demo_clock())
    same = earlier.conference.event.start == DEMO_EVENT.start and not earlier.read_only
    title = earlier.conference.event.title
    earlier.close()
    if not same or title != DEMO_EVENT.title:
        raise FileProblem(
            phrase("A file named {file} is already there.", file=path.name),
            kept=phrase("It was not touched."),
            remedy=phrase("Please choose another folder."),
        )
    path.unlink()
