"""The addresses at which phones in the room can reach this computer."""

import ipaddress

from moderator.machine.networks import LocalAddress, NetworkKind, local_addresses


def test_addresses_are_those_that_another_device_can_type() -> None:
    for found in local_addresses():
        address = ipaddress.IPv4Address(found.address)
        assert not address.is_loopback
        assert not address.is_link_local
        assert found.interface


def test_the_computers_own_hotspot_is_recognised() -> None:
    assert LocalAddress("192.168.137.1", "WLAN", NetworkKind.WIRELESS).hotspot
    assert not LocalAddress("192.168.178.20", "WLAN", NetworkKind.WIRELESS).hotspot
