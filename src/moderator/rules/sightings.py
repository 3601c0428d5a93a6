"""Badges before a camera: which one is meant, and whether it is held up again."""

from collections.abc import Iterable

from moderator.rules.badge_code import is_of_another_event, participant_of

GONE_AFTER = 3.0
"""Seconds after which a badge that was out of sight counts again."""


class Sightings:
    """Remembers which badge is before the camera, so that it counts only once."""

    def __init__(self) -> None:
        self._last: dict[str, float] = {}

    def note(self, codes: Iterable[tuple[str, float]], at: float, key: str) -> str | None:
        """Return the code that is newly held up, or None.

        codes: text and size of everything in the picture; at: seconds of any clock; key: the
        event's. Among several codes the largest badge counts, as the nearest one; badges of another
        event count only if there is none of this one, and other codes, such as those on a poster,
        only if there is no badge at all.
        """
        found = list(codes)
        self._last = {text: seen for text, seen in self._last.items() if at - seen < GONE_AFTER}
        fresh = {text for text, _ in found} - self._last.keys()
        badges = [code for code in found if participant_of(code[0], key) is not None]
        others = [code for code in found if is_of_another_event(code[0], key)]
        nearest = max(badges or others or found, key=lambda code: code[1], default=None)
        for text, _ in found:
            if text not in fresh or (nearest is not None and text == nearest[0]):
                self._last[text] = at
        return nearest[0] if nearest is not None and nearest[0] in fresh else None
