"""The event as a ZIP: nothing is lost, and no ZIP from outside does harm or is half taken over."""

import hashlib
import io
import json
import random
import struct
import tracemalloc
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from moderator.event.conference import Conference
from moderator.event.errors import ImportProblem, JobCancelled
from moderator.event.phrase import phrase
from moderator.event.results import Photo
from moderator.event.workshops import Group, Workshop
from moderator.exchange.handover import zip_in
from moderator.exchange.handover.archive import leads_out
from moderator.exchange.handover.zip_in import EventZip
from moderator.exchange.handover.zip_out import write_zip
from moderator.exchange.json_event import PhotoContent, pixels_of
from tests.exchange.conferences import conferences
from tests.exchange.lists import kassel

ORIGINAL = b"original " * 50_000
CONTENT = hashlib.sha256(ORIGINAL).hexdigest()
SMALL = b"small"
SECOND = hashlib.sha256(SMALL).hexdigest()
PHOTOS = {CONTENT: PhotoContent(ORIGINAL, b"shown"), SECOND: PhotoContent(SMALL, b"")}


def quiet(_done: int, _all: int) -> None:
    """Hear nothing of the progress."""


def with_photos() -> Conference:
    """The event of Kassel, with a group that has two photos."""
    conference = kassel()
    group = Group(1, conference.all(Workshop)[0].id, 1)
    photos = {1: Photo(1, 1, CONTENT), 2: Photo(2, 1, SECOND)}
    return conference.replaced({Group: {1: group}, Photo: photos})


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A sound ZIP with two photos."""
    path = tmp_path_factory.mktemp("whole") / "event.zip"
    remembered = {"results/apart": "[[1, 2]]"}
    write_zip(path, with_photos(), PHOTOS.get, remembered=remembered, progress=quiet)
    return path.read_bytes()


Entries = dict[str, bytes]


def entries_of(whole: bytes) -> Entries:
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(path: Path, entries: Entries) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return path


def read(path: Path) -> Conference:
    with closing(EventZip(path)) as found:
        return found.conference()


def refused(path: Path) -> str:
    with pytest.raises(ImportProblem) as raised:
        read(path)
    assert len(raised.value.phrases) == 3
    return str(raised.value.happened)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(conferences())
def test_any_event_is_read_back_completely(tmp_path: Path, conference: Conference) -> None:
    path = tmp_path / "any.zip"
    asked = []

    def photo(name: str) -> PhotoContent | None:
        asked.append(name)
        return None

    left_out = write_zip(path, conference, photo, remembered={}, progress=quiet)
    assert left_out == len(asked) == len(pixels_of(conference))
    back = read(path)
    assert {k: dict(t) for k, t in back.tables.items()} == {
        k: dict(t) for k, t in conference.tables.items()
    }


def test_photos_and_what_was_remembered_come_back_to_the_byte(whole: bytes, tmp_path: Path) -> None:
    path = tmp_path / "event.zip"
    path.write_bytes(whole)
    with closing(EventZip(path)) as found:
        assert found.names == set(PHOTOS)
        assert {name: found.photo(name) for name in PHOTOS} == PHOTOS
        assert found.remembered() == {"results/apart": "[[1, 2]]"}
        assert found.unknown == 0


def test_the_same_event_gives_the_same_bytes(whole: bytes, tmp_path: Path) -> None:
    path = tmp_path / "again.zip"
    remembered = {"results/apart": "[[1, 2]]"}
    write_zip(path, with_photos(), PHOTOS.get, remembered=remembered, progress=quiet)
    assert path.read_bytes() == whole


def test_a_cancelled_file_is_not_there_and_the_old_one_untouched(tmp_path: Path) -> None:
    path = tmp_path / "event.zip"
    path.write_bytes(b"old")

    def cancel(done: int, _all: int) -> None:
        if done:
            raise JobCancelled(phrase("Cancelled."))

    with pytest.raises(JobCancelled):
        write_zip(path, with_photos(), PHOTOS.get, remembered={}, progress=cancel)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_photo_that_is_not_what_it_is_named_for_is_missing_alone(
    whole: bytes, tmp_path: Path
) -> None:
    entries = entries_of(whole)
    entries[f"photos/{CONTENT}"] = b"another"
    with closing(EventZip(packed(tmp_path / "event.zip", entries))) as found:
        assert found.photo(CONTENT) is None
        assert found.photo(SECOND) == PHOTOS[SECOND]
        assert found.conference().all(Photo)


def test_without_its_jpeg_a_photo_is_there_and_without_its_original_missing(
    whole: bytes, tmp_path: Path
) -> None:
    entries = entries_of(whole)
    del entries[f"shown/{CONTENT}.jpg"], entries[f"photos/{SECOND}"]
    with closing(EventZip(packed(tmp_path / "event.zip", entries))) as found:
        assert found.photo(CONTENT) == PhotoContent(ORIGINAL, b"")
        assert found.photo(SECOND) is None


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_a_file_that_is_cut_off_is_refused(whole: bytes, tmp_path: Path, share: float) -> None:
    path = tmp_path / "event.zip"
    path.write_bytes(whole[: int(len(whole) * share)])
    assert "not complete" in refused(path)


@pytest.mark.parametrize("content", [b"", b"PK", b"no ZIP at all", b"PK\x05\x06" + b"\xff" * 18])
def test_what_is_no_zip_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "event.zip"
    path.write_bytes(content)
    assert refused(path)


def manifest(change: Callable[[dict[str, object]], object]) -> Callable[[Entries], object]:
    def changed(entries: Entries) -> None:
        values = json.loads(entries["manifest.json"])
        change(values)
        entries["manifest.json"] = json.dumps(values).encode()

    return changed


def lines(name: str, change: Callable[[list[bytes]], list[bytes]]) -> Callable[[Entries], object]:
    def changed(entries: Entries) -> None:
        place = f"lists/{name}.jsonl"
        entries[place] = b"\n".join(change(entries[place].split(b"\n")))

    return changed


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (manifest(lambda m: m.update(version=99)), "newer"),
        (manifest(lambda m: m.update(format="another")), "not of an event"),
        (manifest(lambda m: m["lists"].update(dishes=3)), "lists.dishes"),  # type: ignore[attr-defined]
        (manifest(lambda m: m.update(lists=[])), "lists"),
        (manifest(lambda m: m.update(photos={"../x": {}})), "photos"),
        (lambda e: e.pop("manifest.json"), "not of an event"),
        (lambda e: e.pop("event.json"), "event.json is missing"),
        (lambda e: e.pop("lists/rooms.jsonl"), "rooms.jsonl is missing"),
        (lines("rooms", lambda found: found[1:]), "7 of 8"),
        (lines("rooms", lambda found: [b'{"id": 99, "name": "X"}', *found]), "9 of 8"),
        (lines("participants", lambda found: [b"{", *found[1:]]), "not JSON"),
        (lines("participants", lambda found: [b'{"id": 1}', *found[1:]]), "participants[0]"),
        (lines("workshops", lambda found: [found[1], *found[1:]]), "workshops[1].id"),
        (lambda e: e.update({"../event.json": b"{}"}), "leads out"),
        (lambda e: e.update({"/etc/passwd": b""}), "leads out"),
        (lambda e: e.update({"C:\\x": b""}), "leads out"),
        (lambda e: e.update({"lists/rooms.jsonl": b" " * 9_000_000}), "far more than it holds"),
    ],
)
def test_a_zip_that_does_not_fit_is_refused_with_what_is_wrong(
    whole: bytes, tmp_path: Path, change: Callable[[Entries], object], said: str
) -> None:
    entries = entries_of(whole)
    change(entries)
    assert said in refused(packed(tmp_path / "event.zip", entries))


@pytest.mark.parametrize("name", ["a/../../b", "..\\b", "/b", "\\b", "C:b", "", "a\nb", "a\0"])
def test_a_name_that_leads_out_is_recognised(name: str) -> None:
    assert leads_out(name)
    assert not leads_out("lists/a..b.jsonl")


def test_a_name_that_stands_twice_is_refused(whole: bytes, tmp_path: Path) -> None:
    path = tmp_path / "event.zip"
    path.write_bytes(whole)
    with (
        zipfile.ZipFile(path, "a") as archive,
        pytest.warns(UserWarning, match="Duplicate"),
    ):
        archive.writestr("lists/rooms.jsonl", b"")
    assert "twice" in refused(path)


def patched(whole: bytes, name: str, offset: int, value: bytes) -> bytes:
    """Change a field of an entry in the archive's directory."""
    start = whole.rindex(b"PK\x01\x02", 0, whole.rindex(name.encode()))
    return whole[: start + offset] + value + whole[start + offset + len(value) :]


