"""Two days that are run by the keys of Regie alone, while a moderator's phone asks for minutes."""

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moderator.actions.running import state
from moderator.app import Application
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem, Event
from moderator.event.workshops import Workshop
from moderator.machine import networks as machine
from moderator.machine.networks import LocalAddress, NetworkKind
from moderator.rules.schedule.running import ItemState, Running, planned_end, planned_start
from moderator.store.opening import create_store
from moderator.ui import remembered
from moderator.ui.hub import AreaName
from moderator.ui.phones import PhoneNetwork, Phones
from moderator.ui.regie.view import RegieArea
from moderator.ui.shell.main_window import MainWindow
from tests.actions.test_two_days import LATE, WERRA, programme
from tests.conftest import take_words_back
from tests.rules.schedule.night import NightWatch
from tests.test_day import Day
from tests.ui.hands import CTRL, press, write

KEY = Qt.Key
FIRST = date(2024, 11, 4)
MINUTE = timedelta(minutes=1)
HERE = LocalAddress("127.0.0.1", "lo", NetworkKind.WIRELESS)
PATIENCE = 60_000
ROUND = "Runde 3"


class RoomPhone:
    """A phone in a room, which speaks with the laptop over the network."""

    def __init__(self, url: str, qtbot: QtBot) -> None:
        self._url, self._qtbot, self._token = url.rstrip("/"), qtbot, ""

    def enter(self, code: str) -> None:
        """Exchange a code."""
        status, value = self.call("POST", "/enter", {"code": code})
        assert status == 200, value
        self._token = value["token"]

    def call(
        self, method: str, path: str, sent: dict[str, Any] | None = None
    ) -> tuple[int, dict[str, Any]]:
        """Ask something, while the window goes on."""
        headers = {"Authorization": f"Bearer {self._token}"}

        async def ask() -> tuple[int, dict[str, Any]]:
            async with (
                aiohttp.ClientSession() as session,
                session.request(method, self._url + path, headers=headers, json=sent) as answer,
            ):
                return answer.status, await answer.json()

        with ThreadPoolExecutor(1) as thread:
            done = thread.submit(lambda: asyncio.run(ask()))
            self._qtbot.waitUntil(done.done, timeout=PATIENCE)
        return done.result()

    @property
    def state(self) -> dict[str, Any]:
        """What its page shows."""
        status, value = self.call("GET", "/state")
        assert status == 200, value
        return value


class TwoDays(Day):
    """The program's window on its run sheet; bar, hall and sheet are compared at each step."""

    def __init__(self, window: MainWindow, watch: NightWatch, qtbot: QtBot) -> None:
        self.hub, self.store, self.bar = window.hub, window.hub._store, window.top_bar
        self.night, self._qtbot = watch, qtbot
        area = window.area(AreaName.REGIE)
        assert isinstance(area, RegieArea)
        self.regie = area
        self.phone: RoomPhone | None = None
        self.accepted: list[str] = []

    def agree(self) -> Running:
        """See that all tell the same, the phone too."""
        self._qtbot.waitUntil(lambda: not self.regie.ways.busy, timeout=PATIENCE)
        found = super().agree()
        if self.phone is not None and self.with_phone:
            self._agree_with_phone(found, self.phone.state)
        return found

    @property
    def with_phone(self) -> bool:
        """Whether the phone's round was over at most a quarter of an hour ago."""
        found = next(e for e in state(self.store).items if e.item.title == ROUND)
        return state(self.store).until(found.last) > -15 * MINUTE

    def _agree_with_phone(self, found: Running, shown: dict[str, Any]) -> None:
        """See that the phone's clock is that of its room, in Regie as in the forecast."""
        clocks = [] if found.current is None else found.current.rooms
        mine = next((c for c in clocks if c.workshop.room_id == WERRA), None)
        if mine is None or mine.left is None:
            assert shown["clock"] is None or shown["clock"]["over"]
            return
        assert shown["clock"]["end"] == f"{mine.end:%H:%M}"
        assert shown["clock"]["left"] == int(mine.left.total_seconds())
        card = next(c for c in self.regie.rooms.cards if "Werra" in c.accessibleName())
        assert f"{mine.end:%H:%M}" in card.accessibleName()

    def wait(self, span: timedelta) -> Running:
        """Let time pass, which the window hears of by its clock."""
        self.night.wait(max(timedelta(0), span) / MINUTE)
        self.hub.tick.emit(self.night())
        return self.agree()

    def to(self, day: int, clock: time) -> Running:
        """Let it be a time of a day."""
        then = datetime.combine(self.store.conference.event.date_of(day), clock)
        return self.wait(then - self.night())

    def take_ways(self) -> None:
        """Look at the first way and take it, as often as one is proposed."""
        ways = self.regie.ways
        while ways.isVisible():
            before = self.store.conference
            press(KEY.Key_1)
            assert self.regie.trying.isVisible()
            assert self.store.conference is before
            words = ways.cards[0].title.text()
            press(KEY.Key_Return, CTRL)
            assert self.store.conference is not before
            self.accepted.append(words)
            self.agree()


@pytest.fixture
def watch() -> NightWatch:
    return NightWatch("13:00", FIRST)


