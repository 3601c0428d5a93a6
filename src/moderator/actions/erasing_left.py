"""Finishes, when an event is opened, what a power failure broke off while data were deleted."""

import contextlib
import logging
from collections.abc import Collection, Mapping
from typing import Any

from moderator.actions.one_person import erase_person, person_meant
from moderator.actions.port import Forget
from moderator.actions.retention import BackupFate, ErasureWish, OrganisationFate, erase
from moderator.event.documentation import Erasure, ErasureMethod
from moderator.event.errors import KnownError
from moderator.store.erasing_mark import keep_mark, left_undone, unmark
from moderator.store.store import Store

LOG = logging.getLogger(__name__)


def finish_erasing(store: Store, forget: Forget | None = None) -> None:
    """Finish what was begun; where that is not possible now, it is tried at the next opening."""
    left = left_undone(store.path)
    if left is None or store.read_only:
        return
    try:
        names, ids = _finish(store, left)
        if forget is not None:
            forget(store, names, ids)
    except KnownError:
        LOG.exception("data that were to be deleted are still there")
        with contextlib.suppress(KnownError):
            keep_mark(store.path, left)
    except Exception:  # whatever it is, the event has to open
        LOG.exception("what was begun cannot be finished: %s", sorted(left))
        unmark(store.path)


def _finish(
    store: Store, left: Mapping[str, Any]
) -> tuple[Collection[str] | None, Collection[int]]:
    """Finish it; return names and ids of whom it concerned, None for everyone or if unknown."""
    if len(store.conference.all(Erasure)) > int(left["done_before"]):
        store.checkpoint(emptied=True, compacted=True)  # only the end of it was missing
        unmark(store.path)
    elif "person" in left:
        fate = BackupFate(left["backups"])
        ids = person_meant(store, int(left["person"])).ids
        _, names = erase_person(store, int(left["person"]), roles=bool(left["roles"]), fate=fate)
        return names, ids
    else:
        wish = left["wish"]
        method, fate = ErasureMethod(wish["method"]), BackupFate(wish["backups"])
        organisations = OrganisationFate(wish["organisations"])
        erase(store, ErasureWish(method, bool(wish["roles"]), organisations, fate))
    return None, ()
