"""The codes of group sheets before the camera, in words."""

from collections.abc import Iterable

from moderator.actions.intake import group_of_code
from moderator.event.conference import Conference
from moderator.rules.sheet_code import LABEL, SHEET, SheetCode, read
from moderator.ui.results.intake_list import group_words, what_code_says
from moderator.ui.words import tr

GONE_AFTER = 1000
"""Milliseconds for which a code counts that is not read in each picture."""


class SeenCodes:
    """Remembers which codes were before the camera just now."""

    def __init__(self) -> None:
        self._last: dict[str, int] = {}

    def note(self, conference: Conference, texts: Iterable[str], at: int) -> tuple[str, str]:
        """Say to which groups the sheets before the camera belong.

        texts: of all codes in a picture; at: milliseconds of any clock. Returns a tone and the
        words, both "" where there is no sheet; other codes, as on a poster, are none.
        """
        self._last = {text: seen for text, seen in self._last.items() if at - seen < GONE_AFTER}
        self._last |= {text: at for text in texts if _sheet(text) is not None}
        groups = dict.fromkeys(self._groups(conference))
        if groups:
            known = " | ".join(group_words(conference, group_id) for group_id in groups)
            return "good", tr("{group} – recognised").format(group=known)
        for text in self._last:
            said = what_code_says(conference, text)
            return "warning", tr("{what} – the photo will wait for you").format(what=said)
        return "", ""

    def forget(self) -> None:
        """Forget all codes, as with another camera."""
        self._last = {}

    def _groups(self, conference: Conference) -> Iterable[int]:
        for text in self._last:
            code = _sheet(text)
            group_id = None if code is None else group_of_code(conference, code)
            if group_id is not None:
                yield group_id


def _sheet(text: str) -> SheetCode | None:
    """Read what is printed on a sheet or label; what could only be typed stands on neither."""
    return read(text) if text.startswith((SHEET, LABEL)) else None
