"""Cells about wishes: order, ranks and labels are distinguished, however they are written."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moderator.exchange.participants.ranks import read_rank
from moderator.exchange.participants.wish_cells import Numbers, StatedWish, WishCells
from moderator.exchange.plan import ImportPlan
from tests.exchange.lists import after, kassel, plan

THEMES = ("Resilienz", "KI und Digitalisierung", "Netzwerke", "Beratung, Vermittlung")
CELLS = WishCells.of(THEMES)
ORDERS = st.permutations(THEMES)
NUMBERED = st.sampled_from(
    ["{n}. {t}", "{n}) {t}", "{n}: {t}", "{n} – {t}", "{t} ({n})", "Nr. {n}: {t}"]
)
KASSEL = kassel("programme", "workshops")


def _wishes(found: ImportPlan) -> list[list[tuple[int, str]]]:
    event = after(KASSEL, found.steps)
    names = {theme.id: theme.name for theme in event.themes()}
    first = event.rounds()[0].id
    people = sorted(event.participants(), key=lambda person: person.id)
    return [[(w.rank, names[w.theme_id]) for w in event.wishes_of(p.id, first)] for p in people]


@given(ORDERS, st.sampled_from(["; ", ";", "\n", " | ", ", "]))
def test_a_list_is_in_the_order_of_its_cell(order: list[str], mark: str) -> None:
    wishes = list(CELLS.listed(mark.join(order)))
    assert [(one.rank, one.theme) for one in wishes] == list(enumerate(order, 1))


@settings(deadline=None)
@given(st.lists(ORDERS, min_size=2, max_size=6, unique_by=tuple), ORDERS, NUMBERED)
def test_the_same_number_before_the_same_theme_is_a_label(
    orders: list[list[str]], labels: list[str], form: str
) -> None:
    texts = [
        ";".join(form.format(n=labels.index(theme) + 1, t=theme) for theme in order)
        for order in orders
    ]
    assert CELLS.numbers(texts) is Numbers.LABELS
    for text, order in zip(texts, orders, strict=True):
        wishes = list(CELLS.listed(text, labelled=True))
        assert [(one.rank, one.theme) for one in wishes] == list(enumerate(order, 1))


@settings(deadline=None)
@given(st.lists(ORDERS, min_size=3, max_size=6, unique_by=tuple), NUMBERED, st.randoms())
def test_numbers_that_differ_from_person_to_person_are_ranks(
    orders: list[list[str]], form: str, chance: object
) -> None:
    texts = []
    for order in orders:
        ranked = [form.format(n=rank, t=theme) for rank, theme in enumerate(order, 1)]
        chance.shuffle(ranked)  # type: ignore[attr-defined]
        texts.append(";".join(ranked))
    assert CELLS.numbers(texts) is Numbers.RANKS
    for text, order in zip(texts, orders, strict=True):
        wishes = sorted(CELLS.listed(text), key=lambda one: one.rank or 0)
        assert [one.theme for one in wishes] == order


def test_the_numbers_of_a_single_cell_are_ambiguous() -> None:
    assert CELLS.numbers(["2. Resilienz; 1. Netzwerke"]) is Numbers.UNCLEAR
    found = plan(
        KASSEL,
        "participants",
        "Vorname;Nachname;Themen in Runde 1\nA;B;2. Resilienz|1. Netzwerke\n",
    )
    assert [proposal.name for proposal in found.proposals] == ["labels:Themen in Runde 1"]
    assert _wishes(found) == [[(1, "Netzwerke"), (2, "Resilienz")]]
    chosen = plan(
        KASSEL,
        "participants",
        "Vorname;Nachname;Themen in Runde 1\nA;B;2. Resilienz|1. Netzwerke\n",
        accepted=frozenset({"labels:Themen in Runde 1"}),
    )
    assert _wishes(chosen) == [[(1, "Resilienz"), (2, "Netzwerke")]]


@pytest.mark.parametrize(
    "text", ["B) Resilienz", "b. Resilienz", "Thema 3: Resilienz", "WS 2 – Resilienz",
             "Workshop 4. Resilienz"]
)  # fmt: skip
def test_a_text_that_can_only_be_a_label_is_not_a_rank(text: str) -> None:
    assert CELLS.pieces(text) == (StatedWish("Resilienz"),)


@pytest.mark.parametrize(
    ("text", "rank"),
    [("1.0", 1), ("1,0", 1), ("2.00", 2), ("1.5", None), ("1,05", None), ("1.0.0", None),
     ("10", 10), ("0.0", None), ("100", None), ("1 von 5", None), ("5 - unbedingt", None),
     ("20 %", None), ("3/5", None), ("2*", None), ("#1", 1), ("1.", 1), ("2)", 2), ("Rang 3", 3)],
)  # fmt: skip
def test_a_rank_is_read_to_its_last_character(text: str, rank: int | None) -> None:
    assert read_rank(text) == rank


@pytest.mark.parametrize(
    "heading",
    [
        "Bitte ordnen Sie die Themen für Workshoprunde 1 nach Ihrem Wunsch",
        "Ihr Wunsch für Runde 1",
        "Ihr 1. bis 3. Wunsch (Runde 1)",
        "Runde 1 Wunsch",
        "Please rank the topics of round 1 by preference",
        "Reihenfolge Ihrer 3 Wahl-Themen, Runde 1",
    ],
)
def test_a_question_that_asks_for_an_order_has_rankings(heading: str) -> None:
    rows = '"Netzwerke;Resilienz;KI und Digitalisierung;"'
    found = plan(KASSEL, "participants", f"Vorname;Nachname;{heading}\nA;B;{rows}\nC;D;{rows}\n")
    assert (
        _wishes(found) == [[(1, "Netzwerke"), (2, "Resilienz"), (3, "KI und Digitalisierung")]] * 2
    )


def test_a_cell_that_contradicts_its_column_is_reported() -> None:
    found = plan(
        KASSEL,
        "participants",
        "Vorname;Nachname;Runde 1 – 1. Wahl;Runde 1 – 2. Wahl\nA;B;2. Wahl: Resilienz;Netzwerke\n",
    )
    (finding,) = found.findings
    assert (finding.row, finding.column) == (2, "Runde 1 – 1. Wahl")
    assert "another rank than its column" in str(finding.message)
    assert _wishes(found) == [[(2, "Netzwerke")]]


@pytest.mark.parametrize("heading", ["Workshoprunde 1 – Wahl", "Round 1 wish", "Wunsch Runde 1"])
def test_one_heading_over_several_columns_ranks_them_in_their_order(heading: str) -> None:
    found = plan(
        KASSEL,
        "participants",
        f"Vorname;Nachname;{heading};{heading};{heading}\nA;B;Netzwerke;Resilienz;"
        "KI und Digitalisierung\n",
    )
    assert [column.field for column in found.columns[2:]] == ["wish:1:1", "wish:1:2", "wish:1:3"]


def test_one_wish_for_each_round_stays_with_its_round() -> None:
    found = plan(
        KASSEL,
        "participants",
        "Vorname;Nachname;Runde 1 Wunsch;Runde 2 Wunsch\nA;B;Netzwerke;Resilienz\n",
    )
    assert [(column.field, column.sure) for column in found.columns[2:]] == [
        ("wish:1:1", True),
        ("wish:2:1", True),
    ]
