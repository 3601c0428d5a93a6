"""The contents of sheets, as plain values for their templates: no markup, only texts."""

from collections.abc import Callable, Mapping
from typing import Any

from moderator.event.conference import Conference
from moderator.event.phrase import Words
from moderator.event.workshops import Group, GuidingQuestion, Workshop
from moderator.exchange.prints.erasures import erasure_protocol
from moderator.exchange.prints.flipcharts import (
    group_labels,
    group_sheets,
    moderation_cards,
    question_posters,
)
from moderator.exchange.prints.lists import (
    announcement_list,
    door_signs,
    group_lists,
    room_guide,
    room_lists,
    table_signs,
)
from moderator.exchange.prints.order import PAPERS, Paper, PrintKind, PrintOrder
from moderator.exchange.prints.persons import badges, schedules
from moderator.exchange.prints.plan_changes import plan_changes_notice
from moderator.exchange.prints.programmes import (
    programme_in_detail,
    programme_page,
    room_programmes,
    run_sheet,
)

LAYOUTS: Mapping[PrintKind, Callable[[Conference, Words, PrintOrder], dict[str, Any]]] = {
    PrintKind.ROOM_LISTS: room_lists,
    PrintKind.DOOR_SIGNS: door_signs,
    PrintKind.ROOM_GUIDE: room_guide,
    PrintKind.BADGES: badges,
    PrintKind.SCHEDULES: schedules,
    PrintKind.GROUP_LISTS: group_lists,
    PrintKind.TABLE_SIGNS: table_signs,
    PrintKind.GROUP_SHEETS: group_sheets,
    PrintKind.GROUP_LABELS: group_labels,
    PrintKind.QUESTION_POSTERS: question_posters,
    PrintKind.MODERATION_CARDS: moderation_cards,
    PrintKind.TO_ANNOUNCE: announcement_list,
    PrintKind.PLAN_CHANGES: plan_changes_notice,
    PrintKind.PROGRAMME_PAGE: programme_page,
    PrintKind.PROGRAMME: programme_in_detail,
    PrintKind.ROOM_PROGRAMMES: room_programmes,
    PrintKind.RUN_SHEET: run_sheet,
    PrintKind.ERASURE_PROTOCOL: erasure_protocol,
}
FILLED_BY = {
    PrintKind.ROOM_LISTS: "lists",
    PrintKind.DOOR_SIGNS: "signs",
    PrintKind.ROOM_GUIDE: "rows",
    PrintKind.BADGES: "badges",
    PrintKind.SCHEDULES: "people",
    PrintKind.GROUP_LISTS: "lists",
    PrintKind.TABLE_SIGNS: "signs",
    PrintKind.GROUP_SHEETS: "sheets",
    PrintKind.GROUP_LABELS: "stickers",
    PrintKind.QUESTION_POSTERS: "posters",
    PrintKind.MODERATION_CARDS: "cards",
    PrintKind.TO_ANNOUNCE: "rows",
    PrintKind.PLAN_CHANGES: "days",
    PrintKind.PROGRAMME_PAGE: "days",
    PrintKind.PROGRAMME: "days",
    PrintKind.ROOM_PROGRAMMES: "rooms",
    PrintKind.RUN_SHEET: "days",
    PrintKind.ERASURE_PROTOCOL: "protocols",
}
OF_THE_PROGRAMME = frozenset(
    {
        PrintKind.PROGRAMME_PAGE,
        PrintKind.PROGRAMME,
        PrintKind.ROOM_PROGRAMMES,
        PrintKind.RUN_SHEET,
    }
)
RUNNING_TITLE = 60


def contents(conference: Conference, words: Words, order: PrintOrder) -> dict[str, Any]:
    """Return the contents of a sheet as JSON-like values, in the language of `words`.

    `empty` is a sentence if there is nothing to print, else "".
    """
    event = conference.event
    name = kind_title(order.kind, words)
    title = event.title.strip()
    values = LAYOUTS[order.kind](conference, words, order)
    return {
        "language": words.language,
        "region": "DE" if words.language == "de" else "GB",
        "event": title,
        "running_title": title if len(title) <= RUNNING_TITLE else title[: RUNNING_TITLE - 1] + "…",
        "kind": name,
        "title": f"{name} – {title}" if title else name,
        "page": words("Page {number} of {total}"),
        "as_of": _as_of(order, words),
        "paper": paper_of(order).value,
        "empty": "" if values[FILLED_BY[order.kind]] else _why_empty(conference, order, words),
        **values,
    }


