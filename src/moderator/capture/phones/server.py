"""The server for phones: off until it is started, on a thread of its own, at chosen addresses."""

import asyncio
import contextlib
import logging
import socket
import ssl
import threading
import time
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from moderator.capture.phones.access import Access, Phone, RoomCode
from moderator.capture.phones.certificate import fingerprint, server_context, utc_now
from moderator.capture.phones.doors import PhoneDoors, PhoneRoom
from moderator.capture.phones.filing import Filing
from moderator.capture.phones.limits import Connections
from moderator.capture.phones.remote import Remote
from moderator.capture.phones.spool import Spool, forget_others
from moderator.event.errors import FileProblem, KnownError
from moderator.event.phrase import phrase

if TYPE_CHECKING:  # read when the server is started
    from aiohttp import web

    from moderator.capture.phones.answers import Say

LOG = logging.getLogger(__name__)
T = TypeVar("T")

PORTS, TLS_PORTS = range(8080, 8090), range(8443, 8453)
"""Tried in this order; the first one stays the same from one start to the next, as phones hope."""

BACKLOG = 128
PATIENCE = 0.5
"""Seconds that requests have to end when the server is stopped; phones send again what was cut."""

CONNECTED_SECONDS = 40.0
"""A phone counts as connected this long after it was last heard of; its page asks every ten."""


@dataclass(frozen=True, slots=True)
class Answering:
    """Where the server answers: addresses, port, whether encrypted, and since when."""

    addresses: tuple[str, ...]
    port: int
    encrypted: bool
    since: datetime

    def url(self, address: str) -> str:
        """Write the address of the page."""
        return f"{'https' if self.encrypted else 'http'}://{address}:{self.port}/"

    def typed(self, address: str) -> str:
        """Write what is typed by hand: browsers add "http://" by themselves, but no "https://"."""
        return f"{'https://' if self.encrypted else ''}{address}:{self.port}"

    def invitation(self, address: str, code: str) -> str:
        """Write what a QR code holds: the code stands behind "#", which no phone sends anywhere."""
        return f"{self.url(address)}#{code}"

    def remote_invitation(self, address: str, code: str) -> str:
        """Write what the QR code of the remote control holds."""
        return f"{self.url(address)}remote#{code}"


