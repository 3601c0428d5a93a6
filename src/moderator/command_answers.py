"""What the commands share: how they open an event, and how they answer."""

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from moderator.event.errors import FileProblem
from moderator.event.phrase import Phrase, phrase

if TYPE_CHECKING:  # imported only by the commands that need them, since importing takes a while
    from moderator.actions.files import Store
    from moderator.ui.words import QtWords

DONE, FAILED, INTERRUPTED, TERMINATED = 0, 1, 130, 143


@contextmanager
def opened(path: Path, *, writable: bool = True) -> Iterator["Store"]:
    """Open an event for one command; a command that writes needs exclusive access to the file."""
    from moderator.actions import files
    from moderator.machine.clock import now_in
    from moderator.ui.traces import forget_traces

    store = files.open_event(path, now_in, read_only=not writable, forget=forget_traces)
    try:
        if writable and store.barrier is not None:
            raise FileProblem(
                store.barrier.happened,
                kept=phrase("Nothing was changed."),
                remedy=store.barrier.remedy,
            )
        yield store
    finally:
        store.close()


def words_of_user() -> "QtWords":
    """Return the words in the language of the computer."""
    from PySide6.QtCore import QLocale

    from moderator.ui.words import QtWords

    return QtWords("de" if QLocale.system().name().startswith("de") else "en")


def report(*sentences: Phrase) -> None:
    """Tell people, in their language, what came of a command."""
    words = words_of_user()
    print(" ".join(words.translate(sentence) for sentence in sentences), file=sys.stderr)


def told(remarks: Iterable[Phrase]) -> int:
    """Tell what was left out, and return the exit status that says whether anything was."""
    status = DONE
    for remark in remarks:
        report(remark)
        status = FAILED
    return status


def as_json(value: object) -> str:
    """Write an answer for a machine."""
    return json.dumps(value, ensure_ascii=False, indent=2)


def answer(text: str) -> None:
    """Print what was asked for, on its own."""
    print(text)
