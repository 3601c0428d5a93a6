"""Running an action from a widget: its success is shown with Undo, its problem in words."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Concatenate, Generic, ParamSpec, Protocol, Self, TypeVar

from moderator.actions.port import Store
from moderator.event.errors import KnownError
from moderator.event.phrase import Phrase

P = ParamSpec("P")
T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

Action = Callable[Concatenate[Store, P], T]
"""A command of `actions/`, which takes the store before all else."""


class Messages(Protocol):
    """What shows messages with Undo, which is the hub."""

    def show_message(self, sentence: Phrase, /) -> None:
        """Show a quiet message."""

    def show_warning(self, sentence: Phrase, /) -> None:
        """Show what should be checked."""


@dataclass(frozen=True, slots=True)
class Done(Generic[T_co]):
    """The result of an action; true where it was carried out.

    value: what the action returned, None where it could not be carried out. problem: why it could
    not. changed: whether the event has changed. label: of the edit that Undo would then undo.
    """

    messages: Messages
    value: T_co | None = None
    problem: KnownError | None = None
    changed: bool = False
    label: Phrase | None = None

    def __bool__(self) -> bool:
        """Return whether the action was carried out."""
        return self.problem is None

    def report(self, message: Phrase | None = None, *, warning: Phrase | None = None) -> Self:
        """Show what was done, with Undo; nothing where it was not done.

        message: instead of the edit's own label, which is shown only where something changed.
        warning: instead of both, as something that should be checked.
        """
        shown = warning or message or (self.label if self.changed else None)
        if self and shown is not None:
            show = self.messages.show_warning if warning else self.messages.show_message
            show(shown)
        return self

    def otherwise(self, show: Callable[[KnownError], object]) -> Self:
        """Call `show` with the problem where the action could not be carried out."""
        if self.problem is not None:
            show(self.problem)
        return self


def attempt(
    messages: Messages, store: Store, action: Action[P, T], *args: P.args, **kwargs: P.kwargs
) -> Done[T]:
    """Run an action at once; a KnownError becomes the problem of what is returned."""
    before = store.conference
    try:
        value = action(store, *args, **kwargs)
    except KnownError as problem:
        return Done(messages, problem=problem)
    return Done(messages, value, None, store.conference is not before, store.undo_label)
