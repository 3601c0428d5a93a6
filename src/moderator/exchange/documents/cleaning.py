"""Takes out of a document what no file may hold, and says where something was left out."""

import re
from collections.abc import Sequence

from moderator.event.phrase import Phrase, phrase
from moderator.exchange.documents.letters import shortened
from moderator.exchange.documents.model import Document
from moderator.exchange.documents.walking import with_strings

LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
UNWRITABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What XML cannot hold or HTML forbids: control characters, lone surrogates and no characters."""
QUOTED = 40
"""Most letters of a text that is named."""
MOST_NAMED = 3


def cleaned(document: Document) -> tuple[Document, tuple[str, ...]]:
    """Return the document without control characters, and the texts that had some.

    Every way to end a line becomes a newline.
    """
    found: dict[str, None] = {}

    def clean(text: str) -> str:
        lines = LINE_ENDS.sub("\n", text)
        kept = UNWRITABLE.sub("", lines)
        if kept != lines:
            found[" ".join(kept.split())] = None
        return kept

    return with_strings(document, clean), tuple(found)


def cleaning_remarks(texts: Sequence[str]) -> tuple[Phrase, ...]:
    """Say in words which texts lost control characters; nothing if there are none."""
    if not texts:
        return ()
    named = ", ".join(f"“{shortened(text, QUOTED)}”" for text in texts[:MOST_NAMED])
    more = " …" if len(texts) > MOST_NAMED else ""
    return (phrase("Control characters were left out of: {texts}", texts=named + more),)
