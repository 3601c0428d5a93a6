"""Somebody stands in every text of an event, in every spelling: afterwards no byte knows them."""

import io
import json
import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from moderator.actions import files
from moderator.actions.handing_over import hand_over
from moderator.actions.one_person import erase_person
from moderator.actions.people import add_participant, change_participant
from moderator.actions.prints import write_workbook
from moderator.actions.retention import ErasureWish, OrganisationFate, erase
from moderator.event.conference import RECORD_KINDS, Record
from moderator.event.documentation import ErasureMethod, ItemNote, TextEdit
from moderator.event.encoding import encode
from moderator.event.errors import NothingToUndo, UndoConflict
from moderator.event.people import Participant
from moderator.event.personal import PERSONAL, Handling
from moderator.event.phrase import phrase
from moderator.event.plenary import OwnSlide, OwnSlideKind, SceneNote
from moderator.event.results import (
    IntakePhoto,
    JoinedPoint,
    Photo,
    PhotoOrigin,
    PointKind,
    ProposedPoint,
)
from moderator.event.schedule import Deadline, ItemSource, PlanVersion
from moderator.event.stage import SceneKind
from moderator.event.workshops import Group, WorkshopSource
from moderator.store.checking import check_file
from moderator.store.store import Store
from moderator.ui.words import QtWords
from tests.actions.test_one_person import figures

GIVEN, FAMILY = "Jörg", "Großkötter-Yıldız"
NAME = f"{GIVEN} {FAMILY}"
MAIL, MOBILE = "j.grosskoetter@jc-süd.example", "+49 171 998 87 76"
SPELT = (
    NAME,
    f"{FAMILY}, {GIVEN}",
    f"{FAMILY} {GIVEN}",
    NAME.upper(),
    NAME.lower(),
    unicodedata.normalize("NFD", NAME),
    "Joerg Grosskoetter-Yildiz",
    f"J. {FAMILY}",
    f"{NAME}s",
    f"{GIVEN}\n{FAMILY}",
    f"{GIVEN}\u00a0Groß\u00adkötter-Yıldız",
    f"Protokoll_{GIVEN}_{FAMILY}.docx",
    f"({NAME}, Jobcenter Süd)",
    MAIL,
    MAIL.upper(),
    MOBILE,
    "0171/9988776",
    "+491719988776",
    "0049 (0)171 99 88 77 6",
)
TEXT = " | ".join(SPELT)
SECRETS = ("Großkötter", "Grosskoetter", "Grosskötter", "Erdnüsse", "9988776", "998 87 76")
IN_JSON = {Handling.TEXT, Handling.EMPTIED, Handling.ROLE, Handling.JSON}
WISHES = {
    "pseudonymised": ErasureWish(ErasureMethod.PSEUDONYMISED, roles=True),
    "deleted": ErasureWish(
        ErasureMethod.DELETED, roles=True, organisations=OrganisationFate.NUMBERED
    ),
}


def further(store: Store) -> Iterator[Record]:
    """Make a record of each kind that the demo has none of."""
    conference, now = store.conference, store.clock()
    photo, item = conference.all(Photo)[0], conference.items()[0]
    workshop = conference.workshops_of(conference.rounds()[0].id)[0]
    told = json.dumps({"a": [TEXT, {NAME: MAIL}]})
    yield JoinedPoint(0, TEXT)
    yield ProposedPoint(0, photo.id, PointKind.SOLUTION, TEXT, unsure=json.dumps([TEXT]))
    yield IntakePhoto(
        0, photo.content, PhotoOrigin.PHONE, now, TEXT, TEXT, words=TEXT, caption=TEXT
    )
    yield OwnSlide(0, OwnSlideKind.TEXT, TEXT, TEXT, TEXT)
    yield SceneNote(0, SceneKind.WELCOME, None, TEXT)
    yield Deadline(0, 1, now.time(), TEXT)
    yield PlanVersion(0, 99, now, told)
    yield ItemSource(0, item.id, f"{NAME}@pretalx", told)
    yield WorkshopSource(0, workshop.id, f"{NAME}@pretalx", told)
    yield ItemNote(0, item.id, now, TEXT)
    yield TextEdit(0, "event.title", TEXT, TEXT)


def photo_of(name: str) -> bytes:
    exif = Image.Exif()
    exif[0x010E] = exif[0x013B] = name
    target = io.BytesIO()
    picture = Image.effect_noise((320, 240), 30).convert("RGB")
    picture.save(target, "JPEG", exif=exif, comment=name.encode())
    return target.getvalue()


