"""What is offered below a cell while rooms, people or a kind are typed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyleOptionViewItem, QWidget

from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem, ItemKind
from moderator.rules.schedule.free_rooms import taken_rooms
from moderator.rules.schedule.known_people import (
    beginning_with,
    busy_times,
    free_time,
    known_people,
)
from moderator.ui import theme
from moderator.ui.schedule.naming import kind_name
from moderator.ui.schedule.table_columns import Column
from moderator.ui.theme import Appearance, Tone
from moderator.ui.widgets import layouts
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.marks import BODY, CAPTION, RIGHT, STRONG, Brush, TextFace, advance
from moderator.ui.widgets.row_model import RowModel
from moderator.ui.widgets.rows import Index, RowContent, RowDelegate, RowStyle, is_selected
from moderator.ui.words import tr, translate

MOST = 6
"""Most names that are offered at once."""
OFFER_HEIGHT = theme.scaled(40)
OFFER_WIDTH = theme.scaled(350)
STYLE = RowStyle(height=OFFER_HEIGHT, inner=(theme.TIGHT, 0, theme.TIGHT, 0))


@dataclass(frozen=True, slots=True)
class NameOffer:
    """A name that can be taken.

    name: what is written into the cell. title: how it is listed. beside: whether it is free; good:
    it is.
    """

    name: str
    title: str
    detail: str = ""
    beside: str = ""
    good: bool = True


OfferSource = Callable[[str], tuple[NameOffer, ...]]
"""Finds the names that begin with what is typed."""


def offers_for(conference: Conference, item: AgendaItem, column: Column) -> OfferSource | None:
    """Make what finds offers for a cell; None for a column without any."""
    if column is Column.PEOPLE:
        return _people(conference, item)
    if column is Column.ROOMS:
        return _rooms(conference, item)
    return _kinds if column is Column.KIND else None


def _people(conference: Conference, item: AgendaItem) -> OfferSource:
    @cache
    def find(typed: str) -> tuple[NameOffer, ...]:
        found = []
        busy = busy_times(conference, item.day)
        for person in beginning_with(known_people(conference), typed, MOST):
            free = free_time(conference, person, item, busy)
            found.append(
                NameOffer(
                    person.name, person.listed, person.detail, translate(free.words), free.free
                )
            )
        return tuple(found)

    return find


def _rooms(conference: Conference, item: AgendaItem) -> OfferSource:
    taken = taken_rooms(conference, item)

    def find(typed: str) -> tuple[NameOffer, ...]:
        wanted = typed.casefold()
        rooms = [r for r in conference.rooms() if f" {wanted}" in f" {r.name.casefold()}"]
        rooms.sort(key=lambda room: not room.name.casefold().startswith(wanted))
        offers = []
        for room in rooms[:MOST]:
            other = taken.get(room.id)
            places = "" if room.places is None else tr("%n places", n=room.places)
            beside = tr("free")
            if other is not None:
                beside = tr("taken {time}").format(time=f"{other.start:%H:%M}")
            offers.append(NameOffer(room.name, room.name, places, beside, other is None))
        return tuple(offers)

    return find


def _kinds(typed: str) -> tuple[NameOffer, ...]:
    names = [kind_name(kind) for kind in ItemKind]
    wanted = typed.casefold()
    return tuple(NameOffer(name, name) for name in names if name.casefold().startswith(wanted))[
        :MOST
    ]


class OfferDelegate(RowDelegate):
    """Paints an offer, with what is typed of it in bold."""

    def __init__(
        self,
        appearance: Appearance,
        model: RowModel[NameOffer],
        typed: Callable[[], str],
        parent: QWidget,
    ) -> None:
        super().__init__(appearance, model.content, STYLE, parent)
        self._model, self._typed = model, typed

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint title, detail, and at the right whether it is free."""
        offer = self._model.record(index)
        brush = Brush(painter, self._appearance, is_selected(option))
        box: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if brush.selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(brush.colours.accent_soft))
            painter.drawRoundedRect(box, theme.CONTROL_RADIUS, theme.CONTROL_RADIUS)
        line = box.adjusted(theme.SNUG, theme.GRID - 1, -theme.SNUG, -theme.GRID + 1)
        tone = Tone.GOOD if offer.good else Tone.WARNING
        beside = TextFace(theme.CAPTION, STRONG.weight, tone)
        brush.write(line, beside, offer.beside, RIGHT)
        line.setRight(line.right() - advance(beside, offer.beside) - theme.TIGHT)
        upper = QRect(line)
        if offer.detail:
            upper.setHeight(line.height() // 2)
            brush.write(line.adjusted(0, upper.height(), 0, 0), CAPTION, offer.detail)
        _write_begun(brush, upper, offer.title, self._typed())
        painter.restore()


def _write_begun(brush: Brush, line: QRect, title: str, typed: str) -> None:
    """Write a name with what is typed of it in bold, at the beginning of one of its words."""
    place = f" {title.casefold()}".find(f" {typed.casefold()}")
    if place < 0:
        brush.write(line, BODY, title)
        return
    end = place + len(typed)
    parts = ((BODY, title[:place]), (STRONG, title[place:end]), (BODY, title[end:]))
    for face, part in parts:
        brush.write(line, face, part)
        line.setLeft(line.left() + advance(face, part))


class OfferList(QFrame):
    """The names that begin with what is typed, below a cell; it never takes the focus.

    by_hand: one of them was chosen with the arrow keys.
    """

    def __init__(
        self, appearance: Appearance, take: Callable[[NameOffer], object], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._take = take
        self._typed = ""
        self.by_hand = False
        self.setObjectName("offers")
        self.setProperty("kind", "surface")
        self._model = RowModel[NameOffer](
            lambda offer, _column: RowContent(offer.title, offer.detail, words=_spoken(offer)),
            lambda offer: offer.name,
            self,
        )
        self._view = QListView(self)
        self._view.setModel(self._model)
        self._view.setItemDelegate(
            OfferDelegate(appearance, self._model, lambda: self._typed, self._view)
        )
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setAccessibleName(tr("Offers"))
        self._view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.clicked.connect(self._click)
        self._new = Label("", "caption")
        self._keys = Label(tr("Tab takes · comma: another"), "caption")
        foot = layouts.row((self._new, 1), self._keys, margins=(theme.SNUG, 0, theme.SNUG, 0))
        margins = (theme.GRID, theme.GRID, theme.GRID, theme.GRID)
        self._rows = layouts.column(self._view, foot, on=self, margins=margins, spacing=theme.GRID)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        colours = appearance.colours
        self.setStyleSheet(
            f"QFrame#offers {{ background: {colours.surface}; border: 1px solid"
            f" {colours.strong_line}; border-radius: {theme.CONTROL_RADIUS}px; }}"
        )
        self.hide()

    def show_offers(
        self, typed: str, offers: Sequence[NameOffer], below: QRect, *, several: bool, new: bool
    ) -> None:
        """Show offers below a box of the parent, or above it where that fits better.

        several: several can be taken. new: what is typed may be a new name.
        """
        self._typed, self.by_hand = typed, False
        self._model.show_rows(offers)
        self._model.repaint()
        self._view.setFixedHeight(OFFER_HEIGHT * len(offers))
        self._view.setVisible(bool(offers))
        self._keys.setText(tr("Tab takes · comma: another") if several else tr("Tab takes"))
        self._keys.setVisible(bool(offers))
        self._new.setText(tr("“{name}” would be new").format(name=typed) if new else "")
        if offers:
            self._view.setCurrentIndex(self._model.index(0, 0))
        self._rows.activate()
        self._place(below, QSize(OFFER_WIDTH, self._rows.sizeHint().height()))
        self.show()
        self.raise_()

    def _place(self, below: QRect, size: QSize) -> None:
        room = self.window().rect()
        left = max(room.left(), min(below.left(), room.right() - size.width() - theme.GRID))
        top = below.bottom() + theme.GRID
        if top + size.height() > room.bottom():
            top = max(0, below.top() - theme.GRID - size.height())
        self.setGeometry(QRect(QPoint(left, top), size))

    @property
    def current(self) -> NameOffer | None:
        """The offer that would be taken."""
        index = self._view.currentIndex()
        return self._model.record(index) if self.isVisible() and index.isValid() else None

    def step(self, step: int) -> None:
        """Choose the next or the one before."""
        place = self._view.currentIndex().row() + step
        if 0 <= place < len(self._model.rows):
            self.by_hand = True
            self._view.setCurrentIndex(self._model.index(place, 0))

    def _click(self, index: QModelIndex) -> None:
        self._take(self._model.record(index))


def _spoken(offer: NameOffer) -> str:
    return ", ".join(part for part in (offer.title, offer.detail, offer.beside) if part)
