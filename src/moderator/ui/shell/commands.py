"""What the search offers to do, with the words by which people look for it."""

from functools import partial
from typing import Protocol

from PySide6.QtWidgets import QWidget

from moderator.ui.hub import Hub
from moderator.ui.icons import Icon
from moderator.ui.shell.palette import Command
from moderator.ui.shell.rail import entries
from moderator.ui.words import tr


class Areas(Protocol):
    """The window, as far as a command needs it."""

    hub: Hub

    def area(self, name: str) -> QWidget:
        """The widget of an area."""

    def show_area(self, name: str, record: object = None) -> None:
        """Show an area, and a record in it."""


def area_commands(window: Areas) -> tuple[Command, ...]:
    """Go to each area."""
    other = {
        "schedule": tr("programme agenda days rooms themes timeline"),
        "people": tr("people list registration attendance"),
        "assignment": tr("board rooms rounds places"),
        "results": tr("groups flipchart photos points"),
        "regie": tr("running order time delay next start extend"),
        "plenary": tr("presentation slides hall projector screen"),
        "documentation": tr("report minutes website archive export"),
    }
    return tuple(
        Command(
            tr("Go to {area}").format(area=entry.word),
            partial(window.show_area, entry.name),
            f"Ctrl+{place + 1}",
            entry.icon,
            other.get(entry.name, ""),
        )
        for place, entry in enumerate(entries())
    )


def page_commands(window: Areas) -> tuple[Command, ...]:
    """Open what is a click or two inside an area."""

    def inside(what: str, word: str, picture: Icon, also: str, key: str = "") -> Command:
        run = partial(run_inside, window, "assignment", what)
        return Command(word, run, key, picture, also)

    wishes = tr("themes demand tight wanted")
    overview = tr("wishes luck flow in order wrong")
    everyone = tr("again solve distribute places")
    counts = tr("preferences sliders mix organisations newcomers effect")
    news = tr("tell inform told publish")
    repair = tr("without a place full room fails proposal")
    places = Icon.ASSIGNMENT
    return (
        inside("show_wishes", tr("Wishes and demand"), places, wishes),
        inside("show_overview", tr("Overview of the assignment"), places, overview),
        inside("assign_all", tr("Assign everyone"), places, everyone, "F9"),
        inside("form_groups", tr("Form groups"), Icon.GROUP, tr("group tables mix"), "Ctrl+G"),
        inside("adjust", tr("Adjust what else counts"), Icon.TUNE, counts, "Ctrl+T"),
        inside("show_news", tr("Announce: who has to be told"), Icon.ANNOUNCE, news),
        inside("show_repair", tr("Repair the assignment: see the proposal"), Icon.WARNING, repair),
        Command(
            tr("Check people in"),
            partial(_check_in, window),
            icon=Icon.CHECK,
            also=tr("door arrival scan code camera badge"),
        ),
        Command(
            tr("Merge double entries"),
            partial(window.show_area, "people"),
            icon=Icon.PEOPLE,
            also=tr("duplicates twice join"),
        ),
    )


def _check_in(window: Areas) -> None:
    if not getattr(window.area("people"), "at_the_door", False):  # else it would be left
        run_inside(window, "people", "open_door")
    window.show_area("people")


def run_inside(window: Areas, area: str, what: str) -> None:
    """Show an area, and let it do something by the name of its method."""
    window.show_area(area)
    run = getattr(window.area(area), what, None)
    if run is not None:
        run()
