"""What the columns of a registration list can mean, and the headings that mean it.

The headings of registration tools are German and English; docs/importing.md names their sources.
Columns about the attendee count more than those about who ordered or pays.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from moderator.event.conference import Conference
from moderator.event.people import PARTICIPANT_FIELDS
from moderator.event.phrase import Phrase, phrase
from moderator.exchange.participants.ranks import ORDINALS, ROUND, WISH
from moderator.exchange.tables.cells import exactly
from moderator.exchange.tables.headings import (
    LONGEST,
    SURE,
    UNUSED,
    ColumnMeaning,
    KnownHeadings,
    Recognise,
)
from moderator.rules.written.comparing import key

MAX_WISHES = 5
"""Number of ranks offered when choosing by hand; a heading may name any rank."""

IGNORED = "registered_on"
"""A column that is understood and checked, but not stored."""

ORDER_NAME = "order_name"
ORDER_EMAIL = "order_email"
NUMBER_PART = "number_part"
"""Fields of the buyer, for rows that do not name the attendee, and the position in an order."""

RETURNING = "returning"
TOGETHER = "together"
EVERY_ROUND = 0
MAX_ROUND = 50
"""The round number that means all rounds."""

_WHOLE_NAME = ColumnMeaning.of(
    "full_name",
    phrase("Whole name"),
    "name|name vorname|vor und nachname|vor und zuname|nach und vorname|vorname zuname"
    "|vorname nachname|vorname und nachname|nachname vorname"
    "|teilnehmer|teilnehmerin|teilnehmer in|full name|participant|attendee",
)
_REGISTERED_ON = ColumnMeaning.of(
    IGNORED,
    phrase("Registered on (not kept)"),
    "angemeldet am|anmeldedatum|eingang|eingangsdatum|datum|zeitstempel|registered on"
    "|registration date|date|timestamp",
)
_BEHIND = {"family_name": _WHOLE_NAME, "present_until": _REGISTERED_ON}
"""Fields to offer right after a field of a participant, without being one themselves."""

FIELDS: tuple[ColumnMeaning, ...] = (
    *(
        offered
        for field in PARTICIPANT_FIELDS
        if field.headings
        for offered in (
            ColumnMeaning.of(field.name, field.import_words or field.words, field.headings),
            _BEHIND.get(field.name),
        )
        if offered
    ),
    ColumnMeaning.of(
        RETURNING,
        phrase("Was there before"),
        "schon einmal dabei|schon dabei gewesen|bereits teilgenommen|schon einmal teilgenommen"
        "|wiederholt dabei|attended before|been here before|returning|returning attendee",
    ),
    ColumnMeaning.of(
        TOGETHER,
        phrase("Together with"),
        "gemeinsam mit|zusammen mit|wunschpartner|wunschpartnerin|mit wem|together with|with whom"
        "|möchte zusammen mit|möchte gemeinsam mit",
    ),
    ColumnMeaning.of(NUMBER_PART, phrase("Number within the order"), ""),
    ColumnMeaning.of(ORDER_NAME, phrase("Name of who ordered"), ""),
    ColumnMeaning.of(ORDER_EMAIL, phrase("E-mail of who ordered"), ""),
)
"""What a column can mean besides wishes.

