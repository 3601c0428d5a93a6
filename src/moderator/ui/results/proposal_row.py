"""A proposal beside the strip of the photo that it was read from."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QTextEdit, QWidget

from moderator.event.results import PointKind, ProposedPoint
from moderator.rules.reading.completing import completion
from moderator.ui import theme
from moderator.ui.results.chips import CHIP_HEIGHT, KINDS, Dots, KindChip, kind_colours, kind_word
from moderator.ui.results.editor import PlainEditor
from moderator.ui.results.proposed_text import ProposedText
from moderator.ui.theme import Appearance, mixed
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import button
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.push import ENTER
from moderator.ui.words import tr

ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
SMALL_STRIP = QSize(theme.GRID * 38, theme.GRID * 11)
LARGE_STRIP = QSize(theme.GRID * 84, theme.GRID * 20)
LEAST_STRIP = theme.GRID * 20
LETTERS_HELD = (Qt.KeyboardModifier.NoModifier, SHIFT)
MOST_READINGS = 3


class Strip(QWidget):
    """A piece of a photo, as large as it fits, at the left.

    clicked: the mouse was pressed on it.
    """

    clicked = Signal()

    def __init__(self, appearance: Appearance, most: QSize, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance, self._most = appearance, most
        self._pixmap: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(LEAST_STRIP)
        self.setMaximumWidth(most.width())
        self._fit()

    def sizeHint(self) -> QSize:
        """Ask for all of its width."""
        return QSize(self._most.width(), self.height())

    def show_picture(self, pixmap: QPixmap | None) -> None:
        """Show a piece of the photo, or its empty place until it has arrived."""
        self._pixmap = pixmap
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Become as high as the piece is at this width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(max(self._drawn().height() + 2, CHIP_HEIGHT))

    def _drawn(self) -> QSize:
        """Find the size in which the piece is drawn."""
        if self._pixmap is None or self._pixmap.isNull():
            return QSize(self.width(), CHIP_HEIGHT - 2)
        room = QSize(self.width(), self._most.height())
        return self._pixmap.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Emit `clicked`."""
        self.clicked.emit()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the piece with rounded corners."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self._drawn()
        box = QRect(0, (self.height() - size.height()) // 2, size.width(), size.height())
        path = QPainterPath()
        path.addRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), theme.GRID, theme.GRID)
        painter.fillPath(path, QColor(self._appearance.colours.rail))
        if self._pixmap is not None:
            painter.save()
            painter.setClipPath(path)
            painter.drawPixmap(box, self._pixmap)
            painter.restore()
        painter.setPen(QPen(QColor(self._appearance.colours.line), 1))
        painter.drawPath(path)
        painter.end()


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
    which a word that is typed over a misread one is completed.
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
        self._misread = ""
        self._readings_of_it: tuple[str, ...] = ()
        self._length = 0
        self.strip = Strip(appearance, SMALL_STRIP, self)
        self.large_strip = Strip(appearance, LARGE_STRIP, self)
        self.chip = ProposedChip(appearance, proposal.kind, self)
        self.chip.setVisible(not proposal.is_headline)
        size = theme.SECTION if proposal.is_headline else theme.BODY
        self.editor = PlainEditor(tr("Proposal"), theme.font(size), self)
        self.editor.handle_key = self._use_key
        self.dots = Dots(appearance, self)
        self.dots.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._offered = Label(tr("Other readings:"), "caption", self)
        self._readings = QWidget(self)
        self._reading_row = layouts.row(
            self._offered, layouts.STRETCH, on=self._readings, spacing=theme.GRID
        )
        self._buttons: list[QWidget] = []
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
        enlarged = layouts.row(
            (self.large_strip, 1000), (self._readings, 1), layouts.STRETCH, spacing=theme.SNUG
        )
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
            self._choose(-1 if key == Qt.Key.Key_Left else 1)
        elif key == Qt.Key.Key_Escape:
            self._restore()
        else:
            return not self.editing and self._use_plain_key(key, held, event.text())
        return True

    def _use_plain_key(self, key: Qt.Key, held: Qt.KeyboardModifier, letters: str) -> bool:
        """Do what a key means while nothing is written yet."""
        if held in LETTERS_HELD and letters.isprintable() and letters:
            self.edit(self.words.chosen)
            return False  # the letter itself is written by the field
        if held != Qt.KeyboardModifier.NoModifier:
            return False
        if key == Qt.Key.Key_Delete:
            self.refused.emit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._choose(-1 if key == Qt.Key.Key_Left else 1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.skipped.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_F2, Qt.Key.Key_Backspace):
            self.edit(None)
            return key == Qt.Key.Key_F2
        else:
            return False
        return True

    def edit(self, chosen: tuple[int, int] | None) -> None:
        """Begin to write: over the chosen letters, or at the end."""
        self.editing = True
        start, end = chosen or (len(self.words.text), len(self.words.text))
        self._misread, self._readings_of_it = self.words.text[start:end], self.words.readings
        self._length = len(self.words.text) - (end - start)
        cursor = self.editor.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.editor.setTextCursor(cursor)
        self._show()

    def _choose(self, step: int) -> None:
        """Choose the next word or the one before, also after one was written."""
        if self.editing:
            self.words.take(self.editor.text, self.editor.textCursor().position())
            self.editing = False
        self.words.choose(step)
        self._show()

    def _restore(self) -> None:
        """Show again what was read."""
        self.words = ProposedText.of(self.proposal)
        self.editing = False
        self._show()

    def _edited(self) -> None:
        if not self.editing:  # by the mouse or an input method
            self.editing = True
        grown = len(self.editor.text) > self._length
        self._length = len(self.editor.text)
        if grown and self._misread:
            self._complete()
        self._show()

    def _complete(self) -> None:
        """Complete the word that is typed over a misread one; what is added is selected."""
        cursor = self.editor.textCursor()
        before, after = self.editor.text[: cursor.position()], self.editor.text[cursor.position() :]
        if after[:1].strip() or " " in self._misread:
            return
        typed = before.rpartition(" ")[2]
        added = completion(typed, self._misread, self._readings_of_it, self.known())
        if added:
            place = cursor.position()
            self._length += len(added)
            cursor.insertText(added)
            cursor.setPosition(place, QTextCursor.MoveMode.KeepAnchor)
            self.editor.setTextCursor(cursor)

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
        kind = tr("Headline") if self.proposal.is_headline else kind_word(self.proposal.kind)
        self.editor.setAccessibleName(tr("Proposal, {kind}").format(kind=kind))
        self._show_words()
        self.update()

    def _show_words(self) -> None:
        self._show_readings(self.words.readings if self.current and not self.editing else ())
        if self.editing:
            self.editor.setExtraSelections([])
            return
        colours = self._appearance.colours
        marks = []
        for doubt in self.words.doubts:
            wavy = QTextCharFormat()
            wavy.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            wavy.setUnderlineColor(QColor(colours.warning))
            marks.append(self._marked(doubt.start, doubt.end, wavy))
        if self.current and self.words.chosen is not None:
            ground = QTextCharFormat()
            ground.setBackground(QColor(mixed(colours.accent, colours.surface, 0.22)))
            marks.append(self._marked(*self.words.chosen, ground))
        self.editor.setExtraSelections(marks)

    def _marked(self, start: int, end: int, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.editor.document())
        cursor.setPosition(min(start, len(self.editor.text)))
        cursor.setPosition(min(end, len(self.editor.text)), QTextCursor.MoveMode.KeepAnchor)
        mark.cursor, mark.format = cursor, look
        return mark

    def _show_readings(self, readings: tuple[str, ...]) -> None:
        for old in self._buttons:
            self._reading_row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = []
        for place, reading in enumerate(readings[:MOST_READINGS], start=1):
            made = button(reading.replace("&", "&&"), "quiet", self._readings)
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.clicked.connect(partial(self._take_reading, reading))
            self._reading_row.insertWidget(place, made)
            self._buttons.append(made)
        self._readings.setVisible(bool(readings))

    def _take_reading(self, reading: str) -> None:
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
