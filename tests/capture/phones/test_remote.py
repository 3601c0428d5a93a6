"""The remote control at the server: who gets it, what it is told, and that a press counts once."""

import asyncio
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from moderator.capture.phones import limits, remote_site
from moderator.capture.phones.remote import (
    CODE_LIFE,
    Remote,
    RemoteKey,
    RemotePress,
    RemoteSlide,
    RemoteView,
)
from moderator.capture.phones.server import PhoneServer
from tests.capture.phones.a_phone import JPEG, Phone, as_phone
from tests.capture.phones.fake_doors import WERRA, FakeDoors, served

VIEW = RemoteView(
    running=True,
    place=5,
    current=RemoteSlide("Netzwerke · Gruppe 1", JPEG),
    upcoming=RemoteSlide("Netzwerke · Gruppe 2"),
    note="Nach dem Beispiel fragen",
    turn="Netzwerke · Gruppe 1",
)


class Stage:
    """Takes the presses of a remote into a list."""

    def __init__(self, remote: Remote) -> None:
        self.presses: list[RemotePress] = []
        remote.pressed = self.presses.append


@pytest.fixture
def doors() -> FakeDoors:
    return FakeDoors()


@pytest.fixture
def server(doors: FakeDoors, tmp_path: Path) -> Iterator[PhoneServer]:
    with served(tmp_path, doors) as running:
        running.remote.show(VIEW)
        yield running


@pytest.fixture
def stage(server: PhoneServer) -> Stage:
    return Stage(server.remote)


class Holder:
    """The phone that has the remote control."""

    def __init__(self, phone: Phone) -> None:
        self.phone = phone

    async def state(self, after: int = -1) -> dict[str, Any]:
        status, value = await self.phone.call("GET", f"/remote/state?after={after}")
        assert status == 200
        return value

    async def press(
        self, number: int, key: str = "forward", *, place: int = 5, at: int | None = None
    ) -> tuple[int, dict[str, Any]]:
        at = (await self.state())["tick"] if at is None else at
        sent = {"key": key, "number": number, "place": place, "at": at}
        return await self.phone.call("POST", "/remote/press", json=sent)


async def entered(server: PhoneServer, phone: Phone) -> Holder:
    status, value = await phone.call(
        "POST", "/remote/enter", json={"code": server.remote.open_code().lower()}
    )
    assert status == 200
    phone.token = value["token"]
    return Holder(phone)


def test_the_code_is_exchanged_once_for_a_token_of_128_bits(server: PhoneServer) -> None:
    async def act(phone: Phone) -> None:
        code = server.remote.open_code()
        status, value = await phone.call("POST", "/remote/enter", json={"code": code})
        assert status == 200
        assert len(bytes.fromhex(value["token"])) * 8 == 128
        status, again = await phone.call("POST", "/remote/enter", json={"code": code})
        assert status == 403
        assert "used already" in again["problem"]

    as_phone(server, act, enter=False)
    assert server.remote.in_sight


def test_a_rooms_code_opens_no_remote_and_its_token_neither(
    server: PhoneServer, stage: Stage
) -> None:
    async def act(phone: Phone) -> None:
        server.remote.open_code()
        status, _ = await phone.call("POST", "/remote/enter", json={"code": phone.code})
        assert status == 403
        for method, path in (
            ("GET", "/remote/state"),
            ("POST", "/remote/press"),
            ("GET", f"/remote/picture/{VIEW.current.picture if VIEW.current else ''}"),
        ):
            status, value = await phone.call(method, path)
            assert status == 401
            assert "note" not in value

    as_phone(server, act)
    assert stage.presses == []


def test_the_remotes_code_and_token_open_no_room(server: PhoneServer) -> None:
    async def act(phone: Phone) -> None:
        code = server.remote.open_code()
        assert (await phone.call("POST", "/enter", json={"code": code}))[0] == 403
        await entered(server, phone)
        assert (await phone.call("GET", "/state"))[0] == 401

    as_phone(server, act, enter=False)


def test_five_wrong_codes_a_minute_are_enough(server: PhoneServer) -> None:
    async def act(phone: Phone) -> None:
        code = server.remote.open_code()
        for _ in range(limits.TRIES):
            assert (await phone.call("POST", "/remote/enter", json={"code": "222-222"}))[0] == 403
        status, value = await phone.call("POST", "/remote/enter", json={"code": code})
        assert status == 429
        assert "too often" in value["problem"]

    as_phone(server, act, enter=False)
    assert server.remote.phone is None


def test_a_code_that_nobody_used_is_valid_for_ten_minutes(
    server: PhoneServer, doors: FakeDoors
) -> None:
    code = server.remote.open_code()
    doors.time += CODE_LIFE + timedelta(seconds=1)
    assert server.remote.enter(code, "iPhone") is None
    assert server.remote.code is None


@pytest.mark.parametrize("how", ["end", "disconnect_all", "another phone"])
def test_a_phone_whose_remote_was_revoked_learns_nothing_and_presses_nothing(
    server: PhoneServer, stage: Stage, how: str
) -> None:
    async def act(phone: Phone) -> None:
        holder = await entered(server, phone)
        waiting = asyncio.create_task(
            phone.call("GET", f"/remote/state?after={server.remote.version}")
        )
        await asyncio.sleep(0.05)
        if how == "end":
            server.remote.end()
        elif how == "disconnect_all":
            server.disconnect_all()
        else:
            server.remote.enter(server.remote.open_code(), "iPad")
        assert (await waiting)[0] == 401  # at once, though its request was open
        sent = {"key": "forward", "number": 1, "place": 5, "at": 0}
        assert (await holder.phone.call("POST", "/remote/press", json=sent))[0] == 401

    as_phone(server, act, enter=False)
    assert stage.presses == []


