"""The panel in which a message for the hall is written, and seen before it goes out."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QWidget,
)

from moderator.event.stage import BLACK, Message
from moderator.slides.layout.overlay import overlay_fits
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.plenary.hall_messages import (
    hall_message,
    prepared_messages,
    remember_message,
    usual_minutes,
)
from moderator.ui.plenary.pictures import SlidePane, SlidePictures
from moderator.ui.plenary.presentation import Presentation
from moderator.ui.plenary.windows import HallWindow
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import button
from moderator.ui.widgets.labels import Label
from moderator.ui.words import tr

MOST_MINUTES = 120
LONGEST = 120
"""Letters that the line takes; two lines of the hall hold fewer."""
WIDTH = theme.PANEL_WIDTH * 2


class MessagePanel(QFrame):
    """Lies over the middle of a window while a message is written; Enter sends, Escape closes it.

    It closes as soon as another widget of the window gets the focus.
    """

    def __init__(self, hub: Hub, pictures: SlidePictures, aspect: float, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._hub, self._pictures, self._colours = hub, pictures, hub.appearance.colours
        self._before = QApplication.focusWidget()
        self.line = QLineEdit()
        self.line.setMaxLength(LONGEST)
        self.line.setAccessibleName(tr("Message for the hall"))
        self.line.setPlaceholderText(tr("Message for the hall"))
        self.line.textChanged.connect(self._show)
        self.line.installEventFilter(self)
        self.minutes = QSpinBox()
        self.minutes.setRange(0, MOST_MINUTES)
        self.minutes.setSpecialValueText(tr("no countdown"))
        self.minutes.setSuffix(" " + tr("minutes"))
        self.minutes.setAccessibleName(tr("Countdown of minutes"))
        self.minutes.lineEdit().setTextMargins(theme.TIGHT, 0, 0, 0)
        self.minutes.valueChanged.connect(self._show)
        self.preview = SlidePane(pictures, tr("Preview of the message"))
        self.preview.aspect = aspect
        self.preview.set_frame(self._colours.stage_warning)
        self.hint = Label(wrap=True)
        self.send = button(tr("Send ⏎"), "stage-primary", run=self.submit)
        texts = prepared_messages(hub.conference.event.language)
        self.choices = tuple(self._choice(text) for text in texts)
        self._lay_out()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # so that no click gives the window the keys
        self.setFocusProxy(self.line)
        self.minutes.installEventFilter(self)
        host.installEventFilter(self)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)
        hub.stage.opened.connect(self._on_opened)
        self._show()
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choice(self, text: str) -> QPushButton:
        made = button(text.replace("&", "&&"), "stage", run=lambda: self._take(text))
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made

    def _lay_out(self) -> None:
        colours = self._colours
        self.setStyleSheet(theme.stage_field_style(colours))
        title = Label(tr("Message before it goes out"))
        title.setStyleSheet(f"color: {colours.stage_text};")
        self.send.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.send.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        layouts.column(
            title,
            (self.preview, 100),
            self.line,
            layouts.row((self.minutes, 1), (self.send, 1), spacing=theme.TIGHT),
            self.hint,
            layouts.column(*self.choices, spacing=theme.GRID),
            on=self,
            margins=(theme.ROOMY, theme.SNUG, theme.ROOMY, theme.ROOMY),
            spacing=theme.TIGHT,
        )

    def message(self) -> Message | None:
        """Return what is written; None where it is nothing."""
        words, minutes = " ".join(self.line.text().split()), self.minutes.value()
        if not words and not minutes:
            return None
        return hall_message(words, minutes, self._hub.now(), self._hub.conference.event)

    def fits(self) -> bool:
        """Return whether the hall's last row can read it in two lines."""
        message, scene = self.message(), self._pictures.stage_scene()
        if message is None:
            return True
        overlay = self._hub.stage.overlay(message, self._hub.now())
        return overlay_fits(overlay, scene.look, self.preview.aspect)

    @Slot()
    def submit(self) -> None:
        """Send what is written, unless it is nothing or too long for the hall."""
        message = self.message()
        if message is None or not self.fits():
            return
        remember_message(message.words)
        self._hub.stage.set_message(message)
        self.close_panel()

    def close_panel(self) -> None:
        """Give the keys back and vanish."""
        self.hide()
        if self._before is not None and self.isAncestorOf(QApplication.focusWidget() or self):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.deleteLater()

    @Slot()
    def _show(self) -> None:
        """Show the message as the hall will see it, and what Enter does."""
        message, fits = self.message(), self.fits()
        self.preview.show_scene(
            self._hub.stage.scene_with(message, self._pictures.scene, self._hub.now())
        )
        self.preview.set_frame(self._colours.stage_warning, self._preview_words(message))
        words = tr("Enter sends it · Escape leaves · ↑ ↓ prepared ones")
        if not fits:
            words = tr("Too long: two lines in the hall do not hold it. It is not sent.")
        self.hint.setText(words)
        colour = self._colours.stage_secondary if fits else self._colours.stage_warning
        self.hint.setStyleSheet(f"color: {colour};")
        self._place()  # the hint may take another line
        self.send.setEnabled(fits and message is not None)

    def _preview_words(self, message: Message | None) -> str:
        """Say over the preview what it is for, or why it shows no message."""
        if self._hub.stage.cue == BLACK:
            return tr("The hall is black. It sees the message with the next slide.")
        return tr("This is what the hall sees now.") if message is None else ""

    def _place(self) -> None:
        """Lie over the middle of the window, only as high as what is in it."""
        host, layout = self._host, self.layout()
        assert layout is not None
        width = min(WIDTH, host.width() - 2 * theme.WIDE)
        height = min(layout.totalHeightForWidth(width), host.height() - 2 * theme.SNUG)
        self.setGeometry((host.width() - width) // 2, (host.height() - height) // 2, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Send with Enter, leave with Escape, go through the messages; follow the window's size.

        Keys are taken here, as those that a field leaves would be keys of the stage.
        """
        if isinstance(event, QResizeEvent) and watched is self._host:
            self._place()
        if event.type() is not QEvent.Type.KeyPress or watched is self._host:
            return super().eventFilter(watched, event)
        assert isinstance(event, QKeyEvent)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.submit()
            case Qt.Key.Key_Escape:
                self.close_panel()
            case Qt.Key.Key_Down | Qt.Key.Key_Up if watched is self.line:
                self._offer(1 if event.key() == Qt.Key.Key_Down else -1)
            case _:
                return super().eventFilter(watched, event)
        return True

    def _offer(self, step: int) -> None:
        texts = prepared_messages(self._hub.conference.event.language)
        known = self.line.text() in texts
        place = texts.index(self.line.text()) + step if known else (0 if step > 0 else -1)
        self._take(texts[place % len(texts)])

    def _take(self, text: str) -> None:
        """Write a message that is offered; the one that ends with a time gets one."""
        minutes = usual_minutes(text, self._hub.conference.event.language)
        if minutes and not self.minutes.value():
            self.minutes.setValue(minutes)
        self.line.setText(text)

    @Slot(bool)
    def _on_opened(self, opened: bool) -> None:
        """Vanish with the show: there is no hall to write to."""
        if not opened:
            self.close_panel()

    @Slot(QWidget, QWidget)
    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        away = now is not None and now.window() is self.window() and not self.isAncestorOf(now)
        if away and self.isVisible():
            self.hide()
            self.deleteLater()


class MessageWriter(QObject):
    """Opens the panel in the window where the moderator works.

    hosts: returns the presenter's window, if there is one, and the plenary's area.
    """

    def __init__(
        self,
        hub: Hub,
        presentation: Presentation,
        pictures: SlidePictures,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._hub, self._presentation, self._pictures = hub, presentation, pictures
        self.hosts: Callable[[], tuple[QWidget | None, QWidget]] | None = None
        presentation.control.message_wanted.connect(self._open)

    @Slot()
    def _open(self) -> None:
        if self.hosts is None or not self._hub.stage.open:
            return
        presenter, area = self.hosts()
        host = area
        if presenter is None and isinstance(QApplication.activeWindow(), HallWindow):
            return  # on the only screen, it would lie behind the hall's picture and take no letters
        if presenter is not None and (presenter.isActiveWindow() or not area.isVisible()):
            host = presenter
        if host.isVisible():
            MessagePanel(self._hub, self._pictures, self._presentation.deck.aspect, host)
