"""With whom people want to be, as remarks and columns say it."""

import re
from dataclasses import dataclass

from moderator.event.people import BondKind

_REST = r"(?P<rest>[^;\n()]{2,120})"
_COLLEAGUE = r"(?:kolleg\w*|colleagues?|team\w*|chef\w*)"
_PATTERNS = {
    BondKind.APART: (
        rf"(?:nicht|not)\s+(?:\w+\s+)?(?:gemeinsam|zusammen|together)\s+(?:mit|with)\s+{_REST}",
        rf"(?:getrennt\s+von|apart\s+from|separate\s+from)\s+{_REST}",
    ),
    BondKind.TOGETHER: (
        rf"(?:gemeinsam|zusammen|together)\s+(?:mit|with)\s+{_REST}",
        rf"same\s+(?:group|workshop|room)\s+(?:as|with)\s+{_REST}",
        rf"(?:gleiche\w*|selbe\w*|derselben)\s+(?:gruppe|workshop|raum)\s+wie\s+{_REST}",
        rf"(?:mit|with)\s+(?:(?:meine[rmn]?|my|the|der|dem)\s+)?{_COLLEAGUE}\s+{_REST}",
    ),
}
_HINTS = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, patterns in _PATTERNS.items()
    for pattern in patterns
)


@dataclass(frozen=True, slots=True)
class Companion:
    """A wish about other people. text: what names them; named: a column asks for nothing else."""

    kind: BondKind
    text: str
    named: bool = False


def companion_hints(remark: str) -> tuple[Companion, ...]:
    """Find in a remark with whom somebody wants to be, or not."""
    for kind, pattern in _HINTS:
        found = pattern.search(remark)
        if found:
            return (Companion(kind, found["rest"].strip()),)
    return ()
