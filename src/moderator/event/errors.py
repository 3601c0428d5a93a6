"""The family of errors that a moderator can understand and mend."""

from moderator.event.phrase import Phrase, phrase


class KnownError(Exception):
    """Something that can happen to a careful person, told in three sentences.

    happened: what happened.
    kept: what was kept, or None where nothing was at stake.
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
        """Travel between processes with all three sentences."""
        return (_rebuilt, (type(self), self.happened, self.kept, self.remedy))

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """The sentences in the order in which they are told."""
        return tuple(part for part in (self.happened, self.kept, self.remedy) if part)


class FileProblem(KnownError):
    """A file cannot be opened, read or written."""


class ImportProblem(KnownError):
    """A table from outside cannot be understood as a whole."""


class RuleProblem(KnownError):
    """What was asked for contradicts the event."""


class NothingToUndo(KnownError):
    """There is no batch to take back or to do again."""


class UndoConflict(KnownError):
    """What should be taken back has been changed since."""


class JobProblem(KnownError):
    """A job in another process failed or had to be stopped."""


class CameraProblem(KnownError):
    """A camera cannot be used, or no longer."""


class JobCancelled(KnownError):
    """A job was cancelled by the moderator."""


class Unexpected(KnownError):
    """A bug, where it is told to the moderator; never raised."""

    def __init__(self) -> None:
        super().__init__(
            phrase(
                "Something unexpected happened. The event is safe up to the last step. "
                "Details are in the log file."
            )
        )

    def __reduce__(self) -> tuple[object, ...]:
        """Travel between processes."""
        return (Unexpected, ())


def _rebuilt(
    kind: type[KnownError], happened: Phrase, kept: Phrase | None, remedy: Phrase | None
) -> KnownError:
    return kind(happened, kept=kept, remedy=remedy)
