"""At the bottom of the window: the status line, and messages with Undo and errors over it."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from moderator.actions.files import Report
from moderator.event.changes import Changes
from moderator.event.errors import KnownError
from moderator.event.people import Participant, Status
from moderator.event.phrase import Phrase
from moderator.ui import theme
from moderator.ui.accessible import speak
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon, icon
from moderator.ui.jobs import Job
from moderator.ui.shell.keep_awake import KeepAwake
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Surface
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.push import AsideButton
from moderator.ui.words import error_text, tr, translate

PROGRESS_WIDTH = 140
SHOWN_MILLISECONDS = 6_000
WARNED_MILLISECONDS = 12_000
MOST_WIDTH = theme.scaled(860)
STRIP = theme.STATUS_HEIGHT + theme.SNUG
"""Height of the status line and the margin above it, where a message covers no row of a list."""
EDGE = theme.GRID // 2
PLAIN, WARNING = "message", "message-warning"
"""Kinds of the bar in the style sheet."""


class StatusBar(Surface):
    """Shows whether all is saved, the running job with its progress, and the number of people."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent, "status")
        self._hub = hub
        self.setFixedHeight(theme.STATUS_HEIGHT)
        self._mark = Label()
        self.saved = Label("", "caption")
        self.job = Label("", "caption")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(PROGRESS_WIDTH)
        self.cancel = AsideButton(tr("Cancel"))
        self.cancel.setProperty("kind", "quiet")
        self.cancel.setAutoDefault(False)
        self.cancel.setStyleSheet("padding: 0 6px; min-height: 16px; font-size: 11px;")
        self.cancel.clicked.connect(self._cancel)
        self.people = Label("", "caption")
        row = layouts.row(
            self._mark,
            self.saved,
            layouts.Space(theme.ROOMY),
            on=self,
            margins=(theme.ROOMY, 0, theme.ROOMY, 0),
            spacing=theme.TIGHT,
        )
        for widget in (self.job, self.progress, self.cancel):
            row.addWidget(widget)
        self.phones = Label("", "caption")
        row.addWidget(self.phones)
        row.addStretch(1)
        self.emergency = Label("", "caption")
        self.emergency.hide()
        row.addWidget(self.emergency)
        row.addSpacing(theme.SNUG)
        self.awake = Label()
        self.awake.setAccessibleName(tr("The computer stays awake"))
        self.awake.setToolTip(
            tr("Sleep and screen saver are held off while the hall is shown or the day runs.")
        )
        self.awake.hide()
        row.addWidget(self.awake)
        self.restless = _restless_label()
        row.addWidget(self.restless)
        row.addWidget(self.people)
        self._job: Job | None = None
        self._report: Report | None = None
        hub.jobs.started.connect(self._follow)
        hub.jobs.changed.connect(self._draw_job)
        hub.changed.connect(self._on_changed)
        hub.appearance.changed.connect(self._draw_saved)
        hub.saving_changed.connect(self._draw_saved)
        if hub.phones is not None:
            hub.phones.changed.connect(self._draw_phones)
        hub.tick.connect(self._draw_phones)
        self._draw_saved()
        self._draw_people()
        self._draw_phones()
        self._draw_job()

    def follow_awake(self, awake: KeepAwake) -> None:
        """Show whether the computer is kept awake, from now on."""
        awake.held.connect(self.show_awake)
        awake.refused.connect(self.show_restless)

    @Slot(bool)
    def show_awake(self, held: bool) -> None:
        """Show whether sleep and screen saver are inhibited."""
        self.awake.setVisible(held)

    @Slot(bool)
    def show_restless(self, refused: bool) -> None:
        """Show whether the system does not let sleep and screen saver be inhibited."""
        self.restless.setVisible(refused)

    @Slot(str)
    def show_emergency(self, text: str) -> None:
        """Show how far the emergency folder is up to date."""
        self.emergency.setText(text)
        self.emergency.setVisible(bool(text))

    @Slot(Report)
    def show_report(self, report: Report) -> None:
        """Show what the check of the file found."""
        self._report = report
        self._draw_saved()

    @Slot(Job)
    def _follow(self, job: Job) -> None:
        self._job = job
        self.job.setText(translate(job.label))
        self.progress.setRange(0, 0)
        job.progressed.connect(self._on_progress)

    @Slot(int, int)
    def _on_progress(self, done: int, in_all: int) -> None:
        self.progress.setRange(0, in_all)
        self.progress.setValue(done)

    @Slot()
    def _draw_job(self) -> None:
        running = self._job is not None and self._job in self._hub.jobs.running
        if not running:
            self._job = None
        for widget in (self.job, self.progress, self.cancel):
            widget.setVisible(running)

    @Slot()
    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    @Slot(Changes)
    def _on_changed(self, changes: Changes) -> None:
        self._draw_saved()
        if changes.touch(Participant):
            self._draw_people()

    @Slot()
    def _draw_saved(self) -> None:
        store, colours, report = self._hub.store, self._hub.appearance.colours, self._report
        if store.reason is not None:
            self.saved.setText(tr("Opened to read: {why}").format(why=translate(store.reason)))
            mark = icon(Icon.LOCKED, colours.warning)
        elif store.problem is not None:
            why = translate(store.problem.happened)
            self.saved.setText(tr("Not saved yet: {why}").format(why=why))
            mark = icon(Icon.WARNING, colours.bad)
        else:
            self.saved.setText(tr("Saved"))
            mark = icon(Icon.SAVED, colours.good)
        damaged = report is not None and not report.sound
        if report is not None and store.problem is None:
            result = tr("the check found damage") if damaged else tr("file checked")
            self.saved.setText(f"{self.saved.text()} · {result}")
            mark = icon(Icon.WARNING, colours.bad) if damaged else mark
        self.saved.set_kind("bad" if store.problem is not None or damaged else "caption")
        self._mark.setPixmap(mark.pixmap(theme.SMALL_ICON, theme.SMALL_ICON))
        coffee = icon(Icon.AWAKE, colours.secondary)
        self.awake.setPixmap(coffee.pixmap(theme.SMALL_ICON, theme.SMALL_ICON))

    @Slot()
    def _draw_phones(self) -> None:
        phones = self._hub.phones
        on = phones is not None and phones.answering is not None
        self.phones.setVisible(on)
        if phones is not None and on:
            connected = phones.connected()
            words = [tr("%n phones connected", n=len(connected))]
            rooms = {phone.room_id for phone in connected if phone.moderator}
            words += [tr("%n moderators in reach", n=len(rooms))] if rooms else []
            self.phones.setText(" · ".join(words))

    def _draw_people(self) -> None:
        present = self._hub.conference.present()
        words = [tr("%n participants", n=len(present))]
        arrived = sum(person.status is Status.CHECKED_IN for person in present)
        if arrived:
            words.append(tr("%n checked in", n=arrived))
        self.people.setText(" · ".join(words))


