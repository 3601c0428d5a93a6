"""Headings that registration tools write, in German and English; docs/importing.md names sources.

What is said of the attendee counts more than what is said of who ordered or pays.
"""

import re
from collections.abc import Mapping

from moderator.exchange.tables.cells import key
from moderator.exchange.tables.headings import SURE, UNUSED

PREFERRED = SURE + 1
"""Likeness of a heading that speaks of the attendee and nobody else."""

ORDER_NAME = "order_name"
ORDER_EMAIL = "order_email"
NUMBER_PART = "number_part"
"""Fields of who ordered, for rows that do not name the attendee, and of the place in an order."""

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
_KNOWN: Mapping[str, str] = {
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
"""What LimeSurvey calls its own columns where headings are codes."""

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


def tool_heading(heading: str) -> tuple[str, float] | None:
    """Recognise a tool's heading: field and likeness, UNUSED for what is not taken over.

    None for a heading that no tool is known for.
    """
    if heading.strip().casefold() == "attendee #":
        return "number", PREFERRED
    written = key(heading)
    if written in _PREFERRED:
        return _PREFERRED[written], PREFERRED
    if written in _KNOWN:
        return _KNOWN[written], SURE
    part = _PART.fullmatch(heading.strip())
    if part and key(part["part"]) in _PARTS:
        return _PARTS[key(part["part"])], SURE
    if written in _FOREIGN or written.startswith(_OTHERS):
        return UNUSED, 0.0
    return None


def is_technical(heading: str) -> bool:
    """Tell whether a heading is one that only a tool gives, so that others stand beside it."""
    written = key(heading)
    return written in _TECHNICAL or written in _FOREIGN


def attendee_part(heading: str) -> str:
    """Give what follows in "Attendee name: Given name", "" for other headings."""
    written = key(heading)
    return next((written[len(t) :] for t in _ATTENDEE if written.startswith(t)), "")
