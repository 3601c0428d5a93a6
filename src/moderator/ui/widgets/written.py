"""What is told where something typed into a field is not understood."""

from moderator.event.errors import RuleProblem
from moderator.event.phrase import Phrase, phrase


def not_a_time(text: str, example: str = "14:50") -> RuleProblem:
    """Tell that a text is no time."""
    return _not_taken(phrase("“{text}” is not a time.", text=text), example)


def not_a_number(text: str, least: int, most: int) -> RuleProblem:
    """Tell that a text is no whole number from `least` to `most`."""
    message = phrase(
        "“{text}” is not a whole number from {least} to {most}.", text=text, least=least, most=most
    )
    return _not_taken(message, str(min(max(20, least), most)))


def not_minutes(text: str, least: int, most: int) -> RuleProblem:
    """Tell that a text is no duration of `least` to `most` minutes."""
    message = phrase(
        "“{text}” is not a duration from {least} to {most} minutes.",
        text=text,
        least=least,
        most=most,
    )
    return _not_taken(message, "45")


def not_a_day(text: str, example: str) -> RuleProblem:
    """Tell that a text is no day."""
    return _not_taken(phrase("“{text}” is not a day.", text=text), example)


def not_a_kind(text: str, example: str) -> RuleProblem:
    """Tell that a text is no kind of agenda item."""
    return _not_taken(phrase("The kind “{text}” is unknown.", text=text), example)


def _not_taken(message: Phrase, example: str) -> RuleProblem:
    return RuleProblem(
        message,
        kept=phrase("Nothing was changed."),
        remedy=phrase("Enter it as {example}.", example=example),
    )
