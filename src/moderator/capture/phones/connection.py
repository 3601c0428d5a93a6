"""One connection of a phone: closed in time, however slowly it sends, and counted."""

import asyncio
import logging
import socket
import ssl
from collections.abc import Sequence

from aiohttp import web
from aiohttp.web_protocol import RequestHandler

from moderator.capture.phones.answers import answer
from moderator.capture.phones.limits import HEADER_SECONDS, REQUEST_SECONDS, Connections

LOG = logging.getLogger(__name__)
SILENT = logging.getLogger("moderator.phones.silent")
SILENT.disabled = True
"""aiohttp quotes headers of malformed requests, in which there may be a token."""

LINGER_SECONDS = 2.0
"""How long the rest of a request is read that was answered already."""

MOST_LINE = 4096
"""Bytes of the request line, and of a header."""

PAUSE = 0.1
"""Seconds until connections are accepted again where the system has no room for them."""


class GuardedConnection(RequestHandler):
    """Speaks HTTP over one connection, and ends it when its time is over.

    phone: the key of the phone that it was recognised as by its token.
    """

    def __init__(
        self,
        manager: web.Server,
        loop: asyncio.AbstractEventLoop,
        counted: Connections,
        address: str,
    ) -> None:
        super().__init__(
            manager,
            loop=loop,
            access_log=None,  # type: ignore[arg-type]
            logger=SILENT,
            keepalive_timeout=HEADER_SECONDS,
            lingering_time=LINGER_SECONDS,
            max_line_size=MOST_LINE,
            max_field_size=MOST_LINE,
            max_headers=64,
            auto_decompress=False,
        )
        self._of_loop, self._counted, self.address = loop, counted, address
        self.phone: str | None = None
        self._left = False
        self._deadline: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Wait for the headers of a request, but not for long."""
        super().connection_made(transport)
        self.wait_for_headers()

    def connection_lost(self, exc: BaseException | None) -> None:
        """Take it off the count."""
        super().connection_lost(exc)
        self.leave()

    def handle_error(
        self,
        request: web.BaseRequest,
        status: int = 500,
        exc: BaseException | None = None,  # noqa: ARG002
        message: str | None = None,  # noqa: ARG002
    ) -> web.StreamResponse:
        """Answer what is no HTTP without a word; aiohttp would name itself and quote it."""
        if request.writer.output_size > 0:
            raise ConnectionError("an answer has begun already")
        answered = answer({"problem": "", "again": False}, status)
        answered.force_close()
        return answered

    def wait_for_headers(self) -> None:
        """End the connection unless a request's headers arrive in time."""
        self._end_after(HEADER_SECONDS)

    def wait_for_request(self) -> None:
        """End the connection unless the request that has begun is answered in time."""
        self._end_after(REQUEST_SECONDS)

    def recognise(self, phone: str) -> bool:
        """Note whose connection it is; return whether that phone may have one more."""
        if self.phone == phone:
            return True
        if not self._counted.recognise(self.address, self.phone, phone):
            return False
        self.phone = phone
        return True

    def at(self, addresses: Sequence[str]) -> bool:
        """Whether it goes to one of these addresses of this computer."""
        own = self.sockname
        return own is None or own[0] in addresses

    def abort(self) -> None:
        """End the connection at once, without a word."""
        transport = self.transport
        if isinstance(transport, asyncio.Transport):
            transport.abort()

    def leave(self) -> None:
        """Take it off the count, once."""
        if self._deadline is not None:
            self._deadline.cancel()
        if not self._left:
            self._left = True
            self._counted.leave(self.address, self.phone)

    def _end_after(self, seconds: float) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
        if not self._left:
            self._deadline = self._of_loop.call_later(seconds, self.abort)


async def accept(
    listener: socket.socket,
    manager: web.Server,
    counted: Connections,
    tls: ssl.SSLContext | None,
) -> None:
    """Accept connections until cancelled; close at once those that are too many.

    They are counted before any handshake, so that slow ones of these are limited as well.
    """
    loop = asyncio.get_running_loop()
    opening: set[asyncio.Task[None]] = set()
    try:
        while True:
            try:
                sock, peer = await loop.sock_accept(listener)
            except OSError:
                if listener.fileno() < 0:
                    return
                LOG.warning("no connection could be accepted", exc_info=True)
                await asyncio.sleep(PAUSE)
                continue
            address = str(peer[0])
            if not counted.admit(address):
                sock.close()
                continue
            sock.setblocking(False)
            connection = GuardedConnection(manager, loop, counted, address)
            task = loop.create_task(_open(connection, sock, tls))
            opening.add(task)
            task.add_done_callback(opening.discard)
    finally:
        for task in opening:
            task.cancel()


async def _open(
    connection: GuardedConnection, sock: socket.socket, tls: ssl.SSLContext | None
) -> None:
    loop = asyncio.get_running_loop()
    try:
        await loop.connect_accepted_socket(
            lambda: connection,
            sock,
            ssl=tls,
            ssl_handshake_timeout=HEADER_SECONDS if tls else None,
            ssl_shutdown_timeout=LINGER_SECONDS if tls else None,
        )
    except (OSError, asyncio.CancelledError):  # ssl.SSLError is one of the former
        connection.leave()
        sock.close()
