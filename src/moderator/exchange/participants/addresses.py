"""E-mail addresses as people write them: the address alone, and what else stands beside it."""

import re
from dataclasses import dataclass

from moderator.exchange.tables.cells import key

_ADDRESS = re.compile(r"[^\s@<>,;:()\[\]\"'|]+@[^\s@<>,;:()\[\]\"'|]+\.[^\s@<>,;:()\[\]\"'|.]+")
_AT = re.compile(r"\s*[\[({]\s*(?:at|ät|@)\s*[\])}]\s*", re.IGNORECASE)
_DOT = re.compile(r"\s*[\[({]\s*(?:dot|punkt)\s*[\])}]\s*", re.IGNORECASE)
_NAMED = re.compile(
    r"[^<>@]*<\s*(?:mailto:)?[^<>]*>|(?:e-?mail|mailto)?\s*:?\s*[^\s:]+", re.IGNORECASE
)
_NO_ADDRESS = (
    "-|–|—|keine|keiner|kein|keine e-mail|keine angabe|k. a.|ka|n/a|na|none|no|nein|ohne|entfällt"
    "|unbekannt|nicht vorhanden|nicht bekannt|unknown|not available|?|."
)
_NONE = frozenset(map(key, _NO_ADDRESS.split("|")))


@dataclass(frozen=True, slots=True)
class Address:
    """What a cell for an e-mail address says.

    text: the address in small letters, "" where the cell says that there is none; what is no
    address stays as it was written. sure: false where that is so, or where more than an address
    stands there.
    """

    text: str
    sure: bool = True


def read_address(text: str) -> Address:
    """Read an address as it stands, in angle brackets behind a name, or with "(at)"."""
    written = _DOT.sub(".", _AT.sub("@", text)).strip()
    if key(written) in _NONE:
        return Address("")
    found = [one.rstrip(".") for one in _ADDRESS.findall(written)]
    if not found:
        # spaces within an address are a slip of the keys
        joined = "".join(written.split())
        alone = _ADDRESS.fullmatch(joined.rstrip("."))
        return (
            Address(alone.group().casefold()) if alone else Address(joined.casefold(), sure=False)
        )
    alone = _NAMED.fullmatch(written.rstrip("."))
    return Address(found[0].casefold(), sure=len(set(found)) == 1 and bool(alone))
