"""The list of people who still have to be told of a place, to tick off on paper or a phone."""

import csv
from collections.abc import Iterable
from io import StringIO

from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.phrase import Words
from moderator.event.placements import Placement
from moderator.event.schedule import AgendaItem, Room
from moderator.event.workshops import Workshop
from moderator.exchange.documents.programme import span
from moderator.exchange.prints.places import round_title
from moderator.exchange.tables_out.harmless import harmless


def to_announce_csv(conference: Conference, placements: Iterable[Placement], words: Words) -> bytes:
    """Return a row for each place, in the given order: UTF-8 with BOM, semicolons, all quoted."""
    target = StringIO(newline="")
    writer = csv.writer(target, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(
        [
            words("Family name"),
            words("Given name"),
            words("Organisation"),
            words("E-mail"),
            words("Round"),
            words("Time"),
            words("Room"),
            words("Theme"),
            words("Told"),
        ]
    )
    for placement in placements:
        person = conference.one(Participant, placement.participant_id)
        item = conference.one(AgendaItem, placement.round_id)
        workshop = conference.one(Workshop, placement.workshop_id)
        row = (
            person.family_name,
            person.given_name,
            person.organisation,
            person.email,
            round_title(item, words),
            span(item),
            conference.one(Room, workshop.room_id).name,
            conference.theme_of(workshop).name,
            "",
        )
        writer.writerow([harmless(cell) for cell in row])
    return target.getvalue().encode("utf-8-sig")
