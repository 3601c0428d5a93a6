"""Words for the time that a guide of several pages takes, and for what shortens it."""

from moderator.event.stage import Cue, SceneKind
from moderator.rules.guide_turn import LONGEST_TURN, screens_needed, turn_seconds
from moderator.ui.words import tr

GUIDES = frozenset({SceneKind.ROOM_GUIDE, SceneKind.GROUP_GUIDE})


def turn_words(cue: Cue, pages: int) -> str:
    """Write how long a turn through a guide's pages takes; "" for anything else.

    Where it takes longer than a hall waits, also what reaches that.
    """
    if cue.kind not in GUIDES or pages < 2:
        return ""
    seconds = turn_seconds(pages)
    said = tr("All {pages} pages take {seconds} s.").format(pages=pages, seconds=seconds)
    if seconds <= LONGEST_TURN:
        return said
    screens = screens_needed(pages)
    split = tr("{screens} screens with a part of the letters each").format(screens=screens)
    ways = tr("Within {limit} s: the rooms first, the list printed at the doors, or {split}.")
    return f"{said} {ways.format(limit=LONGEST_TURN, split=split)}"