@pytest.fixture
def window(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    watch: NightWatch,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[MainWindow]:
    """The program with the event of two days; phones reach it on this computer alone."""
    monkeypatch.setattr(machine, "local_addresses", lambda: (HERE,))
    event = Event(1, "Jahreskonferenz", FIRST, 2, time_zone="Europe/Berlin")
    store = create_store(tmp_path / "two.moderator", event, watch)
    with store.edit(phrase("Set up")) as edit:
        for record in programme((time(13), time(8, 45))):
            edit.restore(record)
    store.close()
    program = Application(qapp, lambda _zone: watch())
    program.set_language("en")
    assert program.open(store.path)
    assert program.window is not None
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    QTest.keyClick(program.window, KEY.Key_5, CTRL)
    yield program.window
    program.close_window()
    take_words_back(program)
    remembered.PHONE_NETWORK.forget()


@pytest.fixture
def days(window: MainWindow, watch: NightWatch, qtbot: QtBot) -> TwoDays:
    return TwoDays(window, watch, qtbot)


def connected(days: TwoDays, qtbot: QtBot) -> tuple[RoomPhone, RoomPhone]:
    """Let phones in; return the one of the moderator of a room, and another of the room."""
    phones = days.hub.phones
    assert phones is not None
    answering = turned_on(phones, qtbot)
    room = next(room for room in phones.rooms() if room.room == "Werra")
    moderator, other = RoomPhone(answering, qtbot), RoomPhone(answering, qtbot)
    moderator.enter(phones.server.moderator_code(room))
    other.enter(phones.server.code(room).code)
    return moderator, other


def turned_on(phones: Phones, qtbot: QtBot) -> str:
    phones.look_for_networks()
    qtbot.waitUntil(lambda: phones.found == (HERE,), timeout=PATIENCE)
    phones.turn_on(PhoneNetwork.HOUSE, encrypted=False)
    qtbot.waitUntil(lambda: phones.answering is not None and not phones.switching, timeout=PATIENCE)
    assert phones.answering is not None
    return phones.answering.url("127.0.0.1")


@dataclass
class Asked:
    """What came of the phone's wish."""

    end_before: str = ""
    end_after: str = ""


def ask_for_ten(days: TwoDays, qtbot: QtBot) -> Asked:
    """Let the phone ask, Regie be told and grant it by a key; and tell the rooms something."""
    days.phone, other = connected(days, qtbot)
    days.agree()
    found = Asked(days.phone.state["clock"]["end"])
    assert other.call("POST", "/minutes", {"minutes": 10})[0] == 403
    assert days.phone.call("POST", "/minutes", {"minutes": 10})[0] == 200
    qtbot.waitUntil(days.regie.rooms.grant.isVisible, timeout=PATIENCE)
    assert "10 more minutes in Werra" in days.regie.rooms.words.text()
    assert days.phone.state["clock"]["wished"] == 10
    days.agree()
    assert days.phone.state["clock"]["end"] == found.end_before, "nothing is given yet"
    days.press(KEY.Key_G)
    found.end_after = days.phone.state["clock"]["end"]
    assert days.phone.state["clock"]["wished"] == 0
    press(KEY.Key_M)
    write("Werra: bis gleich")
    press(KEY.Key_Return)
    assert days.phone.state["message"]["words"] == other.state["message"]["words"]
    days.agree()
    return found


def run_day(days: TwoDays, day: int, qtbot: QtBot) -> Asked:
    """Press Enter whenever something is over, and take each way that is proposed."""
    asked = Asked()
    while (current := state(days.store).current) is not None and current.item.day == day:
        days.wait(state(days.store).until(current.end) / 2)
        if current.item.title == ROUND:
            asked = ask_for_ten(days, qtbot)
        days.take_ways()
        now = state(days.store).of(current.item.id)
        assert now is not None
        days.wait(state(days.store).until(now.last))
        days.press(KEY.Key_Return)
        following = state(days.store).current
        if following is not None and following.item.id == current.item.id:
            raise AssertionError(f"{current.item.title} did not end")
    return asked


def test_two_late_days_by_keys_alone_end_on_time_and_all_tell_the_same(
    days: TwoDays, qtbot: QtBot
) -> None:
    conference = days.store.conference
    plan = {i.id: (i.day, i.start, i.minutes) for i in conference.all(AgendaItem)}
    days.to(1, time(13, LATE))
    days.press(KEY.Key_Return)
    assert f"{LATE}" in days.bar.delay.text()
    run_day(days, 1, qtbot)
    assert days.accepted
    days.to(2, time(8, 45))
    days.press(KEY.Key_Return)
    asked = run_day(days, 2, qtbot)
    assert (asked.end_before, asked.end_after) == ("10:30", "10:40")
    over = state(days.store)
    for expected in over.items:
        assert expected.state is ItemState.DONE, expected.item.title
        if expected.item.fixed:
            assert expected.start == planned_start(conference.event, expected.item)
    for day in (1, 2):
        last = over.day(day)[-1]
        assert last.end == planned_end(conference.event, last.item)
    assert {
        i.id: (i.day, i.start, i.minutes) for i in days.store.conference.all(AgendaItem)
    } == plan
    werra = [w for w in days.store.conference.all(Workshop) if w.extra_minutes]
    assert [(w.room_id, w.extra_minutes) for w in werra] == [(WERRA, 10)]
