"""The ways to win time back: what each gains, and what it costs whom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from moderator.actions.running import take_over
from moderator.event.conference import Conference, Record
from moderator.event.people import Participant
from moderator.event.phrase import phrase
from moderator.event.placements import Placement
from moderator.event.schedule import AgendaItem, Contribution, Event, ItemRoom, Room, Theme
from moderator.event.workshops import Workshop
from moderator.rules.schedule.delay import DelayProposal, has_delay, to_win_back, win_back
from moderator.rules.schedule.running import Running
from moderator.ui import theme
from moderator.ui.asking import Asking
from moderator.ui.hub import Hub
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Surface, button
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.push import PushButton
from moderator.ui.widgets.scroll import ScrollArea
from moderator.ui.words import tr, translate

MOST = 3
"""Most ways that are proposed at once; each has its key."""

INPUTS: tuple[type[Record], ...] = (
    Event,
    AgendaItem,
    ItemRoom,
    Room,
    Theme,
    Workshop,
    Contribution,
    Participant,
    Placement,
)
"""All kinds of records that the ways follow from."""


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways that a worker found, and how many minutes there are to win back."""

    ways: tuple[DelayProposal, ...] = ()
    minutes: int = 0


def find_ways(conference: Conference, now: datetime) -> Ways:
    """Look for the ways to win time back."""
    return Ways(win_back(conference, now), to_win_back(conference, now))


def touched(way: DelayProposal) -> frozenset[tuple[str, int]]:
    """Return what a way changes, by which it is known again once the minutes are others."""
    return frozenset((type(c.before).__name__, c.before.id) for c in way.changes)


class WayCard(PushButton):
    """One way: its key, what is done, its effect and price, and the minutes gained."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setProperty("kind", "card")
        self.setCheckable(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._number = number
        self.title = Label("", "strong", wrap=True)
        self.price = Label("", "caption-dark", wrap=True)
        self.gain = Label("", "chip-good")
        self._key = key = Label(str(number), "key")
        top = Qt.AlignmentFlag.AlignTop
        words = layouts.column(self.title, self.price, spacing=0)
        layouts.row(
            (key, top),
            (words, 1),
            (self.gain, top),
            on=self,
            margins=(theme.TIGHT, theme.GRID + 2, theme.TIGHT, theme.GRID + 2),
            spacing=theme.TIGHT,
        )
        for label in (key, self.title, self.price, self.gain):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_way(self, way: DelayProposal) -> None:
        """Show a way."""
        self.title.setText(translate(way.words))
        costs = " ".join(translate(cost) for cost in way.costs)
        self.price.setText(f"{translate(way.effect)} {costs}")
        self.gain.setText(tr("%n min", n=way.minutes))
        words = (self.title.text(), self.gain.text(), self.price.text())
        name = tr("Way {number}").format(number=self._number)
        self.setAccessibleName(f"{name}: {', '.join(words)}")
        self.setToolTip("\n".join(words))

    def set_parts(self, *, price: bool, gain: bool) -> None:
        """Show what it costs and gains, or leave that out where there is little room.

        The tip has it all.
        """
        self.price.setHidden(not price)
        self.gain.setHidden(not gain)

    def heights(self, width: int) -> tuple[int, int]:
        """Heights that the card has at a width without its price, and that this adds."""
        beside = self._key.sizeHint().width() + self.gain.sizeHint().width() + 4 * theme.TIGHT
        inner = max(1, width - beside)
        least = max(self.title.heightForWidth(inner), self.gain.sizeHint().height())
        return least + 2 * (theme.GRID + 2), self.price.heightForWidth(inner)

    def sizeHint(self) -> QSize:
        """Be as large as its words, which a button would not measure."""
        layout = self.layout()
        return super().sizeHint() if layout is None else layout.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Become as narrow as its words can be broken."""
        layout = self.layout()
        return super().minimumSizeHint() if layout is None else layout.totalMinimumSize()


