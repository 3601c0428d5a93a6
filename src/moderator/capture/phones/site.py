"""The requests that phones may make, and nothing else: each path stands in one table."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from urllib.parse import unquote

from aiohttp import web
from aiohttp.abc import AbstractStreamWriter
from aiohttp.http_parser import RawRequestMessage
from aiohttp.streams import StreamReader
from aiohttp.web_protocol import RequestHandler

from moderator.capture.phones.access import Access, Phone, one_line
from moderator.capture.phones.answers import (
    CROSS_ORIGIN,
    SAFE,
    Refused,
    Say,
    answer,
    in_words,
    language_of,
    policy,
    require_tries,
)
from moderator.capture.phones.connection import GuardedConnection
from moderator.capture.phones.doors import PhoneDoors, PhoneRoom, Sender
from moderator.capture.phones.filing import Fate, Filing, Outcome
from moderator.capture.phones.limits import CHANGES, MOST_BODY, MOST_TEXT, POINTS, Pace, Tries
from moderator.capture.phones.makes import make_of
from moderator.capture.phones.refusals import (
    busy,
    moderators_only,
    too_fast,
    unknown_phone,
    unsaved,
)
from moderator.capture.phones.remote import Remote
from moderator.capture.phones.remote_site import RemoteSite
from moderator.capture.phones.requests import body_of, number_in, text_in, token_of
from moderator.capture.phones.spool import UPLOAD_ID, Spool
from moderator.event.errors import FileProblem, KnownError, RuleProblem, Unexpected
from moderator.event.phrase import phrase
from moderator.event.results import PointKind
from moderator.machine.resources import resource

LOG = logging.getLogger(__name__)

PAGE = {
    "/": ("index.html", "text/html"),
    "/page.css": ("page.css", "text/css"),
    "/words.js": ("words.js", "text/javascript"),
    "/queue.js": ("queue.js", "text/javascript"),
    "/sender.js": ("sender.js", "text/javascript"),
    "/page.js": ("page.js", "text/javascript"),
    "/icon.svg": ("icon.svg", "image/svg+xml"),
    "/remote": ("remote.html", "text/html"),
    "/remote.css": ("remote.css", "text/css"),
    "/remote.js": ("remote.js", "text/javascript"),
    "/remote_words.js": ("remote_words.js", "text/javascript"),
}
KEPT_SECONDS = 3600
"""How long a phone may show the page without asking: it can be opened while the laptop sleeps."""

PIECE = 65_536
REMEMBERED = 5000
HAND_OVER = 0.02
"""Seconds between two looks whether an older request for the same photo has ended."""

Handler = Callable[[web.BaseRequest, Phone, PhoneRoom], Awaitable[web.Response]]


class Network:
    """The wireless network that phones should be in, as the moderator typed it; may be empty."""

    name = ""
    password = ""


class Site:
    """Answers requests, on the server's own thread.

    rooms: those that phones may be connected to, by id. opened: called when a phone opens the page.
    """

    def __init__(
        self,
        doors: PhoneDoors,
        access: Access,
        spool: Spool,
        filing: Filing,
        say: Say,
        *,
        changed: Callable[[], None],
        opened: Callable[[str], None],
        network: Network,
        remote: Remote,
    ) -> None:
        self._doors, self._access, self._spool, self._filing = doors, access, spool, filing
        self._say, self._changed, self._opened, self._network = say, changed, opened, network
        self.rooms: Mapping[int, PhoneRoom] = {}
        self.policy = ""
        self.tries = Tries()
        self._remote = RemoteSite(remote, doors.title)
        self._pace, self._changes = Pace(POINTS), Pace(CHANGES)
        self._files = {
            path: (resource("phone", name).read_bytes(), kind)
            for path, (name, kind) in PAGE.items()
        }
        self._points: dict[tuple[str, str], None] = {}
        self._receiving: dict[tuple[str, str], GuardedConnection] = {}
        self._editing = ThreadPoolExecutor(1, "phones-editing")
        self._writing = ThreadPoolExecutor(2, "phones-writing")
        self._table: dict[tuple[str, str], Handler] = {
            ("GET", "/state"): self._state,
            ("POST", "/group"): self._group,
            ("POST", "/points"): self._point,
            ("PUT", "/dots"): self._dots,
            ("POST", "/minutes"): self._minutes,
        }

    def close(self) -> None:
        """Wait for what is being written."""
        self._remote.close()
        self._editing.shutdown(wait=True)
        self._writing.shutdown(wait=True)

    def set_origin(self, scheme: str, port: int) -> None:
        """Note under which scheme and port the page is served."""
        self.policy = policy(scheme, port)

    def make_request(
        self,
        message: RawRequestMessage,
        payload: StreamReader,
        protocol: RequestHandler,
        writer: AbstractStreamWriter,
        task: "asyncio.Task[None]",
    ) -> web.BaseRequest:
        """Make a request whose headers have arrived, and limit the time until its answer."""
        assert isinstance(protocol, GuardedConnection)
        protocol.wait_for_request()
        loop = asyncio.get_running_loop()
        return web.BaseRequest(
            message, payload, protocol, writer, task, loop, client_max_size=MOST_BODY
        )

    async def handle(self, request: web.BaseRequest) -> web.StreamResponse:
        """Answer one request."""
        connection = request.protocol
        assert isinstance(connection, GuardedConnection)
        language = language_of(request.headers.get("Accept-Language", ""))
        try:
            return await self._answered(request, connection)
        except Refused as refused:
            return refused.answered(self._say, language)
        except KnownError as problem:
            again = isinstance(problem, FileProblem)
            return Refused(422, problem, again=again).answered(self._say, language)
        except (ConnectionError, asyncio.CancelledError):
            raise
        except web.HTTPException as problem:
            return answer({"problem": "", "again": False}, problem.status)
        except web.RequestPayloadError:  # its body is no HTTP
            return answer({"problem": "", "again": False}, 400)
        except Exception:
            LOG.exception("a request of a phone failed: %s", request.method)
            return Refused(500, Unexpected(), again=True).answered(self._say, language)
        finally:
            connection.wait_for_headers()

    async def _answered(
        self, request: web.BaseRequest, connection: GuardedConnection
    ) -> web.Response:
        path = request.path
        if request.method == "OPTIONS":
            return web.Response(status=204, headers={**SAFE, **CROSS_ORIGIN})
        if request.method == "GET" and path in self._files:
            return self._page(path, connection)
        if (request.method, path) == ("POST", "/enter"):
            return await self._enter(request, connection)
        for_remote = await self._remote.answered(request, connection)
        if for_remote is not None:
            return for_remote
        handler = self._table.get((request.method, path))
        photo = path.removeprefix("/photos/")
        if handler is None and path != photo and UPLOAD_ID.fullmatch(photo):
            if request.method == "GET":
                handler = partial(self._photo, photo)
            elif request.method == "POST":
                handler = partial(self._piece, photo)
        if handler is None:
            return answer({"problem": "", "again": False}, 404)
        phone, room = self._known(request, connection)
        return await handler(request, phone, room)

    def _known(
        self, request: web.BaseRequest, connection: GuardedConnection
    ) -> tuple[Phone, PhoneRoom]:
        token = token_of(request)
        phone = self._access.phone(token) if token else None
        room = None if phone is None else self.rooms.get(phone.room_id)
        if phone is None or room is None:
            raise Refused(401, unknown_phone())
        if not connection.recognise(phone.key):
            raise Refused(429, busy(), again=True)
        return phone, room

    def _page(self, path: str, connection: GuardedConnection) -> web.Response:
        content, kind = self._files[path]
        if path == "/":
            self._opened(connection.address)
        headers = {**SAFE, "Cache-Control": f"max-age={KEPT_SECONDS}"}
        headers["Content-Security-Policy"] = self.policy
        page = web.Response(body=content, content_type=kind, charset="utf-8", headers=headers)
        page.force_close()  # else phones behind one address would keep each other's connections
        return page

    async def _enter(self, request: web.BaseRequest, connection: GuardedConnection) -> web.Response:
        wanted = await body_of(request)
        require_tries(self.tries, connection.address)
        make = make_of(request.headers.get("User-Agent", ""))
        name = one_line(text_in(wanted, "name", 100))
        entered = self._access.enter(
            text_in(wanted, "code", 40), f"{make} · {name}" if name else make, token_of(request)
        )
        if entered is None:
            self.tries.note_wrong(connection.address)
            problem = RuleProblem(
                phrase("This code is not valid, or no longer."),
                remedy=phrase("Please look at the laptop: the code may have changed."),
            )
            raise Refused(403, problem)
        token, phone = entered
        self._changed()
        return answer({"token": token, "phone": phone.key, "moderator": phone.moderator})

    async def _state(self, request: web.BaseRequest, phone: Phone, room: PhoneRoom) -> web.Response:
        language = language_of(request.headers.get("Accept-Language", ""))
        dots, clock = self._doors.dots(room.id), self._doors.clock(room.id)
        message = self._doors.message(room.id)
        photos = {
            upload: self._outcome(outcome, language)
            for upload, outcome in self._filing.outcomes(phone.key).items()
        }
        return answer(
            {
                "title": self._doors.title(),
                "theme": room.theme,
                "colour": room.colour,
                "symbol": room.symbol,
                "room": room.room,
                "until": f"{room.until:%H:%M}",
                "now": f"{self._doors.now():%H:%M}",
                "groups": [{"id": group.id, "number": group.number} for group in room.groups],
                "questions": [{"id": q.id, "text": q.text} for q in room.questions],
                "group": phone.group_id,
                "moderator": phone.moderator,
                "photos": photos,
                "dots": None
                if dots is None
                else {
                    "each": dots.each,
                    "points": [{"id": c.point_id, "text": c.text} for c in dots.choices],
                },
                "clock": None
                if clock is None
                else {
                    "left": clock.left,
                    "end": f"{clock.end:%H:%M}",
                    "planned": f"{clock.planned:%H:%M}",
                    "over": clock.over,
                    "wished": clock.wished,
                },
                "message": None
                if message is None
                else {"words": message.words, "at": f"{message.at:%H:%M}"},
                "network": {"name": self._network.name, "password": self._network.password},
            }
        )

    async def _group(self, request: web.BaseRequest, phone: Phone, room: PhoneRoom) -> web.Response:
        wanted = await body_of(request)
        self._pace_change(phone)
        group = _group_of(room, wanted.get("group"))
        name = one_line(text_in(wanted, "name", 100))
        make = make_of(request.headers.get("User-Agent", ""))
        self._access.set_group(phone.key, group, f"{make} · {name}" if name else None)
        self._changed()
        return answer({"group": group})

    async def _photo(
        self, upload_id: str, request: web.BaseRequest, phone: Phone, _room: PhoneRoom
    ) -> web.Response:
        language = language_of(request.headers.get("Accept-Language", ""))
        outcome = self._filing.outcome(phone.key, upload_id)
        if outcome is not None:
            return answer(self._outcome(outcome, language))
        return answer({"offset": self._spool.offset(phone.key, upload_id)})

    async def _piece(
        self, upload_id: str, request: web.BaseRequest, phone: Phone, room: PhoneRoom
    ) -> web.Response:
        language = language_of(request.headers.get("Accept-Language", ""))
        connection = request.protocol
        assert isinstance(connection, GuardedConnection)
        key = (phone.key, upload_id)
        while key in self._receiving:  # the same phone again: its older connection is dead
            self._receiving[key].abort()
            await asyncio.sleep(HAND_OVER)
        self._receiving[key] = connection
        try:
            outcome = self._filing.outcome(*key)
            if outcome is not None:
                return answer(self._outcome(outcome, language))
            size = number_in(request.headers.get("Upload-Length", ""))
            try:
                self._spool.require_room(phone.key, upload_id, size)
            except KnownError as problem:
                again = size > 0 and self._spool.may_wait(size)
                raise Refused(507 if again else 413, problem, again=again) from None
            if not self._spool.offset(*key):  # the decoder starts while the photo arrives
                asyncio.get_running_loop().run_in_executor(None, self._doors.expect_photos)
            try:
                here = await self._append(request, key, size)
                if here < size:
                    return answer({"offset": here})
                return answer(await self._finish(request, phone, room, upload_id, language))
            except FileProblem as problem:
                raise Refused(507, problem, again=True) from problem
        finally:
            del self._receiving[key]

    async def _append(self, request: web.BaseRequest, key: tuple[str, str], size: int) -> int:
        """Append what a request brings; return how many bytes are here now."""
        offset = number_in(request.headers.get("Upload-Offset", "0"))
        here = self._spool.offset(*key)
        if offset != here:
            return here
        with self._spool.appending(*key, offset) as append:
            async for piece in request.content.iter_chunked(PIECE):
                here += len(piece)
                if here > size:
                    raise Refused(
                        413, RuleProblem(phrase("More of this photo arrived than was announced."))
                    )
                append(piece)
        return here

    async def _finish(
        self, request: web.BaseRequest, phone: Phone, room: PhoneRoom, upload_id: str, language: str
    ) -> Mapping[str, object]:
        """Put a photo whose bytes are all here on the disk, and let it be filed."""
        name = one_line(unquote(request.headers.get("Upload-Name", "")), 120)
        group = _group_of(room, number_in(request.headers.get("Upload-Group", "")))
        sender = Sender(phone.key, phone.name, phone.room_id, group)
        loop = asyncio.get_running_loop()
        try:
            upload = await loop.run_in_executor(
                self._writing, self._spool.finish, upload_id, name, sender
            )
        except RuleProblem as problem:
            self._filing.refuse(phone.key, upload_id, problem)
            return self._outcome(Outcome(Fate.REFUSED, problem.phrases), language)
        if not self._access.knows(phone.key):  # it was disconnected in the meantime
            self._spool.drop(phone.key, upload_id)
            raise Refused(401, unknown_phone())
        self._filing.add(upload)
        self._access.count(phone.key, photos=1)
        self._changed()
        return {"fate": Fate.ARRIVED, "text": ""}

    async def _point(self, request: web.BaseRequest, phone: Phone, room: PhoneRoom) -> web.Response:
        wanted = await body_of(request)
        point_id, text = text_in(wanted, "id", 32), text_in(wanted, "text", MOST_TEXT)
        text = one_line(text, MOST_TEXT)
        group = _group_of(room, wanted.get("group"))
        kinds = {str(kind): kind for kind in PointKind}
        kind = kinds.get(text_in(wanted, "kind", 20))
        question = wanted.get("question")
        known = {entry.id for entry in room.questions}
        if not text or not UPLOAD_ID.fullmatch(point_id) or kind is None or group is None:
            raise Refused(
                422,
                RuleProblem(
                    phrase("This point could not be understood."),
                    remedy=phrase("Please choose the group and its kind, and send it again."),
                ),
            )
        if (phone.key, point_id) not in self._points and not self._pace.take(phone.key):
            raise Refused(429, too_fast(), again=True)
        under = question if type(question) is int and question in known else None
        sender = Sender(phone.key, phone.name, phone.room_id, group)

        def add() -> None:
            if (phone.key, point_id) in self._points:  # its answer was lost, so it came again
                return
            self._doors.add_point(sender, kind, text, under)
            self._points[phone.key, point_id] = None
            while len(self._points) > REMEMBERED:
                del self._points[next(iter(self._points))]
            self._access.count(phone.key, points=1)

        await asyncio.get_running_loop().run_in_executor(self._editing, add)
        self._changed()
        if not self._doors.saved():
            raise Refused(507, unsaved(), again=True)
        return answer({"fate": Fate.FILED})

    async def _dots(self, request: web.BaseRequest, phone: Phone, room: PhoneRoom) -> web.Response:
        wanted = (await body_of(request)).get("given")
        self._pace_change(phone)
        if not isinstance(wanted, dict):
            raise Refused(422, RuleProblem(phrase("These dots could not be understood.")))
        given = {
            number_in(str(point)): count
            for point, count in wanted.items()
            if type(count) is int and 0 < count < MOST_BODY  # true is an int to Python
        }
        open_now = self._doors.dots(room.id)
        allowed = set() if open_now is None else {c.point_id for c in open_now.choices}
        if open_now is None or sum(given.values()) > open_now.each or not given.keys() <= allowed:
            raise Refused(
                422,
                RuleProblem(
                    phrase("These dots cannot be given now."),
                    remedy=phrase("Please look at what the page shows now."),
                ),
            )
        sender = Sender(phone.key, phone.name, phone.room_id, phone.group_id)
        keep = partial(self._doors.keep_dots, sender, given)
        await asyncio.get_running_loop().run_in_executor(self._editing, keep)
        return answer({"given": {str(point): count for point, count in given.items()}})

    async def _minutes(
        self, request: web.BaseRequest, phone: Phone, room: PhoneRoom
    ) -> web.Response:
        minutes = (await body_of(request)).get("minutes")
        self._pace_change(phone)
        if not phone.moderator:
            raise Refused(403, moderators_only())
        if type(minutes) is not int:  # true is an int to Python
            raise Refused(422, RuleProblem(phrase("These minutes could not be understood.")))
        sender = Sender(phone.key, phone.name, room.id, phone.group_id)
        wish = partial(self._doors.wish_minutes, sender, minutes)
        await asyncio.get_running_loop().run_in_executor(self._editing, wish)
        self._changed()
        return answer({"wished": minutes})

    def _pace_change(self, phone: Phone) -> None:
        if not self._changes.take(phone.key):
            raise Refused(429, busy(), again=True)

    def _outcome(self, outcome: Outcome, language: str) -> dict[str, object]:
        return {"fate": outcome.fate, "text": in_words(self._say, language, outcome.words)}


def _group_of(room: PhoneRoom, wanted: object) -> int | None:
    """Return a group's id if it is one of the room; None else."""
    if type(wanted) is not int:
        return None
    return next((group.id for group in room.groups if group.id == wanted), None)
