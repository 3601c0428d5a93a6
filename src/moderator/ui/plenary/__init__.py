"""The area "Plenary", the hall's window and the presenter's."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from moderator.ui.area import Command, Purpose
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon
from moderator.ui.plenary.plenary_pages import KEYS, PlenaryPage
from moderator.ui.words import tr

if TYPE_CHECKING:
    from moderator.ui.plenary.view import PlenaryArea


def make(hub: Hub, parent: QWidget) -> "PlenaryArea":
    """Make the area's widget, whose modules are read only now."""
    from moderator.ui.plenary.view import PlenaryArea

    return PlenaryArea(hub, parent)


def area_commands(area: "Callable[[], PlenaryArea]") -> tuple[Command, ...]:
    """What can be done here, for the search."""
    return (
        *_page_commands(area),
        Command(
            tr("Test picture in the hall"),
            lambda: area().show_test_picture(),
            "",
            Icon.PROJECTOR,
            tr("beamer focus sharp colours try screen"),
            Purpose.SHOW,
        ),
        Command(
            tr("Show which screen is which"),
            lambda: area().identify(),
            "",
            Icon.SCREEN,
            tr("monitor display beamer number identify two"),
            Purpose.SHOW,
        ),
        Command(
            tr("Now and next in the foyer"),
            lambda: area().switch_foyer(),
            "",
            Icon.SCREEN,
            tr("third screen monitor entrance lobby on off"),
            Purpose.SHOW,
        ),
        Command(
            tr("All groups at the same minutes"),
            lambda: area().order.share_equally(),
            "",
            Icon.CLOCK,
            tr("min. share equally time plenary running order fits"),
            Purpose.SHOW,
        ),
        Command(
            tr("Remote control"),
            lambda: area().remote.open(),
            "",
            Icon.PHONE,
            tr("phone clicker page slides code QR presenter"),
            Purpose.SHOW,
        ),
    )


def _page_commands(area: "Callable[[], PlenaryArea]") -> tuple[Command, ...]:
    return tuple(
        Command(word, partial(_show_page, area, page), KEYS[page], Icon.PLENARY, also)
        for page, word, also in (
            (
                PlenaryPage.ORDER,
                tr("Running order of the plenary"),
                tr("page groups results order minutes hide later own slide"),
            ),
            (
                PlenaryPage.SCENES,
                tr("Other slides for the hall"),
                tr("page welcome rooms guide countdown look back closing phones"),
            ),
        )
    )


def _show_page(area: "Callable[[], PlenaryArea]", page: PlenaryPage) -> None:
    area().go_to_page(page)
