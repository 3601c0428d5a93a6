"""The whole event by command alone, no-shows and walk-ins included."""

import json
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from PIL import Image

from moderator.actions.files import open_event
from moderator.event.results import ResultState
from moderator.machine.clock import now_in
from moderator.machine.resources import resource
from tests.test_cli import PRESENT, Run, event, exported, run, take_over

__all__ = ["event", "run"]

FIRST = date(2024, 11, 4)
PHOTOS = {
    "erreichbar-sein.jpg": "3/Vermittlung und Beratung U25/1",
    "nie-allein.jpg": "3/Resilienz/2",
}


def answered(run: Run, *arguments: str | Path) -> Any:
    """Give a command for a machine, and return what it answered."""
    outcome = run(*arguments, "--json")
    assert outcome.status == 0, (arguments, outcome.err, outcome.out)
    return json.loads(outcome.out)


def course() -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = json.loads(resource("demo", "course.json").read_text("utf-8"))
    return listed


def moment(day: int, clock: str) -> str:
    return f"{FIRST + timedelta(days=day - 1)}T{clock}"


def check_in_everyone(run: Run, event: Path) -> None:
    """Take over who did not come and who came unannounced, and check all others in."""
    door = answered(run, "door", event, resource("demo", "am-tag-selbst.csv"), "--day", "1")
    assert (door["no_show"], door["walk_in"], door["problems"]) == (9, 6, [])
    repair = answered(run, "repair", event, "--at", moment(1, "14:58"))
    assert repair["without_place"] == 0
    assert repair["fewest"]
    answered(run, "check-in", event, "--all", "--at", moment(1, "15:00"))
    answered(run, "groups", event, "--only-lacking")


def run_the_days(run: Run, event: Path) -> None:
    """Run the programme with the times that it really took."""
    delays = []
    for entry in course():
        what = ("start", f"{entry['day']} {entry['planned']}")
        now = answered(run, "run", event, *what, "--at", moment(entry["day"], entry["start"]))
        assert now["since"] == moment(entry["day"], entry["start"])
        delays.append(now["delay_minutes"])
    assert max(delays) > 0, "the day was late"
    more = answered(run, "run", event, "extend", "--minutes", "5", "--at", moment(2, "10:40"))
    assert more["until"] > now["until"]
    paused = answered(run, "run", event, "pause", "--at", moment(2, "10:41"))
    assert paused["running"] == now["running"]
    answered(run, "run", event, "resume", "--at", moment(2, "10:43"))
    answered(run, "run", event, "back", "--at", moment(2, "10:44"))
    answered(run, "run", event, "finish", "--at", moment(2, "10:55"))


def take_in_results(run: Run, event: Path) -> None:
    """Take over the results of all groups, twice, and two photos of flipcharts."""
    listed = resource("demo", "results.json")
    first = answered(run, "results", event, listed)
    assert first["groups"] == 54
    assert first["problems"] == []
    again = answered(run, "results", event, listed)
    assert (again["groups"], again["points"]) == (54, 0)
    for name, group in PHOTOS.items():
        photo = resource("demo", "photos", name)
        assert answered(run, "photos", event, photo, "--group", group)["filed"] == 1


def present(run: Run, event: Path, folder: Path) -> None:
    """Present what the hall sees in the plenary to pictures."""
    for number, (scene, of) in enumerate(
        (
            ("welcome", None),
            ("room_guide", "3"),
            ("group_result", "3/Resilienz/2"),
            ("photo", "3/Resilienz/2"),
            ("theme", "Resilienz"),
            ("look_back", None),
            ("closing", None),
        )
    ):
        file = folder / f"{number}.png"
        chosen = () if of is None else ("--of", of)
        told = answered(
            run, "show", event, "--scene", scene, *chosen, "--picture", file, "--size", "960x540"
        )
        assert told["pages"] >= 1
        with Image.open(file) as picture:
            assert picture.size == (960, 540)
            darkest, lightest = picture.convert("L").getextrema()
            assert darkest != lightest, scene


def test_the_whole_event_by_command_alone(run: Run, event: Path, tmp_path: Path) -> None:
    take_over(run, event)
    assert answered(run, "assign", event)["unplaced"] == 0
    check_in_everyone(run, event)
    run_the_days(run, event)
    take_in_results(run, event)
    present(run, event, tmp_path)
    assert run("export", event, tmp_path / "doc.pdf").status == 0
    assert run("slides", event, "--pdf", tmp_path / "slides.pdf").status == 0
    assert run("backup", event).status == 0
    assert run("check", event).status == 0
    assert_as_it_was(run, event)
    done = answered(
        run,
        "retention",
        event,
        "--do",
        "deleted",
        "--confirm",
        "Kassel",
        "--organisations",
        "numbered",
    )
    assert done["people"] == 137
    assert run("check", event).status == 0
    assert_counts(exported(run, event))


def assert_as_it_was(run: Run, event: Path) -> None:
    """Check what the day was, from the open JSON and from the event itself."""
    assert_counts(exported(run, event))
    store = open_event(event, now_in, read_only=True)
    try:
        conference = store.conference
        begun = [item for item in conference.items() if item.actual_start is not None]
        assert len(begun) == len(course())
        assert begun[0].actual_start is not None
        assert f"{begun[0].actual_start:%H:%M}" == course()[0]["start"]
        ready = [
            group
            for item in conference.rounds()
            for workshop in conference.workshops_of(item.id)
            for group in conference.groups_of(workshop.id)
            if (result := conference.result_of(group.id)) and result.state is ResultState.READY
        ]
        assert len(ready) > 40
    finally:
        store.close()


def assert_counts(data: dict[str, Any]) -> None:
    """Count people and places: the same before and after names are gone."""
    statuses = Counter(person["status"] for person in data["participants"])
    assert statuses == {"checked_in": 120, "no_show": 9, "waiting_list": 5, "cancelled": 3}
    here = {person["id"] for person in data["participants"] if person["status"] in PRESENT}
    places = Counter(p["participant"] for p in data["placements"] if p["participant"] in here)
    assert set(places.values()) == {3}
    assert len(places) == 120
    workshops = {workshop["id"]: workshop for workshop in data["workshops"]}
    sizes = Counter(p["workshop"] for p in data["placements"] if p["participant"] in here)
    for key, count in sizes.items():
        assert count <= workshops[key]["most"]
