"""Actions on what was read on photos: keep it as proposals, accept, correct, refuse."""

from collections.abc import Sequence
from dataclasses import replace

from moderator.actions.results import GAP, named, settle
from moderator.event.conference import Conference
from moderator.event.phrase import phrase
from moderator.event.results import (
    IntakePhoto,
    Photo,
    Point,
    PointKind,
    ProposalState,
    ProposedPoint,
    Result,
)
from moderator.event.workshops import Group
from moderator.store.edit import Edit
from moderator.store.store import Store

__all__ = [
    "accept_all",
    "accept_proposal",
    "change_proposal",
    "keep_proposals",
    "keep_words",
    "open_proposals",
    "proposed_points",
    "refuse_proposal",
]


def open_proposals(conference: Conference, group_id: int) -> tuple[ProposedPoint, ...]:
    """Return what was read on a group's photos and nobody has decided about, in order."""
    return tuple(
        proposal
        for photo in conference.photos_of(group_id)
        for proposal in conference.proposals_of(photo.id)
        if proposal.state is ProposalState.OPEN
    )


def proposed_points(conference: Conference, group_id: int) -> tuple[ProposedPoint, ...]:
    """Return the open proposals of a group that are points."""
    return tuple(each for each in open_proposals(conference, group_id) if not each.is_headline)


def keep_proposals(
    store: Store,
    photo_id: int,
    proposals: Sequence[ProposedPoint],
    words: str = "",
    *,
    quarter_turns: int = 0,
) -> None:
    """Keep what was read on a photo, in place of open proposals of an earlier reading.

    What was accepted or refused stays. It is no step of the moderator's: undo passes over it, or
    takes it back with the step that put the photo there. proposals: with any id, photo and
    position. words: all that was read, by which the photo is found again. quarter_turns: clockwise,
    by which the photo is turned upright.
    """
    photo = store.conference.one(Photo, photo_id)
    theme, number = named(store.conference, photo.group_id)
    label = phrase("Photo of {theme}, group {number} was read", theme=theme, number=number)
    with store.edit(label, by_program=True) as edit:
        if quarter_turns:
            edit.change(photo, quarter_turns=(photo.quarter_turns + quarter_turns) % 4)
        for old in edit.conference.proposals_of(photo_id):
            if old.state is ProposalState.OPEN:
                edit.remove(ProposedPoint, old.id)
        for place, proposal in enumerate(proposals, start=1):
            edit.insert(replace(proposal, id=0, photo_id=photo_id, position=place))
        for entry in edit.conference.intake():
            if words and entry.content == photo.content and entry.filed_group == photo.group_id:
                edit.change(entry, words=words)


def keep_words(store: Store, intake_id: int, words: str) -> None:
    """Keep what was read on a photo of the intake, by which it is filed and found.

    It is no step of the moderator's, as in `keep_proposals`.
    """
    entry = store.conference.one(IntakePhoto, intake_id)
    with store.edit(phrase("A photo of the intake was read"), by_program=True) as edit:
        edit.change(entry, words=words)


def accept_proposal(store: Store, proposal_id: int, text: str | None = None) -> int | None:
    """Make a proposal a point of its group, or its headline; return the point's id.

    text: as it was corrected.
    """
    proposal = store.conference.one(ProposedPoint, proposal_id)
    if text is not None and text != proposal.text:
        proposal = replace(proposal, text=" ".join(text.split()), unsure="[]")
    with store.edit(phrase("Accept “{text}”", text=proposal.text[:40])) as edit:
        return _accept(edit, proposal)


def accept_all(store: Store, group_id: int) -> int:
    """Accept every open proposal of a group that has a text; return how many those were.

    A headline that was typed stays.
    """
    theme, number = named(store.conference, group_id)
    found = [each for each in open_proposals(store.conference, group_id) if each.text.strip()]
    label = phrase(
        "Accept %n proposals for {theme}, group {number}", n=len(found), theme=theme, number=number
    )
    with store.edit(label) as edit:
        for proposal in found:
            _accept(edit, proposal)
    return len(found)


def refuse_proposal(store: Store, proposal_id: int) -> None:
    """Set a proposal aside."""
    proposal = store.conference.one(ProposedPoint, proposal_id)
    with store.edit(phrase("Set “{text}” aside", text=proposal.text[:40])) as edit:
        edit.change(proposal, state=ProposalState.REFUSED)


def change_proposal(
    store: Store, proposal_id: int, *, text: str | None = None, kind: PointKind | None = None
) -> None:
    """Correct the text of a proposal, whose doubtful words are then settled, or its kind."""
    proposal = store.conference.one(ProposedPoint, proposal_id)
    changed = proposal if kind is None else replace(proposal, kind=kind)
    if text is not None:
        changed = replace(changed, text=" ".join(text.splitlines()), unsure="[]")
    label = phrase("Correct “{text}”", text=proposal.text[:40])
    with store.edit(label, merge=f"proposal-{proposal_id}") as edit:
        edit.update(changed)


def _accept(edit: Edit, proposal: ProposedPoint) -> int | None:
    group_id = edit.conference.one(Photo, proposal.photo_id).group_id
    edit.update(replace(proposal, state=ProposalState.ACCEPTED))
    if proposal.is_headline:
        result = edit.conference.result_of(group_id)
        if result is None:
            edit.insert(Result(0, group_id, headline=proposal.text))
        elif not result.headline.strip():  # what was typed has precedence
            edit.change(result, headline=proposal.text)
        settle(edit, group_id)
        return None
    points = edit.conference.points_of(group_id)
    point = Point(
        0,
        group_id,
        proposal.kind,
        proposal.text,
        _question_of(edit.conference, group_id, proposal.question_id),
        (points[-1].position if points else 0) + GAP,
        proposal.dots,
    )
    point_id = edit.insert(point).id
    settle(edit, group_id)
    return point_id


def _question_of(conference: Conference, group_id: int, question_id: int | None) -> int | None:
    """Keep a question that is of the group's workshop; its photo may have moved since."""
    questions = conference.questions_of(conference.one(Group, group_id).workshop_id)
    return question_id if any(each.id == question_id for each in questions) else None
