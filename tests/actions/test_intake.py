"""Every photo ends in the intake: filed by its code, its sender or a person, and never lost."""

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from moderator.actions import intake
from moderator.actions.intake import PhotoArrival, Received
from moderator.actions.photos import (
    Adjustment,
    adjust_photo,
    caption_photo,
    move_photo,
    remove_photo,
    set_internal,
)
from moderator.actions.reading import keep_proposals
from moderator.actions.workshops import delete_workshop
from moderator.capture.flipchart import PhotoLook, SeenSheet
from moderator.capture.improving import improve
from moderator.capture.photos import Prepared
from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase
from moderator.event.results import (
    Blur,
    IntakePhoto,
    IntakeState,
    Photo,
    PhotoOrigin,
    PointKind,
    ProposedPoint,
    Treatment,
)
from moderator.event.workshops import Group, Workshop
from moderator.rules.likeness import Likeness
from moderator.rules.sheet_code import code_of
from moderator.store.store import Store
from tests.actions.results_event import group_of, results_store
from tests.capture.flipcharts import as_file, flipchart

FROM_A_PHONE = PhotoArrival(PhotoOrigin.PHONE, sender="Raum Fulda")
CORNERS = ((0.1, 0.1), (0.9, 0.1), (0.9, 0.9), (0.1, 0.9))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = results_store(tmp_path)
    yield opened
    opened.close()


