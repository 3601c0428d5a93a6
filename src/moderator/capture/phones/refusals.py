"""What phones are told when something is not granted."""

from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase


def moderators_only() -> RuleProblem:
    """Only the phone of the room's moderator may do this."""
    return RuleProblem(
        phrase("Only who moderates this room can ask for more minutes."),
        kept=phrase("Nothing was changed."),
        remedy=phrase("The code for that is on the laptop, under “Connect phones”."),
    )


def unknown_phone() -> RuleProblem:
    """The token is not valid, or no longer."""
    return RuleProblem(
        phrase("This phone is no longer connected with the laptop."),
        kept=phrase("What waits stays on your phone."),
        remedy=phrase("Please enter the code that stands on the laptop now."),
    )


def unsaved() -> RuleProblem:
    """The event cannot be written now; the phone sends it again."""
    return RuleProblem(
        phrase("The laptop’s disk cannot be written to."),
        kept=phrase("What you sent stays on your phone."),
        remedy=phrase("Please tell the moderator; it is sent once there is room."),
    )


def too_fast() -> RuleProblem:
    """More points than anybody types."""
    return RuleProblem(
        phrase("This phone sends too many points at once."),
        kept=phrase("What waits stays on your phone."),
        remedy=phrase("It goes on by itself within a minute."),
    )


def busy() -> RuleProblem:
    """More requests than anybody means."""
    return RuleProblem(
        phrase("This phone asks for too much at once."), remedy=phrase("It goes on by itself.")
    )
