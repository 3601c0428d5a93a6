"""Codes of rooms and tokens of phones."""

from datetime import timedelta
from pathlib import Path

import pytest

from moderator.capture.phones.access import ALPHABET, GRACE, MOST_PHONES, Access, normal
from moderator.capture.phones.limits import PER_ADDRESS, PER_PHONE, TRIES, Connections, Tries
from moderator.event.errors import RuleProblem
from tests.capture.phones.fake_doors import EDER, WERRA, FakeDoors

END = WERRA.until


def access(doors: FakeDoors) -> Access:
    return Access(doors.now, lambda: 0.0)


def test_a_code_is_understood_as_it_is_spoken_and_typed() -> None:
    doors = FakeDoors()
    known = access(doors)
    code = known.code(WERRA.id, END).code
    for typed in (code, code.lower(), code.replace("-", ""), f" {code[:3]} – {code[4:]} "):
        assert known.enter(typed, "iPhone") is not None, typed
    assert normal("b5y-9ty") == "85Z-9TZ"
    assert not set(ALPHABET) & set("AEIOUY01BS")


def test_a_code_is_exchanged_for_a_token_of_128_bits_that_is_not_kept() -> None:
    doors = FakeDoors()
    known = access(doors)
    entered = known.enter(known.code(WERRA.id, END).code, "iPhone")
    assert entered is not None
    token, phone = entered
    assert len(token) >= 22  # 128 bits in base 64
    assert token not in repr(vars(known))
    found = known.phone(token)
    assert found is not None
    assert found.key == phone.key
    assert known.phone(token[:-1] + ("A" if token[-1] != "A" else "B")) is None


def test_code_and_token_end_with_the_round_and_what_waits_has_a_little_longer() -> None:
    doors = FakeDoors()
    known = access(doors)
    code = known.code(WERRA.id, END).code
    entered = known.enter(code, "iPhone")
    assert entered is not None
    doors.time = END + timedelta(seconds=1)
    assert known.enter(code, "iPhone") is None
    assert known.phone(entered[0]) is not None
    doors.time = END + GRACE + timedelta(seconds=1)
    assert known.phone(entered[0]) is None


def test_phones_of_rounds_that_are_over_leave_room_for_others() -> None:
    doors = FakeDoors()
    known = access(doors)
    code = known.code(WERRA.id, END).code
    for _ in range(MOST_PHONES):
        assert known.enter(code, "iPhone") is not None
    with pytest.raises(RuleProblem, match="Too many phones"):
        known.enter(code, "iPhone")
    assert known.enter("222-222", "iPhone") is None
    doors.time = END + GRACE + timedelta(seconds=1)
    later = known.code(EDER.id, END + timedelta(hours=2)).code
    assert known.enter(later, "iPhone") is not None
    assert len(known.phones()) == 1


def test_a_code_stays_valid_when_the_round_is_extended() -> None:
    doors = FakeDoors()
    known = access(doors)
    code = known.code(WERRA.id, END)
    later = known.code(WERRA.id, END + timedelta(minutes=10))
    assert later.code == code.code
    assert later.until == END + timedelta(minutes=10)


def test_a_phone_that_is_disconnected_stays_out() -> None:
    doors = FakeDoors()
    known = access(doors)
    code = known.code(WERRA.id, END).code
    other = known.code(EDER.id, END).code
    first, second = known.enter(code, "iPhone"), known.enter(other, "Pixel")
    assert first is not None
    assert second is not None
    known.revoke(first[1].key)
    assert known.phone(first[0]) is None
    assert known.enter(code, "iPhone") is None
    assert known.phone(second[0]) is not None
    known.revoke_all()
    assert known.phone(second[0]) is None
    assert known.phones() == ()


def test_phones_go_on_after_the_program_broke_off(tmp_path: Path) -> None:
    doors, file = FakeDoors(), tmp_path / "access.json"
    known = Access(doors.now, lambda: 0.0, file)
    code = known.code(WERRA.id, END)
    entered = known.enter(code.code, "iPhone · Ulla")
    assert entered is not None
    token, phone = entered
    assert token not in file.read_text()
    assert file.stat().st_mode & 0o077 == 0
    again = Access(doors.now, lambda: 5.0, file)
    assert again.code(WERRA.id, END) == code
    found = again.phone(token)
    assert found is not None
    assert (found.key, found.name) == (phone.key, phone.name)
    doors.time = END + GRACE + timedelta(seconds=1)
    assert Access(doors.now, lambda: 5.0, file).phones() == ()
    assert "Ulla" not in file.read_text()
    file.write_text("{")
    assert Access(doors.now, lambda: 5.0, file).phones() == ()


