"""The area "Results": what the groups worked out, and their photos."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from moderator.ui.area import Command, Purpose
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon
from moderator.ui.results.round_page import CAMERA_KEY, KEYS, PageName
from moderator.ui.words import tr

if TYPE_CHECKING:
    from moderator.ui.results.view import ResultsArea


def make(hub: Hub, parent: QWidget) -> "ResultsArea":
    """Make the area's widget, whose modules are read only now."""
    from moderator.ui.results.view import ResultsArea

    return ResultsArea(hub, parent)


def area_commands(area: "Callable[[], ResultsArea]") -> tuple[Command, ...]:
    """What can be done here, for the search."""
    return (
        Command(
            tr("Add photos"),
            lambda: area().add_files(),
            "",
            Icon.ADD_PHOTO,
            tr("picture image flipchart camera file JPG HEIC"),
            Purpose.ADD,
        ),
        Command(
            tr("Take photos with the camera"),
            lambda: area().switch_camera(),
            CAMERA_KEY,
            Icon.CAMERA,
            tr("picture photograph webcam flipchart document camera laptop"),
            Purpose.ADD,
        ),
        Command(
            tr("Ready for the plenary"),
            lambda: area().page.switch_ready(),
            "",
            Icon.SAVED,
            tr("group done finished release results take back"),
            Purpose.SHOW,
        ),
        *_page_commands(area),
    )


def _page_commands(area: "Callable[[], ResultsArea]") -> tuple[Command, ...]:
    return tuple(
        Command(
            word,
            partial(_show_page, area, name),
            KEYS[name],
            Icon.RESULTS,
            also,
            Purpose.OPEN,
        )
        for name, word, also in (
            (
                PageName.GROUP,
                tr("Results of one group"),
                tr("page type points headline flipchart write"),
            ),
            (
                PageName.OVERVIEW,
                tr("Overview of all groups"),
                tr("tiles missing ready begun remind who round state"),
            ),
            (
                PageName.INTAKE,
                tr("Photos that came in"),
                tr("intake queue unsorted phone camera folder flipchart file"),
            ),
            (
                PageName.JOINED,
                tr("What several groups named"),
                tr("in common join same challenge points search all most dots"),
            ),
            (
                PageName.PHONES,
                tr("Connect phones"),
                tr("phone QR code WLAN hotspot network send photos dots smartphone mobile"),
            ),
            (
                PageName.LEGEND,
                tr("Legend: signs and colours of points"),
                tr("legend sign colour ink pen kind meaning problem challenge solution"),
            ),
        )
    )


def _show_page(area: "Callable[[], ResultsArea]", name: PageName) -> None:
    area().go_to_page(name)
