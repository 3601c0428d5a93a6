"""While nothing runs, times are kept as time passes and words are typed, and are right."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem, ItemRoom, Room
from moderator.rules.schedule.following import follows, follows_on, rooms_of_items
from moderator.rules.schedule.running import running
from tests.rules.schedule.programme import SOMEBODY, at, begun, changed, conference, item

ITEM = st.tuples(
    st.sampled_from(["talk", "break", "registration", "keynote", "evening"]),
    st.integers(0, 30),
    st.integers(1, 2),
    st.fixed_dictionaries(
        {
            "fixed": st.booleans(),
            "linked": st.sampled_from([False, False, True]),
            "skipped": st.sampled_from([False, False, False, True]),
            "for_everyone": st.booleans(),
            "extra_minutes": st.sampled_from([0, 0, 10]),
            "buffer": st.sampled_from([0, 5]),
        }
    ),
)


@st.composite
def days(draw: st.DrawFn) -> Conference:
    """Two days, of which the first may have begun, with or without people."""
    items, links = list[AgendaItem](), list[ItemRoom]()
    for day in (1, 2):
        minute = 9 * 60
        for kind, gap, room, more in draw(st.lists(ITEM, max_size=4)):
            number, clock = len(items) + 1, f"{minute // 60:02}:{minute % 60:02}"
            values: dict[str, Any] = {**more, "linked": more["linked"] and not more["fixed"]}
            items.append(item(number, clock, 30, kind, day=day, **values))
            links.append(ItemRoom(number, number, room))
            minute += gap
    people = [SOMEBODY] if draw(st.booleans()) else []
    event = conference(Room(1, "Fulda"), Room(2, "Werra"), *people, *items, *links)
    starts = draw(st.booleans())
    if items and starts:
        clock = f"{items[0].start:%H:%M}"
        event = begun(event, 1, clock, "09:50" if draw(st.booleans()) else None)
    return event


def fresh(event: Conference) -> Conference:
    """The same event, of which nothing was computed yet."""
    return Conference(event.tables)


def moments(draw: st.DrawFn) -> list[datetime]:
    first = at("08:30") + timedelta(minutes=draw(st.integers(0, 2 * 1440)))
    steps = draw(st.lists(st.integers(-90, 200), min_size=1, max_size=5))
    found = [first]
    for step in steps:
        found.append(found[-1] + timedelta(minutes=step, seconds=draw(st.integers(0, 59))))
    return found


@settings(max_examples=300, deadline=None)
@given(days(), st.data())
def test_what_is_kept_as_time_passes_is_what_would_be_found_anew(
    event: Conference, data: st.DataObject
) -> None:
    for now in moments(data.draw):  # type: ignore[arg-type]
        assert running(event, now) == running(fresh(event), now)


@settings(max_examples=300, deadline=None)
@given(days(), st.data())
def test_what_is_kept_while_something_is_typed_is_what_would_be_found_anew(
    event: Conference, data: st.DataObject
) -> None:
    for now in moments(data.draw):  # type: ignore[arg-type]
        assert running(event, now) == running(fresh(event), now)
        for day in (1, 2):
            assert follows_on(event, day) == follows(
                [i for i in event.items() if i.day == day], rooms_of_items(event)
            )
        items = event.all(AgendaItem)
        if items:
            which = data.draw(st.sampled_from(items))
            other = data.draw(
                st.sampled_from(
                    [
                        replace(which, title=f"{which.title}!"),
                        replace(which, notes="Zwei Mikrofone"),
                        replace(which, minutes=which.minutes + 5),
                        replace(which, skipped=not which.skipped),
                        replace(which, fixed=not which.fixed, linked=False),
                        replace(which, for_everyone=not which.for_everyone),
                    ]
                )
            )
            event = changed(event, other)
