"""The demo event: two days in Kassel, filled by the same actions that a moderator uses."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time
from enum import IntEnum
from pathlib import Path
from typing import Any

from moderator.actions import files
from moderator.actions.assignment import solve_in_process, take_over
from moderator.actions.groups import form_groups
from moderator.actions.importing import ImportKind, PlanOptions, plan_import
from moderator.actions.importing import take_over as take_over_list
from moderator.event.conference import RECORD_KINDS, Conference
from moderator.event.people import Participant, Status
from moderator.event.phrase import Phrase, phrase
from moderator.event.results import Answer, Photo, Point, PointKind, Result, ResultState
from moderator.event.schedule import AgendaItem, Event
from moderator.event.workshops import Group
from moderator.exchange.json_event import from_json, to_json
from moderator.machine.resources import resource
from moderator.store.edit import Edit
from moderator.store.store import Store

__all__ = [
    "DEMO_EVENT",
    "DEMO_NOW",
    "DemoStep",
    "create_demo",
    "demo_file",
    "demo_text",
    "fill_demo",
    "load_demo",
]

DEMO_EVENT = Event(
    1,
    "Jahreskonferenz der Netzwerke",
    date(2024, 11, 4),
    days=2,
    motto="Inspiration schöpfen und gemeinsam weiterdenken",
    venue="Tagungshaus am Fuldaufer, Kassel",
    organiser="Geschäftsstelle der Netzwerke",
    language="de",
    closing_words="Danke, dass Sie da waren. Die Dokumentation kommt in dieser Woche per E-Mail.",
)
DEMO_NOW = datetime(2024, 11, 5, 10, 50)
"""The time that the demo shows: the coffee break before the groups present their results."""

LISTS = (
    (ImportKind.PROGRAMME, "programm.csv"),
    (ImportKind.WORKSHOPS, "workshops.csv"),
    (ImportKind.PARTICIPANTS, "anmeldungen.csv"),
)
WAYS = {
    "Plenum": "Erdgeschoss, durch das Foyer",
    "Foyer": "Erdgeschoss",
    "Restaurant": "Erdgeschoss, am Wintergarten",
    "Raum Fulda": "Erdgeschoss, rechts vom Foyer",
    "Raum Werra": "Erdgeschoss, links vom Foyer",
    "Raum Eder": "1. Obergeschoss, erste Tür links",
    "Raum Diemel": "1. Obergeschoss, zweite Tür links",
    "Raum Schwalm": "1. Obergeschoss, am Ende des Flurs",
}
GAP = 1024
"""Distance between positions, as in `actions.results`."""
BADGE_KEY = "H5S"
"""Fixed, where other events draw a random key, so that printed badges of the demo stay valid."""


class DemoStep(IntEnum):
    """How far the demo event is filled; each step includes those before it."""

    LISTS = 1
    ASSIGNED = 2
    RUN = 3
    RESULTS = 4


def create_demo(path: Path, now_in: files.NowIn) -> Store:
    """Create the event that `fill_demo` fills; its badges have the same key each time.

    Raises FileProblem if the file cannot be created.
    """
    drawn = iter(BADGE_KEY)
    return files.create_event(
        path,
        DEMO_EVENT.title,
        DEMO_EVENT.start,
        DEMO_EVENT.days,
        now_in,
        draw=lambda _alphabet: next(drawn),
        preferences=None,
    )


def fill_demo(
    store: Store,
    report: Callable[[Phrase], None] = lambda _: None,
    until: DemoStep = DemoStep.RESULTS,
) -> None:
    """Fill an empty event as a moderator would: lists, assignment, groups, two days, results.

    report: called with a description of each step. Takes seconds and solves in a process of its
    own, so call it on a worker. The event that ships is made once by `tools/build_demo.py`; see
    `load_demo`.
    """
    _describe(store)
    for kind, name in LISTS:
        report(phrase("Importing {file}", file=name))
        plan = plan_import(
            store.conference, kind, resource("demo", name), PlanOptions(accept_all=True)
        )
        take_over_list(store, plan)
    _show_the_way(store)
    if until >= DemoStep.ASSIGNED:
        report(phrase("Assigning everyone"))
        take_over(store, solve_in_process(store.conference))
        form_groups(store)
    if until >= DemoStep.RUN:
        report(phrase("Running the programme"))
        _run(store)
    if until >= DemoStep.RESULTS:
        report(phrase("Taking down the results"))
        _take_down(store)


def demo_file() -> Path:
    """Return the path of the demo event that ships with the program, without its photos."""
    return resource("demo", "demo.json")


def demo_text(conference: Conference) -> str:
    """Return the text of the file that ships; the same event gives the same text."""
    return to_json(conference)


def load_demo(store: Store) -> None:
    """Load the demo event that ships with the program into an event that was just created.

    Takes a fraction of a second. Every record keeps its id; there is nothing to undo, as in any
    event that was just created.
    """
    loaded = from_json(demo_file().read_bytes(), demo_file().name)
    for entry in _entries():
        for name in entry["photos"]:
            _keep(store, name)
    with store.edit(phrase("Open the demo event"), founding=True) as edit:
        for kind in RECORD_KINDS:
            for record in loaded.all(kind):
                if edit.conference.get(kind, record.id) is None:
                    edit.restore(record)
                else:
                    edit.update(record)


def _describe(store: Store) -> None:
    event = store.conference.event
    with store.edit(phrase("Describe the event")) as edit:
        edit.update(replace(DEMO_EVENT, time_zone=event.time_zone, badge_key=event.badge_key))


def _show_the_way(store: Store) -> None:
    with store.edit(phrase("Describe the way to the rooms")) as edit:
        for room in store.conference.rooms():
            edit.change(room, way=WAYS.get(room.name, ""))


def _run(store: Store) -> None:
    """Check everyone in, and record when each item really began and ended.

    The programme runs up to the break before the plenary.
    """
    event = store.conference.event
    real = {
        (entry["day"], time.fromisoformat(entry["planned"])): entry
        for entry in _loaded("course.json")
    }

    def at(item: AgendaItem, clock: str) -> datetime | None:
        day = event.date_of(item.day)
        return datetime.combine(day, time.fromisoformat(clock)) if clock else None

    with store.edit(phrase("Run the programme")) as edit:
        for person in store.conference.present():
            edit.change(person, status=Status.CHECKED_IN)
        for item in store.conference.items():
            entry = real.get((item.day, item.start))
            if entry is not None:
                edit.change(
                    item,
                    actual_start=at(item, entry["start"]),
                    actual_end=at(item, entry["end"]),
                )


def _take_down(store: Store) -> None:
    for entry in _entries():
        for name in entry["photos"]:
            _keep(store, name)
    with store.edit(phrase("Take down the results of all groups")) as edit:
        for entry in _entries():
            _take_down_group(store, edit, entry)


def _take_down_group(store: Store, edit: Edit, entry: dict[str, Any]) -> None:
    group = _group(store.conference, entry)
    members = [
        store.conference.one(Participant, place.participant_id)
        for place in store.conference.placements_in(group.workshop_id)
        if place.group_id == group.id
    ]
    edit.change(group, speaker=members[len(members) // 2].name, table=f"Tisch {group.number}")
    edit.insert(
        Result(
            0,
            group.id,
            entry["headline"],
            ResultState(entry["state"]),
            notes=entry["notes"],
        )
    )
    questions = store.conference.questions_of(group.workshop_id)
    points = [
        edit.insert(
            Point(
                0,
                group.id,
                PointKind(point["kind"]),
                point["text"],
                questions[point["question"] - 1].id,
                GAP * place,
                point["dots"],
            )
        )
        for place, point in enumerate(entry["points"], start=1)
    ]
    for point, given in zip(points, entry["points"], strict=True):
        for number in given["answers"]:
            edit.insert(Answer(0, point.id, points[number - 1].id))
    for place, name in enumerate(entry["photos"], start=1):
        edit.insert(Photo(0, group.id, _keep(store, name), GAP * place))


def _group(conference: Conference, entry: dict[str, Any]) -> Group:
    item = conference.rounds()[entry["round"] - 1]
    return next(
        group
        for workshop in conference.workshops_of(item.id)
        if conference.theme_of(workshop).name == entry["theme"]
        for group in conference.groups_of(workshop.id)
        if group.number == entry["group"]
    )


def _keep(store: Store, name: str) -> str:
    """Store a photo of the demo, which is upright and has no metadata, so it is shown as it is."""
    content = resource("demo", "photos", name).read_bytes()
    return store.keep_photo(content, content)


def _entries() -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = _loaded("results.json")
    return entries


def _loaded(name: str) -> Any:  # noqa: ANN401
    return json.loads(resource("demo", name).read_text("utf-8"))
