"""Errors that a moderator can understand and put right."""

from moderator.event.phrase import Phrase, phrase


class KnownError(Exception):
    """Something that can go wrong without a bug, explained in up to three sentences.

    happened: what happened.
    kept: what was kept, or None if nothing was at risk.
    remedy: what to do now.
    """

    def __init__(
        self, happened: Phrase, *, kept: Phrase | None = None, remedy: Phrase | None = None
    ) -> None:
        self.happened = happened
        self.kept = kept
        self.remedy = remedy
        super().__init__(" ".join(str(part) for part in self.phrases))

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle with all three sentences, so that it can pass between processes."""
        return (_rebuilt, (type(self), self.happened, self.kept, self.remedy))

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """The sentences in the order in which they are shown."""
        return tuple(part for part in (self.happened, self.kept, self.remedy) if part)


class FileProblem(KnownError):
    """A file cannot be opened, read or written."""


class ImportProblem(KnownError):
    """An imported table cannot be understood as a whole."""


class RuleProblem(KnownError):
    """The request contradicts the data of the event."""


class NothingToUndo(KnownError):
    """There is nothing to undo or redo."""


class UndoConflict(KnownError):
    """The change to be undone has been overwritten by a later one."""


class JobProblem(KnownError):
    """A job in another process failed or had to be stopped."""


class CameraProblem(KnownError):
    """A camera cannot be used, or has stopped working."""


class JobCancelled(KnownError):
    """A job was cancelled by the moderator."""


class Unexpected(KnownError):
    """A bug, in the words shown to the moderator; never raised."""

    def __init__(self) -> None:
        super().__init__(
            phrase(
                "Something unexpected happened. The event is safe up to the last step. "
                "Details are in the log file."
            )
        )

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle without arguments, so that it can pass between processes."""
        return (Unexpected, ())


def _rebuilt(
    kind: type[KnownError], happened: Phrase, kept: Phrase | None, remedy: Phrase | None
) -> KnownError:
    return kind(happened, kept=kept, remedy=remedy)
