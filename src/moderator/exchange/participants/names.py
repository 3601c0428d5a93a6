"""Separates names and e-mail addresses from titles and other text beside them."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from moderator.rules.written.comparing import key

_SALUTATIONS = re.compile(
    r"(?:Herrn?|Frau|Hr\.|Fr\.|Fräulein|Mr\.?|Mrs\.?|Ms\.?|Miss|Mx\.?|Mme\.?|Madame|Monsieur)",
    re.IGNORECASE,
)
_FACULTY = (
    r"(?:agr|biol|cult|dent|disc|eh|e\.h|habil|hc|h\.c|hum|iur|jur|math|med|mult|nat|oec|paed|päd"
    r"|pharm|phil|pol|psych|publ|rer|sc|soc|techn|theol|vet)"
)
_HOUSE = r"\((?:FH|BA|TU|TH|Univ|Uni|HS|DH|M\.A|B\.A)\.?\)"
_TITLE = re.compile(
    rf"(?:(?:Univ|apl|Hon|Jun|Sen|em|ao|o)\.?-?)?"
    rf"(?:(?:DDr|Dr|Prof|PD)(?:\.?in)?\.?|(?:Priv|Doz|Mag|Lic|Ing|Dipl)(?:\.(?:in|a))?\.)"
    rf"(?:[-/.]*(?:(?:Ing|Prof|Dr|Doz)\.?|{_FACULTY}\.?))*"
    rf"|Dipl\.?-[\w./-]+(?:\(\w+\))?"
    rf"|PD|Priv\.?-Doz\.?"
)
"""A word that begins a title, such as "Dr.", "Prof.in", "Dr.-Ing." or "Dipl.-Päd."."""

_FURTHER = re.compile(rf"(?:{_FACULTY}\.?)+|{_HOUSE}|Ing\.|h\.|c\.|e\.")
"""A word that continues a title, such as "med." or "(FH)"."""

_DEGREE = re.compile(
    r"\(?(?:[MB]\.\s?A\.|[MB]\.?\s?Sc\.?|[MB]\.?\s?Ed\.?|[MB]\.?\s?Eng\.?|LL\.?\s?[MB]\.?|Ph\.?\s?D\.?"
    r"|MBA|MPH|MPA|MSW|Mag\.(?:a)?|Dr\.(?:\s?h\.\s?c\.)?|Prof\.|Dipl\.?-[\w./-]+(?:\s\(\w+\))?|MdB|MdL)\)?"
)
"""A degree after a name, such as "M.A." or "Ph.D."."""

_STUCK = re.compile(r"\b(Herr|Frau|Prof|Dr|Fr|Hr)\.?(?<=\.)(?=[A-ZÄÖÜ][a-zäöüß]{2})")
_NOBLE = frozenset(
    {"graf", "gräfin", "freiherr", "freifrau", "freiin", "baron", "baronin", "baronesse", "fürst",
     "fürstin", "prinz", "prinzessin", "ritter", "edler", "edle", "herzog", "herzogin"}
)  # fmt: skip
"""Titles that are part of a family name if a small word such as "von" follows."""

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})

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
class Name:
    """A name split into its parts. salutation, title: "" if the text has none."""

    given: str
    family: str
    title: str = ""
    salutation: str = ""


def bare(text: str) -> Name:
    """Split salutation and titles off a name; the rest is returned as the given name.

    A text of nothing but titles stays as it is, since it may be somebody's name.
    """
    words = _STUCK.sub(lambda found: f"{found.group()} ", text).split()
    salutation = ""
    titles: list[str] = []
    first, last = 0, len(words)
    while first < last - 1:
        word = words[first]
        if not (titles or salutation) and _SALUTATIONS.fullmatch(word):
            salutation = word
        elif _TITLE.fullmatch(word) or (titles and _FURTHER.fullmatch(word)):
            titles.append(word)
        else:
            break
        first += 1
    behind: list[str] = []
    while last - 1 > first:
        taken = next((n for n in (2, 1) if _is_degree(words[first + 1 : last], n)), 0)
        if not taken:
            break
        behind = [*words[last - taken : last], *behind]
        last -= taken
    rest = " ".join(words[first:last]).rstrip(",").strip()
    titles += [word.strip(",") for word in behind]
    return Name(rest, "", " ".join(titles), salutation)


def _is_degree(words: Sequence[str], count: int) -> bool:
    if len(words) < count:
        return False
    return bool(_DEGREE.fullmatch(" ".join(words[-count:]).strip(",")))


def whole(text: str) -> Name:
    """Split a full name.

    "Heinz, Lisa" has the family name first; otherwise the last word is the family name, together
    with small words such as "von" and titles of nobility before it.
    """
    parts = [part.strip() for part in text.split(",") if part.strip()]
    behind = [part for part in parts[1:] if _is_title(part)]
    named = [bare(part) for part in parts if part not in behind]
    titles = [*(name.title for name in named), *behind]
    title = " ".join(filter(None, titles))
    salutation = next((name.salutation for name in named if name.salutation), "")
    if len(named) > 1:
        given = ", ".join(name.given for name in named[1:])
        return Name(given, named[0].given, title, salutation)
    given, family = split_name(named[0].given if named else "")
    return Name(given, family, title, salutation)


def _is_title(text: str) -> bool:
    words = text.split()
    if _DEGREE.fullmatch(text):
        return True
    return bool(words) and bool(_TITLE.fullmatch(words[0])) and all(
        _TITLE.fullmatch(word) or _FURTHER.fullmatch(word) for word in words[1:]
    )  # fmt: skip


def split_name(name: str) -> tuple[str, str]:
    """Split a name without a comma: the last word, with what belongs to it, is the family name."""
    words = name.split()
    first = len(words) - 1
    while first > 1 and words[first - 1].islower():
        first -= 1
    particle = 0 <= first < len(words) and words[first].islower()
    if particle and first > 1 and words[first - 1].casefold() in _NOBLE:
        first -= 1
    return " ".join(words[:first]), " ".join(words[first:])


def name_key(given: str, family: str) -> str:
    """Return a key that is equal for Günther and Guenther, and for Rose-Marie and Rose Marie."""
    if given.isascii() and family.isascii():
        return key(f"{given} {family}")
    text = unicodedata.normalize("NFC", f"{given} {family}").casefold().translate(_UMLAUTS)
    plain = unicodedata.normalize("NFD", text)
    return key("".join(letter for letter in plain if not unicodedata.combining(letter)))


@dataclass(frozen=True, slots=True)
class Address:
    """The content of a cell for an e-mail address.

    text: the address in lower case, "" if the cell says that there is none; anything else stays as
    it was written. sure: false for anything else, or if the cell holds more than an address.
    """

    text: str
    sure: bool = True


def read_address(text: str) -> Address:
    """Read an address that is plain, in angle brackets after a name, or written with "(at)"."""
    written = _DOT.sub(".", _AT.sub("@", text)).strip()
    if key(written) in _NONE:
        return Address("")
    found = [one.rstrip(".") for one in _ADDRESS.findall(written)]
    if not found:
        # spaces within an address are typing errors
        joined = "".join(written.split())
        alone = _ADDRESS.fullmatch(joined.rstrip("."))
        return (
            Address(alone.group().casefold()) if alone else Address(joined.casefold(), sure=False)
        )
    alone = _NAMED.fullmatch(written.rstrip("."))
    return Address(found[0].casefold(), sure=len(set(found)) == 1 and bool(alone))
