"""Words of the interface in its own language, and phrases worded."""

from PySide6.QtCore import QCoreApplication

from moderator.event.errors import KnownError
from moderator.event.phrase import Phrase
from moderator.words import CONTEXT


def tr(text: str, n: int | None = None) -> str:
    """Translate a literal; `n` chooses the plural form and stands for %n.

    The translator is the one installed in the application; without it English appears.
    """
    found = QCoreApplication.translate(CONTEXT, text, None, -1 if n is None else n)
    return found if n is None else found.replace("%n", str(n))


def say(sentence: Phrase) -> str:
    """Word a phrase with its gaps filled."""
    arguments = {
        name: say(value) if isinstance(value, Phrase) else value
        for name, value in sentence.arguments
    }
    n = arguments.get("n")
    return tr(sentence.template, n if isinstance(n, int) else None).format(**arguments)


def tell(problem: KnownError) -> str:
    """Word an error: what happened, what was kept, what to do now."""
    return " ".join(say(sentence) for sentence in problem.phrases)
