"""The phones that are connected with this event, as the window sees and commands them."""

from __future__ import annotations  # what the server is made of is loaded when it is wanted

import time
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from moderator.event.changes import Changes
from moderator.event.errors import KnownError, RuleProblem
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import AgendaItem, Event, Room, Theme
from moderator.event.workshops import Group, GuidingQuestion, Workshop
from moderator.machine import networks
from moderator.ui import remembered
from moderator.ui.asking import Asking
from moderator.ui.jobs import Job, Jobs

if TYPE_CHECKING:
    from moderator.actions.phones import (
        Answering,
        EventDoors,
        Phone,
        PhoneRoom,
        PhoneServer,
    )
    from moderator.machine.networks import LocalAddress

    Made = tuple[EventDoors, PhoneServer]

FOLLOWED = (Event, AgendaItem, Room, Theme, Workshop, Group, GuidingQuestion)
"""What the page for phones is made of."""

LOOK_MILLISECONDS = 3000
"""How often the computer's addresses are looked at, which change as it sleeps or travels."""

GATHER_MILLISECONDS = 150
"""Changes that phones cause within this time are shown together."""


class PhoneNetwork(StrEnum):
    """Which network phones come from: the laptop's own hotspot, or the house's."""

    OWN = "own"
    HOUSE = "house"


