"""Importing any list a second time changes nothing, in any order of its rows."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moderator.event.people import Participant
from moderator.exchange.plan import Verdict
from tests.exchange.lists import after, kassel, plan

READY = kassel("programme", "workshops")
HEADER = "Nr.;Vorname;Nachname;Firma;E-Mail;Runde 1 Wahl 1;Runde 1 Wahl 2;Status;Bemerkung;Foto\n"

ROWS = st.tuples(
    st.sampled_from(["", "1", "2", "3"]),
    st.sampled_from(["Anna", "anna ", "Eva", "Dr. Jörg", "Joerg", ""]),
    st.sampled_from(["Klein", "Kleine", "Groß", "Gross"]),
    st.sampled_from(["", "A", "B"]),
    st.sampled_from(["", "x@a", "X@A", "y@a"]),
    st.sampled_from(["", "Resilienz", "Resilenz", "Töpfern"]),
    st.sampled_from(["", "Resilienz", "Netzwerke"]),
    st.sampled_from(["", "angemeldet", "Warteliste", "storniert", "unsinn"]),
    st.sampled_from(["", "Rollstuhl", "reist am 05.11. um 12 Uhr ab"]),
    st.sampled_from(["", "ja", "nein"]),
)


def _text(rows: list[tuple[str, ...]]) -> str:
    return HEADER + "".join(";".join(row) + "\n" for row in rows)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(ROWS, min_size=1, max_size=7), st.booleans())
def test_the_same_list_again_changes_nothing(rows: list[tuple[str, ...]], accept: bool) -> None:
    first = after(READY, plan(READY, "participants", _text(rows), accept_all=accept).steps)
    again = plan(first, "participants", _text(rows), accept_all=accept)
    assert again.steps == ()
    assert not {Verdict.NEW, Verdict.CHANGED, Verdict.GONE, Verdict.UNCLEAR} & set(again.counts)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(ROWS, min_size=1, max_size=6), st.lists(ROWS, min_size=1, max_size=6))
def test_another_list_never_deletes_anybody(
    rows: list[tuple[str, ...]], further: list[tuple[str, ...]]
) -> None:
    first = after(READY, plan(READY, "participants", _text(rows)).steps)
    made = plan(first, "participants", _text(further))
    later = after(first, made.steps)
    assert set(first.table(Participant)) <= set(later.table(Participant))
    numbers = [row.number for row in made.rows if row.number is not None]
    assert sorted(numbers) == list(range(2, len(further) + 2))
