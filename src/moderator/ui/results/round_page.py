"""What each page of the results area does: it shows a round, and catches up when it is shown."""

from abc import abstractmethod
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from moderator.event.changes import Changes
from moderator.ui.hub import Hub

if TYPE_CHECKING:  # what photos need is loaded with the area's widget, not with its commands
    from moderator.ui.results.incoming import PhotoIntake


class PageName(StrEnum):
    """The pages of the area, in their order."""

    GROUP = "group"
    OVERVIEW = "overview"
    INTAKE = "intake"
    JOINED = "joined"
    PHONES = "phones"
    LEGEND = "legend"


CAMERA_KEY = "F8"
"""As at the door of the people."""
KEYS = {
    PageName.GROUP: "Ctrl+B",
    PageName.OVERVIEW: "Ctrl+R",
    PageName.INTAKE: "Ctrl+E",
    PageName.JOINED: "Ctrl+J",
    PageName.PHONES: "Ctrl+T",
    PageName.LEGEND: "Ctrl+Shift+L",
}
"""In every language; none of them means anything to a text field on any platform."""

ASIDE = frozenset({PageName.PHONES, PageName.LEGEND})
"""Pages that are not among the choices in the area's header, but a button away."""


class RoundPage(QWidget):
    """A page that shows something of a round.

    kinds: the records whose changes it shows. choices: what the page offers in the area's header,
    or None; it stands there while the page is shown.
    Signals: group_wanted (id of a group whose page shall be shown), photos_dropped (QMimeData with
    photos, group id), photos_wanted (group id: files shall be chosen for it), files_wanted (files
    shall be chosen for the intake), phones_wanted (phones shall be connected), legend_wanted (it
    shall be changed), left (back to the page before).
    """

    left = Signal()
    phones_wanted = Signal()
    legend_wanted = Signal()
    group_wanted = Signal(int)
    photos_dropped = Signal(QMimeData, int)
    photos_wanted = Signal(int)
    files_wanted = Signal()

    def __init__(self, hub: Hub, kinds: tuple[type, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hub = hub
        self.round_id: int | None = None
        self.choices: QWidget | None = None
        self._kinds, self._stale = kinds, True
        hub.changed.connect(self._note)

    @property
    def photo_group(self) -> int | None:
        """The group that gets photos for which no other is named."""
        return None

    def set_group(self, group_id: int | None) -> None:
        """Begin at a group, where the page shows several."""

    def set_round(self, round_id: int | None) -> None:
        """Show another round, at once or as soon as the page is shown."""
        if round_id != self.round_id:
            self.round_id = round_id
            self._stale = True
        if self.isVisible():
            self.catch_up()

    def choose_photo(self, intake_id: int) -> None:
        """Choose a photo of the intake, where the page shows it."""

    def follow_intake(self, intake: "PhotoIntake") -> None:
        """Let a page that shows photos on their way follow the intake; others do not."""

    def switch_camera(self) -> None:
        """Switch the camera on or off, where the page has one."""

    def catch_up(self) -> None:
        """Show the newest records, unless they are shown."""
        if self._stale:
            self._stale = False
            self.refresh()

    @abstractmethod
    def refresh(self) -> None:
        """Show the newest records of the round."""

    def take(self, changes: Changes) -> None:  # noqa: ARG002
        """Show what an edit changed; by default everything anew."""
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up on what changed while the page was hidden."""
        super().showEvent(event)
        self.catch_up()

    @Slot(Changes)
    def _note(self, changes: Changes) -> None:
        if not changes.touch(*self._kinds):
            return
        if self.isVisible():
            self.take(changes)
        else:
            self._stale = True
