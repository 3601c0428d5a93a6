"""Commands that only read take an event of a former program as it is."""

from pathlib import Path

import pytest

from moderator.store.checking import FileState, file_state
from tests.store.test_older_events import VERSIONS, unpacked
from tests.test_cli import Run, run

__all__ = ["run"]


@pytest.mark.parametrize(
    "command",
    [
        ("export", "EVENT", "--what", "schedule", "FOLDER/plan.xml"),
        ("backup", "EVENT"),
        ("emergency", "EVENT", "FOLDER"),
        ("slides", "EVENT", "--pptx", "FOLDER/slides.pptx"),
        ("duplicate", "EVENT", "FOLDER/next.moderator", "--start", "2025-11-03"),
        ("retention", "EVENT"),
    ],
    ids=lambda command: command[0],
)
def test_an_event_of_a_former_program_is_read_and_stays_as_it_is(
    run: Run, tmp_path: Path, command: tuple[str, ...]
) -> None:
    path = unpacked(tmp_path, VERSIONS[-1])
    before = path.read_bytes()
    places = {"EVENT": str(path), "FOLDER": str(tmp_path)}
    arguments = [part.replace("FOLDER", places["FOLDER"]) for part in command]
    done = run(*(places.get(part, part) for part in arguments))
    assert "cannot be opened" not in done.err
    assert done.status == 0, done.err
    assert path.read_bytes() == before
    assert file_state(path) is FileState.OLDER
