"""A kind of point in the legend: its signs, each with its ink, to be changed in place."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from moderator.event.results import Ink, LegendSign, PointKind
from moderator.ui import theme
from moderator.ui.icons import Icon
from moderator.ui.results.chips import KindChip
from moderator.ui.results.legend_line import ink_icon, ink_word, pen_colour
from moderator.ui.theme import Appearance
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import button, icon_button
from moderator.ui.widgets.kinds import kind_word
from moderator.ui.widgets.labels import Label
from moderator.ui.words import tr

INKS: tuple[Ink | None, ...] = (None, *Ink)
LONGEST = 3
"""Letters of what is typed for an arrow, as "-->"."""


class SignField(QLineEdit):
    """Takes a sign; Escape brings back the one that was there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = ""
        self.setMaxLength(LONGEST)
        self.setFixedWidth(theme.GRID * 16)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setPlaceholderText(tr("no sign"))
        self.setFont(theme.font(theme.SECTION, QFont.Weight.Bold))

    def show_sign(self, sign: str) -> None:
        """Show a sign as it is stored."""
        self._kept = sign
        if self.text() != sign:
            self.setText(sign)

    def event(self, event: QEvent) -> bool:
        """Keep Escape from leaving the page while there is something to bring back."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.text() != self._kept
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Bring back the sign that was there."""
        if event.key() == Qt.Key.Key_Escape and self.text() != self._kept:
            self.setText(self._kept)
            self.textEdited.emit(self._kept)
        else:
            super().keyPressEvent(event)


class SignRow(QWidget):
    """A sign and its ink; without a record it is a draft.

    Signals: edited (it is to be stored), typed (the text is another one), removed.
    """

    edited = Signal()
    typed = Signal()
    removed = Signal()

    def __init__(
        self, appearance: Appearance, kind: PointKind, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance, self._kind = appearance, kind
        self.record: LegendSign | None = None
        self.field = SignField(self)
        self.inks = QComboBox(self)
        for ink in INKS:
            self.inks.addItem(ink_word(ink), ink)
        self.remove = icon_button(appearance, Icon.DELETE, tr("Remove this sign"), self)
        name = kind_word(kind)
        self.field.setAccessibleName(tr("Sign for {kind}").format(kind=name))
        self.inks.setAccessibleName(tr("Colour for {kind}").format(kind=name))
        self.field.setFixedHeight(self.inks.sizeHint().height())
        layouts.row(
            self.field, self.inks, self.remove, layouts.STRETCH, on=self, spacing=theme.TIGHT
        )
        self.field.editingFinished.connect(self.edited)
        self.field.textEdited.connect(lambda _text: self.typed.emit())
        self.inks.activated.connect(lambda _place: self._choose())
        self.remove.clicked.connect(self.removed)
        appearance.changed.connect(self._draw)
        self._draw()

    @property
    def sign(self) -> str:
        """The sign as it is typed."""
        return self.field.text()

    @property
    def ink(self) -> Ink | None:
        """The ink that is chosen; None for any."""
        return INKS[self.inks.currentIndex()]

    @property
    def differs(self) -> bool:
        """Whether it says something else than what is stored."""
        stored = ("", None) if self.record is None else (self.record.sign, self.record.ink)
        return (self.sign, self.ink) != stored

    def show_record(self, record: LegendSign | None) -> None:
        """Show a sign as it is stored, or an empty draft."""
        self.record = record
        self.field.show_sign("" if record is None else record.sign)
        self.inks.setCurrentIndex(INKS.index(None if record is None else record.ink))
        self._draw()

    def _choose(self) -> None:
        self._draw()
        self.edited.emit()

    def _draw(self) -> None:
        for place, ink in enumerate(INKS):
            self.inks.setItemIcon(place, ink_icon(self._appearance, ink))
        colour = pen_colour(self._appearance, self.ink).name()
        self.field.setStyleSheet(f"color: {colour};")


class KindSigns(QWidget):
    """A kind of point with its signs.

    Signals: edited, removed (a row), typed.
    """

    edited = Signal(SignRow)
    removed = Signal(SignRow)
    typed = Signal()

    def __init__(
        self, appearance: Appearance, kind: PointKind, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.kind = kind
        self.rows: list[SignRow] = []
        self._records: tuple[LegendSign, ...] = ()
        self._drafting = False
        chip = KindChip(appearance, kind, self)
        chip.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.add = button(tr("Add a sign"), "link", self, run=self.begin_draft)
        self.add.setAccessibleName(tr("Add a sign for {kind}").format(kind=kind_word(kind)))
        self.told = Label("", "caution", self, wrap=True, live=True)
        self._column = layouts.column(spacing=theme.GRID)
        right = layouts.column(
            self._column,
            layouts.row(self.add, layouts.STRETCH),
            self.told,
            spacing=theme.GRID,
        )
        top = layouts.column(layouts.Space(theme.GRID), chip, layouts.STRETCH, spacing=0)
        layouts.row(top, (right, 1), on=self, spacing=theme.ROOMY)
        self.tell(())

    def show_signs(self, records: Sequence[LegendSign], *, editable: bool) -> None:
        """Show the signs as they are stored; a draft stays until it is one of them."""
        if len(records) > len(self._records):
            self._drafting = False
        self._records = tuple(records)
        lines: list[LegendSign | None] = [*records, *([None] if self._drafting else [])]
        while len(self.rows) > len(lines):
            self._drop(self.rows.pop())
        while len(self.rows) < len(lines):
            self.rows.append(self._make_row())
        for row, record in zip(self.rows, lines, strict=True):
            row.show_record(record)
            row.setEnabled(editable)
        self.add.setEnabled(editable and not self._drafting)

    def tell(self, words: Sequence[str]) -> None:
        """Say what is wrong with its signs."""
        self.told.setText("\n".join(words))
        self.told.setVisible(bool(words))

    def begin_draft(self) -> None:
        """Offer another sign to be typed."""
        self._drafting = True
        self.show_signs(self._records, editable=True)
        self.rows[-1].field.setFocus(Qt.FocusReason.OtherFocusReason)

    def end_draft(self) -> None:
        """Take the draft away."""
        self._drafting = False
        self.show_signs(self._records, editable=self.add.isEnabled() or bool(self.rows))

    def _make_row(self) -> SignRow:
        row = SignRow(self._appearance, self.kind, self)
        row.edited.connect(partial(self.edited.emit, row))
        row.removed.connect(partial(self.removed.emit, row))
        row.typed.connect(self.typed)
        self._column.addWidget(row)
        row.show()
        return row

    def _drop(self, row: SignRow) -> None:
        """Remove a row; its focus goes to the one above, or to where another is added."""
        focused = row.isAncestorOf(self.focusWidget() or self)
        row.blockSignals(True)
        row.field.blockSignals(True)
        self._column.removeWidget(row)
        if focused:
            goal = self.rows[-1].remove if self.rows else self.add
            self.add.setEnabled(True)
            goal.setFocus(Qt.FocusReason.OtherFocusReason)
        row.hide()
        row.deleteLater()