def test_a_room_s_moderator_has_a_code_that_one_phone_exchanges() -> None:
    known = access(FakeDoors())
    everyone = known.code(WERRA.id, END).code
    code = known.moderator_code(WERRA.id)
    assert code not in {everyone, ""}
    entered = known.enter(code, "iPhone")
    assert entered is not None
    assert entered[1].moderator
    assert known.moderator_code(WERRA.id) == ""
    assert known.enter(code, "Pixel") is None
    other = known.enter(everyone, "Pixel")
    assert other is not None
    assert not other[1].moderator
    again = known.renew_moderator(WERRA.id)
    assert known.enter(again, "Galaxy") is not None
    assert [phone.moderator for phone in known.phones()] == [True, False, True]


def test_a_moderator_s_phone_that_is_disconnected_needs_another_code() -> None:
    known = access(FakeDoors())
    known.code(WERRA.id, END)
    first = known.moderator_code(WERRA.id)
    entered = known.enter(first, "iPhone")
    assert entered is not None
    known.revoke(entered[1].key)
    assert known.phone(entered[0]) is None
    assert known.enter(first, "iPhone") is None
    fresh = known.moderator_code(WERRA.id)
    assert fresh not in {"", first}
    known.revoke_all()
    assert known.enter(fresh, "iPhone") is None
    assert known.moderator_code(WERRA.id) not in {"", fresh}


def test_a_phone_of_the_room_becomes_its_moderator_s_and_stays_the_same_phone() -> None:
    known = access(FakeDoors())
    entered = known.enter(known.code(WERRA.id, END).code, "iPhone · Ulla")
    known.code(EDER.id, END)
    assert entered is not None
    token, phone = entered
    known.count(phone.key, photos=2)
    raised = known.enter(known.moderator_code(WERRA.id), "iPhone", token)
    assert raised is not None
    assert (raised[1].key, raised[1].name, raised[1].photos) == (phone.key, "iPhone · Ulla", 2)
    assert known.phone(token) is None
    elsewhere = known.enter(known.moderator_code(EDER.id), "iPhone", raised[0])
    assert elsewhere is not None
    assert elsewhere[1].key != phone.key
    assert [each.room_id for each in known.phones()] == [EDER.id]


def test_moderators_go_on_after_the_program_broke_off(tmp_path: Path) -> None:
    doors, file = FakeDoors(), tmp_path / "access.json"
    known = Access(doors.now, lambda: 0.0, file)
    for room in (WERRA, EDER):
        known.code(room.id, END)
    used, unused = (known.moderator_code(room.id) for room in (WERRA, EDER))
    entered = known.enter(used, "iPhone")
    assert entered is not None
    again = Access(doors.now, lambda: 5.0, file)
    found = again.phone(entered[0])
    assert found is not None
    assert found.moderator
    assert again.moderator_code(WERRA.id) == ""
    assert again.moderator_code(EDER.id) == unused
    doors.time = END + timedelta(seconds=1)
    assert again.enter(unused, "Pixel") is None


def test_five_wrong_codes_a_minute_from_one_address() -> None:
    moment = 0.0
    tries = Tries(lambda: moment)
    for _ in range(TRIES):
        assert not tries.exceeded("a")
        tries.note_wrong("a")
    assert tries.exceeded("a")
    assert not tries.exceeded("b")
    moment = 61.0
    assert not tries.exceeded("a")


def test_many_phones_behind_one_address_are_not_in_each_others_way() -> None:
    counted = Connections()
    for phone in range(3):
        for _ in range(PER_PHONE):
            assert counted.admit("a")
            assert counted.recognise("a", None, f"phone {phone}")
    for _ in range(PER_ADDRESS):
        assert counted.admit("a")
    assert not counted.admit("a")
    assert not counted.recognise("a", None, "phone 0")
