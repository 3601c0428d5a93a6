"""The preview of the documentation: its pages, or in words why there are none yet."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QProgressBar, QWidget

from moderator.actions.documentation import PagesMade, lacking_phrase
from moderator.event.errors import KnownError
from moderator.ui import theme
from moderator.ui.documentation.text_pages import TextPages
from moderator.ui.icons import Icon
from moderator.ui.theme import Appearance
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import EmptyState, PageStack, button
from moderator.ui.widgets.labels import ElidedLabel, Label
from moderator.ui.words import error_text, tr, translate

WHOLE = 100
PHOTOS_DONE = 0.6
"""The share of the work after which the photos are ready and the pages are set."""


class DocumentPane(QWidget):
    """Pages with what is said of them above; they stay until newer ones are ready.

    again: the moderator wants them to be made once more after they could not be.
    """

    again = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages = TextPages(appearance)
        self.lacking = ElidedLabel("", "caution")
        self.state = Label("", "caption")
        self.bar = _bar(tr("Progress of the preview"))
        self.first_bar = _bar(tr("Progress of the preview"))
        self.waiting = EmptyState(
            appearance, Icon.DOCUMENTATION, tr("The preview is being made …"), "", live=True
        )
        self.again_button = button(tr("Try again"), run=self.again)
        self._count = Label("", "caption")
        self._stack = PageStack()
        self._busy = self._failed = False
        self._build()
        self._say()

    @property
    def empty(self) -> bool:
        """Whether no page was made yet."""
        return self.pages.count == 0

    def show_made(self, made: PagesMade) -> None:
        """Show newer pages in the place of those that are shown, at the same text."""
        self._failed = False
        self._stack.setCurrentIndex(1)  # before the pages come, so that they know their room
        self.pages.show_texts(made.pages, made.places)
        self._count.setText(tr("%n pages", n=len(made.pages)))
        self.lacking.setText(translate(lacking_phrase(made.boxed)) if made.boxed else "")
        self._say()

    @Slot(bool)
    def show_busy(self, busy: bool) -> None:
        """Show whether pages are being made."""
        self._busy = busy
        self._failed = self._failed and not busy
        for bar in (self.bar, self.first_bar):
            bar.setValue(0)
        self._say()

    @Slot(float)
    def show_progress(self, share: float) -> None:
        """Show how much of the work on newer pages is done."""
        for bar in (self.bar, self.first_bar):
            bar.setValue(round(share * WHOLE))
        self._say(setting=share >= PHOTOS_DONE)

    @Slot(KnownError)
    def show_failure(self, problem: KnownError) -> None:
        """Say that no newer pages could be made, and why."""
        self._failed = True
        self._say()
        if self.empty:
            self.waiting.say(tr("The preview could not be made"), error_text(problem))

    def _build(self) -> None:
        self.first_bar.setFixedWidth(theme.PANEL_WIDTH)
        self.bar.setFixedWidth(theme.PANEL_WIDTH // 2)
        middle = Qt.AlignmentFlag.AlignHCenter
        none = QWidget()
        layouts.column(
            layouts.STRETCH,
            self.waiting,
            (self.first_bar, middle),
            (self.again_button, middle),
            layouts.STRETCH,
            on=none,
            spacing=theme.SNUG,
        )
        self._stack.addWidget(none)
        self._stack.addWidget(self.pages)
        head = layouts.row(
            self._count,
            layouts.Space(theme.ROOMY),
            (self.lacking, 1),
            self.bar,
            layouts.Space(theme.TIGHT),
            self.state,
            margins=(theme.ROOMY, 0, theme.ROOMY, 0),
        )
        for widget in (self.bar, self.first_bar):  # else what is below would move
            policy = widget.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            widget.setSizePolicy(policy)
        layouts.column(head, (self._stack, 1), on=self, spacing=theme.GRID)

    def _say(self, *, setting: bool = False) -> None:
        """Say what is happening: on the empty pane in full, above pages in few words."""
        self.bar.setVisible(self._busy and not self.empty)
        self.first_bar.setVisible(self._busy and self.empty)
        self.again_button.setVisible(self._failed and self.empty and not self._busy)
        if self._busy and self.empty:
            title = (
                tr("The pages are being set …") if setting else tr("The preview is being made …")
            )
            sentence = tr("This takes a few seconds. You can already choose chapters and export.")
            self.waiting.say(title, sentence)
        elif self._busy:
            self.state.setText(tr("The preview is being renewed …"))
        elif self._failed:
            self.state.setText(tr("The preview is not up to date."))
        if self.empty or not (self._busy or self._failed):
            self.state.setText("")


def _bar(name: str) -> QProgressBar:
    made = QProgressBar()
    made.setRange(0, WHOLE)
    made.setTextVisible(False)
    made.setAccessibleName(name)
    return made
