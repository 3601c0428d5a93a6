"""What is asked of the reader, and what becomes of its answer; typed text has precedence."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from moderator.actions.intake import (
    PhotoArrival,
    dismiss_intake,
    file_intake,
    likeliest,
    receive_photo,
    reopen_intake,
)
from moderator.actions.photo_reading import (
    PhotoReading,
    reading_task,
    unread_photos,
    unread_waiting,
    waiting_task,
)
from moderator.actions.photos import Adjustment, adjust_photo, turn_photo
from moderator.actions.reading import (
    accept_proposal,
    keep_proposals,
    keep_words,
    open_proposals,
)
from moderator.actions.results import add_point, set_headline
from moderator.actions.search import find
from moderator.capture.photos import Prepared
from moderator.capture.reading.reading import PhotoReader
from moderator.event.phrase import phrase
from moderator.event.results import (
    Ink,
    IntakePhoto,
    Photo,
    PhotoOrigin,
    PointKind,
    ProposedPoint,
    Treatment,
    write_corners,
)
from moderator.event.workshops import Group
from moderator.rules.reading.lines import ReadCard, ReadLine, ReadPhoto
from moderator.store.store import Store
from tests.actions.results_event import (
    DURING_ROUND_3,
    group_of,
    put_photos,
    questions_of,
    results_store,
)

LINES = (
    ReadLine("Erst der Ablauf", (0.1, 0.05, 0.6, 0.08), 0.98, Ink.BLACK, 0.08),
    ReadLine("– Posteingang kostet Zeit", (0.1, 0.2, 0.5, 0.05), 0.97, Ink.RED, 0.05),
    ReadLine("+ Eingänge zuordnen", (0.1, 0.3, 0.4, 0.05), 0.96, Ink.GREEN, 0.05),
)
BOTH_POINTS = ((0.05, 0.17), (0.7, 0.17), (0.7, 0.4), (0.05, 0.4))
"""A card around the lines of both points."""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = results_store(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def group(store: Store) -> Group:
    return group_of(store.conference, 1, 3)


@pytest.fixture
def photo(store: Store, group: Group) -> int:
    return put_photos(store, group.id, Prepared("a.jpg", b"original", b"shown", 6, 8, None))[0]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    """Let the reader read `LINES` in whatever it is given; notes what it was asked."""
    noted: dict[str, object] = {"turns": 0, "times": 0}

    def read(
        _reader: PhotoReader,
        content: bytes,
        words: tuple[str, ...],
        *,
        quarter_turns: int,
        pinboard: bool,
        cancelled: Callable[[], bool],
    ) -> ReadPhoto:
        noted.update(content=content, words=words, quarter_turns=quarter_turns)
        noted["times"] = int(str(noted["times"])) + 1
        assert not cancelled()
        cards = (ReadCard(BOTH_POINTS),) if pinboard else ()
        return ReadPhoto(LINES, quarter_turns=int(str(noted["turns"])), cards=cards)

    monkeypatch.setattr(PhotoReader, "read", read)
    return noted


def proposals(store: Store, photo: int) -> tuple[ProposedPoint, ...]:
    task = reading_task(store.conference, photo)
    return PhotoReading().read(store, task, lambda: False).proposals


def test_headline_and_points_are_proposed_with_their_strips(
    store: Store, photo: int, asked: dict[str, object]
) -> None:
    headline, problem, solution = proposals(store, photo)
    assert (headline.is_headline, headline.text) == (True, "Erst der Ablauf")
    assert (problem.kind, problem.text) == (PointKind.PROBLEM, "Posteingang kostet Zeit")
    assert (solution.kind, solution.text) == (PointKind.SOLUTION, "Eingänge zuordnen")
    strip = (problem.left, problem.top, problem.width, problem.height)
    assert strip == pytest.approx(LINES[1].box)
    assert asked["content"] == b"shown"


def test_on_a_pinboard_each_card_is_a_point_also_where_it_was_read_as_a_sheet(
    store: Store, photo: int, asked: dict[str, object]
) -> None:
    reading = PhotoReading()
    reading.read(store, reading_task(store.conference, photo), lambda: False)
    adjust_photo(store, photo, Adjustment(treatment=Treatment.PINBOARD))
    found = reading.read(store, reading_task(store.conference, photo), lambda: False).proposals
    joined, beside = found
    assert "Posteingang kostet Zeit" in joined.text
    assert "zuordnen" in joined.text
    assert beside.text == "Erst der Ablauf"
    assert asked["times"] == 2


def test_the_reader_is_told_the_words_of_the_event(
    store: Store, group: Group, photo: int, asked: dict[str, object]
) -> None:
    add_point(store, group_of(store.conference, 0, 1).id, PointKind.PROBLEM, "Sprechstunde, jetzt")
    proposals(store, photo)
    words = asked["words"]
    assert isinstance(words, tuple)
    assert {"Digitalisierung", "Routine", "Zeit", "Sprechstunde"} <= set(words)
    assert "Sprechstunde," not in words


def test_a_strip_stays_where_it_is_in_the_photo_however_it_was_turned(
    store: Store, photo: int, asked: dict[str, object]
) -> None:
    turn_photo(store, photo, 1)
    left, top, width, height = LINES[1].box
    found = proposals(store, photo)[1]
    assert asked["quarter_turns"] == 1
    assert (found.left, found.top) == pytest.approx((top, 1 - left - width))
    assert (found.width, found.height) == pytest.approx((height, width))
    asked["turns"] = 3
    found = proposals(store, photo)[1]
    assert (found.left, found.top) == pytest.approx((left, top))


@pytest.mark.usefixtures("asked")
def test_what_was_typed_is_not_proposed_again(store: Store, group: Group, photo: int) -> None:
    set_headline(store, group.id, "Unser Satz")
    add_point(store, group.id, PointKind.PROBLEM, "Posteingang kostet viel Zeit")
    assert [each.text for each in proposals(store, photo)] == ["Eingänge zuordnen"]


@pytest.mark.usefixtures("asked")
def test_only_photos_without_points_and_proposals_wait_to_be_read(
    store: Store, group: Group, photo: int
) -> None:
    assert unread_photos(store.conference, [group.id]) == [photo]
    keep_proposals(store, photo, proposals(store, photo))
    assert unread_photos(store.conference, [group.id]) == []
    other = group_of(store.conference, 1, 4)
    put_photos(store, other.id, Prepared("b.jpg", b"other", b"shown", 6, 8, None))
    add_point(store, other.id, PointKind.PROBLEM, "Getippt")
    assert unread_photos(store.conference, [group.id, other.id]) == []


@pytest.mark.usefixtures("asked")
def test_a_corrected_text_is_accepted_in_one_step(store: Store, group: Group, photo: int) -> None:
    keep_proposals(store, photo, proposals(store, photo))
    found = open_proposals(store.conference, group.id)[1]
    accept_proposal(store, found.id, "Posteingang  kostet Geld ")
    (point,) = store.conference.points_of(group.id)
    assert point.text == "Posteingang kostet Geld"
    store.undo()
    assert store.conference.points_of(group.id) == ()
    assert open_proposals(store.conference, group.id)[1] == found


@pytest.mark.usefixtures("asked")
def test_a_photo_is_found_by_what_was_read_on_it(store: Store, group: Group) -> None:
    arrived = Prepared("a.jpg", b"new", b"shown", 6, 8, None)
    received = receive_photo(store, arrived, PhotoArrival(PhotoOrigin.FILE, group_id=group.id))
    (photo,) = received.photo_ids
    task = reading_task(store.conference, photo)
    sheet = PhotoReading().read(store, task, lambda: False)
    keep_proposals(store, photo, sheet.proposals, sheet.words)
    (hit,) = find(store.conference, "eingaenge zuordnen", DURING_ROUND_3)
    assert hit.record == store.conference.one(Photo, photo)
    assert hit.title.startswith("Erst der Ablauf")
    keep_proposals(store, photo, [], sheet.words)
    assert [hit.record for hit in find(store.conference, "posteingang", DURING_ROUND_3)] == [
        hit.record
    ]


@pytest.mark.usefixtures("asked")
def test_a_question_of_another_workshop_is_dropped(store: Store, group: Group, photo: int) -> None:
    foreign = questions_of(store.conference, group_of(store.conference, 0, 1))[0]
    keep_proposals(
        store, photo, [ProposedPoint(0, 0, PointKind.PROBLEM, "Neu", question_id=foreign)]
    )
    accept_proposal(store, open_proposals(store.conference, group.id)[0].id)
    assert store.conference.points_of(group.id)[0].question_id is None


def came_in(store: Store, name: str = "a.jpg") -> int:
    """Let a photo without a code wait in the intake."""
    arrived = Prepared(name, name.encode(), b"shown", 6, 8, None)
    return receive_photo(store, arrived, PhotoArrival(PhotoOrigin.FILE)).intake_ids[0]


def words_read(store: Store, intake_id: int, reading: PhotoReading | None = None) -> str:
    task = waiting_task(store.conference, intake_id)
    return (reading or PhotoReading()).read_words(store, task, lambda: False)


def test_a_photo_that_waits_is_read_once_also_when_it_is_filed_and_taken_off_again(
    store: Store, group: Group, asked: dict[str, object]
) -> None:
    reading, waiting = PhotoReading(), came_in(store)
    assert unread_waiting(store.conference) == [waiting]
    words = words_read(store, waiting, reading)
    assert words == "Erst der Ablauf – Posteingang kostet Zeit + Eingänge zuordnen"
    keep_words(store, waiting, words)
    assert unread_waiting(store.conference) == []
    photo = file_intake(store, waiting, group.id)
    assert photo is not None
    sheet = reading.read(store, reading_task(store.conference, photo), lambda: False)
    assert len(sheet.proposals) == 3
    before = asked["times"]
    assert before == 1
    keep_proposals(store, photo, sheet.proposals, sheet.words)
    reopen_intake(store, waiting)
    assert unread_waiting(store.conference) == []
    reading.forget(store.conference.one(IntakePhoto, waiting).content)
    words_read(store, waiting, reading)
    assert asked["times"] == 2


@pytest.mark.parametrize(("turned", "times", "left"), [(0, 1, 1), (1, 1, 0), (2, 2, 1)])
def test_what_was_kept_fits_a_photo_that_was_turned_since_or_is_read_anew(
    store: Store, photo: int, asked: dict[str, object], turned: int, times: int, left: int
) -> None:
    asked["turns"] = 1
    reading = PhotoReading()
    reading.read(store, reading_task(store.conference, photo), lambda: False)
    if turned:
        turn_photo(store, photo, turned)
    sheet = reading.read(store, reading_task(store.conference, photo), lambda: False)
    assert (asked["times"], sheet.quarter_turns) == (times, left)


@pytest.mark.usefixtures("asked")
def test_words_beside_the_sheet_of_a_waiting_photo_are_not_its_words(store: Store) -> None:
    waiting = came_in(store)
    entry = store.conference.one(IntakePhoto, waiting)
    upper = write_corners(((0.0, 0.0), (1.0, 0.0), (1.0, 0.15), (0.0, 0.15)))
    with store.edit(phrase("Corners")) as edit:
        edit.change(entry, corners=upper)
    assert words_read(store, waiting) == "Erst der Ablauf"


@pytest.mark.usefixtures("asked")
def test_what_is_read_on_a_waiting_photo_is_no_step_of_undo_and_goes_with_the_photo(
    store: Store,
) -> None:
    waiting = came_in(store)
    label = store.undo_label
    keep_words(store, waiting, words_read(store, waiting))
    assert store.undo_label == label
    store.undo()
    assert store.conference.get(IntakePhoto, waiting) is None
    store.redo()
    assert store.conference.one(IntakePhoto, waiting).words.startswith("Erst der Ablauf")


def test_what_is_written_on_a_photo_brings_its_group_to_the_first_key(store: Store) -> None:
    waiting, wanted = came_in(store), group_of(store.conference, 3, 2)
    before = likeliest(store.conference, store.conference.one(IntakePhoto, waiting), DURING_ROUND_3)
    assert wanted.id not in [each.group_id for each in before]
    keep_words(store, waiting, "Nachhaltige Qualifizierung Gruppe 2 Betriebe")
    entry = store.conference.one(IntakePhoto, waiting)
    first = likeliest(store.conference, entry, DURING_ROUND_3)[0]
    assert first.group_id == wanted.id
    assert "Nachhaltige Qualifizierung Gruppe 2" in str(first.reasons[0])


@pytest.mark.parametrize("dismissed", [False, True])
def test_a_waiting_photo_is_found_by_what_was_read_on_it(store: Store, dismissed: bool) -> None:
    waiting = came_in(store)
    keep_words(store, waiting, "Eingänge zuordnen")
    if dismissed:
        dismiss_intake(store, waiting)
    (hit,) = find(store.conference, "eingaenge zuordn", DURING_ROUND_3)
    assert hit.record == store.conference.one(IntakePhoto, waiting)
    assert hit.title.startswith("Eingänge zuordnen")
    assert hit.inside
    told = "Photo without a flipchart" if dismissed else "Photo that waits for its group"
    assert str(hit.lines[0]).startswith(told)
    file_intake(store, waiting, group_of(store.conference, 0, 1).id)
    (hit,) = find(store.conference, "eingaenge zuordn", DURING_ROUND_3)
    assert isinstance(hit.record, Photo)
