"""The plan of taking over a list of workshops: themes, rooms, workshops, guiding questions."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from moderator.event.conference import Conference
from moderator.event.phrase import phrase
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
from moderator.exchange.tables.findings import Finding, Severity
from moderator.exchange.tables.headings import Column, recogniser, understood, with_header
from moderator.exchange.tables.sheet import RawTable, Row, Sheet
from moderator.exchange.workshop_rows import FIELDS, RowReader, WorkshopRow

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
        reader = RowReader(self.sheet, self.columns, len(rounds), self._places)
        for row in self.sheet.rows:
            draft = reader.read(row)
            if isinstance(draft, Finding):
                self.findings.append(draft)
                yield left_out_row(row, reader.text(row, "theme"), draft)
            else:
                yield self._row(row, draft, rounds)
        yield from self._gone()

    def _places(self, name: str) -> int | None:
        """Places of a room as far as they are known."""
        room = self.draft.rooms.get(exactly(name))
        return room.places if room else None

    def _row(self, row: Row, draft: WorkshopRow, rounds: tuple[AgendaItem, ...]) -> PlanRow:
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

    def _theme(self, draft: WorkshopRow) -> tuple[Theme | None, bool]:
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

    def _doubtful(self, row: Row, draft: WorkshopRow) -> PlanRow:
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

    def _room_twice(self, row: Row, draft: WorkshopRow, first: int) -> Finding:
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

    def _make(self, draft: WorkshopRow, item: AgendaItem, theme: Theme, room: Room) -> None:
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
        self, draft: WorkshopRow, known: Workshop, theme: Theme, room: Room, item: AgendaItem
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
        self, draft: WorkshopRow, known: Workshop, where: str
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
