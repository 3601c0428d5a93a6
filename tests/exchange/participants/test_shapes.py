"""Every shape that registration tools export gives the same wishes as the plain table."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moderator.event.conference import Conference
from moderator.event.people import Participant, Wish
from moderator.event.schedule import Theme
from moderator.exchange.plan import ImportPlan
from tests.exchange.lists import after, kassel, plan
from tests.exchange.participants.forms import (
    SHAPES,
    People,
    Person,
    Table,
    as_csv,
    as_ods,
    as_xlsx,
    plain,
)

READY = kassel("programme", "workshops")
THEMES = [theme.name for theme in READY.themes()]
ROUNDS = len(READY.rounds())
A, B, C, D, *_ = THEMES
PEOPLE = (
    Person("Anna", "Becker", ((A, B, C), (B,), (C, D))),
    Person("Uwe", "Klein", ((B, A), (), (A,))),
    Person("Mia", "von Stein", ((C, D, A), (A, C, B), (D,))),
    Person("Jörg", "Müller", ((D,), (C, A), ())),
)
Shape = Callable[[People, list[str], int], Table]


def _said(conference: Conference) -> dict[str, list[list[tuple[int, str, bool]]]]:
    return {
        person.name: [
            [(w.rank, conference.one(Theme, w.theme_id).name, w.tied)
             for w in conference.wishes_of(person.id, item.id)]
            for item in conference.rounds()
        ]
        for person in conference.participants()
    }  # fmt: skip


def _read(table: Table, write: Callable[[Table], bytes] = as_csv) -> tuple[Conference, ImportPlan]:
    made = plan(READY, "participants", write(table))
    return after(READY, made.steps), made


def _list(*columns: tuple[str, str]) -> Conference:
    """Import one person with these columns beside the name."""
    table: Table = [["Vorname", "Nachname", *(h for h, _ in columns)],
                    ["Anna", "Becker", *(text for _, text in columns)]]  # fmt: skip
    return _read(table, as_xlsx)[0]


def _wishes(conference: Conference, number: int = 1) -> list[tuple[int, str, bool]]:
    return _said(conference)["Anna Becker"][number - 1]


@pytest.mark.parametrize("write", [as_csv, as_xlsx, as_ods])
@pytest.mark.parametrize("shape", SHAPES)
def test_every_tool_gives_what_the_plain_table_gives(
    shape: Shape, write: Callable[[Table], bytes]
) -> None:
    expected = _said(_read(plain(PEOPLE, THEMES, ROUNDS))[0])
    conference, made = _read(shape(PEOPLE, THEMES, ROUNDS), write)
    assert _said(conference) == expected
    assert {p.email for p in conference.participants()} == {p.mail for p in PEOPLE}
    assert [f for f in made.findings if f.severity != "note"] == []
    assert made.proposals == ()


WISHED = st.lists(st.sampled_from(THEMES), max_size=3, unique=True).map(tuple)
ANYBODY = st.lists(
    st.tuples(*[WISHED] * ROUNDS), min_size=6, max_size=9
).map(
    lambda found: (
        *PEOPLE,  # a shape is recognised by its content: somebody must have wishes
        *(Person(f"Vor{chr(97 + n)}", f"Nach{chr(97 + n)}", w) for n, w in enumerate(found)),
    )
)  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
@settings(max_examples=12, deadline=None)
@given(people=ANYBODY)
def test_any_wishes_read_the_same_in_every_shape(shape: Shape, people: People) -> None:
    expected = _said(_read(plain(people, THEMES, ROUNDS))[0])
    assert _said(_read(shape(people, THEMES, ROUNDS))[0]) == expected


@pytest.mark.parametrize("shape", SHAPES)
def test_the_same_export_again_changes_nothing(shape: Shape) -> None:
    table = shape(PEOPLE, THEMES, ROUNDS)
    conference, _ = _read(table)
    assert plan(conference, "participants", as_csv(table)).steps == ()


def test_a_position_of_an_order_is_a_person_with_its_own_number() -> None:
    shape = next(s for s in SHAPES if s.__name__ == "pretix_german")
    conference, _ = _read(shape(PEOPLE, THEMES, ROUNDS))
    assert {p.number for p in conference.participants()} == {f"ABCDE-{n}" for n in range(1, 5)}
    assert {p.organisation for p in conference.participants()} == {"Haus"}


def test_the_buyer_replaces_an_attendee_without_a_name() -> None:
    heads = ["Order code", "Position ID", "Email", "Attendee name", "Attendee email",
             "Invoice address name"]  # fmt: skip
    table: Table = [heads, ["X", 1, "a@x.example", "", "", "Anna Becker"],
                    ["Y", 1, "o@x.example", "Uwe Klein", "u@x.example", "Anna Becker"]]  # fmt: skip
    people = {p.name: p.email for p in _read(table)[0].participants()}
    assert people == {"Anna Becker": "a@x.example", "Uwe Klein": "u@x.example"}


def test_equal_ranks_are_tied_and_ranks_stay_single() -> None:
    table: Table = [
        ["Vorname", "Nachname", *(f"Runde 1 [{theme}]" for theme in (A, B, C, D))],
        ["Anna", "Becker", 2, 1, 1, 3],
    ]
    conference, _ = _read(table)
    assert _wishes(conference) == [(1, B, False), (2, C, True), (3, A, False), (4, D, False)]


def test_ticked_themes_are_tied() -> None:
    table: Table = [
        ["Vorname", "Nachname", *(f"Themen in Runde 2 – {theme}" for theme in (A, B, C))],
        ["Anna", "Becker", "Ja", "Nein", "Ja"],
    ]
    assert _wishes(_read(table)[0], 2) == [(1, A, False), (2, C, True)]


def test_limesurvey_ticks_with_y_count_too() -> None:
    table: Table = [
        ["Vorname", "Nachname", *(f"R1[SQ00{n}]. Themen [{t}]" for n, t in enumerate((A, B, C)))],
        ["Anna", "Becker", "Y", "", "Y"],
    ]
    assert _wishes(_read(table)[0]) == [(1, A, False), (2, C, True)]


@pytest.mark.parametrize(
    "text", ["egal", "keine Angabe", "k. A.", "any", "No preference", "n/a", "-", "beliebig"]
)
def test_no_preference_is_not_a_wish(text: str) -> None:
    table: Table = [["Vorname", "Nachname", "Runde 1 – 1. Wahl", "Runde 1 – 2. Wahl"],
                    ["Anna", "Becker", text, B]]  # fmt: skip
    conference, made = _read(table)
    assert _wishes(conference) == [(2, B, False)]
    assert made.findings == ()


@pytest.mark.parametrize(
    "text", [f"nicht {A}", f"auf keinen Fall {A}", f"{A} (auf keinen Fall)", f"alles außer {A}",
             f"anything but {A}", f"{A}: never"],
)  # fmt: skip
def test_a_clear_refusal_is_proposed_and_never_a_wish(text: str) -> None:
    table: Table = [["Vorname", "Nachname", "Runde 1 – 1. Wahl", "Runde 1 – 2. Wahl"],
                    ["Anna", "Becker", B, text]]  # fmt: skip
    conference, made = _read(table)
    item, person = conference.rounds()[0], conference.participants()[0]
    assert _wishes(conference) == [(1, B, False)]
    assert [p.name for p in made.proposals] == [f"refuse:{A.casefold()}"]
    assert not conference.refused_by(person.id, item.id)
    accepted = plan(READY, "participants", as_csv(table), accept_all=True)
    conference = after(READY, accepted.steps)
    refused = conference.refused_by(conference.participants()[0].id, item.id)
    assert [conference.one(Theme, theme).name for theme in refused] == [A]
    again = plan(conference, "participants", as_csv(table))
    assert (again.steps, again.proposals) == ((), ())


def test_a_question_about_unwanted_themes_gives_refusals() -> None:
    table: Table = [["Vorname", "Nachname", "Runde 1", "Auf keinen Fall (Runde 1)"],
                    ["Anna", "Becker", f"{B}; {C}", A]]  # fmt: skip
    conference, made = _read(table)
    assert _wishes(conference) == [(1, B, False), (2, C, False)]
    assert [p.meant for p in made.proposals] == [A]


def test_a_theme_with_commas_is_one_theme() -> None:
    theme = READY.themes()[0]
    table_of = dict(READY.table(Theme))
    table_of[theme.id] = replace(theme, name="Arbeit, Familie und Zeit")
    conference = READY.replaced({Theme: table_of})
    text = f"Vorname;Nachname;Runde 1\nAnna;Becker;{B}, Arbeit, Familie und Zeit, {C}\n"
    made = after(conference, plan(conference, "participants", text).steps)
    assert _wishes(made) == [(1, B, False), (2, "Arbeit, Familie und Zeit", False), (3, C, False)]


def test_a_question_without_round_counts_for_every_round() -> None:
    table: Table = [["Vorname", "Nachname", "Welche Themen möchten Sie?"],
                    ["Anna", "Becker", f"{A}; {B}"]]  # fmt: skip
    conference, made = _read(table)
    assert _wishes(conference, 1) == _wishes(conference, 2) == _wishes(conference, 3)
    assert [(c.field, c.sure) for c in made.columns][2] == ("wishes:0", False)


def test_choices_without_round_count_for_every_round() -> None:
    table: Table = [["Vorname", "Nachname", "1. Wahl", "2. Wahl", "3. Wahl"],
                    ["Anna", "Becker", A, B, C]]  # fmt: skip
    conference, _ = _read(table)
    for number in (1, 2, 3):
        assert _wishes(conference, number) == [(1, A, False), (2, B, False), (3, C, False)]


def test_one_question_for_each_round_in_their_order() -> None:
    table: Table = [["Vorname", "Nachname", "Ihr Thema am Montag", "Ihr Thema am Mittag",
                     "Ihr Thema am Dienstag"], ["Anna", "Becker", A, B, C]]  # fmt: skip
    conference, _ = _read(table)
    assert [_wishes(conference, n)[0][1] for n in (1, 2, 3)] == [A, B, C]


def test_ticked_boxes_are_distinguished_from_ranked_lists() -> None:
    pairs = [(A, B), (A, C), (B, C), (A, B, C)]
    table: Table = [["Vorname", "Nachname", "Runde 1"]]
    table += [[f"V{n}", f"N{n}", "; ".join(pairs[n % 4])] for n in range(12)]
    made = _read(table)[1]
    (proposal,) = made.proposals
    assert proposal.name == "equal:Runde 1"
    assert not any(
        s.record.tied for s in made.steps if hasattr(s, "record") and isinstance(s.record, Wish)
    )
    accepted = plan(READY, "participants", as_csv(table), accepted=frozenset({proposal.name}))
    conference = after(READY, accepted.steps)
    assert _said(conference)["V0 N0"][0] == [(1, A, False), (2, B, True)]
    table.append(["V13", "N13", f"{B}; {A}"])
    assert _read(table)[1].proposals == ()


def test_a_cell_that_is_not_a_rank_is_reported() -> None:
    heads = ["Vorname", "Nachname", f"Runde 1 [{A}]", f"Runde 1 [{B}]"]
    table: Table = [heads, ["Anna", "Becker", "2", "1"], ["Uwe", "Klein", "sehr", "1"]]
    columns = {2: f"rank:1:{A.casefold()}", 3: f"rank:1:{B.casefold()}"}
    made = plan(READY, "participants", as_csv(table), columns=columns)
    assert [(f.row, f.column) for f in made.findings] == [(3, f"Runde 1 [{A}]")]
    assert _said(after(READY, made.steps))["Uwe Klein"][0] == [(1, B, False)]


def test_codes_that_nobody_can_understand_are_reported() -> None:
    table: Table = [["Vorname", "Nachname", "Q1[SQ001]", "Q1[SQ002]"], ["Anna", "Becker", "1", "2"]]
    conference, made = _read(table)
    assert _wishes(conference) == []
    assert [(f.row, f.column) for f in made.findings] == [(1, "Q1[SQ001]")]


def test_a_question_that_names_a_theme_is_not_a_matrix() -> None:
    table: Table = [["Vorname", "Nachname", f"Möchten Sie einen Impuls zu {A} geben?"],
                    ["Anna", "Becker", "Ja"]]  # fmt: skip
    assert _wishes(_read(table)[0]) == []


@pytest.mark.parametrize(
    ("heading", "text", "newcomer"),
    [
        ("Zum ersten Mal dabei?", "Ja", True),
        ("Zum ersten Mal dabei?", "nein", False),
        ("Sind Sie zum ersten Mal dabei?", "ja, erstmals", True),
        ("First time attendee", "Yes", True),
        ("Haben Sie bereits teilgenommen?", "Nein", True),
        ("Attended before", "yes", False),
        ("Attended before", "", False),
    ],
)
def test_newcomers_are_recognised(heading: str, text: str, newcomer: bool) -> None:
    assert _list((heading, text)).participants()[0].newcomer is newcomer


def test_states_of_tools_are_understood() -> None:
    table: Table = [["Vorname", "Nachname", "Registration state"]]
    words = ("Completed", "Awaiting payment", "Withdrawn", "Rejected", "paid", "expired",
             "canceled", "ausstehend", "abgelaufen", "Not Attending")  # fmt: skip
    table += [[f"V{n}", f"N{n}", word] for n, word in enumerate(words)]
    conference, made = _read(table)
    assert made.findings == ()
    assert "".join(str(p.status)[0] for p in sorted(conference.participants(), key=_number)) == (
        "rrccrccrcc"
    )


def _number(person: Participant) -> int:
    return int(person.given_name[1:])
