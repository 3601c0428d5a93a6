"""Turns the themes written in a registration list into ranked wishes for rounds."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from moderator.event.conference import Conference
from moderator.event.people import Participant, Refusal, Wish
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import AgendaItem, Theme
from moderator.exchange.participants.columns import EVERY_ROUND
from moderator.exchange.participants.entries import PersonEntry
from moderator.exchange.participants.themes import ThemeFinder
from moderator.exchange.plan import FieldChange, PlanOptions, Proposal, plain
from moderator.exchange.tables.cells import exactly
from moderator.exchange.tables.findings import Finding, Severity


@dataclass(frozen=True, slots=True)
class WishChange:
    """The changes of a person's wishes for one round."""

    removed: tuple[Wish, ...]
    added: tuple[Wish | Refusal, ...]
    shown: FieldChange


Stated = tuple[int, int, bool]
"""Rank and theme of a wish, and whether it is tied with the one before."""


def _stated(wish: Wish) -> Stated:
    return wish.rank, wish.theme_id, wish.tied


@dataclass(slots=True)
class WishReader:
    """Reads the wishes of rows; ranks count as stated, so a wish that is left out leaves a gap.

    headings: heading of the column for a round and rank. proposals: list to add proposals to.
    new_id: returns an id for a new record.
    """

    conference: Conference
    options: PlanOptions
    file: str
    headings: Mapping[tuple[int, int], str]
    proposals: list[Proposal]
    new_id: Callable[[], int]
    findings: list[Finding] = field(default_factory=list)
    finder: ThemeFinder = field(init=False)
    _words: dict[tuple[Stated, ...], Phrase] = field(default_factory=dict)
    _labels: dict[int, Phrase] = field(default_factory=dict)
    _in_vain: Counter[tuple[int, int]] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.finder = ThemeFinder.of(self.conference.themes())
        rounds = len(self.conference.rounds())
        missing = sorted({number for number, _ in self.headings if number > rounds})
        if missing and not rounds:
            self._report_whole(
                phrase("The event has no workshop rounds yet; the wishes were left out."),
                phrase("Import the programme and the workshops first, then this list once more."),
            )
        elif missing:
            self._report_whole(
                phrase(
                    "The event has no workshop round {rounds}; wishes for it were left out.",
                    rounds=", ".join(map(str, missing)),
                ),
                phrase("Add the round to the schedule, or correct the headings."),
            )
        if self.headings and rounds and not self.finder.by_name:
            self._report_whole(
                phrase("The event has no themes yet; the wishes were left out."),
                phrase("Import the workshops first, then this list once more."),
            )

    def changes(self, entry: PersonEntry, person: Participant) -> Iterator[WishChange]:
        """Compare the wishes of a row with those of a person, round by round.

        A row without any wish leaves those of the event unchanged, since lists from the door have
        none.
        """
        rounds = self.conference.rounds()
        if not self.finder.by_name:
            return
        stated = any(entry.wishes.values())
        for number, item in enumerate(rounds, 1):
            shared = number not in entry.wishes
            written = entry.wishes.get(EVERY_ROUND if shared else number)
            known = self.conference.wishes_of(person.id, item.id)
            wanted = tuple(map(_stated, known))
            if written is not None and stated:
                wanted = self._read(entry, number, written, known)
                self._count_in_vain(number, wanted, shared=shared)
                if shared:
                    wanted = self._offered(item, wanted)
                if wanted != tuple(map(_stated, known)):
                    yield self._change(item, person, known, wanted)
            yield from self._refusals(entry, number, person, {theme for _, theme, _ in wanted})

    def all_findings(self) -> Iterator[Finding]:
        """Return the findings about rows, and then wishes for themes that are not offered.

        A wish for one round needs the theme in that round; a wish for every round, in any of them.
        """
        yield from self.findings
        for (number, theme_id), people in sorted(self._in_vain.items()):
            words: dict[str, str | int] = {
                "n": people,
                "theme": self.conference.one(Theme, theme_id).name,
            }
            message = (
                phrase(
                    "Round {round}: %n people wish for “{theme}”, which does not take place then.",
                    round=number,
                    **words,
                )
                if number
                else phrase("%n people wish for “{theme}”, which no round offers.", **words)
            )
            remedy = phrase("Offer it in the schedule, or let the assignment move these wishes.")
            yield Finding(Severity.WARNING, self.file, message, remedy=remedy)

    def _count_in_vain(self, number: int, wanted: tuple[Stated, ...], *, shared: bool) -> None:
        """Count wishes for themes that are not offered; wishes for every round count once."""
        rounds = self.conference.rounds()
        if shared and number > 1:
            return
        offered = [
            {workshop.theme_id for workshop in self.conference.workshops_of(item.id)}
            for item in (rounds if shared else rounds[number - 1 : number])
        ]
        if all(offered):
            themes = {theme_id for _, theme_id, _ in wanted}.difference(*offered)
            self._in_vain.update((0 if shared else number, theme_id) for theme_id in themes)

    def _change(
        self,
        item: AgendaItem,
        person: Participant,
        known: tuple[Wish, ...],
        wanted: tuple[Stated, ...],
    ) -> WishChange:
        before = tuple(map(_stated, known))
        return WishChange(
            tuple(wish for wish in known if _stated(wish) not in wanted),
            tuple(
                Wish(self.new_id(), person.id, item.id, rank, theme_id, tied)
                for rank, theme_id, tied in wanted
                if (rank, theme_id, tied) not in before
            ),
            self._field_change(item, before, wanted),
        )

    def _field_change(
        self, item: AgendaItem, before: tuple[Stated, ...], wanted: tuple[Stated, ...]
    ) -> FieldChange:
        if item.id not in self._labels:
            self._labels[item.id] = phrase("Wishes, {round}", round=item.title)
        return FieldChange(self._labels[item.id], self._shown(before), self._shown(wanted))

    def _read(
        self,
        entry: PersonEntry,
        number: int,
        written: tuple[tuple[int, str], ...],
        known: tuple[Wish, ...],
    ) -> tuple[Stated, ...]:
        """Rank the themes as stated; tied themes get consecutive ranks and are marked as tied."""
        wanted: list[Stated] = []
        last = 0
        for rank, text in written:
            place = self.headings.get((number, rank)) or self.headings.get((number, 0), "")
            theme = self._theme(entry, rank, text, known, place)
            if theme is None:
                continue
            if any(theme.id == chosen for _, chosen, _ in wanted):
                self._report(
                    Severity.NOTE,
                    phrase("“{theme}” is wished twice in this round.", theme=theme.name),
                    entry.row,
                    place,
                    phrase("The better rank counts."),
                )
                continue
            free = wanted[-1][0] + 1 if wanted else 1
            wanted.append((max(rank, free), theme.id, bool(wanted) and rank == last))
            last = rank
        return tuple(wanted)

    def _offered(self, item: AgendaItem, wanted: tuple[Stated, ...]) -> tuple[Stated, ...]:
        """Of wishes that were stated for every round, keep the themes that this round offers."""
        offered = {workshop.theme_id for workshop in self.conference.workshops_of(item.id)}
        if not offered:
            return wanted
        kept: list[Stated] = []
        tie = last = 0
        for rank, theme_id, tied in wanted:
            tie += not tied
            if theme_id in offered:
                kept.append((rank, theme_id, bool(kept) and tie == last))
                last = tie
        return tuple(kept)

    def _refusals(
        self, entry: PersonEntry, number: int, person: Participant, wished: set[int]
    ) -> Iterator[WishChange]:
        """Propose the refusals of a person; a theme that is also wished for is not refused."""
        if not entry.refusals:
            return
        item = self.conference.rounds()[number - 1]
        refused = self.conference.refused_by(person.id, item.id)
        offered = {workshop.theme_id for workshop in self.conference.workshops_of(item.id)}
        named = entry.refusals.get(number, ()) + entry.refusals.get(EVERY_ROUND, ())
        themes = {t.id: t for t in map(self.finder.exact, named) if t is not None}
        for theme in themes.values():
            if theme.id in wished | refused or (offered and theme.id not in offered):
                continue
            proposal = Proposal(
                f"refuse:{exactly(theme.name)}",
                phrase("“{theme}” is not wanted: place these people anywhere else?",
                       theme=theme.name),
                theme.name,
                theme.name,
                (entry.row,),
            )  # fmt: skip
            self.proposals.append(proposal)
            if self.options.accepts(proposal.name):
                yield WishChange(
                    (),
                    (Refusal(self.new_id(), person.id, item.id, theme.id),),
                    FieldChange(
                        phrase("Not wanted, {round}", round=item.title),
                        plain("–"),
                        plain(theme.name),
                    ),
                )

    def _theme(
        self, entry: PersonEntry, rank: int, text: str, known: tuple[Wish, ...], place: str
    ) -> Theme | None:
        theme = self.finder.exact(text)
        if theme is not None:
            return theme
        proposal = self.finder.proposal(text, entry.row)
        if proposal is None:
            self._report(
                Severity.WARNING,
                phrase("The theme “{text}” is unknown; this wish was left out.", text=text),
                entry.row,
                place,
                phrase("Correct it in the list, or add the theme and read the list again."),
            )
            return None
        found = self.finder.alike(text)
        likest = found[0] if found else None
        if likest and any((w.rank == rank or w.tied) and w.theme_id == likest.id for w in known):
            return likest  # the moderator accepted this with an earlier import
        self.proposals.append(proposal)
        if self.options.accepts(proposal.name):
            return likest
        self._report(
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

    def _shown(self, wishes: tuple[Stated, ...]) -> Phrase:
        if wishes not in self._words:
            names = (
                ("= " if tied else f"{rank}. ") + self.conference.one(Theme, theme).name
                for rank, theme, tied in wishes
            )
            self._words[wishes] = plain(", ".join(names) or "–")
        return self._words[wishes]

    def _report(
        self, severity: Severity, message: Phrase, row: int, column: str, remedy: Phrase
    ) -> None:
        lost = severity is Severity.WARNING
        finding = Finding(severity, self.file, message, row, column, remedy, lost=lost)
        self.findings.append(finding)

    def _report_whole(self, message: Phrase, remedy: Phrase) -> None:
        self.findings.append(
            Finding(Severity.WARNING, self.file, message, remedy=remedy, lost=True)
        )
