"""What cannot be met is told once, with everybody who asks for it."""

from moderator.rules.demand.flow import Askers, Tight, tight_sets


def test_all_who_ask_for_a_thing_without_places_are_told_together() -> None:
    alone, choosy = Askers(2, 2, {"a": 2}), Askers(3, 3, {"a": 3, "b": 1})
    assert tight_sets([alone, choosy], {"a": 0, "b": 9}) == [Tight(frozenset("a"), 5, 4, 0)]


def test_things_that_nobody_shares_are_told_apart() -> None:
    found = tight_sets([Askers(2, 2, {"a": 2}), Askers(5, 5, {"b": 5})], {"a": 1, "b": 2})
    assert found == [Tight(frozenset("b"), 5, 5, 2), Tight(frozenset("a"), 2, 2, 1)]
