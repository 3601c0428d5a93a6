"""Words for what the documentation will hold and what it lacks, each line with where to go."""

from dataclasses import dataclass
from enum import Enum, auto

from moderator.actions.completeness import Lacking
from moderator.actions.documentation import Inventory, RoundInventory
from moderator.event.schedule import AgendaItem, Event
from moderator.ui.hub import AreaName, CaptionOf, Target
from moderator.ui.words import tr


class StateKind(Enum):
    """What a line is about."""

    PROGRAMME = auto()
    TALKS = auto()
    ROUND = auto()
    PHOTOS = auto()
    UNSORTED = auto()
    PROPOSED = auto()
    PEOPLE = auto()
    UNASKED = auto()
    WITHHELD = auto()
    OUTLOOK = auto()
    ORGANISER = auto()


@dataclass(frozen=True, slots=True)
class StateLine:
    """A line: a check where everything is there, a warning where not.

    short: what is lacking, in few words. area, targets: where a click leads, in turn; no area for
    none, or for this one with notes on the talk or the edited text that is the target. number: of
    the round.
    """

    kind: StateKind
    text: str
    more: str = ""
    short: str = ""
    complete: bool = False
    area: AreaName | None = None
    targets: tuple[Target, ...] = ()
    number: int = 0

    @property
    def key(self) -> tuple[StateKind, int]:
        """The same for a line whose figures have changed."""
        return self.kind, self.number


def state_lines(inventory: Inventory, lacking: Lacking, event: Event) -> tuple[StateLine, ...]:
    """List what is there and what is missing, in the order of the documentation."""
    lines = [_programme(inventory, lacking)]
    if lacking.unspoken:
        lines.append(_unspoken(lacking.unspoken))
    lines += [_round(entry, lacking) for entry in inventory.rounds]
    if inventory.rounds:
        lines.append(_photos(inventory, lacking))
    return (
        *lines,
        *_unfinished(lacking),
        _people(inventory),
        *_named(lacking),
        *_event(lacking, event),
    )


def _unfinished(lacking: Lacking) -> list[StateLine]:
    lines, area = [], AreaName.RESULTS
    if lacking.unsorted:
        text = tr("%n photos are not sorted yet", n=len(lacking.unsorted))
        lines.append(
            StateLine(StateKind.UNSORTED, text, short=text, area=area, targets=lacking.unsorted)
        )
    if lacking.proposed:
        text = tr("%n photos with text that nobody has confirmed", n=len(lacking.proposed))
        short = tr("%n photos with unconfirmed text", n=len(lacking.proposed))
        lines.append(
            StateLine(StateKind.PROPOSED, text, short=short, area=area, targets=lacking.proposed)
        )
    return lines


def _named(lacking: Lacking) -> list[StateLine]:
    lines = []
    if lacking.unasked:
        text = tr("%n people have not said whether they may be listed", n=len(lacking.unasked))
        lines.append(
            StateLine(
                StateKind.UNASKED,
                text,
                tr("They are not named."),
                tr("%n people without an answer on being listed", n=len(lacking.unasked)),
                area=AreaName.PEOPLE,
                targets=lacking.unasked,
            )
        )
    if lacking.withheld:
        text = tr("%n edited texts name people who may not be named", n=len(lacking.withheld))
        more = tr("These names are left out.")
        short = tr("%n texts with a name left out", n=len(lacking.withheld))
        lines.append(StateLine(StateKind.WITHHELD, text, more, short, targets=lacking.withheld))
    return lines


def _event(lacking: Lacking, event: Event) -> list[StateLine]:
    lines, area = [], AreaName.SCHEDULE
    if lacking.outlook:
        more = tr("The chapter “Look ahead” is left out.")
        text = tr("No closing words and no next event")
        short = tr("no look ahead")
        lines.append(StateLine(StateKind.OUTLOOK, text, more, short, area=area, targets=(event,)))
    if lacking.organiser:
        text, short = tr("No organiser is named"), tr("no organiser")
        lines.append(StateLine(StateKind.ORGANISER, text, short=short, area=area, targets=(event,)))
    return lines


def _programme(inventory: Inventory, lacking: Lacking) -> StateLine:
    text = tr("Programme – %n items", n=inventory.items)
    if inventory.run == inventory.items:
        more = tr("all with their real times")
    elif inventory.run:
        more = tr("{run} of {all} with their real times").format(
            run=inventory.run, all=inventory.items
        )
    else:
        more = tr("as planned, no real times yet")
    return StateLine(
        StateKind.PROGRAMME,
        text,
        more,
        tr("%n without real times", n=inventory.items - inventory.run),
        complete=inventory.items > 0 and inventory.run == inventory.items,
        area=AreaName.REGIE,
        targets=lacking.not_run,
    )


def _unspoken(items: tuple[AgendaItem, ...]) -> StateLine:
    text = tr("%n talks without a text", n=len(items))
    named = ", ".join(item.title for item in items)
    return StateLine(StateKind.TALKS, text, named, text, targets=items)


def _round(entry: RoundInventory, lacking: Lacking) -> StateLine:
    number, kind = entry.number, StateKind.ROUND
    if not entry.groups:
        text = tr("Round {number} – no groups yet").format(number=number)
        return StateLine(kind, text, short=text, area=AreaName.ASSIGNMENT, number=number)
    text = tr("Round {number} – {ready} of {groups} groups ready").format(
        number=number, ready=entry.ready, groups=entry.groups
    )
    parts = []
    if entry.begun:
        parts.append(tr("%n begun", n=entry.begun))
    if entry.missing:
        parts.append(tr("%n missing", n=entry.missing))
    waiting = tr("%n not ready", n=entry.groups - entry.ready)
    return StateLine(
        kind,
        text,
        ", ".join(parts),
        tr("Round {number}: {what}").format(number=number, what=waiting),
        complete=entry.ready == entry.groups,
        area=AreaName.RESULTS,
        targets=lacking.groups.get(entry.round_id, ()),
        number=number,
    )


def _photos(inventory: Inventory, lacking: Lacking) -> StateLine:
    photos = sum(entry.photos for entry in inventory.rounds)
    bare = len(lacking.uncaptioned)
    return StateLine(
        StateKind.PHOTOS,
        tr("%n flipchart photos", n=photos),
        tr("%n without a caption", n=bare) if bare else "",
        tr("%n without a caption", n=bare) if bare else tr("no flipchart photos"),
        complete=photos > 0 and not bare,
        area=AreaName.RESULTS,
        targets=tuple(map(CaptionOf, lacking.uncaptioned)),
    )


def _people(inventory: Inventory) -> StateLine:
    parts = []
    if inventory.participants < inventory.expected:
        parts.append(tr("checked in, of {all}").format(all=inventory.expected))
    if inventory.organisations:
        parts.append(tr("from %n organisations", n=inventory.organisations))
    return StateLine(
        StateKind.PEOPLE,
        tr("%n participants", n=inventory.participants),
        ", ".join(parts),
        tr("no participants"),
        complete=inventory.participants > 0,
        area=AreaName.PEOPLE,
    )
