"""A typed line is understood to its last character, and nothing of it is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.event.schedule import ItemKind, Room
from moderator.rules.schedule.typed_line import TypedItem, read_line, read_start, span_minutes
from moderator.rules.written.durations import read_duration

ROOMS = (
    Room(1, "Plenum"),
    Room(2, "Foyer"),
    Room(3, "Raum Eder"),
    Room(4, "Halle 12"),
    Room(5, "Eder"),
)
BREAK, TALK, GREETING = ItemKind.BREAK, ItemKind.TALK, ItemKind.GREETING
ROUND, RESULTS = ItemKind.WORKSHOP_ROUND, ItemKind.PLENARY_RESULTS


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Pause 15", TypedItem("Pause", BREAK, None, 15)),
        (
            "14:30 Vortrag Petersen 40 Plenum",
            TypedItem("Vortrag Petersen", TALK, 870, 40, (1,)),
        ),
        ("9–10:30 Begrüßung", TypedItem("Begrüßung", GREETING, 540, 90)),
        ("9-10 Begrüßung", TypedItem("Begrüßung", GREETING, 540, 60)),
        ("Mittagessen 1:30", TypedItem("Mittagessen", BREAK, None, 90)),
        ("Mittagessen 1 h 30 Foyer", TypedItem("Mittagessen", BREAK, None, 90, (2,))),
        ("9 Uhr 15 Begrüßung, 20 Min., Plenum", TypedItem("Begrüßung", GREETING, 555, 20, (1,))),
        ("9:00 Uhr: Begrüßung (20 Min.)", TypedItem("Begrüßung", GREETING, 540, 20)),
        ("von 9 bis 10 Uhr – Vortrag", TypedItem("Vortrag", TALK, 540, 60)),
        ("Vortrag Plenum 40", TypedItem("Vortrag", TALK, None, 40, (1,))),
        ("Gespräche 20 Plenum, Foyer", TypedItem("Gespräche", TALK, None, 20, (1, 2))),
        ("Fragen 10 raum eder", TypedItem("Fragen", TALK, None, 10, (3,))),
        ("Fragen Halle 12", TypedItem("Fragen", TALK, None, None, (4,))),
        ("Fragen Halle 12 12", TypedItem("Fragen", TALK, None, 12, (4,))),
        ("22–1 Tanz", TypedItem("Tanz", TALK, 1320, 180)),
    ],
)
def test_time_minutes_and_rooms_are_understood(text: str, wanted: TypedItem) -> None:
    assert read_line(text, ROOMS) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Workshoprunde 1",
        "Ausblick 2025",
        "3 Impulse aus der Praxis",
        "2024 im Rückblick",
        "Plenum",
        "15",
        "14:30",
        "25:00 Vortrag",
        "10:30–9 Vortrag",
        "Vortrag 0",
        "Wie arbeiten wir und wie könnten wir arbeiten? KI im Jobcenter",
    ],
)
def test_what_is_no_time_and_no_duration_stays_in_the_title(text: str) -> None:
    read = read_line(text, ROOMS)
    assert (read.title, read.start, read.minutes, read.room_ids) == (text, None, None, ())


def test_a_title_keeps_the_room_that_it_speaks_of() -> None:
    assert read_line("Ergebnisse im Plenum 60", ROOMS) == TypedItem(
        "Ergebnisse im Plenum", RESULTS, None, 60, (1,)
    )
    assert read_line("Workshoprunde 2 70", ROOMS) == TypedItem("Workshoprunde 2", ROUND, None, 70)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("9", (540, None)),
        ("9 Uhr 15", (555, None)),
        ("9:15", (555, None)),
        ("9.15", (555, None)),
        ("9–10:30", (540, 90)),
        ("9 Uhr – 10 Uhr 30", (540, 90)),
        ("10–9", None),
        ("24", None),
        ("25", None),
        ("bald", None),
        ("", None),
    ],
)
def test_starts_are_times_or_spans(text: str, wanted: tuple[int, int | None] | None) -> None:
    assert read_start(text) == wanted


words = st.sampled_from(["Vortrag", "über", "Künstliche", "Intelligenz", "Petersen", "&", "Café"])


@given(
    start=st.none() | st.integers(0, 1439),
    title=st.lists(words, min_size=1, max_size=5),
    minutes=st.none() | st.integers(5, 600),
    room=st.none() | st.sampled_from(ROOMS),
    room_first=st.booleans(),
)
def test_whatever_is_typed_in_order_is_read_again(
    start: int | None, title: list[str], minutes: int | None, room: Room | None, room_first: bool
) -> None:
    tail = [str(minutes)] if minutes else []
    if room is not None:
        tail.insert(0 if room_first and room.id != 4 else len(tail), room.name)
    head = [] if start is None else [f"{start // 60}:{start % 60:02}"]
    read = read_line(" ".join([*head, *title, *tail]), ROOMS)
    assert read.title == " ".join(title)
    assert (read.start, read.minutes) == (start, minutes)
    assert read.room_ids == (() if room is None else (room.id,))


pieces = st.sampled_from(
    ["9", "9:15", "9–10", "–", "15", "1:30", "min", "Plenum", "Halle", "12", "im", ",", "Pause"]
)


@given(st.lists(pieces | st.text(max_size=6), max_size=9))
def test_nothing_that_is_typed_is_lost(typed: list[str]) -> None:
    """The title is a run of the words; what is before it is a time, what is behind it is known."""
    text = " ".join(typed)
    read = read_line(text, ROOMS)
    line, title = text.split(), read.title.split()
    if not line:
        assert read.title == ""
        return
    assert title
    bare = [word.rstrip(",;") or word for word in line]
    plain = [word.rstrip(",;") or word for word in title]
    places = [n for n in range(len(line)) if bare[n : n + len(title)] == plain]
    assert any(
        bool(place) is (read.start is not None)
        and (place + len(title) == len(line) or read.minutes is not None or read.room_ids)
        for place in places
    )
    assert read.minutes is None or 1 <= read.minutes <= 1440


@given(st.integers(0, 1439), st.integers(0, 1440))
def test_a_span_is_as_long_as_it_says(start: int, end: int) -> None:
    minutes = span_minutes(start, end)
    if minutes is None:
        assert end % 1440 <= start, "24:00 is midnight"
    else:
        assert (start + minutes) % 1440 == end % 1440
        assert read_duration(f"{minutes}") == minutes
