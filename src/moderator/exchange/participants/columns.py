"""What the columns of a registration list can mean."""

import re
from dataclasses import replace

from moderator.event.conference import Conference
from moderator.event.phrase import phrase
from moderator.exchange.participants.wording import STATUS_WORDS
from moderator.exchange.tables.cells import NO, YES, key
from moderator.exchange.tables.headings import UNUSED, Column, Field, Recognise, recogniser
from moderator.exchange.tables.sheet import Sheet

MAX_WISHES = 5
"""Ranks offered for a column by hand; a heading may name any."""

IGNORED = "registered_on"
"""A column that is understood, checked, and not kept."""


FIELDS: tuple[Field, ...] = (
    Field.of(
        "number",
        phrase("Number"),
        "nr|nummer|lfd nr|laufende nummer|teilnehmernummer|anmeldenummer|no|number|id|reg no"
        "|registration number|participant no|#",
    ),
    Field.of("salutation", phrase("Salutation"), "anrede|salutation|geschlecht|gender"),
    Field.of(
        "academic_title",
        phrase("Academic title"),
        "titel|akademischer titel|akad titel|title|academic title|degree",
    ),
    Field.of(
        "given_name",
        phrase("Given name"),
        "vorname|vornamen|rufname|given name|first name|forename|firstname",
    ),
    Field.of(
        "family_name",
        phrase("Family name"),
        "nachname|familienname|zuname|family name|last name|surname|lastname",
    ),
    Field.of(
        "full_name",
        phrase("Whole name"),
        "name|vor und nachname|vorname nachname|vorname und nachname|nachname vorname"
        "|teilnehmer|teilnehmerin|teilnehmer in|full name|participant|attendee",
    ),
    Field.of(
        "organisation",
        phrase("Organisation"),
        "organisation|jobcenter|einrichtung|firma|institution|unternehmen|dienststelle|behörde"
        "|träger|verein|arbeitgeber|organization|company|employer|affiliation|agency",
    ),
    Field.of(
        "function",
        phrase("Function"),
        "funktion|position|rolle|tätigkeit|aufgabe|beruf|function|role|job title|job",
    ),
    Field.of(
        "email",
        phrase("E-mail"),
        "e mail|email|mail|e mail adresse|emailadresse|mailadresse|e mail address|email address",
    ),
    Field.of(
        "status",
        phrase("Status"),
        "status|anmeldestatus|teilnahmestatus|stand|registration status|state|anmeldung",
    ),
    Field.of(
        "step_free",
        phrase("Step-free access"),
        "barrierefrei|rollstuhl|stufenlos|barrierefreiheit|step free|wheelchair"
        "|accessibility|accessible",
    ),
    Field.of(
        "catering",
        phrase("Catering"),
        "verpflegung|essen|ernährung|kost|speise|mahlzeit|menü|catering|food|meal|diet"
        "|dietary requirements",
    ),
    Field.of(
        "photo_consent",
        phrase("Photo consent"),
        "foto einwilligung|fotoeinwilligung|foto|fotos|fotoerlaubnis|einwilligung foto"
        "|bildrechte|photo consent|photo|photos|photo permission|consent",
    ),
    Field.of(
        "remark",
        phrase("Remark"),
        "bemerkung|bemerkungen|anmerkung|anmerkungen|hinweis|kommentar|notiz|sonstiges|remark"
        "|remarks|comment|comments|note|notes",
    ),
    Field.of(
        "present_from",
        phrase("Present from"),
        "anwesend ab|anwesend von|anreise|ankunft|kommt|present from|arrival|arrives",
    ),
    Field.of(
        "present_until",
        phrase("Present until"),
        "anwesend bis|abreise|abfahrt|geht|present until|departure|leaves",
    ),
    Field.of(
        IGNORED,
        phrase("Registered on (not kept)"),
        "angemeldet am|anmeldedatum|eingang|eingangsdatum|datum|zeitstempel|registered on"
        "|registration date|date|timestamp",
    ),
)

