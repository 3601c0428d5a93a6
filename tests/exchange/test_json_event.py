"""The open JSON: nothing is lost by writing and reading, and every error names its place."""

import contextlib
import json
from collections.abc import Callable
from dataclasses import MISSING, fields
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moderator.actions.exporting import event_json, import_event
from moderator.actions.files import create_event
from moderator.event.conference import RECORD_KINDS, Conference
from moderator.event.errors import ImportProblem
from moderator.event.people import Wish
from moderator.event.schedule import Event
from moderator.exchange.json_event import (
    PhotoContent,
    from_json,
    photo_contents,
    to_json,
    to_mapping,
)
from moderator.exchange.json_lists import LISTS, TARGETS
from moderator.machine.clock import now_in
from tests.exchange.conferences import conferences
from tests.exchange.lists import kassel


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(conferences())
def test_any_conference_is_read_back_completely(conference: Conference) -> None:
    back = from_json(to_json(conference))
    assert {k: dict(t) for k, t in back.tables.items()} == {
        k: dict(t) for k, t in conference.tables.items()
    }
    assert to_json(back) == to_json(conference)


def test_every_kind_of_record_has_its_list_and_every_reference_its_kind() -> None:
    assert {*LISTS.values(), Event, Wish} == set(RECORD_KINDS)
    named = {f.name for kind in RECORD_KINDS for f in fields(kind) if f.name.endswith("_id")}
    assert named <= TARGETS.keys()


def test_the_lists_and_keys_that_others_rely_on() -> None:
    found = to_mapping(kassel())
    assert [item["number"] for item in found["rounds"]] == [1, 2, 3]
    assert {"id", "round", "theme", "room", "least", "most"} <= set(found["workshops"][0])
    person = next(p for p in found["participants"] if p["family_name"] == "Heinz")
    assert {"id", "given_name", "organisation", "status", "wishes"} <= set(person)
    names = {theme["id"]: theme["name"] for theme in found["themes"]}
    first = str(found["rounds"][0]["id"])
    assert [names[theme] for theme in person["wishes"][first]] == [
        "KI und Digitalisierung",
        "Resilienz",
        "Nachhaltige Qualifizierung und Vermittlung",
    ]
    assert {p["status"] for p in found["participants"]} == {
        "registered",
        "waiting_list",
        "cancelled",
    }
    for name in ("rooms", "groups", "results", "placements", "points", "answers", "photos"):
        assert isinstance(found[name], list)


def test_gaps_in_the_ranks_stay() -> None:
    conference = kassel()
    gapped = [w for w in conference.all(Wish) if w.rank == 2 and not any(
        o.rank == 1 for o in conference.wishes_of(w.participant_id, w.round_id))]  # fmt: skip
    assert gapped
    assert from_json(to_json(conference)).all(Wish) == conference.all(Wish)


def test_wishes_without_ranks_count_from_one() -> None:
    whole = to_mapping(kassel())
    for person in whole["participants"]:
        del person["wish_ranks"], person["wish_ids"]
    back = from_json(json.dumps(whole))
    assert len(back.all(Wish)) == len(kassel().all(Wish))
    assert min(wish.id for wish in back.all(Wish)) == 1


def _broken(change: Callable[[dict[str, Any]], object]) -> str:
    whole = to_mapping(kassel())
    change(whole)
    return json.dumps(whole)


