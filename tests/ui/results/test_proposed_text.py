"""What is corrected in a proposal: a chosen word, another reading, and the doubts that remain."""

from moderator.event.results import PointKind, ProposedPoint, UnsureWord, write_unsure
from moderator.ui.results.proposed_text import ProposedText

TEXT = "Eingange automatisch zuardnen"
DOUBTS = (UnsureWord(0, 8, ("Eingänge", "Eingang")), UnsureWord(21, 29, ("zuordnen",)))


def words(confidence: float = 0.95) -> ProposedText:
    return ProposedText.of(
        ProposedPoint(
            1, 1, PointKind.SOLUTION, TEXT, unsure=write_unsure(DOUBTS), confidence=confidence
        )
    )


def test_the_first_doubtful_word_is_chosen_and_all_of_a_poor_text() -> None:
    assert words().chosen == (0, 8)
    assert words().readings == ("Eingänge", "Eingang")
    assert words(0.6).chosen == (0, len(TEXT))
    sure = ProposedText.of(ProposedPoint(1, 1, PointKind.SOLUTION, "Schulung", confidence=0.9))
    assert sure.chosen is None


def test_readings_go_round_in_both_directions() -> None:
    chosen = words()
    seen = []
    for _ in range(3):
        chosen.turn(1)
        seen.append(chosen.text.split()[0])
    assert seen == ["Eingänge", "Eingang", "Eingange"]
    chosen.turn(-1)
    assert chosen.text.split()[0] == "Eingang"
    chosen.turn(-1)
    assert chosen.text.split()[0] == "Eingänge"


def test_another_reading_of_another_length_moves_later_doubts() -> None:
    chosen = words()
    chosen.take_reading("Eingang")
    assert chosen.text == "Eingang automatisch zuardnen"
    assert [chosen.text[each.start : each.end] for each in chosen.doubts] == ["Eingang", "zuardnen"]
    assert chosen.chosen == (0, 7)


def test_what_was_written_settles_the_doubt_and_keeps_the_others() -> None:
    chosen = words()
    chosen.take("Eingänge automatisch zuardnen", 8)
    assert chosen.chosen == (0, 8)
    assert [chosen.text[each.start : each.end] for each in chosen.doubts] == ["zuardnen"]
    chosen.take("Eingänge sofort und automatisch zuardnen", 15)
    assert chosen.chosen == (9, 15)
    assert [chosen.text[each.start : each.end] for each in chosen.doubts] == ["zuardnen"]


def test_words_are_chosen_one_after_another_and_beyond_the_ends_none() -> None:
    chosen = words()
    chosen.choose(1)
    assert chosen.text[slice(*chosen.chosen or (0, 0))] == "automatisch"
    chosen.choose(1)
    chosen.choose(1)
    assert chosen.chosen is None
    chosen.choose(-1)
    assert chosen.text[slice(*chosen.chosen or (0, 0))] == "zuardnen"
    chosen.choose_at(12)
    assert chosen.text[slice(*chosen.chosen or (0, 0))] == "automatisch"


def test_doubtful_words_are_chosen_one_after_another_and_behind_the_last_none() -> None:
    chosen = words()
    chosen.choose_doubt()
    assert chosen.text[slice(*chosen.chosen or (0, 0))] == "zuardnen"
    chosen.choose_doubt()
    assert chosen.chosen is None
    poor = words(0.6)
    poor.choose_doubt()
    assert poor.chosen == (0, 8)


def test_a_sure_word_takes_a_reading_as_well_and_keeps_what_stood_there() -> None:
    chosen = words()
    chosen.choose(1)
    chosen.take_reading("sofort")
    assert chosen.text == "Eingange sofort zuardnen"
    assert chosen.readings == ("automatisch",)
    chosen.choose_doubt()
    assert chosen.text[slice(*chosen.chosen or (0, 0))] == "zuardnen"
