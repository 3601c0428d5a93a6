"""A list of what the groups worked out: a row for each point, as a table or as JSON."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from moderator.event.errors import ImportProblem
from moderator.event.phrase import phrase
from moderator.event.results import PointKind, ResultState
from moderator.exchange.row_lists import ListRow, list_rows
from moderator.exchange.tables.findings import Finding
from moderator.exchange.tables.headings import ColumnMeaning
from moderator.exchange.tables.sheet import RawTable
from moderator.rules.written.comparing import key

MEANINGS = (
    ColumnMeaning.of("round", phrase("Round"), "runde|workshoprunde|round"),
    ColumnMeaning.of("theme", phrase("Theme"), "thema|workshop|theme|topic"),
    ColumnMeaning.of("group", phrase("Group"), "gruppe|gruppe nr|group"),
    ColumnMeaning.of("headline", phrase("Headline"), "überschrift|titel|headline|title"),
    ColumnMeaning.of("state", phrase("State"), "stand|status|state"),
    ColumnMeaning.of("question", phrase("Guiding question"), "leitfrage|frage|guiding question"),
    ColumnMeaning.of("kind", phrase("Kind"), "art|kind|type"),
    ColumnMeaning.of("text", phrase("Point"), "punkt|text|point"),
    ColumnMeaning.of(
        "dots", phrase("Sticky dots"), "klebepunkte|punkte|dots|sticky dots|stimmen|votes"
    ),
    ColumnMeaning.of("notes", phrase("Notes"), "notizen|notiz|notes"),
    ColumnMeaning.of("speaker", phrase("Speaker"), "sprecher|sprecherin|spricht|speaker"),
)
NEEDED = ("round", "theme", "group")
_KINDS = {
    PointKind.PROBLEM: "problem|problemfeld|problem field",
    PointKind.CHALLENGE: "herausforderung|challenge",
    PointKind.SOLUTION: "lösung|lösungsansatz|solution",
    PointKind.NEXT_STEP: "nächster schritt|next step|next_step|schritt",
    PointKind.OPEN_QUESTION: "offene frage|open question|open_question|frage",
}
_STATES = {
    ResultState.MISSING: "fehlt|missing",
    ResultState.BEGUN: "begonnen|angefangen|begun|not ready",
    ResultState.READY: "fertig|bereit|ready",
    ResultState.SHOWN: "gezeigt|shown",
}
KINDS = {key(word): kind for kind, words in _KINDS.items() for word in words.split("|")}
STATES = {key(word): state for state, words in _STATES.items() for word in words.split("|")}
_DOTS = re.compile(r"\d{1,2}")
MOST_ROWS = 20_000
Texts = dict[str, str]


@dataclass(frozen=True, slots=True)
class ResultEntry:
    """A row: a point of a group, or only what is said of the group.

    kind: None for a row without a point. question: its text or its number. dots: None if nothing is
    said. answers: places from 1, among the group's points in this list, that it answers.
    """

    row: ListRow
    kind: PointKind | None
    state: ResultState | None
    dots: int | None
    answers: tuple[int, ...] = ()


def read_result_table(raw: RawTable) -> tuple[tuple[ResultEntry, ...], tuple[Finding, ...]]:
    """Read a table; return its entries in order, and what is wrong with other rows.

    Raises ImportProblem where it does not say of which group its rows are.
    """
    return _read(list_rows(raw, MEANINGS, NEEDED), {})


def read_result_json(
    text: str | bytes, file: str
) -> tuple[tuple[ResultEntry, ...], tuple[Finding, ...]]:
    """Read JSON: a list of groups, each with its points; see docs/commands.md.

    Raises ImportProblem where it is something else.
    """
    try:
        groups = json.loads(text)
        listed = [_plain(group) for group in groups]
    except (ValueError, TypeError, AttributeError, RecursionError):
        raise ImportProblem(
            phrase("{file} holds no list of results.", file=file),
            kept=phrase("The event is as before."),
            remedy=phrase("What it has to hold stands in docs/commands.md."),
        ) from None
    rows: list[ListRow] = []
    answers: dict[int, tuple[int, ...]] = {}
    names = {meaning.name: meaning.name for meaning in MEANINGS}
    for number, (whole, points) in enumerate(listed, start=1):
        for point, answered in points:
            said = {name: whole[name] for name in NEEDED if name in whole}
            row = ListRow(file, number, {**said, **point}, names)
            answers[id(row)] = answered
            rows.append(row)
        rows.append(ListRow(file, number, whole, names))  # a state needs the points
    return _read(tuple(rows[:MOST_ROWS]), answers)


def _plain(group: Mapping[str, Any]) -> tuple[Texts, list[tuple[Texts, tuple[int, ...]]]]:
    points = [
        (_texts(point), tuple(int(place) for place in point.get("answers", ())))
        for point in group.get("points", ())
    ]
    return _texts(group), points


def _texts(values: Mapping[str, Any]) -> dict[str, str]:
    return {name: str(value) for name, value in values.items() if not isinstance(value, list)}


def _read(
    rows: tuple[ListRow, ...], answers: Mapping[int, tuple[int, ...]]
) -> tuple[tuple[ResultEntry, ...], tuple[Finding, ...]]:
    entries, findings = [], []
    for row in rows:
        problems = list(_problems(row))
        findings += problems
        if not problems:
            kind, dots = row.text("kind"), row.text("dots")
            entries.append(
                ResultEntry(
                    row,
                    KINDS[key(kind)] if kind else None,
                    STATES[key(row.text("state"))] if row.text("state") else None,
                    int(dots) if dots else None,
                    answers.get(id(row), ()),
                )
            )
    return tuple(entries), tuple(findings)


def _problems(row: ListRow) -> Iterator[Finding]:
    for name in NEEDED:
        if not row.text(name):
            yield row.problem(name, phrase("Of which group this is was not said."))
    for name, known in (("kind", _KINDS), ("state", _STATES)):
        text = row.text(name)
        if text and key(text) not in (KINDS if name == "kind" else STATES):
            words = ", ".join(listed.split("|")[0] for listed in known.values())
            yield row.problem(
                name,
                phrase("“{text}” is not known here.", text=text),
                phrase("Known are: {words}.", words=words),
            )
    if row.text("text") and not row.text("kind"):
        yield row.problem("kind", phrase("What kind of point this is was not said."))
    if row.text("dots") and _DOTS.fullmatch(row.text("dots")) is None:
        yield row.problem(
            "dots",
            phrase("“{text}” is no number of dots.", text=row.text("dots")),
            phrase("Please write a number from 0 to 99."),
        )
