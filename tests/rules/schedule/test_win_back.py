"""Ways to win time back are the cheapest there are, different, and cost what they say."""

import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from itertools import product
from subprocess import run
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.schedule import AgendaItem, Contribution, ItemRoom, Room, Theme
from moderator.event.workshops import Workshop
from moderator.rules.schedule.delay import win_back
from moderator.rules.schedule.giving import (
    WEIGHTINGS,
    Giving,
    Weighting,
    givings,
    price_of,
    with_changes,
)
from moderator.rules.schedule.running import running
from moderator.rules.schedule.win_back_program import WinBackProgram
from tests.rules.schedule.programme import SOMEBODY, at, begun, changed, conference, item

NOW = at("10:20")


def priced(event: Conference, given: Mapping[Giving, int], weighting: Weighting) -> float:
    """The price of a plan, by the forecast itself."""
    changes = tuple(giving.given(minutes) for giving, minutes in given.items())
    after = running(with_changes(event, changes), NOW)
    return price_of(event, after, given, weighting)


def every_plan(event: Conference) -> Iterator[dict[Giving, int]]:
    """Every way in which what can give time gives some."""
    found = givings(running(event, NOW))
    for amounts in product(*([0, g.most] if g.whole else range(g.most + 1) for g in found)):
        yield {g: n for g, n in zip(found, amounts, strict=True) if n}


PLANNED = st.tuples(
    st.sampled_from(["talk", "break", "room_change", "keynote", "evening", "workshop_round"]),
    st.integers(5, 30),
    st.fixed_dictionaries(
        {
            "fixed": st.booleans(),
            "linked": st.sampled_from([False, False, True]),
            "fixed_end": st.sampled_from([False, False, False, True]),
            "skipped": st.sampled_from([False, False, False, False, True]),
            "buffer": st.sampled_from([0, 0, 5]),
            "for_everyone": st.sampled_from([True, True, False]),
        }
    ),
    st.sampled_from([None, None, 1, 2, 3, 6]),
    st.sampled_from([0, 0, 5]),
    st.integers(1, 2),
)


@st.composite
def small_days(draw: st.DrawFn) -> Conference:
    """A day that is late, with little that can give time, some of it in two rooms."""
    minute, items, links, shops = 10 * 60, list[AgendaItem](), list[ItemRoom](), list[Workshop]()
    for number, (kind, span, more, spare, gap, room) in enumerate(
        draw(st.lists(PLANNED, min_size=2, max_size=6)), 1
    ):
        shortest = None if spare is None else max(1, span - spare)
        clock = f"{minute // 60:02}:{minute % 60:02}"
        values: dict[str, Any] = {**more, "linked": more["linked"] and not more["fixed"]}
        items.append(item(number, clock, span, kind, shortest=shortest, **values))
        links.append(ItemRoom(number, number, room))
        minute += span + gap + int(more["buffer"])
        if kind == "workshop_round" and draw(st.booleans()):
            extras = draw(st.lists(st.sampled_from([0, 0, 3, 5, -2]), min_size=2, max_size=2))
            extras = [max(extra, -span) for extra in extras]
            shops += [
                Workshop(10 * number + r, number, 1, r, extra_minutes=extra)
                for r, extra in enumerate(extras, 1)
            ]
    late = timedelta(minutes=draw(st.integers(-5, 19)), seconds=draw(st.sampled_from([0, 30])))
    items[0] = replace(items[0], actual_start=at("10:00") + late, skipped=False)
    rooms = (Room(1, "Fulda"), Room(2, "Werra"))
    return conference(SOMEBODY, *rooms, Theme(1, "A"), *items, *links, *shops)


@settings(max_examples=60, deadline=None)
@given(small_days(), st.sampled_from(WEIGHTINGS))
def test_no_plan_is_cheaper_than_the_one_that_is_found(
    event: Conference, weighting: Weighting
) -> None:
    state = running(event, NOW)
    solved = WinBackProgram(event, state, givings(state)).solve(weighting) or {}
    best = min(priced(event, plan, weighting) for plan in every_plan(event))
    assert priced(event, solved, weighting) == pytest.approx(best, abs=1e-4)


def morning(late: int = 14) -> Conference:
    """The second day of the sketched event: a look back that takes longer, results, a keynote."""
    people = [Participant(n, "Anna", f"Person {n}") for n in range(1, 4)]
    return begun(
        conference(
            *people,
            item(1, "09:00", 60, "look_back", shortest=55, title="Rückblick"),
            item(2, "10:00", 30, "break", shortest=20, title="Kaffeepause"),
            item(3, "10:30", 60, "plenary_results", shortest=50, title="Vorstellung"),
            item(4, "11:30", 50, "keynote", shortest=40, title="Keynote"),
            item(5, "12:20", 20, "closing", fixed=True, title="Abschluss"),
            Contribution(1, 4, "Jan Petersen"),
        ),
        1,
        f"09:{late:02}",
    )