The headings for a participant's own fields are defined with these in `moderator.event.people`.
"""

_SAMPLE = 400
_KNOWN = KnownHeadings.of(FIELDS)

PREFERRED = SURE + 1
"""Likeness of a heading that is about the attendee and nobody else."""

_ATTENDEE = ("attendee name ", "name teilnehmer in ", "teilnehmername ", "participant name ")
_PREFERRED: Mapping[str, str] = {
    key(heading): field
    for field, headings in {
        "given_name": "Attendee first name|Attendee given name|Vorname Teilnehmer*in"
        "|Teilnehmer Vorname",
        "family_name": "Attendee last name|Attendee surname|Attendee family name"
        "|Nachname Teilnehmer*in|Teilnehmer Nachname",
        "full_name": "Attendee name|Name Teilnehmer*in|Teilnehmername|Participant name",
        "email": "Attendee email|E-Mail Teilnehmer*in|Attendee e-mail|Participant email",
        "status": "Attendee Status|Registration state",
        "number": "Attendee ID|Registration ID|Ticket number|Attendee number|Attendee no."
        "|Barcode #",
    }.items()
    for heading in headings.split("|")
}
_OF_TOOLS: Mapping[str, str] = {
    key(heading): field
    for field, headings in {
        "number": "Order code|Bestellnummer|Response ID|Antwort ID|Antwort-ID",
        NUMBER_PART: "Position ID|Positions-ID",
        ORDER_NAME: "Invoice address name|Rechnungsadresse: Name",
        ORDER_EMAIL: "Order email|Bestell-E-Mail",
    }.items()
    for heading in headings.split("|")
}
_FOREIGN_HEADINGS = (
    "Order date|Order time|Bestelldatum|Bestellzeit|Bestellzeitpunkt|Start time|Startzeit"
    "|Completion time|Fertigstellungszeit|Last modified time|Uhrzeit der letzten Änderung"
    "|Date submitted|Datum Abgeschickt|Last page|Letzte Seite|Start language|Start-Sprache"
    "|Startsprache|Seed|Zufallsstartwert|Date started|Datum gestartet|Date last action"
    "|Datum letzte Aktivität|IP address|IP-Adresse|Referrer URL|Weiterleitungs-URL|Order no."
    "|Order #|Order number|Order ID|Order|Quantity|Ticket Type|Order Type|Total Paid|Event Name"
    "|Event ID|Event slug|Pseudonymization ID|Pseudonyme ID|Seat ID|Seat name|Seat zone"
    "|Seat row|Seat number|Sitzplatz-ID|Sitzbezeichnung|Sitzbereich|Sitzreihe|Sitzplatz"
    "|Order comment|Bestellkommentar|Order locale|Sales channel|Payment date|Check-in date"
    "|Checked in|Modification date|Created by|Total points|Gesamtpunktzahl|Quiz feedback"
    "|Prüfungsfeedback|Follow-up date|Datum zur Wiedervorlage|Payment status|Zahlungsstatus"
    "|E-mail address verified|E-Mail-Adresse verifiziert|Phone number|Address|Country|City"
)
_FOREIGN = frozenset(map(key, _FOREIGN_HEADINGS.split("|")))
_TECHNICAL = frozenset(
    {"id", "submitdate", "lastpage", "startlanguage", "seed", "startdate", "datestamp", "token",
     "ipaddr", "refurl"}
)  # fmt: skip
"""LimeSurvey's names for its own columns, if headings are exported as codes."""

_PART = re.compile(r"(?:full |vollständiger )?name\s*[-–:/]\s*(?P<part>\S.*)", re.I)
_OTHERS = ("buyer ", "käufer ", "invoice address ", "rechnungsadresse ", "billing ", "besteller ")

_PARTS: Mapping[str, str] = {
    key(part): field
    for field, parts in {
        "given_name": "Vorname|First name|First|Given name",
        "family_name": "Nachname|Familienname|Last name|Last|Family name|Surname",
    }.items()
    for part in parts.split("|")
}
"""Parts of a name, as in "Name - Vorname"."""

_BOTH_NAMES = re.compile(
    r"\b(?:vor\w*|given|first)\b.*\b(?:nach|zu|familien|family|last|sur)\s?name"
    r"|\b(?:nach|zu|familien)\w*\b.*\bvorname|\b(?:last|family|sur)\s?name\b.*\b(?:first|given)\b"
)
"""A heading that asks for given and family name in one cell."""