def photo(number: int, *codes: str, taken: datetime | None = None, width: int = 800) -> Prepared:
    """Make a prepared photo that differs from those of other numbers; codes: those on it."""
    shown = as_file(flipchart(90 + number, 60))
    bits = 0x0F0F0F0F0F0F0F0F << number & (2**64 - 1)
    sheets = tuple(SeenSheet(code, CORNERS if place else None) for place, code in enumerate(codes))
    look = PhotoLook(Likeness(bits, width, width * 3 // 4), sheets or (SeenSheet(),))
    original = shown + bytes([width // 8 % 256])
    return Prepared(f"{number}.jpg", original, shown, 90 + number, 60, taken, look)


def code(store: Store, group: Group, key: str | None = None) -> str:
    workshop = store.conference.one(Workshop, group.workshop_id)
    own = store.conference.event.badge_key if key is None else key
    return code_of(group.id, workshop.round_id, own)


def entry(store: Store, received: Received) -> IntakePhoto:
    return store.conference.one(IntakePhoto, received.intake_ids[0])


def test_a_code_files_the_photo(store: Store) -> None:
    group = group_of(store.conference, 1, 3)
    received = intake.receive_photo(store, photo(1, code(store, group)), FROM_A_PHONE)
    assert received.state is IntakeState.FILED
    (filed,) = store.conference.photos_of(group.id)
    assert filed.id == received.photo_ids[0]
    assert entry(store, received).filed_group == group.id
    assert entry(store, received).sender == "Raum Fulda"


def test_several_sheets_on_one_photo_are_several(store: Store) -> None:
    one, other = group_of(store.conference, 1, 3), group_of(store.conference, 0, 1)
    both = photo(1, code(store, one), code(store, other))
    received = intake.receive_photo(store, both, FROM_A_PHONE)
    assert len(received.photo_ids) == 2
    assert [p.quad for p in store.conference.photos_of(other.id)] == [CORNERS]
    assert [p.quad for p in store.conference.photos_of(one.id)] == [None]


def test_a_code_of_another_event_waits_and_is_named(store: Store) -> None:
    group = group_of(store.conference, 1, 3)
    received = intake.receive_photo(store, photo(1, code(store, group, "ZZZ")), FROM_A_PHONE)
    assert received.state is IntakeState.UNSORTED
    assert entry(store, received).code == code(store, group, "ZZZ")
    assert not intake.is_gone(store, entry(store, received))
    assert not store.conference.all(Photo)


def test_a_code_of_a_group_that_is_gone_waits_and_is_named(store: Store) -> None:
    group = group_of(store.conference, 1, 3)
    written = code(store, group)
    delete_workshop(store, group.workshop_id)
    received = intake.receive_photo(store, photo(1, written), FROM_A_PHONE)
    assert received.state is IntakeState.UNSORTED
    assert intake.is_gone(store, entry(store, received))


def test_without_a_code_the_phone_s_group_has_it(store: Store) -> None:
    group = group_of(store.conference, 0, 2)
    arrival = replace(FROM_A_PHONE, sender_group=group.id)
    intake.receive_photo(store, photo(1), arrival)
    assert len(store.conference.photos_of(group.id)) == 1


def test_the_code_is_surer_than_the_phone(store: Store) -> None:
    one, other = group_of(store.conference, 1, 3), group_of(store.conference, 0, 2)
    arrival = replace(FROM_A_PHONE, sender_group=other.id)
    intake.receive_photo(store, photo(1, code(store, one)), arrival)
    assert len(store.conference.photos_of(one.id)) == 1
    assert not store.conference.photos_of(other.id)


def test_a_person_s_choice_is_surer_than_the_code(store: Store) -> None:
    one, other = group_of(store.conference, 1, 3), group_of(store.conference, 0, 2)
    arrival = PhotoArrival(PhotoOrigin.DROP, group_id=other.id)
    intake.receive_photo(store, photo(1, code(store, one)), arrival)
    assert len(store.conference.photos_of(other.id)) == 1


def test_the_same_photo_twice_is_one_across_groups_too(store: Store) -> None:
    group = group_of(store.conference, 1, 3)
    first = intake.receive_photo(store, photo(1, code(store, group)), FROM_A_PHONE)
    again = intake.receive_photo(store, photo(1), PhotoArrival(PhotoOrigin.FOLDER))
    assert again.state is IntakeState.KNOWN
    assert entry(store, again).filed_group == entry(store, first).filed_group
    assert len(store.conference.all(Photo)) == 1


def test_a_photo_that_was_sent_on_smaller_is_the_same(store: Store) -> None:
    group = group_of(store.conference, 1, 3)
    intake.receive_photo(store, photo(1, code(store, group)), FROM_A_PHONE)
    again = intake.receive_photo(store, photo(1, width=400), FROM_A_PHONE)
    assert again.state is IntakeState.KNOWN


def larger(small: Prepared, *codes: str) -> Prepared:
    """Make the photo of which another one is a smaller copy, with a code that is legible now."""
    again = photo(0, *codes, width=1600)
    bits = small.look.likeness.bits if small.look else 0
    look = PhotoLook(Likeness(bits, 1600, 1200), again.look.sheets if again.look else ())
    shown = as_file(Image.open(io.BytesIO(small.shown)).resize((900, 600)))
    return replace(small, original=shown, shown=shown, look=look)


def test_a_photo_takes_the_place_of_its_smaller_copy_with_all_that_was_done_to_it(
    store: Store,
) -> None:
    group = group_of(store.conference, 1, 3)
    arrival = replace(FROM_A_PHONE, sender_group=group.id)
    small = photo(1)
    first = intake.receive_photo(store, small, arrival)
    (before,) = store.conference.photos_of(group.id)
    caption_photo(store, before.id, "Tafel links")
    set_internal(store, before.id, internal=True)
    keep_proposals(store, before.id, [ProposedPoint(0, 0, PointKind.SOLUTION, "Werkstatt")], "W")
    again = intake.receive_photo(store, larger(small), arrival)
    (now,) = store.conference.photos_of(group.id)
    assert store.photo(now.content) == larger(small).original
    assert (now.id, now.caption, now.internal) == (before.id, "Tafel links", True)
    assert len(store.conference.proposals_of(now.id)) == 1
    assert again.photo_ids == (now.id,)
    assert entry(store, again).words == "W"
    assert entry(store, first).state is IntakeState.KNOWN
    third = intake.receive_photo(store, small, arrival)
    assert third.state is IntakeState.KNOWN
    store.undo()
    store.undo()
    (back,) = store.conference.photos_of(group.id)
    assert store.photo(back.content) == small.original
    assert entry(store, first).filed_photo == back.id
    store.redo()
    assert [p.content for p in store.conference.photos_of(group.id)] == [now.content]


def test_the_code_of_the_larger_photo_is_surer_than_the_phone_of_the_copy(store: Store) -> None:
    one, other = group_of(store.conference, 1, 3), group_of(store.conference, 0, 2)
    arrival = replace(FROM_A_PHONE, sender_group=one.id)
    small = photo(1)
    intake.receive_photo(store, small, arrival)
    intake.receive_photo(store, larger(small, code(store, other)), arrival)
    assert store.conference.photos_of(one.id) == ()
    assert len(store.conference.photos_of(other.id)) == 1


def test_a_copy_that_a_person_filed_stays_where_it_is(store: Store) -> None:
    one, other = group_of(store.conference, 1, 3), group_of(store.conference, 0, 2)
    small = photo(1)
    received = intake.receive_photo(store, small, FROM_A_PHONE)
    intake.file_intake(store, received.intake_ids[0], one.id)
    intake.receive_photo(store, larger(small, code(store, other)), FROM_A_PHONE)
    (now,) = store.conference.photos_of(one.id)
    assert store.photo(now.content) == larger(small).original
    assert store.conference.photos_of(other.id) == ()


def test_a_copy_that_waits_gives_way_to_the_photo(store: Store) -> None:
    group = group_of(store.conference, 1, 3)
    small = photo(1)
    first = intake.receive_photo(store, small, FROM_A_PHONE)
    again = intake.receive_photo(store, larger(small, code(store, group)), FROM_A_PHONE)
    assert again.state is IntakeState.FILED
    assert entry(store, first).state is IntakeState.KNOWN
    assert len(store.conference.photos_of(group.id)) == 1


def test_what_was_blurred_in_the_copy_is_blurred_in_the_larger_photo(store: Store) -> None:
    group = group_of(store.conference, 1, 3)
    arrival = replace(FROM_A_PHONE, sender_group=group.id)
    small = replace(photo(1), shown=as_file(flipchart(450, 300)))
    intake.receive_photo(store, small, arrival)
    (before,) = store.conference.photos_of(group.id)
    blurs = (Blur(0.3, 0.5, 0.2),)
    made = improve(small.shown, None, Treatment.AS_IS, blurs).jpeg
    adjust_photo(store, before.id, Adjustment(picture=made, blurs=blurs))
    large = larger(small)
    intake.receive_photo(store, large, arrival)
    (now,) = store.conference.photos_of(group.id)
    assert now.content != before.content
    pictures = [
        np.asarray(Image.open(io.BytesIO(jpeg)).convert("L"), np.int64)
        for jpeg in (store.shown_photo(now.shown), large.shown)
    ]
    assert pictures[0].shape == pictures[1].shape == (600, 900)
    blurred, sharp = (np.ptp(each[240:360, 200:340]) for each in pictures)
    assert blurred < sharp / 2


def test_all_frames_of_a_burst_are_taken(store: Store) -> None:
    frames = [photo(1), replace(photo(1), original=b"another frame")]
    states = [intake.receive_photo(store, frame, FROM_A_PHONE).state for frame in frames]
    assert states == [IntakeState.UNSORTED] * 2


def test_a_photo_is_filed_moved_dismissed_and_taken_up_again_with_undo(store: Store) -> None:
    one, other = group_of(store.conference, 1, 3), group_of(store.conference, 0, 2)
    received = intake.receive_photo(store, photo(1), FROM_A_PHONE)
    (intake_id,) = received.intake_ids
    intake.file_intake(store, intake_id, one.id)
    assert len(store.conference.photos_of(one.id)) == 1
    intake.file_intake(store, intake_id, other.id)
    assert not store.conference.photos_of(one.id)
    assert len(store.conference.photos_of(other.id)) == 1
    intake.dismiss_intake(store, intake_id)
    assert not store.conference.photos_of(other.id)
    assert entry(store, received).state is IntakeState.DISMISSED
    store.undo()
    assert len(store.conference.photos_of(other.id)) == 1
    intake.reopen_intake(store, intake_id)
    assert entry(store, received).state is IntakeState.UNSORTED
    assert not store.conference.all(Photo)


def test_a_photo_filed_where_it_is_already_leaves_its_old_page(store: Store) -> None:
    one, other = group_of(store.conference, 1, 3), group_of(store.conference, 0, 2)
    (first,) = intake.receive_photo(store, photo(1), FROM_A_PHONE).intake_ids
    intake.file_intake(store, first, one.id)
    with store.edit(phrase("The same content on the other page")) as edit:
        content = edit.conference.photos_of(one.id)[0].content
        edit.insert(Photo(0, other.id, content))
    intake.file_intake(store, first, other.id)
    assert not store.conference.photos_of(one.id)
    assert len(store.conference.photos_of(other.id)) == 1


def test_a_photo_stays_in_the_intake_when_its_group_goes(store: Store) -> None:
    group = group_of(store.conference, 1, 3)
    received = intake.receive_photo(store, photo(1, code(store, group)), FROM_A_PHONE)
    delete_workshop(store, group.workshop_id)
    assert store.conference.all(Photo) == ()
    kept = entry(store, received)
    assert store.shown_photo(kept.content)
    another = group_of(store.conference, 0, 1)
    intake.file_intake(store, kept.id, another.id)
    assert len(store.conference.photos_of(another.id)) == 1


def test_a_photo_that_was_taken_for_known_can_be_filed_all_the_same(store: Store) -> None:
    group, other = group_of(store.conference, 1, 3), group_of(store.conference, 0, 2)
    intake.receive_photo(store, photo(1, code(store, group)), FROM_A_PHONE)
    again = intake.receive_photo(store, photo(1), FROM_A_PHONE)
    intake.file_intake(store, again.intake_ids[0], other.id)
    assert len(store.conference.photos_of(other.id)) == 1


def test_a_group_that_is_gone_takes_no_photo(store: Store) -> None:
    received = intake.receive_photo(store, photo(1), FROM_A_PHONE)
    with pytest.raises(RuleProblem):
        intake.file_intake(store, received.intake_ids[0], 10**6)


def test_what_looks_alike_and_has_another_code_is_another_photo(store: Store) -> None:
    one, other = group_of(store.conference, 1, 3), group_of(store.conference, 0, 2)
    intake.receive_photo(store, photo(1, code(store, one)), FROM_A_PHONE)
    smaller = intake.receive_photo(store, photo(1, code(store, other), width=400), FROM_A_PHONE)
    assert smaller.state is IntakeState.FILED
    assert len(store.conference.photos_of(other.id)) == 1


def test_what_looks_alike_and_says_something_else_is_another_photo(store: Store) -> None:
    intake.receive_photo(store, photo(1), FROM_A_PHONE)
    other = replace(photo(1, width=400), shown=as_file(flipchart(91, 60, lines=6)))
    assert intake.receive_photo(store, other, FROM_A_PHONE).state is IntakeState.UNSORTED


def test_an_adjusted_photo_stays_as_it_is_when_it_moves_or_waits(store: Store) -> None:
    one, other = group_of(store.conference, 1, 3), group_of(store.conference, 0, 2)
    received = intake.receive_photo(store, photo(1, code(store, one)), FROM_A_PHONE)
    (intake_id,) = received.intake_ids
    adjusted = Adjustment(CORNERS, Treatment.SHEET, as_file(flipchart(40, 40)), internal=True)
    adjust_photo(store, received.photo_ids[0], adjusted)
    before = store.conference.one(Photo, received.photo_ids[0])
    intake.file_intake(store, intake_id, other.id)
    assert store.conference.photos_of(one.id) == ()
    (moved,) = store.conference.photos_of(other.id)
    assert replace(moved, group_id=one.id, position=before.position) == before
    intake.reopen_intake(store, intake_id)
    assert not store.conference.all(Photo)
    intake.file_intake(store, intake_id, one.id)
    (back,) = store.conference.photos_of(one.id)
    assert (back.internal, back.quad, back.picture) == (True, CORNERS, before.picture)


def test_a_photo_that_was_moved_by_hand_is_found_where_it_is(store: Store) -> None:
    one, other, third = (group_of(store.conference, 1, number) for number in (3, 4, 5))
    received = intake.receive_photo(store, photo(1, code(store, one)), FROM_A_PHONE)
    move_photo(store, received.photo_ids[0], other.id)
    intake.file_intake(store, received.intake_ids[0], third.id)
    assert [len(store.conference.photos_of(g.id)) for g in (one, other, third)] == [0, 0, 1]


def test_two_sheets_of_one_group_on_a_photo_are_the_whole_photo_once(store: Store) -> None:
    group = group_of(store.conference, 1, 3)
    both = photo(1, code(store, group), code(store, group))
    received = intake.receive_photo(store, both, FROM_A_PHONE)
    assert [p.quad for p in store.conference.photos_of(group.id)] == [None]
    assert len(received.intake_ids) == 1


def test_a_person_is_told_where_the_code_says_something_else(store: Store) -> None:
    one, other = group_of(store.conference, 1, 3), group_of(store.conference, 0, 2)
    arrival = PhotoArrival(PhotoOrigin.DROP, group_id=other.id)
    assert intake.receive_photo(store, photo(1, code(store, one)), arrival).elsewhere == one.id
    assert intake.receive_photo(store, photo(2, code(store, other)), arrival).elsewhere is None


def test_a_name_that_no_text_may_hold_is_stored_all_the_same(store: Store) -> None:
    odd = replace(photo(1), name="a\udcff.jpg")
    received = intake.receive_photo(store, odd, FROM_A_PHONE)
    assert entry(store, received).name == "a?.jpg"


def test_what_was_set_aside_or_taken_off_its_page_can_be_sent_again(store: Store) -> None:
    group = group_of(store.conference, 1, 3)
    first = intake.receive_photo(store, photo(1), FROM_A_PHONE)
    intake.dismiss_intake(store, first.intake_ids[0])
    again = intake.receive_photo(store, photo(1), FROM_A_PHONE)
    assert again.state is IntakeState.UNSORTED
    filed = intake.receive_photo(store, photo(2, code(store, group)), FROM_A_PHONE)
    remove_photo(store, filed.photo_ids[0])
    sent_again = intake.receive_photo(store, photo(2, code(store, group)), FROM_A_PHONE)
    assert sent_again.state is IntakeState.FILED
    assert len(store.conference.photos_of(group.id)) == 1


def test_a_folder_does_not_bring_back_what_was_set_aside(store: Store) -> None:
    first = intake.receive_photo(store, photo(1), PhotoArrival(PhotoOrigin.FOLDER))
    intake.dismiss_intake(store, first.intake_ids[0])
    again = intake.receive_photo(store, photo(1), PhotoArrival(PhotoOrigin.FOLDER))
    assert again.state is IntakeState.KNOWN


def test_photos_of_one_run_are_one_step_of_undo(store: Store) -> None:
    group = group_of(store.conference, 1, 3)
    arrival = PhotoArrival(PhotoOrigin.DROP, group_id=group.id, run="7")
    for number in range(3):
        intake.receive_photo(store, photo(number), arrival)
    assert len(store.conference.photos_of(group.id)) == 3
    store.undo()
    assert not store.conference.photos_of(group.id)
    assert not store.conference.intake()


def test_the_straightened_picture_is_shown_in_place_of_the_photo(store: Store) -> None:
    group = group_of(store.conference, 1, 3)
    straight = as_file(flipchart(50, 70))
    sheet = SeenSheet(code(store, group), CORNERS, True, Treatment.SHEET, straight)
    seen = replace(photo(1), look=PhotoLook(Likeness(1, 90, 60), (sheet,)))
    intake.receive_photo(store, seen, FROM_A_PHONE)
    (filed,) = store.conference.photos_of(group.id)
    assert store.shown_photo(filed.shown) == straight
    assert store.photo(filed.content) == seen.original
    assert (filed.corners_unsure, filed.treatment) == (True, Treatment.SHEET)


def test_the_likeliest_groups_of_a_photo_without_a_code_say_why(store: Store) -> None:
    third, fourth = group_of(store.conference, 1, 3), group_of(store.conference, 1, 4)
    now = store.clock()
    intake.receive_photo(store, photo(1, code(store, third), taken=now), FROM_A_PHONE)
    late = now + timedelta(minutes=20)
    waiting = intake.receive_photo(store, photo(2, taken=late), FROM_A_PHONE)
    found = intake.likeliest(store.conference, entry(store, waiting), now)
    assert len(found) == 3
    rooms = {store.conference.one(Group, each.group_id).workshop_id for each in found}
    assert rooms == {fourth.workshop_id}
    assert third.id not in {each.group_id for each in found}, "it has a photo already"
    assert phrase("The group has no photo yet.") in found[0].reasons
