"""Promises about templates of programmes, one's own among them, and events made from events."""

import json
import re
from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import pairwise
from pathlib import Path

import pytest

from moderator.actions import files
from moderator.actions.demo import DEMO_NOW
from moderator.actions.duplicating import duplicate_event
from moderator.actions.preferences import set_themes_once
from moderator.actions.programme_template import (
    OWN,
    SHIPPED,
    fill_from_template,
    save_as_template,
    templates,
)
from moderator.actions.workshops import set_questions, share_questions
from moderator.event.errors import FileProblem, RuleProblem
from moderator.event.people import Participant
from moderator.event.personal import PERSONAL, Handling
from moderator.event.phrase import phrase
from moderator.event.placements import Placement
from moderator.event.results import Photo, Result
from moderator.event.schedule import AgendaItem, Contribution, Deadline, Part, PlanVersion
from moderator.event.workshops import GuidingQuestion, Workshop
from moderator.rules.schedule.clashes import clashes
from moderator.store.store import Store

NOW = datetime(2024, 11, 1, 12)


def new(tmp_path: Path, name: str = "neu", language: str = "de") -> Store:
    path = tmp_path / f"{name}{files.SUFFIX}"
    return files.create_event(
        path, "Neu", date(2025, 3, 3), 1, lambda _zone: NOW, language=language
    )


@pytest.fixture
def store(demo_path: Path) -> Iterator[Store]:
    opened = files.open_event(demo_path, lambda _zone: DEMO_NOW)
    yield opened
    opened.close()


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("name", SHIPPED)
def test_each_template_makes_a_programme_that_follows_on(
    tmp_path: Path, name: str, language: str
) -> None:
    store = new(tmp_path, language=language)
    count = fill_from_template(store, name)
    items = store.conference.items()
    assert len(items) == count > 7
    assert store.conference.event.days == max(item.day for item in items)
    for before, after in pairwise(items):
        assert before.day < after.day or before.end_minute <= after.start_minute
    assert all(item.title for item in items)
    assert len({item.title for item in store.conference.rounds()}) == len(store.conference.rounds())
    in_the_way = {clash.kind.value for clash in clashes(store.conference) if not clash.hint}
    assert not in_the_way & {"room", "person", "overlap"}
    store.undo()
    assert store.conference.items() == ()
    store.close()


def test_templates_are_named_in_the_language_of_the_event(tmp_path: Path) -> None:
    german = {each.name: each.title for each in templates("de", tmp_path)}
    english = {each.name: each.title for each in templates("en", tmp_path)}
    assert german["half_day"] == "Halber Tag"
    assert english["half_day"] == "Half a day"
    assert german.keys() == english.keys() == set(SHIPPED)


def test_ones_own_template_brings_all_back_but_people_and_results(
    store: Store, tmp_path: Path
) -> None:
    folder = tmp_path / "templates"
    save_as_template(store, "Unsere Tagung", folder)
    assert store.conference.all(Participant)
    own = [each for each in templates("de", folder) if each.own]
    assert [each.title for each in own] == ["Unsere Tagung"]
    made = new(tmp_path)
    fill_from_template(made, own[0].name, folder)
    before, after = store.conference, made.conference

    def seen(item: AgendaItem) -> tuple[object, ...]:
        return (item.day, item.start, item.minutes, item.kind, item.title, item.fixed)

    assert [seen(item) for item in after.items()] == [seen(item) for item in before.items()]
    assert len(after.all(Part)) == len(before.all(Part))
    assert len(after.all(Workshop)) == len(before.all(Workshop))
    asked = sorted(question.text for question in before.all(GuidingQuestion))
    assert sorted(question.text for question in after.all(GuidingQuestion)) == asked
    for kind in (Participant, Placement, Contribution):
        assert after.all(kind) == ()
    assert all(not workshop.moderator for workshop in after.all(Workshop))
    text = next(folder.iterdir()).read_text(encoding="utf-8")
    assert "notes" not in json.loads(text)["items"][0]
    made.close()


def test_ones_own_template_names_nobody_who_is_in_the_event(store: Store, tmp_path: Path) -> None:
    conference = store.conference
    person = next(p for p in conference.all(Participant) if p.given_name and p.family_name)
    title = f"Grußwort von {person.given_name} {person.family_name}"
    with store.edit(phrase("Name somebody")) as edit:
        edit.change(conference.all(AgendaItem)[0], title=title, notes="geheim")
        edit.change(conference.all(Part)[0], title=f"Fragen an {person.email}")
    folder = tmp_path / "templates"
    save_as_template(store, "Unsere Tagung", folder)
    text = next(folder.iterdir()).read_text(encoding="utf-8")
    assert "Grußwort von N. N." in text
    assert "geheim" not in text
    named = {
        getattr(record, field)
        for kind, fields in PERSONAL.items()
        for field, handling in fields.items()
        if handling in (Handling.NAMED, Handling.EMPTIED, Handling.ROLE)
        for record in store.conference.all(kind)
        if isinstance(getattr(record, field), str)
    }
    whole = {f"{p.given_name} {p.family_name}" for p in store.conference.all(Participant)}
    for name in {*named, *whole}:
        if len(name) >= 4:
            assert not re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text), name
    for kind in (Result, Photo):
        for record in store.conference.all(kind):
            said = (getattr(record, name, "") for name in ("headline", "plenary_notes", "content"))
            assert not [each for each in said if len(each) > 24 and each in text]


