"""Composes what the groups of each theme have in common, their strongest answers and next steps."""

from dataclasses import replace

from moderator.event.documentation import ChapterKind
from moderator.event.results import JoinedMember, JoinedPoint, Point, PointKind
from moderator.event.schedule import Theme
from moderator.event.workshops import Group, Workshop
from moderator.exchange.documents.composing import Composing, theme_sign
from moderator.exchange.documents.model import (
    Block,
    Chapter,
    DocumentPoint,
    Heading,
    KeyedText,
    PhotoGrid,
    PointList,
    PointListStyle,
    Section,
    SectionKind,
    SharedPoint,
    SharedPoints,
    TextBlock,
    TextTone,
)
from moderator.rules.dots import all_dots, most_dots_first

MOST_ANSWERS = 6
LEAST_GROUPS = 2
"""A joined point of fewer groups of a theme is nothing that they have in common."""
NAMED = frozenset({PointKind.PROBLEM, PointKind.CHALLENGE, PointKind.OPEN_QUESTION})
"""Kinds of points that groups answer."""


def themes_chapter(on: Composing) -> Chapter | None:
    """Return the chapter with a section for each theme that groups worked on; None without any."""
    sections = tuple(
        section for theme in on.conference.themes() if (section := _theme(on, theme)) is not None
    )
    if not sections:
        return None
    title = KeyedText(on.words("The themes in summary"), "chapter:themes:title")
    return Chapter(ChapterKind.THEMES, "themes", title, sections)


def _theme(on: Composing, theme: Theme) -> Section | None:
    groups = [group for _, workshop, group in on.published() if workshop.theme_id == theme.id]
    points = [point for group in groups for point in on.points(group)]
    parts = (
        _shared(on, groups, points),
        _strongest(on, points),
        _of_kind(on, points, PointKind.NEXT_STEP, PointListStyle.STEPS, on.words("Next steps")),
        _of_kind(
            on,
            points,
            PointKind.OPEN_QUESTION,
            PointListStyle.QUESTIONS,
            on.words("Open questions"),
        ),
        _flipcharts(on, groups),
    )
    blocks: list[Block] = [part for part in parts if part is not None]
    if not blocks:
        return None
    sign = theme_sign(theme)
    summary = TextBlock(KeyedText("", f"theme:{theme.id}:summary"), tone=TextTone.LEAD)
    kicker = on.words("%n groups in summary", n=len(groups))
    return Section(
        SectionKind.THEME,
        f"theme:{theme.id}",
        Heading(2, sign.name, kicker),
        (summary, *blocks),
        short=sign.name.text,
        theme=sign,
    )


def _shared(on: Composing, groups: list[Group], points: list[Point]) -> SharedPoints | None:
    """Return the joined challenges of at least two groups, those of most groups first."""
    links = {link.point_id: link.joined_id for link in on.conference.all(JoinedMember)}
    members: dict[int, list[Point]] = {}
    for point in points:
        if point.id in links:
            members.setdefault(links[point.id], []).append(point)
    found = []
    for joined in on.conference.all(JoinedPoint):
        mine = members.get(joined.id, [])
        told = tuple(any(p.group_id == group.id for p in mine) for group in groups)
        if sum(told) >= LEAST_GROUPS and any(point.kind in NAMED for point in mine):
            dots = sum(all_dots(on.conference, point) for point in mine)
            found.append((-sum(told), -dots, joined.id, joined, told))
    if not found:
        return None
    said = on.words("{some} of {all}")
    return SharedPoints(
        Heading(3, KeyedText(on.words("Shared challenges"))),
        tuple(_short_place(on, group, groups) for group in groups),
        on.words("Groups"),
        tuple(
            SharedPoint(
                KeyedText(joined.text, f"joined:{joined.id}:text"),
                told,
                said.format(some=sum(told), all=len(told)),
            )
            for _, _, _, joined, told in sorted(found, key=lambda each: each[:3])
        ),
    )


def _strongest(on: Composing, points: list[Point]) -> PointList | None:
    """Return the solutions with most dots; if none got a dot, the first ones."""
    solutions = [point for point in points if point.kind is PointKind.SOLUTION]
    best = most_dots_first(on.conference, solutions)[:MOST_ANSWERS]
    if not best:
        return None
    return PointList(
        Heading(3, KeyedText(on.words("Strongest answers"))),
        tuple(_placed(on, point) for point in best),
        PointListStyle.RANKED,
    )


def _of_kind(
    on: Composing, points: list[Point], kind: PointKind, style: PointListStyle, title: str
) -> PointList | None:
    found = tuple(_placed(on, point) for point in points if point.kind is kind)
    return PointList(Heading(3, KeyedText(title)), found, style) if found else None


def _placed(on: Composing, point: Point) -> DocumentPoint:
    group = on.conference.one(Group, point.group_id)
    return replace(on.point(point), place=_place(on, group))


def _flipcharts(on: Composing, groups: list[Group]) -> PhotoGrid | None:
    photos = tuple(
        (_place(on, group), on.photo(photo, group))
        for group in groups
        for photo in on.photos(group)
    )
    return PhotoGrid(Heading(3, KeyedText(on.words("The flipcharts"))), photos) if photos else None


def _place(on: Composing, group: Group) -> str:
    if len(on.conference.rounds()) < 2:
        return on.words("Group {number}").format(number=group.number)
    return on.words("Round {round}, group {group}").format(
        round=_round_of(on, group), group=group.number
    )


def _short_place(on: Composing, group: Group, groups: list[Group]) -> str:
    several = len({_round_of(on, each) for each in groups}) > 1
    return f"{_round_of(on, group)}.{group.number}" if several else str(group.number)


def _round_of(on: Composing, group: Group) -> int:
    return on.conference.round_number(on.conference.one(Workshop, group.workshop_id).round_id)
