"""The addresses of this computer in its networks, as phones in the room can reach it."""

from dataclasses import dataclass
from enum import StrEnum

APIPA = "169.254."
"""Addresses that a computer gives itself where nobody gives it one: no network is behind them."""


HOTSPOTS = frozenset({"192.168.137.1", "10.42.0.1", "192.168.2.1"})
"""The addresses that Windows, NetworkManager and macOS give to a laptop that is a hotspot."""


class NetworkKind(StrEnum):
    """How this computer is connected to a network."""

    WIRELESS = "wireless"
    WIRED = "wired"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class LocalAddress:
    """An address of this computer, its interface as the system names it, and how that connects."""

    address: str
    interface: str
    kind: NetworkKind

    @property
    def hotspot(self) -> bool:
        """Whether it is that of this computer's own hotspot."""
        return self.address in HOTSPOTS


def local_addresses() -> tuple[LocalAddress, ...]:
    """Find the IPv4 addresses of the interfaces that are up, wireless ones first.

    IPv4 alone: such an address can be typed by hand.
    """
    from PySide6.QtNetwork import QAbstractSocket, QNetworkInterface

    flag, kind = QNetworkInterface.InterfaceFlag, QNetworkInterface.InterfaceType
    kinds = {kind.Wifi: NetworkKind.WIRELESS, kind.Ethernet: NetworkKind.WIRED}
    wanted = flag.IsUp | flag.IsRunning
    found = []
    for interface in QNetworkInterface.allInterfaces():
        flags = interface.flags()
        if flags & wanted != wanted or flags & flag.IsLoopBack or flags & flag.IsPointToPoint:
            continue
        for entry in interface.addressEntries():
            host = entry.ip()
            if host.protocol() is not QAbstractSocket.NetworkLayerProtocol.IPv4Protocol:
                continue
            address = host.toString()
            if not address.startswith(APIPA):
                named = interface.humanReadableName()
                known = kinds.get(interface.type(), NetworkKind.OTHER)
                found.append(LocalAddress(address, named, known))
    return tuple(sorted(found, key=lambda a: (list(NetworkKind).index(a.kind), a.interface)))
