"""Whoever may not be named is named nowhere in the documentation, in whatever role."""

from typing import Any

import pytest

from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.results import Point
from moderator.event.workshops import Group
from moderator.exchange.documents.model import GroupPeople, PointSection
from moderator.exchange.documents.walking import blocks_in
from tests.exchange.documents.sample import big_conference
from tests.exchange.documents.test_composing import composed, replaced


def spoken_for(speaker: str, answer: bool | None, **choice: Any) -> tuple[set[str], set[str]]:
    """Who presented and who said something, where Anja Lehmann gave that answer."""
    conference = big_conference(people=3, photos=False)
    conference = replaced(
        conference, Participant, 1,
        given_name="Anja", family_name="Lehmann", organisation="Stadt X", list_consent=answer,
    )  # fmt: skip
    conference = replaced(conference, Participant, 2, list_consent=True)
    group = conference.all(Group)[0]
    point = next(point for point in conference.all(Point) if point.group_id == group.id)
    conference = replaced(conference, Group, group.id, speaker=speaker)
    conference = replaced(conference, Point, point.id, contributor=speaker)
    return found_in(conference, **choice)


def found_in(conference: Conference, **choice: Any) -> tuple[set[str], set[str]]:
    blocks = list(blocks_in(composed(conference, **choice)))
    spoke = {b.speaker.text for b in blocks if isinstance(b, GroupPeople)}
    sections = [b for b in blocks if isinstance(b, PointSection)]
    said = {point.who for section in sections for point in section.points}
    return spoke - {""}, said - {""}


@pytest.mark.parametrize("answer", [False, None])
@pytest.mark.parametrize(
    "speaker",
    ["Anja Lehmann", "lehmann,  anja", "Dr. Anja Lehmann (Stadt X)", "Anja Lehmann, Stadt X",
     "Frau Lehmann", "A. Lehmann"],
)  # fmt: skip
def test_who_may_not_be_named_is_named_in_no_role(speaker: str, answer: bool | None) -> None:
    assert spoken_for(speaker, answer) == (set(), set())


def test_who_agreed_and_who_is_no_participant_are_named() -> None:
    assert spoken_for("Anja Lehmann", answer=True) == ({"Anja Lehmann"},) * 2
    assert spoken_for("Thomas Lehmann", answer=False) == ({"Thomas Lehmann"},) * 2
    assert spoken_for("Stadt X", answer=False) == ({"Stadt X"},) * 2


def test_who_spoke_together_with_them_stays() -> None:
    both = "Bert Ohnesorg und Anja Lehmann"
    assert spoken_for(both, answer=False) == ({"Bert Ohnesorg"},) * 2
    three = "Anja Lehmann, Bert Ohnesorg & Cem Yilmaz"
    assert spoken_for(three, answer=False) == ({"Bert Ohnesorg & Cem Yilmaz"},) * 2


def test_silence_is_enough_where_that_is_wanted_but_a_no_never() -> None:
    assert spoken_for("Anja Lehmann", None, only_consenting=False)[0] == {"Anja Lehmann"}
    assert spoken_for("Anja Lehmann", answer=False, only_consenting=False) == (set(), set())