_TOKENS = re.compile(
    rf"(?P<fused>{'|'.join(ORDINALS)})(?:e[rnms]?)?\s*{WISH}\b"
    rf"|(?P<number>\d+)(?:st|nd|rd|th|te|er)?(?=\b|[rw]\d)"
    rf"|(?<![^\W\d])(?P<round>{ROUND})(?=\b|\d)"
    rf"|(?<![^\W\d])(?P<wish>{WISH})(?=\b|\d)"
)


def wish_field(round_number: int, rank: int) -> str:
    """Return the field of a wish; round and rank count from 1."""
    return f"wish:{round_number}:{rank}"


def wish_of(name: str) -> tuple[int, int] | None:
    """Return round and rank of a wish's field, None for any other field."""
    parts = name.split(":")
    if parts[0] != "wish" or len(parts) != 3:
        return None
    return int(parts[1]), int(parts[2])


def wish_heading(heading: str, rounds: int) -> str:
    """Read a heading like "Workshoprunde 1 – 2. Wahl", "Round 2 wish 1" or "Zweitwunsch Runde 3".

    rounds: number of rounds of the event; if it has one, or none yet, a heading without a round
    means the first. Returns UNUSED for anything else.
    """
    words: list[str] = []
    numbers: list[int] = []
    for found in _TOKENS.finditer(key(heading)):
        if found["fused"]:
            words.insert(0, "wish")
            numbers.insert(0, ORDINALS[found["fused"]])
        elif found["number"]:
            numbers.append(int(found["number"]))
        else:
            words.append(found.lastgroup or "")
    # the first number belongs to the first word, whether it is before or after it
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


def names_rank(heading: str) -> bool:
    """Return whether a wish's heading names its rank; "Ihr Wunsch für Runde 1" does not."""
    found = list(_TOKENS.finditer(key(heading)))
    numbers = sum(bool(token["number"] or token["fused"]) for token in found)
    rounds = sum(bool(token["round"]) for token in found)
    return numbers > rounds


def list_field(round_number: int) -> str:
    """Return the field of a list of wishes in order of preference."""
    return f"wishes:{round_number}"


def rank_field(round_number: int, theme: str) -> str:
    """Return the field of a column that ranks one theme, given by its name."""
    return f"rank:{round_number}:{exactly(theme)}"


def refused_field(round_number: int) -> str:
    """Return the field of themes that are refused."""
    return f"refused:{round_number}"


def wish_round(name: str) -> int | None:
    """Return the round of a field about wishes, None for any other field."""
    kind, _, rest = name.partition(":")
    return int(rest.split(":")[0]) if kind in ("wish", "wishes", "rank", "refused") else None


def ranked_theme(name: str) -> str:
    """Return the theme of a field that ranks one, "" for any other field."""
    return name.split(":", 2)[2] if name.startswith("rank:") else ""


def tool_heading(heading: str) -> tuple[str, float] | None:
    """Recognise a tool's heading: field and likeness; UNUSED for columns that are not imported.

    None for a heading that no known tool writes.
    """
    if heading.strip().casefold() == "attendee #":
        return "number", PREFERRED
    written = key(heading)
    if written in _PREFERRED:
        return _PREFERRED[written], PREFERRED
    if written in _OF_TOOLS:
        return _OF_TOOLS[written], SURE
    part = _PART.fullmatch(heading.strip())
    if part and key(part["part"]) in _PARTS:
        return _PARTS[key(part["part"])], SURE
    if written in _FOREIGN or written.startswith(_OTHERS):
        return UNUSED, 0.0
    return None


def is_technical(heading: str) -> bool:
    """Return whether only tools write this heading, so that its row has the headings of a tool."""
    written = key(heading)
    return written in _TECHNICAL or written in _FOREIGN


def attendee_part(heading: str) -> str:
    """Return the part after the colon in "Attendee name: Given name", "" for other headings."""
    written = key(heading)
    return next((written[len(t) :] for t in _ATTENDEE if written.startswith(t)), "")


