"""A page for each room from which its phones are connected: QR codes, address and code."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from moderator.event.phrase import Words
from moderator.event.schedule import Theme
from moderator.exchange.prints.on_labels import qr_picture
from moderator.exchange.prints.printing import set_values
from moderator.rules.wifi_code import wifi_code

TEMPLATE = "phone_invitations.typ"


@dataclass(frozen=True, slots=True)
class PhoneInvitation:
    """What a room needs to connect its phones.

    link: what the QR code holds. address, code: what is typed instead. until: when the code ends.
    """

    room: str
    theme: Theme
    link: str
    address: str
    code: str
    until: datetime


@dataclass(frozen=True, slots=True)
class Wireless:
    """A wireless network that phones have to be in; a name of "" where nothing is known of it."""

    name: str = ""
    password: str = ""


def phone_invitations(
    title: str,
    invitations: Sequence[PhoneInvitation],
    network: Wireless,
    words: Words,
    *,
    moderators: bool = False,
    cancelled: Callable[[], bool] = lambda: False,
) -> bytes:
    """Return a PDF with a page for each room; title: of the event.

    moderators: the pages are for those who moderate the rooms, and say so.
    Blocks for a second or more, so call it on a worker. Raises JobCancelled or JobProblem.
    """
    kind = words("Connect phones")
    values: dict[str, Any] = {
        "event": title,
        "kind": kind,
        "title": f"{kind} – {title}" if title else kind,
        "paper": "a4",
        "page": "",
        "as_of": "",
        "empty": "",
        "labels": {
            "network": words("Into this WLAN"),
            "any_network": words("Into the WLAN of the house, in which the laptop is"),
            "password": words("Password"),
            "page": words("Open the page"),
            "code": words("Code"),
            "network_code": words("QR code of the WLAN"),
            "page_code": words("QR code of the page"),
            "send": words("Only for who moderates this room: one phone, which may ask for minutes.")
            if moderators
            else words("Send photos of the flipchart and points; no app is needed."),
        },
        "network": {
            "name": network.name,
            "password": network.password,
            "content": qr_picture(wifi_code(network.name, network.password), error="m")
            if network.name
            else "",
        },
        "invitations": [
            {
                "room": invitation.room,
                "whom": words("Moderation") if moderators else "",
                "theme": {
                    "name": invitation.theme.name,
                    "colour": invitation.theme.colour,
                    "symbol": str(invitation.theme.symbol),
                },
                "address": invitation.address,
                "code": invitation.code,
                "until": words("Valid until {time}").format(time=words.clock(invitation.until)),
                "content": qr_picture(invitation.link, error="m"),
            }
            for invitation in invitations
        ],
    }
    return set_values(values, words, TEMPLATE, cancelled=cancelled)
