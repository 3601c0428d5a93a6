"""A proposal beside the strip of the photo that it was read from."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QMenu, QWidget

from moderator.event.results import PointKind, ProposedPoint
from moderator.rules.reading.completing import completion, offered
from moderator.ui import theme
from moderator.ui.results.chips import Dots, KindChip, kind_colours
from moderator.ui.results.proposal_editor import ProposalEditor
from moderator.ui.results.proposed_text import ProposedText
from moderator.ui.results.readings import Readings
from moderator.ui.results.strip import LARGE_STRIP, SMALL_STRIP, Strip
from moderator.ui.theme import Appearance, mixed
from moderator.ui.widgets import layouts
from moderator.ui.widgets.kinds import KINDS, kind_word
from moderator.ui.widgets.push import ENTER
from moderator.ui.words import tr

ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
LETTERS_HELD = (Qt.KeyboardModifier.NoModifier, SHIFT)


class ProposedChip(KindChip):
    """The kind of a proposal: dashed, since nobody has confirmed it."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the word in a dashed frame."""
        ink = QColor(kind_colours(self.kind, self._appearance.colours).ink)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(self._appearance.colours.surface))
        painter.setPen(QPen(ink, 1, Qt.PenStyle.DashLine))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, theme.GRID + 2, theme.GRID + 2)
        painter.setPen(ink)
        painter.setFont(self.font())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, kind_word(self.kind))
        painter.end()


