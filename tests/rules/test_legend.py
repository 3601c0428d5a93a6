"""A legend: what is typed for a sign, which signs stand for several kinds, what an ink tells."""

import pytest

from moderator.event.results import Ink, LegendSign, PointKind
from moderator.rules.legend import (
    STANDARD_LEGEND,
    is_standard,
    kinds_by_ink,
    plain_sign,
    shared_signs,
)
from moderator.rules.reading.signs import kind_of, sign_and_rest

K = PointKind


def legend(*signs: tuple[PointKind, str, Ink | None]) -> tuple[LegendSign, ...]:
    return tuple(LegendSign(n, *sign) for n, sign in enumerate(signs, start=1))


@pytest.mark.parametrize(
    ("typed", "sign"),
    [("-", "–"), ("−", "–"), ("->", "→"), (" --> ", "→"), ("+ ", "+"), ("★", "★"), ("", "")],
)
def test_what_keyboards_have_becomes_what_pens_write(typed: str, sign: str) -> None:
    assert plain_sign(typed) == sign


def test_the_standard_legend_has_no_sign_twice() -> None:
    assert is_standard(STANDARD_LEGEND)
    assert shared_signs(STANDARD_LEGEND) == ()


def test_a_sign_of_two_kinds_is_found_and_told_apart_by_ink_only_where_inks_differ() -> None:
    alike = legend((K.PROBLEM, "–", Ink.RED), (K.CHALLENGE, "–", Ink.RED))
    (found,) = shared_signs(alike)
    assert (found.signs, found.kinds, found.inks) == (("–",), (K.PROBLEM, K.CHALLENGE), ())
    apart = legend((K.PROBLEM, "–", Ink.RED), (K.CHALLENGE, "–", Ink.ORANGE))
    (found,) = shared_signs(apart)
    assert found.inks == ((Ink.RED, K.PROBLEM), (Ink.ORANGE, K.CHALLENGE))
    rest = legend((K.PROBLEM, "–", Ink.RED), (K.CHALLENGE, "–", None))
    (found,) = shared_signs(rest)
    assert found.inks == ((Ink.RED, K.PROBLEM), (None, K.CHALLENGE))
    assert kind_of("–", Ink.RED, rest, K.SOLUTION) is K.PROBLEM
    assert kind_of("–", Ink.BLUE, rest, K.SOLUTION) is K.CHALLENGE


def test_signs_that_the_reader_takes_for_the_same_are_found() -> None:
    (found,) = shared_signs(legend((K.SOLUTION, "+", None), (K.OPEN_QUESTION, "t", None)))
    assert found.signs == ("+", "t")


def test_an_ink_without_a_sign_that_stands_for_two_kinds_is_found() -> None:
    twice = legend((K.PROBLEM, "", Ink.RED), (K.CHALLENGE, "", Ink.RED), (K.SOLUTION, "+", Ink.RED))
    (found,) = shared_signs(twice)
    assert (found.signs, found.ink, found.kinds) == ((), Ink.RED, (K.PROBLEM, K.CHALLENGE))


def test_two_signs_of_one_kind_are_no_fault() -> None:
    assert shared_signs(legend((K.PROBLEM, "–", Ink.RED), (K.PROBLEM, "–", Ink.BLACK))) == ()


def test_an_ink_that_stands_for_nothing_continues_the_kind_before() -> None:
    told = kinds_by_ink(STANDARD_LEGEND)
    assert told == {
        Ink.BLACK: None,
        Ink.RED: K.PROBLEM,
        Ink.ORANGE: K.CHALLENGE,
        Ink.GREEN: K.SOLUTION,
        Ink.BLUE: K.NEXT_STEP,
    }


def test_a_bullet_is_a_sign_where_the_legend_has_it() -> None:
    own = legend((K.SOLUTION, "*", None), (K.PROBLEM, "–", None))
    sign, begin = sign_and_rest("* Werkstatt", own)
    assert kind_of(sign, Ink.BLACK, own, K.PROBLEM) is K.SOLUTION
    assert begin == 2
    sign, _ = sign_and_rest("• Werkstatt", STANDARD_LEGEND)
    assert kind_of(sign, None, STANDARD_LEGEND, K.CHALLENGE) is K.CHALLENGE