class PhoneServer:
    """Receives photos and points from phones while it is on.

    Any thread may call its methods; what phones do happens on the server's own. folder: where
    photos on their way and the certificate are kept. say: translates into "de" or "en", on any
    thread. changed: called on any thread after phones or what they sent have changed.
    """

    def __init__(
        self,
        doors: PhoneDoors,
        folder: Path,
        event_file: Path,
        say: "Say",
        changed: Callable[[], None],
    ) -> None:
        self._doors, self._folder, self._event_file = doors, folder, event_file
        self._say, self._changed = say, changed
        self.access = Access(doors.now, time.monotonic, folder / "access.json")
        self.remote = Remote(doors.now, time.monotonic)
        self._answering: Answering | None = None
        self._running: _Running | None = None
        self._network = ("", "")
        self._switching = threading.RLock()
        self._closed = False
        self.page_opened: float | None = None

    @property
    def answering(self) -> Answering | None:
        """Where the server answers; None while it is off."""
        return self._answering

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the event's certificate, once the server was started encrypted."""
        return fingerprint(self._folder)

    @property
    def waiting(self) -> int:
        """Photos that are on the disk and not yet in the event."""
        return 0 if self._running is None else self._running.filing.waiting

    def start(
        self, addresses: Sequence[str], *, encrypted: bool, ports: Sequence[int] = ()
    ) -> Answering:
        """Answer at these addresses of this computer; ports: tried in this order, 0 means any.

        Raises FileProblem if it cannot answer there, or the disk is not writable.
        """
        with self._switching:
            self.stop()
            if self._closed:
                raise FileProblem(phrase("The event is being closed."))
            return self._start(addresses, encrypted=encrypted, ports=ports)

    def _start(
        self, addresses: Sequence[str], *, encrypted: bool, ports: Sequence[int]
    ) -> Answering:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            forget_others(self._folder)
            tls = server_context(self._folder, addresses, utc_now()) if encrypted else None
            running = _Running(self, tls)
        except OSError as error:
            raise FileProblem(
                phrase("Phones cannot be connected: the disk cannot be written to."),
                remedy=phrase("Please check that the disk of your own data has room."),
            ) from error
        try:
            port = running.listen(addresses, ports or (TLS_PORTS if encrypted else PORTS))
        except BaseException:
            running.stop()
            raise
        self._running = running
        self._answering = Answering(tuple(addresses), port, encrypted, self._doors.now())
        self.refresh()
        self.set_network(*self._network)
        return self._answering

    def move(self, addresses: Sequence[str]) -> Answering:
        """Answer at other addresses, as the computer's own have changed; same port, codes, tokens.

        Raises FileProblem if it cannot answer there; it is off then.
        """
        with self._switching:
            return self._move(addresses)

    def _move(self, addresses: Sequence[str]) -> Answering:
        if self._answering is None:
            raise FileProblem(phrase("Phones are not being connected any more."))
        if set(addresses) <= set(self._answering.addresses) or not self._answering.encrypted:
            return self._listen_again(addresses)
        return self.start(addresses, encrypted=True)  # with a certificate for the new addresses

    def _listen_again(self, addresses: Sequence[str]) -> Answering:
        assert self._answering is not None
        assert self._running is not None
        before = self._answering
        ports = [before.port, *(TLS_PORTS if before.encrypted else PORTS)]
        try:
            port = self._running.listen(addresses, ports)
        except KnownError:
            self.stop()
            raise
        self._answering = Answering(tuple(addresses), port, before.encrypted, before.since)
        return self._answering

    def stop(self) -> None:
        """Stop answering; what has arrived wholly is filed now or at the next start."""
        with self._switching:
            if self._running is not None:
                self.remote.end()
                self._running.stop()
                self._running = None
                self._answering = None
                self._changed()

    def close(self) -> None:
        """Stop for good: the event is being closed."""
        with self._switching:
            self._closed = True
            self.stop()

    def refresh(self) -> tuple[PhoneRoom, ...]:
        """Ask for the rooms that are on; those of before stay as long as their tokens are valid."""
        rooms = self._doors.rooms()
        for room in rooms:
            self.access.code(room.id, room.until)
        if self._running is not None:
            self._running.set_rooms(rooms)
        return rooms

    def code(self, room: PhoneRoom) -> RoomCode:
        """Return the code of a room."""
        return self.access.code(room.id, room.until)

    def moderator_code(self, room: PhoneRoom) -> str:
        """Return the code of a room's moderator; "" once a phone has exchanged it."""
        self.access.code(room.id, room.until)
        return self.access.moderator_code(room.id)

    def disconnect_all(self) -> None:
        """Disconnect every phone, the remote control too; the codes are others then."""
        self.access.revoke_all()
        self.remote.end()

    def phones(self) -> tuple[Phone, ...]:
        """The phones that entered a code that is still valid."""
        return self.access.phones()

    def connected(self, phone: Phone) -> bool:
        """Whether a phone was heard of just now."""
        return time.monotonic() - phone.seen <= CONNECTED_SECONDS

    def set_network(self, name: str, password: str) -> None:
        """Note the wireless network, which the page names where the connection was lost."""
        self._network = (name, password)
        if self._running is not None:
            self._running.network.name, self._running.network.password = name, password

    def free_bytes(self) -> int:
        """Bytes that may still arrive before the reserve of the disk is touched."""
        return 0 if self._running is None else self._running.spool.room()

    def note_opened(self, _address: str) -> None:
        """Note that a phone opened the page; called on the server's thread."""
        self.page_opened = time.monotonic()
        self._changed()

    def parts(self) -> tuple[PhoneDoors, "Say", Callable[[], None], Path, Path]:
        """What the running server is made of."""
        return self._doors, self._say, self._changed, self._folder, self._event_file