def test_an_encrypted_entry_is_refused(whole: bytes, tmp_path: Path) -> None:
    path = tmp_path / "event.zip"
    path.write_bytes(patched(whole, f"photos/{CONTENT}", 8, b"\x01\x00"))
    assert "password" in refused(path)


def test_a_foreign_way_of_packing_is_refused(whole: bytes, tmp_path: Path) -> None:
    path = tmp_path / "event.zip"
    path.write_bytes(patched(whole, "lists/rooms.jsonl", 10, struct.pack("<H", 14)))
    assert "packed in a way" in refused(path)


@pytest.mark.parametrize("factor", [0.5, 1.5])
def test_a_length_that_lies_is_noticed_and_never_believed(
    whole: bytes, tmp_path: Path, factor: float
) -> None:
    entries = entries_of(whole)
    size = int(len(entries["lists/participants.jsonl"]) * factor)
    path = tmp_path / "event.zip"
    path.write_bytes(patched(whole, "lists/participants.jsonl", 24, struct.pack("<I", size)))
    assert "participants.jsonl cannot be read" in refused(path)


def test_entries_that_share_their_bytes_are_a_bomb(whole: bytes, tmp_path: Path) -> None:
    path = tmp_path / "event.zip"
    size = struct.pack("<I", len(whole))
    path.write_bytes(patched(patched(whole, "event.json", 20, size), "event.json", 24, size))
    assert "far more than it holds" in refused(path)


