"""A conference with odd names, for all tests of what goes out."""

from dataclasses import replace

from moderator.event.conference import Conference
from moderator.event.people import Participant
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