class WayList(ScrollArea):
    """The cards below each other, as high as they need; where there is less room they scroll."""

    def __init__(self, cards: Sequence[WayCard], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = cards
        self._inner = QWidget()
        layouts.column(*cards, layouts.STRETCH, on=self._inner, spacing=theme.GRID + 2)
        self.setWidget(self._inner)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the cards take it
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Its height follows from its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of all cards at a width."""
        return self._inner.heightForWidth(width)

    def settle(self) -> None:
        """Measure the cards anew at once, so that they do not grow before somebody's eyes."""
        for widget in (*self._cards, self._inner):
            layout = widget.layout()
            if layout is not None:
                layout.activate()
        self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell the layout around it when the cards have become higher or lower."""
        if watched is self._inner and event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._choose_bar()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have a scroll bar only where one is needed."""
        super().resizeEvent(event)
        self._choose_bar()

    def _choose_bar(self) -> None:
        """Leave the scroll bar out where the cards fit without it.

        Beside one they are narrower and so higher, and Qt would keep it for that.
        """
        fits = self.heightForWidth(self.width()) <= self.height()
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded
        )

    def sizeHint(self) -> QSize:
        """Be as high as all cards are at this width."""
        return QSize(self._narrowest(), self.heightForWidth(max(self._narrowest(), self.width())))

    def minimumSizeHint(self) -> QSize:
        """Become so low that one card is seen."""
        width = self._narrowest()
        return QSize(width, self._cards[0].heightForWidth(max(width, self.width())))

    def _narrowest(self) -> int:
        return max(card.minimumSizeHint().width() for card in self._cards)


