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
        "schedule": tr(
            "programme agenda days rooms themes timeline plan times breaks venue title motto "
            "organiser clashes"
        ),
        "people": tr("people list registration attendance guests names status filter columns"),
        "assignment": tr("board rooms rounds places seats distribution workshops lock move swap"),
        "results": tr(
            "groups flipchart photos points problem challenge solution question headline speaker "
            "notes dots minutes"
        ),
        "regie": tr(
            "running order time delay next start extend skip back minutes late clock day countdown"
        ),
        "plenary": tr(
            "presentation slides hall projector screen black message announcement welcome guide "
            "light dark font row"
        ),
        "documentation": tr("report minutes website archive export PDF publish result"),
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

    places = Icon.ASSIGNMENT
    return (
        inside("show_wishes", tr("Wishes and demand"), places, tr("themes demand tight wanted")),
        inside(
            "show_overview",
            tr("Overview of the assignment"),
            places,
            tr("wishes luck flow in order wrong"),
        ),
        inside(
            "assign_all",
            tr("Assign everyone"),
            places,
            tr("again solve distribute places automatically optimal"),
            "F9",
        ),
        inside("form_groups", tr("Form groups"), Icon.GROUP, tr("group tables mix"), "Ctrl+G"),
        inside(
            "adjust",
            tr("Adjust what else counts"),
            Icon.TUNE,
            tr("preferences sliders mix organisations newcomers effect settings"),
            "Ctrl+T",
        ),
        inside(
            "show_news",
            tr("Announce: who has to be told"),
            Icon.ANNOUNCE,
            tr("tell inform told publish"),
        ),
        inside(
            "show_repair",
            tr("Repair the assignment: see the proposal"),
            Icon.WARNING,
            tr("without a place full room fails proposal no-show missing"),
        ),
        *_making(window),
        *_showing(window),
    )


def _making(window: Areas) -> tuple[Command, ...]:
    """Add something, in the area where it belongs."""

    def make(
        area: str, what: str, word: str, picture: Icon, also: str, *, key: str = ""
    ) -> Command:
        return Command(word, partial(run_inside, window, area, what), key, picture, also)

    return (
        Command(
            tr("Check people in"),
            partial(_check_in, window),
            icon=Icon.CHECK,
            also=tr("door arrival scan code camera badge arrived present register"),
        ),
        make(
            "people",
            "compare_doubles",
            tr("Merge double entries"),
            Icon.PEOPLE,
            tr("duplicates twice join same person"),
        ),
        make(
            "people",
            "add_person",
            tr("Add person"),
            Icon.ADD_PERSON,
            tr("new participant walk-in guest register enter"),
            key="Ins",
        ),
        make(
            "schedule",
            "add_item",
            tr("Add agenda item"),
            Icon.ADD,
            tr("new talk break round keynote panel greeting slot session programme"),
            key="Ctrl+N",
        ),
        make(
            "schedule", "add_room", tr("Add a room"), Icon.ROOM, tr("new hall places seats venue")
        ),
        make(
            "schedule",
            "add_theme",
            tr("Add a theme"),
            Icon.ADD,
            tr("new topic subject colour symbol workshop"),
        ),
        make(
            "results",
            "add_files",
            tr("Add photos"),
            Icon.ADD_PHOTO,
            tr("picture image flipchart camera file JPG HEIC"),
        ),
    )


def _showing(window: Areas) -> tuple[Command, ...]:
    """Show or make something that an area holds."""

    def show(area: str, what: str, word: str, picture: Icon, also: str) -> Command:
        return Command(word, partial(run_inside, window, area, what), "", picture, also)

    return (
        show(
            "schedule",
            "show_event",
            tr("Details of the event"),
            Icon.SETTINGS,
            tr("title motto date days venue organiser language hall settings options preferences"),
        ),
        show(
            "schedule",
            "show_table",
            tr("Programme as a table"),
            Icon.TABLE,
            tr("list rows edit times spreadsheet"),
        ),
        show(
            "results",
            "switch_ready",
            tr("Ready for the plenary"),
            Icon.SAVED,
            tr("group done finished release results take back"),
        ),
        show(
            "plenary",
            "show_test_picture",
            tr("Test picture in the hall"),
            Icon.PROJECTOR,
            tr("beamer focus sharp colours try screen"),
        ),
        show(
            "plenary",
            "identify",
            tr("Show which screen is which"),
            Icon.SCREEN,
            tr("monitor display beamer number identify two"),
        ),
        show(
            "documentation",
            "make_pdf",
            tr("Make PDF …"),
            Icon.PDF,
            tr("documentation report publish save minutes"),
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
