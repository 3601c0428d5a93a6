"""Makes the plan for importing workshops: themes, rooms, workshops, guiding questions."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace

from moderator.event.conference import Conference
from moderator.event.phrase import Phrase, phrase
from moderator.event.results import Point
from moderator.event.schedule import AgendaItem, Room, Symbol, Theme
from moderator.event.workshops import GuidingQuestion, Workshop
from moderator.exchange.drafting import PlanDraft, left_out_row, not_understood, without_crooked
from moderator.exchange.hand_edits import ComparedField, HandEdits, changes_of
from moderator.exchange.participants.themes import ThemeFinder
from moderator.exchange.plan import (
    FieldChange,
    ImportKind,
    ImportPlan,
    PlanOptions,
    PlanRow,
    Proposal,
    RowChoice,
    Verdict,
    plain,
    proposals_of,
)
from moderator.exchange.row_texts import RowTexts
from moderator.exchange.tables.cells import exactly
from moderator.exchange.tables.findings import Finding, Severity
from moderator.exchange.tables.headings import KnownHeadings, ReadColumn, understood, with_header
from moderator.exchange.tables.sheet import RawTable, Sheet
from moderator.exchange.workshop_matching import WorkshopMatching
from moderator.exchange.workshop_rows import FIELDS, RowReader, WorkshopEntry

TAKE = "take"
"""The choice for a doubtful row: import it anyway."""

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
"""Colours of themes with their symbols, based on Okabe and Ito, dark enough for text."""

THEME_ALIKE = 85
"""Likeness in per cent from which a new theme may be a misspelling of a known one."""


def plan_workshops(conference: Conference, raw: RawTable, options: PlanOptions) -> ImportPlan:
    """Compare a list of workshops with the event: one workshop in each round for each row.

    Empty cells leave the event's values unchanged.
    """
    recognise = KnownHeadings.of(FIELDS).recognise
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
    rows += reader.read()
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
    columns: tuple[ReadColumn, ...]
    conference: Conference
    options: PlanOptions
    proposals: list[Proposal] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    draft: PlanDraft = field(init=False)
    hand: HandEdits = field(init=False)
    finder: ThemeFinder = field(init=False)
    themes: dict[str, Theme] = field(init=False)
    met: dict[tuple[int, int], Workshop] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.hand = HandEdits(self.options, self.proposals)
        self.draft = PlanDraft(self.conference, self.hand)
        self.finder = ThemeFinder.of(self.conference.themes())
        self.themes = {exactly(theme.name): theme for theme in self.conference.themes()}

    def read(self) -> list[PlanRow]:
        """Read every row; then report what the event lacks, and workshops missing from the list."""
        rounds = self.conference.rounds()
        if not rounds:
            self.findings.append(self._no_rounds())
        texts = RowTexts(self.sheet, self.columns)
        reader = RowReader(texts, len(rounds), self._places)
        rows, drafts = [], []
        taken: dict[tuple[int, str], int] = {}
        for row in self.sheet.rows:
            draft = reader.read(row)
            if isinstance(draft, WorkshopEntry):
                draft = self._alone_in_its_room(draft, taken, len(rounds))
            if not isinstance(draft, WorkshopEntry):
                self.findings += draft
                rows.append(left_out_row(row, texts.text(row, "theme"), *draft))
            else:
                drafts.append(draft)
        meant = {draft.row: self._meant(draft) for draft in drafts}
        matching = WorkshopMatching(self.conference, drafts, meant)
        self.draft.rooms |= matching.renamed
        self.met = matching.found
        rows += [self._row(draft, meant[draft.row], rounds) for draft in drafts]
        return [*rows, *self._gone()]

    def _no_rounds(self) -> Finding:
        return Finding(
            Severity.WARNING,
            self.sheet.file,
            phrase(
                "The event has no workshop rounds yet: themes and rooms were taken over, "
                "the workshops were not."
            ),
            remedy=phrase("Import the programme first, then this list once more."),
            lost=True,
        )

    def _alone_in_its_room(
        self, draft: WorkshopEntry, taken: dict[tuple[int, str], int], rounds: int
    ) -> WorkshopEntry | tuple[Finding, ...]:
        """Record the row's room as taken in its rounds; report if another row has taken it."""
        wanted = [(number, exactly(draft.room)) for number in draft.numbers(rounds)]
        first = next((taken[place] for place in wanted if place in taken), None)
        if first is not None:
            return (self._room_twice(draft, first),)
        taken |= dict.fromkeys(wanted, draft.row)
        return draft

    def _meant(self, draft: WorkshopEntry) -> Theme | None:
        """Find the theme of a row in the event; a misspelt one if the moderator accepted that."""
        known = self.themes.get(exactly(draft.theme))
        found = None if known else self.finder.alike(draft.theme)
        proposal = self.finder.proposal(draft.theme, draft.row) if found else None
        if found and proposal and found[1] >= THEME_ALIKE and self.options.accepts(proposal.name):
            return found[0]
        return known

    def _places(self, name: str) -> int | None:
        """Return the places of a room, if known."""
        room = self.draft.rooms.get(exactly(name))
        return room.places if room else None

    def _row(
        self, draft: WorkshopEntry, theme: Theme | None, rounds: tuple[AgendaItem, ...]
    ) -> PlanRow:
        self.hand.begin(draft.row, draft.theme if theme is None else theme.name)
        items = [rounds[number - 1] for number in draft.numbers(len(rounds))]
        known = [(item, self.met.get((draft.row, item.id))) for item in items]
        kept = [self._keeps_theme(draft, theme, workshop) for _item, workshop in known]
        is_new = False
        if not kept or not all(kept):
            theme, is_new = self._theme(draft)
            if theme is None:
                self.met = {key: w for key, w in self.met.items() if key[0] != draft.row}
                return self._doubtful(draft)
        room = self.draft.room(draft.room, draft.most, draft.way)
        changes: list[FieldChange] = []
        for (item, workshop), keeps in zip(known, kept, strict=True):
            if workshop is not None:
                wanted = theme if theme and not keeps else self.conference.theme_of(workshop)
                changes += self._change(draft, workshop, wanted, room, item)
            elif theme is not None:
                self._make(draft, item, theme, room)
                new = plain(f"{theme.name}, {room.name}")
                changes.append(FieldChange(plain(item.title), plain("–"), new))
        changes += self.hand.followed
        verdict = Verdict.CHANGED if changes else Verdict.UNCHANGED
        if is_new or (items and not any(workshop for _item, workshop in known)):
            verdict, changes = Verdict.NEW, []
        return PlanRow(
            f"row-{draft.row}",
            draft.row,
            verdict,
            draft.theme if theme is None else theme.name,
            room.name,
            tuple(changes),
            kept=tuple(self.hand.kept),
        )

    def _keeps_theme(
        self, draft: WorkshopEntry, theme: Theme | None, workshop: Workshop | None
    ) -> bool:
        """Return whether a workshop keeps its theme, since it was chosen or renamed by hand."""
        if workshop is None:
            return False
        known = self.conference.theme_of(workshop)
        if theme is not None and theme.id == known.id:
            return False
        where = self.conference.one(AgendaItem, workshop.round_id).title
        new = draft.theme if theme is None else theme.name
        change = FieldChange(phrase("{round}: theme", round=where), plain(known.name), plain(new))
        return self.hand.stays(workshop, "theme_id", change, known.name)

    def _theme(self, draft: WorkshopEntry) -> tuple[Theme | None, bool]:
        """Find the theme of a row or create it; None if it may be a misspelling of a known one."""
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
        theme = self.draft.insert(new_theme(draft.theme, self.themes.values()))
        self.themes[exactly(theme.name)] = theme
        return theme, True

    def _doubtful(self, draft: WorkshopEntry) -> PlanRow:
        found = self.finder.alike(draft.theme)
        note = phrase(
            "The theme “{text}” is unknown. Is “{meant}” meant? The row was left out.",
            text=draft.theme,
            meant=found[0].name if found else "–",
        )
        remedy = phrase("Accept the proposal, or correct it in the list.")
        headings = [column.heading for column in self.columns if column.field == "theme"]
        finding = Finding(Severity.WARNING, self.sheet.file, note, draft.row, headings[0], remedy)
        self.findings.append(finding)
        row = next(row for row in self.sheet.rows if row.number == draft.row)
        choices = (RowChoice(TAKE, phrase("It is a new theme")),)
        return replace(left_out_row(row, draft.theme, finding), choices=choices)

    def _room_twice(self, draft: WorkshopEntry, first: int) -> Finding:
        return Finding(
            Severity.ERROR,
            self.sheet.file,
            phrase(
                "{room} already holds the workshop of row {row} in the same round.",
                room=draft.room,
                row=first,
            ),
            draft.row,
            remedy=phrase("Give the workshop another room, or another round in a column “Runde”."),
        )

    def _make(self, draft: WorkshopEntry, item: AgendaItem, theme: Theme, room: Room) -> None:
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
        self, draft: WorkshopEntry, known: Workshop, theme: Theme, room: Room, item: AgendaItem
    ) -> Iterator[FieldChange]:
        fields = self._fields(item.title, {theme.id: theme.name, room.id: room.name})
        wanted = replace(
            known,
            theme_id=theme.id,
            room_id=room.id,
            moderator=draft.moderator or known.moderator,
            practice_example=draft.practice_example or known.practice_example,
            least=draft.least if "least" in draft.stated else known.least,
            most=draft.most if "most" in draft.stated else known.most,
            groups=draft.groups if "groups" in draft.stated else known.groups,
        )
        title = self.conference.theme_of(known).name
        changes = list(self._change_questions(draft, known, item.title))
        workshop = self.hand.settled(known, wanted, fields, title)
        if workshop != known:
            self.draft.update(workshop)
        yield from changes_of(known, workshop, fields)
        yield from changes

    def _fields(self, where: str, new: dict[int, str]) -> tuple[ComparedField, ...]:
        """Return the fields of a workshop in a round. new: names of records not in the event."""

        def theme(theme_id: int) -> Phrase:
            known = self.conference.get(Theme, theme_id)
            return plain(known.name if known else new[theme_id])

        def room(room_id: int) -> Phrase:
            known = self.conference.get(Room, room_id)
            return plain(known.name if known else new[room_id])

        return (
            ComparedField("theme_id", phrase("{round}: theme", round=where), theme),
            ComparedField("room_id", phrase("{round}: room", round=where), room),
            ComparedField("moderator", phrase("{round}: moderator", round=where), _text),
            ComparedField(
                "practice_example", phrase("{round}: practice example", round=where), _text
            ),
            ComparedField("least", phrase("{round}: at least", round=where), _text),
            ComparedField("most", phrase("{round}: places", round=where), _text),
            ComparedField("groups", phrase("{round}: groups", round=where), _text),
        )

    def _change_questions(
        self, draft: WorkshopEntry, known: Workshop, where: str
    ) -> Iterator[FieldChange]:
        """Change the text of questions in place, so that their points stay with them."""
        before = self.conference.questions_of(known.id)
        if not draft.questions or tuple(q.text for q in before) == draft.questions:
            return
        change = FieldChange(
            phrase("{round}: guiding questions", round=where),
            plain(" | ".join(question.text for question in before) or "–"),
            plain(" | ".join(draft.questions)),
        )
        if self.hand.stays(known, "questions", change, self.conference.theme_of(known).name):
            return
        asked = {point.question_id for point in self.conference.all(Point)}
        for place, question in enumerate(before):
            if place < len(draft.questions):
                self.draft.update(replace(question, text=draft.questions[place], position=place))
            elif question.id not in asked:
                self.draft.remove(question)
        for place in range(len(before), len(draft.questions)):
            self.draft.insert(GuidingQuestion(0, known.id, draft.questions[place], place))
        yield change

    def _gone(self) -> Iterator[PlanRow]:
        matched = {workshop.id for workshop in self.met.values()}
        for item in self.conference.rounds():
            for workshop in self.conference.workshops_of(item.id):
                if workshop.id not in matched and matched:
                    yield PlanRow(
                        f"gone-{workshop.id}",
                        None,
                        Verdict.GONE,
                        self.conference.theme_of(workshop).name,
                        f"{item.title}, {self.conference.one(Room, workshop.room_id).name}",
                        notes=(phrase("In the event, but not in this list; nothing is deleted."),),
                    )


def _text(value: object) -> Phrase:
    return plain("–" if value in (None, "") else str(value))


def new_theme(name: str, known: Collection[Theme]) -> Theme:
    """Make a theme with a colour and symbol that none of the known ones has, as far as possible."""
    used = {(theme.colour, theme.symbol) for theme in known}
    place = len(known)
    colour, symbol = next(
        (pair for pair in PALETTE if pair not in used), PALETTE[place % len(PALETTE)]
    )
    return Theme(0, name, colour, symbol, place)