@dataclass(frozen=True, slots=True)
class SeenColumn:
    """A column as seen by recognisers.

    field, likeness: what its heading means; UNUSED and 0 if it is unknown or if another column's
    heading fits better. texts: its cells that are not empty. open: the moderator has not chosen a
    meaning; otherwise the field is the chosen one.
    """

    index: int
    heading: str
    field: str
    likeness: float
    texts: tuple[str, ...]
    open: bool = True

    @property
    def sample(self) -> tuple[str, ...]:
        """The first texts, for recognisers that take long for each text."""
        return self.texts[:_SAMPLE]


def recognise_columns(conference: Conference) -> Recognise:
    """Return the function that recognises the headings of a registration list."""
    rounds = len(conference.rounds())

    def plain(heading: str) -> tuple[str, float]:
        written = key(heading)
        if written in _KNOWN.fields or len(written) > LONGEST:
            return _KNOWN.recognise(heading)
        wish = wish_heading(heading, rounds)
        return (wish, SURE) if wish else _KNOWN.alike(written)

    @cache  # each heading is looked up twice: to find the row of headings, and to read the columns
    def recognise(heading: str) -> tuple[str, float]:
        known = tool_heading(heading)
        if known is not None:
            return known
        if _BOTH_NAMES.search(key(heading)):
            return "full_name", SURE
        part = plain(attendee_part(heading)) if attendee_part(heading) else (UNUSED, 0.0)
        return (part[0], PREFERRED) if part[0] else plain(heading)

    return recognise


def offered_fields(conference: Conference, used: set[str]) -> tuple[ColumnMeaning, ...]:
    """List what a column can mean, with the wishes of each round and the fields `used`."""
    rounds = range(1, len(conference.rounds()) + 1)
    wishes = [wish_field(number, rank) for number in rounds for rank in range(1, MAX_WISHES + 1)]
    lists = [list_field(number) for number in rounds]
    ranks = [rank_field(n, theme.name) for n in rounds for theme in conference.themes()]
    refused = [refused_field(number) for number in rounds]
    if len(rounds) > 1:
        lists.append(list_field(EVERY_ROUND))
        refused.append(refused_field(EVERY_ROUND))
    names = dict.fromkeys([*wishes, *lists, *ranks, *refused])
    names |= dict.fromkeys(sorted(name for name in used if wish_round(name) is not None))
    themes = {exactly(theme.name): theme.name for theme in conference.themes()}
    return FIELDS + tuple(
        ColumnMeaning(name, _label(name, themes)) for name in sorted(names, key=_in_order)
    )


def _in_order(name: str) -> tuple[int, int, int, str]:
    """Sort key, round by round: single wishes, lists, ranks of themes, refusals."""
    kind = name.partition(":")[0]
    wish = wish_of(name)
    order = ("wish", "wishes", "rank", "refused").index(kind)
    return wish_round(name) or MAX_ROUND, order, wish[1] if wish else 0, name


def _label(name: str, themes: Mapping[str, str]) -> Phrase:
    number, wish, theme = wish_round(name), wish_of(name), ranked_theme(name)
    kind = name.partition(":")[0]
    if not number:
        return {
            "wish": phrase("Every round, wish {rank}", rank=wish[1] if wish else 1),
            "wishes": phrase("Every round, wishes in order"),
            "rank": phrase("Every round, rank of {theme}", theme=themes.get(theme, theme)),
            "refused": phrase("Every round, not wanted"),
        }[kind]
    return {
        "wish": phrase("Round {round}, wish {rank}", round=number, rank=wish[1] if wish else 1),
        "wishes": phrase("Round {round}, wishes in order", round=number),
        "rank": phrase("Round {round}, rank of {theme}", round=number,
                       theme=themes.get(theme, theme)),
        "refused": phrase("Round {round}, not wanted", round=number),
    }[kind]  # fmt: skip


def _named(round_number: int, rank: int) -> str:
    return (
        wish_field(round_number, rank)
        if 1 <= round_number < MAX_ROUND and 1 <= rank < 50
        else UNUSED
    )
