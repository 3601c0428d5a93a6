"""A phone as the server sees it: requests with a token, for tests."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import aiohttp

from moderator.capture.phones.server import PhoneServer
from tests.capture.phones.fake_doors import WERRA

T = TypeVar("T")
JPEG = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 40
UPLOAD = "0123456789abcdef" * 2


class Phone:
    """A phone that entered the code of a room."""

    def __init__(self, session: aiohttp.ClientSession, server: PhoneServer) -> None:
        assert server.answering is not None
        self.session = session
        self.url = server.answering.url("127.0.0.1").rstrip("/")
        self.code = server.code(WERRA).code
        self.moderator_code = server.moderator_code(WERRA)
        self.token = ""

    async def call(
        self, method: str, path: str, *, headers: dict[str, str] | None = None, **sent: Any
    ) -> tuple[int, dict[str, Any]]:
        sent_headers = {"Authorization": f"Bearer {self.token}", **(headers or {})}
        url = self.url + path
        async with self.session.request(method, url, headers=sent_headers, **sent) as answer:
            return answer.status, await answer.json()

    async def enter(self) -> None:
        _, value = await self.call("POST", "/enter", json={"code": self.code})
        self.token = value["token"]

    async def moderate(self) -> None:
        """Enter the code of the room's moderator."""
        _, value = await self.call("POST", "/enter", json={"code": self.moderator_code})
        self.token = value["token"]

    async def send(
        self, body: bytes, offset: int = 0, size: int | None = None, upload: str = UPLOAD
    ) -> tuple[int, dict[str, Any]]:
        headers = {
            "Upload-Offset": str(offset),
            "Upload-Length": str(len(body) if size is None else size),
            "Upload-Name": "Flip%20chart.jpg",
            "Upload-Group": "73",
        }
        return await self.call("POST", f"/photos/{upload}", data=body, headers=headers)


def as_phone(server: PhoneServer, act: Callable[[Phone], Awaitable[T]], *, enter: bool = True) -> T:
    async def run() -> T:
        async with aiohttp.ClientSession() as session:
            phone = Phone(session, server)
            if enter:
                await phone.enter()
            done = await act(phone)
        await asyncio.sleep(0)  # in which the session's connections are closed
        return done

    return asyncio.run(run())
