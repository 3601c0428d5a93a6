"""All clashes and hints of the schedule as a list by kinds, with what resolves the current one."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QListView, QPushButton, QStackedWidget, QWidget

from moderator.rules.schedule.clash import Clash, ClashKey, ClashKind, Remedy
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon, icon
from moderator.ui.schedule.clash_boxes import key_of, offered, remedy_buttons
from moderator.ui.widgets import layouts
from moderator.ui.widgets.fields import ChoiceField
from moderator.ui.widgets.frames import (
    EmptyState,
    Surface,
    empty_layout,
    icon_button,
    scrolling_column,
)
from moderator.ui.widgets.labels import Label, wrapped
from moderator.ui.widgets.row_list import set_up_rows
from moderator.ui.widgets.row_model import RowModel
from moderator.ui.widgets.rows import Ground, RowContent, RowStyle
from moderator.ui.words import tr, translate

ALL, CLASHES = "all", "clashes"
"""Choices of the filter beside the kinds."""


def kind_words(kind: ClashKind) -> str:
    """Name a kind of clashes."""
    return {
        ClashKind.PLACES: tr("Too many people"),
        ClashKind.ROOM: tr("Room taken twice"),
        ClashKind.PERSON: tr("Person in two places"),
        ClashKind.PARTICIPANTS: tr("Place and elsewhere at once"),
        ClashKind.ABSENT: tr("Places of absent people"),
        ClashKind.STEP_FREE: tr("Steps on the way"),
        ClashKind.PRESENCE: tr("Person not there"),
        ClashKind.OVERLAP: tr("Items overlap"),
        ClashKind.DAY: tr("Outside the days"),
        ClashKind.NIGHT: tr("Into the next day"),
        ClashKind.CLOCK_CHANGE: tr("Clocks change"),
        ClashKind.ROOM_CHANGE: tr("No time to change rooms"),
        ClashKind.NO_BREAK: tr("Long without a break"),
        ClashKind.NO_WORKSHOPS: tr("Round without workshops"),
        ClashKind.NO_ROOM: tr("Without a room"),
        ClashKind.NO_MODERATOR: tr("Without moderation"),
        ClashKind.NO_QUESTIONS: tr("Without questions"),
        ClashKind.PARTS: tr("Parts too long"),
    }[kind]


def counted(clashes: Sequence[Clash]) -> str:
    """Say how many clashes and hints there are."""
    hints = sum(clash.hint for clash in clashes)
    hard = len(clashes) - hints
    parts = (tr("%n clashes", n=hard) if hard else "", tr("%n hints", n=hints) if hints else "")
    return " · ".join(part for part in parts if part) or tr("No clashes")


class ClashChip(QPushButton):
    """The button of the schedule's header that says how many there are and opens the list."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._clashes: tuple[Clash, ...] = ()
        self.setAutoDefault(False)
        self.setToolTip(tr("Opens the list, with what resolves each of them"))
        self.setIconSize(QSize(theme.ICON, theme.ICON))
        hub.appearance.changed.connect(self._draw)

    def show_clashes(self, clashes: tuple[Clash, ...]) -> None:
        """Count these clashes."""
        self._clashes = clashes
        self.setText(counted(clashes))
        self._draw()

    @Slot()
    def _draw(self) -> None:
        colours = self._hub.appearance.colours
        which, colour = Icon.CHECK, colours.good
        if self._clashes:
            hard = any(not clash.hint for clash in self._clashes)
            which, colour = Icon.WARNING, colours.bad if hard else colours.warning
        self.setIcon(icon(which, colour))


@dataclass(frozen=True, slots=True)
class ClashRow:
    """The heading of a kind with its number, or a clash."""

    kind: ClashKind
    number: int = 0
    clash: Clash | None = None

    @property
    def key(self) -> ClashKey | ClashKind:
        """What stays the same while the row is about the same."""
        return self.clash.key if self.clash else self.kind


def _content(row: ClashRow, _column: int) -> RowContent:
    if row.clash is None:
        return RowContent(f"{kind_words(row.kind)} · {row.number}", heading=True)
    words, detail = translate(row.clash.words), translate(row.clash.detail)
    return RowContent(words, detail, tooltip=f"{words}\n{detail}")


def _two_lines(texts: Sequence[str], metrics: QFontMetrics, width: int) -> tuple[str, str]:
    first, *rest = wrapped(metrics, texts[0], width, 2) or [""]
    return first, "".join(rest)


STYLE = RowStyle(
    height=theme.GRID * 12,
    ground=Ground.LINED,
    inner=(theme.TIGHT, theme.GRID, theme.TIGHT, theme.GRID),
    breaks=_two_lines,
    heading_height=theme.GRID * 8,
)


