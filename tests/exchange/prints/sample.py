"""A conference with odd names, for tests of exports."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from moderator.event.conference import Conference
from moderator.event.documentation import Erasure, ErasureMethod
from moderator.event.people import Participant
from moderator.event.placements import Placement
from moderator.event.results import Photo, Point, Result
from moderator.event.schedule import AgendaItem, Contribution, Event, PlanVersion, Room, Theme
from moderator.event.workshops import Group, GuidingQuestion, Workshop
from tests.exchange.documents.sample import big_conference

SECRET_MAIL = "anna.geheim@example.org"
SECRET_REMARK = "Kaffeemaschinenallergie"
ODD = (
    ("Hildegard-Maria Theodora", "Freifrau von und zu Schenkenberg-Lindenhöher"),
    ("", "Donaudampfschifffahrtsgesellschaftskapitänswitwe"),
    ("Anna", ""),
    ("#strong[x] <b>B</b>", "$x^2$ @ref `raw` // *"),
    ("سلمى", "العلي"),
    ("=cmd|'/c calc'!A0", "\n\ttab"),
)


def odd_conference(language: str = "de", people: int = 20) -> Conference:
    """Make a conference whose first people have odd names and things that concern nobody."""
    conference = big_conference(language, people, photos=False)
    changed = dict(conference.table(Participant))
    for number, (given, family) in enumerate(ODD, start=1):
        changed[number] = replace(changed[number], given_name=given, family_name=family)
    return conference.replaced(
        {
            Participant: {
                key: replace(
                    person, email=SECRET_MAIL, remark=SECRET_REMARK, catering=SECRET_REMARK
                )
                for key, person in changed.items()
            }
        }
    )


ACCENTED = "ÄÖÜ ÉÅÇ ĞİŠ gjpqy"
"""Capitals with accents above and below, and letters with descenders."""


def accented_conference(people: int = 5) -> Conference:
    """Make a conference in which every text that is printed begins and ends with such letters."""
    conference = big_conference("de", people, photos=True)
    texts: dict[type[Any], tuple[str, ...]] = {
        Event: ("title", "motto", "venue", "organiser"),
        Participant: ("given_name", "family_name", "organisation", "academic_title"),
        Room: ("name", "way"),
        Theme: ("name",),
        Workshop: ("moderator", "practice_example"),
        Group: ("table", "speaker"),
        GuidingQuestion: ("text",),
        AgendaItem: ("title", "description"),
        Contribution: ("name", "role"),
        Result: ("headline", "plenary_notes"),
        Point: ("text",),
        Photo: ("caption",),
    }
    lines = "\n".join([ACCENTED] * 10)
    return conference.replaced(
        {
            kind: {
                key: replace(record, **dict.fromkeys(fields, ACCENTED))
                for key, record in conference.table(kind).items()
            }
            for kind, fields in texts.items()
        }
        # published before there was anything, so that the notice of changes has a line for all
        | {PlanVersion: {1: PlanVersion(1, 1, datetime(2024, 10, 28), "{}")}}
        | {Erasure: {1: Erasure(1, datetime(2025, 2, 1), ErasureMethod.DELETED, 3, lines)}}
    )


def untold(conference: Conference) -> Conference:
    """Leave the first two people to be told of their places, and nobody else."""
    return conference.replaced(
        {
            Placement: {
                key: replace(place, told=place.participant_id > 2)
                for key, place in conference.table(Placement).items()
            }
        }
    )
