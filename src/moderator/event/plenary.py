"""How the moderation team composes the plenary: its running order, slides of its own, notes."""

from dataclasses import dataclass
from enum import StrEnum

from moderator.event.stage import SceneKind


class OwnSlideKind(StrEnum):
    """What a slide of the moderation team shows."""

    TEXT = "text"
    QR_CODE = "qr_code"
    GUEST = "guest"
    """The pages of a document, or a picture, that somebody brought along."""


@dataclass(frozen=True, slots=True)
class OwnSlide:
    """A slide that the moderation team made or was given.

    address: what a QR code leads to. pictures: SHA-256 of the picture of each page of a guest's
    document, with spaces between; pixels are stored like those of photos.
    """

    id: int
    kind: OwnSlideKind
    title: str = ""
    text: str = ""
    address: str = ""
    pictures: str = ""

    @property
    def pages(self) -> tuple[str, ...]:
        """The content of each page's picture, in order."""
        return tuple(self.pictures.split())


@dataclass(frozen=True, slots=True)
class OrderEntry:
    """What the moderation team decided about a group or an own slide in the running order.

    Either group_id or slide_id. A group without an entry stands in the order of the workshops.
    position: orders the entries. minutes: None for an equal share of what the schedule leaves.
    hidden: it is left out. postponed: it was put off until the others have been shown.
    """

    id: int
    position: int
    group_id: int | None = None
    slide_id: int | None = None
    minutes: int | None = None
    hidden: bool = False
    postponed: bool = False


@dataclass(frozen=True, slots=True)
class SceneNote:
    """A presenter's note on a scene that is no group's result; subject as that of a `Cue`."""

    id: int
    scene: SceneKind
    subject: int | None = None
    text: str = ""
