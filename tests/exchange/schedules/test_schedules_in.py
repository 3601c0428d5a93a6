"""Schedule XML and JSON as the world writes it: taken over, or told with its line."""

import json
import tracemalloc
from datetime import time

import pytest

from moderator.event.errors import ImportProblem
from moderator.event.schedule import ItemKind
from moderator.exchange.importing import likely_kind
from moderator.exchange.plan import ImportKind, Verdict
from moderator.exchange.schedules.details import read_details
from moderator.exchange.schedules.xml_in import read_xml
from moderator.exchange.tables.reading import read_raw
from moderator.exchange.tables.sheet import ReadOptions
from tests.exchange.lists import plan
from tests.exchange.schedules.files import entry, event, made, read, told, xml


def test_a_schedule_is_recognised_whatever_its_name_is() -> None:
    raw = read_raw(xml(entry()), ReadOptions(), "programm.txt")
    assert raw.schedule is not None
    assert likely_kind(raw) is ImportKind.PROGRAMME


def test_an_entry_comes_with_room_people_text_and_what_has_no_field() -> None:
    people = '<persons><person id="7">Elif Yıldız</person><person>Jo &amp; Co</person></persons>'
    written = entry(
        "Netzwerke", abstract="Kurz.", track="Praxis",
        description="<p>Lang &amp; <b>fett</b></p><ul><li>a</li></ul>",
        subtitle="Teil 1", language="de", type="keynote",
    ).replace("</event>", people + "</event>")  # fmt: skip
    conference = made(xml(written))
    item = conference.items()[0]
    assert (item.title, item.start, item.minutes) == ("Netzwerke", time(9), 45)
    assert item.kind is ItemKind.KEYNOTE
    assert item.description == "Kurz.\n\nLang & fett\n\n• a"
    assert [room.name for room in conference.rooms_of(item.id)] == ["Werra"]
    named = [person.name for person in conference.contributions_of(item.id)]
    assert named == ["Elif Yıldız", "Jo & Co"]
    details = read_details(conference.sources()[item.id].details)
    assert (details.track, details.subtitle, details.language) == ("Praxis", "Teil 1", "de")


@pytest.mark.parametrize(
    ("written", "minutes"),
    [("1:30", 90), ("90", 90), ("01:30:00", 90), ("PT1H30M", 90), ("0:05", 5), ("24:00", 1440)],
)
def test_durations_are_read_as_they_are_written(written: str, minutes: int) -> None:
    assert made(xml(entry(duration=written))).items()[0].minutes == minutes


@pytest.mark.parametrize(
    ("elements", "message"),
    [
        ({"duration": "-0:30"}, "The entry ends before it begins."),
        ({"duration": "0:00"}, "An item lasts at least one minute."),
        ({"duration": "25:00"}, "The entry lasts longer than a day."),
        ({"duration": "1500"}, "The entry lasts longer than a day."),
        ({"duration": "halb"}, "“halb” is not a duration."),
        ({"start": "25:10"}, "The time “25:10” does not exist."),
        ({"start": ""}, "The entry has no time of begin."),
        ({"date": "2024-02-30T09:00"}, "The date “2024-02-30T09:00” does not exist."),
        ({"date": "gestern"}, "“gestern” is not a date."),
        ({"date": "2031-01-01T09:00:00+01:00"}, "“01.01.2031” is not a day of the event."),
        ({"end": "2024-11-04T08:00:00+01:00", "date": "2024-11-04T09:00:00+01:00"},
         "The entry ends before it begins."),
    ],
)  # fmt: skip
def test_what_cannot_be_is_named_by_line_and_left_out(
    elements: dict[str, str], message: str
) -> None:
    found = read(xml(entry("Gut", id="1"), entry("Schlecht", id="2", **elements)))
    assert (6, message) in told(found)
    assert [
        item.title for item in made(xml(entry("Gut"), entry("Schlecht", **elements))).items()
    ] == ["Gut"]
    left = [row for row in found.rows if row.verdict is Verdict.UNCLEAR]
    assert [(row.number, row.title) for row in left] == [(6, "Schlecht")]


