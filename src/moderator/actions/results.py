"""Actions on a group's result: headline, points, dots, links and state."""

from collections.abc import Sequence
from dataclasses import dataclass

from moderator.actions.overview import has_content, is_blank
from moderator.event.conference import Conference
from moderator.event.errors import RuleProblem
from moderator.event.phrase import Phrase, phrase
from moderator.event.results import Answer, Point, PointKind, Result, ResultState
from moderator.event.workshops import Group, GuidingQuestion, Workshop
from moderator.rules.schedule.belongings import joined_in_vain, of_point
from moderator.store.edit import Edit
from moderator.store.store import Store

MOST_DOTS = 99
GAP = 1024
"""Distance between positions, so that a point can be inserted without moving others."""

ANSWERED = frozenset({PointKind.PROBLEM, PointKind.CHALLENGE})
"""Kinds of points that a solution can answer."""


@dataclass(frozen=True, slots=True)
class PointPlace:
    """A position on a group's page: under a question or none, before a point or at the end."""

    group_id: int
    question_id: int | None = None
    before: int | None = None


def set_headline(store: Store, group_id: int, headline: str) -> None:
    """Set a result's headline; consecutive edits are one undo step."""
    of = named(store.conference, group_id)
    label = phrase("Headline of {theme}, group {number}", theme=of[0], number=of[1])
    with store.edit(label, merge=f"headline-{group_id}") as edit:
        edit.change(_begun(edit, group_id), headline=_one_line(headline))
        settle(edit, group_id)


def set_notes(store: Store, group_id: int, notes: str) -> None:
    """Set the notes that only the presenter sees."""
    of = named(store.conference, group_id)
    label = phrase("Notes on {theme}, group {number}", theme=of[0], number=of[1])
    with store.edit(label, merge=f"notes-{group_id}") as edit:
        edit.change(_begun(edit, group_id), notes=notes)
        settle(edit, group_id)


def set_plenary_notes(store: Store, group_id: int, notes: str) -> None:
    """Set the notes of what the plenary added."""
    of = named(store.conference, group_id)
    label = phrase("Plenary on {theme}, group {number}", theme=of[0], number=of[1])
    with store.edit(label, merge=f"plenary-notes-{group_id}") as edit:
        edit.change(_begun(edit, group_id), plenary_notes=notes)
        settle(edit, group_id)


def set_speaker(store: Store, group_id: int, speaker: str) -> None:
    """Set who speaks for the group in the plenary."""
    of = named(store.conference, group_id)
    label = phrase("Speaker of {theme}, group {number}", theme=of[0], number=of[1])
    with store.edit(label, merge=f"speaker-{group_id}") as edit:
        group = edit.conference.one(Group, group_id)
        edit.change(group, speaker=_one_line(speaker).strip())


def set_state(store: Store, group_id: int, state: ResultState) -> None:
    """Set a result to ready or shown, or back to begun (to missing if it is empty).

    Raises RuleProblem if there is nothing yet that could be shown.
    """
    conference = store.conference
    theme, number = named(conference, group_id)
    if state in (ResultState.READY, ResultState.SHOWN) and not has_content(conference, group_id):
        raise RuleProblem(
            phrase(
                "{theme}, group {number}: there is nothing to show yet.", theme=theme, number=number
            ),
            kept=phrase("Nothing was changed."),
            remedy=phrase("Please enter a headline or a point, or add a photo first."),
        )
    with store.edit(_state_label(state, theme, number)) as edit:
        edit.change(_begun(edit, group_id), state=state)
        settle(edit, group_id)


def add_point(
    store: Store,
    group_id: int,
    kind: PointKind,
    text: str,
    question_id: int | None = None,
    *,
    before: int | None = None,
    run: str | None = None,
) -> int:
    """Add a point and return its id.

    before: the point before which it is inserted; None adds it at the end of the page. run: names
    the line on the screen, so that edits of it are one undo step. Raises RuleProblem if the
    question does not belong to the group's workshop.
    """
    return add_points(store, PointPlace(group_id, question_id, before), [(kind, text)], run=run)[0]


def add_points(
    store: Store,
    spot: PointPlace,
    lines: Sequence[tuple[PointKind, str]],
    *,
    run: str | None = None,
) -> list[int]:
    """Add several points, one below the other, in one undo step; return their ids."""
    theme, number = named(store.conference, spot.group_id)
    _require_question(store.conference, spot)
    label = (
        phrase("Point for {theme}, group {number}", theme=theme, number=number)
        if len(lines) == 1
        else phrase(
            "%n points for {theme}, group {number}", n=len(lines), theme=theme, number=number
        )
    )
    with store.edit(label, merge=None if run is None else f"point-{run}") as edit:
        places = _places(edit, spot.group_id, spot.before, len(lines))
        ids = [
            edit.insert(Point(0, spot.group_id, kind, _one_line(text), spot.question_id, place)).id
            for place, (kind, text) in zip(places, lines, strict=True)
        ]
        settle(edit, spot.group_id)
    return ids


