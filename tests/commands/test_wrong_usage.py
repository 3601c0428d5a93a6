"""What can never be is wrong usage, and a machine always gets one JSON value."""

import json
import os
from pathlib import Path

import pytest

from moderator.event.errors import FileProblem, ImportProblem
from moderator.exchange.documents.writing import check_target
from moderator.exchange.json_reading import require_format
from tests.commands.test_after_the_event import title
from tests.test_cli import Run, run

__all__ = ["run"]


@pytest.mark.parametrize(
    "wrong",
    [
        ("run", "state", "--at", "0001-01-01T00:00"),
        ("run", "state", "--at", "9999-12-31T23:59"),
        ("check-in", "--all", "--at", "3000-01-01T00:00"),
        ("retention", "--until", "0001-01-01"),
        ("show", "--scene", "welcome", "--picture", "a.png", "--page", "0"),
        ("show", "--scene", "welcome", "--picture", "a.png", "--page", "-1"),
    ],
)
def test_it_is_refused_and_nothing_is_done(
    run: Run, demo_path: Path, wrong: tuple[str, ...]
) -> None:
    before = demo_path.read_bytes()
    assert run(wrong[0], demo_path, *wrong[1:]).status == 2
    assert demo_path.read_bytes() == before


def test_the_protocol_is_one_list(run: Run, demo_path: Path) -> None:
    asked = ("retention", demo_path, "--protocol", "--json")
    assert json.loads(run(*asked).out) == []
    sure = ("--confirm", title(demo_path))
    for method in ("pseudonymised", "deleted"):
        assert run("retention", demo_path, "--do", method, *sure).status == 0
    told = json.loads(run(*asked).out)
    assert [each["method"] for each in told] == ["pseudonymised", "deleted"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with a name")
def test_a_device_is_never_replaced_by_a_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.pdf"
    os.mkfifo(pipe)
    with pytest.raises(FileProblem, match="no file"):
        check_target(pipe)
    assert pipe.is_fifo()


@pytest.mark.parametrize("version", [0, -1, True, "1"])
def test_a_version_that_never_was_is_not_called_newer(version: int) -> None:
    with pytest.raises(ImportProblem, match="never had"):
        require_format({"format": "f", "version": version}, "a.zip", "f", 1)
