"""The field that finds a slide by its theme, its headline, its group or a word of its points."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from moderator.event.conference import Conference
from moderator.event.stage import Cue
from moderator.event.workshops import Workshop
from moderator.slides.deck import group_cues, group_label
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.plenary.cues import PlenaryDeck, cue_words
from moderator.ui.plenary.stage_line import StageLine
from moderator.ui.theme import Colours
from moderator.ui.widgets import layouts
from moderator.ui.widgets.labels import Label
from moderator.ui.words import tr


@dataclass(frozen=True, slots=True)
class JumpPlace:
    """A slide that one can jump to; words: what it is called; found_by: all that finds it."""

    cue: Cue
    words: str
    found_by: str


def places_of(conference: Conference, deck: PlenaryDeck) -> tuple[JumpPlace, ...]:
    """Return every group by its number, then every other scene of the running order."""
    found = []
    for number, group in enumerate(deck.order.groups, start=1):
        result = conference.result_of(group.id)
        headline = result.headline.strip() if result else ""
        about = conference.theme_of(conference.one(Workshop, group.workshop_id)).name
        points = " ".join(point.text for point in conference.written_points_of(group.id))
        label = group_label(conference, group)
        words = f"{number} · {label}" + (f" · {headline}" if headline else "")
        every = f"{number} {label} {about} {headline} {group.speaker} {points}"
        found.append(JumpPlace(group_cues(conference, group)[0], words, every.casefold()))
    known = {place.cue for place in found}
    groups = {cue for group in deck.order.groups for cue in group_cues(conference, group)}
    for step in deck.steps:
        if step.page == 0 and step not in known | groups:
            words = cue_words(conference, step)
            found.append(JumpPlace(step, words, words.casefold()))
    return tuple(found)


def matching(places: tuple[JumpPlace, ...], typed: str) -> tuple[JumpPlace, ...]:
    """Return the places that hold every word that was typed; first those that are called so."""
    words = typed.casefold().split()
    phrase = " ".join(words)
    found = [place for place in places if all(word in place.found_by for word in words)]

    def rank(place: JumpPlace) -> int:
        named = place.words.casefold()
        return 0 if phrase in named else 1 if all(word in named for word in words) else 2

    return tuple(sorted(found, key=rank))


class JumpField(QFrame):
    """Finds slides while words are typed; Enter chooses one as the next, and shows nothing.

    chosen: (Cue) a slide was chosen as the next one.
    """

    chosen = Signal(Cue)

    def __init__(self, hub: Hub, deck: PlenaryDeck, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub, self._deck = hub, deck
        self._places: tuple[JumpPlace, ...] = ()
        self._found: tuple[JumpPlace, ...] = ()
        self._area = QRect()
        self.line = StageLine()
        self.line.setAccessibleName(tr("Find a slide"))
        self.line.setPlaceholderText(tr("Theme, headline, group or a word"))
        self.line.textChanged.connect(self._find)
        self.line.stepped.connect(self._step)
        self.line.entered.connect(self._take)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Slides that were found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.itemClicked.connect(self._take)
        self.hint = Label(
            tr("↑ ↓ choose · Enter takes it as the next slide · Escape closes"), wrap=True
        )
        self.hint.setStyleSheet(f"color: {colours.stage_secondary};")
        layouts.column(
            self.line,
            (self.list, 1),
            self.hint,
            on=self,
            margins=theme.SNUG,
            spacing=theme.TIGHT,
        )
        self.setStyleSheet(theme.stage_field_style(colours))
        self.hide()

    def place(self, area: QRect) -> None:
        """Fill an area of the window, but for what would show a part of a row."""
        self._area = area
        self.setGeometry(area)
        layout, high = self.layout(), self.list.sizeHintForRow(0)
        if layout is not None and high > 0:
            layout.activate()
            self.resize(area.width(), area.height() - self.list.viewport().height() % high)

    def open(self) -> None:
        """Show the field with all slides, ready to type."""
        self._places = places_of(self._hub.conference, self._deck)
        self.line.clear()
        self._find()
        self.show()
        self.place(self._area)  # rows have a height only now
        self.raise_()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _find(self) -> None:
        self._found = matching(self._places, self.line.text())
        self.list.clear()
        for place in self._found:
            self.list.addItem(QListWidgetItem(place.words))
        if self._found:
            self.list.setCurrentRow(0)

    @Slot(int)
    def _step(self, step: int) -> None:
        row = self.list.currentRow() + step
        if 0 <= row < len(self._found):
            self.list.setCurrentRow(row)

    @Slot()
    def _take(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._found):
            self.chosen.emit(self._found[row].cue)
