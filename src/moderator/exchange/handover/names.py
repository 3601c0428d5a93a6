"""What stands where in the ZIP of an event; docs/event-json.md describes it."""

import re

FORMAT = "moderator-event-zip"
VERSION = 1

MANIFEST = "manifest.json"
EVENT = "event.json"
REMEMBERED = "remembered.json"

_HASH = re.compile(r"[0-9a-f]{64}")


def list_name(name: str) -> str:
    """Return where a list stands, an object on each line."""
    return f"lists/{name}.jsonl"


def original_name(content: str) -> str:
    """Return where the original of a photo stands, by the hash of its content."""
    return f"photos/{content}"


def shown_name(content: str) -> str:
    """Return where the upright JPEG of a photo stands."""
    return f"shown/{content}.jpg"


def is_hash(text: str) -> bool:
    """Return whether a text can be the SHA-256 that names a photo."""
    return bool(_HASH.fullmatch(text))
