"""Keys of events are drawn from the whole alphabet, and recognised."""

from random import Random

from moderator.rules.code_letters import ALPHABET, draw_key, is_key


def test_keys_are_drawn_from_the_whole_alphabet() -> None:
    drawn = {draw_key(Random(seed).choice) for seed in range(200)}
    assert len(drawn) > 190
    assert all(is_key(key) and key for key in drawn)
    assert set("".join(drawn)) == set(ALPHABET)
    assert [is_key(text) for text in ("", "K7Q", "K7", "k7q", "KAQ", "K7Q0")] == [
        True,
        True,
        False,
        False,
        False,
        False,
    ]
