"""What scenes show that is not in the event: handed in, so that the hall stays a pure function."""

from dataclasses import dataclass

from moderator.slides.own_scene import PhonesWay
from moderator.slides.photo_scene import Ratios, no_ratio


@dataclass(frozen=True, slots=True)
class Given:
    """What the computer knows beside the event.

    ratio: of stored pictures. phones: how phones reach a workshop's room, or any room under None,
    while their server runs.
    """

    ratio: Ratios = no_ratio
    phones: tuple[tuple[int | None, PhonesWay], ...] = ()

    def way(self, workshop_id: int | None) -> PhonesWay | None:
        """Return how phones reach a workshop's room; None while the server is off."""
        return dict(self.phones).get(workshop_id)


NOTHING = Given()
"""For what is painted without a store of photos."""
