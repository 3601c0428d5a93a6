"""Finishes, when an event is opened, what a power failure broke off while data were deleted."""

import contextlib
import logging
from collections.abc import Mapping
from typing import Any

from moderator.actions.one_person import erase_person
from moderator.actions.port import Forget
from moderator.actions.retention import (
    BackupFate,
    ErasureWish,
    OrganisationFate,
    erase,
    forget_nothing,
    require_cleared,
)
from moderator.event.documentation import Erasure, ErasureMethod
from moderator.event.errors import KnownError
from moderator.store.erasing_mark import keep_mark, left_undone, unmark
from moderator.store.store import Store

LOG = logging.getLogger(__name__)


def finish_erasing(store: Store, forget: Forget = forget_nothing) -> None:
    """Finish what was begun; where that is not possible now, it is tried at the next opening."""
    left = left_undone(store.path)
    if left is None or store.read_only:
        return
    try:
        _finish(store, left, forget)
    except KnownError:
        LOG.exception("data that were to be deleted are still there")
        with contextlib.suppress(KnownError):
            keep_mark(store.path, left)
    except Exception:  # whatever it is, the event has to open
        LOG.exception("what was begun cannot be finished: %s", sorted(left))
        unmark(store.path)


def _finish(store: Store, left: Mapping[str, Any], forget: Forget) -> None:
    if len(store.conference.all(Erasure)) > int(left["done_before"]):
        # only the end of it is missing; nobody knows any more whom it concerned
        require_cleared(store)
        forget(store, None, ())
        unmark(store.path)
    elif "person" in left:
        fate = BackupFate(left["backups"])
        roles = bool(left["roles"])
        erase_person(store, int(left["person"]), roles=roles, fate=fate, forget=forget)
    else:
        wish = left["wish"]
        method, fate = ErasureMethod(wish["method"]), BackupFate(wish["backups"])
        organisations = OrganisationFate(wish["organisations"])
        chosen = ErasureWish(method, bool(wish["roles"]), organisations, fate)
        erase(store, chosen, forget=forget)
