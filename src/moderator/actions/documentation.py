"""Documentation: list what it would hold, preview it, and write it to a file."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from moderator.actions.port import OpenEvent
from moderator.event.conference import Conference
from moderator.event.phrase import Phrase, Words
from moderator.event.results import ResultState
from moderator.exchange.documents.choice import DocumentChoice, choice_of
from moderator.exchange.documents.documentation import documentation, documentation_pages
from moderator.exchange.documents.letters import Boxed, ReportBoxes, lacking_phrase
from moderator.exchange.documents.places import TextPlace
from moderator.exchange.documents.writing import check_target, write_whole
from moderator.rules.attendance import attended

__all__ = [
    "Boxed",
    "DocumentChoice",
    "Inventory",
    "PagesMade",
    "RoundInventory",
    "TextPlace",
    "inventory",
    "lacking_phrase",
    "preview_documentation",
    "write_documentation",
]

DONE = frozenset({ResultState.READY, ResultState.SHOWN})


@dataclass(frozen=True, slots=True)
class RoundInventory:
    """How complete a workshop round is: groups by state, and photos that the document may show.

    number: counted from 1. ready: ready or shown; begun: still being worked on.
    """

    round_id: int
    number: int
    title: str
    groups: int
    ready: int
    begun: int
    photos: int

    @property
    def missing(self) -> int:
        """Number of groups without any result."""
        return self.groups - self.ready - self.begun


@dataclass(frozen=True, slots=True)
class Inventory:
    """What a documentation would hold now.

    run: agenda items with their real times. participants, organisations: numbers of those who count
    as having taken part. expected: how many were to take part. some_missed: check-in was used, and
    not all of them were checked in.
    """

    items: int
    run: int
    rounds: tuple[RoundInventory, ...]
    participants: int
    organisations: int
    expected: int
    some_missed: bool

    @property
    def empty(self) -> bool:
        """Whether there is nothing to document yet."""
        return not (self.items or self.rounds or self.participants)


@dataclass(frozen=True, slots=True)
class PagesMade:
    """Pages as PNG pictures, the letters that are drawn as a box in them, and where texts are."""

    pages: tuple[bytes, ...]
    boxed: tuple[Boxed, ...] = ()
    places: tuple[TextPlace, ...] = ()


def inventory(conference: Conference, *, only_checked_in: bool = True) -> Inventory:
    """Return what a documentation would hold now; only_checked_in: as in `DocumentChoice`."""
    items = conference.items()
    present = attended(conference) if only_checked_in else conference.present()
    return Inventory(
        items=len(items),
        run=sum(item.actual_start is not None or item.skipped for item in items),
        rounds=tuple(
            _round(conference, item.id, number, item.title)
            for number, item in enumerate(conference.rounds(), start=1)
        ),
        participants=len(present),
        organisations=len({person.organisation for person in present if person.organisation}),
        expected=len(conference.present()),
        some_missed=len(attended(conference)) < len(conference.present()),
    )


def write_documentation(
    store: OpenEvent,
    path: Path,
    words: Words,
    *,
    choice: DocumentChoice | None = None,
    boxed: ReportBoxes = lambda _letters: None,
    remark: Callable[[tuple[Phrase, ...]], None] = lambda _remarks: None,
    report: Callable[[float], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Path:
    """Write the documentation of the event as it is now to a PDF file; return its path.

    words: in the language of the event. choice: None means everything, with today's date. boxed:
    called with the letters that no font of this computer can draw and that are printed as a box.
    remark: called with what is missing in it. report: called with the share that is done, 0 to 1.
    Call it on a worker. Raises FileProblem, JobProblem or JobCancelled; then a file that was there
    before is unchanged.
    """
    check_target(path)
    chosen = choice or choice_of(store.conference, store.clock().date())
    content = documentation(
        store.conference,
        store.shown_photo,
        words,
        report=report,
        cancelled=cancelled,
        boxed=boxed,
        choice=chosen,
        remark=remark,
    )
    write_whole(path, content)
    return path


def preview_documentation(
    store: OpenEvent,
    words: Words,
    *,
    choice: DocumentChoice,
    ppi: float = 60.0,
    report: Callable[[float], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> PagesMade:
    """Return the pages of the documentation as PNG pictures; call it on a worker.

    ppi: pixels per inch. Raises JobProblem or JobCancelled.
    """
    boxed: list[Boxed] = []
    places: list[TextPlace] = []
    pages = documentation_pages(
        store.conference,
        store.shown_photo,
        words,
        report=report,
        cancelled=cancelled,
        boxed=boxed.extend,
        choice=choice,
        ppi=ppi,
        places=places.extend,
    )
    return PagesMade(pages, tuple(boxed), tuple(places))


def _round(conference: Conference, round_id: int, number: int, title: str) -> RoundInventory:
    groups = [
        group
        for workshop in conference.workshops_of(round_id)
        for group in conference.groups_of(workshop.id)
    ]
    results = [conference.result_of(group.id) for group in groups]
    states = [ResultState.MISSING if result is None else result.state for result in results]
    return RoundInventory(
        round_id,
        number,
        title,
        groups=len(groups),
        ready=sum(state in DONE for state in states),
        begun=sum(state is ResultState.BEGUN for state in states),
        photos=sum(len(conference.public_photos_of(group.id)) for group in groups),
    )