def test_the_remote_ends_when_phones_are_disconnected(doors: FakeDoors, tmp_path: Path) -> None:
    with served(tmp_path, doors) as server:
        server.remote.enter(server.remote.open_code(), "iPhone")
        server.remote.open_code()
    assert server.remote.phone is None
    assert server.remote.code is None


def test_a_press_that_arrives_twice_counts_once(server: PhoneServer, stage: Stage) -> None:
    async def act(phone: Phone) -> None:
        holder = await entered(server, phone)
        for number in (1, 1, 2, 1, 2):
            assert await holder.press(number) == (200, {"number": number})
        assert (await holder.state())["pressed"] == 2

    as_phone(server, act, enter=False)
    assert [press.number for press in stage.presses] == [1, 2]


def test_a_press_that_was_long_on_its_way_does_nothing(
    server: PhoneServer, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def act(phone: Phone) -> None:
        holder = await entered(server, phone)
        pressed = (await holder.state())["tick"]
        late = remote_site.MOST_AGE_MILLISECONDS / 1000 + 0.1
        monkeypatch.setattr(server.remote, "monotonic", lambda: time.monotonic() + late)
        status, value = await holder.press(1, at=pressed)
        assert status == 409
        assert "too late" in value["problem"]
        assert (await holder.press(1))[0] == 200  # its number was not used up

    as_phone(server, act, enter=False)
    assert [(press.key, press.place) for press in stage.presses] == [(RemoteKey.FORWARD, 5)]


def test_a_message_is_one_line_of_plain_text(server: PhoneServer, stage: Stage) -> None:
    async def act(phone: Phone) -> None:
        tick = (await (await entered(server, phone)).state())["tick"]
        for number, words in enumerate(("Bitte\u202e\n <b>leise</b>\x07", "x" * 9000), start=1):
            sent = {"key": "message", "number": number, "place": 5, "at": tick, "words": words}
            assert (await phone.call("POST", "/remote/press", json=sent))[0] == 200

    as_phone(server, act, enter=False)
    assert [press.words for press in stage.presses] == [
        "Bitte <b>leise</b>",
        "x" * limits.MOST_MESSAGE,
    ]


def test_three_keys_may_be_pressed_and_no_other(server: PhoneServer, stage: Stage) -> None:
    async def act(phone: Phone) -> None:
        holder = await entered(server, phone)
        for number, key in enumerate(("forward", "back", "black"), start=1):
            assert (await holder.press(number, key))[0] == 200
        for key in ("end", "leave", "swap", "enter", "white", "", "FORWARD", "3"):
            assert (await holder.press(9, key))[0] == 422
        bad: tuple[object, ...] = (
            {},
            {"key": "forward", "number": True, "place": 5, "at": 1},
            [2**31],
        )
        for wrong in bad:
            assert (await phone.call("POST", "/remote/press", json=wrong))[0] == 422

    as_phone(server, act, enter=False)
    assert [str(press.key) for press in stage.presses] == ["forward", "back", "black"]


def test_nothing_is_pressed_without_a_show(server: PhoneServer, stage: Stage) -> None:
    async def act(phone: Phone) -> None:
        server.remote.show(RemoteView())
        status, value = await (await entered(server, phone)).press(1)
        assert status == 409
        assert "No show is running" in value["problem"]

    as_phone(server, act, enter=False)
    assert stage.presses == []


def test_four_presses_a_second_are_the_most(server: PhoneServer, stage: Stage) -> None:
    async def act(phone: Phone) -> int:
        holder = await entered(server, phone)
        for number in range(1, limits.PRESSES + 1):
            assert (await holder.press(number))[0] == 200
        return (await holder.press(limits.PRESSES + 1))[0]

    assert as_phone(server, act, enter=False) == 429
    assert len(stage.presses) == limits.PRESSES


def test_a_change_is_told_at_once_and_silence_not_longer_than_two_seconds(
    server: PhoneServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def act(phone: Phone) -> None:
        holder = await entered(server, phone)
        first = await holder.state()
        waiting = asyncio.create_task(holder.state(first["version"]))
        await asyncio.sleep(0.05)
        assert not waiting.done()
        changed = replace(VIEW, place=6, upcoming=None)
        await asyncio.to_thread(server.remote.show, changed)
        told = await waiting
        assert (told["place"], told["upcoming"]) == (6, None)
        monkeypatch.setattr(remote_site, "HOLD_SECONDS", 0.05)
        assert (await holder.state(told["version"]))["version"] == told["version"]

    as_phone(server, act, enter=False)


def test_pictures_are_those_of_the_view_and_no_others(server: PhoneServer) -> None:
    async def act(phone: Phone) -> None:
        holder = await entered(server, phone)
        told = await holder.state()
        assert told["note"] == VIEW.note
        assert told["upcoming"] == {"words": "Netzwerke · Gruppe 2", "picture": ""}
        url = f"{phone.url}/remote/picture/{told['current']['picture']}"
        headers = {"Authorization": f"Bearer {phone.token}"}
        async with phone.session.get(url, headers=headers) as answer:
            assert answer.status == 200
            assert answer.content_type == "image/jpeg"
            assert await answer.read() == JPEG
        for name in ("0" * 32, "..%2Faccess.json", ""):
            assert (await phone.call("GET", f"/remote/picture/{name}"))[0] == 404

    as_phone(server, act, enter=False)


def test_nothing_of_the_remote_is_on_the_disk(server: PhoneServer, tmp_path: Path) -> None:
    code = server.remote.open_code()
    token = server.remote.enter(code, "iPhone")
    server.code(WERRA)
    assert token is not None
    for file in tmp_path.rglob("*"):
        if file.is_file():
            kept = file.read_bytes()
            assert code.encode() not in kept
            assert token.encode() not in kept