def change_point_text(store: Store, point_id: int, text: str, *, run: str | None = None) -> None:
    """Set the text of a point; consecutive edits, or those of one run, are one undo step."""
    point = store.conference.one(Point, point_id)
    merge = f"point-{point_id}-text" if run is None else f"point-{run}"
    with store.edit(phrase("Change “{text}”", text=_short(text)), merge=merge) as edit:
        edit.change(point, text=_one_line(text))
        settle(edit, point.group_id)


def set_point_kind(store: Store, point_id: int, kind: PointKind) -> None:
    """Set the kind of a point; links that no longer make sense are removed."""
    point = store.conference.one(Point, point_id)
    with store.edit(phrase("Kind of “{text}”", text=_short(point.text))) as edit:
        edit.change(point, kind=kind)
        _drop_senseless_links(edit, point_id)


def set_dots(store: Store, point_id: int, dots: int) -> None:
    """Set the number of sticky dots, clamped to 0–99."""
    point = store.conference.one(Point, point_id)
    held = min(max(dots, 0), MOST_DOTS)
    label = phrase("Dots on “{text}”", text=_short(point.text))
    with store.edit(label, merge=f"point-{point_id}-dots") as edit:
        edit.change(point, dots=held)


def move_point(
    store: Store, point_id: int, spot: PointPlace, *, kind: PointKind | None = None
) -> None:
    """Move a point within its page or to another group's, and set its kind.

    A point that goes to another workshop is put under the question with the same text, or else
    under none. Raises RuleProblem if the question does not belong to the group's workshop.
    """
    conference = store.conference
    point = conference.one(Point, point_id)
    if spot.group_id != point.group_id:
        spot = _translated(conference, point, spot)
    _require_question(conference, spot)
    if spot.before == point_id:
        spot = PointPlace(spot.group_id, spot.question_id, _successor(conference, point))
    with store.edit(phrase("Move “{text}”", text=_short(point.text))) as edit:
        moved = edit.change(
            point, group_id=spot.group_id, question_id=spot.question_id, kind=kind or point.kind
        )
        if not _stands_right(conference, point, spot):
            (place,) = _places(edit, spot.group_id, spot.before, 1, leaving=point_id)
            edit.change(moved, position=place)
        _drop_senseless_links(edit, point_id)
        settle(edit, point.group_id)
        settle(edit, spot.group_id)


def remove_point(store: Store, point_id: int, *, run: str | None = None) -> None:
    """Remove a point with its links."""
    point = store.conference.one(Point, point_id)
    label = phrase("Remove “{text}”", text=_short(point.text))
    with store.edit(label, merge=None if run is None else f"point-{run}") as edit:
        for answer in links_of(edit.conference, point_id):
            edit.remove(Answer, answer.id)
        for kind, record_id in of_point(edit.conference, point_id):
            edit.remove(kind, record_id)
        edit.remove(Point, point_id)
        for kind, record_id in joined_in_vain(edit.conference):
            edit.remove(kind, record_id)
        settle(edit, point.group_id)


def link_answer(store: Store, solution_id: int, challenge_id: int) -> None:
    """Link a solution to a challenge or problem that it answers; an existing link stays.

    Raises RuleProblem unless both are points of one group and of fitting kinds.
    """
    conference = store.conference
    solution, challenge = conference.one(Point, solution_id), conference.one(Point, challenge_id)
    if not _may_answer(solution, challenge):
        raise RuleProblem(
            phrase("Only a solution can answer a challenge or a problem of the same group."),
            kept=phrase("Nothing was changed."),
        )
    if any(a.challenge_id == challenge_id for a in conference.answers_of(solution_id)):
        return
    label = phrase(
        "“{solution}” answers “{challenge}”",
        solution=_short(solution.text),
        challenge=_short(challenge.text),
    )
    with store.edit(label) as edit:
        edit.insert(Answer(0, solution_id, challenge_id))


def unlink_answer(store: Store, solution_id: int, challenge_id: int) -> None:
    """Remove a link between a solution and what it answers."""
    found = [a for a in store.conference.answers_of(solution_id) if a.challenge_id == challenge_id]
    solution = store.conference.one(Point, solution_id)
    with store.edit(phrase("Unlink “{solution}”", solution=_short(solution.text))) as edit:
        for answer in found:
            edit.remove(Answer, answer.id)


