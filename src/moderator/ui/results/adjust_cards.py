"""Outlines the single cards of a pinboard while its corners are adjusted."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from moderator.actions.adjusting import cards_on_photo
from moderator.event.errors import KnownError
from moderator.event.phrase import phrase
from moderator.event.results import Quad, Treatment
from moderator.ui.asking import Asking
from moderator.ui.hub import Hub
from moderator.ui.results.adjust_quad import turned
from moderator.ui.results.adjust_view import CornerView

PAUSE = 200
"""Milliseconds without another change until cards are looked for: it takes as long."""


class CardOutlines(QObject):
    """Asks a worker for the cards and shows the newest answer.

    fail: shows why there is none.
    """

    def __init__(
        self, hub: Hub, view: CornerView, fail: Callable[[KnownError], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._hub, self._view, self._fail = hub, view, fail
        self.asking = Asking(hub.jobs, self)

    def follow(
        self, content: str, corners: Quad | None, treatment: Treatment, quarters: int
    ) -> None:
        """Look for the cards of a photo again; there are none where it is no pinboard.

        corners: of the board in the upright photo. quarters: clockwise, as the photo is shown.
        """
        if treatment is not Treatment.PINBOARD:
            self.asking.forget()
            self._view.show_cards(())
            return
        find = self._hub.for_worker(cards_on_photo)

        def show(cards: tuple[Quad, ...]) -> None:
            self._view.show_cards(tuple(turned(card, quarters) for card in cards))

        self.asking.ask(
            phrase("Find the cards of a pinboard"),
            lambda _job: find(content, corners),
            show,
            self._fail,
            pause=PAUSE,
        )
