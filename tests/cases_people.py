"""Cases about lists of participants: files, sheets, encodings, names, wishes."""

from functools import cache
from pathlib import Path
from typing import Any

from moderator.event.conference import Conference
from moderator.event.people import Participant, Status, Wish
from moderator.event.schedule import Theme
from moderator.event.workshops import Workshop
from moderator.exchange.meanings import read_meanings
from moderator.exchange.plan import ImportPlan
from moderator.exchange.tables.sheet import ReadOptions
from moderator.rules.assignment.problem import problem_of
from moderator.rules.assignment.solve import solve
from moderator.rules.foresight.conflict import conflict_of
from moderator.rules.foresight.remedies import RemedyStep, Turn, applied
from tests.case_table import case
from tests.exchange.lists import after, empty, kassel, plan


@cache
def conference() -> Conference:
    """The event into which lists of people come: programme and workshops are there."""
    return kassel("programme", "workshops")


def plan_people(file: Path, **options: Any) -> ImportPlan:
    return plan(conference(), "participants", file, **options)


def people(file: Path, **options: Any) -> list[Participant]:
    return list(after(conference(), plan_people(file, **options).steps).participants())


def names(file: Path, **options: Any) -> list[str]:
    return [person.name for person in people(file, **options)]


def told(found: ImportPlan) -> list[str]:
    """List what is told, as "row 3, B: …", as the preview and the command line have it."""
    lines = [str(line) for line in found.lines()]
    for finding in found.findings:
        assert str(finding.message) in lines
    return [
        ", ".join(filter(None, (f"row {f.row}" if f.row else "", f.column))) + f": {f.message}"
        for f in found.findings
    ]


@case("40-prog.csv")
def a_round_alone_is_a_programme(folder: Path) -> None:
    found = plan(empty(), "programme", folder / "40-prog.csv")
    (item,) = after(empty(), found.steps).rounds()
    assert (item.title, item.minutes) == ("Runde 1", 60)


@case("25-sheets.xlsx")
def a_sheet_that_is_seen_is_read_and_the_others_are_named(folder: Path) -> None:
    file = folder / "25-sheets.xlsx"
    assert names(file) == ["Cem Muster", "Doa Test", "Eda Test"]
    assert told(plan_people(file)) == [
        ": Only the sheet “Süd” is read, and not: Nord.",
        ": Only the sheet “Süd” is read, and not the hidden: alt.",
    ]


@case("06-hidden.xlsx")
def hidden_rows_and_columns_are_told(folder: Path) -> None:
    file = folder / "06-hidden.xlsx"
    assert names(file) == ["Ben Probe", "Storno Versteckt"]
    assert told(plan_people(file)) == [
        "D: Hidden in the file, and read like the others: column D.",
        "row 2: This row is hidden in the file; it is read like the others.",
    ]


@case("04-gap1100.xlsx")
def rows_after_a_long_gap_are_read_and_told(folder: Path) -> None:
    file = folder / "04-gap1100.xlsx"
    assert names(file) == ["Ava Beispiel", "Ben Probe"]
    assert told(plan_people(file)) == [
        "row 1102: 1099 empty rows stand above this row; it is read like the others."
    ]


@case("07-errors.xlsx")
def an_error_value_is_an_empty_cell(folder: Path) -> None:
    file = folder / "07-errors.xlsx"
    found = {p.name: (p.organisation, p.email) for p in people(file)}
    assert found == {
        "Ava Beispiel": ("", ""),
        "Probe": ("", "probe@x.example"),
        "Cem Muster": ("", ""),
    }
    lines = told(plan_people(file))
    for place, value in (
        ("row 2, C", "#N/A"),
        ("row 2, D", "#REF!"),
        ("row 3, A", "#NAME?"),
        ("row 4, C", "#NV"),
        ("row 4, D", "#BEZUG!"),
    ):
        assert f"{place}: “{value}” is an error value; the cell counts as empty." in lines
    assert len(lines) == 7


