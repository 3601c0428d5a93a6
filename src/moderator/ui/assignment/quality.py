"""How near to the best an assignment is that is not proven, in words, and what helps."""

from PySide6.QtCore import QLocale

from moderator.actions.assignment import Certificate
from moderator.actions.quality import Quality, longer, quality_of, quality_phrase, short_phrase
from moderator.event.phrase import Phrase, phrase
from moderator.rules.assignment.measure import (
    BONDS,
    CLOSED,
    MIXING,
    MOVED,
    REFUSED,
    TWO_POOR_ROUNDS,
    UNEVEN,
    WITHOUT_PLACE,
    WITHOUT_WISH,
)
from moderator.rules.assignment.solution import Solution
from moderator.ui.widgets.wishes import ordinal
from moderator.ui.words import tr, translate


def quality_words(found: Solution | Certificate) -> str:
    """Say how good an assignment is proven to be."""
    return translate(quality_phrase(quality_of(found), number_words))


def short_words(found: Solution | Certificate) -> str:
    """Say the same in few words."""
    return translate(short_phrase(quality_of(found), number_words))


def open_phrases(found: Solution | Certificate) -> tuple[Phrase, ...]:
    """Say which level is not proven, and what would help; nothing where it is the best."""
    quality = quality_of(found)
    if quality.open is None:
        return ()
    level = phrase(
        "{what}: {value}, cannot be below {bound}",
        what=level_words(quality.open.name),
        value=quality.open.value,
        bound=quality.open.bound,
    )
    return (level, remedy_phrase(quality)) if quality.cut else (level,)


def calculate_on_tip(found: Solution | Certificate) -> str:
    """Say what going on would do."""
    minutes = minutes_of(quality_of(found))
    return tr(
        "Looks for better places for up to %n minutes; what stands stays unless something better "
        "is found. It can be cancelled at any time.",
        minutes,
    )


def remedy_phrase(quality: Quality) -> Phrase:
    """Say what helps where the clock ended the search."""
    minutes = minutes_of(quality)
    return phrase("“Calculate on” looks for better places for up to %n minutes.", n=minutes)


def minutes_of(quality: Quality) -> int:
    """Minutes for which it would be looked when going on."""
    return round(longer(quality.seconds) / 60)


def number_words(value: float) -> str:
    """Write a figure with one decimal."""
    return QLocale().toString(value, "f", 1)


def level_words(name: str) -> str:
    """Word what a level of the assignment's quality counts."""
    known = {
        WITHOUT_PLACE: tr("People without a place"),
        WITHOUT_WISH: tr("None of the wishes"),
        TWO_POOR_ROUNDS: tr("People with two poor rounds"),
        UNEVEN: tr("Uneven luck over the rounds"),
        REFUSED: tr("In a theme that was not wanted"),
        CLOSED: tr("Workshops left out"),
        BONDS: tr("Wishes for company not met"),
        MIXING: tr("People of one kind in a room"),
        MOVED: tr("Places changed"),
    }
    if name in known:
        return known[name]
    rank = name.rpartition("_")[2]
    if rank.isdigit():
        return tr("Places that are only the {ordinal} wish").format(ordinal=ordinal(int(rank)))
    return name
