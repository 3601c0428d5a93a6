"""What the server takes, what it refuses in words, and what it never tells."""

import asyncio
import errno
import logging
import socket
import ssl
import urllib.request
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from moderator.capture.phones import connection, limits, spool
from moderator.capture.phones.doors import PhoneClock, PhoneMessage
from moderator.capture.phones.server import PhoneServer
from moderator.event.errors import FileProblem
from moderator.event.phrase import phrase
from moderator.event.results import PointKind
from tests.capture.phones.a_phone import JPEG, UPLOAD, Phone, as_phone
from tests.capture.phones.fake_doors import BEGIN, FIVE_DOTS, WERRA, FakeDoors, served, until


@pytest.fixture
def doors() -> FakeDoors:
    return FakeDoors()


@pytest.fixture
def server(doors: FakeDoors, tmp_path: Path) -> Iterator[PhoneServer]:
    with served(tmp_path, doors) as running:
        yield running


def test_a_photo_arrives_whole_or_in_pieces_and_once(server: PhoneServer, doors: FakeDoors) -> None:
    async def act(phone: Phone) -> None:
        assert await phone.send(JPEG[:4000], 0, len(JPEG)) == (200, {"offset": 4000})
        assert await phone.call("GET", f"/photos/{UPLOAD}") == (200, {"offset": 4000})
        # a piece that came already is not appended again
        assert await phone.send(JPEG[:4000], 0, len(JPEG)) == (200, {"offset": 4000})
        assert (await phone.send(JPEG[4000:], 4000, len(JPEG)))[1]["fate"] == "arrived"
        doors.arrived.acquire(timeout=10)
        status, again = await phone.send(JPEG)
        assert status == 200
        assert again["fate"] in ("arrived", "filed")

    as_phone(server, act)
    ((content, name, sender),) = doors.photos
    assert content == JPEG
    assert name == "Flip chart.jpg"
    assert (sender.room_id, sender.group_id) == (WERRA.id, 73)
    assert server.phones()[0].photos == 1


def test_what_was_wholly_here_survives_a_crash(doors: FakeDoors, tmp_path: Path) -> None:
    async def act(phone: Phone) -> str:
        doors.receive_photos = lambda *_, **__: 1 / 0  # type: ignore[method-assign, assignment]
        return str((await phone.send(JPEG))[1]["fate"])

    with served(tmp_path, doors) as server:
        assert as_phone(server, act) == "arrived"
    again = FakeDoors()
    with served(tmp_path, again):
        assert again.arrived.acquire(timeout=10)
    assert again.photos[0][0] == JPEG
    assert again.photos[0][2].group_id == 73
    assert [path.name for path in (tmp_path / "phones" / "arriving").iterdir()] == []


def test_what_is_no_photo_is_refused_by_its_content(server: PhoneServer, doors: FakeDoors) -> None:
    async def act(phone: Phone) -> dict[str, Any]:
        return (await phone.send(b"<script>alert(1)</script>" * 9))[1]

    assert as_phone(server, act)["fate"] == "refused"
    assert doors.photos == []


def test_a_photo_of_unknown_length_is_refused_in_words(server: PhoneServer) -> None:
    async def act(phone: Phone) -> None:
        for length in ({}, {"Upload-Length": "x"}, {"Upload-Length": "0"}):
            status, value = await phone.call("POST", f"/photos/{UPLOAD}", data=JPEG, headers=length)
            assert (status, value["again"]) == (413, False)
            assert value["problem"].startswith("How large this photo is")

    as_phone(server, act)