@case("27-merged-org.xlsx")
def a_merged_value_is_that_of_all_its_rows(folder: Path) -> None:
    found = {p.name: p.organisation for p in people(folder / "27-merged-org.xlsx")}
    assert found == {"Ava Beispiel": "Haus A", "Ben Probe": "Haus A", "Cem Muster": "Haus B"}


@case("01b-mac-roman.csv", "16-cp850.csv")
def an_encoding_is_proposed_where_it_alone_gives_german_letters(folder: Path) -> None:
    for file, encoding in (("01b-mac-roman.csv", "mac_roman"), ("16-cp850.csv", "cp850")):
        found = {p.name: p.organisation for p in people(folder / file)}
        assert found == {"Änne Groß": "Büro Köln", "Jörg Möller": "Träger Süd"}
        plan = plan_people(folder / file)
        assert plan.raw.encoding == encoding
        assert any("read as in “Jörg”" in line for line in told(plan))
        chosen = plan_people(folder / file, read=ReadOptions(encoding="iso8859_15"))
        assert "Jörg" not in str(chosen.raw.rows)


@case("09e-mojibake.csv")
def letters_that_went_through_two_encodings_are_put_right(folder: Path) -> None:
    file = folder / "09e-mojibake.csv"
    assert [(p.name, p.organisation) for p in people(file)] == [("Jörg Müller", "Träger Süd")]
    assert any("“Jörg”" in line for line in told(plan_people(file)))
    assert names(file, read=ReadOptions(encoding="utf-8")) == ["JÃ¶rg MÃ¼ller"]


@case("one-control-char.csv")
def a_control_character_is_dropped_and_told(folder: Path) -> None:
    file = folder / "one-control-char.csv"
    assert names(file) == ["Anna Becker", "Bernd Mller", "Cora Ott"]
    assert told(plan_people(file)) == [
        "row 3, B: A character that cannot be shown was dropped: “Mller” is left."
    ]


def wishes(file: Path, **options: Any) -> dict[str, list[tuple[int, str]]]:
    """List the ranks and themes that everybody wishes in the first round; tied ones end in "="."""
    event = after(conference(), plan_people(file, **options).steps)
    return {
        person.name: [
            (wish.rank, event.one(Theme, wish.theme_id).name + "=" * wish.tied)
            for wish in event.wishes_of(person.id, event.rounds()[0].id)
        ]
        for person in event.participants()
    }


def ranked(*themes: str) -> list[tuple[int, str]]:
    return list(enumerate(themes, 1))


U25, KI, LONG = (
    "Vermittlung und Beratung U25",
    "KI und Digitalisierung",
    "Nachhaltige Qualifizierung und Vermittlung",
)


@case("18b-forms-full.csv")
def the_order_in_a_cell_is_the_ranking(folder: Path) -> None:
    assert wishes(folder / "18b-forms-full.csv") == {
        "Ava Beispiel": ranked("Resilienz", KI, "Netzwerke", U25, LONG),
        "Ben Probe": ranked(LONG, U25, "Netzwerke", "Resilienz", KI),
        "Cem Muster": ranked("Netzwerke", KI, "Resilienz", LONG, U25),
    }


@case("18f-people.csv", "18f-ws.csv")
def all_nine_have_their_first_wish(folder: Path) -> None:
    event = empty()
    for kind, name in (
        ("programme", "40-prog.csv"),
        ("workshops", "18f-ws.csv"),
        ("participants", "18f-people.csv"),
    ):
        event = after(event, plan(event, kind, folder / name).steps)
    placed = solve(problem_of(event)).placements
    first = {
        (person.id, event.wishes_of(person.id, event.rounds()[0].id)[0].theme_id)
        for person in event.participants()
    }
    got = {(one.participant_id, event.one(Workshop, one.workshop_id).theme_id) for one in placed}
    assert (len(first), got) == (9, first)


@case("29-numbered-options.csv")
def the_column_gives_the_rank_and_not_a_number_before_the_theme(folder: Path) -> None:
    assert wishes(folder / "29-numbered-options.csv") == {
        "Ava Beispiel": ranked("Resilienz", "Netzwerke", KI),
        "Ben Probe": ranked("Netzwerke", U25, "Resilienz"),
        "Cem Muster": ranked(KI, "Resilienz", "Netzwerke"),
    }