_WISH = r"(?:wahl|wunsch|prio\w*|choice|wish|preference|pref|w)"
_ROUND = (
    r"(?:workshoprunde|workshop\s+runde|workshop\s+round|workshopround|runde|round|block|phase"
    r"|slot|workshop|ws|r)"
)
_ORDINAL_WORDS = ("erst", "zweit", "dritt", "viert", "fünft",
                  "first", "second", "third", "fourth", "fifth")  # fmt: skip
_ORDINALS = {word: place % 5 + 1 for place, word in enumerate(_ORDINAL_WORDS)}
_TOKENS = re.compile(
    rf"(?P<fused>{'|'.join(_ORDINALS)})(?:e[rnms]?)?\s*{_WISH}\b"
    rf"|(?P<number>\d+)(?:st|nd|rd|th|te|er)?(?=\b|[rw]\d)"
    rf"|(?<![^\W\d])(?P<round>{_ROUND})(?=\b|\d)"
    rf"|(?<![^\W\d])(?P<wish>{_WISH})(?=\b|\d)"
)


def wish_field(round_number: int, rank: int) -> str:
    """Name the field of a wish; round and rank count from 1."""
    return f"wish:{round_number}:{rank}"


def wish_of(name: str) -> tuple[int, int] | None:
    """Give round and rank of a wish's field, None for any other field."""
    parts = name.split(":")
    if parts[0] != "wish" or len(parts) != 3:
        return None
    return int(parts[1]), int(parts[2])


def wish_heading(heading: str, rounds: int) -> str:
    """Read a heading as "Workshoprunde 1 – 2. Wahl", "Round 2 wish 1" or "Zweitwunsch Runde 3".

    rounds: number of rounds of the event; with one, or none known yet, a heading without a
    round means the first. Gives UNUSED for anything else.
    """
    words: list[str] = []
    numbers: list[int] = []
    for found in _TOKENS.finditer(key(heading)):
        if found["fused"]:
            words.insert(0, "wish")
            numbers.insert(0, _ORDINALS[found["fused"]])
        elif found["number"]:
            numbers.append(int(found["number"]))
        else:
            words.append(found.lastgroup or "")
    # whichever comes first, word or number: the first number belongs to the first word
    if words == ["wish"] and len(numbers) == 1 and rounds <= 1:
        return _named(1, numbers[0])
    if sorted(words) != ["round", "wish"]:
        return UNUSED
    if len(numbers) == 1:
        return _named(numbers[0], 1)
    if len(numbers) != 2:
        return UNUSED
    meant = dict(zip(words, numbers, strict=True))
    return _named(meant["round"], meant["wish"])


def recognise_columns(conference: Conference) -> Recognise:
    """Make the function that recognises the headings of a registration list."""
    rounds = len(conference.rounds())
    return recogniser(FIELDS, lambda heading: wish_heading(heading, rounds))


def with_status(sheet: Sheet, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Recognise a column of nothing but status words, whatever its heading is.

    Lists from the door call it "Was". It is not sure, so that the preview marks it.
    """
    if any(column.field == "status" for column in columns):
        return columns
    for place, column in enumerate(columns):
        texts = {key(row.cell(column.index)) for row in sheet.rows} - {""}
        if not column.field and len(texts) > 1 and texts <= STATUS_WORDS.keys() - YES - NO:
            found = replace(column, field="status", sure=False)
            return (*columns[:place], found, *columns[place + 1 :])
    return columns


def offered_fields(conference: Conference, used: set[str]) -> tuple[Field, ...]:
    """List what a column can mean, with the wishes of each round and those `used`."""
    wishes = {
        (number, rank)
        for number in range(1, len(conference.rounds()) + 1)
        for rank in range(1, MAX_WISHES + 1)
    } | {pair for pair in map(wish_of, used) if pair}
    return FIELDS + tuple(
        Field(
            wish_field(number, rank),
            phrase("Round {round}, wish {rank}", round=number, rank=rank),
        )
        for number, rank in sorted(wishes)
    )


def _named(round_number: int, rank: int) -> str:
    return wish_field(round_number, rank) if 1 <= round_number < 50 and 1 <= rank < 50 else UNUSED
