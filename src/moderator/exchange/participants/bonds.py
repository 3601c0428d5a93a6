"""Bonds that people in a list ask for: recognised, matched to people, and proposed."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from moderator.event.conference import Conference
from moderator.event.people import BondKind, Participant
from moderator.event.phrase import Phrase, phrase
from moderator.exchange.participants.names import name_key
from moderator.exchange.plan import PlanOptions, Proposal
from moderator.exchange.tables.findings import Finding, Severity

_REST = r"(?P<rest>[^;\n()]{2,120})"
_COLLEAGUE = r"(?:kolleg\w*|colleagues?|team\w*|chef\w*)"
_PATTERNS = {
    BondKind.APART: (
        rf"(?:nicht|not)\s+(?:\w+\s+)?(?:gemeinsam|zusammen|together)\s+(?:mit|with)\s+{_REST}",
        rf"(?:getrennt\s+von|apart\s+from|separate\s+from)\s+{_REST}",
    ),
    BondKind.TOGETHER: (
        rf"(?:gemeinsam|zusammen|together)\s+(?:mit|with)\s+{_REST}",
        rf"same\s+(?:group|workshop|room)\s+(?:as|with)\s+{_REST}",
        rf"(?:gleiche\w*|selbe\w*|derselben)\s+(?:gruppe|workshop|raum)\s+wie\s+{_REST}",
        rf"(?:mit|with)\s+(?:(?:meine[rmn]?|my|the|der|dem)\s+)?{_COLLEAGUE}\s+{_REST}",
    ),
}
_HINTS = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, patterns in _PATTERNS.items()
    for pattern in patterns
)


@dataclass(frozen=True, slots=True)
class Companion:
    """A wish about other people. text: names them; named: it comes from a column for such names."""

    kind: BondKind
    text: str
    named: bool = False


def companion_hints(remark: str) -> tuple[Companion, ...]:
    """Find in a remark whom somebody wants to be with, or not with."""
    for kind, pattern in _HINTS:
        found = pattern.search(remark)
        if found:
            return (Companion(kind, found["rest"].strip()),)
    return ()


@dataclass(slots=True)
class _Names:
    """Finds people in a text: by given and family name, or by a unique family name."""

    by_family: Mapping[str, Sequence[Participant]]

    @staticmethod
    def of(people: Iterable[Participant]) -> "_Names":
        families: dict[str, list[Participant]] = defaultdict(list)
        for person in people:
            families[name_key("", person.family_name)].append(person)
        return _Names(families)

    def named_in(self, text: str) -> Iterator[Participant]:
        written = f" {name_key('', text)} "
        words = written.split()
        for first in range(len(words)):
            for last in range(first + 1, min(first + 4, len(words)) + 1):
                people = self.by_family.get(" ".join(words[first:last]), ())
                whole = [p for p in people if _stands_in(p, written)]
                if whole:
                    yield from whole
                elif len(people) == 1 and _titled(words, first):
                    yield people[0]


def _stands_in(person: Participant, written: str) -> bool:
    """Return whether a text has given and family name next to each other, in either order."""
    forms = (person.given_name, person.family_name), (person.family_name, person.given_name)
    return any(f" {name_key(*form)} " in written for form in forms)


def _titled(words: Sequence[str], first: int) -> bool:
    """Return whether a family name may stand alone: if it is first or after a form of address."""
    before = words[first - 1] if first else ""
    address = ("frau", "herr", "herrn", "mr", "mrs", "ms", "dr", "und", "and", "von")
    return not before or before in address or before.startswith("kolleg")


@dataclass(slots=True)
class BondWriter:
    """Proposes bonds for the people of a list; only accepted ones are created."""

    conference: Conference
    options: PlanOptions
    file: str
    people: dict[int, Participant] = field(default_factory=dict)
    wanted: list[tuple[int, Companion]] = field(default_factory=list)

    def add(self, row: int, person: Participant, companions: Iterable[Companion]) -> None:
        """Add a person of the list, and whom the person wants to be with."""
        self.people[row] = person
        self.wanted += ((row, companion) for companion in companions)

    def wanted_bonds(
        self, known: set[tuple[int, int]], proposals: list[Proposal], findings: list[Finding]
    ) -> Iterator[tuple[int, int, BondKind]]:
        """Propose the bonds that rows ask for, except those `known`; yield the accepted ones."""
        if not self.wanted:
            return
        everybody = {p.id: p for p in self.conference.participants()}
        everybody |= {p.id: p for p in self.people.values()}
        names = _Names.of(everybody.values())
        for row, companion in self.wanted:
            person = self.people[row]
            found = {p.id: p for p in names.named_in(companion.text) if p.id != person.id}
            if not found and companion.named:
                findings.append(_nobody(self.file, row, companion.text))
            for other in found.values():
                pair = _in_order(person.id, other.id)
                if pair in known:
                    continue
                known.add(pair)
                proposal = _proposal(person, other, companion, row)
                proposals.append(proposal)
                if self.options.accepts(proposal.name):
                    yield (*pair, companion.kind)


def _in_order(one: int, other: int) -> tuple[int, int]:
    """Order two people as their ids will be: first those of the event, then new ones in turn."""
    first, second = sorted((one, other), key=lambda number: (number < 0, abs(number)))
    return first, second


def _proposal(person: Participant, other: Participant, companion: Companion, row: int) -> Proposal:
    together = companion.kind is BondKind.TOGETHER
    sentence: Phrase = (
        phrase("{name} together with {other}? (“{text}”)",
               name=person.name, other=other.name, text=companion.text)
        if together
        else phrase("{name} apart from {other}? (“{text}”)",
                    name=person.name, other=other.name, text=companion.text)
    )  # fmt: skip
    pair = " + ".join(sorted(name_key(p.given_name, p.family_name) for p in (person, other)))
    return Proposal(f"{companion.kind}:{pair}", sentence, companion.text, other.name, (row,))


def _nobody(file: str, row: int, text: str) -> Finding:
    return Finding(
        Severity.NOTE,
        file,
        phrase("Nobody in the list or the event is named “{text}”.", text=text),
        row,
        remedy=phrase("Bring the two people together on the board if you know who is meant."),
    )
