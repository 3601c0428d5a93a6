"""The notice says what changed as one would write it on a board."""

from dataclasses import replace
from datetime import datetime, time

from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem, PlanVersion
from moderator.exchange.documents.plan_notice import newest_changes, notice_lines, notice_text
from moderator.exchange.prints.contents import contents
from moderator.exchange.prints.order import PrintKind, PrintOrder
from moderator.exchange.prints.printing import sheets
from moderator.rules.schedule.versions import frozen
from moderator.ui.words import QtWords
from tests.exchange.documents.sample import big_conference
from tests.exchange.prints.test_printing import text_of

GERMAN = QtWords("de")


def published(event: Conference, number: int = 1) -> Conference:
    version = PlanVersion(number, number, datetime(2024, 10, 28, 16, 12), frozen(event))
    return event.replaced({PlanVersion: {**event.table(PlanVersion), number: version}})


def later(event: Conference) -> Conference:
    """Let the first item begin at another time and take another title."""
    first = event.items()[0]
    moved = replace(first, start=time(first.start.hour, 59), title="Ankommen & <b>Kaffee</b>")
    return event.replaced({AgendaItem: {**event.table(AgendaItem), first.id: moved}})


def test_without_a_change_the_sheet_says_so() -> None:
    event = big_conference(people=4, photos=False)
    order = PrintOrder(PrintKind.PLAN_CHANGES)
    assert "noch" in contents(event, GERMAN, order)["empty"].casefold()
    assert "nichts geändert" in contents(published(event), GERMAN, order)["empty"]


def test_what_changed_is_printed_with_its_old_time_and_as_plain_text() -> None:
    event = published(big_conference(people=4, photos=False))
    first = event.items()[0]
    now = later(event)
    (line,) = notice_lines(newest_changes(now), GERMAN)
    assert line.clock == f"{first.start.hour:02}:59"
    assert line.text == (
        f"Ankommen & <b>Kaffee</b>, bisher {first.start:%H:%M}, bisher „{first.title}“"
    )
    assert line.text in notice_text(now, newest_changes(now), GERMAN)
    printed = text_of(sheets(now, GERMAN, PrintOrder(PrintKind.PLAN_CHANGES)))
    assert "Das hat sich geändert" in printed
    assert "<b>Kaffee</b>" in printed


def test_right_after_publishing_the_notice_says_what_came_with_the_version() -> None:
    event = published(big_conference(people=4, photos=False))
    now = published(later(event), 2)
    assert len(newest_changes(now)) == 1
