"""Reads schedule XML in one pass, without building a tree; a file that defines entities is refused.

Many programs write this format and few keep to its schema, so elements count wherever they stand
and in any order.
"""

import io
from dataclasses import dataclass, field
from xml.sax import SAXParseException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl, Locator

from defusedxml import DefusedXmlException
from defusedxml.sax import make_parser

from moderator.event.errors import ImportProblem
from moderator.event.phrase import phrase
from moderator.exchange.schedules.details import ItemLink, PersonMark, ScheduleDetails
from moderator.exchange.schedules.entries import (
    MOST_TEXT,
    ScheduleEntry,
    ScheduleFile,
    ScheduleForm,
)
from moderator.exchange.tables.limits import too_many_rows
from moderator.exchange.tables.sheet import MAX_ROWS

CHUNK = 2**16
_EVENTS = frozenset({"event", "entry"})
_LINKS = frozenset({"link", "attachment"})
_PEOPLE = frozenset({"person", "speaker"})


def read_xml(file: str, data: bytes) -> ScheduleFile:
    """Read a schedule. Raises ImportProblem if it is no XML, no schedule, or defines entities."""
    parser = make_parser()
    # the handler asks the parser: when fed in parts it hands out no locator of its own
    handler = _ScheduleHandler(file, parser)
    parser.forbid_dtd = False
    parser.setContentHandler(handler)
    source = io.BytesIO(data)
    try:
        while chunk := source.read(CHUNK):
            parser.feed(chunk)
        parser.close()
    except DefusedXmlException as problem:
        raise ImportProblem(
            phrase("{file} defines abbreviations of its own (entities).", file=file),
            kept=phrase("The event is as before."),
            remedy=phrase("Such files can fill a computer: take one from another source."),
        ) from problem
    except SAXParseException as problem:
        raise ImportProblem(
            phrase(
                "{file} is no complete XML: it cannot be read from line {line} on.",
                file=file,
                line=problem.getLineNumber() or 1,
            ),
            kept=phrase("The event is as before."),
            remedy=phrase("Download or save the file once more, then read it again."),
        ) from problem
    return handler.schedule()


@dataclass(slots=True)
class _Opened:
    """An entry that is being read: its line, the texts of its elements, and lists."""

    line: int
    attributes: dict[str, str]
    texts: dict[str, str] = field(default_factory=dict)
    links: list[ItemLink] = field(default_factory=list)
    attachments: list[ItemLink] = field(default_factory=list)
    people: list[PersonMark] = field(default_factory=list)


class _ScheduleHandler(ContentHandler):
    """Collects the entries of a schedule."""

    def __init__(self, file: str, locator: Locator) -> None:
        super().__init__()
        self._file, self._locator = file, locator
        self._path: list[str] = []
        self._attributes: list[dict[str, str]] = []
        self._text: list[str] = []
        self._length = 0
        self._day: dict[str, str] = {}
        self._room = ""
        self._opened: _Opened | None = None
        self._conference: dict[str, str] = {}
        self._entries: list[ScheduleEntry] = []

    def schedule(self) -> ScheduleFile:
        """Return what was read. Raises ImportProblem if it is another kind of XML."""
        if "schedule" not in self._conference:
            raise ImportProblem(
                phrase("{file} is no schedule: its outermost element is another.", file=self._file),
                kept=phrase("The event is as before."),
                remedy=phrase("Choose the file that the conference's site offers as schedule XML."),
            )
        return ScheduleFile(
            ScheduleForm.XML,
            tuple(self._entries),
            self._conference.get("title", ""),
            self._conference.get("acronym", ""),
            self._conference.get("time_zone_name", ""),
            self._conference.get("day_change", ""),
        )

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802
        """Begin an element."""
        name = name.rpartition(":")[2].casefold()
        values = {key.casefold(): str(value) for key, value in attrs.items()}
        if not self._path and name == "schedule":
            self._conference["schedule"] = "yes"
        if self._opened is None:
            if name == "day":
                self._day, self._room = values, ""
            elif name == "room" and "day" in self._path:
                self._room = values.get("name", "")
            elif name in _EVENTS and self._path:
                self._opened = _Opened(self._line(), values)
        self._path.append(name)
        self._attributes.append(values)
        self._text, self._length = [], 0

    def characters(self, content: str) -> None:
        """Keep text, up to the limit."""
        if self._length < MOST_TEXT:
            self._text.append(content)
            self._length += len(content)

    def endElement(self, name: str) -> None:  # noqa: N802
        """Keep what the element holds."""
        name = self._path.pop()
        values = self._attributes.pop()
        text = "".join(self._text)[:MOST_TEXT].strip()
        self._text, self._length = [], 0
        if self._opened is not None:
            if name in _EVENTS:
                self._keep(self._opened)
                self._opened = None
            else:
                _add(self._opened, name, values, text)
        elif self._path[-1:] == ["conference"] and text:
            self._conference.setdefault(name, text)

    def _line(self) -> int:
        return self._locator.getLineNumber() or 1

    def _keep(self, opened: _Opened) -> None:
        if len(self._entries) >= MAX_ROWS:
            raise too_many_rows(self._file)
        texts, own = opened.texts, opened.attributes
        self._entries.append(
            ScheduleEntry(
                opened.line,
                texts.get("title", ""),
                texts.get("date", ""),
                texts.get("start", ""),
                texts.get("end", ""),
                texts.get("duration", ""),
                day=self._day.get("date", ""),
                day_start=self._day.get("start", ""),
                day_end=self._day.get("end", ""),
                room=texts.get("room", "") or self._room,
                people=tuple(person.name for person in opened.people),
                uid=own.get("guid", "") or texts.get("guid", "") or own.get("id", ""),
                details=_details(opened),
            )
        )


def _add(opened: _Opened, name: str, values: dict[str, str], text: str) -> None:
    """Keep an element of an entry; of several of one name the first that is not empty counts."""
    if name in _LINKS:
        address = values.get("href", "") or text
        if address:
            title = text if text != address else ""
            link = ItemLink(address, title, values.get("type", ""))
            (opened.links if name == "link" else opened.attachments).append(link)
    elif name in _PEOPLE and text:
        opened.people.append(
            PersonMark(text, values.get("id", ""), values.get("guid", ""), values.get("code", ""))
        )
    elif text and not opened.texts.get(name):
        opened.texts[name] = text


def _details(opened: _Opened) -> ScheduleDetails:
    texts, own = opened.texts, opened.attributes
    marked = any(person.number or person.guid or person.code for person in opened.people)
    return ScheduleDetails(
        type=texts.get("type", "") or texts.get("category", ""),
        subtitle=texts.get("subtitle", ""),
        abstract=texts.get("abstract", ""),
        text=texts.get("description", ""),
        track=texts.get("track", ""),
        language=texts.get("language", ""),
        slug=texts.get("slug", ""),
        code=own.get("code", ""),
        number=own.get("id", ""),
        address=texts.get("url", ""),
        logo=texts.get("logo", ""),
        license=texts.get("license", ""),
        optout=texts.get("optout", ""),
        feedback=texts.get("feedback_url", ""),
        origin=texts.get("origin_url", ""),
        video=texts.get("video_download_url", ""),
        links=tuple(opened.links),
        attachments=tuple(opened.attachments),
        people=tuple(opened.people) if marked else (),
    )
