"""A photo that was sent on smaller is known again, and a frame of a burst is none."""

from hypothesis import given
from hypothesis import strategies as st

from moderator.rules.likeness import Likeness, is_smaller_copy, read_likeness

BIG = Likeness(0x00FF3C1800FF3C18, 2560, 1920)


@given(st.integers(0, 2**64 - 1), st.integers(1, 20_000), st.integers(1, 20_000))
def test_what_is_written_is_read_again(bits: int, width: int, height: int) -> None:
    likeness = Likeness(bits, width, height)
    assert read_likeness(str(likeness)) == likeness


def test_other_texts_are_no_likeness() -> None:
    bits = "0" * 16
    others = (
        "", "00ff", "xyz 1x2", "00ff 12", "00ff 1x2", "f" * 17 + " 1x2", f"{bits} 0x2",
        f"{bits} 100001x2", f"{bits} {'9' * 400}x1", f"{bits} 1_0x2", f"-{bits[1:]} 1x2",
    )  # fmt: skip
    assert [text for text in others if read_likeness(text) is not None] == []


def test_a_smaller_picture_that_looks_the_same_is_a_copy() -> None:
    assert is_smaller_copy(Likeness(BIG.bits ^ 0b101, 1280, 960), BIG)


def test_a_frame_of_a_burst_is_no_copy() -> None:
    assert not is_smaller_copy(Likeness(BIG.bits ^ 0b1, 2560, 1920), BIG)


def test_the_larger_one_is_no_copy_of_the_smaller() -> None:
    assert not is_smaller_copy(BIG, Likeness(BIG.bits, 1280, 960))


def test_another_picture_or_another_shape_is_no_copy() -> None:
    assert not is_smaller_copy(Likeness(BIG.bits ^ 0xFFFF, 1280, 960), BIG)
    assert not is_smaller_copy(Likeness(BIG.bits, 1280, 1280), BIG)