def test_a_phone_that_is_disconnected_meanwhile_sends_nothing_more(
    server: PhoneServer, doors: FakeDoors
) -> None:
    assert server._running is not None
    folder = server._running.spool.folder

    async def act(phone: Phone) -> None:
        async def body() -> AsyncIterator[bytes]:
            yield JPEG[:4000]
            until(lambda: any(folder.iterdir()))
            server.access.revoke(server.phones()[0].key)
            yield JPEG[4000:]

        headers = {"Upload-Length": str(len(JPEG)), "Upload-Group": "73"}
        sent = await phone.call("POST", f"/photos/{UPLOAD}", data=body(), headers=headers)
        assert sent[0] == 401
        assert "no longer connected" in sent[1]["problem"]

    as_phone(server, act)
    assert list(folder.iterdir()) == []
    assert doors.photos == []


@pytest.mark.parametrize("place", ["appending", "finishing"])
def test_a_disk_that_is_full_meanwhile_is_told_and_the_photo_goes_on_later(
    server: PhoneServer, doors: FakeDoors, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    async def act(phone: Phone) -> None:
        with monkeypatch.context() as patch:
            if place == "appending":
                patch.setattr(Path, "open", full)
            else:
                patch.setattr(spool, "_write_durably", full)
            status, value = await phone.send(JPEG)
            assert (status, value["again"]) == (507, True)
            assert "disk is nearly full" in value["problem"]
        _, known = await phone.call("GET", f"/photos/{UPLOAD}")
        here = known["offset"]
        assert (await phone.send(JPEG[here:], here, len(JPEG)))[1]["fate"] == "arrived"

    as_phone(server, act)
    assert doors.arrived.acquire(timeout=10)
    assert doors.photos[0][0] == JPEG


def test_why_a_photo_could_not_be_read_is_told_to_the_phone(
    server: PhoneServer, doors: FakeDoors
) -> None:
    doors.problem = FileProblem(phrase("“{file}” is damaged.", file="a.jpg"))

    async def act(phone: Phone) -> dict[str, Any]:
        await phone.send(JPEG)
        assert server._running is not None
        for _ in range(500):
            _, state = await phone.call("GET", "/state")
            if state["photos"][UPLOAD]["fate"] != "arrived":
                break
            await asyncio.sleep(0.01)
        return dict(state["photos"][UPLOAD])

    assert as_phone(server, act) == {"fate": "refused", "text": "“a.jpg” is damaged."}


def test_a_point_whose_answer_was_lost_is_added_once(server: PhoneServer, doors: FakeDoors) -> None:
    point = {"id": UPLOAD, "kind": "solution", "text": " Eine\n<b>Werkstatt</b> ", "group": 72}

    async def act(phone: Phone) -> None:
        assert (await phone.call("POST", "/points", json={**point, "question": 2}))[0] == 200
        assert (await phone.call("POST", "/points", json={**point, "question": 2}))[0] == 200
        assert (await phone.call("POST", "/points", json={**point, "group": 81}))[0] == 422
        assert (await phone.call("POST", "/points", data=b"[" * 9000))[0] == 422
        async with phone.session.post(f"{phone.url}/enter", data=b" " * 30_000) as answer:
            assert answer.status == 413

    as_phone(server, act)
    ((sender, kind, text, question),) = doors.points
    assert (sender.group_id, kind, text, question) == (
        72,
        PointKind.SOLUTION,
        "Eine <b>Werkstatt</b>",
        2,
    )


def test_true_is_no_number(server: PhoneServer, doors: FakeDoors) -> None:
    doors.open_dots = FIVE_DOTS
    point = {"id": UPLOAD, "kind": "solution", "text": "Eine Werkstatt", "group": 72}

    async def act(phone: Phone) -> None:
        assert (await phone.call("POST", "/points", json={**point, "question": True}))[0] == 200
        status, value = await phone.call("PUT", "/dots", json={"given": {"1": True, "2": 1}})
        assert (status, value) == (200, {"given": {"2": 1}})

    as_phone(server, act)
    assert doors.points[0][3] is None


def test_the_decoder_starts_while_a_photo_arrives_and_ends_with_the_server(
    server: PhoneServer, doors: FakeDoors
) -> None:
    async def act(phone: Phone) -> None:
        await phone.send(JPEG[:4000], 0, len(JPEG))
        assert doors.expected.acquire(timeout=10)
        assert doors.photos == []
        await phone.send(JPEG[4000:], 4000, len(JPEG))

    as_phone(server, act)
    assert doors.arrived.acquire(timeout=10)
    assert not doors.expected.acquire(blocking=False)
    server.stop()
    assert doors.resting


def test_a_point_counts_as_sent_only_once_it_is_on_the_disk(
    server: PhoneServer, doors: FakeDoors
) -> None:
    point = {"id": UPLOAD, "kind": "solution", "text": "Eine Werkstatt", "group": 72}

    async def act(phone: Phone) -> list[int]:
        doors.on_disk = False
        first = (await phone.call("POST", "/points", json=point))[0]
        doors.on_disk = True
        return [first, (await phone.call("POST", "/points", json=point))[0]]

    assert as_phone(server, act) == [507, 200]
    assert len(doors.points) == 1


def test_a_phone_gives_as_many_dots_as_it_has(server: PhoneServer, doors: FakeDoors) -> None:
    async def act(phone: Phone) -> list[int]:
        give = [{"1": 2}, {"1": 2, "2": 3}, {"1": 4, "2": 2}, {"3": 1}, {"1": -1}]
        closed = (await phone.call("PUT", "/dots", json={"given": {"1": 1}}))[0]
        doors.open_dots = FIVE_DOTS
        return [closed] + [
            (await phone.call("PUT", "/dots", json={"given": given}))[0] for given in give
        ]

    assert as_phone(server, act) == [422, 200, 200, 422, 422, 200]
    assert list(doors.given.values()) == [{}]


def test_nothing_is_listed_or_read_out(server: PhoneServer) -> None:
    async def act(phone: Phone) -> None:
        await phone.send(JPEG)
        await phone.call(
            "POST", "/points", json={"id": UPLOAD, "kind": "problem", "text": "Geheim", "group": 71}
        )
        for path in ("/photos", "/photos/", "/points", "/people", "/../a.moderator", "/photos/x"):
            assert (await phone.call("GET", path))[0] == 404, path
        other = Phone(phone.session, server)
        await other.enter()
        assert await other.call("GET", f"/photos/{UPLOAD}") == (200, {"offset": 0})
        _, state = await other.call("GET", "/state")
        assert state["photos"] == {}
        assert "Geheim" not in str(state)
        stranger = Phone(phone.session, server)
        for method, path in (("GET", "/state"), ("POST", f"/photos/{UPLOAD}"), ("POST", "/points")):
            assert (await stranger.call(method, path))[0] == 401, path

    as_phone(server, act)


def test_five_wrong_codes_are_enough(server: PhoneServer) -> None:
    async def act(phone: Phone) -> list[int]:
        wrong = [(await phone.call("POST", "/enter", json={"code": "222-222"}))[0] for _ in "12345"]
        return [*wrong, (await phone.call("POST", "/enter", json={"code": phone.code}))[0]]

    assert as_phone(server, act, enter=False) == [403] * 5 + [429]


def test_the_page_may_run_only_its_own_scripts(server: PhoneServer) -> None:
    async def act(phone: Phone) -> None:
        async with phone.session.get(phone.url + "/") as answer:
            policy = answer.headers["Content-Security-Policy"]
            text = await answer.text()
        assert "default-src 'none'; script-src 'self'; style-src 'self'" in policy
        assert "unsafe" not in policy
        assert "style=" not in text
        assert "<script>" not in text
        assert " on" + "click" not in text

    as_phone(server, act, enter=False)


def test_no_token_and_no_code_is_ever_logged(
    server: PhoneServer, caplog: pytest.LogCaptureFixture, doors: FakeDoors
) -> None:
    caplog.set_level(logging.DEBUG)

    async def act(phone: Phone) -> tuple[str, str]:
        doors.add_point = lambda *_: 1 / 0  # type: ignore[method-assign, assignment]
        point = {"id": UPLOAD, "kind": "problem", "text": "x", "group": 71}
        assert (await phone.call("POST", "/points", json=point))[0] == 500
        assert (await phone.call("GET", "/state", headers={"X": phone.token * 500}))[0] == 400
        return phone.token, phone.code

    token, code = as_phone(server, act)
    assert "a request of a phone failed" in caplog.text
    assert token not in caplog.text
    assert code not in caplog.text


def test_what_is_no_http_and_no_token_is_answered_without_a_word(
    server: PhoneServer, caplog: pytest.LogCaptureFixture
) -> None:
    long = b"POST /enter HTTP/1.1\r\nHost: a\r\nContent-Length: 30000\r\n\r\n" + b" " * 30_000
    answers = [
        _asked(server, sent)
        for sent in (
            b"GET /state HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer \xff\r\n\r\n",
            b"\x16\x03\x01 nonsense\r\n\r\n",
            b"GET / HTTP/1.1\r\nHost: a\r\nX: " + b"y" * 9000 + b"\r\n\r\n",
            long,
        )
    ]
    statuses = [answer.split(maxsplit=2)[1] for answer in answers]
    assert statuses == [b"401", b"400", b"400", b"413"]
    for answer in answers:
        assert b"Server: Moderator" in answer
        assert b"aiohttp" not in answer
        assert b"text/plain" not in answer
    assert "a request of a phone failed" not in caplog.text


def _asked(server: PhoneServer, sent: bytes) -> bytes:
    assert server.answering is not None
    with socket.create_connection(("127.0.0.1", server.answering.port), 10) as sock:
        sock.sendall(sent)
        return sock.recv(4000)


def test_slow_connections_are_closed_and_too_many_are_refused(
    doors: FakeDoors, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "HEADER_SECONDS", 0.2)
    monkeypatch.setattr(connection, "REQUEST_SECONDS", 0.4)
    with served(tmp_path, doors) as server:
        assert server.answering is not None
        token = as_phone(server, _token)
        target = ("127.0.0.1", server.answering.port)
        slow = [socket.create_connection(target, 10) for _ in range(limits.PER_ADDRESS + 3)]
        slow[0].sendall(
            f"POST /photos/{UPLOAD} HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {token}\r\n"
            "Content-Length: 99\r\nUpload-Length: 99\r\n\r\n".encode()
        )
        slow[1].sendall(b"GET / HTTP/1.1\r\nHost: a\r\nX: y")
        for sock in slow:
            sock.settimeout(10)
            assert _read_to_end(sock) in (b"", None)
            sock.close()
        assert as_phone(server, _token)


async def _token(phone: Phone) -> str:
    return phone.token


def _read_to_end(sock: socket.socket) -> bytes | None:
    try:
        return sock.recv(1000)
    except ConnectionResetError:
        return None


def test_stopping_in_the_middle_of_a_photo_is_safe_and_it_goes_on_later(
    doors: FakeDoors, tmp_path: Path
) -> None:
    with served(tmp_path, doors) as server:
        assert server.answering is not None
        port = server.answering.port
        token = as_phone(server, _token)
        sock = socket.create_connection(("127.0.0.1", port), 10)
        sock.sendall(
            f"POST /photos/{UPLOAD} HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {token}\r\n"
            f"Content-Length: {len(JPEG)}\r\nUpload-Length: {len(JPEG)}\r\n\r\n".encode()
            + JPEG[:4000]
        )
        part = tmp_path / "phones" / "arriving"
        until(lambda: any(part.iterdir()))
        server.stop()
        sock.close()
        server.start(["127.0.0.1"], encrypted=False, ports=[port])

        async def go_on(phone: Phone) -> None:
            phone.token = token
            _, value = await phone.call("GET", f"/photos/{UPLOAD}")
            assert value["offset"] == 4000
            await phone.send(JPEG[4000:], 4000, len(JPEG))

        as_phone(server, go_on, enter=False)
        assert doors.arrived.acquire(timeout=10)
    assert doors.photos[0][0] == JPEG


def test_encrypted_with_the_events_own_certificate(doors: FakeDoors, tmp_path: Path) -> None:
    with served(tmp_path, doors, encrypted=True) as server:
        assert server.answering is not None
        assert server.answering.url("127.0.0.1").startswith("https://")
        before = server.fingerprint
        context = ssl.create_default_context(cafile=str(tmp_path / "phones" / "certificate.pem"))

        url = server.answering.url("127.0.0.1")
        with urllib.request.urlopen(url, context=context) as answer:
            assert answer.status == 200
        mode = (tmp_path / "phones" / "certificate.pem").stat().st_mode
        assert mode & 0o077 == 0
    with served(tmp_path, doors, encrypted=True) as server:
        assert server.fingerprint == before


def test_it_says_in_words_where_it_cannot_answer(doors: FakeDoors, tmp_path: Path) -> None:
    with served(tmp_path, doors) as server:
        with pytest.raises(FileProblem, match=r"192\.0\.2\.1"):
            server.start(["192.0.2.1"], encrypted=False)
        assert server.answering is None


def test_the_moderator_s_phone_asks_for_minutes_and_sees_the_room_s_clock(
    server: PhoneServer, doors: FakeDoors
) -> None:
    async def act(phone: Phone) -> tuple[list[int], list[object]]:
        await phone.moderate()
        _, before = await phone.call("GET", "/state")
        end = BEGIN + timedelta(minutes=36)
        doors.room_clock = PhoneClock(908, end, BEGIN + timedelta(minutes=30), False, 0)
        asked = [
            (await phone.call("POST", "/minutes", json={"minutes": minutes}))[0]
            for minutes in (10, True, "10", None)
        ]
        _, after = await phone.call("GET", "/state")
        return asked, [before["clock"], after["clock"]]

    assert as_phone(server, act) == (
        [200, 422, 422, 422],
        [
            None,
            {"left": 908, "end": "10:36", "planned": "10:30", "over": False, "wished": 10},
        ],
    )
    assert doors.wishes == [(WERRA.id, 10)]


def test_a_room_sees_what_the_run_sheet_has_to_say_to_it(
    server: PhoneServer, doors: FakeDoors
) -> None:
    async def act(phone: Phone) -> list[object]:
        said = []
        for message in (None, PhoneMessage("Noch <b>5</b> Minuten", BEGIN), None):
            doors.told = message
            _, state = await phone.call("GET", "/state")
            said.append(state["message"])
        return said

    told = {"words": "Noch <b>5</b> Minuten", "at": f"{BEGIN:%H:%M}"}
    assert as_phone(server, act) == [None, told, None]


def test_only_the_moderator_s_phone_may_ask_for_minutes(
    server: PhoneServer, doors: FakeDoors
) -> None:
    async def act(phone: Phone) -> list[tuple[int, bool]]:
        found = []
        for raised in (False, True):
            if raised:
                await phone.moderate()
            status, _ = await phone.call("POST", "/minutes", json={"minutes": 10})
            _, state = await phone.call("GET", "/state")
            found.append((status, state["moderator"]))
        return found

    assert as_phone(server, act) == [(403, False), (200, True)]
    assert doors.wishes == [(WERRA.id, 10)]
    assert len(server.phones()) == 1  # it is the same phone still


def test_a_moderator_s_code_is_exchanged_once(server: PhoneServer) -> None:
    async def act(phone: Phone) -> list[int]:
        await phone.moderate()
        known, phone.token = phone.token, ""
        tries = [
            (await phone.call("POST", "/enter", json={"code": phone.moderator_code}))[0]
            for _ in range(6)
        ]
        phone.token = known
        return [*tries, (await phone.call("GET", "/state"))[0]]

    assert as_phone(server, act, enter=False) == [403] * 5 + [429, 200]