@case("29c-numbered-list.csv")
def a_number_that_always_stands_before_the_same_theme_is_a_label(folder: Path) -> None:
    file = folder / "29c-numbered-list.csv"
    assert wishes(file) == {
        "Ava Beispiel": ranked("Resilienz", "Netzwerke", KI),
        "Ben Probe": ranked("Netzwerke", U25, "Resilienz"),
    }
    (line,) = told(plan_people(file))
    assert "the order in the cell is the ranking" in line


@case("61b-percent.csv")
def a_whole_number_with_decimals_is_a_rank(folder: Path) -> None:
    assert wishes(folder / "61b-percent.csv") == {
        "Ava Beispiel": ranked("Resilienz", "Netzwerke", KI),
        "Ben Probe": ranked("Resilienz", KI, "Netzwerke"),
    }


@case("02-names.csv")
def salutations_and_titles_are_no_part_of_a_name(folder: Path) -> None:
    assert {
        (p.academic_title, p.given_name, p.family_name) for p in people(folder / "02-names.csv")
    } == {
        ("Prof. Dr.", "Hans", "Wurstmann"),
        ("Dr. med.", "Max", "von Richter"),
        ("", "Max-Martin", "Richter"),
        ("", "Anna", "von der Heide"),
        ("", "Max Martin", "Richter"),
        ("", "A.", "Schulz"),
        ("Dr.", "Eva", "Müller-Lüdenscheidt"),
        ("", "Maria del Carmen García", "López"),
        ("", "Jan", "van den Berg"),
        ("", "Séan", "O’Neill"),
        ("", "Karl", "Schmidt jun."),
        ("", "Li", "Wei"),
        ("", "", "Madonna"),
        ("Dipl.-Ing. (FH)", "Ute", "Krause"),
        ("", "Otto", "Graf von Hohenfels"),
    }


@case("22-status.csv")
def a_status_is_read_to_its_last_word_or_told(folder: Path) -> None:
    file = folder / "22-status.csv"
    found = {p.given_name: p.status for p in people(file)}
    assert found == {
        **dict.fromkeys("ABFGN", Status.REGISTERED),
        **dict.fromkeys("CDHIJKMO", Status.CANCELLED),
        "E": Status.WAITING_LIST,
        **dict.fromkeys("LPQ", Status.REGISTERED),
    }
    assert told(plan_people(file)) == [
        f"row {row}, Status: “{text}” is not a known status; it counts as registered."
        for row, text in ((13, "verschoben"), (17, "Krank"), (18, "Vertretung: Max Muster"))
    ]


@case("19-emails.csv")
def an_address_is_read_alone(folder: Path) -> None:
    file = folder / "19-emails.csv"
    assert {p.given_name: p.email for p in people(file)} == {
        "Ava": "",
        "Ben": "ben@x.example",
        "Cem": "cem@x.example",
        "Eda": "eda@x.example",
        "Fay": "fay@x.example",
        "Gil": "gil@x.example",
        "Han": "han@müller.example",
        "Ida": "",
        "Jon": "",
        "Kai": "kai@x.example",
    }
    crooked, several = told(plan_people(file))
    assert crooked == "row 5: The row has 1 columns too many (4 instead of 3) and was left out."
    assert several.startswith("row 6, E-Mail: “eda@x.example, eda2@x.example” is more than one")


@case("31-repeated-header.csv")
def repeated_headings_are_no_person(folder: Path) -> None:
    file = folder / "31-repeated-header.csv"
    assert names(file) == ["Ava Beispiel", "Ben Probe"]
    assert told(plan_people(file)) == ["row 3: The row repeats the headings and was left out."]


@case("24e-sum-row.xlsx")
def sums_and_notes_are_no_people(folder: Path) -> None:
    file = folder / "24e-sum-row.xlsx"
    assert names(file) == ["Ava Beispiel", "Ben Probe"]
    assert told(plan_people(file)) == [
        "row 5: “Summe: 2” is a sum and no person; the row was left out.",
        "row 6: “Stand 1.10.2024” stands alone in its row and may be no person; it was left out.",
        "row 7: “* = Vegetarier” stands alone in its row and may be no person; it was left out.",
    ]