class _Running:
    """The thread of the server with all that lives as long as it does."""

    def __init__(self, owner: PhoneServer, tls: ssl.SSLContext | None) -> None:
        from moderator.capture.phones.site import Network, Site

        doors, say, changed, folder, event_file = owner.parts()
        self._doors = doors
        self.network: Network = Network()
        self.spool = Spool(folder / "arriving", event_file)
        self.filing = Filing(self.spool, doors, changed)
        self._site: Site = Site(
            doors,
            owner.access,
            self.spool,
            self.filing,
            say,
            changed=changed,
            opened=owner.note_opened,
            network=self.network,
            remote=owner.remote,
        )
        self._tls = tls
        self._counted = Connections()
        self._manager: web.Server | None = None
        self._listeners: list[socket.socket] = []
        self._accepting: list[asyncio.Task[None]] = []
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="phones-server", daemon=True)
        self._thread.start()
        self.filing.start()

    def listen(self, addresses: Sequence[str], ports: Sequence[int]) -> int:
        """Answer at these addresses and no others; return the port, the first that is free."""
        return self._call(self._listen(addresses, ports))

    def set_rooms(self, rooms: Sequence[PhoneRoom]) -> None:
        """Let phones of these rooms in; those of other rooms are kept as they were."""
        self._site.rooms = {**self._site.rooms, **{room.id: room for room in rooms}}

    def stop(self) -> None:
        """End the thread; what is arriving is cut, and goes on from there when it is on again."""
        self._call(self._close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()
        self._site.close()
        self.filing.stop()
        self._doors.rest()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_forever()

    def _call(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()

    async def _listen(self, addresses: Sequence[str], ports: Sequence[int]) -> int:
        from aiohttp import web

        from moderator.capture.phones.connection import GuardedConnection, accept

        await self._stop_listening()
        if self._manager is None:
            site = self._site
            self._manager = web.Server(site.handle, request_factory=site.make_request)
        for connection in self._manager.connections:  # those over an address that is gone
            if isinstance(connection, GuardedConnection) and not connection.at(addresses):
                connection.abort()
        port, self._listeners = _bound(addresses, ports)
        self._site.set_origin("https" if self._tls else "http", port)
        self._accepting = [
            asyncio.create_task(accept(listener, self._manager, self._counted, self._tls))
            for listener in self._listeners
        ]
        return port

    async def _stop_listening(self) -> None:
        for task in self._accepting:
            task.cancel()
        await asyncio.gather(*self._accepting, return_exceptions=True)
        for listener in self._listeners:
            listener.close()
        self._accepting, self._listeners = [], []

    async def _close(self) -> None:
        await self._stop_listening()
        if self._manager is not None:
            self._manager.pre_shutdown()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._manager.shutdown(PATIENCE), PATIENCE * 2)


def _bound(addresses: Sequence[str], ports: Sequence[int]) -> tuple[int, list[socket.socket]]:
    """Bind sockets to all addresses on the first port that is free at each."""
    problem: OSError | None = None
    for port in ports:
        made: list[socket.socket] = []
        try:
            for address in addresses:
                made.append(_listener(address, port))
                port = made[-1].getsockname()[1]  # noqa: PLW2901  # 0 means any
        except OSError as error:
            problem = error
            for listener in made:
                listener.close()
        else:
            return port, made
    raise FileProblem(
        phrase("Phones cannot be connected at {address}.", address=", ".join(addresses)),
        remedy=phrase("Please check this computer’s network, or choose another one."),
    ) from problem


def _listener(address: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        # On Windows this would let another program take the port over.
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((address, port))
        listener.listen(BACKLOG)
        listener.setblocking(False)
    except OSError:
        listener.close()
        raise
    return listener