class WaysPanel(Surface):
    """Lists the ways that a worker finds; one can be looked at in the plan before it is taken.

    previewed: another one is looked at, or none. Nothing is changed by that.
    """

    previewed = Signal()

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Ways to win time back"))
        self._hub = hub
        self._asking = Asking(hub.jobs, self)
        self._asking.changed.connect(self._show_choice)
        self._found = Ways()
        self._asked: tuple[tuple[Mapping[int, Record], ...], datetime] | None = None
        self._fresh = True
        self._place = 0
        self._height, self._lowest = 0, False
        self._looking = False
        self.head = Label("", "section", wrap=True, live=True)
        self.take = button("", "primary", self, run=self.accept)
        self.take.setToolTip(tr("One step that can be undone. Keys 1 to 3 preview a way."))
        self.cards = [WayCard(number) for number in range(1, MOST + 1)]
        for place, card in enumerate(self.cards):
            card.clicked.connect(partial(self._on_card, place))
        self.list = WayList(self.cards, self)
        self._top = layouts.row((self.head, 1), self.take, spacing=theme.TIGHT)
        layouts.column(
            self._top,
            (self.list, 1),
            on=self,
            margins=theme.SNUG,
            spacing=theme.GRID + 2,
        )
        self.hide()

    def fit(self, height: int, *, lowest: bool) -> None:
        """Show as much of the ways as there is room for, first that of the one that is looked at.

        height: what there is for all of it. lowest: show only what is done, without a heading.
        """
        self._height, self._lowest = height, lowest
        gap, margins = theme.GRID + 2, 2 * theme.SNUG
        above = max(self.head.sizeHint().height(), self.take.sizeHint().height())
        width = self.width() - margins
        shown = [card for card in self.cards if not card.isHidden()]
        left = height - margins - above - sum(c.heights(width)[0] + gap for c in shown)
        self.head.setHidden(lowest)
        for card in sorted(shown, key=lambda c: c is not self.cards[self._place]):
            price = card.heights(width)[1]
            fits = not lowest and price <= left
            card.set_parts(price=fits, gain=not lowest)
            left -= price if fits else 0
        self.list.settle()
        # else the run sheet would not give way, and a way would be hidden though there is room
        whole = margins + above + gap + self.list.heightForWidth(width)
        self.setMinimumHeight(0 if lowest else max(0, min(height, whole)))

    def minimumSizeHint(self) -> QSize:
        """Become so narrow that the button is below the heading."""
        narrow = max(self.list.minimumSizeHint().width(), self.take.minimumSizeHint().width())
        return QSize(narrow + 2 * theme.SNUG, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button beside the heading where there is room."""
        super().resizeEvent(event)
        beside = self.head.minimumSizeHint().width() + theme.TIGHT + self.take.sizeHint().width()
        wide = beside <= self.width() - 2 * theme.SNUG
        direction = QBoxLayout.Direction
        self._top.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        self.fit(self._height, lowest=self._lowest)

    @property
    def preview(self) -> DelayProposal | None:
        """The way that is looked at; None: the plan is shown as it is."""
        return self._found.ways[self._place] if self._looking else None

    @property
    def number(self) -> int:
        """The number of the way that would be taken."""
        return self._place + 1

    @property
    def busy(self) -> bool:
        """Whether ways are still looked for."""
        return self._asking.busy

    def show_state(self, conference: Conference, state: Running) -> None:
        """Look for ways on a worker, once their inputs or the minute are others."""
        tables = tuple(conference.table(kind) for kind in INPUTS)
        minute = state.now.replace(second=0, microsecond=0)
        before = self._asked
        same = before is not None and all(a is b for a, b in zip(before[0], tables, strict=True))
        if same and before is not None and before[1] == minute:
            return
        self._asked, self._fresh = (tables, minute), same and self._fresh
        if not has_delay(conference, state):
            self._asking.forget()
            self._show(Ways())
            return
        self._asking.ask(
            phrase("Looking for ways to win time back"),
            lambda _job: find_ways(conference, state.now),
            self._show,
        )
        self._show_choice()

    def look_at(self, place: int) -> None:
        """Show in the plan what a way would bring; nothing where there is none."""
        if place < len(self._found.ways) and self.isVisible():
            self._place, self._looking = place, True
            self._show_choice()
            self.previewed.emit()

    @Slot()
    def leave(self) -> None:
        """Show the plan as it is."""
        if self._looking:
            self._looking = False
            self._show_choice()
            self.previewed.emit()

    @Slot()
    def accept(self) -> None:
        """Take the way that is looked at, or else the first; nothing while they are others."""
        if self._found.ways and self.isVisible() and self._fresh:
            way = self._found.ways[self._place]
            self.leave()
            self._hub.do(take_over, way).report()

    def _on_card(self, place: int) -> None:
        if self._looking and place == self._place:
            self.leave()
        else:
            self.look_at(place)

    def _show(self, found: Ways) -> None:
        """Show other ways; one that is looked at stays if it is still among them."""
        chosen = touched(self._found.ways[self._place]) if self._found.ways else None
        known = [touched(way) for way in found.ways]
        was, looking = self.preview, self._looking and chosen in known
        self._place = known.index(chosen) if chosen is not None and looking else 0
        self._found, self._fresh, self._looking = found, True, looking
        self.setVisible(bool(found.ways))
        if found.ways:
            minutes = min(found.minutes, found.ways[0].minutes) or found.ways[0].minutes
            self.head.setText(tr("Win back %n minutes", n=minutes))
        for place, card in enumerate(self.cards):
            card.setVisible(place < len(found.ways))
            if place < len(found.ways):
                card.show_way(found.ways[place])
        self._show_choice()
        for widget in (self, self.parentWidget()):  # at once, so that no click hits a former place
            layout = None if widget is None else widget.layout()
            if layout is not None:
                layout.activate()
        if self.preview != was:
            self.previewed.emit()

    @Slot()
    def _show_choice(self) -> None:
        self.fit(self._height, lowest=self._lowest)
        for place, card in enumerate(self.cards):
            card.setChecked(self._looking and place == self._place)
        self.take.setText(tr("Take way {number}  Ctrl+⏎").format(number=self.number))
        self.take.setEnabled(self._fresh)