def links_of(conference: Conference, point_id: int) -> tuple[Answer, ...]:
    """Return the links of a point, on either side."""
    return tuple(
        answer
        for answer in conference.table(Answer).values()
        if point_id in (answer.solution_id, answer.challenge_id)
    )


def settle(edit: Edit, group_id: int) -> None:
    """Update the state of a result: begun once it has content, missing if it has none."""
    conference = edit.conference
    result = conference.result_of(group_id)
    full = has_content(conference, group_id)
    if result is None:
        if full:
            edit.insert(Result(0, group_id, state=ResultState.BEGUN))
        return
    if full and result.state is ResultState.MISSING:
        edit.change(result, state=ResultState.BEGUN)
    elif not full and result.state is not ResultState.MISSING:
        # "ready" stays, since the only point may just be in the middle of being rewritten
        rewriting = result.state is not ResultState.BEGUN and conference.points_of(group_id)
        if not rewriting:
            edit.change(result, state=ResultState.MISSING)
    elif not full and is_blank(result):
        edit.remove(Result, result.id)


def named(conference: Conference, group_id: int) -> tuple[str, int]:
    """Return a group's theme and number, for labels; KeyError if there is no such group."""
    group = conference.one(Group, group_id)
    workshop = conference.one(Workshop, group.workshop_id)
    return conference.theme_of(workshop).name, group.number


def _begun(edit: Edit, group_id: int) -> Result:
    found = edit.conference.result_of(group_id)
    return found if found is not None else edit.insert(Result(0, group_id))


def _state_label(state: ResultState, theme: str, number: int) -> Phrase:
    if state is ResultState.READY:
        return phrase("{theme}, group {number}: ready", theme=theme, number=number)
    if state is ResultState.SHOWN:
        return phrase("{theme}, group {number}: shown", theme=theme, number=number)
    return phrase("{theme}, group {number}: not ready", theme=theme, number=number)


def _require_question(conference: Conference, spot: PointPlace) -> None:
    if spot.question_id is None:
        return
    question = conference.one(GuidingQuestion, spot.question_id)
    if question.workshop_id != conference.one(Group, spot.group_id).workshop_id:
        raise RuleProblem(
            phrase("This guiding question belongs to another workshop."),
            kept=phrase("Nothing was changed."),
        )


def _translated(conference: Conference, point: Point, spot: PointPlace) -> PointPlace:
    """Return a spot with the question of the same text in the workshop of another group."""
    if spot.question_id is not None and spot.question_id != point.question_id:
        return spot
    question = conference.get(GuidingQuestion, point.question_id)
    target = conference.one(Group, spot.group_id).workshop_id
    same = [
        q.id
        for q in conference.questions_of(target)
        if question is not None and (q.id == question.id or q.text == question.text)
    ]
    return PointPlace(spot.group_id, same[0] if same else None, spot.before)


def _successor(conference: Conference, point: Point) -> int | None:
    ids = [p.id for p in conference.points_of(point.group_id)]
    place = ids.index(point.id) + 1
    return ids[place] if place < len(ids) else None


def _stands_right(conference: Conference, point: Point, spot: PointPlace) -> bool:
    """Return whether a point is already at a spot: on that page, right before that point."""
    return spot.group_id == point.group_id and _successor(conference, point) == spot.before


def _places(
    edit: Edit, group_id: int, before: int | None, count: int, leaving: int | None = None
) -> list[int]:
    """Return positions for new points; renumber all points if there is no gap between them."""
    points = [p for p in edit.conference.points_of(group_id) if p.id != leaving]
    index = next((i for i, p in enumerate(points) if p.id == before), len(points))
    low = points[index - 1].position if index else 0
    if index == len(points):
        return [low + GAP * (step + 1) for step in range(count)]
    step = (points[index].position - low) // (count + 1)
    if step > 0:
        return [low + step * (number + 1) for number in range(count)]
    for place, point in enumerate(points):
        shifted = place + 1 if place < index else place + 1 + count
        edit.change(point, position=GAP * shifted)
    return [GAP * (index + 1 + number) for number in range(count)]


def _may_answer(solution: Point, challenge: Point) -> bool:
    return (
        solution.kind is PointKind.SOLUTION
        and challenge.kind in ANSWERED
        and solution.group_id == challenge.group_id
    )


def _drop_senseless_links(edit: Edit, point_id: int) -> None:
    conference = edit.conference
    for answer in links_of(conference, point_id):
        solution = conference.one(Point, answer.solution_id)
        if not _may_answer(solution, conference.one(Point, answer.challenge_id)):
            edit.remove(Answer, answer.id)


def _one_line(text: str) -> str:
    return " ".join(text.splitlines()) if "\n" in text or "\r" in text else text


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 40 else f"{line[:39].rstrip()}…"