class MessageBar(Surface):
    """One message at a time over the status line; an error stays until it is closed or left.

    rises: (pixels) by how much the message is higher than the status line with its margin; 0 once
    none is shown.
    """

    rises = Signal(int)

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(parent, PLAIN)
        self._hub, self._over = hub, parent
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(theme.ROOMY, EDGE, theme.TIGHT, EDGE)
        row.setSpacing(theme.SNUG)
        self._picture = Label()
        self.text = Label("", "message", wrap=True)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.undo = self._button(tr("Undo"))
        self.undo.clicked.connect(self._undo)
        self.close_button = self._button(tr("Close"))
        self.close_button.clicked.connect(self.hide)
        for widget in (self._picture, self.text, self.undo, self.close_button):
            row.addWidget(widget)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.hide)
        hub.changed.connect(self._on_changed)
        hub.message_shown.connect(self._show_message)
        hub.warning_shown.connect(self._show_warning)
        hub.error_shown.connect(self._show_error)
        hub.error_over.connect(self._withdraw)
        self.hide()

    @Slot(Changes)
    def _on_changed(self, changes: Changes) -> None:
        """Take Undo away after another step, which it would undo instead of the message's."""
        if changes.origin != "program":
            self.undo.hide()

    @Slot(Phrase, bool)
    def _show_message(self, what: Phrase, undoable: bool) -> None:
        """Show a quiet message for a few seconds."""
        self._show(translate(what), Icon.SAVED, undoable=undoable)
        self._timer.start(SHOWN_MILLISECONDS)

    @Slot(Phrase, bool)
    def _show_warning(self, what: Phrase, undoable: bool) -> None:
        """Show for a little longer what was done and should be checked."""
        self._show(translate(what), Icon.WARNING, WARNING, undoable=undoable)
        self._timer.start(WARNED_MILLISECONDS)

    @Slot(KnownError)
    def _show_error(self, problem: KnownError) -> None:
        """Show an error until it is closed."""
        self._show(error_text(problem), Icon.WARNING, urgent=True)
        self._timer.stop()

    @Slot(KnownError)
    def _withdraw(self, problem: KnownError) -> None:
        """Close an error that holds no longer, unless another message has taken its place."""
        if self.text.text() == error_text(problem):
            self.hide()

    def leave(self) -> None:
        """Close an error as the moderator goes to another area."""
        if not self._timer.isActive():
            self.hide()

    def place(self) -> None:
        """Move over the status line, to where it covers the fewest buttons."""
        parent = self._over
        wanted = self.text.fontMetrics().horizontalAdvance(self.text.text()) + self._beside()
        self.setFixedWidth(min(wanted, MOST_WIDTH, parent.width() - theme.WIDE * 2))
        height = self._row.heightForWidth(self.width())
        flat = STRIP - 2 * EDGE
        one_line = wanted <= self.width()
        self.setFixedHeight(flat if one_line else max(flat, height + 2 * theme.TIGHT))
        self.move(self._free_place())
        self.rises.emit(0 if self.isHidden() else self.height() - flat)

    def hideEvent(self, event: QHideEvent) -> None:
        """Emit that no message takes up room any more."""
        super().hideEvent(event)
        self.rises.emit(0)

    def _free_place(self) -> QPoint:
        """Find the place from left to right that covers the fewest buttons."""
        parent = self._over
        rightmost = parent.width() - self.width() - theme.WIDE
        leftmost = min(theme.RAIL_WIDTH + theme.WIDE, rightmost)
        top = parent.height() - self.height() - EDGE
        strip = QRect(QPoint(0, top), QSize(parent.width(), self.height()))
        buttons = list(self._buttons_in(strip, parent))
        places = [QPoint(x, top) for x in (leftmost, (leftmost + rightmost) // 2, rightmost)]
        return min(
            places,
            key=lambda place: sum(QRect(place, self.size()).intersects(box) for box in buttons),
        )

    def _buttons_in(self, strip: QRect, widget: QWidget) -> Iterator[QRect]:
        """Find the visible buttons below a widget that reach into a strip of the window.

        Only what reaches into the strip is looked through: a window has hundreds of buttons.
        """
        for child in widget.children():
            if not isinstance(child, QWidget) or not child.isVisible() or child.isWindow():
                continue
            box = QRect(child.mapTo(self._over, QPoint()), child.size())
            if child is self or not box.intersects(strip):
                continue
            if isinstance(child, QAbstractButton):
                yield box
            yield from self._buttons_in(strip, child)

    def _beside(self) -> int:
        """Width of all but the text: icon, buttons and what is between them."""
        margins = self._row.contentsMargins()
        shown = [w for w in (self._picture, self.undo, self.close_button) if not w.isHidden()]
        gaps = self._row.spacing() * (len(shown) + 1) + margins.left() + margins.right()
        return sum(widget.sizeHint().width() for widget in shown) + gaps

    def _show(
        self,
        text: str,
        picture: Icon,
        kind: str = PLAIN,
        *,
        undoable: bool = False,
        urgent: bool = False,
    ) -> None:
        colours = self._hub.appearance.colours
        self._set_kind(kind)
        ink = colours.warning if kind == WARNING else colours.page
        self.text.setText(text)
        self._picture.setPixmap(icon(picture, ink).pixmap(theme.ICON, theme.ICON))
        self.undo.setVisible(undoable)
        self.show()
        self.place()
        self.raise_()
        speak(self, text, urgent=urgent)

    def _set_kind(self, kind: str) -> None:
        if kind != self.property("kind"):
            self.setProperty("kind", kind)
            for widget in (self, self.text, self.undo, self.close_button):
                widget.style().unpolish(widget)
                widget.style().polish(widget)

    def _undo(self) -> None:
        self.hide()
        self._hub.undo()

    def _button(self, word: str) -> QPushButton:
        button = AsideButton(word)
        button.setProperty("kind", "message")
        button.setAutoDefault(False)
        return button


def _restless_label() -> Label:
    made = Label(tr("The computer may fall asleep"), "caption")
    made.setToolTip(
        tr(
            "This system does not let the program hold off sleep and screen saver: turn them off "
            "in its settings while the hall is shown or the day runs."
        )
    )
    made.hide()
    return made
