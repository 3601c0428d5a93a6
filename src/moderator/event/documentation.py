"""What the moderation team decided about the documentation, and what it did with personal data."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from moderator.event.phrase import Phrase, label_from, phrase


class ChapterKind(StrEnum):
    """A chapter of the documentation, in the order in which they stand unless others are chosen."""

    GLANCE = "glance"
    PROGRAMME = "programme"
    TALKS = "talks"
    ROUNDS = "rounds"
    THEMES = "themes"
    PEOPLE = "people"
    OUTLOOK = "outlook"
    IMPRINT = "imprint"


class ErasureMethod(StrEnum):
    """What was done with personal data: replaced by numbers, or taken out with the people."""

    PSEUDONYMISED = "pseudonymised"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class DocumentChapter:
    """Where a chapter stands in the documentation, and whether it is in it.

    Chapters without one stand where `ChapterKind` puts them, behind those that have one.
    """

    id: int
    kind: ChapterKind
    position: int = 0
    shown: bool = True


@dataclass(frozen=True, slots=True)
class ItemNote:
    """What somebody noted in Regie while an agenda item was running.

    at: wall-clock time at the venue. internal: for the moderation team only.
    """

    id: int
    item_id: int
    at: datetime
    text: str
    internal: bool = False


@dataclass(frozen=True, slots=True)
class TextEdit:
    """A text of the documentation that was edited in its preview.

    key: the place of the text in the composed document; unique. composed: the text that stood
    there when it was edited, so that a change beneath can be told. text: what stands there instead.
    """

    id: int
    key: str
    composed: str
    text: str


@dataclass(frozen=True, slots=True)
class Erasure:
    """Line of the protocol of what was done with personal data; names nobody.

    at: wall-clock time at the venue. people: how many. account: what was done where, one line for
    each place: phrases, as `label_text` writes them.
    """

    id: int
    at: datetime
    method: ErasureMethod
    people: int
    account: str = ""

    @property
    def lines(self) -> tuple[Phrase, ...]:
        """What was done where; a line in plain words stays as it is."""
        return tuple(_line(line) for line in self.account.splitlines() if line.strip())


def _line(text: str) -> Phrase:
    try:
        return label_from(text)
    except (ValueError, TypeError):
        return phrase("{line}", line=text)
