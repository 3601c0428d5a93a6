"""What workshops lack, taken over from another workshop with the same theme."""

from collections.abc import Iterator
from dataclasses import replace

from moderator.event.conference import Conference
from moderator.event.phrase import phrase
from moderator.event.workshops import GuidingQuestion, Workshop
from moderator.rules.schedule.change import RecordChange
from moderator.rules.schedule.clash import Clash, Remedy


def of_no_moderator(conference: Conference, clash: Clash) -> Iterator[Remedy]:
    """Propose those who moderate the same theme in another round."""
    changes = []
    for workshop in _workshops(conference, clash):
        name = next((o.moderator for o in _alike(conference, workshop) if o.moderator.strip()), "")
        if name:
            changes.append(RecordChange(workshop, replace(workshop, moderator=name)))
    if changes:
        words = phrase("Take over the moderation from the other rounds")
        yield Remedy(words, tuple(changes))


def of_no_questions(conference: Conference, clash: Clash) -> Iterator[Remedy]:
    """Propose the questions on the same theme in another round."""
    added: list[GuidingQuestion] = []
    for workshop in _workshops(conference, clash):
        found = (conference.questions_of(other.id) for other in _alike(conference, workshop))
        questions = next((each for each in found if each), ())
        added += [GuidingQuestion(0, workshop.id, q.text, q.position) for q in questions]
    if added:
        words = phrase("Take over %n questions from the other rounds", n=len(added))
        yield Remedy(words, added=tuple(added))


def _workshops(conference: Conference, clash: Clash) -> Iterator[Workshop]:
    for workshop_id in clash.workshops:
        workshop = conference.get(Workshop, workshop_id)
        if workshop is not None:
            yield workshop


def _alike(conference: Conference, workshop: Workshop) -> list[Workshop]:
    """List the workshops of other rounds with the same theme."""
    return [
        other
        for each in conference.rounds()
        if each.id != workshop.round_id
        for other in conference.workshops_of(each.id)
        if other.theme_id == workshop.theme_id
    ]