def test_three_different_ways_say_what_they_cost_whom() -> None:
    ways = win_back(morning(), at("09:40"))
    words = [str(way.words) for way in ways]
    assert len(set(words)) == len(ways) == 3
    assert "Shorten Vorstellung: 56 instead of 60 min" in words
    assert "Shorten Keynote: 46 instead of 50 min" in words
    by_words = dict(zip(words, ways, strict=True))
    keynote = by_words["Shorten Keynote: 46 instead of 50 min"]
    assert [str(c) for c in keynote.costs] == ["Jan Petersen must know it before 11:34."]
    assert str(keynote.effect) == "Everything from 12:20 stays as it is."
    assert (keynote.minutes, keynote.left) == (4, 0)
    results = by_words["Shorten Vorstellung: 56 instead of 60 min"]
    assert [str(c) for c in results.costs] == ["3 people have 4 min less of Vorstellung."]
    assert str(ways[0].words) == "End Rückblick 4 minutes sooner"
    assert [way.left for way in ways] == sorted(way.left for way in ways)


def test_what_breaks_can_give_is_asked_of_nobody_else() -> None:
    assert win_back(morning(10), at("09:40")) == ()
    assert running(morning(10), at("09:40")).items[2].start == at("10:30")


def test_what_is_promised_comes_true() -> None:
    for late in range(11, 45):
        event = morning(late)
        before = running(event, at("09:40"))
        for way in win_back(event, at("09:40")):
            after = running(with_changes(event, way.changes), at("09:40"))
            gains = [
                (one.start - other.start) // timedelta(minutes=1)
                for one, other in zip(before.items, after.items, strict=True)
            ]
            assert way.minutes in gains
            assert min(gains) >= 0


def test_a_room_that_was_given_minutes_can_give_them_back() -> None:
    rooms = (Room(1, "Fulda"), Room(2, "Werra"))
    shops = (
        Workshop(1, 1, 1, 1),
        Workshop(2, 1, 1, 2, "Murat Aydın", extra_minutes=10),
    )
    event = begun(
        conference(
            SOMEBODY,
            *(Theme(1, "KI"), *rooms, *shops),
            item(1, "09:00", 90, "workshop_round"),
            item(2, "10:30", 30, "plenary_results", fixed=True, title="Plenum"),
            item(3, "11:00", 30, "closing"),
        ),
        1,
        "09:00",
    )
    (way,) = win_back(event, at("10:00"))
    assert str(way.words) == "Werra gives back 10 of its minutes"
    assert [str(c) for c in way.costs] == ["Murat Aydın must know it now."]
    assert way.left == 0
    assert way.updates == ()
    left = changed(event, *(change.after for change in way.changes))
    assert running(left, at("10:00")).items[1].start == at("10:30")


def test_the_solver_is_loaded_only_once_something_is_late() -> None:
    code = (
        "import sys; from moderator.actions import running;"
        "import moderator.rules.schedule.win_back_program;"
        "assert 'highspy' not in sys.modules and 'numpy' not in sys.modules"
    )
    run([sys.executable, "-c", code], check=True)


def test_a_room_that_keeps_all_waiting_is_shortened_though_another_began_later() -> None:
    rooms = (Room(1, "Fulda"), Room(2, "Werra"))
    event = conference(
        SOMEBODY,
        *rooms,
        item(1, "10:00", 5, for_everyone=False, actual_start=at("10:35")),
        item(2, "10:05", 30, for_everyone=False, shortest=5, title="Langer Vortrag"),
        item(3, "10:40", 10, for_everyone=False),
        item(4, "10:50", 30, fixed=True),
        *(ItemRoom(1, 1, 1), ItemRoom(2, 2, 1), ItemRoom(3, 3, 2)),
    )
    assert running(event, at("10:36")).items[3].start == at("11:10")
    (way,) = win_back(event, at("10:36"))
    assert str(way.words) == "Shorten Langer Vortrag: 10 instead of 30 min"
    assert way.left == 0


def test_what_is_on_time_in_another_room_hides_no_way() -> None:
    rooms = (Room(1, "Fulda"), Room(2, "Werra"))
    event = conference(
        SOMEBODY,
        *rooms,
        item(1, "10:00", 30, for_everyone=False, actual_start=at("10:10")),
        item(2, "10:30", 30, for_everyone=False, shortest=15, title="Vortrag"),
        item(3, "11:00", 30, for_everyone=False, fixed=True),
        item(4, "11:00", 30, for_everyone=False, fixed=True),
        *(ItemRoom(1, 1, 1), ItemRoom(2, 2, 1), ItemRoom(3, 4, 1), ItemRoom(4, 3, 2)),
    )
    (way,) = win_back(event, at("10:15"))
    assert str(way.words) == "Shorten Vortrag: 20 instead of 30 min"
    assert (way.minutes, way.left) == (10, 0)
