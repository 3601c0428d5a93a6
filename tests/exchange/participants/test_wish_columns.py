"""Marks, words and percentages in columns for themes are not ranks, and are always reported."""

import pytest

from moderator.event.errors import ImportProblem
from moderator.exchange.meanings import NEVER, NO_WISH, Meaning, read_meanings
from moderator.exchange.plan import ImportPlan
from tests.exchange.lists import after, kassel, plan

KASSEL = kassel("programme", "workshops")
HEADER = (
    "Vorname;Nachname;Runde 1 [Resilienz];Runde 1 [Netzwerke];Runde 1 [KI und Digitalisierung]\n"
)


def _plan(*rows: str, header: str = HEADER, **options: object) -> ImportPlan:
    lines = "".join(f"P{number};N{number};{row}\n" for number, row in enumerate(rows))
    return plan(KASSEL, "participants", header + lines, **options)


def _wishes(found: ImportPlan) -> list[list[tuple[int, str]]]:
    event = after(KASSEL, found.steps)
    names = {theme.id: theme.name[:2] for theme in event.themes()}
    first = event.rounds()[0].id
    people = sorted(event.participants(), key=lambda person: person.id)
    return [[(w.rank, names[w.theme_id]) for w in event.wishes_of(p.id, first)] for p in people]


@pytest.mark.parametrize(
    "rows",
    [
        ("gern;ungern;egal", "ungern;gern;gern"),
        ("80 %;100 %;0 %", "50 %;50 %;20 %"),
        ("80;100;10", "50;60;20"),
        ("5 von 5;3 von 5;1 von 5", "2 von 5;4 von 5;5 von 5"),
        ("++;+;--", "+;-;++"),
        ("★★★;★;★★", "★;★★;★★★"),
        ("very much;somewhat;not at all", "somewhat;very much;not at all"),
    ],
)
def test_a_value_that_is_not_a_rank_is_reported_and_is_no_wish(
    rows: tuple[str, ...],
) -> None:
    found = _plan(*rows)
    assert all(column.field.startswith("rank:1:") for column in found.columns[2:])
    written = {cell for row in rows for cell in row.split(";")}
    told = [finding for finding in found.findings if "is no rank" in str(finding.message)]
    unread = {asked.text for asked in found.asked if asked.unread}
    assert {
        value for value in written if any(f"“{value}”" in str(f.message) for f in told)
    } == unread
    assert unread >= written - {"egal", "0 %", "not at all", "--", "-"}
    assert all(finding.row and finding.column for finding in told)
    assert all(asked.meaning is None for asked in found.asked)


def test_ranks_with_one_slip_stay_ranks() -> None:
    found = _plan("1;2;3", "2;1;x3", "3;2;1")
    assert [str(f.message) for f in found.findings] == ["“x3” is no rank and was left out (1×)."]
    assert (found.findings[0].row, found.findings[0].column) == (
        3,
        "Runde 1 [KI und Digitalisierung]",
    )
    assert _wishes(found)[1] == [(1, "Ne"), (2, "Re")]


def test_numbers_that_look_like_marks_are_reported_and_count_as_ranks() -> None:
    found = _plan("5;5;3", "4;5;5", "2;2;4")
    assert [str(f.message)[:40] for f in found.findings] == [
        "People give themes the same number, as m"
    ]
    assert [asked.text for asked in found.asked] == ["5", "4", "3", "2"]
    meant = {"5": Meaning(1), "4": Meaning(2), "3": NO_WISH, "2": NEVER}
    marked = _plan("5;5;3", "4;5;5", "2;2;4", meanings=meant)
    assert _wishes(marked) == [
        [(1, "Re"), (2, "Ne")], [(1, "Ne"), (2, "KI"), (3, "Re")], [(2, "KI")],
    ]  # fmt: skip
    assert marked.findings == ()


def test_rankings_with_gaps_are_not_taken_for_marks() -> None:
    assert _plan("1;2;3", "1;;2", ";1;", "3;1;2").findings == ()


def test_a_column_that_names_a_theme_is_never_ignored_silently() -> None:
    free = "Warum Resilienz?;Was zu Netzwerke?"
    text = ("weil wir das bei uns im Haus gerade sehr gut gebrauchen könnten", "nichts Besonderes")
    found = _plan(";".join(text), header=f"Vorname;Nachname;{free}\n")
    assert [(f.row, f.column) for f in found.findings] == [
        (2, "Warum Resilienz?"),
        (2, "Was zu Netzwerke?"),
    ]
    assert "is not used" in str(found.findings[0].message)


def test_the_command_line_can_define_the_meaning_of_values() -> None:
    assert read_meanings(["5 - unbedingt=1", "Gar nicht = never", "a=b=no"]) == {
        "5 - unbedingt": Meaning(1),
        "gar nicht": NEVER,
        "a=b": NO_WISH,
    }
    for wrong in ("gern", "gern=", "=1", "gern=0", "gern=10", "gern=vielleicht", "gern=-1"):
        with pytest.raises(ImportProblem, match="does not say"):
            read_meanings([wrong])


def test_a_column_that_contains_themes_is_never_ignored_silently() -> None:
    header = "Vorname;Nachname;Runde 1 – 1. Wahl;Runde 1 – 1. Wahl\n"
    found = _plan("Resilienz;", "Netzwerke;Resilienz", header=header)
    assert [(f.row, f.column) for f in found.findings] == [(3, "Runde 1 – 1. Wahl")]
    assert "holds the theme “Resilienz”" in str(found.findings[0].message)


def test_sums_and_repeated_headings_do_not_count_as_values() -> None:
    heads = HEADER.strip()
    table = f"{HEADER}A;B;1;2;3\nC;D;2;1;3\n{heads}\nSumme:;2;3;3;6\n"
    found = plan(KASSEL, "participants", table)
    assert found.asked == ()
    assert [finding.row for finding in found.findings] == [4, 5]
