"""Joins the phones in the room to an event: what they may do there, and in whose words."""

from __future__ import annotations  # what the server is made of is loaded when it is wanted

from collections.abc import Callable
from typing import TYPE_CHECKING

import platformdirs

from moderator.ui.hub import Hub
from moderator.ui.phones import Phones
from moderator.ui.words import LANGUAGES, QtWords

if TYPE_CHECKING:
    from moderator.actions.phones import EventDoors, PhoneServer


def connect_phones(hub: Hub) -> Phones:
    """Give an event its phones, which are off until they are wanted and end with its window."""

    def make(
        changed: Callable[[], None], expecting: Callable[[], None]
    ) -> tuple[EventDoors, PhoneServer]:
        from moderator.actions.phones import EventDoors, PhoneServer, phone_folder

        doors = hub.for_worker(EventDoors)(expecting)
        for told in hub.told.all():  # of before the program was closed or broke off
            doors.tell(told.room_ids, told.words, told.at)
        data = platformdirs.user_data_path("moderator", appauthor=False)
        folder = phone_folder(data, hub.store)
        words = {language: QtWords(language) for language in LANGUAGES}
        return doors, PhoneServer(
            doors,
            folder,
            hub.store.path,
            lambda code, said: words[code].translate(said),
            changed,
        )

    hub.phones = phones = Phones(hub.jobs, make, hub)
    phones.failed.connect(hub.show_error)
    phones.mended.connect(hub.error_over)
    phones.told.connect(lambda sentence: hub.show_warning(sentence, undoable=False))
    hub.timed.connect(phones.refresh)
    hub.changed.connect(phones.take)
    hub.closing.connect(phones.close)
    return phones
