"""Finishes, when an event is opened, what a power failure broke off while data were deleted."""

import contextlib
import logging
from collections.abc import Mapping
from typing import Any

from moderator.actions.one_person import erase_person
from moderator.actions.retention import BackupFate, ErasureWish, erase
from moderator.event.documentation import Erasure, ErasureMethod
from moderator.event.errors import KnownError
from moderator.store.erasing_mark import keep_mark, left_undone, unmark
from moderator.store.store import Store

LOG = logging.getLogger(__name__)


def finish_erasing(store: Store) -> None:
    """Finish what was begun; where that is not possible now, it is tried at the next opening."""
    left = left_undone(store.path)
    if left is None or store.read_only:
        return
    try:
        _finish(store, left)
    except KnownError:
        LOG.exception("data that were to be deleted are still there")
        with contextlib.suppress(KnownError):
            keep_mark(store.path, left)
    except Exception:  # whatever it is, the event has to open
        LOG.exception("what was begun cannot be finished: %s", sorted(left))
        unmark(store.path)


def _finish(store: Store, left: Mapping[str, Any]) -> None:
    if len(store.conference.all(Erasure)) > int(left["done_before"]):
        store.checkpoint(emptied=True, compacted=True)  # only the end of it was missing
        unmark(store.path)
    elif "person" in left:
        fate = BackupFate(left["backups"])
        erase_person(store, int(left["person"]), roles=bool(left["roles"]), fate=fate)
    else:
        wish = left["wish"]
        method, fate = ErasureMethod(wish["method"]), BackupFate(wish["backups"])
        keep = bool(wish["keep_organisations"])
        erase(store, ErasureWish(method, bool(wish["roles"]), keep, fate))
