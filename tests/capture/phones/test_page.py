"""The page for phones in a real browser: photos and points arrive, whatever the network does."""

import json
import random
import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image

from moderator.actions.phones import EventDoors
from moderator.capture.phones.doors import PhoneClock, PhoneMessage, PhoneRoom
from moderator.capture.phones.server import PhoneServer
from moderator.event.results import IntakePhoto, PhotoOrigin, PointKind
from moderator.machine.resources import resource
from moderator.store.store import Store
from tests.capture.phones.browser import PhoneBrowser, phone_browser
from tests.capture.phones.fake_doors import FIVE_DOTS, WERRA, FakeDoors, served

SLOW = 700_000
"""Bytes a second at which three photos take long enough to lose the network between them."""


@pytest.fixture(scope="module")
def browser() -> Iterator[PhoneBrowser]:
    with phone_browser() as started:
        yield started


@pytest.fixture
def doors() -> FakeDoors:
    return FakeDoors()


@pytest.fixture
def server(doors: FakeDoors, tmp_path: Path) -> Iterator[PhoneServer]:
    with served(tmp_path, doors) as running:
        yield running


@pytest.fixture
def photos(tmp_path: Path) -> list[Path]:
    """Three photos of about 1 MB that no codec makes smaller."""
    draw = random.Random(7)
    files = []
    for number in range(3):
        picture = Image.frombytes("RGB", (600, 800), draw.randbytes(600 * 800 * 3))
        files.append(tmp_path / f"Flipchart {number}.jpg")
        picture.save(files[-1], quality=95)
    return files


@pytest.fixture
def event_server(demo_store: Store, tmp_path: Path) -> Iterator[PhoneServer]:
    """A server whose doors lead into the demo event, as in the program."""
    doors = EventDoors(demo_store)
    with served(tmp_path, doors) as running:
        yield running


def connect(browser: PhoneBrowser, server: PhoneServer, number: int = 3) -> PhoneRoom:
    """Open what the QR code of the first room holds, and send for a group."""
    assert server.answering is not None
    room = server.refresh()[0]
    browser.open(server.answering.invitation("127.0.0.1", server.code(room).code))
    browser.tap("#group-buttons button", f"Gruppe {number}")
    browser.find("label[for=take]")
    return room


def arrived(store: Store) -> list[IntakePhoto]:
    return [entry for entry in store.conference.intake() if entry.origin is PhotoOrigin.PHONE]


def test_photos_arrive_although_the_network_drops_and_the_page_is_closed(
    browser: PhoneBrowser, event_server: PhoneServer, demo_store: Store, photos: list[Path]
) -> None:
    room = connect(browser, event_server, 1)
    assert "#" not in browser.driver.current_url  # the code is left nowhere
    browser.network(bytes_per_second=SLOW)
    browser.choose(photos)
    browser.until(lambda: len(browser.all("#list > li")) == len(photos))
    browser.until(lambda: browser.rows("#list", "waiting") < len(photos))
    browser.network(offline=True)
    assert "Gerade kein Netz" in browser.find("#banner").text
    assert browser.rows("#list", "waiting")
    browser.driver.get("about:blank")
    browser.network()
    assert event_server.answering is not None
    browser.driver.get(event_server.answering.url("127.0.0.1"))
    browser.until(lambda: browser.rows("#list", "filed") == 3)
    entries = arrived(demo_store)
    originals = {demo_store.photo(entry.content) for entry in entries}
    assert originals == {file.read_bytes() for file in photos}
    assert {entry.filed_group for entry in entries} == {room.groups[0].id}
    assert browser.severe() == []


def test_typed_points_stand_in_the_event_as_they_are_sent(
    browser: PhoneBrowser, event_server: PhoneServer, demo_store: Store
) -> None:
    room = connect(browser, event_server, 1)
    browser.tap("nav button", "Schreiben")
    browser.find("#send")
    assert not browser.all("#sent-line")[0].is_displayed()
    for kind, text in (("Lösungsansatz", "Eine <b>Werkstatt</b>"), ("Offene Frage", "Wer zahlt?")):
        browser.tap("#kinds button", kind)
        browser.find("#text").send_keys(text)
        browser.tap("#send")
    browser.until(lambda: browser.rows("#points", "filed") == 2)
    assert "steht schon am Laptop" in browser.find("#sent-line").text
    added = demo_store.conference.points_of(room.groups[0].id)[-2:]
    assert [(point.kind, point.text, point.question_id) for point in added] == [
        (PointKind.SOLUTION, "Eine <b>Werkstatt</b>", room.questions[0].id),
        (PointKind.OPEN_QUESTION, "Wer zahlt?", room.questions[0].id),
    ]
    assert "<b>" in browser.find("#points li:last-child p").text


def test_dots_count_as_they_are_given(
    browser: PhoneBrowser, server: PhoneServer, doors: FakeDoors
) -> None:
    doors.open_dots = FIVE_DOTS
    connect(browser, server)
    browser.tap("nav button", "Punkten")
    for _ in range(5):
        browser.tap("#choices li:first-child .more")
    browser.tap("#choices li:first-child button:first-child")
    browser.until(lambda: list(doors.given.values()) == [{1: 4}])
    assert "Noch 1 von 5" in browser.find("#left").text


