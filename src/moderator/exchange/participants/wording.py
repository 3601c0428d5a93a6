"""Words of registration lists: statuses, and hints in remarks."""

import re
from dataclasses import dataclass
from datetime import datetime, time

from moderator.event.people import Status
from moderator.event.schedule import Event
from moderator.rules.written.comparing import key
from moderator.rules.written.times import read_time

_STATUSES = {
    Status.REGISTERED: (
        "angemeldet|anmeldung|bestätigt|zugesagt|zusage|ok|ja|teilnahme|nimmt teil|registered"
        "|confirmed|approved|accepted|attending|yes|active|paid|completed|complete|awaiting payment"
        "|pending|pending overdue|bezahlt|ausstehend|zahlung ausstehend|offen|vollständig"
        "|abgeschlossen"
    ),
    Status.WAITING_LIST: (
        "warteliste|auf warteliste|wartet|nachrücker|nachrückerin|waiting list|waitlist|waitlisted"
        "|waiting|on waiting list|wait list"
    ),
    Status.CANCELLED: (
        "storniert|storno|stornierung|cancellation|abgemeldet|abmeldung|abgesagt|absage"
        "|anmeldung storniert|teilnahme storniert|buchung storniert|teilnahme abgesagt"
        "|zurückgezogen|nein|nimmt nicht teil|cancelled"
        "|canceled|withdrawn|declined|rejected|no|abgelehnt|expired|abgelaufen|not attending"
        "|deleted|gelöscht|refunded|erstattet"
    ),
    Status.NO_SHOW: "nicht erschienen|nicht gekommen|fehlt|no show|noshow|did not come|absent",
    Status.CHECKED_IN: (
        "eingecheckt|anwesend|da|erschienen|ohne anmeldung da|checked in|present|arrived|walk in"
    ),
    Status.LEFT_EARLY: "früher gegangen|vorzeitig gegangen|gegangen|left early|left",
}
STATUS_WORDS = {word: status for status, words in _STATUSES.items() for word in words.split("|")}

_WHEN_AND_HOW = (
    "am seit vom zum on since as of um uhr per via mail e email telefon telefonisch schriftlich"
    " phone platz nr no position pos rang ist war wurde bereits leider schon is was has been"
    " already januar februar märz april mai juni juli august september oktober november dezember"
    " january february march may june july october december jan feb mär mar apr jun jul aug sep"
    " sept okt oct nov dez dec"
)
_BESIDE = frozenset(_WHEN_AND_HOW.split())
"""Words allowed beside a status word: when, how, and the position on the waiting list."""

NAMELESS = frozenset({"anonymous", "anonym"})
"""What forms write instead of a name or address that they did not ask for."""

WALK_IN_WORDS = frozenset({"ohne anmeldung da", "walk in"})
"""Status words of people who came without registration."""

_STEP_FREE = re.compile(r"rollst|rolli\b|barrierefr|stufenlos|gehbehind|wheelchair|step.free", re.I)
_NEWCOMER = re.compile(r"erst(?:en)?\s*mal|erstmalig|neu dabei|first time|new here|newcomer", re.I)
_NOON = re.compile(r"\b(?:mittag\w*|noon|lunch\w*|midday)\b", re.I)
_COMES = re.compile(
    r"kommt|komme\b|reist?\s.*\ban\b|anreise|ankunft|trifft .*ein|arriv|joins? .*(?:late|from)"
    r"|\bab\s+\d+\s*uhr\s+da",
    re.I,
)
_LEAVES = re.compile(
    r"reist?\s.*\bab\b|abreise|geht|gehe\b|muss .*(?:weg|gehen|los)|verlässt|bis .*(?:da|anwesend)"
    r"|leav|depart",
    re.I,
)
_CLOCK = re.compile(
    r"(?<![\d.,:])\d{1,2}(?:[:.]\d{2})?\s*(?:uhr|h)\b(?:\s*[0-5]\d\b)?"
    r"|(?<![\d.,:])\d{1,2}(?::\d{2})?\s*[ap]\.?m\b\.?|(?<![\d.,:])\d{1,2}:\d{2}(?![\d:])",
    re.I,
)
_DAY_MONTH = re.compile(r"(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4}))?")
_DAY_WORD = re.compile(
    r"(ersten|zweiten|dritten|vierten|first|second|third|fourth|(\d)\.)\s+(?:konferenz|veranstaltungs)?\s?(?:tag|day)",
    re.I,
)
_DAYS = {"ersten": 1, "zweiten": 2, "dritten": 3, "vierten": 4} | {
    "first": 1, "second": 2, "third": 3, "fourth": 4,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Hint:
    """A time of arrival or departure that a remark mentions."""

    arrives: bool
    moment: datetime


def read_status(text: str) -> Status | None:
    """Read a status word in German or English; None for an unknown one, REGISTERED for "".

    Words for when and how may be beside it, as in "storniert am 3.10." or "Warteliste Platz 3".
    """
    words = key(text).split()
    if not words:
        return Status.REGISTERED
    found = [
        STATUS_WORDS[written]
        for first in range(len(words))
        for end in range(len(words), first, -1)
        if (written := " ".join(words[first:end])) in STATUS_WORDS
        if all(map(_says_when, words[:first] + words[end:]))
    ]
    return found[0] if found else None


def _says_when(word: str) -> bool:
    return word.isdecimal() or word in _BESIDE


def wants_step_free(remark: str) -> bool:
    """Return whether a remark mentions a wheelchair or step-free access."""
    return bool(_STEP_FREE.search(remark))


def is_newcomer(text: str) -> bool:
    """Return whether an answer says that somebody takes part for the first time."""
    return bool(_NEWCOMER.search(text))


def presence_hint(remark: str, event: Event) -> Hint | None:
    """Find an arrival or departure in a remark such as "reist am 05.11. um 12 Uhr ab".

    None if the remark has no such verb, no day of the event, or not exactly one valid time.
    """
    leaves = bool(_LEAVES.search(remark))
    if not leaves and not _COMES.search(remark):
        return None
    day, clocks = _day_of(remark, event), _CLOCK.findall(remark)
    try:
        clock = read_time(clocks[0]) if len(clocks) == 1 else None
    except ValueError:
        return None
    if not clocks and _NOON.search(remark):
        clock = time(12)
    if day is None or clock is None:
        return None
    return Hint(not leaves, datetime.combine(event.date_of(day), clock))


def _day_of(remark: str, event: Event) -> int | None:
    found = _DAY_MONTH.search(remark)
    if found:
        for day in range(1, event.days + 1):
            date = event.date_of(day)
            if (date.day, date.month) == (int(found.group(1)), int(found.group(2))):
                return day
        return None
    worded = _DAY_WORD.search(remark)
    if worded:
        number = int(worded.group(2)) if worded.group(2) else _DAYS[worded.group(1).casefold()]
        return number if number <= event.days else None
    return 1 if event.days == 1 else None
