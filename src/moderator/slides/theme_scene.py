"""Makes the scenes across groups: a theme, all themes, points by their dots, flipcharts."""

from collections.abc import Iterable
from datetime import datetime

from moderator.event.conference import Conference
from moderator.event.phrase import Words
from moderator.event.results import Answer, JoinedMember, JoinedPoint, Point, PointKind
from moderator.event.schedule import Theme
from moderator.event.workshops import Group, Workshop
from moderator.rules.dots import all_dots, most_dots_first
from moderator.rules.running_order import heard_groups, is_ready
from moderator.slides.bodies import Gallery, GalleryEntry, RankedPage, RankedRow, Ranking
from moderator.slides.guide_scene import badge_of
from moderator.slides.photo_scene import Ratios, photo_scene
from moderator.slides.theme_names import short_theme

MOST_RANKED = 8
"""Most points in a ranking by dots; a rank whose points would be too many is left out whole."""
NAMED = frozenset({PointKind.PROBLEM, PointKind.CHALLENGE, PointKind.OPEN_QUESTION})
"""Kinds of points that groups answer."""
LEAST_GROUPS = 2
"""A joined point of fewer groups of a theme is nothing that they have in common."""


def theme_groups(conference: Conference, theme_id: int, now: datetime) -> tuple[Group, ...]:
    """Return the groups of a theme that the plenary hears and that are ready."""
    return tuple(
        group
        for group in heard_groups(conference, now)
        if conference.one(Workshop, group.workshop_id).theme_id == theme_id
        and is_ready(conference, group)
    )


def heard_themes(conference: Conference, now: datetime) -> tuple[Theme, ...]:
    """Return the themes of the groups that the plenary hears and that are ready."""
    return tuple(t for t in conference.themes() if theme_groups(conference, t.id, now))


def shown_points(conference: Conference, group: Group) -> tuple[Point, ...]:
    """Return what the hall may see of a group's points."""
    added = conference.event.additions_in_hall
    written = conference.written_points_of(group.id)
    return tuple(point for point in written if added or not point.from_plenary)


def theme_scene(conference: Conference, theme: Theme, now: datetime, words: Words) -> Ranking:
    """Return a theme across its groups: a page for each joined challenge, most groups first.

    Without joined challenges it is the strongest point of each group.
    """
    groups = theme_groups(conference, theme.id, now)
    found = []
    for joined in conference.all(JoinedPoint):
        members = _members(conference, joined, groups)
        named = any(point.kind in NAMED for point in members)
        if named and _groups_of(members) >= LEAST_GROUPS:
            found.append((joined, members))
    found.sort(key=lambda pair: (-_groups_of(pair[1]), -_dots(conference, pair[1]), pair[0].id))
    pages = [_joined_page(conference, joined, m, groups, words) for joined, m in found]
    if not pages and (page := _strongest_page(conference, groups, words)) is not None:
        pages.append(page)
    return Ranking(
        tuple(pages),
        words("No results yet"),
        single=True,
        badge=badge_of(conference, theme.id),
        theme=theme.name,
        short_theme=short_theme(theme.name),
        place=words("%n groups", n=len(groups)) if groups else "",
        paging=words("{page} of {pages}"),
    )


def all_themes_scene(conference: Conference, now: datetime, words: Words) -> Ranking:
    """Return all themes on one page, each with its strongest answer."""
    rows = []
    for theme in heard_themes(conference, now):
        groups = theme_groups(conference, theme.id, now)
        points = [point for group in groups for point in shown_points(conference, group)]
        strongest = _strongest(conference, points)
        if strongest is not None:
            badge = badge_of(conference, theme.id)
            dots = all_dots(conference, strongest)
            short = short_theme(theme.name)
            row = RankedRow(strongest.text, dots, badge=badge, theme=theme.name, short_theme=short)
            rows.append(row)
    pages = (RankedPage(words("What mattered most to you"), tuple(rows)),) if rows else ()
    return Ranking(pages, words("No results yet"))


def dots_scene(conference: Conference, theme: Theme | None, now: datetime, words: Words) -> Ranking:
    """Return the points with most dots, of a theme or of all, as they are by now."""
    wanted = [
        (point, group)
        for group in heard_groups(conference, now)
        for point in shown_points(conference, group)
        if all_dots(conference, point) > 0
        and (is_ready(conference, group) or conference.phone_dots_of(point.id))
        and (theme is None or _theme_of(conference, group) == theme)
    ]
    by_id = {point.id: group for point, group in wanted}
    ranked = most_dots_first(conference, [point for point, _ in wanted])
    dots = [all_dots(conference, point) for point in ranked]
    beyond = dots[MOST_RANKED] if len(dots) > MOST_RANKED else 0
    least = min((number for number in dots if number > beyond), default=beyond)
    rows = tuple(
        RankedRow(
            point.text,
            number,
            f"{dots.index(number) + 1}.",
            badge_of(conference, _theme_of(conference, by_id[point.id]).id) if not theme else None,
        )
        for point, number in zip(ranked, dots, strict=True)
        if number >= least
    )
    heading = words("What got the most dots")
    page = RankedPage(heading, rows)
    empty = words("No dots yet")
    if theme is None:
        return Ranking((page,) if rows else (), empty, paging=words("{page} of {pages}"))
    return Ranking(
        (page,) if rows else (),
        empty,
        badge=badge_of(conference, theme.id),
        theme=theme.name,
        short_theme=short_theme(theme.name),
        paging=words("{page} of {pages}"),
    )


