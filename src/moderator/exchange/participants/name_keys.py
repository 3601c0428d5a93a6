"""Names made comparable."""

import unicodedata

from moderator.exchange.tables.cells import key

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def name_key(given: str, family: str) -> str:
    """Make names comparable: Günther and Guenther, Rose-Marie and Rose Marie are the same."""
    if given.isascii() and family.isascii():
        return key(f"{given} {family}")
    text = unicodedata.normalize("NFC", f"{given} {family}").casefold().translate(_UMLAUTS)
    plain = unicodedata.normalize("NFD", text)
    return key("".join(letter for letter in plain if not unicodedata.combining(letter)))