def test_an_entry_without_title_is_told() -> None:
    assert (5, "The row has no title.") in told(read(xml(entry(""))))


def test_a_time_that_the_clocks_skip_does_not_exist() -> None:
    conference = event(start=event().event.start.replace(year=2024, month=3, day=31))
    night = xml(entry(start="02:30"), day='date="2024-03-31"')
    assert told(read(night, conference)) == [
        (5, "The time “02:30” does not exist: the clocks skip it that night.")
    ]


def test_a_begin_in_the_night_belongs_to_the_day_before_as_the_file_says() -> None:
    """By the hours of the day, or by the hour at which days change; else by the date alone."""
    hours = 'date="2024-11-04" start="2024-11-04T10:00:00+01:00" end="2024-11-05T04:00:00+01:00"'
    late = made(xml(entry(start="00:30"), day=hours)).items()[0]
    assert (late.day, late.start) == (2, time(0, 30))
    change = "<day_change>06:00</day_change>"
    assert made(xml(entry(start="05:00"), conference=change)).items()[0].day == 2
    assert made(xml(entry(start="06:00"), conference=change)).items()[0].day == 1
    assert made(xml(entry(start="00:30"))).items()[0].day == 1


def test_the_date_of_an_entry_counts_before_the_day_that_it_stands_under() -> None:
    dated = xml(entry(date="2024-11-05T00:30:00+01:00", start="00:30"))
    item = made(dated).items()[0]
    assert (item.day, item.start) == (2, time(0, 30))


def test_a_date_of_another_zone_is_converted_unless_the_time_beside_it_stands() -> None:
    utc = xml(entry(date="2024-11-04T08:00:00Z", start="09:00"))
    assert made(utc).items()[0].start == time(9)
    alone = xml(entry(date="2024-11-04T08:00:00Z", start=""))
    assert made(alone).items()[0].start == time(9)
    shown = xml(entry(date="2024-11-04T09:00:00+00:00", start="09:00"))
    found = read(shown)
    assert [proposal.name for proposal in found.proposals] == ["zone-of-list"]
    assert made(shown).items()[0].start == time(9)
    assert made(shown, accepted=frozenset({"zone-of-list"})).items()[0].start == time(10)


def test_a_begin_beside_another_date_is_told() -> None:
    found = read(xml(entry(date="2024-11-04T09:00:00+01:00", start="11:00")))
    assert "which counts" in told(found)[0][1]


def test_missing_ends_last_until_the_next_in_the_room() -> None:
    conference = made(xml(entry("Eins", duration=""), entry("Zwei", start="09:40", duration="")))
    assert [item.minutes for item in conference.items()] == [40, 30]


def test_entries_that_overlap_in_a_room_are_named_with_both_lines() -> None:
    found = read(xml(entry("Eins", duration="2:00"), entry("Zwei", start="10:00", id="2")))
    assert told(found) == [(6, "“Zwei” overlaps with “Eins” (line 5) in Werra.")]
    assert found.counts == {Verdict.NEW: 2}


def test_items_of_parallel_rooms_are_for_those_in_them() -> None:
    both = xml(
        entry("Alle"),
        entry("Links", start="10:00", room="Werra"),
        entry("Rechts", start="10:15", room="Fulda"),
    )
    conference = made(both)
    shown = {item.title: item.for_everyone for item in conference.items()}
    assert shown == {"Alle": True, "Links": False, "Rechts": False}


def test_other_days_are_proposed_and_further_ones_too() -> None:
    other = xml(entry(), day='date="2030-05-06"')
    found = read(other)
    assert [proposal.name for proposal in found.proposals] == ["days-of-list"]
    assert found.steps == ()
    two = read(xml(entry("Eins"), entry("Zwei", start="10:00", id="2"), day='date="2030-05-06"'))
    assert two.counts == {Verdict.UNCLEAR: 2}
    assert len(two.findings) == 1  # a thousand rows are not told one by one
    taken = made(other, accepted=frozenset({"days-of-list"}))
    assert (taken.event.start.isoformat(), len(taken.items())) == ("2030-05-06", 1)
    further = xml(entry(), day='date="2024-11-06"')
    assert [proposal.name for proposal in read(further).proposals] == ["days:3"]
    assert made(further, accept_all=True).event.days == 3