class ClashTour(QListView):
    """The list itself; Escape closes it.

    opened: (clash) shall be shown in the schedule. closed: the list is not wanted any longer.
    """

    opened = Signal(Clash)
    closed = Signal()

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = RowModel(_content, lambda row: row.key, self)
        set_up_rows(self, self.shown, hub.appearance, STYLE, tr("Clashes of the schedule"))
        self.clicked.connect(self._open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show with Enter, close with Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def current(self) -> Clash | None:
        """Return the current clash."""
        index = self.currentIndex()
        return self.shown.record(index).clash if index.isValid() else None

    def stand(self, place: int) -> None:
        """Make the row at a place the current one, or the nearest one that is a clash."""
        rows = self.shown.rows
        places = [n for n, row in enumerate(rows) if row.clash is not None]
        if places:
            nearest = min(places, key=lambda n: abs(n - place))
            index = self.shown.index(nearest, 0)
            self.selectionModel().setCurrentIndex(
                index, self.selectionModel().SelectionFlag.ClearAndSelect
            )

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        clash = self.shown.record(index).clash if index.isValid() else None
        if clash is not None:
            self.opened.emit(clash)


class ClashPage(QWidget):
    """The list with a filter, and below it what resolves the current clash.

    wanted: (key) the item or workshop shall be shown in the schedule. closed: the details are
    wanted again.
    """

    wanted = Signal(tuple)
    closed = Signal()

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._clashes: tuple[Clash, ...] = ()
        self._filter: ClashKind | str = ALL
        self._resolved: tuple[Clash | None, tuple[Remedy, ...]] | None = None
        self.kinds = ChoiceField[ClashKind | str](tr("Show"), letters=1)
        self.kinds.edited = self._narrow
        self.list = ClashTour(hub, self)
        self.pages = QStackedWidget(self)
        self._foot = Surface(self, "card")
        self._foot.setAccessibleName(tr("What resolves it"))
        self._scroll, self._ways = scrolling_column(self._foot)
        self._ways.setContentsMargins(theme.TIGHT, theme.TIGHT, theme.TIGHT, 0)
        self._build()
        self.list.opened.connect(self._point)
        self.list.closed.connect(self.closed)
        self.list.selectionModel().currentChanged.connect(self._show_ways)
        self.setFocusProxy(self.list)

    def show_clashes(self, clashes: tuple[Clash, ...]) -> None:
        """Show these clashes; the current one stays, or the one that takes its place."""
        self._clashes = clashes
        kinds = list(dict.fromkeys(clash.kind for clash in clashes))
        if self._filter not in (ALL, CLASHES, *kinds):
            self._filter = ALL
        hard = sum(not clash.hint for clash in clashes)
        choices: list[tuple[ClashKind | str, str]] = [
            (ALL, tr("All · {number}").format(number=len(clashes))),
            (CLASHES, tr("Clashes only · {number}").format(number=hard)),
        ]
        for kind in kinds:
            number = sum(clash.kind is kind for clash in clashes)
            choices.append((kind, f"{kind_words(kind)} · {number}"))
        self.kinds.set_choices(choices)
        self.kinds.show_value(self._filter)
        self._show_rows()

    def _build(self) -> None:
        close = icon_button(
            self._hub.appearance, Icon.CLOSE, tr("Close the list"), self, run=self.closed
        )
        head = layouts.row((Label(tr("Clashes"), "section"), 1), close, spacing=0)
        empty = EmptyState(
            self._hub.appearance,
            Icon.CHECK,
            tr("No contradictions"),
            tr("Rooms, people and times fit together."),
        )
        whole = QWidget()
        layouts.column(self.kinds, (self.list, 1), (self._foot, 1), on=whole, spacing=theme.SNUG)
        self.pages.addWidget(whole)
        self.pages.addWidget(empty)
        layouts.column(
            head,
            (self.pages, 1),
            on=self,
            margins=(theme.SNUG + 2, theme.SNUG, theme.SNUG + 2, theme.SNUG),
            spacing=theme.SNUG,
        )

    def _narrow(self, value: ClashKind | str) -> None:
        self._filter = value
        self._show_rows()

    def _show_rows(self) -> None:
        before, place = self.list.current(), self.list.currentIndex().row()
        rows: list[ClashRow] = []
        for kind in dict.fromkeys(clash.kind for clash in self._clashes):
            held = [c for c in self._clashes if c.kind is kind and self._wants(c)]
            if held:
                rows.append(ClashRow(kind, len(held)))
                rows += [ClashRow(kind, clash=clash) for clash in held]
        self.pages.setCurrentIndex(0 if self._clashes else 1)
        self.list.shown.show_rows(rows)
        if before is not None:
            same = self.list.shown.place_of(before.key)
            place = same if same >= 0 else place
        self.list.stand(max(0, place))
        self._show_ways()

    def _wants(self, clash: Clash) -> bool:
        return self._filter in (ALL, clash.kind) or (self._filter == CLASHES and not clash.hint)

    @Slot()
    def _show_ways(self) -> None:
        """Show what resolves the current clash."""
        clash = self.list.current()
        ways = offered(self._hub, clash) if clash else ()
        if (clash, ways) == self._resolved:
            return
        self._resolved = (clash, ways)
        focused = self.window().focusWidget()
        resolving = focused is not None and self._foot.isAncestorOf(focused)
        empty_layout(self._ways)
        self._foot.setVisible(clash is not None)
        if resolving:  # the button that was pressed is gone
            self.list.setFocus()
        if clash is None:
            return
        self._ways.addWidget(Label(translate(clash.words), "strong", wrap=True))
        self._ways.addWidget(Label(translate(clash.detail), "secondary", wrap=True))
        for made in remedy_buttons(self._hub, clash, ways, self._foot):
            self._ways.addWidget(made, alignment=Qt.AlignmentFlag.AlignLeft)
        self._ways.addStretch(1)
        self._scroll.verticalScrollBar().setValue(0)

    @Slot(Clash)
    def _point(self, clash: Clash) -> None:
        key = key_of(clash)
        if key is not None:
            self.wanted.emit(key)
