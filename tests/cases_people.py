"""Cases about lists of participants: files, sheets, encodings, names, wishes."""

from pathlib import Path

from tests.case_table import case
from tests.exchange.lists import after, empty, plan


@case("40-prog.csv")
def a_round_alone_is_a_programme(folder: Path) -> None:
    found = plan(empty(), "programme", folder / "40-prog.csv")
    (item,) = after(empty(), found.steps).rounds()
    assert (item.title, item.minutes) == ("Runde 1", 60)
