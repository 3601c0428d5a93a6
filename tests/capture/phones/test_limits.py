"""How much and how fast a phone may send, and how long it is kept."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from moderator.capture.phones import limits, spool
from moderator.capture.phones.server import PhoneServer
from tests.capture.phones.a_phone import JPEG, UPLOAD, Phone, as_phone
from tests.capture.phones.fake_doors import FIVE_DOTS, FakeDoors, served


@pytest.fixture
def doors() -> FakeDoors:
    return FakeDoors()


@pytest.fixture
def server(doors: FakeDoors, tmp_path: Path) -> Iterator[PhoneServer]:
    with served(tmp_path, doors) as running:
        yield running


def test_photos_over_the_limits_are_refused_in_words(
    server: PhoneServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def act(phone: Phone) -> None:
        status, value = await phone.send(JPEG, size=limits.MOST_BYTES + 1)
        assert (status, value["again"]) == (413, False)
        assert "25 MB" in value["problem"]
        for number in range(limits.MOST_OPEN):
            assert (await phone.send(b"\xff", size=99, upload=f"{number:032x}"))[0] == 200
        status, value = await phone.send(b"\xff", size=99, upload="f" * 32)
        assert (status, value["again"]) == (507, True)
        assert "12 photos" in value["problem"]

    as_phone(server, act)


def test_points_come_only_as_fast_as_people_write(server: PhoneServer, doors: FakeDoors) -> None:
    point = {"kind": "solution", "text": "Eine Werkstatt", "group": 72}

    async def act(phone: Phone) -> None:
        for number in range(limits.POINTS):
            sent = {**point, "id": f"{number:032x}"}
            assert (await phone.call("POST", "/points", json=sent))[0] == 200
        status, value = await phone.call("POST", "/points", json={**point, "id": UPLOAD})
        assert (status, value["again"]) == (429, True)
        assert "too many points" in value["problem"]
        assert (await phone.call("POST", "/points", json=sent))[0] == 200  # known already
        other = Phone(phone.session, server)
        await other.enter()
        assert (await other.call("POST", "/points", json={**point, "id": UPLOAD}))[0] == 200

    as_phone(server, act)
    assert len(doors.points) == limits.POINTS + 1


def test_dots_and_group_change_only_as_fast_as_fingers(
    server: PhoneServer, doors: FakeDoors
) -> None:
    doors.open_dots = FIVE_DOTS

    async def act(phone: Phone) -> None:
        for number in range(limits.CHANGES - 1):
            given = {"1": number % 5 + 1}
            assert (await phone.call("PUT", "/dots", json={"given": given}))[0] == 200
        assert (await phone.call("POST", "/group", json={"group": 72}))[0] == 200
        for method, path, sent in (
            ("PUT", "/dots", {"given": {"2": 5}}),
            ("POST", "/group", {"group": 71}),
        ):
            status, value = await phone.call(method, path, json=sent)
            assert (status, value["again"]) == (429, True)
            assert "goes on by itself" in value["problem"]
        other = Phone(phone.session, server)
        await other.enter()
        assert (await other.call("PUT", "/dots", json={"given": {"2": 5}}))[0] == 200

    as_phone(server, act)
    assert list(doors.given.values()) == [{1: (limits.CHANGES - 2) % 5 + 1}, {2: 5}]
    assert server.phones()[0].group_id == 72


def test_photos_are_refused_before_the_disk_is_full(server: PhoneServer) -> None:
    assert server._running is not None
    server._running.spool._free = lambda _path: limits.RESERVE + 100

    async def act(phone: Phone) -> None:
        status, value = await phone.send(JPEG)
        assert (status, value["again"]) == (507, True)
        assert "disk is nearly full" in value["problem"]

    as_phone(server, act)


def test_folders_of_events_that_are_never_opened_again_are_forgotten(
    doors: FakeDoors, tmp_path: Path
) -> None:
    long_ago = time.time() - (spool.KEPT_DAYS + 1) * 86_400
    for name, written in (("old", long_ago), ("new", time.time())):
        (tmp_path / "data" / name).mkdir(parents=True)
        left = tmp_path / "data" / name / "a.photo"
        left.write_bytes(JPEG)
        os.utime(left, (written, written))
        os.utime(left.parent, (written, written))
    with served(tmp_path / "data", doors):
        pass
    assert {each.name for each in (tmp_path / "data").iterdir()} == {"new", "phones"}