FAULTS: tuple[tuple[Callable[[dict[str, Any]], object], str], ...] = (
    (lambda w: w["participants"][3].update(status="ill"), "participants[3].status"),
    (lambda w: w["participants"][3].update(shoe_size=3), "participants[3].shoe_size"),
    (lambda w: w.update(people=w.pop("participants")), "people"),
    (lambda w: w.update(Rooms=[]), "Rooms"),
    (lambda w: w["event"].update(time_zone="\n"), "event.time_zone"),
    (lambda w: w["event"].update(time_zone="Mitteleuropa"), "event.time_zone"),
    (lambda w: w["event"].update(time_zone=""), "event.time_zone"),
    (lambda w: w["event"].update(language="fr"), "event.language"),
    (lambda w: w["event"].update(days=0), "event.days"),
    (lambda w: w["event"].update(start="9999-12-31"), "event.start"),
    (lambda w: w["event"].update(hall_depth=float("inf")), "event.hall_depth"),
    (lambda w: w["themes"][0].update(colour="blau"), "themes[0].colour"),
    (lambda w: w["themes"][1].update(name=w["themes"][0]["name"]), "themes[1].name"),
    (lambda w: w["rooms"][0].update(places=-1), "rooms[0].places"),
    (lambda w: w["items"][0].update(minutes=0), "items[0].minutes"),
    (lambda w: w["items"][0].update(minutes=1441), "items[0].minutes"),
    (lambda w: w["items"][0].update(day=32), "items[0].day"),
    (lambda w: w["items"][0].update(shortest=999), "items[0].shortest"),
    (lambda w: w["workshops"][0].update(groups=0), "workshops[0].groups"),
    (
        lambda w: w["workshops"][1].update({k: w["workshops"][0][k] for k in ("round", "room")}),
        "workshops[1].room",
    ),
    (
        lambda w: w["participants"][0].update(given_name="", family_name=""),
        "participants[0].family_name",
    ),
    (
        lambda w: w["participants"][0].update(
            present_from="2024-11-05T09:00:00", present_until="2024-11-04T09:00:00"
        ),
        "participants[0].present_until",
    ),
    (
        lambda w: w["placements"].append(
            {"id": 1, "participant": 1, "round": w["rounds"][1]["id"], "workshop": 1}
        ),
        "placements[0].workshop",
    ),
    (
        lambda w: w["participants"][0]["wish_ranks"].update({"99": [1]}),
        "participants[0].wish_ranks.99",
    ),
    (lambda w: w["participants"][0].pop("given_name"), "participants[0]"),
    (lambda w: w["rooms"][1].update(places="many"), "rooms[1].places"),
    (lambda w: w["workshops"][0].update(theme=99), "workshops[0].theme"),
    (lambda w: w["rooms"][0].update(id=2**70), "rooms[0].id"),
    (lambda w: w["rooms"][0].update(id=0), "rooms[0].id"),
    (lambda w: w["rooms"].append(w["rooms"][0]), "rooms[8].id"),
    (lambda w: w["items"][0].update(start="25:00"), "items[0].start"),
    (lambda w: w["items"][0].update(kind="workshop_round"), "items[0].kind"),
    (
        lambda w: w["items"][0].update(actual_start="2024-11-04T09:00:00+01:00"),
        "items[0].actual_start",
    ),
    (lambda w: w.update(points={}), "points"),
    (lambda w: w.update(event=[]), "event"),
    (lambda w: w["event"].update(badge_key="k7q"), "event.badge_key"),
    (lambda w: w["participants"][0].update(wishes={"x": [1]}), "participants[0].wishes.x"),
    (lambda w: w["participants"][0].update(wishes={"6": 7}), "participants[0].wishes.6"),
    (
        lambda w: w["participants"][0].update(wishes={"6": [1, 1]}, wish_ranks={}, wish_ids={}),
        "participants[0].wishes.6",
    ),
)


@pytest.mark.parametrize(("change", "place"), FAULTS, ids=[place for _, place in FAULTS])
def test_an_error_is_reported_with_its_place(
    change: Callable[[dict[str, Any]], object], place: str
) -> None:
    with pytest.raises(ImportProblem) as raised:
        from_json(_broken(change), "event.json")
    assert dict(raised.value.happened.arguments)["place"] == place


@pytest.mark.parametrize("dots", [-1, 100])
def test_phones_give_no_more_than_99_dots(dots: int) -> None:
    with pytest.raises(ImportProblem) as raised:
        from_json(_broken(lambda w: w["event"].update(phone_dots=dots)))
    assert dict(raised.value.happened.arguments)["place"] == "event.phone_dots"


@pytest.mark.parametrize(
    ("name", "key", "wrong", "right"),
    [
        ("photos", "blurred", "abc", "0.5 0.5 0.1"),
        ("photos", "blurred", "inf 1 1", ""),
        ("intake_photos", "blurred", "abc", "0.5 0.5 0.1"),
        ("photos", "corners", "0 0 0.3 0.3 0.6 0.6 0.9 0.9", "0 0 1 0 1 1 0 1"),
        ("intake_photos", "corners", "-11 0 1 0 1 1 0 1", ""),
        ("intake_photos", "likeness", f"{'0' * 16} {'9' * 400}x1", f"{'0' * 16} 9x1"),
        ("intake_photos", "likeness", "abc", ""),
        ("proposed_points", "unsure", "[[1e999,0,[]]]", '[[0,1,["a"]]]'),
    ],
)
def test_texts_that_hold_numbers_are_read_before_they_are_taken(
    name: str, key: str, wrong: str, right: str
) -> None:
    whole = json.loads(_example())
    photo = {"id": 1, "group": whole["groups"][0]["id"], "content": "0" * 64}
    whole["photos"] = [photo]
    whole["proposed_points"] = [{"id": 1, "photo": 1, "kind": "problem", "text": "A"}]
    whole["intake_photos"] = [
        {"id": 1, "content": "0" * 64, "origin": "file", "arrived": "2024-11-05T10:00:00"}
    ]
    whole[name][0][key] = right
    from_json(json.dumps(whole))
    whole[name][0][key] = wrong
    with pytest.raises(ImportProblem) as raised:
        from_json(json.dumps(whole))
    assert dict(raised.value.happened.arguments)["place"] == f"{name}[0].{key}"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("", "not JSON"),
        ("{", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[]", "not of an event"),
        ('{"format": "other"}', "not of an event"),
        ('{"format": "moderator-event", "version": 99}', "newer"),
        ('{"format": "moderator-event", "version": 1, "x": "\\ud800"}', "not JSON"),
    ],
)
def test_other_files_are_refused(text: str, word: str) -> None:
    with pytest.raises(ImportProblem, match=word):
        from_json(text, "event.json")


