"""The open event as views hold it: they hand it to actions and ask it for snapshots."""

from moderator.store.store import Store

__all__ = ["Store"]
