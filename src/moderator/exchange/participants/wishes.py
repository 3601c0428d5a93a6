"""Wishes of a registration list: from written themes to ranked wishes for rounds."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from moderator.event.conference import Conference
from moderator.event.people import Participant, Wish
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import AgendaItem, Theme
from moderator.exchange.participants.entries import Entry
from moderator.exchange.participants.themes import ThemeFinder
from moderator.exchange.plan import FieldChange, PlanOptions, Proposal, plain
from moderator.exchange.tables.findings import Finding, Severity


@dataclass(frozen=True, slots=True)
class WishChange:
    """What changes in a person's wishes for one round; added wishes have the id 0."""

    removed: tuple[Wish, ...]
    added: tuple[Wish, ...]
    told: FieldChange


@dataclass(slots=True)
class WishReader:
    """Reads the wishes of rows; a rank counts as stated, a wish left out leaves a gap.

    headings: what stands above the column of a round and rank. proposals: where proposals go.
    """

    conference: Conference
    options: PlanOptions
    file: str
    headings: Mapping[tuple[int, int], str]
    proposals: list[Proposal]
    findings: list[Finding] = field(default_factory=list)
    finder: ThemeFinder = field(init=False)

    def __post_init__(self) -> None:
        self.finder = ThemeFinder.of(self.conference.themes())
        rounds = len(self.conference.rounds())
        missing = sorted({number for number, _ in self.headings if number > rounds})
        if missing and not rounds:
            self._tell_whole(
                phrase("The event has no workshop rounds yet; the wishes were left out."),
                phrase("Import the programme and the workshops first, then this list once more."),
            )
        elif missing:
            self._tell_whole(
                phrase(
                    "The event has no workshop round {rounds}; wishes for it were left out.",
                    rounds=", ".join(map(str, missing)),
                ),
                phrase("Add the round to the schedule, or correct the headings."),
            )
        if self.headings and rounds and not self.finder.by_name:
            self._tell_whole(
                phrase("The event has no themes yet; the wishes were left out."),
                phrase("Import the workshops first, then this list once more."),
            )

    def changes(self, entry: Entry, person: Participant) -> Iterator[WishChange]:
        """Compare the wishes of a row with those of a person, round by round.

        A row without any wish leaves those of the event: a list from the door names none.
        """
        rounds = self.conference.rounds()
        if not self.finder.by_name or not any(entry.wishes.values()):
            return
        for number, written in entry.wishes.items():
            if not 1 <= number <= len(rounds):
                continue
            known = self.conference.wishes_of(person.id, rounds[number - 1].id)
            wanted = self._read(entry, number, written, known)
            before = tuple((wish.rank, wish.theme_id) for wish in known)
            if wanted != before:
                yield self._change(rounds[number - 1], person, known, wanted)

    def _change(
        self,
        item: AgendaItem,
        person: Participant,
        known: tuple[Wish, ...],
        wanted: tuple[tuple[int, int], ...],
    ) -> WishChange:
        before = tuple((wish.rank, wish.theme_id) for wish in known)
        return WishChange(
            tuple(w for w in known if (w.rank, w.theme_id) not in wanted),
            tuple(
                Wish(0, person.id, item.id, rank, theme_id)
                for rank, theme_id in wanted
                if (rank, theme_id) not in before
            ),
            FieldChange(
                phrase("Wishes, {round}", round=item.title),
                self._shown(before),
                self._shown(wanted),
            ),
        )

    def _read(
        self,
        entry: Entry,
        number: int,
        written: tuple[tuple[int, str], ...],
        known: tuple[Wish, ...],
    ) -> tuple[tuple[int, int], ...]:
        wanted: dict[int, int] = {}
        for rank, text in written:
            place = self.headings.get((number, rank), "")
            theme = self._theme(entry, rank, text, known, place)
            if theme is None:
                continue
            if theme.id in wanted.values():
                self._tell(
                    Severity.NOTE,
                    phrase("“{theme}” is wished twice in this round.", theme=theme.name),
                    entry.row,
                    place,
                    phrase("The better rank counts."),
                )
                continue
            wanted[rank] = theme.id
        return tuple(sorted(wanted.items()))

    def _theme(
        self, entry: Entry, rank: int, text: str, known: tuple[Wish, ...], place: str
    ) -> Theme | None:
        theme = self.finder.exact(text)
        if theme is not None:
            return theme
        proposal = self.finder.proposal(text, entry.row)
        if proposal is None:
            self._tell(
                Severity.WARNING,
                phrase("The theme “{text}” is unknown; this wish was left out.", text=text),
                entry.row,
                place,
                phrase("Correct it in the list, or add the theme and read the list again."),
            )
            return None
        found = self.finder.alike(text)
        likest = found[0] if found else None
        if likest and any(w.rank == rank and w.theme_id == likest.id for w in known):
            return likest  # accepted with an earlier import
        self.proposals.append(proposal)
        if self.options.accepts(proposal.name):
            return likest
        self._tell(
            Severity.WARNING,
            phrase(
                "The theme “{text}” is unknown; this wish was left out. Is “{meant}” meant?",
                text=text,
                meant=proposal.meant,
            ),
            entry.row,
            place,
            phrase("Accept the proposal, or correct it in the list."),
        )
        return None

    def _shown(self, wishes: tuple[tuple[int, int], ...]) -> Phrase:
        names = (f"{rank}. {self.conference.one(Theme, theme).name}" for rank, theme in wishes)
        return plain(", ".join(names) or "–")

    def _tell(
        self, severity: Severity, message: Phrase, row: int, column: str, remedy: Phrase
    ) -> None:
        self.findings.append(Finding(severity, self.file, message, row, column, remedy))

    def _tell_whole(self, message: Phrase, remedy: Phrase) -> None:
        self.findings.append(Finding(Severity.WARNING, self.file, message, remedy=remedy))