@pytest.fixture
def person(demo_store: Store) -> int:
    """Enter somebody, and name them in every text of one record of each kind."""
    store = demo_store
    store.station = f"Laptop von {NAME}"
    label = phrase("Text from {file} about {name}", file=f"{NAME}.csv", name=NAME)
    new = add_participant(store, GIVEN, FAMILY, f"{NAME} Coaching")
    change_participant(store, new, email=MAIL, mobile_number=MOBILE, remark="Erdnüsse")
    content = store.keep_photo(photo_of(NAME), photo_of(""))
    with store.edit(label) as edit:
        edit.insert(Photo(0, store.conference.all(Group)[0].id, content, caption=TEXT))
        for record in further(store):
            edit.insert(record)
    for kind in RECORD_KINDS:
        named = [name for name, handling in PERSONAL[kind].items() if handling in IN_JSON]
        for field in named if kind is not Participant else ():
            name_in(store, kind, field)
    other = store.conference.participants()[0]
    change_participant(store, other.id, remark=f"mit {NAME}", function=f"vertritt {NAME}")
    files.back_up_open(store)
    store.undo()
    store.redo()
    return new


def name_in(store: Store, kind: type[Record], field: str) -> None:
    """Write the texts into a field of a record, if it holds a text that anybody may write."""
    for record in store.conference.all(kind)[:1]:
        before = encode(record)[field]
        if not isinstance(before, str) or PERSONAL[kind][field] is Handling.JSON:
            continue
        if "time" in field or field.endswith("_at"):
            continue
        text = NAME if PERSONAL[kind][field] is Handling.ROLE else TEXT
        with store.edit(phrase("{text}", text=text[:60] + "…")) as edit:
            edit.change(record, **{field: text})


def spellings(secret: str) -> Iterator[bytes]:
    """Yield each way in which a text can stand in a file."""
    for cased in {secret, secret.upper(), secret.lower(), secret.casefold()}:
        for form in ("NFC", "NFD"):
            text = unicodedata.normalize(form, cased)
            for written in {text, json.dumps(text)[1:-1], text.replace("&", "&amp;")}:
                yield written.encode()
            yield text.encode("utf-16-le")
            yield text.encode("cp1252", "ignore")


def found_in(folder: Path) -> list[tuple[str, str]]:
    """Search the bytes of every file, and of every file within those that are archives."""
    contents: dict[str, bytes] = {}
    for file in folder.rglob("*"):
        if file.is_file():
            contents[file.name] = file.read_bytes()
            if zipfile.is_zipfile(file):
                with zipfile.ZipFile(file) as archive:
                    contents |= {f"{file.name}/{n}": archive.read(n) for n in archive.namelist()}
    return [
        (name, secret)
        for name, content in contents.items()
        for secret in SECRETS
        if any(spelt in content for spelt in set(spellings(secret)))
    ]


def undo_all(store: Store) -> None:
    """Undo and redo as far as that goes."""
    with pytest.raises((NothingToUndo, UndoConflict)):
        while True:
            store.undo()


@pytest.mark.parametrize("whom", ["pseudonymised", "deleted", "one person"])
def test_nobody_is_found_in_any_byte_however_spelt(
    demo_store: Store, person: int, tmp_path: Path, whom: str
) -> None:
    store = demo_store
    assert {secret for _, secret in found_in(tmp_path)} >= set(SECRETS) - {"Grosskötter"}
    before = figures(store.conference)
    if whom == "one person":
        erase_person(store, person, roles=True)
    else:
        erase(store, WISHES[whom])
    assert found_in(tmp_path) == [], "while the event is open, with its log"
    assert figures(store.conference) == before
    hand_over(store, tmp_path / "event.zip", {})
    write_workbook(store, tmp_path / "all.xlsx", QtWords("de"))
    assert found_in(tmp_path) == [], "in what is handed over afterwards"
    store.station = "Laptop"
    undo_all(store)
    assert found_in(tmp_path) == [], "after undoing all that can be undone"
    store.close()
    assert found_in(tmp_path) == [], "once it is closed"
    assert check_file(store.path).findings == ()


def test_every_kind_of_text_was_tried(demo_store: Store, person: int) -> None:
    conference = demo_store.conference
    for kind in RECORD_KINDS:
        texts = [n for n, h in PERSONAL[kind].items() if h in {Handling.TEXT, Handling.JSON}]
        for name in texts:
            values = [str(encode(record)[name]) for record in conference.all(kind)]
            assert any("kötter" in v or "k\\u00f6tter" in v for v in values), (kind, name)
    assert conference.get(Participant, person) is not None
