"""What Regie tells phones and stage, kept through a restart for as long as it can be meant."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from moderator.event.phrase import phrase
from moderator.store.opening import open_store
from moderator.store.store import Store
from moderator.ui import remembered
from moderator.ui.told import ToldMessages
from tests.actions.day_event import Watch, day_store


@pytest.fixture
def watch() -> Watch:
    return Watch("13:00")


@pytest.fixture
def store(tmp_path: Path, watch: Watch, qtbot: QtBot) -> Iterator[Store]:
    opened = day_store(tmp_path, watch)
    yield opened
    opened.close()


def kept(store: Store) -> list[str]:
    """What a program that is opened now finds."""
    return [each.words for each in ToldMessages(store, store.clock).all()]


def test_a_message_stays_until_it_is_taken_back(store: Store) -> None:
    told = ToldMessages(store, store.clock)
    first = told.tell("Bühne", ())
    told.tell("Räume", (7, 8))
    assert kept(store) == ["Bühne", "Räume"]
    told.take_back(first)
    assert kept(store) == ["Räume"]
    told.take_back(told.all()[0])
    assert kept(store) == []


def test_a_newer_message_takes_the_place_of_those_it_reaches_whole(store: Store) -> None:
    told = ToldMessages(store, store.clock)
    for words, rooms in (("a", (7,)), ("b", (8,)), ("c", ()), ("d", (7, 9)), ("e", ())):
        told.tell(words, rooms)
    assert kept(store) == ["b", "d", "e"]


def test_a_message_of_yesterday_is_not_shown_any_more(store: Store, watch: Watch) -> None:
    ToldMessages(store, store.clock).tell("Bühne")
    watch.now += timedelta(hours=11)
    assert kept(store) == ["Bühne"]
    watch.now += timedelta(hours=2)
    assert kept(store) == []


def test_another_event_in_the_place_of_the_file_shows_none(store: Store) -> None:
    ToldMessages(store, store.clock).tell("Bühne")
    with store.edit(phrase("Key")) as edit:
        edit.change(store.conference.event, badge_key="another")
    assert kept(store) == []


def test_a_window_in_which_the_event_is_read_only_leaves_the_messages_of_the_other_one(
    store: Store, watch: Watch
) -> None:
    ToldMessages(store, store.clock).tell("Noch 5 Minuten")
    second = open_store(store.path, watch)
    assert second.read_only
    told = ToldMessages(second, second.clock)
    told.tell("Nur hier")
    assert [each.words for each in told.all()] == ["Nur hier"]
    assert kept(store) == ["Noch 5 Minuten"]
    told.take_back(told.all()[0])
    assert told.all() == ()
    assert kept(store) == ["Noch 5 Minuten"]
    second.close()


def test_what_is_no_list_of_messages_counts_as_none(store: Store) -> None:
    setting = remembered.told_messages(store.path)
    for unreadable in (
        "[",
        "7",
        '{"event": 1}',
        '{"event": "", "messages": [["a", "b", "c"]]}',
        '{"event": "", "messages": [["a", "2024-11-04T13:00:00", [Infinity]]]}',
        "[" * 100_000,
    ):
        setting.set(unreadable)
        assert kept(store) == []


def test_people_who_are_taken_out_are_in_no_message(store: Store) -> None:
    told = ToldMessages(store, store.clock)
    told.tell("Frau Müller bitte zur Bühne")
    remembered.forget_people(store.path, lambda text: "Meier" in text)
    assert kept(store) == ["Frau Müller bitte zur Bühne"]
    remembered.forget_people(store.path, lambda text: "Müller" in text)
    assert kept(store) == []
    told.tell("Irgendwer")
    remembered.forget_people(store.path)
    assert kept(store) == []
