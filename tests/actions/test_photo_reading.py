"""What is asked of the reader, and what becomes of its answer; typed text has precedence."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from moderator.actions.intake import PhotoArrival, receive_photo
from moderator.actions.photo_reading import PhotoReading, reading_task, unread_photos
from moderator.actions.photos import add_photos, turn_photo
from moderator.actions.reading import accept_proposal, keep_proposals, open_proposals
from moderator.actions.results import add_point, set_headline
from moderator.actions.search import find
from moderator.capture.photos import Prepared
from moderator.capture.reading.reading import PhotoReader
from moderator.event.results import Ink, Photo, PhotoOrigin, PointKind, ProposedPoint
from moderator.event.workshops import Group
from moderator.rules.reading.lines import ReadLine, ReadPhoto
from moderator.store.store import Store
from tests.actions.results_event import DURING_ROUND_3, group_of, questions_of, results_store

LINES = (
    ReadLine("Erst der Ablauf", (0.1, 0.05, 0.6, 0.08), 0.98, Ink.BLACK, 0.08),
    ReadLine("– Posteingang kostet Zeit", (0.1, 0.2, 0.5, 0.05), 0.97, Ink.RED, 0.05),
    ReadLine("+ Eingänge zuordnen", (0.1, 0.3, 0.4, 0.05), 0.96, Ink.GREEN, 0.05),
)


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
    return add_photos(store, group.id, [Prepared("a.jpg", b"original", b"shown", 6, 8, None)])[0]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    """Let the reader read `LINES` in whatever it is given; notes what it was asked."""
    noted: dict[str, object] = {"turns": 0}

    def read(
        _reader: PhotoReader,
        content: bytes,
        words: tuple[str, ...],
        *,
        quarter_turns: int,
        cancelled: Callable[[], bool],
    ) -> ReadPhoto:
        noted.update(content=content, words=words, quarter_turns=quarter_turns)
        assert not cancelled()
        return ReadPhoto(LINES, quarter_turns=int(str(noted["turns"])))

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
    add_photos(store, other.id, [Prepared("b.jpg", b"other", b"shown", 6, 8, None)])
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