class ProposalRow(QWidget):
    """A proposal: strip, kind, text with its doubtful words underlined, dots.

    It is confirmed without being written in: letters replace the chosen word, and only then is it
    edited. proposal: the record. words: the text as it stands here. known: words of the event, by
    which a word that is typed over a misread one is completed. common: those of the language, which
    are only offered.
    Signals: accepted, refused, kind_chosen (PointKind), skipped (1 or -1), saved (the text that was
    corrected and left), entered, group_wanted (1 or -1).
    """

    accepted = Signal()
    refused = Signal()
    kind_chosen = Signal(PointKind)
    skipped = Signal(int)
    saved = Signal(str)
    entered = Signal()
    group_wanted = Signal(int)

    def __init__(
        self, appearance: Appearance, proposal: ProposedPoint, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.proposal = proposal
        self.words = ProposedText.of(proposal)
        self.editing = False
        self.known: Callable[[], tuple[str, ...]] = tuple
        self.common: Callable[[], tuple[str, ...]] = tuple
        self._misread = ""
        self._readings_of_it: tuple[str, ...] = ()
        self._length = 0
        self.strip = Strip(appearance, SMALL_STRIP, self)
        self.large_strip = Strip(appearance, LARGE_STRIP, self)
        self.chip = ProposedChip(appearance, proposal.kind, self)
        self.chip.setVisible(not proposal.is_headline)
        size = theme.SECTION if proposal.is_headline else theme.BODY
        self.editor = ProposalEditor(tr("Proposal"), theme.font(size), self)
        self.editor.setProperty("kind", "framed")  # by the row
        self.editor.handle_key = self._use_key
        self.dots = Dots(appearance, self)
        self.dots.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.readings = Readings(self)
        self._lay_out()
        self._connect()
        self.show_proposal(proposal, "")

    @property
    def current(self) -> bool:
        """Whether it is the one that keys act on."""
        return self.editor.hasFocus()

    @property
    def text(self) -> str:
        """The text as it stands here."""
        return self.editor.text if self.editing else self.words.text

    def show_proposal(self, proposal: ProposedPoint, colour: str) -> None:
        """Show a record; what is being corrected here stays."""
        if (proposal.text, proposal.unsure) != (self.proposal.text, self.proposal.unsure):
            self.words = ProposedText.of(proposal)
            self.editing = False
        self.proposal = proposal
        self.chip.set_kind(proposal.kind)
        self.dots.set_dots(proposal.dots, colour)
        self.dots.setVisible(proposal.dots > 0)
        self._show()

    def show_strip(self, pixmap: QPixmap | None) -> None:
        """Show the piece of the photo."""
        self.strip.show_picture(pixmap)
        self.large_strip.show_picture(pixmap)

    def begin(self) -> None:
        """Become the one that keys act on."""
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint a frame around the current one."""
        if not self.current:
            return
        colours = self._appearance.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(mixed(colours.accent_soft, colours.surface, 0.5))
        painter.setPen(QPen(QColor(colours.accent), 2))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, theme.CONTROL_RADIUS, theme.CONTROL_RADIUS)
        painter.end()

    def _lay_out(self) -> None:
        top = Qt.AlignmentFlag.AlignTop
        enlarged = layouts.row((self.large_strip, 2), (self.readings, 1), spacing=theme.SNUG)
        line = layouts.row(
            (self.strip, top),
            (self.chip, top),
            (self.editor, 1),
            (self.dots, top),
            spacing=theme.TIGHT,
        )
        layouts.column(
            enlarged,
            line,
            on=self,
            margins=(theme.TIGHT, theme.GRID, theme.SNUG, theme.GRID),
            spacing=theme.GRID,
        )
        self.setFocusProxy(self.editor)

    def _connect(self) -> None:
        self.editor.entered.connect(self._enter)
        self.editor.left.connect(self._leave)
        self.editor.edited.connect(lambda _text: self._edited())
        self.editor.cursorPositionChanged.connect(self._clicked)
        self.strip.clicked.connect(self.begin)
        self.large_strip.clicked.connect(self.begin)
        self.chip.clicked.connect(self._ask_for_kind)
        self.readings.taken.connect(self._take_reading)
        self._appearance.changed.connect(self._show)

    def _use_key(self, event: QKeyEvent) -> bool:
        """Do what a key means for a proposal; return whether it means anything."""
        key = Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in ENTER and held == CTRL:
            self.group_wanted.emit(1)
        elif key in ENTER and held == (CTRL | SHIFT):
            self.group_wanted.emit(-1)
        elif key in ENTER and held == Qt.KeyboardModifier.NoModifier:
            self.accepted.emit()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.skipped.emit(-1 if key == Qt.Key.Key_Backtab or held == SHIFT else 1)
        elif held == ALT and Qt.Key.Key_1 <= key <= Qt.Key.Key_5:
            self.kind_chosen.emit(KINDS[key - Qt.Key.Key_1])
        elif held == ALT and key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not self.editing:
            self.words.turn(1 if key == Qt.Key.Key_Down else -1)
            self._show()
        elif held == ALT and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._choose(partial(self.words.choose, -1 if key == Qt.Key.Key_Left else 1))
        elif key == Qt.Key.Key_Escape:
            self._restore()
        elif held == Qt.KeyboardModifier.NoModifier and self.readings.by_key(event.text()):
            self._take_reading(self.readings.by_key(event.text()))
            self._choose(self.words.choose_doubt)
        elif self.editing:
            return held == Qt.KeyboardModifier.NoModifier and self._go_on(key)
        else:
            return self._use_plain_key(key, held, event.text())
        return True

    def _use_plain_key(self, key: Qt.Key, held: Qt.KeyboardModifier, letters: str) -> bool:
        """Do what a key means while nothing is written yet."""
        if key == Qt.Key.Key_Space and held == Qt.KeyboardModifier.NoModifier and self.words.chosen:
            self._choose(self.words.choose_doubt)
            return True
        if held in LETTERS_HELD and letters.isprintable() and letters:
            self.edit(self.words.chosen)
            return False  # the letter itself is written by the field
        if held != Qt.KeyboardModifier.NoModifier:
            return False
        if key == Qt.Key.Key_Delete:
            self.refused.emit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._choose(partial(self.words.choose, -1 if key == Qt.Key.Key_Left else 1))
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.skipped.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_F2:
            self.edit(None)
        elif key == Qt.Key.Key_Backspace:
            self.edit(None if self.words.poor else self.words.chosen, keep=True)
            return False  # the field itself takes the letter away
        else:
            return False
        return True

    def _go_on(self, key: Qt.Key) -> bool:
        """Leave the word that was typed over another; return whether the key means that.

        Space takes it as it was typed, and is a letter where less was typed than was read: one word
        may have been two. The arrow takes what completes it.
        """
        typed, following = self.editor.typed, self.editor.following
        if not typed or not self._misread or following.strip():
            return False
        if key == Qt.Key.Key_Right:
            self.editor.end_completion(keep=True)
            self._choose(partial(self.words.choose, 1))
            return True
        if key != Qt.Key.Key_Space or not following or len(typed) + 2 < len(self._misread):
            return False
        self.editor.end_completion(keep=False)
        self._choose(self.words.choose_doubt)
        return True

    def edit(self, chosen: tuple[int, int] | None, *, keep: bool = False) -> None:
        """Begin to write: over the chosen letters, behind them if they are kept, or at the end."""
        self.editing = True
        start, end = chosen or (len(self.words.text), len(self.words.text))
        read = self.words.text[start:end]
        self._misread = "" if " " in read else read
        self._readings_of_it = self.words.readings
        self._length = len(self.words.text) - (0 if keep else end - start)
        self.editor.choose(end if keep else start, end)
        self._show()

    def _choose(self, move: Callable[[], None]) -> None:
        """Choose another word, also after one was written."""
        self._take_written()
        move()
        self._show()

    def _take_written(self) -> None:
        if self.editing:
            self.words.take(self.editor.text, self.editor.textCursor().position())
            self.editing = False

    def _restore(self) -> None:
        """Show again what was read."""
        self.words = ProposedText.of(self.proposal)
        self.editing = False
        self._show()

    def _edited(self) -> None:
        """Complete the word that is typed over a misread one."""
        if not self.editing:  # by the mouse or an input method
            self.editing, self._misread = True, ""
        grown = len(self.editor.text) > self._length
        self._length = len(self.editor.text)
        if grown and self._misread and not self.editor.following.strip():
            added = completion(self.editor.typed, self._misread, self._readings_of_it, self.known())
            if added:
                self._length += len(added)
                self.editor.complete(added)
        self._show()

    def _clicked(self) -> None:
        """Choose the word that was clicked."""
        cursor = self.editor.textCursor()
        if self.current and not self.editing and self.editor.underMouse():
            self.words.choose_at(cursor.position())
            self._show_words()

    def _enter(self) -> None:
        self._show()
        self.entered.emit()

    def _leave(self) -> None:
        text = " ".join(self.text.split())
        if text != self.proposal.text:
            self.saved.emit(text)
        self._show()

    def _show(self) -> None:
        """Show the state: read, chosen, edited; enlarged where it is the current one."""
        current = self.current
        if not self.editing:
            self.editor.set_text(self.words.text)
        self.editor.setPlaceholderText(tr("Not legible. Please type it …"))
        self.editor.setCursorWidth(1 if self.editing or not self.words.text else 0)
        self.strip.setVisible(not current)
        self.large_strip.setVisible(current)
        self.readings.setVisible(current)
        kind = tr("Headline") if self.proposal.is_headline else kind_word(self.proposal.kind)
        self.editor.setAccessibleName(tr("Proposal, {kind}").format(kind=kind))
        self._show_words()
        self.update()

    def _show_words(self) -> None:
        self._show_readings()
        if self.editing:
            self.editor.setExtraSelections([])
        else:
            chosen = self.words.chosen if self.current else None
            self.editor.mark(self.words.doubts, chosen, self._appearance.colours)

    def _show_readings(self) -> None:
        """Offer what may be meant by the chosen word, or by the one that is typed over it."""
        read, typed = "", ""
        readings: tuple[str, ...] = ()
        if self.current and self.editing:
            read, readings, typed = self._misread, self._readings_of_it, self.editor.typed
        elif self.current and self.words.chosen is not None:
            start, end = self.words.chosen
            read, readings = self.words.text[start:end], self.words.readings
        single = bool(read) and " " not in read
        found = (
            offered(read, readings, (*self.known(), *self.common()), typed) if single else readings
        )
        self.readings.show_readings(read, found if read else ())

    def _take_reading(self, reading: str) -> None:
        """Put a reading in the place of the chosen word, or of the one typed over it."""
        if self.editing:
            self.editor.end_completion(keep=False)
            self._take_written()
            self.words.replace_chosen(reading)
        else:
            self.words.take_reading(reading)
        self._show()

    def _ask_for_kind(self) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for number, kind in enumerate(KINDS, start=1):
            action = menu.addAction(f"{kind_word(kind)}\tAlt+{number}")
            action.setCheckable(True)
            action.setChecked(kind is self.proposal.kind)
            action.triggered.connect(lambda _checked=False, kind=kind: self.kind_chosen.emit(kind))
        menu.popup(self.chip.mapToGlobal(QPoint(0, self.chip.height())))