@case("24-titles.xlsx")
def a_group_of_headings_names_its_round(folder: Path) -> None:
    file = folder / "24-titles.xlsx"
    assert wishes(file) == {
        "Ava Beispiel": ranked("Resilienz", "Netzwerke"),
        "Ben Probe": ranked("Netzwerke", "Resilienz"),
        "Cem Muster": ranked("Netzwerke"),
    }
    event = after(conference(), plan_people(file).steps)
    assert {wish.round_id for wish in event.all(Wish)} == {event.rounds()[0].id}
    consents = {p.given_name: p.photo_consent for p in event.participants()}
    assert consents == {"Ava": True, "Ben": False, "Cem": True}
    assert told(plan_people(file)) == [
        "row 8: “Jobcenter Süd” stands alone in its row and may be no person; it was left out.",
        "row 11: “Summe 3” is a sum and no person; the row was left out.",
    ]


@case("31c-odd-headings.csv")
def columns_that_are_not_used_are_listed(folder: Path) -> None:
    file = folder / "31c-odd-headings.csv"
    plan = plan_people(file)
    assert {column.heading: column.field for column in plan.columns} == {
        "Teilnehmendennummer": "number",
        "Vor- und Zuname": "full_name",
        "Institution/Behörde": "organisation",
        "Dienstliche E-Mail-Adresse": "email",
        "Telefon dienstlich": "",
        "Ich nehme teil an": "",
        "Ernährungsweise": "catering",
        "Einverständnis Foto/Film": "photo_consent",
    }
    lines = [str(line) for line in plan.lines()]
    assert "Not used: Telefon dienstlich · Ich nehme teil an" in lines
    assert {p.name: p.photo_consent for p in people(file)} == {
        "Ava Beispiel": True,
        "Ben Probe": False,
    }


@case("41-min-ws.csv", "41-people.csv")
def the_remedy_names_the_workshop_whose_loss_costs_least(folder: Path) -> None:
    event = empty()
    for kind, name in (
        ("programme", "40-prog.csv"),
        ("workshops", "41-min-ws.csv"),
        ("participants", "41-people.csv"),
    ):
        event = after(event, plan(event, kind, folder / name).steps)
    problem = problem_of(event)
    conflict = conflict_of(problem)
    assert conflict is not None
    left_out = [remedy for remedy in conflict.remedies if remedy.changes[0].turn is Turn.CLOSE]
    assert [str(remedy) for remedy in left_out] == ["Let “C” be left out in round 1."]
    first = {
        offer.theme: solve(applied(problem, [RemedyStep(Turn.CLOSE, offer.id)])).by_wish.get("1", 0)
        for offer in problem.workshops
    }
    assert first["C"] == max(first.values()) > max(first["A"], first["B"])


@case("61-rating.csv")
def marks_and_words_are_told_until_somebody_says_what_they_mean(folder: Path) -> None:
    file = folder / "61-rating.csv"
    found = plan_people(file)
    assert [column.field.split(":")[0] for column in found.columns[2:]] == ["rank"] * 3
    assert told(found) == [
        f"row {row}, Runde 1 [{theme}]: “{value}” is no rank and was left out (1×)."
        for row, theme, value in (
            (2, "Resilienz", "5 - unbedingt"),
            (2, KI, "3"),
            (2, "Netzwerke", "1 - gar nicht"),
            (3, "Netzwerke", "Eher nicht"),
            (3, "Resilienz", "Sehr gern"),
        )
    ]
    assert wishes(file) == {"Ava Beispiel": [], "Ben Probe": []}
    meanings = read_meanings(["5 - unbedingt=1", "3=2", "sehr gern=1"])
    assert wishes(file, meanings=meanings) == {
        "Ava Beispiel": ranked("Resilienz", KI),
        "Ben Probe": ranked("Resilienz"),
    }