def test_the_same_file_again_changes_nothing_and_a_newer_one_what_differs() -> None:
    guid = "6a32cb72-a69d-423c-91b5-60d88eb8e6c7"
    first = xml(entry("Netze").replace('id="1"', f'id="1" guid="{guid}"'), entry("Rest", id="2"))
    conference = made(first)
    assert read(first, conference).steps == ()
    moved = first.replace(b"Netze", b"Netzwerke").replace(b"09:00", b"14:00")
    found = read(moved, conference)
    assert found.counts == {Verdict.CHANGED: 2}
    after_all = made(moved, conference)
    assert sorted(item.title for item in after_all.items()) == ["Netzwerke", "Rest"]


def test_files_with_entities_are_refused() -> None:
    bomb = b'<!DOCTYPE schedule [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n<schedule>&b;</schedule>'
    with pytest.raises(ImportProblem, match="entities"):
        read(bomb)
    outside = (
        b'<!DOCTYPE schedule [<!ENTITY a SYSTEM "file:///etc/passwd">]><schedule>&a;</schedule>'
    )
    with pytest.raises(ImportProblem, match="entities"):
        read(outside)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (xml(entry())[:-12], "cannot be read from line"),
        (b"<?xml version='1.0'?><rss><item/></rss>", "no schedule"),
        (b'{"schedule": {"conference"', "no complete JSON"),
        (b'{"format": "moderator event", "version": 1}', "has no days"),
    ],
)
def test_what_is_no_schedule_is_told(data: bytes, message: str) -> None:
    with pytest.raises(ImportProblem, match=message):
        read(data)


def _json(*events: object, **day: object) -> bytes:
    days = [{"index": 1, "date": "2024-11-04", "rooms": {"Werra": list(events)}, **day}]
    whole = {"schedule": {"version": "1", "conference": {"title": "K", "days": days}}}
    return json.dumps(whole, indent=1).encode()


def test_json_is_read_with_the_line_of_each_entry() -> None:
    good = {"title": "Gut", "start": "09:00", "duration": 45, "persons": [{"public_name": "Ada"}]}
    bad = {"title": "Ohne Zeit", "duration": "1:00", "persons": ["Bo"], "abstract": None}
    data = _json(good, bad, "kein Eintrag")
    found = read(data)
    titles = [n for n, line in enumerate(data.decode().splitlines()) if "Ohne Zeit" in line]
    line = titles[0]  # the line before, where its bracket opens, counted from 1
    assert (line, "The entry has no time of begin.") in told(found)
    assert found.counts == {Verdict.NEW: 1, Verdict.UNCLEAR: 2}
    conference = made(data)
    assert conference.items()[0].minutes == 45
    assert [p.name for p in conference.contributions_of(conference.items()[0].id)] == ["Ada"]


def test_json_in_one_line_still_tells_its_entries_apart() -> None:
    events = [{"title": f"E{n}", "start": f"{9 + n}:00", "duration": "0:30"} for n in range(5)]
    whole = json.dumps(json.loads(_json(*events)))
    assert read(whole.encode()).counts == {Verdict.NEW: 5}


def test_a_schedule_is_no_list_of_people() -> None:
    found = plan(event(), "participants", xml(entry()))
    assert found.failed
    assert "schedule" in str(found.findings[0].message)


def test_reading_a_thousand_entries_needs_little_memory() -> None:
    text = "Wort " * 400
    big = xml(*(entry(f"E{n}", id=str(n + 1), description=text) for n in range(1000)))
    assert len(big) > 2_000_000
    tracemalloc.start()
    found = read_xml("gross.xml", big)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(found.entries) == 1000
    assert peak < 4 * len(big)
