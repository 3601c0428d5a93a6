"""Why a chapter that was chosen is not in the documentation, and where it is filled."""

from dataclasses import dataclass

from moderator.actions.completeness import SPOKEN
from moderator.actions.documentation import DocumentChoice
from moderator.event.conference import Conference
from moderator.event.documentation import ChapterKind, ItemNote
from moderator.ui.hub import AreaName, Target
from moderator.ui.words import tr


@dataclass(frozen=True, slots=True)
class ChapterGap:
    """Why a chapter has nothing in it; area, target: where that is mended, None for right here.

    chosen: by a box beside the list, so that the words are few and no row grows by it.
    """

    words: str
    area: AreaName | None = None
    target: Target | None = None
    chosen: bool = False


def gap_of(kind: ChapterKind, conference: Conference, choice: DocumentChoice) -> ChapterGap:
    """Say why a chapter that was chosen has nothing in it."""
    if kind is ChapterKind.TALKS:
        return _talks(conference)
    if kind is ChapterKind.PEOPLE and not choice.people:
        return ChapterGap(tr("names not wanted"), chosen=True)
    if kind is ChapterKind.OUTLOOK:
        words = tr("No closing words yet – enter them")
        return ChapterGap(words, AreaName.SCHEDULE, conference.event)
    if kind in {ChapterKind.GLANCE, ChapterKind.THEMES}:
        waiting = choice.only_ready and conference.rounds()
        words = tr("No result is ready yet") if waiting else tr("No results yet – enter them")
        return ChapterGap(words, AreaName.RESULTS)
    if kind is ChapterKind.PEOPLE:
        return ChapterGap(tr("Nobody may be listed – see who may"), AreaName.PEOPLE)
    rounds = tr("No workshop round – add one")
    programme = tr("No programme yet – build it")
    return ChapterGap(rounds if kind is ChapterKind.ROUNDS else programme, AreaName.SCHEDULE)


def expected_absent(conference: Conference, choice: DocumentChoice) -> frozenset[ChapterKind]:
    """Tell without composing which chapters are likely to have nothing in them.

    So that the list does not grow under the pointer once the documentation is composed.
    """
    event = conference.event
    noted = any(choice.internal or not note.internal for note in conference.all(ItemNote))
    there = {
        ChapterKind.TALKS: noted,
        ChapterKind.PEOPLE: choice.people,
        ChapterKind.OUTLOOK: bool(f"{event.closing_words}{event.next_event}".strip()),
    }
    return frozenset(kind for kind, filled in there.items() if not filled)


def _talks(conference: Conference) -> ChapterGap:
    if any(item.kind in SPOKEN for item in conference.items()):
        return ChapterGap(tr("Nothing was noted – add notes now"))
    return ChapterGap(tr("No talk in the schedule – add one"), AreaName.SCHEDULE)