class Phones(QObject):
    """The server for phones, off until it is turned on.

    make: makes the doors of the event and the server, which call what they are given, on any
    thread, once something has changed, and once a photo begins to arrive; called when first needed.
    Signals: changed (on or off, a phone, what it sent, an address), expecting (a photo), failed
    (why it cannot be on), mended (it is on: that holds no longer), told (a sentence).
    """

    changed = Signal()
    expecting = Signal()
    failed = Signal(KnownError)
    mended = Signal(KnownError)
    told = Signal(Phrase)
    _noted = Signal()

    def __init__(
        self,
        jobs: Jobs,
        make: Callable[[Callable[[], None], Callable[[], None]], Made],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs, self._make = jobs, make
        self._made: Made | None = None
        self._network = PhoneNetwork.OWN
        self._looking = Asking(jobs, self)
        self.found: tuple[LocalAddress, ...] = ()
        self.switching = self._again = False
        self._next: Callable[[], object] | None = None
        self._problem: KnownError | None = None
        self.failed.connect(self._on_failed)
        self._gather = QTimer(self, singleShot=True, interval=GATHER_MILLISECONDS)
        self._gather.timeout.connect(self.changed)
        self._noted.connect(self._on_noted)
        self._look = QTimer(self, interval=LOOK_MILLISECONDS)
        self._look.timeout.connect(self.look_for_networks)

    @property
    def answering(self) -> Answering | None:
        """Where it answers; None while it is off."""
        return None if self._made is None else self._made[1].answering

    @property
    def server(self) -> PhoneServer:
        """The server, on or off."""
        return self._parts()[1]

    @property
    def doors(self) -> EventDoors:
        """What phones may do, and which dots they may give."""
        return self._parts()[0]

    def rooms(self) -> tuple[PhoneRoom, ...]:
        """The rooms of the round that phones send for."""
        return self.doors.rooms()

    def connected(self) -> list[Phone]:
        """The phones that were heard of just now."""
        if self._made is None or self.answering is None:
            return []
        return [phone for phone in self.server.phones() if self.server.connected(phone)]

    def addresses(self, network: PhoneNetwork) -> list[str]:
        """The addresses of this computer in a network, the likeliest one first."""
        own = network is PhoneNetwork.OWN
        return [found.address for found in self.found if found.hotspot is own]

    def turn_on(self, network: PhoneNetwork, *, encrypted: bool) -> None:
        """Begin to answer in a network, on a worker, since that takes a moment."""
        self._network = network
        addresses = self.addresses(network)
        if not addresses:
            self.failed.emit(_no_network(network))
            return
        server = self.server
        self._switch(lambda: server.start(addresses, encrypted=encrypted))
        self._look.start()

    def turn_on_again(self) -> None:
        """Turn it on as it was last, once the networks are known: a window took another's place."""
        self._again = True
        self.look_for_networks()

    def turn_off(self) -> None:
        """Stop answering; phones keep what they have not sent yet."""
        self._look.stop()
        if self._made is not None:
            self._switch(self.server.stop)

    @Slot()
    def look_for_networks(self) -> None:
        """Look at the addresses of this computer, on a worker; move there if they have changed."""

        def look(_job: Job) -> tuple[LocalAddress, ...]:
            return networks.local_addresses()

        if not self._looking.busy:
            self._looking.ask(phrase("Looking for networks"), look, self._take_addresses)

    @Slot()
    def refresh(self) -> None:
        """Follow the round that is on, and its end."""
        if self._made is not None and self.answering is not None:
            self.server.refresh()
            self._on_noted()

    @Slot(Changes)
    def take(self, changes: Changes) -> None:
        """Follow the rooms, groups and guiding questions that phones send for."""
        if changes.touch(*FOLLOWED):
            self.refresh()

    @Slot()
    def close(self) -> None:
        """Stop for good; what has arrived wholly is in the event, or will be at the next start."""
        self._look.stop()
        if self._made is not None:
            self.server.close()

    def _parts(self) -> Made:
        if self._made is None:
            self._made = self._make(self._noted.emit, self.expecting.emit)
        return self._made

    def _switch(self, work: Callable[[], object]) -> None:
        """Turn it on or off, or move it, on a worker; of several wishes meanwhile the last one."""
        if self.switching:
            self._next = work
            return
        self.switching = True
        job = self._jobs.start(
            phrase("Connecting phones"),
            lambda _job: work(),
            self,
            failed=self.failed.emit,
            quiet=True,
        )
        job.ended.connect(self._on_switched)
        self.changed.emit()

    @Slot()
    def _on_switched(self) -> None:
        self.switching = False
        if self._next is not None:
            work, self._next = self._next, None
            self._switch(work)
            return
        if self.answering is None:
            self._look.stop()
        elif self._problem is not None:
            problem, self._problem = self._problem, None
            self.mended.emit(problem)
        self.changed.emit()

    @Slot(KnownError)
    def _on_failed(self, problem: KnownError) -> None:
        self._problem = problem

    def _take_addresses(self, found: Sequence[LocalAddress]) -> None:
        before, self.found = self.found, tuple(found)
        if self._again:
            self._again = False
            own = (remembered.HOTSPOT_NAME.get(), remembered.HOTSPOT_PASSWORD.get())
            network = PhoneNetwork(remembered.PHONE_NETWORK.get())
            self.server.set_network(*(own if network is PhoneNetwork.OWN else ("", "")))
            self.turn_on(network, encrypted=remembered.PHONE_ENCRYPTED.get())
        answering = self.answering
        if answering is not None and not self.switching:
            wanted = self.addresses(self._network)
            if wanted and wanted != list(answering.addresses):
                server = self.server
                self._switch(lambda: server.move(wanted))
                self.told.emit(
                    phrase(
                        "This laptop has another address now: {address}. Where a phone does not "
                        "find it by itself, scan the QR code again.",
                        address=wanted[0],
                    )
                )
        if self.found != before:
            self.changed.emit()

    @Slot()
    def _on_noted(self) -> None:
        if not self._gather.isActive():
            self._gather.start()


def seconds_since(moment: float | None) -> float:
    """How long ago something was, by the clock that only goes forward; endless for never."""
    return float("inf") if moment is None else time.monotonic() - moment


def _no_network(network: PhoneNetwork) -> RuleProblem:
    if network is PhoneNetwork.OWN:
        return RuleProblem(
            phrase("This laptop’s own WLAN is not on."),
            remedy=phrase("Please turn on the mobile hotspot in the system’s settings first."),
        )
    return RuleProblem(
        phrase("This laptop is in no network yet."),
        remedy=phrase("Please connect it with the house’s WLAN first."),
    )
