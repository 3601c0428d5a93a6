"""The area "Documentation": what the published PDF holds, its preview, and its making."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from moderator.ui.area import Command, Purpose
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon
from moderator.ui.words import tr

if TYPE_CHECKING:
    from moderator.ui.documentation.view import DocumentationArea


def make(hub: Hub, parent: QWidget) -> "DocumentationArea":
    """Make the area's widget, whose modules are read only now."""
    from moderator.ui.documentation.view import DocumentationArea

    return DocumentationArea(hub, parent)


def area_commands(area: "Callable[[], DocumentationArea]") -> tuple[Command, ...]:
    """What can be done here, for the search."""
    return (
        Command(
            tr("Make PDF …"),
            lambda: area().output.ask_for_pdf(),
            "Ctrl+Shift+E",
            Icon.PDF,
            tr("documentation report publish save minutes"),
            Purpose.SHOW,
        ),
        Command(
            tr("Documentation in another format"),
            lambda: area().output.open_menu(),
            "Ctrl+E",
            Icon.EXPORT,
            tr(
                "Word DOCX HTML web page intranet Markdown Excel XLSX photos ZIP slides PPTX export"
            ),
            Purpose.SHOW,
        ),
        Command(
            tr("Edit texts of the documentation"),
            lambda: area().find_text(),
            "Ctrl+F",
            Icon.EDIT,
            tr("change correct wording sentence preview"),
            Purpose.SHOW,
        ),
        Command(
            tr("What the documentation still lacks"),
            lambda: area().show_state(),
            "",
            Icon.CHECK,
            tr("missing complete results texts captions consent"),
            Purpose.SHOW,
        ),
    )
