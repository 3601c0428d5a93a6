"""Words for what the documentation will hold and what it lacks, each line with where to go."""

from dataclasses import dataclass

from moderator.actions.completeness import Lacking
from moderator.actions.documentation import Inventory, RoundInventory
from moderator.event.schedule import AgendaItem
from moderator.ui.hub import AreaName, Target
from moderator.ui.words import tr

MOST_NAMED = 2
"""Titles that are named in a line."""


@dataclass(frozen=True, slots=True)
class StateLine:
    """A line: a check where everything is there, a warning where not.

    area, targets: where a click leads, in turn; no area for none, or for this one with notes on the
    talk or the edited text that is the target.
    """

    text: str
    more: str = ""
    complete: bool = False
    area: AreaName | None = None
    targets: tuple[Target, ...] = ()


def state_lines(inventory: Inventory, lacking: Lacking) -> tuple[StateLine, ...]:
    """List what is there and what is missing, in the order of the documentation."""
    lines = [_programme(inventory, lacking)]
    if lacking.unspoken:
        lines.append(_unspoken(lacking.unspoken))
    lines += [_round(entry, lacking) for entry in inventory.rounds]
    if inventory.rounds:
        lines.append(_photos(inventory, lacking))
    if lacking.unsorted:
        text = tr("%n photos are not sorted yet", n=len(lacking.unsorted))
        lines.append(StateLine(text, area=AreaName.RESULTS, targets=lacking.unsorted))
    if lacking.proposed:
        text = tr("%n photos with text that nobody has confirmed", n=len(lacking.proposed))
        lines.append(StateLine(text, area=AreaName.RESULTS, targets=lacking.proposed))
    lines.append(_people(inventory))
    if lacking.unasked:
        text = tr("%n people have not said whether they may be listed", n=len(lacking.unasked))
        more = tr("They are not named.")
        lines.append(StateLine(text, more, area=AreaName.PEOPLE, targets=lacking.unasked))
    if lacking.withheld:
        text = tr("%n edited texts name people who may not be named", n=len(lacking.withheld))
        more = tr("These names are left out.")
        lines.append(StateLine(text, more, targets=lacking.withheld))
    return (*lines, *_event(lacking))


def _event(lacking: Lacking) -> list[StateLine]:
    lines = []
    if lacking.outlook:
        more = tr("The chapter “Look ahead” is left out.")
        text = tr("No closing words and no next event")
        lines.append(StateLine(text, more, area=AreaName.SCHEDULE))
    if lacking.organiser:
        lines.append(StateLine(tr("No organiser is named"), area=AreaName.SCHEDULE))
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
    complete = inventory.items > 0 and inventory.run == inventory.items
    return StateLine(text, more, complete, AreaName.REGIE, lacking.not_run)


def _unspoken(items: tuple[AgendaItem, ...]) -> StateLine:
    text = tr("%n talks without a text", n=len(items))
    named = ", ".join(item.title for item in items[:MOST_NAMED])
    more = f"{named} …" if len(items) > MOST_NAMED else named
    return StateLine(text, more, targets=items)


def _round(entry: RoundInventory, lacking: Lacking) -> StateLine:
    targets = lacking.groups.get(entry.round_id, ())
    if not entry.groups:
        text = tr("Round {number} – no groups yet").format(number=entry.number)
        return StateLine(text, area=AreaName.ASSIGNMENT)
    text = tr("Round {number} – {ready} of {groups} groups ready").format(
        number=entry.number, ready=entry.ready, groups=entry.groups
    )
    parts = []
    if entry.begun:
        parts.append(tr("%n begun", n=entry.begun))
    if entry.missing:
        parts.append(tr("%n missing", n=entry.missing))
    complete = entry.ready == entry.groups
    return StateLine(text, ", ".join(parts), complete, AreaName.RESULTS, targets)


def _photos(inventory: Inventory, lacking: Lacking) -> StateLine:
    photos = sum(entry.photos for entry in inventory.rounds)
    bare = len(lacking.uncaptioned)
    more = tr("%n without a caption", n=bare) if bare else ""
    text = tr("%n flipchart photos", n=photos)
    return StateLine(text, more, photos > 0 and not bare, AreaName.RESULTS, lacking.uncaptioned)


def _people(inventory: Inventory) -> StateLine:
    text = tr("%n participants", n=inventory.participants)
    parts = []
    if inventory.participants < inventory.expected:
        parts.append(tr("checked in, of {all}").format(all=inventory.expected))
    if inventory.organisations:
        parts.append(tr("from %n organisations", n=inventory.organisations))
    return StateLine(text, ", ".join(parts), inventory.participants > 0, AreaName.PEOPLE)
