"""What is read of a phone's request, of which nothing is believed."""

import json
from collections.abc import Mapping

from aiohttp import web


async def body_of(request: web.BaseRequest) -> dict[str, object]:
    """Read a small request; anything but an object of JSON counts as empty."""
    try:
        found = json.loads(await request.read())
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def text_in(wanted: Mapping[str, object], key: str, most: int) -> str:
    """Return a text of at most so many characters; "" where there is none."""
    found = wanted.get(key)
    return found[:most] if isinstance(found, str) else ""


def number_in(text: str) -> int:
    """Return a whole number that is written in digits; -1 for anything else."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 12 else -1


def token_of(request: web.BaseRequest) -> str:
    """Return the token that a request brings; "" without one."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    return token if scheme == "Bearer" else ""