def test_a_template_of_the_same_title_is_replaced(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "templates"
    save_as_template(store, "Tagung", folder)
    save_as_template(store, "Tagung", folder)
    assert len(list(folder.iterdir())) == 1


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"title": "x"}', '{"title": "x", "days": "2", "items": []}']
)
def test_a_template_that_cannot_be_read_is_told_and_changes_nothing(
    tmp_path: Path, text: str
) -> None:
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "kaputt.json").write_text(text, encoding="utf-8")
    assert not [each for each in templates("de", folder) if each.own]
    made = new(tmp_path)
    with pytest.raises(RuleProblem, match="cannot be read"):
        fill_from_template(made, f"{OWN}kaputt", folder)
    assert made.conference.items() == ()
    made.close()


def test_a_template_with_an_item_that_cannot_be_changes_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "templates"
    folder.mkdir()
    items = [{"day": 1, "start": "25:00", "minutes": 5, "kind": "talk", "title": "x"}]
    values = {"title": "x", "days": 1, "rooms": [], "items": items}
    (folder / "x.json").write_text(json.dumps(values), encoding="utf-8")
    made = new(tmp_path)
    with pytest.raises(RuleProblem, match="cannot be read"):
        fill_from_template(made, f"{OWN}x", folder)
    assert made.conference.items() == ()
    made.close()


def test_a_duplicate_has_the_programme_on_other_days_and_nobody_in_it(
    store: Store, tmp_path: Path
) -> None:
    path = tmp_path / f"naechstes{files.SUFFIX}"
    duplicate_event(store, path, "Nächstes Jahr", date(2025, 11, 3), lambda _zone: NOW)
    made = files.open_event(path, lambda _zone: NOW)
    before, after = store.conference, made.conference
    assert (after.event.title, after.event.start) == ("Nächstes Jahr", date(2025, 11, 3))
    assert after.event.badge_key not in ("", before.event.badge_key)
    assert [item.title for item in after.items()] == [item.title for item in before.items()]
    assert any(item.actual_start for item in before.items())
    assert all(item.actual_start is None for item in after.items())
    assert after.all(Contribution) == before.all(Contribution)
    assert len(after.all(Workshop)) == len(before.all(Workshop))
    for kind in (Participant, Placement, PlanVersion):
        assert after.all(kind) == ()
    made.close()


def test_a_duplicate_replaces_no_file_and_needs_a_title(store: Store, tmp_path: Path) -> None:
    path = tmp_path / f"da{files.SUFFIX}"
    path.write_bytes(b"belongs to somebody")
    with pytest.raises(FileProblem):
        duplicate_event(store, path, "X", date(2025, 1, 1), lambda _zone: NOW)
    assert path.read_bytes() == b"belongs to somebody"
    free = tmp_path / f"frei{files.SUFFIX}"
    with pytest.raises(RuleProblem):
        duplicate_event(store, free, " ", date(2025, 1, 1), lambda _zone: NOW)
    assert not free.exists()


def test_questions_are_written_once_for_a_theme_and_may_differ_again(store: Store) -> None:
    conference = store.conference
    first = conference.all(Workshop)[0]
    alike = [w for w in conference.all(Workshop) if w.theme_id == first.theme_id]
    assert len(alike) > 1
    set_questions(store, first.id, ["Was hilft?", "Was fehlt?"])
    share_questions(store, first.id)
    for workshop in alike:
        asked = [q.text for q in store.conference.questions_of(workshop.id)]
        assert asked == ["Was hilft?", "Was fehlt?"]
    set_questions(store, alike[-1].id, ["Anders?"])
    assert [q.text for q in store.conference.questions_of(first.id)] == ["Was hilft?", "Was fehlt?"]
    store.undo()
    store.undo()
    assert [q.text for q in store.conference.questions_of(alike[-1].id)] == [
        q.text for q in conference.questions_of(alike[-1].id)
    ]


def test_a_duplicate_keeps_how_people_are_assigned(store: Store, tmp_path: Path) -> None:
    set_themes_once(store, themes_once=True)
    path = tmp_path / f"wieder{files.SUFFIX}"
    duplicate_event(store, path, "Nächstes Jahr", date(2025, 11, 3), lambda _zone: NOW)
    made = files.open_event(path, lambda _zone: NOW)
    assert made.conference.preferences == store.conference.preferences
    made.close()


def test_the_deadlines_of_a_programme_are_in_the_template_made_of_it(
    store: Store, tmp_path: Path
) -> None:
    with store.edit(phrase("Buses")) as edit:
        for day, title in ((1, "Bus zum Hotel"), (2, "Bus zum Bahnhof")):
            edit.insert(Deadline(0, day, time(17), title))
    save_as_template(store, "Mit Bussen", tmp_path)
    (own,) = (each for each in templates("de", tmp_path) if each.title == "Mit Bussen")
    made = new(tmp_path)
    fill_from_template(made, own.name, tmp_path)
    titles = [each.title for each in made.conference.all(Deadline)]
    assert titles == [each.title for each in store.conference.all(Deadline)]
    assert titles[-2:] == ["Bus zum Hotel", "Bus zum Bahnhof"]
    made.close()


def test_what_may_be_a_family_name_in_a_template_is_told(store: Store, tmp_path: Path) -> None:
    person = next(p for p in store.conference.all(Participant) if len(p.family_name) > 5)
    title = f"Impuls von Frau {person.family_name}"
    with store.edit(phrase("Name somebody")) as edit:
        edit.change(store.conference.all(AgendaItem)[0], title=title)
    said = save_as_template(store, "Unsere Tagung", tmp_path / "templates")
    assert title in str(dict(said.arguments)["texts"])
