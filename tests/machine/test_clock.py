"""Clocks at the venue, also in the night in which they are set."""

from datetime import UTC, datetime, timedelta

import pytest

from moderator.machine import clock as clock_module
from moderator.machine.clock import now_in, starting_at


class Now(datetime):
    """A date and time whose present a test sets."""

    moment = datetime(2026, 10, 24, 12, tzinfo=UTC)

    @classmethod
    def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
        """Return the present of the test."""
        assert tz is UTC
        return cls.moment


@pytest.fixture(autouse=True)
def _present(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock_module, "datetime", Now)


def test_the_second_of_two_hours_that_are_shown_alike_is_known(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for utc, shown, fold in (
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), datetime(2026, 10, 25, 2, 30), 0),
        (datetime(2026, 10, 25, 1, 30, tzinfo=UTC), datetime(2026, 10, 25, 2, 30), 1),
        (datetime(2026, 10, 25, 2, 30, tzinfo=UTC), datetime(2026, 10, 25, 3, 30), 0),
    ):
        monkeypatch.setattr(Now, "moment", utc)
        now = now_in("Europe/Berlin")
        assert (now, now.fold, now.tzinfo) == (shown, fold, None)


def test_a_rehearsal_through_that_night_shows_the_hour_twice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = starting_at(datetime(2026, 10, 25, 1, 30))
    seen = []
    for minutes in (0, 60, 120, 180):
        monkeypatch.setattr(
            Now, "moment", datetime(2026, 10, 24, 12, tzinfo=UTC) + timedelta(minutes=minutes)
        )
        now = clock("Europe/Berlin")
        seen.append((f"{now:%H:%M}", now.fold))
    assert seen == [("01:30", 0), ("02:30", 0), ("02:30", 1), ("03:30", 0)]
    assert clock("Nowhere/None") == datetime(2026, 10, 25, 4, 30)