def test_a_directory_of_countless_entries_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "event.zip"
    entry = b"PK\x01\x02" + bytes(42) + b"x"
    count = zip_in.MOST_TEXT // len(entry)
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, count * len(entry), 0, 0)
    with path.open("wb") as file:
        for _ in range(64):
            file.write(entry * (count // 64 + 1))
        file.write(end)
    assert "more files than any event" in refused(path)


def test_records_without_end_are_not_read(
    whole: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "event.zip"
    path.write_bytes(whole)
    monkeypatch.setattr(zip_in, "MOST_TEXT", 20_000)
    assert refused(path)


def test_what_means_nothing_is_counted(whole: bytes, tmp_path: Path) -> None:
    entries = {**entries_of(whole), "__MACOSX/._event.json": b"x", "photos/other": b"y"}
    with closing(EventZip(packed(tmp_path / "event.zip", entries))) as found:
        assert found.unknown == 2
        assert found.conference().participants()


@pytest.mark.parametrize("text", [b"[]", b"{", b'{"../x": "1", "a/b": 3}', b"\xff"])
def test_what_was_remembered_and_cannot_be_read_is_left_out(
    whole: bytes, tmp_path: Path, text: bytes
) -> None:
    entries = {**entries_of(whole), "remembered.json": text}
    with closing(EventZip(packed(tmp_path / "event.zip", entries))) as found:
        assert found.remembered() == {}


def test_any_byte_changed_is_refused_or_changes_nothing(whole: bytes, tmp_path: Path) -> None:
    rest = random.Random(7)
    path = tmp_path / "event.zip"
    path.write_bytes(whole)
    sound = read(path)
    texts = whole.index(b"photos/"), whole.rindex(b"manifest.json")
    for _ in range(150):
        place = rest.randrange(len(whole))
        if texts[0] < place < texts[1] - 20_000 and rest.random() < 0.9:
            continue
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0x5A]) + whole[place + 1 :])
        try:
            with closing(EventZip(path)) as found:
                assert found.conference().tables == sound.tables
                for name in found.names & PHOTOS.keys():
                    photo = found.photo(name)
                    assert photo is None or photo.original == PHOTOS[name].original
        except ImportProblem:
            pass


def test_of_many_photos_only_one_at_a_time_is_in_memory(tmp_path: Path) -> None:
    size, rest = 2**20, random.Random(3)
    path, names = tmp_path / "large.zip", [f"{n:064x}" for n in range(24)]
    group = with_photos().tables[Group]
    photos = {n: Photo(n, 1, name) for n, name in enumerate(names, 1)}
    conference = kassel().replaced({Group: group, Photo: photos})

    def drawn(_name: str) -> PhotoContent:
        return PhotoContent(rest.randbytes(size), rest.randbytes(size))

    tracemalloc.start()
    try:
        write_zip(path, conference, drawn, remembered={}, progress=quiet)
        _, written = tracemalloc.get_traced_memory()
        tracemalloc.reset_peak()
        with closing(EventZip(path)) as found:
            for name in names:
                found.photo(name)
        _, read_back = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert path.stat().st_size > 40 * size
    assert max(written, read_back) < 12 * size
