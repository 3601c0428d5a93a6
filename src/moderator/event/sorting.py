"""The order of lists of people."""

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=1 << 17)
def sort_key(name: str) -> str:
    """Key that sorts names as German lists do: ä as a, ß as ss (DIN 5007-1)."""
    bare = unicodedata.normalize("NFKD", name.casefold().replace("ı", "i"))
    return "".join(letter for letter in bare if not unicodedata.combining(letter))
