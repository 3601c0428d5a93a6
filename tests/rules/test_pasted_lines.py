"""What is pasted becomes points without bullets, of the kinds that its headings name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.event.results import PointKind
from moderator.rules.pasted_lines import HEADINGS, heading_kind, is_list, lines_of, points_of


@pytest.mark.parametrize(
    ("pasted", "lines"),
    [
        ("- eins\n• zwei\n\n3. drei\r\n", ["eins", "zwei", "drei"]),
        ("2024 war gut\n5 Wochen", ["2024 war gut", "5 Wochen"]),
        ("   \n", []),
        ("→ eins\n+ zwei\n[ ] drei\n☐ vier", ["eins", "zwei", "drei", "vier"]),
        (
            "- [ ] eins\n* [x] zwei\n[] drei\n☐vier\n•\tfünf",
            ["eins", "zwei", "drei", "vier", "fünf"],
        ),
        ("-> eins\n=> zwei\n☑ drei\n✓ vier", ["eins", "zwei", "drei", "vier"]),
        ("+5 % mehr\n-tägig\n→weiter", ["+5 % mehr", "-tägig", "→weiter"]),
        ("- 3. Quartal\n[sic] so", ["3. Quartal", "[sic] so"]),
    ],
)
def test_lines_have_no_bullets(pasted: str, lines: list[str]) -> None:
    assert lines_of(pasted) == lines


def test_a_heading_alone_on_a_line_switches_the_kind_below() -> None:
    text = "Post\nProblemfelder:\n- zu viel\nLÖSUNGSANSÄTZE :\n+ weniger\n**Next steps:**\n→ fragen"
    assert points_of(text, PointKind.CHALLENGE) == [
        (PointKind.CHALLENGE, "Post"),
        (PointKind.PROBLEM, "zu viel"),
        (PointKind.SOLUTION, "weniger"),
        (PointKind.NEXT_STEP, "fragen"),
    ]


@pytest.mark.parametrize(
    "line", ["Problemfelder", "Problemfelder: zu viel Post", "Unser Problem:", ":", "Ziele:", ""]
)
def test_other_lines_are_no_headings(line: str) -> None:
    assert heading_kind(line) is None


@pytest.mark.parametrize("kind", PointKind)
def test_every_kind_has_its_headings_in_both_languages(kind: PointKind) -> None:
    assert all(heading_kind(f"{word.title()}:") is kind for word in HEADINGS[kind])


@given(st.text(), st.sampled_from(PointKind))
def test_no_line_with_a_letter_is_lost(text: str, kind: PointKind) -> None:
    written = [line for line in lines_of(text) if heading_kind(line) is None]
    assert [line for _, line in points_of(text, kind)] == written


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("Erst der Ablauf,\ndann das Werkzeug", False),
        ("- Erst der Ablauf", False),
        ("Erst der Ablauf\n- Post", True),
        ("Problemfelder:\nPost", True),
    ],
)
def test_a_broken_sentence_is_no_list(text: str, listed: bool) -> None:
    assert is_list(text) is listed
