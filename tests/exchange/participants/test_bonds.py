"""Bonds that people ask for: found in remarks and columns, and only proposed."""

import pytest

from moderator.event.people import Bond, BondKind
from tests.exchange.lists import after, empty, kassel, plan

READY = kassel("programme", "workshops")
HEAD = "Vorname;Nachname;Bemerkung;Zusammen mit\n"
OTHERS = "Uwe;Klein;;\nMia;von Stein;;\nEva;Klein;;\n"


def _bonds(text: str, **options: object) -> list[tuple[str, str, BondKind, bool]]:
    conference = after(READY, plan(READY, "participants", text, **options).steps)
    names = {person.id: person.name for person in conference.participants()}
    return [(names[b.one_id], names[b.other_id], b.kind, b.binding) for b in conference.all(Bond)]


@pytest.mark.parametrize(
    ("remark", "other"),
    [
        ("möchte gemeinsam mit Uwe Klein teilnehmen", "Uwe Klein"),
        ("Bitte zusammen mit Frau von Stein!", "Mia von Stein"),
        ("würde gern mit meiner Kollegin Mia von Stein in eine Gruppe", "Mia von Stein"),
        ("together with Klein, Uwe please", "Uwe Klein"),
        ("same group as Eva Klein", "Eva Klein"),
        ("same group with colleague Eva Klein", "Eva Klein"),
    ],
)
def test_a_remark_gives_a_proposal_and_no_bond(remark: str, other: str) -> None:
    text = f"{HEAD}Anna;Becker;{remark};\n{OTHERS}"
    made = plan(READY, "participants", text)
    assert [p.meant for p in made.proposals] == [other]
    assert made.proposals[0].written in remark
    assert _bonds(text) == []
    assert _bonds(text, accept_all=True) == [("Anna Becker", other, BondKind.TOGETHER, False)]


@pytest.mark.parametrize(
    "remark",
    ["kommt zusammen mit dem Bus", "gemeinsam mit Klein", "vegan", "mit Kollege Schmidt",
     "mit Anna Becker"],
)  # fmt: skip
def test_people_who_cannot_be_identified_are_not_proposed(remark: str) -> None:
    assert not plan(READY, "participants", f"{HEAD}Anna;Becker;{remark};\n{OTHERS}").proposals


def test_a_bond_apart_is_not_read_as_together() -> None:
    text = f"{HEAD}Anna;Becker;bitte nicht zusammen mit Uwe Klein;\n{OTHERS}"
    assert [bond[2] for bond in _bonds(text, accept_all=True)] == [BondKind.APART]


def test_a_column_may_name_several_people_and_unknown_ones_are_reported() -> None:
    text = f"{HEAD}Anna;Becker;;Uwe Klein und Eva Klein\nJo;Zorn;;Maria Unbekannt\n{OTHERS}"
    made = plan(READY, "participants", text)
    assert [p.meant for p in made.proposals] == ["Uwe Klein", "Eva Klein"]
    assert ["Maria Unbekannt" in str(f.message) for f in made.findings] == [True]


def test_two_people_who_name_each_other_give_one_proposal_that_stays_accepted() -> None:
    text = f"{HEAD}Anna;Becker;;Uwe Klein\nUwe;Klein;;Anna Becker\n"
    made = plan(READY, "participants", text, accept_all=True)
    assert len(made.proposals) == 1
    conference = after(READY, made.steps)
    again = plan(conference, "participants", text)
    assert (again.steps, again.proposals) == ((), ())


def test_people_of_the_event_can_be_meant() -> None:
    first = after(empty(), plan(empty(), "participants", "Vorname;Nachname\nUwe;Klein\n").steps)
    text = "Vorname;Nachname;Bemerkung\nAnna;Becker;gemeinsam mit Uwe Klein\n"
    conference = after(first, plan(first, "participants", text, accept_all=True).steps)
    (bond,) = conference.all(Bond)
    assert bond.one_id < bond.other_id


def test_people_who_are_left_out_get_no_bonds() -> None:
    text = f"{HEAD}Anna;Becker;;Uwe Klein\n{OTHERS}"
    made = plan(READY, "participants", text, accept_all=True, decisions={"row-2": "leave"})
    conference = after(READY, made.steps)
    assert [p.family_name for p in conference.participants()].count("Becker") == 0
    assert not conference.all(Bond)