def gallery_scene(
    conference: Conference, theme: Theme, now: datetime, words: Words, ratio: Ratios
) -> Gallery:
    """Return the flipcharts of a theme; the first one of a group is above the group's headline."""
    entries = []
    groups = theme_groups(conference, theme.id, now)
    for group in groups:
        result = conference.result_of(group.id)
        headline = "" if result is None else result.headline.strip()
        for place, photo in enumerate(conference.public_photos_of(group.id)):
            scene = photo_scene(conference, photo, words, ratio)
            below = headline if place == 0 else photo.caption.strip()
            entries.append(GalleryEntry(scene, group.number, below))
    return Gallery(
        badge_of(conference, theme.id),
        theme.name,
        words("%n groups", n=len(groups)) if groups else "",
        tuple(entries),
        words("No photos yet"),
        short_theme(theme.name),
        words("{page} of {pages}"),
    )


def _joined_page(
    conference: Conference,
    joined: JoinedPoint,
    members: tuple[Point, ...],
    groups: tuple[Group, ...],
    words: Words,
) -> RankedPage:
    """Return a joined challenge with each group's strongest answer, or with its own words."""
    told = tuple(any(p.group_id == group.id for p in members) for group in groups)
    said = words("{some} of {all} groups say so.").format(some=sum(told), all=len(groups))
    answers = _rows(conference, groups, _answers(conference, members, groups), words)
    if answers:
        lead = f"{said} {words('Their answers:', n=len(answers))}"
        return RankedPage(joined.text, answers, lead, told)
    own = [[p for p in members if p.group_id == group.id] for group in groups]
    lead = f"{said} {words('In their words:')}"
    return RankedPage(joined.text, _rows(conference, groups, own, words), lead, told)


def _strongest_page(
    conference: Conference, groups: tuple[Group, ...], words: Words
) -> RankedPage | None:
    points = [list(shown_points(conference, group)) for group in groups]
    rows = _rows(conference, groups, points, words)
    return RankedPage(words("What matters most to each group"), rows) if rows else None


def _rows(
    conference: Conference,
    groups: tuple[Group, ...],
    points: Iterable[list[Point]],
    words: Words,
) -> tuple[RankedRow, ...]:
    """Return the strongest of each group's points, that with the most dots first."""
    rows = []
    for group, mine in zip(groups, points, strict=True):
        strongest = _strongest(conference, mine)
        if strongest is not None:
            label = words("Gr. {number}").format(number=group.number)
            rows.append(RankedRow(strongest.text, all_dots(conference, strongest), label))
    return tuple(sorted(rows, key=lambda row: -row.dots))


def _strongest(conference: Conference, points: Iterable[Point]) -> Point | None:
    """Return the solution with the most dots, else the point with the most."""
    found = most_dots_first(conference, points)
    solutions = [point for point in found if point.kind is PointKind.SOLUTION]
    return next(iter(solutions or found), None)


def _answers(
    conference: Conference, members: tuple[Point, ...], groups: tuple[Group, ...]
) -> list[list[Point]]:
    """Return for each group its solutions that answer one of its own members."""
    ids = {point.id for point in members}
    answering = {a.solution_id for a in conference.all(Answer) if a.challenge_id in ids}
    return [[p for p in shown_points(conference, g) if p.id in answering] for g in groups]


def _members(
    conference: Conference, joined: JoinedPoint, groups: tuple[Group, ...]
) -> tuple[Point, ...]:
    ids = {m.point_id for m in conference.all(JoinedMember) if m.joined_id == joined.id}
    return tuple(p for group in groups for p in shown_points(conference, group) if p.id in ids)


def _groups_of(points: tuple[Point, ...]) -> int:
    return len({point.group_id for point in points})


def _dots(conference: Conference, points: tuple[Point, ...]) -> int:
    return sum(all_dots(conference, point) for point in points)


def _theme_of(conference: Conference, group: Group) -> Theme:
    return conference.theme_of(conference.one(Workshop, group.workshop_id))
