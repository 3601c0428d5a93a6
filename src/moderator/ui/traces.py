"""Takes people out of what this computer keeps beside an event: settings, logs, phones' photos."""

from collections.abc import Callable, Collection
from pathlib import Path

import platformdirs

from moderator.actions.port import OpenEvent
from moderator.event.errors import FileProblem
from moderator.event.phrase import phrase
from moderator.machine.drafts import remove_working
from moderator.machine.log_files import forget_lines
from moderator.rules.names_in_texts import NamesInTexts
from moderator.ui import remembered


def forget_traces(store: OpenEvent, names: Collection[str] | None, ids: Collection[int]) -> None:
    """Forget what this computer keeps of people beside an event; raises FileProblem.

    names: those that they were known by, None for everyone. ids: theirs.
    """
    if names is None:
        remembered.forget_people(store.path)
        _forget(store, None)
        return
    known = NamesInTexts(dict.fromkeys(names, "…"))
    remembered.forget_people(store.path, known.names, ids)
    _forget(store, known.names)


def _forget(store: OpenEvent, concerns: Callable[[str], bool] | None) -> None:
    # with all that phones and prints need, which the window must not wait for
    from moderator.actions.phones import forget_senders

    data = Path(platformdirs.user_data_path("moderator", appauthor=False))
    try:
        remove_working()
        forget_senders(data, store, concerns)
        forget_lines(concerns)
    except OSError as error:
        raise FileProblem(
            phrase("Names may still stand in files of this computer."),
            kept=phrase("The event and its backups are done."),
            remedy=phrase("Please check {folder}.", folder=str(Path(str(error.filename)).parent)),
        ) from error
