"""Lines of the schedule: parts and their minutes are read as they were written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.rules.schedule.lines import line_of_part, parts_of_text

TITLES = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1).map(str.strip)


@given(TITLES.filter(bool), st.integers(1, 1440))
def test_a_part_is_read_as_it_was_written(title: str, minutes: int) -> None:
    assert parts_of_text(line_of_part(title, minutes), 7) == ((title, minutes),)


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("Eins: 20", ("Eins", 20)),
        ("Zwei 25 min", ("Zwei", 25)),
        ("Haus der Bewerbung · 1h", ("Haus der Bewerbung", 60)),
        ("Projekt Sprungbrett (15 Min.)", ("Projekt Sprungbrett", 15)),
        ("Runde 2: 15", ("Runde 2", 15)),
        ("Vortrag – 1 Std. 30 Min.", ("Vortrag", 90)),
        ("Fragen", ("Fragen", 7)),
        ("Fragen · etwas länger", ("Fragen · etwas länger", 7)),
        ("Fragen 15-20", ("Fragen 15-20", 7)),
        ("15", ("15", 7)),
    ],
)
def test_only_a_whole_duration_after_a_title_counts_as_minutes(
    line: str, part: tuple[str, int]
) -> None:
    assert parts_of_text(line, 7) == (part,)
