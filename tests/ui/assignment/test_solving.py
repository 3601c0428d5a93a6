"""What forming groups tells."""

from moderator.rules.groups.groups import Grouping
from moderator.ui.assignment.solving import grouping_words
from moderator.ui.words import translate


def test_groups_say_whether_any_could_mix_better() -> None:
    best = grouping_words(Grouping({}, 24, 4, repeats_bound=24, same_bound=4))
    assert "none mix better: 24" in translate(best)
    open_end = grouping_words(Grouping({}, 25, 4, repeats_bound=24, same_bound=4))
    assert "25 meet again (at least 24)" in translate(open_end)
