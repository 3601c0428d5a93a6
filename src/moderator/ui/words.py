"""Texts, phrases, numbers and days in words, in the interface's language or in a given one."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, time

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTranslator

from moderator.event.errors import KnownError
from moderator.event.phrase import Phrase
from moderator.machine.resources import resource

CONTEXT = "moderator"
"""The one context of all translations: the same words mean the same everywhere."""

LANGUAGES = ("de", "en")

# PySide makes an enumeration when it is first used, and crashes where two threads do so at once:
# that of days, which workers write in words, is made here, on the thread that imports this
YEARS = QDateTime.YearRange
MOST_COUNTED = 2**31 - 1
"""Largest number that Qt can choose a plural for; those beyond it have the same one."""


def tr(text: str, n: int | None = None) -> str:
    """Translate a literal for the interface; `n` chooses the plural form and stands for %n.

    The translator is the one installed in the application; without it English appears.
    """
    return QCoreApplication.translate(CONTEXT, text, None, _counted(n))


def _counted(n: int | None) -> int:
    """Return by which number Qt chooses the plural form."""
    return -1 if n is None else max(-MOST_COUNTED, min(n, MOST_COUNTED))


def day_words(day: date) -> str:
    """Write a day as "4 November"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), tr("d MMMM"))


def weekday_words(day: date) -> str:
    """Write a day with its weekday, as "Monday, 4 November"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), tr("dddd, d MMMM"))


def day_title(number: int, day: date) -> str:
    """Name a day of an event with its date, as "Day 1 · 4 November"."""
    return tr("Day {number} · {date}").format(number=number, date=day_words(day))


def translate(sentence: Phrase) -> str:
    """Translate a phrase for the interface, with its gaps filled."""
    return _worded(sentence, tr)


def error_text(problem: KnownError) -> str:
    """Return an error in words: what happened, what was kept, what to do now."""
    return " ".join(translate(sentence) for sentence in problem.phrases)


class QtWords:
    """Puts source texts, phrases, days and times into one language, whatever the interface's is.

    language: "de" or "en"; anything else falls back to English.
    """

    def __init__(self, language: str) -> None:
        self.language = language if language in LANGUAGES else "en"
        self.locale = QLocale("de_DE" if self.language == "de" else "en_GB")
        self.translator = QTranslator()
        self.translator.load(str(resource("translations", f"moderator_{self.language}.qm")))

    def __call__(self, text: str, n: int | None = None) -> str:
        """Translate a literal source text; `n` chooses the plural form and stands for %n."""
        found = self.translator.translate(CONTEXT, text, None, _counted(n)) or text
        return found if n is None else found.replace("%n", str(n))  # as the application does

    def translate(self, sentence: Phrase) -> str:
        """Translate a phrase, with its gaps filled."""
        return _worded(sentence, self)

    def day(self, day: date) -> str:
        """Write a day with its weekday, as "Montag, 4. November 2024"."""
        form = "dddd, d. MMMM yyyy" if self.language == "de" else "dddd, d MMMM yyyy"
        return self.locale.toString(QDate(day.year, day.month, day.day), form)

    def short_day(self, day: date) -> str:
        """Write a day without weekday and year, as "4. November"."""
        form = "d. MMMM" if self.language == "de" else "d MMMM"
        return self.locale.toString(QDate(day.year, day.month, day.day), form)

    def clock(self, moment: time | datetime) -> str:
        """Write a time of day with hours and minutes, as "14:50"."""
        return f"{moment:%H:%M}"

    def names(self, items: Sequence[str]) -> str:
        """Join names as a sentence does, as "A, B und C"."""
        return self.locale.createSeparatedList(list(items))


def _worded(sentence: Phrase, translate: Callable[[str, int | None], str]) -> str:
    arguments = {
        name: _worded(value, translate) if isinstance(value, Phrase) else value
        for name, value in sentence.arguments
    }
    n = arguments.get("n")
    text = translate(sentence.template, n if isinstance(n, int) else None)
    return text.format(**arguments)
