"""The addresses of this computer in its networks, as phones in the room can reach it."""

from dataclasses import dataclass
from enum import StrEnum

APIPA = "169.254."
"""Addresses that a computer gives itself where nobody gives it one: no network is behind them."""


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
