"""The code that connects a phone with a wireless network."""

from moderator.rules.wifi_code import wifi_code


def test_a_code_is_written_as_phones_read_it() -> None:
    assert wifi_code("Mo;d", 'a"b') == 'WIFI:T:WPA;S:Mo\\;d;P:a\\"b;;'
    assert wifi_code("Offen", "") == "WIFI:T:nopass;S:Offen;;"
