"""What a computer remembers of a show through a crash."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from moderator.event.stage import BLACK, Cue, SceneKind
from moderator.ui.plenary.group_clock import ClockState
from moderator.ui.plenary.show_memory import ShowMemory, ShowPosition

NOW = datetime(2024, 11, 5, 11, 20)


def test_a_show_that_broke_off_has_the_time_of_every_group(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    clock = ClockState(
        4,
        NOW - timedelta(seconds=75),
        {3: timedelta(minutes=3), 4: timedelta(seconds=20)},
        {3: timedelta(seconds=200), 4: timedelta(seconds=212.5)},
    )
    position = ShowPosition(BLACK, Cue(SceneKind.GROUP_RESULT, 4, 1), clock)
    event = tmp_path / "event.moderator"
    ShowMemory(event).keep(position, NOW)
    assert ShowMemory(event).broken_off(NOW + timedelta(minutes=1)) == position
    assert ShowMemory(event).broken_off(NOW + timedelta(hours=5)) is None
