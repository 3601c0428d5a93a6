"""Makes the scenes of the moderation team's own slides, and of how phones are connected."""

import re
from dataclasses import dataclass
from functools import lru_cache

from moderator.event.conference import Conference
from moderator.event.phrase import Words
from moderator.event.plenary import OwnSlide, OwnSlideKind
from moderator.event.workshops import Workshop
from moderator.slides.bodies import (
    Body,
    Code,
    CodeScene,
    GuestScene,
    PhonesScene,
    PhoneStep,
    TextScene,
)
from moderator.slides.guide_scene import badge_of


@dataclass(frozen=True, slots=True)
class PhonesWay:
    """How phones reach the laptop while its server runs.

    page: what the code of the page holds. address, code: what people type instead. network: what
    the code of the WLAN holds, "" where phones use that of the house; name, password: of the WLAN.
    """

    page: str
    address: str
    code: str = ""
    network: str = ""
    name: str = ""
    password: str = ""


@lru_cache(maxsize=64)
def code_of(content: str) -> Code:
    """Return the modules of a QR code; none for an empty text or one that is too long for it."""
    import segno

    if not content:
        return ()
    try:
        return tuple(bytes(row) for row in segno.make(content, micro=False, error="m").matrix)
    except segno.DataOverflowError:
        return ()


def own_scene(slide: OwnSlide, words: Words) -> Body:
    """Return what an own slide shows."""
    if slide.kind is OwnSlideKind.GUEST:
        return GuestScene(slide.pages, words("This picture is missing."))
    if slide.kind is OwnSlideKind.QR_CODE:
        address = slide.address.strip()
        title, text = slide.title.strip(), slide.text.strip()
        return CodeScene(code_of(coded_address(address)), title, text, typed_address(address))
    paragraphs = (line.strip() for line in slide.text.splitlines())
    return TextScene(slide.title.strip(), tuple(line for line in paragraphs if line))


SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?!\d+(?:[/?#]|$))")
HOST = re.compile(r"(?:[\w-]+\.)+[^\W\d_]{2,}\.?(?::\d+)?(?:[/?#]\S*)?")
NUMBERS = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?(?:[/?#]\S*)?")
MAILBOX = re.compile(r"[^\s@:/?#]+@(?:[\w-]+\.)+[^\W\d_]{2,}")


def coded_address(address: str) -> str:
    """Return an address as a code has to hold it: with its scheme, or phones open nothing.

    What is no address of a page or of a mailbox stays as it is: a code may hold any text.
    """
    if SCHEME.match(address):
        return address
    if MAILBOX.fullmatch(address):
        return f"mailto:{address}"
    if HOST.fullmatch(address):
        return f"https://{address}"
    if NUMBERS.fullmatch(address):  # no certificate is made out to a computer in the room
        return f"http://{address}"
    return address


def typed_address(address: str) -> str:
    """Return an address as people type it: without the scheme and without a slash at its end."""
    short = address
    for scheme in ("https://", "http://", "mailto:"):
        short = short.removeprefix(scheme)
    return short.removesuffix("/")


def phones_scene(
    conference: Conference, workshop_id: int | None, way: PhonesWay | None, words: Words
) -> PhonesScene:
    """Return how phones are connected, of one workshop's room or of all; way: None while off."""
    workshop = conference.get(Workshop, workshop_id)
    place = badge = None
    if workshop is not None:
        place = next((r.name for r in conference.rooms() if r.id == workshop.room_id), None)
        badge = badge_of(conference, workshop.theme_id)
    if way is None:
        return PhonesScene(words("Phones are not connected yet."), (), place or "", "", badge)
    page = PhoneStep(
        code_of(way.page),
        words("Open the page"),
        tuple(part for part in (typed_address(way.address), way.code) if part),
    )
    steps: tuple[PhoneStep, ...] = (page,)
    if way.network:
        details = tuple(part for part in (way.name, way.password) if part)
        steps = (PhoneStep(code_of(way.network), words("Into the WLAN"), details), page)
    return PhonesScene(
        words("Your flipchart in the plenary"),
        steps,
        place or "",
        words("no app, no internet"),
        badge,
    )
