"""Points of several groups that say the same are found, and only those."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.event.results import Point, PointKind
from moderator.rules.common_points import ALIKE, FAMILIES, like_points, likeness, stems_of

WORDS = (
    "Zuständigkeiten", "Bescheid", "Bescheide", "verstehen", "versteht", "Datenschutz", "bremst",
    "feste", "Ansprechperson", "fehlt", "Gespräche", "Vermerk", "the", "letters", "letter", "nicht",
    "und", "Datenschutzbeauftragte", "zehn",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join) | st.text(max_size=12)
POINTS = st.lists(st.tuples(st.integers(1, 4), st.sampled_from(PointKind), TEXTS), max_size=12).map(
    lambda drawn: [
        Point(number, group, kind, text) for number, (group, kind, text) in enumerate(drawn, 1)
    ]
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Unklare Zuständigkeiten", "Die Zuständigkeit ist unklar"),
        ("Datenschutz bremst uns", "Der Datenschutz bremst, wenn er spät kommt"),
        ("Eine feste Ansprechperson je Betrieb", "Feste Ansprechpersonen fehlen"),
        ("Bescheide versteht niemand", "Niemand versteht unsere Bescheide"),
        ("Our letters are hard to read", "Nobody can read the letter"),
        ("Datenschuz bremst", "Datenschutz bremst"),
    ],
)
def test_the_same_in_other_words_is_alike(one: str, other: str) -> None:
    assert likeness(one, other) >= ALIKE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Keine Zeit für Neues", "Kein Geld für Fahrten"),
        ("Zwei Stunden für die Post", "Zwei Tage für den Bescheid"),
        ("Wir haben zu wenig Personal", "Wir haben zu wenig Räume"),
        ("", "Zeit"),
    ],
)
def test_what_shares_only_small_words_is_not(one: str, other: str) -> None:
    assert likeness(one, other) < ALIKE


def test_several_groups_are_one_proposal_and_a_problem_is_not_its_solution() -> None:
    points = [
        Point(1, 1, PointKind.PROBLEM, "Unsere Bescheide versteht niemand"),
        Point(2, 2, PointKind.CHALLENGE, "Niemand versteht die Bescheide"),
        Point(3, 3, PointKind.PROBLEM, "Bescheide, die niemand versteht"),
        Point(4, 4, PointKind.SOLUTION, "Bescheide, die alle verstehen"),
        Point(5, 1, PointKind.PROBLEM, "Fahrten in ländliche Räume dauern"),
        Point(6, 2, PointKind.PROBLEM, "Zu wenig Betriebe bilden aus"),
    ]
    (proposal,) = like_points(points)
    assert proposal.ids == {1, 2, 3}
    text = points[0].text
    shared = next(m.shared for m in proposal.members if m.point.id == 1)
    assert [text[start:end] for start, end in shared] == ["Bescheide", "versteht", "niemand"]


def test_one_group_that_repeats_itself_is_no_proposal() -> None:
    same = [Point(n, 1, PointKind.PROBLEM, "Niemand versteht die Bescheide") for n in (1, 2)]
    assert like_points(same) == ()


def test_stems_leave_small_words_out_in_both_languages() -> None:
    assert [stem for stem, _, _ in stems_of("Die Zuständigkeiten sind nicht klar")] == [
        "zustand", "klar",
    ]  # fmt: skip
    assert [stem for stem, _, _ in stems_of("The letters are not in our language")] == [
        "letter", "languag",
    ]  # fmt: skip


@given(TEXTS, TEXTS)
def test_likeness_is_symmetric_and_a_share(one: str, other: str) -> None:
    assert likeness(one, other) == pytest.approx(likeness(other, one))
    assert 0 <= likeness(one, other) <= 1 + 1e-9
    if stems_of(one):
        assert likeness(one, one) == pytest.approx(1)


@given(POINTS, st.integers())
def test_proposals_keep_their_promises(points: list[Point], seed: int) -> None:
    found = like_points(points)
    by_id = {point.id: point for point in points}
    ids = [point_id for proposal in found for point_id in sorted(proposal.ids)]
    assert len(ids) == len(set(ids))
    for proposal in found:
        members = [by_id[point_id] for point_id in proposal.ids]
        assert len({point.group_id for point in members}) > 1
        assert any({point.kind for point in members} <= family for family in FAMILIES)
        assert ALIKE <= proposal.likeness <= 1 + 1e-9
        for member in proposal.members:
            assert all(0 <= start < end <= len(member.point.text) for start, end in member.shared)
    mixed = list(points)
    Random(seed).shuffle(mixed)
    assert like_points(mixed) == found


@given(POINTS, st.sampled_from(PointKind))
def test_the_same_words_of_two_groups_are_always_found(
    points: list[Point], kind: PointKind
) -> None:
    said = "Unsere Bescheide versteht niemand"
    twins = [Point(100, 8, kind, said), Point(101, 9, kind, said)]
    assert any({100, 101} <= proposal.ids for proposal in like_points([*points, *twins]))