def test_a_phone_that_was_disconnected_is_told_and_keeps_what_waits(
    browser: PhoneBrowser, server: PhoneServer, doors: FakeDoors, photos: list[Path]
) -> None:
    connect(browser, server)
    server.access.revoke_all()
    browser.choose(photos[:1])
    assert "Code" in browser.find("#enter-problem").text
    browser.find("#code").clear()
    browser.find("#code").send_keys(server.code(WERRA).code.lower())
    browser.tap("#enter-form button")
    browser.until(lambda: len(doors.photos) == 1)


def test_phones_go_on_by_themselves_once_the_laptop_is_awake_again(
    browser: PhoneBrowser, server: PhoneServer, doors: FakeDoors, photos: list[Path]
) -> None:
    connect(browser, server)
    assert server.answering is not None
    port = server.answering.port
    server.stop()
    browser.choose(photos[:1])
    assert "Gerade kein Netz" in browser.find("#banner").text
    server.start(["127.0.0.1"], encrypted=False, ports=[port])
    browser.until(lambda: len(doors.photos) == 1)


def test_what_the_laptop_s_new_address_is_can_be_typed(
    browser: PhoneBrowser, server: PhoneServer, doors: FakeDoors, photos: list[Path]
) -> None:
    connect(browser, server)
    assert server.answering is not None
    port = server.answering.port
    server.move(["127.0.0.2"])
    assert server.answering.port == port
    browser.choose(photos[:1])
    browser.find("#address").send_keys("127.0.0.2")
    browser.tap("#address-form button")
    browser.until(lambda: len(doors.photos) == 1)


def test_both_languages_of_the_page_say_the_same_things() -> None:
    text = resource("phone", "words.js").read_text(encoding="utf-8")
    german, _, english = text.partition("\n  en: {")
    keys = [re.findall(r"^    (\w+): \"", part, re.MULTILINE) for part in (german, english)]
    assert keys[0] == keys[1]
    gaps = [
        [sorted(re.findall(r"\{\w+\}", json.loads(f'"{value}"'))) for value in values]
        for part in (german, english)
        if (values := re.findall(r"^    \w+: \"(.*)\",$", part, re.MULTILINE))
    ]
    assert gaps[0] == gaps[1]
    used = text.partition("const KINDS")[2] + "".join(
        resource("phone", name).read_text(encoding="utf-8") for name in ("index.html", "page.js")
    )
    assert [key for key in keys[0] if key not in used] == []


def test_everyone_sees_the_room_s_clock_and_its_moderator_asks_for_ten_more_minutes(
    browser: PhoneBrowser, server: PhoneServer, doors: FakeDoors
) -> None:
    end = doors.time + timedelta(minutes=36)
    doors.room_clock = PhoneClock(908, end, doors.time + timedelta(minutes=30), False, 0)
    room = connect(browser, server)
    browser.until(lambda: re.fullmatch(r"1[45]:\d\d", browser.find("#time-left").text))
    assert browser.find("#time-end").text == "endet 10:36, geplant 10:30"
    (ask,) = browser.all("#ask-minutes")
    assert not ask.is_displayed()
    browser.tap("#place")
    browser.tap("#other-code", "Anderen Code eingeben")
    browser.find("#code").send_keys(server.moderator_code(room))
    browser.tap("#enter-form button", "Verbinden")
    browser.until(lambda: browser.find("#place").text == "Moderation · Gruppe 3 · Raum Werra")
    browser.tap("#ask-minutes", "10 Min. erbitten")
    browser.until(lambda: doors.wishes == [(WERRA.id, 10)])
    browser.until(lambda: "Regie entscheidet" in browser.find("#time-end").text)
    assert not browser.find("#ask-minutes").is_enabled()


def test_a_message_of_the_run_sheet_is_shown_as_plain_text_and_goes_again(
    browser: PhoneBrowser, server: PhoneServer, doors: FakeDoors
) -> None:
    connect(browser, server)
    browser.until(lambda: browser.find("#theme").text != "Moderator")
    (message,) = browser.all("#message")
    assert not message.is_displayed()
    doors.told = PhoneMessage("Noch <b>5</b> Minuten", doors.time)
    browser.until(lambda: browser.find("#message-words").text == "Noch <b>5</b> Minuten")
    assert browser.find("#message-at").text == f"von der Regie, {doors.time:%H:%M}"
    doors.told = None
    browser.until(lambda: not message.is_displayed())


def test_who_scans_the_moderator_s_code_is_not_asked_for_a_group(
    browser: PhoneBrowser, server: PhoneServer, doors: FakeDoors
) -> None:
    assert server.answering is not None
    room = server.refresh()[0]
    browser.open(server.answering.invitation("127.0.0.1", server.moderator_code(room)))
    browser.until(lambda: browser.find("#place").text == "Moderation · Raum Werra")
    browser.find("label[for=take]")
    browser.tap("#place")
    browser.tap("#other-code")
    browser.find("#code").send_keys("222-222")
    browser.tap("#enter-form button", "Verbinden")
    assert "This code is not valid" in browser.find("#enter-problem").text
    browser.tap("#leave-code", "Zurück")
    browser.find("label[for=take]")
