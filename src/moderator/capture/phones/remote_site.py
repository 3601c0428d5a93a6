"""The requests of the remote control: its code, its view, its pictures, its presses."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable

from aiohttp import web

from moderator.capture.phones.access import one_line
from moderator.capture.phones.answers import SAFE, Refused, answer, require_tries
from moderator.capture.phones.connection import GuardedConnection
from moderator.capture.phones.limits import MOST_BODY, MOST_MESSAGE, PRESSES, Pace, Tries
from moderator.capture.phones.makes import make_of
from moderator.capture.phones.remote import Remote, RemoteKey, RemotePress, RemoteSlide
from moderator.capture.phones.requests import body_of, number_in, text_in, token_of
from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase

HOLD_SECONDS = 2.0
"""How long the answer about the view waits for a change: a phone that hears nothing for a little
longer knows that the network is gone."""

MOST_AGE_MILLISECONDS = 2000
"""A press that was longer on its way does nothing: it was meant for another moment."""

MOST = 2**31
"""Beyond all numbers of presses, and the milliseconds of 24 days; signals carry no larger ones."""

HOLDER = "remote"
"""Stands for the remote's phone where connections and presses are counted."""


class RemoteSite:
    """Answers what the page of the remote control asks, on the server's own thread.

    title: of the event.
    """

    def __init__(self, remote: Remote, title: Callable[[], str]) -> None:
        self._remote, self._title = remote, title
        self._began = remote.monotonic()
        self.tries = Tries()
        self._pace = Pace(PRESSES)
        self._changed: asyncio.Event | None = None
        self._stop_listening: Callable[[], None] | None = None

    async def answered(
        self, request: web.BaseRequest, connection: GuardedConnection
    ) -> web.Response | None:
        """Answer a request; None where its path is none of the remote's."""
        known: dict[tuple[str, str], Callable[[web.BaseRequest], Awaitable[web.Response]]] = {
            ("GET", "/remote/state"): self._state,
            ("POST", "/remote/press"): self._press,
        }
        path = request.path
        if (request.method, path) == ("POST", "/remote/enter"):
            return await self._enter(request, connection)
        name = path.removeprefix("/remote/picture/")
        handler = known.get((request.method, path))
        if handler is None and (request.method != "GET" or name == path):
            return None
        self._admit(request)
        if not connection.recognise(HOLDER):
            raise Refused(429, _too_much(), again=True)
        return self._picture(name) if handler is None else await handler(request)

    def close(self) -> None:
        """Listen to the remote no more."""
        if self._stop_listening is not None:
            self._stop_listening()
            self._stop_listening = None

    def _admit(self, request: web.BaseRequest) -> None:
        if not self._remote.admits(token_of(request)):
            raise Refused(401, _not_this_phone())

    async def _enter(self, request: web.BaseRequest, connection: GuardedConnection) -> web.Response:
        wanted = await body_of(request)
        require_tries(self.tries, connection.address)
        make = make_of(request.headers.get("User-Agent", ""))
        token = self._remote.enter(text_in(wanted, "code", 40), make)
        if token is None:
            self.tries.note_wrong(connection.address)
            problem = RuleProblem(
                phrase("This code is not valid, or was used already."),
                remedy=phrase("Please open “Remote control” on the laptop for another one."),
            )
            raise Refused(403, problem)
        return answer({"token": token})

    async def _state(self, request: web.BaseRequest) -> web.Response:
        """Answer once the view is another one than the phone has seen, or after a while."""
        if number_in(request.query.get("after", "")) == self._remote.version:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._change().wait(), HOLD_SECONDS)
            self._admit(request)
        remote = self._remote
        version, view, now = remote.version, remote.view, remote.now()
        return answer(
            {
                "version": version,
                "tick": self._tick(),
                "title": self._title(),
                "now": f"{now:%H:%M}",
                "running": view.running,
                "place": view.place,
                "current": _told(view.current),
                "upcoming": _told(view.upcoming),
                "dark": view.dark,
                "note": view.note,
                "turn": view.turn,
                "left": None if view.ends is None else (view.ends - now).total_seconds(),
                "told": view.told,
                "message": view.message,
                "offered": [{"words": one.words, "minutes": one.minutes} for one in view.offered],
                "pressed": remote.last_press,
                "handled": view.handled,
                "taken": view.taken,
                "refused": view.refused,
            }
        )

    async def _press(self, request: web.BaseRequest) -> web.Response:
        wanted = await body_of(request)
        numbers = [wanted.get(name) for name in ("number", "place", "at")]
        number, place, at = (n if type(n) is int and 0 <= n < MOST else -1 for n in numbers)
        key = {str(key): key for key in RemoteKey}.get(text_in(wanted, "key", 20))
        if key is None or min(number, place, at) < 0:
            raise Refused(422, RuleProblem(phrase("This press could not be understood.")))
        if number <= self._remote.last_press:  # its answer was lost, so it came again
            return answer({"number": number})
        if self._tick() - at > MOST_AGE_MILLISECONDS:
            raise Refused(409, _too_late())
        if not self._remote.view.running:
            raise Refused(409, RuleProblem(phrase("No show is running, so nothing was done.")))
        if not self._pace.take(HOLDER):
            raise Refused(429, _too_much())
        words = one_line(text_in(wanted, "words", MOST_BODY), MOST_MESSAGE)
        self._remote.press(RemotePress(key, number, place, words))
        return answer({"number": number})

    def _picture(self, name: str) -> web.Response:
        jpeg = self._remote.picture(name)
        if jpeg is None:
            return answer({"problem": "", "again": False}, 404)
        headers = {**SAFE, "Cache-Control": "no-store"}
        return web.Response(body=jpeg, content_type="image/jpeg", headers=headers)

    def _tick(self) -> int:
        """Milliseconds since the server began, by the clock that only goes forward."""
        return int((self._remote.monotonic() - self._began) * 1000)

    def _change(self) -> asyncio.Event:
        """Return what is set at the next change; made on the server's thread, where it is used."""
        if self._changed is None:
            loop = asyncio.get_running_loop()
            self._changed = asyncio.Event()

            def note() -> None:
                with contextlib.suppress(RuntimeError):  # the loop was closed just now
                    loop.call_soon_threadsafe(self._on_changed)

            self._stop_listening = self._remote.listen(note)
        return self._changed

    def _on_changed(self) -> None:
        if self._changed is not None:
            self._changed.set()
            self._changed = asyncio.Event()


def _told(slide: RemoteSlide | None) -> dict[str, str] | None:
    return None if slide is None else {"words": slide.words, "picture": slide.picture}


def _not_this_phone() -> RuleProblem:
    return RuleProblem(
        phrase("This phone is not the remote control any more."),
        remedy=phrase("Please open “Remote control” on the laptop for another code."),
    )


def _too_late() -> RuleProblem:
    return RuleProblem(
        phrase("This press arrived too late, so nothing was done."),
        remedy=phrase("Please press again."),
    )


def _too_much() -> RuleProblem:
    return RuleProblem(
        phrase("This phone asks for too much at once."), remedy=phrase("Please wait a moment.")
    )
