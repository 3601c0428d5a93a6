"""The plan of taking over a list of workshops: themes, rooms, workshops, guiding questions."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from moderator.event.conference import Conference
from moderator.event.phrase import Phrase, phrase
from moderator.event.results import Point
from moderator.event.schedule import AgendaItem, Room, Symbol, Theme
from moderator.event.workshops import GuidingQuestion, Workshop
from moderator.exchange.drafting import Draft, left_out_row, not_understood, without_crooked
from moderator.exchange.participants.themes import ThemeFinder, exactly
from moderator.exchange.plan import (
    Choice,
    FieldChange,
    ImportKind,
    ImportPlan,
    PlanOptions,
    PlanRow,
    Proposal,
    Verdict,
    plain,
    proposals_of,
)
from moderator.exchange.tables.cells import one_line, read_count
from moderator.exchange.tables.findings import Finding, Severity
from moderator.exchange.tables.headings import Column, Field, recogniser, understood, with_header
from moderator.exchange.tables.sheet import RawTable, Row, Sheet

TAKE = "take"
"""The answer to a doubtful row: take over all the same."""

PALETTE = (
    ("#0072B2", Symbol.TRIANGLE),
    ("#B8560B", Symbol.CIRCLE),
    ("#00795C", Symbol.SQUARE),
    ("#8F3F72", Symbol.DIAMOND),
    ("#7A6400", Symbol.STAR),
    ("#A8322D", Symbol.HEXAGON),
    ("#4B5A9E", Symbol.CROSS),
    ("#4A5560", Symbol.RING),
)
"""Colours of themes with their symbols, of the family of Okabe and Ito, dark enough for text."""

THEME_ALIKE = 85
"""Likeness in per cent from which a new theme may be a known one, misspelt."""

FIELDS: tuple[Field, ...] = (
    Field.of("theme", phrase("Theme"), "thema|workshop|titel|workshopthema|theme|topic|title"),
    Field.of("room", phrase("Room"), "raum|ort|saal|room|location"),
    Field.of(
        "most",
        phrase("Places"),
        "plätze|höchstens|maximal|max|kapazität|teilnehmerzahl|places|seats|capacity|most|maximum",
    ),
    Field.of("least", phrase("At least"), "mindestens|minimum|min|minimal|least|at least"),
    Field.of("groups", phrase("Groups"), "gruppen|anzahl gruppen|kleingruppen|groups"),
    Field.of(
        "moderator",
        phrase("Moderator"),
        "moderation|moderator|moderatorin|leitung|moderierende|facilitator|host|chair",
    ),
    Field.of(
        "practice_example",
        phrase("Practice example"),
        "praxisbeispiel|beispiel|praxis|impuls|practice example|example|case",
    ),
    Field.of(
        "questions",
        phrase("Guiding questions"),
        "leitfragen|leitfrage|fragen|guiding questions|questions",
    ),
    Field.of("round", phrase("Round"), "runde|runden|workshoprunde|round|rounds|in runde"),
    Field.of(
        "way", phrase("Way to the room"), "weg|lage|wegbeschreibung|etage|way|directions|floor"
    ),
)


@dataclass(frozen=True, slots=True)
class _Draft:
    """A workshop as a row describes it; rounds are numbers from 1, None means every one."""

    row: int
    theme: str
    room: str
    most: int
    least: int
    groups: int
    moderator: str
    practice_example: str
    questions: tuple[str, ...]
    rounds: tuple[int, ...] | None
    way: str


def plan_workshops(conference: Conference, raw: RawTable, options: PlanOptions) -> ImportPlan:
    """Compare a list of workshops with the event: one workshop in each round for each row.

    What a cell leaves empty stays as it is in the event.
    """
    recognise = recogniser(FIELDS)
    sheet = with_header(raw, recognise, options.read.header_row)
    columns = understood(sheet, recognise, options.columns)
    used = {column.field for column in columns if column.field}
    plan = ImportPlan(
        ImportKind.WORKSHOPS, conference, raw, options, sheet.header_row, columns, FIELDS
    )
    if not {"theme", "room"} <= used:
        needed = phrase("Columns for theme and room were not recognised.")
        return replace(plan, findings=(*raw.findings, not_understood(sheet, needed)))
    sheet, rows, findings = without_crooked(
        sheet, lambda number: options.decisions.get(f"row-{number}") == TAKE
    )
    reader = _Reader(sheet, columns, conference, options)
    rows += list(reader.read())
    rows.sort(key=lambda row: row.number or 0)
    return replace(
        plan,
        rows=tuple(rows),
        proposals=proposals_of(reader.proposals, options),
        findings=(*raw.findings, *findings, *reader.findings),
        steps=tuple(reader.draft.steps),
    )


@dataclass(slots=True)
class _Reader:
    """Reads rows and turns them into steps and rows of the preview."""

    sheet: Sheet
    columns: tuple[Column, ...]
    conference: Conference
    options: PlanOptions
    proposals: list[Proposal] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    draft: Draft = field(init=False)
    finder: ThemeFinder = field(init=False)
    themes: dict[str, Theme] = field(init=False)
    taken: dict[tuple[int, int], int] = field(default_factory=dict)
    matched: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.draft = Draft(self.conference)
        self.finder = ThemeFinder.of(self.conference.themes())
        self.themes = {exactly(theme.name): theme for theme in self.conference.themes()}

    def read(self) -> Iterator[PlanRow]:
        """Read every row; then tell what is missing in the event, and what is gone."""
        rounds = self.conference.rounds()
        if not rounds:
            self.findings.append(
                Finding(
                    Severity.WARNING,
                    self.sheet.file,
                    phrase(
                        "The event has no workshop rounds yet: themes and rooms were taken over, "
                        "the workshops were not."
                    ),
                    remedy=phrase("Import the programme first, then this list once more."),
                )
            )
        for row in self.sheet.rows:
            draft = self._understand(row)
            if isinstance(draft, Finding):
                self.findings.append(draft)
                yield left_out_row(row, self._text(row, "theme"), draft)
            else:
                yield self._row(row, draft, rounds)
        yield from self._gone()

    def _text(self, row: Row, name: str) -> str:
        for column in self.columns:
            if column.field == name:
                return row.cell(column.index)
        return ""

    def _understand(self, row: Row) -> _Draft | Finding:
        counts: dict[str, int | None] = {}
        for name in ("most", "least", "groups"):
            text = one_line(self._text(row, name))
            counts[name] = read_count(text)
            if text and counts[name] is None:
                return self._wrong(row, name, phrase("“{text}” is not a number.", text=text))
        theme, room = one_line(self._text(row, "theme")), one_line(self._text(row, "room"))
        if not theme or not room:
            missing = "room" if theme else "theme"
            return self._wrong(row, missing, phrase("The row has no theme or no room."))
        known = self.draft.rooms.get(exactly(room))
        most = counts["most"] if counts["most"] is not None else known.places if known else None
        if most is None:
            return self._wrong(
                row, "most", phrase("The row does not say how many places there are.")
            )
        least = counts["least"] or 0
        if least > most:
            return self._wrong(
                row,
                "least",
                phrase(
                    "At least {least} people do not fit on {most} places.", least=least, most=most
                ),
            )
        rounds = _rounds(one_line(self._text(row, "round")))
        total = len(self.conference.rounds())
        if rounds is not None and total and not all(1 <= n <= total for n in rounds):
            return self._wrong(
                row, "round", phrase("The event has only {n} workshop rounds.", n=total)
            )
        return _Draft(
            row.number,
            theme,
            room,
            most,
            least,
            max(counts["groups"] or 1, 1),
            one_line(self._text(row, "moderator")),
            one_line(self._text(row, "practice_example")),
            tuple(q for part in re.split(r"[|\n]", self._text(row, "questions"))
                  if (q := one_line(part))),
            rounds,
            one_line(self._text(row, "way")),
        )  # fmt: skip

    def _wrong(self, row: Row, name: str, message: Phrase) -> Finding:
        headings = [column.heading for column in self.columns if column.field == name]
        return Finding(
            Severity.ERROR,
            self.sheet.file,
            message,
            row.number,
            headings[0] if headings else "",
            phrase("The row was left out; correct it in the list and read it again."),
        )

    def _row(self, row: Row, draft: _Draft, rounds: tuple[AgendaItem, ...]) -> PlanRow:
        theme, is_new = self._theme(draft)
        if theme is None:
            return self._doubtful(row, draft)
        room = self.draft.room(draft.room, draft.most, draft.way)
        changes: list[FieldChange] = []
        made = met = 0
        for number, item in enumerate(rounds, start=1):
            if draft.rounds is not None and number not in draft.rounds:
                continue
            if (item.id, room.id) in self.taken:
                clash = self._room_twice(row, draft, self.taken[item.id, room.id])
                self.findings.append(clash)
                return left_out_row(row, draft.theme, clash)
            self.taken[item.id, room.id] = draft.row
            known = self._known(item, theme, room)
            if known is None:
                made += 1
                self._make(draft, item, theme, room)
                changes.append(
                    FieldChange(plain(item.title), plain("–"), plain(f"{theme.name}, {room.name}"))
                )
            else:
                met += 1
                changes += self._change(draft, known, theme, room, item)
        verdict = Verdict.CHANGED if changes else Verdict.UNCHANGED
        if is_new or (made and not met):
            verdict, changes = Verdict.NEW, []
        return PlanRow(
            f"row-{row.number}", row.number, verdict, theme.name, room.name, tuple(changes)
        )

    def _theme(self, draft: _Draft) -> tuple[Theme | None, bool]:
        """Find the theme of a row or make it; None where it may be a known one, misspelt."""
        known = self.themes.get(exactly(draft.theme))
        if known is not None:
            return known, False
        found = self.finder.alike(draft.theme)
        proposal = self.finder.proposal(draft.theme, draft.row)
        if found and proposal and found[1] >= THEME_ALIKE:
            self.proposals.append(proposal)
            if self.options.accepts(proposal.name):
                return found[0], False
            if self.options.decisions.get(f"row-{draft.row}") != TAKE:
                return None, False
        used = {(theme.colour, theme.symbol) for theme in self.themes.values()}
        place = len(self.themes)
        colour, symbol = next(
            (pair for pair in PALETTE if pair not in used), PALETTE[place % len(PALETTE)]
        )
        theme = self.draft.insert(Theme(0, draft.theme, colour, symbol, place))
        self.themes[exactly(theme.name)] = theme
        return theme, True

    def _doubtful(self, row: Row, draft: _Draft) -> PlanRow:
        found = self.finder.alike(draft.theme)
        note = phrase(
            "The theme “{text}” is unknown. Is “{meant}” meant? The row was left out.",
            text=draft.theme,
            meant=found[0].name if found else "–",
        )
        remedy = phrase("Accept the proposal, or correct it in the list.")
        headings = [column.heading for column in self.columns if column.field == "theme"]
        self.findings.append(
            Finding(Severity.WARNING, self.sheet.file, note, row.number, headings[0], remedy)
        )
        choices = (Choice(TAKE, phrase("It is a new theme")),)
        return replace(left_out_row(row, draft.theme, self.findings[-1]), choices=choices)

    def _room_twice(self, row: Row, draft: _Draft, first: int) -> Finding:
        return Finding(
            Severity.ERROR,
            self.sheet.file,
            phrase(
                "{room} already holds the workshop of row {row} in the same round.",
                room=draft.room,
                row=first,
            ),
            row.number,
            remedy=phrase("Give the workshop another room, or another round in a column “Runde”."),
        )

    def _known(self, item: AgendaItem, theme: Theme, room: Room) -> Workshop | None:
        free = [w for w in self.conference.workshops_of(item.id) if w.id not in self.matched]
        in_room = [w for w in free if w.room_id == room.id]
        same = [w for w in in_room if w.theme_id == theme.id]
        same += [w for w in free if w.theme_id == theme.id] + in_room
        if not same:
            return None
        self.matched.add(same[0].id)
        return same[0]

    def _make(self, draft: _Draft, item: AgendaItem, theme: Theme, room: Room) -> None:
        workshop = self.draft.insert(
            Workshop(
                0,
                item.id,
                theme.id,
                room.id,
                draft.moderator,
                draft.practice_example,
                draft.least,
                draft.most,
                draft.groups,
            )
        )
        for position, text in enumerate(draft.questions):
            self.draft.insert(GuidingQuestion(0, workshop.id, text, position))

    def _change(
        self, draft: _Draft, known: Workshop, theme: Theme, room: Room, item: AgendaItem
    ) -> Iterator[FieldChange]:
        workshop = replace(
            known,
            theme_id=theme.id,
            room_id=room.id,
            moderator=draft.moderator or known.moderator,
            practice_example=draft.practice_example or known.practice_example,
            least=draft.least if self._has("least") else known.least,
            most=draft.most,
            groups=draft.groups if self._has("groups") else known.groups,
        )
        if workshop != known:
            self.draft.update(workshop)
        old_theme = self.conference.theme_of(known).name
        old_room = self.conference.one(Room, known.room_id).name
        where = item.title
        for label, old, new in (
            (phrase("{round}: theme", round=where), old_theme, theme.name),
            (phrase("{round}: room", round=where), old_room, room.name),
            (phrase("{round}: moderator", round=where), known.moderator, workshop.moderator),
            (
                phrase("{round}: practice example", round=where),
                known.practice_example,
                workshop.practice_example,
            ),
            (phrase("{round}: at least", round=where), str(known.least), str(workshop.least)),
            (phrase("{round}: places", round=where), str(known.most), str(workshop.most)),
            (phrase("{round}: groups", round=where), str(known.groups), str(workshop.groups)),
        ):
            if old != new:
                yield FieldChange(label, plain(old or "–"), plain(new or "–"))
        yield from self._change_questions(draft, known, where)

    def _has(self, name: str) -> bool:
        return any(column.field == name for column in self.columns)

    def _change_questions(
        self, draft: _Draft, known: Workshop, where: str
    ) -> Iterator[FieldChange]:
        """Reword questions in place, so that the points under them stay with them."""
        before = self.conference.questions_of(known.id)
        if not draft.questions or tuple(q.text for q in before) == draft.questions:
            return
        asked = {point.question_id for point in self.conference.all(Point)}
        for place, question in enumerate(before):
            if place < len(draft.questions):
                self.draft.update(replace(question, text=draft.questions[place], position=place))
            elif question.id not in asked:
                self.draft.remove(question)
        for place in range(len(before), len(draft.questions)):
            self.draft.insert(GuidingQuestion(0, known.id, draft.questions[place], place))
        yield FieldChange(
            phrase("{round}: guiding questions", round=where),
            plain(" | ".join(question.text for question in before) or "–"),
            plain(" | ".join(draft.questions)),
        )

    def _gone(self) -> Iterator[PlanRow]:
        for item in self.conference.rounds():
            for workshop in self.conference.workshops_of(item.id):
                if workshop.id not in self.matched and self.matched:
                    yield PlanRow(
                        f"gone-{workshop.id}",
                        None,
                        Verdict.GONE,
                        self.conference.theme_of(workshop).name,
                        f"{item.title}, {self.conference.one(Room, workshop.room_id).name}",
                        notes=(phrase("In the event, but not in this list; nothing is deleted."),),
                    )


def _rounds(text: str) -> tuple[int, ...] | None:
    """Read "1", "1, 3" or "1-3"; None for "" and for "alle"."""
    spans = re.findall(r"(\d{1,2})(?:\s*[-–]\s*(\d{1,2}))?", text)
    if not spans:
        return None
    return tuple(n for first, last in spans for n in range(int(first), int(last or first) + 1))
