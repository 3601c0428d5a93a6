"""What is written is read back unchanged, and nothing after it is silently ignored."""

from collections.abc import Callable
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from moderator.event.schedule import Event
from moderator.rules.written.days import read_date, read_day, read_moment
from moderator.rules.written.durations import read_duration
from moderator.rules.written.numbers import PEOPLE, read_number
from moderator.rules.written.times import read_minute

MINUTES = st.integers(0, 1439)
LENGTHS = st.integers(0, 1440)
EVENTS = st.builds(
    lambda start, days: Event(1, "", start, days),
    st.dates(date(2000, 1, 1), date(2098, 12, 1)),
    st.integers(1, 31),
)
MONTHS = [
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
    "November", "Dezember",
]  # fmt: skip
WEEKDAYS = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"]

CLOCKS: tuple[Callable[[int, int], str], ...] = (
    lambda h, m: f"{h:02}:{m:02}",
    lambda h, m: f"{h}:{m:02}",
    lambda h, m: f"{h}.{m:02} Uhr",
    lambda h, m: f"{h}h{m:02}",
    lambda h, m: f"{h:02}{m:02}",
    lambda h, m: f"{h} Uhr {m:02}",
    lambda h, m: f"{h:02}:{m:02}:00",
    lambda h, m: f"{h % 12 or 12}:{m:02} {'pm' if h > 11 else 'am'}",
    lambda h, m: f"{h % 12 or 12}.{m:02} {'p.m.' if h > 11 else 'a.m.'}",
)
SPANS: tuple[Callable[[int], str], ...] = (
    str,
    lambda n: f"{n} Min.",
    lambda n: f"{n}'",
    lambda n: f"{n // 60}:{n % 60:02}",
    lambda n: f"{n // 60} Std. {n % 60} Min.",
    lambda n: f"{n // 60}h{n % 60:02}",
    lambda n: f"PT{n // 60}H{n % 60}M",
)
DATES: tuple[Callable[[date], str], ...] = (
    lambda d: f"{d:%d.%m.%Y}",
    lambda d: f"{d:%d.%m.%y}",
    lambda d: f"{d.day}. {d.month}. {d.year}",
    lambda d: f"{d:%Y-%m-%d}",
    lambda d: f"{d:%d/%m/%Y}",
    lambda d: f"{WEEKDAYS[d.weekday()]}, {d.day}. {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{WEEKDAYS[d.weekday()][:2]} {d:%d.%m.%Y}",
    lambda d: f"{d:%d.%m.%Y} ({WEEKDAYS[d.weekday()]})",
)
JUNK = st.text(st.sampled_from("bcdfgjkqvwxyzäöß§#?!&%*=<>@_0123456789"), min_size=2, max_size=6)


@given(MINUTES, st.sampled_from(CLOCKS))
def test_a_time_that_is_written_is_read_as_it_was(
    minute: int, write: Callable[[int, int], str]
) -> None:
    assert read_minute(write(*divmod(minute, 60))) == minute


@given(LENGTHS, st.sampled_from(SPANS))
def test_a_duration_that_is_written_is_read_as_it_was(
    minutes: int, write: Callable[[int], str]
) -> None:
    assert read_duration(write(minutes)) == minutes


@given(
    st.integers(0, 999_999),
    st.sampled_from((str, lambda n: f"{n:,}", lambda n: f"{n:,}".replace(",", "."))),
)
def test_a_number_that_is_written_is_read_as_it_was(
    number: int, write: Callable[[int], str]
) -> None:
    assert read_number(write(number)) == number


@given(EVENTS, st.data(), st.sampled_from(DATES))
def test_a_day_that_is_written_is_read_as_it_was(
    event: Event, data: st.DataObject, write: Callable[[date], str]
) -> None:
    number = data.draw(st.integers(1, event.days))
    day = event.date_of(number)
    assert read_date(write(day)) == day
    assert read_day(write(day), event) == number
    assert read_day(f"Tag {number}", event) == number


@given(EVENTS, MINUTES, st.sampled_from(DATES), st.sampled_from(CLOCKS), st.data())
def test_a_moment_that_is_written_is_read_as_it_was(
    event: Event,
    minute: int,
    write: Callable[[date], str],
    clock: Callable[[int, int], str],
    data: st.DataObject,
) -> None:
    day = event.start + timedelta(days=data.draw(st.integers(0, event.days - 1)))
    text = f"{write(day)} {clock(*divmod(minute, 60))}"
    assert read_moment(text, event) == (day, minute)


@given(MINUTES, st.sampled_from(CLOCKS), JUNK)
def test_anything_after_a_time_is_rejected(
    minute: int, write: Callable[[int, int], str], junk: str
) -> None:
    assert _or_none(read_minute, f"{write(*divmod(minute, 60))} {junk}") is None


@given(LENGTHS, st.sampled_from(SPANS), JUNK)
def test_anything_after_a_duration_is_rejected(
    minutes: int, write: Callable[[int], str], junk: str
) -> None:
    assert _or_none(read_duration, f"{write(minutes)} {junk}") is None


@given(st.integers(0, 999), JUNK.filter(lambda junk: not (junk.isdigit() and len(junk) in (3, 6))))
def test_anything_after_a_number_is_rejected(number: int, junk: str) -> None:
    assert read_number(f"{number} {junk}", PEOPLE) is None


@given(EVENTS, st.sampled_from(DATES), JUNK.filter(lambda junk: not junk.isdigit()))
def test_anything_after_a_day_is_rejected(
    event: Event, write: Callable[[date], str], junk: str
) -> None:
    text = f"{write(event.start)} {junk}"
    assert _or_none(lambda each: read_day(each, event), text) is None
    assert _or_none(lambda each: read_moment(each, event), text) is None


def _or_none(read: Callable[[str], object], text: str) -> object:
    try:
        return read(text)
    except ValueError:
        return None
