"""What a moderator does after the closing words: see what the documentation holds, publish it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from moderator.actions.port import OpenEvent
from moderator.event.conference import Conference
from moderator.event.phrase import Words
from moderator.event.results import Photo, ResultState
from moderator.exchange.documents.choice import DocumentChoice
from moderator.exchange.documents.documentation import documentation, documentation_pages
from moderator.exchange.documents.glyphs import ReportBoxes
from moderator.exchange.documents.letters import Boxed, lacking_phrase
from moderator.exchange.documents.writing import check_target, write_whole
from moderator.rules.attendance import attended

__all__ = [
    "Boxed",
    "DocumentChoice",
    "Inventory",
    "PagesMade",
    "RoundInventory",
    "inventory",
    "lacking_phrase",
    "preview_documentation",
    "write_documentation",
]

DONE = frozenset({ResultState.READY, ResultState.SHOWN})


@dataclass(frozen=True, slots=True)
class RoundInventory:
    """How much of a workshop round is there: groups by state, photos.

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
        """Groups of which nothing is known."""
        return self.groups - self.ready - self.begun


@dataclass(frozen=True, slots=True)
class Inventory:
    """What a documentation would hold now.

    run: agenda items with their real times. participants, organisations: of those who count as
    having taken part. expected: who was to take part. some_missed: not all of them were checked in,
    though others were.
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
        """Whether there is nothing yet to be documented."""
        return not (self.items or self.rounds or self.participants)


@dataclass(frozen=True, slots=True)
class PagesMade:
    """Pages as PNG pictures, and the letters for which a box stands in them."""

    pages: tuple[bytes, ...]
    boxed: tuple[Boxed, ...] = ()


def inventory(conference: Conference, *, only_checked_in: bool = True) -> Inventory:
    """See what a documentation would hold now; only_checked_in: as `DocumentChoice` has it."""
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
    report: Callable[[float], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Path:
    """Write the documentation of the event as it is now to a PDF file; return its path.

    words: of the language of the event. choice: without one, everything with today's date.
    boxed: told the letters for which a box stands, since no font of this machine draws them.
    report: told the share that is done, 0 to 1. Belongs on a worker. Raises FileProblem,
    JobProblem or JobCancelled, and then a file that was there before is unchanged.
    """
    check_target(path)
    chosen = choice or DocumentChoice(made=store.clock().date())
    content = documentation(
        store.conference,
        store.shown_photo,
        words,
        report=report,
        cancelled=cancelled,
        boxed=boxed,
        choice=chosen,
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
    """Make the pages of the documentation as PNG pictures; belongs on a worker.

    ppi: pixels per inch. Raises JobProblem or JobCancelled.
    """
    boxed: list[Boxed] = []
    pages = documentation_pages(
        store.conference,
        store.shown_photo,
        words,
        report=report,
        cancelled=cancelled,
        boxed=boxed.extend,
        choice=choice,
        ppi=ppi,
    )
    return PagesMade(pages, tuple(boxed))


def _round(conference: Conference, round_id: int, number: int, title: str) -> RoundInventory:
    groups = [
        group
        for workshop in conference.workshops_of(round_id)
        for group in conference.groups_of(workshop.id)
    ]
    results = [conference.result_of(group.id) for group in groups]
    states = [ResultState.MISSING if result is None else result.state for result in results]
    ids = {group.id for group in groups}
    return RoundInventory(
        round_id,
        number,
        title,
        groups=len(groups),
        ready=sum(state in DONE for state in states),
        begun=sum(state is ResultState.BEGUN for state in states),
        photos=sum(photo.group_id in ids for photo in conference.table(Photo).values()),
    )
