"""What is corrected in a show: turns passed over or put off, pictures taken back or removed."""

from typing import Protocol

from moderator.actions.plenary_order import set_postponed
from moderator.event.phrase import Phrase, phrase
from moderator.event.stage import Cue
from moderator.rules.running_order import TurnKey
from moderator.slides.deck import group_label, group_of
from moderator.ui.hub import Hub
from moderator.ui.plenary.cues import PlenaryDeck, cue_words
from moderator.ui.plenary.stage_memory import StageMemory


class Show(Protocol):
    """What is corrected; the attributes are those of a `Presentation`."""

    deck: PlenaryDeck
    memory: StageMemory
    armed: Cue | None
    typed: str
    message: Phrase | None

    @property
    def proposed(self) -> Cue | None:
        """What Enter shows."""


def skip(hub: Hub, stage: Show) -> None:
    """Choose as next what follows the turn that would come; nothing is sent."""
    following = _after_turn(hub, stage, stage.proposed)
    if following is None:
        stage.message = phrase("Nothing follows that could be shown instead.")
    else:
        stage.armed, stage.typed = following, ""


def put_off(hub: Hub, stage: Show) -> None:
    """Put off the group whose slides come next until the others have been shown."""
    conference, coming = hub.conference, stage.proposed
    group = None if coming is None else group_of(conference, coming)
    if group is None:
        stage.message = phrase("No group comes next, so none was put off.")
        return
    following = _after_turn(hub, stage, coming)
    on = group == group_of(conference, stage.deck.resting or stage.deck.current)
    if not hub.do(set_postponed, TurnKey(group_id=group.id), hub.now(), postponed=True):
        return
    stage.armed, stage.typed = (following if on else None), ""
    stage.deck.outdate()
    label = group_label(conference, group)
    stage.message = phrase("{group} comes later, after the others.", group=label)


def take_back(hub: Hub, stage: Show) -> None:
    """Return the hall to what it saw before, as if the last picture had not gone out."""
    stage.armed, stage.typed = None, ""
    moment = stage.memory.take_back()
    if moment is None:
        stage.message = phrase("There is nothing to take back.")
    elif moment.covered:
        hub.stage.cover()
    else:
        hub.stage.show(moment.cue)
        slide = cue_words(hub.conference, moment.cue)
        stage.message = phrase("Taken back: the hall sees “{slide}” again.", slide=slide)
    stage.memory.taking_back = False


def drop_removed(stage: Show) -> None:
    """Choose no slide that was removed: a key would send black to the hall in its place."""
    deck = stage.deck
    if stage.armed is not None and deck.gone(stage.armed):
        stage.armed, stage.typed = None, ""
        stage.message = phrase("The slide that was chosen was removed: nothing is sent.")
    if deck.resting is not None and deck.gone(deck.resting):
        deck.lit = None


def _after_turn(hub: Hub, stage: Show, cue: Cue | None) -> Cue | None:
    """Return the first slide after a turn; None where there is none, or it has no place."""
    steps, conference = stage.deck.steps, hub.conference
    if cue is None or not stage.deck.order.holds(cue):
        return None
    group, place = group_of(conference, cue), stage.deck.order.place(cue, stage.deck.index)
    for step in steps[place + 1 :]:
        if group is None or group_of(conference, step) != group:
            return step
    return None