def paper_of(order: PrintOrder) -> Paper:
    """Return the paper size for an order."""
    return order.paper if order.paper in PAPERS.get(order.kind, ()) else Paper.A4


def _as_of(order: PrintOrder, words: Words) -> str:
    """Return the date of a list, which may change until the last minute; "" if it has none."""
    if order.as_of is None:
        return ""
    day, time = words.short_day(order.as_of.date()), words.clock(order.as_of)
    return words("As of {day}, {time}").format(day=day, time=time)


def kind_title(kind: PrintKind, words: Words) -> str:
    """Return the name of a kind of sheet."""
    return {
        PrintKind.ROOM_LISTS: words("Room lists"),
        PrintKind.DOOR_SIGNS: words("Door signs"),
        PrintKind.ROOM_GUIDE: words("Room guide"),
        PrintKind.BADGES: words("Name badges"),
        PrintKind.SCHEDULES: words("Personal schedules"),
        PrintKind.GROUP_LISTS: words("Group lists"),
        PrintKind.TABLE_SIGNS: words("Table signs"),
        PrintKind.GROUP_SHEETS: words("Group sheets"),
        PrintKind.GROUP_LABELS: words("Group labels"),
        PrintKind.QUESTION_POSTERS: words("Question posters"),
        PrintKind.MODERATION_CARDS: words("Moderation cards"),
        PrintKind.TO_ANNOUNCE: words("To be told"),
        PrintKind.PLAN_CHANGES: words("Changes of the schedule"),
        PrintKind.PROGRAMME_PAGE: words("Programme on one page"),
        PrintKind.PROGRAMME: words("Programme"),
        PrintKind.ROOM_PROGRAMMES: words("Programme of the rooms"),
        PrintKind.RUN_SHEET: words("Run sheet for the moderators"),
        PrintKind.ERASURE_PROTOCOL: words("Erasure protocol"),
    }[kind]


def _why_empty(conference: Conference, order: PrintOrder, words: Words) -> str:
    if order.kind in _OF_THE_EVENT:
        return _OF_THE_EVENT[order.kind](conference, words)
    of_people = order.kind in {PrintKind.BADGES, PrintKind.SCHEDULES, PrintKind.ROOM_GUIDE}
    if of_people and not conference.present():
        return words("There are no participants yet.")
    if order.kind is PrintKind.SCHEDULES and not conference.items():
        return words("There is no programme yet.")
    if not conference.rounds() and order.kind is not PrintKind.BADGES:
        return words("There is no workshop round yet.")
    whole = not of_people and order.round_id is None and order.workshop_id is None
    rest = words("There is nothing to print for this choice.")
    return _lacking(conference, order.kind, words) or (
        words("There are no workshops yet.") if whole else rest
    )


def _why_no_programme(conference: Conference, words: Words) -> str:
    if not conference.items():
        return words("There is no programme yet.")
    return words("No item has a room yet.")


def _why_unchanged(conference: Conference, words: Words) -> str:
    if not conference.versions():
        return words("No version of the schedule was published yet.")
    return words("Nothing has changed since the schedule was published.")


def _why_no_protocol(conference: Conference, words: Words) -> str:
    del conference
    return words("No personal data have been taken out so far.")


_OF_THE_EVENT: Mapping[PrintKind, Callable[[Conference, Words], str]] = {
    PrintKind.ERASURE_PROTOCOL: _why_no_protocol,
    PrintKind.PLAN_CHANGES: _why_unchanged,
    **dict.fromkeys(OF_THE_PROGRAMME, _why_no_programme),
}
"""Kinds that are about the whole event, and what says why they are empty."""


def _lacking(conference: Conference, kind: PrintKind, words: Words) -> str:
    """Return what a kind of sheet lacks although there are workshops; "" if that is not it."""
    if kind is PrintKind.GROUP_LISTS and conference.all(Workshop):
        return words("There are no groups with people yet.")
    if kind in {PrintKind.GROUP_LABELS, PrintKind.TABLE_SIGNS} and not conference.all(Group):
        return words("There are no groups yet.")
    if kind is PrintKind.QUESTION_POSTERS and not conference.all(GuidingQuestion):
        return words("There are no guiding questions yet.")
    return ""
