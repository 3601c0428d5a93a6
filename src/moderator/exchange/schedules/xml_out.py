"""Writes schedule XML, valid against the schema that its readers agree on."""

from lxml import etree
from lxml.builder import E

from moderator.exchange.schedules.details import ItemLink
from moderator.exchange.schedules.published import PublishedEntry, PublishedSchedule
from moderator.exchange.schedules.texts_out import TIMESLOT, sound, web_address


def schedule_xml(schedule: PublishedSchedule) -> bytes:
    """Write a schedule."""
    conference = E.conference(
        E.title(sound(schedule.title)),
        E.acronym(schedule.acronym),
        E.start(schedule.first.isoformat()),
        E.end(schedule.last.isoformat()),
        E.days(str(len(schedule.days))),
        E.timeslot_duration(TIMESLOT),
    )
    if schedule.zone:
        conference.append(E.time_zone_name(schedule.zone))
    for track in schedule.tracks:
        conference.append(E.track(name=sound(track)))
    root = E.schedule(E.generator(name="Moderator"), E.version(schedule.version), conference)
    for day in schedule.days:
        made = E.day(
            index=str(day.index),
            date=day.date.isoformat(),
            start=day.start.isoformat(),
            end=day.end.isoformat(),
        )
        for room, entries in day.rooms:
            made.append(E.room(*(_event(entry) for entry in entries), name=sound(room)))
        root.append(made)
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return written


def _event(entry: PublishedEntry) -> "etree._Element":
    details = entry.details
    event = E.event(
        E.date(entry.start.isoformat()),
        E.start(f"{entry.start:%H:%M}"),
        E.duration(entry.duration),
        E.room(sound(entry.room)),
        E.slug(entry.slug),
        E.title(sound(entry.title)),
        E.subtitle(sound(entry.subtitle)),
        E.track(sound(entry.track)),
        E.type(sound(entry.type)),
        E.language(sound(entry.language)),
        E.abstract(sound(entry.abstract)),
        E.description(sound(entry.description)),
        id=str(entry.number),
        guid=entry.guid,
    )
    if entry.code:
        event.set("code", entry.code)
    for name, address in (
        ("logo", details.logo),
        ("url", details.address),
        ("feedback_url", details.feedback),
        ("origin_url", details.origin),
        ("video_download_url", details.video),
    ):
        if web_address(address):
            event.append(E(name, sound(address)))
    if details.license or details.optout:
        optout = "true" if details.optout.casefold() in {"true", "1", "yes"} else "false"
        event.append(E.recording(E.license(sound(details.license)), E.optout(optout)))
    persons = E.persons()
    for person in entry.people:
        made = E.person(sound(person.name))
        if person.number.isascii() and person.number.isdecimal():
            made.set("id", person.number)
        if person.guid:
            made.set("guid", person.guid)
        persons.append(made)
    event.append(persons)
    event.append(E.links(*(_link("link", link) for link in details.links)))
    event.append(E.attachments(*(_link("attachment", link) for link in details.attachments)))
    return event


def _link(name: str, link: ItemLink) -> "etree._Element":
    made = E(name, sound(link.title or link.address), href=sound(link.address))
    if link.kind:
        made.set("type", sound(link.kind))
    return made