NONSENSE = st.recursive(
    st.none() | st.integers() | st.text(max_size=3) | st.booleans(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "wishes", "name", "1"]), inner)
    ),
    max_leaves=8,
)
PARTS = st.sampled_from(["event", "participants", "rooms", "items", "rounds", "photo_contents"])


@settings(max_examples=100, deadline=None)
@given(NONSENSE, PARTS)
def test_any_invalid_text_is_refused_with_an_import_problem(value: object, name: str) -> None:
    text = json.dumps({"format": "moderator-event", "version": 1, name: value})
    for read in (from_json, photo_contents):
        with contextlib.suppress(ImportProblem):
            read(text)


def test_a_repeated_key_is_refused() -> None:
    text = '{"format": "moderator-event", "version": 1, "event": {"title": "A", "title": "B"}}'
    with pytest.raises(ImportProblem) as raised:
        from_json(text, "event.json")
    assert dict(raised.value.happened.arguments)["place"] == "title"


def test_photos_are_written_and_read_as_base64() -> None:
    content = PhotoContent(b"\x00raw", b"\xffshown")
    whole = to_mapping(kassel())
    whole["photo_contents"] = {"ab": {"original": "AHJhdw==", "shown": "/3Nob3du"}}
    assert photo_contents(json.dumps(whole)) == {"ab": content}
    whole["photo_contents"]["ab"]["thumbnail"] = ""
    with pytest.raises(ImportProblem, match=r"photo_contents\.ab"):
        photo_contents(json.dumps(whole))
    del whole["photo_contents"]["ab"]["thumbnail"]
    whole["photo_contents"]["ab"]["shown"] = "%%%"
    with pytest.raises(ImportProblem, match=r"photo_contents\.ab"):
        photo_contents(json.dumps(whole))


def test_every_key_is_documented() -> None:
    text = (Path(__file__).resolve().parents[2] / "docs" / "event-json.md").read_text("utf-8")
    whole = to_mapping(kassel())
    keys = {
        key for values in whole.values() if isinstance(values, list) and values for key in values[0]
    }
    wanted = {*whole, *whole["event"], *keys}
    for kind in RECORD_KINDS:
        if kind is not Wish:
            wanted |= {field.name.removesuffix("_id") for field in fields(kind)}
    assert {key for key in wanted if f"`{key}`" not in text and f'"{key}"' not in text} == set()


DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "event-json.md"


def _example() -> str:
    return next(
        block.split("```")[0]
        for block in DOCUMENT.read_text("utf-8").split("```json\n")[1:]
        if '"format"' in block
    )


def test_the_documented_example_is_imported_completely(tmp_path: Path) -> None:
    store = create_event(tmp_path / "e.moderator", "Leer", date(2020, 1, 1), 1, now_in)
    import_event(store, _example(), "example.json")
    whole, written = json.loads(_example()), json.loads(event_json(store))
    store.close()
    for name in LISTS:
        assert len(written[name]) == len(whole[name]), name
        for before, after in zip(whole[name], written[name], strict=True):
            assert before.items() <= {**after, "wish_ranks": before.get("wish_ranks")}.items()
    assert whole["event"].items() <= written["event"].items()
    empty = [name for name in LISTS if not whole[name]]
    assert empty == ["proofs", "photos", "proposed_points", "intake_photos"]


@pytest.mark.parametrize("name", ["event", *LISTS])
def test_required_keys_and_defaults_are_documented_as_they_are(name: str) -> None:
    kind = {"event": Event, **LISTS}[name]
    values = {
        f.name.removesuffix("_id"): f.default.value if isinstance(f.default, Enum) else f.default
        for f in fields(kind)
    }
    required = ", ".join(f"`{key}`" for key, value in values.items() if value is MISSING)
    rest = ", ".join(
        f"`{key}` {json.dumps(value)}" for key, value in values.items() if value is not MISSING
    )
    assert f"| `{name}` | {required} | {rest or '–'} |\n" in DOCUMENT.read_text("utf-8")


@pytest.mark.parametrize("name", ["event", *LISTS])
def test_without_a_required_key_an_object_is_refused(name: str) -> None:
    kind = {"event": Event, **LISTS}[name]
    for field in fields(kind):
        whole = json.loads(_example())
        record = whole["event"] if name == "event" else next(iter(whole[name]), None)
        key = field.name.removesuffix("_id")
        if field.default is not MISSING or record is None:
            continue
        del record[key]
        with pytest.raises(ImportProblem):
            from_json(json.dumps(whole))
