"""What the headings of forms say beside the question: a round, a rank, a refusal."""

import re
from collections.abc import Mapping

from moderator.exchange.participants.ranks import ORDINALS, ROUND, WISH, read_rank
from moderator.exchange.tables.cells import key

_BRACKET = re.compile(r"(?P<question>.*?)\s*[\[(](?P<option>[^\[\]()]+)[\])]\s*")
_CODE = re.compile(
    r"(?P<code>[A-Za-z]\w{0,30})(?:\[\w+\])+\s*[.:]?\s+(?P<question>\S.*)", re.DOTALL
)
_CODE_ALONE = re.compile(r"[A-Za-z]\w{0,30}(?:\[\w{1,20}\])+")
_ROUND_AFTER = re.compile(rf"(?<![^\W\d])(?:{ROUND})\s*(?P<number>\d{{1,2}})(?!\d)")
_ROUND_BEFORE = re.compile(
    rf"(?:(?P<number>\d{{1,2}})\s*(?:te[rn]?|st|nd|rd|th)?"
    rf"|(?P<fused>{'|'.join(ORDINALS)})(?:e[rnms]?)?)\s+(?:{ROUND})\b"
)
_RANK_IN = re.compile(
    rf"(?<![^\W\d])(?:(?:{WISH}|rang|rank|platz)\s*(?P<after>\d{{1,2}})(?!\d)"
    rf"|(?P<before>\d{{1,2}})(?:st|nd|rd|th|te[rnms]?)?\s*(?:{WISH}|rang|platz)\b"
    rf"|(?P<fused>{'|'.join(ORDINALS)})(?:e[rnms]?)?\s*(?:{WISH}|rang|platz)\b)"
)
_RANGE = re.compile(r"\d\s+(?:bis|to|und|and|oder|or|through)\s+$")
"""What stands before the last of several ranks, as in "1. bis 3. Wunsch"."""

_ORDER = re.compile(
    r"\b(?:ordne\w*|sortier\w*|reihenfolge|rangfolge|rangliste|priorisier\w*|reihe\w* sie"
    r"|rank|order|sort|prioriti[sz]e)\b"
)
_REFUSAL = re.compile(
    r"\b(?:auf keinen fall|keinesfalls|nicht besuchen|nicht teilnehmen|nicht zugeteilt"
    r"|ausschließen|abneigung|möchten sie nicht|not wanted|do not want|don t want|anything but"
    r"|under no circumstances|avoid|exclude)\b"
)


def without_code(heading: str) -> str:
    """Leave out what tells one answer from another in "R1[SQ001]. Ihre Themen [KI]"."""
    found = _CODE.fullmatch(heading)
    return f"{found['code']} {found['question']}" if found else heading


def is_code(heading: str) -> bool:
    """Tell whether a heading names a question and an option by codes alone, as "Q1[SQ001]"."""
    return bool(_CODE_ALONE.fullmatch(heading))


def bracketed_rank(heading: str) -> tuple[str, int | None]:
    """Split "Runde 1 [Rang 2]" or "Q1[2]" into question and rank; rank None without one."""
    found = _BRACKET.fullmatch(heading)
    rank = read_rank(found["option"]) if found else None
    return (found["question"], rank) if found and rank else (heading, None)


def without_rank(heading: str) -> tuple[str, int | None]:
    """Split the rank off a longer heading, as "Ihr 2. Wunsch"; rank None without one."""
    written = key(heading)
    found = _RANK_IN.search(written)
    if not found or _RANGE.search(written[: found.start()]):
        return heading, None
    rank = ORDINALS[found["fused"]] if found["fused"] else int(found["after"] or found["before"])
    rest = f"{written[: found.start()]} {written[found.end() :]}"
    return " ".join(rest.split()), rank or None


def round_in(question: str, titles: Mapping[str, int]) -> int | None:
    """Find the round that a question names, by its number or by the title of the round.

    titles: numbers of rounds by their titles as `key` writes them.
    """
    written = f" {key(question)} "
    for title, number in sorted(titles.items(), key=lambda pair: -len(pair[0])):
        if title and f" {title} " in written:
            return number
    found = _ROUND_AFTER.search(written) or _ROUND_BEFORE.search(written)
    if not found:
        return None
    fused = found.groupdict().get("fused")
    return ORDINALS[fused] if fused else int(found["number"]) or None


def without_round(question: str) -> str:
    """Leave out the round, so that one question in several rounds reads the same."""
    return " ".join(_ROUND_BEFORE.sub(" ", _ROUND_AFTER.sub(" ", key(question))).split())


def is_order(question: str) -> bool:
    """Tell whether a question asks to put themes in order."""
    return bool(_ORDER.search(key(question)))


def is_refusal(question: str) -> bool:
    """Tell whether a question asks for what is not wanted."""
    return bool(_REFUSAL.search(key(question)))
