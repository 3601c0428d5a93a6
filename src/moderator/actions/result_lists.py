"""Takes over a list of what the groups worked out, in one step of undo."""

from dataclasses import dataclass
from pathlib import Path

from moderator.actions.overview import has_content
from moderator.actions.places import group_of_workshop, round_at, workshop_of
from moderator.actions.results import GAP, settle
from moderator.event.conference import Conference
from moderator.event.errors import KnownError, RuleProblem
from moderator.event.phrase import Phrase, phrase
from moderator.event.results import Answer, Point, PointKind, Result, ResultState
from moderator.event.workshops import Group, GuidingQuestion
from moderator.exchange.result_list import ResultEntry, read_result_json, read_result_table
from moderator.exchange.tables.findings import Finding
from moderator.exchange.tables.reading import read_raw, read_settled
from moderator.exchange.tables.sheet import ReadOptions
from moderator.rules.name_search import plain
from moderator.store.edit import Edit
from moderator.store.store import Store

_ANSWERED = frozenset({PointKind.PROBLEM, PointKind.CHALLENGE})


@dataclass(frozen=True, slots=True)
class ResultsTaken:
    """What became of a list: of how many groups, how many points are new, what was left out."""

    groups: int
    points: int
    findings: tuple[Finding, ...]

    @property
    def lines(self) -> tuple[Phrase, ...]:
        """What was done, in words."""
        return (
            phrase("Results of %n groups", n=self.groups),
            phrase("%n new points", n=self.points),
        )


def take_over_results(
    store: Store, source: Path | bytes, name: str = "", *, encoding: str | None = None
) -> ResultsTaken:
    """Take over a list of results: CSV, workbook or JSON, from a file or as bytes.

    A point that a group has already is not added again, so that a longer list can follow. name: for
    messages. Raises ImportProblem where it is no such list.
    """
    file = name or (source.name if isinstance(source, Path) else "list")
    data = read_settled(source) if isinstance(source, Path) else source
    if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in {b"[", b"{"}:
        entries, findings = read_result_json(data, file)
    else:
        entries, findings = read_result_table(read_raw(data, ReadOptions(encoding=encoding), file))
    problems = list(findings)
    touched: dict[int, list[Point | None]] = {}
    added = 0
    with store.edit(phrase("Results from {file}", file=file)) as edit:
        for entry in entries:
            try:
                added += _take_over(edit, entry, touched)
            except KnownError as problem:
                problems.append(entry.row.problem("", problem.happened, problem.remedy))
        for group_id in touched:
            settle(edit, group_id)
    return ResultsTaken(len(touched), added, tuple(problems))


def _take_over(edit: Edit, entry: ResultEntry, touched: dict[int, list[Point | None]]) -> bool:
    """Take a row over; return whether it added a point."""
    row = entry.row
    item = round_at(edit.conference, row.text("round"))
    workshop = workshop_of(edit.conference, item, row.text("theme"))
    group = group_of_workshop(edit.conference, workshop, row.text("group"))
    question = _question(edit.conference, workshop.id, row.text("question"))
    listed = touched.setdefault(group.id, [])
    point = new = None
    if entry.kind is not None and row.text("text"):
        before = _known(edit.conference, group.id, entry.kind, row.text("text"))
        new = before is None
        point = before or _added(edit, group.id, entry, question)
        listed.append(point)
        _link(edit, point, listed, entry.answers)
    _describe(edit, group, entry)
    return bool(new)


def _describe(edit: Edit, group: Group, entry: ResultEntry) -> None:
    """Set what a row says of the group: headline, notes, state, speaker."""
    row = entry.row
    if row.text("speaker"):
        edit.change(edit.conference.one(Group, group.id), speaker=row.text("speaker"))
    values = {name: row.text(name) for name in ("headline", "notes") if row.text(name)}
    if not values and entry.state is None:
        return
    result = edit.conference.result_of(group.id) or edit.insert(Result(0, group.id))
    result = edit.change(result, **values)
    state = entry.state
    if state is None or state is ResultState.MISSING:
        return
    if has_content(edit.conference, group.id) or state is ResultState.BEGUN:
        edit.change(result, state=state)
    else:
        raise RuleProblem(
            phrase("There is nothing to show yet."),
            remedy=phrase("Please enter a headline or a point, or add a photo first."),
        )


def _question(conference: Conference, workshop_id: int, text: str) -> GuidingQuestion | None:
    """Find a guiding question by its number from 1, or its text; None for ""."""
    if not text:
        return None
    questions = conference.questions_of(workshop_id)
    if text.isdecimal() and 1 <= int(text) <= len(questions):
        return questions[int(text) - 1]
    found = [question for question in questions if plain(question.text) == plain(text)]
    if found:
        return found[0]
    raise RuleProblem(
        phrase("The workshop has no guiding question “{text}”.", text=text),
        remedy=phrase("Please give its number, or write it as in the event."),
    )


def _known(conference: Conference, group_id: int, kind: PointKind, text: str) -> Point | None:
    return next(
        (
            point
            for point in conference.points_of(group_id)
            if point.kind is kind and plain(point.text) == plain(text)
        ),
        None,
    )


def _added(
    edit: Edit, group_id: int, entry: ResultEntry, question: GuidingQuestion | None
) -> Point:
    there = edit.conference.points_of(group_id)
    place = there[-1].position + GAP if there else GAP
    assert entry.kind is not None
    return edit.insert(
        Point(
            0,
            group_id,
            entry.kind,
            " ".join(entry.row.text("text").split()),
            None if question is None else question.id,
            place,
            entry.dots or 0,
        )
    )


def _link(edit: Edit, point: Point, listed: list[Point | None], answers: tuple[int, ...]) -> None:
    """Link a solution to what it answers, by the places of the points in the list."""
    for place in answers:
        other = listed[place - 1] if 1 <= place <= len(listed) else None
        fits = point.kind is PointKind.SOLUTION and other is not None and other.kind in _ANSWERED
        if other is None or not fits:
            raise RuleProblem(
                phrase("Only a solution can answer a challenge or a problem of the same group.")
            )
        known = edit.conference.answers_of(point.id)
        if all(answer.challenge_id != other.id for answer in known):
            edit.insert(Answer(0, point.id, other.id))
