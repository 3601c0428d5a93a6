"""What the run sheet asks for, done through actions; problems are told, not raised."""

from collections.abc import Callable

from moderator.actions import running as actions
from moderator.event.errors import KnownError
from moderator.rules.schedule.delay import Proposal
from moderator.ui.hub import Hub


class Commands:
    """Starts, extends, skips and steps back at the store's clock."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def start_next(self) -> None:
        """Start what comes next."""
        self._attempt(lambda: actions.start_next(self._hub.store))

    def start(self, item_id: int) -> None:
        """Start an item, also out of order."""
        self._attempt(lambda: actions.start_item(self._hub.store, item_id))

    def finish(self) -> None:
        """End what is running."""
        self._attempt(lambda: actions.finish(self._hub.store))

    def extend(self, minutes: int) -> None:
        """Give the running item more minutes, or fewer."""
        self._attempt(lambda: actions.extend(self._hub.store, minutes))

    def skip_next(self) -> None:
        """Leave out what comes next, and say so."""
        if self._attempt(lambda: actions.skip_next(self._hub.store)):
            self._say_done()

    def set_skipped(self, item_id: int, *, skipped: bool) -> None:
        """Leave an item out, or take it in again."""
        if self._attempt(lambda: actions.set_skipped(self._hub.store, item_id, skipped=skipped)):
            self._say_done()

    def step_back(self) -> None:
        """Take the last start or end back, and say so."""
        if self._attempt(lambda: actions.step_back(self._hub.store)):
            self._say_done()

    def take_over(self, proposal: Proposal) -> None:
        """Do what a proposal says, and say so."""
        if self._attempt(lambda: actions.take_over(self._hub.store, proposal)):
            self._say_done()

    def _attempt(self, action: Callable[[], None]) -> bool:
        try:
            action()
        except KnownError as problem:
            self._hub.complain(problem)
            return False
        return True

    def _say_done(self) -> None:
        label = self._hub.store.undo_label
        if label is not None:
            self._hub.say(label)
