"""Words in a given language, whatever the language of the interface is."""

from collections.abc import Sequence
from datetime import date, datetime, time

from PySide6.QtCore import QDate, QLocale, QTranslator

from moderator.event.phrase import Phrase
from moderator.resources import resource

CONTEXT = "moderator"
"""The one context of all translations: the same words mean the same everywhere."""

LANGUAGES = ("de", "en")


class Words:
    """Puts source texts, phrases, days and times into one language.

    language: "de" or "en"; anything else falls back to English.
    """

    def __init__(self, language: str) -> None:
        self.language = language if language in LANGUAGES else "en"
        self.locale = QLocale("de_DE" if self.language == "de" else "en_GB")
        self.translator = QTranslator()
        self.translator.load(str(resource("translations", f"moderator_{self.language}.qm")))

    def __call__(self, text: str, n: int | None = None) -> str:
        """Translate a literal source text; `n` chooses the plural form and stands for %n."""
        found = self.translator.translate(CONTEXT, text, None, -1 if n is None else n) or text
        return found if n is None else found.replace("%n", self.locale.toString(n))

    def say(self, sentence: Phrase) -> str:
        """Word a phrase with its gaps filled."""
        arguments = {
            name: self.say(value) if isinstance(value, Phrase) else value
            for name, value in sentence.arguments
        }
        n = arguments.get("n")
        text = self(sentence.template, n if isinstance(n, int) else None)
        return text.format(**arguments)

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
