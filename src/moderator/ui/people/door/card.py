"""The card of check-in, which shows in large type who came in and what has to be decided."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from moderator.ui import theme
from moderator.ui.accessible import speak
from moderator.ui.people.door.place import Place
from moderator.ui.theme import Appearance
from moderator.ui.widgets.frames import Surface, button, empty_layout
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.layouts import STRETCH, Part, Space, boxed, column, row
from moderator.ui.widgets.symbols import SymbolBadge
from moderator.ui.words import tr

GOOD, WARNING, BAD, CALM = "good", "warning", "bad", "surface"


@dataclass(frozen=True, slots=True)
class CardButton:
    """A button of a card; Enter means the first one where the card asks."""

    words: str
    action: Callable[[], object]


class DoorCard(Surface):
    """Shows one thing at a time; where it asks, Enter and Escape answer.

    tone: GOOD, WARNING, BAD or CALM.
    """

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent, CALM)
        self._appearance = appearance
        self._choices: tuple[CardButton, ...] = ()
        self._keys = ""
        self.asks = False
        self.tone = CALM
        self.title = ""
        self.buttons: list[QPushButton] = []
        self._place: Place | None = None
        self._when: Label | None = None
        margins = (theme.WIDE, theme.ROOMY, theme.WIDE, theme.ROOMY)
        self._column = column(on=self, margins=margins, spacing=theme.TIGHT)
        self.hide()

    def show_answer(
        self,
        tone: str,
        title: str,
        lines: Sequence[str] = (),
        *,
        head: str = "",
        place: Place | None = None,
        choices: Sequence[CardButton] = (),
        asks: bool = False,
        keys: str = "",
    ) -> None:
        """Show a title with a line above and lines below, where to go, and what can be done.

        asks: Enter means the first choice. keys: what the keys mean, where it is not yes and no.
        """
        empty_layout(self._column)
        self._choices, self.asks, self.buttons = tuple(choices), asks, []
        self._place, self._when = place, None
        self.tone, self.title, self._keys = tone, title, keys or tr("Enter: yes · Esc: no")
        self._tone(tone)
        parts: list[Part] = [_large(title, theme.CLOCK, QFont.Weight.Bold)]
        if head:
            parts.insert(0, _large(head, theme.SECTION, QFont.Weight.DemiBold))
        if place is not None:
            parts.append(self._place_row(place))
        parts += [_large(line, theme.SECTION, QFont.Weight.Normal) for line in lines]
        if choices:
            parts += [Space(theme.GRID), self._row()]
        # shown as a whole: what is added to a visible widget by itself is hidden until Qt comes to
        # it, and in between the card would be empty
        content = boxed(column(*parts, spacing=theme.TIGHT))
        self._column.addWidget(content)
        content.show()
        self.show()
        where = f"{place.where} {place.when_and_what}" if place is not None else ""
        spoken = " ".join(part for part in (head, title, where, *lines) if part)
        speak(self, spoken, urgent=tone == BAD)

    def answer(self, number: int = 0) -> None:
        """Do what Enter means, or with number 1 what Ctrl+Enter means."""
        if self.asks and number < len(self._choices):
            self._choices[number].action()

    def _tone(self, tone: str) -> None:
        if tone != self.property("kind"):
            self.setProperty("kind", tone)
            self.style().unpolish(self)
            self.style().polish(self)

    def retime(self, find: Callable[[int], Place | None]) -> None:
        """Show when the round begins by now, where the card shows a place in one."""
        place = find(self._place.participant_id) if self._place is not None else None
        if place is not None and self._when is not None:
            self._when.setText(place.when_and_what)

    def _place_row(self, place: Place) -> QHBoxLayout:
        badge = SymbolBadge(place.theme, self._appearance)
        badge.setFixedSize(theme.WIDE, theme.WIDE)
        where = Label(place.where)
        where.setFont(theme.font(theme.WIDE, QFont.Weight.Bold))
        self._when = Label(place.when_and_what, wrap=True)
        self._when.setFont(theme.font(theme.SECTION))
        return row(badge, where, (self._when, 1), spacing=theme.SNUG)

    def _row(self) -> QHBoxLayout:
        for number, choice in enumerate(self._choices):
            kind = "primary" if self.asks and number == 0 else ""
            made = button(choice.words, kind, run=choice.action)
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.buttons.append(made)
        keys = [Label(self._keys, "secondary")] if self.asks else []
        return row(*self.buttons, *keys, STRETCH, spacing=theme.TIGHT)


def _large(text: str, size: int, weight: QFont.Weight) -> Label:
    label = Label(text, wrap=True)
    label.setFont(theme.font(size, weight, tabular=True))
    return label
